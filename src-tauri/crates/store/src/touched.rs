//! Which rows the log touched: since a place in it, and last. Whoever keeps something made from rows
//! asks here what to make anew, whatever wrote it: an edit, an undo, an import, another laptop.
//! Deliberately absent: what happened to them (`history`).

use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::project::Key;
use crate::schema;
use sqlx::sqlite::SqliteRow;
use valise_domain::nouns::{LedgerPart, Noun as _};

impl Store {
    /// How far the log reaches: its last place, 0 where it has none.
    pub async fn log_end(&self) -> Result<i64, StoreError> {
        let mut conn = self.reader().await?;
        Ok(log::next_lsn(&mut conn).await? - 1)
    }

    /// The rows that changed after `from`, up to `to`: number of the table and the row.
    pub async fn touched(&self, from: i64, to: i64) -> Result<Vec<Key>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT table_id, \"row\" FROM op WHERE lsn > ? AND lsn <= ? UNION \
                   SELECT table_id, \"row\" FROM stirred WHERE lsn > ? AND lsn <= ?";
        let query = sqlx::query(sql).bind(from).bind(to).bind(from).bind(to);
        known(&query.fetch_all(&mut *conn).await?)
    }

    /// The rows that the last so many ops are about, the last touched first; without those that only
    /// announce lines of the ledger, which nobody touches.
    pub async fn touched_last(&self, ops: u32) -> Result<Vec<Key>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT table_id, \"row\", max(lsn) AS last FROM \
                   (SELECT table_id, \"row\", lsn FROM op WHERE table_id <> ? ORDER BY lsn DESC LIMIT ?) \
                   GROUP BY table_id, \"row\" ORDER BY last DESC";
        let query = sqlx::query(sql).bind(LedgerPart::TABLE.id).bind(ops);
        known(&query.fetch_all(&mut *conn).await?)
    }
}

/// Without rows of tables that only a newer program knows.
fn known(rows: &[SqliteRow]) -> Result<Vec<Key>, StoreError> {
    let keys = rows.iter().map(log::read_key);
    let known = |key: &Result<Key, _>| key.as_ref().map_or(true, |key| schema::of(key.0).is_ok());
    keys.filter(known).collect()
}
