//! Random histories with everything the door offers: changes of several steps in several scopes, undo,
//! redo, rows back from the trash. What is shown is held against the reference projection of all ops.

use crate::laptop::{Laptop, NOW, Office, database};
use crate::reference::glass::GlassSealer;
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, account, member, position, stakeholder};
use valise_domain::op::{Act, Op};
use valise_replica::{StoreReplica, share_accounts};
use valise_store::Store;
use valise_sync::engine::ports::Clock as _;
use valise_sync::{Covers, project, project_with};

type Lap = Laptop<StoreReplica, GlassSealer>;

const LAPTOPS: usize = 3;

#[derive(Clone, Debug)]
enum Deed {
    Write(Vec<(u8, u8, u8)>),
    Undo,
    Redo,
    UndoGiven(Index),
    Restore(u8),
    Round,
    NewClient(u8),
    PutBack,
}

fn deed() -> impl Strategy<Value = Deed> {
    let step = (0_u8..9, 0_u8..4, 0_u8..4);
    prop_oneof![
        16 => prop::collection::vec(step, 1..5).prop_map(Deed::Write),
        4 => Just(Deed::Undo),
        2 => Just(Deed::Redo),
        2 => any::<Index>().prop_map(Deed::UndoGiven),
        2 => (0_u8..4).prop_map(Deed::Restore),
        14 => Just(Deed::Round),
        1 => (0_u8..3).prop_map(Deed::NewClient),
        1 => Just(Deed::PutBack),
    ]
}

fn client(number: u8) -> AccountId {
    AccountId(RowId::built_in(&format!("client {number}")))
}

fn post(number: u8) -> RowId {
    RowId::built_in(&format!("post {number}"))
}

fn change(steps: &[(u8, u8, u8)]) -> Change {
    let mut change = Change::new("edit");
    for (what, row, to) in steps {
        let text = to.to_string();
        change = match what {
            0 => change.set(account::name, client(0), text),
            1 => change.set(member::name, RowId::built_in("colleague"), text),
            2 => change.set(position::account, post(*row), client(0)),
            3 => change.set(position::title, post(*row), text),
            4 => change.delete(position::TABLE, post(*row)),
            5 => change.place(position::TABLE, post(*row), None, text),
            6 => change.set(stakeholder::name, post(*row), text),
            _ => change.place(position::TABLE, post(*row), Some(post(*to)), text),
        };
    }
    change
}

/// What is shown is what all ops come to, by the reference.
async fn assert_projected(store: &Store) {
    let (mut rows, mut conflicts, mut moves) = (BTreeMap::new(), Vec::new(), Vec::new());
    let mut beside = Vec::new();
    for share in store.shares().await.unwrap() {
        let mut covers = Covers::new();
        for one in &share.covers {
            covers.applied(one.lane, one.txn, one.other, one.through);
        }
        let reference = project_with(&share.ops, &covers);
        rows.extend(reference.rows);
        beside.extend(reference.edits_beside_deletes);
        let cell = |one: &valise_sync::OpenConflict| (one.table, one.row, one.field);
        conflicts.extend(reference.conflicts.iter().map(cell));
        let is_move = |op: &&Op| matches!(op.act, Act::Move { .. });
        moves.extend(share.ops.iter().filter(is_move).cloned());
    }
    // Rows of one chart may lie in several scopes.
    let trees = project(&moves);
    for (key, place) in trees.rows {
        let row = rows.get_mut(&key).unwrap();
        (row.parent, row.rank) = (place.parent, place.rank);
    }
    assert_eq!(store.projection().await.unwrap(), rows);
    conflicts.sort_unstable();
    let found = store.conflicts().await.unwrap();
    let found: Vec<_> = found
        .iter()
        .map(|one| (one.table, one.row, one.field))
        .collect();
    assert_eq!(found, conflicts);
    beside.sort_unstable();
    assert_eq!(store.edits_beside_deletes().await.unwrap(), beside);
    let skipped = store.skipped_moves().await.unwrap();
    assert_eq!(skipped.len(), trees.skipped_moves.len());
}

async fn play(deeds: Vec<(usize, Deed)>) {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::of(2, GlassSealer);
    let mut laptops: Vec<Lap> = Vec::new();
    for number in 0..LAPTOPS {
        let store = database(folder.path(), &number.to_string()).await;
        if number == 0 {
            let made = Change::new("create").set(account::name, client(0), "new".to_owned());
            store.write(made, NOW).await.unwrap();
        }
        let replica = StoreReplica::of(store, office.genesis()).await.unwrap();
        laptops.push(office.open(number, replica).await);
    }
    office.round(&mut laptops[0]).await;
    let opened = share(&mut office, &mut laptops[0]).await;
    for number in 1..LAPTOPS {
        let scopes = [office.common(), opened[0]];
        office.admit(&mut laptops[0], number, &scopes).await;
    }
    for _ in 0..2 {
        for laptop in &mut laptops {
            office.round(laptop).await;
        }
    }
    for (number, deed) in deeds {
        let laptop = &mut laptops[number];
        office.watch.wait(7);
        take(&mut office, laptop, deed).await;
        assert_projected(laptop.replica.store()).await;
    }
    for _ in 0..3 {
        office.watch.wait(3_700_000);
        for laptop in &mut laptops {
            office.round(laptop).await;
        }
    }
    let wanted = scopes_of(&laptops[0], &office, opened[0]).await;
    for laptop in &laptops {
        let store = laptop.replica.store();
        assert_projected(store).await;
        assert_eq!(store.check().await.unwrap().problems, []);
        assert_eq!(scopes_of(laptop, &office, opened[0]).await, wanted);
        store.clone().close().await;
    }
}

/// The digests of what all laptops share.
async fn scopes_of(
    laptop: &Lap,
    office: &Office<GlassSealer>,
    scope: valise_sync::formats::Scope,
) -> [Option<[u8; 32]>; 2] {
    let digest = laptop.replica.store().digest().await.unwrap();
    [office.common(), scope].map(|scope| digest.scopes.get(&scope.0).copied())
}

async fn share(
    office: &mut Office<GlassSealer>,
    laptop: &mut Lap,
) -> Vec<valise_sync::formats::Scope> {
    let Laptop {
        engine, replica, ..
    } = laptop;
    let opened = share_accounts(engine, replica, &mut office.chance, &[]).await;
    opened
        .unwrap()
        .into_iter()
        .map(|(_, scope)| scope)
        .collect()
}

async fn take(office: &mut Office<GlassSealer>, laptop: &mut Lap, deed: Deed) {
    let (store, now) = (laptop.replica.store().clone(), office.watch.now_ms());
    match deed {
        // A refused change changes nothing, which is compared afterwards.
        Deed::Write(steps) => {
            let mut made = Change::new("edit");
            for row in steps.iter().map(|(_, row, _)| *row) {
                // A post that is not there yet is one of the client's; ids are never made twice.
                let home = store.scope_of(position::TABLE.id, post(row)).await;
                if home.unwrap().is_none() {
                    made = made.set(position::account, post(row), client(0));
                }
            }
            made.steps.extend(change(&steps).steps);
            let _ = store.write(made, now).await;
        }
        Deed::Undo => _ = store.undo(now).await.unwrap(),
        Deed::Redo => _ = store.redo(now).await.unwrap(),
        Deed::UndoGiven(pick) => {
            let chains = store.chains().await.unwrap();
            let count: usize = chains.iter().map(|chain| chain.links.len()).sum();
            if count > 0 {
                let number = i64::try_from(pick.index(count) + 1).unwrap();
                let _ = store.undo_transaction(number, now).await;
            }
        }
        Deed::Restore(row) => _ = store.restore(position::TABLE.id, post(row), now).await,
        Deed::Round => {
            share(office, laptop).await;
            office.round(laptop).await;
        }
        Deed::NewClient(number) => {
            let row = client(number + 1 + 10 * laptop.number as u8);
            let made = Change::new("create").set(account::name, row, "client".to_owned());
            store.write(made, now).await.unwrap();
        }
        // As after a restored backup: another stream until the engine is opened again.
        Deed::PutBack => {
            let stream = valise_domain::id::StreamId(RowId::new(now, [9; 10]));
            store.begin_stream(stream).await.unwrap();
            let written = store.write(change(&[(0, 0, 0), (6, 1, 1)]), now).await;
            written.unwrap();
            assert_projected(&store).await;
            let replica = laptop.replica.clone();
            *laptop = office.open_again(laptop.number, replica).await;
        }
    }
}

proptest! {
    #![proptest_config(crate::twins::cases())]

    #[test]
    fn rows_are_what_all_ops_come_to_whatever_people_do(
        deeds in prop::collection::vec((0..LAPTOPS, deed()), 0..40),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(play(deeds));
    }
}
