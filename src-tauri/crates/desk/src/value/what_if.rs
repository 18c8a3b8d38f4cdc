//! What a sum would be if one of its numbers were another: nothing is written, and it answers while a
//! slider moves. Deliberately absent: the sums.

use super::sum::{Rung, Sum};
use super::{customer_base, historic, plan, retention};
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Deserialize;
use valise_domain::nouns::AccountId;

/// Asks for a sum with other numbers.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct WhatIf {
    /// Whose.
    pub account: AccountId,
    /// Which sum.
    pub rung: Rung,
    /// The numbers that are other than they stand, each by its name.
    pub values: Vec<WhatIfValue>,
}

/// One number of a what-if.
#[derive(Clone, Debug, Deserialize, specta::Type)]
pub struct WhatIfValue {
    /// Its name (see [`Rung`]).
    pub name: String,
    /// What it is to be.
    pub value: Decimal,
}

/// The numbers that were turned.
#[derive(Clone, Debug, Default)]
pub(super) struct Turned(Vec<(String, f64)>);

impl Turned {
    /// What a number was turned to.
    pub fn get(&self, name: &str) -> Option<f64> {
        self.0
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| *value)
    }

    /// Whether it was.
    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }
}

impl Desk {
    /// A sum with other numbers; a name that the rung does not have is refused.
    pub async fn what_if(&self, request: WhatIf) -> Answer<Sum> {
        let names = request.rung.names();
        let turned = request
            .values
            .into_iter()
            .map(|WhatIfValue { name, value }| {
                let known = names.contains(&name.as_str());
                let number = value.to_f64().filter(|_| known);
                let number = number
                    .ok_or_else(|| Failure::new(FailureCode::InvalidInput, &name).at("values"))?;
                Ok((name, number))
            });
        let turned = Turned(turned.collect::<Answer<_>>()?);
        let facts = self.facts(request.account).await?;
        Ok(match request.rung {
            Rung::Historic => historic::historic(&facts),
            Rung::Retention => retention::retention(&facts, &turned),
            Rung::Plan => plan::plan(&facts, &turned),
            Rung::CustomerBase => {
                let base = self.base(&facts.sums).await?;
                let fitted = self.fitted(&base).await?;
                customer_base::customer_base(&facts, &base, &fitted, &turned)
            }
        })
    }
}

impl Rung {
    /// The numbers that can be turned; what the ledger says cannot.
    fn names(self) -> &'static [&'static str] {
        match self {
            Self::Historic => &[],
            Self::Retention => &["retention_rate", "margin", "growth", "discount", "periods"],
            Self::Plan => &[
                "revenue",
                "growth",
                "margin",
                "cost_share",
                "cost_fixed",
                "days",
                "capital",
                "discount",
                "hazard",
                "horizon",
            ],
            Self::CustomerBase => &["margin", "variable_cost", "fixed_cost", "discount"],
        }
    }
}
