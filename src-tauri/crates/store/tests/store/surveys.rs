//! Columns of whole tables, counts, names, and which rows the log touched.

use crate::{Bench, NOW, id};
use valise_domain::change::Change;
use valise_domain::codes::Strength;
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_domain::value::Value;
use valise_store::{Among, StoreError};

async fn person(bench: &Bench, name: &str, account: AccountId, strength: Option<Strength>) {
    let change = Change::new("create-stakeholder")
        .about::<Stakeholder>(id(name))
        .set(stakeholder::name, id(name), name.to_owned())
        .set(stakeholder::account, id(name), account)
        .set(stakeholder::hobbies, id(name), "chess".to_owned())
        .set_some(stakeholder::strength, id(name), strength);
    bench.store.write(change, NOW).await.unwrap();
}

#[tokio::test]
async fn a_survey_reads_columns_of_what_is_not_in_the_trash() {
    let bench = Bench::new().await;
    let account = bench.account("Nordkraft").await;
    person(&bench, "Åsa", account, Some(Strength::Regular)).await;
    person(&bench, "Bo", account, None).await;
    person(&bench, "Cy", account, None).await;
    let gone = Change::new("delete-row").delete(stakeholder::TABLE, id("Cy"));
    bench.store.write(gone, NOW).await.unwrap();

    let fields = [
        stakeholder::account,
        stakeholder::name,
        stakeholder::hobbies,
    ];
    let named = |name: &str| {
        let values = vec![Value::Row(account.0), Value::Text(name.into()), Value::Null];
        (id(name), values)
    };
    let survey = async |among: Among<'_>| {
        let mut rows = bench.store.survey(&fields, among).await.unwrap();
        rows.sort_by_key(|(_, values)| format!("{values:?}"));
        rows
    };
    assert_eq!(survey(Among::All).await, [named("Bo"), named("Åsa")]);
    assert_eq!(
        survey(Among::With(stakeholder::strength)).await,
        [named("Åsa")]
    );
    assert_eq!(
        survey(Among::Of(stakeholder::account, account.0)).await,
        [named("Bo"), named("Åsa")]
    );
    assert!(
        survey(Among::Of(stakeholder::account, id("else")))
            .await
            .is_empty()
    );
    let these: Vec<RowId> = ["Bo", "Cy", "Di"].map(id).into();
    assert_eq!(survey(Among::These(&these)).await, [named("Bo")]);
    assert!(survey(Among::These(&[])).await.is_empty());

    let mixed = [stakeholder::account, position::title];
    let refused = bench.store.survey(&mixed, Among::All).await.unwrap_err();
    assert!(matches!(
        refused,
        StoreError::UnknownField { table: 6, field: 2 }
    ));
    let counts = bench.store.count_by(stakeholder::account).await.unwrap();
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [(account.0, 2)]);
}

#[tokio::test]
async fn a_row_keeps_its_name_in_the_trash_and_an_attitude_is_called_after_its_person() {
    let bench = Bench::new().await;
    let account = bench.account("Nordkraft").await;
    person(&bench, "Åsa", account, None).await;
    let seen = Change::new("add-attitude").set(
        attitude::stakeholder,
        id("seen"),
        StakeholderId(id("Åsa")),
    );
    bench.store.write(seen, NOW).await.unwrap();
    let name =
        async |table: Table, row: &str| bench.store.name_of((table.id, id(row))).await.unwrap();
    assert_eq!(name(attitude::TABLE, "seen").await.as_deref(), Some("Åsa"));
    assert_eq!(name(account::TABLE, "nobody").await, None);
    assert_eq!(name(template_line::TABLE, "nobody").await, None);

    let key = (account::TABLE.id, account.0);
    assert!(bench.store.lives(key).await.unwrap());
    bench
        .store
        .write(
            Change::new("delete-row").delete(account::TABLE, account),
            NOW,
        )
        .await
        .unwrap();
    assert!(!bench.store.lives(key).await.unwrap());
    assert_eq!(
        name(account::TABLE, "Nordkraft").await.as_deref(),
        Some("Nordkraft")
    );
}

#[tokio::test]
async fn the_log_says_what_was_touched_whoever_did_it() {
    let bench = Bench::new().await;
    assert_eq!(bench.store.log_end().await.unwrap(), 0);
    let first = bench.account("First").await;
    let start = bench.store.log_end().await.unwrap();
    let second = bench.account("Second").await;
    let end = bench.store.log_end().await.unwrap();
    let key = |account: AccountId| (account::TABLE.id, account.0);
    assert_eq!(
        bench.store.touched(start, end).await.unwrap(),
        [key(second)]
    );
    bench.rename(first, "First again").await;
    assert_eq!(
        bench.store.touched_last(99).await.unwrap(),
        [key(first), key(second)]
    );
    assert_eq!(bench.store.touched_last(1).await.unwrap(), [key(first)]);
    let before_undo = bench.store.log_end().await.unwrap();
    bench.store.undo(NOW).await.unwrap();
    let after = bench.store.log_end().await.unwrap();
    assert_eq!(
        bench.store.touched(before_undo, after).await.unwrap(),
        [key(first)]
    );
    assert!(bench.store.touched(after, after).await.unwrap().is_empty());
}
