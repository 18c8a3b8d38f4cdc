//! `rfm` on a ledger with everything: groups, currencies, credit notes, duplicates, bad lines.

use crate::asking::{ask, refused};
use serde_json::{Value, json};

const LEDGER: &str = "\
Customer_ID;Group_ID;Invoice;Line;Date;Line_Type;Currency;Net_Amount;COGS
A;G;1;1;2024-12-02;sale;EUR;100.10;60
A;G;1;2;2024-12-02;sale;EUR;50;
A;G;1;1;2024-12-02;sale;EUR;100.1;60
B;G;2;1;2024-12-16 08:30:00;sale;SEK;1000;400
B;G;3;1;2024-12-20;credit_note;SEK;-200;-80
C;;4;1;2024-11-04;sale;EUR;10;4
C;;5;1;2024-12-09;sale;NOK;70;30
C;;6;1;2025-01-07;sale;SEK;80;30
;;7;1;2024-12-01;sale;SEK;1;1
C;;8;1;someday;sale;SEK;1;1
C;;9;1;2025-02-01;sale;SEK;1;1
C;;9;2;2024-12-10;sale;SEK;a lot;1
D;;10;1;2024-12-31;credit;SEK;-5;0
";

const RATES: &str = "month,currency,rate_to_SEK\n2024-11,EUR,11.5\n2024-12-01,EUR,11.4\n";

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        let place = Self(tempfile::tempdir().unwrap());
        std::fs::write(place.path("ledger.csv"), LEDGER).unwrap();
        std::fs::write(place.path("rates.csv"), RATES).unwrap();
        place
    }

    fn path(&self, name: &str) -> String {
        self.0.path().join(name).display().to_string()
    }

    fn request(&self) -> Value {
        json!({
            "do": "rfm", "file": self.path("ledger.csv"), "fx": self.path("rates.csv"),
            "reporting_currency": "SEK", "calibration_end": "2024-12-31",
            "holdout_end": "2025-01-31", "unit_days": 7, "drop_duplicates": true,
        })
    }
}

#[test]
fn every_line_is_accepted_or_has_its_reason() {
    let told = ask(Place::new().request());
    assert_eq!((&told["lines"], &told["accepted"]), (&json!(13), &json!(7)));
    let rejected = json!({
        "after_end": 1, "missing_key": 2, "no_rate": 1, "duplicate": 1, "bad_amount": 1,
    });
    assert_eq!(told["rejected"], rejected);
    assert_eq!(
        (&told["duplicates"], &told["currency"]),
        (&json!(1), &json!("SEK"))
    );
}

#[test]
fn groups_and_customers_have_exact_money_and_their_days() {
    let told = ask(Place::new().request());
    let group = json!({
        "frequency": 1, "recency": 2.0, "T": 29.0 / 7.0, "monetary_value": 800.0,
        "net_revenue": 2511.14, "contribution": 937.14, "covered_revenue": 1941.14,
        "ttm_revenue": 2511.14, "holdout": 0,
    });
    assert_eq!(told["customers"]["G"], group);
    let alone = json!({
        "frequency": 0, "recency": 0.0, "T": 57.0 / 7.0, "monetary_value": 0.0,
        "net_revenue": 115.0, "contribution": 69.0, "ttm_revenue": 115.0, "holdout": 1,
    });
    assert_eq!(told["customers"]["C"], alone);
    assert_eq!(told["customers"].as_object().unwrap().len(), 2);
    let credited =
        json!({"net_revenue": -5.0, "contribution": -5.0, "ttm_revenue": -5.0, "holdout": 0});
    assert_eq!(told["without_purchases"], json!({"D": credited}));
    assert_eq!(
        (&told["transaction_days"], &told["zero_value_days"]),
        (&json!(4), &json!(0))
    );
}

#[test]
fn duplicates_are_dropped_counted_or_not_looked_for() {
    let place = Place::new();
    let mut request = place.request();
    request["drop_duplicates"] = json!(false);
    let told = ask(request.clone());
    assert_eq!(
        (&told["duplicates"], &told["rejected"]["duplicate"]),
        (&json!(1), &json!(0))
    );
    assert_eq!(told["customers"]["G"]["net_revenue"], json!(3652.28));
    request.as_object_mut().unwrap().remove("drop_duplicates");
    assert!(ask(request)["duplicates"].is_null());
}

#[test]
fn the_currency_reported_in_may_be_read_off_the_rates() {
    let place = Place::new();
    let mut request = place.request();
    let whole = ask(request.clone());
    request
        .as_object_mut()
        .unwrap()
        .remove("reporting_currency");
    assert_eq!(ask(request.clone()), whole);
    request["fx"] = json!([
        {"month": "2024-11", "currency": "EUR", "rate_to_SEK": 11.5},
        {"month": "2024-12", "currency": "EUR", "rate_to_sek": "11.4"},
    ]);
    assert_eq!(ask(request.clone()), whole);
    request.as_object_mut().unwrap().remove("fx");
    assert_eq!(refused(request), "mixed_currencies");
}

#[test]
fn wrong_rates_and_senseless_windows_are_refused() {
    let place = Place::new();
    let with = |name: &str, value: Value| {
        let mut request = place.request();
        request[name] = value;
        refused(request)
    };
    assert_eq!(
        with(
            "fx",
            json!([{"month": "May", "currency": "EUR", "rate_to_SEK": 1}])
        ),
        "bad_cell"
    );
    assert_eq!(
        with(
            "fx",
            json!([{"month": "2024-05", "currency": "EUR", "rate_to_SEK": 0}])
        ),
        "bad_rate"
    );
    assert_eq!(
        with("fx", json!([{"month": "2024-05", "currency": "EUR"}])),
        "bad_table"
    );
    assert_eq!(with("fx", json!(7)), "bad_request");
    assert_eq!(with("unit_days", json!(0)), "out_of_range");
    assert_eq!(with("holdout_end", json!("2024-12-01")), "out_of_range");
    assert_eq!(with("calibration_end", json!("yesterday")), "bad_request");
    assert_eq!(with("reporting_currency", json!("crowns")), "bad_request");
}

#[test]
fn what_rfm_answers_can_be_fitted_and_ranked() {
    let place = Place::new();
    let told = ask(place.request());
    let rows: Vec<Value> = told["customers"]
        .as_object()
        .unwrap()
        .iter()
        .map(|(id, one)| {
            let mut row = one.clone();
            row["id"] = json!(id);
            row
        })
        .collect();
    let gate = ask(json!({"do": "gate", "rows": rows}));
    assert_ne!(gate["status"], "supported");
    let ranked = ask(json!({"do": "concentration", "rows": rows}));
    assert_eq!(ranked["concentration"]["abc"], json!({"G": "A", "C": "C"}));
}
