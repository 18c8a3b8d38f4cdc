//! One turn of one scope, worked out before anything is written: which segments count now, which ops
//! enter or leave, who had applied what. The plan is a function of what is known; carrying it out is
//! one transaction of the replica.
//! Deliberately absent: reading from the store (`fetching`).

use crate::engine::known::{Shelf, Within};
use crate::engine::replica::{Entering, Facts, Held, Reason, Span, State, Turn};
use crate::engine::weave::Woven;
use crate::engine::{Engine, replica::Replica};
use crate::error::SyncError;
use crate::formats::hash::{Hash, Scope};
use crate::formats::redaction::{Redaction, blank};
use crate::formats::segment::Segment;
use crate::formats::{Kind, envelope};
use crate::identity::rights::Refusal;
use crate::seal::Sealer;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::op::Op;
use valise_domain::stamp::Stamp;

/// Segments stamped further ahead than this wait, milliseconds.
pub const AHEAD_MS: i64 = 24 * 3_600_000;

/// A turn and what is known after it.
pub(crate) struct Plan {
    pub turn: Turn,
    pub shelf: Shelf,
}

impl Plan {
    /// Whether there is anything to do.
    pub fn is_idle(&self, before: &Woven) -> bool {
        self.turn.new.is_empty() && self.turn.changed.is_empty() && self.shelf.woven == *before
    }
}

/// What is known of a segment from its bytes alone.
pub(crate) fn facts_of(segment: &Segment<'_>, size: usize) -> Facts {
    let header = &segment.header;
    Facts {
        hash: segment.hash,
        scope: header.scope,
        device: segment.device,
        lineage: header.lineage,
        stream: segment.stream(),
        seq: header.seq,
        prev: header.prev,
        epoch: header.epoch,
        hlc_max: header.hlc_max,
        wall_ms: header.wall_ms,
        size: size as u64,
        deps: header.deps.clone(),
        span: None,
        left: None,
    }
}

/// The same of what is left of a segment.
pub(crate) fn remnant_facts(remnant: &Redaction<'_>, size: usize) -> Facts {
    let header = &remnant.header;
    Facts {
        hash: remnant.of,
        scope: header.scope,
        device: remnant.device,
        lineage: header.lineage,
        stream: remnant.stream(),
        seq: header.seq,
        prev: header.prev,
        epoch: remnant.epoch,
        hlc_max: header.hlc_max,
        wall_ms: header.wall_ms,
        size: size as u64,
        deps: header.deps.clone(),
        span: None,
        left: Some(remnant.hash),
    }
}

pub(crate) fn span_of(ops: &[Op]) -> Option<Span> {
    let (first, last) = (ops.first()?, ops.last()?);
    Some(Span {
        first: first.seq,
        last: last.seq,
        first_txn: first.txn,
    })
}

impl<S: Sealer> Engine<S> {
    /// Works out a turn with new segments, given by hash with their facts and bytes.
    pub(crate) async fn plan<R: Replica>(
        &self,
        replica: &mut R,
        scope: Scope,
        fresh: &BTreeMap<Hash, (Facts, Vec<u8>)>,
        now_ms: i64,
    ) -> Result<Plan, SyncError> {
        let before = self.known.shelves.get(&scope).cloned().unwrap_or_default();
        let mut after = before.clone();
        let unread = State::Waiting(Reason::NoKey);
        for (hash, (facts, _)) in fresh {
            let entry = (facts.clone(), unread);
            after.segments.entry(*hash).or_insert(entry);
        }
        let opened = self
            .judge(replica, &before, &mut after, fresh, now_ms)
            .await?;
        after.woven = after.weave(self.roster.genesis());
        let turn = turn(scope, &before, &after, fresh, opened);
        Ok(Plan { turn, shelf: after })
    }

    /// Decides of every segment whether it counts, and opens those that come to count.
    async fn judge<R: Replica>(
        &self,
        replica: &mut R,
        before: &Shelf,
        after: &mut Shelf,
        fresh: &BTreeMap<Hash, (Facts, Vec<u8>)>,
        now_ms: i64,
    ) -> Result<HashMap<Hash, Vec<Op>>, SyncError> {
        let counted = |hash: &Hash| {
            let before = before.segments.get(hash);
            before.is_some_and(|(_, state)| *state == State::Counted)
        };
        let scope = after.segments.values().next().map(|(facts, _)| facts.scope);
        let erased = scope.map_or_else(BTreeSet::new, |scope| self.rights.erased(scope));
        let mut opened = HashMap::new();
        let mut states: Vec<(Hash, State)> = Vec::new();
        {
            let within = Within::of(&after.segments);
            for (hash, (facts, _)) in &after.segments {
                let state = self.state_of(facts, &within, now_ms);
                let judged = planted!(
                    JudgedOnce,
                    Self::judged_for_ever(before, hash, state),
                    planted!(
                        LateKeyIgnored,
                        Self::keyless_for_ever(before, hash, state),
                        state
                    )
                );
                let state = match judged {
                    // A clock that goes back takes nothing away that was seen.
                    State::Waiting(Reason::Ahead) if counted(hash) => State::Counted,
                    state => state,
                };
                states.push((*hash, state));
            }
        }
        for (hash, state) in states {
            let mut state = state;
            if state == State::Counted && !counted(&hash) {
                let bytes = match fresh.get(&hash) {
                    Some((_, bytes)) => Some(bytes.clone()),
                    None => replica.bytes(hash).await.map_err(Self::local)?,
                };
                match bytes.and_then(|bytes| self.unseal(&bytes)) {
                    Some(mut ops) => {
                        blank(&mut ops, &erased);
                        let entry = after.segments.get_mut(&hash);
                        entry.expect("it was listed").0.span = span_of(&ops);
                        opened.insert(hash, ops);
                    }
                    None => state = State::Waiting(Reason::Unreadable),
                }
            }
            after.segments.get_mut(&hash).expect("it was listed").1 = state;
        }
        self.refuse_disorder(after);
        opened.retain(|hash, _| after.segments[hash].1 == State::Counted);
        Ok(opened)
    }

    fn state_of(&self, facts: &Facts, within: &Within<'_>, now_ms: i64) -> State {
        let inside = |cut: &_| within.is(facts, cut);
        let judged = self
            .rights
            .judge(facts.device, facts.scope, facts.stream, &inside);
        let reason = match judged {
            Err(Refusal::UnknownDevice) => Reason::UnknownDevice,
            Err(Refusal::NoGrant) => Reason::NoGrant,
            Err(Refusal::PastCut) => Reason::PastCut,
            Ok(()) => {
                let limit = Stamp::at(now_ms.saturating_add(AHEAD_MS));
                // What is one's own was seen here already; an admin may adopt what waits.
                let trusted = facts.device == self.device
                    || self.rights.adopts(facts.scope, facts.stream, &inside);
                let ahead = planted!(FutureCounts, false, facts.hlc_max > limit);
                if ahead && !trusted {
                    Reason::Ahead
                } else if !self.secrets.contains_key(&(facts.scope, facts.epoch)) {
                    Reason::NoKey
                } else {
                    return State::Counted;
                }
            }
        };
        State::Waiting(reason)
    }

    /// Numbers must follow those of the segment before, and the first must follow the founding.
    fn refuse_disorder(&self, shelf: &mut Shelf) {
        let genesis = self.roster.genesis();
        let wrong = |facts: &Facts| match shelf.segments.get(&facts.prev) {
            None => (facts.seq == 1) != (facts.prev == genesis),
            Some((before, state)) => {
                let counted = before.span.filter(|_| *state == State::Counted);
                let numbers = counted.zip(facts.span);
                before.stream != facts.stream
                    || before.seq + 1 != facts.seq
                    || numbers.is_some_and(|(before, span)| {
                        span.first <= before.last || span.first_txn < before.first_txn
                    })
            }
        };
        let wrong: Vec<Hash> = shelf
            .segments
            .values()
            .filter(|(facts, state)| *state == State::Counted && wrong(facts))
            .map(|(facts, _)| facts.hash)
            .collect();
        for hash in wrong {
            let entry = shelf.segments.get_mut(&hash);
            entry.expect("it was just found").1 = State::Waiting(Reason::Disorder);
        }
    }

    /// Opens a segment or what is left of one, if the key is here and all is as it should be.
    pub(crate) fn unseal(&self, bytes: &[u8]) -> Option<Vec<Op>> {
        if envelope::kind(bytes) == Some(Kind::Redaction) {
            let remnant = Redaction::read(bytes).ok()?;
            let place = (remnant.header.scope, remnant.epoch);
            return remnant.open(self.secrets.get(&place)?, &self.sealer).ok();
        }
        let segment = Segment::read_again(bytes).ok()?;
        let place = (segment.header.scope, segment.header.epoch);
        segment.open(self.secrets.get(&place)?, &self.sealer).ok()
    }
}

pub(crate) fn turn(
    scope: Scope,
    before: &Shelf,
    after: &Shelf,
    fresh: &BTreeMap<Hash, (Facts, Vec<u8>)>,
    mut opened: HashMap<Hash, Vec<Op>>,
) -> Turn {
    let mut turn = woven_turn(scope, &before.woven, &after.woven);
    for (hash, (facts, state)) in &after.segments {
        let lane = after.woven.lanes.get(hash);
        let lane = lane.copied().unwrap_or(facts.stream);
        let was = before.segments.get(hash).map(|(_, state)| *state);
        match was {
            None => turn.new.push(Held {
                facts: facts.clone(),
                state: *state,
                bytes: fresh[hash].1.clone(),
            }),
            Some(was) if was != *state => turn.changed.push((*hash, *state, facts.span)),
            Some(_) => {}
        }
        let (counted, counts) = (was == Some(State::Counted), *state == State::Counted);
        if counted && !counts {
            turn.leave.push(*hash);
        } else if counted && before.woven.lanes.get(hash) != Some(&lane) {
            turn.relaned.push((*hash, lane));
        } else if counts && !counted {
            turn.observed = turn.observed.max(facts.hlc_max);
            let mut ops = opened.remove(hash).unwrap_or_default();
            ops.iter_mut().for_each(|op| op.stream = lane);
            turn.enter.push(Entering {
                hash: *hash,
                lane,
                ops,
            });
        }
    }
    turn
}

/// A turn of which only the causality is known.
fn woven_turn(scope: Scope, before: &Woven, after: &Woven) -> Turn {
    Turn {
        scope,
        new: Vec::new(),
        changed: Vec::new(),
        enter: Vec::new(),
        leave: Vec::new(),
        relaned: Vec::new(),
        covers_added: after.covers.difference(&before.covers).copied().collect(),
        covers_removed: before.covers.difference(&after.covers).copied().collect(),
        known: after
            .known
            .iter()
            .map(|(lane, through)| (*lane, *through))
            .collect(),
        observed: Stamp::default(),
    }
}
