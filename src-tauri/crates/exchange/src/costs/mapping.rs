//! What each column of a list of costs means, with the habits of its author.
//! Deliberately absent: finding it (`recognise`).

use crate::dates::DayOrder;
use crate::error::ExchangeError;
use crate::sniff::{Layout, Sniffed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use valise_domain::money::Currency;

/// What a column of a list of costs can mean.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "snake_case")]
pub enum CostColumn {
    /// The client's number or name; a line without one is not allocated.
    Client,
    /// What was paid for.
    Kind,
    /// How many.
    Quantity,
    /// What was spent.
    Amount,
    /// Currency of the amount.
    Currency,
    /// The first day it was spent for.
    From,
    /// The last such day.
    To,
    /// Notes.
    Note,
}

impl CostColumn {
    /// Every column, in the order in which they are offered.
    pub const ALL: &'static [Self] = &[
        Self::Client,
        Self::Kind,
        Self::Quantity,
        Self::Amount,
        Self::Currency,
        Self::From,
        Self::To,
        Self::Note,
    ];

    /// Its code, as in the serialised form.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Client => "client",
            Self::Kind => "kind",
            Self::Quantity => "quantity",
            Self::Amount => "amount",
            Self::Currency => "currency",
            Self::From => "from",
            Self::To => "to",
            Self::Note => "note",
        }
    }
}

/// How a list of costs is read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CostMapping {
    /// How the table is laid out.
    pub layout: Layout,
    /// Which column of the file, counted from 0, holds what.
    pub columns: BTreeMap<CostColumn, u32>,
    /// How days such as `05/06/2026` are meant; without it such lines are rejected.
    pub day_order: Option<DayOrder>,
    /// Whether the comma stands before the decimals; without it `1,234` is rejected.
    pub decimal_comma: Option<bool>,
    /// The currency of lines that state none, where a person says.
    pub currency: Option<Currency>,
}

impl CostMapping {
    /// The same meaning for another file of the same `layout_key`, whose encoding and titles may
    /// differ.
    pub fn for_file(mut self, sniffed: &Sniffed) -> Self {
        self.layout = sniffed.layout.clone();
        self
    }

    /// Which column holds it.
    pub(super) fn index(&self, column: CostColumn) -> Option<usize> {
        self.columns.get(&column).map(|index| *index as usize)
    }

    /// The first column without which no line can be read and that is not chosen.
    pub(super) fn missing(&self) -> Option<CostColumn> {
        use CostColumn::{Amount, From, Quantity};
        let has = |column| self.columns.contains_key(&column);
        if !has(From) {
            Some(From)
        } else {
            (!has(Amount) && !has(Quantity)).then_some(Amount)
        }
    }

    pub(super) fn check(&self) -> Result<(), ExchangeError> {
        match self.missing() {
            Some(column) => Err(ExchangeError::MissingColumn {
                column: column.as_str(),
            }),
            None => Ok(()),
        }
    }
}
