//! Step 8 of a round: packs and snapshots, at most one, so that years of edits are few objects.
//! Only the author packs its own chains, byte for byte, and removes the separate segments no sooner
//! than 30 days later, when a listing still shows the pack and it reads back whole.
//! Deliberately absent: rewriting anything.

use crate::engine::Engine;
use crate::engine::ports::{Clock, Entry, Fetched, ObjectStore};
use crate::engine::pushing::put_and_read_back;
use crate::engine::replica::{Facts, Note, OwnPack, Replica, State};
use crate::engine::round::{Report, Stop};
use crate::formats::hash::{Hash, Scope};
use crate::formats::names::{self, Claim};
use crate::formats::segment::Segment;
use crate::formats::{BUNDLE_CAP, Kind, bundle};
use crate::seal::Sealer;
use std::collections::BTreeMap;
use valise_domain::id::StreamId;

/// Segments that are worth a pack.
pub(crate) const MANY: usize = 200;
/// After that long fewer are worth it too, and separate segments may go, milliseconds.
pub(crate) const LONG_MS: i64 = 30 * 24 * 3_600_000;
/// Segments of a scope that are worth a snapshot.
const CROWD: usize = 500;

impl<S: Sealer> Engine<S> {
    /// Packs one stretch, or makes one snapshot, where it is time.
    pub(crate) async fn pack_or_snapshot<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        clock: &impl Clock,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let now = clock.now_ms();
        let stretch = self.stretches().into_values().find(|stretch| {
            let oldest = stretch.first().map_or(now, |facts| facts.wall_ms);
            stretch.len() >= MANY || (stretch.len() > 1 && now - oldest >= LONG_MS)
        });
        let packed = match stretch {
            Some(stretch) => self.pack(replica, store, &stretch, now).await?,
            None => self.snapshot(replica, store).await?,
        };
        report.packed += usize::from(packed);
        Ok(())
    }

    /// Own segments that have reached the store and lie in no pack, by chain, without gaps.
    fn stretches(&self) -> BTreeMap<(Scope, StreamId), Vec<Facts>> {
        let mut ends: BTreeMap<(Scope, StreamId), u64> = BTreeMap::new();
        for pack in self.packs.values() {
            let end = ends.entry((pack.scope, pack.stream)).or_default();
            *end = (*end).max(pack.to);
        }
        let mut stretches: BTreeMap<(Scope, StreamId), Vec<Facts>> = BTreeMap::new();
        let own = self
            .known
            .all()
            .filter(|(facts, _)| facts.device == self.device);
        for (facts, _) in own {
            let chain = (facts.scope, facts.stream);
            if facts.seq > ends.get(&chain).copied().unwrap_or(0) {
                stretches.entry(chain).or_default().push(facts.clone());
            }
        }
        for ((scope, stream), stretch) in &mut stretches {
            stretch.sort_by_key(|facts| (facts.seq, facts.hash));
            let first = ends.get(&(*scope, *stream)).copied().unwrap_or(0) + 1;
            let sent = stretch
                .iter()
                .zip(first..)
                .take_while(|(facts, seq)| facts.seq == *seq && !self.outbox.contains(&facts.hash));
            let len = sent.count();
            stretch.truncate(len);
            // What is left of a segment lies apart: it may be overtaken by less.
            stretch.retain(|facts| facts.left.is_none() && !self.is_replaced(facts));
        }
        stretches.retain(|_, stretch| !stretch.is_empty());
        stretches
    }

    async fn bytes_of<R: Replica>(
        &self,
        replica: &mut R,
        facts: &[Facts],
    ) -> Result<Vec<Vec<u8>>, Stop> {
        let mut all = Vec::with_capacity(facts.len());
        let mut room = BUNDLE_CAP;
        for facts in facts {
            let bytes = replica.bytes(facts.hash).await.map_err(Self::local)?;
            let Some(bytes) = bytes else { break };
            room = room.saturating_sub(bytes.len());
            all.push(bytes);
            if room == 0 {
                break;
            }
        }
        all.truncate(bundle::fits(all.iter().map(Vec::len)));
        Ok(all)
    }

    async fn pack<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        stretch: &[Facts],
        now_ms: i64,
    ) -> Result<bool, Stop> {
        let inside = self.bytes_of(replica, stretch).await?;
        let packed = &stretch[..inside.len()];
        let (Some(first), Some(last)) = (packed.first(), packed.last()) else {
            return Ok(false);
        };
        let (scope, stream) = (first.scope, first.stream);
        let workspace = self.roster.workspace();
        let bytes = bundle::write(Kind::Pack, workspace, scope, &inside, &self.keys.sign);
        let path = names::pack(scope, stream, first.seq, last.seq, Hash::of(&bytes));
        let pack = OwnPack {
            path: path.clone(),
            scope,
            stream,
            from: first.seq,
            to: last.seq,
            made_ms: now_ms,
            cleared: false,
        };
        planted!(DeleteUnverified => return self
            .pack_and_delete(replica, store, (pack, bytes), packed)
            .await);
        if !put_and_read_back(store, &path, &bytes).await? {
            return Ok(false);
        }
        self.note(replica, vec![Note::Pack(pack.clone())]).await?;
        self.packs.insert(path, pack);
        Ok(true)
    }

    /// Removes separate segments of own packs that are old enough, given what a listing shows.
    pub(crate) async fn clear_packed<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        (scope, stream): (Scope, StreamId),
        listed: &[Entry],
    ) -> Result<(), Stop> {
        let ripe: Vec<OwnPack> = self
            .packs
            .values()
            .filter(|pack| (pack.scope, pack.stream) == (scope, stream) && !pack.cleared)
            .filter(|pack| self.now_ms.saturating_sub(pack.made_ms) >= LONG_MS)
            .cloned()
            .collect();
        let folder = names::stream(scope, stream);
        for mut pack in ripe {
            let shown = |entry: &Entry| format!("{folder}/{}", entry.name) == pack.path;
            if !listed.iter().any(shown) {
                continue;
            }
            let Fetched::Bytes(bytes) = store.get(&pack.path, BUNDLE_CAP).await? else {
                continue;
            };
            let Ok(bundle) = bundle::read(Kind::Pack, &bytes) else {
                continue;
            };
            let inside: Vec<[u8; 16]> = bundle
                .segments
                .iter()
                .filter_map(|one| Segment::read(one).ok())
                .map(|segment| segment.hash.short())
                .collect();
            for entry in listed {
                let packed = match names::claim(&entry.name) {
                    Claim::Segment(_, short) => inside.contains(&short),
                    _ => false,
                };
                if packed {
                    store.delete(&format!("{folder}/{}", entry.name)).await?;
                }
            }
            pack.cleared = true;
            self.note(replica, vec![Note::Pack(pack.clone())]).await?;
            self.packs.insert(pack.path.clone(), pack);
        }
        Ok(())
    }

    /// Puts all of a crowded scope into one object, so that a new device need not fetch each segment.
    /// An admin's device does it, when the scope has doubled since the last time.
    async fn snapshot<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
    ) -> Result<bool, Stop> {
        let workspace = self.roster.workspace();
        for scope in self.rights.readable(self.device) {
            let shelf = self.known.shelves.get(&scope).into_iter();
            let counted = shelf
                .flat_map(|shelf| shelf.segments.values())
                .filter(|(_, state)| *state == State::Counted);
            let whole = counted
                .map(|(facts, _)| facts)
                .filter(|facts| facts.left.is_none() && !self.is_replaced(facts));
            let mut facts: Vec<Facts> = whole.cloned().collect();
            let before = self.snapshots.get(&scope).copied().unwrap_or(0);
            let crowded = facts.len() >= CROWD.max(2 * before);
            if !crowded || !self.rights.governs(self.device, scope) {
                continue;
            }
            facts.sort_by_key(|facts| (facts.seq, facts.hash));
            self.snapshots.insert(scope, facts.len());
            if !store.list(&names::snapshots(scope)).await?.is_empty() && before == 0 {
                // Somebody's is there; after a restart nobody needs another at once.
                continue;
            }
            let inside = self.bytes_of(replica, &facts).await?;
            let bytes = bundle::write(Kind::Snapshot, workspace, scope, &inside, &self.keys.sign);
            let path = names::snapshot(scope, Hash::of(&bytes));
            return Ok(put_and_read_back(store, &path, &bytes).await?);
        }
        Ok(false)
    }
}
