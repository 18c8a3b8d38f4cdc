//! T01: from the CDNOW ledger to frequency, recency and spend; and the same customers as published.

use crate::ledger::day;
use crate::told::{assert_told, case, fixture};
use rust_decimal::prelude::ToPrimitive;
use serde_json::{Value, json};
use valise_domain::money::Currency;
use valise_valuation::rfm::{CustomerRfm, Rates, Repeats, Rfm, RfmLedger, RfmRules, SaleLine};

fn rules(case: &Value) -> RfmRules {
    let inputs = &case["inputs"];
    RfmRules {
        calibration_end: day(inputs["calibration_end"].as_str().unwrap()),
        holdout_end: Some(day(inputs["holdout_end"].as_str().unwrap())),
        unit_days: inputs["unit_days"].as_f64().unwrap(),
        reporting: None,
        repeats: Repeats::Ignore,
    }
}

fn summed(case: &Value) -> Rfm {
    let mut ledger = RfmLedger::new(rules(case), Rates::default()).unwrap();
    let text = fixture("told-data/cdnow_sample_transactions.csv");
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let line = SaleLine {
            customer: fields[1],
            group: "",
            day: Some(day(fields[2])),
            amount: fields[4].parse().unwrap(),
            cost: None,
            currency: Some(Currency::UNSTATED),
            invoice: "",
            line: "",
            credit_note: false,
        };
        ledger.push(&line).unwrap();
    }
    ledger.finish().unwrap()
}

fn customer<'a>(rfm: &'a Rfm, id: &str) -> &'a CustomerRfm {
    rfm.customers
        .iter()
        .find(|customer| customer.id == id)
        .unwrap()
}

#[test]
fn the_sums_of_the_ledger_are_as_told() {
    let case = case("T01");
    let expected = &case["expected"];
    let rfm = summed(&case);
    assert_eq!((rfm.accepted, rfm.rejected.total()), (rfm.lines, 0));
    let purchases: Vec<_> = rfm
        .customers
        .iter()
        .map(|one| one.purchases.unwrap())
        .collect();
    let repeats = purchases.iter().filter(|one| one.frequency > 0).count();
    let counts = [
        ("lines", json!(rfm.lines)),
        ("zero_value_days", json!(rfm.zero_value_days)),
        ("transaction_days", json!(rfm.transaction_days)),
        ("customers", json!(rfm.customers.len())),
        (
            "sum_frequency",
            json!(purchases.iter().map(|one| one.frequency).sum::<u32>()),
        ),
        ("zero_repeat_customers", json!(purchases.len() - repeats)),
        ("repeat_customers", json!(repeats)),
        (
            "sum_holdout_transactions",
            json!(rfm.customers.iter().map(|one| one.holdout).sum::<u32>()),
        ),
    ];
    for (name, count) in counts {
        assert_eq!(count, expected[name]["value"], "{name}");
    }
    assert_told(
        purchases.iter().map(|one| one.recency).sum(),
        &expected["sum_recency_weeks"],
    );
    assert_told(
        purchases.iter().map(|one| one.age).sum(),
        &expected["sum_T_weeks"],
    );
}

#[test]
fn single_customers_are_as_told() {
    let case = case("T01");
    let rfm = summed(&case);
    for id in ["1516", "0001"] {
        let expected = &case["expected"][format!("customer_{id}")];
        let one = customer(&rfm, id);
        let purchases = one.purchases.unwrap();
        assert_eq!(json!(purchases.frequency), expected["frequency"]);
        assert_told(purchases.recency, &expected["recency"]);
        assert_told(purchases.age, &expected["T"]);
        assert_told(
            purchases.monetary_value.to_f64().unwrap(),
            &expected["monetary_value"],
        );
        if let Some(holdout) = expected.get("holdout") {
            assert_eq!(&json!(one.holdout), holdout);
        }
    }
}

#[test]
fn every_customer_is_as_published() {
    let case = case("T01");
    let rfm = summed(&case);
    let published = fixture("told-data/cdnow_sample_rfm_exact.csv");
    for (line, one) in published.lines().skip(1).zip(&rfm.customers) {
        let fields: Vec<&str> = line.split(',').collect();
        let number = |at: usize| fields[at].parse::<f64>().unwrap();
        let purchases = one.purchases.unwrap();
        assert_eq!(
            (one.id.as_str(), f64::from(purchases.frequency)),
            (fields[0], number(1))
        );
        assert!(
            (purchases.recency - number(2)).abs() < 1e-12
                && (purchases.age - number(3)).abs() < 1e-12
        );
        assert!((purchases.monetary_value.to_f64().unwrap() - number(4)).abs() < 1e-9);
        assert_eq!(f64::from(one.holdout), number(5));
    }
}
