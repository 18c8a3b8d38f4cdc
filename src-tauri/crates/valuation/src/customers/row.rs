//! One customer as the buying models see it, and all customers grouped.
//! Deliberately absent: how a ledger becomes rows (RFM-1 and RFM-2), and money.

use crate::error::{ValuationError, within};
use serde::{Deserialize, Serialize};

/// No customer buys more often.
const MOST_ORDERS: u32 = 1_000_000;
/// No relationship is longer, in any unit of time: 2,700 years of days.
const OLDEST: f64 = 1e6;
/// A part of a base that is large enough to say where to look.
const PART: usize = 3000;
/// What a longest relationship is scaled to before a fit.
const USUAL_AGE: f64 = 39.0;

/// What a buying model needs of one customer, in one unit of time (weeks, say).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Row {
    /// Transaction days after the first.
    pub x: u32,
    /// From the first transaction day to the last; 0 exactly where `x` is 0.
    pub tx: f64,
    /// T: from the first transaction day to the end of the window; not less than `tx`.
    #[serde(rename = "T")]
    pub age: f64,
}

impl Row {
    /// Refuses what no customer can have done.
    pub(crate) fn checked(&self) -> Result<&Self, ValuationError> {
        within("x", self.x.into(), 0.0, MOST_ORDERS.into(), "0 to 1e6")?;
        within("T", self.age, 0.0, OLDEST, "0 to 1e6")?;
        if self.x == 0 {
            within("tx", self.tx, 0.0, 0.0, "0 where x is 0")?;
        } else {
            within("tx", self.tx, 0.0, self.age, "above 0, up to T")?;
            within("tx", self.tx, f64::MIN_POSITIVE, OLDEST, "above 0, up to T")?;
        }
        Ok(self)
    }
}

/// Places an error of a row in its table.
pub(crate) fn in_row(row: usize, error: ValuationError) -> ValuationError {
    match error {
        ValuationError::OutOfRange {
            name,
            given,
            allowed,
        } => ValuationError::InRow {
            row,
            name,
            given,
            allowed,
        },
        other => other,
    }
}

/// Customers that did the same, once.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Alike {
    pub x: u32,
    pub tx: f64,
    pub age: f64,
    /// How many.
    pub weight: f64,
}

impl Alike {
    /// One of them, in the unit of time before scaling.
    pub fn row(&self, scale: f64) -> Row {
        let age = self.age / scale;
        Row {
            x: self.x,
            tx: (self.tx / scale).min(age),
            age,
        }
    }
}

/// All customers, those alike counted together, time scaled so that the longest relationship has
/// a usual length.
#[derive(Clone, Debug)]
pub(crate) struct Base {
    /// In order of x, tx, T.
    pub alike: Vec<Alike>,
    pub customers: f64,
    pub transactions: f64,
    /// Scaled time = time · scale.
    pub scale: f64,
}

impl Base {
    pub fn of(rows: &[Row]) -> Result<Self, ValuationError> {
        let mut sorted = Vec::with_capacity(rows.len());
        for (place, row) in rows.iter().enumerate() {
            sorted.push(*row.checked().map_err(|error| in_row(place, error))?);
        }
        // Bits of floats that are not negative have the order of the floats.
        sorted.sort_unstable_by_key(|row| (row.x, row.tx.to_bits(), row.age.to_bits()));
        let oldest = rows.iter().fold(0.0_f64, |most, row| most.max(row.age));
        let scale = if oldest > 0.0 {
            USUAL_AGE / oldest
        } else {
            1.0
        };
        let mut alike: Vec<Alike> = Vec::new();
        let mut transactions = 0.0;
        let mut before: Option<Row> = None;
        for row in sorted {
            transactions += f64::from(row.x);
            match alike.last_mut() {
                Some(last) if before == Some(row) => last.weight += 1.0,
                _ => alike.push(Alike {
                    x: row.x,
                    tx: row.tx * scale,
                    age: row.age * scale,
                    weight: 1.0,
                }),
            }
            before = Some(row);
        }
        if alike.is_empty() {
            return Err(ValuationError::NoRows);
        }
        Ok(Self {
            alike,
            customers: rows.len() as f64,
            transactions,
            scale,
        })
    }
    /// Every k-th of those alike, in their order, each standing for k; `None` where all are few.
    pub fn thinned(&self) -> Option<Self> {
        let every = self.alike.len() / PART;
        if every < 2 {
            return None;
        }
        let kept = self.alike.iter().skip(every / 2).step_by(every);
        let alike: Vec<Alike> = kept
            .map(|one| Alike {
                weight: one.weight * every as f64,
                ..*one
            })
            .collect();
        Some(Self {
            customers: alike.iter().map(|one| one.weight).sum(),
            transactions: alike.iter().map(|one| one.weight * f64::from(one.x)).sum(),
            scale: self.scale,
            alike,
        })
    }
}
