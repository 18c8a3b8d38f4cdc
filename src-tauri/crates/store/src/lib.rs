//! The encrypted SQLite store: tables, migrations, the one door, the change log.
//!
//! Every write of a shared row passes the one door ([`Store::write`] and what undoes it), which
//! writes op, heads, projection, chain and clock in one transaction. Reading goes to a small pool
//! beside it. The sales ledger is bulk data beside the ops (`ledger`).
//!
//! Where to look: `open` and `key` for files and keys; `door` and `project` for writing; `undo`;
//! `read`, `survey`, `history`, `touched`, `trash` and `conflict` for reading; `ledger` for lines and sums;
//! `kept` for fits that were long in the making; `erase` for what must not be kept; `shared` for what goes to other laptops and comes
//! from them;
//! `check`, `digest`, `fresh` and `backup` for trust. Deliberately absent: what a change means (`desk`),
//! ciphers and storage of others (`sync`), the time of day and randomness, which callers bring.

// Linked for its SQLCipher; all calls go through sqlx.
use libsqlite3_sys as _;

mod backup;
mod check;
mod clock;
mod column;
mod conflict;
mod digest;
mod door;
mod erase;
mod error;
#[cfg(test)]
mod faults;
mod fresh;
mod history;
mod kept;
mod key;
mod ledger;
mod log;
mod open;
mod project;
mod read;
mod revert;
mod schema;
mod shared;
mod state;
mod steps;
mod survey;
mod touched;
mod trash;
mod undo;
mod write;

pub use check::{Problem, StoreCheck};
pub use conflict::{Conflict, Rival};
pub use digest::Digest;
pub use door::Written;
pub use erase::{Erased, Erasure};
pub use error::{Source, StoreError};
pub use history::{Event, Past};
pub use key::{RawKey, SealedKey};
pub use ledger::import::{Batch, LedgerImport, LedgerImported};
pub use ledger::invoices::{AccountLedger, InvoiceLine, InvoiceSum};
pub use ledger::part::{MissingPart, NotLines, PartLines, UnsentPart};
pub use ledger::print::line_key;
pub use ledger::sums::{AccountSum, LedgerTotals};
pub use log::{Chain, TxnKind};
pub use open::Store;
pub use read::Sight;
pub use shared::{
    Applied, Bundle, COUNTS, Cover, Dep, Entering, Keep, Object, Odd, Pack, Remnant, ScopeName,
    Sealing, Segment, SegmentHash, Share, Skipped, Span, Standing, Turn, Unsealed, as_stored,
};
pub use survey::Among;
pub use trash::Trashed;
pub use undo::{Named, UndoState, Undone};
