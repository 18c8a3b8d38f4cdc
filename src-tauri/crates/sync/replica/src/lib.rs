//! The encrypted store as the local side of the sync engine: [`StoreReplica`] puts what the engine asks
//! into the store's words and back, and gives accounts the scopes under which they are shared.
//!
//! The store and the sync room do not know each other; they meet here.
//! Deliberately absent: SQL (`store`), and what is asked for (`sync`).

mod accounts;
mod answer;
mod translate;

pub use accounts::share_accounts;
pub use answer::StoreReplica;

use valise_store::StoreError;

/// Why the local side failed.
#[derive(Debug, thiserror::Error)]
pub enum ReplicaError {
    /// The store refused.
    #[error("the database refused")]
    Store(#[from] StoreError),
    /// The database is shared in another workspace already.
    #[error("the database belongs to another workspace")]
    Elsewhere,
    /// A number that is kept stands for nothing that this program knows.
    #[error("what is kept of shared changes has an unknown number {0}")]
    Number(u8),
}
