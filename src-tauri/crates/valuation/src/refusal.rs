//! What is not said, and why: a refusal stands in place of a number that the data do not carry.
//! Deliberately absent: the words, which the catalogues have as `refusal-<reason>`.

use serde::Serialize;

/// A number that was asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// All sums of the account.
    Revenue,
    /// Revenue of the twelve months before the last twelve.
    PreviousTtm,
    /// The last twelve months against the twelve before.
    Trend,
    /// Revenue less the cost of goods.
    Margin,
    /// The margin of the last twelve months.
    MarginTtm,
}

/// Why it is not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// There are no lines up to the end.
    NoLines,
    /// The lines are in several currencies, which are not added.
    MixedCurrencies,
    /// The ledger reaches back less than the figure needs.
    TooShort,
    /// No line has a known cost.
    CostUnknown,
    /// The sum is beyond what 28 digits hold.
    TooLarge,
}

/// One refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, specta::Type)]
pub struct Refusal {
    /// What was asked.
    pub what: Figure,
    /// Why there is no answer.
    pub reason: Reason,
}

impl Figure {
    /// The text of the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Revenue => "revenue",
            Self::PreviousTtm => "previous_ttm",
            Self::Trend => "trend",
            Self::Margin => "margin",
            Self::MarginTtm => "margin_ttm",
        }
    }
}

impl Reason {
    /// The text of the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoLines => "no_lines",
            Self::MixedCurrencies => "mixed_currencies",
            Self::TooShort => "too_short",
            Self::CostUnknown => "cost_unknown",
            Self::TooLarge => "too_large",
        }
    }
}
