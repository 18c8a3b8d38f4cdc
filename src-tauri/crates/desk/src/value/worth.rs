//! The value page of a client: the four sums side by side, by year, and what the client could bring.
//! Deliberately absent: long fits, which the page offers (`fitting`).

use super::facts::Facts;
use super::historic::{WorthYear, historic, years};
use super::sum::Sum;
use super::what_if::Turned;
use super::{customer_base, plan, retention};
use crate::Answer;
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::codes::GoalMode;
use valise_domain::money::{Currency, Money};
use valise_domain::nouns::AccountId;
use valise_domain::time::Date;
use valise_valuation::decisions::{Goal, basis, share_of_wallet};

/// A client's four sums.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct WorthView {
    /// The currency of every amount; none without lines or with several.
    pub currency: Option<Currency>,
    /// The last day of the whole ledger.
    pub as_of: Option<Date>,
    /// What it brought (a).
    pub historic: Sum,
    /// A margin that comes again (b).
    pub retention: Sum,
    /// What all customers say of it (c).
    pub customer_base: Sum,
    /// Its plan (e).
    pub plan: Sum,
    /// Revenue down to contribution, by year.
    pub years: Vec<WorthYear>,
    /// Cost of the same days that no client is named for.
    pub unallocated: Option<Money>,
    /// Revenue it could bring in twelve months.
    pub potential: Option<Money>,
    /// Our part of that, a part of one.
    pub share_of_wallet: Option<Decimal>,
    /// Why there is no such part: message `reason-worth-<code>`.
    pub wallet_refused: Option<String>,
    /// What it is judged by: KAM or AM.
    pub basis: Option<WorthBasis>,
}

/// Revenue that a client is judged by: TTM + λ·max(0, potential − TTM).
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct WorthBasis {
    /// Net revenue of the trailing twelve months.
    pub ttm: Decimal,
    /// 1 to grow, 0 to maintain.
    pub lambda: Decimal,
    /// The revenue it is judged by.
    pub basis: Decimal,
}

impl Desk {
    /// The value page of a client. Never fits anything that takes long.
    pub async fn worth(&self, account: AccountId) -> Answer<WorthView> {
        let facts = self.facts(account).await?;
        let base = self.base(&facts.sums).await?;
        let standing = self.fitted(&base).await?;
        let nothing = Turned::default();
        let potential = facts.potential();
        let (wallet, refused) = facts.wallet(potential);
        Ok(WorthView {
            currency: facts.currency(),
            as_of: facts.ledger().map(|(_, span)| span.end),
            historic: historic(&facts),
            retention: retention::retention(&facts, &nothing),
            customer_base: customer_base::customer_base(&facts, &base, &standing, &nothing),
            plan: plan::plan(&facts, &nothing),
            years: years(&facts),
            unallocated: facts.unallocated(),
            potential,
            share_of_wallet: wallet,
            wallet_refused: refused.map(str::to_owned),
            basis: facts.basis(potential),
        })
    }
}

impl Facts {
    fn potential(&self) -> Option<Money> {
        let currency = self.account.potential_currency.as_deref();
        let stated = currency.and_then(|code| code.parse().ok());
        Some(Money {
            amount: self.account.potential?,
            currency: stated.or(self.currency()).unwrap_or(Currency::UNSTATED),
        })
    }

    /// Potential in the ledger's own currency; another one is compared with nothing.
    fn comparable(&self, potential: Option<Money>) -> Option<Decimal> {
        let own = potential.filter(|money| Some(money.currency) == self.currency());
        own.map(|money| money.amount)
    }

    /// Our part of the potential, or why there is none.
    fn wallet(&self, potential: Option<Money>) -> (Option<Decimal>, Option<&'static str>) {
        let (Some(_), Some(ttm)) = (potential, self.revenue_ttm()) else {
            return (None, None);
        };
        let Some(amount) = self.comparable(potential) else {
            return (None, Some("potential_currency"));
        };
        match share_of_wallet(ttm, amount) {
            Ok(share) => (Some(share.round_dp(6).normalize()), None),
            Err(_) => (None, Some("potential_below_revenue")),
        }
    }

    fn basis(&self, potential: Option<Money>) -> Option<WorthBasis> {
        let goal = self.account.goal_mode.unwrap_or(GoalMode::Maintain);
        let (goal, lambda) = match goal {
            GoalMode::Grow => (Goal::Grow, Decimal::ONE),
            GoalMode::Maintain => (Goal::Maintain, Decimal::ZERO),
        };
        let ttm = self.revenue_ttm()?;
        Some(WorthBasis {
            ttm,
            lambda,
            basis: basis(ttm, self.comparable(potential), goal),
        })
    }

    fn unallocated(&self) -> Option<Money> {
        let (_, span) = self.ledger()?;
        let amount = self.unallocated.within(span.first, span.end)?;
        let currency = self.currency().or(self.sums.currency());
        (!self.unallocated.is_empty()).then_some(Money {
            amount,
            currency: currency.unwrap_or(Currency::UNSTATED),
        })
    }
}
