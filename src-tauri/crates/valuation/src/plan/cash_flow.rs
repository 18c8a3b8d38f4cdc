//! Cash flow by year and its present value: NPV = Σ[S_t·CF_t − I_t](1+d)^−(t−½).
//! Deliberately absent: anything random.

use super::driver::Drivers;
use super::{CheckedPlan, Plan, Terminal};
use crate::error::{ValuationError, finite};
use serde::Serialize;

const DAYS_OF_A_YEAR: f64 = 365.0;

/// One year of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct PlanYear {
    /// Counted from 1.
    pub year: u32,
    /// Probability that the client is still there at its end.
    pub survival: f64,
    /// Expected revenue if it is.
    pub revenue: f64,
    /// Revenue after margin, cost to serve and the cost of money outstanding, if it is.
    pub cash_flow: f64,
    /// Survival · cash flow − investment, discounted from the middle of the year.
    pub pv: f64,
}

impl CheckedPlan {
    /// The years of the plan; their `pv` sum to the net present value.
    pub fn rows(&self) -> Result<Vec<PlanYear>, ValuationError> {
        let mut rows = Vec::with_capacity(self.0.hazard.len());
        self.walk(
            &Drivers::of(&self.0),
            |k| self.0.initiatives[k].prob,
            |row| rows.push(row),
        );
        for row in &rows {
            finite("revenue", row.revenue)?;
            finite("cash_flow", row.cash_flow)?;
            finite("pv", row.pv)?;
        }
        Ok(rows)
    }

    /// Net present value of the plan's years, without anything after them.
    pub fn npv(&self) -> Result<f64, ValuationError> {
        self.npv_with(&Drivers::of(&self.0))
    }

    /// The value of what comes after the last year, S_H·CF_H·q/(1−q)·(1+d)^−(H−½) with
    /// q = (1−h)(1+g)/(1+d); none where the plan counts nothing. Refuses q ≥ 1.
    pub fn terminal_value(&self) -> Result<Option<f64>, ValuationError> {
        self.0
            .terminal
            .map(|terminal| self.terminal_of(terminal))
            .transpose()
    }

    /// The same for a growth that is not the plan's own.
    pub fn terminal_of(&self, terminal: Terminal) -> Result<f64, ValuationError> {
        terminal.check()?;
        let plan = &self.0;
        let mut last = (0.0, 0.0);
        let probability = |k: usize| plan.initiatives[k].prob;
        self.walk(&Drivers::of(plan), probability, |row| {
            last = (row.survival, row.cash_flow)
        });
        let hazard = plan.hazard.last().copied().unwrap_or(0.0);
        let discount = 1.0 + plan.discount_rate;
        let q = (1.0 - hazard) * (1.0 + terminal.g) / discount;
        if q >= 1.0 {
            return Err(ValuationError::Diverges {
                name: "the terminal value",
            });
        }
        let (survival, cash_flow) = last;
        let years = f64::from(plan.years) - 0.5;
        finite(
            "terminal value",
            survival * cash_flow * q / (1.0 - q) / discount.powf(years),
        )
    }

    pub(super) fn plan(&self) -> &Plan {
        &self.0
    }

    /// Net present value with initiatives at their expected value.
    pub(super) fn npv_with(&self, drivers: &Drivers) -> Result<f64, ValuationError> {
        let probability = |k: usize| self.0.initiatives[k].prob;
        finite("net present value", self.sum(drivers, probability))
    }

    /// Net present value where initiative k counts with `weight(k)`; maybe not finite.
    pub(super) fn sum(&self, drivers: &Drivers, weight: impl Fn(usize) -> f64) -> f64 {
        let mut npv = 0.0;
        self.walk(drivers, weight, |row| npv += row.pv);
        npv
    }

    fn walk(
        &self,
        drivers: &Drivers,
        weight: impl Fn(usize) -> f64,
        mut each: impl FnMut(PlanYear),
    ) {
        let plan = &self.0;
        let discount = 1.0 + drivers.discount_rate;
        let outstanding = drivers.dso_days / DAYS_OF_A_YEAR * drivers.cost_of_capital;
        let mut survival = 1.0;
        let mut own = drivers.base_revenue;
        let mut factor = discount.sqrt();
        for (year, t) in (1_u32..).zip(0..plan.hazard.len()) {
            own *= 1.0 + drivers.growth;
            factor /= discount;
            survival *= 1.0 - drivers.hazard.unwrap_or(plan.hazard[t]);
            let initiatives = plan.initiatives.iter().enumerate();
            let added: f64 = initiatives.map(|(k, one)| weight(k) * one.uplift[t]).sum();
            let revenue = own + added;
            let cash_flow = revenue * (drivers.margin - drivers.cts_pct)
                - plan.cts_fixed[t]
                - revenue * outstanding;
            let pv = (survival * cash_flow - plan.invest[t]) * factor;
            each(PlanYear {
                year,
                survival,
                revenue,
                cash_flow,
                pv,
            });
        }
    }
}
