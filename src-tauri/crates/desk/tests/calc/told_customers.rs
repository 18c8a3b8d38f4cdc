//! T02 to T07 once more: the models of the customer base and of contracts, asked as a script asks.

use crate::asking::{ask, assert_fields, assert_told, case, data};
use serde_json::{Value, json};

fn fit(model: &str, file: &str) -> Value {
    ask(json!({"do": "fit", "model": model, "file": data(file)}))
}

/// Sum of the log-likelihoods of rows, each as often as its weight.
fn log_likelihood(model: &str, params: &Value, file: &str, weights: &[f64]) -> Value {
    let told = ask(json!({"do": "predict", "model": model, "params": params, "file": data(file)}));
    let rows = told["rows"].as_array().unwrap().iter().enumerate();
    let weight = |row: usize| weights.get(row).copied().unwrap_or(1.0);
    let sum: f64 = rows
        .map(|(row, one)| weight(row) * one["log_likelihood"].as_f64().unwrap())
        .sum();
    json!(sum)
}

#[test]
fn t02_both_models_with_drop_out_after_a_purchase() {
    let case = case("T02");
    for model in ["bgnbd", "mbgnbd"] {
        let told = fit(model, "cdnow_sample_rfm_exact.csv");
        assert_fields(&told, &case["expected"][model]);
        assert_eq!(
            (&told["rows"], &told["status"]),
            (&json!(2357), &json!("supported"))
        );
        let errors = told["standard_errors"].as_object().unwrap();
        assert!(errors.len() == 4 && errors.values().all(|error| error.as_f64().unwrap() > 0.0));
    }
}

#[test]
fn t03_expectations_and_probabilities_at_printed_parameters() {
    let case = case("T03");
    let (params, expected) = (&case["inputs"]["params"], &case["expected"]);
    let inside = |name: &str, open: char, close: char| {
        let rest = name.split(open).nth(1).unwrap();
        rest.split(close).next().unwrap().parse::<f64>().unwrap()
    };
    for (name, told) in expected["unconditional"].as_object().unwrap() {
        let t = inside(name, '(', ')');
        let answer = ask(json!({"do": "expect", "model": "bgnbd", "params": params, "t": [t]}));
        assert_told(&answer["expected"][0], told);
    }
    for (name, told) in expected["pmf"].as_object().unwrap() {
        let point = json!([inside(name, '(', ')'), inside(name, '=', ']')]);
        let answer =
            ask(json!({"do": "pmf", "model": "bgnbd", "params": params, "points": [point]}));
        assert_told(&answer["p"][0], told);
    }
    assert_conditional("bgnbd", params, &expected["conditional"]);
}

fn assert_conditional(model: &str, params: &Value, told: &Value) {
    let told = told.as_array().unwrap();
    let row =
        |told: &Value| json!({"x": told["x"], "tx": told["tx"], "T": told["T"], "t": told["t"]});
    let rows: Vec<Value> = told.iter().map(row).collect();
    let answer = ask(json!({"do": "predict", "model": model, "params": params, "rows": rows}));
    for (row, told) in answer["rows"].as_array().unwrap().iter().zip(told) {
        assert_told(&row["expected"], &told["cet"]);
        assert_told(&row["p_alive"], &told["p_alive"]);
    }
}

#[test]
fn t04_drop_out_at_any_time() {
    let case = case("T04");
    let (params, expected) = (&case["inputs"]["params"], &case["expected"]);
    let file = "cdnow_sample_rfm_exact.csv";
    assert_fields(&fit("pareto_nbd", file), &expected["fit"]);
    assert_told(
        &log_likelihood("pareto_nbd", params, file, &[]),
        &expected["log_likelihood_at_params"],
    );
    let answer = ask(json!({"do": "expect", "model": "pareto_nbd", "params": params, "t": [52]}));
    assert_told(&answer["expected"][0], &expected["expectation_52"]);
    assert_conditional("pareto_nbd", params, &expected["conditional"]);
    for told in expected["dert"].as_array().unwrap() {
        let row = json!({"x": told["x"], "tx": told["tx"], "T": told["T"], "delta": told["delta"]});
        let answer =
            ask(json!({"do": "predict", "model": "pareto_nbd", "params": params, "rows": [row]}));
        assert_told(&answer["rows"][0]["dert"], &told["dert"]);
    }
}

#[test]
fn t05_spend_and_what_a_customer_is_worth() {
    let case = case("T05");
    let (params, expected) = (&case["inputs"]["params"], &case["expected"]);
    let told = fit("gamma_gamma", "cdnow_summary_39wk.csv");
    assert_fields(&told, &expected["fit"]);
    assert_told(&told["rows"], &expected["rows"]);
    assert_told(&told["pearson"], &expected["pearson_x_m"]);
    let file = data("cdnow_summary_39wk.csv");
    let answer =
        ask(json!({"do": "predict", "model": "gamma_gamma", "params": params, "file": file}));
    for (row, told) in expected["first_ten"].as_array().unwrap().iter().enumerate() {
        assert_told(&answer["rows"][row]["spend"], told);
    }
    // One who never came back spends what all do.
    assert_told(&answer["rows"][2]["spend"], &expected["population_mean"]);
    let pareto = self::case_params("T04");
    for told in expected["clv"].as_array().unwrap() {
        let mut request = told.clone();
        request.as_object_mut().unwrap().remove("clv");
        (request["do"], request["pareto"], request["spend"]) =
            (json!("clv"), pareto.clone(), params.clone());
        assert_told(&ask(request)["clv"], &told["clv"]);
    }
}

fn case_params(id: &str) -> Value {
    case(id)["inputs"]["params"].clone()
}

#[test]
fn t06_yearly_opportunities() {
    let case = case("T06");
    let (params, expected) = (&case["inputs"]["params"], &case["expected"]);
    let file = "donations_rf.csv";
    let told = fit("bgbb", file);
    assert_fields(&told, &expected["fit"]);
    assert_told(&told["rows"], &expected["donors"]);
    let text = std::fs::read_to_string(data(file)).unwrap();
    let weight = |line: &str| line.rsplit(',').next().unwrap().parse().unwrap();
    let weights: Vec<f64> = text.lines().skip(1).map(weight).collect();
    assert_told(
        &log_likelihood("bgbb", params, file, &weights),
        &expected["log_likelihood_at_params"],
    );
    // These are told at the fitted parameters, not at the printed ones.
    let fitted = &told["params"];
    for (t, told) in expected["expectation"].as_object().unwrap() {
        let t: u32 = t.parse().unwrap();
        let answer = ask(json!({"do": "expect", "model": "bgbb", "params": fitted, "t": [t]}));
        assert_told(&answer["expected"][0], told);
    }
    for told in expected["rows"].as_array().unwrap() {
        let row = json!({"x": told["x"], "tx": told["tx"], "n": told["n"], "t": 5, "d": 0.1});
        let answer =
            ask(json!({"do": "predict", "model": "bgbb", "params": params, "rows": [row]}));
        let answer = &answer["rows"][0];
        assert_told(&answer["p_alive"], &told["p_alive_next"]);
        assert_told(&answer["expected"], &told["cet5"]);
        assert_told(&answer["dert"], &told["dert_10pct"]);
    }
}

#[test]
fn t07_contracts_and_their_renewals() {
    let case = case("T07");
    let (inputs, expected) = (&case["inputs"], &case["expected"]);
    for name in ["high_end", "regular"] {
        let told = ask(json!({"do": "fit", "model": "sbg", "cohorts": [inputs[name]]}));
        assert_fields(&told["params"], &expected[name]["params"]);
        assert_told(&told["log_likelihood"], &expected[name]["log_likelihood"]);
        for curve in ["survival", "retention"] {
            for (t, told_at) in expected[name][curve].as_object().unwrap() {
                let t: u32 = t.parse().unwrap();
                let answer = ask(json!({"do": "survival", "params": told["params"], "t": [t]}));
                assert_told(&answer[curve][0], told_at);
            }
        }
    }
    let told = ask(json!({"do": "fit", "model": "sbg", "cohorts": inputs["cohorts"]}));
    assert_told(
        &told["params"]["alpha"],
        &expected["multi_cohort"]["params"]["gamma"],
    );
    assert_told(
        &told["params"]["beta"],
        &expected["multi_cohort"]["params"]["delta"],
    );
    assert_told(
        &told["log_likelihood"],
        &expected["multi_cohort"]["log_likelihood"],
    );
    for told in expected["derl"].as_array().unwrap() {
        let params = json!({"gamma": told["gamma"], "delta": told["delta"]});
        let answer = ask(json!({"do": "derl", "params": params, "n": told["n"], "d": told["d"]}));
        assert_told(&answer["derl"], &told["derl"]);
    }
}
