//! A typed value of one cell and its CBOR form (format version 1).
//! Deliberately absent: which cell may hold what (`nouns`), and sets, which are rows, never arrays.

use crate::id::RowId;
use crate::time::{Date, LocalTime};
use ciborium::value::Value as Cbor;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// What a field holds. The number is part of the format and never changes its meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Unicode text.
    Text,
    /// A whole number.
    Integer,
    /// True or false.
    Truth,
    /// An exact decimal number.
    Decimal,
    /// A calendar day.
    Date,
    /// A wall-clock time without its zone (the zone is a field of its own).
    LocalTime,
    /// A reference to a row.
    Row,
    /// One of a closed list of codes.
    Code(&'static [&'static str]),
}

/// One value. `Null` clears a cell.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Value {
    /// Nothing known.
    #[default]
    Null,
    /// Text, also of codes.
    Text(String),
    /// A whole number between −2⁵³ and 2⁵³ (what a web page can hold exactly).
    Integer(#[specta(type = f64)] i64),
    /// True or false.
    Truth(bool),
    /// An exact decimal, written as text.
    Decimal(#[specta(type = String)] Decimal),
    /// A calendar day.
    Date(Date),
    /// A wall-clock time.
    LocalTime(LocalTime),
    /// A reference.
    Row(RowId),
}

/// Bytes are not a value of this format.
#[derive(Debug, thiserror::Error)]
pub enum ValueError {
    /// Not CBOR at all.
    #[error("the bytes are not CBOR")]
    Cbor(#[from] ciborium::de::Error<std::io::Error>),
    /// CBOR, but no value of ours.
    #[error("the CBOR is not a value of this format")]
    Shape,
}

const TAG_DECIMAL: u64 = 60_001;
const TAG_DATE: u64 = 60_002;
const TAG_LOCAL_TIME: u64 = 60_003;
const TAG_ROW: u64 = 60_004;

impl Value {
    /// Whether this value may stand in a cell of that kind. `Null` may stand anywhere.
    pub fn fits(&self, kind: Kind) -> bool {
        match (self, kind) {
            (Self::Null, _)
            | (Self::Text(_), Kind::Text)
            | (Self::Truth(_), Kind::Truth)
            | (Self::Decimal(_), Kind::Decimal)
            | (Self::Date(_), Kind::Date)
            | (Self::LocalTime(_), Kind::LocalTime)
            | (Self::Row(_), Kind::Row) => true,
            (Self::Integer(n), Kind::Integer) => n.unsigned_abs() <= 1 << 53,
            (Self::Text(code), Kind::Code(codes)) => codes.contains(&code.as_str()),
            _ => false,
        }
    }

    /// What a text says in a cell of that kind, in the ISO forms; empty text is `Null`. None where it
    /// makes no sense there.
    pub fn read(kind: Kind, text: &str) -> Option<Self> {
        if text.is_empty() {
            return Some(Self::Null);
        }
        let value = match kind {
            Kind::Text | Kind::Code(_) => Self::Text(text.to_owned()),
            Kind::Integer => Self::Integer(text.parse().ok()?),
            Kind::Truth => Self::Truth(text.parse().ok()?),
            Kind::Decimal => Self::Decimal(text.parse().ok()?),
            Kind::Date => Self::Date(text.parse().ok()?),
            Kind::LocalTime => Self::LocalTime(text.parse().ok()?),
            Kind::Row => Self::Row(text.parse().ok()?),
        };
        value.fits(kind).then_some(value)
    }

    /// The CBOR bytes: the same for the same value on every machine.
    pub fn to_cbor(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        ciborium::into_writer(&self.to_item(), &mut bytes).expect("writing to memory cannot fail");
        bytes
    }

    /// Reads what [`Value::to_cbor`] wrote; anything else is refused.
    pub fn from_cbor(bytes: &[u8]) -> Result<Self, ValueError> {
        let item: Cbor = ciborium::from_reader(bytes)?;
        Self::from_item(item)
    }

    fn to_item(&self) -> Cbor {
        let tagged = |tag, text: String| Cbor::Tag(tag, Box::new(Cbor::Text(text)));
        match self {
            Self::Null => Cbor::Null,
            Self::Text(text) => Cbor::Text(text.clone()),
            Self::Integer(n) => Cbor::Integer((*n).into()),
            Self::Truth(truth) => Cbor::Bool(*truth),
            Self::Decimal(decimal) => tagged(TAG_DECIMAL, decimal.to_string()),
            Self::Date(date) => tagged(TAG_DATE, date.to_string()),
            Self::LocalTime(time) => tagged(TAG_LOCAL_TIME, time.to_string()),
            Self::Row(row) => Cbor::Tag(TAG_ROW, Box::new(Cbor::Bytes(row.to_bytes().to_vec()))),
        }
    }

    fn from_item(item: Cbor) -> Result<Self, ValueError> {
        let shape = |_| ValueError::Shape;
        Ok(match item {
            Cbor::Null => Self::Null,
            Cbor::Text(text) => Self::Text(text),
            Cbor::Integer(n) => Self::Integer(i64::try_from(n).map_err(|_| ValueError::Shape)?),
            Cbor::Bool(truth) => Self::Truth(truth),
            Cbor::Tag(tag, inner) => match (tag, *inner) {
                (TAG_DECIMAL, Cbor::Text(text)) => {
                    Self::Decimal(text.parse().map_err(|_| ValueError::Shape)?)
                }
                (TAG_DATE, Cbor::Text(text)) => Self::Date(text.parse().map_err(shape)?),
                (TAG_LOCAL_TIME, Cbor::Text(text)) => Self::LocalTime(text.parse().map_err(shape)?),
                (TAG_ROW, Cbor::Bytes(bytes)) => {
                    Self::Row(RowId::from_slice(&bytes).map_err(|_| ValueError::Shape)?)
                }
                _ => return Err(ValueError::Shape),
            },
            _ => return Err(ValueError::Shape),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_value() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            ".*".prop_map(Value::Text),
            any::<i64>().prop_map(Value::Integer),
            any::<bool>().prop_map(Value::Truth),
            (any::<i64>(), 0_u32..28).prop_map(|(n, s)| Value::Decimal(Decimal::new(n, s))),
            any::<[u8; 10]>().prop_map(|r| Value::Row(RowId::new(7, r))),
        ]
    }

    proptest! {
        #[test]
        fn a_value_survives_cbor(value in any_value()) {
            prop_assert_eq!(Value::from_cbor(&value.to_cbor()).unwrap(), value);
        }

        #[test]
        fn bytes_that_are_no_value_are_refused_without_a_panic(bytes: Vec<u8>) {
            let _ = Value::from_cbor(&bytes);
        }
    }

    #[test]
    fn a_code_outside_its_list_does_not_fit() {
        let kind = Kind::Code(&["sign", "maintain"]);
        assert!(Value::Text("sign".into()).fits(kind));
        assert!(!Value::Text("stroll".into()).fits(kind));
        assert!(!Value::Integer(1).fits(kind));
    }
}
