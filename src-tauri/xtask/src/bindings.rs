//! `cargo xtask bindings`: has the shell's own test write `ui/src/generated` instead of comparing.

use std::process::ExitCode;

use crate::command::{self, Stop};
use crate::packages::Group;
use crate::place::Place;
use crate::{needs, web};

/// The shell's test that compares the committed bindings with its commands.
pub const TEST: &str = "bindings_are_current";

/// Writes the bindings anew and says where.
pub fn chore(place: &Place) -> Result<ExitCode, Stop> {
    needs::system(&[Group::Build])?;
    // The shell compiles only beside a built interface, of whatever age.
    if !place.ui().join("dist").is_dir() {
        web::ready(place)?;
        command::run(&mut web::script(place, "build"))?;
    }
    let mut seen = false;
    let mut reader = |line: &str| {
        seen |= line.starts_with("test ") && line.contains(TEST) && line.ends_with("ok");
        true
    };
    let mut cargo = place.cargo();
    cargo
        // The whole workspace: one package alone has other features, and all is built anew.
        .args(["test", "--workspace", "--lib", TEST])
        .env("VALISE_WRITE_BINDINGS", "1");
    command::watch(&mut cargo, Some(&mut reader))?;
    if !seen {
        return Err(Stop::new(format!("the shell has no test named {TEST}.")));
    }
    println!("\nWritten: {}", place.ui().join("src/generated").display());
    Ok(ExitCode::SUCCESS)
}
