//! `valise calc` line by line: the told cases, the tables, and lines that are none.
#![allow(
    clippy::unwrap_used,
    reason = "clippy does not take the helpers of tests for tests"
)]

mod asking;
mod lines;
mod rfm;
mod tables;
mod told_customers;
mod told_sums;
