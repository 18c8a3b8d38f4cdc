//! One Fluent catalogue, read by the web UI, the dossier and the messages; and how numbers, money and
//! dates are written in each language.
//!
//! The words live in `ui/locales/*.ftl`. Deliberately absent: the language a person chose, currency
//! conversion, and reading numbers or dates from files (`exchange`).

mod catalogue;
mod codes;
mod dates;
mod numbers;
mod order;

pub use catalogue::{Arg, Catalogue, catalogue};
pub use codes::Coded;
pub use dates::{date_long, date_short, moment, month_and_year, month_short};
pub use numbers::{money, money_to, number, number_to, percent};
pub use order::{Order, order};
