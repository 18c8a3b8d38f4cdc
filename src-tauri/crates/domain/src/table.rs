//! What the declared list is made of: fields, tables, rows, and the trait of every noun.
//! Deliberately absent: the list itself (`nouns`).

use crate::cell::Cell;
use crate::id::RowId;
use crate::nouns::TABLES;
use crate::value::{Kind, Value};

/// One field of one table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    /// The number of its table.
    pub table: u16,
    /// Its number within the table; 0 is kept for the place in a tree.
    pub id: u16,
    /// Its name: column, query key and message id alike.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Personal and sensitive: hidden until asked for, left out of prints unless chosen (59).
    pub sensitive: bool,
}

/// One table of shared rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its number.
    pub id: u16,
    /// Its name.
    pub name: &'static str,
    /// Whether rows stand under rows (moves apply).
    pub tree: bool,
    /// Its fields, in the order of their columns.
    pub fields: &'static [Field],
}

impl Table {
    /// The table with that number.
    pub fn by_id(id: u16) -> Option<&'static Table> {
        TABLES.iter().find(|table| table.id == id)
    }
    /// The table with that name.
    pub fn by_name(name: &str) -> Option<&'static Table> {
        TABLES.iter().find(|table| table.name == name)
    }
    /// The field with that number.
    pub fn field(&self, id: u16) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.id == id)
    }
    /// The field with that name.
    pub fn field_named(&self, name: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

/// One row as the projection holds it: `values` follow `Table::fields`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its name.
    pub id: RowId,
    /// Visible, or in the trash.
    pub alive: bool,
    /// The row above it, in a tree.
    pub parent: Option<RowId>,
    /// Its place among its siblings, in a tree.
    pub rank: Option<String>,
    /// One value a field.
    pub values: Vec<Value>,
}

/// A stored value is not of the kind its field declares.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a value of field {field} of table {table} is of another kind")]
pub struct WrongKind {
    /// Number of the table.
    pub table: u16,
    /// Number of the field.
    pub field: u16,
}

/// A struct made by the list below.
pub trait Noun: Sized {
    /// Its typed id.
    type Id: From<RowId>;
    /// Its table.
    const TABLE: Table;
    /// Reads a row of its table.
    fn from_row(row: Row) -> Result<Self, WrongKind>;
}

/// The next cell of a row, as the type its field declares.
pub(crate) fn take<T: Cell>(
    cells: &mut impl Iterator<Item = Value>,
    field: Field,
) -> Result<Option<T>, WrongKind> {
    let wrong = WrongKind {
        table: field.table,
        field: field.id,
    };
    match cells.next().ok_or(wrong)? {
        Value::Null => Ok(None),
        value => T::from_value(value).map(Some).ok_or(wrong),
    }
}
