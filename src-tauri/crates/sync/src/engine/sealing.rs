//! Sealing what was edited: step 3 of a round, and before every turn that finds unsealed ops.
//! Deliberately absent: sending (`pushing`).

use crate::engine::Engine;
use crate::engine::known::Shelf;
use crate::engine::plan::{facts_of, span_of};
use crate::engine::ports::Clock;
use crate::engine::replica::{Facts, Held, Pending, Replica, Sealing, State};
use crate::error::SyncError;
use crate::formats::hash::{Hash, Scope};
use crate::formats::ops::MOST;
use crate::formats::segment::{self, Dep, Header, Segment};
use crate::identity::rights::Epoch;
use crate::seal::Sealer;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::op::Op;

/// Ops after which a segment ends, at the end of a transaction.
const USUAL: usize = 2_000;
/// Bytes of values after which it ends as well.
const USUAL_BYTES: usize = 1 << 20;

/// The longest stretch of ops that goes into one segment: whole transactions, as far as these are not
/// larger than a segment can be.
pub fn most_ops(ops: &[Op]) -> usize {
    let (mut end, mut bytes) = (0, 0);
    for (at, op) in ops.iter().enumerate() {
        let begins = at == 0 || ops[at - 1].txn != op.txn;
        if begins {
            end = at;
            if at >= USUAL || bytes >= USUAL_BYTES {
                return end;
            }
        }
        bytes += op.act.payload().len() + 32;
        if at == MOST || bytes > 2 * USUAL_BYTES && end > 0 {
            return if end > 0 { end } else { at };
        }
        if bytes > 8 * USUAL_BYTES && at > 0 {
            return at;
        }
    }
    ops.len()
}

impl<S: Sealer> Engine<S> {
    /// Seals all unsealed ops in one transaction. Ops of scopes that have no key yet stay; how many
    /// scopes those are is returned with the number of segments.
    pub(crate) async fn seal_pending<R: Replica>(
        &mut self,
        replica: &mut R,
        clock: &impl Clock,
    ) -> Result<Sealed, SyncError> {
        let pending = replica.pending().await.map_err(Self::local)?;
        if self.rights.author(self.device).is_none() {
            // Nobody would know whose changes these are.
            let stuck = pending.into_iter().map(|one| one.scope).collect();
            return Ok(Sealed { sealed: 0, stuck });
        }
        let mut held: BTreeMap<Scope, Vec<Held>> = BTreeMap::new();
        let mut stuck = BTreeSet::new();
        let mut shelves: BTreeMap<Scope, Shelf> = BTreeMap::new();
        for Pending { scope, ops } in pending {
            let shelf = self.known.shelves.get(&scope).cloned().unwrap_or_default();
            let shelf = shelves.entry(scope).or_insert(shelf);
            let mut rest = &ops[..];
            while !rest.is_empty() {
                let (now, later) = rest.split_at(most_ops(rest));
                match self.seal_one(shelf, scope, now, clock.now_ms()) {
                    Ok(one) => {
                        let entry = (one.facts.clone(), one.state);
                        shelf.segments.insert(one.facts.hash, entry);
                        held.entry(scope).or_default().push(one);
                    }
                    Err(SyncError::NoEpoch | SyncError::HugeOp) => {
                        stuck.insert(scope);
                        break;
                    }
                    Err(other) => return Err(other),
                }
                rest = later;
            }
        }
        let sealed = held.values().map(Vec::len).sum();
        if sealed > 0 {
            self.keep_sealed(replica, shelves, held).await?;
        }
        Ok(Sealed { sealed, stuck })
    }

    async fn keep_sealed<R: Replica>(
        &mut self,
        replica: &mut R,
        shelves: BTreeMap<Scope, Shelf>,
        held: BTreeMap<Scope, Vec<Held>>,
    ) -> Result<(), SyncError> {
        let mut sealing = Vec::new();
        let mut after = Vec::new();
        for (scope, segments) in held {
            let mut shelf = shelves[&scope].clone();
            let woven = shelf.weave(self.roster.genesis());
            let added = woven.covers.difference(&shelf.woven.covers);
            sealing.push(Sealing {
                scope,
                segments,
                covers_added: added.copied().collect(),
                known: woven.known.iter().map(|(lane, to)| (*lane, *to)).collect(),
            });
            shelf.woven = woven;
            after.push((scope, shelf));
        }
        let own: Vec<(Facts, State)> = sealing
            .iter()
            .flat_map(|one| &one.segments)
            .map(|one| (one.facts.clone(), one.state))
            .collect();
        let counter = self.counter + 1;
        replica.seal(sealing, counter).await.map_err(Self::local)?;
        self.counter = counter;
        for (facts, state) in own {
            self.outbox.insert(facts.hash);
            self.known.take(facts, state);
        }
        self.known.shelves.extend(after);
        replica.witness(counter).await.map_err(Self::local)
    }

    /// The key that a scope is sealed to. One that is not here may be lost with whoever made it, and
    /// what is sealed to it would be too.
    pub(crate) fn epoch(&self, scope: Scope) -> Result<Epoch, SyncError> {
        let mut epochs = self.rights.epochs(scope).iter().rev();
        let held = epochs.find(|epoch| self.secrets.contains_key(&(scope, epoch.id)));
        held.copied().ok_or(SyncError::NoEpoch)
    }

    fn seal_one(
        &self,
        shelf: &Shelf,
        scope: Scope,
        ops: &[Op],
        now_ms: i64,
    ) -> Result<Held, SyncError> {
        let epoch = self.epoch(scope)?;
        let stream = self.stream();
        let last = shelf.last_of(stream);
        let declared = shelf.declared(stream);
        let tips = shelf.woven.tips.iter();
        let deps = tips
            .filter(|tip| tip.stream != stream && !declared.contains(&tip.head))
            .map(|tip| Dep {
                stream: tip.stream,
                seq: tip.seq,
                head: tip.head,
            });
        let genesis: Hash = self.roster.genesis();
        let header = Header {
            workspace: self.roster.workspace(),
            scope,
            epoch: epoch.id,
            lineage: self.lineage,
            seq: last.map_or(1, |last| last.seq + 1),
            prev: last.map_or(genesis, |last| last.hash),
            hlc_max: ops.last().map(|op| op.stamp).unwrap_or_default(),
            wall_ms: now_ms,
            deps: deps.collect(),
        };
        let bytes = segment::write(&header, ops, &epoch.public, &self.keys.sign, &self.sealer)?;
        let mut facts = facts_of(&Segment::read_again(&bytes)?, bytes.len());
        facts.span = span_of(ops);
        // Whether others may count it is theirs to judge; here it was seen since it was written.
        Ok(Held {
            facts,
            state: State::Counted,
            bytes,
        })
    }
}

/// What sealing came to.
pub(crate) struct Sealed {
    /// How many segments.
    pub sealed: usize,
    /// Scopes whose ops could not be sealed.
    pub stuck: BTreeSet<Scope>,
}
