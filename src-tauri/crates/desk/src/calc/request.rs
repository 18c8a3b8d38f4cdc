//! A request and its answer between JSON and Rust. Deliberately absent: tables (`table`).

use super::refused::Refused;
use serde::de::{DeserializeOwned, Error, Unexpected};
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Map, Value};

/// The fields of a request.
pub(super) type Request = Map<String, Value>;

/// The fields as a struct; refuses missing, unknown and wrong ones.
pub(super) fn asked<T: DeserializeOwned>(request: Request) -> Result<T, Refused> {
    serde_json::from_value(Value::Object(request)).map_err(Refused::Request)
}

/// Takes one field out of a request; none where it is missing or null.
pub(super) fn taken<T: DeserializeOwned>(
    request: &mut Request,
    name: &str,
) -> Result<Option<T>, Refused> {
    let value = request.remove(name).unwrap_or(Value::Null);
    serde_json::from_value(value)
        .map_err(|error| Refused::Request(serde_json::Error::custom(format!("{name}: {error}"))))
}

/// An answer as JSON; refuses numbers that are none.
pub(super) fn told(answer: &impl Serialize) -> Result<String, Refused> {
    serde_json::to_string(answer).map_err(Refused::NotFinite)
}

/// A whole number from 0, also where a script wrote it as `10.0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Whole(pub u32);

impl Whole {
    /// The whole number that a number is.
    pub fn of(number: f64) -> Option<Self> {
        let fits = number.fract() == 0.0 && (0.0..=f64::from(u32::MAX)).contains(&number);
        fits.then_some(Self(number as u32))
    }
}

impl<'de> Deserialize<'de> for Whole {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(deserializer)?;
        let wrong = || D::Error::invalid_value(Unexpected::Float(number), &"a whole number from 0");
        Self::of(number).ok_or_else(wrong)
    }
}
