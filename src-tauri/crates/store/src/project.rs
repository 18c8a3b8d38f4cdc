//! Writing what ops come to: the log itself, the heads of each cell and the projection tables.
//! Deliberately absent: deciding what the ops are (`door`).

use crate::column::{bind_id, bind_value, insert_many, read_id, read_row};
use crate::error::StoreError;
use crate::schema;
use sqlx::query_builder::QueryBuilder;
use sqlx::{Row as _, Sqlite, SqliteConnection};
use std::borrow::Borrow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::id::RowId;
use valise_domain::nouns::Row;
use valise_domain::op::{Act, Op};

/// A row of a table, by name.
pub(crate) type Key = (u16, RowId);

/// A cell: a field of a row.
pub(crate) type Cell = (u16, RowId, u16);

/// Where ops go in the log.
pub(crate) struct Logging {
    /// The place of the first.
    pub lsn: i64,
    /// Local key of their stream.
    pub stream: i64,
    /// Local key of the segment they came in, if they are sealed.
    pub segment: Option<i64>,
}

/// Writes ops to the log in their order; `scope` says to which scope each belongs.
pub(crate) async fn write_ops<O: Borrow<Op>>(
    conn: &mut SqliteConnection,
    logging: &Logging,
    ops: &[O],
    scope: impl Fn(&Op) -> i64,
) -> Result<(), StoreError> {
    const HEAD: &str = "INSERT INTO op (lsn, stream, seq, txn, table_id, \"row\", field, kind, \
         payload, stamp, scope, segment) ";
    let mut lsn = logging.lsn;
    insert_many(conn, HEAD, "", 12, ops, |tuple, op| {
        let op: &Op = op.borrow();
        tuple
            .push_bind(lsn)
            .push_bind(logging.stream)
            .push_bind(op.seq)
            .push_bind(op.txn);
        tuple.push_bind(op.table);
        bind_id(tuple, op.row);
        tuple
            .push_bind(op.act.field())
            .push_bind(op.act.kind())
            .push_bind(op.act.payload());
        tuple.push_bind(op.stamp.to_bits());
        tuple.push_bind(scope(op)).push_bind(logging.segment);
        lsn += 1;
    })
    .await
}

/// Makes the last op of each cell its only head: an own op covers all heads there were. Deletes and
/// moves have no heads: a delete hides the row and all moves are replayed (sync.md, Projection).
/// `fresh` says of which rows no cell can have a head yet.
pub(crate) async fn write_heads(
    conn: &mut SqliteConnection,
    first_lsn: i64,
    ops: &[Op],
    fresh: impl Fn(Key) -> bool,
) -> Result<(), StoreError> {
    let mut heads: BTreeMap<Cell, i64> = BTreeMap::new();
    for (lsn, op) in (first_lsn..).zip(ops) {
        if matches!(op.act, Act::Set { .. } | Act::Resolve { .. }) {
            heads.insert((op.table, op.row, op.act.field()), lsn);
        }
    }
    let covered = heads
        .keys()
        .filter(|(table, row, _)| !fresh((*table, *row)))
        .collect::<Vec<_>>();
    for chunk in covered.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new("WITH cell(t, r, f) AS (");
        query.push_values(chunk, |mut tuple, (table, row, field)| {
            tuple.push_bind(table);
            bind_id(&mut tuple, *row);
            tuple.push_bind(field);
        });
        query.push(
            ") DELETE FROM head WHERE (table_id, \"row\", field) IN (SELECT t, r, f FROM cell)",
        );
        query
            .build()
            .persistent(chunk.len() == 1)
            .execute(&mut *conn)
            .await?;
    }
    insert_heads(conn, &heads.into_iter().collect::<Vec<_>>()).await
}

/// Writes heads, each with its place in the log.
pub(crate) async fn insert_heads(
    conn: &mut SqliteConnection,
    heads: &[(Cell, i64)],
) -> Result<(), StoreError> {
    const HEAD: &str = "INSERT INTO head (table_id, \"row\", field, lsn) ";
    insert_many(
        conn,
        HEAD,
        "",
        4,
        heads,
        |tuple, ((table, row, field), lsn)| {
            tuple.push_bind(table);
            bind_id(tuple, *row);
            tuple.push_bind(field).push_bind(lsn);
        },
    )
    .await
}

/// Writes whole rows to their projection tables.
pub(crate) async fn write_rows<'a>(
    conn: &mut SqliteConnection,
    rows: impl Iterator<Item = (u16, &'a Row)>,
) -> Result<(), StoreError> {
    let mut tables: BTreeMap<u16, Vec<&Row>> = BTreeMap::new();
    for (table, row) in rows {
        tables.entry(table).or_default().push(row);
    }
    for (table, mut rows) in tables {
        let sql = schema::of(table)?;
        // In the order of ids: neighbours in the index are written together.
        rows.sort_by_key(|row| row.id);
        insert_many(
            conn,
            &sql.insert,
            &sql.on_conflict,
            sql.columns,
            &rows,
            |tuple, row| {
                bind_id(tuple, row.id);
                tuple.push_bind(i64::from(row.alive));
                if sql.table.tree {
                    tuple.push_bind(row.parent.map(|id| id.to_bytes().to_vec()));
                    tuple.push_bind(row.rank.clone());
                }
                for value in &row.values {
                    bind_value(tuple, value);
                }
            },
        )
        .await?;
    }
    Ok(())
}

/// Drops all heads of some rows of one table.
pub(crate) async fn drop_heads(
    conn: &mut SqliteConnection,
    table: u16,
    ids: &[RowId],
) -> Result<(), StoreError> {
    let start = format!("DELETE FROM head WHERE table_id = {table} AND \"row\" IN (");
    drop_all(conn, &start, ids).await
}

/// Drops some rows of one table, as if they had never been.
pub(crate) async fn drop_rows(
    conn: &mut SqliteConnection,
    table: u16,
    ids: &[RowId],
) -> Result<(), StoreError> {
    let name = schema::quoted(schema::of(table)?.table.name);
    let start = format!("DELETE FROM {name} WHERE \"id\" IN (");
    drop_all(conn, &start, ids).await
}

async fn drop_all(
    conn: &mut SqliteConnection,
    start: &str,
    ids: &[RowId],
) -> Result<(), StoreError> {
    for chunk in ids.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new(start);
        let mut list = query.separated(", ");
        for id in chunk {
            list.push_bind(id.to_bytes().to_vec());
        }
        query.push(")");
        let keep = chunk.len() == 1;
        query.build().persistent(keep).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Reads some rows of one table with everything they hold; those that were never there are missing.
pub(crate) async fn read_rows(
    conn: &mut SqliteConnection,
    table: u16,
    ids: &[RowId],
) -> Result<Vec<Row>, StoreError> {
    let sql = schema::of(table)?;
    let mut rows = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new(&sql.select);
        query.push(" WHERE \"id\" IN (");
        let mut list = query.separated(", ");
        for id in chunk {
            list.push_bind(id.to_bytes().to_vec());
        }
        query.push(")");
        let found = query
            .build()
            .persistent(chunk.len() == 1)
            .fetch_all(&mut *conn)
            .await?;
        for row in &found {
            rows.push(read_row(sql, row)?);
        }
    }
    Ok(rows)
}

/// The fields with several heads, by row.
pub(crate) async fn crowded(
    conn: &mut SqliteConnection,
    table: u16,
    ids: &[RowId],
) -> Result<HashMap<RowId, BTreeSet<u16>>, StoreError> {
    let mut fields: HashMap<RowId, BTreeSet<u16>> = HashMap::new();
    for chunk in ids.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new("SELECT \"row\", field FROM head ");
        query
            .push("WHERE table_id = ")
            .push_bind(table)
            .push(" AND \"row\" IN (");
        let mut list = query.separated(", ");
        for id in chunk {
            list.push_bind(id.to_bytes().to_vec());
        }
        query.push(") GROUP BY \"row\", field HAVING count(*) > 1");
        let found = query
            .build()
            .persistent(chunk.len() == 1)
            .fetch_all(&mut *conn)
            .await?;
        for row in &found {
            fields
                .entry(read_id(row, 0)?)
                .or_default()
                .insert(row.try_get(1)?);
        }
    }
    Ok(fields)
}

/// Who stands above whom, for some rows of a tree and everything above them.
pub(crate) async fn ancestors(
    conn: &mut SqliteConnection,
    table: u16,
    ids: &[RowId],
) -> Result<Vec<(RowId, Option<RowId>)>, StoreError> {
    let name = schema::quoted(schema::of(table)?.table.name);
    let mut above = Vec::new();
    for chunk in ids.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new("WITH RECURSIVE up(id) AS (");
        query.push_values(chunk, |mut tuple, id| bind_id(&mut tuple, *id));
        query.push(format_args!(
            " UNION SELECT t.parent FROM {name} t JOIN up ON t.id = up.id \
             WHERE t.parent IS NOT NULL) \
             SELECT t.id, t.parent FROM up JOIN {name} t ON t.id = up.id"
        ));
        let found = query
            .build()
            .persistent(chunk.len() == 1)
            .fetch_all(&mut *conn)
            .await?;
        for row in &found {
            above.push((read_id(row, 0)?, crate::column::read_id_or_none(row, 1)?));
        }
    }
    Ok(above)
}
