//! Ops of others that come to count: the log and the scopes of their rows.
//! Deliberately absent: what the rows come to (`rows`).

use super::home;
use super::segment::SegmentHash;
use crate::erase;
use crate::error::StoreError;
use crate::log;
use crate::project::{self, Key, Logging};
use sqlx::{Row as _, SqliteConnection};
use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use valise_domain::id::StreamId;
use valise_domain::nouns::{Account, Noun};
use valise_domain::op::Op;

/// Ops that enter the projection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entering {
    /// The segment they come from.
    pub hash: SegmentHash,
    /// Under which name they count: the stream itself, or a branch of it.
    pub lane: StreamId,
    /// The ops in their order.
    pub ops: Vec<Op>,
}

/// Where the ops of a segment belong, in local keys.
pub(super) struct Berth {
    /// The segment.
    pub segment: i64,
    /// Its stream.
    pub stream: i64,
    /// Its scope.
    pub scope: i64,
}

/// Writes ops to the log from `lsn` on, unless they are there from a time when they counted before.
/// An op on a row of another scope is left out: whoever may write here may not write there. One on a row
/// that was erased comes blank. Gives how many were written.
pub(super) async fn log_ops(
    conn: &mut SqliteConnection,
    berth: &Berth,
    lsn: i64,
    ops: &[Op],
) -> Result<usize, StoreError> {
    let there = "SELECT count(*) FROM (SELECT 1 FROM op WHERE segment = ? LIMIT 1)";
    let there: i64 = sqlx::query_scalar(there)
        .bind(berth.segment)
        .fetch_one(&mut *conn)
        .await?;
    if there > 0 {
        return Ok(0);
    }
    let homes = settle(conn, berth.scope, ops).await?;
    let strays = |op: &&Op| homes[&(op.table, op.row)] == berth.scope;
    let keys: Vec<Key> = homes.keys().copied().collect();
    let erased = erase::among(conn, &keys).await?;
    let belonging: Vec<Cow<'_, Op>> = ops
        .iter()
        .filter(strays)
        .map(|op| erase::blank(op, &erased))
        .collect();
    let logging = Logging {
        lsn,
        stream: berth.stream,
        segment: Some(berth.segment),
    };
    project::write_ops(conn, &logging, &belonging, |_| berth.scope).await?;
    Ok(belonging.len())
}

/// The scopes of all rows that the ops are about; new rows belong to this one from now on.
async fn settle(
    conn: &mut SqliteConnection,
    scope: i64,
    ops: &[Op],
) -> Result<HashMap<Key, i64>, StoreError> {
    let keys: BTreeSet<Key> = ops.iter().map(|op| (op.table, op.row)).collect();
    let mut homes = home::homes(conn, keys.iter().copied()).await?;
    let new = keys.into_iter().filter(|key| !homes.contains_key(key));
    let new: Vec<(Key, i64)> = new.map(|key| (key, scope)).collect();
    home::write(conn, &new).await?;
    for ((table, row), _) in &new {
        if *table == Account::TABLE.id {
            let sql = "UPDATE scope SET account = ? WHERE \"key\" = ? AND account IS NULL \
                       AND \"key\" <> 1";
            let query = sqlx::query(sql).bind(row.to_bytes().to_vec());
            query.bind(scope).execute(&mut *conn).await?;
        }
    }
    homes.extend(new);
    Ok(homes)
}

/// The rows that the ops of a segment are about, and the numbers of tables of which some were moved.
pub(super) async fn touched_by(
    conn: &mut SqliteConnection,
    segment: i64,
) -> Result<(Vec<Key>, BTreeSet<u16>), StoreError> {
    let sql = "SELECT table_id, \"row\", max(kind = 3) FROM op WHERE segment = ? GROUP BY 1, 2";
    let rows = sqlx::query(sql).bind(segment).fetch_all(conn).await?;
    let mut moved = BTreeSet::new();
    let mut keys = Vec::with_capacity(rows.len());
    for row in &rows {
        let key = log::read_key(row)?;
        if row.try_get::<i64, _>(2)? != 0 {
            moved.insert(key.0);
        }
        keys.push(key);
    }
    Ok((keys, moved))
}
