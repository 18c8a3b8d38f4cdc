//! What can be said of a step of a change without looking at any row.
//! Deliberately absent: what needs rows (`door`).

use crate::error::StoreError;
use crate::project::Key;
use crate::schema;
use chrono::Datelike;
use valise_domain::change::Step;
use valise_domain::nouns::{Field, WrongKind};
use valise_domain::value::Value;

/// The row a step is about.
pub(crate) fn key_of(step: &Step) -> Key {
    match step {
        Step::Set { field, row, .. } => (field.table, *row),
        Step::Delete { table, row } | Step::Move { table, row, .. } => (*table, *row),
    }
}

/// Whether the table, the field and the kind of the value are as declared.
pub(crate) fn check(step: &Step) -> Result<(), StoreError> {
    match step {
        Step::Set { field, value, .. } => check_cell(field, value),
        Step::Delete { table, .. } => schema::of(*table).map(|_| ()),
        Step::Move { table, .. } => {
            let tree = schema::of(*table)?.table.tree;
            if tree {
                Ok(())
            } else {
                Err(StoreError::NotATree(*table))
            }
        }
    }
}

fn check_cell(field: &Field, value: &Value) -> Result<(), StoreError> {
    let table = schema::of(field.table)?.table;
    let declared = table
        .field(field.id)
        .filter(|declared| declared.kind == field.kind);
    let unknown = StoreError::UnknownField {
        table: field.table,
        field: field.id,
    };
    let declared = declared.ok_or(unknown)?;
    // A day of a year without four digits would not be read back.
    let year = match value {
        Value::Date(date) => date.0.year(),
        Value::LocalTime(time) => time.0.year(),
        _ => 0,
    };
    if (0..=9999).contains(&year) && value.fits(declared.kind) {
        return Ok(());
    }
    Err(WrongKind {
        table: field.table,
        field: field.id,
    }
    .into())
}
