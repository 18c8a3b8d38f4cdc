//! History, trash and conflicts.

use crate::peer::{Peer, SCOPE, apply, enter, name, seal, text, turn};
use crate::{Bench, NOW, id};
use valise_domain::change::Change;
use valise_domain::nouns::*;
use valise_domain::op::Act;
use valise_domain::value::Value;
use valise_store::{Event, Sight, TxnKind};

#[tokio::test]
async fn the_history_tells_newest_first_what_each_field_was_and_became() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    bench.rename(row, "two").await;
    bench.store.undo(NOW + 5).await.unwrap();
    let delete = Change::new("delete-account").delete(account::TABLE, row);
    bench.store.write(delete, NOW + 9).await.unwrap();
    let past = bench.store.history(1, row.0).await.unwrap();
    let told = past
        .iter()
        .map(|p| (p.event, p.field, p.before.clone(), p.value.clone()));
    let name = |before, value| (Event::Cell, Some("name"), before, value);
    let expected = [
        (
            Event::Deleted,
            None,
            Value::Truth(true),
            Value::Truth(false),
        ),
        name(text("two"), text("one")),
        name(text("one"), text("two")),
        name(Value::Null, text("one")),
    ];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    assert_eq!(past[0].label, "delete-account");
    assert_eq!((past[1].kind, past[1].unix_ms), (TxnKind::Undo, NOW + 5));
    assert_eq!(past[2].label, "rename-account");
}

#[tokio::test]
async fn the_history_knows_moves_and_keeps_sensitive_values_back() {
    let bench = Bench::new().await;
    let place =
        |parent: Option<_>| Change::new("move").place(position::TABLE, id("p"), parent, "m".into());
    bench
        .store
        .write(
            Change::new("q").set(position::title, id("q"), "Q".to_owned()),
            NOW,
        )
        .await
        .unwrap();
    bench.store.write(place(None), NOW).await.unwrap();
    bench.store.write(place(Some(id("q"))), NOW).await.unwrap();
    let past = bench.store.history(6, id("p")).await.unwrap();
    assert_eq!(
        (past[0].event, &past[0].value),
        (Event::Placed, &Value::Row(id("q")))
    );
    let change = Change::new("profile").set(stakeholder::family, id("s"), "two".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    let past = bench.store.history(5, id("s")).await.unwrap();
    assert_eq!((past[0].sensitive, &past[0].value), (true, &Value::Null));
    let past = bench
        .store
        .history_with_sight(5, id("s"), Sight::Sensitive)
        .await
        .unwrap();
    assert_eq!(past[0].value, text("two"));
}

#[tokio::test]
async fn the_trash_lists_what_was_deleted_last_first() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    let delete = Change::new("delete").delete(account::TABLE, row);
    bench.store.write(delete, NOW + 1_000).await.unwrap();
    let change = Change::new("role").set(buying_role::stakeholder, id("r"), StakeholderId(id("s")));
    bench.store.write(change, NOW).await.unwrap();
    let delete = Change::new("delete").delete(buying_role::TABLE, id("r"));
    bench.store.write(delete, NOW + 2_000).await.unwrap();
    let trash = bench.store.trash().await.unwrap();
    assert_eq!((trash[0].table, trash[0].name.as_deref()), (7, None));
    assert_eq!(
        (trash[1].row, trash[1].name.as_deref()),
        (row.0, Some("one"))
    );
    assert_eq!(trash[1].deleted_ms, NOW + 1_000);
}

/// An op of another laptop that had not seen ours.
async fn beside(bench: &Bench, row: AccountId, value: &str, now_ms: i64) {
    bench.store.name_scope(Some(row.0), SCOPE).await.unwrap();
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    let said = Peer::new("theirs").say(now_ms, vec![name(row.0, value)]);
    apply(&bench.store, enter(turn(), &said)).await;
}

#[tokio::test]
async fn two_heads_with_different_values_are_a_conflict_until_somebody_sets_the_cell() {
    let bench = Bench::new().await;
    let row = bench.account("ours").await;
    beside(&bench, row, "theirs", NOW - 1).await;
    let conflicts = bench.store.conflicts().await.unwrap();
    assert_eq!(conflicts.len(), 1);
    let values = conflicts[0]
        .values
        .iter()
        .map(|rival| rival.value.clone())
        .collect::<Vec<_>>();
    assert_eq!(values, [text("ours"), text("theirs")]);
    assert_eq!(
        (conflicts[0].table, conflicts[0].row, conflicts[0].field),
        (1, row.0, 1)
    );
    // Even the value that is shown settles it.
    let written = bench.rename(row, "ours").await;
    assert_ne!(written, 0);
    assert_eq!(bench.store.conflicts().await.unwrap(), []);
    let last = bench.store.ops().await.unwrap().pop().unwrap();
    assert!(matches!(last.act, Act::Resolve { field: 1, .. }));
}

#[tokio::test]
async fn two_heads_of_the_same_value_are_no_conflict() {
    let bench = Bench::new().await;
    let row = bench.account("ours").await;
    beside(&bench, row, "ours", NOW + 1).await;
    assert_eq!(bench.store.conflicts().await.unwrap(), []);
}
