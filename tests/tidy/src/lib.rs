//! The house rules, each a function from the tree of files to what breaks it.
//!
//! The rules are held to the real tree by `tests/house.rs`, and to made-up trees beside their
//! code, so that each is seen to bite. Deliberately absent: anything a linter already says.

pub mod catalogue;
pub mod codes;
pub mod finding;
pub mod imports;
pub mod interface;
pub mod names;
pub mod purity;
pub mod rooms;
pub mod sizes;
pub mod text;
pub mod tree;
pub mod words;

pub use finding::{Finding, expect_none};
pub use tree::{File, Tree};
