//! What is shared with whom: scopes of rows, and that nothing crosses them.

use crate::peer::{COMMON, Peer, SCOPE, apply, enter, name, own, seal, shared, turn};
use crate::{Bench, NOW, id};
use valise_domain::change::Change;
use valise_domain::nouns::*;
use valise_domain::op::Op;
use valise_store::Applied;

#[tokio::test]
async fn a_row_belongs_to_the_scope_of_its_account_for_ever() {
    let (bench, row) = shared().await;
    let other = bench.account("other").await;
    let change = Change::new("create")
        .set(
            attitude::stakeholder,
            id("attitude"),
            StakeholderId(id("person")),
        )
        .set(stakeholder::account, id("person"), row)
        .set(visit::goal, id("visit"), "no client yet".to_owned())
        .set(
            plan_initiative::scenario,
            id("initiative"),
            PlanScenarioId(id("plan")),
        )
        .set(plan_scenario::account, id("plan"), row)
        .set(cost_rate::currency, id("rate"), "SEK".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    let change = Change::new("move").set(stakeholder::account, id("person"), other);
    bench.store.write(change, NOW).await.unwrap();
    let late = Change::new("late").set(
        buying_role::stakeholder,
        id("role"),
        StakeholderId(id("person")),
    );
    bench.store.write(late, NOW).await.unwrap();
    for (table, name, scope) in [
        (account::TABLE, "client", Some(SCOPE)),
        (account::TABLE, "other", None),
        (stakeholder::TABLE, "person", Some(SCOPE)),
        (attitude::TABLE, "attitude", Some(SCOPE)),
        (buying_role::TABLE, "role", Some(SCOPE)),
        (plan_scenario::TABLE, "plan", Some(SCOPE)),
        (plan_initiative::TABLE, "initiative", Some(SCOPE)),
        (visit::TABLE, "visit", Some(COMMON)),
        (cost_rate::TABLE, "rate", Some(COMMON)),
    ] {
        let found = bench.store.scope_of(table.id, id(name)).await.unwrap();
        assert_eq!(found, scope, "{name}");
    }
    assert_eq!(bench.store.unshared_accounts().await.unwrap(), [other.0]);
    assert!(!bench.store.name_scope(Some(other.0), SCOPE).await.unwrap());
    let scopes = bench.store.unsealed().await.unwrap();
    let scopes: Vec<_> = scopes.iter().map(|one| one.scope).collect();
    assert_eq!(
        scopes,
        [COMMON, SCOPE],
        "what has no name yet is not given out"
    );
    bench.assert_whole().await;
}

#[tokio::test]
async fn who_may_write_in_one_scope_cannot_write_into_another() {
    let (bench, row) = shared().await;
    let mut peer = Peer::new("peer");
    let mut said = peer.say(
        NOW + 5,
        vec![name(row.0, "smuggled"), name(id("new"), "fine")],
    );
    said.segment.scope = [6; 16];
    let mut elsewhere = enter(turn(), &said);
    elsewhere.scope = [6; 16];
    apply(&bench.store, elsewhere).await;
    assert_eq!(bench.name(row).await.as_deref(), Some("client"));
    assert_eq!(
        bench.name(AccountId(id("new"))).await.as_deref(),
        Some("fine")
    );
    assert_eq!(
        bench.store.scope_of(1, id("new")).await.unwrap(),
        Some([6; 16])
    );
    bench.assert_whole().await;
}

#[tokio::test]
async fn an_account_that_came_with_a_copy_takes_the_name_under_which_somebody_shared_it() {
    let bench = Bench::new().await;
    let row = bench.account("client").await;
    bench.store.begin_lineage([3; 16], own(), 0).await.unwrap();
    let mut peer = Peer::new("peer");
    let said = peer.say(NOW + 5, vec![name(row.0, "theirs")]);
    let applied = bench.store.apply(enter(turn(), &said)).await.unwrap();
    assert_eq!(applied, Applied::UnsealedFirst, "mine had not seen it");
    assert_eq!(bench.store.unsealed().await.unwrap()[0].scope, SCOPE);
    seal(&bench.store, SCOPE, &[]).await.unwrap();
    apply(&bench.store, enter(turn(), &said)).await;
    assert_eq!(bench.store.conflicts().await.unwrap().len(), 1);
    bench.assert_whole().await;
}

#[tokio::test]
async fn ledger_lines_travel_in_no_op() {
    use crate::ledger::{line, lines, plan};
    use valise_domain::progress::Unwatched;
    let bench = Bench::new().await;
    bench.store.name_scope(None, COMMON).await.unwrap();
    let receiver = lines(vec![line(2, "C1", "12.345"), line(3, "C1", "-2.5")]);
    let imported = bench
        .store
        .import_ledger(plan("ledger"), receiver, &Unwatched, NOW);
    imported.await.unwrap();
    let ops: Vec<Op> = bench.store.ops().await.unwrap();
    let tables: std::collections::BTreeSet<u16> = ops.iter().map(|op| op.table).collect();
    assert_eq!(
        tables,
        [1, 16].into(),
        "the account that was made, and the manifest"
    );
    let unsealed = bench.store.unsealed().await.unwrap();
    assert!(
        unsealed[0].ops.iter().all(|op| op.table == 16),
        "one manifest goes out"
    );
}
