//! Why a sum is refused: an input outside of what it allows, or an answer that is no number.
//! Deliberately absent: words for people (the desk has them), and doubts about data that still
//! give an answer, which travel beside it.

use valise_domain::money::Currency;

/// A sum that cannot be done.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
pub enum ValuationError {
    /// An input that the formula does not allow.
    #[error("{name} is {given}, allowed is {allowed}")]
    OutOfRange {
        /// Which input.
        name: &'static str,
        /// What was given.
        given: f64,
        /// What would do.
        allowed: &'static str,
    },
    /// A row of a table that no model can have produced.
    #[error("row {row}: {name} is {given}, allowed is {allowed}")]
    InRow {
        /// Where, counted from 0.
        row: usize,
        /// Which field.
        name: &'static str,
        /// What was given.
        given: f64,
        /// What would do.
        allowed: &'static str,
    },
    /// Two lists that belong together are of different length.
    #[error("{name} has {given} entries, {needed} are needed")]
    Length {
        /// Which list.
        name: &'static str,
        /// How long it is.
        given: usize,
        /// How long the other one is.
        needed: usize,
    },
    /// A list longer than any sum of this kind needs.
    #[error("{name} has {given} entries, at most {limit} are taken")]
    TooMany {
        /// Which list.
        name: &'static str,
        /// How long it is.
        given: usize,
        /// How long it may be.
        limit: usize,
    },
    /// There is nothing to sum.
    #[error("there are no rows")]
    NoRows,
    /// Transition probabilities that do not sum to 1 within 1e-9.
    #[error("row {row} of P sums to {sum}, not to 1")]
    RowSum {
        /// The row, counted from 0.
        row: usize,
        /// What it sums to.
        sum: f64,
    },
    /// A sum over all time that grows without end.
    #[error("{name} has no finite value over an infinite horizon")]
    Diverges {
        /// What was to be summed.
        name: &'static str,
    },
    /// Amounts in two currencies, and nobody said which one to report in.
    #[error("the ledger is in {first} and {second}, and no reporting currency is chosen")]
    MixedCurrencies {
        /// The first one met.
        first: Currency,
        /// Another one.
        second: Currency,
    },
    /// A rate of exchange that is not above 0, or two different ones for one month.
    #[error("the rate of {currency} for {year}-{month:02} is not above 0, or is told twice")]
    BadRate {
        /// The year.
        year: i32,
        /// The month, 1 to 12.
        month: u32,
        /// The currency to be converted.
        currency: Currency,
    },
    /// A sum of money beyond what 28 digits hold.
    #[error("{name} is beyond what 28 digits hold")]
    TooLarge {
        /// Which sum.
        name: &'static str,
    },
    /// An iteration that found no end.
    #[error("{name} did not settle")]
    NotSettled {
        /// What was sought.
        name: &'static str,
    },
    /// The answer is infinite, not defined, or beyond the largest number.
    #[error("{name} has no finite value here")]
    NotFinite {
        /// Which answer.
        name: &'static str,
    },
    /// The person asked to stop.
    #[error("cancelled")]
    Cancelled,
}

impl ValuationError {
    /// A stable name of the kind, for answers that machines read.
    pub fn code(&self) -> &'static str {
        match self {
            Self::OutOfRange { .. } => "out_of_range",
            Self::InRow { .. } => "in_row",
            Self::Length { .. } => "length",
            Self::TooMany { .. } => "too_many",
            Self::NoRows => "no_rows",
            Self::RowSum { .. } => "row_sum",
            Self::Diverges { .. } => "diverges",
            Self::MixedCurrencies { .. } => "mixed_currencies",
            Self::BadRate { .. } => "bad_rate",
            Self::TooLarge { .. } => "too_large",
            Self::NotSettled { .. } => "not_settled",
            Self::NotFinite { .. } => "not_finite",
            Self::Cancelled => "cancelled",
        }
    }
}

/// Lets a number out only if it is one.
pub(crate) fn finite(name: &'static str, value: f64) -> Result<f64, ValuationError> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(ValuationError::NotFinite { name })
    }
}

/// Lets an input in if it is within `low..=high`.
pub(crate) fn within(
    name: &'static str,
    given: f64,
    low: f64,
    high: f64,
    allowed: &'static str,
) -> Result<f64, ValuationError> {
    if given >= low && given <= high {
        Ok(given)
    } else {
        Err(ValuationError::OutOfRange {
            name,
            given,
            allowed,
        })
    }
}

/// Lets an input in if it is finite and `holds`; for ranges without their ends.
pub(crate) fn require(
    holds: bool,
    name: &'static str,
    given: f64,
    allowed: &'static str,
) -> Result<f64, ValuationError> {
    if holds && given.is_finite() {
        Ok(given)
    } else {
        Err(ValuationError::OutOfRange {
            name,
            given,
            allowed,
        })
    }
}

/// Refuses a list that is not as long as it must be.
pub(crate) fn length(
    name: &'static str,
    given: usize,
    needed: usize,
) -> Result<(), ValuationError> {
    if given == needed {
        Ok(())
    } else {
        Err(ValuationError::Length {
            name,
            given,
            needed,
        })
    }
}

/// Refuses a list that is longer than any sum needs.
pub(crate) fn at_most(
    name: &'static str,
    given: usize,
    limit: usize,
) -> Result<(), ValuationError> {
    if given <= limit {
        Ok(())
    } else {
        Err(ValuationError::TooMany { name, given, limit })
    }
}
