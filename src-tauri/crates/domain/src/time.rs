//! Days and wall-clock times as people mean them: a visit at 09:30 in Stockholm stays at 09:30.
//! Deliberately absent: the present moment, which always comes in as a parameter.

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::str::FromStr;

/// The text is not a day or time in the ISO form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("not a date or time in ISO form")]
pub struct NotATime;

/// A calendar day, `2026-11-21`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date(pub NaiveDate);

/// A wall-clock time to the minute, `2026-11-21T09:30`, meant in a zone that stands beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LocalTime(pub NaiveDateTime);

const MINUTE: &str = "%Y-%m-%dT%H:%M";

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m-%d"))
    }
}

impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format(MINUTE))
    }
}

impl FromStr for Date {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        NaiveDate::parse_from_str(text, "%Y-%m-%d")
            .map(Self)
            .map_err(|_| NotATime)
    }
}

impl FromStr for LocalTime {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        NaiveDateTime::parse_from_str(text, MINUTE)
            .map(Self)
            .map_err(|_| NotATime)
    }
}

/// Serde and specta as text, for both types.
macro_rules! as_text {
    ($name:ident) => {
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
        impl specta::Type for $name {
            fn definition(types: &mut specta::Types) -> specta::datatype::DataType {
                <String as specta::Type>::definition(types)
            }
        }
    };
}
as_text!(Date);
as_text!(LocalTime);

/// The name of a time zone that the IANA list knows, such as `Europe/Stockholm`.
pub fn is_time_zone(name: &str) -> bool {
    name.parse::<chrono_tz::Tz>().is_ok()
}

/// Milliseconds since 1970 of a wall-clock time in a zone. In the hour that a clock change skips or
/// repeats the earlier reading counts; an unknown zone is read as UTC.
pub fn unix_ms(time: LocalTime, zone: &str) -> i64 {
    use chrono::TimeZone;
    let tz: chrono_tz::Tz = zone.parse().unwrap_or(chrono_tz::UTC);
    match tz.from_local_datetime(&time.0).earliest() {
        Some(moment) => moment.timestamp_millis(),
        None => time.0.and_utc().timestamp_millis(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_past_nine_in_stockholm_is_half_past_eight_utc_in_winter() {
        let time: LocalTime = "2026-11-21T09:30".parse().unwrap();
        let utc: LocalTime = "2026-11-21T08:30".parse().unwrap();
        assert_eq!(unix_ms(time, "Europe/Stockholm"), unix_ms(utc, "UTC"));
    }

    #[test]
    fn a_skipped_hour_has_a_moment_all_the_same() {
        let time: LocalTime = "2026-03-29T02:30".parse().unwrap();
        assert!(unix_ms(time, "Europe/Stockholm") > 0);
    }
}
