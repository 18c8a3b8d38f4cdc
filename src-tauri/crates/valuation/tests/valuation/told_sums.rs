//! T08, T09 and T10: retention sums, the migration chain and the account's plan.

use crate::told::{assert_all_told, assert_told, case, matrix, numbers};
use serde_json::Value;
use valise_valuation::plan::{Chance, Driver, MonteCarlo, Plan, Range, Terminal, Triangle};
use valise_valuation::retention::{RetentionAsked, Timing, retention};
use valise_valuation::{BergerNasr, Migration, ValuationError, VenkatesanKumar};

fn multiple(r: f64, d: f64, g: f64, n: Option<u32>, timing: Timing) -> f64 {
    retention(&RetentionAsked {
        m: 1.0,
        r,
        d,
        g,
        n,
        timing,
    })
    .unwrap()
    .value
}

/// `end r=0.6 d=0.1` as its two numbers.
fn rates(name: &str) -> (f64, f64) {
    let part = |letter: &str| {
        let rest = name.split(letter).nth(1).unwrap();
        rest.split(' ').next().unwrap().parse().unwrap()
    };
    (part("r="), part("d="))
}

#[test]
fn margin_multiples_are_as_published() {
    let case = case("T08");
    let told = case["expected"]["margin_multiples"].as_object().unwrap();
    assert_eq!(told.len(), 16);
    for (name, told) in told {
        let (r, d) = rates(name);
        assert_told(multiple(r, d, 0.0, None, Timing::End), told);
    }
    let other = &case["expected"]["other"];
    assert_told(
        multiple(0.8, 0.1, 0.0, None, Timing::Begin),
        &other["begin_r08_d01"],
    );
    assert_told(
        multiple(0.8, 0.1, 0.0, None, Timing::Mid),
        &other["mid_r08_d01"],
    );
    assert_told(
        multiple(0.9, 0.12, 0.03, None, Timing::End),
        &other["end_r09_d012_g003"],
    );
    assert_told(
        multiple(0.9, 0.12, 0.0, Some(5), Timing::End),
        &other["end_r09_d012_n5"],
    );
}

#[test]
fn berger_nasr_and_venkatesan_kumar_are_as_published() {
    let case = case("T08");
    let number = |value: &Value| value.as_f64().unwrap();
    let bn = &case["inputs"]["bn"];
    let sum = BergerNasr {
        contribution: number(&bn["GC"]),
        promotion: number(&bn["M"]),
        r: number(&bn["r"]),
        d: number(&bn["d"]),
        n: 10,
    };
    assert_eq!(bn["n"], 10);
    assert_told(
        sum.value().unwrap(),
        &case["expected"]["other"]["berger_nasr_case1"],
    );
    let vk = &case["inputs"]["vk"];
    let sum = VenkatesanKumar {
        contribution_per_purchase: numbers(&vk["contribution_per_purchase"]),
        purchases_per_year: number(&vk["purchases_per_year"]),
        contacts_per_year: matrix(&vk["contacts_per_year"]),
        unit_cost: matrix(&vk["unit_cost"]),
        rate: number(&vk["rate"]),
    };
    assert_told(sum.value().unwrap(), &case["expected"]["other"]["vk"]);
}

#[test]
fn what_retention_must_refuse_is_refused() {
    let asked = RetentionAsked {
        m: 1.0,
        r: 0.9,
        d: 0.1,
        g: 0.0,
        n: None,
        timing: Timing::End,
    };
    let refused = |asked: RetentionAsked| retention(&asked).unwrap_err().code();
    assert_eq!(refused(RetentionAsked { g: 0.3, ..asked }), "diverges");
    assert_eq!(
        refused(RetentionAsked {
            r: 1.0,
            d: 0.0,
            ..asked
        }),
        "diverges"
    );
    for r in [-0.01, 1.01, f64::NAN] {
        assert_eq!(refused(RetentionAsked { r, ..asked }), "out_of_range");
    }
    for d in [-1.0, -2.0, f64::NAN] {
        assert_eq!(refused(RetentionAsked { d, ..asked }), "out_of_range");
    }
}

#[test]
fn the_migration_chain_is_as_published() {
    let case = case("T09");
    let (p, rewards) = (matrix(&case["inputs"]["P"]), numbers(&case["inputs"]["R"]));
    let expected = &case["expected"];
    let chain = Migration::new(p.clone(), rewards.clone(), 0.2).unwrap();
    assert_all_told(&chain.value_until(4).unwrap(), &expected["V_T4"]);
    let for_ever = chain.value_for_ever().unwrap();
    assert_all_told(&for_ever, &expected["V_inf"]);

    // The fourth state is worth less than nothing: stop marketing there, and they are lost.
    assert!(for_ever[3] < 0.0);
    let (mut stopped, mut quiet) = (p, rewards);
    stopped[3] = vec![0.0, 0.0, 0.0, 0.0, 1.0];
    quiet[3] = 0.0;
    let chain = Migration::new(stopped, quiet, 0.2).unwrap();
    assert_all_told(
        &chain.value_for_ever().unwrap(),
        &expected["V_inf_after_stop"],
    );
}

#[test]
fn what_a_chain_must_refuse_is_refused() {
    let refused = |p: Vec<Vec<f64>>, d: f64| -> ValuationError {
        let chain = Migration::new(p, vec![1.0, 0.0], d);
        chain.and_then(|chain| chain.value_for_ever()).unwrap_err()
    };
    assert_eq!(
        refused(vec![vec![0.5, 0.5 - 1e-8], vec![0.0, 1.0]], 0.1).code(),
        "row_sum"
    );
    assert_eq!(
        refused(vec![vec![1.1, -0.1], vec![0.0, 1.0]], 0.1).code(),
        "out_of_range"
    );
    assert_eq!(
        refused(vec![vec![1.0, 0.0], vec![0.0, 1.0]], 0.0).code(),
        "diverges"
    );
    // A class that brings nothing may stay for ever at any rate.
    let chain = Migration::new(vec![vec![0.5, 0.5], vec![0.0, 1.0]], vec![1.0, 0.0], 0.0);
    let value = chain.unwrap().value_for_ever().unwrap();
    assert!((value[0] - 2.0).abs() < 1e-12 && value[1] == 0.0);
}

fn plan(case: &Value) -> Plan {
    serde_json::from_value(case["inputs"]["plan"].clone()).unwrap()
}

#[test]
fn the_plan_is_as_told_year_by_year() {
    let case = case("T10");
    let expected = &case["expected"];
    let checked = plan(&case).checked().unwrap();
    assert_told(checked.npv().unwrap(), &expected["npv"]);
    let rows = checked.rows().unwrap();
    let told = expected["rows"].as_array().unwrap();
    assert_eq!(rows.len(), told.len());
    for (row, told) in rows.iter().zip(told) {
        assert_eq!(row.year, told["year"]);
        assert_told(row.survival, &told["survival"]);
        assert_told(row.revenue, &told["revenue"]);
        assert_told(row.cash_flow, &told["cash_flow"]);
        assert_told(row.pv, &told["pv"]);
    }
    assert_eq!(checked.terminal_value().unwrap(), None);
    let g = case["inputs"]["terminal_variant"]["g"].as_f64().unwrap();
    let with = checked.npv().unwrap() + checked.terminal_of(Terminal { g }).unwrap();
    assert_told(with, &expected["npv_with_terminal"]);
}

#[test]
fn the_tornado_is_as_told_and_in_its_order() {
    let case = case("T10");
    let ranges = case["inputs"]["ranges"].as_object().unwrap();
    let range = |(name, ends): (&String, &Value)| Range {
        driver: serde_json::from_value::<Driver>(name.as_str().into()).unwrap(),
        low: ends[0].as_f64().unwrap(),
        high: ends[1].as_f64().unwrap(),
    };
    let ranges: Vec<Range> = ranges.iter().map(range).collect();
    let swings = plan(&case).checked().unwrap().tornado(&ranges).unwrap();
    let told = case["expected"]["tornado"].as_array().unwrap();
    assert_eq!(swings.len(), told.len());
    for (swing, told) in swings.iter().zip(told) {
        assert_eq!(swing.driver.as_str(), told["driver"]);
        assert_told(swing.low, &told["low"]);
        assert_told(swing.high, &told["high"]);
    }
}

#[test]
fn the_mean_of_the_draws_comes_to_the_plan() {
    let case = case("T10");
    let asked = MonteCarlo {
        draws: 20_000,
        seed: 1,
        drivers: vec![(
            Driver::Margin,
            Triangle {
                min: 0.28,
                mode: 0.32,
                max: 0.36,
            },
        )],
        initiatives: Chance::Bernoulli,
    };
    let checked = plan(&case).checked().unwrap();
    let outcome = checked.monte_carlo(&asked).unwrap();
    assert_told(outcome.mean, &case["expected"]["monte_carlo"]["mean"]);
    let off = (outcome.mean - checked.npv().unwrap()).abs();
    assert!(
        off < 4.0 * outcome.standard_error,
        "{off} {}",
        outcome.standard_error
    );
    assert_eq!(outcome, checked.monte_carlo(&asked).unwrap());
    assert_ne!(
        outcome,
        checked
            .monte_carlo(&MonteCarlo { seed: 2, ..asked })
            .unwrap()
    );
}
