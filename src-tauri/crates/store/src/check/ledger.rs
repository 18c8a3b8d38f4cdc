//! The ledger: every line names things that are there, and what is kept of the lines (their sums, whose
//! there are) is what they say. The row of an import may be gone where its author counts no more.
//! Deliberately absent: comparing with the file that was imported, which is not kept.

use super::{Problem, StoreCheck};
use crate::column::read_id;
use crate::error::StoreError;
use crate::ledger::amount::billionths;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::RowId;
use valise_domain::nouns::{Import, Noun as _};

/// Import, account, day and currency.
type Cell = (i64, i64, i64, String);
/// Lines, revenue, revenue with cost, cost.
type Sum = (i64, i128, i128, i128);

// Halves of 32 bits: their sums fit however many lines there are.
const LINES: &str = "SELECT import, account, day, coalesce(currency, ''), scale, count(*), \
     sum(amount >> 32), sum(amount & 0xffffffff), \
     sum(iif(cost IS NULL, 0, amount >> 32)), sum(iif(cost IS NULL, 0, amount & 0xffffffff)), \
     coalesce(sum(cost >> 32), 0), coalesce(sum(cost & 0xffffffff), 0) \
     FROM ledger_line GROUP BY 1, 2, 3, 4, 5";

pub(super) async fn check(
    conn: &mut SqliteConnection,
    check: &mut StoreCheck,
) -> Result<(), StoreError> {
    let lost: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM ledger_line l \
         LEFT JOIN ledger_account a ON a.\"key\" = l.account \
         LEFT JOIN ledger_product p ON p.\"key\" = l.product \
         LEFT JOIN ledger_import i ON i.\"key\" = l.import \
         LEFT JOIN home h ON h.table_id = ? AND h.\"row\" = i.import \
         WHERE a.\"key\" IS NULL OR p.\"key\" IS NULL OR h.scope IS NULL",
    )
    .bind(Import::TABLE.id)
    .fetch_one(&mut *conn)
    .await?;
    if lost > 0 {
        check.problems.push(Problem::LedgerKeys(lost));
    }
    let mut counted: BTreeMap<Cell, Sum> = BTreeMap::new();
    for row in &sqlx::query(LINES).fetch_all(&mut *conn).await? {
        let scale: u32 = row.try_get(4)?;
        let sum = counted.entry(read_cell(row)?).or_default();
        let lines: i64 = row.try_get(5)?;
        sum.0 += lines;
        sum.1 += read_halves(row, 6, scale)?;
        sum.2 += read_halves(row, 8, scale)?;
        sum.3 += read_halves(row, 10, scale)?;
        check.ledger_lines += lines.unsigned_abs();
    }
    let imports = imports(conn).await?;
    let mut wrong = differing(counted, kept(conn).await?);
    wrong.extend(misnoted(conn).await?);
    let rows = wrong.into_iter().filter_map(|key| imports.get(&key));
    check
        .problems
        .extend(rows.map(|row| Problem::LedgerSums(*row)));
    Ok(())
}

async fn kept(conn: &mut SqliteConnection) -> Result<BTreeMap<Cell, Sum>, StoreError> {
    let sql = "SELECT import, account, day, currency, lines, revenue, revenue_with_cost, cost \
               FROM ledger_day";
    let mut kept = BTreeMap::new();
    for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
        // What is no number is no sum of any lines.
        let sum = |index| -> Result<i128, StoreError> {
            Ok(row.try_get::<&str, _>(index)?.parse().unwrap_or(i128::MIN))
        };
        kept.insert(
            read_cell(row)?,
            (row.try_get(4)?, sum(5)?, sum(6)?, sum(7)?),
        );
    }
    Ok(kept)
}

/// Imports of which it is not noted rightly whose lines are here.
async fn misnoted(conn: &mut SqliteConnection) -> Result<Vec<i64>, StoreError> {
    let sql = "SELECT import FROM (SELECT import, account FROM ledger_day \
         EXCEPT SELECT import, account FROM ledger_here) UNION \
         SELECT import FROM (SELECT import, account FROM ledger_here \
         EXCEPT SELECT import, account FROM ledger_day)";
    Ok(sqlx::query_scalar(sql).fetch_all(conn).await?)
}

async fn imports(conn: &mut SqliteConnection) -> Result<BTreeMap<i64, RowId>, StoreError> {
    let rows = sqlx::query("SELECT \"key\", import FROM ledger_import")
        .fetch_all(conn)
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get(0)?, read_id(row, 1)?)))
        .collect()
}

fn differing(counted: BTreeMap<Cell, Sum>, mut kept: BTreeMap<Cell, Sum>) -> BTreeSet<i64> {
    let mut wrong = BTreeSet::new();
    for (cell, sum) in counted {
        if kept.remove(&cell) != Some(sum) {
            wrong.insert(cell.0);
        }
    }
    wrong.extend(kept.into_keys().map(|cell| cell.0));
    wrong
}

fn read_cell(row: &SqliteRow) -> Result<Cell, StoreError> {
    Ok((
        row.try_get(0)?,
        row.try_get(1)?,
        row.try_get(2)?,
        row.try_get(3)?,
    ))
}

fn read_halves(row: &SqliteRow, index: usize, scale: u32) -> Result<i128, StoreError> {
    let (high, low): (i64, i64) = (row.try_get(index)?, row.try_get(index + 1)?);
    Ok(billionths(high, scale) * (1 << 32) + billionths(low, scale))
}
