//! Nouns and laws of Valise: no IO, no clock, no randomness.
//!
//! Start at [`nouns`]: the one declared list of tables and fields. Deliberately absent: how rows
//! are kept (`store`), how they reach other laptops (`sync`), and everything a screen needs (`desk`).

pub mod cell;
pub mod chain;
pub mod change;
pub mod chart;
pub mod codes;
pub mod id;
pub mod import;
pub mod ledger;
pub mod money;
pub mod nouns;
pub mod op;
pub mod people;
pub mod progress;
pub mod rank;
pub mod readiness;
pub mod stamp;
mod table;
pub mod time;
pub mod value;

mod declare;
