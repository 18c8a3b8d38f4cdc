//! Who had seen what within one scope: what decides which op supersedes which (sync.md, Clock).
//! Deliberately absent: where the knowledge comes from (headers of segments, read by the engine).

use super::covers::Cover;
use crate::column::read_stream;
use crate::error::StoreError;
use sqlx::{Row as _, SqliteConnection};
use std::collections::HashMap;
use valise_domain::id::StreamId;
use valise_domain::op::Op;

/// Of each pair of lanes: from which transaction on which number was applied; both rise.
#[derive(Default)]
pub(crate) struct Knowledge {
    prefixes: HashMap<(StreamId, StreamId), Vec<(i64, i64)>>,
}

impl Knowledge {
    /// All that is known of one scope.
    pub async fn of(conn: &mut SqliteConnection, scope: i64) -> Result<Self, StoreError> {
        let mut knowledge = Self::default();
        for cover in covers_of(conn, scope).await? {
            let pair = (cover.lane, cover.other);
            let prefixes = knowledge.prefixes.entry(pair).or_default();
            prefixes.push((cover.txn, cover.through));
        }
        for prefixes in knowledge.prefixes.values_mut() {
            prefixes.sort_unstable();
            let mut most = i64::MIN;
            for (_, through) in prefixes {
                most = most.max(*through);
                *through = most;
            }
        }
        Ok(knowledge)
    }

    /// Whether `later` was made in knowledge of `earlier`.
    pub fn covers(&self, later: &Op, earlier: &Op) -> bool {
        if later.stream == earlier.stream {
            return later.seq > earlier.seq;
        }
        let Some(prefixes) = self.prefixes.get(&(later.stream, earlier.stream)) else {
            return false;
        };
        let at = prefixes.partition_point(|(txn, _)| *txn <= later.txn);
        at.checked_sub(1)
            .is_some_and(|at| prefixes[at].1 >= earlier.seq)
    }
}

/// Who had seen what in one scope. Ops that are not sealed had seen what is known there, and all of the
/// own streams before theirs.
pub(crate) async fn covers_of(
    conn: &mut SqliteConnection,
    scope: i64,
) -> Result<Vec<Cover>, StoreError> {
    let sql = "SELECT l.id, o.id, c.txn, c.through FROM cover c \
               JOIN stream l ON l.\"key\" = c.lane JOIN stream o ON o.\"key\" = c.other \
               WHERE c.scope = ?";
    let mut covers = Vec::new();
    let query = sqlx::query(sql).bind(scope);
    for row in &query.fetch_all(&mut *conn).await? {
        covers.push(Cover {
            lane: read_stream(row, 0)?,
            other: read_stream(row, 1)?,
            txn: row.try_get(2)?,
            through: row.try_get(3)?,
        });
    }
    let sql = "SELECT s.id, min(o.txn), max(o.seq) FROM op o JOIN stream s ON s.\"key\" = o.stream \
               WHERE o.segment IS NULL AND o.scope = ? GROUP BY o.stream ORDER BY min(o.lsn)";
    let own = sqlx::query(sql).bind(scope).fetch_all(&mut *conn).await?;
    if own.is_empty() {
        return Ok(covers);
    }
    let mut before = known(conn, scope).await?;
    for row in &own {
        let (lane, txn) = (read_stream(row, 0)?, row.try_get(1)?);
        let others = before.iter().filter(|(other, _)| *other != lane);
        covers.extend(others.map(|(other, through)| Cover {
            lane,
            txn,
            other: *other,
            through: *through,
        }));
        before.push((lane, row.try_get(2)?));
    }
    Ok(covers)
}

/// What an op written now will have seen of each lane.
async fn known(
    conn: &mut SqliteConnection,
    scope: i64,
) -> Result<Vec<(StreamId, i64)>, StoreError> {
    let sql = "SELECT s.id, k.through FROM known k JOIN stream s ON s.\"key\" = k.lane \
               WHERE k.scope = ?";
    let rows = sqlx::query(sql).bind(scope).fetch_all(conn).await?;
    rows.iter()
        .map(|row| Ok((read_stream(row, 0)?, row.try_get(1)?)))
        .collect()
}
