//! From the lines of a ledger to how often, how lately, for how long and for how much each customer
//! bought (valuation.md: RFM-1 to RFM-5, FX-1, DUP-1).
//!
//! Lines are pushed one by one into an [`RfmLedger`], in any order; nothing of a line is kept but
//! its customer, its day and its amount, and equal days are merged on the way. Money stays exact.
//! Deliberately absent: reading files (`exchange`, `desk`) and the models that rest on this.

mod days;
mod ledger;
mod names;
mod rates;
mod repeats;

pub use ledger::RfmLedger;
pub use rates::Rates;
pub use repeats::Repeats;

use rust_decimal::Decimal;
use valise_domain::money::Currency;
use valise_domain::time::Date;

/// Which days count, in which unit and in which currency.
#[derive(Clone, Debug, PartialEq)]
pub struct RfmRules {
    /// The last day of the calibration window: the last complete day, never today.
    pub calibration_end: Date,
    /// The last day of the holdout that follows it; none where all later lines are left out.
    pub holdout_end: Option<Date>,
    /// Days in one unit of time: 7 for weeks, 1 for days.
    pub unit_days: f64,
    /// The currency of all sums; none where the ledger has one only.
    pub reporting: Option<Currency>,
    /// What to do about lines that are in twice.
    pub repeats: Repeats,
}

/// One line of a ledger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SaleLine<'a> {
    /// The customer's number or name; empty where it is missing.
    pub customer: &'a str,
    /// The group to which the customer rolls up; empty where it has none (CONC-1).
    pub group: &'a str,
    /// The day; none where it is missing or no date.
    pub day: Option<Date>,
    /// The net amount in the line's own currency, negative for money given back.
    pub amount: Decimal,
    /// The cost of the goods in the line's own currency, where it is known.
    pub cost: Option<Decimal>,
    /// The line's currency, [`Currency::UNSTATED`] where nobody said; none where the text is none.
    pub currency: Option<Currency>,
    /// The number of the invoice; empty where there is none.
    pub invoice: &'a str,
    /// The number of the line on it; empty where there is none.
    pub line: &'a str,
    /// Belongs to a credit note: no sale, even at an amount of 0 or more (RFM-2).
    pub credit_note: bool,
}

/// Lines that were left out, by reason (RFM-4). A line with several reasons counts under the first
/// of them in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Rejected {
    /// After the end of the holdout, or of the window where there is no holdout.
    pub after_end: u64,
    /// Without a customer or a day.
    pub missing_key: u64,
    /// In a currency without a rate for its month (FX-1).
    pub no_rate: u64,
    /// In twice, where such lines are to be dropped (DUP-1).
    pub duplicate: u64,
}

impl Rejected {
    /// All of them.
    pub fn total(&self) -> u64 {
        self.after_end + self.missing_key + self.no_rate + self.duplicate
    }
}

/// A ledger summed by customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Rfm {
    /// Lines seen; `accepted` and `rejected` make them up.
    pub lines: u64,
    /// Lines of the window and of the holdout.
    pub accepted: u64,
    /// Lines that were left out.
    pub rejected: Rejected,
    /// Lines that are in twice, dropped or not; 0 where nobody looked.
    pub duplicates: u64,
    /// Transaction days whose net value is 0, holdout included (RFM-2 counts them).
    pub zero_value_days: u64,
    /// Days on which some customer bought, counted by customer, holdout included.
    pub transaction_days: u64,
    /// The currency of all sums; [`Currency::UNSTATED`] where nobody said.
    pub currency: Currency,
    /// Every customer or group with an accepted line, by id.
    pub customers: Vec<CustomerRfm>,
}

/// One customer, or one group with all its members.
#[derive(Clone, Debug, PartialEq)]
pub struct CustomerRfm {
    /// The group's id, or the customer's where it has no group.
    pub id: String,
    /// Its purchases in the window; none where it has only credit notes there, or nothing.
    pub purchases: Option<Purchases>,
    /// Net revenue of the window, credit notes included.
    pub net_revenue: Decimal,
    /// Revenue less cost of the window's lines with a known cost; none where there is no such line.
    pub contribution: Option<Decimal>,
    /// Net revenue of the window's lines with a known cost.
    pub covered_revenue: Decimal,
    /// Net revenue of the twelve months up to the window's end (RFM-5).
    pub ttm_revenue: Decimal,
    /// Transaction days in the holdout.
    pub holdout: u32,
}

/// What the models need of one customer (RFM-1, RFM-3).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Purchases {
    /// Repeat transaction days: x.
    pub frequency: u32,
    /// From the first to the last transaction day, in units: t_x.
    pub recency: f64,
    /// From the first transaction day to the window's end, in units: T.
    pub age: f64,
    /// Net value of the repeats ÷ x, 0 where x is 0. Not above 0: to be left out of the spend model.
    pub monetary_value: Decimal,
}

impl Purchases {
    /// Whether the customer came back and yet its repeats bring no money (RFM-3).
    pub fn spends_nothing(&self) -> bool {
        self.frequency > 0 && self.monetary_value <= Decimal::ZERO
    }
}
