//! All customers of the ledger as the buying models see them: members rolled up to their group, days
//! merged, counted in weeks (valuation.md, RFM-1 to RFM-3), and the same for the part before a holdout.
//! Deliberately absent: fitting anything to it.

use crate::Answer;
use crate::sums::LedgerSums;
use crate::workspace::Desk;
use chrono::Days;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, PoisonError};
use valise_domain::cell::Cell;
use valise_domain::id::RowId;
use valise_domain::ledger::DaySum;
use valise_domain::nouns::{AccountGroupId, AccountId, account};
use valise_domain::time::Date;
use valise_store::Among;
use valise_valuation::customers::{Row, SpendRow};

/// Days in the unit of time.
pub(super) const WEEK: f64 = 7.0;
/// The last part of the ledger that models are tried on, at most half a year.
const HOLDOUT_PART: i64 = 3;
const LONGEST_HOLDOUT: i64 = 182;
/// Customers who first buy in so many days at the beginning were likely customers before.
const EARLY_DAYS: i64 = 60;
/// More than one in so many of them say that the ledger begins after its customers did.
const EARLY_PART: usize = 5;
/// What the digest of a base begins with: another way of fitting has another one.
const DIGEST: &[u8] = b"valise customer base 1";

type Groups = HashMap<AccountId, AccountGroupId>;

/// Every customer who ever bought.
#[derive(Debug)]
pub(crate) struct Base {
    groups: Groups,
    /// Of everything below.
    pub digest: [u8; 32],
    /// Purchases up to the end of the ledger.
    pub rows: Vec<Row>,
    /// What they spend, in the same order; empty where the ledger mixes currencies.
    pub spends: Vec<SpendRow>,
    /// Purchases up to the beginning of the holdout.
    pub calibration: Vec<Row>,
    /// Purchases of the same customers in the holdout.
    pub holdout: Vec<u32>,
    /// How long that is.
    pub holdout_weeks: f64,
    /// The last day before it.
    pub calibration_end: Date,
    /// Days from the first of the ledger to its last.
    span: i64,
}

/// What one customer did.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bought {
    /// When.
    pub row: Row,
    /// Mean net value of the repeats, 0 without any.
    pub m: f64,
}

impl Desk {
    /// The base of the ledger as it stands; kept with the sums.
    pub(super) async fn base(&self, sums: &Arc<LedgerSums>) -> Answer<Arc<Base>> {
        let grouped = self
            .store
            .survey(&[account::group], Among::With(account::group));
        let grouped = grouped.await?.into_iter().filter_map(|(row, values)| {
            let group = values.into_iter().next()?;
            Some((AccountId(row), AccountGroupId::from_value(group)?))
        });
        let groups: Groups = grouped.collect();
        let kept = sums.base.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(base) = kept.as_ref().filter(|base| base.groups == groups) {
            return Ok(base.clone());
        }
        drop(kept);
        let base = Arc::new(Base::of(sums, groups));
        *sums.base.lock().unwrap_or_else(PoisonError::into_inner) = Some(base.clone());
        Ok(base)
    }
}

impl Base {
    fn of(sums: &LedgerSums, groups: Groups) -> Self {
        let mut holders: BTreeMap<RowId, Vec<&DaySum>> = BTreeMap::new();
        for (account, days) in &sums.days {
            let holder = groups.get(account).map_or(account.0, |group| group.0);
            holders.entry(holder).or_default().extend(days);
        }
        let nothing = Date(chrono::NaiveDate::default());
        let end = sums.last_day.unwrap_or(nothing);
        let first = sums.first_day.unwrap_or(nothing);
        let span = (end.0 - first.0).num_days();
        let holdout_days = (span / HOLDOUT_PART).clamp(0, LONGEST_HOLDOUT);
        let before = Days::new(holdout_days.unsigned_abs());
        let calibration_end = Date(end.0.checked_sub_days(before).unwrap_or(first.0));
        let is_one_currency = sums.currency().is_some();
        let mut hasher = blake3::Hasher::new();
        hasher.update(DIGEST);
        let mut base = Self {
            groups,
            digest: [0; 32],
            rows: Vec::with_capacity(holders.len()),
            spends: Vec::new(),
            calibration: Vec::new(),
            holdout: Vec::new(),
            holdout_weeks: holdout_days as f64 / WEEK,
            calibration_end,
            span,
        };
        for (holder, days) in holders {
            hasher.update(&holder.to_bytes());
            let merged = merged(&days);
            for (day, (net, sale)) in &merged {
                hasher.update(day.to_string().as_bytes());
                hasher.update(&net.normalize().serialize());
                hasher.update(&[u8::from(*sale)]);
            }
            if let Some(all) = bought(&merged, end) {
                base.rows.push(all.row);
                if is_one_currency {
                    let (x, m) = (all.row.x, all.m);
                    base.spends.push(SpendRow { x, m });
                }
            }
            if let Some(early) = bought(&merged, calibration_end) {
                base.calibration.push(early.row);
                let later = merged
                    .iter()
                    .filter(|(day, (_, sale))| **day > calibration_end && *sale);
                base.holdout
                    .push(u32::try_from(later.count()).unwrap_or(u32::MAX));
            }
        }
        base.digest = *hasher.finalize().as_bytes();
        base
    }

    /// Whether the ledger likely begins after its customers did (valuation.md, Traps).
    pub fn starts_late(&self) -> bool {
        let is_early = |row: &&Row| (row.age * WEEK).round() > (self.span - EARLY_DAYS) as f64;
        self.rows.iter().filter(is_early).count() * EARLY_PART > self.rows.len()
    }

    /// Repeat purchases of all.
    pub fn repeats(&self) -> u64 {
        self.rows.iter().map(|row| u64::from(row.x)).sum()
    }
}

/// What one account did up to the end of the ledger; none where it never bought.
pub(super) fn bought_by(days: &[DaySum], end: Date) -> Option<Bought> {
    bought(&merged(&days.iter().collect::<Vec<_>>()), end)
}

/// Net value of each day, and whether it is a purchase (RFM-1, RFM-2).
fn merged(days: &[&DaySum]) -> BTreeMap<Date, (Decimal, bool)> {
    let mut merged: BTreeMap<Date, (Decimal, bool)> = BTreeMap::new();
    for day in days {
        let of = merged.entry(day.day).or_default();
        of.0 = of.0.saturating_add(day.revenue);
        of.1 |= day.lines > day.credit_lines;
    }
    merged
}

fn bought(days: &BTreeMap<Date, (Decimal, bool)>, end: Date) -> Option<Bought> {
    let within = || days.range(..=end);
    let mut sales = within().filter(|(_, (_, sale))| *sale);
    let (first, (first_net, _)) = sales.next()?;
    let (mut repeats, mut last) = (0_u32, *first);
    for (day, _) in sales {
        repeats += 1;
        last = *day;
    }
    let net = within().fold(Decimal::ZERO, |sum, (_, (net, _))| sum.saturating_add(*net));
    let later = net.saturating_sub(*first_net).to_f64().unwrap_or(0.0);
    let weeks = |to: Date| (to.0 - first.0).num_days() as f64 / WEEK;
    Some(Bought {
        row: Row {
            x: repeats,
            tx: weeks(last),
            age: weeks(end),
        },
        m: if repeats > 0 {
            later / f64::from(repeats)
        } else {
            0.0
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(on: &str, revenue: i64, lines: u32, credit_lines: u32) -> DaySum {
        DaySum {
            day: on.parse().unwrap(),
            currency: "SEK".parse().unwrap(),
            revenue: revenue.into(),
            revenue_with_cost: Decimal::ZERO,
            cost: Decimal::ZERO,
            lines,
            lines_with_cost: 0,
            credit_lines,
        }
    }

    #[test]
    fn credit_notes_are_no_purchases_and_their_money_counts() {
        let days = [
            day("2026-01-05", 100, 2, 0),
            day("2026-01-12", 60, 1, 0),
            day("2026-01-19", -20, 1, 1),
            day("2026-02-02", 80, 3, 1),
        ];
        let bought = bought_by(&days, "2026-02-16".parse().unwrap()).unwrap();
        assert_eq!((bought.row.x, bought.row.tx, bought.row.age), (2, 4.0, 6.0));
        assert_eq!(bought.m, 60.0);
        assert_eq!(bought_by(&days[2..3], "2026-02-16".parse().unwrap()), None);
    }

    #[test]
    fn a_ledger_that_most_enter_at_its_beginning_starts_late() {
        let of = |later: u64| {
            let first: Date = "2025-01-01".parse().unwrap();
            let on = |days: u64| Date(first.0 + Days::new(days));
            let customers = (0..10_u64).map(|number| {
                let begins = if number < 8 { later + number } else { number };
                let account = AccountId(RowId::built_in(&number.to_string()));
                let days = [on(begins), on(400)].map(|on| day(&on.to_string(), 10, 1, 0));
                (account, days.to_vec())
            });
            let sums = LedgerSums {
                first_day: Some(first),
                last_day: Some(on(400)),
                days: customers.collect(),
                ..LedgerSums::default()
            };
            Base::of(&sums, Groups::new()).starts_late()
        };
        // Two of ten are a fifth, and no more.
        assert!(of(0) && of(52) && !of(60));
    }

    #[test]
    fn members_of_a_group_are_one_customer_and_a_new_line_is_another_digest() {
        let accounts = [
            AccountId(RowId::built_in("a")),
            AccountId(RowId::built_in("b")),
        ];
        let group = AccountGroupId(RowId::built_in("g"));
        let sums = |last: &str| {
            let days = [day("2026-01-05", 100, 1, 0), day(last, 50, 1, 0)];
            LedgerSums {
                first_day: Some(days[0].day),
                last_day: Some(days[1].day),
                days: accounts
                    .into_iter()
                    .zip(days.map(|day| vec![day]))
                    .collect(),
                ..LedgerSums::default()
            }
        };
        let apart = Base::of(&sums("2026-01-12"), Groups::new());
        let groups: Groups = accounts.map(|account| (account, group)).into();
        let together = Base::of(&sums("2026-01-12"), groups.clone());
        assert_eq!((apart.rows.len(), apart.repeats()), (2, 0));
        assert_eq!((together.rows.len(), together.repeats()), (1, 1));
        assert_ne!(apart.digest, together.digest);
        let again = Base::of(&sums("2026-01-12"), groups.clone());
        assert_eq!(again.digest, together.digest);
        assert_ne!(
            Base::of(&sums("2026-01-13"), groups).digest,
            together.digest
        );
    }
}
