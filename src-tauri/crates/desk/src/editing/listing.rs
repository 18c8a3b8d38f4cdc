//! The rows of any noun as they are now, for scripts and tests.
//! Deliberately absent: sensitive fields, which are never listed.

use super::table_named;
use crate::Answer;
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::BTreeMap;
use valise_domain::id::RowId;
use valise_domain::value::Value;
use valise_store::Among;

/// A row with its cells.
#[derive(Clone, Debug, Serialize)]
pub struct ListedRow {
    /// The row.
    pub row: RowId,
    /// The cells that hold something, by the name of their field.
    pub cells: BTreeMap<&'static str, Value>,
}

impl Desk {
    /// All rows of a table; those in the trash not.
    pub async fn list_rows(&self, table: &str) -> Answer<Vec<ListedRow>> {
        let table = table_named(table)?;
        let rows = self.store.survey(table.fields, Among::All).await?;
        let listed = rows.into_iter().map(|(row, values)| {
            let named = table.fields.iter().map(|field| field.name).zip(values);
            let cells = named.filter(|(_, value)| *value != Value::Null).collect();
            ListedRow { row, cells }
        });
        Ok(listed.collect())
    }
}
