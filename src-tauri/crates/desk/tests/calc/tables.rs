//! Tables in requests and in files: names of columns, delimiters, encodings, cells that are none.

use crate::asking::{ask, data, refused};
use serde_json::{Value, json};

const PARAMS: [(&str, f64); 4] = [("r", 0.243), ("alpha", 4.414), ("a", 0.793), ("b", 2.426)];

fn predict(table: &str, value: Value) -> Value {
    let params: Value = PARAMS.into_iter().collect();
    let mut request = json!({"do": "predict", "model": "bgnbd", "params": params});
    request[table] = value;
    request
}

fn file(bytes: &[u8]) -> (tempfile::TempDir, Value) {
    let place = tempfile::tempdir().unwrap();
    let path = place.path().join("table.csv");
    std::fs::write(&path, bytes).unwrap();
    let path = json!(path.display().to_string());
    (place, path)
}

#[test]
fn columns_are_found_by_all_their_names_whatever_the_case() {
    let usual = ask(predict(
        "rows",
        json!([{"x": 2, "tx": 30.43, "T": 38.86, "t": 39}]),
    ));
    assert!(usual["rows"][0]["expected"].as_f64().unwrap() > 1.2);
    for row in [
        json!({"frequency": 2, "recency": 30.43, "age": 38.86, "t": 39}),
        json!({"FREQUENCY": "2", "T_X": " 30.43 ", "Age": 38.86, "t": 39.0}),
        json!({"X": 2.0, "Tx": 30.43, "T": 38.86, "t": 39, "customer_id": "17850", "m": null}),
    ] {
        assert_eq!(ask(predict("rows", json!([row]))), usual, "{row}");
    }
    let text = "customer_id,frequency,Recency,T,t,colour\n17850,2,30.43,38.86,39,blue\n";
    let (_place, path) = file(text.as_bytes());
    assert_eq!(ask(predict("file", path)), usual);
}

#[test]
fn a_horizon_for_all_rows_may_stand_beside_them() {
    let told = ask(predict(
        "rows",
        json!([{"x": 2, "tx": 30.43, "T": 38.86, "t": 39}]),
    ));
    let mut request = predict("rows", json!([{"x": 2, "tx": 30.43, "T": 38.86}]));
    assert!(ask(request.clone())["rows"][0]["expected"].is_null());
    request["t"] = json!(39);
    assert_eq!(ask(request), told);
}

#[test]
fn files_are_read_as_the_import_reads_them() {
    let plain = "x,tx,T,t\n2,30.43,38.86,39\n0,0,38.86,39\n";
    let (_place, path) = file(plain.as_bytes());
    let told = ask(predict("file", path));
    assert_eq!(told["rows"].as_array().unwrap().len(), 2);
    for text in [
        plain.replace(',', ";"),
        plain.replace(',', "\t"),
        plain.replace('\n', "\r\n"),
        format!("\u{feff}{plain}"),
        plain.replace("30.43", "\" 30.43\""),
        format!("{plain}\n\n"),
    ] {
        let (_place, path) = file(text.as_bytes());
        assert_eq!(ask(predict("file", path)), told, "{text:?}");
    }
    let utf16: Vec<u8> = [0xff, 0xfe]
        .into_iter()
        .chain(plain.encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    let (_place, path) = file(&utf16);
    assert_eq!(ask(predict("file", path)), told);
}

#[test]
fn a_table_that_is_none_is_refused_with_its_reason() {
    let missing = json!("/nowhere/at/all.csv");
    assert_eq!(refused(predict("file", missing)), "file_unreadable");
    let folder = tempfile::tempdir().unwrap();
    let folder_path = json!(folder.path().display().to_string());
    assert_eq!(refused(predict("file", folder_path)), "file_unreadable");
    for bytes in [&b""[..], b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"] {
        let (_place, path) = file(bytes);
        assert_eq!(refused(predict("file", path)), "file_unreadable");
    }
    let (_place, path) = file(b"x,T\n1,2\n");
    assert_eq!(refused(predict("file", path)), "bad_table");
    assert_eq!(
        refused(predict("rows", json!([{"x": 1, "tx": 1}]))),
        "bad_table"
    );
    assert_eq!(
        refused(predict(
            "rows",
            json!([{"x": 1, "tx": 1, "T": 2, "dleta": 0.1}])
        )),
        "bad_table"
    );
    assert_eq!(refused(predict("rows", json!({"x": 1}))), "bad_request");
    assert_eq!(refused(predict("colours", json!([]))), "bad_request");
    let mut both = predict("rows", json!([]));
    both["file"] = json!(data("donations_rf.csv"));
    assert_eq!(refused(both), "bad_request");
}

#[test]
fn a_cell_that_is_no_number_is_named_with_its_row() {
    for cell in [
        json!("many"),
        json!(-1),
        json!(1.5),
        json!(null),
        json!(true),
        json!([1]),
        json!("NaN"),
        json!("inf"),
        json!(5e9),
    ] {
        let rows = json!([{"x": 1, "tx": 1, "T": 2}, {"x": cell, "tx": 1, "T": 2}]);
        let code = refused(predict("rows", rows));
        assert_eq!(code, "bad_cell", "{cell}");
    }
    // What is a number but no customer is the sum's to refuse.
    assert_eq!(
        refused(predict("rows", json!([{"x": 1, "tx": 3, "T": 2}]))),
        "out_of_range"
    );
}

#[test]
fn a_weight_counts_a_row_as_often() {
    let row = |weight: u32| json!({"x": 3, "tx": 20, "T": 30, "weights": weight});
    let other = json!({"x": 0, "tx": 0, "T": 39});
    let fitted =
        |rows: Value| ask(json!({"do": "fit", "model": "mbgnbd", "rows": rows}))["rows"].clone();
    assert_eq!(fitted(json!([row(2), other])), 3);
    assert_eq!(fitted(json!([row(0), other, other])), 2);
    let many = json!([{"x": 3, "tx": 20, "T": 30, "weights": 4_000_000_000_u32}]);
    assert_eq!(
        refused(json!({"do": "fit", "model": "mbgnbd", "rows": many})),
        "too_many"
    );
}

#[test]
fn an_empty_table_has_no_fit_and_no_model() {
    for model in ["bgnbd", "pareto_nbd", "gamma_gamma", "bgbb"] {
        assert_eq!(
            refused(json!({"do": "fit", "model": model, "rows": []})),
            "no_rows"
        );
    }
    assert_eq!(
        refused(json!({"do": "fit", "model": "sbg", "cohorts": []})),
        "no_rows"
    );
    assert_eq!(
        ask(json!({"do": "gate", "rows": []}))["status"],
        "not_supported"
    );
    assert_eq!(
        ask(json!({"do": "gate", "spend": []}))["status"],
        "not_supported"
    );
}
