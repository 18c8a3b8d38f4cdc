//! What one account may do next, as an interval: many futures are drawn from what is known of it,
//! λ ~ Gamma(r + x, α + T), p ~ Beta(a, b + x) or μ ~ Gamma(s, β + T), alive or not, purchases one
//! after the other until it leaves. "14 orders, likely 9 to 19."
//! Deliberately absent: doubt about the parameters themselves, which a base that passes the gate
//! keeps small.

use crate::customers::buying::{Buying, DropOut};
use crate::customers::row::Row;
use crate::customers::spending::{SpendRow, Spending};
use crate::error::{ValuationError, finite, within};
use crate::numbers::draws::Source;
use serde::{Deserialize, Serialize};

/// How futures are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draws {
    /// How many.
    pub draws: u32,
    /// The same seed draws the same futures.
    pub seed: u64,
    /// The share of futures that an interval holds, the rest cut evenly at both ends: 0.8.
    pub level: f64,
}

/// Where a number will likely be.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Interval {
    /// As many futures are below as are above [`Self::high`].
    pub low: f64,
    /// The middle one.
    pub median: f64,
    /// See [`Self::low`].
    pub high: f64,
    /// The mean of all.
    pub mean: f64,
}

/// The next time of one account.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Outlook {
    /// Purchases.
    pub orders: Interval,
    /// What they bring together, where a spend model was given.
    pub spend: Option<Interval>,
}

impl Buying {
    /// Purchases of this customer in the next `t`, drawn.
    pub fn outlook(&self, row: &Row, t: f64, how: Draws) -> Result<Outlook, ValuationError> {
        let orders = self.futures(row, t, how, &mut |_, _| Ok(()))?;
        Ok(Outlook {
            orders: Interval::of(orders, how.level)?,
            spend: None,
        })
    }

    /// The same, and what the purchases bring; `m` is the mean net value of the repeat purchases
    /// so far.
    pub fn outlook_with_spend(
        &self,
        row: &Row,
        t: f64,
        spending: &Spending,
        m: f64,
        how: Draws,
    ) -> Result<Outlook, ValuationError> {
        let [p, q, gamma] = spending.values();
        let seen = SpendRow { x: row.x, m };
        spending.expected(&seen)?;
        let (shape, scale) = if row.x == 0 {
            (q, gamma)
        } else {
            let x = f64::from(row.x);
            (p * x + q, gamma + x * m)
        };
        let mut spent = Vec::with_capacity(how.draws as usize);
        let orders = self.futures(row, t, how, &mut |source, orders| {
            // Drawn in units of the scale, so that great money stays within reach.
            let rate = source.gamma(shape, 1.0)?;
            let total = if orders > 0.0 {
                source.gamma(p * orders, 1.0)? / rate * scale
            } else {
                0.0
            };
            spent.push(finite("spend", total)?);
            Ok(())
        })?;
        Ok(Outlook {
            orders: Interval::of(orders, how.level)?,
            spend: Some(Interval::of(spent, how.level)?),
        })
    }

    /// The purchases of all futures; `each` hears of every one while its draws are made.
    fn futures(
        &self,
        row: &Row,
        t: f64,
        how: Draws,
        each: &mut dyn FnMut(&mut Source, f64) -> Result<(), ValuationError>,
    ) -> Result<Vec<f64>, ValuationError> {
        within("t", t, 0.0, 1e9, "0 to 1e9")?;
        within("draws", how.draws.into(), 1.0, 1e6, "1 to 1e6")?;
        within("level", how.level, 0.0, 1.0, "0 to 1")?;
        let p_alive = self.p_alive(row)?;
        let mut source = Source::seeded(how.seed);
        let mut futures = Vec::with_capacity(how.draws as usize);
        for _ in 0..how.draws {
            let orders = if source.uniform() < p_alive {
                self.future(row, t, &mut source)?
            } else {
                0.0
            };
            each(&mut source, orders)?;
            futures.push(orders);
        }
        Ok(futures)
    }

    /// Purchases of one future of a customer who is alive.
    fn future(&self, row: &Row, t: f64, source: &mut Source) -> Result<f64, ValuationError> {
        match self.drop_out() {
            DropOut::AfterPurchase(bg) => {
                let alive = bg.alive(row);
                let rate = source.gamma(alive.orders, alive.span)?;
                let leaves = source.beta(alive.a, alive.b)?;
                let orders = source.poisson(rate * t)?;
                // The purchase after which the customer leaves, from 1 on.
                let last = 1.0 + (1.0 - source.uniform()).ln() / (-leaves).ln_1p();
                Ok(if last.is_finite() {
                    orders.min(last.floor())
                } else {
                    orders
                })
            }
            DropOut::AnyTime(pareto) => {
                let orders = pareto.r + f64::from(row.x);
                let rate = source.gamma(orders, pareto.alpha + row.age)?;
                let leaving = source.gamma(pareto.s, pareto.beta + row.age)?;
                let life = -(1.0 - source.uniform()).ln() / leaving;
                source.poisson(rate * if life < t { life } else { t })
            }
        }
    }
}

impl Interval {
    /// From draws in any order.
    pub(super) fn of(mut draws: Vec<f64>, level: f64) -> Result<Self, ValuationError> {
        draws.sort_unstable_by(f64::total_cmp);
        let last = draws.len() - 1;
        let at = |share: f64| draws[((share * draws.len() as f64) as usize).min(last)];
        let cut = 0.5 * (1.0 - level);
        let mean = draws.iter().map(|draw| draw / draws.len() as f64).sum();
        Ok(Self {
            low: at(cut),
            median: at(0.5),
            high: at(1.0 - cut),
            mean: finite("mean", mean)?,
        })
    }
}
