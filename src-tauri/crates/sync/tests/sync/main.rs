//! The reference projection and the chain, formats, identity and the engine, held to small stories, to
//! laws, and to a world of faults.

// In functions that tests share, as in tests.
#![allow(clippy::unwrap_used)]

mod ages;
mod chains;
mod clan;
mod formats;
mod histories;
mod joining;
mod laws;
mod objects;
mod packs;
mod polls;
mod redactions;
mod rosters;
mod rounds;
#[path = "../simulator/mod.rs"]
mod simulator;
mod stories;
mod suggestions;
mod vectors;
mod worlds;
