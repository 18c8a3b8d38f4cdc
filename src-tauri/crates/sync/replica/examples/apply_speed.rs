//! How long the store takes for 20,000 changes of others: on rows that are new, on rows that are there,
//! and for moves in a chart of 2,000 posts. `cargo run --release -p valise-replica --example apply_speed`.
// What it prints is what it is for.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use std::time::Instant;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{AccountId, TABLES, position, stakeholder};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::{Clock, Stamp};
use valise_domain::value::{Kind, Value};
use valise_replica::StoreReplica;
use valise_store::{RawKey, Store};
use valise_sync::engine::replica::{
    Applied, Cover, Entering, Facts, Held, Replica, Span, State, Turn,
};
use valise_sync::formats::{DeviceKey, EpochId, Hash, Lineage, Scope};

const NOW: i64 = 1_795_000_000_000;
const SCOPE: Scope = Scope([1; 16]);
const ROWS: usize = 2_000;
const FIELDS: usize = 10;
const SEGMENT: usize = 2_000;

/// A laptop that writes segments of ops, one transaction each.
struct Author {
    stream: StreamId,
    clock: Clock,
    seq: i64,
    segments: u64,
}

impl Author {
    fn of(name: &str) -> Self {
        Self {
            stream: StreamId(RowId::built_in(name)),
            clock: Clock::default(),
            seq: 0,
            segments: 0,
        }
    }

    fn write(&mut self, acts: impl Iterator<Item = (u16, RowId, Act)>) -> Vec<Op> {
        let op = |(table, row, act)| {
            self.seq += 1;
            Op {
                stream: self.stream,
                seq: self.seq,
                txn: self.seq,
                stamp: self.clock.tick(NOW),
                table,
                row,
                act,
            }
        };
        acts.map(op).collect()
    }

    /// A turn with these ops, whose author had seen `seen` of another.
    fn turn(&mut self, ops: &[Op], seen: Option<(StreamId, i64)>) -> Turn {
        let mut turn = Turn {
            scope: SCOPE,
            new: Vec::new(),
            changed: Vec::new(),
            enter: Vec::new(),
            leave: Vec::new(),
            relaned: Vec::new(),
            covers_added: Vec::new(),
            covers_removed: Vec::new(),
            known: vec![(self.stream, self.seq)],
            observed: Stamp::default(),
        };
        for ops in ops.chunks(SEGMENT) {
            self.segments += 1;
            let facts = self.facts(ops);
            let (other, through) = seen.unwrap_or((self.stream, 0));
            turn.covers_added.push(Cover {
                lane: self.stream,
                txn: ops[0].txn,
                other,
                through,
            });
            turn.known.push((other, through));
            turn.observed = facts.hlc_max;
            turn.enter.push(Entering {
                hash: facts.hash,
                lane: self.stream,
                ops: ops.to_vec(),
            });
            turn.new.push(Held {
                facts,
                state: State::Counted,
                bytes: vec![0; 40 << 10],
            });
        }
        turn.known.sort_unstable();
        turn.known.dedup_by_key(|(lane, _)| *lane);
        turn
    }

    fn facts(&self, ops: &[Op]) -> Facts {
        let (first, last) = (&ops[0], &ops[ops.len() - 1]);
        let name = format!("{:?} {}", self.stream, self.segments);
        Facts {
            hash: Hash::of(name.as_bytes()),
            scope: SCOPE,
            device: DeviceKey([2; 32]),
            lineage: Lineage([3; 16]),
            stream: self.stream,
            seq: self.segments,
            prev: Hash::default(),
            epoch: EpochId([4; 16]),
            hlc_max: last.stamp,
            wall_ms: NOW,
            size: 40 << 10,
            deps: Vec::new(),
            span: Some(Span {
                first: first.seq,
                last: last.seq,
                first_txn: first.txn,
            }),
            left: None,
        }
    }
}

fn person(number: usize) -> RowId {
    RowId::new(NOW + number as i64, [number as u8; 10])
}

/// Every person gets a value in each of some text fields.
fn people(value: &str) -> impl Iterator<Item = (u16, RowId, Act)> {
    let table = TABLES
        .iter()
        .find(|table| table.id == stakeholder::TABLE.id);
    let texts = table.unwrap().fields.iter();
    let texts = texts
        .filter(|field| field.kind == Kind::Text)
        .map(|field| field.id);
    let texts: Vec<u16> = texts.take(FIELDS).collect();
    (0..ROWS).flat_map(move |number| {
        let value = format!("{value} {number} 李娜");
        let act = move |field| {
            let value = Value::Text(value.clone());
            let act = Act::Set { field, value };
            (stakeholder::TABLE.id, person(number), act)
        };
        texts.clone().into_iter().map(act)
    })
}

/// Posts, each under an earlier one.
fn posts() -> impl Iterator<Item = (u16, RowId, Act)> {
    let table = position::TABLE.id;
    let made = (0..ROWS).map(move |number| {
        let value = Value::Row(AccountId(RowId::built_in("client")).0);
        let field = position::account.id;
        (table, person(number), Act::Set { field, value })
    });
    let moved = (0..ROWS * 9).map(move |number| {
        let row = number % ROWS;
        let parent = (row > 0).then(|| person((row + number / ROWS) / 7 % row.max(1)));
        let rank = format!("8{number:05}");
        (table, person(row), Act::Move { parent, rank })
    });
    made.chain(moved)
}

async fn measure(replica: &mut StoreReplica, what: &str, turn: Turn) {
    let ops: usize = turn.enter.iter().map(|enter| enter.ops.len()).sum();
    let begun = Instant::now();
    let applied = replica.apply(turn).await.unwrap();
    let seconds = begun.elapsed().as_secs_f64();
    assert_eq!(applied, Applied::Done);
    println!("{what:<40} {ops:>6} ops  {seconds:>6.3} s");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("speed.db");
    let stream = StreamId(RowId::built_in("own"));
    let key = RawKey::from_bytes([7; 32]);
    let store = Store::create(&path, &key, stream, NOW).await.unwrap();
    let mut replica = StoreReplica::of(store, Hash::default()).await.unwrap();
    let (mut one, mut two) = (Author::of("one"), Author::of("two"));
    let ops = one.write(people("first"));
    let turn = one.turn(&ops, None);
    measure(&mut replica, "new rows", turn).await;
    two.clock.observe(one.clock.last());
    let ops = two.write(people("second"));
    let turn = two.turn(&ops, Some((one.stream, one.seq)));
    measure(&mut replica, "the same rows, informed", turn).await;
    let mut three = Author::of("three");
    let ops = three.write(people("third"));
    let turn = three.turn(&ops, None);
    measure(&mut replica, "the same rows, every cell in conflict", turn).await;
    let ops = two.write(posts());
    let turn = two.turn(&ops, Some((one.stream, one.seq)));
    measure(&mut replica, "2,000 posts and 18,000 moves", turn).await;
    let begun = Instant::now();
    let check = replica.store().check().await.unwrap();
    assert_eq!(check.problems, []);
    println!(
        "check of {} ops {:>32.3} s",
        check.ops,
        begun.elapsed().as_secs_f64()
    );
    let begun = Instant::now();
    replica.store().digest().await.unwrap();
    println!("digest {:>45.3} s", begun.elapsed().as_secs_f64());
}
