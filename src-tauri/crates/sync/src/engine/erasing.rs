//! Erasing for good, the only thing here that destroys. An admin's statement names rows; from then on
//! every op on them is blank wherever it is heard, whoever writes it and whenever it comes. Sealed bytes
//! cannot be blanked, so an admin's device puts in the place of every segment that tells of such a row
//! what is left of it, and says so; whoever holds the segment takes that instead.
//! Everything follows from what the roster says and what is held, so that it goes on after a crash, a
//! restored backup or a store that went back. Of several remnants of one segment that tell nothing the
//! one with the least hash stands, so that admins who did not know of each other come to the same.
//! Deliberately absent: whose rows they are, and what lies on the store (`clearing`).

use crate::engine::Engine;
use crate::engine::plan::remnant_facts;
use crate::engine::ports::{Clock, Fetched, ObjectStore, Rng};
use crate::engine::replica::{Facts, Note, Remnant, Replica, State};
use crate::engine::round::{Report, Stop};
use crate::engine::settling::Inbox;
use crate::error::SyncError;
use crate::formats::hash::{Hash, Scope};
use crate::formats::redaction::{self, Redaction, blank, tells};
use crate::formats::segment::Segment;
use crate::formats::statement::Act;
use crate::formats::{Kind, SEGMENT_CAP, envelope};
use crate::seal::Sealer;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::RowId;
use valise_domain::op::Op;

/// Number of a table and row.
pub(crate) type Place = (u16, RowId);

/// Rows or remnants in one statement, which must stay small.
const MOST: usize = 400;

/// What is kept in mind of erasing; all of it can be found out again.
#[derive(Default)]
pub(crate) struct Erasing {
    /// Rows that the replica was told of.
    pub told: BTreeMap<Scope, BTreeSet<Place>>,
    /// Segments that were looked through, with what was known then.
    silent: BTreeMap<Hash, Looked>,
    /// Scopes in which nothing was left to find, with what was known then.
    calm: BTreeMap<Scope, Calm>,
    /// Bundles that hold nothing that has to go: their tag, and how much was left of segments then.
    pub harmless: BTreeMap<String, (Option<String>, usize)>,
    /// Remnants that are no good, by their hash.
    pub bad: BTreeSet<Hash>,
    /// Remnants that came beside segments that are known, by their hash.
    pub found: BTreeMap<Hash, Vec<u8>>,
}

/// What it depends on whether a segment has to be looked through again: what is held of it, how many rows
/// were erased, and how many remnants of it were named.
type Looked = (Option<Hash>, usize, usize);

/// Erased rows, named remnants, segments, those of them that count, and keys of any scope.
type Calm = [usize; 5];

impl<S: Sealer> Engine<S> {
    /// Erases rows of a scope for good, here at once and everywhere else as others hear of it. What is
    /// left is sealed to a new key. [`SyncError::NotAllowed`] for whoever is no admin there.
    pub async fn erase<R: Replica>(
        &mut self,
        replica: &mut R,
        clock: &impl Clock,
        rng: &mut impl Rng,
        scope: Scope,
        rows: &BTreeSet<(u16, RowId)>,
    ) -> Result<(), SyncError> {
        let (rights, device) = (&self.rights, self.device);
        if !rights.governs(device, scope) || !rights.reads(device, scope) {
            return Err(SyncError::NotAllowed);
        }
        let before = self.rights.erased(scope);
        let rows: Vec<Place> = rows.difference(&before).copied().collect();
        let mut notes = Vec::new();
        for some in rows.chunks(MOST) {
            let (rows, redactions) = (some.to_vec(), Vec::new());
            notes.push(self.stated(&Act::Erase {
                scope,
                rows,
                redactions,
            })?);
        }
        self.refresh_rights();
        if !notes.is_empty() {
            notes.extend(self.rotate(rng, scope)?);
            self.refresh_rights();
        }
        self.note(replica, notes).await?;
        self.blank(replica, clock.now_ms()).await
    }

    /// Erases here what admins say is erased.
    pub(crate) async fn blank<R: Replica>(
        &mut self,
        replica: &mut R,
        now_ms: i64,
    ) -> Result<(), SyncError> {
        for scope in self.rights.erased_scopes() {
            let rows = self.rights.erased(scope);
            if self.erasing.told.get(&scope) != Some(&rows) {
                let erased = replica.erase(scope, rows.clone(), now_ms).await;
                erased.map_err(Self::local)?;
                self.erasing.told.insert(scope, rows);
            }
        }
        Ok(())
    }

    /// Whether somebody said what is left of a segment, and it is held as it was: then it is not to be
    /// spread any more.
    pub(crate) fn is_replaced(&self, facts: &Facts) -> bool {
        let mut stated = self.rights.redactions(facts.scope, facts.hash);
        facts.left.is_none() && stated.next().is_some()
    }

    /// Looks at what is left of a segment, and puts it into the inbox where this device may read it.
    /// [`SyncError::Unstated`] where no admin says so.
    pub(crate) fn receive_remnant(
        &self,
        bytes: &[u8],
        inbox: &mut Inbox,
    ) -> Result<Facts, SyncError> {
        let remnant = Redaction::read(bytes)?;
        if remnant.header.workspace != self.roster.workspace() {
            return Err(SyncError::Stranger);
        }
        let facts = remnant_facts(&remnant, bytes.len());
        let mut stated = self.rights.redactions(facts.scope, facts.hash);
        let named = stated.any(|hash| hash == remnant.hash);
        if !planted!(UnstatedBelieved, true, named) {
            return Err(SyncError::Unstated);
        }
        match self.known.get(facts.hash) {
            Some((held, _)) if held.left == facts.left => {}
            Some(_) => _ = inbox.remnants.insert(remnant.hash, bytes.to_vec()),
            None if self.rights.reads(self.device, facts.scope) => inbox.put(facts.clone(), bytes),
            None => {}
        }
        Ok(facts)
    }

    /// Looks through segments that may tell of erased rows, and holds what is left of them instead: what
    /// an admin made of it, or what this device makes of it, which may.
    pub(crate) async fn redact<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let scopes = planted!(SegmentsTell, BTreeSet::new(), self.rights.erased_scopes());
        for scope in scopes {
            let rows = self.rights.erased(scope);
            let calm = self.calm(scope, rows.len());
            if self.erasing.calm.get(&scope) == Some(&calm) {
                continue;
            }
            let about = replica.about(scope, rows.clone()).await;
            let about = about.map_err(Self::local)?;
            let shelf = self.known.shelves.get(&scope).into_iter();
            let all = shelf.flat_map(|shelf| shelf.segments.values());
            // Of what waits nobody knows yet what it is about.
            let may_tell = |facts: &Facts, state| {
                about.contains(&facts.hash) || state != State::Counted || facts.left.is_some()
            };
            let all: Vec<Facts> = all
                .filter(|(facts, state)| may_tell(facts, *state))
                .map(|(facts, _)| facts)
                .filter(|facts| self.secrets.contains_key(&(scope, facts.epoch)))
                .filter(|facts| {
                    self.erasing.silent.get(&facts.hash) != Some(&self.looked(facts, &rows))
                })
                .cloned()
                .collect();
            let mut found = false;
            for facts in all {
                let remnant = self.remnant(replica, store, &facts, &rows).await?;
                let looked = self.looked(&facts, &rows);
                found |= self.erasing.silent.get(&facts.hash) != Some(&looked);
                if let Some(remnant) = remnant {
                    self.hold(replica, &facts, remnant).await?;
                    report.redacted += 1;
                }
            }
            if !found {
                self.erasing.calm.insert(scope, calm);
            }
        }
        self.erasing.found.clear();
        Ok(())
    }

    fn calm(&self, scope: Scope, rows: usize) -> Calm {
        let shelf = self.known.shelves.get(&scope);
        let segments = shelf.map_or(0, |shelf| shelf.segments.len());
        let all = shelf.into_iter().flat_map(|shelf| shelf.segments.values());
        let counted = all.filter(|(_, state)| *state == State::Counted).count();
        let named = self.rights.redactions_of(scope);
        [rows, named, segments, counted, self.secrets.len()]
    }

    fn looked(&self, facts: &Facts, rows: &BTreeSet<Place>) -> Looked {
        let stated = self.rights.redactions(facts.scope, facts.hash).count();
        (facts.left, rows.len(), stated)
    }

    /// What is to be held instead of a segment, or of what is left of it by now.
    async fn remnant<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        facts: &Facts,
        rows: &BTreeSet<Place>,
    ) -> Result<Option<Remnant>, Stop> {
        let looked = self.looked(facts, rows);
        let held = replica.bytes(facts.hash).await.map_err(Self::local)?;
        let opened = held.and_then(|bytes| Some((self.unseal(&bytes)?, bytes)));
        let Some((mut ops, held)) = opened else {
            self.erasing.silent.insert(facts.hash, looked);
            return Ok(None);
        };
        let says = blank(&mut ops, rows);
        let stated: Vec<Hash> = self
            .rights
            .redactions(facts.scope, facts.hash)
            .take_while(|hash| says || facts.left != Some(*hash))
            .filter(|hash| facts.left != Some(*hash) && !self.erasing.bad.contains(hash))
            .collect();
        for hash in stated {
            let of = (facts, &ops[..], rows);
            if let Some(remnant) = self.stated_remnant(store, hash, of).await? {
                return Ok(Some(remnant));
            }
        }
        if !says {
            self.erasing.silent.insert(facts.hash, looked);
            return Ok(None);
        }
        // What is held itself says too much by now.
        self.erasing.bad.extend(facts.left);
        let may = self.rights.governs(self.device, facts.scope);
        Ok(match may && self.epoch(facts.scope).is_ok() {
            true => Some(self.made(facts, &held, &ops)?),
            false => None,
        })
    }

    /// A remnant that an admin named, if it can be had and is what it should be: the ops that are held
    /// here, and nothing more of erased rows.
    async fn stated_remnant<O: ObjectStore>(
        &mut self,
        store: &O,
        hash: Hash,
        (facts, ops, rows): (&Facts, &[Op], &BTreeSet<Place>),
    ) -> Result<Option<Remnant>, Stop> {
        let left = Some(hash);
        let path = Facts {
            left,
            ..facts.clone()
        }
        .path();
        let bytes = match self.erasing.found.remove(&hash) {
            Some(bytes) => bytes,
            None => match store.get(&path, 2 * SEGMENT_CAP).await? {
                Fetched::Bytes(bytes) if Hash::of(&bytes) == hash => bytes,
                _ => return Ok(None),
            },
        };
        let Ok(read) = Redaction::read(&bytes) else {
            self.erasing.bad.insert(hash);
            return Ok(None);
        };
        let said = remnant_facts(&read, bytes.len());
        if !self.secrets.contains_key(&(facts.scope, said.epoch)) {
            return Ok(None);
        }
        let same = Facts {
            epoch: said.epoch,
            size: said.size,
            span: said.span,
            left,
            ..facts.clone()
        } == said;
        let mut theirs = self.unseal(&bytes).unwrap_or_default();
        let silent = !tells(&theirs, rows);
        blank(&mut theirs, rows);
        if !same || !silent || theirs != ops {
            self.erasing.bad.insert(hash);
            return Ok(None);
        }
        Ok(Some(Remnant {
            of: facts.hash,
            hash,
            epoch: said.epoch,
            bytes,
            unsent: false,
        }))
    }

    /// Makes what is left of a segment.
    fn made(&self, facts: &Facts, held: &[u8], ops: &[Op]) -> Result<Remnant, SyncError> {
        let to = self.epoch(facts.scope)?;
        let sign = &self.keys.sign;
        let bytes = match envelope::kind(held) {
            Some(Kind::Redaction) => {
                let of = Redaction::read(held)?;
                redaction::write(of.original(), ops, &to.public, sign, &self.sealer)?
            }
            _ => {
                let of = Segment::read(held)?;
                redaction::write(of.original(), ops, &to.public, sign, &self.sealer)?
            }
        };
        Ok(Remnant {
            of: facts.hash,
            hash: Hash::of(&bytes),
            epoch: to.id,
            bytes,
            unsent: true,
        })
    }

    async fn hold<R: Replica>(
        &mut self,
        replica: &mut R,
        facts: &Facts,
        remnant: Remnant,
    ) -> Result<(), SyncError> {
        let (mut facts, state) = (facts.clone(), self.known.get(facts.hash).map(|one| one.1));
        facts.left = Some(remnant.hash);
        facts.epoch = remnant.epoch;
        facts.size = remnant.bytes.len() as u64;
        let unsent = remnant.unsent;
        let done = replica.redact(vec![remnant]).await;
        done.map_err(Self::local)?;
        if unsent {
            self.outbox.insert(facts.hash);
        }
        if let Some(state) = state {
            self.known.take(facts, state);
        }
        Ok(())
    }

    /// Names what is left of segments, once it has reached the store. Whether there was any to name.
    pub(crate) async fn name_remnants<R: Replica>(
        &mut self,
        replica: &mut R,
    ) -> Result<bool, SyncError> {
        let mut notes: Vec<Note> = Vec::new();
        for scope in self.rights.erased_scopes() {
            if !self.rights.governs(self.device, scope) {
                continue;
            }
            let shelf = self.known.shelves.get(&scope).into_iter();
            let all = shelf.flat_map(|shelf| shelf.segments.values());
            let unnamed = all.filter_map(|(facts, _)| {
                let left = facts.left?;
                let mut stated = self.rights.redactions(scope, facts.hash);
                let sent = !self.outbox.contains(&facts.hash);
                (sent && !stated.any(|hash| hash == left)).then_some((facts.hash, left))
            });
            let unnamed: Vec<(Hash, Hash)> = unnamed.collect();
            for some in unnamed.chunks(MOST) {
                let (rows, redactions) = (Vec::new(), some.to_vec());
                notes.push(self.stated(&Act::Erase {
                    scope,
                    rows,
                    redactions,
                })?);
            }
        }
        self.refresh_rights();
        let any = !notes.is_empty();
        self.note(replica, notes).await?;
        Ok(any)
    }
}
