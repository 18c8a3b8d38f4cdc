//! The ledger's sums by account and day, kept while no import comes or goes: a table of 5,000 clients
//! must not add up half a million lines for every look.
//! Deliberately absent: what the sums mean (`valuation`).

use crate::Answer;
use crate::value::Base;
use crate::workspace::Desk;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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
        let kept = self.sums.place().clone();
        if let Some(sums) = kept {
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
        *self.sums.place() = Some(sums.clone());
        Ok(sums)
    }

    /// Says that lines of the ledger came or went.
    pub(crate) fn forget_sums(&self) {
        self.sums.forget();
    }
}

/// The sums that are kept, if any. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct KeptSums(Arc<Mutex<Option<Arc<LedgerSums>>>>);

impl KeptSums {
    /// Says that lines of the ledger came or went.
    pub fn forget(&self) {
        *self.place() = None;
    }

    fn place(&self) -> MutexGuard<'_, Option<Arc<LedgerSums>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
