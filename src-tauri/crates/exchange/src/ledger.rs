//! Sales ledgers: which column is what, and the lines one after another.

mod credit;
mod line;
mod mapping;
mod read;
mod recognise;
mod repeats;
mod settle;

pub use mapping::{LedgerColumn, LedgerMapping};
pub use read::{LedgerRead, read_ledger};
pub use recognise::recognise_ledger;
pub use settle::settle_ledger;
