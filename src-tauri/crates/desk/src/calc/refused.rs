//! Why a line has no sum. Deliberately absent: words in three languages; these are for scripts.

use std::path::PathBuf;
use std::str::Utf8Error;
use valise_exchange::ExchangeError;
use valise_valuation::ValuationError;

/// Details longer than this are cut: a bad line may be of any length.
const LONGEST_DETAIL: usize = 400;

/// Why a line has no sum.
#[derive(Debug, thiserror::Error)]
pub(super) enum Refused {
    #[error("the line is not UTF-8")]
    NotUtf8(#[source] Utf8Error),
    #[error("the line is no JSON object: {0}")]
    NotJson(#[source] serde_json::Error),
    #[error("the line has no function in \"do\"")]
    NoFunction,
    #[error("there is no function {0}")]
    UnknownFunction(String),
    #[error("{0}")]
    Request(#[source] serde_json::Error),
    #[error("a table is either \"rows\" or \"file\"")]
    NoTable,
    #[error("{} cannot be read: {source}", path.display())]
    File {
        path: PathBuf,
        source: ExchangeError,
    },
    #[error("there is no column {names}")]
    NoColumn { names: String },
    #[error("row {row}: there is nothing called {name}")]
    UnknownColumn { row: u64, name: String },
    #[error("row {row}: {name} is {given}, not {wanted}")]
    Cell {
        row: u64,
        name: String,
        given: String,
        wanted: &'static str,
    },
    #[error("row {row}: {source}")]
    Row { row: u64, source: ValuationError },
    #[error("the model {model} has no {asked}")]
    NotOfModel {
        model: &'static str,
        asked: &'static str,
    },
    #[error("{0}")]
    Sum(#[from] ValuationError),
    #[error("the answer is no finite number")]
    NotFinite(#[source] serde_json::Error),
    #[error("a fault in Valise itself; the line had no effect")]
    Fault,
}

impl Refused {
    /// The case, for programs. Sums have the codes of `valuation`.
    fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8(_) => "not_utf8",
            Self::NotJson(_) => "not_json",
            Self::NoFunction | Self::UnknownFunction(_) => "unknown_function",
            Self::Request(_) | Self::NoTable | Self::NotOfModel { .. } => "bad_request",
            Self::File { .. } => "file_unreadable",
            Self::NoColumn { .. } | Self::UnknownColumn { .. } => "bad_table",
            Self::Cell { .. } => "bad_cell",
            Self::Row { source, .. } | Self::Sum(source) => source.code(),
            Self::NotFinite(_) => "not_finite",
            Self::Fault => "fault",
        }
    }

    /// The answer that says so.
    pub fn told(&self) -> String {
        let mut detail = self.to_string();
        if let Some((end, _)) = detail.char_indices().nth(LONGEST_DETAIL) {
            detail.truncate(end);
            detail.push('…');
        }
        let error = serde_json::json!({ "code": self.code(), "detail": detail });
        serde_json::json!({ "error": error }).to_string()
    }
}
