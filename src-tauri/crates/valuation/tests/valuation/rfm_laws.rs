//! Laws of the way from ledger lines to customers.

use crate::ledger::day;
use crate::rfm::{currency, rules, summed};
use proptest::prelude::*;
use rust_decimal::Decimal;
use valise_domain::money::Currency;
use valise_domain::time::Date;
use valise_valuation::rfm::{Rates, Repeats, Rfm, RfmRules, SaleLine};

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    customer: &'static str,
    group: &'static str,
    day: Option<Date>,
    amount: Decimal,
    cost: Option<Decimal>,
    currency: Option<Currency>,
    invoice: &'static str,
}

impl Entry {
    fn line(&self) -> SaleLine<'_> {
        SaleLine {
            customer: self.customer,
            group: self.group,
            day: self.day,
            amount: self.amount,
            cost: self.cost,
            currency: self.currency,
            invoice: self.invoice,
            line: "",
            credit_note: false,
        }
    }
}

fn any_entry() -> impl Strategy<Value = Entry> {
    let names = (
        prop::sample::select(vec!["", "A", "B", "C", "D"]),
        prop::sample::select(vec!["", "", "G"]),
        prop::sample::select(vec!["", "F1", "F2"]),
        prop::sample::select(vec!["SEK", "SEK", "EUR", "NOK", "-"]),
    );
    let numbers = (
        -40_i64..500,
        -5_000_i64..20_000,
        0_u32..4,
        prop::option::of(0_i64..9_000),
    );
    (names, numbers).prop_map(
        |((customer, group, invoice, letters), (after, amount, scale, cost))| Entry {
            customer,
            group,
            invoice,
            day: (after >= 0).then(|| Date(day("2023-10-01").0 + chrono::TimeDelta::days(after))),
            amount: Decimal::new(amount, scale),
            cost: cost.map(|cost| Decimal::new(cost, 2)),
            currency: letters.parse().ok(),
        },
    )
}

fn rates() -> Rates {
    let mut rates = Rates::default();
    for month in 1..=12 {
        rates
            .add(
                (2024, month),
                currency("EUR"),
                Decimal::new(1_100 + i64::from(month), 2),
            )
            .unwrap();
    }
    rates
}

fn of(entries: &[Entry], unit_days: f64, repeats: Repeats) -> Rfm {
    let holdout_end = Some(day("2025-01-20"));
    let lines: Vec<_> = entries.iter().map(Entry::line).collect();
    summed(
        RfmRules {
            unit_days,
            holdout_end,
            repeats,
            ..rules()
        },
        rates(),
        &lines,
    )
}

proptest! {
    #[test]
    fn the_order_of_lines_does_not_matter(
        (a, b) in prop::collection::vec(any_entry(), 0..80)
            .prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
    ) {
        prop_assert_eq!(of(&a, 7.0, Repeats::Count), of(&b, 7.0, Repeats::Count));
    }

    #[test]
    fn every_line_and_every_cent_of_the_window_is_somewhere(entries in prop::collection::vec(any_entry(), 0..80)) {
        let rfm = of(&entries, 7.0, Repeats::Ignore);
        prop_assert_eq!(rfm.lines, entries.len() as u64);
        prop_assert_eq!(rfm.accepted + rfm.rejected.total(), rfm.lines);
        let inside = |entry: &&Entry| !entry.customer.is_empty() && entry.day.is_some_and(|on| on <= day("2024-12-31"));
        let worth = |entry: &Entry| match entry.currency.map(|c| c.to_string()).as_deref() {
            Some("SEK") => Some(entry.amount),
            Some("EUR") => rates().of(entry.day?.0, currency("EUR")).map(|rate| rate * entry.amount),
            _ => None,
        };
        let told: Decimal = entries.iter().filter(inside).filter_map(worth).sum();
        let summed: Decimal = rfm.customers.iter().map(|one| one.net_revenue).sum();
        prop_assert_eq!(told, summed);
    }

    #[test]
    fn another_unit_of_time_changes_nothing_but_time(entries in prop::collection::vec(any_entry(), 0..80)) {
        let (weeks, days) = (of(&entries, 7.0, Repeats::Ignore), of(&entries, 1.0, Repeats::Ignore));
        for (week, day) in weeks.customers.iter().zip(&days.customers) {
            if let (Some(week), Some(day)) = (week.purchases, day.purchases) {
                prop_assert!((week.recency * 7.0 - day.recency).abs() < 1e-9);
                prop_assert!((week.age * 7.0 - day.age).abs() < 1e-9);
                prop_assert_eq!((week.frequency, week.monetary_value), (day.frequency, day.monetary_value));
                prop_assert!(day.recency <= day.age && f64::from(day.frequency) <= day.recency);
                prop_assert_eq!(day.frequency == 0, day.recency == 0.0);
            }
        }
    }

    #[test]
    fn a_ledger_loaded_twice_drops_to_itself(entries in prop::collection::vec(any_entry(), 0..60)) {
        let once = of(&entries, 7.0, Repeats::Drop);
        let twice: Vec<Entry> = entries.iter().chain(&entries).cloned().collect();
        prop_assert_eq!(of(&twice, 7.0, Repeats::Drop).customers, once.customers);
    }
}
