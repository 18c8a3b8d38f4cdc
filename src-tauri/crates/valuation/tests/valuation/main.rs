//! What accounts are worth, held to worked numbers and to laws.
#![allow(
    clippy::unwrap_used,
    reason = "clippy does not take the helpers of tests for tests"
)]

mod clv_range;
mod customers_data;
mod customers_extremes;
mod customers_fits;
mod customers_held;
mod customers_laws;
mod customers_numbers;
mod customers_reference;
mod customers_told;
mod decision_laws;
mod ledger;
mod plan_laws;
mod retention_laws;
mod rfm;
mod rfm_laws;
mod sums;
mod told;
mod told_concentration;
mod told_decisions;
mod told_ledger;
mod told_sums;
mod worth_laws;
mod worths;
