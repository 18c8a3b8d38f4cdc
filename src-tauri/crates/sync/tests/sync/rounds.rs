//! Rounds, told as small stories: what devices come to know of each other, and what they refuse.

use crate::simulator::drive::drive;
use crate::simulator::local::Local as _;
use crate::simulator::memory::Memory;
use crate::simulator::world::{World, member};
use valise_domain::id::RowId;
use valise_domain::nouns::account;
use valise_domain::op::Act;
use valise_domain::value::Value;
use valise_sync::engine::ports::{Fetched, ObjectStore as _};
use valise_sync::engine::replica::{OddReason, Reason};
use valise_sync::engine::{Alarm, Outcome};
use valise_sync::formats::statement::Role;
use valise_sync::formats::{Kind, envelope, names};

const COMMON: usize = 0;
const ACCOUNT: usize = 1;

fn row() -> RowId {
    RowId::built_in("a row")
}

pub fn name(world: &mut World<Memory>, device: usize, text: &str) {
    let act = Act::Set {
        field: 1,
        value: Value::Text(text.to_owned()),
    };
    world.edit(device, ACCOUNT, account::TABLE.id, row(), act);
}

/// The name that is shown on a device, with those that lost.
pub fn shown(world: &mut World<Memory>, device: usize) -> (Value, Vec<Value>) {
    let scope = world.scopes[ACCOUNT];
    let reference = world.devices[device].local.projection(scope);
    let shown = reference.rows.get(&(account::TABLE.id, row()));
    let shown = shown.map(|row| row.values[0].clone()).unwrap_or_default();
    let losers = reference.conflicts.iter().flat_map(|one| &one.others);
    (shown, losers.map(|head| head.value.clone()).collect())
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn waits(world: &mut World<Memory>, device: usize) -> Vec<Reason> {
    let waiting = world.act(device, |engine, _, _| engine.waiting());
    waiting.iter().map(|one| one.reason).collect()
}

pub fn path_ending(world: &World<Memory>, ending: &str) -> String {
    let mut paths = world.cloud.paths().into_iter();
    paths.find(|path| path.ends_with(ending)).unwrap()
}

#[test]
fn an_edit_reaches_everybody_and_edits_apart_become_a_conflict_that_one_edit_settles() {
    let mut world: World<Memory> = World::of(1, 3);
    name(&mut world, 0, "Hua Xing");
    world.settle(1);
    assert_eq!(shown(&mut world, 2), (text("Hua Xing"), vec![]));
    name(&mut world, 1, "Huaxing Electronics");
    world.now_ms += 60_000;
    name(&mut world, 2, "Hua Xing Ltd");
    world.settle(2);
    for device in 0..3 {
        let conflict = (text("Hua Xing Ltd"), vec![text("Huaxing Electronics")]);
        assert_eq!(shown(&mut world, device), conflict);
    }
    name(&mut world, 0, "Hua Xing Electronics Ltd");
    world.settle(1);
    assert_eq!(
        shown(&mut world, 1),
        (text("Hua Xing Electronics Ltd"), vec![])
    );
}

#[test]
fn an_edit_made_while_a_round_goes_on_claims_to_have_seen_nothing_of_it() {
    let mut world: World<Memory> = World::of(2, 2);
    name(&mut world, 0, "theirs");
    world.round(0, None, 0);
    // After the round has looked for unsealed edits and before it applies what it pulled.
    let act = Act::Set {
        field: 1,
        value: text("mine"),
    };
    world.edit_during(1, ACCOUNT, account::TABLE.id, row(), act);
    world.settle(2);
    let (_, losers) = shown(&mut world, 0);
    assert_eq!(losers.len(), 1, "both are kept");
}

#[test]
fn a_login_page_is_not_the_store_and_changes_nothing() {
    let mut world: World<Memory> = World::of(3, 2);
    let page = b"<html>Please sign in</html>";
    name(&mut world, 0, "Hua Xing");
    drive(world.cloud.put(names::MARKER, page))
        .unwrap()
        .unwrap();
    let paths = world.cloud.paths();
    world
        .cloud
        .remove(&paths.iter().find(|p| p.ends_with(".head")).unwrap().clone());
    for device in 0..2 {
        let before = world.devices[device].local.kept();
        let report = world.round(device, None, 0).unwrap();
        if matches!(report.outcome, Outcome::Unreachable) {
            assert_eq!(world.devices[device].local.kept(), before);
        }
    }
    assert!(
        !world
            .cloud
            .paths()
            .iter()
            .any(|path| path.ends_with(".seg"))
    );
}

#[test]
fn who_has_no_right_on_an_account_gets_neither_its_rows_nor_its_key() {
    let mut world: World<Memory> = World::of(4, 2);
    let outsider = world.newcomer(9);
    let common = world.scopes[COMMON];
    world.act(0, |engine, local, _| {
        drive(engine.give(local, member(9), common, Role::Reader))
            .unwrap()
            .unwrap();
    });
    name(&mut world, 0, "Hua Xing");
    world.edit(1, COMMON, account::TABLE.id, row(), Act::Delete);
    world.settle(3);
    let (scope, kept) = (world.scopes[ACCOUNT], world.devices[outsider].local.kept());
    assert!(kept.segments.iter().all(|(facts, _)| facts.scope != scope));
    assert!(kept.segments.iter().any(|(facts, _)| facts.scope == common));
    assert!(world.keys_of(outsider, scope).is_empty());
}

#[test]
fn what_a_reader_writes_waits_and_counts_once_the_right_is_given() {
    let mut world: World<Memory> = World::of(5, 2);
    let reader = world.newcomer(9);
    let scope = world.scopes[ACCOUNT];
    let give = |world: &mut World<Memory>, role| {
        world.act(0, |engine, local, _| {
            drive(engine.give(local, member(9), scope, role))
                .unwrap()
                .unwrap();
        });
    };
    give(&mut world, Role::Reader);
    world.settle(2);
    name(&mut world, reader, "written early");
    world.settle(2);
    assert_eq!(waits(&mut world, 0), [Reason::NoGrant]);
    assert_eq!(shown(&mut world, 1).0, Value::Null);
    give(&mut world, Role::Editor);
    world.settle(2);
    assert_eq!(waits(&mut world, 0), []);
    assert_eq!(shown(&mut world, 1).0, text("written early"));
}

#[test]
fn what_a_lost_laptop_writes_later_waits_until_an_admin_adopts_it() {
    let mut world: World<Memory> = World::of(6, 3);
    name(&mut world, 2, "before");
    world.settle(2);
    world.revoke(2);
    // It has not heard of it, and the others have.
    name(&mut world, 2, "after");
    world.round(2, None, 0);
    world.settle(2);
    assert_eq!(shown(&mut world, 1).0, text("before"));
    assert_eq!(waits(&mut world, 0), [Reason::PastCut]);
    let waiting = world.act(0, |engine, _, _| engine.waiting());
    world.act(0, |engine, local, _| {
        drive(engine.adopt(local, waiting[0].hash))
            .unwrap()
            .unwrap();
    });
    world.settle(2);
    assert_eq!(shown(&mut world, 1).0, text("after"));
    let epochs = |world: &mut World<Memory>| {
        let scope = world.scopes[ACCOUNT];
        world.act(0, |engine, _, _| engine.rights().epochs(scope).len())
    };
    assert!(epochs(&mut world) > 1, "a new key was made");
    name(&mut world, 0, "secret since");
    world.settle(2);
    let scope = world.scopes[ACCOUNT];
    let counted = world.counted(2, |facts| facts.scope == scope).len();
    assert!(counted < world.counted(0, |facts| facts.scope == scope).len());
}

#[test]
fn a_copied_disk_is_told_and_neither_copy_loses_an_edit() {
    let mut world: World<Memory> = World::of(7, 2);
    name(&mut world, 1, "shared");
    world.settle(1);
    world.clone_device(1);
    let copy = 2;
    name(&mut world, 1, "original");
    world.round(1, None, 0);
    world.now_ms += 60_000;
    name(&mut world, copy, "copy");
    world.settle(3);
    for device in 0..3 {
        let both = (text("copy"), vec![text("original")]);
        assert_eq!(shown(&mut world, device), both, "on {device}");
    }
    let streams = [1, copy].map(|device| world.act(device, |engine, _, _| engine.stream()));
    assert_ne!(streams[0], streams[1], "they write apart from now on");
}

#[test]
fn a_copy_that_wrote_before_either_knew_parts_into_branches() {
    let mut world: World<Memory> = World::of(8, 2);
    name(&mut world, 1, "shared");
    world.settle(1);
    world.clone_device(1);
    name(&mut world, 1, "original");
    name(&mut world, 2, "copy");
    // Both seal under the old stream before they see each other.
    let hidden = names::head(world.devices[1].keys.device().id());
    world.round(1, None, 0);
    for path in world.cloud.paths() {
        if path == hidden || path.ends_with(".seg") {
            world.cloud.remove(&path);
        }
    }
    world.round(2, None, 0);
    world.settle(4);
    for device in 0..3 {
        let (shown, losers) = shown(&mut world, device);
        let mut both = vec![shown];
        both.extend(losers);
        both.sort_by_key(|value| format!("{value:?}"));
        assert_eq!(both, [text("copy"), text("original")], "on {device}");
        let alarms = world.act(device, |engine, _, _| engine.alarms());
        let fork = |alarm: &Alarm| matches!(alarm, Alarm::Fork { .. });
        assert!(alarms.iter().any(fork), "{device} tells of the fork");
    }
}

#[test]
fn a_store_that_goes_back_is_told_and_gets_everything_again() {
    let mut world: World<Memory> = World::of(9, 2);
    world.cloud.remember();
    name(&mut world, 1, "later");
    world.settle(2);
    let before = world.cloud.paths().len();
    world.cloud.roll_back();
    world.round(0, None, 0);
    let alarms = world.act(0, |engine, _, _| engine.alarms());
    let back = |alarm: &Alarm| matches!(alarm, Alarm::WentBack { .. });
    assert!(alarms.iter().any(back), "{alarms:?}");
    world.settle(2);
    assert!(world.cloud.paths().len() >= before);
    assert_eq!(world.act(0, |engine, _, _| engine.alarms()), []);
}

#[test]
fn what_a_newer_program_wrote_is_put_aside_with_its_reason() {
    let mut world: World<Memory> = World::of(10, 2);
    name(&mut world, 0, "Hua Xing");
    world.settle(1);
    let path = path_ending(&world, ".seg");
    let Fetched::Bytes(bytes) = drive(world.cloud.get(&path, 1 << 20)).unwrap().unwrap() else {
        panic!("it was listed");
    };
    let read = envelope::read(Kind::Segment, &bytes, 1 << 20).unwrap();
    let mut header = read.header.to_vec();
    header[2] = 9;
    let newer = envelope::write(
        Kind::Segment,
        &header,
        read.body,
        &world.devices[0].keys.sign,
    );
    let folder = path.rsplit_once('/').unwrap().0;
    let odd = format!("{folder}/from the future.seg");
    drive(world.cloud.put(&odd, &newer)).unwrap().unwrap();
    world.settle(1);
    let found = world.act(1, |engine, _, _| engine.odd().cloned().collect::<Vec<_>>());
    assert!(
        found
            .iter()
            .any(|one| one.path == odd && one.reason == OddReason::TooNew)
    );
    assert_eq!(
        shown(&mut world, 1).0,
        text("Hua Xing"),
        "it blocks nothing"
    );
}

#[test]
fn a_clock_a_year_ahead_waits_for_a_day_or_an_admin_and_loses_nothing() {
    let mut world: World<Memory> = World::of(11, 2);
    world.devices[1].skew_ms = 365 * 86_400_000;
    name(&mut world, 1, "from the future");
    world.settle(2);
    assert_eq!(waits(&mut world, 0), [Reason::Ahead]);
    world.now_ms += 365 * 86_400_000;
    world.settle(1);
    assert_eq!(shown(&mut world, 0).0, text("from the future"));
}

#[test]
fn nothing_is_sealed_to_a_key_on_the_store_before_the_key_is_there() {
    let mut world: World<Memory> = World::of(12, 2);
    let account = RowId::built_in("another account");
    let scope = world.act(0, |engine, local, dice| {
        drive(engine.open_account(local, dice, account))
            .unwrap()
            .unwrap()
    });
    world.scopes.push(scope);
    world.edit(0, 2, account::TABLE.id, row(), Act::Delete);
    let before = world.cloud.paths();
    world.cloud.lose(Some(names::GRANTS));
    world.round(0, None, 0);
    let came = |world: &World<Memory>| {
        let paths = world.cloud.paths().into_iter();
        paths
            .filter(|path| !before.contains(path))
            .collect::<Vec<_>>()
    };
    assert_eq!(came(&world), Vec::<String>::new());
    world.cloud.lose(None);
    world.round(0, None, 0);
    let came = came(&world);
    for folder in [names::GRANTS, names::ROSTER, names::SCOPES] {
        assert!(came.iter().any(|path| path.starts_with(folder)), "{came:?}");
    }
}

#[test]
fn what_reads_well_again_is_put_aside_no_more() {
    let mut world: World<Memory> = World::of(13, 2);
    let path = names::head(world.devices[0].keys.device().id());
    let bytes = world.cloud.bytes(&path).unwrap();
    world.cloud.lay(&path, &bytes[1..]);
    world.round(1, None, 0);
    let odd = |world: &mut World<Memory>| world.act(1, |engine, _, _| engine.odd().count());
    assert_eq!(odd(&mut world), 1);
    world.cloud.lay(&path, &bytes);
    world.round(1, None, 0);
    assert_eq!(odd(&mut world), 0);
}

#[test]
fn a_file_beside_the_database_that_a_crash_left_behind_is_written_when_it_opens() {
    let mut world: World<Memory> = World::of(14, 2);
    name(&mut world, 1, "Hua Xing");
    let counts = |world: &mut World<Memory>| {
        let kept = world.devices[1].local.kept();
        (kept.counter, kept.witness.unwrap_or(0))
    };
    for crash in 0..60 {
        world.round(1, Some(crash), 0);
        let (counter, witness) = counts(&mut world);
        assert!(witness >= counter, "after {crash} steps");
    }
}
