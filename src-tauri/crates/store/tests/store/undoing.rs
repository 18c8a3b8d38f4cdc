//! Undo and redo: in turn, out of turn, after a restart.

use crate::{Bench, NOW, id};
use valise_domain::change::Change;
use valise_domain::nouns::*;
use valise_store::{Sight, StoreError, UndoState};

fn label(state: &UndoState) -> (Option<&str>, Option<&str>) {
    let name = |named: &Option<(String, _)>| named.as_ref().map(|(label, _)| label.clone().leak());
    (
        name(&state.undo).map(|s| &*s),
        name(&state.redo).map(|s| &*s),
    )
}

#[tokio::test]
async fn undo_and_redo_go_back_and_forth_and_survive_a_restart() {
    let bench = Bench::new().await;
    assert_eq!(bench.store.undo(NOW).await.unwrap(), None);
    assert_eq!(bench.store.redo(NOW).await.unwrap(), None);
    let row = bench.account("one").await;
    bench.rename(row, "two").await;
    bench.rename(row, "three").await;
    let undone = bench.store.undo(NOW).await.unwrap().unwrap();
    assert_eq!(undone.label, "rename-account");
    assert_eq!(
        (undone.subject, undone.txn, undone.left),
        (Some((1, row.0)), 4, 0)
    );
    assert_eq!(bench.name(row).await.as_deref(), Some("two"));
    let bench = bench.reopen().await;
    bench.store.undo(NOW).await.unwrap().unwrap();
    assert_eq!(bench.name(row).await.as_deref(), Some("one"));
    let state = bench.store.undo_state().await.unwrap();
    assert_eq!(
        label(&state),
        (Some("create-account"), Some("rename-account"))
    );
    bench.store.undo(NOW).await.unwrap().unwrap();
    assert_eq!(bench.name(row).await, None);
    assert_eq!(bench.store.undo(NOW).await.unwrap(), None);
    let bench = bench.reopen().await;
    for name in ["one", "two", "three"] {
        bench.store.redo(NOW).await.unwrap().unwrap();
        assert_eq!(bench.name(row).await.as_deref(), Some(name));
    }
    assert_eq!(bench.store.redo(NOW).await.unwrap(), None);
    bench.assert_whole().await;
}

#[tokio::test]
async fn a_new_edit_drops_what_could_be_done_again() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    bench.rename(row, "two").await;
    bench.store.undo(NOW).await.unwrap().unwrap();
    bench.rename(row, "three").await;
    assert_eq!(bench.store.redo(NOW).await.unwrap(), None);
    bench.store.undo(NOW).await.unwrap().unwrap();
    assert_eq!(bench.name(row).await.as_deref(), Some("one"));
}

#[tokio::test]
async fn a_deleted_row_comes_back_with_its_place() {
    let bench = Bench::new().await;
    let place = |row, parent: Option<_>| {
        Change::new("move").place(position::TABLE, id(row), parent.map(id), "m".into())
    };
    bench.store.write(place("top", None), NOW).await.unwrap();
    bench
        .store
        .write(place("low", Some("top")), NOW)
        .await
        .unwrap();
    let delete = Change::new("delete").delete(position::TABLE, id("low"));
    bench.store.write(delete, NOW).await.unwrap();
    bench.store.undo(NOW).await.unwrap().unwrap();
    let low = bench
        .store
        .get::<Position>(id("low"), Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(low.manager, Some(PositionId(id("top"))));
    bench.store.undo(NOW).await.unwrap().unwrap();
    assert!(
        bench
            .store
            .get::<Position>(id("low"), Sight::Plain)
            .await
            .unwrap()
            .is_none()
    );
    bench.assert_whole().await;
}

#[tokio::test]
async fn moves_that_swap_two_rows_are_taken_back_together() {
    let bench = Bench::new().await;
    let place = |change: Change, row, parent: Option<_>| {
        change.place(position::TABLE, id(row), parent.map(id), "m".into())
    };
    let change = place(place(Change::new("make"), "a", None), "b", Some("a"));
    bench.store.write(change, NOW).await.unwrap();
    let change = place(place(Change::new("swap"), "b", None), "a", Some("b"));
    bench.store.write(change, NOW).await.unwrap();
    let manager = async |row| {
        let found = bench
            .store
            .get::<Position>(id(row), Sight::Plain)
            .await
            .unwrap();
        found.unwrap().manager.map(|manager| manager.0)
    };
    for _ in 0..2 {
        assert_eq!(bench.store.undo(NOW).await.unwrap().unwrap().left, 0);
        assert_eq!(
            (manager("a").await, manager("b").await),
            (None, Some(id("a")))
        );
        assert_eq!(bench.store.redo(NOW).await.unwrap().unwrap().left, 0);
        assert_eq!(
            (manager("a").await, manager("b").await),
            (Some(id("b")), None)
        );
    }
    bench.assert_whole().await;
}

#[tokio::test]
async fn out_of_turn_cells_changed_since_are_left_alone_and_counted() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    let change = Change::new("describe")
        .set(account::country, row, "Sweden".to_owned())
        .set(account::notes, row, "first".to_owned());
    let txn = bench.store.write(change, NOW).await.unwrap().txn;
    let change = Change::new("note").set(account::notes, row, "second".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    let undone = bench.store.undo_transaction(txn, NOW).await.unwrap();
    assert_eq!(undone.left, 1);
    let account = bench
        .store
        .get::<Account>(row, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (account.country, account.notes.as_deref()),
        (None, Some("second"))
    );
    let again = bench.store.undo_transaction(txn, NOW).await;
    assert!(matches!(again, Err(StoreError::NotUndoable(n)) if n == txn));
    // It was the last thing done, so it is the first to be done again.
    bench.store.redo(NOW).await.unwrap().unwrap();
    let account = bench
        .store
        .get::<Account>(row, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(account.country.as_deref(), Some("Sweden"));
    bench.assert_whole().await;
}

#[tokio::test]
async fn rows_that_something_else_holds_on_to_stay() {
    let bench = Bench::new().await;
    let change = Change::new("people")
        .set(account::name, id("kept"), "kept".to_owned())
        .set(account_group::name, id("group"), "group".to_owned())
        .set(account::group, id("kept"), AccountGroupId(id("group")))
        .set(account::name, id("gone"), "gone".to_owned());
    let txn = bench.store.write(change, NOW).await.unwrap().txn;
    let change = Change::new("visit").set(visit::account, id("v"), AccountId(id("kept")));
    bench.store.write(change, NOW).await.unwrap();
    let undone = bench.store.undo_transaction(txn, NOW).await.unwrap();
    // The account's two cells and the name of the group that it names.
    assert_eq!(undone.left, 3);
    assert_eq!(
        bench.name(AccountId(id("kept"))).await.as_deref(),
        Some("kept")
    );
    assert_eq!(bench.name(AccountId(id("gone"))).await, None);
    assert_eq!(bench.store.all::<AccountGroup>().await.unwrap().len(), 1);
    bench.assert_whole().await;
}

#[tokio::test]
async fn a_restored_row_goes_back_to_the_trash_though_something_named_it_before() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    let visit = Change::new("visit").set(visit::account, id("v"), row);
    bench.store.write(visit, NOW).await.unwrap();
    let delete = Change::new("delete").delete(account::TABLE, row);
    bench.store.write(delete, NOW).await.unwrap();
    bench.store.restore(1, row.0, NOW).await.unwrap();
    assert_eq!(bench.store.undo(NOW).await.unwrap().unwrap().left, 0);
    assert_eq!(bench.name(row).await, None);
    bench.assert_whole().await;
}

#[tokio::test]
async fn a_group_goes_with_the_reference_that_the_same_change_made() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    let change = Change::new("group")
        .set(account_group::name, id("group"), "group".to_owned())
        .set(account::group, row, AccountGroupId(id("group")));
    bench.store.write(change, NOW).await.unwrap();
    assert_eq!(bench.store.undo(NOW).await.unwrap().unwrap().left, 0);
    assert!(bench.store.all::<AccountGroup>().await.unwrap().is_empty());
    let account = bench
        .store
        .get::<Account>(row, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(account.group, None);
    bench.store.redo(NOW).await.unwrap().unwrap();
    let account = bench
        .store
        .get::<Account>(row, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(account.group, Some(AccountGroupId(id("group"))));
    bench.assert_whole().await;
}

#[tokio::test]
async fn an_edit_of_a_row_that_was_deleted_since_does_not_bring_it_back() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    let txn = bench.rename(row, "two").await;
    let delete = Change::new("delete").delete(account::TABLE, row);
    bench.store.write(delete, NOW).await.unwrap();
    assert_eq!(
        bench.store.undo_transaction(txn, NOW).await.unwrap().left,
        1
    );
    assert_eq!(bench.name(row).await, None);
    bench.assert_whole().await;
}
