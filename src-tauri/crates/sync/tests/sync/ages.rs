//! End to end with the real ciphers: two laptops, one store, age and Ed25519.

use crate::clan::{keys, member, recovery};
use crate::simulator::cloud::Cloud;
use crate::simulator::dice::Dice;
use crate::simulator::drive::{Fuse, drive};
use crate::simulator::local::Local as _;
use crate::simulator::memory::Memory;
use valise_domain::id::RowId;
use valise_domain::nouns::account;
use valise_domain::op::Act;
use valise_domain::value::Value;
use valise_sync::SyncError;
use valise_sync::engine::ports::Clock;
use valise_sync::engine::{Brought, Engine, Founding, Outcome, ask_to_join};
use valise_sync::formats::blob::Manifest;
use valise_sync::formats::bytes::Plain;
use valise_sync::formats::statement::Role;
use valise_sync::formats::{Scope, WorkspaceId, names};
use valise_sync::identity::enrol::{Code, Ticket, six_words};
use valise_sync::seal::AgeSealer;
use zeroize::Zeroizing;

struct At(i64);

impl Clock for At {
    fn now_ms(&self) -> i64 {
        self.0
    }
}

struct Laptop {
    engine: Engine<AgeSealer>,
    local: Memory,
}

fn round(laptop: &mut Laptop, cloud: &Cloud, hour: i64, dice: &mut Dice) {
    let clock = At(1_790_000_000_000 + hour * 3_700_000);
    let round = laptop.engine.round(&mut laptop.local, cloud, &clock, dice);
    let report = drive(round).unwrap().unwrap();
    assert!(matches!(report.outcome, Outcome::Done), "{report:?}");
}

fn opened(number: u8, genesis: valise_sync::formats::Hash, dice: &mut Dice) -> Laptop {
    let mut local = Memory::empty(Fuse::default(), genesis);
    let opening = Engine::open(keys(number), genesis, AgeSealer, &mut local, dice);
    let engine = drive(opening).unwrap().unwrap();
    Laptop { engine, local }
}

/// A founder and somebody who joined with a code of letters.
struct Pair {
    cloud: Cloud,
    dice: Dice,
    first: Laptop,
    second: Laptop,
    common: Scope,
}

fn founded() -> Pair {
    let (cloud, mut dice) = (Cloud::of(1), Dice::of(1));
    let founding = Founding::new(&recovery(), &keys(1), member(1), &AgeSealer).unwrap();
    drive(founding.mark(&cloud)).unwrap().unwrap();
    let mut local = Memory::empty(Fuse::default(), founding.genesis);
    drive(founding.keep(&mut local)).unwrap().unwrap();
    let opening = Engine::open(keys(1), founding.genesis, AgeSealer, &mut local, &mut dice);
    let engine = drive(opening).unwrap().unwrap();
    let mut first = Laptop { engine, local };
    let second = opened(2, founding.genesis, &mut dice);
    round(&mut first, &cloud, 1, &mut dice);
    Pair {
        cloud,
        dice,
        first,
        second,
        common: WorkspaceId::of(founding.genesis).common(),
    }
}

fn joined() -> Pair {
    let mut pair = founded();
    let (first, hers) = (&mut pair.first, keys(2));
    let code = Code::new(Zeroizing::new([4; 16]));
    let ticket = drive(first.engine.invite(&pair.cloud, code))
        .unwrap()
        .unwrap();
    let asking = ask_to_join(&pair.cloud, &ticket, &hers, "Li Na", &AgeSealer);
    let (_, asked) = drive(asking).unwrap().unwrap();
    drive(first.engine.approve(&mut first.local, &asked, member(2)))
        .unwrap()
        .unwrap();
    let giving = first
        .engine
        .give(&mut first.local, member(2), pair.common, Role::Editor);
    drive(giving).unwrap().unwrap();
    pair
}

fn settle(pair: &mut Pair) {
    for hour in 2..5 {
        round(&mut pair.first, &pair.cloud, hour, &mut pair.dice);
        round(&mut pair.second, &pair.cloud, hour, &mut pair.dice);
    }
}

#[test]
fn who_types_the_code_is_seen_by_the_inviter_with_the_same_six_words() {
    let pair = founded();
    let (engine, genesis) = (&pair.first.engine, pair.first.engine.roster().genesis());
    let (hers, other) = (keys(2), keys(3));
    let code = Code::new(Zeroizing::new([4; 16]));
    let ticket = drive(engine.invite(&pair.cloud, code.clone()))
        .unwrap()
        .unwrap();
    let typed = Ticket::read(&ticket.code.to_letters()).unwrap();
    let asking = ask_to_join(&pair.cloud, &typed, &hers, "Li Na", &AgeSealer);
    let (invitation, asked) = drive(asking).unwrap().unwrap();
    let seen = drive(engine.requests(&pair.cloud, &code)).unwrap().unwrap();
    assert_eq!((seen.len(), seen[0].name.as_str()), (1, "Li Na"));
    let words = |inviter, request| six_words(genesis, inviter, request);
    assert_eq!(
        words(keys(1).device(), &seen[0]),
        words(invitation.inviter, &asked)
    );
    let wrong = Ticket {
        code: Code::new(Zeroizing::new([5; 16])),
        genesis: None,
    };
    let asking = ask_to_join(&pair.cloud, &wrong, &other, "Eve", &AgeSealer);
    assert!(matches!(drive(asking).unwrap(), Err(SyncError::Code)));
    drive(engine.withdraw_invitation(&pair.cloud, &code))
        .unwrap()
        .unwrap();
    assert!(
        drive(engine.requests(&pair.cloud, &code))
            .unwrap()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn two_laptops_share_an_edit_through_real_seals() {
    let mut pair = joined();
    let row = RowId::built_in("row");
    let value = Value::Text("华兴电子".to_owned());
    let act = Act::Set {
        field: 1,
        value: value.clone(),
    };
    let now = 1_790_000_000_000;
    pair.first
        .local
        .edit(now, pair.common, account::TABLE.id, row, act);
    settle(&mut pair);
    let reference = pair.second.local.projection(pair.common);
    assert_eq!(reference.rows[&(account::TABLE.id, row)].values[0], value);
    let secret = "华兴电子".as_bytes();
    let readable = |bytes: &Vec<u8>| bytes.windows(secret.len()).any(|window| window == secret);
    assert!(!pair.cloud.all_bytes().iter().any(readable));
}

#[test]
fn a_ledger_travels_as_blobs_and_only_whole() {
    let mut pair = joined();
    settle(&mut pair);
    let ledger = b"2025-11-03;INV-7;4;19.90\n".repeat(300_000);
    let sending = pair
        .first
        .engine
        .send_blobs(&pair.cloud, pair.common, &ledger);
    let sent = drive(sending).unwrap().unwrap();
    assert!(sent.blobs.len() > 1);
    let named = Manifest::from_text(&sent.to_text()).unwrap();
    let fetch = |manifest: &Manifest| {
        let engine = &pair.second.engine;
        drive(engine.fetch_blobs(&pair.cloud, pair.common, manifest))
            .unwrap()
            .unwrap()
    };
    assert!(matches!(fetch(&named), Brought::Whole(Plain(whole)) if whole[..] == ledger[..]));
    let mut swapped = named.clone();
    swapped.blobs.swap(0, 1);
    assert!(
        matches!(fetch(&swapped), Brought::Odd(blob, SyncError::Named) if blob == named.blobs[1])
    );
    pair.cloud.remove(&names::blob(named.blobs[1]));
    assert!(matches!(fetch(&named), Brought::NotYet));
}
