//! Faults that need a hand on the writing connection: a full disk, a database in use, one that may
//! not be written, and formats older and newer than this program's.

use crate::error::StoreError;
use crate::ledger::import::{Batch, LedgerImport};
use crate::open::Store;
use crate::read::Sight;
use crate::schema::{MIGRATIONS, Migration};
use crate::{RawKey, check::StoreCheck};
use sqlx::AssertSqlSafe;
use std::path::{Path, PathBuf};
use valise_domain::change::Change;
use valise_domain::id::{RowId, StreamId};
use valise_domain::ledger::LedgerLine;
use valise_domain::nouns::{Account, account};
use valise_domain::progress::Unwatched;

mod erasing;
mod sharing;

const NOW: i64 = 1_795_000_000_000;

fn key() -> RawKey {
    RawKey::from_bytes([1; 32])
}

async fn new(folder: &Path) -> (PathBuf, Store) {
    let path = folder.join("w.valise");
    let stream = StreamId(RowId::built_in("stream"));
    let store = Store::create(&path, &key(), stream, NOW).await.unwrap();
    (path, store)
}

fn rename(name: &str) -> Change {
    Change::new("rename-account").set(account::name, RowId::built_in("a"), name.to_owned())
}

async fn name(store: &Store) -> Option<String> {
    let found = store
        .get::<Account>(RowId::built_in("a"), Sight::Plain)
        .await
        .unwrap();
    found.and_then(|account| account.name)
}

async fn pragma(store: &Store, text: String) {
    let mut writer = store.writer().await.unwrap();
    sqlx::query(AssertSqlSafe(text))
        .execute(&mut writer.conn)
        .await
        .unwrap();
}

fn lines(count: u32) -> tokio::sync::mpsc::Receiver<Batch> {
    let line = |row| LedgerLine {
        row,
        customer: format!("C{row}"),
        customer_name: None,
        country: None,
        day: "2026-01-01".parse().unwrap(),
        invoice: "I".to_owned(),
        product: "P".to_owned(),
        description: "D".repeat(100),
        quantity: None,
        unit_price: None,
        amount: 1.into(),
        cost: None,
        currency: None,
        credit_note: false,
    };
    let (sender, receiver) = tokio::sync::mpsc::channel(2);
    sender
        .try_send(Batch::Lines((0..count).map(line).collect()))
        .unwrap();
    sender.try_send(Batch::End).unwrap();
    receiver
}

fn plan() -> LedgerImport {
    LedgerImport {
        import: RowId::built_in("import"),
        file_name: "f.csv".to_owned(),
        digest: "d".to_owned(),
        currency: "SEK".parse().unwrap(),
        random: [2; 32],
        fixed: false,
    }
}

#[tokio::test]
async fn a_full_disk_is_told_and_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (_, store) = new(folder.path()).await;
    store.write(rename("before"), NOW).await.unwrap();
    let pages: i64 = {
        let mut writer = store.writer().await.unwrap();
        sqlx::query_scalar("PRAGMA page_count")
            .fetch_one(&mut writer.conn)
            .await
            .unwrap()
    };
    pragma(&store, format!("PRAGMA max_page_count = {}", pages + 3)).await;
    let large = rename(&"long ".repeat(20_000));
    assert!(matches!(
        store.write(large.clone(), NOW).await,
        Err(StoreError::Full(_))
    ));
    let import = store
        .import_ledger(plan(), lines(3_000), &Unwatched, NOW)
        .await;
    assert!(matches!(import, Err(StoreError::Full(_))));
    assert_eq!(name(&store).await.as_deref(), Some("before"));
    let check = store.check().await.unwrap();
    assert_eq!(
        check,
        StoreCheck {
            ops: 1,
            transactions: 1,
            ..StoreCheck::default()
        }
    );
    // Once there is room the same connection goes on.
    pragma(&store, "PRAGMA max_page_count = 1000000".to_owned()).await;
    store.write(large, NOW).await.unwrap();
    store
        .import_ledger(plan(), lines(3_000), &Unwatched, NOW)
        .await
        .unwrap();
    assert_eq!(store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn a_database_in_use_and_one_that_may_not_be_written_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = new(folder.path()).await;
    store.write(rename("before"), NOW).await.unwrap();
    let other = Store::open(&path, &key(), folder.path(), NOW)
        .await
        .unwrap();
    let mut busy = other.writer().await.unwrap();
    busy.begin().await.unwrap();
    pragma(&store, "PRAGMA busy_timeout = 1".to_owned()).await;
    assert!(matches!(
        store.write(rename("x"), NOW).await,
        Err(StoreError::Busy(_))
    ));
    busy.end(Ok(())).await.unwrap();
    drop(busy);
    pragma(&store, "PRAGMA query_only = ON".to_owned()).await;
    assert!(matches!(
        store.write(rename("x"), NOW).await,
        Err(StoreError::ReadOnly(_))
    ));
    pragma(&store, "PRAGMA query_only = OFF".to_owned()).await;
    store.write(rename("after"), NOW).await.unwrap();
    assert_eq!(name(&store).await.as_deref(), Some("after"));
}

/// What a next release may bring: one more column.
const NEXT: &[Migration] = &[
    MIGRATIONS[0],
    MIGRATIONS[1],
    MIGRATIONS[2],
    MIGRATIONS[3],
    MIGRATIONS[4],
    MIGRATIONS[5],
    MIGRATIONS[6],
    Migration {
        sql: "ALTER TABLE account ADD COLUMN next TEXT;",
    },
];
const BROKEN: &[Migration] = &[
    MIGRATIONS[0],
    MIGRATIONS[1],
    MIGRATIONS[2],
    MIGRATIONS[3],
    MIGRATIONS[4],
    MIGRATIONS[5],
    MIGRATIONS[6],
    Migration {
        sql: "CREATE TABLE half (x TEXT); CREATE TABLE half (x TEXT);",
    },
];

#[tokio::test]
async fn a_newer_database_is_refused_and_left_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = new(folder.path()).await;
    store.close().await;
    let backups = folder.path().join("backups");
    Store::open_as(&path, &key(), &backups, NOW, NEXT)
        .await
        .unwrap()
        .close()
        .await;
    let before = std::fs::read(&path).unwrap();
    let opened = Store::open(&path, &key(), &backups, NOW).await;
    assert!(matches!(
        opened,
        Err(StoreError::Newer { found: 8, known: 7 })
    ));
    assert_eq!(std::fs::read(&path).unwrap(), before);
}

#[tokio::test]
async fn before_migrating_a_backup_is_made_and_the_last_five_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = new(folder.path()).await;
    store.write(rename("before"), NOW).await.unwrap();
    // A projection that lost a row and a value: it is made anew from the log.
    pragma(&store, "UPDATE account SET name = 'wrong'".to_owned()).await;
    assert_ne!(store.check().await.unwrap().problems, []);
    store.close().await;
    let backups = folder.path().join("backups");
    std::fs::create_dir(&backups).unwrap();
    std::fs::write(backups.join("notes.txt"), "not ours").unwrap();
    let old = std::fs::read(&path).unwrap();
    for day in 0..7 {
        std::fs::write(&path, &old).unwrap();
        let now = NOW + day * 86_400_000;
        let store = Store::open_as(&path, &key(), &backups, now, NEXT)
            .await
            .unwrap();
        assert_eq!(name(&store).await.as_deref(), Some("before"));
        assert_eq!(store.check().await.unwrap().problems, []);
        store.close().await;
    }
    let entries = std::fs::read_dir(&backups).unwrap();
    let mut names = entries
        .map(|entry| entry.unwrap().path())
        .collect::<Vec<_>>();
    names.sort();
    assert_eq!(names.len(), 6);
    assert!(
        names[0].ends_with("20261120T110640000Z-format-7.valise"),
        "{names:?}"
    );
    let copy = Store::open(&names[4], &key(), folder.path(), NOW)
        .await
        .unwrap();
    assert_eq!(copy.ops().await.unwrap().len(), 1);
    copy.close().await;
}

#[tokio::test]
async fn a_migration_that_fails_leaves_the_database_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = new(folder.path()).await;
    store.write(rename("before"), NOW).await.unwrap();
    store.close().await;
    let backups = folder.path().join("backups");
    let opened = Store::open_as(&path, &key(), &backups, NOW, BROKEN).await;
    assert!(matches!(opened, Err(StoreError::Database(_))));
    let store = Store::open(&path, &key(), &backups, NOW).await.unwrap();
    assert_eq!(name(&store).await.as_deref(), Some("before"));
    assert_eq!(store.check().await.unwrap().problems, []);
}

#[tokio::test]
async fn what_somebody_changed_by_hand_is_found() {
    let tamper = [
        "UPDATE op SET payload = x'6178' WHERE lsn = 2",
        "UPDATE op SET payload = x'ff' WHERE lsn = 2",
        "DELETE FROM op WHERE lsn = 2",
        "UPDATE op SET seq = 9 WHERE lsn = 3",
        "UPDATE op SET stamp = 1 WHERE lsn = 3",
        "UPDATE txn SET link = zeroblob(32) WHERE number = 2",
        "UPDATE txn SET link = x'00' WHERE number = 2",
        "DELETE FROM txn WHERE number = 3",
        "UPDATE clock SET next_seq = 2",
        "UPDATE clock SET stamp = 5",
        "UPDATE clock SET link = zeroblob(32)",
        "DELETE FROM head",
        "UPDATE head SET lsn = 1",
        "UPDATE account SET name = 'wrong'",
        "UPDATE account SET alive = 0",
        "DELETE FROM account",
        "INSERT INTO member (id, alive) VALUES (zeroblob(16), 1)",
        "DELETE FROM ledger_product",
        "DELETE FROM ledger_account",
        "UPDATE ledger_line SET amount = amount + 1 WHERE line = 1",
        "DELETE FROM ledger_line WHERE line = 1",
        "UPDATE ledger_day SET revenue = 'x'",
        "DELETE FROM ledger_day",
        "DELETE FROM ledger_here",
    ];
    let folder = tempfile::tempdir().unwrap();
    let (path, store) = new(folder.path()).await;
    for name in ["one", "two", "three"] {
        store.write(rename(name), NOW).await.unwrap();
    }
    store
        .import_ledger(plan(), lines(3), &Unwatched, NOW)
        .await
        .unwrap();
    assert_eq!(store.check().await.unwrap().problems, []);
    store.close().await;
    let whole = std::fs::read(&path).unwrap();
    for sql in tamper {
        std::fs::write(&path, &whole).unwrap();
        let store = Store::open(&path, &key(), folder.path(), NOW)
            .await
            .unwrap();
        pragma(&store, sql.to_owned()).await;
        assert_ne!(store.check().await.unwrap().problems, [], "{sql}");
        store.close().await;
    }
}
