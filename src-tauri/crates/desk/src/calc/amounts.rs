//! Numbers of an answer: JSON would turn what is no number into null, and this refuses to.
//! Deliberately absent: rounding.

use rust_decimal::Decimal;
use serde::ser::{Error, SerializeMap};
use serde::{Serialize, Serializer};
use std::num::ParseFloatError;

/// A number that must be finite.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number(pub f64);

impl Serialize for Number {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if self.0.is_finite() {
            serializer.serialize_f64(self.0)
        } else {
            Err(S::Error::custom("not finite"))
        }
    }
}

/// Numbers that must be finite.
pub(super) fn numbers(values: Vec<f64>) -> Vec<Number> {
    values.into_iter().map(Number).collect()
}

/// An exact amount as the nearest JSON number: `8300065.814` stays `8300065.814`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Amount(pub Decimal);

impl Serialize for Amount {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Number(nearest(self.0).map_err(S::Error::custom)?).serialize(serializer)
    }
}

/// The nearest binary number; the decimal's own conversion rounds twice.
fn nearest(exact: Decimal) -> Result<f64, ParseFloatError> {
    /// Whole numbers up to 2^53 are exact, and so is the power of ten: their quotient is rounded once.
    const EXACT_POWER: u32 = 15;
    let (mantissa, scale) = (exact.mantissa(), exact.scale());
    if mantissa.unsigned_abs() <= 1 << 53 && scale <= EXACT_POWER {
        Ok(mantissa as f64 / 10_u64.pow(scale) as f64)
    } else {
        exact.to_string().parse()
    }
}

/// An object whose fields stand in the order of the list.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Fields<K, V>(pub Vec<(K, V)>);

impl<K: AsRef<str>, V: Serialize> Serialize for Fields<K, V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (name, value) in &self.0 {
            map.serialize_entry(name.as_ref(), value)?;
        }
        map.end()
    }
}
