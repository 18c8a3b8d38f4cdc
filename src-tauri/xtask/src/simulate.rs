//! `cargo xtask simulate`: builds the simulator of sync and hands it the words it was given.
//!
//! With `--planted` it is built with bugs planted in the engine, which must all be caught. Features are
//! chosen as for the tests, so that only what knows the engine is ever built twice.

use std::process::{Command, ExitCode};

use crate::command::{self, Stop};
use crate::place::Place;

/// Plants bugs in the engine, for the simulator's own trial.
pub const PLANTED: [&str; 2] = ["--features", "valise-simulation/planted"];

/// Runs the simulator; it says itself what it found.
pub fn chore(place: &Place, words: &[String]) -> Result<ExitCode, Stop> {
    let mut build = place.cargo();
    build.args(["build", "--workspace", "--bin", "simulate"]);
    if words.iter().any(|word| word == "--planted") {
        build.args(PLANTED);
    }
    command::run(&mut build)?;
    command::run(Command::new(place.program("debug", "simulate")).args(words))?;
    Ok(ExitCode::SUCCESS)
}
