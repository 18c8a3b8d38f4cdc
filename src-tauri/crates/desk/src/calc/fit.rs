//! `fit` and `gate`: models fitted to a table, and whether a table carries one at all.
//! Deliberately absent: the fits.

use super::amounts::{Fields, Number};
use super::model::{Model, buying_rows, chance_rows, named, spend_rows};
use super::refused::Refused;
use super::request::{Request, asked, taken, told};
use super::table::Source;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use valise_domain::progress::Unwatched;
use valise_valuation::customers::{
    BuyingModel, Chances, Contract, Doubt, Fit, Rung, Spending, Status, fit as fit_buying,
    fit_chances, fit_contract, fit_spending, gate as gate_buying, gate_spending,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FitAsked {
    model: Model,
    /// For contracts: survivors by period, the first being the start.
    cohorts: Option<Vec<Vec<f64>>>,
}

#[derive(Serialize)]
struct FitTold {
    params: Fields<&'static str, Number>,
    standard_errors: Option<Fields<&'static str, Number>>,
    log_likelihood: Number,
    rows: u64,
    status: Status,
    reasons: Vec<Doubt>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pearson: Option<Number>,
    /// Customers who came back and brought nothing, whom the spend model does not know.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<u64>,
}

pub(super) fn fit(mut request: Request) -> Result<String, Refused> {
    let has_table = request.contains_key("rows") || request.contains_key("file");
    let table = if has_table {
        Some(Source::take(&mut request)?)
    } else {
        None
    };
    let asked: FitAsked = asked(request)?;
    let found = match (asked.model, asked.cohorts, table) {
        (Model::Sbg, Some(cohorts), None) => {
            let found = fit_contract(&cohorts, &Unwatched)?;
            FitTold::of(Contract::NAMES, &found.params.values(), &found)
        }
        (Model::Sbg, ..) => return Err(Model::Sbg.lacks("table; it is fitted to \"cohorts\"")),
        (model, Some(_), _) => return Err(model.lacks("cohorts")),
        (_, None, None) => return Err(Refused::NoTable),
        (model, None, Some(table)) => fitted(model, table)?,
    };
    told(&found)
}

fn fitted(model: Model, table: Source) -> Result<FitTold, Refused> {
    match (model.buying(), model) {
        (Some(model), _) => of_buying(model, table),
        (None, Model::GammaGamma) => {
            let found = fit_spending(&spend_rows(table)?, &Unwatched)?;
            let told = FitTold::of(Spending::NAMES, &found.fit.params.values(), &found.fit);
            let (pearson, left_out) = (found.pearson.map(Number), Some(found.left_out));
            Ok(FitTold {
                pearson,
                left_out,
                ..told
            })
        }
        (None, _) => {
            let found = fit_chances(&chance_rows(table)?, &Unwatched)?;
            Ok(FitTold::of(Chances::NAMES, &found.params.values(), &found))
        }
    }
}

fn of_buying(model: BuyingModel, table: Source) -> Result<FitTold, Refused> {
    let found = fit_buying(model, &buying_rows(table)?, &Unwatched)?;
    Ok(FitTold::of(model.names(), &found.params.values(), &found))
}

impl FitTold {
    fn of<P, const N: usize>(names: [&'static str; N], values: &[f64; N], fit: &Fit<P>) -> Self {
        Self {
            params: named(names, values),
            standard_errors: fit
                .standard_errors
                .as_ref()
                .map(|errors| named(names, errors)),
            log_likelihood: Number(fit.log_likelihood),
            rows: fit.rows,
            status: fit.status,
            reasons: fit.reasons.clone(),
            pearson: None,
            left_out: None,
        }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GateAsked {}

#[derive(Serialize)]
struct GateTold {
    status: Status,
    reasons: Vec<Doubt>,
    instead: Vec<Rung>,
}

pub(super) fn gate(mut request: Request) -> Result<String, Refused> {
    let spend = taken::<Value>(&mut request, "spend")?
        .map(Source::of)
        .transpose()?;
    let found = match spend {
        Some(spend) => {
            asked::<GateAsked>(request)?;
            gate_spending(&spend_rows(spend)?, &Unwatched)?
        }
        None => {
            let rows = Source::take(&mut request)?;
            asked::<GateAsked>(request)?;
            gate_buying(&buying_rows(rows)?, &Unwatched)?
        }
    };
    told(&GateTold {
        status: found.status,
        reasons: found.reasons,
        instead: found.instead,
    })
}
