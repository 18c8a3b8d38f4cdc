//! Writing through the door and reading back.

use crate::{Bench, NOW, id};
use valise_domain::change::{Change, Step};
use valise_domain::codes::{AccountKind, Strength, VisitPurpose};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::op::Act;
use valise_domain::time::{Date, LocalTime};
use valise_domain::value::Value;
use valise_store::{Sight, StoreError};

fn decimal(text: &str) -> rust_decimal::Decimal {
    text.parse().unwrap()
}

#[tokio::test]
async fn every_kind_of_value_comes_back_as_it_was_written() {
    let bench = Bench::new().await;
    let (a, v, l, p) = (id("a"), id("v"), id("l"), id("p"));
    let change = Change::new("all-kinds")
        .set(
            account::name,
            a,
            "华兴 \"Huá\" 'xing' \0 \u{1f9f3}".to_owned(),
        )
        .set(account::group, a, AccountGroupId(id("g")))
        .set(account::kind, a, AccountKind::Prospect)
        .set(account::potential, a, decimal("1234567890.123456789"))
        .set(
            account::potential_on,
            a,
            "2026-02-28".parse::<Date>().unwrap(),
        )
        .set(visit::purpose, v, VisitPurpose::ALL[0])
        .set(
            visit::starts_at,
            v,
            "2026-11-21T09:30".parse::<LocalTime>().unwrap(),
        )
        .set(visit::minutes, v, 90)
        .set(checklist_line::done, l, true)
        .set(checklist_line::text, l, String::new())
        .set(position::title, p, "Inköpschef".to_owned());
    let written = bench.store.write(change, NOW).await.unwrap();
    assert_eq!(written.txn, 1);
    let bench = bench.reopen().await;
    let account = bench
        .store
        .get::<Account>(a, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        account.name.as_deref(),
        Some("华兴 \"Huá\" 'xing' \0 \u{1f9f3}")
    );
    assert_eq!(account.group, Some(AccountGroupId(id("g"))));
    assert_eq!(account.kind, Some(AccountKind::Prospect));
    assert_eq!(
        account.potential.unwrap().to_string(),
        "1234567890.123456789"
    );
    assert_eq!(account.potential_on.unwrap().to_string(), "2026-02-28");
    assert_eq!(account.owner, None);
    let visit = bench
        .store
        .get::<Visit>(v, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(visit.starts_at.unwrap().to_string(), "2026-11-21T09:30");
    assert_eq!(visit.minutes, Some(90));
    let line = bench
        .store
        .get::<ChecklistLine>(l, Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!((line.done, line.text.as_deref()), (Some(true), Some("")));
    bench.assert_whole().await;
}

#[tokio::test]
async fn all_and_by_leave_out_the_trash_and_what_does_not_match() {
    let bench = Bench::new().await;
    let (one, two) = (bench.account("one").await, bench.account("two").await);
    for (name, account) in [("x", one), ("y", one), ("z", two)] {
        let change = Change::new("create-stakeholder")
            .set(stakeholder::account, id(name), account)
            .set(stakeholder::name, id(name), name.to_owned());
        bench.store.write(change, NOW).await.unwrap();
    }
    let of = |account: AccountId| {
        bench
            .store
            .by::<Stakeholder>(stakeholder::account, Value::Row(account.0))
    };
    assert_eq!(of(one).await.unwrap().len(), 2);
    bench
        .store
        .write(
            Change::new("delete").delete(stakeholder::TABLE, id("x")),
            NOW,
        )
        .await
        .unwrap();
    assert_eq!(of(one).await.unwrap().len(), 1);
    assert_eq!(bench.store.all::<Stakeholder>().await.unwrap().len(), 2);
    let none = bench
        .store
        .by::<Stakeholder>(stakeholder::email, Value::Null)
        .await
        .unwrap();
    assert_eq!(none.len(), 2);
    let wrong = bench
        .store
        .by::<Stakeholder>(account::name, Value::Null)
        .await;
    assert!(matches!(
        wrong,
        Err(StoreError::UnknownField { table: 1, field: 1 })
    ));
}

#[tokio::test]
async fn sensitive_fields_are_blank_unless_asked_for() {
    let bench = Bench::new().await;
    let change = Change::new("create-stakeholder")
        .set(stakeholder::name, id("x"), "X".to_owned())
        .set(stakeholder::strength, id("x"), Strength::ALL[0])
        .set(stakeholder::hobbies, id("x"), "chess".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    let all = bench.store.all::<Stakeholder>().await.unwrap();
    assert_eq!(
        (all[0].name.as_deref(), all[0].hobbies.as_deref()),
        (Some("X"), None)
    );
    let row = bench
        .store
        .get::<Stakeholder>(id("x"), Sight::Sensitive)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.hobbies.as_deref(), Some("chess"));
    let name = Value::Text("X".into());
    let seen = bench
        .store
        .by_with_sight::<Stakeholder>(stakeholder::name, name, Sight::Sensitive);
    assert_eq!(seen.await.unwrap()[0].hobbies.as_deref(), Some("chess"));
}

#[tokio::test]
async fn what_changes_nothing_is_not_logged() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    assert_eq!(bench.rename(row, "one").await, 0);
    assert_eq!(
        bench
            .store
            .write(Change::new("empty"), NOW)
            .await
            .unwrap()
            .txn,
        0
    );
    let gone = Change::new("delete").delete(account::TABLE, id("nobody"));
    assert_eq!(bench.store.write(gone, NOW).await.unwrap().txn, 0);
    assert_eq!(bench.store.ops().await.unwrap().len(), 1);
    assert_eq!(bench.rename(row, "two").await, 2);
}

#[tokio::test]
async fn a_change_is_written_whole_or_not_at_all() {
    let bench = Bench::new().await;
    let mut change = Change::new("bad").set(account::name, id("a"), "A".to_owned());
    let wrong = Value::Text("stroll".into());
    change.steps.push(Step::Set {
        field: account::kind,
        row: id("a"),
        value: wrong,
    });
    let error = bench.store.write(change, NOW).await.unwrap_err();
    assert!(matches!(error, StoreError::WrongKind(_)));
    assert!(!format!("{error:?} {error}").contains("stroll"));
    assert!(bench.store.all::<Account>().await.unwrap().is_empty());
    assert_eq!(bench.store.ops().await.unwrap(), []);
}

#[tokio::test]
async fn fields_tables_and_moves_that_nobody_declared_are_refused() {
    let bench = Bench::new().await;
    let write = async |step: Step| {
        let change = Change {
            steps: vec![step],
            ..Change::new("bad")
        };
        bench.store.write(change, NOW).await.unwrap_err()
    };
    let field = Field {
        id: 99,
        ..account::name
    };
    let error = write(Step::Set {
        field,
        row: id("a"),
        value: Value::Null,
    })
    .await;
    assert!(matches!(
        error,
        StoreError::UnknownField {
            table: 1,
            field: 99
        }
    ));
    let field = Field {
        table: 99,
        ..account::name
    };
    let error = write(Step::Set {
        field,
        row: id("a"),
        value: Value::Null,
    })
    .await;
    assert!(matches!(error, StoreError::UnknownTable(99)));
    let (row, rank) = (id("a"), "a".to_owned());
    let error = write(Step::Move {
        table: 1,
        row,
        parent: None,
        rank: rank.clone(),
    })
    .await;
    assert!(matches!(error, StoreError::NotATree(1)));
    let parent = Some(id("nobody"));
    let error = write(Step::Move {
        table: 6,
        row,
        parent,
        rank,
    })
    .await;
    assert!(matches!(error, StoreError::NoParent { table: 6, .. }));
    let year = chrono::NaiveDate::from_ymd_opt(12_000, 1, 1).unwrap();
    let value = Value::Date(valise_domain::time::Date(year));
    let error = write(Step::Set {
        field: account::potential_on,
        row,
        value,
    })
    .await;
    assert!(matches!(error, StoreError::WrongKind(_)));
}

fn place(row: &str, parent: Option<&str>) -> Change {
    Change::new("move").place(position::TABLE, id(row), parent.map(id), "a".to_owned())
}

#[tokio::test]
async fn a_row_never_comes_to_stand_under_itself() {
    let bench = Bench::new().await;
    bench.store.write(place("top", None), NOW).await.unwrap();
    bench
        .store
        .write(place("middle", Some("top")), NOW)
        .await
        .unwrap();
    bench
        .store
        .write(place("low", Some("middle")), NOW)
        .await
        .unwrap();
    for under in ["top", "middle", "low"] {
        let error = bench
            .store
            .write(place("top", Some(under)), NOW)
            .await
            .unwrap_err();
        assert!(
            matches!(error, StoreError::Cycle { table: 6, .. }),
            "{under}"
        );
    }
    // Within one change as well.
    let mut both = place("x", None);
    both.steps.extend(place("y", Some("x")).steps);
    both.steps.extend(place("x", Some("y")).steps);
    assert!(matches!(
        bench.store.write(both, NOW).await,
        Err(StoreError::Cycle { .. })
    ));
    let low = bench
        .store
        .get::<Position>(id("low"), Sight::Plain)
        .await
        .unwrap()
        .unwrap();
    assert_eq!(low.manager, Some(PositionId(id("middle"))));
}

#[tokio::test]
async fn a_row_may_be_placed_under_one_that_the_same_change_makes_later() {
    let bench = Bench::new().await;
    let change = place("low", Some("top")).set(position::title, id("top"), "Boss".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    assert_eq!(bench.store.all::<Position>().await.unwrap().len(), 2);
    bench.assert_whole().await;
}

#[tokio::test]
async fn an_edit_brings_a_row_back_and_restoring_brings_back_all_it_held() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    let delete = || {
        Change::new("delete-account")
            .about::<Account>(row)
            .delete(account::TABLE, row)
    };
    bench.store.write(delete(), NOW).await.unwrap();
    assert_eq!(bench.name(row).await, None);
    bench.store.restore(1, row.0, NOW).await.unwrap();
    assert_eq!(bench.name(row).await.as_deref(), Some("one"));
    assert_eq!(bench.store.restore(1, row.0, NOW).await.unwrap().txn, 0);
    bench.store.write(delete(), NOW).await.unwrap();
    assert_ne!(bench.rename(row, "one").await, 0);
    assert_eq!(bench.name(row).await.as_deref(), Some("one"));
    let error = bench.store.restore(1, id("nobody"), NOW).await.unwrap_err();
    assert!(matches!(error, StoreError::NoRow { table: 1, .. }));
    bench.assert_whole().await;
}

#[tokio::test]
async fn stamps_rise_even_where_the_wall_clock_goes_back() {
    let bench = Bench::new().await;
    let row = bench.account("one").await;
    for (name, now) in [("a", NOW), ("b", NOW - 86_400_000), ("c", -5), ("d", NOW)] {
        let change = Change::new("rename").set(account::name, row, name.to_owned());
        bench.store.write(change, now).await.unwrap();
    }
    let bench = bench.reopen().await;
    bench.rename(row, "e").await;
    let ops = bench.store.ops().await.unwrap();
    assert!(ops.is_sorted_by(|a, b| a.stamp < b.stamp && a.seq + 1 == b.seq));
    bench.assert_whole().await;
}

#[tokio::test]
async fn a_change_of_twenty_thousand_steps_is_one_transaction() {
    let bench = Bench::new().await;
    let mut change = Change::new("large");
    for number in 0..5_000_u32 {
        let mut random = [0; 10];
        random[..4].copy_from_slice(&number.to_be_bytes());
        let row = RowId::new(NOW, random);
        change = change
            .set(position::title, row, format!("Post {number}"))
            .set(position::account, row, AccountId(id("a")))
            .set(position::department, row, "D".to_owned())
            .place(position::TABLE, row, None, "a".to_owned());
    }
    bench.store.write(change, NOW).await.unwrap();
    assert_eq!(bench.store.all::<Position>().await.unwrap().len(), 5_000);
    let ops = bench.store.ops().await.unwrap();
    assert_eq!(ops.len(), 20_000);
    assert!(ops.iter().all(|op| op.txn == 1));
    assert!(matches!(ops[3].act, Act::Move { parent: None, .. }));
    bench.assert_whole().await;
    bench.store.undo(NOW).await.unwrap().unwrap();
    assert!(bench.store.all::<Position>().await.unwrap().is_empty());
    bench.assert_whole().await;
}
