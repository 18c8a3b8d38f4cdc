//! T02 to T07 and the small portfolio of T12: published fits and predictions of customer bases.

use crate::customers_data::{buying_rows, cdnow, column, spend_rows};
use crate::told::{assert_told, case, fixture, matrix, numbers};
use serde_json::Value;
use valise_domain::progress::Unwatched;
use valise_valuation::customers::{
    Buying, BuyingModel, ChanceRow, Chances, ClvAsked, Contract, Doubt, Fit, Row, Rung, SpendRow,
    Spending, Status, choose, clv, fit, fit_chances, fit_contract, fit_from, fit_spending, gate,
};

/// Parameters of a case in the order of their names.
fn told<const N: usize>(params: &Value, names: [&str; N]) -> [f64; N] {
    names.map(|name| params[name].as_f64().unwrap())
}

#[track_caller]
fn assert_fit<P>(fit: &Fit<P>, values: &[f64], names: &[&str], told: &Value) {
    for (value, name) in values.iter().zip(names) {
        assert_told(*value, &told["params"][name]);
    }
    assert_told(fit.log_likelihood, &told["log_likelihood"]);
    let errors = fit.standard_errors.as_ref().unwrap();
    assert_eq!(errors.len(), names.len());
    assert!(
        errors
            .iter()
            .zip(values)
            .all(|(error, value)| *error > 0.0 && error < value)
    );
}

fn row(given: &Value) -> Row {
    serde_json::from_value(given.clone()).unwrap()
}

/// The numbers of a key such as `P[X(39)=1]`.
fn numbers_in(key: &str) -> Vec<f64> {
    let is_part = |letter: char| letter.is_ascii_digit() || letter == '.';
    key.split(|letter| !is_part(letter))
        .filter_map(|part| part.parse().ok())
        .collect()
}

#[test]
fn t02_bg_and_mbg_are_fitted_as_published_from_any_start() {
    let case = case("T02");
    let rows = cdnow();
    for model in [BuyingModel::BgNbd, BuyingModel::MbgNbd] {
        let told = &case["expected"][model.as_str()];
        let found = fit(model, &rows, &Unwatched).unwrap();
        assert_fit(&found, &found.params.values(), &model.names(), told);
        assert_eq!((found.status, found.rows), (Status::Supported, 2357));
        assert_eq!(found.reasons, [Doubt::HoldoutNotTested]);
        for start in [[1.0; 4], [0.01, 200.0, 0.01, 50.0], [20.0, 0.5, 9.0, 0.2]] {
            let start = Buying::new(model, start).unwrap();
            let again = fit_from(&start, &rows, &Unwatched).unwrap();
            assert_fit(&again, &again.params.values(), &model.names(), told);
        }
    }
}

#[test]
fn t03_bg_predicts_as_published() {
    let case = case("T03");
    let model = BuyingModel::BgNbd;
    let values = told(&case["inputs"]["params"], model.names());
    let buying = Buying::new(model, values).unwrap();
    for (key, told) in case["expected"]["unconditional"].as_object().unwrap() {
        assert_told(buying.expected_new(numbers_in(key)[0]).unwrap(), told);
    }
    for told in case["expected"]["conditional"].as_array().unwrap() {
        let row = row(told);
        let expected = buying.expected(&row, told["t"].as_f64().unwrap()).unwrap();
        assert_told(expected, &told["cet"]);
        assert_told(buying.p_alive(&row).unwrap(), &told["p_alive"]);
    }
    for (key, told) in case["expected"]["pmf"].as_object().unwrap() {
        let parts = numbers_in(key);
        assert_told(buying.pmf(parts[0], parts[1] as u32).unwrap(), told);
    }
}

#[test]
fn t04_pareto_is_fitted_and_predicts_as_published() {
    let case = case("T04");
    let expected = &case["expected"];
    let model = BuyingModel::ParetoNbd;
    let rows = cdnow();
    let found = fit(model, &rows, &Unwatched).unwrap();
    assert_fit(
        &found,
        &found.params.values(),
        &model.names(),
        &expected["fit"],
    );
    assert_eq!(found.status, Status::Supported);

    let values = told(&case["inputs"]["params"], model.names());
    let buying = Buying::new(model, values).unwrap();
    let sum: f64 = rows
        .iter()
        .map(|row| buying.log_likelihood(row).unwrap())
        .sum();
    assert_told(sum, &expected["log_likelihood_at_params"]);
    assert_told(
        buying.expected_new(52.0).unwrap(),
        &expected["expectation_52"],
    );
    for told in expected["conditional"].as_array().unwrap() {
        let row = row(told);
        let got = buying.expected(&row, told["t"].as_f64().unwrap()).unwrap();
        assert_told(got, &told["cet"]);
        assert_told(buying.p_alive(&row).unwrap(), &told["p_alive"]);
    }
    for told in expected["dert"].as_array().unwrap() {
        let delta = told["delta"].as_f64().unwrap();
        assert_told(buying.dert(&row(told), delta).unwrap(), &told["dert"]);
    }
}

#[test]
fn t05_spend_is_fitted_and_customers_are_worth_as_published() {
    let case = case("T05");
    let expected = &case["expected"];
    let rows = spend_rows("told-data/cdnow_summary_39wk.csv");
    let found = fit_spending(&rows, &Unwatched).unwrap();
    let fit = &found.fit;
    assert_fit(
        fit,
        &fit.params.values(),
        &Spending::NAMES,
        &expected["fit"],
    );
    assert_eq!(Value::from(fit.rows), expected["rows"]);
    assert_eq!((fit.status, found.left_out), (Status::Supported, 0));
    assert_told(found.pearson.unwrap(), &expected["pearson_x_m"]);

    let values = told(&case["inputs"]["params"], Spending::NAMES);
    let spending = Spending::new(values).unwrap();
    assert_told(spending.population().unwrap(), &expected["population_mean"]);
    for (row, told) in rows.iter().zip(expected["first_ten"].as_array().unwrap()) {
        assert_told(spending.expected(row).unwrap(), told);
    }
    let pareto = &self::case("T04")["inputs"]["params"];
    let model = BuyingModel::ParetoNbd;
    let buying = Buying::new(model, self::told(pareto, model.names())).unwrap();
    for told in expected["clv"].as_array().unwrap() {
        let number = |name: &str| told[name].as_f64().unwrap();
        let asked = ClvAsked {
            buying: &buying,
            spending: &spending,
            row: &row(told),
            m: number("m"),
            delta: number("delta"),
            margin: number("margin"),
            variable_cost: 0.0,
            fixed_cost: 0.0,
        };
        assert_told(clv(&asked).unwrap().clv, &told["clv"]);
    }
}

#[test]
fn t06_donors_are_fitted_and_predicted_as_published() {
    let case = case("T06");
    let expected = &case["expected"];
    let text = fixture("told-data/donations_rf.csv");
    let count = |name: &str| column(&text, name).into_iter().map(|value| value as u32);
    let rows: Vec<ChanceRow> = count("frequency")
        .zip(count("recency"))
        .zip(count("periods"))
        .zip(column(&text, "weights"))
        .map(|(((x, tx), n), weight)| ChanceRow { x, tx, n, weight })
        .collect();
    let found = fit_chances(&rows, &Unwatched).unwrap();
    assert_fit(
        &found,
        &found.params.values(),
        &Chances::NAMES,
        &expected["fit"],
    );
    assert_eq!(Value::from(found.rows), expected["donors"]["value"]);
    assert_eq!(found.status, Status::Supported);

    let values = told(&case["inputs"]["params"], Chances::NAMES);
    let chances = Chances::new(values).unwrap();
    let each = |row: &ChanceRow| row.weight * chances.log_likelihood(row).unwrap();
    let sum: f64 = rows.iter().map(each).sum();
    assert_told(sum, &expected["log_likelihood_at_params"]);
    for (t, told) in expected["expectation"].as_object().unwrap() {
        // Told at the fitted parameters, the rows below at the printed ones.
        assert_told(found.params.expected_new(t.parse().unwrap()).unwrap(), told);
    }
    for told in expected["rows"].as_array().unwrap() {
        let whole = |name: &str| told[name].as_u64().unwrap() as u32;
        let row = ChanceRow {
            x: whole("x"),
            tx: whole("tx"),
            n: whole("n"),
            weight: 1.0,
        };
        assert_told(chances.p_alive_next(&row).unwrap(), &told["p_alive_next"]);
        assert_told(chances.expected(&row, 5).unwrap(), &told["cet5"]);
        assert_told(chances.dert(&row, 0.1).unwrap(), &told["dert_10pct"]);
    }
}

#[test]
fn t07_contracts_are_fitted_and_continue_as_published() {
    let case = case("T07");
    for name in ["high_end", "regular"] {
        let cohort = numbers(&case["inputs"][name]);
        let told = &case["expected"][name];
        let found = fit_contract(&[cohort], &Unwatched).unwrap();
        assert_fit(&found, &found.params.values(), &Contract::NAMES, told);
        for (t, told) in told["survival"].as_object().unwrap() {
            assert_told(found.params.survival(t.parse().unwrap()).unwrap(), told);
        }
        for (t, told) in told["retention"].as_object().unwrap() {
            assert_told(found.params.retention(t.parse().unwrap()).unwrap(), told);
        }
    }
    let cohorts = matrix(&case["inputs"]["cohorts"]);
    let found = fit_contract(&cohorts, &Unwatched).unwrap();
    let told = &case["expected"]["multi_cohort"];
    assert_fit(&found, &found.params.values(), &["gamma", "delta"], told);
    for told in case["expected"]["derl"].as_array().unwrap() {
        let number = |name: &str| told[name].as_f64().unwrap();
        let contract = Contract::new([number("gamma"), number("delta")]).unwrap();
        let derl = contract.derl(number("n") as u32, number("d")).unwrap();
        assert_told(derl, &told["derl"]);
    }
}

#[test]
fn t12_eight_regular_accounts_carry_no_model() {
    let case = case("T12");
    let rows: Vec<Row> = serde_json::from_value(case["inputs"]["tiny_portfolio"].clone()).unwrap();
    for model in BuyingModel::ALL {
        let found = fit(model, &rows, &Unwatched).unwrap();
        assert!(
            !found.status.gives_numbers(),
            "{model:?}: {:?}",
            found.status
        );
        assert!(
            found.reasons.contains(&Doubt::TooFewCustomers),
            "{:?}",
            found.reasons
        );
        assert!(
            found.reasons.contains(&Doubt::NoDropoutSeen),
            "{:?}",
            found.reasons
        );
        assert!(found.params.values().iter().all(|value| value.is_finite()));
    }
    let gate = gate(&rows, &Unwatched).unwrap();
    assert!(!gate.status.gives_numbers());
    assert_eq!(gate.instead, [Rung::Historic, Rung::Retention, Rung::Plan]);
}

#[test]
fn on_cdnow_all_models_miss_the_holdout_by_an_eighth_or_a_sixth() {
    let text = fixture("told-data/cdnow_sample_rfm_exact.csv");
    let holdout: Vec<u32> = column(&text, "holdout")
        .iter()
        .map(|count| *count as u32)
        .collect();
    let choice = choose(&buying_rows(&text), &holdout, 39.0, &Unwatched).unwrap();
    let biases: Vec<i32> = choice
        .candidates
        .iter()
        .map(|one| (100.0 * one.bias.unwrap()).round() as i32)
        .collect();
    assert_eq!(biases, [-12, -16, -12]);
    let kept = |one: &valise_valuation::customers::Candidate| {
        assert_eq!(one.actual, 1882);
        (one.fit.status, one.fit.reasons.clone())
    };
    for one in choice.candidates.iter().map(kept) {
        assert_eq!(one, (Status::Supported, Vec::new()));
    }
    assert!(choice.chosen.is_some());
}

#[test]
fn a_customer_who_never_bought_again_is_worth_the_mean_spend() {
    let spending = Spending::new([6.25, 3.74, 15.44]).unwrap();
    let silent = SpendRow { x: 0, m: 0.0 };
    assert_eq!(spending.expected(&silent), spending.population());
}
