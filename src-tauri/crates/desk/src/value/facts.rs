//! Everything the sums of one client rest on, asked for once.
//! Deliberately absent: the sums.

use super::costs::{Costs, Spending};
use super::historic::is_whole;
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::sums::LedgerSums;
use crate::workspace::Desk;
use chrono::Days;
use rust_decimal::Decimal;
use std::sync::Arc;
use valise_domain::cell::Cell;
use valise_domain::ledger::DaySum;
use valise_domain::money::Currency;
use valise_domain::nouns::{
    Account, AccountId, CostEntry, CostRate, PlanInitiative, PlanScenario, RetentionAssumption,
    Visit, cost_entry, plan_initiative, plan_scenario, retention_assumption, visit,
};
use valise_domain::time::Date;
use valise_domain::value::Value;
use valise_store::Sight;
use valise_valuation::{Span, Worth, trailing_window, worth_within};

/// What is known of one client.
pub(super) struct Facts {
    /// Its row.
    pub account: Account,
    /// The ledger of all clients.
    pub sums: Arc<LedgerSums>,
    /// What the ledger says of this one; none without a ledger.
    worth: Option<(Worth, Span)>,
    /// What was spent on it.
    pub costs: Costs,
    /// What was spent on nobody that is named.
    pub unallocated: Costs,
    /// What its retention sum rests on.
    pub assumption: Option<RetentionAssumption>,
    /// Its plans, the oldest first, those that are versions included.
    pub scenarios: Vec<PlanScenario>,
    /// The initiatives of all its plans.
    pub initiatives: Vec<PlanInitiative>,
}

impl Desk {
    /// Asks for everything the sums of a client rest on.
    pub(super) async fn facts(&self, id: AccountId) -> Answer<Facts> {
        let account = self.store.get::<Account>(id, Sight::Plain).await?;
        let account = account.ok_or_else(|| Failure::new(FailureCode::RowMissing, id.0))?;
        let sums = self.ledger_sums().await?;
        let of = |field| self.store.by::<CostEntry>(field, id.into_value());
        let entries = of(cost_entry::account).await?;
        let unnamed = self.store.by(cost_entry::account, Value::Null).await?;
        let visits = self.store.by::<Visit>(visit::account, id.into_value());
        let visits = visits.await?;
        let rates = self.store.all::<CostRate>().await?;
        let assumptions = retention_assumption::account;
        let assumptions = self
            .store
            .by::<RetentionAssumption>(assumptions, id.into_value());
        let assumption = assumptions.await?.into_iter().next();
        let scenarios = plan_scenario::account;
        let scenarios = self.store.by::<PlanScenario>(scenarios, id.into_value());
        let scenarios = scenarios.await?;
        let plans = scenarios.iter().map(|scenario| scenario.id);
        let initiatives = self.store.by_any(plan_initiative::scenario, plans).await?;
        let days = sums.of(id);
        let worth = match (sums.first_day, sums.last_day) {
            (Some(first), Some(end)) => {
                let span = Span { first, end };
                Some((worth_within(days, span), span))
            }
            _ => None,
        };
        let currency = days.first().map(|day| day.currency).or(sums.currency());
        let priced = Spending {
            entries: &entries,
            visits: &visits,
            days,
            rates: &rates,
            currency: currency.unwrap_or(Currency::UNSTATED),
        };
        let unallocated = Spending {
            entries: &unnamed,
            visits: &[],
            days: &[],
            ..priced
        };
        Ok(Facts {
            costs: Costs::of(&priced),
            unallocated: Costs::of(&unallocated),
            worth,
            account,
            assumption,
            scenarios,
            initiatives,
            sums,
        })
    }
}

impl Facts {
    /// What the ledger says of the client, and which days it covers.
    pub fn ledger(&self) -> Option<(&Worth, Span)> {
        self.worth.as_ref().map(|(worth, span)| (worth, *span))
    }

    /// The client's days, oldest first.
    pub fn days(&self) -> &[DaySum] {
        self.sums.of(self.account.id)
    }

    /// The one currency of the client's lines.
    pub fn currency(&self) -> Option<Currency> {
        self.worth.as_ref().and_then(|(worth, _)| worth.currency)
    }

    /// Revenue of the trailing twelve months.
    pub fn revenue_ttm(&self) -> Option<Decimal> {
        self.worth.as_ref().and_then(|(worth, _)| worth.revenue_ttm)
    }

    /// Gross margin of those months as a part of revenue, of the lines whose cost is known.
    pub fn margin_rate(&self) -> Option<Decimal> {
        self.ledger()?.0.margin_ttm?.rate
    }

    /// Cost to serve of those months; none where nothing is known of it.
    pub fn serving_ttm(&self) -> Option<Decimal> {
        let (after, end) = trailing_window(self.ledger()?.1.end);
        let first = Date(after.0.checked_add_days(Days::new(1))?);
        match self.costs.is_empty() {
            true => None,
            false => self.costs.within(first, end),
        }
    }

    /// The same as a part of revenue, 0 where nothing is known of it.
    pub fn serving_share(&self) -> Decimal {
        let revenue = self.revenue_ttm().filter(|sum| *sum > Decimal::ZERO);
        let share = self.serving_ttm().zip(revenue);
        let share = share.and_then(|(cost, revenue)| cost.checked_div(revenue));
        share.unwrap_or_default()
    }

    /// Margin of those months after cost to serve; none unless the cost of every line is known.
    pub fn contribution_ttm(&self) -> Option<Decimal> {
        let margin = self.ledger()?.0.margin_ttm.filter(is_whole)?;
        let serving = self.serving_ttm().unwrap_or_default();
        margin.amount.checked_sub(serving)
    }

    /// The discount rate a year that somebody stated for the client.
    pub fn discount(&self) -> Option<Decimal> {
        let assumed = self.assumption.as_ref().and_then(|row| row.discount);
        assumed.or_else(|| self.scenario()?.discount)
    }

    /// The plan that counts: the one that somebody chose, else the newest that is no version.
    pub fn scenario(&self) -> Option<&PlanScenario> {
        let newest = || self.scenarios.iter().rev();
        let chosen = newest().find(|row| row.chosen == Some(true));
        chosen.or_else(|| newest().find(|row| row.kept_on.is_none()))
    }
}
