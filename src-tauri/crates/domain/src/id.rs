//! Names of rows and devices: 128-bit identifiers, written as 32 lower-case hex digits.
//! Deliberately absent: where the random bits come from (the caller brings them).

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The text is not 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an id has 32 hexadecimal digits")]
pub struct NotAnId;

/// The 128-bit name of one row of any shared table.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct RowId(u128);

impl RowId {
    /// A new id: 48 bits of milliseconds, then 80 random bits, so that ids sort roughly by birth.
    pub fn new(unix_ms: i64, random: [u8; 10]) -> Self {
        let mut bytes = [0_u8; 16];
        let ms = u64::try_from(unix_ms).unwrap_or(0).to_be_bytes();
        bytes[..6].copy_from_slice(&ms[2..]);
        bytes[6..].copy_from_slice(&random);
        Self(u128::from_be_bytes(bytes))
    }

    /// The id of a row that every workspace is born with (built-in templates); `name` is never reused.
    pub fn built_in(name: &str) -> Self {
        let hash = blake3::hash(name.as_bytes());
        let mut bytes = [0_u8; 16];
        bytes.copy_from_slice(&hash.as_bytes()[..16]);
        Self(u128::from_be_bytes(bytes))
    }

    /// When the row was born, in milliseconds since 1970, by the clock of its device; says nothing of
    /// a row that every workspace is born with.
    pub fn born_ms(self) -> i64 {
        i64::try_from(self.0 >> 80).unwrap_or_default()
    }

    /// The 16 bytes, big end first, as the store keeps them.
    pub fn to_bytes(self) -> [u8; 16] {
        self.0.to_be_bytes()
    }

    /// Reads the 16 bytes the store keeps; any other length is refused.
    pub fn from_slice(bytes: &[u8]) -> Result<Self, NotAnId> {
        let bytes: [u8; 16] = bytes.try_into().map_err(|_| NotAnId)?;
        Ok(Self(u128::from_be_bytes(bytes)))
    }
}

impl fmt::Display for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl fmt::Debug for RowId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for RowId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let hex = text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit());
        if !hex {
            return Err(NotAnId);
        }
        u128::from_str_radix(text, 16)
            .map(Self)
            .map_err(|_| NotAnId)
    }
}

impl Serialize for RowId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RowId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

impl specta::Type for RowId {
    fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
        <String as specta::Type>::definition(types)
    }
}

/// One lineage of one database: every op of a laptop carries it. A cloned disk gets a new one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StreamId(pub RowId);

/// Makes a typed id over [`RowId`] for one table.
macro_rules! typed_id {
    ($name:ident, $table:ident) => {
        #[doc = concat!("Names one row of `", stringify!($table), "`.")]
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            serde::Serialize,
            serde::Deserialize,
            specta::Type,
        )]
        #[serde(transparent)]
        pub struct $name(pub $crate::id::RowId);

        impl From<$crate::id::RowId> for $name {
            fn from(row: $crate::id::RowId) -> Self {
                Self(row)
            }
        }

        impl From<$name> for $crate::id::RowId {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    };
}
pub(crate) use typed_id;

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_id_survives_writing_and_reading(ms in 0_i64..1 << 47, random: [u8; 10]) {
            let id = RowId::new(ms, random);
            prop_assert_eq!(id.to_string().parse(), Ok(id));
            prop_assert_eq!(RowId::from_slice(&id.to_bytes()), Ok(id));
            prop_assert_eq!(id.born_ms(), ms);
        }

        #[test]
        fn reading_an_id_never_panics(text in ".{0,40}") {
            let _ = text.parse::<RowId>();
        }
    }
}
