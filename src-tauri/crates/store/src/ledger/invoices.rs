//! The ledger of one account, down to its invoices, over the imports that are not in the trash.
//! Deliberately absent: sums by day (`sums`).

use super::amount::{billionths, decimal};
use super::book::{day_number, day_of};
use super::sums::{ALIVE, CURRENCY, read_currency, unreadable_day};
use crate::error::StoreError;
use crate::open::Store;
use rust_decimal::Decimal;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _};
use std::collections::BTreeMap;
use valise_domain::money::Currency;
use valise_domain::nouns::AccountId;
use valise_domain::time::Date;

/// The ledger of one account in numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AccountLedger {
    /// The day of the earliest line.
    pub first_day: Option<Date>,
    /// The day of the latest line.
    pub last_day: Option<Date>,
    /// How many different invoice numbers, credit notes included.
    pub invoices: u64,
    /// How many lines.
    pub lines: u64,
}

/// One invoice of one day in one currency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceSum {
    /// Its number; empty for lines without one.
    pub invoice: String,
    /// Its day.
    pub day: Date,
    /// The exact sum of its lines.
    pub amount: Decimal,
    /// Their currency.
    pub currency: Currency,
    /// How many lines.
    pub lines: u64,
    /// Whether any of them belongs to a credit note.
    pub credit_note: bool,
}

/// One line of an invoice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvoiceLine {
    /// The product's number; empty where the file had none.
    pub product: String,
    /// The product's name; empty where the file had none.
    pub description: String,
    /// How many, where the file said.
    pub quantity: Option<Decimal>,
    /// The exact amount.
    pub amount: Decimal,
    /// The exact cost, where the file said.
    pub cost: Option<Decimal>,
    /// The currency of both.
    pub currency: Currency,
}

impl Store {
    /// The ledger of one account in numbers.
    pub async fn ledger_account(&self, account: AccountId) -> Result<AccountLedger, StoreError> {
        let text = format!(
            "SELECT min(x.day), max(x.day), count(DISTINCT nullif(x.invoice, '')), count(*) \
             FROM ledger_account a JOIN ledger_line x ON x.account = a.\"key\" {ALIVE} \
             WHERE a.account = ?"
        );
        let mut conn = self.reader().await?;
        let query = sqlx::query(AssertSqlSafe(text)).bind(account.0.to_bytes().to_vec());
        let row = query.fetch_one(&mut *conn).await?;
        let day = |index: usize| -> Result<Option<Date>, StoreError> {
            Ok(row.try_get::<Option<i64>, _>(index)?.and_then(day_of))
        };
        Ok(AccountLedger {
            first_day: day(0)?,
            last_day: day(1)?,
            invoices: row.try_get::<i64, _>(2)?.unsigned_abs(),
            lines: row.try_get::<i64, _>(3)?.unsigned_abs(),
        })
    }

    /// The invoices of one account by day and number, of the days from `from` to `to`, both
    /// included; without an end where one is none.
    pub async fn ledger_invoices(
        &self,
        account: AccountId,
        from: Option<Date>,
        to: Option<Date>,
    ) -> Result<Vec<InvoiceSum>, StoreError> {
        let text = format!(
            "SELECT x.invoice, x.day, {CURRENCY}, x.amount, x.scale, x.credit_note \
             FROM ledger_account a JOIN ledger_line x ON x.account = a.\"key\" {ALIVE} \
             WHERE a.account = ? AND x.day BETWEEN ? AND ?"
        );
        let query = sqlx::query(AssertSqlSafe(text)).bind(account.0.to_bytes().to_vec());
        let mut conn = self.reader().await?;
        let rows = query
            .bind(from.map_or(0, day_number))
            .bind(to.map_or(i64::MAX, day_number))
            .fetch_all(&mut *conn)
            .await?;
        let mut invoices: BTreeMap<(i64, String, Currency), (i128, u64, bool)> = BTreeMap::new();
        for row in &rows {
            let key = (row.try_get(1)?, row.try_get(0)?, read_currency(row, 2)?);
            let of = invoices.entry(key).or_default();
            of.0 += billionths(row.try_get(3)?, row.try_get(4)?);
            of.1 += 1;
            of.2 |= row.try_get::<bool, _>(5)?;
        }
        let sums = invoices.into_iter().map(|((day, invoice, currency), of)| {
            let (day, amount) = (day_of(day).ok_or_else(unreadable_day)?, decimal(of.0)?);
            Ok(InvoiceSum {
                invoice,
                day,
                amount,
                currency,
                lines: of.1,
                credit_note: of.2,
            })
        });
        sums.collect()
    }

    /// The lines of one invoice of an account in the order of their files; all lines without a number
    /// where it is empty.
    pub async fn ledger_invoice_lines(
        &self,
        account: AccountId,
        invoice: &str,
    ) -> Result<Vec<InvoiceLine>, StoreError> {
        let text = format!(
            "SELECT r.code, r.description, CAST(x.quantity AS TEXT), x.amount, x.cost, x.scale, \
             {CURRENCY} \
             FROM ledger_account a JOIN ledger_line x ON x.account = a.\"key\" {ALIVE} \
             JOIN ledger_product r ON r.\"key\" = x.product \
             WHERE a.account = ? AND x.invoice = ? \
             ORDER BY x.import, x.line"
        );
        let query = sqlx::query(AssertSqlSafe(text)).bind(account.0.to_bytes().to_vec());
        let mut conn = self.reader().await?;
        let rows = query.bind(invoice).fetch_all(&mut *conn).await?;
        rows.iter().map(read_line).collect()
    }
}

fn read_line(row: &SqliteRow) -> Result<InvoiceLine, StoreError> {
    let scale: u32 = row.try_get(5)?;
    let cost: Option<i64> = row.try_get(4)?;
    let quantity: Option<String> = row.try_get(2)?;
    let unreadable = |_| StoreError::Unreadable {
        table: "ledger_line",
        column: "quantity",
    };
    Ok(InvoiceLine {
        product: row.try_get(0)?,
        description: row.try_get(1)?,
        quantity: quantity
            .map(|digits| digits.parse().map_err(unreadable))
            .transpose()?,
        amount: decimal(billionths(row.try_get(3)?, scale))?,
        cost: cost
            .map(|cost| decimal(billionths(cost, scale)))
            .transpose()?,
        currency: read_currency(row, 6)?,
    })
}
