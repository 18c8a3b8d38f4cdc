//! The simulator of `sync` with what a person at a terminal wants of it: many seeds at once, a tally,
//! and the trial of the simulator itself on planted bugs.
//! Deliberately absent: the simulator, which lies with the tests of `sync` and is shared with them.

pub mod database;
#[path = "../../../src-tauri/crates/sync/tests/simulator/mod.rs"]
pub mod simulator;
pub mod tally;
#[cfg(feature = "planted")]
pub mod trial;
pub mod words;
