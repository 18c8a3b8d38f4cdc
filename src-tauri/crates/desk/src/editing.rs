//! Edits of any noun: one cell, trash and restore, undo and redo, history.
//! Deliberately absent: edits that are more than one cell; they stand with their noun.

mod adding;
mod listing;

pub use adding::{AddRow, NewCell};
pub use listing::ListedRow;

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::money::Currency;
use valise_domain::nouns::*;
use valise_domain::time::is_time_zone;
use valise_domain::value::Value;
use valise_store::{Named, Store, Undone};

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
    /// Its name or title, as it is now.
    pub name: Option<String>,
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
        let field = field_named(table_named(&edit.table)?, &edit.field)?;
        check_value(field, &edit.value)?;
        check_reference(&self.store, field, &edit.value).await?;
        let mut change = Change::new("edit-cell");
        change.subject = Some((field.table, edit.row));
        change.put(*field, edit.row, edit.value);
        self.write(change).await
    }

    /// Puts a row into the trash.
    pub async fn delete_row(&self, table: String, row: RowId) -> Answer<()> {
        let table = table_named(&table)?;
        let mut change = Change::new("delete-row").delete(*table, row);
        change.subject = Some((table.id, row));
        self.write(change).await
    }

    /// Brings a row back from the trash.
    pub async fn restore_row(&self, table: String, row: RowId) -> Answer<()> {
        let table = table_named(&table)?;
        self.store
            .restore(table.id, row, self.surroundings.now_ms())
            .await?;
        self.sharing.edited();
        Ok(())
    }

    /// Takes the last change back; none where there is nothing left.
    pub async fn undo(&self) -> Answer<Option<UndoneView>> {
        let undone = self.store.undo(self.surroundings.now_ms()).await?;
        self.forget_sums();
        self.sharing.edited();
        self.undone_or_none(undone).await
    }

    /// Brings back what undo took; none where there is nothing.
    pub async fn redo(&self) -> Answer<Option<UndoneView>> {
        let undone = self.store.redo(self.surroundings.now_ms()).await?;
        self.forget_sums();
        self.sharing.edited();
        self.undone_or_none(undone).await
    }

    /// What undo and redo would do next.
    pub async fn undo_state(&self) -> Answer<UndoView> {
        let state = self.store.undo_state().await?;
        Ok(UndoView {
            undo: self.named_or_none(state.undo).await?,
            redo: self.named_or_none(state.redo).await?,
        })
    }

    /// What was taken back or brought back, by name.
    pub(crate) async fn undone_view(&self, undone: Undone) -> Answer<UndoneView> {
        let view = self.named((undone.label, undone.subject)).await?;
        Ok(UndoneView {
            left: undone.left,
            ..view
        })
    }

    async fn undone_or_none(&self, undone: Option<Undone>) -> Answer<Option<UndoneView>> {
        match undone {
            Some(undone) => Ok(Some(self.undone_view(undone).await?)),
            None => Ok(None),
        }
    }

    async fn named_or_none(&self, next: Option<Named>) -> Answer<Option<UndoneView>> {
        match next {
            Some(next) => Ok(Some(self.named(next).await?)),
            None => Ok(None),
        }
    }

    async fn named(&self, (label, subject): Named) -> Answer<UndoneView> {
        let name = match subject {
            Some(row) => self.store.name_of(row).await?,
            None => None,
        };
        Ok(UndoneView {
            label,
            subject: subject.map(|(_, row)| row),
            name,
            left: 0,
        })
    }

    /// Everything that happened to a row, newest first.
    pub async fn history(&self, table: String, row: RowId) -> Answer<Vec<PastRow>> {
        let table = table_named(&table)?;
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

fn refused(field: &str, detail: &str) -> Failure {
    Failure::new(FailureCode::InvalidInput, detail).at(field)
}

fn table_named(name: &str) -> Answer<&'static Table> {
    Table::by_name(name).ok_or_else(|| refused("table", name))
}

fn field_named(table: &'static Table, name: &str) -> Answer<&'static Field> {
    table
        .field_named(name)
        .ok_or_else(|| refused("field", name))
}

/// What the kinds alone do not say: names are not blank, zones and currencies exist, and what a row
/// hangs on is not taken away.
fn check_value(field: &Field, value: &Value) -> Answer<()> {
    let good = match value {
        Value::Text(text) => match field.name {
            "name" => !text.trim().is_empty(),
            "time_zone" => is_time_zone(text),
            "currency" | "potential_currency" => text.parse::<Currency>().is_ok(),
            _ => true,
        },
        Value::Null => field.name != "name" && !adding::is_needed(field),
        Value::Decimal(number) => is_sensible(field, *number),
        Value::Integer(number) => is_sensible(field, (*number).into()),
        _ => true,
    };
    match good && value.fits(field.kind) {
        true => Ok(()),
        false => Err(refused(field.name, field.name)),
    }
}

/// Numbers that a plan or an assumption could not be reckoned with.
fn is_sensible(field: &Field, number: Decimal) -> bool {
    let one = Decimal::ONE;
    match field.name {
        "probability" | "hazard" => (Decimal::ZERO..=one).contains(&number),
        "growth" | "terminal_growth" => number >= -one,
        "discount" => number > -one,
        "horizon" => (one..=Decimal::ONE_HUNDRED).contains(&number),
        "first_year" => number >= one,
        "kept" | "lost" | "periods" | "days" | "rate" => number >= Decimal::ZERO,
        _ => true,
    }
}

/// A reference names a row that is there.
async fn check_reference(store: &Store, field: &Field, value: &Value) -> Answer<()> {
    let (Value::Row(row), Some(table)) = (value, referred(field)) else {
        return Ok(());
    };
    match store.lives((table.id, *row)).await? {
        true => Ok(()),
        false => Err(refused(field.name, field.name)),
    }
}

/// The table whose rows a field refers to.
pub(crate) fn referred(field: &Field) -> Option<Table> {
    Some(match field.name {
        "account" => account::TABLE,
        "group" => account_group::TABLE,
        "owner" | "sponsor" | "member" => member::TABLE,
        "stakeholder" | "holder" | "promised_to" => stakeholder::TABLE,
        "functional_manager" => position::TABLE,
        "visit" => visit::TABLE,
        "template" => checklist_template::TABLE,
        "template_line" => template_line::TABLE,
        "import" => import::TABLE,
        "scenario" | "origin" => plan_scenario::TABLE,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use valise_domain::nouns::TABLES;
    use valise_domain::value::Kind;

    #[test]
    fn every_reference_says_what_it_refers_to() {
        let fields = TABLES.iter().flat_map(|table| table.fields);
        for field in fields {
            assert_eq!(
                referred(field).is_some(),
                field.kind == Kind::Row,
                "{}",
                field.name
            );
        }
    }
}
