//! The projection made afresh from the log alone, rows and heads: after a migration, and to check the
//! tables.
//! Deliberately absent: doing it for some rows only (`shared`), which what is written here is held to.

use crate::column::read_id;
use crate::error::StoreError;
use crate::log::{self, Logged};
use crate::project::{self, Cell, Key};
use crate::schema;
use crate::shared::home::COMMON;
use crate::shared::knowledge::Knowledge;
use crate::shared::tree::replay;
use crate::shared::weigh::weigh;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::nouns::Row;

/// What the ops come to.
#[derive(Default)]
pub(crate) struct Fresh {
    /// Every row.
    pub rows: BTreeMap<Key, Row>,
    /// The heads of every cell, by place in the log.
    pub heads: BTreeSet<(Cell, i64)>,
}

/// The scope of every row.
pub(crate) async fn all_homes(
    conn: &mut SqliteConnection,
) -> Result<HashMap<Key, i64>, StoreError> {
    let sql = "SELECT table_id, \"row\", scope FROM home";
    let rows = sqlx::query(sql).fetch_all(conn).await?;
    rows.iter()
        .map(|row| Ok(((row.try_get(0)?, read_id(row, 1)?), row.try_get(2)?)))
        .collect()
}

/// What the ops come to. Tables and fields that are unknown here are passed over.
pub(crate) async fn fresh(
    conn: &mut SqliteConnection,
    ops: &[Logged],
    homes: &HashMap<Key, i64>,
) -> Result<Fresh, StoreError> {
    let mut by_row: BTreeMap<Key, Vec<Logged>> = BTreeMap::new();
    for logged in ops {
        let key = (logged.op.table, logged.op.row);
        by_row.entry(key).or_default().push(logged.clone());
    }
    let mut known: HashMap<i64, Knowledge> = HashMap::new();
    let mut fresh = Fresh::default();
    for (key, ops) in by_row {
        let Ok(table) = schema::of(key.0).map(|sql| sql.table) else {
            continue;
        };
        let scope = homes.get(&key).copied().unwrap_or(COMMON);
        let knowledge = match known.entry(scope) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(Knowledge::of(conn, scope).await?),
        };
        let weighed = weigh(table, &ops, knowledge);
        let heads = weighed.heads.into_iter();
        let heads = heads.map(|(field, lsn)| ((key.0, key.1, field), lsn));
        fresh.heads.extend(heads);
        let row = Row {
            id: key.1,
            alive: weighed.alive,
            parent: None,
            rank: None,
            values: weighed.values,
        };
        fresh.rows.insert(key, row);
    }
    for table in schema::all().iter().map(|sql| sql.table) {
        let moves = ops.iter().filter(|logged| logged.op.table == table.id);
        let moves = moves.filter(|_| table.tree);
        for (row, (parent, rank)) in replay(moves).places {
            if let Some(row) = fresh.rows.get_mut(&(table.id, row)) {
                (row.parent, row.rank) = (parent, Some(rank));
            }
        }
    }
    Ok(fresh)
}

/// Empties heads and projection tables and fills them from the log.
pub(crate) async fn rebuild(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let ops = log::all_ops(conn).await?;
    let homes = all_homes(conn).await?;
    let fresh = fresh(conn, &ops, &homes).await?;
    for sql in schema::all() {
        let text = format!("DELETE FROM {}", schema::quoted(sql.table.name));
        sqlx::query(AssertSqlSafe(text)).execute(&mut *conn).await?;
    }
    sqlx::query("DELETE FROM head").execute(&mut *conn).await?;
    let heads: Vec<_> = fresh.heads.into_iter().collect();
    project::insert_heads(conn, &heads).await?;
    project::write_rows(conn, fresh.rows.iter().map(|(key, row)| (key.0, row))).await
}
