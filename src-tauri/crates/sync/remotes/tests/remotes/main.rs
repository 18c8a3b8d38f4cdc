//! Tests of the remotes: one contract for every kind, a server that lies, a folder on bad days.
//! Deliberately absent: the rounds of the engine over them.

// In functions that tests share, as in tests.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod addresses;
mod contract;
mod disks;
mod folders;
mod grounds;
mod kinds;
mod lies;
mod listings;
mod server;
