//! What the interface may ask: one async function per command, plain Rust. The window and the command
//! line call the same functions.
//!
//! Each noun has a file: its views (what is shown), its requests (what is asked), and the functions on
//! [`Desk`]. Deliberately absent: Tauri, SQL, ciphers, and reading the clock ([`Surroundings`]).

pub mod account;
pub mod backup;
pub mod calc;
pub mod category;
mod cells;
pub mod check;
pub mod dossier;
pub mod editing;
pub mod erasing;
pub mod failure;
pub mod finding;
pub mod importing;
pub mod keychain;
mod loading;
mod order;
pub mod people;
pub mod position;
pub mod sample;
pub mod surroundings;
pub mod syncing;
pub mod templates;
pub mod today;
pub mod value;
pub mod visit;
mod warning;
pub mod workspace;

mod refused;
mod sums;

pub use failure::{Failure, FailureCode};
pub use keychain::{Keychain, Protection};
pub use surroundings::Surroundings;
pub use workspace::Desk;

/// What every command answers.
pub type Answer<T> = Result<T, Failure>;
