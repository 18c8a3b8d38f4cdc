//! How long a ledger of 406,829 made-up lines takes to arrive, be summed and be checked, and how much
//! memory it needs: `cargo run --release -p valise-store --example import_speed`.
//! Deliberately absent: reading a file; `cargo xtask bench` measures the whole way.
#![allow(clippy::print_stdout, clippy::unwrap_used)]

use rust_decimal::Decimal;
use std::time::Instant;
use tokio::sync::mpsc::{Sender, channel};
use valise_domain::id::{RowId, StreamId};
use valise_domain::ledger::LedgerLine;
use valise_domain::progress::Unwatched;
use valise_store::{Batch, LedgerImport, RawKey, Store};

const LINES: u32 = 406_829;
const CUSTOMERS: u32 = 4_372;
const NOW: i64 = 1_795_000_000_000;

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

fn line(row: u32, dice: &mut Dice, of: (u32, u32)) -> LedgerLine {
    let (invoice, customer) = of;
    let product = dice.below(3_684);
    let quantity = Decimal::from(dice.below(24) + 1);
    let unit_price = Decimal::new(i64::from(dice.below(2_000)), 2);
    let day = chrono::NaiveDate::from_ymd_opt(2010, 12, 1).unwrap();
    let day = day + chrono::Days::new(u64::from(row) * 373 / u64::from(LINES));
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

fn send(sender: &Sender<Batch>) {
    let mut dice = Dice(7);
    let (mut row, mut invoice) = (0, 0);
    let mut batch = Vec::with_capacity(4_000);
    while row < LINES {
        let customer = dice.below(CUSTOMERS);
        invoice += 1;
        for _ in 0..=dice.below(36).min(LINES - row - 1) {
            row += 1;
            batch.push(line(row, &mut dice, (invoice, customer)));
            if batch.len() == 4_000 {
                sender
                    .blocking_send(Batch::Lines(std::mem::take(&mut batch)))
                    .unwrap();
            }
        }
    }
    sender.blocking_send(Batch::Lines(batch)).unwrap();
    sender.blocking_send(Batch::End).unwrap();
}

/// The most memory this process has held, in MiB, where the system says so.
fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kib = line.and_then(|line| line.trim().trim_end_matches(" kB").parse::<u64>().ok());
    kib.map_or("unknown".to_owned(), |kib| format!("{} MiB", kib / 1024))
}

#[tokio::main]
async fn main() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("w.valise");
    let stream = StreamId(RowId::built_in("stream"));
    let store = Store::create(&path, &RawKey::from_bytes([3; 32]), stream, NOW)
        .await
        .unwrap();
    for round in ["first", "second"] {
        let plan = LedgerImport {
            import: RowId::built_in(round),
            file_name: "made-up.csv".to_owned(),
            digest: round.to_owned(),
            currency: "GBP".parse().unwrap(),
            random: [7; 32],
            fixed: false,
        };
        let start = Instant::now();
        let (sender, receiver) = channel(8);
        let making = std::thread::spawn(move || send(&sender));
        let imported = store
            .import_ledger(plan, receiver, &Unwatched, NOW)
            .await
            .unwrap();
        println!(
            "{round} import: {:?} {imported:?}, peak {}",
            start.elapsed(),
            memory()
        );
        making.join().unwrap();
    }
    let start = Instant::now();
    let days = store.ledger_days(None).await.unwrap().len();
    println!("{days} sums by day: {:?}", start.elapsed());
    let start = Instant::now();
    let keys = store.ledger_line_keys().await.unwrap().len();
    println!("{keys} fingerprints: {:?}", start.elapsed());
    let start = Instant::now();
    let check = store.check().await.unwrap();
    println!(
        "check of {} lines: {:?} {:?}",
        check.ledger_lines,
        start.elapsed(),
        check.problems
    );
    let start = Instant::now();
    let undone = store.undo(NOW).await.unwrap().unwrap();
    println!("undo of {}: {:?}", undone.label, start.elapsed());
    let start = Instant::now();
    store.undo(NOW).await.unwrap().unwrap();
    println!("undo with {CUSTOMERS} accounts: {:?}", start.elapsed());
    store.close().await;
    println!(
        "file: {} MiB, peak {}",
        std::fs::metadata(&path).unwrap().len() >> 20,
        memory()
    );
}
