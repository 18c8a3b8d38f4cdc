//! What a client is worth: sums without IO, without a clock, and with a refusal where the data say
//! nothing. This is the first rung: what the ledger itself says.
//!
//! [`worth`] sums one account; [`concentration`] sets all accounts side by side;
//! [`trailing_window`] says which days count as the last twelve months.
//! Deliberately absent: forecasts and cost to serve, which later rungs bring, and exchange rates:
//! amounts of different currencies are never added.

mod concentration;
mod margin;
mod refusal;
mod series;
mod window;
mod worth;

pub use concentration::{AbcClass, Concentration, Holder, Mark, Share, concentration};
pub use margin::Margin;
pub use refusal::{Figure, Reason, Refusal};
pub use series::{MonthSum, YearSum};
pub use window::{Span, trailing_window};
pub use worth::{Direction, Trend, Worth, worth, worth_within};
