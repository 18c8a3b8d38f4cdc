//! Worlds on real, encrypted databases, and the trial of the simulator where bugs are planted.

use valise_simulation::database::Database;
use valise_simulation::simulator::script::Script;
use valise_simulation::{let_databases_go, tally};

const SEEDS: u64 = 60;

#[test]
fn no_world_of_real_databases_breaks_an_invariant() {
    let mut total = tally::Tally::default();
    for seed in 0..SEEDS {
        let (one, told) = tally::play::<Database>(seed);
        assert_eq!(told, None);
        total += one;
    }
    println!("{total}");
    let_databases_go();
}

#[test]
fn the_same_seed_gives_the_same_trace_on_databases() {
    for seed in [3, 7, 11] {
        let trace = || {
            let (world, _) = Script::of(seed).play::<Database>();
            (world.cloud.all_bytes(), world.cloud.requests())
        };
        assert_eq!(trace(), trace(), "seed {seed}");
    }
    let_databases_go();
}

#[cfg(feature = "planted")]
#[test]
fn every_planted_bug_is_caught_and_every_invariant_bites() {
    std::panic::set_hook(Box::new(|_| {}));
    let mut broken = std::collections::BTreeSet::new();
    for verdict in valise_simulation::trial::hold() {
        assert!(verdict.caught.is_some(), "{verdict}");
        broken.extend(verdict.caught.unwrap().invariants);
    }
    let all = (1..=15).map(|number| format!("I{number}"));
    assert_eq!(
        broken,
        all.collect(),
        "every invariant has a bug that breaks it"
    );
}
