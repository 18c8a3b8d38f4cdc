//! Edits of any noun: one cell, trash and restore, undo and redo, history.
//! Deliberately absent: edits that are more than one cell; they stand with their noun.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::{Deserialize, Serialize};
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{Field, Table};
use valise_domain::time::is_time_zone;
use valise_domain::value::Value;

/// Gives one cell a value.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct EditCell {
    /// Name of the table.
    pub table: String,
    /// The row.
    pub row: RowId,
    /// Name of the field.
    pub field: String,
    /// The value; null clears the cell.
    pub value: Value,
}

/// What undo or redo took back or brought back.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct UndoneView {
    /// The change's label: message `change-<label>`.
    pub label: String,
    /// The row it was about.
    pub subject: Option<RowId>,
    /// Cells left alone because somebody changed them since.
    pub left: u32,
}

/// What undo and redo would do next.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct UndoView {
    /// The change that undo takes back.
    pub undo: Option<UndoneView>,
    /// The change that redo brings back.
    pub redo: Option<UndoneView>,
}

/// One line of a row's history.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct PastRow {
    /// When, milliseconds since 1970.
    pub unix_ms: f64,
    /// The change's label.
    pub label: String,
    /// Name of the field; none for the row or its place.
    pub field: Option<String>,
    /// What it became.
    pub value: Value,
    /// What it was.
    pub before: Value,
}

/// One row in the trash.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TrashRow {
    /// Name of the table.
    pub table: String,
    /// The row.
    pub row: RowId,
    /// When it was deleted, milliseconds since 1970.
    pub unix_ms: f64,
    /// Its name or title.
    pub name: Option<String>,
}

impl Desk {
    /// Gives one cell a value; saved when this answers.
    pub async fn edit_cell(&self, edit: EditCell) -> Answer<()> {
        let field = field_of(&edit)?;
        check_value(field, &edit)?;
        let mut change = Change::new("edit-cell");
        change.subject = Some((field.table, edit.row));
        change.put(*field, edit.row, edit.value);
        self.write(change).await
    }

    /// Puts a row into the trash.
    pub async fn delete_row(&self, table: String, row: RowId) -> Answer<()> {
        let table = table_of(&table)?;
        let mut change = Change::new("delete-row").delete(*table, row);
        change.subject = Some((table.id, row));
        self.write(change).await
    }

    /// Brings a row back from the trash.
    pub async fn restore_row(&self, table: String, row: RowId) -> Answer<()> {
        let table = table_of(&table)?;
        self.store
            .restore(table.id, row, self.surroundings.now_ms())
            .await?;
        Ok(())
    }

    /// Takes the last change back; none where there is nothing left.
    pub async fn undo(&self) -> Answer<Option<UndoneView>> {
        let undone = self.store.undo(self.surroundings.now_ms()).await?;
        self.forget_sums();
        Ok(undone.map(undone_view))
    }

    /// Brings back what undo took; none where there is nothing.
    pub async fn redo(&self) -> Answer<Option<UndoneView>> {
        let undone = self.store.redo(self.surroundings.now_ms()).await?;
        self.forget_sums();
        Ok(undone.map(undone_view))
    }

    /// What undo and redo would do next.
    pub async fn undo_state(&self) -> Answer<UndoView> {
        let state = self.store.undo_state().await?;
        let view = |next: Option<(String, Option<(u16, RowId)>)>| {
            next.map(|(label, subject)| UndoneView {
                label,
                subject: subject.map(|(_, row)| row),
                left: 0,
            })
        };
        Ok(UndoView {
            undo: view(state.undo),
            redo: view(state.redo),
        })
    }

    /// Everything that happened to a row, newest first.
    pub async fn history(&self, table: String, row: RowId) -> Answer<Vec<PastRow>> {
        let table = table_of(&table)?;
        let past = self.store.history(table.id, row).await?;
        Ok(past
            .into_iter()
            .map(|past| PastRow {
                unix_ms: past.unix_ms as f64,
                label: past.label,
                field: past.field.map(str::to_owned),
                value: past.value,
                before: past.before,
            })
            .collect())
    }

    /// Everything in the trash, newest first.
    pub async fn trash(&self) -> Answer<Vec<TrashRow>> {
        let trashed = self.store.trash().await?;
        Ok(trashed
            .into_iter()
            .filter_map(|row| {
                let table = Table::by_id(row.table)?;
                Some(TrashRow {
                    table: table.name.to_owned(),
                    row: row.row,
                    unix_ms: row.deleted_ms as f64,
                    name: row.name,
                })
            })
            .collect())
    }
}

pub(crate) fn undone_view(undone: valise_store::Undone) -> UndoneView {
    UndoneView {
        label: undone.label,
        subject: undone.subject.map(|(_, row)| row),
        left: undone.left,
    }
}

fn table_of(name: &str) -> Answer<&'static Table> {
    Table::by_name(name).ok_or_else(|| Failure::new(FailureCode::InvalidInput, name).at("table"))
}

fn field_of(edit: &EditCell) -> Answer<&'static Field> {
    let table = table_of(&edit.table)?;
    table
        .field_named(&edit.field)
        .ok_or_else(|| Failure::new(FailureCode::InvalidInput, &edit.field).at("field"))
}

/// What the kinds alone do not say: names are not blank, zones and currencies exist.
fn check_value(field: &Field, edit: &EditCell) -> Answer<()> {
    let refused = || Err(Failure::new(FailureCode::InvalidInput, field.name).at(field.name));
    if !edit.value.fits(field.kind) {
        return refused();
    }
    let text = match &edit.value {
        Value::Text(text) => text.as_str(),
        Value::Null if field.name == "name" => "",
        _ => return Ok(()),
    };
    let good = match field.name {
        "name" => !text.trim().is_empty(),
        "time_zone" => is_time_zone(text),
        "currency" | "potential_currency" => text.parse::<valise_domain::money::Currency>().is_ok(),
        _ => true,
    };
    if good { Ok(()) } else { refused() }
}
