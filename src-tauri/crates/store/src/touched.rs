//! Which rows the log touched: since a place in it, and last. Whoever keeps something made from rows
//! asks here what to make anew, whatever wrote it: an edit, an undo, an import, another laptop.
//! Deliberately absent: what happened to them (`history`).

use crate::column::read_id;
use crate::error::StoreError;
use crate::open::Store;
use crate::project::Key;
use sqlx::Row as _;
use sqlx::sqlite::SqliteRow;

impl Store {
    /// How far the log reaches: the place of its last op, 0 where it has none.
    pub async fn log_end(&self) -> Result<i64, StoreError> {
        let mut conn = self.reader().await?;
        let end = sqlx::query_scalar("SELECT coalesce(max(lsn), 0) FROM op");
        Ok(end.fetch_one(&mut *conn).await?)
    }

    /// The rows that the ops after `from`, up to `to`, are about: number of the table and the row.
    pub async fn touched(&self, from: i64, to: i64) -> Result<Vec<Key>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT DISTINCT table_id, \"row\" FROM op WHERE lsn > ? AND lsn <= ?";
        let query = sqlx::query(sql).bind(from).bind(to);
        let rows = query.fetch_all(&mut *conn).await?;
        rows.iter().map(read_key).collect()
    }

    /// The rows that the last so many ops are about, the last touched first.
    pub async fn touched_last(&self, ops: u32) -> Result<Vec<Key>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT table_id, \"row\", max(lsn) AS last FROM \
                   (SELECT table_id, \"row\", lsn FROM op ORDER BY lsn DESC LIMIT ?) \
                   GROUP BY table_id, \"row\" ORDER BY last DESC";
        let rows = sqlx::query(sql).bind(ops).fetch_all(&mut *conn).await?;
        rows.iter().map(read_key).collect()
    }
}

fn read_key(row: &SqliteRow) -> Result<Key, StoreError> {
    Ok((row.try_get(0)?, read_id(row, 1)?))
}
