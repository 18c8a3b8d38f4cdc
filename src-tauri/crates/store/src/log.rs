//! The log: ops and transactions as they stand in the database, and reading them back.
//! Deliberately absent: making them (`door`).

use crate::clock::read_link;
use crate::column::{read_id, read_stream};
use crate::error::StoreError;
use crate::open::Store;
use sqlx::query_builder::QueryBuilder;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, SqliteConnection};
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

/// Every column that [`read_logged`] reads; `op` goes by the name `o`, `stream` by `s`.
pub(crate) const LOGGED: &str = "SELECT o.lsn, s.id, o.seq, o.txn, o.stamp, o.table_id, o.\"row\", \
     o.field, o.kind, o.payload FROM op o JOIN stream s ON s.\"key\" = o.stream";

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

impl Store {
    /// Every op in the order in which this database applied it.
    pub async fn ops(&self) -> Result<Vec<Op>, StoreError> {
        let mut conn = self.reader().await?;
        Ok(all_ops(&mut conn)
            .await?
            .into_iter()
            .map(|logged| logged.op)
            .collect())
    }

    /// The link of every transaction: its stream, its number within the stream, the link.
    pub async fn links(&self) -> Result<Vec<(StreamId, i64, Link)>, StoreError> {
        let sql = "SELECT s.id, t.txn, t.link FROM txn t JOIN stream s ON s.\"key\" = t.stream \
                   ORDER BY t.number";
        let mut conn = self.reader().await?;
        let rows = sqlx::query(sql).fetch_all(&mut *conn).await?;
        let link = |row: &SqliteRow| -> Result<_, StoreError> {
            Ok((
                read_stream(row, 0)?,
                row.try_get(1)?,
                read_link(row.try_get(2)?)?,
            ))
        };
        rows.iter().map(link).collect()
    }
}
