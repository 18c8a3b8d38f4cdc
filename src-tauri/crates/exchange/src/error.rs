//! What can go wrong with a file as a whole. What is wrong with one line is a rejection with its
//! reason, never an error. Deliberately absent: words for people; the desk finds them by variant.

use std::io;
use thiserror::Error;

/// A file that is no table of text, by its first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OtherFormat {
    /// A workbook of today (`.xlsx`, `.ods`) or another zip archive.
    Archive,
    /// An old workbook (`.xls`) or another OLE document.
    OldOffice,
    /// A PDF document.
    Pdf,
    /// Bytes that are no text in any known encoding.
    Binary,
}

/// Why a file could not be read, or a file of rejected lines not be written.
#[derive(Debug, Error)]
pub enum ExchangeError {
    /// The file could not be opened or read.
    #[error("the file could not be read")]
    Read(#[source] io::Error),
    /// The path leads to a folder or a device.
    #[error("not an ordinary file")]
    NotAFile,
    /// The compressed file is cut short or damaged.
    #[error("the compressed file is damaged")]
    Damaged(#[source] io::Error),
    /// The compressed file unpacks to more than any ledger would.
    #[error("the compressed file unpacks to more than {limit} bytes")]
    Bomb {
        /// The limit in bytes.
        limit: u64,
    },
    /// There is no line in the file.
    #[error("the file is empty")]
    Empty,
    /// The file is no table of text.
    #[error("the file is no table of text but {0:?}")]
    OtherFormat(OtherFormat),
    /// The mapping says nothing of a column without which no line can be taken.
    #[error("no column is chosen for {column}")]
    MissingColumn {
        /// Its code, such as `customer`.
        column: &'static str,
    },
    /// More lines than can be numbered or, for people, than any chart has.
    #[error("the file has more than {limit} lines")]
    TooManyLines {
        /// The limit.
        limit: u32,
    },
    /// More columns than any table that people fill.
    #[error("the file has more than {limit} columns")]
    TooManyColumns {
        /// The limit.
        limit: u32,
    },
    /// The person asked to stop; what was handed out so far is to be thrown away.
    #[error("cancelled")]
    Cancelled,
    /// Whoever takes the lines asked to stop; what was handed out so far is to be thrown away.
    #[error("the lines could not be taken")]
    Stopped,
    /// The file of rejected lines could not be written.
    #[error("the file of rejected lines could not be written")]
    Write(#[source] csv::Error),
}

/// Said by a sink that can take no more lines; it keeps the reason to itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop;
