//! Many worlds, added up: what they were made of and what they violated.

use crate::simulator::cloud::Fault;
use crate::simulator::local::Local;
use crate::simulator::script::Script;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::AddAssign;

/// What some worlds were made of.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// Worlds.
    pub seeds: u64,
    /// Devices of all of them.
    pub devices: usize,
    /// Edits that people made.
    pub ops: usize,
    /// Requests to the stores.
    pub requests: u64,
    /// Bytes of segments that lay on the stores in the end.
    pub bytes: usize,
    /// Calls to the stores that failed, by how.
    pub faults: BTreeMap<Fault, u64>,
    /// What was violated, with a short script that still does it.
    pub violations: Vec<String>,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.seeds += other.seeds;
        self.devices += other.devices;
        self.ops += other.ops;
        self.requests += other.requests;
        self.bytes += other.bytes;
        for (fault, times) in other.faults {
            *self.faults.entry(fault).or_default() += times;
        }
        self.violations.extend(other.violations);
    }
}

/// Plays the world of one seed to its end.
pub fn play<L: Local>(seed: u64) -> Tally {
    let script = Script::of(seed);
    let mut tally = Tally {
        seeds: 1,
        ..Tally::default()
    };
    let violations = script.faults::<L>(&mut |world| {
        let requests = world.cloud.requests();
        tally.devices = world.devices.len();
        tally.ops = world.edits.len();
        tally.requests = requests.puts + requests.gets + requests.lists + requests.deletes;
        let paths = world.cloud.paths().into_iter();
        let segments = paths.filter(|path| path.ends_with(".seg"));
        let bytes = segments.filter_map(|path| world.cloud.bytes(&path));
        tally.bytes = bytes.map(|bytes| bytes.len()).sum();
        tally.faults = world.cloud.faults();
    });
    if let Some(first) = violations.first() {
        let told = script.shrink::<L>(first).told(&violations);
        tally.violations.push(told);
    }
    tally
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let each = |all: usize| all as f64 / self.ops.max(1) as f64;
        writeln!(f, "seeds       {}", self.seeds)?;
        writeln!(f, "devices     {}", self.devices)?;
        writeln!(f, "ops         {}", self.ops)?;
        writeln!(f, "requests    {}", self.requests)?;
        writeln!(
            f,
            "bytes an op {:.0} (segments on the store)",
            each(self.bytes)
        )?;
        writeln!(f, "faults")?;
        for (fault, times) in &self.faults {
            writeln!(f, "  {:<14} {times}", format!("{fault:?}"))?;
        }
        write!(f, "violations  {}", self.violations.len())
    }
}
