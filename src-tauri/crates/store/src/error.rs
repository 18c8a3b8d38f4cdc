//! Everything that can go wrong in the store, as types. Rows and fields are named by number only:
//! no value of a cell ever stands in an error.
//! Deliberately absent: words for people, which `desk` finds.

use std::io;
use valise_domain::id::{NotAnId, RowId};
use valise_domain::nouns::WrongKind;
use valise_domain::op::OpError;

/// What lies below an error of the store: the driver's or the system's own error.
pub type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why the store did not do it. Whatever the error, nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// No file stands at the path, or it may not be opened.
    #[error("there is no database here")]
    Missing(#[source] Source),
    /// A file stands where a new database was to be made.
    #[error("a file of that name is there already")]
    Exists,
    /// The key does not fit, or the file is no database, or its first page is damaged.
    #[error("wrong key, or the file is damaged or no database")]
    WrongKeyOrDamaged(#[source] Source),
    /// The key fits, but a page inside is damaged.
    #[error("the database is damaged")]
    Damaged(#[source] Source),
    /// A newer program wrote it.
    #[error("the database has format {found}, this program knows formats up to {known}")]
    Newer {
        /// The format of the file.
        found: i64,
        /// The newest format known here.
        known: i64,
    },
    /// No space left.
    #[error("there is no space left")]
    Full(#[source] Source),
    /// The file or its folder may not be written.
    #[error("the database may not be written")]
    ReadOnly(#[source] Source),
    /// Somebody else is writing and did not finish in time.
    #[error("the database is in use")]
    Busy(#[source] Source),
    /// [`crate::Store::close`] was called before.
    #[error("the store is closed")]
    Closed,
    /// The system refused to read or write a file.
    #[error("a file cannot be read or written")]
    Io(#[source] io::Error),
    /// Any other error of the driver.
    #[error("the database refused")]
    Database(#[source] sqlx::Error),
    /// The path is no Unicode text, which SQLite needs.
    #[error("the path is not Unicode text")]
    Path,
    /// A backup was to be written over the database itself.
    #[error("a database cannot be backed up onto itself")]
    OntoItself,

    /// No table of that number.
    #[error("there is no table {0}")]
    UnknownTable(u16),
    /// The field is not one that the table declares.
    #[error("table {table} has no such field {field}")]
    UnknownField {
        /// Number of the table.
        table: u16,
        /// Number of the field.
        field: u16,
    },
    /// The value does not fit its field.
    #[error(transparent)]
    WrongKind(#[from] WrongKind),
    /// Rows of this table do not stand under one another.
    #[error("rows of table {0} do not move")]
    NotATree(u16),
    /// The move would put a row under itself.
    #[error("row {row} of table {table} would stand under itself")]
    Cycle {
        /// Number of the table.
        table: u16,
        /// The row that was to move.
        row: RowId,
    },
    /// The row above does not exist or lies in the trash.
    #[error("the row above, {parent} of table {table}, is not there")]
    NoParent {
        /// Number of the table.
        table: u16,
        /// The row that should be above.
        parent: RowId,
    },
    /// The row was never there.
    #[error("there is no row {row} in table {table}")]
    NoRow {
        /// Number of the table.
        table: u16,
        /// The row.
        row: RowId,
    },
    /// A row that was to be new is there already.
    #[error("row {row} of table {table} is there already")]
    RowExists {
        /// Number of the table.
        table: u16,
        /// The row.
        row: RowId,
    },
    /// The transaction does not exist, is none that can be undone, or is undone already.
    #[error("transaction {0} cannot be undone")]
    NotUndoable(i64),
    /// A segment to be kept as sealed holds no op that is not sealed.
    #[error("there are no such unsealed changes")]
    NotUnsealed,
    /// A turn names a segment that is not here.
    #[error("a sealed segment that was named is not here")]
    NoSegment,
    /// A stored op cannot be read.
    #[error("a stored op cannot be read")]
    Op(#[from] OpError),
    /// A stored id cannot be read.
    #[error("a stored id cannot be read")]
    Id(#[from] NotAnId),
    /// A stored value cannot be read.
    #[error("a stored value of {table}.{column} cannot be read")]
    Unreadable {
        /// Name of the table.
        table: &'static str,
        /// Name of the column.
        column: &'static str,
    },

    /// The person stopped the import.
    #[error("the import was stopped")]
    Cancelled,
    /// The lines ended without saying that they had all come.
    #[error("the lines ended before the end of the file")]
    Unfinished,
    /// The amount or cost of a ledger line has too many digits, or more than nine after the point.
    #[error("the amount in line {row} cannot be kept exactly")]
    AmountOutOfRange {
        /// The line's number in the file.
        row: u32,
    },
    /// The day of a ledger line lies outside the years 1 to 9999.
    #[error("the day in line {row} lies outside the years 1 to 9999")]
    DayOutOfRange {
        /// The line's number in the file.
        row: u32,
    },
    /// A sum has more digits than money can have here.
    #[error("a sum has too many digits")]
    SumOutOfRange,

    /// The passphrase does not open the sealed key, or the sealed key was changed.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The text or file is no key of a known format.
    #[error("this is not a key of a known format")]
    NotAKey,
}

/// The file has no tables of ours, though the key fits: an empty or foreign database.
#[derive(Debug, thiserror::Error)]
#[error("the file holds no store")]
pub(crate) struct NotAStore;

const SQLITE_BUSY: i64 = 5;
const SQLITE_LOCKED: i64 = 6;
const SQLITE_READONLY: i64 = 8;
const SQLITE_CORRUPT: i64 = 11;
const SQLITE_FULL: i64 = 13;
const SQLITE_CANTOPEN: i64 = 14;
const SQLITE_NOTADB: i64 = 26;

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        let code = error
            .as_database_error()
            .and_then(|e| e.code()?.parse::<i64>().ok());
        // The lower eight bits are the primary code, the rest says more.
        match code.map(|code| code & 0xff) {
            Some(SQLITE_BUSY | SQLITE_LOCKED) => Self::Busy(error.into()),
            Some(SQLITE_READONLY) => Self::ReadOnly(error.into()),
            Some(SQLITE_CORRUPT) => Self::Damaged(error.into()),
            Some(SQLITE_FULL) => Self::Full(error.into()),
            Some(SQLITE_CANTOPEN) => Self::Missing(error.into()),
            Some(SQLITE_NOTADB) => Self::WrongKeyOrDamaged(error.into()),
            _ => Self::Database(error),
        }
    }
}

impl From<io::Error> for StoreError {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::NotFound => Self::Missing(error.into()),
            io::ErrorKind::AlreadyExists => Self::Exists,
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Self::ReadOnly(error.into())
            }
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full(error.into()),
            _ => Self::Io(error),
        }
    }
}
