//! How far the plan may stray: seeded draws of drivers and initiatives.
//! Deliberately absent: dependence between them; each is drawn by itself.

use super::CheckedPlan;
use super::driver::{Driver, Drivers};
use crate::error::{ValuationError, at_most, finite, require, within};
use crate::numbers::draws::Source;
use serde::{Deserialize, Serialize};

/// The most draws.
const MOST_DRAWS: u32 = 2_000_000;
/// The most years of initiatives over all draws.
const MOST_WORK: usize = 500_000_000;

/// A triangular distribution.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Triangle {
    /// The least value.
    pub min: f64,
    /// The likeliest one.
    pub mode: f64,
    /// The greatest one.
    pub max: f64,
}

/// How initiatives count in a draw.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Chance {
    /// At their expected value, the same in each draw.
    #[default]
    Expected,
    /// Each succeeds or fails by itself.
    Bernoulli,
}

/// What is drawn.
#[derive(Clone, Debug, PartialEq)]
pub struct MonteCarlo {
    /// How many draws, 2 or more.
    pub draws: u32,
    /// The same seed gives the same bytes.
    pub seed: u64,
    /// Drivers that vary, each once.
    pub drivers: Vec<(Driver, Triangle)>,
    /// How initiatives count.
    pub initiatives: Chance,
}

/// What the draws say of the net present value.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Outcome {
    /// Mean of the draws.
    pub mean: f64,
    /// Standard deviation of the draws.
    pub sd: f64,
    /// A tenth of the draws is below.
    pub p10: f64,
    /// Half of them.
    pub p50: f64,
    /// Nine tenths of them.
    pub p90: f64,
    /// The part of the draws that lose money.
    pub prob_negative: f64,
    /// Standard error of the mean: sd ÷ √draws.
    pub standard_error: f64,
}

impl Triangle {
    fn check(&self, driver: Driver) -> Result<(), ValuationError> {
        driver.check(Some(self.min))?;
        driver.check(Some(self.max))?;
        let inside = self.min <= self.mode && self.mode <= self.max;
        require(
            inside,
            driver.as_str(),
            self.mode,
            "a mode between min and max",
        )
        .map(drop)
    }

    /// The value below which a part `u` of the distribution lies.
    fn at(&self, u: f64) -> f64 {
        let (below, above) = (self.mode - self.min, self.max - self.mode);
        let width = below + above;
        if u * width < below {
            self.min + (u * width * below).sqrt()
        } else {
            self.max - ((1.0 - u) * width * above).sqrt()
        }
    }
}

impl CheckedPlan {
    /// Draws the plan many times. Refuses fewer than two draws, more than two million, and a driver
    /// that is drawn twice.
    pub fn monte_carlo(&self, asked: &MonteCarlo) -> Result<Outcome, ValuationError> {
        outcome(self.drawn(asked)?)
    }

    /// How many of the same draws lie in each of so many bins of equal width, each with its ends; one
    /// bin where all draws are alike.
    pub fn histogram(
        &self,
        asked: &MonteCarlo,
        bins: u32,
    ) -> Result<Vec<(f64, f64, u32)>, ValuationError> {
        within("bins", bins.into(), 1.0, 1e4, "1 to 10000")?;
        let values = self.drawn(asked)?;
        let least = values.iter().copied().fold(f64::INFINITY, f64::min);
        let most = values.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let width = finite("bin", (most - least) / f64::from(bins))?;
        if width <= 0.0 {
            return Ok(vec![(least, most, asked.draws)]);
        }
        let mut counts = vec![0_u32; bins as usize];
        for value in values {
            let place = ((value - least) / width) as usize;
            counts[place.min(bins as usize - 1)] += 1;
        }
        let end = |place: u32| least + width * f64::from(place);
        let bin = |(place, count)| (end(place), end(place + 1), count);
        Ok((0..).zip(counts).map(bin).collect())
    }

    fn drawn(&self, asked: &MonteCarlo) -> Result<Vec<f64>, ValuationError> {
        let plan = self.plan();
        let draws = asked.draws as usize;
        require(draws >= 2, "draws", f64::from(asked.draws), "2 or more")?;
        let work = plan.hazard.len() * (1 + plan.initiatives.len());
        at_most("draws", draws, (MOST_DRAWS as usize).min(MOST_WORK / work))?;
        let mut drivers = asked.drivers.clone();
        drivers.sort_by_key(|(driver, _)| *driver);
        for pair in drivers.windows(2) {
            require(
                pair[0].0 != pair[1].0,
                pair[0].0.as_str(),
                2.0,
                "drawn once",
            )?;
        }
        for (driver, triangle) in &drivers {
            triangle.check(*driver)?;
        }
        let mut source = Source::seeded(asked.seed);
        let mut weights: Vec<f64> = plan.initiatives.iter().map(|one| one.prob).collect();
        let own = Drivers::of(plan);
        let mut values = Vec::with_capacity(draws);
        for _ in 0..draws {
            let drawn = drivers.iter().fold(own, |all, (driver, triangle)| {
                all.with(*driver, triangle.at(source.uniform()))
            });
            if asked.initiatives == Chance::Bernoulli {
                for (weight, one) in weights.iter_mut().zip(&plan.initiatives) {
                    *weight = f64::from(u8::from(source.uniform() < one.prob));
                }
            }
            let value = self.sum(&drawn, |k| weights[k]);
            values.push(finite("net present value", value)?);
        }
        Ok(values)
    }
}

fn outcome(mut values: Vec<f64>) -> Result<Outcome, ValuationError> {
    let n = values.len() as f64;
    // Around the first value, so that equal draws have no spread at all.
    let origin = values[0];
    let mean = values.iter().map(|value| (value - origin) / n).sum::<f64>() + origin;
    let squares: f64 = values.iter().map(|value| (value - mean).powi(2)).sum();
    let sd = finite("sd", (squares / (n - 1.0)).sqrt())?;
    values.sort_unstable_by(f64::total_cmp);
    let negative = values.partition_point(|value| *value < 0.0);
    Ok(Outcome {
        mean: finite("mean", mean)?,
        sd,
        p10: finite("p10", quantile(&values, 0.1))?,
        p50: finite("p50", quantile(&values, 0.5))?,
        p90: finite("p90", quantile(&values, 0.9))?,
        prob_negative: negative as f64 / n,
        standard_error: sd / n.sqrt(),
    })
}

/// Between the two values that stand around it (Hyndman & Fan's type 7).
fn quantile(sorted: &[f64], part: f64) -> f64 {
    let place = part * (sorted.len() - 1) as f64;
    let below = place.floor() as usize;
    let above = (below + 1).min(sorted.len() - 1);
    sorted[below] + (sorted[above] - sorted[below]) * place.fract()
}
