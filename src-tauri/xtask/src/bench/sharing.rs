//! What sharing costs: whole rounds with real seals on real databases, over a store in memory that
//! counts.
//! Deliberately absent: the way to a remote, whose speed is its own.

use std::process::Command;

use serde_json::Value;

use crate::bench::table::Row;
use crate::bench::{examples, valuation};
use crate::command::Stop;
use crate::place::Place;

/// Packages and examples: edits and people, and a ledger.
pub const EXAMPLES: [(&str, &str); 2] = [
    ("valise-replica", "share_speed"),
    ("valise-sharing", "ledger_speed"),
];

/// What the example tells, its name here, the limit, its unit, and of what.
const ANSWERS: [(&str, &str, f64, &str, &str); 9] = [
    ("apply_ms", "20,000 ops of others", 1_000.0, "ms", EDITS),
    ("bytes_an_op", "an op on the wire", 60.0, "B", EDITS),
    ("apply_requests", "their requests", 60.0, "", EDITS),
    ("idle_lists", "listings of an idle round", 1.0, "", IDLE),
    ("idle_others", "its other requests", 0.5, "", IDLE),
    ("first_ms", "first sync", 2_000.0, "ms", FIRST),
    ("first_kilobytes", "its bytes", 1_000.0, "kB", FIRST),
    ("first_requests", "its requests", 60.0, "", FIRST),
    ("megabytes", "memory of both laptops", 300.0, "MB", PEAK),
];
const EDITS: &str = "one round after 200 segments of 100 ops, which their author has packed";
const IDLE: &str = "nothing new on either side";
const FIRST: &str = "a laptop that joins a client of 2,000 people";
const PEAK: &str = "peak resident memory of all of this";

/// The same of the ledger, whose laptops share a folder.
const LEDGER_ANSWERS: [(&str, &str, f64, &str, &str); 4] = [
    ("out_ms", "ledger, first sync out", 60_000.0, "ms", LEDGER),
    ("in_ms", "ledger, first sync in", 60_000.0, "ms", LEDGER),
    ("idle_ms", "ledger, idle round", 1_000.0, "ms", LEDGER),
    ("bytes_a_line", "a line on the wire", 60.0, "B", LEDGER),
];
const LEDGER: &str = "541,909 made-up lines of 4,372 clients, which are shared with it";

/// Builds the examples.
pub fn build(place: &Place) -> Command {
    let mut cargo = examples::release(place);
    for (_, example) in EXAMPLES {
        cargo.args(["--example", example]);
    }
    cargo
}

/// A row for each answer.
pub fn rows(place: &Place) -> Vec<Row> {
    let [edits, ledger] = EXAMPLES.map(|(_, example)| example);
    let mut rows = answers(place, edits, &ANSWERS);
    rows.extend(answers(place, ledger, &LEDGER_ANSWERS));
    rows
}

fn answers(
    place: &Place,
    example: &str,
    all: &[(&str, &str, f64, &'static str, &str)],
) -> Vec<Row> {
    match valuation::json(&mut examples::built(place, example)) {
        Ok(told) => all.iter().map(|answer| row(&told, answer)).collect(),
        Err(stop) => vec![Row::unmeasured(example, stop)],
    }
}

fn row(told: &Value, (key, name, limit, unit, of): &(&str, &str, f64, &'static str, &str)) -> Row {
    match told[*key].as_f64() {
        Some(value) => Row::limited(name, value, *limit, unit, (*of).to_owned()),
        None => Row::unmeasured(name, Stop::new(format!("nothing tells {key}."))),
    }
}
