//! The sums: how fast a value page and its sliders answer on a full ledger.
//! Deliberately absent: fits and RFM, which say nothing without a peer (`peer`).

use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::bench::table::Row;
use crate::bench::{examples, ledger};
use crate::command::{self, Stop};
use crate::place::Place;

/// Package and example of everything that is measured of the sums.
pub const EXAMPLES: [(&str, &str); 3] = [
    ("valise-valuation", "fits"),
    ("valise-desk", "rfm_speed"),
    ("valise-desk", "worth_speed"),
];

/// What `worth_speed` tells, its name here, and the limit in milliseconds.
const ANSWERS: [(&str, &str, f64); 4] = [
    ("page", "value page", 50.0),
    ("what_if_retention", "slider, margin that comes again", 16.0),
    ("what_if_customer_base", "slider, customer base", 16.0),
    ("what_if_plan", "slider, plan", 16.0),
];

/// Builds what is measured of the sums.
pub fn build(place: &Place) -> Command {
    let mut cargo = examples::release(place);
    for (_, example) in EXAMPLES {
        cargo.args(["--example", example]);
    }
    cargo
}

/// The answers of the desk on the ledger of the import's measurement.
pub fn rows(place: &Place, folder: &Path) -> Vec<Row> {
    match told(place, folder) {
        Ok(told) => ANSWERS.iter().map(|answer| row(&told, answer)).collect(),
        Err(stop) => vec![Row::unmeasured("value page", stop)],
    }
}

fn told(place: &Place, folder: &Path) -> Result<Value, Stop> {
    let files = ledger::files(place, folder)?;
    let file = files
        .first()
        .ok_or_else(|| Stop::new("there is no ledger.".to_owned()))?;
    json(examples::built(place, "worth_speed").arg(file))
}

fn row(told: &Value, (key, name, limit): &(&str, &str, f64)) -> Row {
    match told[*key].as_f64() {
        Some(milliseconds) => {
            let note = format!("{} lines, {} clients", told["lines"], told["clients"]);
            Row::limited(name, milliseconds, *limit, "ms", note)
        }
        None => Row::unmeasured(name, Stop::new(format!("nothing tells {key}."))),
    }
}

/// The JSON object that a program prints as its last line.
pub fn json(program: &mut Command) -> Result<Value, Stop> {
    println!("\n› {}", command::shown(program));
    let said = command::answer(program)?;
    let last = said.lines().last().unwrap_or_default();
    serde_json::from_str(last)
        .map_err(|error| Stop::new(format!("its last line is no JSON: {error}.")))
}
