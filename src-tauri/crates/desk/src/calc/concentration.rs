//! `concentration`: revenue and profit side by side. Deliberately absent: the indices themselves.

use super::amounts::{Amount, Fields, Number};
use super::refused::Refused;
use super::request::{Request, asked, told};
use super::table::{Column, Source};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use valise_valuation::{
    AbcClass, Mark, Spread, Standing, Standings, ValuationError, Whale, standings, whale,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Asked {}

#[derive(Serialize)]
struct Told {
    #[serde(skip_serializing_if = "Option::is_none")]
    profit: Option<Fields<String, Amount>>,
    concentration: ConcentrationTold,
    #[serde(skip_serializing_if = "Option::is_none")]
    whale: Option<WhaleTold>,
}

#[derive(Serialize)]
struct ConcentrationTold {
    total_positive: Amount,
    hhi: Option<Number>,
    n_effective: Option<Number>,
    cr1: Option<Number>,
    cr4: Option<Number>,
    gini: Option<Number>,
    shares: Fields<String, Amount>,
    abc: Fields<String, AbcClass>,
    key10: Vec<String>,
    dependence20: Vec<String>,
}

#[derive(Serialize)]
struct WhaleTold {
    total: Amount,
    peak_value: Amount,
    peak_customers: u32,
    erosion_value: Amount,
    loss_makers: u32,
    peak_pct: Option<Number>,
    top20_pct: Option<Number>,
    stobachoff: Option<Number>,
}

pub(super) fn concentration(mut request: Request) -> Result<String, Refused> {
    let table = Source::take(&mut request)?;
    asked::<Asked>(request)?;
    let columns = [
        Column::needed(["id", "customer_id", "customer", "cust"]),
        Column::needed(["net_revenue"]),
        Column::optional(["profit"]),
        Column::optional(["cogs"]),
        Column::optional(["cost_to_serve"]),
        Column::optional(["group_id", "group"]),
    ];
    let mut nets: Vec<(String, Decimal)> = Vec::new();
    let mut profits: BTreeMap<String, Decimal> = BTreeMap::new();
    let mut every_profit_known = true;
    table.each(&columns, |row| {
        let group = row.text(5);
        let id = if group.is_empty() { row.text(0) } else { group };
        if id.is_empty() {
            return Err(row.bad(0, "an id"));
        }
        let net = row.amount(1)?.ok_or_else(|| row.bad(1, "an amount"))?;
        let profit = match (row.amount(2)?, row.amount(3)?, row.amount(4)?) {
            (Some(profit), ..) => Some(profit),
            (None, Some(cogs), Some(serve)) => {
                let left = net
                    .checked_sub(cogs)
                    .and_then(|left| left.checked_sub(serve));
                Some(left.ok_or(ValuationError::TooLarge { name: "profit" })?)
            }
            _ => None,
        };
        match profit {
            Some(profit) => {
                let sum = profits.entry(id.to_owned()).or_default();
                *sum = sum.saturating_add(profit);
            }
            None => every_profit_known = false,
        }
        nets.push((id.to_owned(), net));
        Ok(())
    })?;
    let Standings { places, spread } = standings(nets);
    let known = every_profit_known && !places.is_empty();
    let whale = known.then(|| whale(&profits.values().copied().collect::<Vec<_>>()));
    let amounts = profits.into_iter().map(|(id, profit)| (id, Amount(profit)));
    told(&Told {
        profit: known.then(|| Fields(amounts.collect())),
        concentration: ConcentrationTold::of(&places, spread),
        whale: whale.map(WhaleTold::of),
    })
}

impl ConcentrationTold {
    fn of(places: &[Standing<String>], spread: Spread) -> Self {
        let marked = |wanted: &[Mark]| {
            let is =
                |place: &&Standing<String>| place.mark.is_some_and(|mark| wanted.contains(&mark));
            places
                .iter()
                .filter(is)
                .map(|place| place.who.clone())
                .collect()
        };
        let share = |place: &Standing<String>| (place.who.clone(), Amount(place.share));
        Self {
            total_positive: Amount(spread.total_positive),
            hhi: spread.hhi.map(Number),
            n_effective: spread.n_eff.map(Number),
            cr1: spread.cr1.map(Number),
            cr4: spread.cr4.map(Number),
            gini: spread.gini.map(Number),
            shares: Fields(places.iter().map(share).collect()),
            abc: Fields(
                places
                    .iter()
                    .map(|place| (place.who.clone(), place.class))
                    .collect(),
            ),
            key10: marked(&[Mark::Key, Mark::Dependence]),
            dependence20: marked(&[Mark::Dependence]),
        }
    }
}

impl WhaleTold {
    fn of(whale: Whale) -> Self {
        let part =
            |of: fn(&valise_valuation::WhaleParts) -> f64| whale.parts.as_ref().map(of).map(Number);
        Self {
            total: Amount(whale.total),
            peak_value: Amount(whale.peak_value),
            peak_customers: whale.peak_customers,
            erosion_value: Amount(whale.erosion_value),
            loss_makers: whale.loss_makers,
            peak_pct: part(|parts| parts.peak_pct),
            top20_pct: part(|parts| parts.top20_pct),
            stobachoff: part(|parts| parts.stobachoff),
        }
    }
}
