//! The ledger's sums by account and day, kept while no import comes or goes: a table of 5,000 clients
//! must not add up half a million lines for every look.
//! Deliberately absent: what the sums mean (`valuation`).

use crate::Answer;
use crate::value::Base;
use crate::workspace::Desk;
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use valise_domain::ledger::DaySum;
use valise_domain::money::Currency;
use valise_domain::nouns::AccountId;
use valise_domain::time::Date;

/// Sums of the whole ledger, by account.
#[derive(Debug, Default)]
pub(crate) struct LedgerSums {
    pub days: HashMap<AccountId, Vec<DaySum>>,
    pub first_day: Option<Date>,
    pub last_day: Option<Date>,
    /// The base of customers, once somebody asked for it.
    pub base: Mutex<Option<Arc<Base>>>,
}

impl LedgerSums {
    /// The days of one account, oldest first; empty where it has no line.
    pub fn of(&self, account: AccountId) -> &[DaySum] {
        self.days.get(&account).map_or(&[], Vec::as_slice)
    }

    /// The one currency of the whole ledger; none where it has several or no line.
    pub fn currency(&self) -> Option<Currency> {
        let mut currencies = self.days.values().flatten().map(|day| day.currency);
        let first = currencies.next()?;
        currencies.all(|other| other == first).then_some(first)
    }
}

impl Desk {
    /// The sums of the ledger as it stands.
    pub(crate) async fn ledger_sums(&self) -> Answer<Arc<LedgerSums>> {
        if let Some(sums) = self.kept_sums() {
            return Ok(sums);
        }
        let mut sums = LedgerSums::default();
        for (account, day) in self.store.ledger_days(None).await? {
            sums.first_day = sums
                .first_day
                .map_or(Some(day.day), |first| Some(first.min(day.day)));
            sums.last_day = sums.last_day.max(Some(day.day));
            sums.days.entry(account).or_default().push(day);
        }
        let sums = Arc::new(sums);
        *self
            .sums
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = Some(sums.clone());
        Ok(sums)
    }

    /// Says that an import came or went.
    pub(crate) fn forget_sums(&self) {
        *self
            .sums
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner) = None;
    }

    fn kept_sums(&self) -> Option<Arc<LedgerSums>> {
        self.sums
            .lock()
            .unwrap_or_else(std::sync::PoisonError::into_inner)
            .clone()
    }
}
