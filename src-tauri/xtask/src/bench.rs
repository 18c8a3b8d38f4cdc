//! `cargo xtask bench`: the project's measurements in the release profile, each with its aim, as
//! a table and as JSON. A missed aim is told and is no failure; what cannot be measured is one.
//! With `valuation` only the sums are measured, with `--peer` also beside a peer of theirs.

mod crowd;
mod examples;
mod ledger;
mod peer;
mod process;
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
    only_valuation: bool,
    peer: bool,
}

/// Measures what the words ask for, prints the table and writes `target/bench/latest.json`, or
/// `valuation.json` where it is the sums alone.
pub fn chore(place: &Place, words: &[String]) -> Result<ExitCode, Stop> {
    let asked = Asked::read(words)?;
    let folder = place.target.join("bench");
    std::fs::create_dir_all(&folder).map_err(|error| in_vain(&folder, &error))?;
    let rows = if asked.only_valuation {
        needs::system(&[Group::Build, Group::Bench])?;
        command::run(&mut valuation::build(place))?;
        sums(place, &folder, &asked)
    } else {
        needs::system(&[Group::Build, Group::Bench, Group::Display, Group::Test])?;
        web::ready(place)?;
        command::run(&mut web::script(place, "build"))?;
        command::run(&mut examples::build(place))?;
        let mut rows = ledger::rows(place, &folder);
        rows.extend(examples::rows(place));
        rows.extend(crowd::rows(place));
        rows.extend(sums(place, &folder, &asked));
        rows.extend(window::rows(place));
        rows
    };

    println!("\n{}", table::text(&rows));
    let file = folder.join(match asked.only_valuation {
        true => "valuation.json",
        false => "latest.json",
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

impl Asked {
    fn read(words: &[String]) -> Result<Self, Stop> {
        let mut asked = Self {
            only_valuation: false,
            peer: false,
        };
        for word in words {
            match word.as_str() {
                "valuation" => asked.only_valuation = true,
                "--peer" => asked.peer = true,
                other => {
                    let known = "“valuation” and “--peer”";
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
    fn the_sums_are_measured_alone_or_with_all_else() {
        let read = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            Asked::read(&words).map(|asked| (asked.only_valuation, asked.peer))
        };
        assert_eq!(read(&[]).ok(), Some((false, false)));
        assert_eq!(read(&["valuation", "--peer"]).ok(), Some((true, true)));
        assert!(read(&["valuations"]).is_err());
    }
}
