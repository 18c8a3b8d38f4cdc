//! Opportunities that come one by one, a year's or a campaign's, taken or not: the BG/BB model
//! (Fader, Hardie & Shang 2010), by its parameters.
//! Deliberately absent: where parameters come from (`chances_fit`).

use crate::customers::bg::soft_plus;
use crate::customers::buying::{LARGEST_PARAMETER, PARAMETERS, Prediction, SMALLEST_PARAMETER};
use crate::error::{ValuationError, finite, within};
use crate::numbers::gamma::ln_rise;
use crate::numbers::quadrature::beta_mean;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// No customer had more opportunities.
const MOST: u32 = 10_000;
/// No horizon is longer.
const LONGEST: u32 = 1_000_000;

/// What the model needs of customers who did the same.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct ChanceRow {
    /// Opportunities taken.
    pub x: u32,
    /// The last one that was taken, counted from 1; 0 exactly where `x` is 0.
    pub tx: u32,
    /// Opportunities there were.
    pub n: u32,
    /// How many customers did this.
    pub weight: f64,
}

impl ChanceRow {
    pub(crate) fn checked(&self) -> Result<&Self, ValuationError> {
        within("n", self.n.into(), 0.0, MOST.into(), "0 to 10,000")?;
        within("tx", self.tx.into(), self.x.into(), self.n.into(), "x to n")?;
        let is_zero = (self.tx == 0) == (self.x == 0);
        if !is_zero {
            within("tx", self.tx.into(), 0.0, 0.0, "0 where x is 0")?;
        }
        within("weight", self.weight, 0.0, 1e15, "0 to 1e15")?;
        Ok(self)
    }
}

/// The model with its parameters: an opportunity is taken with probability ~ Beta(α, β) while
/// alive; before each, the customer leaves with probability ~ Beta(γ, δ).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Chances {
    values: [f64; 4],
}

impl Chances {
    /// Names of the parameters in the order of [`Chances::values`].
    pub const NAMES: [&'static str; 4] = ["alpha", "beta", "gamma", "delta"];

    /// Refuses parameters outside [1e-9, 1e9].
    pub fn new(values: [f64; 4]) -> Result<Self, ValuationError> {
        for (name, value) in Self::NAMES.into_iter().zip(values) {
            within(
                name,
                value,
                SMALLEST_PARAMETER,
                LARGEST_PARAMETER,
                PARAMETERS,
            )?;
        }
        Ok(Self { values })
    }

    /// α, β, γ, δ.
    pub fn values(&self) -> [f64; 4] {
        self.values
    }

    /// ln of the likelihood of one customer; the weight is not counted.
    pub fn log_likelihood(&self, row: &ChanceRow) -> Result<f64, ValuationError> {
        let (alive, left) = self.parts(row.checked()?);
        finite("log-likelihood", alive + soft_plus(left - alive))
    }

    /// Probability of being alive at the next opportunity.
    pub fn p_alive_next(&self, row: &ChanceRow) -> Result<f64, ValuationError> {
        let [_, _, gamma, delta] = self.values;
        let survived = delta + f64::from(row.n);
        finite(
            "p_alive",
            self.p_alive(row)? * survived / (gamma + survived),
        )
    }

    /// Opportunities that this customer will take among the next `t`.
    pub fn expected(&self, row: &ChanceRow, t: u32) -> Result<f64, ValuationError> {
        within("t", t.into(), 0.0, LONGEST.into(), "0 to 1e6")?;
        let taken = self.p_alive(row)? * self.taking(row.x, row.n) * self.lived(row.n, t);
        finite("expected purchases", taken)
    }

    /// Opportunities that a new customer takes among the first `t`.
    pub fn expected_new(&self, t: u32) -> Result<f64, ValuationError> {
        within("t", t.into(), 0.0, LONGEST.into(), "0 to 1e6")?;
        finite("expected purchases", self.taking(0, 0) * self.lived(0, t))
    }

    /// All opportunities that this customer will ever take, the j-th from now discounted by
    /// (1 + `d`)^−j.
    pub fn dert(&self, row: &ChanceRow, d: f64) -> Result<f64, ValuationError> {
        within("d", d, 1e-9, 1e3, "1e-9 to 1000")?;
        let [_, _, gamma, delta] = self.values;
        let survived = delta + f64::from(row.n);
        let ever = beta_mean(gamma, survived, 1.0 + 1.0 / d, |leave, stay| {
            stay / (d + leave)
        });
        finite(
            "dert",
            self.p_alive(row)? * self.taking(row.x, row.n) * ever,
        )
    }

    /// Probability that a new customer takes exactly `n` of the first `t` opportunities.
    pub fn pmf(&self, t: u32, n: u32) -> Result<f64, ValuationError> {
        within("t", t.into(), 0.0, MOST.into(), "0 to 10,000")?;
        if n > t {
            return Ok(0.0);
        }
        let [_, _, gamma, delta] = self.values;
        let x = f64::from(n);
        // Taken n among the first `alive` opportunities, in any order.
        let taken = |alive: f64| {
            ln_rise(x + 1.0, alive - x) - ln_rise(1.0, alive - x) + self.ln_taken(x, alive)
        };
        let end = f64::from(t);
        let stays = taken(end) + ln_rise(delta, end) - ln_rise(gamma + delta, end);
        let leaves = (n..t).map(|alive| {
            let alive = f64::from(alive);
            let left = gamma.ln() + ln_rise(delta, alive) - ln_rise(gamma + delta, alive + 1.0);
            (taken(alive) + left).exp()
        });
        let probability = stays.exp() + leaves.sum::<f64>();
        finite("probability", probability).map(|probability| probability.clamp(0.0, 1.0))
    }

    /// All of these at once; the probability is that of being alive at the next opportunity, and
    /// the rate `d` is per opportunity.
    pub fn predict(
        &self,
        row: &ChanceRow,
        t: u32,
        d: Option<f64>,
    ) -> Result<Prediction, ValuationError> {
        Ok(Prediction {
            p_alive: self.p_alive_next(row)?,
            expected: self.expected(row, t)?,
            log_likelihood: self.log_likelihood(row)?,
            dert: d.map(|d| self.dert(row, d)).transpose()?,
            del: None,
        })
    }

    /// Probability of not having left by the last opportunity.
    fn p_alive(&self, row: &ChanceRow) -> Result<f64, ValuationError> {
        let (alive, left) = self.parts(row.checked()?);
        Ok(1.0 / (1.0 + (left - alive).exp()))
    }

    /// ln of the two parts of the likelihood: alive at the end, and left before it.
    fn parts(&self, row: &ChanceRow) -> (f64, f64) {
        let [alpha, beta, gamma, delta] = self.values;
        let (x, tx, n) = (f64::from(row.x), f64::from(row.tx), f64::from(row.n));
        let alive = self.ln_taken(x, n) + ln_rise(delta, n) - ln_rise(gamma + delta, n);
        // Left just before the opportunity after the last one taken, or later: each later moment
        // in units of the one before.
        let first = self.ln_taken(x, tx) + gamma.ln() + ln_rise(delta, tx)
            - ln_rise(gamma + delta, tx + 1.0);
        let (mut sum, mut term) = (0.0, 1.0);
        for passed in row.tx..row.n {
            let passed = f64::from(passed);
            sum += term;
            term *= (beta + passed - x) / (alpha + beta + passed) * (delta + passed)
                / (gamma + delta + 1.0 + passed);
        }
        (alive, first + sum.ln())
    }

    /// ln of the chance to take `x` certain ones of `n` opportunities while alive.
    fn ln_taken(&self, x: f64, n: f64) -> f64 {
        let [alpha, beta, ..] = self.values;
        ln_rise(alpha, x) + ln_rise(beta, n - x) - ln_rise(alpha + beta, n)
    }

    /// How likely the next opportunity is taken while alive.
    fn taking(&self, x: u32, n: u32) -> f64 {
        let [alpha, beta, ..] = self.values;
        (alpha + f64::from(x)) / (alpha + beta + f64::from(n))
    }

    /// Opportunities that a customer who survived `n` will live to see among the next `t`.
    fn lived(&self, n: u32, t: u32) -> f64 {
        let [_, _, gamma, delta] = self.values;
        let (mut sum, mut alive) = (0.0, 1.0);
        for j in 0..t {
            let survived = delta + f64::from(n) + f64::from(j);
            alive *= survived / (gamma + survived);
            sum += alive;
        }
        sum
    }
}

impl<'de> Deserialize<'de> for Chances {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        /// What is written of it.
        #[derive(Deserialize)]
        struct Written {
            values: [f64; 4],
        }
        let written = Written::deserialize(from)?;
        Self::new(written.values).map_err(D::Error::custom)
    }
}
