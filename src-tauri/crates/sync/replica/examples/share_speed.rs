//! What sharing costs: real seals, real databases, a whole round each time, and a store in memory that
//! counts. `cargo xtask bench sync` holds what is printed here to its aims.
//! Deliberately absent: the way to a remote, whose speed is its own; and ledgers, which go as blobs.
// What it prints is what it is for.
#![allow(clippy::print_stdout, clippy::unwrap_used, missing_docs)]

#[allow(dead_code, reason = "the tests ask for more")]
#[path = "../tests/replica/cloud.rs"]
mod cloud;
#[allow(dead_code, reason = "the tests ask for more")]
#[path = "../tests/replica/laptop.rs"]
mod laptop;

use cloud::Requests;
use laptop::{Laptop, Office, database};
use std::path::Path;
use std::time::Instant;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, Field, account, stakeholder};
use valise_domain::value::{Kind, Value};
use valise_replica::{StoreReplica, share_accounts};
use valise_sync::engine::ports::Clock as _;
use valise_sync::formats::Scope;
use valise_sync::seal::AgeSealer;

const PEOPLE: usize = 2_000;
/// Values of each person when it comes, with the client it belongs to.
const FIRST: usize = 5;
/// Ops of one transaction, which is one segment.
const BATCH: usize = 100;
const OPS: usize = 20_000;

type Lap = Laptop<StoreReplica, AgeSealer>;

fn client() -> AccountId {
    AccountId(RowId::built_in("client"))
}

fn person(number: usize) -> RowId {
    RowId::built_in(&format!("person {number}"))
}

fn texts() -> Vec<Field> {
    let fields = stakeholder::TABLE.fields.iter();
    let texts = fields.filter(|field| field.kind == Kind::Text);
    texts.take(OPS / PEOPLE).copied().collect()
}

async fn laptop(office: &mut Office<AgeSealer>, folder: &Path, number: usize) -> Lap {
    let store = database(folder, &format!("laptop {number}")).await;
    let replica = StoreReplica::of(store, office.genesis()).await.unwrap();
    office.open(number, replica).await
}

async fn write(office: &Office<AgeSealer>, laptop: &Lap, change: Change) {
    office.watch.wait(1_000);
    let now_ms = office.watch.now_ms();
    laptop.replica.store().write(change, now_ms).await.unwrap();
}

/// A founder with the client and its people, and the scope of that.
async fn founder(office: &mut Office<AgeSealer>, folder: &Path) -> (Lap, Scope) {
    let mut founder = laptop(office, folder, 0).await;
    let made = Change::new("create").set(account::name, client(), "Hua Xing".to_owned());
    write(office, &founder, made).await;
    for from in (0..PEOPLE).step_by(BATCH) {
        let mut change = Change::new("import");
        for number in from..from + BATCH {
            change = change.set(stakeholder::account, person(number), client());
            for field in texts().into_iter().take(FIRST) {
                change.put(field, person(number), said(number, field.id, "李娜"));
            }
        }
        write(office, &founder, change).await;
    }
    office.round(&mut founder).await;
    let (engine, replica) = (&mut founder.engine, &mut founder.replica);
    let opened = share_accounts(engine, replica, &mut office.chance, &[]).await;
    let scope = opened.unwrap()[0].1;
    office.round(&mut founder).await;
    (founder, scope)
}

/// No two values are alike, so that nothing is saved by saying it again.
fn said(number: usize, field: u16, what: &str) -> Value {
    let unlike = (number as u32 * 64 + u32::from(field)).wrapping_mul(0x9e37_79b9);
    Value::Text(format!("{what} {unlike:08x}"))
}

/// Milliseconds, ops that came and requests of one round.
async fn round(office: &mut Office<AgeSealer>, laptop: &mut Lap) -> (f64, usize, Requests) {
    office.watch.wait(1_000);
    let (before, begun) = (office.cloud.requests(), Instant::now());
    let report = office.round(laptop).await;
    let milliseconds = begun.elapsed().as_secs_f64() * 1_000.0;
    (milliseconds, report.ops, office.cloud.requests() - before)
}

/// The founder edits in small transactions and sends each at once.
async fn edit(office: &mut Office<AgeSealer>, founder: &mut Lap) {
    let fields = texts();
    for from in (0..PEOPLE).step_by(BATCH / fields.len()) {
        let mut change = Change::new("edit");
        for number in from..from + BATCH / fields.len() {
            for field in &fields {
                change.put(*field, person(number), said(number, field.id, "王芳"));
            }
        }
        write(office, founder, change).await;
        office.round(founder).await;
    }
}

/// The peak of memory that the kernel has noted, in millions of bytes; zero where it does not.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let number = line.and_then(|line| line.trim().strip_suffix("kB"));
    let kibibytes: f64 = number.map_or(0.0, |number| number.trim().parse().unwrap());
    kibibytes * 1024.0 / 1_000_000.0
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let mut office = Office::of(1, AgeSealer);
    let (mut founder, scope) = founder(&mut office, folder.path()).await;
    let scopes = [office.common(), scope];
    office.admit(&mut founder, 1, &scopes).await;
    office.round(&mut founder).await;

    let mut other = laptop(&mut office, folder.path(), 1).await;
    let (first_ms, first_ops, first) = round(&mut office, &mut other).await;
    assert!(first_ops > PEOPLE * FIRST, "{first_ops} ops came");

    edit(&mut office, &mut founder).await;
    let (apply_ms, ops, applied) = round(&mut office, &mut other).await;
    assert_eq!(ops, OPS);
    let (here, there) = (founder.replica.store(), other.replica.store());
    assert_eq!(here.digest().await.unwrap(), there.digest().await.unwrap());

    round(&mut office, &mut other).await;
    let (_, _, idle) = round(&mut office, &mut other).await;
    println!(
        "{{\"people\": {PEOPLE}, \"first_ops\": {first_ops}, \"first_ms\": {first_ms:.1}, \
         \"first_kilobytes\": {:.1}, \"first_requests\": {}, \"apply_ms\": {apply_ms:.1}, \
         \"bytes_an_op\": {:.1}, \"apply_requests\": {}, \"idle_lists\": {}, \"idle_others\": {}, \
         \"megabytes\": {:.1}}}",
        first.bytes as f64 / 1_000.0,
        first.all(),
        applied.bytes as f64 / ops as f64,
        applied.all(),
        idle.lists,
        idle.all() - idle.lists,
        peak(),
    );
}
