//! `predict` and `clv`: what a model says of single customers. Deliberately absent: fits.

use super::amounts::Number;
use super::model::{
    Model, Params, buying, buying_columns, buying_row, chance_columns, chance_row, chances,
    spend_columns, spend_row, spending,
};
use super::refused::Refused;
use super::request::{Request, Whole, asked, told};
use super::table::{Column, Row, Source};
use serde::{Deserialize, Serialize};
use valise_valuation::ValuationError;
use valise_valuation::customers::{
    Buying, BuyingModel, Chances, ClvAsked, Spending, clv as clv_of,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {
    model: Model,
    params: Params,
    /// For rows that do not say their own.
    t: Option<f64>,
    delta: Option<f64>,
    d: Option<f64>,
}

#[derive(Default, Serialize)]
struct RowTold {
    #[serde(skip_serializing_if = "Option::is_none")]
    p_alive: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    log_likelihood: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dert: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    del: Option<Number>,
    #[serde(skip_serializing_if = "Option::is_none")]
    spend: Option<Number>,
}

#[derive(Serialize)]
struct Told {
    rows: Vec<RowTold>,
}

pub(super) fn predict(mut request: Request) -> Result<String, Refused> {
    let table = Source::take(&mut request)?;
    let Asked {
        model,
        params,
        t,
        delta,
        d,
    } = asked(request)?;
    let mut rows = Vec::new();
    match (model.buying(), model) {
        (Some(model), _) => {
            let buying = buying(model, params)?;
            let columns = buying_columns([Column::optional(["t"]), Column::optional(["delta"])]);
            table.each(&columns, |row| {
                rows.push(of_buying(&buying, row, (t, delta))?);
                Ok(())
            })?;
        }
        (None, Model::GammaGamma) => {
            let spending = spending(params)?;
            table.each(&spend_columns([]), |row| {
                rows.push(of_spending(&spending, row)?);
                Ok(())
            })?;
        }
        (None, Model::Bgbb) => {
            let chances = chances(params)?;
            let columns =
                chance_columns([Column::optional(["t"]), Column::optional(["d", "delta"])]);
            table.each(&columns, |row| {
                rows.push(of_chances(&chances, row, (t, d.or(delta)))?);
                Ok(())
            })?;
        }
        (None, model) => return Err(model.lacks("customers; ask for \"survival\" or \"derl\"")),
    }
    told(&Told { rows })
}

/// Places an error of a sum in the table.
fn at<'a>(row: &'a Row<'_>) -> impl Fn(ValuationError) -> Refused + use<'a> {
    let row = row.number();
    move |source| Refused::Row { row, source }
}

fn of_buying(
    buying: &Buying,
    row: &Row<'_>,
    (t, delta): (Option<f64>, Option<f64>),
) -> Result<RowTold, Refused> {
    let customer = buying_row(row)?;
    let t = row.number_of(4)?.or(t);
    let delta = row.number_of(5)?.or(delta);
    let given =
        |sum: Result<f64, ValuationError>| sum.map(|sum| Some(Number(sum))).map_err(at(row));
    Ok(RowTold {
        p_alive: given(buying.p_alive(&customer))?,
        expected: t.map_or(Ok(None), |t| given(buying.expected(&customer, t)))?,
        log_likelihood: given(buying.log_likelihood(&customer))?,
        dert: delta.map_or(Ok(None), |delta| given(buying.dert(&customer, delta)))?,
        del: delta.map_or(Ok(None), |delta| given(buying.del(&customer, delta)))?,
        spend: None,
    })
}

fn of_spending(spending: &Spending, row: &Row<'_>) -> Result<RowTold, Refused> {
    let customer = spend_row(row)?;
    let spend = spending.expected(&customer).map_err(at(row))?;
    // One who never came back says nothing of the model.
    let log_likelihood = match customer.x {
        0 => None,
        _ => Some(Number(spending.log_likelihood(&customer).map_err(at(row))?)),
    };
    Ok(RowTold {
        spend: Some(Number(spend)),
        log_likelihood,
        ..RowTold::default()
    })
}

fn of_chances(
    chances: &Chances,
    row: &Row<'_>,
    (t, d): (Option<f64>, Option<f64>),
) -> Result<RowTold, Refused> {
    let customer = chance_row(row)?;
    let t = match row.number_of(4)?.or(t) {
        Some(t) => Some(
            Whole::of(t)
                .ok_or_else(|| row.bad(4, "a whole number from 0"))?
                .0,
        ),
        None => None,
    };
    let d = row.number_of(5)?.or(d);
    let given =
        |sum: Result<f64, ValuationError>| sum.map(|sum| Some(Number(sum))).map_err(at(row));
    Ok(RowTold {
        p_alive: given(chances.p_alive_next(&customer))?,
        expected: t.map_or(Ok(None), |t| given(chances.expected(&customer, t)))?,
        log_likelihood: given(chances.log_likelihood(&customer))?,
        dert: d.map_or(Ok(None), |d| given(chances.dert(&customer, d)))?,
        ..RowTold::default()
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClvRequest {
    pareto: Params,
    spend: Params,
    x: Whole,
    tx: f64,
    #[serde(rename = "T")]
    age: f64,
    m: f64,
    delta: f64,
    margin: f64,
    #[serde(default)]
    variable_cost: f64,
    #[serde(default)]
    fixed_cost: f64,
}

#[derive(Serialize)]
struct ClvTold {
    clv: Number,
    dert: Number,
    del: Number,
    spend: Number,
}

pub(super) fn clv(request: Request) -> Result<String, Refused> {
    let asked: ClvRequest = asked(request)?;
    let found = clv_of(&ClvAsked {
        buying: &buying(BuyingModel::ParetoNbd, asked.pareto)?,
        spending: &spending(asked.spend)?,
        row: &valise_valuation::customers::Row {
            x: asked.x.0,
            tx: asked.tx,
            age: asked.age,
        },
        m: asked.m,
        delta: asked.delta,
        margin: asked.margin,
        variable_cost: asked.variable_cost,
        fixed_cost: asked.fixed_cost,
    })?;
    told(&ClvTold {
        clv: Number(found.clv),
        dert: Number(found.dert),
        del: Number(found.del),
        spend: Number(found.spend),
    })
}
