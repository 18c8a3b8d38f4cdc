//! Many worlds, added up: what they were made of and what they violated.

use crate::simulator::local::Local;
use crate::simulator::script::Script;
use std::collections::BTreeMap;
use std::fmt;
use std::ops::AddAssign;

/// What some worlds were made of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    pub faults: BTreeMap<String, u64>,
    /// How many seeds violated something.
    pub violations: usize,
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
        self.violations += other.violations;
    }
}

/// What a line begins with that tells a tally.
const TOLD: &str = "tally";

impl Tally {
    /// The tally as one line for another process.
    pub fn line(&self) -> String {
        let counts = [
            self.seeds,
            self.devices as u64,
            self.ops as u64,
            self.requests,
            self.bytes as u64,
            self.violations as u64,
        ];
        let counts = counts.map(|count| count.to_string()).join("\t");
        let faults = self.faults.iter();
        let faults = faults.map(|(fault, times)| format!("\t{fault}={times}"));
        format!("{TOLD}\t{counts}{}", faults.collect::<String>())
    }

    /// Reads such a line; none where it is another.
    pub fn read(line: &str) -> Option<Self> {
        let mut words = line.strip_prefix(TOLD)?.strip_prefix('\t')?.split('\t');
        let mut count = || words.next()?.parse::<u64>().ok();
        let mut size = || usize::try_from(count()?).ok();
        let (seeds, devices, ops) = (size()? as u64, size()?, size()?);
        let (requests, bytes, violations) = (size()? as u64, size()?, size()?);
        let fault = |word: &str| {
            let (fault, times) = word.split_once('=')?;
            Some((fault.to_owned(), times.parse().ok()?))
        };
        Some(Self {
            seeds,
            devices,
            ops,
            requests,
            bytes,
            faults: words.map(fault).collect::<Option<_>>()?,
            violations,
        })
    }
}

/// Plays the world of one seed to its end. A violation is told with a short script that still does it.
pub fn play<L: Local>(seed: u64) -> (Tally, Option<String>) {
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
        let faults = world.cloud.faults().into_iter();
        tally.faults = faults
            .map(|(fault, times)| (format!("{fault:?}"), times))
            .collect();
    });
    let first = violations.first();
    let told = first.map(|first| script.shrink::<L>(first).told(&violations));
    tally.violations = usize::from(told.is_some());
    (tally, told)
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
            writeln!(f, "  {fault:<14} {times}")?;
        }
        write!(f, "violations  {}", self.violations)
    }
}

#[cfg(test)]
mod tests {
    use super::Tally;

    #[test]
    fn a_tally_is_read_back_from_its_line() {
        let tally = Tally {
            seeds: 2,
            devices: 9,
            ops: 50,
            requests: 700,
            bytes: 4_000,
            faults: [("LostPut".to_owned(), 3), ("BitFlip".to_owned(), 1)].into(),
            violations: 1,
        };
        assert_eq!(Tally::read(&tally.line()), Some(tally));
        assert_eq!(Tally::read("tally"), None);
        assert_eq!(Tally::read("seed 7, 3 devices"), None);
    }
}
