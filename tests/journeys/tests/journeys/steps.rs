//! What the journeys do again and again, in the words of the desk.
//! Deliberately absent: what comes of it.

use valise_desk::Desk;
use valise_desk::account::CreateClient;
use valise_desk::editing::{AddRow, EditCell, NewCell};
use valise_desk::position::CreatePosition;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, PositionId};
use valise_domain::value::Value;

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

pub fn cell(field: &str, value: Value) -> NewCell {
    NewCell {
        field: field.to_owned(),
        value,
    }
}

pub async fn client(desk: &Desk, name: &str) -> AccountId {
    let request = CreateClient {
        name: name.to_owned(),
        external_id: None,
    };
    desk.create_client(request).await.unwrap()
}

pub async fn post(
    desk: &Desk,
    account: AccountId,
    manager: Option<PositionId>,
    name: &str,
) -> PositionId {
    let request = CreatePosition {
        account,
        manager,
        title: Some(format!("Title of {name}")),
        name: Some(name.to_owned()),
    };
    desk.create_position(request).await.unwrap()
}

/// The person who holds a position.
pub async fn row_of(desk: &Desk, position: PositionId) -> RowId {
    desk.position(position).await.unwrap().holder.unwrap().id.0
}

pub async fn add(desk: &Desk, table: &str, cells: &[(&str, Value)]) -> RowId {
    let cells = cells
        .iter()
        .map(|(field, value)| cell(field, value.clone()));
    let request = AddRow {
        table: table.to_owned(),
        cells: cells.collect(),
    };
    desk.add_row(request).await.unwrap()
}

pub async fn edit(desk: &Desk, table: &str, row: impl Into<RowId>, field: &str, value: Value) {
    let (table, field) = (table.to_owned(), field.to_owned());
    let edit = EditCell {
        table,
        row: row.into(),
        field,
        value,
    };
    desk.edit_cell(edit).await.unwrap();
}
