//! The store's answers to the engine. Every call that writes is one transaction of the store.
//! Deliberately absent: how words are put (`translate`).

use crate::ReplicaError;
use crate::translate as put;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::{RowId, StreamId};
use valise_store::Store;
use valise_sync::engine::replica::{Applied, Kept, Note, Pending, Remnant, Replica, Sealing, Turn};
use valise_sync::formats::{Hash, Lineage, Scope, WorkspaceId};

/// A store that takes part in a workspace. Clones share the store.
#[derive(Clone, Debug)]
pub struct StoreReplica {
    store: Store,
}

impl StoreReplica {
    /// Takes a store into a workspace: what belongs to no account is shared under the common scope from
    /// now on. [`ReplicaError::Elsewhere`] where the store belongs to another workspace already.
    pub async fn of(store: Store, genesis: Hash) -> Result<Self, ReplicaError> {
        let common = WorkspaceId::of(genesis).common();
        match store.name_scope(None, common.0).await? {
            true => Ok(Self { store }),
            false => Err(ReplicaError::Elsewhere),
        }
    }

    /// The store.
    pub fn store(&self) -> &Store {
        &self.store
    }
}

impl Replica for StoreReplica {
    type Error = ReplicaError;

    async fn load(&mut self) -> Result<Kept, ReplicaError> {
        // A round that was dropped may have a commit under way: what is read here must not lie on
        // both sides of it.
        self.store.settle().await?;
        let standing = self.store.standing().await?;
        let segments = self.store.segments().await?.into_iter();
        let odd = self.store.odd_objects().await?.into_iter();
        let read = self.store.bundles_read().await?.into_iter();
        let outbox = self.store.outbox().await?;
        let objects = self.store.objects().await?.into_iter();
        let packs = self.store.packs().await?.into_iter();
        Ok(Kept {
            lineage: standing.lineage.map(Lineage),
            counter: standing.counter,
            witness: standing.witness,
            segments: segments.map(put::facts).collect::<Result<_, _>>()?,
            outbox: outbox.into_iter().map(Hash).collect(),
            objects: objects.map(put::object).collect(),
            packs: packs.map(put::own_pack).collect(),
            odd: odd.map(put::odd).collect::<Result<_, _>>()?,
            read: read
                .map(|(path, bundle)| (path, put::bundled(bundle)))
                .collect::<BTreeMap<_, _>>(),
        })
    }

    async fn pending(&mut self) -> Result<Vec<Pending>, ReplicaError> {
        let unsealed = self.store.unsealed().await?;
        Ok(unsealed.into_iter().map(put::pending).collect())
    }

    async fn begin_stream(
        &mut self,
        lineage: Lineage,
        stream: StreamId,
        counter: u64,
    ) -> Result<(), ReplicaError> {
        let begun = self.store.begin_lineage(lineage.0, stream, counter);
        Ok(begun.await?)
    }

    async fn seal(&mut self, sealing: Vec<Sealing>, counter: u64) -> Result<(), ReplicaError> {
        let sealing = sealing.into_iter().map(put::sealing).collect();
        Ok(self.store.seal(sealing, counter).await?)
    }

    async fn witness(&mut self, counter: u64) -> Result<(), ReplicaError> {
        Ok(self.store.witness(counter).await?)
    }

    async fn apply(&mut self, turn: Turn) -> Result<Applied, ReplicaError> {
        Ok(match self.store.apply(put::turn(turn)).await? {
            valise_store::Applied::Done => Applied::Done,
            valise_store::Applied::UnsealedFirst => Applied::PendingFirst,
        })
    }

    async fn erase(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
        now_ms: i64,
    ) -> Result<(), ReplicaError> {
        let rows: Vec<(u16, RowId)> = rows.into_iter().collect();
        Ok(self.store.erase_shared(scope.0, &rows, now_ms).await?)
    }

    async fn about(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
    ) -> Result<BTreeSet<Hash>, ReplicaError> {
        let rows: Vec<(u16, RowId)> = rows.into_iter().collect();
        let about = self.store.segments_about(scope.0, &rows).await?;
        Ok(about.into_iter().map(Hash).collect())
    }

    async fn redact(&mut self, remnants: Vec<Remnant>) -> Result<(), ReplicaError> {
        let remnants = remnants.into_iter().map(put::remnant).collect();
        Ok(self.store.redact(remnants).await?)
    }

    async fn bytes(&mut self, hash: Hash) -> Result<Option<Vec<u8>>, ReplicaError> {
        Ok(self.store.segment_bytes(hash.0).await?)
    }

    async fn remember(&mut self, notes: Vec<Note>) -> Result<(), ReplicaError> {
        let notes = notes.into_iter().map(put::note).collect();
        Ok(self.store.remember(notes).await?)
    }
}
