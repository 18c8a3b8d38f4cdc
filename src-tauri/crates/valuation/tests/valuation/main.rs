//! What accounts are worth, held to worked numbers and to laws.
#![allow(
    clippy::unwrap_used,
    reason = "clippy does not take the helpers of tests for tests"
)]

mod ledger;
mod sums;
mod told;
mod worth_laws;
mod worths;
