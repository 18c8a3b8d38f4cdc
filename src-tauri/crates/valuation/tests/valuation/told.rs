//! The twelve told cases: published or constructed numbers with their tolerances, read from
//! `tests/fixtures/told.json`. Deliberately absent: the cases themselves, which the other files hold
//! the sums to.

use serde_json::Value;
use std::path::PathBuf;

/// A file among the fixtures.
pub fn fixture(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    std::fs::read_to_string(path).unwrap()
}

/// One case by its id, such as `T08`.
pub fn case(id: &str) -> Value {
    let all: Value = serde_json::from_str(&fixture("told.json")).unwrap();
    let cases = all["cases"].as_array().unwrap();
    cases.iter().find(|case| case["id"] == id).unwrap().clone()
}

/// Numbers of a list.
pub fn numbers(list: &Value) -> Vec<f64> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|value| value.as_f64().unwrap())
        .collect()
}

/// Lists of numbers.
pub fn matrix(rows: &Value) -> Vec<Vec<f64>> {
    rows.as_array().unwrap().iter().map(numbers).collect()
}

/// Holds a number to a told one: `{value}` with `abs_tol` or `rel_tol`, exactly without either.
#[track_caller]
pub fn assert_told(actual: f64, told: &Value) {
    let value = told["value"].as_f64().or(told.as_f64()).unwrap();
    let tolerance = match (told["abs_tol"].as_f64(), told["rel_tol"].as_f64()) {
        (Some(absolute), _) => absolute,
        (None, Some(relative)) => relative * value.abs(),
        (None, None) => 0.0,
    };
    assert!(
        (actual - value).abs() <= tolerance,
        "{actual} is not {value}"
    );
}

/// Holds a list to a told one.
#[track_caller]
pub fn assert_all_told(actual: &[f64], told: &Value) {
    let told = told.as_array().unwrap();
    assert_eq!(actual.len(), told.len());
    for (actual, told) in actual.iter().zip(told) {
        assert_told(*actual, told);
    }
}
