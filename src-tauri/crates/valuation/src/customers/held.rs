//! Whether intervals hold what they promise: every customer's purchases in a holdout against the
//! interval that a model, fitted before it, gave that customer.
//! Deliberately absent: the miss of their total, which `choose` shows.

use crate::customers::buying::Buying;
use crate::customers::outlook::Draws;
use crate::customers::row::Row;
use crate::error::ValuationError;
use valise_domain::progress::Progress;

/// So many customers tell enough; of a greater base they are taken evenly.
const ASKED: usize = 2_000;

/// The part of customers, of one, whose purchases in the following `t` lay within their interval,
/// both ends included; none where there is no customer. Purchases are whole numbers, so intervals
/// of good models hold somewhat more than their level.
pub fn held(
    params: &Buying,
    rows: &[Row],
    holdout: &[u32],
    t: f64,
    how: Draws,
    progress: &dyn Progress,
) -> Result<Option<f64>, ValuationError> {
    if rows.len() != holdout.len() {
        return Err(ValuationError::Length {
            name: "holdout",
            given: holdout.len(),
            needed: rows.len(),
        });
    }
    let step = rows.len().div_ceil(ASKED).max(1);
    let (mut asked, mut within) = (0_u32, 0_u32);
    for (row, came) in rows.iter().zip(holdout).step_by(step) {
        if progress.cancelled() {
            return Err(ValuationError::Cancelled);
        }
        // Each customer has futures of its own.
        let seed = how.seed.wrapping_add(u64::from(asked));
        let orders = params.outlook(row, t, Draws { seed, ..how })?.orders;
        asked += 1;
        within += u32::from((orders.low..=orders.high).contains(&f64::from(*came)));
    }
    Ok((asked > 0).then(|| f64::from(within) / f64::from(asked)))
}
