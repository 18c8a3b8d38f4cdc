//! Whether a base carries a model at all, asked before anything is shown, and what to use where
//! it does not.
//! Deliberately absent: numbers. A refusal has none.

use crate::customers::buying::BuyingModel;
use crate::customers::fit::fit;
use crate::customers::row::Row;
use crate::customers::spending::SpendRow;
use crate::customers::spending_fit::fit_spending;
use crate::customers::status::{Doubt, Rung, Status};
use crate::error::ValuationError;
use serde::{Deserialize, Serialize};
use valise_domain::progress::Progress;

/// The gate's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Gate {
    /// What the best model may be used for.
    pub status: Status,
    /// Why not more, and what is not known.
    pub reasons: Vec<Doubt>,
    /// What to use instead where no number may be shown.
    pub instead: Vec<Rung>,
}

/// Fits all three buying models and tells the best standing any of them has; among equals the
/// likeliest speaks. A base without customers is refused like any that is too small.
pub fn gate(rows: &[Row], progress: &dyn Progress) -> Result<Gate, ValuationError> {
    if rows.is_empty() {
        return Ok(Gate::empty());
    }
    let mut fits = Vec::new();
    for model in BuyingModel::ALL {
        fits.push(fit(model, rows, progress)?);
    }
    let best = fits.into_iter().min_by(|a, b| {
        let likelier = b.log_likelihood.total_cmp(&a.log_likelihood);
        a.status.cmp(&b.status).then(likelier)
    });
    Ok(best.map_or_else(Gate::empty, |best| Gate::of(best.status, best.reasons)))
}

/// The same for the spend model.
pub fn gate_spending(rows: &[SpendRow], progress: &dyn Progress) -> Result<Gate, ValuationError> {
    match fit_spending(rows, progress) {
        Ok(found) => Ok(Gate::of(found.fit.status, found.fit.reasons)),
        Err(ValuationError::NoRows) => Ok(Gate::empty()),
        Err(error) => Err(error),
    }
}

impl Gate {
    fn of(status: Status, reasons: Vec<Doubt>) -> Self {
        let instead = if status.gives_numbers() {
            Vec::new()
        } else {
            Rung::WITHOUT_BASE.to_vec()
        };
        Self {
            status,
            reasons,
            instead,
        }
    }

    fn empty() -> Self {
        let reasons = vec![Doubt::TooFewCustomers, Doubt::TooFewTransactions];
        Self::of(Status::NotSupported, reasons)
    }
}
