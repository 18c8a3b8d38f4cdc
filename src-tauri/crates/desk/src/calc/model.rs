//! Which model a request means, its parameters by name, and its columns.
//! Deliberately absent: what the models say.

use super::amounts::{Fields, Number};
use super::refused::Refused;
use super::table::{Column, Row, Source};
use serde::Deserialize;
use serde::de::Error;
use std::collections::BTreeMap;
use valise_valuation::ValuationError;
use valise_valuation::customers::{
    Buying, BuyingModel, ChanceRow, Chances, Contract, SpendRow, Spending,
};

/// A model by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Model {
    Bgnbd,
    Mbgnbd,
    ParetoNbd,
    GammaGamma,
    Bgbb,
    Sbg,
}

impl Model {
    /// The buying model that it is, where it is one.
    pub fn buying(self) -> Option<BuyingModel> {
        match self {
            Self::Bgnbd => Some(BuyingModel::BgNbd),
            Self::Mbgnbd => Some(BuyingModel::MbgNbd),
            Self::ParetoNbd => Some(BuyingModel::ParetoNbd),
            Self::GammaGamma | Self::Bgbb | Self::Sbg => None,
        }
    }

    /// Says that the model does not have what was asked.
    pub fn lacks(self, asked: &'static str) -> Refused {
        let model = match self {
            Self::Bgnbd => "bgnbd",
            Self::Mbgnbd => "mbgnbd",
            Self::ParetoNbd => "pareto_nbd",
            Self::GammaGamma => "gamma_gamma",
            Self::Bgbb => "bgbb",
            Self::Sbg => "sbg",
        };
        Refused::NotOfModel { model, asked }
    }
}

/// Parameters by name.
pub(super) type Params = BTreeMap<String, f64>;

/// Parameters in the order of their names; refuses a missing and an unknown one.
pub(super) fn values<const N: usize>(
    mut params: Params,
    names: [&'static str; N],
) -> Result<[f64; N], Refused> {
    let wrong = |what: String| Refused::Request(serde_json::Error::custom(what));
    let mut values = [0.0; N];
    for (value, name) in values.iter_mut().zip(names) {
        *value = params
            .remove(name)
            .ok_or_else(|| wrong(format!("params: missing field `{name}`")))?;
    }
    match params.keys().next() {
        Some(unknown) => Err(wrong(format!("params: unknown field `{unknown}`"))),
        None => Ok(values),
    }
}

/// Values under their names.
pub(super) fn named<const N: usize>(
    names: [&'static str; N],
    values: &[f64],
) -> Fields<&'static str, Number> {
    Fields(
        names
            .into_iter()
            .zip(values.iter().copied().map(Number))
            .collect(),
    )
}

pub(super) fn buying(model: BuyingModel, params: Params) -> Result<Buying, Refused> {
    Ok(Buying::new(model, values(params, model.names())?)?)
}

pub(super) fn spending(params: Params) -> Result<Spending, Refused> {
    Ok(Spending::new(values(params, Spending::NAMES)?)?)
}

pub(super) fn chances(params: Params) -> Result<Chances, Refused> {
    Ok(Chances::new(values(params, Chances::NAMES)?)?)
}

/// The literature calls them α, β and also γ, δ.
pub(super) fn contract(params: Params) -> Result<Contract, Refused> {
    let also = ["gamma", "delta"];
    let names = if params.contains_key(also[0]) {
        also
    } else {
        Contract::NAMES
    };
    Ok(Contract::new(values(params, names)?)?)
}

const X: [&str; 2] = ["x", "frequency"];
const TX: [&str; 3] = ["tx", "t_x", "recency"];

/// x, t_x and T, a weight, and what else is asked for.
pub(super) fn buying_columns<const N: usize>(more: [Column; N]) -> Vec<Column> {
    let own = [
        Column::needed(X),
        Column::needed(TX),
        Column::needed(["T", "age"]),
        Column::optional(["weights", "weight"]),
    ];
    own.into_iter().chain(more).collect()
}

pub(super) fn buying_row(row: &Row<'_>) -> Result<valise_valuation::customers::Row, Refused> {
    Ok(valise_valuation::customers::Row {
        x: row.needed_whole(0)?,
        tx: row.needed(1)?,
        age: row.needed(2)?,
    })
}

/// More customers than any base has.
const MOST_ROWS: usize = 20_000_000;

/// All customers of a table, each as often as its weight says.
pub(super) fn buying_rows(table: Source) -> Result<Vec<valise_valuation::customers::Row>, Refused> {
    let mut rows = Vec::new();
    table.each(&buying_columns([]), |row| {
        let times = row.whole(3)?.unwrap_or(1) as usize;
        let given = rows.len() + times;
        if given > MOST_ROWS {
            return Err(ValuationError::TooMany {
                name: "rows",
                given,
                limit: MOST_ROWS,
            }
            .into());
        }
        rows.resize(given, buying_row(row)?);
        Ok(())
    })?;
    Ok(rows)
}

/// x and m, and what else is asked for.
pub(super) fn spend_columns<const N: usize>(more: [Column; N]) -> Vec<Column> {
    let own = [Column::needed(X), Column::needed(["m", "monetary_value"])];
    own.into_iter().chain(more).collect()
}

pub(super) fn spend_row(row: &Row<'_>) -> Result<SpendRow, Refused> {
    let x = row.needed_whole(0)?;
    // Nobody who never came back has a mean.
    let m = if x == 0 {
        row.number_of(1)?.unwrap_or(0.0)
    } else {
        row.needed(1)?
    };
    Ok(SpendRow { x, m })
}

pub(super) fn spend_rows(table: Source) -> Result<Vec<SpendRow>, Refused> {
    let mut rows = Vec::new();
    table.each(&spend_columns([]), |row| {
        rows.push(spend_row(row)?);
        Ok(())
    })?;
    Ok(rows)
}

/// x, t_x, n and a weight, and what else is asked for.
pub(super) fn chance_columns<const N: usize>(more: [Column; N]) -> Vec<Column> {
    let own = [
        Column::needed(X),
        Column::needed(TX),
        Column::needed(["n", "periods"]),
        Column::optional(["weights", "weight"]),
    ];
    own.into_iter().chain(more).collect()
}

pub(super) fn chance_row(row: &Row<'_>) -> Result<ChanceRow, Refused> {
    Ok(ChanceRow {
        x: row.needed_whole(0)?,
        tx: row.needed_whole(1)?,
        n: row.needed_whole(2)?,
        weight: row.number_of(3)?.unwrap_or(1.0),
    })
}

pub(super) fn chance_rows(table: Source) -> Result<Vec<ChanceRow>, Refused> {
    let mut rows = Vec::new();
    table.each(&chance_columns([]), |row| {
        rows.push(chance_row(row)?);
        Ok(())
    })?;
    Ok(rows)
}
