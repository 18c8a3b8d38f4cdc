//! Lines of other laptops into the database: a part at a time as a whole, several in one transaction.
//! Deliberately absent: making accounts. They came before, with their rows.

use super::lines::{Line, Lines, PartLines};
use super::{MissingPart, missing};
use crate::column::insert_many;
use crate::error::StoreError;
use crate::ledger::days::{Counted, Days};
use crate::ledger::intake::{COLUMNS, ROWS, add, add_exact, statement, write};
use crate::ledger::products::Products;
use crate::open::Store;
use sqlx::sqlite::SqliteArguments;
use sqlx::{Arguments as _, AssertSqlSafe, SqliteConnection};
use std::collections::BTreeSet;
use valise_domain::id::RowId;
use valise_domain::money::Currency;

/// What announced a part: its row, and the words of its manifest.
pub(in crate::ledger) type Came<'a> = Option<(RowId, &'a str)>;

impl Store {
    /// Takes in lines that were announced, all in one transaction. A part that is here by now, or that no
    /// row announces any more, is passed by. Gives how many lines came.
    pub async fn take_parts(
        &self,
        parts: Vec<(MissingPart, PartLines)>,
    ) -> Result<u64, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = take(&mut writer.conn, parts).await;
        writer.end(work).await
    }
}

async fn take(
    conn: &mut SqliteConnection,
    parts: Vec<(MissingPart, PartLines)>,
) -> Result<u64, StoreError> {
    let mut products = Products::load(conn).await?;
    let mut taken = 0;
    for (part, PartLines(lines)) in parts {
        if lines.lines.is_empty() || !missing(conn, Some(part.part)).await?.contains(&part) {
            continue;
        }
        let import = key(conn, "import", part.import).await?;
        let account = key(conn, "account", part.account).await?;
        put(conn, (import, account), &lines, &mut products).await?;
        let came = Some((part.part, part.manifest.as_str()));
        mark(conn, import, BTreeSet::from([account]), came).await?;
        taken += lines.lines.len() as u64;
    }
    products.write(conn).await?;
    Ok(taken)
}

/// Notes of which accounts there are lines of an import here from now on.
pub(in crate::ledger) async fn mark(
    conn: &mut SqliteConnection,
    import: i64,
    accounts: BTreeSet<i64>,
    came: Came<'_>,
) -> Result<(), StoreError> {
    const HEAD: &str = "INSERT INTO ledger_here (import, account, part, manifest) ";
    let accounts: Vec<i64> = accounts.into_iter().collect();
    insert_many(conn, HEAD, "", 4, &accounts, |tuple, account| {
        tuple.push_bind(import).push_bind(*account);
        tuple.push_bind(came.map(|(part, _)| part.to_bytes().to_vec()));
        tuple.push_bind(came.map(|(_, manifest)| manifest.to_owned()));
    })
    .await
}

/// The small key of an import or account, which is made where it is new.
async fn key(conn: &mut SqliteConnection, of: &'static str, row: RowId) -> Result<i64, StoreError> {
    let id = row.to_bytes().to_vec();
    let text = format!("INSERT OR IGNORE INTO ledger_{of} ({of}) VALUES (?)");
    let query = sqlx::query(AssertSqlSafe(text)).bind(id.clone());
    query.execute(&mut *conn).await?;
    let text = format!("SELECT \"key\" FROM ledger_{of} WHERE {of} = ?");
    let query = sqlx::query_scalar(AssertSqlSafe(text)).bind(id);
    Ok(query.fetch_one(conn).await?)
}

async fn put(
    conn: &mut SqliteConnection,
    (import, account): (i64, i64),
    lines: &Lines,
    products: &mut Products,
) -> Result<(), StoreError> {
    let mut days = Days::default();
    let named = lines.products.iter();
    let keys: Vec<i64> = named
        .map(|(code, description)| products.key(code, description))
        .collect();
    for chunk in lines.lines.chunks(ROWS) {
        let mut values = SqliteArguments::default();
        values.reserve(chunk.len() * COLUMNS, 0);
        for line in chunk {
            let currency = line.currency.as_ref().map(Currency::as_str);
            days.add(&counted(line, account, currency.unwrap_or_default()));
            add(&mut values, line.line);
            add(&mut values, account);
            add(&mut values, line.day);
            add(&mut values, lines.invoices[line.invoice].as_str());
            add(&mut values, keys[line.product]);
            add_exact(&mut values, line.quantity.clone());
            add_exact(&mut values, line.unit_price.clone());
            add(&mut values, line.amount);
            add(&mut values, line.cost);
            add(&mut values, line.scale);
            add(&mut values, currency);
            add(&mut values, line.credit_note);
            add(&mut values, line.print.cast_signed());
        }
        write(conn, statement(import, chunk.len()), Some(values)).await?;
    }
    days.write(conn, import).await
}

fn counted<'c>(line: &Line, account: i64, currency: &'c str) -> Counted<'c> {
    use crate::ledger::amount::Exact;
    let zero_price = match &line.unit_price {
        Some(Exact::Whole(price)) => *price == 0,
        // A price of zero is always whole.
        Some(Exact::Text(_)) | None => false,
    };
    Counted {
        account,
        day: line.day,
        currency,
        amount: line.amount,
        cost: line.cost,
        scale: line.scale,
        credit_note: line.credit_note,
        zero_price,
    }
}
