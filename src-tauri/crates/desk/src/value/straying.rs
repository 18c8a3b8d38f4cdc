//! How far a plan may stray: what each driver moves alone, and drawn together many times.
//! Deliberately absent: the draws themselves (`valuation`).

use super::plan::{DRAWS, checked, draws, missing, name, ranges};
use super::sum::decimal;
use super::what_if::Turned;
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::cell::Cell;
use valise_domain::nouns::{
    AccountId, PlanInitiative, PlanScenario, PlanScenarioId, plan_initiative,
};
use valise_store::Sight;
use valise_valuation::ValuationError;
use valise_valuation::plan::CheckedPlan;

/// Bins of its histogram.
const BINS: u32 = 30;

/// One bar of the tornado.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct SwingRow {
    /// Which number: message `input-<name>`.
    pub driver: String,
    /// What the plan comes to at its low end.
    pub low: Decimal,
    /// And at its high end.
    pub high: Decimal,
    /// Its low end.
    pub low_value: Decimal,
    /// Its high end.
    pub high_value: Decimal,
}

/// What many draws of a plan come to.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct OutcomeView {
    /// Their mean.
    pub mean: Decimal,
    /// Their standard deviation.
    pub sd: Decimal,
    /// A tenth of them is below.
    pub p10: Decimal,
    /// Half of them.
    pub p50: Decimal,
    /// Nine tenths of them.
    pub p90: Decimal,
    /// The part of them that loses money.
    pub prob_negative: Decimal,
    /// Standard error of the mean.
    pub standard_error: Decimal,
    /// How many of them lie where, in bins of equal width.
    pub bins: Vec<OutcomeBin>,
}

/// One bin.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct OutcomeBin {
    /// Its lower end.
    pub from: Decimal,
    /// Its upper end.
    pub to: Decimal,
    /// Draws in it.
    pub count: u32,
}

impl Desk {
    /// What each driver of a plan moves, the widest swing first.
    pub async fn tornado(
        &self,
        account: AccountId,
        scenario: PlanScenarioId,
    ) -> Answer<Vec<SwingRow>> {
        let plan = self.checked_plan(account, scenario).await?;
        let ranges = ranges(&plan);
        let swings = plan.tornado(&ranges).map_err(refused)?;
        let row = |swing: valise_valuation::plan::Swing| {
            let range = ranges.iter().find(|range| range.driver == swing.driver)?;
            Some(SwingRow {
                driver: name(swing.driver).to_owned(),
                low: decimal(swing.low)?,
                high: decimal(swing.high)?,
                low_value: decimal(range.low)?,
                high_value: decimal(range.high)?,
            })
        };
        Ok(swings.into_iter().filter_map(row).collect())
    }

    /// A plan drawn ten thousand times; the same seed gives the same answer.
    pub async fn monte_carlo(
        &self,
        account: AccountId,
        scenario: PlanScenarioId,
        seed: u32,
    ) -> Answer<OutcomeView> {
        let plan = self.checked_plan(account, scenario).await?;
        let work = move || {
            let asked = draws(&plan, DRAWS, seed.into());
            let outcome = plan.monte_carlo(&asked)?;
            let histogram = plan.histogram(&asked, BINS)?;
            Ok::<_, ValuationError>((outcome, histogram))
        };
        let drawn = tokio::task::spawn_blocking(work).await;
        let drawn = drawn.map_err(|error| Failure::new(FailureCode::StoreFailed, error))?;
        let (outcome, histogram) = drawn.map_err(refused)?;
        let number = |value: f64| decimal(value).unwrap_or_default();
        let bin = |(from, to, count): (f64, f64, u32)| OutcomeBin {
            from: number(from),
            to: number(to),
            count,
        };
        Ok(OutcomeView {
            mean: number(outcome.mean),
            sd: number(outcome.sd),
            p10: number(outcome.p10),
            p50: number(outcome.p50),
            p90: number(outcome.p90),
            prob_negative: number(outcome.prob_negative),
            standard_error: number(outcome.standard_error),
            bins: histogram.into_iter().map(bin).collect(),
        })
    }

    async fn checked_plan(
        &self,
        account: AccountId,
        scenario: PlanScenarioId,
    ) -> Answer<CheckedPlan> {
        let row = self
            .store
            .get::<PlanScenario>(scenario, Sight::Plain)
            .await?;
        let row = row.filter(|row| row.account == Some(account));
        let row = row.ok_or_else(|| Failure::new(FailureCode::RowMissing, scenario.0))?;
        let nothing = Turned::default();
        if let Some(lacking) = missing(&row, &nothing).first() {
            let field = lacking.trim_end_matches("_missing");
            return Err(Failure::new(FailureCode::InvalidInput, field).at(field));
        }
        let initiatives = self
            .store
            .by(plan_initiative::scenario, scenario.into_value());
        let initiatives: Vec<PlanInitiative> = initiatives.await?;
        checked(&row, &initiatives, &nothing).map_err(refused)
    }
}

fn refused(error: ValuationError) -> Failure {
    Failure::new(FailureCode::InvalidInput, error)
}
