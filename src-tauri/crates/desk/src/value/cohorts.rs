//! Customers by the month of their first purchase, and how many of them buy in each month since.
//! Deliberately absent: what that is worth.

use crate::Answer;
use crate::sums::LedgerSums;
use crate::workspace::Desk;
use chrono::Datelike;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::time::Date;

/// Everybody who bought for the first time in one month.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct CohortRow {
    /// The month, such as `2010-12`.
    pub cohort: String,
    /// How many they are.
    pub customers: u32,
    /// The part of them that bought, by month since, the first month itself first: 0 to 1. The last
    /// month of the ledger may be partial.
    pub months: Vec<f64>,
}

impl Desk {
    /// The cohorts of the whole ledger, the oldest first.
    pub async fn cohorts(&self) -> Answer<Vec<CohortRow>> {
        Ok(rows(&*self.ledger_sums().await?))
    }
}

fn rows(sums: &LedgerSums) -> Vec<CohortRow> {
    let Some(end) = sums.last_day.map(month) else {
        return Vec::new();
    };
    let mut cohorts: BTreeMap<i32, (u32, BTreeMap<i32, u32>)> = BTreeMap::new();
    for days in sums.days.values() {
        let purchases = days.iter().filter(|day| day.lines > day.credit_lines);
        let months: BTreeSet<i32> = purchases.map(|day| month(day.day)).collect();
        let Some(first) = months.first() else {
            continue;
        };
        let (customers, active) = cohorts.entry(*first).or_default();
        *customers += 1;
        for month in &months {
            *active.entry(*month).or_default() += 1;
        }
    }
    let row = |(first, (customers, active)): (i32, (u32, BTreeMap<i32, u32>))| {
        let share = |month| {
            let buying = active.get(&month).copied().unwrap_or_default();
            f64::from(buying) / f64::from(customers)
        };
        CohortRow {
            cohort: format!(
                "{:04}-{:02}",
                first.div_euclid(12),
                first.rem_euclid(12) + 1
            ),
            customers,
            months: (first..=end).map(share).collect(),
        }
    };
    cohorts.into_iter().map(row).collect()
}

/// Months counted from the year 0.
fn month(day: Date) -> i32 {
    day.0.year() * 12 + day.0.month0().cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;
    use valise_domain::id::RowId;
    use valise_domain::ledger::DaySum;
    use valise_domain::nouns::AccountId;

    #[test]
    fn a_cohort_is_whole_in_its_first_month_and_credit_notes_keep_nobody_active() {
        let day = |on: &str, credit_lines| DaySum {
            day: on.parse().unwrap(),
            currency: "SEK".parse().unwrap(),
            revenue: Decimal::ONE,
            revenue_with_cost: Decimal::ZERO,
            cost: Decimal::ZERO,
            lines: 1,
            lines_with_cost: 0,
            credit_lines,
        };
        let account = |name: &str| AccountId(RowId::built_in(name));
        let sums = LedgerSums {
            last_day: Some("2011-02-03".parse().unwrap()),
            days: [
                (
                    account("a"),
                    vec![day("2010-12-01", 0), day("2011-02-03", 0)],
                ),
                (
                    account("b"),
                    vec![day("2010-12-31", 0), day("2011-01-05", 1)],
                ),
                (account("c"), vec![day("2011-01-09", 0)]),
            ]
            .into(),
            ..LedgerSums::default()
        };
        let found = rows(&sums);
        let told: Vec<_> = found
            .iter()
            .map(|row| (row.cohort.as_str(), row.customers))
            .collect();
        assert_eq!(told, [("2010-12", 2), ("2011-01", 1)]);
        assert_eq!(found[0].months, [1.0, 0.0, 0.5]);
        assert_eq!(found[1].months, [1.0, 0.0]);
    }
}
