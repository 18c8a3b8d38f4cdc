//! What the search room promises, from outside.
//! Deliberately absent: how fast it is (`examples/search_speed.rs`).

mod finding;
mod laws;
