//! What holds in the end, once the store behaves and everybody had a few rounds.

use super::checks::{Found, always, honest};
use super::erasures::nothing_erased_is_left;
use super::glass::GlassSealer;
use super::local::Local;
use super::truth::Truth;
use super::world::{Key, World, row};
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::nouns::account;
use valise_domain::op::Act;
use valise_domain::value::Value;
use valise_sync::Reference;
use valise_sync::engine::replica::{Facts, Reason, State};
use valise_sync::formats::grant::Grant;
use valise_sync::formats::{Hash, names};
use valise_sync::seal::Sealer as _;

/// What holds once the store behaves and everybody had a few rounds.
pub fn in_the_end<L: Local>(world: &mut World<L>) -> Found {
    for device in &mut world.devices {
        device.skew_ms = device.skew_ms.clamp(-3_600_000, 3_600_000);
    }
    // A founder who goes back to a backup may have forgotten what nobody else had heard of.
    world.say_again();
    // Late writes and what waits for a clock: everything that time heals.
    world.settle_down(8);
    let witness = world.newcomer(0);
    world.settle_down(4);
    world.touched.extend(0..world.devices.len());
    let mut found = always(world);
    found.extend(everybody_has_everything(world));
    found.extend(databases_are_whole(world, witness));
    found.extend(equal_sets_are_equal(world, witness));
    found.extend(cuts_hold(world));
    found.extend(outboxes_are_empty(world));
    found.extend(nothing_is_readable(world));
    found.extend(new_keys_exclude_the_removed(world));
    found.extend(nothing_erased_is_left(world));
    found.extend(idle_rounds_ask_once(world));
    found
}

/// I2: every committed edit reached everybody, or waits where it can be seen.
fn everybody_has_everything<L: Local>(world: &mut World<L>) -> Found {
    let mut found = Found::new();
    let mut segments: BTreeMap<Hash, Facts> = BTreeMap::new();
    let mut anywhere: BTreeSet<Key> = BTreeSet::new();
    for number in honest(world) {
        for (facts, state) in world.devices[number].local.kept().segments {
            // What nobody counts is kept where it came, and sent on once somebody adopts it.
            if state == State::Counted {
                segments.insert(facts.hash, facts);
            }
        }
        for scope in world.scopes.clone() {
            anywhere.extend(world.keys_of(number, scope));
        }
    }
    for number in honest(world) {
        let kept = world.devices[number].local.kept();
        let known: BTreeSet<Hash> = kept.segments.iter().map(|(facts, _)| facts.hash).collect();
        let missing: Vec<_> = segments
            .keys()
            .filter(|hash| !known.contains(*hash))
            .collect();
        if !missing.is_empty() {
            let engine = world.devices[number].engine.as_ref().unwrap();
            let stored = |hash: &Hash| {
                let name = valise_sync::formats::names::word(&hash.short());
                let mut paths = world.cloud.paths().into_iter();
                paths.find(|path| path.contains(&name))
            };
            let places: Vec<_> = missing.iter().map(|hash| stored(hash)).collect();
            let alarms = engine.alarms();
            found.push(format!(
                "I2 {number} lacks {missing:?} at {places:?}: {alarms:?}"
            ));
        }
        for (facts, state) in &kept.segments {
            let told = match state {
                State::Counted | State::Waiting(Reason::Ahead | Reason::PastCut) => true,
                // A key that went with a disk and a store that went back: nobody can have it any more.
                State::Waiting(Reason::NoKey) => !segments.contains_key(&facts.hash),
                // It waits for ever, and in sight.
                State::Waiting(_) => world.forged.contains(&facts.hash),
            };
            if !told {
                found.push(format!("I2 {:?} waits on {number}: {state:?}", facts.hash));
            }
        }
    }
    let revoked = world.devices.iter().any(|device| device.revoked);
    let gone = |key: &&Key| !anywhere.contains(*key) && !world.lost.contains(*key);
    let gone = world.edits.keys().filter(gone).count();
    if gone > 0 && !revoked {
        found.push(format!("I2 {gone} edits are nowhere"));
    }
    found
}

/// I1: a database finds nothing wrong with itself; its rows are what its ops come to from scratch. The
/// newcomer and one of the others are asked: it takes as long as all else that is looked at here.
fn databases_are_whole<L: Local>(world: &mut World<L>, newcomer: usize) -> Found {
    let honest = honest(world);
    let other = honest[world.edits.len() % honest.len()];
    let mut found = Found::new();
    for number in BTreeSet::from([newcomer, other]) {
        let problems = world.devices[number].local.problems().into_iter();
        found.extend(problems.map(|what| format!("I1 {what} on {number}")));
    }
    found
}

/// I1, I6, I13: the same segments come to the same rows, whatever way they came, and a newcomer who
/// knows the store alone agrees. Where nothing was missing on the way, not one value too many.
fn equal_sets_are_equal<L: Local>(world: &mut World<L>, newcomer: usize) -> Found {
    let mut found = Found::new();
    for scope in world.scopes.clone() {
        let mut seen: BTreeMap<BTreeSet<Hash>, (usize, Reference)> = BTreeMap::new();
        let mut order = vec![newcomer];
        order.extend(honest(world));
        for number in order {
            let counted = world.counted(number, |facts| facts.scope == scope);
            let reference = world.devices[number].local.projection(scope);
            if !world.gaps {
                let keys = world.keys_of(number, scope);
                let doubled = world.doubled(number, scope);
                let truth = Truth::of(world, scope, &keys);
                let back = truth.resurrected(&reference, &doubled);
                found.extend(back.map(|what| format!("{what} on {number}")));
            }
            match seen.get(&counted) {
                Some((other, known)) if *known != reference => {
                    found.push(format!("I1 {number} and {other} differ in {scope:?}"));
                }
                Some(_) => {}
                None => _ = seen.insert(counted, (number, reference)),
            }
        }
        // Only a clock years ahead can part them; the store itself shows the same to all.
        let ahead = honest(world).into_iter().any(|number| {
            let kept = world.devices[number].local.kept();
            let waits = State::Waiting(Reason::Ahead);
            kept.segments.iter().any(|(_, state)| *state == waits)
        });
        if seen.len() > 1 && !ahead {
            found.push(format!(
                "I1 {} different sets count in {scope:?}",
                seen.len()
            ));
        }
    }
    found
}

/// I9: of a revoked device nothing counts that its revoker had not counted.
fn cuts_hold<L: Local>(world: &mut World<L>) -> Found {
    let mut found = Found::new();
    for (device, cut) in world.cuts.clone() {
        for number in honest(world) {
            let counted = world.counted(number, |facts| facts.device == device);
            let past = counted.difference(&cut).count();
            if past > 0 {
                found.push(format!("I9 {past} segments past a cut count on {number}"));
            }
        }
    }
    found
}

/// I12.
fn outboxes_are_empty<L: Local>(world: &mut World<L>) -> Found {
    let full = |number: &usize| {
        let engine = world.devices[*number].engine.as_ref();
        engine.is_some_and(|engine| engine.has_unsent())
    };
    let full: Vec<usize> = honest(world).into_iter().filter(full).collect();
    match full.is_empty() {
        true => Found::new(),
        false => vec![format!("I12 {full:?} have something unsent")],
    }
}

/// I7: nothing on the store can be read without a key.
fn nothing_is_readable<L: Local>(world: &mut World<L>) -> Found {
    let readable = |bytes: &Vec<u8>| bytes.windows(9).any(|window| window == b"PLAINTEXT");
    match world.cloud.all_bytes().iter().any(readable) {
        true => vec!["I7 plain text lies on the store".to_owned()],
        false => Found::new(),
    }
}

/// I7: what is written after somebody was removed is sealed to a key that was not granted to them.
fn new_keys_exclude_the_removed<L: Local>(world: &mut World<L>) -> Found {
    let removed: Vec<usize> = (0..world.devices.len())
        .filter(|number| world.devices[*number].revoked)
        .collect();
    if removed.is_empty() {
        return Found::new();
    }
    let value = Value::Text("said among those who stay".to_owned());
    let act = Act::Set { field: 1, value };
    let scope = world.scopes[1];
    let erased = |number: &u8| {
        let place = (scope, account::TABLE.id, row(*number));
        world.erased.contains(&place)
    };
    let Some(number) = (0..4).find(|number| !erased(number)) else {
        return Found::new();
    };
    world.edit(0, 1, account::TABLE.id, row(number), act);
    world.settle(2);
    let own = world.devices[0].keys.device();
    let kept = world.devices[0].local.kept();
    let mine = kept.segments.iter().map(|(facts, _)| facts);
    let last = mine
        .filter(|facts| facts.device == own && facts.scope == scope)
        .filter(|facts| !world.forged.contains(&facts.hash))
        .max_by_key(|facts| facts.hlc_max);
    let Some(epoch) = last.map(|facts| facts.epoch) else {
        return vec!["I2 the founder seals nothing".to_owned()];
    };
    let mut found = Found::new();
    let paths = world.cloud.paths().into_iter();
    for path in paths.filter(|path| path.starts_with(names::GRANTS)) {
        let bytes = world.cloud.bytes(&path).unwrap();
        let Ok(grant) = Grant::read(&bytes) else {
            continue;
        };
        let opens = |number: &&usize| {
            let keys = &world.devices[**number].keys;
            let public = GlassSealer.public(&keys.seal);
            grant.readers.contains(&public) || grant.open(&keys.seal, &GlassSealer).is_ok()
        };
        if (grant.scope, grant.epoch) == (scope, epoch) {
            let who = removed.iter().filter(opens);
            found.extend(who.map(|who| format!("I7 {who} was removed and has the new key")));
        }
    }
    found
}

/// I14, and I6: a round without news changes nothing and asks once.
fn idle_rounds_ask_once<L: Local>(world: &mut World<L>) -> Found {
    let mut found = Found::new();
    let all = honest(world);
    for number in &all {
        world.round(*number, None, 0);
    }
    for number in all {
        let keys: Vec<Reference> = world
            .scopes
            .clone()
            .into_iter()
            .map(|scope| world.devices[number].local.projection(scope))
            .collect();
        let before = world.cloud.requests();
        world.round(number, None, 0);
        let after = world.cloud.requests();
        let asked = (
            after.lists - before.lists,
            after.gets - before.gets,
            after.puts - before.puts,
        );
        if asked != (1, 0, 0) {
            let engine = world.devices[number].engine.as_ref().unwrap();
            let (alarms, odd) = (engine.alarms(), engine.odd().collect::<Vec<_>>());
            found.push(format!(
                "I14 an idle round of {number} asked {asked:?} {alarms:?} {odd:?}"
            ));
        }
        for (scope, before) in world.scopes.clone().into_iter().zip(keys) {
            if world.devices[number].local.projection(scope) != before {
                found.push(format!("I6 an idle round of {number} changed rows"));
            }
        }
    }
    found
}
