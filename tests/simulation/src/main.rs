//! `cargo xtask simulate`: worlds of faults, one for each seed, on all cores.

use std::process::ExitCode;
use std::time::Instant;
use valise_simulation::database::Database;
use valise_simulation::shares::{self, Share};
use valise_simulation::simulator::memory::Memory;
use valise_simulation::tally::{self, Tally};
use valise_simulation::words::Words;

fn main() -> ExitCode {
    let said: Vec<String> = std::env::args().skip(1).collect();
    let words = match Words::read(said.clone()) {
        Ok(words) => words,
        Err(wrong) => {
            eprintln!("{wrong}");
            return ExitCode::FAILURE;
        }
    };
    // A panic is told as what the world violated, with its seed.
    std::panic::set_hook(Box::new(|_| {}));
    if words.planted {
        return trial();
    }
    if let Some(share) = words.share {
        println!("{}", play(words, share).line());
        return ExitCode::SUCCESS;
    }
    let begun = Instant::now();
    let total = match shares::play(&said) {
        Ok(total) => total,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::FAILURE;
        }
    };
    let seconds = begun.elapsed().as_secs_f64();
    println!("{total}");
    println!(
        "time        {seconds:.1} s, {:.1} seeds a second",
        total.seeds as f64 / seconds
    );
    match total.violations {
        0 => ExitCode::SUCCESS,
        _ => ExitCode::FAILURE,
    }
}

/// Plays the seeds of one share. A violation is printed as soon as it is found.
fn play(words: Words, share: Share) -> Tally {
    share.settle();
    let mut total = Tally::default();
    let all = words.seed..words.seed.saturating_add(words.seeds);
    for seed in all.filter(|seed| seed % share.of == share.number) {
        let (one, told) = match words.memory {
            true => tally::play::<Memory>(seed),
            false => tally::play::<Database>(seed),
        };
        if let Some(told) = told {
            println!("{told}\n");
        }
        total += one;
    }
    total
}

#[cfg(feature = "planted")]
fn trial() -> ExitCode {
    let (mut tried, mut caught) = (0, 0);
    let mut broken = std::collections::BTreeSet::new();
    for verdict in valise_simulation::trial::hold() {
        println!("{verdict}");
        tried += 1;
        caught += usize::from(verdict.caught.is_some());
        broken.extend(verdict.caught.into_iter().flat_map(|one| one.invariants));
    }
    println!(
        "{caught} of {tried} caught; {} invariants seen to break",
        broken.len()
    );
    match caught == tried {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

#[cfg(not(feature = "planted"))]
fn trial() -> ExitCode {
    eprintln!("This build has no planted bugs: it wants `--features planted`.");
    ExitCode::FAILURE
}
