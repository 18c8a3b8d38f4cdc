//! The sales ledger: bulk data beside the ops. Its lines are written once by an import and never
//! change; whether they count depends on the import's manifest row, which is an ordinary row.
//! Deliberately absent: reading files (`exchange`) and what sums mean (`valuation`).

pub(crate) mod amount;
mod book;
pub(crate) mod days;
pub(crate) mod import;
mod intake;
pub(crate) mod invoices;
pub(crate) mod part;
pub(crate) mod print;
mod products;
pub(crate) mod sums;
