//! The projection made afresh from the log alone: after a migration, and to check the tables.
//! Deliberately absent: several streams with deletes beside edits, which `sync` will judge by who
//! had seen what; within one stream the order of the log says it.

use crate::error::StoreError;
use crate::log::{self, Logged};
use crate::project::{self, Key};
use crate::schema;
use crate::state::{empty_row, index_of};
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::Row;
use valise_domain::op::Act;
use valise_domain::stamp::Stamp;

type Order = (Stamp, StreamId, i64);

/// What the ops come to. Tables and fields that are unknown here are passed over.
pub(crate) fn fresh(ops: &[Logged]) -> BTreeMap<Key, Row> {
    let mut rows: BTreeMap<Key, Row> = BTreeMap::new();
    let mut shown: HashMap<(Key, u16), Option<Order>> = HashMap::new();
    for logged in ops {
        let key = (logged.op.table, logged.op.row);
        let Ok(table) = schema::of(key.0).map(|sql| sql.table) else {
            continue;
        };
        let row = rows.entry(key).or_insert_with(|| empty_row(table, key.1));
        row.alive = logged.op.act != Act::Delete;
        let Some((field, value)) = logged.value() else {
            continue;
        };
        let Ok(index) = index_of(table, field) else {
            continue;
        };
        let last = shown.entry((key, field)).or_default();
        if Some(logged.order()) >= *last {
            *last = Some(logged.order());
            row.values[index] = value.clone();
        }
    }
    replay_moves(ops, &mut rows);
    rows
}

/// All moves in their order; one that would close a cycle is skipped (sync.md, Projection).
fn replay_moves(ops: &[Logged], rows: &mut BTreeMap<Key, Row>) {
    let mut moves = ops
        .iter()
        .filter(|logged| logged.place().is_some())
        .collect::<Vec<_>>();
    moves.sort_by_key(|logged| logged.order());
    for logged in moves {
        let key = (logged.op.table, logged.op.row);
        let Some((parent, rank)) = logged.place() else {
            continue;
        };
        if stands_above(rows, key, parent) {
            continue;
        }
        if let Some(row) = rows.get_mut(&key) {
            row.parent = parent;
            row.rank = Some(rank);
        }
    }
}

fn stands_above(rows: &BTreeMap<Key, Row>, key: Key, parent: Option<RowId>) -> bool {
    let mut up = parent;
    while let Some(row) = up {
        if row == key.1 {
            return true;
        }
        up = rows.get(&(key.0, row)).and_then(|row| row.parent);
    }
    false
}

/// Empties the projection tables and fills them from the log.
pub(crate) async fn rebuild(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let rows = fresh(&log::all_ops(conn).await?);
    for sql in schema::all() {
        let text = format!("DELETE FROM {}", schema::quoted(sql.table.name));
        sqlx::query(AssertSqlSafe(text)).execute(&mut *conn).await?;
    }
    project::write_rows(conn, rows.iter().map(|(key, row)| (key.0, row))).await
}
