//! What a client is worth: sums without IO, without a clock, and with a refusal where the data say
//! nothing.
//!
//! The rungs of the ladder: [`worth`] sums what one account brought in, [`retention`] values a stream
//! of margins, [`customers`] fits models to all customers, [`plan`] discounts an account's plan. They
//! rest on [`rfm`], which sums a ledger by customer. [`concentration`] sets all accounts side by side,
//! [`decisions`] says which are key.
//! Deliberately absent: reading files, keeping results, and words.

mod berger_nasr;
mod concentration;
pub mod customers;
pub mod decisions;
mod error;
mod geometric;
mod margin;
mod migration;
pub mod numbers;
pub mod plan;
mod refusal;
pub mod retention;
pub mod rfm;
mod series;
mod venkatesan_kumar;
mod window;
mod worth;

pub use berger_nasr::BergerNasr;
pub use concentration::{
    AbcClass, Concentration, Holder, Mark, Share, Spread, Standing, Standings, Whale, WhaleParts,
    concentration, standings, whale,
};
pub use error::ValuationError;
pub use margin::Margin;
pub use migration::Migration;
pub use refusal::{Figure, Reason, Refusal};
pub use series::{MonthSum, YearSum};
pub use venkatesan_kumar::VenkatesanKumar;
pub use window::{Span, trailing_window};
pub use worth::{Direction, Trend, Worth, worth, worth_within};
