//! A device of the simulator on a real database: encrypted, in a file of its own, behind the same
//! replica as the program's.
//!
//! The world knows rows of two tables that may lie in any scope. A database puts a row where it belongs
//! by itself, so the words are translated: texts of `account` are names of stakeholders, and every row
//! has another id in each scope.
//! A laptop that loses its power leaves its files as they lie, with the journal that was never taken
//! up, and so does a disk that is copied: whoever wakes up on them opens them like that.
//! Deliberately absent: what a person could not do; the door drops it, and nothing is edited.

mod looked;
mod words;

use crate::simulator::drive::Fuse;
use crate::simulator::local::Local;
use crate::simulator::world::account_row;
use looked::Looked;
use std::cell::{LazyCell, OnceCell};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use valise_domain::change::Change;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{AccountId, account, position, stakeholder};
use valise_domain::op::{Act, Op};
use valise_replica::{ReplicaError, StoreReplica};
use valise_store::{RawKey, Store};
use valise_sync::Reference;
use valise_sync::engine::replica::{Applied, Kept, Note, Pending, Remnant, Replica, Sealing, Turn};
use valise_sync::formats::{Hash, Lineage, Scope, WorkspaceId};
use words::{here, names, op_there};

thread_local! {
    static RUNTIME: LazyCell<Runtime> = LazyCell::new(|| {
        Builder::new_current_thread()
            .enable_time()
            .build()
            .expect("a thread can wait for its own work")
    });
}

/// Waits for something; the simulator's own futures are ready at once.
fn wait<T>(work: impl Future<Output = T>) -> T {
    RUNTIME.with(|runtime| runtime.block_on(work))
}

fn key() -> RawKey {
    RawKey::from_bytes([7; 32])
}

/// A new database. It is made once: making its tables takes as long as a world takes for a hundred edits.
static NEW: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = folder();
    let stream = StreamId(RowId::built_in("never shared"));
    let path = file(&folder);
    let store = wait(Store::create(&path, &key(), stream, 0)).expect("the folder is new");
    wait(store.close());
    std::fs::read(path).expect("it was just made")
});

/// A folder in memory where the system has one: a world writes as often as a person does in a year.
fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let made = match memory.is_dir() {
        true => tempfile::tempdir_in(memory),
        false => tempfile::tempdir(),
    };
    made.expect("a folder can be made")
}

const FILE: &str = "world.db";
const JOURNAL: &str = "world.db-wal";
const WITNESS: &str = "world.db.witness";

fn file(folder: &TempDir) -> PathBuf {
    folder.path().join(FILE)
}

/// An edit that comes in the middle of a round.
type Meanwhile = (i64, Scope, u16, RowId, Act);

/// A database with what the simulator keeps beside it.
pub struct Database {
    /// Opened when somebody asks for it first: most copies of disks are never looked at again.
    replica: OnceCell<StoreReplica>,
    folder: TempDir,
    genesis: Hash,
    meanwhile: Option<Meanwhile>,
    edited: Option<(Vec<Op>, Vec<Op>)>,
    fuse: Fuse,
    looked: Looked,
}

impl Database {
    fn open(folder: TempDir, genesis: Hash, fuse: Fuse) -> Self {
        Self {
            replica: OnceCell::new(),
            folder,
            genesis,
            meanwhile: None,
            edited: None,
            fuse,
            looked: Looked::default(),
        }
    }

    fn woken(&self) -> &StoreReplica {
        self.replica.get_or_init(|| {
            let (path, backups) = (file(&self.folder), self.folder.path().join("backups"));
            let store = wait(Store::open(&path, &key(), &backups, 0));
            let store = store.expect("it was just written");
            wait(StoreReplica::of(store, self.genesis)).expect("it is this workspace's")
        })
    }

    fn replica(&mut self) -> &mut StoreReplica {
        self.woken();
        self.replica.get_mut().expect("it was just opened")
    }

    fn store(&self) -> &Store {
        self.woken().store()
    }

    fn common(&self) -> Scope {
        WorkspaceId::of(self.genesis).common()
    }

    fn write(&mut self, now_ms: i64, scope: Scope, (table, row): (u16, RowId), act: Act) {
        self.looked.edited();
        let store = self.store();
        let of_account = scope != self.common();
        let home = wait(store.scope_of(account::TABLE.id, account_row()));
        if of_account && home.expect("it can be read").is_none() {
            // The account has not come yet: there is nothing to write on.
            return;
        }
        let (table, row) = here(scope, table, row);
        let mut change = Change::new("edit");
        let belongs = match table == position::TABLE.id {
            true => position::account,
            false => stakeholder::account,
        };
        if of_account && act != Act::Delete {
            change = change.set(belongs, row, AccountId(account_row()));
        }
        match act {
            Act::Set { value, .. } | Act::Resolve { value, .. } => {
                let field = match table == position::TABLE.id {
                    true => position::title,
                    false => stakeholder::name,
                };
                change.put(field, row, value);
            }
            Act::Delete if table == position::TABLE.id => {
                change = change.delete(position::TABLE, row);
            }
            Act::Delete => change = change.delete(stakeholder::TABLE, row),
            Act::Move { parent, rank } => {
                let parent = parent.map(|parent| here(scope, position::TABLE.id, parent).1);
                change = change.place(position::TABLE, row, parent, rank);
            }
        }
        // Rings and dead parents are refused, which is as good as never asked for.
        let _ = wait(store.write(change, now_ms));
    }
}

impl Local for Database {
    fn empty(fuse: Fuse, genesis: Hash) -> Self {
        let folder = folder();
        std::fs::write(file(&folder), &*NEW).expect("there is room");
        Self::open(folder, genesis, fuse)
    }

    fn open_account(&mut self, now_ms: i64, account: RowId, scope: Scope) {
        let change = Change::new("create").set(account::name, account, "an account".to_owned());
        wait(self.store().write(change, now_ms)).expect("the account is new");
        let named = wait(self.store().name_scope(Some(account), scope.0));
        assert!(named.expect("it was just made"), "it has no name yet");
    }

    fn place(scope: Scope, table: u16, row: RowId) -> (u16, RowId) {
        here(scope, table, row)
    }

    fn edit(&mut self, now_ms: i64, scope: Scope, table: u16, row: RowId, act: Act) {
        self.write(now_ms, scope, (table, row), act);
    }

    fn edit_during_round(&mut self, now_ms: i64, scope: Scope, table: u16, row: RowId, act: Act) {
        self.meanwhile = Some((now_ms, scope, table, row, act));
    }

    fn edited_during_round(&mut self) -> Option<(Vec<Op>, Vec<Op>)> {
        self.meanwhile = None;
        self.edited.take()
    }

    fn ops(&mut self, scope: Scope) -> Vec<Op> {
        self.woken();
        let replica = self.replica.get().expect("it was just opened");
        self.looked.ops(replica.store(), scope)
    }

    fn unsealed(&mut self, scope: Scope) -> Vec<Op> {
        let names = names(scope);
        let pending = wait(self.replica().pending()).expect("it can be read");
        let pending = pending.into_iter().filter(|one| one.scope == scope);
        let ops = pending.flat_map(|one| one.ops);
        ops.filter_map(|op| op_there(&names, op)).collect()
    }

    fn projection(&mut self, scope: Scope) -> Reference {
        self.woken();
        let replica = self.replica.get().expect("it was just opened");
        self.looked.reference(replica.store(), scope)
    }

    fn kept(&mut self) -> Kept {
        self.woken();
        let replica = self.replica.get_mut().expect("it was just opened");
        self.looked.kept(replica)
    }

    fn problems(&mut self) -> Vec<String> {
        let check = wait(self.store().check()).expect("it can be read");
        check
            .problems
            .iter()
            .map(|one| format!("{one:?}"))
            .collect()
    }

    fn copy(&mut self, fuse: Fuse) -> Self {
        let copy = folder();
        for name in [FILE, JOURNAL, WITNESS] {
            let (from, to) = (self.folder.path().join(name), copy.path().join(name));
            if from.exists() {
                std::fs::copy(from, to).expect("there is room");
            }
        }
        Self::open(copy, self.genesis, fuse)
    }

    fn lose_power(&mut self) {
        *self = self.copy(self.fuse.clone());
    }

    fn restore_database(&mut self, from: &mut Self) {
        let copy = from.copy(self.fuse.clone());
        let mine = self.folder.path().join(WITNESS);
        let theirs = copy.folder.path().join(WITNESS);
        if mine.exists() {
            std::fs::copy(mine, theirs).expect("there is room");
        }
        *self = copy;
    }
}

impl Replica for Database {
    type Error = ReplicaError;

    async fn load(&mut self) -> Result<Kept, ReplicaError> {
        self.fuse.step().await;
        Ok(self.kept())
    }

    async fn pending(&mut self) -> Result<Vec<Pending>, ReplicaError> {
        self.fuse.step().await;
        let pending = wait(self.replica().pending());
        if let Some((now_ms, scope, table, row, act)) = self.meanwhile.take() {
            let seen = self.ops(scope);
            self.write(now_ms, scope, (table, row), act);
            let made = self.ops(scope).into_iter();
            let made = made.filter(|op| !seen.contains(op)).collect();
            self.edited = Some((made, seen));
        }
        pending
    }

    async fn begin_stream(
        &mut self,
        lineage: Lineage,
        stream: StreamId,
        counter: u64,
    ) -> Result<(), ReplicaError> {
        self.fuse.step().await;
        self.looked = Looked::default();
        let done = wait(self.replica().begin_stream(lineage, stream, counter));
        self.fuse.step().await;
        done
    }

    async fn seal(&mut self, sealing: Vec<Sealing>, counter: u64) -> Result<(), ReplicaError> {
        self.fuse.step().await;
        self.looked = Looked::default();
        let done = wait(self.replica().seal(sealing, counter));
        self.fuse.step().await;
        done
    }

    async fn witness(&mut self, counter: u64) -> Result<(), ReplicaError> {
        self.fuse.step().await;
        self.looked.noted();
        wait(self.replica().witness(counter))
    }

    async fn apply(&mut self, turn: Turn) -> Result<Applied, ReplicaError> {
        self.fuse.step().await;
        self.looked = Looked::default();
        let applied = wait(self.replica().apply(turn));
        self.fuse.step().await;
        applied
    }

    async fn erase(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
        now_ms: i64,
    ) -> Result<(), ReplicaError> {
        self.fuse.step().await;
        self.looked = Looked::default();
        let done = wait(self.replica().erase(scope, rows, now_ms));
        self.fuse.step().await;
        done
    }

    async fn about(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
    ) -> Result<BTreeSet<Hash>, ReplicaError> {
        wait(self.replica().about(scope, rows))
    }

    async fn redact(&mut self, remnants: Vec<Remnant>) -> Result<(), ReplicaError> {
        self.fuse.step().await;
        self.looked.noted();
        let done = wait(self.replica().redact(remnants));
        self.fuse.step().await;
        done
    }

    async fn bytes(&mut self, hash: Hash) -> Result<Option<Vec<u8>>, ReplicaError> {
        wait(self.replica().bytes(hash))
    }

    async fn remember(&mut self, notes: Vec<Note>) -> Result<(), ReplicaError> {
        self.fuse.step().await;
        self.looked.noted();
        let done = wait(self.replica().remember(notes));
        self.fuse.step().await;
        done
    }
}
