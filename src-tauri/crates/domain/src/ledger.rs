//! A line of a sales ledger on its way from a file to the store, and back out as sums.
//! Deliberately absent: reading files (`exchange`) and keeping lines (`store`).

use crate::money::Currency;
use crate::time::Date;
use rust_decimal::Decimal;

/// One accepted line of a ledger file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerLine {
    /// Its line number in the file, the header being 1.
    pub row: u32,
    /// The customer's number in the firm's other programs; the name where there is none.
    pub customer: String,
    /// The customer's name, where the file has one.
    pub customer_name: Option<String>,
    /// The customer's country, where the file has one.
    pub country: Option<String>,
    /// The day of the invoice.
    pub day: Date,
    /// The invoice's number; empty where the file has none.
    pub invoice: String,
    /// The product's number; empty where the file has none.
    pub product: String,
    /// The product's name; empty where the file has none.
    pub description: String,
    /// How many, where the file says.
    pub quantity: Option<Decimal>,
    /// Price of one, where the file says.
    pub unit_price: Option<Decimal>,
    /// The line's exact amount without tax; negative for money given back.
    pub amount: Decimal,
    /// The line's cost, where the file says: margin is known for such lines only.
    pub cost: Option<Decimal>,
    /// The line's own currency, where the file says.
    pub currency: Option<Currency>,
    /// Belongs to a credit note.
    pub credit_note: bool,
}

/// Sums of one account, one currency and one day (RFM-5 needs days, so the store offers
/// `ledger_days`, not months).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DaySum {
    /// The day of the invoices.
    pub day: Date,
    /// The currency of the sums.
    pub currency: Currency,
    /// Net amount of all lines.
    pub revenue: Decimal,
    /// Net amount of the lines whose cost is known.
    pub revenue_with_cost: Decimal,
    /// Cost of those lines.
    pub cost: Decimal,
    /// How many lines.
    pub lines: u32,
    /// How many of them have a known cost.
    pub lines_with_cost: u32,
    /// How many of them belong to credit notes; the day is a purchase where others are left (RFM-2).
    pub credit_lines: u32,
}
