//! A replica that is two: the store, and the reference in memory. Everything is done to both, and
//! after everything they must agree to the letter.

use crate::laptop::{database, key};
use crate::reference::drive::Fuse;
use crate::reference::local::Local as _;
use crate::reference::memory::Memory;
use std::collections::BTreeSet;
use std::path::Path;
use valise_domain::change::Change;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::Op;
use valise_replica::{ReplicaError, StoreReplica};
use valise_store::Store;
use valise_sync::engine::replica::{Applied, Kept, Note, Pending, Remnant, Replica, Sealing, Turn};
use valise_sync::formats::{Hash, Lineage, Scope};
use valise_sync::{OpenConflict, Reference};

pub struct Twin {
    pub store: StoreReplica,
    memory: Memory,
    scopes: BTreeSet<Scope>,
}

impl Twin {
    pub async fn new(folder: &Path, name: &str, genesis: Hash) -> Self {
        let store = database(folder, name).await;
        Self {
            store: StoreReplica::of(store, genesis).await.unwrap(),
            memory: Memory::empty(Fuse::default(), genesis),
            scopes: BTreeSet::new(),
        }
    }

    /// A copy of the whole disk.
    pub async fn copy(&mut self, folder: &Path, name: &str, genesis: Hash) -> Self {
        let (from, to) = (
            self.store.store().path().to_owned(),
            folder.join(format!("{name}.db")),
        );
        self.store.store().backup_to(&to).await.unwrap();
        let witness = |path: &Path| {
            let mut name = path.as_os_str().to_owned();
            name.push(".witness");
            name
        };
        let _ = std::fs::copy(witness(&from), witness(&to));
        let store = Store::open(&to, &key(), folder, 0).await.unwrap();
        Self {
            store: StoreReplica::of(store, genesis).await.unwrap(),
            memory: self.memory.copy(Fuse::default()),
            scopes: self.scopes.clone(),
        }
    }

    /// A person edits: a change of one step through the door. What the door makes of it, the reference
    /// does too. False where the door made nothing of it.
    pub async fn edit(&mut self, now_ms: i64, change: Change) -> bool {
        let Ok(written) = self.store.store().write(change, now_ms).await else {
            return false;
        };
        if written.txn == 0 {
            return false;
        }
        self.catch_up(now_ms).await;
        true
    }

    /// Lets the reference do what the store did last.
    pub async fn catch_up(&mut self, now_ms: i64) {
        let op = self.store.store().ops().await.unwrap().pop().unwrap();
        let name = self.store.store().scope_of(op.table, op.row).await;
        let scope = Scope(name.unwrap().unwrap());
        self.scopes.insert(scope);
        self.memory.edit(now_ms, scope, op.table, op.row, op.act);
        self.agree().await;
    }

    /// Both show the same.
    pub async fn agree(&mut self) {
        let store = self.store.store().clone();
        let (mut rows, mut conflicts, mut skipped, mut beside) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        let mut ops = Vec::new();
        for scope in &self.scopes {
            let reference: Reference = self.memory.projection(*scope);
            rows.extend(reference.rows);
            conflicts.extend(reference.conflicts);
            skipped.extend(reference.skipped_moves);
            beside.extend(reference.edits_beside_deletes);
            ops.extend(self.memory.ops(*scope));
        }
        rows.sort_by_key(|(key, _)| *key);
        let shown: Vec<_> = store.projection().await.unwrap().into_iter().collect();
        assert_eq!(shown, rows);
        conflicts.sort_by_key(|one: &OpenConflict| (one.table, one.row, one.field));
        assert_conflicts(&store, &conflicts).await;
        let found = store.skipped_moves().await.unwrap().into_iter();
        let mut found: Vec<_> = found.map(|one| (one.stamp, one.stream, one.seq)).collect();
        let mut skipped: Vec<_> = skipped.iter().map(|s| (s.stamp, s.stream, s.seq)).collect();
        found.sort_unstable();
        skipped.sort_unstable();
        assert_eq!(found, skipped);
        beside.sort_unstable();
        assert_eq!(store.edits_beside_deletes().await.unwrap(), beside);
        let mut counted = store.ops().await.unwrap();
        let place = |op: &Op| (op.stamp, op.stream, op.seq, op.txn, op.row);
        counted.sort_by_key(place);
        ops.sort_by_key(place);
        assert_eq!(counted, ops);
    }
}

async fn assert_conflicts(store: &Store, wanted: &[OpenConflict]) {
    let found = store.conflicts().await.unwrap();
    let cell = found.iter().map(|one| (one.table, one.row, one.field));
    let wanted_cells = wanted.iter().map(|one| (one.table, one.row, one.field));
    assert_eq!(cell.collect::<Vec<_>>(), wanted_cells.collect::<Vec<_>>());
    for (found, wanted) in found.iter().zip(wanted) {
        let heads = std::iter::once(&wanted.shown).chain(&wanted.others);
        let heads = heads.map(|head| (head.value.clone(), head.stream, head.stamp));
        let rivals = found.values.iter();
        let rivals = rivals.map(|one| (one.value.clone(), one.stream, one.stamp));
        assert_eq!(rivals.collect::<Vec<_>>(), heads.collect::<Vec<_>>());
    }
}

impl Replica for Twin {
    type Error = ReplicaError;

    async fn load(&mut self) -> Result<Kept, ReplicaError> {
        let mut kept = self.store.load().await?;
        kept.segments.sort_by_key(|(facts, _)| facts.hash);
        assert_eq!(kept, self.memory.load().await.unwrap());
        Ok(kept)
    }

    async fn pending(&mut self) -> Result<Vec<Pending>, ReplicaError> {
        let mut pending = self.store.pending().await?;
        pending.sort_by_key(|one| one.scope);
        assert_eq!(pending, self.memory.pending().await.unwrap());
        Ok(pending)
    }

    async fn begin_stream(
        &mut self,
        lineage: Lineage,
        stream: StreamId,
        counter: u64,
    ) -> Result<(), ReplicaError> {
        self.store.begin_stream(lineage, stream, counter).await?;
        let memory = self.memory.begin_stream(lineage, stream, counter);
        memory.await.unwrap();
        self.agree().await;
        Ok(())
    }

    async fn seal(&mut self, sealing: Vec<Sealing>, counter: u64) -> Result<(), ReplicaError> {
        self.store.seal(sealing.clone(), counter).await?;
        self.memory.seal(sealing, counter).await.unwrap();
        self.agree().await;
        Ok(())
    }

    async fn witness(&mut self, counter: u64) -> Result<(), ReplicaError> {
        self.store.witness(counter).await?;
        self.memory.witness(counter).await.unwrap();
        Ok(())
    }

    async fn apply(&mut self, turn: Turn) -> Result<Applied, ReplicaError> {
        self.scopes.insert(turn.scope);
        let applied = self.store.apply(turn.clone()).await?;
        assert_eq!(applied, self.memory.apply(turn).await.unwrap());
        self.agree().await;
        Ok(applied)
    }

    async fn erase(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
        now_ms: i64,
    ) -> Result<(), ReplicaError> {
        self.store.erase(scope, rows.clone(), now_ms).await?;
        self.memory.erase(scope, rows, now_ms).await.unwrap();
        self.agree().await;
        Ok(())
    }

    async fn about(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
    ) -> Result<BTreeSet<Hash>, ReplicaError> {
        let about = self.store.about(scope, rows.clone()).await?;
        assert!(about.is_superset(&self.memory.about(scope, rows).await.unwrap()));
        Ok(about)
    }

    async fn redact(&mut self, remnants: Vec<Remnant>) -> Result<(), ReplicaError> {
        self.store.redact(remnants.clone()).await?;
        self.memory.redact(remnants).await.unwrap();
        Ok(())
    }

    async fn bytes(&mut self, hash: Hash) -> Result<Option<Vec<u8>>, ReplicaError> {
        let bytes = self.store.bytes(hash).await?;
        assert_eq!(bytes, self.memory.bytes(hash).await.unwrap());
        Ok(bytes)
    }

    async fn remember(&mut self, notes: Vec<Note>) -> Result<(), ReplicaError> {
        self.store.remember(notes.clone()).await?;
        self.memory.remember(notes).await.unwrap();
        Ok(())
    }
}
