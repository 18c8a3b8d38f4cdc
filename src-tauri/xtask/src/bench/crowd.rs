//! What the window asks most, of a real workspace with 5,000 clients and 100,000 people.

use serde_json::Value;

use crate::bench::table::Row;
use crate::bench::{examples, valuation};
use crate::command::Stop;
use crate::place::Place;

/// What `crowd_bench` tells, its name here, how it was measured, and the limit in milliseconds.
const ANSWERS: [(&str, &str, &str, f64); 4] = [
    ("clients", "table of 5,000 clients", MEDIAN, 100.0),
    ("today", "Today of 5,000 clients", MEDIAN, 100.0),
    ("first_search", "first search of a session", "once", 1_000.0),
    (
        "keystroke",
        "search keystroke",
        "95th percentile of 44",
        10.0,
    ),
];
const MEDIAN: &str = "median of 5";

/// A row for each answer.
pub fn rows(place: &Place) -> Vec<Row> {
    match valuation::json(&mut examples::built(place, "crowd_bench")) {
        Ok(told) => ANSWERS.iter().map(|answer| row(&told, answer)).collect(),
        Err(stop) => vec![Row::unmeasured("a crowded workspace", stop)],
    }
}

fn row(told: &Value, (key, name, how, limit): &(&str, &str, &str, f64)) -> Row {
    match told[*key].as_f64() {
        Some(milliseconds) => {
            let note = format!("{how}, 100,000 people on file");
            Row::limited(name, milliseconds, *limit, "ms", note)
        }
        None => Row::unmeasured(name, Stop::new(format!("nothing tells {key}."))),
    }
}
