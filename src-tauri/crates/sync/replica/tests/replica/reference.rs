//! The replica in memory that the simulator runs on: what the contract says, by the letter and slowly.

// The simulator needs more of these files than the tests here do.
#![allow(dead_code)]

#[path = "../../../tests/simulator/drive.rs"]
pub mod drive;
#[path = "../../../tests/simulator/glass.rs"]
pub mod glass;
#[path = "../../../tests/simulator/local.rs"]
pub mod local;
#[path = "../../../tests/simulator/memory.rs"]
pub mod memory;
