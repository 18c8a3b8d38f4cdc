//! When an account becomes key and when it ceases to be (HYST-1): joining takes fewer reviews than
//! leaving, so that nobody is demoted for one bad quarter.
//! Deliberately absent: overrides by people, which need a reason and an expiry.

use super::TOLERANCE;
use crate::error::{ValuationError, finite, require};

/// The rules of joining and leaving.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hysteresis {
    /// A review with this score or more speaks for joining.
    pub enter: f64,
    /// A review with less speaks for leaving; not above `enter`.
    pub exit: f64,
    /// Consecutive reviews that make an account key.
    pub k_in: u32,
    /// Consecutive reviews that end it; should be more than `k_in`.
    pub k_out: u32,
}

impl Hysteresis {
    /// Whether leaving takes as few reviews as joining, or fewer, against HYST-1.
    pub fn leaves_too_easily(&self) -> bool {
        self.k_out <= self.k_in
    }
}

/// Whether the account is key after each review, beginning as not key.
pub fn hysteresis(rules: &Hysteresis, scores: &[f64]) -> Result<Vec<bool>, ValuationError> {
    let Hysteresis {
        enter,
        exit,
        k_in,
        k_out,
    } = *rules;
    finite("enter", enter)?;
    require(exit <= enter, "exit", exit, "not above enter")?;
    require(k_in > 0, "k_in", f64::from(k_in), "1 or more")?;
    require(k_out > 0, "k_out", f64::from(k_out), "1 or more")?;
    let (mut key, mut run) = (false, 0);
    let mut states = Vec::with_capacity(scores.len());
    for score in scores {
        finite("scores", *score)?;
        let (speaks, needed) = match key {
            false => (*score >= enter - TOLERANCE, k_in),
            true => (*score < exit - TOLERANCE, k_out),
        };
        run = if speaks { run + 1 } else { 0 };
        if run == needed {
            (key, run) = (!key, 0);
        }
        states.push(key);
    }
    Ok(states)
}
