//! Sharing a workspace over a real folder with real encrypted databases: the first day, joining, working
//! apart, conflicts, leaving, and being cut off anywhere.
// What a test makes ready must be there; only `#[test]` functions are free of the lint by themselves.
#![allow(clippy::unwrap_used)]

mod apart;
mod background;
mod conflicts;
mod cuts;
mod erasing;
mod founding;
mod joining;
mod ledgers;
mod oddities;
mod office;
mod people;
mod recovering;
mod secrecy;
