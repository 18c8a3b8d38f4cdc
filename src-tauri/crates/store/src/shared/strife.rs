//! Rows that somebody deleted while somebody else edited them: they stay visible, and are told.
//! Deliberately absent: cells in conflict (`conflict`), and settling: an edit or a delete does.

use super::knowledge::Knowledge;
use super::weigh::weigh;
use crate::error::StoreError;
use crate::log::{self, Logged};
use crate::open::Store;
use crate::project::Key;
use crate::schema;
use sqlx::{Row as _, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use valise_domain::id::RowId;

impl Store {
    /// Rows that are visible though somebody deleted them, who did not know of an edit: number of the
    /// table and the row, in that order.
    pub async fn edits_beside_deletes(&self) -> Result<Vec<Key>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT DISTINCT table_id, \"row\", scope FROM op WHERE kind = 2";
        let mut scopes: BTreeMap<i64, BTreeMap<u16, Vec<RowId>>> = BTreeMap::new();
        for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
            let (table, id) = log::read_key(row)?;
            let tables = scopes.entry(row.try_get(2)?).or_default();
            tables.entry(table).or_default().push(id);
        }
        let mut found = Vec::new();
        for (scope, tables) in scopes {
            found.extend(contested(&mut conn, scope, tables).await?);
        }
        found.sort_unstable();
        Ok(found)
    }
}

async fn contested(
    conn: &mut SqliteConnection,
    scope: i64,
    tables: BTreeMap<u16, Vec<RowId>>,
) -> Result<Vec<Key>, StoreError> {
    let knowledge = Knowledge::of(conn, scope).await?;
    let mut found = Vec::new();
    for (table, ids) in tables {
        let Ok(declared) = schema::of(table).map(|sql| sql.table) else {
            continue;
        };
        let mut ops: HashMap<RowId, Vec<Logged>> = HashMap::new();
        for logged in log::ops_on(conn, table, &ids, i64::MAX).await? {
            ops.entry(logged.op.row).or_default().push(logged);
        }
        let is_contested = |ops: &Vec<Logged>| weigh(declared, ops, &knowledge).contested;
        let rows = ops.iter().filter(|(_, ops)| is_contested(ops));
        found.extend(rows.map(|(row, _)| (table, *row)));
    }
    Ok(found)
}
