//! The simulator: worlds of faults, one for each seed.

use crate::simulator::cloud::Fault;
use crate::simulator::memory::Memory;
use crate::simulator::script::{Script, Step};
use std::collections::BTreeMap;

const SEEDS: u64 = 300;

/// Seeds that once broke an invariant, with what each caught.
const ONCE_BROKEN: [(u64, &str); 6] = [
    (
        42_259,
        "I3: what came after a gap claimed to have seen the branch beside it",
    ),
    (
        31_215,
        "I1: what waits on one device alone changed how the rest was woven there",
    ),
    (
        30_853,
        "I14: a damaged statement was fetched again in every idle round",
    ),
    (
        52_121,
        "I2: a key without its statement was held and given to nobody",
    ),
    (
        20_027,
        "I2: a key that went with a disk is told, and is no loss of another device",
    ),
    (
        11_739,
        "I3: what a revoke takes away again was seen all the same",
    ),
];

/// The same, of worlds with malice in them.
const ONCE_BROKEN_BY_MALICE: [(u64, &str); 2] = [
    (
        179,
        "I10: a head that was listed older than it was fetched went back unseen",
    ),
    (
        458,
        "I2: a backup that forgot whom it had approved approves them again",
    ),
];

/// What a world was made of, added up.
#[derive(Default)]
struct Total {
    devices: usize,
    edits: usize,
    requests: u64,
    faults: BTreeMap<Fault, u64>,
}

fn told(script: &Script, total: &mut Total) -> Option<String> {
    let violations = script.faults::<Memory>(&mut |world| {
        let requests = world.cloud.requests();
        total.devices += world.devices.len();
        total.edits += world.edits.len();
        total.requests += requests.puts + requests.gets + requests.lists + requests.deletes;
        for (fault, times) in world.cloud.faults() {
            *total.faults.entry(fault).or_default() += times;
        }
    });
    let short = script.shrink::<Memory>(violations.first()?);
    Some(short.told(&violations))
}

#[test]
fn no_world_of_faults_breaks_an_invariant() {
    let number = |name| {
        let text = std::env::var(name).ok()?;
        Some(text.parse::<u64>().expect("a number"))
    };
    let first = number("VALISE_SEED");
    let count = number("VALISE_SEEDS").unwrap_or(if first.is_some() { 1 } else { SEEDS });
    let first = first.unwrap_or(0);
    let seeds = first..first + count;
    let mut total = Total::default();
    for seed in seeds.clone() {
        if let Some(told) = told(&Script::of(seed), &mut total) {
            panic!("{told}");
        }
    }
    println!(
        "{} seeds, {} devices, {} edits, {} requests, faults {:?}",
        seeds.count(),
        total.devices,
        total.edits,
        total.requests,
        total.faults
    );
}

#[test]
fn no_world_that_once_broke_an_invariant_breaks_one_again() {
    for (seed, caught) in ONCE_BROKEN {
        let script = Script::without_malice(seed);
        assert_eq!(told(&script, &mut Total::default()), None, "{caught}");
    }
    for (seed, caught) in ONCE_BROKEN_BY_MALICE {
        let script = Script::with_malice(seed);
        assert_eq!(told(&script, &mut Total::default()), None, "{caught}");
    }
}

#[test]
fn a_script_shrinks_to_the_steps_that_fail() {
    let (seed, devices) = (0, 2);
    let steps = (0..100).map(|minutes| Step::Wait { minutes }).collect();
    let script = Script {
        seed,
        devices,
        steps,
    };
    let has = |script: &Script, minutes| script.steps.contains(&Step::Wait { minutes });
    let short = script.shrink_while(&|script| has(script, 3) && has(script, 71));
    assert_eq!(
        short.steps,
        [Step::Wait { minutes: 3 }, Step::Wait { minutes: 71 }]
    );
}

#[test]
fn the_same_seed_gives_the_same_trace() {
    for seed in 40..50 {
        let trace = || {
            let (world, _) = Script::of(seed).play::<Memory>();
            (world.cloud.all_bytes(), world.cloud.requests())
        };
        assert_eq!(trace(), trace(), "seed {seed}");
    }
}
