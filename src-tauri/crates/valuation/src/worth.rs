//! What one account brought in: exact sums up to the last complete day, and their trend.
//! Deliberately absent: anything about the future.

use crate::margin::{Margin, Sums, ratio};
use crate::refusal::{Figure, Reason, Refusal};
use crate::series::{MonthSum, YearSum, months, years};
use crate::window::{Span, trailing_window};
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::ledger::DaySum;
use valise_domain::money::Currency;
use valise_domain::time::Date;

/// What the ledger says of one account. A figure that is none has a refusal that says why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Worth {
    /// The last complete day loaded; later lines are left out.
    pub end: Date,
    /// The one currency of all lines; none where there are several, or no lines.
    pub currency: Option<Currency>,
    /// Net revenue up to the end.
    #[specta(type = Option<String>)]
    pub revenue_all: Option<Decimal>,
    /// Net revenue of the trailing twelve months (RFM-5).
    #[specta(type = Option<String>)]
    pub revenue_ttm: Option<Decimal>,
    /// Net revenue of the twelve months before those.
    #[specta(type = Option<String>)]
    pub revenue_previous_ttm: Option<Decimal>,
    /// Margin up to the end, from the lines with a known cost.
    pub margin: Option<Margin>,
    /// Margin of the trailing twelve months, likewise.
    pub margin_ttm: Option<Margin>,
    /// The trailing twelve months against the twelve before.
    pub trend: Option<Trend>,
    /// By calendar year from the first line to the end.
    pub years: Vec<YearSum>,
    /// The last 24 calendar months, the last one often partial.
    pub months: Vec<MonthSum>,
    /// Lines after the end, which are in no sum (RFM-4).
    #[specta(type = f64)]
    pub lines_after_end: u64,
    /// What is not given, and why.
    pub refusals: Vec<Refusal>,
}

/// Which way revenue goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// More than in the twelve months before.
    Up,
    /// Exactly as much.
    Level,
    /// Less.
    Down,
}

/// The trailing twelve months against the twelve before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Trend {
    /// Which way.
    pub direction: Direction,
    /// By how much, in the account's currency.
    #[specta(type = String)]
    pub change: Decimal,
    /// `change ÷ revenue of the twelve months before`; none where that is not positive.
    #[specta(type = Option<String>)]
    pub rate: Option<Decimal>,
}

/// Sums the days of one account up to `end`, the last complete day loaded. The ledger is taken to
/// begin with the account's first line, so a trend needs 24 months of it: where the ledger's own
/// first day is known, [`worth_within`] is more exact. `days` may come in any order.
pub fn worth(days: &[DaySum], end: Date) -> Worth {
    let first = days.iter().map(|day| day.day).min().unwrap_or(end);
    worth_within(days, Span { first, end })
}

/// Sums the days of one account within a ledger that covers `span`. Days before its first are
/// counted and move its beginning back; days after its end are left out and counted.
pub fn worth_within(days: &[DaySum], span: Span) -> Worth {
    let mut kept: Vec<&DaySum> = days.iter().filter(|day| day.day <= span.end).collect();
    kept.sort_by_key(|day| day.day);
    let first = kept
        .first()
        .map_or(span.first, |day| day.day.min(span.first));
    let span = Span {
        first,
        end: span.end,
    };
    let left_out = days.iter().filter(|day| day.day > span.end);
    let mut worth = Worth {
        end: span.end,
        currency: None,
        revenue_all: None,
        revenue_ttm: None,
        revenue_previous_ttm: None,
        margin: None,
        margin_ttm: None,
        trend: None,
        years: Vec::new(),
        months: Vec::new(),
        lines_after_end: left_out.map(|day| u64::from(day.lines)).sum(),
        refusals: Vec::new(),
    };
    match one_currency(&kept) {
        Ok(currency) => {
            worth.currency = Some(currency);
            worth.fill(&kept, span);
        }
        Err(reason) => worth.refuse(Figure::Revenue, reason),
    }
    worth
}

fn one_currency(days: &[&DaySum]) -> Result<Currency, Reason> {
    let first = days.first().ok_or(Reason::NoLines)?;
    let alike = days.iter().all(|day| day.currency == first.currency);
    if alike {
        Ok(first.currency)
    } else {
        Err(Reason::MixedCurrencies)
    }
}

impl Worth {
    fn fill(&mut self, days: &[&DaySum], span: Span) {
        let (after, _) = trailing_window(span.end);
        let (before, _) = trailing_window(after);
        let ttm = days.partition_point(|day| day.day <= after);
        let previous = days.partition_point(|day| day.day <= before);
        let sums = (
            Sums::of(days),
            Sums::of(&days[ttm..]),
            Sums::of(&days[previous..ttm]),
            years(days, span),
            months(days, span),
        );
        let (Some(all), Some(last), Some(earlier), Some(years), Some(months)) = sums else {
            return self.refuse(Figure::Revenue, Reason::TooLarge);
        };
        (self.years, self.months) = (years, months);
        self.revenue_all = Some(all.revenue);
        self.revenue_ttm = Some(last.revenue);
        self.margin = all.margin();
        self.margin_ttm = last.margin();
        for (figure, margin) in [
            (Figure::Margin, self.margin),
            (Figure::MarginTtm, self.margin_ttm),
        ] {
            if margin.is_none() {
                self.refuse(figure, Reason::CostUnknown);
            }
        }
        if !span.covers_after(before) {
            self.refuse(Figure::PreviousTtm, Reason::TooShort);
            return self.refuse(Figure::Trend, Reason::TooShort);
        }
        self.revenue_previous_ttm = Some(earlier.revenue);
        match last.revenue.checked_sub(earlier.revenue) {
            Some(change) => self.trend = Some(Trend::of(change, earlier.revenue)),
            None => self.refuse(Figure::Trend, Reason::TooLarge),
        }
    }

    fn refuse(&mut self, what: Figure, reason: Reason) {
        self.refusals.push(Refusal { what, reason });
    }
}

impl Trend {
    fn of(change: Decimal, before: Decimal) -> Self {
        let direction = match change.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => Direction::Up,
            std::cmp::Ordering::Equal => Direction::Level,
            std::cmp::Ordering::Less => Direction::Down,
        };
        Self {
            direction,
            change,
            rate: ratio(change, before),
        }
    }
}
