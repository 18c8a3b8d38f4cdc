//! The numbers of a plan that can be turned one at a time. Deliberately absent: lists by year, but
//! for the hazard, which a driver sets alike in all years.

use super::{CheckedPlan, Plan};
use crate::error::{ValuationError, finite, require, within};
use serde::{Deserialize, Serialize};

/// One number of a plan.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum Driver {
    /// Revenue of the year before the first.
    BaseRevenue,
    /// Growth of revenue.
    Growth,
    /// Gross margin.
    Margin,
    /// Cost to serve as a part of revenue.
    CtsPct,
    /// Days until the client pays.
    DsoDays,
    /// Cost of money outstanding.
    CostOfCapital,
    /// Discount rate.
    DiscountRate,
    /// Probability to leave, the same in every year.
    Hazard,
}

impl Driver {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::BaseRevenue,
        Self::Growth,
        Self::Margin,
        Self::CtsPct,
        Self::DsoDays,
        Self::CostOfCapital,
        Self::DiscountRate,
        Self::Hazard,
    ];

    /// The text of the code, which is the name of the plan's field.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BaseRevenue => "base_revenue",
            Self::Growth => "growth",
            Self::Margin => "margin",
            Self::CtsPct => "cts_pct",
            Self::DsoDays => "dso_days",
            Self::CostOfCapital => "cost_of_capital",
            Self::DiscountRate => "discount_rate",
            Self::Hazard => "hazard",
        }
    }

    /// The plan's own value; none for the hazard, which has one for each year.
    pub(super) fn of(self, plan: &Plan) -> Option<f64> {
        match self {
            Self::BaseRevenue => Some(plan.base_revenue),
            Self::Growth => Some(plan.growth),
            Self::Margin => Some(plan.margin),
            Self::CtsPct => Some(plan.cts_pct),
            Self::DsoDays => Some(plan.dso_days),
            Self::CostOfCapital => Some(plan.cost_of_capital),
            Self::DiscountRate => Some(plan.discount_rate),
            Self::Hazard => None,
        }
    }

    /// Refuses a value that means nothing for this number.
    pub(super) fn check(self, value: Option<f64>) -> Result<(), ValuationError> {
        let Some(value) = value else { return Ok(()) };
        let name = self.as_str();
        match self {
            Self::DiscountRate => require(value > -1.0, name, value, "above -1"),
            Self::Growth => require(value >= -1.0, name, value, "-1 or more"),
            Self::Hazard => within(name, value, 0.0, 1.0, "0 to 1"),
            _ => finite(name, value),
        }
        .map(drop)
    }
}

impl CheckedPlan {
    /// How many years.
    pub fn years(&self) -> u32 {
        self.plan().years
    }

    /// What a driver stands at; the hazard at that of the first year.
    pub fn driver(&self, driver: Driver) -> f64 {
        let plan = self.plan();
        let hazard = plan.hazard.first().copied().unwrap_or(0.0);
        driver.of(plan).unwrap_or(hazard)
    }
}

/// The values of all drivers at once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Drivers {
    pub base_revenue: f64,
    pub growth: f64,
    pub margin: f64,
    pub cts_pct: f64,
    pub dso_days: f64,
    pub cost_of_capital: f64,
    pub discount_rate: f64,
    /// None where each year has its own.
    pub hazard: Option<f64>,
}

impl Drivers {
    pub fn of(plan: &Plan) -> Self {
        Self {
            base_revenue: plan.base_revenue,
            growth: plan.growth,
            margin: plan.margin,
            cts_pct: plan.cts_pct,
            dso_days: plan.dso_days,
            cost_of_capital: plan.cost_of_capital,
            discount_rate: plan.discount_rate,
            hazard: None,
        }
    }

    /// The same with one of them turned.
    pub fn with(mut self, driver: Driver, value: f64) -> Self {
        match driver {
            Driver::BaseRevenue => self.base_revenue = value,
            Driver::Growth => self.growth = value,
            Driver::Margin => self.margin = value,
            Driver::CtsPct => self.cts_pct = value,
            Driver::DsoDays => self.dso_days = value,
            Driver::CostOfCapital => self.cost_of_capital = value,
            Driver::DiscountRate => self.discount_rate = value,
            Driver::Hazard => self.hazard = Some(value),
        }
        self
    }
}
