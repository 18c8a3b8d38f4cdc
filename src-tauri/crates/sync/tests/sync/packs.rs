//! Packs and snapshots: years of edits in few objects, and nothing removed that could not be read.

use crate::rounds::{name, path_ending, shown, text};
use crate::simulator::drive::drive;
use crate::simulator::local::Local as _;
use crate::simulator::memory::Memory;
use crate::simulator::world::World;
use valise_sync::engine::ports::ObjectStore as _;
use valise_sync::engine::replica::State;

#[test]
fn years_of_edits_become_packs_and_a_snapshot_and_a_newcomer_reads_them() {
    let mut world: World<Memory> = World::of(12, 1);
    for number in 0..520 {
        name(&mut world, 0, &format!("name {number}"));
        world.now_ms += 1_000;
        world.round(0, None, 0);
    }
    let ending = |world: &World<Memory>, ending: &str| {
        let paths = world.cloud.paths().into_iter();
        paths.filter(|path| path.ends_with(ending)).count()
    };
    assert!(ending(&world, ".pack") >= 2 && ending(&world, ".seg") >= 520);
    assert_eq!(ending(&world, ".snap"), 1);
    world.now_ms += 31 * 86_400_000;
    world.settle(3);
    assert!(
        ending(&world, ".seg") < 200,
        "{} are left",
        ending(&world, ".seg")
    );
    let all = world.counted(0, |_| true);
    let newcomer = world.newcomer(0);
    let before = world.cloud.requests().gets;
    world.settle(1);
    assert!(
        world.cloud.requests().gets - before < 200,
        "packs save requests"
    );
    assert_eq!(world.counted(newcomer, |_| true), all);
    assert_eq!(shown(&mut world, newcomer).0, text("name 519"));
}

#[test]
fn a_pack_that_does_not_read_back_clears_nothing() {
    let mut world: World<Memory> = World::of(13, 1);
    for number in 0..205 {
        name(&mut world, 0, &format!("name {number}"));
        world.round(0, None, 0);
    }
    let pack = path_ending(&world, ".pack");
    drive(world.cloud.put(&pack, b"half a pa"))
        .unwrap()
        .unwrap();
    world.now_ms += 31 * 86_400_000;
    world.settle(2);
    let newcomer = world.newcomer(0);
    world.settle(2);
    assert_eq!(shown(&mut world, newcomer).0, text("name 204"));
    let counted = world.counted(newcomer, |_| true);
    assert_eq!(counted, world.counted(0, |_| true));
    let states = world.devices[newcomer].local.kept().segments;
    assert!(states.iter().all(|(_, state)| *state == State::Counted));
}
