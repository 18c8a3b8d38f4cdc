//! Files: making, opening, closing, copying, and a new stream after a restore.

use crate::{Bench, NOW, id, key, stream};
use std::fs;
use std::path::Path;
use valise_domain::change::Change;
use valise_domain::id::StreamId;
use valise_domain::nouns::{Account, account, stakeholder};
use valise_store::{RawKey, Sight, Store, StoreError};

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names = entries
        .map(|e| e.unwrap().file_name().into_string().unwrap())
        .collect::<Vec<_>>();
    names.sort();
    names
}

#[tokio::test]
async fn a_database_is_made_once_and_closing_leaves_one_file() {
    let bench = Bench::new().await;
    let again = Store::create(&bench.path(), &key(), stream(), NOW).await;
    assert!(matches!(again, Err(StoreError::Exists)));
    bench.account("one").await;
    let clone = bench.store.clone();
    bench.store.close().await;
    assert_eq!(names(bench.folder.path()), ["w.valise"]);
    assert!(matches!(
        clone.all::<Account>().await,
        Err(StoreError::Closed)
    ));
    assert!(matches!(clone.undo(NOW).await, Err(StoreError::Closed)));
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_an_error_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("none").join("w.valise");
    assert!(matches!(
        Store::create(&path, &key(), stream(), NOW).await,
        Err(StoreError::Missing(_))
    ));
    let open = Store::open(&path, &key(), folder.path(), NOW).await;
    assert!(matches!(open, Err(StoreError::Missing(_))));
    assert!(names(folder.path()).is_empty());
}

#[cfg(unix)]
#[tokio::test]
async fn only_the_owner_may_read_database_and_backup() {
    use std::os::unix::fs::PermissionsExt;
    let bench = Bench::new().await;
    bench.account("one").await;
    bench
        .store
        .backup_to(&bench.folder.path().join("copy"))
        .await
        .unwrap();
    for name in names(bench.folder.path()) {
        let mode = fs::metadata(bench.folder.path().join(&name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o077, 0, "{name}");
    }
}

#[tokio::test]
async fn no_file_holds_a_readable_word() {
    let bench = Bench::new().await;
    let secret = "Ingegerd Ljusstöpare";
    let change = Change::new("create-stakeholder")
        .set(stakeholder::name, id("s"), secret.to_owned())
        .set(stakeholder::family, id("s"), secret.repeat(1_000));
    bench.store.write(change, NOW).await.unwrap();
    let copy = bench.folder.path().join("copy");
    bench.store.backup_to(&copy).await.unwrap();
    let check = || {
        for name in names(bench.folder.path()) {
            let bytes = fs::read(bench.folder.path().join(&name)).unwrap();
            let has = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
            assert!(!has(b"Ingegerd") && !has(b"SQLite format"), "{name}");
            assert!(
                !has(b"create-stakeholder") && !has(b"CREATE TABLE"),
                "{name}"
            );
        }
    };
    assert_eq!(
        names(bench.folder.path()),
        ["copy", "w.valise", "w.valise-shm", "w.valise-wal"]
    );
    check();
    bench.store.clone().close().await;
    check();
    assert!(!format!("{:?}", bench.store).contains(&*key().to_hex()));
}

#[tokio::test]
async fn a_backup_opens_under_the_same_key_and_holds_everything() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    bench.rename(row, "two").await;
    let copy = bench.folder.path().join("copy.valise");
    fs::write(&copy, "what stood there before").unwrap();
    bench.store.backup_to(&copy).await.unwrap();
    bench.rename(row, "three").await;
    let wrong = RawKey::from_bytes([9; 32]);
    let open = Store::open(&copy, &wrong, bench.folder.path(), NOW).await;
    assert!(matches!(open, Err(StoreError::WrongKeyOrDamaged(_))));
    let store = Store::open(&copy, &key(), bench.folder.path(), NOW)
        .await
        .unwrap();
    assert_eq!(store.check().await.unwrap().problems, []);
    let account = store
        .get::<Account>(row, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(account.name.as_deref(), Some("two"));
    assert!(store.undo(NOW).await.unwrap().is_some());
    store.close().await;
    assert_eq!(names(bench.folder.path())[0], "copy.valise");
}

#[tokio::test]
async fn a_backup_never_goes_onto_the_database_itself_and_leaves_nothing_where_it_fails() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    let onto = bench.store.backup_to(&bench.path()).await;
    assert!(matches!(onto, Err(StoreError::OntoItself)));
    let nowhere = bench.folder.path().join("none").join("copy");
    assert!(matches!(
        bench.store.backup_to(&nowhere).await,
        Err(StoreError::Missing(_))
    ));
    fs::create_dir(bench.folder.path().join("full")).unwrap();
    fs::write(bench.folder.path().join("full").join("x"), "x").unwrap();
    assert!(
        bench
            .store
            .backup_to(&bench.folder.path().join("full"))
            .await
            .is_err()
    );
    assert_eq!(bench.name(row).await.as_deref(), Some("one"));
    let hidden = names(bench.folder.path())
        .into_iter()
        .find(|name| name.starts_with('.'));
    assert_eq!(hidden, None);
}

#[tokio::test]
async fn a_new_stream_begins_its_own_chain_and_goes_on_with_the_same_rows() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    bench.rename(row, "two").await;
    let next = StreamId(id("restored"));
    bench.store.begin_stream(next).await.unwrap();
    let again = bench.store.begin_stream(next).await;
    assert!(matches!(again, Err(StoreError::RowExists { .. })));
    assert_eq!(bench.rename(row, "three").await, 3);
    let bench = bench.reopen().await;
    let ops = bench.store.ops().await.unwrap();
    let place = |index: usize| (ops[index].stream, ops[index].seq, ops[index].txn);
    assert_eq!(place(1), (stream(), 2, 2));
    assert_eq!(place(2), (next, 1, 1));
    let chains = bench.store.chains().await.unwrap();
    let chain = chains.iter().find(|chain| chain.stream == next).unwrap();
    let link = valise_domain::chain::Link::GENESIS.next(&ops[2..]);
    assert_eq!(chain.links, [(1, link)]);
    // What was done before the restore can still be undone.
    for name in ["two", "one"] {
        bench.store.undo(NOW).await.unwrap().unwrap();
        assert_eq!(bench.name(row).await.as_deref(), Some(name));
    }
    bench.assert_whole().await;
}

#[tokio::test]
async fn what_is_fixed_is_passed_by_by_undo() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    let fixed = Change::new("built-in")
        .set(account::notes, row, "fixed".to_owned())
        .fixed();
    bench.store.write(fixed, NOW).await.unwrap();
    let state = bench.store.undo_state().await.unwrap();
    assert_eq!(
        state.undo,
        Some(("create-account".to_owned(), Some((1, row.0))))
    );
    bench.store.undo(NOW).await.unwrap().unwrap();
    let fixed = Change::new("built-in")
        .set(account::country, id("b"), "B".to_owned())
        .fixed();
    bench.store.write(fixed, NOW).await.unwrap();
    // It does not take away what can be done again either.
    assert!(bench.store.redo(NOW).await.unwrap().is_some());
}
