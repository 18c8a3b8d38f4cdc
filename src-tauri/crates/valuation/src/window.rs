//! Which days count: the days a ledger covers and the trailing twelve months (valuation.md, RFM-5).
//! Deliberately absent: today. The end is always the last complete day loaded.

use chrono::{Months, NaiveDate};
use valise_domain::time::Date;

/// The days that a ledger covers, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The first complete day loaded.
    pub first: Date,
    /// The last complete day loaded.
    pub end: Date,
}

/// The trailing twelve months of an end: `(after, end)`, the days with `after < day ≤ end`.
///
/// RFM-5: `after` is the end less twelve calendar months; the 29th of February becomes the 28th.
/// The window before this one is `trailing_window(after)`.
pub fn trailing_window(end: Date) -> (Date, Date) {
    let after = end
        .0
        .checked_sub_months(Months::new(12))
        .unwrap_or(NaiveDate::MIN);
    (Date(after), end)
}

impl Span {
    /// Whether every day after `day` and up to the end is covered.
    pub(crate) fn covers_after(self, day: Date) -> bool {
        day.0.succ_opt().is_some_and(|next| self.first.0 <= next)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn the_window_begins_the_day_after_the_same_day_a_year_ago() {
        assert_eq!(
            trailing_window(day("2011-12-09")),
            (day("2010-12-09"), day("2011-12-09"))
        );
    }

    #[test]
    fn the_end_of_february_meets_the_end_of_february() {
        assert_eq!(trailing_window(day("2024-02-29")).0, day("2023-02-28"));
        assert_eq!(trailing_window(day("2025-02-28")).0, day("2024-02-28"));
    }

    #[test]
    fn the_first_day_of_all_has_a_window_too() {
        assert_eq!(
            trailing_window(Date(NaiveDate::MIN)).0,
            Date(NaiveDate::MIN)
        );
    }

    #[test]
    fn two_years_to_the_day_cover_two_windows() {
        let (after, end) = trailing_window(day("2024-12-31"));
        let before = trailing_window(after).0;
        assert!(
            Span {
                first: day("2023-01-01"),
                end
            }
            .covers_after(before)
        );
        assert!(
            !Span {
                first: day("2023-01-02"),
                end
            }
            .covers_after(before)
        );
    }
}
