//! `cargo xtask simulate`: builds the simulator of sync and hands it the words it was given.
//!
//! With `--planted` it is built with bugs planted in the engine, which must all be caught.

use std::process::ExitCode;

use crate::command::{self, Stop};
use crate::place::Place;

/// Runs the simulator; it says itself what it found.
pub fn chore(place: &Place, words: &[String]) -> Result<ExitCode, Stop> {
    let mut cargo = place.cargo();
    cargo.args(["run", "--package", "valise-simulation", "--bin", "simulate"]);
    if words.iter().any(|word| word == "--planted") {
        cargo.args(["--features", "planted"]);
    }
    command::run(cargo.arg("--").args(words))?;
    Ok(ExitCode::SUCCESS)
}
