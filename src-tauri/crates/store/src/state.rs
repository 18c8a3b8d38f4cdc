//! A row as it stands while a change is being made to it.
//! Deliberately absent: what may be done to it (`door`).

use crate::error::StoreError;
use crate::log::{Place, is_placed};
use crate::schema;
use std::collections::BTreeSet;
use valise_domain::id::RowId;
use valise_domain::nouns::{Row, Table};
use valise_domain::op::Act;
use valise_domain::value::Value;

/// A row as it stands while the change is being made.
pub(crate) struct State {
    /// Its cells.
    pub row: Row,
    /// Whether any op was ever made on it before this change.
    pub known: bool,
    /// Fields with several heads.
    pub crowded: BTreeSet<u16>,
    /// Its scope, once it has one.
    pub home: Option<i64>,
    /// Whether nothing may be written into it ever again.
    pub erased: bool,
    /// Whether this change touched it.
    pub changed: bool,
}

impl State {
    /// The value of a field as it stands.
    pub fn value(&self, table: u16, field: u16) -> Result<&Value, StoreError> {
        let index = index_of(schema::of(table)?.table, field)?;
        Ok(&self.row.values[index])
    }

    /// Where the row stands, if it was ever placed.
    pub fn place(&self) -> Option<Place> {
        self.row
            .rank
            .clone()
            .map(|rank| (self.row.parent, rank))
            .filter(is_placed)
    }

    /// Does to the row what an op says.
    pub fn apply(&mut self, table: &Table, act: &Act) -> Result<(), StoreError> {
        match act {
            Act::Set { field, value } | Act::Resolve { field, value } => {
                let index = index_of(table, *field)?;
                self.row.values[index] = value.clone();
                self.crowded.remove(field);
                self.row.alive = true;
            }
            Act::Delete => self.row.alive = false,
            Act::Move { parent, rank } => {
                self.row.parent = *parent;
                self.row.rank = Some(rank.clone());
                self.row.alive = true;
            }
        }
        self.changed = true;
        Ok(())
    }
}

/// The place of a field among the values of a row.
pub(crate) fn index_of(table: &Table, field: u16) -> Result<usize, StoreError> {
    let unknown = StoreError::UnknownField {
        table: table.id,
        field,
    };
    table
        .fields
        .iter()
        .position(|known| known.id == field)
        .ok_or(unknown)
}

/// A row that nobody has written to yet.
pub(crate) fn empty_row(table: &Table, id: RowId) -> Row {
    let values = vec![Value::Null; table.fields.len()];
    Row {
        id,
        alive: false,
        parent: None,
        rank: None,
        values,
    }
}
