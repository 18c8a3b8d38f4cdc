//! On which sum it is decided who looks after a client: what it brings, or what it could bring.
//! Deliberately absent: the threshold, which each firm sets.

use crate::error::ValuationError;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// What the manager is to do with the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Goal {
    /// Keep it where it is: potential does not count.
    Maintain,
    /// Bring it to its potential.
    Grow,
}

/// TTM + λ·max(0, potential − TTM) with λ = 0 to maintain and 1 to grow; of revenue or of
/// contribution, whichever both are. An unknown potential counts as none.
pub fn basis(ttm: Decimal, potential: Option<Decimal>, goal: Goal) -> Decimal {
    match (goal, potential) {
        (Goal::Grow, Some(potential)) => potential.max(ttm),
        (Goal::Grow, None) | (Goal::Maintain, _) => ttm,
    }
}

/// Our part of what the client spends on such things: TTM ÷ potential, 0 to 1. Refuses a potential
/// below the revenue, or not above 0, and a negative revenue.
pub fn share_of_wallet(ttm: Decimal, potential: Decimal) -> Result<Decimal, ValuationError> {
    let refused = |name: &'static str, given: Decimal, allowed: &'static str| {
        // A decimal always has a nearest binary number.
        let given = given.to_f64().unwrap_or(f64::MAX);
        Err(ValuationError::OutOfRange {
            name,
            given,
            allowed,
        })
    };
    if ttm < Decimal::ZERO {
        return refused("revenue", ttm, "0 or more");
    }
    if potential <= Decimal::ZERO {
        return refused("potential", potential, "above 0");
    }
    if potential < ttm {
        return refused("potential", potential, "not below the revenue");
    }
    ttm.checked_div(potential).ok_or(ValuationError::TooLarge {
        name: "share of wallet",
    })
}
