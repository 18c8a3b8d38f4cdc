//! Faults in the middle of a turn or a seal: nothing of it happened, and the next one goes well.

use super::{NOW, key, name, new, pragma, rename};
use crate::open::Store;
use crate::shared::{
    Applied, COUNTS, Cover, Entering, Sealing, Segment, Span, Standing, Turn, Unsealed,
};
use std::future::Future;
use std::pin::pin;
use std::task::Poll;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::account;
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Stamp;
use valise_domain::value::Value;

const SCOPE: [u8; 16] = [5; 16];

fn lane() -> StreamId {
    StreamId(RowId::built_in("theirs"))
}

fn segment(stream: StreamId, ops: &[Op]) -> Segment {
    let (first, last) = (&ops[0], &ops[ops.len() - 1]);
    let span = Span {
        first: first.seq,
        last: last.seq,
        first_txn: first.txn,
    };
    Segment {
        hash: *blake3::hash(&stream.0.to_bytes()).as_bytes(),
        scope: SCOPE,
        device: [1; 32],
        lineage: [2; 16],
        stream,
        seq: 1,
        prev: [0; 32],
        epoch: [3; 16],
        hlc_max: last.stamp,
        wall_ms: NOW,
        size: 9,
        deps: Vec::new(),
        span: Some(span),
        left: None,
        state: COUNTS,
    }
}

/// A turn with many values for one account, the last of which is a name.
fn turn() -> Turn {
    let op = |seq| Op {
        stream: lane(),
        seq,
        txn: 1,
        stamp: Stamp::at(NOW + 1_000 + seq),
        table: account::TABLE.id,
        row: match seq {
            ..500 => RowId::new(seq, [1; 10]),
            _ => RowId::built_in("a"),
        },
        act: Act::Set {
            field: account::name.id,
            value: Value::Text(format!("theirs {seq} {}", "long ".repeat(200))),
        },
    };
    let ops: Vec<Op> = (1..=500).map(op).collect();
    let segment = segment(lane(), &ops);
    Turn {
        scope: SCOPE,
        enter: vec![Entering {
            hash: segment.hash,
            lane: lane(),
            ops,
        }],
        observed: segment.hlc_max,
        new: vec![(segment, vec![7; 9])],
        changed: Vec::new(),
        leave: Vec::new(),
        relaned: Vec::new(),
        covers_added: vec![Cover {
            lane: lane(),
            txn: 1,
            other: StreamId(RowId::built_in("own")),
            through: 1,
        }],
        covers_removed: Vec::new(),
        known: vec![(lane(), 500)],
    }
}

/// A shared database with one account that is not sealed yet, and how to seal it.
async fn shared() -> (tempfile::TempDir, Store, Sealing) {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = new(folder.path()).await;
    store.write(rename("before"), NOW).await.unwrap();
    let account = Some(RowId::built_in("a"));
    assert!(store.name_scope(account, SCOPE).await.unwrap());
    let own = StreamId(RowId::built_in("own"));
    store.begin_lineage([2; 16], own, 0).await.unwrap();
    let unsealed: Vec<Unsealed> = store.unsealed().await.unwrap();
    let sealing = Sealing {
        scope: SCOPE,
        segments: vec![(segment(own, &unsealed[0].ops), vec![8; 9])],
        covers_added: Vec::new(),
        known: vec![(own, 1)],
    };
    (folder, store, sealing)
}

#[tokio::test]
async fn a_disk_that_is_full_in_the_middle_of_a_turn_changes_nothing() {
    let (_folder, store, sealing) = shared().await;
    store.seal(vec![sealing], 1).await.unwrap();
    let (digest, end) = (
        store.digest().await.unwrap(),
        store.log_end().await.unwrap(),
    );
    let pages: i64 = {
        let mut writer = store.writer().await.unwrap();
        sqlx::query_scalar("PRAGMA page_count")
            .fetch_one(&mut writer.conn)
            .await
            .unwrap()
    };
    for room in [1, 20, 60, 120] {
        pragma(&store, format!("PRAGMA max_page_count = {}", pages + room)).await;
        let full = store.apply(turn()).await;
        assert!(matches!(full, Err(crate::StoreError::Full(_))), "{full:?}");
        assert_eq!(store.digest().await.unwrap(), digest);
        assert_eq!(store.log_end().await.unwrap(), end);
        assert_eq!(store.segments().await.unwrap().len(), 1);
        assert_eq!(store.check().await.unwrap().problems, []);
    }
    pragma(&store, "PRAGMA max_page_count = 1000000".to_owned()).await;
    assert_eq!(store.apply(turn()).await.unwrap(), Applied::Done);
    assert!(name(&store).await.unwrap().starts_with("theirs 500"));
    assert_eq!(store.check().await.unwrap().problems, []);
}

/// Lets a future begin so many steps, then drops it with the last one under way: what a cancelled round
/// leaves behind. Whether it was dropped.
pub(super) async fn cut_off(future: impl Future<Output = ()>, steps: usize) -> bool {
    let mut future = pin!(future);
    let mut begun = 0;
    std::future::poll_fn(|context| {
        begun += 1;
        match future.as_mut().poll(context) {
            Poll::Ready(()) => Poll::Ready(false),
            Poll::Pending if begun == steps => Poll::Ready(true),
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}

/// How often a seal was cut off before it was done.
async fn cut_seals() -> usize {
    let (_folder, store, sealing) = shared().await;
    let (mut cut, mut steps) = (0, 1);
    while store.standing().await.unwrap().counter == 0 {
        let seal = async { store.seal(vec![sealing.clone()], 1).await.unwrap() };
        cut += usize::from(cut_off(seal, steps).await);
        store.settle().await.unwrap();
        let sealed = store.unsealed().await.unwrap().is_empty();
        let Standing { counter, .. } = store.standing().await.unwrap();
        assert_eq!(sealed, counter == 1, "all of it or nothing");
        assert_eq!(store.outbox().await.unwrap().len(), usize::from(sealed));
        steps += 1;
    }
    cut
}

/// How often a turn was cut off before it was done.
async fn cut_turns() -> usize {
    let (_folder, store, sealing) = shared().await;
    store.seal(vec![sealing], 1).await.unwrap();
    let (mut cut, mut steps) = (0, 1);
    while store.log_end().await.unwrap() == 1 {
        let apply = async { assert_eq!(store.apply(turn()).await.unwrap(), Applied::Done) };
        cut += usize::from(cut_off(apply, steps).await);
        store.settle().await.unwrap();
        assert_eq!(store.check().await.unwrap().problems, []);
        let (rows, segments) = (
            store.projection().await.unwrap().len(),
            store.segments().await.unwrap().len(),
        );
        assert!(
            [(1, 1), (500, 2)].contains(&(rows, segments)),
            "{rows} {segments}"
        );
        steps += 7;
    }
    cut
}

#[tokio::test]
async fn a_turn_or_a_seal_that_is_cut_off_anywhere_happened_whole_or_not_at_all() {
    // A database that answers at once is cut off less often: then another one is taken.
    let (mut seals, mut turns) = (0, 0);
    for _ in 0..20 {
        if seals < 3 {
            seals += cut_seals().await;
        }
        if turns < 3 {
            turns += cut_turns().await;
        }
    }
    assert!(seals > 2 && turns > 2, "{seals} {turns}");
}

#[tokio::test]
async fn after_a_migration_heads_and_rows_of_others_are_made_anew() {
    let (folder, store, sealing) = shared().await;
    store.seal(vec![sealing], 1).await.unwrap();
    let mut beside = turn();
    beside.covers_added.clear();
    store.apply(beside).await.unwrap();
    let (digest, conflicts) = (
        store.digest().await.unwrap(),
        store.conflicts().await.unwrap(),
    );
    assert_eq!(conflicts.len(), 1);
    pragma(&store, "DELETE FROM head".to_owned()).await;
    pragma(&store, "UPDATE account SET name = NULL".to_owned()).await;
    let path = store.path().to_owned();
    store.close().await;
    let backups = folder.path().join("backups");
    let store = Store::open_as(&path, &key(), &backups, NOW, super::NEXT)
        .await
        .unwrap();
    assert_eq!(store.digest().await.unwrap(), digest);
    assert_eq!(store.conflicts().await.unwrap(), conflicts);
    assert_eq!(store.check().await.unwrap().problems, []);
}
