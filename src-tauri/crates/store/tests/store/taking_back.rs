//! Taking a whole import back, and bringing it back again.

use crate::ledger::{client, import, line, lines, plan, total};
use crate::{Bench, NOW, id};
use valise_domain::change::Change;
use valise_domain::nouns::{Account, Import, ImportId, account, import, visit};
use valise_domain::progress::Unwatched;
use valise_store::{LedgerImport, Sight};

#[tokio::test]
async fn a_whole_import_is_taken_back_and_done_again() {
    let bench = Bench::new().await;
    import(
        &bench,
        "file",
        vec![line(2, "C1", "1.5"), line(3, "C2", "2")],
    )
    .await;
    let undone = bench.store.undo(NOW).await.unwrap().unwrap();
    assert_eq!((undone.label.as_str(), undone.left), ("import-ledger", 0));
    assert!(bench.store.all::<Account>().await.unwrap().is_empty());
    assert_eq!(total(&bench, "GBP").await, None);
    assert_eq!(
        bench
            .store
            .has_import_digest("digest of file")
            .await
            .unwrap(),
        None
    );
    assert_eq!(
        bench
            .store
            .transaction_of(ImportId(id("file")))
            .await
            .unwrap(),
        None
    );
    let bench = bench.reopen().await;
    bench.store.redo(NOW).await.unwrap().unwrap();
    assert_eq!(bench.store.all::<Account>().await.unwrap().len(), 2);
    assert_eq!(total(&bench, "GBP").await.as_deref(), Some("3.5"));
    bench.assert_whole().await;
}

#[tokio::test]
async fn accounts_that_are_in_use_stay_when_their_import_is_taken_back() {
    let bench = Bench::new().await;
    let file = |names: &[&str]| {
        let of = |(row, name): (u32, &&str)| line(row, name, "1");
        (2..).zip(names).map(of).collect::<Vec<_>>()
    };
    let first = import(&bench, "first", file(&["kept", "noted", "shared", "gone"])).await;
    import(&bench, "second", file(&["shared"])).await;
    let (kept, noted) = (
        client(&bench, "kept").await.unwrap(),
        client(&bench, "noted").await,
    );
    let visit = Change::new("visit").set(visit::account, id("v"), kept.id);
    bench.store.write(visit, NOW).await.unwrap();
    let note = Change::new("note").set(account::notes, noted.unwrap().id, "call".to_owned());
    bench.store.write(note, NOW).await.unwrap();
    // The manifest was edited too: its lines go all the same.
    let edit = Change::new("edit").set(import::currency, id("first"), "EUR".to_owned());
    bench.store.write(edit, NOW).await.unwrap();
    let undone = bench.store.undo_transaction(first.txn, NOW).await.unwrap();
    assert_eq!(undone.left, 12, "four cells of three accounts");
    for (name, there) in [
        ("kept", true),
        ("noted", true),
        ("shared", true),
        ("gone", false),
    ] {
        assert_eq!(client(&bench, name).await.is_some(), there, "{name}");
    }
    assert_eq!(total(&bench, "EUR").await, None);
    assert_eq!(total(&bench, "GBP").await.as_deref(), Some("1"));
    bench.assert_whole().await;
}

#[tokio::test]
async fn an_import_comes_back_from_the_trash_with_its_accounts() {
    let bench = Bench::new().await;
    let imported = import(&bench, "file", vec![line(2, "C1", "1.5")]).await;
    bench
        .store
        .undo_transaction(imported.txn, NOW)
        .await
        .unwrap();
    bench.account("something else").await;
    assert_eq!(bench.store.redo(NOW).await.unwrap(), None);
    bench
        .store
        .restore(import::TABLE.id, id("file"), NOW)
        .await
        .unwrap();
    assert!(client(&bench, "C1").await.is_some());
    assert_eq!(total(&bench, "GBP").await.as_deref(), Some("1.5"));
    assert_eq!(
        bench
            .store
            .transaction_of(ImportId(id("file")))
            .await
            .unwrap(),
        Some(imported.txn)
    );
    // Deleting the manifest takes the lines away, restoring it brings them back.
    let delete = Change::new("delete").delete(import::TABLE, id("file"));
    bench.store.write(delete, NOW).await.unwrap();
    assert_eq!(total(&bench, "GBP").await, None);
    bench
        .store
        .restore(import::TABLE.id, id("file"), NOW)
        .await
        .unwrap();
    assert_eq!(total(&bench, "GBP").await.as_deref(), Some("1.5"));
    bench.assert_whole().await;
}

#[tokio::test]
async fn a_fixed_import_is_passed_by_by_undo_but_can_be_taken_back_by_name() {
    let bench = Bench::new().await;
    let plan = LedgerImport {
        fixed: true,
        ..plan("sample")
    };
    let receiver = lines(vec![line(2, "C1", "1")]);
    let txn = bench
        .store
        .import_ledger(plan, receiver, &Unwatched, NOW)
        .await
        .unwrap()
        .txn;
    assert_eq!(bench.store.undo(NOW).await.unwrap(), None);
    bench.store.undo_transaction(txn, NOW).await.unwrap();
    assert!(
        bench
            .store
            .get::<Import>(id("sample"), Sight::Plain)
            .await
            .unwrap()
            .is_none()
    );
    bench.store.redo(NOW).await.unwrap().unwrap();
    assert_eq!(bench.store.undo(NOW).await.unwrap(), None);
    assert_eq!(total(&bench, "GBP").await.as_deref(), Some("1"));
}
