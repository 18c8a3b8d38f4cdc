//! Everything that counts, scope by scope, for holding what is shown against a projection from scratch.
//! Deliberately absent: that projection (`sync`).

use super::covers::Cover;
use super::knowledge::covers_of;
use super::weigh::as_kept;
use crate::error::StoreError;
use crate::log::{LOGGED, read_logged};
use crate::open::Store;
use sqlx::{AssertSqlSafe, SqliteConnection};
use valise_domain::nouns::{Row, Table};
use valise_domain::op::Op;

/// What counts in one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// The ops in the order in which this database applied them, each under the name it counts under.
    pub ops: Vec<Op>,
    /// Who had seen what; of ops that are not sealed too.
    pub covers: Vec<Cover>,
}

impl Store {
    /// What counts in every scope, shared or not.
    pub async fn shares(&self) -> Result<Vec<Share>, StoreError> {
        // One moment of the database for all scopes.
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = shares(&mut writer.conn).await;
        writer.end(work).await
    }
}

async fn shares(conn: &mut SqliteConnection) -> Result<Vec<Share>, StoreError> {
    let scopes: Vec<i64> = sqlx::query_scalar("SELECT DISTINCT scope FROM op ORDER BY scope")
        .fetch_all(&mut *conn)
        .await?;
    let mut shares = Vec::with_capacity(scopes.len());
    let text = format!("{LOGGED} WHERE o.scope = ? ORDER BY o.lsn");
    for scope in scopes {
        let query = sqlx::query(AssertSqlSafe(text.as_str())).bind(scope);
        let ops = query.fetch_all(&mut *conn).await?;
        let ops = ops
            .iter()
            .map(|row| read_logged(row).map(|logged| logged.op));
        shares.push(Share {
            ops: ops.collect::<Result<_, _>>()?,
            covers: covers_of(conn, scope).await?,
        });
    }
    Ok(shares)
}

/// A row as the columns of its table hold it: values of another kind than their fields', which no program
/// of ours writes, are unset.
pub fn as_stored(table: &Table, mut row: Row) -> Row {
    for (field, value) in table.fields.iter().zip(&mut row.values) {
        *value = as_kept(field.kind, value);
    }
    row
}
