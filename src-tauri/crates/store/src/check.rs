//! Whether the database is whole: its pages, its log and chain, the heads and the projection against
//! the log, and the ledger's sums against its lines. A damaged file gives problems, not an error.
//! Deliberately absent: repairing, which is restoring a backup.

use crate::error::StoreError;
use crate::open::Store;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use valise_domain::id::RowId;

mod ledger;
mod log;

/// What a check found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StoreCheck {
    /// Everything that is wrong; empty where the database is whole.
    pub problems: Vec<Problem>,
    /// How many ops were checked.
    pub ops: u64,
    /// How many transactions were checked.
    pub transactions: u64,
    /// How many ledger lines were checked.
    pub ledger_lines: u64,
}

impl StoreCheck {
    /// Whether nothing is wrong.
    pub fn is_whole(&self) -> bool {
        self.problems.is_empty()
    }
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Problem {
    /// A page was changed outside the program; in SQLCipher's words.
    #[error("a page is damaged: {0}")]
    Page(String),
    /// The tables inside are inconsistent; in SQLite's words.
    #[error("the file is inconsistent: {0}")]
    Structure(String),
    /// A part could not be read at all; in the driver's words.
    #[error("a part cannot be read: {0}")]
    Unreadable(String),
    /// An op cannot be read.
    #[error("the op at {0} of the log cannot be read")]
    Op(i64),
    /// Ops are missing or doubled: the number that should have come and the one that came.
    #[error("op {expected} should follow, but {found} does")]
    Sequence {
        /// The number that should have come.
        expected: i64,
        /// The number that came.
        found: i64,
    },
    /// A stamp does not lie after the one before it.
    #[error("the stamp of op {0} does not rise")]
    Stamp(i64),
    /// The ops of a transaction are not those that its link was made of.
    #[error("the chain breaks at transaction {0}")]
    Chain(i64),
    /// The persisted clock does not stand behind the last op.
    #[error("the clock does not stand where the log ends")]
    Clock,
    /// The heads of a cell are not what its ops say.
    #[error("the heads of field {field} of row {row} of table {table} are wrong")]
    Head {
        /// Number of the table.
        table: u16,
        /// The row.
        row: RowId,
        /// Number of the field.
        field: u16,
    },
    /// A row does not show what the ops come to.
    #[error("row {row} of table {table} does not show what was written")]
    Projection {
        /// Number of the table.
        table: u16,
        /// The row.
        row: RowId,
    },
    /// A row is in no scope, or has changes in another.
    #[error("row {row} of table {table} does not lie where its changes do")]
    Home {
        /// Number of the table.
        table: u16,
        /// The row.
        row: RowId,
    },
    /// Ledger lines name an account, a product or an import that is not there.
    #[error("{0} ledger lines name something that is not there")]
    LedgerKeys(i64),
    /// The sums kept for an import are not those of its lines.
    #[error("the sums of import {0} are not those of its lines")]
    LedgerSums(RowId),
}

impl Store {
    /// Checks everything. Reads the whole file; edits may go on meanwhile. An error only where the
    /// check cannot begin.
    pub async fn check(&self) -> Result<StoreCheck, StoreError> {
        // Pages that wait in the write-ahead log go to the file first, where they can be checked. A
        // reader in the way only means that some are checked as part of the log.
        let mut writer = self.writer().await?;
        let _ = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
            .execute(&mut writer.conn)
            .await;
        drop(writer);
        let mut check = StoreCheck::default();
        // A connection of its own sees the file, not pages that others have in memory.
        let mut conn = match self
            .options()
            .clone()
            .pragma("query_only", "ON")
            .connect()
            .await
        {
            Ok(conn) => conn,
            Err(error) => {
                check.problems.push(Problem::Unreadable(error.to_string()));
                return Ok(check);
            }
        };
        if let Err(error) = run(&mut conn, &mut check).await {
            check.problems.push(Problem::Unreadable(said(&error)));
        }
        // Closing what was only read loses nothing.
        let _ = conn.close().await;
        Ok(check)
    }
}

async fn run(conn: &mut SqliteConnection, check: &mut StoreCheck) -> Result<(), StoreError> {
    let pages = sqlx::query_scalar("PRAGMA cipher_integrity_check")
        .fetch_all(&mut *conn)
        .await?;
    check.problems.extend(pages.into_iter().map(Problem::Page));
    // One moment of the database for all that follows.
    sqlx::query("BEGIN").execute(&mut *conn).await?;
    let said: Vec<String> = sqlx::query_scalar("PRAGMA integrity_check")
        .fetch_all(&mut *conn)
        .await?;
    let faults = said.into_iter().filter(|line| line != "ok");
    check.problems.extend(faults.map(Problem::Structure));
    log::check(conn, check).await?;
    ledger::check(conn, check).await
}

/// The driver's words where there are some.
fn said(error: &StoreError) -> String {
    let source = std::error::Error::source(error);
    source.map_or_else(|| error.to_string(), |source| source.to_string())
}
