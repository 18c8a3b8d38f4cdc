//! Taking in a ledger: lines, the accounts they make and the manifest row, in one transaction.
//! Deliberately absent: reading the file, which happens in another thread and sends batches.

use super::amount::Scaled;
use super::book::{Book, day_number};
use super::days::{Counted, Days};
use super::print::line_key;
use crate::column::{bind_id, insert_many};
use crate::door::{Door, Heading};
use crate::error::StoreError;
use crate::log::TxnKind;
use crate::open::Store;
use chrono::Datelike;
use sqlx::SqliteConnection;
use tokio::sync::mpsc::Receiver;
use valise_domain::change::Change;
use valise_domain::codes::ImportKind;
use valise_domain::id::RowId;
use valise_domain::ledger::LedgerLine;
use valise_domain::money::Currency;
use valise_domain::nouns::{Import, Noun, import};
use valise_domain::progress::Progress;
use valise_domain::value::Value;

/// What is imported.
#[derive(Clone, Debug)]
pub struct LedgerImport {
    /// The manifest row to be made.
    pub import: RowId,
    /// The file's own name, without its folder.
    pub file_name: String,
    /// BLAKE3 of the bytes of the file, hex.
    pub digest: String,
    /// The currency of lines that name none.
    pub currency: Currency,
    /// Fresh random bytes, from which the ids of new accounts are made.
    pub random: [u8; 32],
    /// Undo passes it by: nobody did it by hand (the sample).
    pub fixed: bool,
}

/// What the reader of the file sends.
#[derive(Clone, Debug)]
pub enum Batch {
    /// More lines.
    Lines(Vec<LedgerLine>),
    /// All lines have come. A channel that closes without it is a reader that died.
    End,
}

/// What came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerImported {
    /// Lines.
    pub lines: u32,
    /// Accounts that were made.
    pub accounts_new: u32,
    /// Accounts that were there and got lines.
    pub accounts_known: u32,
    /// The transaction, for [`Store::undo_transaction`].
    pub txn: i64,
}

/// The label of the transaction.
const LABEL: &str = "import-ledger";

impl Store {
    /// Takes in a ledger, all of it or nothing. Accounts are found by `external_id`, else by exact
    /// name (one without a number takes the file's); the others are made. `progress` hears how many
    /// lines there are so far. Errors: [`StoreError::Cancelled`], [`StoreError::Unfinished`],
    /// [`StoreError::AmountOutOfRange`], [`StoreError::DayOutOfRange`], [`StoreError::RowExists`],
    /// [`StoreError::Full`].
    pub async fn import_ledger(
        &self,
        plan: LedgerImport,
        lines: Receiver<Batch>,
        progress: &dyn Progress,
        now_ms: i64,
    ) -> Result<LedgerImported, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = run(&mut writer.conn, plan, lines, progress, now_ms).await;
        let done = writer.end(work).await;
        // Gives the memory back; a failure changes nothing that matters.
        let _ = sqlx::query("PRAGMA shrink_memory")
            .execute(&mut writer.conn)
            .await;
        done
    }

    /// The import of the very same bytes, unless it was undone.
    pub async fn has_import_digest(&self, digest: &str) -> Result<Option<Import>, StoreError> {
        let found = self
            .by(import::digest, Value::Text(digest.to_owned()))
            .await?;
        Ok(found.into_iter().next())
    }
}

async fn run(
    conn: &mut SqliteConnection,
    plan: LedgerImport,
    mut lines: Receiver<Batch>,
    progress: &dyn Progress,
    now_ms: i64,
) -> Result<LedgerImported, StoreError> {
    let key = (Import::TABLE.id, plan.import);
    let mut door = Door::open(conn, now_ms).await?;
    door.fetch([key].into_iter()).await?;
    if door.state(key).known {
        return Err(StoreError::RowExists {
            table: key.0,
            row: key.1,
        });
    }
    let mut intake = Intake {
        book: Book::load(door.conn, &plan, now_ms).await?,
        days: Days::default(),
        ready: Vec::with_capacity(2 * ROWS),
        lines: 0,
    };
    loop {
        let batch = lines.recv().await;
        if progress.cancelled() {
            return Err(StoreError::Cancelled);
        }
        match batch {
            None => return Err(StoreError::Unfinished),
            Some(Batch::End) => break,
            Some(Batch::Lines(lines)) => intake.take(door.conn, lines).await?,
        }
        progress.report(u64::from(intake.lines), 0);
    }
    let (count, accounts_new) = (intake.lines, intake.book.accounts_new);
    let accounts_known = intake.book.accounts_known();
    let steps = intake.finish(door.conn, plan.import).await?;
    let mut change = manifest(&plan, count);
    change.steps.extend(steps);
    door.steps(&change.steps).await?;
    let (kind, fixed) = (TxnKind::Import, plan.fixed);
    let heading = Heading {
        label: LABEL,
        subject: Some(key),
        kind,
        target: None,
        fixed,
    };
    let txn = door.close(heading).await?.txn;
    Ok(LedgerImported {
        lines: count,
        accounts_new,
        accounts_known,
        txn,
    })
}

fn manifest(plan: &LedgerImport, lines: u32) -> Change {
    Change::new(LABEL)
        .about::<Import>(plan.import)
        .set(import::kind, plan.import, ImportKind::Ledger)
        .set(import::file_name, plan.import, plan.file_name.clone())
        .set(import::digest, plan.import, plan.digest.clone())
        .set(
            import::lines,
            plan.import,
            i32::try_from(lines).unwrap_or(i32::MAX),
        )
        .set(
            import::currency,
            plan.import,
            plan.currency.as_str().to_owned(),
        )
}

/// Lines of one insert.
const ROWS: usize = 500;

/// A line with its keys, ready to be written.
struct Ready {
    line: LedgerLine,
    account: i64,
    product: i64,
    day: i64,
    scaled: Scaled,
    print: u64,
}

struct Intake {
    book: Book,
    days: Days,
    ready: Vec<Ready>,
    lines: u32,
}

impl Intake {
    async fn take(
        &mut self,
        conn: &mut SqliteConnection,
        lines: Vec<LedgerLine>,
    ) -> Result<(), StoreError> {
        for line in lines {
            let ready = self.prepare(line)?;
            self.ready.push(ready);
            if self.ready.len() == ROWS {
                self.flush(conn).await?;
            }
        }
        Ok(())
    }

    fn prepare(&mut self, line: LedgerLine) -> Result<Ready, StoreError> {
        let row = line.row;
        if !(1..=9999).contains(&line.day.0.year()) {
            return Err(StoreError::DayOutOfRange { row });
        }
        let scaled = Scaled::new(line.amount, line.cost);
        let scaled = scaled.ok_or(StoreError::AmountOutOfRange { row })?;
        let day = day_number(line.day);
        let account = self.book.account(&line);
        let product = self.book.product(&line);
        let print = line_key(&line);
        self.days.add(&Counted {
            account,
            day,
            currency: line.currency.as_ref().map_or("", Currency::as_str),
            amount: scaled.amount,
            cost: scaled.cost,
            scale: scaled.scale,
            credit_note: line.credit_note,
            zero_price: line.unit_price.is_some_and(|price| price.is_zero()),
        });
        self.lines += 1;
        Ok(Ready {
            line,
            account,
            product,
            day,
            scaled,
            print,
        })
    }

    async fn flush(&mut self, conn: &mut SqliteConnection) -> Result<(), StoreError> {
        const HEAD: &str = "INSERT INTO ledger_line (import, line, account, day, invoice, product, \
             quantity, unit_price, amount, cost, scale, currency, credit_note, print) ";
        let import_key = self.book.import_key;
        insert_many(conn, HEAD, "", 14, &self.ready, |tuple, ready| {
            let Ready {
                line,
                account,
                product,
                day,
                scaled,
                print,
            } = ready;
            let currency = line.currency.as_ref().map_or("", Currency::as_str);
            tuple
                .push_bind(import_key)
                .push_bind(line.row)
                .push_bind(account)
                .push_bind(day);
            tuple.push_bind(line.invoice.clone()).push_bind(product);
            tuple.push_bind(line.quantity.map(|quantity| quantity.to_string()));
            tuple.push_bind(line.unit_price.map(|price| price.to_string()));
            tuple
                .push_bind(scaled.amount)
                .push_bind(scaled.cost)
                .push_bind(scaled.scale);
            tuple
                .push_bind(currency.to_owned())
                .push_bind(line.credit_note);
            tuple.push_bind(print.cast_signed());
        })
        .await?;
        self.ready.clear();
        Ok(())
    }

    /// Writes the rest of the ledger and gives the steps that make the new accounts.
    async fn finish(
        mut self,
        conn: &mut SqliteConnection,
        import: RowId,
    ) -> Result<Vec<valise_domain::change::Step>, StoreError> {
        self.flush(conn).await?;
        const ACCOUNT: &str = "INSERT INTO ledger_account (\"key\", account) ";
        insert_many(
            conn,
            ACCOUNT,
            "",
            2,
            &self.book.new_keys,
            |tuple, (key, id)| {
                tuple.push_bind(key);
                bind_id(tuple, *id);
            },
        )
        .await?;
        const PRODUCT: &str = "INSERT INTO ledger_product (\"key\", code, description) ";
        let products = &self.book.new_products;
        insert_many(
            conn,
            PRODUCT,
            "",
            3,
            products,
            |tuple, (key, code, description)| {
                tuple
                    .push_bind(key)
                    .push_bind(code.clone())
                    .push_bind(description.clone());
            },
        )
        .await?;
        const IMPORT: &str = "INSERT INTO ledger_import (\"key\", import) ";
        insert_many(
            conn,
            IMPORT,
            "",
            2,
            &[self.book.import_key],
            |tuple, key| {
                tuple.push_bind(key);
                bind_id(tuple, import);
            },
        )
        .await?;
        self.days.write(conn, self.book.import_key).await?;
        Ok(self.book.steps)
    }
}
