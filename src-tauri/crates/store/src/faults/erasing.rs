//! Faults in the middle of an erasure: all of it happened or nothing, and in the end no page remembers.

use super::sharing::cut_off;
use super::{NOW, key, name, new, pragma, rename};
use crate::erase::Erasure;
use crate::open::Store;
use valise_domain::id::RowId;
use valise_domain::nouns::account;

fn keys() -> [(u16, RowId); 2] {
    let table = account::TABLE.id;
    [(table, RowId::built_in("a")), (table, RowId::built_in("b"))]
}

/// How many erased rows the file may still hold remnants of.
async fn unswept(store: &Store) -> i64 {
    let mut conn = store.reader().await.unwrap();
    let sql = "SELECT count(*) FROM erased WHERE swept = 0";
    let query = sqlx::query_scalar(sql);
    query.fetch_one(&mut *conn).await.unwrap()
}

async fn reopened(store: Store, folder: &tempfile::TempDir) -> Store {
    let path = store.path().to_owned();
    store.close().await;
    let backups = folder.path().join("backups");
    Store::open(&path, &key(), &backups, NOW).await.unwrap()
}

/// How often an erasure was cut off before it was done.
async fn cut_erasures() -> usize {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = new(folder.path()).await;
    for text in ["one", "two", "three"] {
        store.write(rename(text), NOW).await.unwrap();
    }
    let (mut cut, mut steps) = (0, 1);
    while unswept(&store).await > 0 || store.erased().await.unwrap().is_empty() {
        let erase = async { _ = store.erase(&keys(), NOW).await.unwrap() };
        cut += usize::from(cut_off(erase, steps).await);
        store.settle().await.unwrap();
        assert_eq!(store.check().await.unwrap().problems, []);
        let left = store.erased().await.unwrap().len();
        assert_eq!(name(&store).await.is_none(), left == 2, "both or none");
        assert!(left == 0 || left == 2);
        steps += 2;
    }
    cut
}

#[tokio::test]
async fn an_erasure_that_is_cut_off_anywhere_happened_whole_or_not_at_all() {
    // A database that answers at once is cut off less often: then another one is taken.
    let mut cut = 0;
    for _ in 0..20 {
        if cut < 3 {
            cut += cut_erasures().await;
        }
    }
    assert!(cut > 2, "{cut}");
}

#[tokio::test]
async fn what_could_not_be_swept_while_somebody_read_is_swept_by_the_next_opening() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = new(folder.path()).await;
    store.write(rename("somebody"), NOW).await.unwrap();
    pragma(&store, "PRAGMA busy_timeout = 0".to_owned()).await;
    let mut reader = store.reader().await.unwrap();
    sqlx::query("BEGIN").execute(&mut *reader).await.unwrap();
    let sql = "SELECT count(*) FROM account";
    let seen: i64 = sqlx::query_scalar(sql)
        .fetch_one(&mut *reader)
        .await
        .unwrap();
    assert_eq!(seen, 1);
    let answer = store.erase(&keys(), NOW).await.unwrap();
    let (rows, ops, swept) = (2, 1, false);
    assert_eq!(answer, Erasure::Done { rows, ops, swept });
    assert_eq!(name(&store).await, None);
    sqlx::query("COMMIT").execute(&mut *reader).await.unwrap();
    drop(reader);
    assert_eq!(unswept(&store).await, 2);
    let store = reopened(store, &folder).await;
    assert_eq!(unswept(&store).await, 0);
    assert_eq!(store.check().await.unwrap().problems, []);
}
