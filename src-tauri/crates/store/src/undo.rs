//! Undo and redo, from the log: they survive a restart, and an import can be undone out of order.
//! Deliberately absent: how a transaction is taken back (`revert`).

use crate::column::read_id_or_none;
use crate::door::{Door, Heading, Written};
use crate::error::StoreError;
use crate::log::{TxnKind, status};
use crate::open::Store;
use crate::project::Key;
use crate::revert::revert;
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use valise_domain::nouns::{Import, ImportId, Noun};

/// What was undone or done again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undone {
    /// The label of the change.
    pub label: String,
    /// What the change was mainly about: number of the table and the row.
    pub subject: Option<Key>,
    /// The number of the new transaction that takes it back or does it again; 0 where nothing was
    /// left to change.
    pub txn: i64,
    /// Cells left alone because somebody changed them since.
    pub left: u32,
}

/// A change by name: its label and what it was mainly about.
pub type Named = (String, Option<Key>);

/// What undo and redo would do next.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoState {
    /// What undo would take back.
    pub undo: Option<Named>,
    /// What redo would do again.
    pub redo: Option<Named>,
}

/// A transaction as the log describes it.
pub(crate) struct Txn {
    number: i64,
    label: String,
    subject: Option<Key>,
    undone_by: Option<i64>,
    lsn: i64,
    ops: i64,
}

impl Store {
    /// Takes back the last change that holds; `None` where there is none.
    pub async fn undo(&self, now_ms: i64) -> Result<Option<Undone>, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = undo_last(&mut writer.conn, now_ms).await;
        writer.end(work).await
    }

    /// Does again what was undone last, unless something else was done since; `None` where there is
    /// nothing to do again.
    pub async fn redo(&self, now_ms: i64) -> Result<Option<Undone>, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = redo_last(&mut writer.conn, now_ms).await;
        writer.end(work).await
    }

    /// Takes back one given transaction, such as an import, out of order. Cells that were changed
    /// since, and rows that something else holds on to, are left alone.
    /// [`StoreError::NotUndoable`] where it is no edit or import that holds.
    pub async fn undo_transaction(&self, txn: i64, now_ms: i64) -> Result<Undone, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = undo_given(&mut writer.conn, txn, now_ms).await;
        writer.end(work).await
    }

    /// What undo and redo would do next.
    pub async fn undo_state(&self) -> Result<UndoState, StoreError> {
        let mut conn = self.reader().await?;
        let named = |txn: Txn| (txn.label, txn.subject);
        let undo = next(&mut conn, status::DONE).await?.map(named);
        let redo = next(&mut conn, status::UNDONE).await?.map(named);
        Ok(UndoState { undo, redo })
    }

    /// The number of the transaction that brought an import in, for [`Store::undo_transaction`];
    /// `None` where there is none that holds.
    pub async fn transaction_of(&self, import: ImportId) -> Result<Option<i64>, StoreError> {
        let mut conn = self.reader().await?;
        let found = about_import(&mut conn, import, [status::DONE; 2]).await?;
        Ok(found.map(|txn| txn.number))
    }
}

// Only what was done in this database, not what came from others.
const TXN: &str = "SELECT t.number, t.label, t.subject_table, t.subject, t.undone_by, t.lsn, t.ops \
     FROM txn t JOIN stream s ON s.\"key\" = t.stream AND s.own > 0 ";

fn txn_where(rest: &'static str) -> AssertSqlSafe<String> {
    AssertSqlSafe(format!("{TXN}{rest}"))
}

fn read_txn(row: &SqliteRow) -> Result<Txn, StoreError> {
    let table: Option<u16> = row.try_get(2)?;
    Ok(Txn {
        number: row.try_get(0)?,
        label: row.try_get(1)?,
        subject: table.zip(read_id_or_none(row, 3)?),
        undone_by: row.try_get(4)?,
        lsn: row.try_get(5)?,
        ops: row.try_get(6)?,
    })
}

/// The edit or import whose turn came last among those of a state.
async fn next(
    conn: &mut SqliteConnection,
    status: &'static str,
) -> Result<Option<Txn>, StoreError> {
    let rest = "WHERE t.status = ? AND t.kind IN ('edit', 'import') \
                AND (t.fixed = 0 OR t.status = 'undone') ORDER BY t.turn DESC LIMIT 1";
    let row = sqlx::query(txn_where(rest))
        .bind(status)
        .fetch_optional(&mut *conn)
        .await?;
    row.as_ref().map(read_txn).transpose()
}

/// One transaction, if it is an edit or import of that state.
async fn given(
    conn: &mut SqliteConnection,
    number: i64,
    status: &'static str,
) -> Result<Option<Txn>, StoreError> {
    let rest = "WHERE t.number = ? AND t.status = ? AND t.kind IN ('edit', 'import')";
    let row = sqlx::query(txn_where(rest))
        .bind(number)
        .bind(status)
        .fetch_optional(&mut *conn)
        .await?;
    row.as_ref().map(read_txn).transpose()
}

/// The transaction that made an import, if it is of one of two states. Later ones about the same
/// import only changed it.
async fn about_import(
    conn: &mut SqliteConnection,
    import: ImportId,
    states: [&'static str; 2],
) -> Result<Option<Txn>, StoreError> {
    let rest = "WHERE t.subject_table = ? AND t.subject = ? AND t.kind IN ('edit', 'import') \
                AND t.number = (SELECT min(f.number) FROM txn f WHERE f.subject_table = t.subject_table AND f.subject = t.subject) \
                AND t.status IN (?, ?)";
    let row = sqlx::query(txn_where(rest))
        .bind(Import::TABLE.id)
        .bind(import.0.to_bytes().to_vec())
        .bind(states[0])
        .bind(states[1])
        .fetch_optional(&mut *conn)
        .await?;
    row.as_ref().map(read_txn).transpose()
}

/// The transaction that made an import, if it was taken back.
pub(crate) async fn undone_import(
    conn: &mut SqliteConnection,
    import: ImportId,
) -> Result<Option<Txn>, StoreError> {
    about_import(conn, import, [status::UNDONE, status::DROPPED]).await
}

async fn undo_last(conn: &mut SqliteConnection, now_ms: i64) -> Result<Option<Undone>, StoreError> {
    match next(conn, status::DONE).await? {
        Some(txn) => take_back(conn, txn, now_ms).await.map(Some),
        None => Ok(None),
    }
}

async fn redo_last(conn: &mut SqliteConnection, now_ms: i64) -> Result<Option<Undone>, StoreError> {
    match next(conn, status::UNDONE).await? {
        Some(txn) => Ok(Some(do_again(conn, txn, now_ms).await?.0)),
        None => Ok(None),
    }
}

async fn undo_given(
    conn: &mut SqliteConnection,
    number: i64,
    now_ms: i64,
) -> Result<Undone, StoreError> {
    let txn = given(conn, number, status::DONE).await?;
    take_back(conn, txn.ok_or(StoreError::NotUndoable(number))?, now_ms).await
}

async fn take_back(
    conn: &mut SqliteConnection,
    txn: Txn,
    now_ms: i64,
) -> Result<Undone, StoreError> {
    let stretch = (txn.lsn, txn.ops);
    Ok(turn(conn, txn, stretch, TxnKind::Undo, now_ms).await?.0)
}

/// Does a transaction again by taking back what took it back.
pub(crate) async fn do_again(
    conn: &mut SqliteConnection,
    txn: Txn,
    now_ms: i64,
) -> Result<(Undone, Written), StoreError> {
    let row = sqlx::query(txn_where("WHERE t.number = ?"))
        .bind(txn.undone_by)
        .fetch_optional(&mut *conn)
        .await?;
    // An undo that found nothing to change left nothing to take back.
    let stretch = match row {
        Some(row) => read_txn(&row).map(|undo| (undo.lsn, undo.ops))?,
        None => (0, 0),
    };
    turn(conn, txn, stretch, TxnKind::Redo, now_ms).await
}

async fn turn(
    conn: &mut SqliteConnection,
    txn: Txn,
    (lsn, ops): (i64, i64),
    kind: TxnKind,
    now_ms: i64,
) -> Result<(Undone, Written), StoreError> {
    let mut door = Door::open(conn, now_ms).await?;
    let left = revert(&mut door, lsn, ops).await?;
    let Txn {
        number,
        label,
        subject,
        ..
    } = txn;
    let heading = Heading {
        label: &label,
        subject,
        kind,
        target: Some(number),
        fixed: false,
    };
    let written = door.close(heading).await?;
    let state = if kind == TxnKind::Undo {
        status::UNDONE
    } else {
        status::DONE
    };
    sqlx::query("UPDATE txn SET status = ?, turn = ?, undone_by = ? WHERE number = ?")
        .bind(state)
        .bind(written.stamp.to_bits())
        .bind((kind == TxnKind::Undo).then_some(written.txn))
        .bind(number)
        .execute(&mut *conn)
        .await?;
    Ok((
        Undone {
            label,
            subject,
            txn: written.txn,
            left,
        },
        written,
    ))
}
