//! Settling: what came is put into the scopes it belongs to, and every scope whose judgement may have
//! changed is judged anew.
//! Deliberately absent: what a turn is (`plan`).

use crate::engine::Engine;
use crate::engine::plan::facts_of;
use crate::engine::ports::Clock;
use crate::engine::replica::{Applied, Bundled, Facts, Note, Reason, Replica, State};
use crate::engine::round::Report;
use crate::error::SyncError;
use crate::formats::hash::{Hash, Scope};
use crate::formats::segment::Segment;
use crate::formats::{Kind, envelope};
use crate::seal::Sealer;
use std::collections::BTreeMap;

/// Segments that came and are not known yet, by scope.
#[derive(Default)]
pub(crate) struct Inbox {
    pub scopes: BTreeMap<Scope, BTreeMap<Hash, (Facts, Vec<u8>)>>,
    /// Packs and snapshots that all this was in.
    pub read: Vec<(String, Bundled)>,
    /// What is left of segments that are known, by its own hash.
    pub remnants: BTreeMap<Hash, Vec<u8>>,
    bytes: usize,
}

/// Bytes after which an inbox is emptied.
const FULL: usize = 4 << 20;

impl Inbox {
    pub fn is_full(&self) -> bool {
        self.bytes >= FULL
    }

    pub fn has(&self, hash: Hash) -> bool {
        self.scopes.values().any(|scope| scope.contains_key(&hash))
    }

    pub fn has_short(&self, short: &[u8; 16]) -> bool {
        let mut all = self.scopes.values().flat_map(BTreeMap::values);
        let left = |facts: &Facts| facts.left.is_some_and(|left| left.short() == *short);
        all.any(|(facts, _)| facts.hash.short() == *short || left(facts))
    }

    pub fn put(&mut self, facts: Facts, bytes: &[u8]) {
        let scope = self.scopes.entry(facts.scope).or_default();
        self.bytes += bytes.len();
        scope.insert(facts.hash, (facts, bytes.to_vec()));
    }
}

impl<S: Sealer> Engine<S> {
    /// Looks at the bytes of a segment and puts them into the inbox where they belong to a scope that
    /// this device may read.
    pub(crate) fn receive(&self, bytes: &[u8], inbox: &mut Inbox) -> Result<Facts, SyncError> {
        if envelope::kind(bytes) == Some(Kind::Redaction) {
            return self.receive_remnant(bytes, inbox);
        }
        let segment = Segment::read(bytes)?;
        if segment.header.workspace != self.roster.workspace() {
            return Err(SyncError::Stranger);
        }
        let facts = facts_of(&segment, bytes.len());
        let reads = self.rights.reads(self.device, facts.scope);
        if reads && !self.known.has(facts.hash) {
            inbox.put(facts.clone(), bytes);
        }
        Ok(facts)
    }

    /// Empties the inbox: one transaction for each scope.
    pub(crate) async fn settle<R: Replica>(
        &mut self,
        replica: &mut R,
        clock: &impl Clock,
        inbox: &mut Inbox,
        report: &mut Report,
    ) -> Result<(), SyncError> {
        let Inbox {
            scopes: came,
            read,
            remnants,
            ..
        } = std::mem::take(inbox);
        self.erasing.found.extend(remnants);
        let mine = |facts: &Facts| facts.device == self.device && facts.lineage == self.lineage;
        let mut all = came.values().flat_map(BTreeMap::values);
        if all.any(|(facts, _)| mine(facts)) {
            // A copy of this database wrote on: before its changes come, this one parts from it.
            report.lineage_begun |= self.begin_lineage(replica).await?;
        }
        let ahead = State::Waiting(Reason::Ahead);
        let mut scopes: Vec<Scope> = came.keys().copied().collect();
        for (scope, shelf) in &self.known.shelves {
            let waits = shelf.segments.values().any(|(_, state)| *state == ahead);
            if (self.dirty || waits) && !came.contains_key(scope) {
                scopes.push(*scope);
            }
        }
        let none = BTreeMap::new();
        let mut done = true;
        for scope in scopes {
            let fresh = came.get(&scope).unwrap_or(&none);
            done &= self
                .settle_scope(replica, clock, scope, fresh, report)
                .await?;
        }
        self.dirty &= !done;
        if done && !read.is_empty() {
            // Only now: a pack counts as read when what is in it was kept.
            let notes = read.iter().cloned();
            let notes = notes
                .map(|(path, bundled)| Note::Read(path, bundled))
                .collect();
            self.note(replica, notes).await?;
            self.read.extend(read);
        }
        Ok(())
    }

    async fn settle_scope<R: Replica>(
        &mut self,
        replica: &mut R,
        clock: &impl Clock,
        scope: Scope,
        fresh: &BTreeMap<Hash, (Facts, Vec<u8>)>,
        report: &mut Report,
    ) -> Result<bool, SyncError> {
        loop {
            let plan = self.plan(replica, scope, fresh, clock.now_ms()).await?;
            let shelf = self.known.shelves.get(&scope);
            let first = shelf.is_none_or(|shelf| shelf.segments.is_empty());
            let woven = shelf.map(|shelf| &shelf.woven);
            if woven.is_some_and(|before| plan.is_idle(before)) {
                return Ok(true);
            }
            let entering = plan.turn.enter.iter().map(|enter| enter.ops.len());
            let (entered, new) = (entering.sum::<usize>(), plan.turn.new.len());
            match replica.apply(plan.turn).await.map_err(Self::local)? {
                Applied::Done => {
                    for (facts, state) in plan.shelf.segments.values() {
                        self.known.take(facts.clone(), *state);
                    }
                    let shelf = self.known.shelves.entry(scope).or_default();
                    shelf.woven = plan.shelf.woven;
                    report.segments += new;
                    report.ops += entered;
                    if first {
                        // Nobody could be told of rows that were erased in a scope that was not here.
                        self.erasing.told.remove(&scope);
                    }
                    return Ok(true);
                }
                Applied::PendingFirst => {
                    let sealed = self.seal_pending(replica, clock).await?;
                    report.sealed += sealed.sealed;
                    if sealed.stuck.contains(&scope) {
                        // Its own changes cannot be sealed: those of others wait with them.
                        report.stuck.insert(scope);
                        return Ok(false);
                    }
                }
            }
        }
    }
}
