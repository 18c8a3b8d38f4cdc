//! Lines on their way into the database, some hundred with one statement. While SQLite writes these
//! in its own thread, the next are made ready here.
//! Deliberately absent: the transaction around it (`import`).

use super::amount::{Exact, Scaled, whole};
use super::book::{Book, day_number};
use super::days::{Counted, Days};
use super::part::mark;
use super::print::line_key;
use crate::column::{bind_id, insert_many};
use crate::error::StoreError;
use chrono::Datelike;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments, AssertSqlSafe, Encode, Sqlite, SqliteConnection, Type};
use std::sync::Arc;
use valise_domain::change::Step;
use valise_domain::id::RowId;
use valise_domain::ledger::LedgerLine;
use valise_domain::money::Currency;

/// Lines of one statement.
pub(super) const ROWS: usize = 500;
/// Values of one line.
pub(super) const COLUMNS: usize = 13;

/// The lines of one import.
pub(super) struct Intake {
    book: Book,
    days: Days,
    /// The statement for [`ROWS`] lines.
    statement: Arc<str>,
    /// A whole statement's values, ready to be written.
    full: Option<SqliteArguments>,
    /// The values of the statement after that, and how many lines they are.
    next: SqliteArguments,
    rows: usize,
    /// The last invoice number: lines of one invoice stand together.
    invoice: Arc<str>,
    /// How many lines have come.
    pub lines: u32,
}

impl Intake {
    /// Looks up what the database knows. `seed` and `now_ms` make the ids of new accounts.
    pub async fn begin(
        conn: &mut SqliteConnection,
        seed: [u8; 32],
        now_ms: i64,
    ) -> Result<Self, StoreError> {
        let book = Book::load(conn, seed, now_ms).await?;
        Ok(Self {
            statement: statement(book.import_key, ROWS),
            book,
            days: Days::default(),
            full: None,
            next: SqliteArguments::default(),
            rows: 0,
            invoice: Arc::from(""),
            lines: 0,
        })
    }

    /// Takes more lines; some of them may wait for the next call.
    pub async fn take(
        &mut self,
        conn: &mut SqliteConnection,
        lines: Vec<LedgerLine>,
    ) -> Result<(), StoreError> {
        let mut lines = lines.into_iter();
        while lines.len() > 0 {
            let (statement, full) = (self.statement.clone(), self.full.take());
            let (written, filled) = tokio::join!(
                biased;
                write(conn, statement, full),
                async { self.fill(&mut lines) },
            );
            written?;
            filled?;
        }
        Ok(())
    }

    /// How many lines came, how many accounts are new, and how many of the others got lines.
    pub fn counts(&self) -> (u32, u32, u32) {
        (
            self.lines,
            self.book.accounts_new,
            self.book.accounts_known(),
        )
    }

    /// Writes the rest and gives the steps that make the new accounts.
    pub async fn end(
        self,
        conn: &mut SqliteConnection,
        import: RowId,
    ) -> Result<Vec<Step>, StoreError> {
        write(conn, self.statement, self.full).await?;
        if self.rows > 0 {
            let rest = statement(self.book.import_key, self.rows);
            write(conn, rest, Some(self.next)).await?;
        }
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
        self.book.products.write(conn).await?;
        sqlx::query("INSERT INTO ledger_import (\"key\", import) VALUES (?, ?)")
            .bind(self.book.import_key)
            .bind(import.to_bytes().to_vec())
            .execute(&mut *conn)
            .await?;
        mark(conn, self.book.import_key, self.days.accounts(), None).await?;
        self.days.write(conn, self.book.import_key).await?;
        Ok(self.book.steps)
    }

    fn fill(&mut self, lines: &mut impl Iterator<Item = LedgerLine>) -> Result<(), StoreError> {
        if self.rows == 0 {
            self.next.reserve(ROWS * COLUMNS, 0);
        }
        for line in lines.by_ref().take(ROWS - self.rows) {
            self.prepare(line)?;
            self.rows += 1;
        }
        if self.rows == ROWS {
            self.full = Some(std::mem::take(&mut self.next));
            self.rows = 0;
        }
        Ok(())
    }

    fn prepare(&mut self, line: LedgerLine) -> Result<(), StoreError> {
        let row = line.row;
        if !(1..=9999).contains(&line.day.0.year()) {
            return Err(StoreError::DayOutOfRange { row });
        }
        let scaled = Scaled::new(line.amount, line.cost, line.unit_price);
        let scaled = scaled.ok_or(StoreError::AmountOutOfRange { row })?;
        let day = day_number(line.day);
        let (account, product) = (self.book.account(&line), self.book.product(&line));
        let currency = line.currency.as_ref().map(Currency::as_str);
        self.days.add(&Counted {
            account,
            day,
            currency: currency.unwrap_or_default(),
            amount: scaled.amount,
            cost: scaled.cost,
            scale: scaled.scale,
            credit_note: line.credit_note,
            zero_price: line.unit_price.is_some_and(|price| price.is_zero()),
        });
        if *self.invoice != *line.invoice {
            self.invoice = Arc::from(line.invoice.as_str());
        }
        let next = &mut self.next;
        add(next, row);
        add(next, account);
        add(next, day);
        add(next, self.invoice.clone());
        add(next, product);
        add_exact(next, line.quantity.map(whole));
        add_exact(next, scaled.unit_price);
        add(next, scaled.amount);
        add(next, scaled.cost);
        add(next, scaled.scale);
        add(next, currency);
        add(next, line.credit_note);
        add(next, line_key(&line).cast_signed());
        self.lines += 1;
        Ok(())
    }
}

/// The insert of that many lines of one import.
pub(super) fn statement(import_key: i64, rows: usize) -> Arc<str> {
    let mut text = "INSERT INTO ledger_line (import, line, account, day, invoice, product, \
         quantity, unit_price, amount, cost, scale, currency, credit_note, print) VALUES "
        .to_owned();
    let values = format!("({import_key}{})", ", ?".repeat(COLUMNS));
    for row in 0..rows {
        text.push_str(if row == 0 { "" } else { ", " });
        text.push_str(&values);
    }
    Arc::from(text)
}

/// Writes the values of such a statement, where there are any.
pub(super) async fn write(
    conn: &mut SqliteConnection,
    statement: Arc<str>,
    values: Option<SqliteArguments>,
) -> Result<(), StoreError> {
    if let Some(values) = values {
        sqlx::query_with(AssertSqlSafe(statement), values)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Adds a value to those of a statement.
pub(super) fn add<'t, T: Encode<'t, Sqlite> + Type<Sqlite>>(
    values: &mut SqliteArguments,
    value: T,
) {
    values
        .add(value)
        .expect("numbers and texts can always be bound");
}

/// Adds a number to a column that takes any.
pub(super) fn add_exact(values: &mut SqliteArguments, number: Option<Exact>) {
    match number {
        None => add(values, None::<i64>),
        Some(Exact::Whole(number)) => add(values, number),
        Some(Exact::Text(text)) => add(values, text),
    }
}
