//! T01 and T08 to T12 once more, asked as a script asks.

use crate::asking::{ask, assert_fields, assert_told, case, data, refused};
use serde_json::{Value, json};

#[test]
fn t01_from_the_ledger_to_its_customers() {
    let case = case("T01");
    let expected = &case["expected"];
    let mut request = case["inputs"].clone();
    request["do"] = json!("rfm");
    request["file"] = json!(data("cdnow_sample_transactions.csv"));
    let told = ask(request);
    for name in ["lines", "zero_value_days", "transaction_days"] {
        assert_told(&told[name], &expected[name]);
    }
    let customers = told["customers"].as_object().unwrap();
    assert_eq!(json!(customers.len()), expected["customers"]["value"]);
    let sum = |name: &str| -> f64 {
        customers
            .values()
            .map(|one| one[name].as_f64().unwrap())
            .sum()
    };
    assert_told(&json!(sum("frequency")), &expected["sum_frequency"]);
    assert_told(&json!(sum("recency")), &expected["sum_recency_weeks"]);
    assert_told(&json!(sum("T")), &expected["sum_T_weeks"]);
    assert_told(
        &json!(sum("holdout")),
        &expected["sum_holdout_transactions"],
    );
    let once = customers
        .values()
        .filter(|one| one["frequency"] == 0)
        .count();
    assert_eq!(json!(once), expected["zero_repeat_customers"]["value"]);
    for id in ["1516", "0001"] {
        assert_fields(&customers[id], &expected[format!("customer_{id}")]);
    }
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
fn t08_retention_in_three_timings_and_two_papers() {
    let case = case("T08");
    let expected = &case["expected"];
    for (name, told) in expected["margin_multiples"].as_object().unwrap() {
        let (r, d) = rates(name);
        let request =
            json!({"do": "retention", "m": 1, "r": r, "d": d, "g": 0, "n": null, "timing": "end"});
        assert_told(&ask(request)["multiple"], told);
    }
    let value = |r: f64, d: f64, g: f64, n: Option<u32>, timing: &str| {
        ask(json!({"do": "retention", "m": 1, "r": r, "d": d, "g": g, "n": n, "timing": timing}))["value"].clone()
    };
    let other = &expected["other"];
    assert_told(
        &value(0.8, 0.1, 0.0, None, "begin"),
        &other["begin_r08_d01"],
    );
    assert_told(&value(0.8, 0.1, 0.0, None, "mid"), &other["mid_r08_d01"]);
    assert_told(
        &value(0.9, 0.12, 0.03, None, "end"),
        &other["end_r09_d012_g003"],
    );
    assert_told(
        &value(0.9, 0.12, 0.0, Some(5), "end"),
        &other["end_r09_d012_n5"],
    );
    for (name, input, told) in [
        ("berger_nasr", "bn", "berger_nasr_case1"),
        ("venkatesan_kumar", "vk", "vk"),
    ] {
        let mut request = case["inputs"][input].clone();
        request["do"] = json!(name);
        assert_told(&ask(request)["value"], &other[told]);
    }
    let bad = |r: f64, d: f64| {
        refused(
            json!({"do": "retention", "m": 1, "r": r, "d": d, "g": 0, "n": null, "timing": "end"}),
        )
    };
    assert_eq!(
        (bad(1.0, 0.0), bad(1.1, 0.1), bad(0.5, -1.0)),
        (
            "diverges".into(),
            "out_of_range".into(),
            "out_of_range".into()
        )
    );
}

#[test]
fn t09_customers_that_move_between_states() {
    let case = case("T09");
    let mut request = case["inputs"].clone();
    request["do"] = json!("migration");
    request["horizon"] = json!(4);
    assert_fields(&ask(request.clone())["value"], &case["expected"]["V_T4"]);
    request["horizon"] = Value::Null;
    request["start_counts"] = json!([1, 0, 0, 0, 2]);
    request["steps"] = json!(1);
    let told = ask(request.clone());
    assert_fields(&told["value"], &case["expected"]["V_inf"]);
    assert_eq!(told["portfolio"], told["value"][0]);
    assert_eq!(
        told["counts"],
        json!([[1.0, 0.0, 0.0, 0.0, 2.0], [0.3, 0.7, 0.0, 0.0, 2.0]])
    );
    request["P"][0][0] = json!(0.31);
    assert_eq!(refused(request), "row_sum");
}

#[test]
fn t10_the_plan_of_an_account() {
    let case = case("T10");
    let request = json!({
        "do": "plan",
        "plan": case["inputs"]["plan"],
        "ranges": case["inputs"]["ranges"],
        "terminal": case["inputs"]["terminal_variant"],
        "monte_carlo": {"draws": 20_000, "seed": 3, "margin": {"min": 0.28, "mode": 0.32, "max": 0.36}, "initiatives": "bernoulli"},
    });
    let told = ask(request.clone());
    let expected = &case["expected"];
    for name in ["npv", "rows", "tornado", "npv_with_terminal"] {
        assert_fields(&told[name], &expected[name]);
    }
    assert_told(
        &told["monte_carlo"]["mean"],
        &expected["monte_carlo"]["mean"],
    );
    assert_eq!(told.to_string(), ask(request).to_string());
}

#[test]
fn t11_revenue_and_profit_side_by_side() {
    let case = case("T11");
    let inputs = &case["inputs"];
    let rows: Vec<Value> = (0..12)
        .map(|k| {
            let cell = |name: &str| inputs[name][k].clone();
            json!({"id": cell("id"), "net_revenue": cell("net_revenue"), "cogs": cell("cogs"), "cost_to_serve": cell("cost_to_serve")})
        })
        .collect();
    let told = ask(json!({"do": "concentration", "rows": rows}));
    assert_fields(&told, &case["expected"]);
}

#[test]
fn t12_scores_comparisons_and_reviews() {
    let case = case("T12");
    let (inputs, expected) = (&case["inputs"], &case["expected"]);
    let told =
        ask(json!({"do": "score", "weights": inputs["weights"], "scores": inputs["scores"]}));
    assert_fields(&told["weighted"], &expected["weighted"]);
    assert_eq!(told["ranking"], expected["ranking"]);
    assert_fields(
        &told["flip"]["Alpha|Beta"],
        &expected["flip_weight_alpha_beta"],
    );
    assert_fields(
        &told["flip"]["Beta|Alpha"],
        &expected["flip_weight_alpha_beta"],
    );
    let told = ask(json!({"do": "ahp", "matrix": inputs["ahp"]}));
    assert_fields(&told, &expected["ahp"]);
    let mut request = inputs["hysteresis"].clone();
    request["do"] = json!("hysteresis");
    assert_eq!(ask(request)["key"], expected["hysteresis"]);
}

#[test]
fn t12_eight_accounts_carry_no_model() {
    let rows = &case("T12")["inputs"]["tiny_portfolio"];
    let refused = |status: &Value| status == "not_supported" || status == "boundary";
    let gate = ask(json!({"do": "gate", "rows": rows}));
    assert!(refused(&gate["status"]), "{gate}");
    assert_eq!(gate["instead"], json!(["historic", "retention", "plan"]));
    assert!(!gate["reasons"].as_array().unwrap().is_empty());
    for model in ["bgnbd", "pareto_nbd"] {
        let fit = ask(json!({"do": "fit", "model": model, "rows": rows}));
        assert!(refused(&fit["status"]), "{fit}");
    }
}
