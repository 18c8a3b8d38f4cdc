//! Days as people and programs write them: `2026-11-21`, `21/11/2026`, `11/21/2026`, `21.11.26`,
//! `20261121`, `46347.35` (a spreadsheet's serial), `2026年11月21日`, `21 Nov 2026`; a time behind
//! the day is passed over. Deliberately absent: guessing between d/m/y and m/d/y: that is settled
//! for the whole column ([`OrderEvidence`]) or asked for.

mod evidence;
mod parts;

pub use evidence::OrderEvidence;

use chrono::{Days, NaiveDate};
use parts::Parts;
use serde::{Deserialize, Serialize};
use valise_domain::time::Date;

/// Which of the three numbers of a date is which.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub enum DayOrder {
    /// Year, month, day.
    #[serde(rename = "ymd")]
    Ymd,
    /// Day, month, year.
    #[serde(rename = "dmy")]
    Dmy,
    /// Month, day, year.
    #[serde(rename = "mdy")]
    Mdy,
}

/// Why a text is no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// No day of the calendar, or outside the years 1900 to 2199.
    Bad,
    /// Several orders fit, and nobody said which.
    Ambiguous,
}

/// Reads a day. `order` says how days such as `05/06/2026` are meant, where known.
pub fn parse_day(text: &str, order: Option<DayOrder>) -> Result<Date, DateFault> {
    let text = text.trim();
    if let Some(day) = parse_iso(text.as_bytes()) {
        return day.ok_or(DateFault::Bad);
    }
    match Parts::of(text).ok_or(DateFault::Bad)? {
        Parts::Fixed(y, m, d) => day(y, m, d).ok_or(DateFault::Bad),
        Parts::Serial(days) => serial(days).ok_or(DateFault::Bad),
        Parts::Open(open) => open.read(order),
    }
}

/// `2026-11-21`, alone or with a time behind it. The outer `None` means another form.
fn parse_iso(bytes: &[u8]) -> Option<Option<Date>> {
    let (head, tail) = bytes.split_at_checked(10)?;
    if head[4] != b'-' || head[7] != b'-' {
        return None;
    }
    let number = |range: std::ops::Range<usize>| {
        head[range].iter().try_fold(0u32, |sum, b| {
            b.is_ascii_digit().then(|| sum * 10 + u32::from(b - b'0'))
        })
    };
    let (y, m, d) = (number(0..4)?, number(5..7)?, number(8..10)?);
    let timed = match tail {
        [] => true,
        [b' ' | b'T', rest @ ..] => {
            rest.first().is_some_and(u8::is_ascii_digit)
                && rest
                    .iter()
                    .all(|b| b.is_ascii_digit() || b":.,+-Z ".contains(b))
        }
        _ => return None,
    };
    timed.then(|| day(y, m, d))
}

fn day(year: u32, month: u32, day: u32) -> Option<Date> {
    if !(1900..=2199).contains(&year) {
        return None;
    }
    NaiveDate::from_ymd_opt(year as i32, month, day).map(Date)
}

/// Day 1 is the first of January 1900, and a 29 February that year never had is counted.
fn serial(days: u32) -> Option<Date> {
    let origin = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    origin
        .checked_add_days(Days::new(u64::from(days)))
        .map(Date)
}

/// A day in any order: enough to tell a column of days from others. Serials are not counted, they
/// look like any other number.
pub fn looks_like_day(text: &str) -> bool {
    let text = text.trim();
    if let Some(day) = parse_iso(text.as_bytes()) {
        return day.is_some();
    }
    match Parts::of(text) {
        Some(Parts::Fixed(y, m, d)) => day(y, m, d).is_some(),
        Some(Parts::Open(open)) => [DayOrder::Dmy, DayOrder::Mdy, DayOrder::Ymd]
            .iter()
            .any(|o| open.in_order(*o).is_some()),
        Some(Parts::Serial(_)) | None => false,
    }
}

/// Whether a number could be a spreadsheet's serial of a day.
pub fn looks_like_serial(text: &str) -> bool {
    matches!(Parts::of(text.trim()), Some(Parts::Serial(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, order: Option<DayOrder>) -> Result<String, DateFault> {
        parse_day(text, order).map(|day| day.to_string())
    }

    #[test]
    fn one_day_is_read_in_every_dress() {
        for text in [
            "2026-11-21",
            "2026-11-21 08:26:00",
            "2026-11-21T08:26:00+01:00",
            "2026-11-21 08.26",
            "2026/11/21",
            "21.11.2026",
            "21.11.2026 08.30",
            "21/11/2026 8:26",
            "11/21/2026 8:26 PM",
            "20261121",
            "20261121082600",
            "46347",
            "46347.351388",
            "2026年11月21日",
            "2026年11月21日 08:26",
            "2026年11月21日下午3:05",
            "2026.11.21",
            "21 Nov 2026",
            "Nov 21, 2026 08:26",
            "21-Nov-26",
            "21. november 2026",
            "21 nov. 2026",
        ] {
            assert_eq!(read(text, None), Ok("2026-11-21".to_owned()), "{text}");
        }
    }

    #[test]
    fn months_have_names_in_many_languages() {
        for (text, day) in [
            ("3. März 2026", "2026-03-03"),
            ("3 maj 2026", "2026-05-03"),
            ("3 août 2026", "2026-08-03"),
            ("3 okt 2026", "2026-10-03"),
            ("3 dez 2026", "2026-12-03"),
        ] {
            assert_eq!(read(text, None), Ok(day.to_owned()), "{text}");
        }
        assert_eq!(read("3 ju 2026", None), Err(DateFault::Bad));
    }

    #[test]
    fn an_open_order_is_asked_for_and_never_guessed() {
        assert_eq!(read("05/06/2026", None), Err(DateFault::Ambiguous));
        assert_eq!(
            read("05/06/2026", Some(DayOrder::Dmy)),
            Ok("2026-06-05".to_owned())
        );
        assert_eq!(
            read("05/06/2026", Some(DayOrder::Mdy)),
            Ok("2026-05-06".to_owned())
        );
        assert_eq!(read("21/06/2026", Some(DayOrder::Mdy)), Err(DateFault::Bad));
        assert_eq!(read("05/05/2026", None), Ok("2026-05-05".to_owned()));
        assert_eq!(read("21.11.26", None), Err(DateFault::Ambiguous));
        assert_eq!(
            read("21.11.26", Some(DayOrder::Dmy)),
            Ok("2026-11-21".to_owned())
        );
    }

    #[test]
    fn a_column_shows_its_order_once_one_day_is_past_the_twelfth() {
        let order = |cells: &[&str]| {
            let mut seen = OrderEvidence::default();
            cells.iter().for_each(|cell| seen.see(cell));
            seen.order()
        };
        assert_eq!(order(&["05/06/2026", "07/08/2026"]), None);
        assert_eq!(order(&["05/06/2026", "13/08/2026"]), Some(DayOrder::Dmy));
        assert_eq!(order(&["05/06/2026", "08/13/2026"]), Some(DayOrder::Mdy));
        assert_eq!(order(&["05.06.2026"]), Some(DayOrder::Dmy));
        assert_eq!(order(&["05.06.26"]), None);
        assert_eq!(order(&["99-11-21", "01-01-02"]), Some(DayOrder::Ymd));
        assert_eq!(order(&["2026-11-21", "99/99/2026"]), Some(DayOrder::Ymd));
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026-02-30",
            "12.50",
            "1-2",
            "0042",
            "tomorrow",
            "2026-13-01",
            "10.0.0.1",
            "08:30",
            "1826-01-01",
        ] {
            assert_eq!(
                read(text, Some(DayOrder::Dmy)),
                Err(DateFault::Bad),
                "{text}"
            );
        }
    }
}
