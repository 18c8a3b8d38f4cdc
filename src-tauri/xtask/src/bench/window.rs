//! What the window costs, beside an empty window of the same shell: `tests/desktop` measures and
//! prints one JSON row a line, here it is held to its limits.

use std::process::Command;

use crate::bench::table::Row;
use crate::command::{self, Stop};
use crate::display::Display;
use crate::driver;
use crate::place::Place;

/// Start and memory at rest may be so many times those of an empty window.
const LIMIT_TIMES: f64 = 1.3;
const LIMIT_MEGABYTES: f64 = 600.0;
/// Thirty frames a second, drawn without a graphics card.
const LIMIT_FRAME: f64 = 33.4;

/// A row for each line that the measuring program prints.
pub fn rows(place: &Place) -> Vec<Row> {
    if !cfg!(target_os = "linux") {
        println!("skipped: the window is measured on Linux only");
        return Vec::new();
    }
    match measured(place) {
        Ok(rows) => rows,
        Err(stop) => vec![Row::unmeasured("the window", stop)],
    }
}

fn measured(place: &Place) -> Result<Vec<Row>, Stop> {
    driver::ready(place)?;
    let display = Display::start(1600, 1000)?;
    let release = place.target.join("release");
    let mut program = Command::new(release.join("window_bench"));
    program
        .arg(release.join("valise-empty-window"))
        .envs(display.environment())
        .env_remove("WAYLAND_DISPLAY")
        .env("VALISE_EXECUTABLE", place.executable("release"))
        .env("PATH", driver::search_path());
    println!("\n› {}", command::shown(&program));
    let said = command::answer(&mut program);
    drop(display);
    Ok(said?
        .lines()
        .filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok())
        .filter_map(|told| row(&told))
        .collect())
}

fn row(told: &serde_json::Value) -> Option<Row> {
    let (name, measured) = (told["name"].as_str()?, told["measured"].as_f64()?);
    let peer = "an empty window of the same shell, medians of 5".to_owned();
    Some(match (told["unit"].as_str()?, told["against"].as_f64()) {
        ("s", Some(against)) => Row::raced(name, measured, against, LIMIT_TIMES, peer),
        ("MB", Some(against)) => Row::limited(
            name,
            measured,
            against * LIMIT_TIMES,
            "MB",
            format!("1.3 times {peer}"),
        ),
        ("MB", None) => {
            let note = "the window and its web view, 600 pages opened".to_owned();
            Row::limited(name, measured, LIMIT_MEGABYTES, "MB", note)
        }
        ("ms", _) => {
            let note = "of 120 frames, drawn without a graphics card".to_owned();
            Row::limited(name, measured, LIMIT_FRAME, "ms", note)
        }
        _ => return None,
    })
}
