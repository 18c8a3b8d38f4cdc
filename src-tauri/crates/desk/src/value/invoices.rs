//! Down to the ledger: the invoices behind a sum, and the lines of one of them.
//! Deliberately absent: sums; every amount here is as the ledger holds it.

use crate::Answer;
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::money::Currency;
use valise_domain::nouns::AccountId;
use valise_domain::time::Date;

/// One invoice of one day.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct InvoiceRow {
    /// Its number; empty for lines without one.
    pub invoice: String,
    /// Its day.
    pub day: Date,
    /// The exact sum of its lines.
    pub amount: Decimal,
    /// Their currency.
    pub currency: Currency,
    /// A credit note.
    pub credit: bool,
    /// How many lines.
    pub lines: u32,
}

/// One line of an invoice.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct InvoiceLine {
    /// The article: its name, else its number; none where the file had neither.
    pub article: Option<String>,
    /// How many, where the file said.
    pub quantity: Option<Decimal>,
    /// The exact amount.
    pub amount: Decimal,
    /// The exact cost, where the file said.
    pub cost: Option<Decimal>,
}

impl Desk {
    /// The invoices of a client from a day to a day, both included, the latest first; without an end
    /// where one is none.
    pub async fn invoices(
        &self,
        account: AccountId,
        from: Option<Date>,
        to: Option<Date>,
    ) -> Answer<Vec<InvoiceRow>> {
        let invoices = self.store.ledger_invoices(account, from, to).await?;
        let row = |sum: valise_store::InvoiceSum| InvoiceRow {
            invoice: sum.invoice,
            day: sum.day,
            amount: sum.amount,
            currency: sum.currency,
            credit: sum.credit_note,
            lines: u32::try_from(sum.lines).unwrap_or(u32::MAX),
        };
        Ok(invoices.into_iter().rev().map(row).collect())
    }

    /// The lines of one invoice; all lines without a number where it is empty.
    pub async fn invoice_lines(
        &self,
        account: AccountId,
        invoice: String,
    ) -> Answer<Vec<InvoiceLine>> {
        let lines = self.store.ledger_invoice_lines(account, &invoice);
        let row = |line: valise_store::InvoiceLine| InvoiceLine {
            article: [line.description, line.product]
                .into_iter()
                .find(|text| !text.is_empty()),
            quantity: line.quantity,
            amount: line.amount,
            cost: line.cost,
        };
        Ok(lines.await?.into_iter().map(row).collect())
    }
}
