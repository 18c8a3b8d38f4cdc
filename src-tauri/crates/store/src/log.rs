//! The log: ops and transactions as they stand in the database, and reading them back. Transactions are
//! those of this database; what others wrote comes as ops alone (`shared`).
//! Deliberately absent: making them (`door`).

use crate::clock::read_link;
use crate::column::{bind_id, insert_many, read_id, read_stream};
use crate::error::StoreError;
use crate::open::Store;
use crate::project::Key;
use sqlx::query_builder::QueryBuilder;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, SqliteConnection};
use std::collections::BTreeMap;
use valise_domain::chain::Link;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Stamp;
use valise_domain::value::Value;

/// What a transaction was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TxnKind {
    /// Somebody's edit.
    Edit,
    /// Took an edit or import back.
    Undo,
    /// Did it again.
    Redo,
    /// Brought in a ledger.
    Import,
}

impl TxnKind {
    /// The word in the database.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Import => "import",
        }
    }

    /// The inverse of [`TxnKind::as_str`]; what is not known here counts as an edit.
    pub(crate) fn from_word(word: &str) -> Self {
        match word {
            "undo" => Self::Undo,
            "redo" => Self::Redo,
            "import" => Self::Import,
            _ => Self::Edit,
        }
    }
}

/// The states of a transaction, as the database writes them.
pub(crate) mod status {
    /// It holds.
    pub const DONE: &str = "done";
    /// It was taken back and can be done again.
    pub const UNDONE: &str = "undone";
    /// It was taken back, and something else was done since.
    pub const DROPPED: &str = "dropped";
}

/// An op with its place in the log.
#[derive(Clone, Debug)]
pub(crate) struct Logged {
    /// Its place.
    pub lsn: i64,
    /// The op.
    pub op: Op,
}

/// Where a row stands in its tree: the row above and the rank.
pub(crate) type Place = (Option<RowId>, String);

/// Whether somebody placed the row there: undoing its first move leaves it at the top without rank.
pub(crate) fn is_placed((parent, rank): &Place) -> bool {
    parent.is_some() || !rank.is_empty()
}

impl Logged {
    /// What decides between several values of one cell: the greatest is shown.
    pub fn order(&self) -> (Stamp, StreamId, i64) {
        (self.op.stamp, self.op.stream, self.op.seq)
    }

    /// The cell and value, if the op is about a field.
    pub fn value(&self) -> Option<(u16, &Value)> {
        match &self.op.act {
            Act::Set { field, value } | Act::Resolve { field, value } => Some((*field, value)),
            Act::Delete | Act::Move { .. } => None,
        }
    }

    /// The place, if the op is a move.
    pub fn place(&self) -> Option<Place> {
        match &self.op.act {
            Act::Move { parent, rank } => Some((*parent, rank.clone())),
            _ => None,
        }
    }
}

/// Every column that [`read_logged`] reads, of the ops that count; `op` goes by the name `o`, the
/// segment it came in by `g`, the stream it counts under by `s`.
pub(crate) const LOGGED: &str = "SELECT o.lsn, s.id, o.seq, o.txn, o.stamp, o.table_id, o.\"row\", \
     o.field, o.kind, o.payload FROM op o LEFT JOIN segment g ON g.\"key\" = o.segment \
     JOIN stream s ON s.\"key\" = coalesce(g.lane, o.stream) AND coalesce(g.state, 0) = 0";

/// Reads a row selected by [`LOGGED`].
pub(crate) fn read_logged(row: &SqliteRow) -> Result<Logged, StoreError> {
    let act = Act::from_parts(row.try_get(8)?, row.try_get(7)?, row.try_get(9)?)?;
    let op = Op {
        stream: read_stream(row, 1)?,
        seq: row.try_get(2)?,
        txn: row.try_get(3)?,
        stamp: Stamp::from_bits(row.try_get(4)?),
        table: row.try_get(5)?,
        row: read_id(row, 6)?,
        act,
    };
    Ok(Logged {
        lsn: row.try_get(0)?,
        op,
    })
}

/// Everything that was ever written here, whether it counts or not, under the stream it was written
/// under, with the number of its transaction over all streams.
pub(crate) async fn written_here(
    conn: &mut SqliteConnection,
) -> Result<Vec<(i64, Logged)>, StoreError> {
    let sql = "SELECT o.lsn, s.id, o.seq, o.txn, o.stamp, o.table_id, o.\"row\", o.field, o.kind, \
               o.payload, t.number FROM txn t JOIN op o ON o.lsn BETWEEN t.lsn AND t.lsn + t.ops - 1 \
               JOIN stream s ON s.\"key\" = o.stream ORDER BY o.lsn";
    let rows = sqlx::query(sql).fetch_all(conn).await?;
    let numbered = |row: &SqliteRow| Ok((row.try_get(10)?, read_logged(row)?));
    rows.iter().map(numbered).collect()
}

/// All ops on some rows of one table, up to a place in the log, in their order.
pub(crate) async fn ops_on(
    conn: &mut SqliteConnection,
    table: u16,
    rows: &[RowId],
    up_to: i64,
) -> Result<Vec<Logged>, StoreError> {
    let mut ops = Vec::new();
    for chunk in rows.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new(LOGGED);
        query.push(" WHERE o.table_id = ").push_bind(table);
        query
            .push(" AND o.lsn <= ")
            .push_bind(up_to)
            .push(" AND o.\"row\" IN (");
        let mut list = query.separated(", ");
        for row in chunk {
            list.push_bind(row.to_bytes().to_vec());
        }
        query.push(") ORDER BY o.lsn");
        let found = query
            .build()
            .persistent(chunk.len() == 1)
            .fetch_all(&mut *conn)
            .await?;
        for row in &found {
            ops.push(read_logged(row)?);
        }
    }
    Ok(ops)
}

/// Whether more is known of a row than that it is gone. If not, it was erased, here or elsewhere.
pub(crate) async fn says_anything(
    conn: &mut SqliteConnection,
    (table, row): Key,
) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM op WHERE table_id = ? AND \"row\" = ? AND kind <> ?)";
    let query = sqlx::query_scalar(sql).bind(table);
    let query = query.bind(row.to_bytes().to_vec()).bind(Act::Delete.kind());
    Ok(query.fetch_one(conn).await?)
}

/// The rows that the ops in one stretch of the log are about.
pub(crate) async fn rows_between(
    conn: &mut SqliteConnection,
    first: i64,
    last: i64,
) -> Result<Vec<(u16, RowId)>, StoreError> {
    let rows = sqlx::query("SELECT DISTINCT table_id, \"row\" FROM op WHERE lsn BETWEEN ? AND ?")
        .bind(first)
        .bind(last)
        .fetch_all(&mut *conn)
        .await?;
    rows.iter()
        .map(|row| Ok((row.try_get(0)?, read_id(row, 1)?)))
        .collect()
}

/// The whole log in the order in which this database applied it.
pub(crate) async fn all_ops(conn: &mut SqliteConnection) -> Result<Vec<Logged>, StoreError> {
    let mut query = QueryBuilder::<Sqlite>::new(LOGGED);
    query.push(" ORDER BY o.lsn");
    let rows = query.build().fetch_all(&mut *conn).await?;
    rows.iter().map(read_logged).collect()
}

/// The place in the log that comes next. Rows can be stirred at a place of their own.
pub(crate) async fn next_lsn(conn: &mut SqliteConnection) -> Result<i64, StoreError> {
    let next = sqlx::query_scalar(NEXT_LSN);
    Ok(next.fetch_one(conn).await?)
}

/// [`next_lsn`] in SQL.
pub(crate) const NEXT_LSN: &str = "SELECT 1 + max((SELECT coalesce(max(lsn), 0) FROM op), \
     (SELECT coalesce(max(lsn), 0) FROM stirred))";

/// Notes rows that changed though no op on them came.
pub(crate) async fn stir(conn: &mut SqliteConnection, keys: &[Key]) -> Result<(), StoreError> {
    const HEAD: &str = "INSERT OR IGNORE INTO stirred (lsn, table_id, \"row\") ";
    let lsn = next_lsn(conn).await?;
    insert_many(conn, HEAD, "", 3, keys, |tuple, (table, row)| {
        tuple.push_bind(lsn).push_bind(table);
        bind_id(tuple, *row);
    })
    .await
}

/// Reads the number of a table and a row from the first two columns.
pub(crate) fn read_key(row: &SqliteRow) -> Result<Key, StoreError> {
    Ok((row.try_get(0)?, read_id(row, 1)?))
}

/// The links of one own stream with the ops they were made of.
#[derive(Clone, Debug)]
pub struct Chain {
    /// The stream.
    pub stream: StreamId,
    /// Number of the transaction within the stream, and its link.
    pub links: Vec<(i64, Link)>,
    /// The ops, as they were written.
    pub ops: Vec<Op>,
}

impl Store {
    /// Every op that counts in the order in which this database applied it.
    pub async fn ops(&self) -> Result<Vec<Op>, StoreError> {
        let mut conn = self.reader().await?;
        Ok(all_ops(&mut conn)
            .await?
            .into_iter()
            .map(|logged| logged.op)
            .collect())
    }

    /// The chains of what was written here, but of streams that part of their ops left for another.
    pub async fn chains(&self) -> Result<Vec<Chain>, StoreError> {
        let mut conn = self.reader().await?;
        let mut chains: BTreeMap<StreamId, Chain> = BTreeMap::new();
        let sql = "SELECT s.id, t.txn, t.link FROM txn t JOIN stream s ON s.\"key\" = t.stream \
                   WHERE s.own = 1 ORDER BY t.number";
        for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
            let stream = read_stream(row, 0)?;
            let chain = chains.entry(stream).or_insert_with(|| Chain {
                stream,
                links: Vec::new(),
                ops: Vec::new(),
            });
            let link = read_link(row.try_get(2)?)?;
            chain.links.push((row.try_get(1)?, link));
        }
        for (_, logged) in written_here(&mut conn).await? {
            if let Some(chain) = chains.get_mut(&logged.op.stream) {
                chain.ops.push(logged.op);
            }
        }
        Ok(chains.into_values().collect())
    }
}
