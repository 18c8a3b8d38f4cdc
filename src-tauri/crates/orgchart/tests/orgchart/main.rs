//! The charts as the screen and the paper get them.
#![allow(
    clippy::unwrap_used,
    reason = "clippy does not take the helpers of tests for tests"
)]

mod cards;
mod drawing;
mod forests;
mod laws;
mod real_chart;
mod shapes;
