//! What a client is worth, as a dossier is told of it: the sums side by side and what they are made of.
//! Codes are those of the catalogues. Deliberately absent: the sums themselves (`valuation`).

use rust_decimal::Decimal;
use valise_domain::codes::GoalMode;
use valise_domain::money::{Currency, Money};
use valise_domain::time::Date;

/// What a client is worth. Amounts without a currency of their own are in `currency`.
#[derive(Clone, Debug, PartialEq)]
pub struct WorthPart {
    /// The currency of the amounts.
    pub currency: Currency,
    /// The sums, in the order in which they stand side by side.
    pub sums: Vec<SumPart>,
    /// From revenue to profit, oldest year first.
    pub years: Vec<ProfitPart>,
    /// Cost of the same days that no client is named for.
    pub unallocated: Option<Money>,
    /// Our part of the potential, a part of one, or why there is none: `reason-worth-<code>`.
    pub wallet: Option<Result<Decimal, String>>,
    /// Whether the client is to grow, and the revenue it is judged by.
    pub goal: Option<(GoalMode, Decimal)>,
}

/// How far the data carry a sum.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Carried {
    /// It may be relied on.
    Supported,
    /// It is a hint.
    Indicative,
    /// The data say nothing.
    NotSupported,
    /// Something is missing that a person can give.
    Asked,
}

/// One sum, or why there is none.
#[derive(Clone, Debug, PartialEq)]
pub struct SumPart {
    /// Which: messages `rung-<code>`.
    pub rung: String,
    /// How far the data carry it.
    pub carried: Carried,
    /// What it comes to.
    pub amount: Option<Decimal>,
    /// A tenth of the outcomes is below.
    pub low: Option<Decimal>,
    /// A tenth of the outcomes is above; none beside a low end where nothing bounds it.
    pub high: Option<Decimal>,
    /// Orders of the next twelve months; beside a refusal, if the client keeps buying as before.
    pub orders: Option<OrdersPart>,
    /// Why not more: messages `reason-worth-<code>`.
    pub reasons: Vec<String>,
    /// Which sums to use instead: messages `rung-<code>`.
    pub instead: Vec<String>,
    /// The model behind it: message `model-<code>`.
    pub model: Option<String>,
    /// How much the model missed of what came later, a part of one.
    pub bias: Option<Decimal>,
    /// What it is made of, in order.
    pub lines: Vec<LinePart>,
}

/// "14 orders, likely 9 to 19".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OrdersPart {
    /// A tenth of the futures has fewer.
    pub low: Decimal,
    /// The middle one.
    pub median: Decimal,
    /// A tenth of the futures has more.
    pub high: Decimal,
}

/// One line of the arithmetic.
#[derive(Clone, Debug, PartialEq)]
pub struct LinePart {
    /// Message `sum-<label>`.
    pub label: String,
    /// What it adds; negative where it takes away.
    pub amount: Option<Decimal>,
    /// Numbers behind it, each with its message `sum-detail-<key>`.
    pub details: Vec<(String, Told)>,
}

/// A number behind a line, by what it is measured in.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// Money in the currency of the sums.
    Money(Decimal),
    /// A part of one.
    Share(Decimal),
    /// A plain number.
    Number(Decimal),
    /// Days.
    Days(Decimal),
    /// Years.
    Years(Decimal),
    /// A day of the calendar.
    Day(Date),
    /// Message `sum-value-<code>`.
    Code(String),
}

/// One calendar year from revenue to profit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ProfitPart {
    /// Four digits.
    pub year: i32,
    /// Net revenue.
    pub revenue: Decimal,
    /// The part of it whose cost nobody knows: it is in no profit.
    pub revenue_without_cost: Decimal,
    /// Cost of the goods of the other part.
    pub cost_of_goods: Option<Decimal>,
    /// Cost to serve.
    pub cost_to_serve: Option<Decimal>,
    /// What remains.
    pub contribution: Option<Decimal>,
    /// The ledger covers the year only in part.
    pub partial: bool,
}
