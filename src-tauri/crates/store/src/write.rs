//! Writing: a change through the door, and rows back out of the trash.
//! Deliberately absent: undo and redo (`undo`), and ledgers (`ledger`).

use crate::door::{Door, Heading, Written};
use crate::error::StoreError;
use crate::log::{self, TxnKind};
use crate::open::Store;
use crate::undo;
use sqlx::SqliteConnection;
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{Import, ImportId, Noun};

impl Store {
    /// Writes a change: all of its steps, or none and an error. It is on the disk when this returns.
    /// Steps without effect are dropped; a change without any is not logged (`txn` 0).
    pub async fn write(&self, change: Change, now_ms: i64) -> Result<Written, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = write(&mut writer.conn, change, now_ms).await;
        writer.end(work).await
    }

    /// Brings a row back from the trash with all it held; without effect on a row that is not there, or
    /// that was erased.
    /// An import that was undone comes back whole, with the accounts it had made.
    pub async fn restore(
        &self,
        table: u16,
        row: RowId,
        now_ms: i64,
    ) -> Result<Written, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = restore(&mut writer.conn, table, row, now_ms).await;
        writer.end(work).await
    }
}

async fn write(
    conn: &mut SqliteConnection,
    change: Change,
    now_ms: i64,
) -> Result<Written, StoreError> {
    let mut door = Door::open(conn, now_ms).await?;
    door.steps(&change.steps).await?;
    let Change {
        label,
        subject,
        fixed,
        ..
    } = change;
    door.close(Heading {
        label,
        subject,
        kind: TxnKind::Edit,
        target: None,
        fixed,
    })
    .await
}

async fn restore(
    conn: &mut SqliteConnection,
    table: u16,
    row: RowId,
    now_ms: i64,
) -> Result<Written, StoreError> {
    if table == Import::TABLE.id
        && let Some(undone) = undo::undone_import(conn, ImportId(row)).await?
    {
        return Ok(undo::do_again(conn, undone, now_ms).await?.1);
    }
    let key = (table, row);
    let mut door = Door::open(conn, now_ms).await?;
    door.fetch([key].into_iter()).await?;
    if !door.state(key).known {
        return Err(StoreError::NoRow { table, row });
    }
    if log::says_anything(door.conn, key).await? {
        door.revive(key)?;
    }
    let (label, subject, kind) = ("restore", Some(key), TxnKind::Edit);
    door.close(Heading {
        label,
        subject,
        kind,
        target: None,
        fixed: false,
    })
    .await
}
