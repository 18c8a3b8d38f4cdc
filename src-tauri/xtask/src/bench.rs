//! `cargo xtask bench`: the project's measurements in the release profile, each with its aim, as
//! a table and as JSON. A missed aim is told and is no failure; what cannot be measured is one.

mod examples;
mod ledger;
mod process;
mod table;
mod window;

use std::path::Path;
use std::process::{Command, ExitCode};
use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::json;

use crate::command::{self, Stop};
use crate::packages::Group;
use crate::place::Place;
use crate::{needs, web};
use table::Row;

/// Measures everything, prints the table and writes `target/bench/latest.json`.
pub fn chore(place: &Place) -> Result<ExitCode, Stop> {
    needs::system(&[Group::Build, Group::Bench, Group::Display, Group::Test])?;
    web::ready(place)?;
    command::run(&mut web::script(place, "build"))?;
    command::run(&mut examples::build(place))?;
    let folder = place.target.join("bench");
    std::fs::create_dir_all(&folder).map_err(|error| in_vain(&folder, &error))?;

    let mut rows = ledger::rows(place, &folder);
    rows.extend(examples::rows(place));
    rows.extend(window::rows(place));

    println!("\n{}", table::text(&rows));
    let file = folder.join("latest.json");
    let text = format!("{:#}\n", report(&rows));
    std::fs::write(&file, text).map_err(|error| in_vain(&file, &error))?;
    println!("Written: {}", file.display());
    let measured = rows.iter().all(Row::is_measured);
    Ok(if measured {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

fn report(rows: &[Row]) -> serde_json::Value {
    let version = |program: &str| {
        let said = command::answer(Command::new(program).arg("--version")).unwrap_or_default();
        said.lines().next().unwrap_or_default().to_owned()
    };
    let since = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    json!({
        "unix_seconds": since.as_secs(),
        "cores": std::thread::available_parallelism().map_or(1, std::num::NonZero::get),
        "rustc": version("rustc"),
        "sqlite3": version("sqlite3"),
        "rows": rows.iter().map(Row::json).collect::<Vec<_>>(),
    })
}

/// A sentence for a file or folder that could not be written.
fn in_vain(path: &Path, error: &std::io::Error) -> Stop {
    Stop::new(format!("{} cannot be written: {error}.", path.display()))
}
