//! Reads the values that a survey of the store brought, one after the other, as what they are.
//! Deliberately absent: whole rows, which are nouns.

use valise_domain::cell::Cell;
use valise_domain::value::Value;

/// The values of one surveyed row, in the order of the fields that were asked for.
pub(crate) struct Cells(std::vec::IntoIter<Value>);

impl Cells {
    /// The next value; none where the cell is empty.
    pub fn take<T: Cell>(&mut self) -> Option<T> {
        self.0.next().and_then(T::from_value)
    }
}

impl From<Vec<Value>> for Cells {
    fn from(values: Vec<Value>) -> Self {
        Self(values.into_iter())
    }
}
