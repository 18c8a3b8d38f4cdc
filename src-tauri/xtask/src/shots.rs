//! `cargo xtask shots`: pictures of the real window, every page, panel and dialog, to be looked at.
//! What is pictured, and how it is reached, stands in `tests/desktop`.

use std::process::{Command, ExitCode};

use crate::command::{self, Stop};
use crate::display::Display;
use crate::packages::Group;
use crate::place::Place;
use crate::{driver, needs, web};

/// Builds the window and the program that pictures it, and runs that on a virtual display.
pub fn chore(place: &Place, only: &[String]) -> Result<ExitCode, Stop> {
    needs::system(&[Group::Build, Group::Display, Group::Test])?;
    driver::ready(place)?;
    web::ready(place)?;
    command::run(&mut web::script(place, "build"))?;
    command::run(
        place
            .cargo()
            .args(["build", "--workspace", "--all-targets"]),
    )?;
    let folder = place.target.join("shots");
    let display = Display::start(1600, 1000)?;
    let mut shots = Command::new(place.target.join("debug").join("shots"));
    shots
        .arg(&folder)
        .args(only)
        .envs(display.environment())
        .env_remove("WAYLAND_DISPLAY")
        .env("VALISE_EXECUTABLE", place.executable("debug"))
        .env("PATH", driver::search_path());
    let outcome = command::run(&mut shots);
    drop(display);
    println!("\nThe pictures are in {}", folder.display());
    outcome.map(|()| ExitCode::SUCCESS)
}
