//! The entries and rates behind the cost to serve, as they are edited.
//! Deliberately absent: what they come to over a period (`costs`).

use super::costs::Spending;
use crate::Answer;
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::cell::Cell;
use valise_domain::codes::CostKind;
use valise_domain::money::Currency;
use valise_domain::nouns::{
    AccountId, CostEntry, CostEntryId, CostRate, CostRateId, RetentionAssumption, cost_entry,
    retention_assumption,
};
use valise_domain::time::Date;
use valise_domain::value::Value;

/// What was spent on a client, at which rates, and what on nobody that is named.
#[derive(Clone, Debug, Default, Serialize, specta::Type)]
pub struct CostsView {
    /// Of the client, the latest first.
    pub entries: Vec<CostEntryRow>,
    /// Every rate, by kind, the latest first.
    pub rates: Vec<CostRateRow>,
    /// Of no client, the latest first.
    pub unallocated: Vec<CostEntryRow>,
}

/// One entry.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct CostEntryRow {
    /// The row.
    pub id: CostEntryId,
    /// What for.
    pub kind: Option<CostKind>,
    /// How many.
    pub quantity: Option<Decimal>,
    /// What was spent, where somebody said.
    pub amount: Option<Decimal>,
    /// That, or the quantity at the rate of its first day; none where it cannot be counted.
    pub worth: Option<Decimal>,
    /// Its currency.
    pub currency: Option<String>,
    /// The first day it was spent for.
    pub from: Option<Date>,
    /// The last such day.
    pub to: Option<Date>,
    /// Free notes.
    pub note: Option<String>,
}

/// One rate.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct CostRateRow {
    /// The row.
    pub id: CostRateId,
    /// Of what.
    pub kind: Option<CostKind>,
    /// Money for one unit.
    pub rate: Option<Decimal>,
    /// Its currency.
    pub currency: Option<String>,
    /// The first day it holds.
    pub from: Option<Date>,
}

impl Desk {
    /// The entries and rates behind a client's cost to serve.
    pub async fn costs(&self, account: AccountId) -> Answer<CostsView> {
        let own = self.store.by(cost_entry::account, account.into_value());
        let own: Vec<CostEntry> = own.await?;
        let unnamed: Vec<CostEntry> = self.store.by(cost_entry::account, Value::Null).await?;
        let mut rates = self.store.all::<CostRate>().await?;
        let sums = self.ledger_sums().await?;
        let days = sums.of(account);
        let currency = days.first().map(|day| day.currency).or(sums.currency());
        let priced = Spending {
            entries: &own,
            visits: &[],
            days,
            rates: &rates,
            currency: currency.unwrap_or(Currency::UNSTATED),
        };
        let (entries, unallocated) = (rows(&priced, &own), rows(&priced, &unnamed));
        rates.sort_by_key(|rate| (rate.kind, std::cmp::Reverse((rate.from, rate.id))));
        let rate = |row: CostRate| CostRateRow {
            id: row.id,
            kind: row.kind,
            rate: row.rate,
            currency: row.currency,
            from: row.from,
        };
        Ok(CostsView {
            entries,
            unallocated,
            rates: rates.into_iter().map(rate).collect(),
        })
    }

    /// What a client's retention sum rests on; none where nobody said anything.
    pub async fn retention_assumption(
        &self,
        account: AccountId,
    ) -> Answer<Option<RetentionAssumption>> {
        let rows = self
            .store
            .by(retention_assumption::account, account.into_value());
        let rows: Vec<RetentionAssumption> = rows.await?;
        Ok(rows.into_iter().next())
    }
}

fn rows(priced: &Spending<'_>, entries: &[CostEntry]) -> Vec<CostEntryRow> {
    let row = |entry: &CostEntry| CostEntryRow {
        id: entry.id,
        kind: entry.kind,
        quantity: entry.quantity,
        amount: entry.amount,
        worth: priced.amount_of(entry),
        currency: entry.currency.clone(),
        from: entry.from,
        to: entry.to,
        note: entry.note.clone(),
    };
    let mut rows: Vec<CostEntryRow> = entries.iter().map(row).collect();
    rows.sort_by_key(|row| std::cmp::Reverse((row.from, row.id)));
    rows
}
