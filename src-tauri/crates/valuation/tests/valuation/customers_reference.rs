//! The models of the customer base against values in 60 digits (fixtures/customers-reference.py).

use serde_json::Value;
use valise_valuation::customers::{
    Buying, BuyingModel, ChanceRow, Chances, Contract, Row, SpendRow, Spending,
};
use valise_valuation::numbers::beta::{beta_cdf, beta_quantile};
use valise_valuation::numbers::gamma::{digamma, ln_gamma, ln_rise};

fn cases(name: &str) -> Vec<Value> {
    let text = include_str!("../fixtures/customers-reference.json");
    let all: Value = serde_json::from_str(text).unwrap();
    all[name].as_array().unwrap().clone()
}

fn number(value: &Value) -> f64 {
    value.as_f64().unwrap()
}

fn whole(value: &Value) -> u32 {
    number(value) as u32
}

fn numbers<const N: usize>(value: &Value) -> [f64; N] {
    let list: Vec<f64> = value.as_array().unwrap().iter().map(number).collect();
    list.try_into().unwrap()
}

fn row(case: &Value) -> Row {
    Row {
        x: whole(&case[1]),
        tx: number(&case[2]),
        age: number(&case[3]),
    }
}

/// Relative to the greater of the two, or to `floor` where both are near zero.
fn close(got: f64, told: f64, relative: f64, floor: f64, case: &Value) {
    let scale = told.abs().max(floor);
    assert!(
        (got - told).abs() <= relative * scale,
        "{got} instead of {told}, off by {:.1e}: {case}",
        (got - told).abs() / scale
    );
}

#[test]
fn gamma_functions_meet_sixty_digits() {
    for case in cases("ln_rise") {
        close(
            ln_rise(number(&case[0]), number(&case[1])),
            number(&case[2]),
            3e-15,
            1.0,
            &case,
        );
    }
    for case in cases("ln_gamma") {
        close(
            ln_gamma(number(&case[0])),
            number(&case[1]),
            3e-15,
            1.0,
            &case,
        );
    }
    for case in cases("digamma") {
        close(
            digamma(number(&case[0])),
            number(&case[1]),
            3e-15,
            1.0,
            &case,
        );
    }
}

#[test]
fn the_beta_distribution_meets_sixty_digits_and_its_quantile_leads_back() {
    for case in cases("beta_cdf") {
        let [x, a, b] = [0, 1, 2].map(|place| number(&case[place]));
        let told = number(&case[3]);
        let got = beta_cdf(x, a, b).unwrap();
        close(got, told, 1e-12, 1e-200, &case);
        if told > 1e-12 && told < 1.0 - 1e-9 {
            let back = beta_quantile(got, a, b).unwrap();
            close(back, x, 1e-9, 1e-200, &case);
        }
    }
}

#[test]
fn bg_and_mbg_predict_to_five_parts_in_ten_trillion() {
    for case in cases("bg") {
        let row = row(&case);
        let t = number(&case[4]);
        let model = [BuyingModel::BgNbd, BuyingModel::MbgNbd][whole(&case[5]) as usize];
        let buying = Buying::new(model, numbers(&case[0])).unwrap();
        let told = buying.predict(&row, t, None).unwrap();
        close(told.p_alive, number(&case[6]), 5e-13, 1e-290, &case);
        close(told.expected, number(&case[7]), 5e-13, 1e-290, &case);
        close(told.log_likelihood, number(&case[8]), 1e-13, 1.0, &case);
    }
}

#[test]
fn discounted_purchases_and_lifetimes_of_bg_meet_thirty_digits() {
    for case in cases("bg_discounted") {
        let [x, tx, age] = numbers(&case[1]);
        let row = Row {
            x: x as u32,
            tx,
            age,
        };
        let buying = Buying::new(BuyingModel::BgNbd, numbers(&case[0])).unwrap();
        let delta = number(&case[2]);
        close(
            buying.dert(&row, delta).unwrap(),
            number(&case[3]),
            1e-12,
            0.0,
            &case,
        );
        close(
            buying.del(&row, delta).unwrap(),
            number(&case[4]),
            1e-12,
            0.0,
            &case,
        );
    }
}

#[test]
fn pareto_predicts_to_a_part_in_a_trillion() {
    for case in cases("pareto") {
        let buying = Buying::new(BuyingModel::ParetoNbd, numbers(&case[0])).unwrap();
        let row = row(&case);
        let told = buying
            .predict(&row, number(&case[4]), Some(number(&case[5])))
            .unwrap();
        close(told.p_alive, number(&case[6]), 1e-12, 1e-290, &case);
        close(told.expected, number(&case[7]), 1e-12, 1e-290, &case);
        close(told.log_likelihood, number(&case[8]), 1e-13, 1.0, &case);
        close(told.del.unwrap(), number(&case[9]), 1e-12, 1e-290, &case);
        close(told.dert.unwrap(), number(&case[10]), 1e-12, 1e-290, &case);
    }
}

#[test]
fn chances_of_counts_meet_sixty_digits() {
    for case in cases("bg_pmf") {
        let model = [BuyingModel::BgNbd, BuyingModel::MbgNbd][whole(&case[3]) as usize];
        let buying = Buying::new(model, numbers(&case[0])).unwrap();
        let got = buying.pmf(number(&case[1]), whole(&case[2])).unwrap();
        close(got, number(&case[4]), 1e-12, 0.0, &case);
    }
    for case in cases("pareto_pmf") {
        let buying = Buying::new(BuyingModel::ParetoNbd, numbers(&case[0])).unwrap();
        let got = buying.pmf(number(&case[1]), whole(&case[2])).unwrap();
        close(got, number(&case[3]), 1e-12, 0.0, &case);
    }
    for case in cases("bgbb_pmf") {
        let chances = Chances::new(numbers(&case[0])).unwrap();
        let got = chances.pmf(whole(&case[1]), whole(&case[2])).unwrap();
        close(got, number(&case[3]), 1e-12, 0.0, &case);
    }
}

#[test]
fn opportunities_meet_sixty_digits() {
    for case in cases("bgbb") {
        let chances = Chances::new(numbers(&case[0])).unwrap();
        let row = ChanceRow {
            x: whole(&case[1]),
            tx: whole(&case[2]),
            n: whole(&case[3]),
            weight: 1.0,
        };
        let told = chances
            .predict(&row, whole(&case[4]), Some(number(&case[5])))
            .unwrap();
        close(told.log_likelihood, number(&case[6]), 1e-13, 1.0, &case);
        close(told.p_alive, number(&case[7]), 1e-12, 0.0, &case);
        close(told.expected, number(&case[8]), 1e-12, 0.0, &case);
        close(told.dert.unwrap(), number(&case[9]), 1e-12, 0.0, &case);
    }
}

#[test]
fn contracts_meet_sixty_digits() {
    for case in cases("sbg") {
        let contract = Contract::new(numbers(&case[0])).unwrap();
        let n = whole(&case[1]);
        let derl = contract.derl(n, number(&case[2])).unwrap();
        close(derl, number(&case[3]), 1e-12, 0.0, &case);
        close(
            contract.survival(n).unwrap(),
            number(&case[4]),
            1e-12,
            0.0,
            &case,
        );
    }
}

#[test]
fn spend_meets_sixty_digits() {
    for case in cases("spend") {
        let spending = Spending::new(numbers(&case[0])).unwrap();
        let row = SpendRow {
            x: whole(&case[1]),
            m: number(&case[2]),
        };
        close(
            spending.log_likelihood(&row).unwrap(),
            number(&case[3]),
            1e-12,
            1.0,
            &case,
        );
        close(
            spending.expected(&row).unwrap(),
            number(&case[4]),
            1e-14,
            0.0,
            &case,
        );
    }
}
