//! The invariants of the specification, held against the truth that the world keeps: here those that
//! hold at every moment, in `watch` and `malice` those of single rounds, in `ending` those of the end.
//!
//! | invariant | checked by |
//! |---|---|
//! | I1 same set, same rows | `ending::equal_sets_are_equal` |
//! | I2 every edit arrives or waits in sight | `ending::everybody_has_everything`, `nothing_comes_early` |
//! | I3 only who had seen a value replaces it | `Truth::swallowed`, `World::edit` (stamps) |
//! | I4 nothing comes back, nothing goes unasked | `Truth::resurrected`, `Truth::swallowed` |
//! | I5 no rings | `rings` |
//! | I6 once is once, in any order | `nothing_counts_twice`, `ending::idle_rounds_ask_once` |
//! | I7 no key, no reading | `ending::nothing_is_readable`, `new_keys_exclude_the_removed` |
//! | I8 every op is its author's | `everything_has_its_author` |
//! | I9 nothing past a cut | `ending::cuts_hold` |
//! | I10 forks, gaps and rollbacks are told | `forks_are_told`, `gaps_are_told`, `watch` |
//! | I11 another store changes nothing | `World::round_elsewhere` |
//! | I12 what was sent is there, and all is sent | `watch`, `ending::outboxes_are_empty` |
//! | I13 packs keep every segment | `Cloud::gone`, `packs_hold_what_was_written` |
//! | I14 one request when idle | `ending::idle_rounds_ask_once` |
//! | I15 of what was erased nothing is left | `erasures::nothing_erased_is_left` |

use super::local::Local;
use super::truth::Truth;
use super::world::{Key, World};
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::{RowId, StreamId};
use valise_domain::stamp::Stamp;
use valise_sync::Reference;
use valise_sync::engine::replica::{Facts, Kept, State};
use valise_sync::engine::{AHEAD_MS, Alarm};
use valise_sync::formats::hash::branch;
use valise_sync::formats::{DeviceKey, Hash, Kind, Scope, bundle};

pub type Found = Vec<String>;

/// What holds at every moment, of the devices that something happened to.
pub fn always<L: Local>(world: &mut World<L>) -> Found {
    let mut found = std::mem::take(&mut world.found);
    let gone = world.cloud.gone().into_iter();
    found.extend(gone.map(|path| format!("I13 {path} was deleted and lies in no pack")));
    for number in std::mem::take(&mut world.touched) {
        let kept = world.devices[number].local.kept();
        let mut of = Vec::new();
        for scope in world.scopes.clone() {
            let reference = world.devices[number].local.projection(scope);
            of.extend(rings(&reference).map(|row| format!("I5 a ring at {row}")));
            let keys = world.keys_of(number, scope);
            let truth = Truth::of(world, scope, &keys);
            of.extend(truth.swallowed(&reference));
            of.extend(nothing_counts_twice(world, number, scope));
            of.extend(everything_has_its_author(world, number, scope, &kept));
        }
        of.extend(nothing_comes_early(world, number, &kept));
        of.extend(nothing_forged_counts(world, &kept));
        of.extend(gaps_are_told(world, number, &kept));
        of.extend(forks_are_told(world, number, &kept));
        of.extend(packs_hold_what_was_written(world, &kept));
        found.extend(of.into_iter().map(|what| format!("{what} on {number}")));
    }
    found
}

fn counted(kept: &Kept) -> impl Iterator<Item = &Facts> {
    let all = kept.segments.iter();
    all.filter(|(_, state)| *state == State::Counted)
        .map(|(facts, _)| facts)
}

/// I5.
fn rings(reference: &Reference) -> impl Iterator<Item = RowId> {
    reference.rows.iter().filter_map(|((table, start), row)| {
        let mut up = row.parent;
        for _ in 0..reference.rows.len() {
            let at = up?;
            if at == *start {
                return Some(at);
            }
            up = reference.rows.get(&(*table, at)).and_then(|row| row.parent);
        }
        None
    })
}

pub fn honest<L: Local>(world: &World<L>) -> Vec<usize> {
    let all = 0..world.devices.len();
    all.filter(|number| !world.devices[*number].revoked)
        .collect()
}

/// I6: an edit counts once, but where its disk was copied before it was sealed.
fn nothing_counts_twice<L: Local>(world: &mut World<L>, number: usize, scope: Scope) -> Found {
    let doubled = world.doubled(number, scope);
    let gone = |key: &&Key| world.erased.contains(&(key.0, key.2, key.3));
    let wrong = doubled.difference(&world.copies);
    let wrong = wrong.filter(|key| !gone(key)).count();
    match wrong {
        0 => Found::new(),
        _ => vec![format!("I6 {wrong} edits count twice")],
    }
}

/// I8: nothing is shown that nobody wrote, or under the name of another.
fn everything_has_its_author<L: Local>(
    world: &mut World<L>,
    number: usize,
    scope: Scope,
    kept: &Kept,
) -> Found {
    let mut authors: BTreeMap<StreamId, DeviceKey> = BTreeMap::new();
    for (facts, _) in &kept.segments {
        authors.insert(facts.stream, facts.device);
        authors.insert(branch(facts.stream, facts.hash), facts.device);
    }
    let device = &mut world.devices[number];
    let mut found = Found::new();
    let (ops, own) = (device.local.ops(scope), device.keys.device());
    for op in ops.into_iter().filter(|op| !world.is_erased(scope, op)) {
        let author = authors.get(&op.stream);
        let author = author.copied().unwrap_or(own);
        match world.edits.get(&super::world::key(scope, &op)) {
            None => found.push(format!("I8 {:?} was made by nobody", op.act)),
            Some(edit) if edit.author != author => {
                found.push(format!("I8 {:?} counts as another's", op.act));
            }
            Some(_) => {}
        }
    }
    found
}

/// I2: what is stamped more than a day ahead waits.
fn nothing_comes_early<L: Local>(world: &World<L>, number: usize, kept: &Kept) -> Found {
    let device = &world.devices[number];
    let limit = Stamp::at(device.latest_ms.saturating_add(AHEAD_MS));
    let own = device.keys.device();
    let early = counted(kept).filter(|facts| facts.device != own && facts.hlc_max > limit);
    early
        .map(|facts| format!("I2 {:?} counts before its time", facts.hash))
        .collect()
}

/// I8: what no honest program wrote never counts.
fn nothing_forged_counts<L: Local>(world: &World<L>, kept: &Kept) -> Found {
    let forged = counted(kept).filter(|facts| world.forged.contains(&facts.hash));
    forged
        .map(|facts| format!("I8 {:?} was forged and counts", facts.hash))
        .collect()
}

/// I10: who counts a segment that names another one has that one or says that it is missing.
fn gaps_are_told<L: Local>(world: &World<L>, number: usize, kept: &Kept) -> Found {
    let Some(engine) = &world.devices[number].engine else {
        return Found::new();
    };
    let known: BTreeSet<Hash> = kept.segments.iter().map(|(facts, _)| facts.hash).collect();
    let readable = engine.rights().readable(engine.device());
    let alarms = engine.alarms();
    let mut found = Found::new();
    for facts in counted(kept).filter(|facts| readable.contains(&facts.scope)) {
        let named = facts.deps.iter().map(|dep| (dep.stream, dep.seq, dep.head));
        let before = (facts.seq > 1).then(|| (facts.stream, facts.seq - 1, facts.prev));
        for (stream, seq, head) in named.chain(before) {
            let scope = facts.scope;
            let told = Alarm::Missing { scope, stream, seq };
            if !known.contains(&head) && !alarms.contains(&told) {
                found.push(format!("I10 {head:?} is missing and not told"));
            }
        }
    }
    found
}

/// I10: who knows two segments of one number says so; and only a copied disk writes twice.
fn forks_are_told<L: Local>(world: &World<L>, number: usize, kept: &Kept) -> Found {
    let Some(engine) = &world.devices[number].engine else {
        return Found::new();
    };
    let alarms = engine.alarms();
    let mut places: BTreeMap<(Scope, StreamId, u64), usize> = BTreeMap::new();
    let mut found = Found::new();
    for (facts, _) in &kept.segments {
        let place = (facts.scope, facts.stream, facts.seq);
        *places.entry(place).or_default() += 1;
        let (scope, stream) = (facts.scope, facts.stream);
        let told = alarms.contains(&Alarm::Fork { scope, stream });
        if told && !world.copied.contains(&facts.device) {
            found.push(format!(
                "I10 {stream:?} forks, and its disk was never copied"
            ));
        }
    }
    for ((scope, stream, _), _) in places.into_iter().filter(|(_, count)| *count > 1) {
        if !alarms.contains(&Alarm::Fork { scope, stream }) {
            found.push("I10 a fork is not told".to_owned());
        }
    }
    found
}

/// I13: a pack on the store holds, byte for byte, what its author wrote; less than that only where
/// something was erased.
fn packs_hold_what_was_written<L: Local>(world: &World<L>, kept: &Kept) -> Found {
    let written: BTreeSet<Hash> = kept.segments.iter().map(|(facts, _)| facts.hash).collect();
    let mut found = Found::new();
    for pack in &kept.packs {
        let Some(bytes) = world.cloud.bytes(&pack.path) else {
            continue;
        };
        let Ok(bundle) = bundle::read(Kind::Pack, &bytes) else {
            continue;
        };
        let inside = bundle.segments.iter().map(|bytes| Hash::of(bytes));
        let strange = inside.filter(|hash| !written.contains(hash)).count();
        let (holds, should) = (bundle.segments.len() as u64, pack.to - pack.from + 1);
        let less = holds < should && world.erased.is_empty();
        if strange > 0 || less || holds > should {
            found.push(format!("I13 {} does not hold what was written", pack.path));
        }
    }
    found
}
