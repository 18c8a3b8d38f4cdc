//! What the sales ledger says, as a dossier is told of it.
//! Deliberately absent: the sums themselves (`valuation`).

use rust_decimal::Decimal;
use valise_domain::money::Currency;
use valise_domain::time::Date;

/// What the ledger says. All amounts are in `currency`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValuePart {
    /// The currency of every amount.
    pub currency: Currency,
    /// The last day of the ledger: trailing months end here; none where it has no line.
    pub as_of: Option<Date>,
    /// Net revenue of the trailing twelve months; none where several currencies would mix.
    pub revenue_ttm: Option<Decimal>,
    /// Net revenue of the twelve months before those, where the ledger covers them.
    pub revenue_previous: Option<Decimal>,
    /// Net revenue of all lines; none where several currencies would mix.
    pub revenue_all: Option<Decimal>,
    /// The first day with a line of this client.
    pub first_day: Option<Date>,
    /// Its share of our revenue.
    pub share: Option<SharePart>,
    /// Gross margin, where any cost is known.
    pub margin: Option<MarginPart>,
    /// Calendar years, oldest first.
    pub years: Vec<YearPart>,
    /// Months, oldest first, without gaps.
    pub months: Vec<MonthPart>,
    /// What cannot be said, and why.
    pub refusals: Vec<RefusalPart>,
}

/// A share of our revenue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SharePart {
    /// A part of one.
    pub share: Decimal,
    /// The mark it crosses.
    pub mark: Option<Mark>,
}

/// The marks of concentration (domain.md 29).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// 10 % or more.
    Key,
    /// More than 20 %.
    Dependence,
}

/// Gross margin of the lines whose cost is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarginPart {
    /// The margin.
    pub amount: Decimal,
    /// Margin by revenue of those lines, a part of one.
    pub rate: Option<Decimal>,
    /// The part of the revenue that those lines are.
    pub covered: Decimal,
}

/// One calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearPart {
    /// Four digits.
    pub year: i32,
    /// Net revenue.
    pub revenue: Decimal,
    /// The ledger covers it only in part.
    pub partial: bool,
}

/// One month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthPart {
    /// Any day of it.
    pub month: Date,
    /// Net revenue.
    pub revenue: Decimal,
    /// The ledger covers it only in part.
    pub partial: bool,
}

/// Something that is not shown, with the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RefusalPart {
    /// `margin`, `trend`, `revenue` or `share`: message `dossier-refused-<what>`.
    pub what: String,
    /// `cost_unknown`, `too_short`, `mixed_currencies` or `no_lines`: message
    /// `dossier-because-<reason>`.
    pub reason: String,
}
