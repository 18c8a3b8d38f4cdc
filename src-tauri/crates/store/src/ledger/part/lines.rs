//! The lines of a part, with what they share (invoices, products) set apart.
//! Deliberately absent: their form in bytes (`encode`, `decode`).

use super::super::amount::{Exact, SCALE};
use super::super::book::day_of;
use super::super::print::{Printed, print};
use super::{decode, encode};
use rust_decimal::Decimal;
use valise_domain::money::Currency;

/// The lines of one import of one account, as they came in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartLines(pub(super) Lines);

/// Bytes that are no lines of a ledger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotLines {
    /// A newer program wrote them.
    #[error("a newer program wrote these lines")]
    TooNew,
    /// They are damaged, or not in the one form that the lines have.
    #[error("the bytes are not the lines of a ledger")]
    Damaged,
}

impl PartLines {
    /// Reads the bytes that [`crate::Store::part_bytes`] gives. Whatever they are, nothing panics, and no
    /// more memory is taken than some times their length.
    pub fn read(bytes: &[u8]) -> Result<Self, NotLines> {
        let lines = decode::decode(bytes)?;
        // What has another form did not come from this program.
        let canonical = lines.is_in_order() && encode::encode(&lines) == bytes;
        canonical.then_some(Self(lines)).ok_or(NotLines::Damaged)
    }

    /// How many lines.
    pub fn count(&self) -> usize {
        self.0.lines.len()
    }
}

/// The lines of one import of one account, by day and then as they came in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lines {
    /// What the file called the customer, where all prints follow from it.
    pub customer: Option<String>,
    /// Numbers of invoices, by first use.
    pub invoices: Vec<String>,
    /// Codes and names of products, by first use.
    pub products: Vec<(String, String)>,
    /// The lines.
    pub lines: Vec<Line>,
}

/// One line, as its columns hold it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its number in the file.
    pub line: u32,
    /// The day as yyyymmdd.
    pub day: i64,
    /// Place of its invoice.
    pub invoice: usize,
    /// Place of its product.
    pub product: usize,
    /// How many.
    pub quantity: Option<Exact>,
    /// The price of one: a whole number of 10^-scale, or its digits.
    pub unit_price: Option<Exact>,
    /// The amount in 10^-scale.
    pub amount: i64,
    /// The cost in 10^-scale.
    pub cost: Option<i64>,
    /// Digits after the point, up to 9.
    pub scale: u32,
    /// Its own currency.
    pub currency: Option<Currency>,
    /// Belongs to a credit note.
    pub credit_note: bool,
    /// Its fingerprint.
    pub print: u64,
}

impl Lines {
    /// Whether the dictionaries hold what is used, in the order of first use.
    fn is_in_order(&self) -> bool {
        let mut seen = (0, 0);
        let mut in_order = true;
        for line in &self.lines {
            in_order &= line.invoice <= seen.0 && line.product <= seen.1;
            seen.0 += usize::from(line.invoice == seen.0);
            seen.1 += usize::from(line.product == seen.1);
        }
        in_order && seen == (self.invoices.len(), self.products.len())
    }

    /// The fingerprint that a line has where the file called its customer that; none where its numbers
    /// cannot be read.
    pub fn print_of(&self, line: &Line, customer: &str) -> Option<u64> {
        let (code, description) = &self.products[line.product];
        let quantity = match &line.quantity {
            None => None,
            Some(Exact::Whole(number)) => Some(Decimal::from(*number)),
            Some(Exact::Text(digits)) => Some(digits.parse().ok()?),
        };
        Some(print(&Printed {
            customer,
            invoice: &self.invoices[line.invoice],
            product: if code.is_empty() { description } else { code },
            amount: Decimal::new(line.amount, line.scale),
            quantity,
            day: line.day,
        }))
    }

    /// Whether all fingerprints follow from what the file called the customer.
    pub fn all_printed_by(&self, customer: &str) -> bool {
        let follows = |line: &Line| self.print_of(line, customer) == Some(line.print);
        self.lines.iter().all(follows)
    }
}

impl Line {
    /// Whether every value is one that an import can have written.
    pub fn is_sound(&self) -> bool {
        let exact = |number: &Option<Exact>| match number {
            Some(Exact::Text(digits)) => {
                let parsed = digits.parse::<Decimal>();
                parsed.is_ok_and(|number| number.normalize().to_string() == *digits)
            }
            _ => true,
        };
        self.scale <= SCALE
            && day_of(self.day)
                .is_some_and(|day| (1..=9999).contains(&chrono::Datelike::year(&day.0)))
            && exact(&self.quantity)
            && exact(&self.unit_price)
    }
}
