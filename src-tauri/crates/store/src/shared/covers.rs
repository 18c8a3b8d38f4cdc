//! Who had applied what, as it is kept: covers of sealed ops, and what the next op here will have seen.
//! Deliberately absent: what follows from it for rows (`knowledge`, `weigh`).

use super::segment::stream_keys;
use crate::column::insert_many;
use crate::error::StoreError;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::id::StreamId;

/// That the ops of `lane` from transaction `txn` on had applied the ops of `other` up to `through`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cover {
    /// Who knew.
    pub lane: StreamId,
    /// From which transaction on.
    pub txn: i64,
    /// Of whom.
    pub other: StreamId,
    /// Up to which op.
    pub through: i64,
}

async fn keyed(
    conn: &mut SqliteConnection,
    covers: &[Cover],
) -> Result<HashMap<StreamId, i64>, StoreError> {
    let lanes = covers.iter().flat_map(|cover| [cover.lane, cover.other]);
    stream_keys(conn, lanes.collect()).await
}

/// Keeps covers that were not known.
pub(super) async fn add_covers(
    conn: &mut SqliteConnection,
    scope: i64,
    covers: &[Cover],
) -> Result<(), StoreError> {
    let keys = keyed(conn, covers).await?;
    const HEAD: &str = "INSERT OR IGNORE INTO cover (scope, lane, other, txn, through) ";
    insert_many(conn, HEAD, "", 5, covers, |tuple, cover| {
        tuple.push_bind(scope).push_bind(keys[&cover.lane]);
        tuple.push_bind(keys[&cover.other]);
        tuple.push_bind(cover.txn).push_bind(cover.through);
    })
    .await
}

/// Drops covers that do not hold any more.
pub(super) async fn remove_covers(
    conn: &mut SqliteConnection,
    scope: i64,
    covers: &[Cover],
) -> Result<(), StoreError> {
    let keys = keyed(conn, covers).await?;
    let sql = "DELETE FROM cover WHERE scope = ? AND lane = ? AND other = ? AND txn = ? \
               AND through = ?";
    for cover in covers {
        sqlx::query(sql)
            .bind(scope)
            .bind(keys[&cover.lane])
            .bind(keys[&cover.other])
            .bind(cover.txn)
            .bind(cover.through)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// Whether some cover says of ops that count already what they had seen: then heads may change that no
/// entering op is about.
pub(super) async fn reach_back(
    conn: &mut SqliteConnection,
    scope: i64,
    covers: &[Cover],
) -> Result<bool, StoreError> {
    let mut last: BTreeMap<StreamId, i64> = BTreeMap::new();
    for lane in covers
        .iter()
        .map(|cover| cover.lane)
        .collect::<BTreeSet<_>>()
    {
        let sql = "SELECT max(g.last_txn) FROM segment g JOIN stream s ON s.\"key\" = g.lane \
                   WHERE g.scope = ? AND s.id = ? AND g.state = 0";
        let query = sqlx::query_scalar::<_, Option<i64>>(sql).bind(scope);
        let query = query.bind(lane.0.to_bytes().to_vec());
        last.insert(lane, query.fetch_one(&mut *conn).await?.unwrap_or(0));
    }
    Ok(covers.iter().any(|cover| cover.txn <= last[&cover.lane]))
}

/// Keeps what the next op here will have seen, in place of what was kept.
pub(super) async fn write_known(
    conn: &mut SqliteConnection,
    scope: i64,
    known: &[(StreamId, i64)],
) -> Result<(), StoreError> {
    sqlx::query("DELETE FROM known WHERE scope = ?")
        .bind(scope)
        .execute(&mut *conn)
        .await?;
    let keys = stream_keys(conn, known.iter().map(|(lane, _)| *lane).collect()).await?;
    const HEAD: &str = "INSERT INTO known (scope, lane, through) ";
    insert_many(conn, HEAD, "", 3, known, |tuple, (lane, through)| {
        tuple
            .push_bind(scope)
            .push_bind(keys[lane])
            .push_bind(through);
    })
    .await
}

/// Notes whether an op counts in the scope that one written here would not have seen: something came
/// after a gap.
pub(super) async fn write_gaps(conn: &mut SqliteConnection, scope: i64) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE scope SET gaps = EXISTS (SELECT 1 FROM segment g \
         LEFT JOIN known k ON k.scope = g.scope AND k.lane = g.lane \
         WHERE g.scope = scope.\"key\" AND g.state = 0 AND g.last > coalesce(k.through, 0) \
         AND g.lane <> (SELECT stream FROM clock)) WHERE \"key\" = ?",
    )
    .bind(scope)
    .execute(conn)
    .await?;
    Ok(())
}

/// [`write_gaps`] for every scope: after a new stream was begun.
pub(crate) async fn write_all_gaps(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let scopes: Vec<i64> = sqlx::query_scalar("SELECT DISTINCT scope FROM segment")
        .fetch_all(&mut *conn)
        .await?;
    for scope in scopes {
        write_gaps(conn, scope).await?;
    }
    Ok(())
}

/// The scopes in which an op written here does not see all that counts.
pub(crate) async fn gappy(conn: &mut SqliteConnection) -> Result<BTreeSet<i64>, StoreError> {
    let scopes = sqlx::query_scalar("SELECT \"key\" FROM scope WHERE gaps = 1");
    Ok(scopes.fetch_all(conn).await?.into_iter().collect())
}
