//! Ledgers: all of a file or nothing, exact sums, and taking a whole import back.

use crate::{Bench, NOW, id};
use rust_decimal::Decimal;
use std::sync::atomic::{AtomicU64, Ordering};
use tokio::sync::mpsc::{Receiver, channel};
use valise_domain::change::Change;
use valise_domain::codes::{AccountKind, ImportKind};
use valise_domain::ledger::LedgerLine;
use valise_domain::nouns::*;
use valise_domain::progress::{Progress, Unwatched};
use valise_store::{Batch, InvoiceSum, LedgerImport, LedgerImported, StoreError, line_key};

pub(crate) fn plan(name: &str) -> LedgerImport {
    LedgerImport {
        import: id(name),
        file_name: format!("{name}.csv"),
        digest: format!("digest of {name}"),
        currency: "GBP".parse().unwrap(),
        random: [5; 32],
        fixed: false,
    }
}

pub(crate) fn line(row: u32, customer: &str, amount: &str) -> LedgerLine {
    LedgerLine {
        row,
        customer: customer.to_owned(),
        customer_name: None,
        country: Some("Sweden".to_owned()),
        day: "2011-12-09".parse().unwrap(),
        invoice: format!("I{}", row / 2),
        product: "P1".to_owned(),
        description: "Product".to_owned(),
        quantity: Some(Decimal::ONE),
        unit_price: Some(amount.parse().unwrap()),
        amount: amount.parse().unwrap(),
        cost: None,
        currency: None,
        credit_note: amount.starts_with('-'),
    }
}

/// A channel in which the lines and the end of the file wait.
pub(crate) fn lines(lines: Vec<LedgerLine>) -> Receiver<Batch> {
    let batches = lines.chunks(700).map(|chunk| Batch::Lines(chunk.to_vec()));
    let all = batches.chain([Batch::End]).collect::<Vec<_>>();
    let (sender, receiver) = channel(all.len());
    all.into_iter()
        .for_each(|batch| sender.try_send(batch).unwrap());
    receiver
}

pub(crate) async fn import(bench: &Bench, name: &str, file: Vec<LedgerLine>) -> LedgerImported {
    bench
        .store
        .import_ledger(plan(name), lines(file), &Unwatched, NOW)
        .await
        .unwrap()
}

pub(crate) async fn total(bench: &Bench, currency: &str) -> Option<String> {
    let totals = bench.store.ledger_totals().await.unwrap();
    totals
        .sums
        .of(currency.parse().unwrap())
        .map(|sum| sum.to_string())
}

pub(crate) async fn client(bench: &Bench, external: &str) -> Option<Account> {
    let value = valise_domain::value::Value::Text(external.to_owned());
    let found = bench
        .store
        .by::<Account>(account::external_id, value)
        .await
        .unwrap();
    found.into_iter().next()
}

#[tokio::test]
async fn a_ledger_arrives_with_its_accounts_manifest_and_exact_sums() {
    let bench = Bench::new().await;
    let mut file = (2..2_002)
        .map(|row| line(row, "C1", "0.001"))
        .collect::<Vec<_>>();
    file.push(line(2_002, "C2", "-0.1"));
    file.push(LedgerLine {
        unit_price: Some(Decimal::ZERO),
        ..line(2_003, "C2", "0.00")
    });
    let imported = import(&bench, "file", file).await;
    let expected = LedgerImported {
        lines: 2_002,
        accounts_new: 2,
        accounts_known: 0,
        txn: 1,
    };
    assert_eq!(imported, expected);
    let bench = bench.reopen().await;
    assert_eq!(total(&bench, "GBP").await.as_deref(), Some("1.9"));
    let totals = bench.store.ledger_totals().await.unwrap();
    assert_eq!(
        (
            totals.lines,
            totals.credit_note_lines,
            totals.zero_price_lines
        ),
        (2_002, 1, 1)
    );
    assert_eq!(totals.first_day.unwrap().to_string(), "2011-12-09");
    assert_eq!(totals.accounts.len(), 2);
    let first = client(&bench, "C1").await.unwrap();
    assert_eq!(
        (first.name.as_deref(), first.country.as_deref()),
        (Some("C1"), Some("Sweden"))
    );
    assert_eq!(first.kind, Some(AccountKind::Existing));
    let manifest = bench
        .store
        .has_import_digest("digest of file")
        .await
        .unwrap()
        .unwrap();
    assert_eq!(
        (manifest.lines, manifest.kind),
        (Some(2_002), Some(ImportKind::Ledger))
    );
    assert_eq!(
        bench.store.transaction_of(manifest.id).await.unwrap(),
        Some(1)
    );
    let check = bench.store.check().await.unwrap();
    assert_eq!((check.problems, check.ledger_lines), (vec![], 2_002));
}

#[tokio::test]
async fn customers_are_found_by_number_then_by_name_and_else_made() {
    let bench = Bench::new().await;
    let change = Change::new("make")
        .set(account::name, id("numbered"), "Alpha".to_owned())
        .set(account::external_id, id("numbered"), "1".to_owned())
        .set(account::name, id("named"), "Beta".to_owned())
        .set(account::name, id("trashed"), "Gone".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    let trash = Change::new("delete").delete(account::TABLE, id("trashed"));
    bench.store.write(trash, NOW).await.unwrap();
    let named = |row, customer: &str, name: &str| LedgerLine {
        customer_name: Some(name.to_owned()),
        ..line(row, customer, "1")
    };
    let file = vec![
        named(2, "1", "Another spelling"),
        named(3, "2", "Beta"),
        named(4, "3", "Beta"),
        named(5, "Gone", "Gone"),
        named(6, "2", "Beta"),
    ];
    let imported = import(&bench, "file", file).await;
    assert_eq!((imported.accounts_known, imported.accounts_new), (2, 2));
    let beta = client(&bench, "2").await.unwrap();
    assert_eq!(
        beta.id,
        AccountId(id("named")),
        "the one made by hand took the number"
    );
    assert_ne!(client(&bench, "3").await.unwrap().id, beta.id);
    let gone = bench.store.all::<Account>().await.unwrap();
    let gone = gone
        .into_iter()
        .find(|account| account.name.as_deref() == Some("Gone"))
        .unwrap();
    assert_eq!(
        (gone.external_id, gone.id == AccountId(id("trashed"))),
        (None, false)
    );
    let days = bench.store.ledger_days(Some(beta.id)).await.unwrap();
    assert_eq!(
        (days.len(), days[0].1.lines, days[0].1.revenue),
        (1, 2, Decimal::TWO)
    );
    // The second time everybody is known, and nobody is changed.
    let file = vec![
        named(2, "1", "A"),
        named(3, "2", "Beta"),
        named(4, "Gone", "Gone"),
    ];
    let imported = import(&bench, "second", file).await;
    assert_eq!((imported.accounts_known, imported.accounts_new), (3, 0));
    bench.assert_whole().await;
}

#[tokio::test]
async fn sums_stay_apart_by_currency_and_never_overflow() {
    let bench = Bench::new().await;
    let sek = |row, amount: &str| LedgerLine {
        currency: Some("SEK".parse().unwrap()),
        cost: Some("0.25".parse().unwrap()),
        ..line(row, "C1", amount)
    };
    let large = i64::MAX.to_string();
    let file = vec![
        line(2, "C1", &large),
        line(3, "C1", &large),
        line(4, "C1", "0.000000001"),
        sek(5, "-1.50"),
        sek(6, "2.75"),
        LedgerLine {
            cost: Some("100".parse().unwrap()),
            ..line(7, "C1", "-5")
        },
    ];
    import(&bench, "file", file).await;
    let days = bench.store.ledger_days(None).await.unwrap();
    assert_eq!(days.len(), 2);
    assert_eq!(
        days[0].1.revenue.to_string(),
        "18446744073709551609.000000001"
    );
    assert_eq!((days[0].1.lines, days[0].1.lines_with_cost), (4, 1));
    assert_eq!(days[0].1.revenue_with_cost.to_string(), "-5");
    assert_eq!(days[1].1.currency.as_str(), "SEK");
    assert_eq!(days[1].1.revenue.to_string(), "1.25");
    assert_eq!(days[1].1.cost.to_string(), "0.5");
    // The currency of lines that name none is that of the manifest, and can be put right.
    let change = Change::new("edit").set(import::currency, id("file"), "EUR".to_owned());
    bench.store.write(change, NOW).await.unwrap();
    assert_eq!(total(&bench, "GBP").await, None);
    assert!(total(&bench, "EUR").await.is_some());
    bench.assert_whole().await;
}

async fn january(bench: &Bench, account: AccountId) -> Vec<InvoiceSum> {
    let day = |text: &str| Some(text.parse().unwrap());
    let (from, to) = (day("2011-01-01"), day("2011-01-31"));
    let january = bench.store.ledger_invoices(account, from, to).await;
    january.unwrap()
}

#[tokio::test]
async fn an_account_opens_down_to_its_invoices() {
    let bench = Bench::new().await;
    let day = |day: &str, of: LedgerLine| LedgerLine {
        day: day.parse().unwrap(),
        ..of
    };
    let file = vec![
        day("2011-01-31", line(2, "C1", "10.10")),
        day("2011-01-31", line(3, "C1", "0.90")),
        day("2011-01-01", line(4, "C1", "-1")),
        day("2011-02-01", line(6, "C1", "7")),
        day("2011-01-15", line(8, "C2", "99")),
        day(
            "2011-01-16",
            LedgerLine {
                invoice: String::new(),
                ..line(9, "C1", "1")
            },
        ),
    ];
    import(&bench, "file", file).await;
    let account = client(&bench, "C1").await.unwrap().id;
    let invoices = january(&bench, account).await;
    let told = invoices
        .iter()
        .map(|i| (i.invoice.as_str(), i.amount.to_string(), i.lines));
    let expected = [("I2", "-1", 1), ("", "1", 1), ("I1", "11", 2)];
    assert_eq!(
        told.collect::<Vec<_>>(),
        expected.map(|(i, a, l)| (i, a.to_owned(), l))
    );
    assert!(invoices[0].credit_note && !invoices[1].credit_note);
    let all = bench.store.ledger_invoices(account, None, None).await;
    assert_eq!(all.unwrap().len(), 4);
    let lines = bench.store.ledger_invoice_lines(account, "I1").await;
    let told: Vec<_> = lines.unwrap().into_iter().map(|line| line.amount).collect();
    assert_eq!(told, ["10.1", "0.9"].map(|sum| sum.parse().unwrap()));
    let lines = bench.store.ledger_invoice_lines(account, "I8").await;
    assert!(lines.unwrap().is_empty(), "it is another customer's");
    let whole = bench.store.ledger_account(account).await.unwrap();
    assert_eq!((whole.invoices, whole.lines), (3, 5));
    assert_eq!(whole.last_day.unwrap().to_string(), "2011-02-01");
    let nobody = bench
        .store
        .ledger_account(AccountId(id("nobody")))
        .await
        .unwrap();
    assert_eq!((nobody.lines, nobody.first_day), (0, None));
}

#[tokio::test]
async fn lines_that_are_there_are_known_again() {
    let bench = Bench::new().await;
    let file = vec![line(2, "C1", "1"), line(2, "C1", "1.0"), line(4, "C1", "2")];
    let imported = import(&bench, "file", file.clone()).await;
    let keys = bench.store.ledger_line_keys().await.unwrap();
    assert_eq!(keys.len(), 2);
    assert_eq!(
        (keys[&line_key(&file[0])], keys[&line_key(&file[2])]),
        (2, 1)
    );
    assert_eq!(keys.get(&line_key(&line(4, "C2", "2"))), None);
    bench
        .store
        .undo_transaction(imported.txn, NOW)
        .await
        .unwrap();
    assert!(bench.store.ledger_line_keys().await.unwrap().is_empty());
}

/// Stops after some reports.
struct Impatient(AtomicU64);

impl Progress for Impatient {
    fn report(&self, _done: u64, _total: u64) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
    fn cancelled(&self) -> bool {
        self.0.load(Ordering::SeqCst) == 0
    }
}

#[tokio::test]
async fn an_import_that_does_not_end_well_changes_nothing() {
    let bench = Bench::new().await;
    let many = (2..5_000)
        .map(|row| line(row, &format!("C{}", row % 50), "1"))
        .collect::<Vec<_>>();
    let impatient = Impatient(AtomicU64::new(3));
    let stopped = bench
        .store
        .import_ledger(plan("a"), lines(many.clone()), &impatient, NOW)
        .await;
    assert!(matches!(stopped, Err(StoreError::Cancelled)));
    let (sender, receiver) = channel(1);
    let work = bench
        .store
        .import_ledger(plan("b"), receiver, &Unwatched, NOW);
    let dying = async {
        sender.send(Batch::Lines(many.clone())).await.unwrap();
        drop(sender);
    };
    let (broken, ()) = tokio::join!(work, dying);
    assert!(matches!(broken, Err(StoreError::Unfinished)));
    let mut bad = many.clone();
    bad.push(line(5_000, "C1", "0.0000000001"));
    let long = bench
        .store
        .import_ledger(plan("c"), lines(bad), &Unwatched, NOW)
        .await;
    assert!(matches!(
        long,
        Err(StoreError::AmountOutOfRange { row: 5_000 })
    ));
    let mut bad = many.clone();
    let early = chrono::NaiveDate::from_ymd_opt(-1, 1, 1).unwrap();
    bad.push(LedgerLine {
        day: valise_domain::time::Date(early),
        ..line(5_000, "C1", "1")
    });
    let early = bench
        .store
        .import_ledger(plan("d"), lines(bad), &Unwatched, NOW)
        .await;
    assert!(matches!(
        early,
        Err(StoreError::DayOutOfRange { row: 5_000 })
    ));
    assert_eq!(bench.store.ops().await.unwrap(), []);
    assert_eq!(
        bench.store.ledger_totals().await.unwrap(),
        Default::default()
    );
    let check = bench.store.check().await.unwrap();
    assert_eq!((check.problems, check.ledger_lines), (vec![], 0));
    import(&bench, "a", many.clone()).await;
    let again = bench
        .store
        .import_ledger(plan("a"), lines(many), &Unwatched, NOW)
        .await;
    assert!(matches!(
        again,
        Err(StoreError::RowExists { table: 16, .. })
    ));
    bench.assert_whole().await;
}
