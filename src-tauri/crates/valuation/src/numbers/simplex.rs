//! The polish of Nelder & Mead (1965): a simplex walks downhill by values alone, for where a
//! gradient leads no further.
//! Deliberately absent: speed.

use crate::error::ValuationError;
use crate::numbers::descent::{Descent, ENOUGH, ROUNDING, along};
use crate::numbers::optimise::Least;

/// A point not higher than where a descent stalled.
pub(crate) fn polish<const N: usize>(
    descent: &mut Descent<'_, '_, N>,
    from: Least<N>,
) -> Result<[f64; N], ValuationError> {
    const SIDE: f64 = 0.02;
    const WALKS: u32 = 400;
    let mut corners = vec![(from.value, from.at)];
    for i in 0..N {
        let mut at = from.at;
        at[i] += SIDE;
        if descent.held(at) != at {
            at[i] -= 2.0 * SIDE;
        }
        corners.push((descent.evaluate(at)?.value, at));
    }
    for _ in 0..WALKS {
        corners.sort_by(|a, b| a.0.total_cmp(&b.0));
        if corners[N].0 - corners[0].0 <= ENOUGH + ROUNDING * corners[0].0.abs() {
            break;
        }
        let centre: [f64; N] = std::array::from_fn(|i| {
            corners[..N].iter().map(|corner| corner.1[i]).sum::<f64>() / N as f64
        });
        walk(descent, &mut corners, centre)?;
    }
    corners.sort_by(|a, b| a.0.total_cmp(&b.0));
    Ok(corners[0].1)
}

/// Moves the worst corner, or draws all towards the best; `corners` are in order.
fn walk<const N: usize>(
    descent: &mut Descent<'_, '_, N>,
    corners: &mut [(f64, [f64; N])],
    centre: [f64; N],
) -> Result<(), ValuationError> {
    let worst = corners[N];
    let away: [f64; N] = std::array::from_fn(|i| centre[i] - worst.1[i]);
    let mut tried = |times: f64| {
        let at = descent.held(along(&centre, &away, times));
        descent.evaluate(at).map(|place| (place.value, at))
    };
    let mirrored = tried(1.0)?;
    if mirrored.0 < corners[0].0 {
        let far = tried(2.0)?;
        corners[N] = if far.0 < mirrored.0 { far } else { mirrored };
        return Ok(());
    }
    if mirrored.0 < corners[N - 1].0 {
        corners[N] = mirrored;
        return Ok(());
    }
    let near = tried(if mirrored.0 < worst.0 { 0.5 } else { -0.5 })?;
    if near.0 < worst.0.min(mirrored.0) {
        corners[N] = near;
        return Ok(());
    }
    let best = corners[0].1;
    for corner in &mut corners[1..] {
        let at = std::array::from_fn(|i| 0.5 * (best[i] + corner.1[i]));
        *corner = (descent.evaluate(at)?.value, at);
    }
    Ok(())
}
