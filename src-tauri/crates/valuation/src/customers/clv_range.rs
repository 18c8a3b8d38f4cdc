//! How far the value of one customer may lie from [`super::clv`]: the traits of the customer are drawn
//! from what is known of it, λ ~ Gamma(r + x, α + T), p ~ Beta(a, b + x) or μ ~ Gamma(s, β + T), alive
//! or not, mean spend p/ν with ν ~ Gamma(px + q, γ + xm); each draw is valued as if its traits were
//! certain: λ/(λp + δ) or λ/(μ + δ) discounted purchases over a life of 1/(λp + δ) or 1/(μ + δ).
//! The mean of the draws is the sum itself. Deliberately absent: doubt about the parameters.

use crate::customers::buying::DropOut;
use crate::customers::clv::ClvAsked;
use crate::customers::outlook::{Draws, Interval};
use crate::error::{ValuationError, finite, require, within};
use crate::numbers::draws::Source;

/// The interval of a customer's value. Refuses a rate of discount that is not above 0.
pub fn clv_range(asked: &ClvAsked<'_>, how: Draws) -> Result<Interval, ValuationError> {
    within("draws", how.draws.into(), 1.0, 1e6, "1 to 1e6")?;
    within("level", how.level, 0.0, 1.0, "0 to 1")?;
    require(asked.delta > 0.0, "delta", asked.delta, "above 0")?;
    let each = finite("margin", asked.margin - asked.variable_cost)?;
    finite("fixed_cost", asked.fixed_cost)?;
    let p_alive = asked.buying.p_alive(asked.row)?;
    let mut source = Source::seeded(how.seed);
    let mut values = Vec::with_capacity(how.draws as usize);
    for _ in 0..how.draws {
        let is_alive = source.uniform() < p_alive;
        let (rate, life) = traits(asked, &mut source)?;
        let spend = spend(asked, &mut source)?;
        let value = if is_alive {
            life * (rate * spend * each - asked.fixed_cost)
        } else {
            0.0
        };
        values.push(finite("clv", value)?);
    }
    Interval::of(values, how.level)
}

/// The rate of purchases and the discounted life of a customer who is alive.
fn traits(asked: &ClvAsked<'_>, source: &mut Source) -> Result<(f64, f64), ValuationError> {
    match asked.buying.drop_out() {
        DropOut::AfterPurchase(bg) => {
            let alive = bg.alive(asked.row);
            let rate = source.gamma(alive.orders, alive.span)?;
            let leaves = source.beta(alive.a, alive.b)?;
            Ok((rate, 1.0 / (rate * leaves + asked.delta)))
        }
        DropOut::AnyTime(pareto) => {
            let orders = pareto.r + f64::from(asked.row.x);
            let rate = source.gamma(orders, pareto.alpha + asked.row.age)?;
            let leaving = source.gamma(pareto.s, pareto.beta + asked.row.age)?;
            Ok((rate, 1.0 / (leaving + asked.delta)))
        }
    }
}

/// The mean spend of a customer.
fn spend(asked: &ClvAsked<'_>, source: &mut Source) -> Result<f64, ValuationError> {
    let [p, q, gamma] = asked.spending.values();
    let x = f64::from(asked.row.x);
    let (shape, scale) = if asked.row.x == 0 {
        (q, gamma)
    } else {
        (p * x + q, gamma + x * asked.m)
    };
    // Drawn in units of the scale, so that great money stays within reach.
    finite("spend", p / source.gamma(shape, 1.0)? * scale)
}
