//! An account's plan in money (valuation.md, ladder e): discounted cash flow by year, what each
//! driver moves, what lies beyond the plan, and how far the outcome may stray.
//!
//! Risk goes into the hazard or into the discount rate, never into both; which one is the person's
//! choice, and nothing here adds any. Deliberately absent: where the numbers come from.

mod cash_flow;
mod driver;
mod monte_carlo;
mod tornado;

pub use cash_flow::PlanYear;
pub use driver::Driver;
pub use monte_carlo::{Chance, MonteCarlo, Outcome, Triangle};
pub use tornado::{Range, Swing};

use crate::error::{ValuationError, at_most, finite, length, require, within};
use serde::{Deserialize, Serialize};

/// The longest plan, in years.
const MOST_YEARS: usize = 100;
/// The most initiatives of one plan.
const MOST_INITIATIVES: usize = 1_000;

/// A plan. Lists have one entry a year; rates are per year; money is in one unit throughout.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    /// How many years.
    pub years: u32,
    /// Discount rate, above −1.
    pub discount_rate: f64,
    /// Revenue of the year before the first.
    pub base_revenue: f64,
    /// Growth of that revenue, −1 or more.
    pub growth: f64,
    /// Gross margin as a part of revenue.
    pub margin: f64,
    /// Cost to serve by year that does not grow with revenue.
    pub cts_fixed: Vec<f64>,
    /// Cost to serve as a part of revenue.
    pub cts_pct: f64,
    /// Days until the client pays.
    pub dso_days: f64,
    /// What money outstanding costs.
    pub cost_of_capital: f64,
    /// Probability by year that the client leaves in it, 0 to 1.
    pub hazard: Vec<f64>,
    /// Investment by year, spent whether the client stays or not.
    pub invest: Vec<f64>,
    /// What may add revenue.
    #[serde(default)]
    pub initiatives: Vec<Initiative>,
    /// What comes after the last year; none where nothing is counted.
    #[serde(default)]
    pub terminal: Option<Terminal>,
}

/// Something that may add revenue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Initiative {
    /// What it is called.
    #[serde(default)]
    pub name: String,
    /// Probability that it succeeds, 0 to 1.
    pub prob: f64,
    /// Revenue by year if it does.
    pub uplift: Vec<f64>,
}

/// What comes after the last year.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
#[serde(deny_unknown_fields)]
pub struct Terminal {
    /// Growth of the cash flow for ever, −1 or more.
    pub g: f64,
}

/// A plan whose numbers were found sound.
#[derive(Clone, Debug, PartialEq)]
pub struct CheckedPlan(Plan);

impl Plan {
    /// Checks every number. Refuses lists of other lengths than `years`, and values that mean nothing.
    pub fn checked(self) -> Result<CheckedPlan, ValuationError> {
        let years = self.years as usize;
        require(years > 0, "years", f64::from(self.years), "1 or more")?;
        at_most("years", years, MOST_YEARS)?;
        at_most("initiatives", self.initiatives.len(), MOST_INITIATIVES)?;
        for driver in Driver::ALL {
            driver.check(driver.of(&self))?;
        }
        for (name, list) in [("cts_fixed", &self.cts_fixed), ("invest", &self.invest)] {
            length(name, list.len(), years)?;
            list.iter()
                .try_for_each(|value| finite(name, *value).map(drop))?;
        }
        length("hazard", self.hazard.len(), years)?;
        for hazard in &self.hazard {
            Driver::Hazard.check(Some(*hazard))?;
        }
        for initiative in &self.initiatives {
            within("prob", initiative.prob, 0.0, 1.0, "0 to 1")?;
            length("uplift", initiative.uplift.len(), years)?;
            let mut uplift = initiative.uplift.iter();
            uplift.try_for_each(|value| finite("uplift", *value).map(drop))?;
        }
        if let Some(terminal) = self.terminal {
            terminal.check()?;
        }
        Ok(CheckedPlan(self))
    }
}

impl Terminal {
    fn check(self) -> Result<(), ValuationError> {
        require(self.g >= -1.0, "g", self.g, "-1 or more").map(drop)
    }
}
