//! The form of a sum: an amount with its interval, how far the data carry it, and the lines it is
//! made of. Deliberately absent: any sum, and the words of its codes.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;
use serde::{Deserialize, Serialize};
use valise_valuation::ValuationError;

/// The part of all outcomes that an interval holds, in percent.
pub(crate) const LEVEL: u32 = 80;

/// How far the data carry a sum.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SumStatus {
    /// It may be relied on.
    Supported,
    /// It is a hint.
    Indicative,
    /// The data say nothing: there is no amount.
    #[default]
    NotSupported,
    /// Something is missing that a person can give.
    Asked,
}

impl SumStatus {
    /// The text of the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Supported => "supported",
            Self::Indicative => "indicative",
            Self::NotSupported => "not_supported",
            Self::Asked => "asked",
        }
    }
}

/// One of the four sums of a client (valuation.md, the ladder).
#[derive(Clone, Debug, Default, PartialEq, Serialize, specta::Type)]
pub struct Sum {
    /// How far the data carry it: message `sum-status-<status>`.
    pub status: SumStatus,
    /// What it comes to; none where nothing may be said.
    pub amount: Option<Decimal>,
    /// A tenth of the outcomes is below; none where there is no interval.
    pub low: Option<Decimal>,
    /// A tenth of the outcomes is above; none where there is no interval or no bound.
    pub high: Option<Decimal>,
    /// The part of all outcomes between both, in percent.
    pub level: u32,
    /// Why not more: messages `reason-worth-<code>`.
    pub reasons: Vec<String>,
    /// What to use instead: message `rung-<code>`.
    pub instead: Vec<Rung>,
    /// The model or timing behind it: message `model-<code>`.
    pub model: Option<String>,
    /// How much the model missed of what came later, a part of one.
    pub bias: Option<Decimal>,
    /// What it is made of, in order.
    pub lines: Vec<SumLine>,
    /// Orders of the next twelve months (customer base).
    pub orders: Option<OrdersAhead>,
    /// The numbers that a what-if may turn, as they stand.
    pub inputs: Vec<SumInput>,
}

/// A rung of the ladder (valuation.md).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Rung {
    /// What the ledger says (a).
    Historic,
    /// Margin and retention (b): turns `retention_rate`, `margin`, `growth`, `discount`, `periods`.
    Retention,
    /// All customers (c): turns `margin`, `variable_cost`, `fixed_cost`, `discount`.
    CustomerBase,
    /// The client's plan (e): turns `revenue`, `growth`, `margin`, `cost_share`, `cost_fixed`, `days`,
    /// `capital`, `discount`, `hazard`, `horizon`.
    Plan,
}

impl Rung {
    /// The text of the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Historic => "historic",
            Self::Retention => "retention",
            Self::CustomerBase => "customer_base",
            Self::Plan => "plan",
        }
    }
}

/// What a number is measured in; shares are parts of one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Money in the currency of the page.
    Money,
    /// A part of one.
    Share,
    /// A plain number.
    Number,
    /// Days.
    Days,
    /// Years.
    Years,
    /// Periods of the sum.
    Periods,
    /// A day of the calendar.
    Day,
    /// A code: message `sum-value-<code>`.
    Code,
}

/// A number that a what-if may turn.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct SumInput {
    /// Message `input-<name>`.
    pub name: String,
    /// As it stands.
    pub value: Decimal,
    /// The least a slider offers.
    pub low: Decimal,
    /// The most.
    pub high: Decimal,
    /// What it is measured in.
    pub unit: Unit,
}

/// One line of the arithmetic.
#[derive(Clone, Debug, Default, PartialEq, Serialize, specta::Type)]
pub struct SumLine {
    /// Message `sum-<label>`.
    pub label: String,
    /// What it adds; negative where it takes away; none for a line that only explains.
    pub amount: Option<Decimal>,
    /// Numbers behind it: messages `sum-detail-<key>`.
    pub detail: Vec<SumDetail>,
    /// Opens down to the invoices.
    pub invoices: bool,
}

/// A number behind a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct SumDetail {
    /// Which.
    pub key: String,
    /// A number, a day or a code.
    pub value: String,
    /// Which of these, and what it is measured in.
    pub unit: Unit,
}

/// Orders to expect of a client in the next twelve months: "14 orders, likely 9 to 19".
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct OrdersAhead {
    /// A tenth of the futures has fewer.
    pub low: Decimal,
    /// The middle one.
    pub median: Decimal,
    /// A tenth of the futures has more.
    pub high: Decimal,
    /// The mean.
    pub mean: Decimal,
    /// Probability that the client has not left, a part of one.
    pub p_alive: Decimal,
}

impl Sum {
    /// A sum without a number, with the reason.
    pub(crate) fn without(status: SumStatus, reasons: &[&str]) -> Self {
        Self {
            status,
            level: LEVEL,
            reasons: reasons.iter().map(|code| (*code).to_owned()).collect(),
            ..Self::default()
        }
    }

    /// One that a model refused.
    pub(crate) fn refused(error: &ValuationError) -> Self {
        Self::without(SumStatus::NotSupported, &[reason(error)])
    }

    /// The same with other rungs to use instead.
    pub(crate) fn instead(mut self, rungs: &[Rung]) -> Self {
        self.instead = rungs.to_vec();
        self
    }

    /// The same with what a what-if may turn.
    pub(crate) fn with_inputs(mut self, inputs: Vec<SumInput>) -> Self {
        self.inputs = inputs;
        self
    }

    /// The same with lines.
    pub(crate) fn with_lines(mut self, lines: Vec<SumLine>) -> Self {
        self.lines = lines;
        self
    }
}

impl SumLine {
    /// A line that adds an amount.
    pub(crate) fn of(label: &str, amount: Option<Decimal>) -> Self {
        Self {
            label: label.to_owned(),
            amount,
            ..Self::default()
        }
    }

    /// The same with a number, a day or a code behind it.
    pub(crate) fn with(mut self, key: &str, value: impl ToString, unit: Unit) -> Self {
        self.detail.push(SumDetail {
            key: key.to_owned(),
            value: value.to_string(),
            unit,
        });
        self
    }

    /// The same, where there is one.
    pub(crate) fn with_some(self, key: &str, value: Option<impl ToString>, unit: Unit) -> Self {
        match value {
            Some(value) => self.with(key, value, unit),
            None => self,
        }
    }

    /// The same with a model's number.
    pub(crate) fn with_number(self, key: &str, value: f64, unit: Unit) -> Self {
        self.with_some(key, decimal(value), unit)
    }
}

impl SumInput {
    /// A number with the ends of its slider, which always hold it; none where no decimal does.
    pub(crate) fn of(name: &str, value: f64, ends: (f64, f64), unit: Unit) -> Option<Self> {
        Some(Self {
            name: name.to_owned(),
            value: decimal(value)?,
            low: decimal(ends.0.min(value))?,
            high: decimal(ends.1.max(value))?,
            unit,
        })
    }

    /// An amount of money: from half of it to half as much again.
    pub(crate) fn money(name: &str, value: f64) -> Option<Self> {
        let (a, b) = (value * 0.5, value * 1.5);
        Self::of(name, value, (a.min(b), a.max(b)), Unit::Money)
    }

    /// A part of one.
    pub(crate) fn share(name: &str, value: f64, ends: (f64, f64)) -> Option<Self> {
        Self::of(name, value, ends, Unit::Share)
    }
}

/// A model's number as a decimal of the same digits; none where no decimal holds it.
pub(crate) fn decimal(value: f64) -> Option<Decimal> {
    Decimal::from_f64(value).map(|value| value.normalize())
}

/// Why a model refused, as a reason of a sum.
pub(crate) fn reason(error: &ValuationError) -> &'static str {
    match error {
        ValuationError::Diverges { .. } => "diverges",
        ValuationError::OutOfRange { .. } | ValuationError::InRow { .. } => "out_of_range",
        ValuationError::NoRows => "no_lines",
        ValuationError::MixedCurrencies { .. } => "mixed_currencies",
        ValuationError::TooLarge { .. } | ValuationError::NotFinite { .. } => "too_large",
        ValuationError::Length { .. }
        | ValuationError::TooMany { .. }
        | ValuationError::RowSum { .. }
        | ValuationError::BadRate { .. }
        | ValuationError::NotSettled { .. }
        | ValuationError::Cancelled => "no_number",
    }
}
