//! Berger & Nasr (1998), case 1: yearly gross contribution at the end of each year, promotion in
//! the middle of it. Deliberately absent: their cases with cycles other than a year.

use crate::error::{ValuationError, finite, require, within};
use crate::geometric::geometric;

/// What the sum needs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct BergerNasr {
    /// Gross contribution of a customer and year.
    pub contribution: f64,
    /// Cost of promotion for a customer and year.
    pub promotion: f64,
    /// Retention rate, 0 to 1.
    pub r: f64,
    /// Discount rate, above −1.
    pub d: f64,
    /// How many years.
    pub n: u32,
}

impl BergerNasr {
    /// GC·Σ_{i=0..n} (r/(1+d))ⁱ − M·Σ_{i=1..n} rⁱ⁻¹/(1+d)^{i−½}.
    pub fn value(&self) -> Result<f64, ValuationError> {
        finite("GC", self.contribution)?;
        finite("M", self.promotion)?;
        within("r", self.r, 0.0, 1.0, "0 to 1")?;
        require(self.d > -1.0, "d", self.d, "above -1")?;
        let discount = 1.0 + self.d;
        let (q, n) = (self.r / discount, f64::from(self.n));
        let earned = self.contribution * geometric(q, n + 1.0);
        let spent = self.promotion * geometric(q, n) / discount.sqrt();
        finite("value", earned - spent)
    }
}
