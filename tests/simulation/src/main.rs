//! `cargo xtask simulate`: worlds of faults, one for each seed, on all cores; one thread for each.

use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use valise_simulation::database::Database;
use valise_simulation::simulator::memory::Memory;
use valise_simulation::tally::{self, Tally};
use valise_simulation::words::Words;

fn main() -> ExitCode {
    let words = match Words::read(std::env::args().skip(1)) {
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
    let begun = Instant::now();
    let total = play_all(words);
    let seconds = begun.elapsed().as_secs_f64();
    println!("{total}");
    println!(
        "time        {seconds:.1} s, {:.1} seeds a second",
        total.seeds as f64 / seconds
    );
    match total.violations.is_empty() {
        true => ExitCode::SUCCESS,
        false => ExitCode::FAILURE,
    }
}

/// Plays all seeds. A violation is printed as soon as it is found.
fn play_all(words: Words) -> Tally {
    let (next, total) = (AtomicU64::new(words.seed), Mutex::new(Tally::default()));
    let last = words.seed.saturating_add(words.seeds);
    let work = || {
        loop {
            let seed = next.fetch_add(1, Ordering::Relaxed);
            if seed >= last {
                return;
            }
            let one = match words.memory {
                true => tally::play::<Memory>(seed),
                false => tally::play::<Database>(seed),
            };
            one.violations.iter().for_each(|told| println!("{told}\n"));
            *total.lock().expect("no thread panics with it") += one;
        }
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(work);
        }
    });
    total.into_inner().expect("no thread panicked with it")
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
