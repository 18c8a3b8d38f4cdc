//! `expect`, `pmf`, `survival` and `derl`: what a model says of a new customer or of a cohort.
//! Deliberately absent: single customers (`predict`).

use super::amounts::{Number, numbers};
use super::model::{Model, Params, buying, chances, contract};
use super::refused::Refused;
use super::request::{Request, Whole, asked, told};
use serde::{Deserialize, Serialize};
use valise_valuation::ValuationError;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ExpectAsked {
    model: Model,
    params: Params,
    t: Vec<f64>,
}

#[derive(Serialize)]
struct ExpectTold {
    expected: Vec<Number>,
}

pub(super) fn expect(request: Request) -> Result<String, Refused> {
    let ExpectAsked { model, params, t } = asked(request)?;
    let expected: Vec<f64> = match (model.buying(), model) {
        (Some(model), _) => {
            let buying = buying(model, params)?;
            each(t, |t| buying.expected_new(t))?
        }
        (None, Model::Bgbb) => {
            let chances = chances(params)?;
            each(t, |t| chances.expected_new(opportunities(t)?))?
        }
        (None, model) => return Err(model.lacks("purchases to expect")),
    };
    told(&ExpectTold {
        expected: numbers(expected),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PmfAsked {
    model: Model,
    params: Params,
    points: Vec<(f64, Whole)>,
}

#[derive(Serialize)]
struct PmfTold {
    p: Vec<Number>,
}

pub(super) fn pmf(request: Request) -> Result<String, Refused> {
    let PmfAsked {
        model,
        params,
        points,
    } = asked(request)?;
    let p: Vec<f64> = match (model.buying(), model) {
        (Some(model), _) => {
            let buying = buying(model, params)?;
            each(points, |(t, Whole(n))| buying.pmf(t, n))?
        }
        (None, Model::Bgbb) => {
            let chances = chances(params)?;
            each(points, |(t, Whole(n))| chances.pmf(opportunities(t)?, n))?
        }
        (None, model) => return Err(model.lacks("purchases to count")),
    };
    told(&PmfTold { p: numbers(p) })
}

fn each<T>(
    asked: Vec<T>,
    answer: impl Fn(T) -> Result<f64, ValuationError>,
) -> Result<Vec<f64>, Refused> {
    Ok(asked.into_iter().map(answer).collect::<Result<_, _>>()?)
}

fn opportunities(t: f64) -> Result<u32, ValuationError> {
    let wrong = ValuationError::OutOfRange {
        name: "t",
        given: t,
        allowed: "a whole number from 0",
    };
    Whole::of(t).map(|whole| whole.0).ok_or(wrong)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SurvivalAsked {
    params: Params,
    t: Vec<Whole>,
}

#[derive(Serialize)]
struct SurvivalTold {
    survival: Vec<Number>,
    /// None at 0, before any renewal.
    retention: Vec<Option<Number>>,
}

pub(super) fn survival(request: Request) -> Result<String, Refused> {
    let SurvivalAsked { params, t } = asked(request)?;
    let contract = contract(params)?;
    let (mut survival, mut retention) = (Vec::new(), Vec::new());
    for Whole(t) in t {
        survival.push(Number(contract.survival(t)?));
        retention.push(match t {
            0 => None,
            t => Some(Number(contract.retention(t)?)),
        });
    }
    told(&SurvivalTold {
        survival,
        retention,
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DerlAsked {
    params: Params,
    n: Whole,
    d: f64,
}

#[derive(Serialize)]
struct DerlTold {
    derl: Number,
}

pub(super) fn derl(request: Request) -> Result<String, Refused> {
    let DerlAsked { params, n, d } = asked(request)?;
    let derl = contract(params)?.derl(n.0, d)?;
    told(&DerlTold { derl: Number(derl) })
}
