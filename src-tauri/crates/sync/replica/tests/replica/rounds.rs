//! From a founded workspace to equal digests, with the real seals.

use crate::laptop::{Laptop, NOW, Office, database};
use std::collections::BTreeSet;
use std::path::Path;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{Account, AccountId, Stakeholder, account, member, stakeholder};
use valise_domain::value::Value;
use valise_replica::{ReplicaError, StoreReplica, share_accounts};
use valise_store::{Sight, Store};
use valise_sync::formats::Hash;
use valise_sync::seal::AgeSealer;

type Lap = Laptop<StoreReplica, AgeSealer>;

fn client() -> AccountId {
    AccountId(RowId::built_in("client"))
}

async fn laptop(office: &mut Office<AgeSealer>, folder: &Path, number: usize) -> Lap {
    let store = database(folder, &format!("laptop {number}")).await;
    laptop_on(office, number, store).await
}

async fn laptop_on(office: &mut Office<AgeSealer>, number: usize, store: Store) -> Lap {
    let replica = StoreReplica::of(store, office.genesis()).await.unwrap();
    office.open(number, replica).await
}

fn store(laptop: &Lap) -> &Store {
    laptop.replica.store()
}

async fn rename(office: &Office<AgeSealer>, laptop: &Lap, name: &str) {
    use valise_sync::engine::ports::Clock as _;
    office.watch.wait(1_000);
    let change = Change::new("rename-account").set(account::name, client(), name.to_owned());
    store(laptop)
        .write(change, office.watch.now_ms())
        .await
        .unwrap();
}

async fn name(laptop: &Lap) -> Option<String> {
    let found = store(laptop).get::<Account>(client(), Sight::Plain).await;
    found.unwrap().and_then(|account| account.name)
}

async fn rounds(office: &mut Office<AgeSealer>, laptops: &mut [Lap], times: usize) {
    for _ in 0..times {
        office.watch.wait(3_700_000);
        for laptop in laptops.iter_mut() {
            office.round(laptop).await;
        }
    }
}

/// A founder with a client and a colleague, who worked alone for a while, and two more laptops.
async fn office(folder: &Path) -> (Office<AgeSealer>, Vec<Lap>) {
    let mut office = Office::of(1, AgeSealer);
    let alone = database(folder, "laptop 0").await;
    let made = Change::new("create-account")
        .set(account::name, client(), "Hua Xing".to_owned())
        .set(stakeholder::account, RowId::built_in("person"), client())
        .set(
            stakeholder::name,
            RowId::built_in("person"),
            "Li Na".to_owned(),
        )
        .set(member::name, RowId::built_in("colleague"), "Ola".to_owned());
    alone.write(made, NOW).await.unwrap();
    let mut laptops = vec![laptop_on(&mut office, 0, alone).await];
    office.round(&mut laptops[0]).await;
    let Laptop {
        engine, replica, ..
    } = &mut laptops[0];
    let opened = share_accounts(engine, replica, &mut office.chance, &[]).await;
    let opened = opened.unwrap();
    assert_eq!(opened.len(), 1);
    for number in 1..3 {
        laptops.push(laptop(&mut office, folder, number).await);
        let scopes = [office.common(), opened[0].1];
        office.admit(&mut laptops[0], number, &scopes).await;
    }
    rounds(&mut office, &mut laptops, 2).await;
    (office, laptops)
}

async fn assert_equal(laptops: &[Lap]) {
    let first = store(&laptops[0]).digest().await.unwrap();
    assert!(!first.scopes.is_empty());
    for laptop in laptops {
        let number = laptop.number;
        assert_eq!(store(laptop).digest().await.unwrap(), first, "on {number}");
        let check = store(laptop).check().await.unwrap();
        assert_eq!(check.problems, [], "on {number}");
        assert_eq!(store(laptop).unsealed().await.unwrap(), []);
    }
}

#[tokio::test]
async fn a_database_belongs_to_one_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let store = database(folder.path(), "one").await;
    let genesis = Hash::of(b"one workspace");
    for _ in 0..2 {
        StoreReplica::of(store.clone(), genesis).await.unwrap();
    }
    let other = StoreReplica::of(store, Hash::of(b"another")).await;
    assert!(matches!(other, Err(ReplicaError::Elsewhere)));
}

#[tokio::test]
async fn what_a_founder_had_reaches_everybody_who_is_let_in() {
    let folder = tempfile::tempdir().unwrap();
    let (_, laptops) = office(folder.path()).await;
    assert_equal(&laptops).await;
    for laptop in &laptops {
        assert_eq!(name(laptop).await.as_deref(), Some("Hua Xing"));
        let people = store(laptop).all::<Stakeholder>().await.unwrap();
        assert_eq!(people[0].name.as_deref(), Some("Li Na"));
    }
}

#[tokio::test]
async fn edits_apart_are_a_conflict_everywhere_until_one_edit_settles_it() {
    let folder = tempfile::tempdir().unwrap();
    let (mut office, mut laptops) = office(folder.path()).await;
    rename(&office, &laptops[1], "Huaxing Electronics").await;
    rename(&office, &laptops[2], "Hua Xing Ltd").await;
    rounds(&mut office, &mut laptops, 2).await;
    assert_equal(&laptops).await;
    for laptop in &laptops {
        let conflicts = store(laptop).conflicts().await.unwrap();
        let rivals: Vec<_> = conflicts[0].values.iter().collect();
        let values: Vec<_> = rivals.iter().map(|rival| rival.value.clone()).collect();
        let wanted = ["Hua Xing Ltd", "Huaxing Electronics"];
        assert_eq!(values, wanted.map(|name| Value::Text(name.to_owned())));
        let authors: BTreeSet<_> = rivals.iter().map(|rival| rival.device).collect();
        assert_eq!(authors.len(), 2, "each with its author");
    }
    rename(&office, &laptops[0], "Hua Xing Electronics Ltd").await;
    rounds(&mut office, &mut laptops, 1).await;
    assert_equal(&laptops).await;
    for laptop in &laptops {
        assert_eq!(store(laptop).conflicts().await.unwrap(), []);
        let shown = name(laptop).await;
        assert_eq!(shown.as_deref(), Some("Hua Xing Electronics Ltd"));
    }
}

#[tokio::test]
async fn an_engine_that_is_opened_again_goes_on_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (mut office, mut laptops) = office(folder.path()).await;
    rename(&office, &laptops[1], "before").await;
    office.round(&mut laptops[1]).await;
    let last = laptops.remove(1);
    let stream = last.engine.stream();
    let path = store(&last).path().to_owned();
    let Laptop { replica, .. } = last;
    replica.store().clone().close().await;
    let opened = Store::open(&path, &crate::laptop::key(), folder.path(), NOW).await;
    let again = laptop_on(&mut office, 1, opened.unwrap()).await;
    assert_eq!(again.engine.stream(), stream);
    rename(&office, &again, "after").await;
    laptops.push(again);
    rounds(&mut office, &mut laptops, 2).await;
    assert_equal(&laptops).await;
    assert_eq!(name(&laptops[0]).await.as_deref(), Some("after"));
    assert_eq!(store(&laptops[0]).conflicts().await.unwrap(), []);
}

#[tokio::test]
async fn a_database_put_back_from_a_backup_loses_nothing_that_was_shared() {
    let folder = tempfile::tempdir().unwrap();
    let (mut office, mut laptops) = office(folder.path()).await;
    let path = store(&laptops[2]).path().to_owned();
    let backup = folder.path().join("backup");
    store(&laptops[2]).backup_to(&backup).await.unwrap();
    rename(&office, &laptops[2], "since the backup").await;
    rounds(&mut office, &mut laptops, 1).await;
    let stream = laptops[2].engine.stream();
    let Laptop { replica, .. } = laptops.pop().unwrap();
    replica.store().clone().close().await;
    std::fs::rename(&backup, &path).unwrap();
    let opened = Store::open(&path, &crate::laptop::key(), folder.path(), NOW).await;
    let back = laptop_on(&mut office, 2, opened.unwrap()).await;
    assert_ne!(back.engine.stream(), stream, "the file beside it tells");
    rename(&office, &back, "after the backup").await;
    laptops.push(back);
    rounds(&mut office, &mut laptops, 3).await;
    assert_equal(&laptops).await;
    let conflicts = store(&laptops[0]).conflicts().await.unwrap();
    let values = conflicts[0].values.iter().map(|rival| rival.value.clone());
    let wanted = ["after the backup", "since the backup"];
    assert!(values.eq(wanted.map(|name| Value::Text(name.to_owned()))));
}

#[tokio::test]
async fn two_copies_of_one_disk_count_under_the_same_names_everywhere() {
    let folder = tempfile::tempdir().unwrap();
    let (mut office, mut laptops) = office(folder.path()).await;
    rename(&office, &laptops[2], "before the copy").await;
    office.round(&mut laptops[2]).await;
    let path = folder.path().join("copy.db");
    store(&laptops[2]).backup_to(&path).await.unwrap();
    let witness = |path: &Path| {
        let mut name = path.as_os_str().to_owned();
        name.push(".witness");
        name
    };
    std::fs::copy(witness(store(&laptops[2]).path()), witness(&path)).unwrap();
    rename(&office, &laptops[2], "original").await;
    office.round(&mut laptops[2]).await;
    // The head is lost, so that the copy hears of the other only after it has sealed.
    let device = laptops[2].engine.device().id();
    office
        .cloud
        .forget(&valise_sync::formats::names::head(device));
    let opened = Store::open(&path, &crate::laptop::key(), folder.path(), NOW).await;
    let mut copy = laptop_on(&mut office, 2, opened.unwrap()).await;
    rename(&office, &copy, "copy").await;
    let report = office.round(&mut copy).await;
    assert!(report.lineage_begun, "it writes apart from now on");
    rename(&office, &copy, "copy again").await;
    laptops.push(copy);
    rounds(&mut office, &mut laptops, 3).await;
    assert_equal(&laptops).await;
    let mut lanes = BTreeSet::new();
    for laptop in &laptops {
        let ops = store(laptop).ops().await.unwrap();
        let names: BTreeSet<_> = ops.iter().map(|op| (op.stamp, op.stream)).collect();
        lanes.insert(names);
    }
    assert_eq!(lanes.len(), 1);
}
