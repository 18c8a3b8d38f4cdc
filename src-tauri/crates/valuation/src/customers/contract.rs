//! Contracts that are renewed or not: the shifted beta-geometric model (Fader & Hardie 2007). Each
//! customer renews with a probability of their own; those who stay are the faithful ones, so
//! retention rises with age though nobody changes.
//! Deliberately absent: customers who can come back, which `fit` is for.

use crate::customers::buying::{LARGEST_PARAMETER, PARAMETERS, SMALLEST_PARAMETER};
use crate::customers::estimate::{Begin, estimate};
use crate::customers::rises::Rises;
use crate::customers::status::{Evidence, Fit};
use crate::error::{ValuationError, finite, within};
use crate::numbers::gamma::ln_rise;
use crate::numbers::quadrature::beta_mean;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use valise_domain::progress::Progress;

/// No contract is older.
const LONGEST: u32 = 1_000_000;
/// No cohort is larger.
const LARGEST: f64 = 1e12;
/// Where searches begin.
const STARTS: [[f64; 2]; 3] = [[1.0, 1.0], [0.7, 4.0], [5.0, 20.0]];

/// The model with its parameters: a customer ends the contract at each renewal with probability
/// θ ~ Beta(α, β).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Contract {
    values: [f64; 2],
}

impl Contract {
    /// Names of the parameters in the order of [`Contract::values`].
    pub const NAMES: [&'static str; 2] = ["alpha", "beta"];

    /// Refuses parameters outside [1e-9, 1e9].
    pub fn new(values: [f64; 2]) -> Result<Self, ValuationError> {
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

    /// α, β.
    pub fn values(&self) -> [f64; 2] {
        self.values
    }

    /// Share of a cohort that is still there after `t` renewals: B(α, β+t)/B(α, β).
    pub fn survival(&self, t: u32) -> Result<f64, ValuationError> {
        within("t", t.into(), 0.0, LONGEST.into(), "0 to 1e6")?;
        let ([alpha, beta], t) = (self.values, f64::from(t));
        finite(
            "survival",
            (ln_rise(beta, t) - ln_rise(alpha + beta, t)).exp(),
        )
    }

    /// Share of those before the `t`-th renewal who renew, t ≥ 1.
    pub fn retention(&self, t: u32) -> Result<f64, ValuationError> {
        within("t", t.into(), 1.0, LONGEST.into(), "1 to 1e6")?;
        let [alpha, beta] = self.values;
        let stayed = beta + f64::from(t) - 1.0;
        finite("retention", stayed / (alpha + stayed))
    }

    /// Discounted expected residual lifetime in periods just before the `n`-th renewal decision,
    /// the period it is about not discounted, later ones by (1 + `d`) each.
    pub fn derl(&self, n: u32, d: f64) -> Result<f64, ValuationError> {
        within("n", n.into(), 1.0, LONGEST.into(), "1 to 1e6")?;
        within("d", d, 1e-9, 1e3, "1e-9 to 1000")?;
        let [alpha, beta] = self.values;
        let stayed = beta + f64::from(n) - 1.0;
        finite(
            "derl",
            beta_mean(alpha, stayed, 1.0 + 1.0 / d, |leave, stay| {
                stay * (1.0 + d) / (d + leave)
            }),
        )
    }
}

impl<'de> Deserialize<'de> for Contract {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        /// What is written of it.
        #[derive(Deserialize)]
        struct Written {
            values: [f64; 2],
        }
        let written = Written::deserialize(from)?;
        Self::new(written.values).map_err(D::Error::custom)
    }
}

/// The most likely parameters for cohorts of survivors by period, the first number of each being
/// its start. The gate counts renewal decisions as transactions.
pub fn fit_contract(
    cohorts: &[Vec<f64>],
    progress: &dyn Progress,
) -> Result<Fit<Contract>, ValuationError> {
    let mut endings = Endings::default();
    for (number, cohort) in cohorts.iter().enumerate() {
        endings.add(number, cohort)?;
    }
    if endings.customers <= 0.0 {
        return Err(ValuationError::NoRows);
    }
    let stayed = Rises::of(endings.stayed.into_iter());
    let seen = Rises::of(endings.seen.into_iter());
    let lost = endings.lost;
    let sum = |[alpha, beta]: [f64; 2]| {
        let (stay, stay_slope) = stayed.at(beta);
        let (all, all_slope) = seen.at(alpha + beta);
        let value = lost * alpha.ln() + stay - all;
        (value, [lost / alpha - all_slope, stay_slope - all_slope])
    };
    let found = estimate(sum, Begin::From(&STARTS), progress)?;
    let evidence = Evidence {
        customers: endings.customers,
        transactions: endings.decisions,
        ..Evidence::default()
    };
    let params = Contract::new(found.values)?;
    found.fit(params, [1.0; 2], 0.0, evidence)
}

/// How often contracts were renewed and how often they came up for it, with how many customers.
#[derive(Default)]
struct Endings {
    stayed: Vec<(u32, f64)>,
    seen: Vec<(u32, f64)>,
    lost: f64,
    customers: f64,
    decisions: f64,
}

impl Endings {
    fn add(&mut self, number: usize, cohort: &[f64]) -> Result<(), ValuationError> {
        let mut before = LARGEST;
        for (t, &here) in cohort.iter().enumerate() {
            if !(0.0..=before).contains(&here) {
                return Err(ValuationError::InRow {
                    row: number,
                    name: "survivors",
                    given: here,
                    allowed: "0 to 1e12, never more than in the period before",
                });
            }
            if t > 0 {
                let renewed = t as u32 - 1;
                self.stayed.push((renewed, before - here));
                self.seen.push((renewed + 1, before - here));
                self.lost += before - here;
                self.decisions += before;
            } else {
                self.customers += here;
            }
            before = here;
        }
        if let (Some(&last), Ok(periods)) = (cohort.last(), u32::try_from(cohort.len())) {
            self.stayed.push((periods - 1, last));
            self.seen.push((periods - 1, last));
        }
        Ok(())
    }
}
