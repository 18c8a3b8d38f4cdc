//! A small database of each released format, committed: it opens for ever.
//! `VALISE_MAKE_VECTORS=1` makes the one of the present format anew; do that before its release only.

use crate::ledger::{line, lines, plan};
use crate::{NOW, id, key, stream};
use std::path::{Path, PathBuf};
use valise_domain::change::Change;
use valise_domain::nouns::*;
use valise_domain::progress::Unwatched;
use valise_store::{SealedKey, Sight, Store};

pub(crate) fn vectors() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests")
        .join("vectors")
}

async fn make(path: &Path) {
    let _ = std::fs::remove_file(path);
    let store = Store::create(path, &key(), stream(), NOW).await.unwrap();
    let change = Change::new("create-account")
        .about::<Account>(id("account"))
        .set(account::name, id("account"), "华兴".to_owned())
        .set(
            account::potential,
            id("account"),
            "1000.50".parse::<rust_decimal::Decimal>().unwrap(),
        )
        .set(stakeholder::account, id("person"), AccountId(id("account")))
        .set(stakeholder::name, id("person"), "李娜".to_owned())
        .set(stakeholder::hobbies, id("person"), "schack".to_owned())
        .set(position::holder, id("post"), StakeholderId(id("person")))
        .place(position::TABLE, id("post"), None, "a".to_owned())
        .place(
            position::TABLE,
            id("under"),
            Some(id("post")),
            "a".to_owned(),
        );
    store.write(change, NOW).await.unwrap();
    let rename = Change::new("rename-account").set(account::name, id("account"), "Huá".to_owned());
    store.write(rename, NOW + 1).await.unwrap();
    store.undo(NOW + 2).await.unwrap().unwrap();
    let receiver = lines(vec![line(2, "C1", "12.345"), line(3, "C1", "-2.5")]);
    store
        .import_ledger(plan("vector"), receiver, &Unwatched, NOW + 3)
        .await
        .unwrap();
    store.close().await;
    let sealed = SealedKey::seal(&key(), "a vector's passphrase", [3; 16], [4; 24]).unwrap();
    let text = serde_json::to_string_pretty(&sealed).unwrap();
    std::fs::write(vectors().join("v1.key.json"), text + "\n").unwrap();
}

#[tokio::test]
async fn the_database_of_format_1_opens_for_ever() {
    let copies = open("v1.db").await;
    assert_eq!(copies.len(), 1, "what it was is kept before it is migrated");
    assert!(
        copies[0].ends_with("-format-1.valise"),
        "{copies:?} is named by its format"
    );
}

#[tokio::test]
async fn the_database_of_format_2_opens_for_ever() {
    let copies = open("v2.db").await;
    assert!(copies[0].ends_with("-format-2.valise"), "{copies:?}");
}

#[tokio::test]
async fn the_database_of_format_3_opens_for_ever() {
    let copies = open("v3.db").await;
    assert!(copies[0].ends_with("-format-3.valise"), "{copies:?}");
}

#[tokio::test]
async fn the_database_of_format_5_opens_for_ever() {
    let copies = open("v5.db").await;
    assert!(copies[0].ends_with("-format-5.valise"), "{copies:?}");
}

#[tokio::test]
async fn the_database_of_format_6_opens_for_ever() {
    let copies = open("v6.db").await;
    assert!(copies[0].ends_with("-format-6.valise"), "{copies:?}");
}

#[tokio::test]
async fn the_database_of_format_7_opens_for_ever() {
    if std::env::var_os("VALISE_MAKE_VECTORS").is_some() {
        make(&vectors().join("v7.db")).await;
    }
    assert!(open("v7.db").await.is_empty());
}

/// Opens a vector and looks at everything that was put into it; gives the names of the copies that
/// were made before migrating it.
async fn open(vector: &str) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.valise");
    let backups = folder.path().join("backups");
    std::fs::copy(vectors().join(vector), &path).unwrap();
    let store = Store::open(&path, &key(), &backups, NOW).await.unwrap();
    assert_eq!(store.check().await.unwrap().problems, []);
    let account = store
        .get::<Account>(id("account"), Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(account.name.as_deref(), Some("华兴"));
    assert_eq!(account.potential.unwrap().to_string(), "1000.50");
    let person = store
        .get::<Stakeholder>(id("person"), Sight::Sensitive)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(person.hobbies.as_deref(), Some("schack"));
    let under = store
        .get::<Position>(id("under"), Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(under.manager, Some(PositionId(id("post"))));
    let totals = store.ledger_totals().await.unwrap();
    assert_eq!(
        totals.sums.of("GBP".parse().unwrap()).unwrap().to_string(),
        "9.845"
    );
    assert_eq!(store.history(1, id("account")).await.unwrap().len(), 4);
    assert_eq!(
        store.undo(NOW).await.unwrap().unwrap().label,
        "import-ledger"
    );
    assert_eq!(store.check().await.unwrap().problems, []);
    store.close().await;
    let Ok(entries) = std::fs::read_dir(&backups) else {
        return Vec::new();
    };
    let name = |entry: std::io::Result<std::fs::DirEntry>| entry.unwrap().file_name();
    entries
        .map(|entry| name(entry).to_string_lossy().into_owned())
        .collect()
}
