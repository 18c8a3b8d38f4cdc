//! How long a ledger of made-up lines takes from one laptop to another over a folder, how many bytes it is
//! there, and how much memory that needs:
//! `cargo run --release -p valise-sharing --example ledger_speed -- [LINES] [CUSTOMERS]`.
//! Deliberately absent: a network. A folder shows what the work itself takes.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use rust_decimal::Decimal;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;
use tokio::sync::mpsc::{Sender, channel};
use valise_domain::change::Change;
use valise_domain::id::{RowId, StreamId};
use valise_domain::ledger::LedgerLine;
use valise_domain::nouns::{MemberId, member};
use valise_domain::progress::Unwatched;
use valise_sharing::{
    Address, Asking, Beginning, Outside, Patience, Place, Role, SealedSecrets, Sharing,
};
use valise_store::{Batch, LedgerImport, RawKey, Store};

const NOW: i64 = 1_795_000_000_000;

/// A clock that moves a second whenever it is asked, and dice that fall alike every time.
#[derive(Default)]
struct World(AtomicU64);

impl Outside for World {
    fn now_ms(&self) -> i64 {
        NOW + 1_000 * self.0.fetch_add(1, Ordering::Relaxed).cast_signed()
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes());
        hasher.finalize_xof().fill(bytes);
    }
}

/// A small generator of its own: the same lines on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as u32 % end
    }
}

fn line(row: u32, lines: u32, dice: &mut Dice, (invoice, customer): (u32, u32)) -> LedgerLine {
    let product = dice.below(3_684);
    let quantity = Decimal::from(dice.below(24) + 1);
    // A product has one price, more or less.
    let unit_price = Decimal::new(i64::from(product % 1_999 + dice.below(10) / 9), 2);
    let day = chrono::NaiveDate::from_ymd_opt(2010, 12, 1).unwrap();
    let day = day + chrono::Days::new(u64::from(row) * 373 / u64::from(lines));
    LedgerLine {
        row,
        customer: format!("{}", 12_346 + customer),
        customer_name: None,
        country: Some("United Kingdom".to_owned()),
        day: valise_domain::time::Date(day),
        invoice: format!("{}", 536_365 + invoice),
        product: format!("{}A", 20_000 + product),
        description: format!("HANDMADE ARTICLE OF KIND {product}"),
        quantity: Some(quantity),
        unit_price: Some(unit_price),
        amount: quantity * unit_price,
        cost: None,
        currency: None,
        credit_note: false,
    }
}

fn send(sender: &Sender<Batch>, lines: u32, customers: u32) {
    let mut dice = Dice(7);
    let (mut row, mut invoice) = (0, 0);
    let mut batch = Vec::with_capacity(4_000);
    while row < lines {
        let customer = dice.below(customers);
        invoice += 1;
        for _ in 0..=dice.below(36).min(lines - row - 1) {
            row += 1;
            batch.push(line(row, lines, &mut dice, (invoice, customer)));
            if batch.len() == 4_000 {
                let full = Batch::Lines(std::mem::take(&mut batch));
                sender.blocking_send(full).unwrap();
            }
        }
    }
    sender.blocking_send(Batch::Lines(batch)).unwrap();
    sender.blocking_send(Batch::End).unwrap();
}

/// The most memory this process has held since it was asked last, in MiB, where the system says so.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    // Linux begins to count anew.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    kib.map_or("unknown".to_owned(), |kib| format!("{} MiB", kib / 1024))
}

/// How many files lie in a folder, and their bytes.
fn weigh(folder: &Path) -> (u64, u64) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return (0, 0);
    };
    entries.fold((0, 0), |(files, bytes), entry| {
        let path = entry.unwrap().path();
        let (more, size) = match path.is_dir() {
            true => weigh(&path),
            false => (1, std::fs::metadata(&path).unwrap().len()),
        };
        (files + more, bytes + size)
    })
}

async fn laptop(base: &Path, name: &str, world: &Arc<World>) -> Place {
    std::fs::create_dir_all(base.join(name)).unwrap();
    let path = base.join(name).join("valise.db");
    let key = RawKey::from_bytes(*blake3::hash(name.as_bytes()).as_bytes());
    let stream = StreamId(RowId::built_in(name));
    let store = Store::create(&path, &key, stream, NOW).await.unwrap();
    Place {
        secrets: Arc::new(SealedSecrets::beside(&store)),
        store,
        outside: world.clone(),
        patience: Patience::default(),
    }
}

async fn import(place: &Place, lines: u32, customers: u32) {
    let plan = LedgerImport {
        import: RowId::built_in("import"),
        file_name: "made-up.csv".to_owned(),
        digest: "made up".to_owned(),
        currency: "GBP".parse().unwrap(),
        random: [7; 32],
        fixed: false,
    };
    let (sender, receiver) = channel(8);
    let making = std::thread::spawn(move || send(&sender, lines, customers));
    let imported = place.store.import_ledger(plan, receiver, &Unwatched, NOW);
    println!("{:?}", imported.await.unwrap());
    making.join().unwrap();
}

/// Rounds until nothing more comes or goes; how long they took, milliseconds.
async fn rounds(name: &str, sharing: &Sharing) -> f64 {
    let start = Instant::now();
    let (mut sent, mut lines) = (0, 0);
    loop {
        let done = sharing.round().await.unwrap();
        sent += done.parts_sent;
        lines += done.lines;
        if !done.busy {
            break;
        }
    }
    let took = start.elapsed();
    println!(
        "{name}: {took:?}, {sent} parts sent, {lines} lines taken in, peak {}",
        memory()
    );
    took.as_secs_f64() * 1_000.0
}

#[tokio::main]
async fn main() {
    let mut numbers = std::env::args()
        .skip(1)
        .map(|number| number.parse().unwrap());
    let lines = numbers.next().unwrap_or(541_909);
    let customers = numbers.next().unwrap_or(4_372);
    let folder = tempfile::tempdir().unwrap();
    let (base, world) = (folder.path(), Arc::new(World::default()));
    let shared = base.join("shared");
    let address = Address::folder(&shared).unwrap();
    let first = laptop(base, "first", &world).await;
    let eva = MemberId(RowId::built_in("Eva"));
    let named = Change::new("add-member").set(member::name, eva, "Eva".to_owned());
    first.store.write(named, NOW).await.unwrap();
    let beginning = Beginning {
        address: address.clone(),
        credential: None,
        member: eva,
        device_name: "first".to_owned(),
    };
    let founder = Sharing::found(first.clone(), beginning).await.unwrap();
    let second = laptop(base, "second", &world).await;
    let invitation = founder.invite().await.unwrap();
    let asking = Asking {
        address,
        credential: None,
        code: invitation.letters.clone(),
        person: "Ola".to_owned(),
        device_name: "second".to_owned(),
    };
    let joiner = Sharing::ask(second.clone(), asking).await.unwrap();
    let asked = founder.requests().await.unwrap().remove(0);
    let ola = MemberId(RowId::built_in("Ola"));
    let approved = founder.approve(&asked, ola, Role::Admin, &[]);
    approved.await.unwrap();
    rounds("founder, nothing yet", &founder).await;
    rounds("joiner, nothing yet", &joiner).await;
    import(&first, lines, customers).await;
    let before = weigh(&shared);
    println!(
        "without the ledger: {before:?} files and bytes, peak {}",
        memory()
    );
    let out_ms = rounds("first sync out", &founder).await;
    let after = weigh(&shared);
    println!("with the ledger: {after:?} files and bytes");
    println!("of these blobs: {:?}", weigh(&shared.join("v1").join("b")));
    let in_ms = rounds("first sync in", &joiner).await;
    let idle_ms = rounds("idle", &joiner).await;
    let totals = (
        first.store.ledger_totals().await,
        second.store.ledger_totals().await,
    );
    assert_eq!(totals.0.unwrap(), totals.1.unwrap());
    let start = Instant::now();
    let digests = (first.store.digest().await, second.store.digest().await);
    assert_eq!(digests.0.unwrap().scopes, digests.1.unwrap().scopes);
    println!("alike, both digests: {:?}", start.elapsed());
    println!(
        "{{\"lines\": {lines}, \"customers\": {customers}, \"out_ms\": {out_ms:.0}, \
         \"in_ms\": {in_ms:.0}, \"idle_ms\": {idle_ms:.1}, \"bytes_a_line\": {:.1}}}",
        (after.1 - before.1) as f64 / f64::from(lines),
    );
}
