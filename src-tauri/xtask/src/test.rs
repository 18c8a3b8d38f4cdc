//! `cargo xtask test`: every gate and every test, in one build profile, to the end.
//!
//! A failing step does not stop the ones after it. The last line is `N passed, N failed, N
//! skipped`. Nothing is fetched here that a gate could do without: cargo-deny runs where it is
//! installed and is counted as skipped where not.

use std::process::{Command, ExitCode};

use crate::bindings;
use crate::command::{self, Stop};
use crate::display::Display;
use crate::packages::Group;
use crate::place::Place;
use crate::readers::{CargoReader, VitestReader};
use crate::servers::{self, Servers};
use crate::tally::Tally;
use crate::{driver, needs, simulate, web};

/// The package of the window tests, which take a display and a driver.
const WINDOW_TESTS: &str = "valise-desktop";

/// The trial of the simulator, in a build with planted bugs.
const TRIAL: &str = "every_planted_bug_is_caught_and_every_invariant_bites";

/// Runs everything and tells the counts.
pub fn chore(place: &Place, flags: &[String]) -> Result<ExitCode, Stop> {
    let fast = flags.iter().any(|flag| flag == "--fast");
    let mut tally = Tally::default();
    if flags.iter().any(|flag| flag == "--remotes") {
        remotes(place, &mut tally);
    } else {
        machine(place, fast, &mut tally);
        interface(place, &mut tally);
        gates(place, &mut tally);
        rust(place, fast, &mut tally);
        trial(place, fast, &mut tally);
    }
    tell(&tally);
    Ok(if tally.is_good() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    })
}

/// What is installed first. It counts only where it fails: it tests nothing.
fn machine(place: &Place, fast: bool, tally: &mut Tally) {
    let mut setup = |name: &str, outcome: Result<(), Stop>| {
        if outcome.is_err() {
            tally.gate(name, outcome);
        }
    };
    setup(
        "the machine",
        needs::system(&[Group::Build, Group::Display, Group::Test]),
    );
    if !fast {
        setup("the window driver", driver::ready(place));
    }
    setup("the interface's packages", web::ready(place));
}

fn interface(place: &Place, tally: &mut Tally) {
    for (name, script) in [("interface lint", "lint"), ("interface types", "typecheck")] {
        tally.gate(name, command::run(&mut web::script(place, script)));
    }
    let mut reader = VitestReader::default();
    let outcome = command::watch(
        &mut web::script(place, "test"),
        Some(&mut |line: &str| reader.take(line)),
    );
    tally.runner("interface tests", reader.finish(), outcome);
    // The shell takes the built interface in when it compiles.
    tally.gate(
        "interface build",
        command::run(&mut web::script(place, "build")),
    );
}

fn gates(place: &Place, tally: &mut Tally) {
    tally.gate(
        "fmt",
        command::run(place.cargo().args(["fmt", "--all", "--check"])),
    );
    let clippy = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    tally.gate("clippy", command::run(place.cargo().args(clippy)));
    if command::find("cargo-deny").is_some() {
        let deny = [
            "deny",
            "--workspace",
            "check",
            "bans",
            "licenses",
            "sources",
        ];
        tally.gate("deny", command::run(place.cargo().args(deny)));
    } else {
        let hint = "deny: cargo-deny is not installed (cargo install cargo-deny --locked)";
        tally.skipped.push(hint.to_owned());
    }
}

/// All targets are built at once, executable and tests with the same features, so that running
/// the tests compiles nothing anew.
fn rust(place: &Place, fast: bool, tally: &mut Tally) {
    let mut scope = vec!["--workspace"];
    if fast {
        scope.extend(["--exclude", WINDOW_TESTS]);
        tally
            .skipped
            .push("the window tests: left out by --fast".to_owned());
    }
    let mut build = place.cargo();
    build.args(["build", "--all-targets"]).args(&scope);
    tally.gate("build", command::run(&mut build));

    let mut tests = place.cargo();
    tests
        .args(["test", "--no-fail-fast"])
        .args(&scope)
        .args(["--", "--show-output"]);
    tests.env("VALISE_EXECUTABLE", place.executable("debug"));
    tests.env("PATH", driver::search_path());
    // The keychain of the person who runs the tests is no place for theirs.
    tests.env("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    // Held until the tests have ended: the display ends with it.
    let display = if fast {
        None
    } else {
        virtual_display(&mut tests, tally)
    };
    let mut reader = CargoReader::default();
    let mut bindings_compared = false;
    let outcome = command::watch(
        &mut tests,
        Some(&mut |line: &str| {
            bindings_compared |= line.starts_with("test ") && line.contains(bindings::TEST);
            reader.take(line)
        }),
    );
    drop(display);
    tally.runner("tests", reader.finish(), outcome);
    if !bindings_compared {
        let sentence = format!("no test {} has run.", bindings::TEST);
        tally.gate("bindings", Err(Stop::new(sentence)));
    }
}

/// The trial of the simulator. The same packages are named as for the tests: then their features are the
/// same, and only what knows the engine is built anew, with bugs in it.
fn trial(place: &Place, fast: bool, tally: &mut Tally) {
    let mut tests = place.cargo();
    tests.args(["test", "--workspace"]);
    if fast {
        tests.args(["--exclude", WINDOW_TESTS]);
    }
    tests.args(simulate::PLANTED);
    tests.args(["--test", "simulation", "--", "--show-output", TRIAL]);
    let mut reader = CargoReader::default();
    let outcome = command::watch(&mut tests, Some(&mut |line: &str| reader.take(line)));
    tally.runner("the trial of the simulator", reader.finish(), outcome);
}

/// The tests of the remotes, and several laptops, with real servers beside them. What cannot be
/// installed is skipped, and
/// told; what is there and does not start has failed.
fn remotes(place: &Place, tally: &mut Tally) {
    if let Err(stop) = needs::system(&[Group::Remotes]) {
        println!("{stop}");
    }
    let mut servers = match Servers::none() {
        Ok(servers) => servers,
        Err(stop) => return tally.gate("the servers", Err(stop)),
    };
    let mut start = |name: &str, needed: &[&'static str], start: fn(&mut Servers) -> _| {
        let missing = servers::missing(needed);
        if missing.is_empty() {
            println!("Starting {name}.");
            tally.gate(name, start(&mut servers));
        } else {
            let missing = missing.join(", ");
            tally.skipped.push(format!("{name}: no {missing} here"));
        }
    };
    start("Apache", servers::FOR_WEBDAV, Servers::webdav);
    start("radosgw", servers::FOR_S3, Servers::s3);
    for (binary, only) in [("remotes", ""), ("command_line", "laptops")] {
        let mut tests = place.cargo();
        tests.args(["test", "--workspace", "--test", binary]);
        tests.args(["--", "--show-output", only]);
        for (name, value) in &servers.environment {
            tests.env(name, value);
        }
        let mut reader = CargoReader::default();
        let outcome = command::watch(&mut tests, Some(&mut |line: &str| reader.take(line)));
        tally.runner(binary, reader.finish(), outcome);
    }
}

/// A display of its own also where a person has one: tests open no windows over their work.
fn virtual_display(tests: &mut Command, tally: &mut Tally) -> Option<Display> {
    if !cfg!(target_os = "linux") {
        return None;
    }
    match Display::start(1600, 1000) {
        Ok(display) => {
            tests
                .envs(display.environment())
                .env_remove("WAYLAND_DISPLAY");
            Some(display)
        }
        Err(stop) => {
            tally.gate("the virtual display", Err(stop));
            None
        }
    }
}

fn tell(tally: &Tally) {
    if !tally.skipped.is_empty() {
        println!("\nSkipped:");
        tally.skipped.iter().for_each(|name| println!("  {name}"));
    }
    if !tally.failed.is_empty() {
        println!("\nFailed:");
        tally.failed.iter().for_each(|name| println!("  {name}"));
    }
    println!("\n{}", tally.line());
}
