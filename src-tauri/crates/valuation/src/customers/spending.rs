//! How much a purchase brings: the Gamma-Gamma model (Fader & Hardie 2013), by its parameters.
//! Money is f64 here and only here: a statistic, not an amount.
//! Deliberately absent: where parameters come from (`spending_fit`), and customers whose spend goes
//! with how often they buy, which the model excludes.

use crate::customers::buying::{LARGEST_PARAMETER, PARAMETERS, SMALLEST_PARAMETER};
use crate::error::{ValuationError, finite, within};
use crate::numbers::gamma::{ln_gamma, ln_rise};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};

/// No customer buys more often.
const MOST_ORDERS: u32 = 1_000_000;
/// No mean spend is greater, in any currency.
pub(crate) const GREATEST_SPEND: f64 = 1e100;
/// A spend's unit may make one parameter as great or small as itself.
const SMALLEST_UNIT: f64 = 1e-110;
/// See [`SMALLEST_UNIT`].
const LARGEST_UNIT: f64 = 1e110;

/// What a spend model needs of one customer.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct SpendRow {
    /// Transaction days after the first.
    pub x: u32,
    /// Mean net value of those (RFM-3); without meaning where `x` is 0.
    pub m: f64,
}

impl SpendRow {
    pub(crate) fn checked(&self) -> Result<&Self, ValuationError> {
        within("x", self.x.into(), 0.0, MOST_ORDERS.into(), "0 to 1e6")?;
        within(
            "m",
            self.m,
            -GREATEST_SPEND,
            GREATEST_SPEND,
            "-1e100 to 1e100",
        )?;
        Ok(self)
    }

    /// Whether the model can say anything of it.
    pub(crate) fn has_spend(&self) -> bool {
        self.x > 0 && self.m >= 1.0 / GREATEST_SPEND
    }
}

/// The model with its parameters: a purchase is Gamma(p, ν), ν ~ Gamma(q, γ) among customers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Spending {
    values: [f64; 3],
}

impl Spending {
    /// Names of the parameters in the order of [`Spending::values`].
    pub const NAMES: [&'static str; 3] = ["p", "q", "gamma"];

    /// Refuses p and q outside [1e-9, 1e9] and γ, which is money, outside [1e-110, 1e110].
    pub fn new(values: [f64; 3]) -> Result<Self, ValuationError> {
        let [p, q, gamma] = values;
        within("p", p, SMALLEST_PARAMETER, LARGEST_PARAMETER, PARAMETERS)?;
        within("q", q, SMALLEST_PARAMETER, LARGEST_PARAMETER, PARAMETERS)?;
        within(
            "gamma",
            gamma,
            SMALLEST_UNIT,
            LARGEST_UNIT,
            "1e-110 to 1e110",
        )?;
        Ok(Self { values })
    }

    /// p, q, γ.
    pub fn values(&self) -> [f64; 3] {
        self.values
    }

    /// ln of the density of one customer's mean spend.
    pub fn log_likelihood(&self, row: &SpendRow) -> Result<f64, ValuationError> {
        let (x, m) = spent(row)?;
        let [p, q, gamma] = self.values;
        let shape = p * x;
        // (x·m)^shape · γ^q ÷ (γ + x·m)^(shape + q), from the ratio of the two moneys.
        let ratio = x * (m / gamma);
        finite(
            "log-likelihood",
            ln_rise(shape, q)
                - ln_gamma(q)
                - m.ln()
                - shape * (1.0 / ratio).ln_1p()
                - q * ratio.ln_1p(),
        )
    }

    /// The mean spend to expect of this customer's purchases: between what was seen and the
    /// base's mean. A customer who never bought again is worth the mean.
    pub fn expected(&self, row: &SpendRow) -> Result<f64, ValuationError> {
        if row.checked()?.x == 0 {
            return self.population();
        }
        let (x, m) = spent(row)?;
        let [p, q, gamma] = self.values;
        let freedom = p * x + q - 1.0;
        if freedom <= 0.0 {
            return Err(INFINITE);
        }
        finite("mean spend", p * (gamma + x * m) / freedom)
    }

    /// The mean spend of the base; infinite, and refused, where q ≤ 1.
    pub fn population(&self) -> Result<f64, ValuationError> {
        let [p, q, gamma] = self.values;
        if q <= 1.0 {
            return Err(INFINITE);
        }
        finite("mean spend", p * gamma / (q - 1.0))
    }
}

impl<'de> Deserialize<'de> for Spending {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        /// What is written of it.
        #[derive(Deserialize)]
        struct Written {
            values: [f64; 3],
        }
        let written = Written::deserialize(from)?;
        Self::new(written.values).map_err(D::Error::custom)
    }
}

const INFINITE: ValuationError = ValuationError::NotFinite { name: "mean spend" };

/// A repeat customer's numbers.
fn spent(row: &SpendRow) -> Result<(f64, f64), ValuationError> {
    row.checked()?;
    within("x", row.x.into(), 1.0, MOST_ORDERS.into(), "1 to 1e6")?;
    within("m", row.m, 1.0 / GREATEST_SPEND, GREATEST_SPEND, "above 0")?;
    Ok((row.x.into(), row.m))
}
