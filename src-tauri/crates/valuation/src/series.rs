//! Revenue by calendar year and by calendar month, gaps filled with zero.
//! Deliberately absent: smoothing and seasons.

use crate::margin::{Margin, Sums};
use crate::window::Span;
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::ledger::DaySum;

/// How many months [`months`] shows.
const MONTHS_SHOWN: i32 = 24;

/// One calendar year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct YearSum {
    /// Which.
    pub year: i32,
    /// Net revenue.
    #[specta(type = String)]
    pub revenue: Decimal,
    /// The margin, where a line of the year has a known cost.
    pub margin: Option<Margin>,
    /// The ledger does not cover all of the year.
    pub partial: bool,
}

/// One calendar month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MonthSum {
    /// The year of the month.
    pub year: i32,
    /// The month, 1 to 12.
    pub month: u32,
    /// Net revenue.
    #[specta(type = String)]
    pub revenue: Decimal,
    /// The ledger does not cover all of the month.
    pub partial: bool,
}

/// Every year from the first line to the end; none where a sum is too large. `days` are in order.
pub(crate) fn years(days: &[&DaySum], span: Span) -> Option<Vec<YearSum>> {
    let Some(first) = days.first() else {
        return Some(Vec::new());
    };
    let year = |year: i32| {
        let sums = Sums::of(within(days, |day| day.year(), year))?;
        let begins = |year: i32| NaiveDate::from_ymd_opt(year, 1, 1);
        let partial = !covers(span, begins(year), begins(year + 1));
        Some(YearSum {
            year,
            revenue: sums.revenue,
            margin: sums.margin(),
            partial,
        })
    };
    (first.day.0.year()..=span.end.0.year()).map(year).collect()
}

/// The last 24 months up to the end, fewer where the ledger is younger. `days` are in order.
pub(crate) fn months(days: &[&DaySum], span: Span) -> Option<Vec<MonthSum>> {
    let last = month_number(span.end.0);
    let start = month_number(span.first.0).max(last - MONTHS_SHOWN + 1);
    let month = |number: i32| {
        let sums = Sums::of(within(days, month_number, number))?;
        let partial = !covers(span, month_begins(number), month_begins(number + 1));
        let (year, month) = month_named(number);
        Some(MonthSum {
            year,
            month,
            revenue: sums.revenue,
            partial,
        })
    };
    (start..=last).map(month).collect()
}

/// The days of one period; days are in order, and so are their periods.
fn within<'a, 'd>(
    days: &'a [&'d DaySum],
    period: impl Fn(NaiveDate) -> i32,
    wanted: i32,
) -> &'a [&'d DaySum] {
    let from = days.partition_point(|day| period(day.day.0) < wanted);
    let to = days.partition_point(|day| period(day.day.0) <= wanted);
    &days[from..to]
}

/// Months counted from the year 0, so that they can be added.
fn month_number(day: NaiveDate) -> i32 {
    day.year() * 12 + day.month0().cast_signed()
}

fn month_named(number: i32) -> (i32, u32) {
    (
        number.div_euclid(12),
        number.rem_euclid(12).cast_unsigned() + 1,
    )
}

fn month_begins(number: i32) -> Option<NaiveDate> {
    let (year, month) = month_named(number);
    NaiveDate::from_ymd_opt(year, month, 1)
}

/// Whether the ledger covers a period from its first day to the day before the next begins.
fn covers(span: Span, begins: Option<NaiveDate>, next: Option<NaiveDate>) -> bool {
    let last = next.and_then(|next| next.pred_opt());
    begins.is_some_and(|begins| span.first.0 <= begins)
        && last.is_some_and(|last| last <= span.end.0)
}
