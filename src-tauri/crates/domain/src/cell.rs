//! How Rust types stand in cells: each knows its [`Kind`] and the way to and from a [`Value`].
//! Deliberately absent: the fields themselves (`nouns`).

use crate::id::RowId;
use crate::time::{Date, LocalTime};
use crate::value::{Kind, Value};
use rust_decimal::Decimal;

/// A type that a cell can hold.
pub trait Cell: Sized {
    /// The kind of every value of this type.
    const KIND: Kind;
    /// The value to store.
    fn into_value(self) -> Value;
    /// The inverse of [`Cell::into_value`]; `None` for a value of another kind.
    fn from_value(value: Value) -> Option<Self>;
}

/// One line for each plain type.
macro_rules! plain_cell {
    ($type:ty, $kind:ident) => {
        impl Cell for $type {
            const KIND: Kind = Kind::$kind;
            fn into_value(self) -> Value {
                Value::$kind(self)
            }
            fn from_value(value: Value) -> Option<Self> {
                match value {
                    Value::$kind(inner) => Some(inner),
                    _ => None,
                }
            }
        }
    };
}
plain_cell!(String, Text);
plain_cell!(bool, Truth);
plain_cell!(Decimal, Decimal);
plain_cell!(Date, Date);
plain_cell!(LocalTime, LocalTime);
plain_cell!(RowId, Row);

impl Cell for i32 {
    const KIND: Kind = Kind::Integer;
    fn into_value(self) -> Value {
        Value::Integer(self.into())
    }
    fn from_value(value: Value) -> Option<Self> {
        match value {
            Value::Integer(n) => i32::try_from(n).ok(),
            _ => None,
        }
    }
}

impl<T: Cell> From<Given<T>> for Value {
    fn from(given: Given<T>) -> Self {
        given.0.map_or(Value::Null, Cell::into_value)
    }
}

/// Wraps an optional cell so that it turns into a [`Value`], `None` becoming `Null`.
pub struct Given<T>(pub Option<T>);
