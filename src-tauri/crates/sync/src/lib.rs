//! Several people and laptops share client accounts over storage that somebody else runs.
//!
//! [`formats`] is what lies on the store, [`identity`] who may do what, [`seal`] the ciphers, and
//! [`engine`] the round that keeps devices alike.
//! [`project`] makes rows from ops alone, from scratch; the store keeps the same rows step by step,
//! and `check` compares the two. [`verify`] reads the chain that makes a lost or changed op show.
//! Deliberately absent: files, networks, clocks and databases, which come in through ports.

/// Stands for its last part; only with the feature `planted`, and while that bug is on, for the other.
#[cfg(feature = "planted")]
macro_rules! planted {
    ($bug:ident => $wrong:expr) => {
        if $crate::planted::is($crate::planted::Bug::$bug) {
            $wrong;
        }
    };
    ($bug:ident, $wrong:expr, $right:expr) => {
        if $crate::planted::is($crate::planted::Bug::$bug) {
            $wrong
        } else {
            $right
        }
    };
}
#[cfg(not(feature = "planted"))]
macro_rules! planted {
    ($bug:ident => $wrong:expr) => {};
    ($bug:ident, $wrong:expr, $right:expr) => {
        $right
    };
}

mod covers;
pub mod engine;
mod error;
pub mod formats;
mod heads;
pub mod identity;
#[cfg(feature = "planted")]
pub mod planted;
pub mod probe;
mod project;
pub mod seal;
mod suggest;
mod tree;
mod verify;

pub use covers::Covers;
pub use error::{StoreFault, SyncError};
pub use project::{Head, OpenConflict, Reference, project, project_with};
pub use suggest::merge_texts;
pub use tree::SkippedMove;
pub use verify::{ChainFault, verify};
