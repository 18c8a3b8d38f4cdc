//! Fits of the three buying models on a base of customers.
//! Deliberately absent: which of the three to use (`choose`).

use crate::customers::bg::First;
use crate::customers::bg_sum::{BgSum, NbdSum};
use crate::customers::buying::{Buying, BuyingModel, LARGEST_PARAMETER, SMALLEST_PARAMETER};
use crate::customers::estimate::{Begin, Estimate, estimate};
use crate::customers::pareto_sum::ParetoSum;
use crate::customers::row::{Base, Row};
use crate::customers::status::{Evidence, Fit};
use crate::error::ValuationError;
use valise_domain::progress::Progress;

/// Where searches begin, in scaled time: nothing known, a base of rare buyers who stay, and one
/// of frequent buyers who leave.
const STARTS: [[f64; 4]; 3] = [
    [1.0, 1.0, 1.0, 1.0],
    [0.5, 8.0, 0.7, 3.0],
    [2.0, 4.0, 0.3, 10.0],
];

/// The most likely parameters of a model for these customers, with standard errors. Searches over
/// log parameters, with time scaled so that the longest relationship is 39; on a great base the
/// starts are tried on a part of it first.
pub fn fit(
    model: BuyingModel,
    rows: &[Row],
    progress: &dyn Progress,
) -> Result<Fit<Buying>, ValuationError> {
    fit_base(model, &Base::of(rows)?, &STARTS, progress)
}

/// The same search from one start only, in the time unit of the rows: parameters of the last fit
/// on data that have hardly changed, say.
pub fn fit_from(
    start: &Buying,
    rows: &[Row],
    progress: &dyn Progress,
) -> Result<Fit<Buying>, ValuationError> {
    let base = Base::of(rows)?;
    let units = units(start.model(), base.scale);
    let values = start.values();
    let scaled = std::array::from_fn(|i| values[i] / units[i]);
    fit_base(start.model(), &base, &[scaled], progress)
}

fn fit_base(
    model: BuyingModel,
    base: &Base,
    starts: &[[f64; 4]],
    progress: &dyn Progress,
) -> Result<Fit<Buying>, ValuationError> {
    let begin = match base.thinned() {
        Some(part) => Begin::After(search(model, &part, Begin::From(starts), progress)?),
        None => Begin::From(starts),
    };
    let found = search(model, base, begin, progress)?;
    let nbd = NbdSum::of(base);
    let plain = estimate(
        |values| nbd.at(values),
        Begin::From(&[[1.0, 10.0]]),
        progress,
    )?;
    let evidence = Evidence {
        over_plain: Some(found.log_likelihood - plain.log_likelihood),
        customers: base.customers,
        transactions: base.transactions,
        is_forecast: true,
        ..Evidence::default()
    };
    let units = units(model, base.scale);
    let values = std::array::from_fn(|i| {
        (found.values[i] * units[i]).clamp(SMALLEST_PARAMETER, LARGEST_PARAMETER)
    });
    let params = Buying::new(model, values)?;
    // Densities of x events in time scale with the x-th power of the unit.
    let shift = base.transactions * base.scale.ln();
    found.fit(params, units, shift, evidence)
}

fn search(
    model: BuyingModel,
    base: &Base,
    begin: Begin<'_, 4>,
    progress: &dyn Progress,
) -> Result<Estimate<4>, ValuationError> {
    match model {
        BuyingModel::BgNbd => {
            let mut sum = BgSum::of(base, First::Stays);
            estimate(|values| sum.at(values), begin, progress)
        }
        BuyingModel::MbgNbd => {
            let mut sum = BgSum::of(base, First::MayLeave);
            estimate(|values| sum.at(values), begin, progress)
        }
        BuyingModel::ParetoNbd => {
            let mut sum = ParetoSum::of(base);
            estimate(|values| sum.at(values), begin, progress)
        }
    }
}

/// A parameter that is a time is measured in the rows' unit.
fn units(model: BuyingModel, scale: f64) -> [f64; 4] {
    match model {
        BuyingModel::BgNbd | BuyingModel::MbgNbd => [1.0, 1.0 / scale, 1.0, 1.0],
        BuyingModel::ParetoNbd => [1.0, 1.0 / scale, 1.0, 1.0 / scale],
    }
}
