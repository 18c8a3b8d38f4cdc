//! Streams that begin anew: before anything was shared, after a copy or a backup.

use crate::peer::{COMMON, SCOPE, own, seal, shared};
use crate::{Bench, NOW, id, stream};
use valise_domain::change::Change;
use valise_domain::id::StreamId;
use valise_domain::nouns::*;
use valise_store::StoreError;

#[tokio::test]
async fn what_was_written_before_sharing_goes_out_under_the_new_stream_numbered_from_one() {
    let bench = Bench::new().await;
    let row = bench.account("client").await;
    bench.rename(row, "two").await;
    bench
        .store
        .begin_stream(StreamId(id("restored")))
        .await
        .unwrap();
    bench.rename(row, "three").await;
    let before = bench.store.unsealed().await.unwrap();
    assert_eq!(before, [], "no scope has a name");
    bench.store.begin_lineage([3; 16], own(), 4).await.unwrap();
    bench.store.name_scope(Some(row.0), SCOPE).await.unwrap();
    let unsealed = bench.store.unsealed().await.unwrap();
    let numbers = unsealed[0].ops.iter().map(|op| (op.stream, op.seq, op.txn));
    let wanted = [(own(), 1, 1), (own(), 2, 2), (own(), 3, 3)];
    assert_eq!(numbers.collect::<Vec<_>>(), wanted);
    let standing = bench.store.standing().await.unwrap();
    assert_eq!((standing.lineage, standing.counter), (Some([3; 16]), 4));
    bench.assert_whole().await;
    for name in ["two", "client"] {
        bench.store.undo(NOW).await.unwrap().unwrap();
        assert_eq!(bench.name(row).await.as_deref(), Some(name));
    }
    bench.assert_whole().await;
    let again = bench.store.begin_lineage([4; 16], own(), 5).await;
    assert!(matches!(again, Err(StoreError::RowExists { .. })));
}

#[tokio::test]
async fn a_transaction_that_is_sealed_in_part_is_whole_under_two_streams() {
    let (bench, row) = shared().await;
    let both = Change::new("both")
        .set(account::name, row, "new".to_owned())
        .set(member::name, id("colleague"), "Ola".to_owned());
    bench.store.write(both, NOW).await.unwrap();
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    bench.rename(row, "newer").await;
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    bench.assert_whole().await;
    let next = StreamId(id("next"));
    bench.store.begin_lineage([4; 16], next, 9).await.unwrap();
    bench.assert_whole().await;
    let unsealed = bench.store.unsealed().await.unwrap();
    let left: Vec<_> = unsealed
        .iter()
        .map(|one| (one.scope, one.ops.len()))
        .collect();
    assert_eq!(left, [(COMMON, 1)]);
    assert_eq!(
        (unsealed[0].ops[0].stream, unsealed[0].ops[0].seq),
        (next, 1)
    );
    // It is taken back as one.
    bench.store.undo(NOW).await.unwrap().unwrap();
    assert_eq!(bench.store.undo(NOW).await.unwrap().unwrap().label, "both");
    assert_eq!(bench.name(row).await.as_deref(), Some("client"));
    assert_eq!(bench.store.all::<Member>().await.unwrap(), []);
    bench.assert_whole().await;
}

#[tokio::test]
async fn the_file_beside_the_database_stays_when_the_database_goes_back() {
    let bench = Bench::new().await;
    assert_eq!(bench.store.standing().await.unwrap().witness, None);
    bench.store.witness(7).await.unwrap();
    bench.store.witness(8).await.unwrap();
    let copy = bench.folder.path().join("copy.valise");
    bench.store.backup_to(&copy).await.unwrap();
    let path = bench.path();
    bench.store.close().await;
    std::fs::rename(copy, &path).unwrap();
    let key = crate::key();
    let store = valise_store::Store::open(&path, &key, bench.folder.path(), NOW);
    assert_eq!(
        store.await.unwrap().standing().await.unwrap().witness,
        Some(8)
    );
    let hidden = std::fs::read_dir(bench.folder.path()).unwrap();
    let names = hidden.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    assert!(names.into_iter().all(|name| !name.contains(".part")));
}

#[tokio::test]
async fn a_database_put_back_from_a_backup_is_to_begin_a_lineage_of_its_own() {
    let (bench, row) = shared().await;
    bench
        .store
        .begin_stream(StreamId(id("restored")))
        .await
        .unwrap();
    assert_eq!(bench.store.standing().await.unwrap().lineage, None);
    bench.rename(row, "since").await;
    assert_eq!(bench.store.conflicts().await.unwrap(), []);
    bench
        .store
        .begin_lineage([9; 16], StreamId(id("anew")), 3)
        .await
        .unwrap();
    let unsealed = bench.store.unsealed().await.unwrap();
    let op = &unsealed[0].ops[0];
    assert_eq!((op.stream, op.seq, op.txn), (StreamId(id("anew")), 1, 1));
    assert_ne!(op.stream, stream());
    bench.assert_whole().await;
}
