//! The simulator: worlds of faults, one for each seed.

use crate::simulator::cloud::Fault;
use crate::simulator::memory::Memory;
use crate::simulator::script::Script;
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

/// What a world was made of, added up.
#[derive(Default)]
struct Total {
    devices: usize,
    edits: usize,
    requests: u64,
    faults: BTreeMap<Fault, u64>,
}

fn told(seed: u64, total: &mut Total) -> Option<String> {
    let script = Script::of(seed);
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
    let steps: Vec<String> = short
        .steps
        .iter()
        .map(|step| format!("    {step:?}"))
        .collect();
    Some(format!(
        "seed {seed}, {} devices: {violations:#?}\n{}",
        script.devices,
        steps.join("\n")
    ))
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
        if let Some(told) = told(seed, &mut total) {
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
        if let Some(told) = told(seed, &mut Total::default()) {
            panic!("{caught}: {told}");
        }
    }
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
