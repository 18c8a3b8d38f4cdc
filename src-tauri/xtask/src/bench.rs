//! `cargo xtask bench`: the project's measurements in the release profile, each with its aim, as
//! a table and as JSON. A missed aim is told and is no failure; what cannot be measured is one.
//! With `valuation` only the sums are measured, with `--peer` also beside a peer of theirs; with `sync`
//! only what sharing costs.

mod crowd;
mod examples;
mod ledger;
mod peer;
mod process;
mod sharing;
mod table;
mod valuation;
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

/// What is to be measured.
#[derive(Debug, PartialEq, Eq)]
struct Asked {
    only: Option<Part>,
    peer: bool,
}

/// What can be measured alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Valuation,
    Sync,
}

/// Measures what the words ask for, prints the table and writes `target/bench/latest.json`, or
/// `valuation.json` or `sync.json` where it is that alone.
pub fn chore(place: &Place, words: &[String]) -> Result<ExitCode, Stop> {
    let asked = Asked::read(words)?;
    let folder = place.target.join("bench");
    std::fs::create_dir_all(&folder).map_err(|error| in_vain(&folder, &error))?;
    let rows = measured(place, &folder, &asked)?;

    println!("\n{}", table::text(&rows));
    let file = folder.join(match asked.only {
        None => "latest.json",
        Some(Part::Valuation) => "valuation.json",
        Some(Part::Sync) => "sync.json",
    });
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

fn measured(place: &Place, folder: &Path, asked: &Asked) -> Result<Vec<Row>, Stop> {
    let ready = |mut build: Command| {
        needs::system(&[Group::Build, Group::Bench])?;
        command::run(&mut build)
    };
    match asked.only {
        Some(Part::Valuation) => {
            ready(valuation::build(place))?;
            return Ok(sums(place, folder, asked));
        }
        Some(Part::Sync) => {
            ready(sharing::build(place))?;
            return Ok(sharing::rows(place));
        }
        None => {}
    }
    needs::system(&[Group::Build, Group::Bench, Group::Display, Group::Test])?;
    web::ready(place)?;
    command::run(&mut web::script(place, "build"))?;
    command::run(&mut examples::build(place))?;
    let mut rows = ledger::rows(place, folder);
    rows.extend(examples::rows(place));
    rows.extend(crowd::rows(place));
    rows.extend(sharing::rows(place));
    rows.extend(sums(place, folder, asked));
    rows.extend(window::rows(place));
    Ok(rows)
}

impl Asked {
    fn read(words: &[String]) -> Result<Self, Stop> {
        let mut asked = Self {
            only: None,
            peer: false,
        };
        for word in words {
            match word.as_str() {
                "valuation" => asked.only = Some(Part::Valuation),
                "sync" => asked.only = Some(Part::Sync),
                "--peer" => asked.peer = true,
                other => {
                    let known = "“valuation”, “sync” and “--peer”";
                    return Err(Stop::new(format!(
                        "“{other}” is not known here, only {known}."
                    )));
                }
            }
        }
        Ok(asked)
    }
}

fn sums(place: &Place, folder: &Path, asked: &Asked) -> Vec<Row> {
    let mut rows = valuation::rows(place, folder);
    if asked.peer {
        rows.extend(peer::rows(place, folder));
    }
    rows
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sums_and_sharing_are_measured_alone_or_with_all_else() {
        let read = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            Asked::read(&words).map(|asked| (asked.only, asked.peer))
        };
        assert_eq!(read(&[]).ok(), Some((None, false)));
        let sums = (Some(Part::Valuation), true);
        assert_eq!(read(&["valuation", "--peer"]).ok(), Some(sums));
        assert_eq!(read(&["sync"]).ok(), Some((Some(Part::Sync), false)));
        assert!(read(&["valuations"]).is_err());
    }
}
