//! What the sample's ledger must be, on any day. Deliberately absent: people.

use super::{Rows, day, days, sample};
use crate::sample::ledger;
use chrono::Datelike;
use rust_decimal::Decimal;
use std::collections::{HashMap, HashSet};
use valise_domain::ledger::LedgerLine;
use valise_domain::nouns::account;

#[test]
fn the_ledger_has_some_thousand_exact_lines_of_three_years_in_order() {
    for today in days() {
        let lines = sample(today).ledger;
        assert!(
            (3_000..=4_000).contains(&lines.len()),
            "{today}: {}",
            lines.len()
        );
        for (line, row) in lines.iter().zip(2..) {
            assert_eq!(line.row, row);
            assert_eq!(
                line.amount,
                line.quantity.unwrap() * line.unit_price.unwrap()
            );
            assert_eq!(line.credit_note, line.amount < Decimal::ZERO);
            assert!(!line.amount.is_zero() && line.amount.scale() <= 2);
        }
        assert!(lines.is_sorted_by_key(|line| line.day));
        let (first, last) = (lines[0].day.0, lines[lines.len() - 1].day.0);
        let months = (last - first).num_days();
        assert!((1_070..=1_096).contains(&months), "{today}: {months} days");
        assert!(
            (1..=8).contains(&(today.0 - last).num_days()),
            "{today}: {last}"
        );
        assert!(lines.iter().filter(|line| line.credit_note).count() > 20);
        let known = lines.iter().filter(|line| line.cost.is_some()).count() * 100 / lines.len();
        assert!((70..95).contains(&known), "cost known of {known} %");
    }
}

/// Revenue by customer of the twelve months that end `years` before the ledger does.
fn revenue(lines: &[LedgerLine], years: i32) -> HashMap<&str, Decimal> {
    let last = lines[lines.len() - 1].day.0;
    let before = |years: i32| last - chrono::Months::new(12 * years.unsigned_abs());
    let mut sums: HashMap<&str, Decimal> = HashMap::new();
    for line in lines {
        if line.day.0 > before(years + 1) && line.day.0 <= before(years) {
            *sums.entry(&line.customer).or_default() += line.amount;
        }
    }
    sums
}

#[test]
fn one_client_depends_one_is_key_one_grows_one_falls_and_one_has_seasons() {
    for today in days() {
        let lines = sample(today).ledger;
        let (now, before) = (revenue(&lines, 0), revenue(&lines, 1));
        let all: Decimal = now.values().sum();
        let mut shares: Vec<_> = now
            .iter()
            .map(|(id, sum)| (sum * Decimal::from(100) / all, *id))
            .collect();
        shares.sort_by(|a, b| b.cmp(a));
        let percent = Decimal::from;
        assert!(
            shares[0].0 > percent(20) && shares[0].1 == ledger::MAKER,
            "{today}: {shares:?}"
        );
        assert!(
            shares[1].0 > percent(10) && shares[1].1 == ledger::UTILITY,
            "{today}: {shares:?}"
        );
        assert!(
            shares[1].0 < percent(20) && shares[2].0 < percent(10),
            "{today}: {shares:?}"
        );
        let ratio = |id| now[id] / before[id];
        assert!(
            ratio(ledger::MAKER) > Decimal::new(115, 2),
            "{today}: {}",
            ratio(ledger::MAKER)
        );
        assert!(
            ratio(ledger::UTILITY) < Decimal::new(85, 2),
            "{today}: {}",
            ratio(ledger::UTILITY)
        );
        let (mut warm, mut cold) = (Decimal::ZERO, Decimal::ZERO);
        for line in lines.iter().filter(|line| line.customer == ledger::CARRIER) {
            match line.day.0.month() {
                7..=9 => warm += line.amount,
                1 | 2 | 12 => cold += line.amount,
                _ => {}
            }
        }
        assert!(warm > cold * Decimal::from(4), "{warm} {cold}");
    }
}

#[test]
fn small_customers_bring_their_names_and_clients_are_known_by_number() {
    let sample = sample(day("2026-11-21"));
    let rows = Rows::of(&sample.changes);
    let clients = rows.texts(account::TABLE, account::external_id);
    let mut small = HashSet::new();
    for line in &sample.ledger {
        assert_ne!(
            line.customer_name.is_some(),
            clients.contains_key(&line.customer)
        );
        if line.customer_name.is_some() {
            small.insert(&line.customer);
        }
    }
    assert_eq!(small.len(), 25);
    assert_eq!(sample.ledger_currency.as_str(), "EUR");
}
