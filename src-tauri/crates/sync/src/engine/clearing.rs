//! What tells of erased rows goes from the store, as an admin's device finds it when everything is
//! listed: segments of which something else is left, remnants that another overtook, packs and snapshots
//! that hold such a segment. Nothing is deleted before what takes its place was read back.
//! Deliberately absent: what a provider keeps of deleted objects.

use crate::engine::Engine;
use crate::engine::ports::{Entry, Fetched, ObjectStore};
use crate::engine::pushing::put_and_read_back;
use crate::engine::replica::{Facts, Replica};
use crate::engine::round::{Report, Stop};
use crate::formats::hash::{Hash, Scope};
use crate::formats::names::{self, Claim};
use crate::formats::redaction::{Redaction, tells};
use crate::formats::segment::Segment;
use crate::formats::{BUNDLE_CAP, Kind, bundle, envelope};
use crate::seal::Sealer;
use std::collections::{BTreeMap, BTreeSet};

/// Segments of a scope of which something else is left, as it is held and named.
type Left = BTreeMap<Hash, Facts>;

impl<S: Sealer> Engine<S> {
    /// Clears a scope, where this device is an admin's.
    pub(crate) async fn clear_erased<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        scope: Scope,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let left = self.left(scope);
        if left.is_empty() || !self.rights.governs(self.device, scope) {
            return Ok(());
        }
        let streams: BTreeSet<_> = left.values().map(|facts| facts.stream).collect();
        let folders = streams.iter().map(|stream| names::stream(scope, *stream));
        let folders: Vec<String> = folders.chain([names::snapshots(scope)]).collect();
        let mut stands = BTreeSet::new();
        for folder in folders {
            for entry in store.list(&folder).await? {
                let path = format!("{folder}/{}", entry.name);
                let looked = (entry.tag.clone(), left.len());
                let seen = looked.0.is_some() && self.erasing.harmless.get(&path) == Some(&looked);
                if entry.folder || seen || !self.may_tell(&path, &entry) {
                    continue;
                }
                let Fetched::Bytes(bytes) = store.get(&path, BUNDLE_CAP).await? else {
                    continue;
                };
                let place = (&mut *replica, store);
                if self.is_to_go(&bytes, &left, &mut stands, place).await? {
                    store.delete(&path).await?;
                    report.cleared += 1;
                } else {
                    self.erasing.harmless.insert(path, looked);
                }
            }
        }
        Ok(())
    }

    /// What is left in a scope and may take its segment's place.
    fn left(&self, scope: Scope) -> Left {
        let shelf = self.known.shelves.get(&scope).into_iter();
        let all = shelf.flat_map(|shelf| shelf.segments.values());
        let named = all.map(|(facts, _)| facts).filter(|facts| {
            let mut stated = self.rights.redactions(scope, facts.hash);
            let sent = !self.outbox.contains(&facts.hash);
            sent && facts.left.is_some() && stated.any(|hash| Some(hash) == facts.left)
        });
        named.map(|facts| (facts.hash, facts.clone())).collect()
    }

    /// Whether an object has to be looked at: all but what its name says is harmless. A sync client may
    /// have renamed it.
    fn may_tell(&self, path: &str, entry: &Entry) -> bool {
        match names::claim(&entry.name) {
            Claim::Segment(_, short) => {
                self.known.is_redacted(&short) || !self.known.is_whole(&short, entry.size)
            }
            Claim::Redaction(_, short) => !self.known.is_whole(&short, entry.size),
            _ => match self.read.get(path).filter(|read| read.tag == entry.tag) {
                Some(read) => read.inside.iter().any(|one| self.known.is_redacted(one)),
                None => true,
            },
        }
    }

    /// Whether an object tells of what was erased, and all that has to take its place stands.
    async fn is_to_go<R: Replica, O: ObjectStore>(
        &self,
        bytes: &[u8],
        left: &Left,
        stands: &mut BTreeSet<Hash>,
        (replica, store): (&mut R, &O),
    ) -> Result<bool, Stop> {
        let kind = envelope::kind(bytes);
        let of = match kind {
            Some(Kind::Segment) => Segment::read(bytes).ok().map(|read| read.hash),
            Some(Kind::Redaction) => self.overtaken(bytes, left),
            Some(kind @ (Kind::Pack | Kind::Snapshot)) => {
                let Ok(bundle) = bundle::read(kind, bytes) else {
                    return Ok(false);
                };
                let inside = &bundle.segments;
                return self
                    .unpack(inside, left, stands, (replica, store), kind)
                    .await;
            }
            _ => None,
        };
        match of.and_then(|of| left.get(&of)) {
            Some(facts) => self.stands(facts, stands, (replica, store)).await,
            None => Ok(false),
        }
    }

    /// The segment of a remnant that another one overtook. One that nobody named was never finished; whose
    /// it is lays it there again.
    fn overtaken(&self, bytes: &[u8], left: &Left) -> Option<Hash> {
        let read = Redaction::read(bytes).ok()?;
        let held = left.get(&read.of)?.left?;
        let scope = read.header.scope;
        let mut stated = self.rights.redactions(scope, read.of);
        let named = stated.any(|hash| hash == read.hash);
        let says = || {
            let ops = self.unseal(bytes);
            ops.is_some_and(|ops| tells(&ops, &self.rights.erased(scope)))
        };
        let worse = read.hash > held || self.erasing.bad.contains(&read.hash) || says();
        (read.hash != held && (worse || !named)).then_some(read.of)
    }

    /// Whether what is left of a segment is on the store; if it was not, it is now.
    async fn stands<R: Replica, O: ObjectStore>(
        &self,
        facts: &Facts,
        stands: &mut BTreeSet<Hash>,
        (replica, store): (&mut R, &O),
    ) -> Result<bool, Stop> {
        if stands.contains(&facts.hash) {
            return Ok(true);
        }
        let held = replica.bytes(facts.hash).await.map_err(Self::local)?;
        let Some(held) = held else { return Ok(false) };
        let there = put_and_read_back(store, &facts.path(), &held).await?;
        if there {
            stands.insert(facts.hash);
        }
        Ok(there)
    }

    /// Whether a pack or snapshot may go: it holds a segment that must, and of a pack all others lie on
    /// the store apart.
    async fn unpack<R: Replica, O: ObjectStore>(
        &self,
        inside: &[&[u8]],
        left: &Left,
        stands: &mut BTreeSet<Hash>,
        (replica, store): (&mut R, &O),
        kind: Kind,
    ) -> Result<bool, Stop> {
        let all: Vec<(Segment<'_>, &[u8])> = inside
            .iter()
            .filter_map(|bytes| Some((Segment::read(bytes).ok()?, *bytes)))
            .collect();
        if !all.iter().any(|(one, _)| left.contains_key(&one.hash)) {
            return Ok(false);
        }
        for (segment, bytes) in all {
            let apart = match left.get(&segment.hash) {
                Some(facts) => self.stands(facts, stands, (&mut *replica, store)).await?,
                None if kind == Kind::Snapshot => true,
                None => {
                    let header = &segment.header;
                    let (scope, stream) = (header.scope, segment.stream());
                    let path = names::segment(scope, stream, header.seq, segment.hash);
                    put_and_read_back(store, &path, bytes).await?
                }
            };
            if !apart {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
