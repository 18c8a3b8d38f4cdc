//! Keeping what was sealed here. Its ops count already; nothing that is shown changes.
//! Deliberately absent: ciphers and signatures (`sync`).

use super::covers::{Cover, add_covers, write_gaps, write_known};
use super::scope::{self, ScopeName};
use super::segment::{self, Place, Segment, stream_keys};
use crate::error::StoreError;
use crate::open::Store;
use sqlx::SqliteConnection;
use std::collections::BTreeSet;
use std::sync::atomic::Ordering;
use valise_domain::id::StreamId;

/// What was sealed in one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealing {
    /// The scope.
    pub scope: ScopeName,
    /// The segments in their order, each with its bytes.
    pub segments: Vec<(Segment, Vec<u8>)>,
    /// What their ops had seen.
    pub covers_added: Vec<Cover>,
    /// Of each lane, up to which number an op written from now on will have seen it.
    pub known: Vec<(StreamId, i64)>,
}

impl Store {
    /// Keeps sealed segments in the outbox, marks their ops as sealed and sets the counter.
    /// [`StoreError::NotUnsealed`] where a segment holds no unsealed op of that scope and stream, or
    /// something was erased since unsealed ops were given out: it may be in these bytes.
    pub async fn seal(&self, sealing: Vec<Sealing>, counter: u64) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        if self.erased_since().load(Ordering::Acquire) {
            return Err(StoreError::NotUnsealed);
        }
        writer.begin().await?;
        let work = seal(&mut writer.conn, sealing, counter).await;
        writer.end(work).await
    }
}

async fn seal(
    conn: &mut SqliteConnection,
    sealing: Vec<Sealing>,
    counter: u64,
) -> Result<(), StoreError> {
    for one in sealing {
        let scope = scope::key_of(conn, one.scope).await?;
        let scope = scope.ok_or(StoreError::NotUnsealed)?;
        for (segment, bytes) in &one.segments {
            seal_one(conn, scope, segment, bytes).await?;
        }
        add_covers(conn, scope, &one.covers_added).await?;
        write_known(conn, scope, &one.known).await?;
        write_gaps(conn, scope).await?;
    }
    super::lineage::count(conn, counter).await
}

async fn seal_one(
    conn: &mut SqliteConnection,
    scope: i64,
    segment: &Segment,
    bytes: &[u8],
) -> Result<(), StoreError> {
    let span = segment.span.ok_or(StoreError::NotUnsealed)?;
    let streams = stream_keys(conn, BTreeSet::from([segment.stream])).await?;
    let stream = streams[&segment.stream];
    let last_txn: Option<i64> = sqlx::query_scalar(
        "SELECT max(txn) FROM op WHERE segment IS NULL AND scope = ? AND stream = ? \
         AND seq BETWEEN ? AND ?",
    )
    .bind(scope)
    .bind(stream)
    .bind(span.first)
    .bind(span.last)
    .fetch_one(&mut *conn)
    .await?;
    let place = Place {
        scope,
        stream,
        lane: stream,
        last_txn: Some(last_txn.ok_or(StoreError::NotUnsealed)?),
    };
    let key = segment::insert(conn, segment, &place, bytes).await?;
    sqlx::query(
        "UPDATE op SET segment = ? WHERE segment IS NULL AND scope = ? AND stream = ? \
         AND seq BETWEEN ? AND ?",
    )
    .bind(key)
    .bind(scope)
    .bind(stream)
    .bind(span.first)
    .bind(span.last)
    .execute(&mut *conn)
    .await?;
    sqlx::query("INSERT INTO outbox (segment) VALUES (?)")
        .bind(key)
        .execute(&mut *conn)
        .await?;
    Ok(())
}
