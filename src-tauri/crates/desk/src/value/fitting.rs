//! Fits of the base of customers: the model that misses a holdout by least, fitted on everything, and
//! kept in the store by the digest of the ledger, so that a long fit is made once.
//! Deliberately absent: what follows for one client (`customer_base`).

use super::base::Base;
use super::sum::{SumStatus, decimal};
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use valise_domain::progress::{Progress, Unwatched};
use valise_domain::time::Date;
use valise_valuation::ValuationError;
use valise_valuation::customers::{
    Buying, BuyingModel, Candidate, Choice, Draws, Fit, SpendingFit, Status, choose, fit,
    fit_spending, held,
};

/// A base of fewer is refused without a fit (valuation.md, When to refuse).
const FEWEST_CUSTOMERS: usize = 50;
/// One with fewer repeats too.
const FEWEST_REPEATS: u64 = 300;
/// Up to so many customers a fit is quick enough to be made while a page opens.
const AT_ONCE: usize = 200;
/// Futures of each customer that say how many intervals held.
const TRIALS: Draws = Draws {
    draws: 400,
    seed: 1,
    level: 0.8,
};
/// Fits that are made one after the other: three on the part before the holdout, one on all, spend.
const STAGES: u64 = 5;

/// What a fit came to, as it is kept.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Fitted {
    /// The chosen model on the whole ledger, judged with its miss of the holdout.
    pub buying: Fit<Buying>,
    /// What customers spend; none where nobody came back or nothing was found.
    pub spending: Option<SpendingFit>,
    /// All models against the holdout.
    pub tried: Vec<Tried>,
    /// The last day before the holdout.
    pub calibration_end: Date,
    /// How long the holdout is, in weeks.
    pub holdout_weeks: f64,
    /// The part of customers whose orders in the holdout lay within the interval that the chosen model
    /// gave them; none without a holdout.
    pub held: Option<f64>,
}

/// One model against the holdout.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Tried {
    /// Message `model-<code>`.
    pub model: BuyingModel,
    /// (predicted − actual) ÷ actual; none where nothing came.
    pub bias: Option<f64>,
    /// What it may be used for.
    pub status: Status,
}

/// Where the fit of a base stands.
pub(crate) enum Standing {
    /// Too small for any: the reasons.
    TooSmall(Vec<&'static str>),
    /// Nobody has fitted it yet, and it takes too long to do so unasked.
    NotFitted,
    /// It was fitted.
    Fitted(Box<Fitted>),
    /// No model could be fitted to it.
    Refused(ValuationError),
}

/// What fitting came to.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct FittedModels {
    /// The chosen model: message `model-<code>`; none where the base is too small for any.
    pub model: Option<String>,
    /// How much it missed the holdout, a part of one.
    pub bias: Option<Decimal>,
    /// How far it carries.
    pub status: SumStatus,
    /// Why not more: messages `reason-worth-<code>`.
    pub reasons: Vec<String>,
}

impl Desk {
    /// Fits the models to all customers and keeps the result; cancelled work keeps nothing.
    pub async fn fit_customer_base(&self, progress: Arc<dyn Progress>) -> Answer<FittedModels> {
        let base = self.base(&self.ledger_sums().await?).await?;
        let reasons = too_small(&base);
        if !reasons.is_empty() {
            return Ok(FittedModels {
                model: None,
                bias: None,
                status: SumStatus::NotSupported,
                reasons: reasons.into_iter().map(str::to_owned).collect(),
            });
        }
        let fitted = self.fit_and_keep(&base, progress).await?.map_err(refused)?;
        let reasons = fitted.buying.reasons.iter();
        Ok(FittedModels {
            model: Some(fitted.buying.params.model().as_str().to_owned()),
            bias: fitted.bias().and_then(decimal),
            status: match fitted.buying.status {
                Status::Supported => SumStatus::Supported,
                Status::Indicative => SumStatus::Indicative,
                Status::NotSupported | Status::Boundary => SumStatus::NotSupported,
            },
            reasons: reasons.map(|doubt| doubt.as_str().to_owned()).collect(),
        })
    }

    /// Makes the fit that is missing, where work may take its time; what no model fits stays unfitted.
    pub async fn fit_where_missing(&self, progress: Arc<dyn Progress>) -> Answer<()> {
        let base = self.base(&self.ledger_sums().await?).await?;
        if !too_small(&base).is_empty() || self.kept(&base).await?.is_some() {
            return Ok(());
        }
        match self.fit_and_keep(&base, progress).await? {
            Err(ValuationError::Cancelled) => Err(refused(ValuationError::Cancelled)),
            Ok(_) | Err(_) => Ok(()),
        }
    }

    /// The fit of a base as far as it is known, or quick to be made.
    pub(super) async fn fitted(&self, base: &Arc<Base>) -> Answer<Standing> {
        let reasons = too_small(base);
        if !reasons.is_empty() {
            return Ok(Standing::TooSmall(reasons));
        }
        if let Some(fitted) = self.kept(base).await? {
            return Ok(Standing::Fitted(Box::new(fitted)));
        }
        if base.rows.len() > AT_ONCE {
            return Ok(Standing::NotFitted);
        }
        Ok(match self.fit_and_keep(base, Arc::new(Unwatched)).await? {
            Ok(fitted) => Standing::Fitted(Box::new(fitted)),
            Err(error) => Standing::Refused(error),
        })
    }

    /// The fit that was kept; a text that this version cannot read is made anew.
    async fn kept(&self, base: &Base) -> Answer<Option<Fitted>> {
        let kept = self.store.kept_fit(base.digest).await?;
        Ok(kept.and_then(|text| serde_json::from_str(&text).ok()))
    }

    async fn fit_and_keep(
        &self,
        base: &Arc<Base>,
        progress: Arc<dyn Progress>,
    ) -> Answer<Result<Fitted, ValuationError>> {
        let asked = base.clone();
        let work = tokio::task::spawn_blocking(move || fit_base(&asked, &*progress));
        let ended = |error| Failure::new(FailureCode::StoreFailed, error);
        let fitted = work.await.map_err(ended)?;
        if let Ok(fitted) = &fitted {
            let text = serde_json::to_string(fitted)
                .map_err(|error| Failure::new(FailureCode::StoreFailed, error))?;
            let now = self.surroundings.now_ms();
            self.store.keep_fit(base.digest, &text, now).await?;
        }
        Ok(fitted)
    }
}

/// Why a base cannot carry any model; empty where it can.
fn too_small(base: &Base) -> Vec<&'static str> {
    let mut reasons = Vec::new();
    if base.rows.len() < FEWEST_CUSTOMERS {
        reasons.push("too_few_customers");
    }
    if base.repeats() < FEWEST_REPEATS {
        reasons.push("too_few_transactions");
    }
    reasons
}

/// All models against the holdout, and the best of them on everything.
fn fit_base(base: &Base, progress: &dyn Progress) -> Result<Fitted, ValuationError> {
    let weeks = base.holdout_weeks;
    progress.report(0, STAGES);
    let inner = Quiet(progress);
    let choice = match choose(&base.calibration, &base.holdout, weeks, &inner) {
        Ok(choice) => Some(choice),
        Err(ValuationError::NoRows) => None,
        Err(error) => return Err(error),
    };
    progress.report(3, STAGES);
    let held = match &choice {
        Some(choice) => intervals_held(base, choice, &inner)?,
        None => None,
    };
    let tried: Vec<Tried> = choice
        .iter()
        .flat_map(|choice| &choice.candidates)
        .map(|one| Tried {
            model: one.fit.params.model(),
            bias: one.bias,
            status: one.fit.status,
        })
        .collect();
    // Without a holdout the model is taken in which a silent one-time customer may have left.
    let chosen = choice.and_then(|choice| choice.chosen);
    let model = chosen.unwrap_or(BuyingModel::MbgNbd);
    let mut buying = fit(model, &base.rows, &inner)?;
    let bias = tried.iter().find(|one| one.model == model);
    if let Some(bias) = bias.and_then(|one| one.bias) {
        buying = buying.with_bias(bias);
    }
    progress.report(4, STAGES);
    let spending = match fit_spending(&base.spends, &inner) {
        Ok(spending) => Some(spending),
        Err(ValuationError::Cancelled) => return Err(ValuationError::Cancelled),
        // Customers who never came back, or spend that no such model describes.
        Err(_) => None,
    };
    progress.report(STAGES, STAGES);
    Ok(Fitted {
        buying,
        spending,
        tried,
        calibration_end: base.calibration_end,
        holdout_weeks: weeks,
        held,
    })
}

/// How many of the intervals, that the chosen model gave before the holdout, held.
fn intervals_held(
    base: &Base,
    choice: &Choice,
    progress: &dyn Progress,
) -> Result<Option<f64>, ValuationError> {
    let chosen = |one: &&Candidate| Some(one.fit.params.model()) == choice.chosen;
    let Some(candidate) = choice.candidates.iter().find(chosen) else {
        return Ok(None);
    };
    let (rows, later) = (&base.calibration, &base.holdout);
    let params = &candidate.fit.params;
    held(params, rows, later, base.holdout_weeks, TRIALS, progress)
}

fn refused(error: ValuationError) -> Failure {
    match error {
        ValuationError::Cancelled => Failure::new(FailureCode::Cancelled, ""),
        other => Failure::new(FailureCode::InvalidInput, other),
    }
}

/// A fit counts evaluations, whose number nobody knows; the stages are told instead.
struct Quiet<'a>(&'a dyn Progress);

impl Progress for Quiet<'_> {
    fn report(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}
