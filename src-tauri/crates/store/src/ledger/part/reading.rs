//! Lines out of the database: as bytes for other laptops, and as a digest.
//! Deliberately absent: writing them (`taking`).

use super::encode::encode;
use super::lines::{Line, Lines};
use crate::column::read_id;
use crate::error::StoreError;
use crate::ledger::amount::Exact;
use crate::open::Store;
use crate::shared::{ScopeName, read_name};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use valise_domain::id::RowId;
use valise_domain::money::Currency;
use valise_domain::nouns::{Account, Noun as _};

/// Rows of one statement: lines of an account may be half a million.
const PAGE: i64 = 5_000;

// The index of lines gives this order by itself.
const LINES: &str = "SELECT x.day, x.rowid, x.line, x.invoice, x.product, r.code, r.description, \
     x.quantity, x.unit_price, x.amount, x.cost, x.scale, x.currency, x.credit_note, x.print \
     FROM ledger_line x JOIN ledger_product r ON r.\"key\" = x.product \
     WHERE x.account = ?1 AND (x.day, x.rowid) > (?3, ?4) AND x.import = ?2 \
     ORDER BY x.day, x.rowid LIMIT ?5";

impl Store {
    /// The lines of one import of one account in the bytes in which they go to others: always the same for
    /// the same lines of a customer of the same name. None where none are here.
    pub async fn part_bytes(
        &self,
        import: RowId,
        account: RowId,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT i.\"key\", a.\"key\", c.external_id, c.name FROM ledger_import i \
             JOIN ledger_account a ON a.account = ?2 LEFT JOIN account c ON c.id = a.account \
             WHERE i.import = ?1";
        let query = sqlx::query(sql).bind(import.to_bytes().to_vec());
        let query = query.bind(account.to_bytes().to_vec());
        let Some(row) = query.fetch_optional(&mut *conn).await? else {
            return Ok(None);
        };
        let mut lines = read(&mut conn, row.try_get(0)?, row.try_get(1)?).await?;
        let called: [Option<String>; 2] = [row.try_get(2)?, row.try_get(3)?];
        // Fingerprints do not pack: those that the customer's number or name explains are left out.
        let mut called = called.into_iter().flatten();
        lines.customer = called.find(|customer| lines.all_printed_by(customer));
        let any = !lines.lines.is_empty();
        Ok(any.then(|| encode(&lines)))
    }
}

/// A digest of the lines of each account that is shared, of imports that stand, by scope: in the order of
/// accounts and imports, and the same wherever the same lines are.
pub(crate) async fn digests(
    conn: &mut SqliteConnection,
) -> Result<BTreeMap<ScopeName, Vec<[u8; 32]>>, StoreError> {
    let sql = "SELECT s.name, i.\"key\", a.\"key\", i.import, a.account FROM ledger_here x \
         JOIN ledger_import i ON i.\"key\" = x.import JOIN ledger_account a ON a.\"key\" = x.account \
         JOIN \"import\" m ON m.id = i.import AND m.alive = 1 \
         JOIN home o ON o.table_id = ? AND o.\"row\" = a.account \
         JOIN scope s ON s.\"key\" = o.scope AND s.name IS NOT NULL ORDER BY a.account, i.import";
    let query = sqlx::query(sql).bind(Account::TABLE.id);
    let mut digests: BTreeMap<ScopeName, Vec<[u8; 32]>> = BTreeMap::new();
    for row in &query.fetch_all(&mut *conn).await? {
        let lines = read(conn, row.try_get(1)?, row.try_get(2)?).await?;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&read_id(row, 3)?.to_bytes());
        hasher.update(&read_id(row, 4)?.to_bytes());
        hasher.update(&encode(&lines));
        let name = read_name(row.try_get(0)?)?;
        digests
            .entry(name)
            .or_default()
            .push(*hasher.finalize().as_bytes());
    }
    Ok(digests)
}

/// The lines of one import of one account, by their small keys.
async fn read(conn: &mut SqliteConnection, import: i64, account: i64) -> Result<Lines, StoreError> {
    let mut lines = Lines::default();
    let (mut invoices, mut products) = (HashMap::new(), HashMap::new());
    let mut last = (0_i64, 0_i64);
    loop {
        let query = sqlx::query(LINES).bind(account).bind(import);
        let query = query.bind(last.0).bind(last.1).bind(PAGE);
        let rows = query.fetch_all(&mut *conn).await?;
        for row in &rows {
            let invoice: &str = row.try_get(3)?;
            let invoice = match invoices.get(invoice) {
                Some(place) => *place,
                None => {
                    invoices.insert(invoice.to_owned(), lines.invoices.len());
                    lines.invoices.push(invoice.to_owned());
                    lines.invoices.len() - 1
                }
            };
            let key: i64 = row.try_get(4)?;
            let product = match products.get(&key) {
                Some(place) => *place,
                None => {
                    products.insert(key, lines.products.len());
                    lines.products.push((row.try_get(5)?, row.try_get(6)?));
                    lines.products.len() - 1
                }
            };
            last = (row.try_get(0)?, row.try_get(1)?);
            lines.lines.push(line(row, invoice, product)?);
        }
        if rows.len() < usize::try_from(PAGE).unwrap_or(usize::MAX) {
            return Ok(lines);
        }
    }
}

fn line(row: &SqliteRow, invoice: usize, product: usize) -> Result<Line, StoreError> {
    let unreadable = || StoreError::Unreadable {
        table: "ledger_line",
        column: "currency",
    };
    let currency = row
        .try_get::<Option<&str>, _>(12)?
        .map(str::parse::<Currency>);
    Ok(Line {
        line: row.try_get(2)?,
        day: row.try_get(0)?,
        invoice,
        product,
        quantity: exact(row, 7)?,
        unit_price: exact(row, 8)?,
        amount: row.try_get(9)?,
        cost: row.try_get(10)?,
        scale: row.try_get(11)?,
        currency: currency.transpose().map_err(|_| unreadable())?,
        credit_note: row.try_get(13)?,
        print: row.try_get::<i64, _>(14)?.cast_unsigned(),
    })
}

/// A number in a column that takes any: digits only where it is no integer.
fn exact(row: &SqliteRow, index: usize) -> Result<Option<Exact>, StoreError> {
    match row.try_get::<Option<i64>, _>(index) {
        Ok(number) => Ok(number.map(Exact::Whole)),
        Err(_) => Ok(Some(Exact::Text(row.try_get(index)?))),
    }
}
