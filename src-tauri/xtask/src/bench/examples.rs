//! Measurements that a room makes of itself: an example program that prints one JSON object
//! `{"name", "milliseconds", "runs"}` as its last line; and the building of all examples.

use std::process::Command;

use crate::bench::table::Row;
use crate::bench::{sharing, valuation};
use crate::command::{self, Stop};
use crate::place::Place;

/// Package, example and limit in milliseconds.
const EXAMPLES: [(&str, &str, f64); 3] = [
    ("valise-journeys", "dossier_bench", 300.0),
    ("valise-orgchart", "layout_bench", 20.0),
    ("valise-search", "search_speed", 10.0),
];

/// A row for each example.
pub fn rows(place: &Place) -> Vec<Row> {
    EXAMPLES
        .iter()
        .map(|(_, example, limit)| row(place, example, *limit))
        .collect()
}

/// Builds the executables and every example at once.
pub fn build(place: &Place) -> Command {
    let mut cargo = release(place);
    cargo.arg("--bins");
    let sums = valuation::EXAMPLES.map(|(_, example)| example);
    for example in EXAMPLES
        .map(|(_, example, _)| example)
        .into_iter()
        .chain(["crowd_bench"])
        .chain(sharing::EXAMPLES.map(|(_, example)| example))
        .chain(sums)
    {
        cargo.args(["--example", example]);
    }
    cargo
}

/// A build of everything that is measured, whatever of it is built then: one choice of features,
/// so that no dependency is built twice.
pub fn release(place: &Place) -> Command {
    let mut cargo = place.cargo();
    cargo.args(["build", "--release"]);
    let own = EXAMPLES.map(|(package, ..)| package);
    let sums = valuation::EXAMPLES.map(|(package, _)| package);
    let sync = sharing::EXAMPLES.map(|(package, _)| package);
    for package in ["valise", "valise-desktop", "valise-empty-window"] {
        cargo.args(["--package", package]);
    }
    for package in own.into_iter().chain(sums).chain(sync) {
        cargo.args(["--package", package]);
    }
    cargo
}

/// An example as it was built.
pub fn built(place: &Place, example: &str) -> Command {
    let folder = place.target.join("release").join("examples");
    Command::new(folder.join(format!("{example}{}", std::env::consts::EXE_SUFFIX)))
}

fn row(place: &Place, example: &str, limit: f64) -> Row {
    let mut program = built(place, example);
    println!("\n› {}", command::shown(&program));
    match command::answer(&mut program).and_then(|said| read(&said)) {
        Ok((name, milliseconds, note)) => Row::limited(&name, milliseconds, limit, "ms", note),
        Err(stop) => Row::unmeasured(example, stop),
    }
}

fn read(said: &str) -> Result<(String, f64, String), Stop> {
    let last = said
        .lines()
        .rev()
        .find(|line| line.starts_with('{'))
        .unwrap_or_default();
    let object: serde_json::Value = serde_json::from_str(last)
        .map_err(|error| Stop::new(format!("its last line is no JSON: {error}.")))?;
    let (name, milliseconds) = (object["name"].as_str(), object["milliseconds"].as_f64());
    let (Some(name), Some(milliseconds)) = (name, milliseconds) else {
        return Err(Stop::new(
            "its JSON names no measurement in milliseconds.".to_owned(),
        ));
    };
    Ok((
        name.to_owned(),
        milliseconds,
        format!("median of {} runs", object["runs"]),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_json_line_of_an_example_is_its_answer() {
        let said = "warming up\n{\"name\": \"layout\", \"milliseconds\": 12.5, \"runs\": 9}\n";
        let (name, milliseconds, note) = read(said).expect("it is well-formed");
        assert_eq!((name.as_str(), milliseconds), ("layout", 12.5));
        assert_eq!(note, "median of 9 runs");
    }

    #[test]
    fn an_example_that_measures_nothing_is_told() {
        assert!(read("done\n").is_err());
        assert!(read("{\"name\": \"layout\"}\n").is_err());
    }
}
