//! The local side as the engine sees it: what the database keeps for it, and the few transactions it
//! asks for. Each of them happens whole or not at all, and survives a power cut once it has returned.
//! Deliberately absent: SQL, and everything a person edits.

use crate::formats::hash::{DeviceKey, EpochId, Hash, Lineage, Scope};
use crate::formats::names;
use crate::formats::segment::Dep;
use std::collections::{BTreeMap, BTreeSet};
use std::future::Future;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::Op;
use valise_domain::stamp::Stamp;

/// Which ops a segment holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The number of the first op within its stream.
    pub first: i64,
    /// The number of the last op.
    pub last: i64,
    /// The transaction of the first op.
    pub first_txn: i64,
}

/// What is known of a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// Its name.
    pub hash: Hash,
    /// What it is about.
    pub scope: Scope,
    /// Who signed it.
    pub device: DeviceKey,
    /// The lineage …
    pub lineage: Lineage,
    /// … and the stream that follows from both.
    pub stream: StreamId,
    /// Its number in its chain.
    pub seq: u64,
    /// The segment before it.
    pub prev: Hash,
    /// The key it is sealed to.
    pub epoch: EpochId,
    /// The greatest stamp of its ops.
    pub hlc_max: Stamp,
    /// The author's wall clock.
    pub wall_ms: i64,
    /// Its length in bytes.
    pub size: u64,
    /// What the author had applied of others since the segment before.
    pub deps: Vec<Dep>,
    /// Its ops, once it could be opened.
    pub span: Option<Span>,
    /// Where something of it was erased: the hash of what is held in its place, whose epoch and length
    /// stand here then.
    pub left: Option<Hash>,
}

impl Facts {
    /// Where it lies on the store, or what is left of it.
    pub fn path(&self) -> String {
        match self.left {
            None => names::segment(self.scope, self.stream, self.seq, self.hash),
            Some(left) => names::redaction(self.scope, self.stream, self.seq, left),
        }
    }
}

/// Why a segment waits. Everything that waits is shown, and nothing waits for ever without a way out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Nobody certified the device (yet).
    UnknownDevice,
    /// Its member may not write there (yet).
    NoGrant,
    /// It lies past the cut of a revoke: an admin may adopt it.
    PastCut,
    /// It is stamped more than a day ahead of this clock.
    Ahead,
    /// The key of its epoch has not come.
    NoKey,
    /// It is signed, but its content is not what it should be.
    Unreadable,
    /// Its numbers do not follow those of the segment before.
    Disorder,
}

/// Whether a segment counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its ops are in the projection.
    Counted,
    /// They are not.
    Waiting(Reason),
}

/// A segment with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What is known of it.
    pub facts: Facts,
    /// Whether it counts.
    pub state: State,
    /// The bytes as they lie on the store.
    pub bytes: Vec<u8>,
}

/// That the ops of `lane` from transaction `txn` on had applied the ops of `other` up to `through`
/// (see [`crate::Covers::applied`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cover {
    /// Who knew.
    pub lane: StreamId,
    /// From which transaction on.
    pub txn: i64,
    /// Of whom.
    pub other: StreamId,
    /// Up to which op.
    pub through: i64,
}

/// Ops that enter the projection. Their stream is the lane: the stream itself, or the name of a branch
/// where one stream was written on twice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entering {
    /// The segment they come from.
    pub hash: Hash,
    /// Under which name they count.
    pub lane: StreamId,
    /// The ops in their order, `stream` being the lane.
    pub ops: Vec<Op>,
}

/// One transaction: what changes in one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The scope.
    pub scope: Scope,
    /// Segments that were not known.
    pub new: Vec<Held>,
    /// Known segments that count from now on, or no more; with their ops' numbers where they were
    /// opened only now.
    pub changed: Vec<(Hash, State, Option<Span>)>,
    /// Ops that enter.
    pub enter: Vec<Entering>,
    /// Segments whose ops leave the projection; they are kept.
    pub leave: Vec<Hash>,
    /// Segments whose ops count under another name from now on.
    pub relaned: Vec<(Hash, StreamId)>,
    /// Knowledge that was not known.
    pub covers_added: Vec<Cover>,
    /// Knowledge that does not hold any more; only after a fork or a withdrawal.
    pub covers_removed: Vec<Cover>,
    /// What an op written from now on covers: of each lane the ops up to a number. Heads beyond that
    /// (they came after a gap) stay heads.
    pub known: Vec<(StreamId, i64)>,
    /// The clock must not fall behind this.
    pub observed: Stamp,
}

/// What became of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It is done.
    Done,
    /// Nothing was done, since the scope has ops that are not sealed. They were written without
    /// knowing of the turn and must be sealed before it.
    PendingFirst,
}

/// Unsealed ops of one scope, in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pending {
    /// The scope.
    pub scope: Scope,
    /// The ops.
    pub ops: Vec<Op>,
}

/// What was sealed in one scope. Its ops count already, under their own stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealing {
    /// The scope.
    pub scope: Scope,
    /// The segments in their order.
    pub segments: Vec<Held>,
    /// What their ops cover, as [`Turn::covers_added`].
    pub covers_added: Vec<Cover>,
    /// As [`Turn::known`].
    pub known: Vec<(StreamId, i64)>,
}

/// A pack made here.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct OwnPack {
    /// Where it lies.
    pub path: String,
    /// The scope.
    pub scope: Scope,
    /// The stream.
    pub stream: StreamId,
    /// The first segment in it.
    pub from: u64,
    /// The last segment in it.
    pub to: u64,
    /// When it was made, milliseconds since 1970.
    pub made_ms: i64,
    /// Whether the separate segments were removed.
    pub cleared: bool,
}

/// An object on the store that is nothing of ours, or not yet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Odd {
    /// Where it lies.
    pub path: String,
    /// Its tag when it was looked at.
    pub tag: Option<String>,
    /// What is wrong.
    pub reason: OddReason,
}

/// What is wrong with an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum OddReason {
    /// Damaged, cut short, or not ours.
    Damaged,
    /// A newer program wrote it: update the app.
    TooNew,
    /// Of another workspace.
    Stranger,
}

/// What was found in a pack or snapshot.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundled {
    /// Its tag when it was read.
    pub tag: Option<String>,
    /// Halves of the hashes of the segments inside.
    pub inside: Vec<[u8; 16]>,
}

/// Something small to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// A statement, grant or head, by its path. `unsent` ones have not reached the store yet.
    Object {
        /// Where it lies on the store.
        path: String,
        /// Its bytes.
        bytes: Vec<u8>,
        /// Its tag on the store, of heads.
        tag: Option<String>,
        /// Whether it has to be sent.
        unsent: bool,
    },
    /// An object has reached the store.
    Sent(String),
    /// A segment has reached the store and was read back.
    Pushed(Hash),
    /// A pack was made or cleared.
    Pack(OwnPack),
    /// A pack or snapshot was read, by its path.
    Read(String, Bundled),
    /// An odd object was seen.
    Odd(Odd),
    /// It is not odd any more, or not there.
    NotOdd(String),
}

/// What is left of a segment of which something was erased.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remnant {
    /// The segment.
    pub of: Hash,
    /// The hash of the bytes.
    pub hash: Hash,
    /// The key they are sealed to.
    pub epoch: EpochId,
    /// What stands in the place of the segment from now on.
    pub bytes: Vec<u8>,
    /// Whether it has to be sent, as what was sealed here.
    pub unsent: bool,
}

/// An object kept for the engine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Where it lies on the store.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its tag on the store.
    pub tag: Option<String>,
    /// Whether it has to be sent.
    pub unsent: bool,
}

/// Everything the engine needs when it starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The lineage; none where the database has never been shared.
    pub lineage: Option<Lineage>,
    /// How often the database sealed.
    pub counter: u64,
    /// The same, as a file beside the database says; none where there is no such file.
    pub witness: Option<u64>,
    /// All segments without their bytes.
    pub segments: Vec<(Facts, State)>,
    /// Own segments that have not reached the store.
    pub outbox: BTreeSet<Hash>,
    /// Statements, grants and heads.
    pub objects: Vec<Object>,
    /// Packs made here.
    pub packs: Vec<OwnPack>,
    /// Odd objects.
    pub odd: Vec<Odd>,
    /// Packs and snapshots that were read, by path.
    pub read: BTreeMap<String, Bundled>,
}

/// The local database.
pub trait Replica: Send {
    /// What goes wrong with it.
    type Error: std::error::Error + Send + Sync + 'static;

    /// Everything kept.
    fn load(&mut self) -> impl Future<Output = Result<Kept, Self::Error>> + Send;

    /// Unsealed ops by scope.
    fn pending(&mut self) -> impl Future<Output = Result<Vec<Pending>, Self::Error>> + Send;

    /// Goes on under another stream: unsealed ops move to it and are numbered from 1 in their order.
    /// Sealed ones stay what they are. Sets the counter.
    fn begin_stream(
        &mut self,
        lineage: Lineage,
        stream: StreamId,
        counter: u64,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Keeps sealed segments in the outbox and marks their ops as sealed; sets the counter.
    fn seal(
        &mut self,
        sealing: Vec<Sealing>,
        counter: u64,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Writes the counter to the file beside the database.
    fn witness(&mut self, counter: u64) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Does a turn, unless its scope has unsealed ops.
    fn apply(&mut self, turn: Turn) -> impl Future<Output = Result<Applied, Self::Error>> + Send;

    /// Erases rows of a scope for good: whatever was and will be said of them is blank here. Rows of
    /// other scopes are left alone; to do it again changes nothing.
    fn erase(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
        now_ms: i64,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// Segments of a scope of which an op on one of some rows was ever kept, blank ones too; those that
    /// were never opened are not among them.
    fn about(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
    ) -> impl Future<Output = Result<BTreeSet<Hash>, Self::Error>> + Send;

    /// Holds what is left of segments in the place of their bytes, which are gone then.
    fn redact(
        &mut self,
        remnants: Vec<Remnant>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;

    /// The bytes of a segment or of what is left of it, whether it counts or not.
    fn bytes(
        &mut self,
        hash: Hash,
    ) -> impl Future<Output = Result<Option<Vec<u8>>, Self::Error>> + Send;

    /// Keeps small things, all of them in one transaction.
    fn remember(
        &mut self,
        notes: Vec<Note>,
    ) -> impl Future<Output = Result<(), Self::Error>> + Send;
}
