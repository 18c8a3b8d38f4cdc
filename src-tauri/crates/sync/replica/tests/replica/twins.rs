//! Random histories of several laptops over the real store: edits through the door, rounds, a store
//! that forgets, copied disks, revoked laptops. Each laptop is a twin that compares itself.

use crate::laptop::{Laptop, Office, keys, member};
use crate::reference::glass::GlassSealer;
use crate::twin::Twin;
use proptest::prelude::*;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, account, member as colleague, position};
use valise_sync::formats::statement::Target;

const LAPTOPS: usize = 3;
const MOST: usize = 5;

#[derive(Clone, Debug)]
enum Step {
    Edit {
        laptop: usize,
        row: u8,
        what: u8,
        to: u8,
    },
    Round(usize),
    Wait(i64),
    Forget(prop::sample::Index),
    Copy(usize),
    Revoke(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let edit = (0..MOST, 0_u8..4, 0_u8..12, 0_u8..4);
    let edit = edit.prop_map(|(laptop, row, what, to)| Step::Edit {
        laptop,
        row,
        what,
        to,
    });
    prop_oneof![
        24 => edit,
        14 => (0..MOST).prop_map(Step::Round),
        3 => prop_oneof![Just(1_i64), Just(3_700_000), Just(90_000_000)].prop_map(Step::Wait),
        3 => any::<prop::sample::Index>().prop_map(Step::Forget),
        1 => (0..MOST).prop_map(Step::Copy),
        1 => (1..LAPTOPS).prop_map(Step::Revoke),
    ]
}

fn post(number: u8) -> RowId {
    RowId::built_in(&format!("post {number}"))
}

fn client() -> RowId {
    RowId::built_in("client")
}

/// One step of a person. A post that is not there yet is made first, within the client's scope.
fn change(row: u8, what: u8, to: u8, known: bool) -> Change {
    let change = Change::new("edit");
    let text = format!("{to}");
    match what {
        0 | 1 => change.set(account::name, client(), text),
        2 => change.set(colleague::name, RowId::built_in("colleague"), text),
        _ if !known => change.set(position::account, post(row), AccountId(client())),
        3..6 => change.set(position::title, post(row), text),
        6 | 7 => change.delete(position::TABLE, post(row)),
        8 => change.place(position::TABLE, post(row), None, text),
        _ => change.place(position::TABLE, post(row), Some(post(to)), text),
    }
}

type Lap = Laptop<Twin, GlassSealer>;

async fn play(steps: Vec<Step>) {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::of(1, GlassSealer);
    let genesis = office.genesis();
    let mut laptops: Vec<Lap> = Vec::new();
    for number in 0..LAPTOPS {
        let twin = Twin::new(folder.path(), &number.to_string(), genesis).await;
        laptops.push(office.open(number, twin).await);
    }
    office.round(&mut laptops[0]).await;
    let Laptop {
        engine, replica, ..
    } = &mut laptops[0];
    let scope = engine.open_account(replica, &mut office.chance, client());
    let scope = scope.await.unwrap();
    for number in 1..LAPTOPS {
        let scopes = [office.common(), scope];
        office.admit(&mut laptops[0], number, &scopes).await;
    }
    let store = laptops[0].replica.store.store().clone();
    let made = Change::new("create-account").set(account::name, client(), "new".to_owned());
    store.write(made, crate::laptop::NOW).await.unwrap();
    assert!(store.name_scope(Some(client()), scope.0).await.unwrap());
    // The reference hears of the first edit by its name.
    laptops[0].replica.catch_up(crate::laptop::NOW).await;
    for _ in 0..2 {
        for laptop in &mut laptops {
            office.round(laptop).await;
        }
    }
    for step in steps {
        take(&mut office, &mut laptops, &folder, step).await;
    }
    office.watch.wait(8 * 86_400_000);
    for _ in 0..4 {
        office.watch.wait(3_700_000);
        for laptop in &mut laptops {
            office.round(laptop).await;
        }
    }
    end(&mut laptops).await;
}

async fn take(
    office: &mut Office<GlassSealer>,
    laptops: &mut Vec<Lap>,
    folder: &tempfile::TempDir,
    step: Step,
) {
    let count = laptops.len();
    match step {
        Step::Edit {
            laptop,
            row,
            what,
            to,
        } => {
            use valise_sync::engine::ports::Clock;
            office.watch.wait(1);
            let twin = &mut laptops[laptop % count].replica;
            let home = twin.store.store().scope_of(position::TABLE.id, post(row));
            let known = home.await.unwrap().is_some();
            twin.edit(office.watch.now_ms(), change(row, what, to, known))
                .await;
        }
        Step::Round(laptop) => _ = office.round(&mut laptops[laptop % count]).await,
        Step::Wait(ms) => office.watch.wait(ms),
        Step::Forget(pick) => {
            let paths = office.cloud.paths();
            let segments: Vec<_> = paths.iter().filter(|path| path.ends_with(".seg")).collect();
            if !segments.is_empty() {
                office.cloud.forget(segments[pick.index(segments.len())]);
            }
        }
        Step::Copy(laptop) if count < MOST => {
            let from = &mut laptops[laptop % count];
            let number = from.number;
            if number == 0 {
                return;
            }
            let name = format!("copy {count}");
            let genesis = office.genesis();
            let twin = from.replica.copy(folder.path(), &name, genesis).await;
            laptops.push(office.open(number, twin).await);
        }
        Step::Copy(_) => {}
        Step::Revoke(number) => {
            let founder = &mut laptops[0];
            let whose = member(number);
            if founder.engine.rights().member_of(keys(number).device()) == Some(whose) {
                let target = Target::Device(keys(number).device());
                let revoked = founder.engine.revoke(&mut founder.replica, target);
                revoked.await.unwrap();
            }
        }
    }
}

/// Laptops on which the same counts have the same digest, and every database is whole.
async fn end(laptops: &mut [Lap]) {
    let mut seen = std::collections::BTreeMap::new();
    for laptop in laptops {
        laptop.replica.agree().await;
        let store = laptop.replica.store.store();
        let check = store.check().await.unwrap();
        assert_eq!(check.problems, []);
        let mut counted: Vec<_> = store.segments().await.unwrap();
        counted.retain(|segment| segment.state == valise_store::COUNTS);
        let mut hashes: Vec<_> = counted.iter().map(|segment| segment.hash).collect();
        hashes.sort_unstable();
        if store.unsealed_count().await.unwrap() == 0 {
            let digest = store.digest().await.unwrap();
            let known = seen.entry(hashes).or_insert_with(|| digest.clone());
            assert_eq!(*known, digest);
        }
        store.clone().close().await;
    }
}

/// Eight histories; more where PROPTEST_CASES asks for more than usual.
pub fn cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: usual.cases / 32,
        max_shrink_iters: 60,
        ..usual
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn the_store_and_the_reference_agree_whatever_happens(
        steps in prop::collection::vec(step(), 0..50),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(play(steps));
    }
}
