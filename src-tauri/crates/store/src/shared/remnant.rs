//! What is left of a segment of which something was erased, held in the place of its bytes.
//! Deliberately absent: making it (`sync`), and blanking the ops that came from it (`erase`).

use super::scope::{self, ScopeName};
use super::segment::{SegmentHash, exact, key_of};
use crate::error::StoreError;
use crate::open::Store;
use crate::project::Key;
use sqlx::SqliteConnection;
use std::collections::BTreeSet;

/// What is left of a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remnant {
    /// The segment.
    pub of: SegmentHash,
    /// The hash of the bytes.
    pub hash: SegmentHash,
    /// The key they are sealed to.
    pub epoch: [u8; 16],
    /// What is held from now on.
    pub bytes: Vec<u8>,
    /// Whether it waits to be sent.
    pub unsent: bool,
}

impl Store {
    /// Segments of a scope of which an op on one of some rows is in the log, blank ones too.
    pub async fn segments_about(
        &self,
        scope: ScopeName,
        rows: &[Key],
    ) -> Result<BTreeSet<SegmentHash>, StoreError> {
        let mut conn = self.reader().await?;
        let mut about = BTreeSet::new();
        let Some(scope) = scope::key_of(&mut conn, scope).await? else {
            return Ok(about);
        };
        for (table, row) in rows {
            let sql = "SELECT DISTINCT g.hash FROM op o JOIN segment g ON g.\"key\" = o.segment \
                       WHERE o.table_id = ? AND o.\"row\" = ? AND g.scope = ?";
            let query = sqlx::query(sql).bind(table).bind(row.to_bytes().to_vec());
            for row in &query.bind(scope).fetch_all(&mut *conn).await? {
                about.insert(exact(row, 0)?);
            }
        }
        Ok(about)
    }

    /// Holds what is left of segments in the place of their bytes: all of them or none. The file still
    /// holds remnants of those until it is swept. [`StoreError::NoSegment`] where one is not known.
    pub async fn redact(&self, remnants: Vec<Remnant>) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = redact(&mut writer.conn, remnants).await;
        writer.end(work).await
    }
}

async fn redact(conn: &mut SqliteConnection, remnants: Vec<Remnant>) -> Result<(), StoreError> {
    for remnant in remnants {
        let key = key_of(conn, &remnant.of).await?;
        let size = i64::try_from(remnant.bytes.len()).unwrap_or(i64::MAX);
        let sql = "UPDATE segment SET \"left\" = ?, epoch = ?, size = ? WHERE \"key\" = ?";
        let query = sqlx::query(sql).bind(remnant.hash.to_vec());
        let query = query.bind(remnant.epoch.to_vec()).bind(size).bind(key);
        query.execute(&mut *conn).await?;
        let query = sqlx::query("UPDATE sealed SET bytes = ? WHERE segment = ?");
        let query = query.bind(remnant.bytes).bind(key);
        query.execute(&mut *conn).await?;
        if remnant.unsent {
            let sql = "INSERT INTO outbox (segment) VALUES (?) ON CONFLICT DO NOTHING";
            sqlx::query(sql).bind(key).execute(&mut *conn).await?;
        }
    }
    let sql = "UPDATE erased SET swept = 0 WHERE swept <> 0";
    sqlx::query(sql).execute(conn).await?;
    Ok(())
}
