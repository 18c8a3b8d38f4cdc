//! The customer base: models of when customers buy and how much they spend, fitted on all
//! customers.
//!
//! [`fit`] and [`choose`] find parameters, [`Buying`] predicts from them, [`Spending`] says how
//! much a purchase brings, [`clv`] joins both; [`Chances`] and [`Contract`] are for yearly
//! opportunities and for renewals. Every [`Fit`] says what it may be used for, and [`gate`] says it
//! before anything is shown.
//! Deliberately absent: fits on the few key accounts alone, which the gate refuses.

mod bg;
mod bg_sum;
mod buying;
mod chances;
mod chances_fit;
mod choose;
mod clv;
mod clv_range;
mod contract;
mod estimate;
mod fit;
mod gate;
mod held;
mod outlook;
mod pareto;
mod pareto_sum;
mod rises;
mod row;
mod spending;
mod spending_fit;
mod status;

pub use buying::{Buying, BuyingModel, Prediction};
pub use chances::{ChanceRow, Chances};
pub use chances_fit::fit_chances;
pub use choose::{Candidate, Choice, choose};
pub use clv::{Clv, ClvAsked, clv};
pub use clv_range::clv_range;
pub use contract::{Contract, fit_contract};
pub use fit::{fit, fit_from};
pub use gate::{Gate, gate, gate_spending};
pub use held::held;
pub use outlook::{Draws, Interval, Outlook};
pub use row::Row;
pub use spending::{SpendRow, Spending};
pub use spending_fit::{SpendingFit, fit_spending};
pub use status::{Doubt, Fit, Rung, Status};
