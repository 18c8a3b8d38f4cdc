//! What a client is worth: what the ledger says at a glance (revenue, margin where cost is known,
//! trailing twelve months, concentration, trend), and below it the four sums of the ladder (`worth`).
//! Deliberately absent: the sums themselves (`valuation`).

mod base;
mod cohorts;
mod costs;
mod customer_base;
mod facts;
mod fitting;
mod historic;
mod invoices;
mod plan;
mod retention;
mod scenarios;
mod serving;
mod straying;
mod sum;
mod what_if;
mod worth;

pub(crate) use base::Base;
pub use cohorts::CohortRow;
pub use fitting::FittedModels;
pub use historic::WorthYear;
pub use invoices::{InvoiceLine, InvoiceRow};
pub use scenarios::PlanScenarioView;
pub use serving::{CostEntryRow, CostRateRow, CostsView};
pub use straying::{OutcomeBin, OutcomeView, SwingRow};
pub use sum::{OrdersAhead, Rung, Sum, SumDetail, SumInput, SumLine, SumStatus, Unit};
pub use what_if::{WhatIf, WhatIfValue};
pub use worth::{WorthBasis, WorthView};

use crate::Answer;
use crate::account::ConcentrationMark;
use crate::sums::LedgerSums;
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::Serialize;
use std::collections::HashMap;
use valise_domain::ledger::DaySum;
use valise_domain::money::Currency;
use valise_domain::nouns::{Account, AccountId};
use valise_domain::time::Date;
use valise_valuation::{
    Figure, Mark, Reason, Share, Span, concentration, trailing_window, worth_within,
};

/// A client's value page.
#[derive(Clone, Debug, Default, Serialize, specta::Type)]
pub struct ValueView {
    /// The currency of every amount; none without lines or with several.
    pub currency: Option<Currency>,
    /// The first day with a line of this client.
    pub first_day: Option<Date>,
    /// The last day of the whole ledger: trailing months end here, never today.
    pub as_of: Option<Date>,
    /// Lines of this client.
    pub lines: u32,
    /// Net revenue of all of them.
    pub revenue: Option<Decimal>,
    /// Net revenue of the trailing twelve months.
    pub revenue_ttm: Option<Decimal>,
    /// Net revenue of the twelve months before those, where the ledger covers them whole.
    pub revenue_previous: Option<Decimal>,
    /// Gross margin of the lines whose cost is known.
    pub margin: Option<Decimal>,
    /// Net revenue of those lines.
    pub margin_revenue: Option<Decimal>,
    /// Percent of the revenue that those lines are, to two decimals.
    pub margin_covers: Option<Decimal>,
    /// Percent of our revenue of the trailing twelve months, to two decimals.
    pub share: Option<Decimal>,
    /// Whether the share is that of its whole group (CONC-1).
    pub group_share: bool,
    /// Its mark.
    pub mark: Option<ConcentrationMark>,
    /// Revenue by calendar year.
    pub years: Vec<YearRow>,
    /// Revenue by month, the last 24 at most, oldest first.
    pub months: Vec<MonthRow>,
    /// What cannot be said, and why.
    pub refusals: Vec<RefusalRow>,
}

/// One calendar year.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct YearRow {
    /// Four digits.
    pub year: i32,
    /// Net revenue.
    pub revenue: Decimal,
    /// The ledger covers it only in part.
    pub partial: bool,
}

/// One month.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct MonthRow {
    /// `2026-11`.
    pub month: String,
    /// Net revenue.
    pub revenue: Decimal,
    /// The ledger covers it only in part.
    pub partial: bool,
}

/// Something that is not shown, with the reason.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RefusalRow {
    /// `margin`, `trend`, `revenue` or `share`: message `refused-<what>`.
    pub what: String,
    /// `cost_unknown`, `too_short`, `mixed_currencies`, `no_lines`, `too_large`: message `because-<reason>`.
    pub reason: String,
}

/// What the table of clients shows of each.
#[derive(Clone, Debug, Default)]
pub(crate) struct RowWorth {
    pub revenue: Option<Decimal>,
    pub revenue_ttm: Option<Decimal>,
    pub revenue_previous: Option<Decimal>,
    pub currency: Option<Currency>,
    pub share: Option<Decimal>,
    pub group_share: bool,
    pub mark: Option<ConcentrationMark>,
    pub months: Vec<Decimal>,
}

/// The worth of every client, side by side.
pub(crate) struct Portfolio(HashMap<AccountId, RowWorth>);

impl Portfolio {
    /// Of one client; blank where it has no line.
    pub fn of(&self, account: AccountId) -> RowWorth {
        self.0.get(&account).cloned().unwrap_or_default()
    }
}

const SPARKLINE_MONTHS: usize = 12;

impl Desk {
    /// What a client is worth, first rung of the ladder.
    pub async fn value(&self, account: AccountId) -> Answer<ValueView> {
        let sums = self.ledger_sums().await?;
        let days = sums.of(account);
        let (Some(first), Some(end)) = (sums.first_day, sums.last_day) else {
            return Ok(ValueView::refused(Figure::Revenue, Reason::NoLines));
        };
        let worth = worth_within(days, Span { first, end });
        let shares = self.shares(&sums).await?;
        let share = shares.as_ref().and_then(|shares| shares.get(&account));
        let mut refusals: Vec<RefusalRow> = worth
            .refusals
            .iter()
            .filter(|refusal| !matches!(refusal.what, Figure::PreviousTtm | Figure::MarginTtm))
            .map(|refusal| refusal_row(refusal.what.as_str(), refusal.reason))
            .collect();
        if shares.is_none() {
            refusals.push(refusal_row("share", Reason::MixedCurrencies));
        }
        Ok(ValueView {
            currency: worth.currency,
            first_day: days.iter().map(|day| day.day).min(),
            as_of: Some(end),
            lines: days.iter().map(|day| day.lines).sum(),
            revenue: worth.revenue_all,
            revenue_ttm: worth.revenue_ttm,
            revenue_previous: worth.revenue_previous_ttm,
            margin: worth.margin.map(|margin| margin.amount),
            margin_revenue: worth.margin.map(|margin| margin.covered_revenue),
            margin_covers: worth
                .margin
                .and_then(|margin| margin.share_covered)
                .map(percent),
            share: share.map(|share| percent(share.share)),
            group_share: share.is_some_and(is_shared),
            mark: share.and_then(|share| share.mark).map(mark),
            years: worth
                .years
                .iter()
                .map(|year| YearRow {
                    year: year.year,
                    revenue: year.revenue,
                    partial: year.partial,
                })
                .collect(),
            months: worth
                .months
                .iter()
                .map(|month| MonthRow {
                    month: format!("{:04}-{:02}", month.year, month.month),
                    revenue: month.revenue,
                    partial: month.partial,
                })
                .collect(),
            refusals,
        })
    }

    /// Every client's row, from the same sums as its page.
    pub(crate) async fn portfolio(&self) -> Answer<Portfolio> {
        let sums = self.ledger_sums().await?;
        let (Some(first), Some(end)) = (sums.first_day, sums.last_day) else {
            return Ok(Portfolio(HashMap::new()));
        };
        let shares = self.shares(&sums).await?.unwrap_or_default();
        let span = Span { first, end };
        let row = |(account, days): (&AccountId, &Vec<DaySum>)| {
            let worth = worth_within(days, span);
            let share = shares.get(account);
            let skipped = worth.months.len().saturating_sub(SPARKLINE_MONTHS);
            let row = RowWorth {
                revenue: worth.revenue_all,
                revenue_ttm: worth.revenue_ttm,
                revenue_previous: worth.revenue_previous_ttm,
                currency: worth.currency,
                share: share.map(|share| percent(share.share)),
                group_share: share.is_some_and(is_shared),
                mark: share.and_then(|share| share.mark).map(mark),
                months: worth
                    .months
                    .iter()
                    .skip(skipped)
                    .map(|month| month.revenue)
                    .collect(),
            };
            (*account, row)
        };
        Ok(Portfolio(sums.days.iter().map(row).collect()))
    }

    /// Each account's share of our trailing twelve months, its group's where it has one; none where
    /// the ledger mixes currencies, which do not add up.
    async fn shares(&self, sums: &LedgerSums) -> Answer<Option<HashMap<AccountId, Share>>> {
        let (Some(_), Some(end)) = (sums.currency(), sums.last_day) else {
            return Ok(None);
        };
        let groups: HashMap<AccountId, _> = self
            .store
            .all::<Account>()
            .await?
            .into_iter()
            .filter_map(|account| Some((account.id, account.group?)))
            .collect();
        let (after, _) = trailing_window(end);
        let net = |(account, days): (&AccountId, &Vec<DaySum>)| {
            let recent = days.iter().filter(|day| day.day > after && day.day <= end);
            let net: Decimal = recent.map(|day| day.revenue).sum();
            (*account, groups.get(account).copied(), net)
        };
        let nets: Vec<_> = sums.days.iter().map(net).collect();
        let mut shares = HashMap::new();
        for share in concentration(&nets).shares {
            for account in &share.accounts {
                shares.insert(*account, share.clone());
            }
        }
        Ok(Some(shares))
    }
}

impl ValueView {
    fn refused(what: Figure, reason: Reason) -> Self {
        Self {
            refusals: vec![refusal_row(what.as_str(), reason)],
            ..Self::default()
        }
    }
}

fn refusal_row(what: &str, reason: Reason) -> RefusalRow {
    RefusalRow {
        what: what.to_owned(),
        reason: reason.as_str().to_owned(),
    }
}

fn percent(part_of_one: Decimal) -> Decimal {
    (part_of_one * Decimal::ONE_HUNDRED).round_dp(2)
}

/// Whether a share sums several accounts of a group.
fn is_shared(share: &Share) -> bool {
    share.accounts.len() > 1
}

fn mark(mark: Mark) -> ConcentrationMark {
    match mark {
        Mark::Key => ConcentrationMark::Key,
        Mark::Dependence => ConcentrationMark::Dependence,
    }
}
