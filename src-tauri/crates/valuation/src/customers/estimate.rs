//! From a log-likelihood to a fit: the search over log parameters, standard errors from the
//! curvature, and the evidence for the gate. One way for every model.
//! Deliberately absent: the likelihoods.

use crate::customers::status::{Evidence, Fit, Status};
use crate::error::{ValuationError, finite};
use crate::numbers::matrix::{Square, inverse};
use crate::numbers::optimise::{Search, curvature, minimise};
use valise_domain::progress::Progress;

/// Scaled parameters are searched between this and its inverse.
const OUTERMOST: f64 = 1e-4;
/// The gate wants them between this and its inverse.
const INNERMOST: f64 = 1e-3;

/// Where a search begins.
pub(crate) enum Begin<'a, const N: usize> {
    /// At several scaled points.
    From(&'a [[f64; N]]),
    /// Where a search on a part of the data ended.
    After(Estimate<N>),
}

/// The most likely scaled parameters.
pub(crate) struct Estimate<const N: usize> {
    pub values: [f64; N],
    /// Of log parameters: the inverse of the curvature, where that is positive definite.
    covariance: Option<Square<N>>,
    /// Only where the fit has a peak away from the bounds.
    pub errors: Option<[f64; N]>,
    pub log_likelihood: f64,
    pub has_peak: bool,
    pub at_boundary: bool,
}

/// Searches for scaled parameters; `sum` is the log-likelihood at scaled parameters with its gradient.
pub(crate) fn estimate<const N: usize>(
    mut sum: impl FnMut([f64; N]) -> (f64, [f64; N]),
    begin: Begin<'_, N>,
    progress: &dyn Progress,
) -> Result<Estimate<N>, ValuationError> {
    let mut loss = |at: &[f64; N], slope: &mut [f64; N]| {
        let values = at.map(f64::exp);
        let (value, of_values) = sum(values);
        *slope = std::array::from_fn(|i| -of_values[i] * values[i]);
        -value
    };
    let search = Search {
        low: OUTERMOST.ln(),
        high: -OUTERMOST.ln(),
        progress,
    };
    let (starts, bend): (Vec<[f64; N]>, _) = match begin {
        Begin::From(starts) => (
            starts.iter().map(|start| start.map(f64::ln)).collect(),
            None,
        ),
        Begin::After(before) => (vec![before.values.map(f64::ln)], before.covariance),
    };
    let least = minimise(&mut loss, &starts, bend, search)?;
    let covariance = inverse(&curvature(&mut loss, &least.at));
    let values = least.at.map(f64::exp);
    let at_boundary = values
        .iter()
        .any(|value| !(INNERMOST..=1.0 / INNERMOST).contains(value));
    let errors = covariance
        .filter(|_| !at_boundary)
        .map(|covariance| std::array::from_fn(|i| values[i] * covariance[i][i].sqrt()));
    Ok(Estimate {
        values,
        covariance,
        errors,
        log_likelihood: finite("log-likelihood", -least.value)?,
        has_peak: least.settled && covariance.is_some(),
        at_boundary,
    })
}

impl<const N: usize> Estimate<N> {
    /// The fit in the caller's units: parameter = scaled parameter · unit, and what a change of
    /// unit adds to the log-likelihood.
    pub fn fit<P>(
        self,
        params: P,
        units: [f64; N],
        shift: f64,
        evidence: Evidence,
    ) -> Result<Fit<P>, ValuationError> {
        let evidence = Evidence {
            at_boundary: self.at_boundary,
            has_peak: self.has_peak,
            ..evidence
        };
        let reasons = evidence.doubts();
        let errors = self.errors.map(|errors| {
            errors
                .iter()
                .zip(units)
                .map(|(error, unit)| error * unit)
                .collect()
        });
        Ok(Fit {
            params,
            standard_errors: errors,
            log_likelihood: finite("log-likelihood", self.log_likelihood + shift)?,
            rows: evidence.customers as u64,
            status: Status::of(&reasons),
            reasons,
        })
    }
}
