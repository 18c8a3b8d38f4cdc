//! Rows made anew from their ops, where somebody else's ops came or went: heads and projection.
//! Deliberately absent: own edits in the usual case, which the door writes step by step, and places in
//! trees (`tree`).

use super::knowledge::Knowledge;
use super::weigh::weigh;
use crate::error::StoreError;
use crate::log::{self, Logged};
use crate::project::{self, Cell, Key};
use crate::schema;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::id::RowId;
use valise_domain::nouns::Row;

/// Makes some rows of one scope anew. Gives those that show something else than before.
pub(crate) async fn anew(
    conn: &mut SqliteConnection,
    scope: i64,
    keys: &BTreeSet<Key>,
) -> Result<Vec<Key>, StoreError> {
    let knowledge = Knowledge::of(conn, scope).await?;
    let mut tables: BTreeMap<u16, Vec<RowId>> = BTreeMap::new();
    for (table, row) in keys {
        tables.entry(*table).or_default().push(*row);
    }
    let mut changed = Vec::new();
    for (table, ids) in tables {
        // Ops of a newer program's tables wait in the log for the upgrade.
        if schema::of(table).is_ok() {
            let rows = of_table(conn, table, &ids, &knowledge).await?;
            changed.extend(rows.into_iter().map(|row| (table, row)));
        }
    }
    Ok(changed)
}

async fn of_table(
    conn: &mut SqliteConnection,
    table: u16,
    ids: &[RowId],
    knowledge: &Knowledge,
) -> Result<Vec<RowId>, StoreError> {
    let declared = schema::of(table)?.table;
    let found = project::read_rows(conn, table, ids).await?;
    let mut before: HashMap<RowId, Row> = found.into_iter().map(|row| (row.id, row)).collect();
    let mut ops: HashMap<RowId, Vec<Logged>> = HashMap::new();
    for logged in log::ops_on(conn, table, ids, i64::MAX).await? {
        ops.entry(logged.op.row).or_default().push(logged);
    }
    let stood: Vec<RowId> = ids
        .iter()
        .filter(|id| before.contains_key(id))
        .copied()
        .collect();
    project::drop_heads(conn, table, &stood).await?;
    let (mut heads, mut written, mut gone): (Vec<(Cell, i64)>, Vec<Row>, Vec<RowId>) =
        Default::default();
    for id in ids {
        let was = before.remove(id);
        let Some(ops) = ops.get(id) else {
            gone.extend(was.map(|row| row.id));
            continue;
        };
        let weighed = weigh(declared, ops, knowledge);
        heads.extend(
            weighed
                .heads
                .iter()
                .map(|(field, lsn)| ((table, *id, *field), *lsn)),
        );
        let place = was.as_ref().map(|row| (row.parent, row.rank.clone()));
        let (parent, rank) = place.unwrap_or_default();
        let row = Row {
            id: *id,
            alive: weighed.alive,
            parent,
            rank,
            values: weighed.values,
        };
        if was.as_ref() != Some(&row) {
            written.push(row);
        }
    }
    project::insert_heads(conn, &heads).await?;
    project::drop_rows(conn, table, &gone).await?;
    project::write_rows(conn, written.iter().map(|row| (table, row))).await?;
    gone.extend(written.iter().map(|row| row.id));
    Ok(gone)
}
