//! Lines that ask for nothing, for too much, or are no lines at all: each has one answer.

use crate::asking::{answered, ask, refused};
use proptest::prelude::*;
use serde_json::{Map, Value, json};
use valise_desk::calc::{FUNCTIONS, Function, answer};

fn code(line: &[u8]) -> Value {
    answered(line)["error"]["code"].clone()
}

#[test]
fn every_example_answers() {
    assert_eq!(FUNCTIONS.len(), 18);
    for function in FUNCTIONS {
        let told = answered(function.example.as_bytes());
        assert!(told["ok"].is_object(), "{}: {told}", function.name);
        let request: Value = serde_json::from_str(function.example).unwrap();
        assert_eq!(request["do"], function.name);
        assert_eq!(
            Function::named(function.name).unwrap().example,
            function.example
        );
    }
}

#[test]
fn a_line_that_is_no_request_says_what_it_is() {
    assert_eq!(code(b""), "not_json");
    assert_eq!(code(b"nonsense"), "not_json");
    assert_eq!(code(b"[1, 2]"), "not_json");
    assert_eq!(code(b"{\"do\": \"rfm\""), "not_json");
    assert_eq!(code(b"\xff\xfe{}"), "not_utf8");
    assert_eq!(code(b"{}"), "unknown_function");
    assert_eq!(code(b"{\"do\": 7}"), "unknown_function");
    assert_eq!(code(b"{\"do\": \"clairvoyance\"}"), "unknown_function");
    assert_eq!(code(&[b'['; 100_000]), "not_json");
    assert_eq!(code(b"{\"do\":\"ahp\",\"matrix\":[[1e999]]}"), "not_json");
}

#[test]
fn a_byte_order_mark_and_space_around_a_line_do_no_harm() {
    let line = "\u{feff} {\"do\":\"ahp\",\"matrix\":[[1]]} \r\n";
    assert_eq!(answered(line.as_bytes())["ok"]["weights"], json!([1.0]));
}

#[test]
fn unknown_missing_and_wrong_fields_are_refused_in_every_function() {
    for function in FUNCTIONS {
        let request: Value = serde_json::from_str(function.example).unwrap();
        let mut more = request.clone();
        more["colour"] = json!("blue");
        assert_eq!(refused(more), "bad_request", "{}", function.name);
        let bare = json!({"do": function.name});
        assert_eq!(refused(bare), "bad_request", "{}", function.name);
    }
    assert_eq!(
        refused(json!({"do": "ahp", "matrix": "three"})),
        "bad_request"
    );
}

#[test]
fn a_model_without_what_is_asked_says_so() {
    let sbg = json!({"alpha": 1, "beta": 1});
    for name in ["expect", "pmf", "predict"] {
        let mut request = json!({"do": name, "model": "sbg", "params": sbg});
        request[match name {
            "expect" => "t",
            "pmf" => "points",
            _ => "rows",
        }] = json!([]);
        assert_eq!(refused(request), "bad_request", "{name}");
    }
    assert_eq!(
        refused(json!({"do": "fit", "model": "bgnbd", "cohorts": [[3, 2]]})),
        "bad_request"
    );
    assert_eq!(
        refused(json!({"do": "fit", "model": "sbg", "rows": []})),
        "bad_request"
    );
    assert_eq!(
        refused(json!({"do": "fit", "model": "astrology", "rows": []})),
        "bad_request"
    );
    let params = json!({"r": 1, "alpha": 1, "a": 1});
    assert_eq!(
        refused(json!({"do": "expect", "model": "bgnbd", "params": params, "t": [1]})),
        "bad_request"
    );
    let params = json!({"r": 1, "alpha": 1, "a": 1, "b": 1, "c": 1});
    assert_eq!(
        refused(json!({"do": "expect", "model": "bgnbd", "params": params, "t": [1]})),
        "bad_request"
    );
}

#[test]
fn the_detail_of_a_very_long_bad_line_is_short() {
    let line = format!("{{\"do\": \"{}\"}}", "å".repeat(1_000_000));
    let told = answer(line.as_bytes());
    assert!(
        told.len() < 2_000 && told.contains("unknown_function"),
        "{}",
        told.len()
    );
}

#[test]
fn what_was_seen_gives_a_retention_rate_its_interval() {
    let request = json!({
        "do": "retention", "m": 100, "r": 0.8, "d": 0.1, "g": 0, "n": null, "timing": "end",
        "renewals": {"kept": 4, "decisions": 5},
    });
    let told = ask(request);
    assert_eq!(told["warnings"], json!(["few_decisions"]));
    let end = |name: &str, side: usize| told["interval"][name][side].as_f64().unwrap();
    assert!(end("r", 0) < 0.8 && 0.8 < end("r", 1));
    assert!(end("value", 0) < told["value"].as_f64().unwrap());
    assert!(told["value"].as_f64().unwrap() < end("value", 1));
}

/// JSON of any shape, with the names and the numbers that requests have.
fn any_json() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        Just(json!(0)),
        Just(json!(1)),
        Just(json!(-1)),
        Just(json!(0.5)),
        Just(json!(1e308)),
        Just(json!(-1e-308)),
        Just(json!(1e9)),
        Just(json!(4_294_967_295_u32)),
        any::<f64>().prop_map(|number| json!(number)),
        any::<u32>().prop_map(|number| json!(number)),
    ];
    let name = prop::sample::select(vec![
        "x",
        "tx",
        "T",
        "t",
        "n",
        "m",
        "delta",
        "r",
        "alpha",
        "a",
        "b",
        "years",
        "margin",
        "end",
        "sbg",
        "bgnbd",
        "2025-01-07",
        "SEK",
        "",
        "é",
    ]);
    let leaf = prop_oneof![
        4 => number,
        2 => name.clone().prop_map(|text| json!(text)),
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(|value| json!(value)),
    ];
    leaf.prop_recursive(3, 24, 4, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::Array),
            prop::collection::vec((name.clone(), inner), 0..5).prop_map(|fields| {
                Value::Object(
                    fields
                        .into_iter()
                        .map(|(name, value)| (name.to_owned(), value))
                        .collect(),
                )
            }),
        ]
    })
}

/// An example with a field or a cell of it changed into anything.
fn any_slip() -> impl Strategy<Value = Value> {
    (
        prop::sample::select(FUNCTIONS.to_vec()),
        any::<prop::sample::Index>(),
        any_json(),
    )
        .prop_map(|(function, place, slip)| {
            let mut request: Value = serde_json::from_str(function.example).unwrap();
            let mut places = Vec::new();
            pointers(&request, String::new(), &mut places);
            let pointer = place.get(&places).clone();
            // Long draws are the same as short ones, and take longer.
            if !pointer.ends_with("/draws") {
                *request.pointer_mut(&pointer).unwrap() = slip;
            }
            request
        })
}

fn pointers(value: &Value, here: String, found: &mut Vec<String>) {
    let inner: Map<String, Value> = match value {
        Value::Object(fields) => fields.clone(),
        Value::Array(list) => list
            .iter()
            .enumerate()
            .map(|(at, value)| (at.to_string(), value.clone()))
            .collect(),
        _ => Map::new(),
    };
    for (name, value) in inner {
        let there = format!("{here}/{name}");
        pointers(&value, there.clone(), found);
        found.push(there);
    }
}

fn assert_one_answer(line: &[u8]) -> Result<(), TestCaseError> {
    let told = answered(line);
    let fields = told.as_object().unwrap();
    prop_assert_eq!(fields.len(), 1);
    prop_assert!(fields.contains_key("ok") || fields["error"]["code"].is_string());
    prop_assert_ne!(
        &told["error"]["code"],
        "fault",
        "{}",
        String::from_utf8_lossy(line)
    );
    Ok(())
}

proptest! {
    #[test]
    fn any_bytes_have_one_answer(line in prop::collection::vec(any::<u8>(), 0..300)) {
        assert_one_answer(&line)?;
    }

    #[test]
    fn a_cut_or_changed_example_has_one_answer(
        function in prop::sample::select(FUNCTIONS.to_vec()),
        cut in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), byte in any::<u8>(),
    ) {
        let whole = function.example.as_bytes();
        assert_one_answer(&whole[..cut.index(whole.len())])?;
        let mut changed = whole.to_vec();
        changed[at.index(whole.len())] = byte;
        assert_one_answer(&changed)?;
    }

    #[test]
    fn a_request_with_any_slip_has_one_answer(request in any_slip()) {
        assert_one_answer(request.to_string().as_bytes())?;
    }
}
