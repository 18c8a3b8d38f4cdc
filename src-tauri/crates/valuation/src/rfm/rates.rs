//! Rates of exchange by calendar month (FX-1): a missing rate is a rejection, never a guess between
//! two others. Deliberately absent: the currency reported in, whose rate is 1.

use crate::error::ValuationError;
use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;
use std::collections::HashMap;
use valise_domain::money::Currency;

/// How much of the reporting currency one unit of another is worth, by calendar month.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rates(HashMap<(i32, u32, Currency), Decimal>);

impl Rates {
    /// Notes the rate of a month (1 to 12). Refused unless it is above 0 and the only one.
    pub fn add(
        &mut self,
        (year, month): (i32, u32),
        currency: Currency,
        rate: Decimal,
    ) -> Result<(), ValuationError> {
        if !(1..=12).contains(&month) {
            return Err(ValuationError::OutOfRange {
                name: "month",
                given: f64::from(month),
                allowed: "1 to 12",
            });
        }
        if rate <= Decimal::ZERO {
            return Err(ValuationError::BadRate {
                year,
                month,
                currency,
            });
        }
        match self.0.insert((year, month, currency), rate) {
            Some(other) if other != rate => Err(ValuationError::BadRate {
                year,
                month,
                currency,
            }),
            _ => Ok(()),
        }
    }

    /// The rate of a day's month.
    pub fn of(&self, day: NaiveDate, currency: Currency) -> Option<Decimal> {
        self.0.get(&(day.year(), day.month(), currency)).copied()
    }
}
