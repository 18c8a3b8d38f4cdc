//! What was written here and is not sealed yet.
//! Deliberately absent: sealing it (`seal`).

use super::scope::{ScopeName, read_name};
use crate::error::StoreError;
use crate::log::{LOGGED, read_logged};
use crate::open::Store;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::sync::atomic::Ordering;
use valise_domain::op::Op;

/// Unsealed ops of one scope, in the order of their numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unsealed {
    /// The scope.
    pub scope: ScopeName,
    /// The ops.
    pub ops: Vec<Op>,
}

impl Store {
    /// Ops that are not sealed, of scopes that have a name. Those of other scopes are not shared yet.
    pub async fn unsealed(&self) -> Result<Vec<Unsealed>, StoreError> {
        // One moment of the database for all scopes, and none in which something is being written.
        let mut writer = self.writer().await?;
        self.erased_since().store(false, Ordering::Release);
        writer.begin().await?;
        let work = unsealed(&mut writer.conn).await;
        writer.end(work).await
    }

    /// How many ops are not sealed, those of scopes without a name among them: what would be lost with
    /// this laptop.
    pub async fn unsealed_count(&self) -> Result<u64, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT count(*) FROM op WHERE segment IS NULL";
        let count: i64 = sqlx::query_scalar(sql).fetch_one(&mut *conn).await?;
        Ok(count.unsigned_abs())
    }
}

async fn unsealed(conn: &mut SqliteConnection) -> Result<Vec<Unsealed>, StoreError> {
    let sql = "SELECT s.\"key\", s.name FROM scope s WHERE s.name IS NOT NULL AND EXISTS \
               (SELECT 1 FROM op o WHERE o.segment IS NULL AND o.scope = s.\"key\") ORDER BY s.\"key\"";
    let scopes = sqlx::query(sql).fetch_all(&mut *conn).await?;
    let mut unsealed = Vec::new();
    for row in &scopes {
        let (key, scope) = (row.try_get::<i64, _>(0)?, read_name(row.try_get(1)?)?);
        let text = format!("{LOGGED} WHERE o.segment IS NULL AND o.scope = ? ORDER BY o.lsn");
        let query = sqlx::query(AssertSqlSafe(text)).bind(key);
        let ops = query.fetch_all(&mut *conn).await?;
        let ops = ops
            .iter()
            .map(|row| read_logged(row).map(|logged| logged.op));
        unsealed.push(Unsealed {
            scope,
            ops: ops.collect::<Result<_, _>>()?,
        });
    }
    Ok(unsealed)
}

/// Whether a scope has ops that are not sealed.
pub(super) async fn waits(conn: &mut SqliteConnection, scope: i64) -> Result<bool, StoreError> {
    let sql = "SELECT count(*) FROM (SELECT 1 FROM op WHERE segment IS NULL AND scope = ? LIMIT 1)";
    let query = sqlx::query_scalar::<_, i64>(sql).bind(scope);
    Ok(query.fetch_one(conn).await? > 0)
}
