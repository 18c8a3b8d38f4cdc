//! What each column of a ledger file means, with the habits of its author: all that is needed to
//! read the file, and all that is remembered for the next of its layout.
//! Deliberately absent: finding it (`recognise`, `settle`).

use crate::dates::DayOrder;
use crate::error::ExchangeError;
use crate::sniff::{Layout, Sniffed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use valise_domain::money::Currency;

/// What a column of a ledger can mean.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum LedgerColumn {
    /// The customer's number.
    Customer,
    /// The customer's name.
    CustomerName,
    /// The customer's country.
    Country,
    /// The day of the invoice.
    Date,
    /// The invoice's number.
    Invoice,
    /// The product's number.
    Product,
    /// The product's name.
    Description,
    /// How many.
    Quantity,
    /// Price of one.
    UnitPrice,
    /// Amount of the line without tax.
    Amount,
    /// Cost of the line.
    Cost,
    /// Cost of one.
    UnitCost,
    /// Currency of the line.
    Currency,
    /// Invoice, credit note and the like.
    LineType,
}

impl LedgerColumn {
    /// Every column, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Customer,
        Self::CustomerName,
        Self::Country,
        Self::Date,
        Self::Invoice,
        Self::Product,
        Self::Description,
        Self::Quantity,
        Self::UnitPrice,
        Self::Amount,
        Self::Cost,
        Self::UnitCost,
        Self::Currency,
        Self::LineType,
    ];

    /// The columns that hold numbers.
    pub(crate) const NUMBERS: &'static [Self] = &[
        Self::Quantity,
        Self::UnitPrice,
        Self::Amount,
        Self::Cost,
        Self::UnitCost,
    ];

    /// The columns that hold ids.
    pub(crate) const IDS: &'static [Self] = &[Self::Customer, Self::Invoice, Self::Product];

    /// Its code, as in the serialised form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::CustomerName => "customer_name",
            Self::Country => "country",
            Self::Date => "date",
            Self::Invoice => "invoice",
            Self::Product => "product",
            Self::Description => "description",
            Self::Quantity => "quantity",
            Self::UnitPrice => "unit_price",
            Self::Amount => "amount",
            Self::Cost => "cost",
            Self::UnitCost => "unit_cost",
            Self::Currency => "currency",
            Self::LineType => "line_type",
        }
    }
}

/// How a ledger file is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct LedgerMapping {
    /// How the table is laid out.
    pub layout: Layout,
    /// Which column of the file, counted from 0, holds what.
    pub columns: BTreeMap<LedgerColumn, u32>,
    /// How days such as `05/06/2026` are meant; without it such lines are rejected.
    pub day_order: Option<DayOrder>,
    /// Whether the comma stands before the decimals; without it `1,234` is rejected.
    pub decimal_comma: Option<bool>,
    /// Columns that keep to another habit than the rest of the file.
    pub decimal_comma_in: BTreeMap<LedgerColumn, bool>,
    /// The currency of lines that state none, where the file or a person says.
    pub currency: Option<Currency>,
    /// Columns of ids that a program wrote as numbers with decimals: `14646.0` is read as `14646`.
    pub whole_ids: Vec<LedgerColumn>,
    /// Letters before the digits of an invoice number that mark a credit note.
    pub credit_prefixes: Vec<String>,
    /// Lines that their type calls a credit have positive amounts here, to be read as negative.
    pub negate_credits: bool,
    /// Leave out lines that repeat an earlier one to the letter, as the person asked.
    pub skip_repeated: bool,
}

impl LedgerMapping {
    /// A mapping that knows nothing but the layout.
    pub(crate) fn empty(layout: Layout) -> Self {
        Self {
            layout,
            columns: BTreeMap::new(),
            day_order: None,
            decimal_comma: None,
            decimal_comma_in: BTreeMap::new(),
            currency: None,
            whole_ids: Vec::new(),
            credit_prefixes: Vec::new(),
            negate_credits: false,
            skip_repeated: false,
        }
    }

    /// The same meaning for another file of the same `layout_key`, whose encoding and titles may
    /// differ.
    pub fn for_file(mut self, sniffed: &Sniffed) -> Self {
        self.layout = sniffed.layout.clone();
        self
    }

    /// Which column holds it.
    pub(crate) fn index(&self, column: LedgerColumn) -> Option<usize> {
        self.columns.get(&column).map(|index| *index as usize)
    }

    /// The decimal mark of one column.
    pub(crate) fn comma_in(&self, column: LedgerColumn) -> Option<bool> {
        self.decimal_comma_in
            .get(&column)
            .copied()
            .or(self.decimal_comma)
    }

    /// The first column without which no line can be read and that is not chosen.
    pub(crate) fn missing(&self) -> Option<LedgerColumn> {
        use LedgerColumn::*;
        let has = |column| self.columns.contains_key(&column);
        let counted = has(Amount) || (has(Quantity) && has(UnitPrice));
        if !has(Customer) && !has(CustomerName) {
            Some(Customer)
        } else if !has(Date) {
            Some(Date)
        } else {
            (!counted).then_some(Amount)
        }
    }

    pub(crate) fn check(&self) -> Result<(), ExchangeError> {
        match self.missing() {
            Some(column) => Err(ExchangeError::MissingColumn {
                column: column.as_str(),
            }),
            None => Ok(()),
        }
    }
}
