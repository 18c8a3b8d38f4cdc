//! The store as its users see it: real encrypted files, real faults. One binary for the crate.
// What a test makes ready must be there; only `#[test]` functions are free of the lint by themselves.
#![allow(clippy::unwrap_used)]

mod edits;
mod erasing;
mod faults;
mod files;
mod ledger;
mod lineages;
mod many;
mod model;
mod pages;
mod parts;
mod past;
mod peer;
mod scopes;
mod sharing;
mod surveys;
mod taking_back;
mod undoing;
mod vectors;

use std::path::PathBuf;
use valise_domain::change::Change;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{Account, AccountId, account};
use valise_store::{RawKey, Sight, Store};

/// Some moment in November 2026.
const NOW: i64 = 1_795_000_000_000;

fn key() -> RawKey {
    RawKey::from_bytes(std::array::from_fn(|i| i as u8))
}

fn id(name: &str) -> RowId {
    RowId::built_in(name)
}

fn stream() -> StreamId {
    StreamId(id("stream"))
}

/// A new database in a folder of its own, which goes when it is dropped.
struct Bench {
    folder: tempfile::TempDir,
    store: Store,
}

impl Bench {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.valise");
        let store = Store::create(&path, &key(), stream(), NOW).await.unwrap();
        Self { folder, store }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("w.valise")
    }

    async fn reopen(self) -> Self {
        let path = self.path();
        self.store.close().await;
        let backups = self.folder.path().join("backups");
        let store = Store::open(&path, &key(), &backups, NOW).await.unwrap();
        Self {
            store,
            folder: self.folder,
        }
    }

    async fn account(&self, name: &str) -> AccountId {
        let row = id(name);
        let change = Change::new("create-account").about::<Account>(row).set(
            account::name,
            row,
            name.to_owned(),
        );
        self.store.write(change, NOW).await.unwrap();
        AccountId(row)
    }

    async fn rename(&self, row: AccountId, name: &str) -> i64 {
        let change = Change::new("rename-account").about::<Account>(row).set(
            account::name,
            row,
            name.to_owned(),
        );
        self.store.write(change, NOW).await.unwrap().txn
    }

    async fn name(&self, row: AccountId) -> Option<String> {
        let found = self.store.get::<Account>(row, Sight::Plain).await.unwrap();
        found.and_then(|account| account.name)
    }

    async fn assert_whole(&self) {
        let check = self.store.check().await.unwrap();
        assert_eq!(check.problems, []);
    }
}
