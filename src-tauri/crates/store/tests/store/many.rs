//! Many rows asked for at once: the same as asking one by one.

use crate::{Bench, NOW, id};
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{Account, Stakeholder, StakeholderId, account, stakeholder};
use valise_store::StoreError;

async fn person(bench: &Bench, name: &str, of: RowId) -> StakeholderId {
    let row = id(name);
    let change = Change::new("create-stakeholder")
        .set(stakeholder::account, row, of)
        .set(stakeholder::name, row, name.to_owned())
        .set(stakeholder::hobbies, row, "chess".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    StakeholderId(row)
}

fn names(people: Vec<Stakeholder>) -> Vec<String> {
    assert!(people.is_sorted_by_key(|person| person.id));
    assert!(people.iter().all(|person| person.hobbies.is_none()));
    let mut names: Vec<String> = people
        .into_iter()
        .filter_map(|person| person.name)
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn people_of_several_clients_come_in_one_answer_without_the_trash_and_the_sensitive() {
    let bench = Bench::new().await;
    let first = bench.account("first").await;
    let second = bench.account("second").await;
    let third = bench.account("third").await;
    let a = person(&bench, "a", first.into()).await;
    let gone = person(&bench, "gone", second.into()).await;
    person(&bench, "b", second.into()).await;
    person(&bench, "elsewhere", third.into()).await;
    let delete = Change::new("delete-row").delete(stakeholder::TABLE, gone);
    bench.store.write(delete, NOW).await.unwrap();

    let store = &bench.store;
    let both = store.by_any::<Stakeholder>(stakeholder::account, [first, second, first]);
    assert_eq!(names(both.await.unwrap()), ["a", "b"]);
    let none = store.by_any::<Stakeholder>(stakeholder::account, Vec::<RowId>::new());
    assert!(none.await.unwrap().is_empty());
    let wrong = store.by_any::<Stakeholder>(account::group, [first]).await;
    assert!(matches!(wrong, Err(StoreError::UnknownField { .. })));

    let some = [a.0, gone.0, id("nobody")];
    assert_eq!(names(store.get_any(some).await.unwrap()), ["a"]);
    assert_eq!(
        names(store.get_any_ever(some).await.unwrap()),
        ["a", "gone"]
    );
}

#[tokio::test]
async fn more_rows_than_one_statement_takes_come_all_the_same() {
    let bench = Bench::new().await;
    let rows: Vec<RowId> = (0..2_345).map(|n| id(&format!("client {n}"))).collect();
    let mut change = Change::new("create-account");
    for row in &rows {
        change.put(account::name, *row, row.to_string().into_value());
    }
    bench.store.write(change, NOW).await.unwrap();
    let found = bench.store.get_any::<Account>(rows.clone()).await.unwrap();
    assert_eq!(found.len(), rows.len());
    assert!(found.is_sorted_by_key(|account| account.id));
}
