//! Rows that are erased for good, and what may be left of them: nothing, once everybody heard of it.

use super::checks::{Found, honest};
use super::drive::drive;
use super::glass::GlassSealer;
use super::local::Local;
use super::world::{At, World};
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::RowId;
use valise_domain::op::{Act, Op};
use valise_sync::SyncError;
use valise_sync::engine::replica::{Facts, State};
use valise_sync::formats::grant::Grant;
use valise_sync::formats::redaction::{Redaction, tells};
use valise_sync::formats::segment::Segment;
use valise_sync::formats::{EpochId, Hash, Kind, Scope, bundle, envelope};
use valise_sync::seal::SealSecret;

/// A row of a scope, in the words of the world.
pub type Place = (Scope, u16, RowId);

impl<L: Local> World<L> {
    /// An admin erases a row; nobody else may.
    pub fn erase(&mut self, number: usize, scope: usize, table: u16, row: RowId) {
        let place = (self.scopes[scope], table, row);
        if self.say_erased(number, place) {
            self.erased.insert(place);
            let of = |edit: &super::world::Edit| (edit.scope, edit.op.table, edit.op.row);
            self.edits.retain(|_, edit| of(edit) != place);
        }
    }

    /// Whether the device may say so.
    fn say_erased(&mut self, number: usize, (scope, table, row): Place) -> bool {
        let rows = BTreeSet::from([L::place(scope, table, row)]);
        let clock = At(self.now(number));
        let said = self.act(number, |engine, local, dice| {
            drive(engine.erase(local, &clock, dice, scope, &rows)).unwrap()
        });
        match said {
            Ok(()) => true,
            Err(SyncError::NotAllowed) => false,
            Err(error) => panic!("{error}"),
        }
    }

    /// The founder erases what nobody remembers to have erased: the word of it went with a disk.
    pub fn erase_again(&mut self) {
        for place in self.erased.clone() {
            self.say_erased(0, place);
        }
    }

    pub fn is_erased(&self, scope: Scope, op: &Op) -> bool {
        self.erased.contains(&(scope, op.table, op.row))
    }

    /// Erased rows of a scope, in the words of the databases.
    fn erased_in(&self, scope: Scope) -> BTreeSet<(u16, RowId)> {
        let all = self.erased.iter().filter(|(of, ..)| *of == scope);
        all.map(|(_, table, row)| L::place(scope, *table, *row))
            .collect()
    }

    /// Every key that was ever granted to anybody.
    fn secrets(&self) -> BTreeMap<(Scope, EpochId), SealSecret> {
        let mut secrets = BTreeMap::new();
        for bytes in self.cloud.all_bytes() {
            let Ok(grant) = Grant::read(&bytes) else {
                continue;
            };
            let open =
                |keys: &super::world::Device<L>| grant.open(&keys.keys.seal, &GlassSealer).ok();
            if let Some(secret) = self.devices.iter().find_map(open) {
                secrets.insert((grant.scope, grant.epoch), secret);
            }
        }
        secrets
    }
}

/// I15: of what was erased nothing is left, on the store or on any laptop that still takes part.
pub fn nothing_erased_is_left<L: Local>(world: &mut World<L>) -> Found {
    if world.erased.is_empty() {
        return Found::new();
    }
    let secrets = world.secrets();
    let mut found = Found::new();
    for path in world.cloud.paths() {
        let bytes = world.cloud.bytes(&path).unwrap();
        if sealed_in(&bytes).any(|one| still_tells(world, one, &secrets)) {
            found.push(format!("I15 {path} tells of what was erased"));
        }
    }
    let kept = world.devices[0].local.kept();
    let founders: BTreeSet<Hash> = kept.segments.iter().map(|(facts, _)| facts.hash).collect();
    for number in honest(world) {
        for scope in world.scopes.clone() {
            let ops = world.devices[number].local.ops(scope);
            let left = ops.iter().filter(|op| op.act != Act::Delete);
            if left.filter(|op| world.is_erased(scope, op)).count() > 0 {
                found.push(format!("I15 {number} still knows what was erased"));
            }
        }
        let kept = world.devices[number].local.kept();
        // What waits on one laptop alone, and lies nowhere else, no admin can open and tell.
        let told = |facts: &Facts, state| state == State::Counted || founders.contains(&facts.hash);
        for (facts, _) in kept
            .segments
            .into_iter()
            .filter(|(facts, state)| told(facts, *state))
        {
            let bytes = drive(world.devices[number].local.bytes(facts.hash));
            let bytes = bytes.unwrap().unwrap().unwrap_or_default();
            if still_tells(world, &bytes, &secrets) {
                let what = format!("I15 {number} keeps {:?}, which tells", facts.hash);
                found.push(what);
            }
        }
    }
    found
}

/// The sealed objects in one object of the store.
fn sealed_in(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    let inside = match envelope::kind(bytes) {
        Some(kind @ (Kind::Pack | Kind::Snapshot)) => match bundle::read(kind, bytes) {
            Ok(bundle) => bundle.segments,
            Err(_) => Vec::new(),
        },
        Some(Kind::Segment | Kind::Redaction) => vec![bytes],
        _ => Vec::new(),
    };
    inside.into_iter()
}

fn still_tells<L: Local>(
    world: &World<L>,
    bytes: &[u8],
    secrets: &BTreeMap<(Scope, EpochId), SealSecret>,
) -> bool {
    if world.forged.contains(&Hash::of(bytes)) {
        return false;
    }
    let opened = match Segment::read_again(bytes) {
        Ok(segment) => {
            let scope = segment.header.scope;
            let secret = secrets.get(&(scope, segment.header.epoch));
            secret.and_then(|secret| Some((scope, segment.open(secret, &GlassSealer).ok()?)))
        }
        Err(_) => Redaction::read(bytes).ok().and_then(|left| {
            let scope = left.header.scope;
            let secret = secrets.get(&(scope, left.epoch))?;
            Some((scope, left.open(secret, &GlassSealer).ok()?))
        }),
    };
    opened.is_some_and(|(scope, ops)| tells(&ops, &world.erased_in(scope)))
}
