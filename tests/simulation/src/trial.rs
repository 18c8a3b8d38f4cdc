//! The trial of the simulator: bugs are planted in the engine one by one, and each must be caught by a
//! seed that finds nothing in the engine as it is.

use crate::simulator::memory::Memory;
use crate::simulator::script::Script;
use std::collections::BTreeSet;
use std::fmt;
use valise_sync::planted::{self, Bug};

/// Seeds after which a bug counts as missed.
const SEEDS: u64 = 2_000;

/// What became of one bug.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The bug.
    pub bug: Bug,
    /// The first seed that caught it, the invariants that broke, and how the first of them did.
    pub caught: Option<(u64, String)>,
}

/// Tries all bugs, one after the other.
pub fn hold() -> impl Iterator<Item = Verdict> {
    Bug::ALL.into_iter().map(|bug| Verdict {
        bug,
        caught: (0..SEEDS).find_map(|seed| Some((seed, catches(bug, seed)?))),
    })
}

/// What a seed says of a bug. A panic is no catch: an invariant must break.
fn catches(bug: Bug, seed: u64) -> Option<String> {
    let faults = |bug| {
        planted::plant(bug);
        let faults = Script::of(seed).faults::<Memory>(&mut |_| {});
        planted::plant(None);
        faults
    };
    let found = faults(Some(bug)).into_iter();
    let broken: Vec<String> = found.filter(|fault| fault.starts_with('I')).collect();
    let codes: BTreeSet<&str> = broken
        .iter()
        .filter_map(|one| one.split(' ').next())
        .collect();
    let codes = codes.into_iter().collect::<Vec<_>>().join(" ");
    let said = format!("{codes}: {}", broken.first()?);
    faults(None).is_empty().then_some(said)
}

impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bug = format!("{:?}", self.bug);
        match &self.caught {
            Some((seed, broken)) => write!(f, "caught  {bug:<18} seed {seed:<5} {broken}"),
            None => write!(f, "MISSED  {bug:<18} in {SEEDS} seeds"),
        }
    }
}
