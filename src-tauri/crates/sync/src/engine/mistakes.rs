//! What the planted bugs of the engine do where it is more than a word (`crate::planted`).
//! Deliberately absent from every build of the program.

use crate::engine::Engine;
use crate::engine::known::Shelf;
use crate::engine::plan::facts_of;
use crate::engine::ports::ObjectStore;
use crate::engine::replica::{Facts, Note, OwnPack, Reason, Replica, State};
use crate::engine::round::Stop;
use crate::engine::settling::Inbox;
use crate::error::SyncError;
use crate::formats::hash::{Hash, Scope};
use crate::formats::names::{self, Claim};
use crate::formats::segment::Segment;
use crate::formats::{Kind, envelope};
use crate::seal::Sealer;
use std::collections::BTreeSet;

impl<S: Sealer> Engine<S> {
    /// Takes a segment for another one where its name is another one.
    pub(crate) fn unwrap_by_name(
        &self,
        path: &str,
        bytes: &[u8],
        inbox: &mut Inbox,
    ) -> Result<Vec<Hash>, SyncError> {
        let name = path.rsplit('/').next().unwrap_or_default();
        let own = matches!(names::claim(name), Claim::Segment(..));
        if own || envelope::kind(bytes) != Some(Kind::Segment) {
            return self.unwrap(bytes, inbox);
        }
        let mut facts = facts_of(&Segment::read(bytes)?, bytes.len());
        facts.hash = Hash::of(path.as_bytes());
        if !self.known.has(facts.hash) && !inbox.has(facts.hash) {
            inbox.put(facts.clone(), bytes);
        }
        Ok(vec![facts.hash])
    }

    /// Drops what a listing does not show.
    pub(crate) async fn drop_absent<R: Replica>(
        &mut self,
        replica: &mut R,
        scope: Scope,
        present: &BTreeSet<[u8; 16]>,
    ) -> Result<(), Stop> {
        let Some(before) = self.known.shelves.get(&scope).cloned() else {
            return Ok(());
        };
        let mut after = before.clone();
        for (facts, state) in after.segments.values_mut() {
            let here = present.contains(&facts.hash.short()) || self.outbox.contains(&facts.hash);
            if !here {
                *state = State::Waiting(Reason::NoGrant);
            }
        }
        after.woven = after.weave(self.roster.genesis());
        let none = std::collections::BTreeMap::new();
        let opened = std::collections::HashMap::new();
        let turn = crate::engine::plan::turn(scope, &before, &after, &none, opened);
        replica.apply(turn).await.map_err(Self::local)?;
        self.known.shelves.insert(scope, after);
        Ok(())
    }

    /// Leaves a segment without a key when the key has come.
    pub(crate) fn keyless_for_ever(before: &Shelf, hash: &Hash, judged: State) -> State {
        match before.segments.get(hash) {
            Some((_, was @ State::Waiting(Reason::NoKey))) => *was,
            _ => judged,
        }
    }

    /// Leaves a segment as the roster had it when it came.
    pub(crate) fn judged_for_ever(before: &Shelf, hash: &Hash, judged: State) -> State {
        use Reason::{NoGrant, PastCut, UnknownDevice};
        match before.segments.get(hash) {
            Some((_, was @ State::Counted)) => *was,
            Some((_, was @ State::Waiting(UnknownDevice | NoGrant | PastCut))) => *was,
            _ => judged,
        }
    }

    /// Deletes what was packed as soon as the store says that it has the pack.
    pub(crate) async fn pack_and_delete<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        (mut pack, bytes): (OwnPack, Vec<u8>),
        packed: &[Facts],
    ) -> Result<bool, Stop> {
        store.put(&pack.path, &bytes).await?;
        for facts in packed {
            let path = names::segment(facts.scope, facts.stream, facts.seq, facts.hash);
            store.delete(&path).await?;
        }
        pack.cleared = true;
        self.note(replica, vec![Note::Pack(pack.clone())]).await?;
        self.packs.insert(pack.path.clone(), pack);
        Ok(true)
    }
}
