//! What several devices will share: the reference projection and the chain of changes.
//!
//! [`project`] makes rows from ops alone, from scratch; the store keeps the same rows step by step,
//! and `check` compares the two. [`verify`] reads the chain that makes a lost or changed op show.
//! Deliberately absent, until devices really meet: identity, sealing, segments, remotes, rounds.

mod covers;
mod heads;
mod project;
mod tree;
mod verify;

pub use covers::Covers;
pub use project::{Head, OpenConflict, Reference, project, project_with};
pub use tree::SkippedMove;
pub use verify::{ChainFault, verify};
