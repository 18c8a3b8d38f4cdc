//! The retention-margin sum (valuation.md, ladder b): a margin that each period returns with the
//! same probability.
//!
//! The formulas of the literature that look the same differ by when the first payment comes; the
//! [`Timing`] therefore always stands beside the value. Deliberately absent: retention that changes
//! with age (`customers::Contract`).

use crate::error::{ValuationError, finite, require, within};
use crate::geometric::geometric;
use crate::numbers::beta::beta_quantile;
use serde::{Deserialize, Serialize};

/// Fewer decisions than these make the rate a guess.
const FEW_DECISIONS: u32 = 10;

/// When the margin of a period comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// At the end of each period, the first one already at risk: m·r/(1+d−r(1+g)).
    End,
    /// At the beginning, the first one certain and not discounted: m(1+d)/(1+d−r(1+g)).
    Begin,
    /// In the middle, the first one certain: m√(1+d)/(1+d−r(1+g)).
    Mid,
}

/// What the sum needs. Rates are per period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetentionAsked {
    /// Margin of one period after cost to serve.
    pub m: f64,
    /// Probability that the customer stays for another period, 0 to 1.
    pub r: f64,
    /// Discount rate, above −1.
    pub d: f64,
    /// Growth of the margin, −1 or more.
    pub g: f64,
    /// How many periods; none for ever.
    pub n: Option<u32>,
    /// When the margin comes.
    pub timing: Timing,
}

/// The value and what it is per unit of margin.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RetentionValue {
    /// In the unit of the margin.
    pub value: f64,
    /// `value` ÷ margin.
    pub multiple: f64,
}

/// Decisions to stay or to go that were seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renewals {
    /// How many stayed.
    pub kept: u32,
    /// How many decided.
    pub decisions: u32,
}

/// What a value based on few decisions must say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum RetentionWarning {
    /// Fewer than ten decisions were seen.
    FewDecisions,
    /// At the upper end of the interval the sum has no end.
    UnboundedAbove,
}

/// The retention rate and the value with the 80 % interval that the decisions allow.
#[derive(Clone, Debug, PartialEq)]
pub struct RetentionRange {
    /// 10th percentile of the rate, Beta(½ + kept, ½ + lost).
    pub r_low: f64,
    /// 90th percentile of the rate.
    pub r_high: f64,
    /// The value at `r_low` (for a loss the greater of both).
    pub at_low: f64,
    /// The value at `r_high`; none where the sum has no end.
    pub at_high: Option<f64>,
    /// What must be said beside it.
    pub warnings: Vec<RetentionWarning>,
}

/// The value of a stream of margins. Refuses r outside 0 to 1, d ≤ −1, g < −1, and an infinite
/// horizon with r(1+g) ≥ 1+d.
pub fn retention(asked: &RetentionAsked) -> Result<RetentionValue, ValuationError> {
    let RetentionAsked {
        m,
        r,
        d,
        g,
        n,
        timing,
    } = *asked;
    finite("m", m)?;
    within("r", r, 0.0, 1.0, "0 to 1")?;
    require(d > -1.0, "d", d, "above -1")?;
    require(g >= -1.0, "g", g, "-1 or more")?;
    let (kept, discount) = (r * (1.0 + g), 1.0 + d);
    // Each payment relative to the one before it, and the first one.
    let first = match timing {
        Timing::End => r / discount,
        Timing::Begin => 1.0,
        Timing::Mid => 1.0 / discount.sqrt(),
    };
    let periods = match n {
        Some(n) => geometric(kept / discount, f64::from(n)),
        None if kept < discount => discount / (discount - kept),
        None => return Err(ValuationError::Diverges { name: "the value" }),
    };
    let multiple = finite("multiple", first * periods)?;
    let value = finite("value", m * multiple)?;
    Ok(RetentionValue { value, multiple })
}

/// The same value at both ends of the 80 % interval of the retention rate; `asked.r` is not used.
/// Refuses more kept than decided.
pub fn retention_range(
    asked: &RetentionAsked,
    renewals: Renewals,
) -> Result<RetentionRange, ValuationError> {
    let Renewals { kept, decisions } = renewals;
    let lost = decisions
        .checked_sub(kept)
        .ok_or(ValuationError::OutOfRange {
            name: "kept",
            given: f64::from(kept),
            allowed: "as many as decided, or fewer",
        })?;
    let (a, b) = (0.5 + f64::from(kept), 0.5 + f64::from(lost));
    let (r_low, r_high) = (beta_quantile(0.1, a, b)?, beta_quantile(0.9, a, b)?);
    let at = |r: f64| retention(&RetentionAsked { r, ..*asked }).map(|value| value.value);
    let mut warnings = Vec::new();
    if decisions < FEW_DECISIONS {
        warnings.push(RetentionWarning::FewDecisions);
    }
    let at_high = match at(r_high) {
        Ok(value) => Some(value),
        Err(ValuationError::Diverges { .. }) => {
            warnings.push(RetentionWarning::UnboundedAbove);
            None
        }
        Err(error) => return Err(error),
    };
    Ok(RetentionRange {
        r_low,
        r_high,
        at_low: at(r_low)?,
        at_high,
        warnings,
    })
}
