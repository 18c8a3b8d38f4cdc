//! `cargo xtask run`: builds everything and opens the window; on a virtual display, with a
//! picture, where there is no screen.

use std::path::PathBuf;
use std::process::{Child, Command, ExitCode};
use std::time::Duration;

use crate::command::{self, Stop};
use crate::display::{self, Display};
use crate::packages::Group;
use crate::place::Place;
use crate::{needs, web};

/// How long a first start may take on a slow machine before the picture is given up.
const PATIENCE: Duration = Duration::from_secs(90);

/// Builds and opens; ends when the window ends.
pub fn chore(place: &Place, flags: &[String]) -> Result<ExitCode, Stop> {
    let has = |flag: &str| flags.iter().any(|given| given == flag);
    let headless = cfg!(target_os = "linux") && (has("--picture") || !display::is_there());
    let groups: &[Group] = if headless {
        &[Group::Build, Group::Display]
    } else {
        &[Group::Build]
    };
    needs::system(groups)?;
    web::ready(place)?;
    command::run(&mut web::script(place, "build"))?;
    let executable = build(place, has("--release"))?;
    let mut window = Command::new(executable);
    window.current_dir(&place.root);
    if has("--sample") {
        window.arg("--sample");
    }
    if headless {
        return on_a_virtual_display(place, window, has("--picture"));
    }
    println!("\nOpening the window. Ctrl-C here, or closing it, ends it.");
    wait(start(&mut window)?)
}

fn build(place: &Place, release: bool) -> Result<PathBuf, Stop> {
    let mut cargo = place.cargo();
    cargo.args(["build", "--package", "valise"]);
    if release {
        cargo.arg("--release");
    }
    command::run(&mut cargo)?;
    Ok(place.executable(if release { "release" } else { "debug" }))
}

fn on_a_virtual_display(
    place: &Place,
    mut window: Command,
    picture_only: bool,
) -> Result<ExitCode, Stop> {
    let folder = place.target.join("run");
    std::fs::create_dir_all(&folder)
        .map_err(|error| Stop::new(format!("{} cannot be made: {error}.", folder.display())))?;
    let picture = folder.join("window.png");
    let display = Display::start(1280, 800)?;
    window
        .envs(display.environment())
        .env_remove("WAYLAND_DISPLAY");
    println!("\nThere is no screen here: the window opens on a virtual one.");
    let mut child = start(&mut window)?;
    if let Err(stop) = display.picture(&picture, PATIENCE) {
        end(&mut child);
        return Err(stop);
    }
    if let Ok(Some(status)) = child.try_wait() {
        return Err(Stop::new(format!(
            "the window closed by itself ({status})."
        )));
    }
    println!(
        "The window is open. Its picture is saved as {}",
        picture.display()
    );
    if picture_only {
        end(&mut child);
        return Ok(ExitCode::SUCCESS);
    }
    println!("It stays open until Ctrl-C.");
    wait(child)
}

fn start(window: &mut Command) -> Result<Child, Stop> {
    window
        .spawn()
        .map_err(|error| Stop::new(format!("the window could not be opened: {error}.")))
}

fn wait(mut child: Child) -> Result<ExitCode, Stop> {
    match child.wait() {
        Ok(status) if status.success() => Ok(ExitCode::SUCCESS),
        Ok(status) => Err(Stop::new(format!("the window ended with {status}."))),
        Err(error) => Err(Stop::new(format!("the window is out of sight: {error}."))),
    }
}

/// Asks the window to close as the system does at the end of a session, so that it saves.
fn end(child: &mut Child) {
    let asked = command::answer(Command::new("kill").args(["-TERM", &child.id().to_string()]));
    if asked.is_err() {
        // Already gone, or no `kill` program: then without asking.
        let _ = child.kill();
    }
    let _ = child.wait();
}
