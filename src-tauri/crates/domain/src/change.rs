//! What a person's action asks of the door: a list of steps that happen together or not at all.
//! Deliberately absent: stamps and numbers, which the door gives.

use crate::cell::Cell;
use crate::id::RowId;
use crate::nouns::{Field, Noun, Table};
use crate::value::Value;

/// One step of a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Gives a cell a value; the first step on a row makes the row.
    Set {
        /// The field (it names its table).
        field: Field,
        /// The row.
        row: RowId,
        /// The value.
        value: Value,
    },
    /// Puts a row into the trash.
    Delete {
        /// Number of the table.
        table: u16,
        /// The row.
        row: RowId,
    },
    /// Puts a row of a tree elsewhere.
    Move {
        /// Number of the table.
        table: u16,
        /// The row.
        row: RowId,
        /// The row above, none for the top.
        parent: Option<RowId>,
        /// Its place among its siblings.
        rank: String,
    },
}

/// Steps with a name, so that undo can say what it takes back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// A code with a message `change-<label>` in the catalogues, such as `create-visit`.
    pub label: &'static str,
    /// The row it is mainly about: number of the table and the row.
    pub subject: Option<(u16, RowId)>,
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// Undo passes it by: nobody did it by hand (built-in checklists, the sample).
    pub fixed: bool,
}

impl Change {
    /// A change of that name without steps yet.
    pub fn new(label: &'static str) -> Self {
        Self {
            label,
            subject: None,
            steps: Vec::new(),
            fixed: false,
        }
    }

    /// Says what it is about.
    pub fn about<N: Noun>(mut self, id: impl Into<RowId>) -> Self {
        self.subject = Some((N::TABLE.id, id.into()));
        self
    }

    /// Says that undo passes it by.
    pub fn fixed(mut self) -> Self {
        self.fixed = true;
        self
    }

    /// Adds a cell.
    pub fn set<T: Cell>(mut self, field: Field, row: impl Into<RowId>, value: T) -> Self {
        self.put(field, row.into(), value.into_value());
        self
    }

    /// Adds a cell where there is something to say.
    pub fn set_some<T: Cell>(self, field: Field, row: impl Into<RowId>, value: Option<T>) -> Self {
        match value {
            Some(value) => self.set(field, row, value),
            None => self,
        }
    }

    /// Adds a cell of any kind.
    pub fn put(&mut self, field: Field, row: RowId, value: Value) {
        self.steps.push(Step::Set { field, row, value });
    }

    /// Adds a delete.
    pub fn delete(mut self, table: Table, row: impl Into<RowId>) -> Self {
        self.steps.push(Step::Delete {
            table: table.id,
            row: row.into(),
        });
        self
    }

    /// Adds a move.
    pub fn place(
        mut self,
        table: Table,
        row: impl Into<RowId>,
        parent: Option<RowId>,
        rank: String,
    ) -> Self {
        self.steps.push(Step::Move {
            table: table.id,
            row: row.into(),
            parent,
            rank,
        });
        self
    }
}
