//! What each driver moves when it alone is turned. Deliberately absent: drivers turned together
//! (`monte_carlo`).

use super::CheckedPlan;
use super::driver::{Driver, Drivers};
use crate::error::ValuationError;
use serde::Serialize;

/// How low and how high a driver may be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// Which.
    pub driver: Driver,
    /// Its low value.
    pub low: f64,
    /// Its high value.
    pub high: f64,
}

/// Net present value at both ends of a driver's range.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Swing {
    /// Which driver.
    pub driver: Driver,
    /// The value at the driver's low end.
    pub low: f64,
    /// The value at the driver's high end.
    pub high: f64,
}

impl CheckedPlan {
    /// Turns each driver alone, the widest swing first, equal ones in the order of [`Driver`].
    /// Refuses a range whose low end is above its high end.
    pub fn tornado(&self, ranges: &[Range]) -> Result<Vec<Swing>, ValuationError> {
        let own = Drivers::of(self.plan());
        let swing = |range: &Range| {
            let Range { driver, low, high } = *range;
            driver.check(Some(low))?;
            driver.check(Some(high))?;
            if low > high {
                return Err(ValuationError::OutOfRange {
                    name: driver.as_str(),
                    given: low,
                    allowed: "a low end that is not above the high end",
                });
            }
            let npv = |value: f64| self.npv_with(&own.with(driver, value));
            Ok(Swing {
                driver,
                low: npv(low)?,
                high: npv(high)?,
            })
        };
        let mut swings = ranges.iter().map(swing).collect::<Result<Vec<_>, _>>()?;
        let width = |swing: &Swing| (swing.high - swing.low).abs();
        swings.sort_by(|a, b| width(b).total_cmp(&width(a)).then(a.driver.cmp(&b.driver)));
        Ok(swings)
    }
}
