//! How the tests ask, and how they hold an answer to a told number.

use serde_json::Value;
use std::path::{Path, PathBuf};
use valise_desk::calc::answer;

/// The folder of the told cases, which the sums are held to as well.
fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../valuation/tests/fixtures")
}

/// The path of one of the public data sets.
pub fn data(name: &str) -> String {
    fixtures()
        .join("told-data")
        .join(name)
        .display()
        .to_string()
}

/// A told case by its id, such as `T08`.
pub fn case(id: &str) -> Value {
    let text = std::fs::read_to_string(fixtures().join("told.json")).unwrap();
    let all: Value = serde_json::from_str(&text).unwrap();
    let cases = all["cases"].as_array().unwrap();
    cases.iter().find(|case| case["id"] == id).unwrap().clone()
}

/// The answer to one line, which must be one line of JSON.
pub fn answered(line: &[u8]) -> Value {
    let text = answer(line);
    assert!(!text.contains(['\n', '\r']), "{text}");
    serde_json::from_str(&text).unwrap()
}

/// What a request answers; it must answer.
#[track_caller]
pub fn ask(request: Value) -> Value {
    let answer = answered(request.to_string().as_bytes());
    assert!(answer["error"].is_null(), "{request}: {answer}");
    answer["ok"].clone()
}

/// The code with which a request is refused.
#[track_caller]
pub fn refused(request: Value) -> String {
    let answer = answered(request.to_string().as_bytes());
    assert!(answer["ok"].is_null(), "{request}: {answer}");
    let detail = answer["error"]["detail"].as_str().unwrap();
    assert!(!detail.is_empty());
    answer["error"]["code"].as_str().unwrap().to_owned()
}

/// Holds a number to a told one: `{value}` with `abs_tol` or `rel_tol`, exactly without either.
#[track_caller]
pub fn assert_told(actual: &Value, told: &Value) {
    let value = told["value"].as_f64().or(told.as_f64()).unwrap();
    let actual = actual
        .as_f64()
        .unwrap_or_else(|| panic!("{actual} is not {value}"));
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

/// Holds every field that is told, however deep, to the answer's of the same name.
#[track_caller]
pub fn assert_fields(actual: &Value, told: &Value) {
    match told {
        Value::Object(fields) if !fields.contains_key("value") => {
            for (name, told) in fields {
                assert_fields(&actual[name], told);
            }
        }
        Value::Array(list) => {
            assert_eq!(
                actual.as_array().map(Vec::len),
                Some(list.len()),
                "{actual}"
            );
            for (place, told) in list.iter().enumerate() {
                assert_fields(&actual[place], told);
            }
        }
        Value::Object(_) | Value::Number(_) => assert_told(actual, told),
        told => assert_eq!(actual, told),
    }
}
