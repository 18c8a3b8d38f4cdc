//! What is left of a segment of which something was erased, held in the place of its bytes.
//! Deliberately absent: making it (`sync`), and blanking the ops that came from it (`erase`).

use super::segment::{SegmentHash, key_of};
use crate::error::StoreError;
use crate::open::Store;
use sqlx::SqliteConnection;

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
