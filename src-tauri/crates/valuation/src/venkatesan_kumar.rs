//! Venkatesan & Kumar (2004), equation 1: contributions of expected purchases less the cost of the
//! contacts that bring them. Deliberately absent: the models that forecast either of them.

use crate::error::{ValuationError, at_most, finite, length, require};

/// The most purchases, years or channels that are summed.
const LIMIT: usize = 100_000;

/// What the sum needs.
#[derive(Clone, Debug, PartialEq)]
pub struct VenkatesanKumar {
    /// Contribution of the first, second, … purchase.
    pub contribution_per_purchase: Vec<f64>,
    /// Purchases in a year, above 0.
    pub purchases_per_year: f64,
    /// For each year, how many contacts in each channel.
    pub contacts_per_year: Vec<Vec<f64>>,
    /// For each year, the cost of one contact in each channel.
    pub unit_cost: Vec<Vec<f64>>,
    /// Yearly discount rate, above −1.
    pub rate: f64,
}

impl VenkatesanKumar {
    /// Σ_y CM_y/(1+rate)^{y/f} − Σ_l Σ_m c_lm·x_lm/(1+rate)^{l−1}.
    pub fn value(&self) -> Result<f64, ValuationError> {
        require(self.rate > -1.0, "rate", self.rate, "above -1")?;
        let frequency = self.purchases_per_year;
        require(frequency > 0.0, "purchases_per_year", frequency, "above 0")?;
        let contributions = &self.contribution_per_purchase;
        at_most("contribution_per_purchase", contributions.len(), LIMIT)?;
        at_most("contacts_per_year", self.contacts_per_year.len(), LIMIT)?;
        length(
            "unit_cost",
            self.unit_cost.len(),
            self.contacts_per_year.len(),
        )?;
        let discount = 1.0 + self.rate;
        let mut value = 0.0;
        for (purchase, contribution) in (1_u32..).zip(contributions) {
            value += contribution / discount.powf(f64::from(purchase) / frequency);
        }
        let years = self.contacts_per_year.iter().zip(&self.unit_cost);
        for (year, (contacts, costs)) in (0_u32..).zip(years) {
            length("a year of unit_cost", costs.len(), contacts.len())?;
            let cost: f64 = contacts.iter().zip(costs).map(|(x, c)| x * c).sum();
            value -= cost / discount.powf(f64::from(year));
        }
        finite("value", value)
    }
}
