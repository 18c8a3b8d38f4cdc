//! The trial of the simulator: bugs are planted in the engine one by one, and each must be caught by a
//! seed that finds nothing in the engine as it is.

use crate::simulator::memory::Memory;
use crate::simulator::script::Script;
use std::collections::BTreeSet;
use std::fmt;
use valise_sync::planted::{self, Bug};

/// Seeds after which a bug counts as missed.
const SEEDS: u64 = 2_000;

/// How many more catches of a caught bug are looked at.
const MORE: usize = 5;

/// What became of one bug.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The bug.
    pub bug: Bug,
    /// How it was caught, if it was.
    pub caught: Option<Catch>,
}

/// How a bug was caught.
#[derive(Clone, Debug)]
pub struct Catch {
    /// The first seed that did it.
    pub seed: u64,
    /// The invariants that broke, there and in a few more.
    pub invariants: BTreeSet<String>,
    /// How the first of them did.
    pub said: String,
}

/// Tries all bugs, one after the other. One bug breaks different invariants in different worlds: those
/// of a few more seeds are told with the first.
pub fn hold() -> impl Iterator<Item = Verdict> {
    Bug::ALL.into_iter().map(|bug| {
        let mut catches = (0..SEEDS).filter_map(|seed| catches(bug, seed));
        let mut caught = catches.next();
        if let Some(first) = &mut caught {
            let more = catches.take(MORE).flat_map(|one| one.invariants);
            first.invariants.extend(more);
        }
        Verdict { bug, caught }
    })
}

/// Whether a seed catches a bug. A panic is no catch: an invariant must break.
fn catches(bug: Bug, seed: u64) -> Option<Catch> {
    let faults = |bug| {
        planted::plant(bug);
        let faults = Script::of(seed).faults::<Memory>(&mut |_| {});
        planted::plant(None);
        faults
    };
    let found = faults(Some(bug)).into_iter();
    let broken = found.filter_map(|fault| {
        let (invariant, how) = fault.split_once(' ')?;
        let one = (invariant.to_owned(), how.to_owned());
        invariant.starts_with('I').then_some(one)
    });
    let broken: Vec<(String, String)> = broken.collect();
    let said = broken.first()?.1.clone();
    let invariants = broken.into_iter().map(|(invariant, _)| invariant);
    let caught = Catch {
        seed,
        invariants: invariants.collect(),
        said,
    };
    faults(None).is_empty().then_some(caught)
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bug = format!("{:?}", self.bug);
        let Some(caught) = &self.caught else {
            return write!(f, "MISSED  {bug:<18} in {SEEDS} seeds");
        };
        let broken = caught.invariants.iter().map(String::as_str);
        let broken = broken.collect::<Vec<_>>().join(" ");
        let (seed, said) = (caught.seed, &caught.said);
        write!(f, "caught  {bug:<18} seed {seed:<5} {broken}: {said}")
    }
}
