//! Which buying model to use: all three are fitted on the first part of the history and asked for
//! the second; the one that misses its total by least is chosen, and its miss is shown.
//! Deliberately absent: the split of a ledger into two parts.

use crate::customers::buying::{Buying, BuyingModel};
use crate::customers::fit::fit;
use crate::customers::row::{Base, Row};
use crate::customers::status::Fit;
use crate::error::{ValuationError, finite};
use serde::{Deserialize, Serialize};
use valise_domain::progress::Progress;

/// One model against what came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Candidate {
    /// Fitted on the first part, judged with its bias too.
    pub fit: Fit<Buying>,
    /// Purchases of all customers that it expected in the holdout.
    pub predicted: f64,
    /// Those that came.
    #[specta(type = f64)]
    pub actual: u64,
    /// (predicted − actual) ÷ actual; none where nothing came.
    pub bias: Option<f64>,
}

/// All models against what came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct Choice {
    /// In the order of [`BuyingModel::ALL`].
    pub candidates: Vec<Candidate>,
    /// The one with the least bias among those that may give numbers; where none may, among all.
    /// None where nothing came in the holdout.
    pub chosen: Option<BuyingModel>,
}

/// Fits all three models on `rows` and compares them with the purchases of the same customers in
/// the following `t`, in the same order.
pub fn choose(
    rows: &[Row],
    holdout: &[u32],
    t: f64,
    progress: &dyn Progress,
) -> Result<Choice, ValuationError> {
    if rows.len() != holdout.len() {
        return Err(ValuationError::Length {
            name: "holdout",
            given: holdout.len(),
            needed: rows.len(),
        });
    }
    let base = Base::of(rows)?;
    let actual: u64 = holdout.iter().map(|count| u64::from(*count)).sum();
    let mut candidates = Vec::new();
    for model in BuyingModel::ALL {
        let fit = fit(model, rows, progress)?;
        let predicted = predicted(&fit.params, &base, t, progress)?;
        let bias = (actual > 0).then(|| predicted / actual as f64 - 1.0);
        candidates.push(Candidate {
            fit: match bias {
                Some(bias) => fit.with_bias(bias),
                None => fit,
            },
            predicted,
            actual,
            bias,
        });
    }
    let compared = candidates
        .iter()
        .filter_map(|one| Some((one, one.bias?.abs())));
    let chosen = compared
        .min_by(|(a, missed), (b, other)| {
            let usable = |one: &Candidate| one.fit.status.gives_numbers();
            let by_use = usable(b).cmp(&usable(a));
            by_use.then(missed.total_cmp(other))
        })
        .map(|(one, _)| one.fit.params.model());
    Ok(Choice { candidates, chosen })
}

/// Purchases of a whole base to expect in the next `t`.
fn predicted(
    params: &Buying,
    base: &Base,
    t: f64,
    progress: &dyn Progress,
) -> Result<f64, ValuationError> {
    let mut sum = 0.0;
    for (number, alike) in base.alike.iter().enumerate() {
        if number % 1024 == 0 && progress.cancelled() {
            return Err(ValuationError::Cancelled);
        }
        sum += alike.weight * params.expected(&alike.row(base.scale), t)?;
    }
    finite("expected purchases", sum)
}
