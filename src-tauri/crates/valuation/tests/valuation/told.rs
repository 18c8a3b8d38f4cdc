//! The published case T11 of the valuation's specification: twelve customers, one of them in credit.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde_json::Value;
use std::path::PathBuf;
use valise_domain::id::RowId;
use valise_domain::nouns::AccountId;
use valise_valuation::{AbcClass, Concentration, Mark, concentration};

fn case() -> Value {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/t11-concentration.json");
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn account(id: &Value) -> AccountId {
    let number: i64 = id
        .as_str()
        .unwrap()
        .trim_start_matches('C')
        .parse()
        .unwrap();
    AccountId(RowId::new(number, [0; 10]))
}

fn computed(case: &Value) -> Concentration {
    let ids = case["ids"].as_array().unwrap().iter();
    let nets = case["net_revenue"].as_array().unwrap().iter();
    let net = |net: &Value| Decimal::from(net.as_i64().unwrap());
    let list: Vec<_> = ids
        .zip(nets)
        .map(|(id, n)| (account(id), None, net(n)))
        .collect();
    concentration(&list)
}

fn assert_told(actual: f64, told: &Value) {
    let (value, tolerance) = (
        told["value"].as_f64().unwrap(),
        told["rel_tol"].as_f64().unwrap(),
    );
    let near = (actual - value).abs() <= tolerance * value.abs();
    assert!(near, "{actual} is not {value}");
}

#[test]
fn the_indices_are_as_published() {
    let case = case();
    let expected = &case["expected"];
    let computed = computed(&case);
    assert_told(
        computed.total_positive.to_f64().unwrap(),
        &expected["total_positive"],
    );
    assert_told(computed.hhi.unwrap(), &expected["hhi"]);
    assert_told(computed.n_eff.unwrap(), &expected["n_effective"]);
    assert_told(computed.gini.unwrap(), &expected["gini"]);
    let first =
        |count: usize| -> Decimal { computed.shares[..count].iter().map(|s| s.share).sum() };
    assert_told(first(1).to_f64().unwrap(), &expected["cr1"]);
    assert_told(first(4).to_f64().unwrap(), &expected["cr4"]);
}

#[test]
fn shares_classes_and_marks_are_as_published() {
    let case = case();
    let expected = &case["expected"];
    let computed = computed(&case);
    let mut marked = (Vec::new(), Vec::new());
    for id in case["ids"].as_array().unwrap() {
        let name = id.as_str().unwrap();
        let share = computed.of(account(id)).unwrap();
        assert_told(share.share.to_f64().unwrap(), &expected["shares"][name]);
        let class = match share.class {
            AbcClass::A => "A",
            AbcClass::B => "B",
            AbcClass::C => "C",
        };
        assert_eq!(class, expected["abc"][name], "{name}");
        match share.mark {
            Some(Mark::Dependence) => {
                marked.0.push(name);
                marked.1.push(name);
            }
            Some(Mark::Key) => marked.0.push(name),
            None => {}
        }
    }
    assert_eq!(serde_json::json!(marked.0), expected["key10"]);
    assert_eq!(serde_json::json!(marked.1), expected["dependence20"]);
}
