//! The store as the engine's replica: real encrypted files, the real engine. One binary for the crate.
// What a test makes ready must be there; only `#[test]` functions are free of the lint by themselves.
#![allow(clippy::unwrap_used)]

mod cloud;
mod erasing;
mod histories;
mod laptop;
mod reference;
mod rounds;
mod twin;
mod twins;
