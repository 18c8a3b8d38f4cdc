//! Plans of a client: what each comes to, a new one filled with what the ledger knows, and versions
//! that are kept as they are. Deliberately absent: editing, which is that of any row.

use super::facts::Facts;
use super::plan;
use super::what_if::Turned;
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::nouns::*;
use valise_domain::time::Date;
use valise_store::Sight;

/// How many years a new plan has.
const HORIZON: i32 = 5;

/// One plan with everything its page shows.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct PlanScenarioView {
    /// The plan itself.
    pub scenario: PlanScenario,
    /// Its initiatives, oldest first.
    pub initiatives: Vec<PlanInitiative>,
    /// Its net present value; none where numbers are missing or mean nothing.
    pub npv: Option<Decimal>,
    /// The one that the value page counts.
    pub chosen: bool,
    /// The day it was kept; none for one that is worked on.
    pub made_on: Option<Date>,
}

impl Desk {
    /// Every plan of a client, the newest first.
    pub async fn scenarios(&self, account: AccountId) -> Answer<Vec<PlanScenarioView>> {
        let facts = self.facts(account).await?;
        let current = facts.scenario().map(|scenario| scenario.id);
        let view = |scenario: &PlanScenario| {
            let own = facts.initiatives.iter();
            let own = own.filter(|row| row.scenario == Some(scenario.id));
            PlanScenarioView {
                scenario: scenario.clone(),
                initiatives: own.cloned().collect(),
                chosen: current == Some(scenario.id),
                made_on: scenario.kept_on,
                npv: plan::sum(scenario, &facts.initiatives, &Turned::default()).amount,
            }
        };
        Ok(facts.scenarios.iter().rev().map(view).collect())
    }

    /// Makes a plan, filled with what the ledger and the assumptions know; what they do not know is
    /// left open.
    pub async fn create_scenario(&self, account: AccountId) -> Answer<PlanScenarioId> {
        let facts = self.facts(account).await?;
        let id = PlanScenarioId(self.surroundings.new_row());
        let change = Change::new("add-plan_scenario").about::<PlanScenario>(id);
        let mut change = change.set(plan_scenario::account, id, account).set(
            plan_scenario::horizon,
            id,
            HORIZON,
        );
        if let Some(currency) = facts.currency() {
            let code = currency.as_str().to_owned();
            change = change.set(plan_scenario::currency, id, code);
        }
        let served = !facts.costs.is_empty();
        let known = [
            (plan_scenario::revenue, facts.revenue_ttm()),
            (plan_scenario::margin, facts.margin_rate()),
            (
                plan_scenario::cost_share,
                served.then(|| facts.serving_share()),
            ),
            (plan_scenario::discount, facts.discount()),
            (plan_scenario::hazard, hazard(&facts)),
        ];
        for (field, value) in known {
            if let Some(value) = value {
                change = change.set(field, id, value.round_dp(6).normalize());
            }
        }
        self.write(change).await?;
        Ok(id)
    }

    /// Keeps a plan as it is under a name, with the day: a copy with its initiatives, as one change.
    pub async fn keep_scenario(
        &self,
        scenario: PlanScenarioId,
        name: String,
    ) -> Answer<PlanScenarioId> {
        if name.trim().is_empty() {
            return Err(Failure::new(FailureCode::InvalidInput, "name").at("name"));
        }
        let row = self
            .store
            .get::<PlanScenario>(scenario, Sight::Plain)
            .await?;
        let row = row.ok_or_else(|| Failure::new(FailureCode::RowMissing, scenario.0))?;
        let initiatives = self
            .store
            .by(plan_initiative::scenario, scenario.into_value());
        let initiatives: Vec<PlanInitiative> = initiatives.await?;
        let id = PlanScenarioId(self.surroundings.new_row());
        let mut change = Change::new("keep-scenario").about::<PlanScenario>(id);
        copy_scenario(&mut change, &row, id);
        change = change
            .set(plan_scenario::name, id, name.trim().to_owned())
            .set(plan_scenario::kept_on, id, self.surroundings.today())
            .set(plan_scenario::origin, id, row.origin.unwrap_or(scenario));
        for initiative in initiatives {
            let copy = PlanInitiativeId(self.surroundings.new_row());
            copy_initiative(&mut change, &initiative, copy, id);
        }
        self.write(change).await?;
        Ok(id)
    }

    /// Makes a plan the one that counts, in place of the one that did.
    pub async fn choose_scenario(&self, scenario: PlanScenarioId) -> Answer<()> {
        let row = self
            .store
            .get::<PlanScenario>(scenario, Sight::Plain)
            .await?;
        let row = row.ok_or_else(|| Failure::new(FailureCode::RowMissing, scenario.0))?;
        let mut change = Change::new("choose-scenario").about::<PlanScenario>(scenario);
        if let Some(account) = row.account {
            let others = self
                .store
                .by::<PlanScenario>(plan_scenario::account, account.into_value());
            for other in others.await? {
                if other.id != scenario && other.chosen == Some(true) {
                    change = change.set(plan_scenario::chosen, other.id, false);
                }
            }
        }
        self.write(change.set(plan_scenario::chosen, scenario, true))
            .await
    }
}

/// The part of renewals that were lost.
fn hazard(facts: &Facts) -> Option<Decimal> {
    let told = facts.assumption.as_ref()?;
    let count = |count: Option<i32>| Decimal::from(count.unwrap_or_default().max(0));
    let (kept, lost) = (count(told.kept), count(told.lost));
    lost.checked_div(kept + lost)
}

fn put<T: Cell>(
    change: &mut Change,
    field: Field,
    row: impl Into<valise_domain::id::RowId>,
    value: Option<T>,
) {
    if let Some(value) = value {
        change.put(field, row.into(), value.into_value());
    }
}

fn copy_scenario(change: &mut Change, from: &PlanScenario, to: PlanScenarioId) {
    use plan_scenario as field;
    put(change, field::account, to, from.account);
    put(change, field::currency, to, from.currency.clone());
    put(change, field::days, to, from.days);
    put(change, field::horizon, to, from.horizon);
    for (field, value) in [
        (field::revenue, from.revenue),
        (field::growth, from.growth),
        (field::margin, from.margin),
        (field::cost_share, from.cost_share),
        (field::cost_fixed, from.cost_fixed),
        (field::capital, from.capital),
        (field::discount, from.discount),
        (field::hazard, from.hazard),
        (field::terminal_growth, from.terminal_growth),
    ] {
        put(change, field, to, value);
    }
}

fn copy_initiative(
    change: &mut Change,
    from: &PlanInitiative,
    to: PlanInitiativeId,
    scenario: PlanScenarioId,
) {
    use plan_initiative as field;
    put(change, field::scenario, to, Some(scenario));
    put(change, field::name, to, from.name.clone());
    put(change, field::first_year, to, from.first_year);
    for (field, value) in [
        (field::probability, from.probability),
        (field::investment, from.investment),
        (field::uplift, from.uplift),
    ] {
        put(change, field, to, value);
    }
}
