//! Faults on real files: none may panic, lose what was acknowledged, or leave half a change.

use crate::{Bench, NOW, key, stream};
use std::fs;
use std::path::Path;
use valise_domain::nouns::Account;
use valise_store::{RawKey, Store, StoreError};

async fn open(path: &Path) -> Result<Store, StoreError> {
    Store::open(path, &key(), path.parent().unwrap(), NOW).await
}

/// A closed database with some hundred rows, as bytes.
async fn bytes() -> Vec<u8> {
    let bench = Bench::new().await;
    for number in 0..300 {
        bench.account(&format!("account {number}")).await;
    }
    bench.store.clone().close().await;
    fs::read(bench.path()).unwrap()
}

#[tokio::test]
async fn a_wrong_key_and_files_that_are_no_database_are_told_apart_from_missing_ones() {
    let bench = Bench::new().await;
    bench.store.clone().close().await;
    let wrong = RawKey::from_bytes([7; 32]);
    let folder = bench.folder.path();
    let result = Store::open(&bench.path(), &wrong, folder, NOW).await;
    assert!(matches!(result, Err(StoreError::WrongKeyOrDamaged(_))));
    let path = folder.join("other");
    assert!(matches!(open(&path).await, Err(StoreError::Missing(_))));
    for text in [
        "",
        "x",
        "SQLite format 3\0",
        &"no database at all ".repeat(1_000),
    ] {
        fs::write(&path, text).unwrap();
        assert!(
            matches!(open(&path).await, Err(StoreError::WrongKeyOrDamaged(_))),
            "{text:.20}"
        );
        assert_eq!(
            fs::read(&path).unwrap(),
            text.as_bytes(),
            "the file was written to"
        );
    }
    fs::create_dir(folder.join("folder")).unwrap();
    assert!(open(&folder.join("folder")).await.is_err());
    assert!(
        Store::open(&bench.path(), &key(), folder, NOW)
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_truncated_database_is_an_error_or_a_problem_and_never_a_panic() {
    let bytes = bytes().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.valise");
    for share in [1, 3, 5, 8, 9] {
        fs::write(&path, &bytes[..bytes.len() * share / 10]).unwrap();
        assert_damaged(&path).await;
    }
    fs::write(&path, &bytes[..bytes.len() - 100]).unwrap();
    assert_damaged(&path).await;
}

#[tokio::test]
async fn a_flipped_byte_anywhere_is_found() {
    let bytes = bytes().await;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.valise");
    // The salt, the first page, its check value, and pages further on.
    let pages = (bytes.len() / 4096).min(12);
    let places = [0, 20, 100, 4090]
        .into_iter()
        .chain((1..pages).map(|page| page * 4096 + 777));
    for place in places {
        let mut changed = bytes.clone();
        changed[place] ^= 0x10;
        fs::write(&path, &changed).unwrap();
        assert_damaged(&path).await;
    }
    fs::write(&path, &bytes).unwrap();
    let store = open(&path).await.unwrap();
    assert_eq!(store.check().await.unwrap().problems, []);
    store.close().await;
}

async fn assert_damaged(path: &Path) {
    let known = |error: &StoreError| {
        matches!(
            error,
            StoreError::WrongKeyOrDamaged(_) | StoreError::Damaged(_)
        )
    };
    match open(path).await {
        Err(error) => assert!(known(&error), "{error:?}"),
        Ok(store) => {
            assert_ne!(store.check().await.unwrap().problems, []);
            if let Err(error) = store.all::<Account>().await {
                assert!(known(&error), "{error:?}");
            }
            store.close().await;
        }
    }
}

#[tokio::test]
async fn every_acknowledged_edit_is_there_after_a_crash() {
    let bench = Bench::new().await;
    let crash = tempfile::tempdir().unwrap();
    let path = crash.path().join("w.valise");
    for number in 0..40 {
        let row = bench.account("one").await;
        bench.rename(row, &format!("name {number}")).await;
        // What a power cut would leave: the files as they are, nobody having closed them.
        fs::copy(bench.path(), &path).unwrap();
        let _ = fs::copy(
            bench.path().with_extension("valise-wal"),
            path.with_extension("valise-wal"),
        );
        let _ = fs::remove_file(path.with_extension("valise-shm"));
        let store = open(&path).await.unwrap();
        let accounts = store.all::<Account>().await.unwrap();
        assert_eq!(
            accounts[0].name.as_deref(),
            Some(&*format!("name {number}"))
        );
        assert_eq!(store.check().await.unwrap().problems, []);
        store.close().await;
    }
}

#[tokio::test]
async fn a_write_whose_caller_went_away_happened_whole_or_not_at_all() {
    let bench = Bench::new().await;
    let row = bench.account("start").await;
    for patience in 0..60 {
        let leave = async {
            for _ in 0..patience {
                tokio::task::yield_now().await;
            }
        };
        let left = format!("left {patience}");
        tokio::select! {
            biased;
            _ = bench.rename(row, &left) => {}
            () = leave => {}
        }
        // The connection goes on as if nothing had been.
        let name = format!("stayed {patience}");
        bench.rename(row, &name).await;
        assert_eq!(bench.name(row).await, Some(name));
    }
    bench.assert_whole().await;
}

#[tokio::test]
async fn two_stores_on_one_file_take_turns() {
    let bench = Bench::new().await;
    let other = open(&bench.path()).await.unwrap();
    let row = bench.account("one").await;
    let write = |name: &str| {
        let name = name.to_owned();
        let change = valise_domain::change::Change::new("rename").set(
            valise_domain::nouns::account::name,
            row,
            name,
        );
        other.write(change, NOW)
    };
    write("two").await.unwrap();
    assert_eq!(bench.name(row).await.as_deref(), Some("two"));
    bench.rename(row, "three").await;
    write("four").await.unwrap();
    assert_eq!(bench.name(row).await.as_deref(), Some("four"));
    bench.assert_whole().await;
    other.close().await;
    assert!(
        Store::create(&bench.path(), &key(), stream(), NOW)
            .await
            .is_err()
    );
}
