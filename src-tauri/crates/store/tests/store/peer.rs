//! Somebody else's laptop, as far as the store sees it: segments of ops with their numbers. The bytes
//! are made up; nobody opens them here.

use crate::{Bench, id};
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{Account, AccountId, Noun, account};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Clock;
use valise_domain::value::Value;
use valise_store::{
    Applied, COUNTS, Cover, Entering, ScopeName, Sealing, Segment, SegmentHash, Span, Store, Turn,
};

/// The name of the scope that most tests share.
pub const SCOPE: ScopeName = [5; 16];

pub struct Peer {
    pub stream: StreamId,
    pub clock: Clock,
    seq: u64,
    next: i64,
    txn: i64,
}

/// A segment with its ops.
#[derive(Clone)]
pub struct Said {
    pub segment: Segment,
    pub ops: Vec<Op>,
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// A change of an account's name.
pub fn name(row: RowId, value: &str) -> (u16, RowId, Act) {
    let field = account::name.id;
    let value = text(value);
    (Account::TABLE.id, row, Act::Set { field, value })
}

impl Peer {
    pub fn new(name: &str) -> Self {
        Self {
            stream: StreamId(id(name)),
            clock: Clock::default(),
            seq: 0,
            next: 1,
            txn: 0,
        }
    }

    /// One transaction in one segment.
    pub fn say(&mut self, now_ms: i64, acts: Vec<(u16, RowId, Act)>) -> Said {
        self.seq += 1;
        self.txn += 1;
        let first = self.next;
        let op = |(table, row, act)| {
            let seq = self.next;
            self.next += 1;
            Op {
                stream: self.stream,
                seq,
                txn: self.txn,
                stamp: self.clock.tick(now_ms),
                table,
                row,
                act,
            }
        };
        let ops: Vec<Op> = acts.into_iter().map(op).collect();
        let span = Span {
            first,
            last: self.next - 1,
            first_txn: self.txn,
        };
        let segment = segment(self.stream, self.seq, ops[ops.len() - 1].stamp, span);
        Said { segment, ops }
    }
}

fn segment(
    stream: StreamId,
    seq: u64,
    hlc_max: valise_domain::stamp::Stamp,
    span: Span,
) -> Segment {
    let mut hash = [0; 32];
    hash[..16].copy_from_slice(&stream.0.to_bytes());
    hash[16..24].copy_from_slice(&seq.to_be_bytes());
    Segment {
        hash,
        scope: SCOPE,
        device: [stream.0.to_bytes()[0]; 32],
        lineage: [1; 16],
        stream,
        seq,
        prev: [0; 32],
        epoch: [2; 16],
        hlc_max,
        wall_ms: 3,
        size: 5,
        deps: vec![(stream, 7, [9; 32])],
        span: Some(span),
        left: None,
        state: COUNTS,
    }
}

/// A turn in which nothing happens yet.
pub fn turn() -> Turn {
    Turn {
        scope: SCOPE,
        new: Vec::new(),
        changed: Vec::new(),
        enter: Vec::new(),
        leave: Vec::new(),
        relaned: Vec::new(),
        covers_added: Vec::new(),
        covers_removed: Vec::new(),
        known: Vec::new(),
        observed: valise_domain::stamp::Stamp::default(),
    }
}

/// Adds a new segment whose ops count, under a name.
pub fn enter_as(mut turn: Turn, said: &Said, lane: StreamId) -> Turn {
    let ops = said.ops.iter().cloned();
    turn.new.push((said.segment.clone(), b"bytes".to_vec()));
    turn.observed = turn.observed.max(said.segment.hlc_max);
    turn.enter.push(Entering {
        hash: said.segment.hash,
        lane,
        ops: ops.map(|op| Op { stream: lane, ..op }).collect(),
    });
    turn
}

/// The same under the stream's own name, applied without a gap.
pub fn enter(turn: Turn, said: &Said) -> Turn {
    let stream = said.segment.stream;
    let mut turn = enter_as(turn, said, stream);
    turn.known.retain(|(lane, _)| *lane != stream);
    let last = said.ops[said.ops.len() - 1].seq;
    turn.known.push((stream, last));
    turn
}

pub async fn apply(store: &Store, turn: Turn) {
    assert_eq!(store.apply(turn).await.unwrap(), Applied::Done);
}

/// Seals everything that is not sealed in a scope, as the engine would.
pub async fn seal(
    store: &Store,
    scope: ScopeName,
    known: &[(StreamId, i64)],
) -> Option<SegmentHash> {
    let unsealed = store.unsealed().await.unwrap();
    let ops = unsealed.into_iter().find(|one| one.scope == scope)?.ops;
    let (first, last) = (ops[0].clone(), ops[ops.len() - 1].clone());
    let counter = store.standing().await.unwrap().counter + 1;
    let span = Span {
        first: first.seq,
        last: last.seq,
        first_txn: first.txn,
    };
    let mut segment = segment(first.stream, counter, last.stamp, span);
    segment.scope = scope;
    let hash = segment.hash;
    let cover = |(other, through): &(StreamId, i64)| Cover {
        lane: first.stream,
        txn: first.txn,
        other: *other,
        through: *through,
    };
    let mut known = known.to_vec();
    let covers_added = known.iter().map(cover).collect();
    known.push((first.stream, last.seq));
    let sealing = Sealing {
        scope,
        segments: vec![(segment, b"sealed".to_vec())],
        covers_added,
        known,
    };
    store.seal(vec![sealing], counter).await.unwrap();
    Some(hash)
}

/// The name of what belongs to no account.
pub const COMMON: [u8; 16] = [1; 16];

/// A database with one account, shared and sealed.
pub async fn shared() -> (Bench, AccountId) {
    let bench = Bench::new().await;
    let row = bench.account("client").await;
    assert!(bench.store.name_scope(None, COMMON).await.unwrap());
    let own = StreamId(id("own"));
    bench.store.begin_lineage([3; 16], own, 0).await.unwrap();
    assert!(bench.store.name_scope(Some(row.0), SCOPE).await.unwrap());
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    (bench, row)
}

pub fn own() -> StreamId {
    StreamId(id("own"))
}
