//! The project's chores, started as `cargo xtask CHORE`.
//!
//! A plain program that starts other programs and says what they did. It knows nothing of the
//! rooms it builds, and it has next to no dependencies, so that a fresh machine waits seconds for
//! it and not minutes.

mod bench;
mod bindings;
mod bundle;
mod command;
mod display;
mod driver;
mod icons;
mod needs;
mod packages;
mod place;
mod readers;
mod run;
mod servers;
mod shots;
mod simulate;
mod tally;
mod test;
mod web;

use std::process::ExitCode;

use command::Stop;
use place::Place;

const HELP: &str = "\
The chores of Valise:

  cargo xtask run [--sample] [--release] [--picture]
      install what is missing, build, and open the window (on a virtual
      display where there is none; --picture ends once its picture is saved)
  cargo xtask test [--fast] [--remotes]
      every gate and every test; --fast leaves the window tests out.
      --remotes runs only the tests of the remotes, on a real Apache and a
      real radosgw that it installs and starts
  cargo xtask bench [valuation | sync] [--peer]
      every measurement, or the sums or sharing alone, as a table and in
      target/bench;
      --peer runs Python's lifetimes beside the sums, in an environment of
      its own
  cargo xtask simulate [--seeds N] [--seed S] [--memory] [--planted]
      many devices on real databases and a store of faults, one world for
      each seed; --memory leaves the databases out and is five times as
      quick, --planted tries the simulator itself on bugs that it must catch
  cargo xtask shots [PART OF A NAME]
      pictures of every page, panel and dialog of the window in target/shots
  cargo xtask bundle
      a .deb (on other systems: their own installer)
  cargo xtask bindings
      write ui/src/generated anew from the commands of the shell
  cargo xtask icons
      draw every icon format anew from the pictures in icons/
  cargo xtask needs
      install, or say how to install, what the other chores lean on
  cargo xtask display PROGRAM [ARGUMENT…]
      run a program on a virtual display
";

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let chore = words.next();
    let rest: Vec<String> = words.collect();
    match start(chore.as_deref(), &rest) {
        Ok(code) => code,
        Err(stop) => {
            eprintln!("\nStopped: {stop}");
            ExitCode::FAILURE
        }
    }
}

fn start(chore: Option<&str>, rest: &[String]) -> Result<ExitCode, Stop> {
    let Some(chore) = chore.filter(|word| !matches!(*word, "help" | "--help" | "-h")) else {
        print!("{HELP}");
        return Ok(ExitCode::SUCCESS);
    };
    let place = Place::find()?;
    match chore {
        "run" => run::chore(
            &place,
            &flags(rest, &["--sample", "--release", "--picture"])?,
        ),
        "test" => test::chore(&place, &flags(rest, &["--fast", "--remotes"])?),
        "bench" => bench::chore(&place, rest),
        "simulate" => simulate::chore(&place, rest),
        "shots" => shots::chore(&place, rest),
        "bundle" => flags(rest, &[]).and_then(|_| bundle::chore(&place)),
        "bindings" => flags(rest, &[]).and_then(|_| bindings::chore(&place)),
        "icons" => flags(rest, &[]).and_then(|_| icons::chore(&place)),
        "needs" => flags(rest, &[]).and_then(|_| needs::chore(&place)),
        "display" => display::chore(rest),
        unknown => Err(Stop::new(format!(
            "there is no chore “{unknown}”.\n\n{HELP}"
        ))),
    }
}

/// The given flags, each of which must be one of `known`.
fn flags(given: &[String], known: &[&str]) -> Result<Vec<String>, Stop> {
    match given.iter().find(|flag| !known.contains(&flag.as_str())) {
        Some(flag) => Err(Stop::new(format!("“{flag}” is not known here.\n\n{HELP}"))),
        None => Ok(given.to_vec()),
    }
}
