//! Net revenues side by side: shares, classes, marks and indices, whoever holds them.
//! Deliberately absent: who rolls up to whom.

use super::{AbcClass, Mark};
use crate::margin::ratio;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use std::collections::BTreeMap;

/// One holder among all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing<K> {
    /// Who.
    pub who: K,
    /// Net revenue.
    pub net: Decimal,
    /// Net revenue ÷ the sum of the positive ones, 0 to 1; 0 where it is not positive.
    pub share: Decimal,
    /// Key or dependence.
    pub mark: Option<Mark>,
    /// A, B or C.
    pub class: AbcClass,
}

/// How evenly revenue is spread over those who bring any.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct Spread {
    /// Sum of the positive net revenues.
    #[specta(type = String)]
    pub total_positive: Decimal,
    /// Herfindahl-Hirschman index, 10,000 · Σ share²; none without positive revenue.
    pub hhi: Option<f64>,
    /// 1 ÷ Σ share²: as many customers of the same size would be as concentrated.
    pub n_eff: Option<f64>,
    /// Share of the greatest.
    pub cr1: Option<f64>,
    /// Share of the four greatest.
    pub cr4: Option<f64>,
    /// Gini coefficient of the positive net revenues: 0 all alike, towards 1 all with one.
    pub gini: Option<f64>,
}

/// All holders by net revenue, the greatest first, ties in the order of `who`.
#[derive(Clone, Debug, PartialEq)]
pub struct Standings<K> {
    /// One for each holder.
    pub places: Vec<Standing<K>>,
    /// How evenly it is spread.
    pub spread: Spread,
}

/// Sets net revenues side by side, in one currency, over the same days; several of one holder are
/// added. Sums beyond 28 digits stay at the greatest decimal.
pub fn standings<K: Ord>(nets: impl IntoIterator<Item = (K, Decimal)>) -> Standings<K> {
    let mut sums: BTreeMap<K, Decimal> = BTreeMap::new();
    for (who, net) in nets {
        let sum = sums.entry(who).or_default();
        *sum = sum.saturating_add(net);
    }
    let place = |(who, net)| Standing {
        who,
        net,
        share: Decimal::ZERO,
        mark: None,
        class: AbcClass::C,
    };
    let mut places: Vec<Standing<K>> = sums.into_iter().map(place).collect();
    // Stable: ties keep the order of the map.
    places.sort_by_key(|place| std::cmp::Reverse(place.net));
    let positive = places.partition_point(|place| place.net > Decimal::ZERO);
    let nets = places[..positive].iter().map(|place| place.net);
    let total = nets.fold(Decimal::ZERO, Decimal::saturating_add);
    let mut before = Decimal::ZERO;
    for place in &mut places[..positive] {
        place.class = class(before, total);
        place.share = ratio(place.net, total).unwrap_or_default();
        place.mark = mark(place.share);
        before = before.saturating_add(place.net);
    }
    let spread = spread(total, &places[..positive]);
    Standings { places, spread }
}

/// Of places with positive revenue, the greatest first.
fn spread<K>(total_positive: Decimal, places: &[Standing<K>]) -> Spread {
    let parts = places.iter().filter_map(|place| place.share.to_f64());
    let parts: Vec<f64> = parts.collect();
    let squares: f64 = parts.iter().map(|part| part * part).sum();
    let given = squares > 0.0;
    let first = |count: usize| {
        let nets = places.iter().take(count).map(|place| place.net);
        ratio(
            nets.fold(Decimal::ZERO, Decimal::saturating_add),
            total_positive,
        )?
        .to_f64()
    };
    Spread {
        total_positive,
        hhi: given.then_some(10_000.0 * squares),
        n_eff: given.then_some(1.0 / squares),
        cr1: first(1),
        cr4: first(4),
        gini: given.then(|| gini(&parts)),
    }
}

/// By what those before bring together.
fn class(before: Decimal, total: Decimal) -> AbcClass {
    let share = ratio(before, total).unwrap_or(Decimal::ONE);
    if share < Decimal::new(80, 2) {
        AbcClass::A
    } else if share < Decimal::new(95, 2) {
        AbcClass::B
    } else {
        AbcClass::C
    }
}

fn mark(share: Decimal) -> Option<Mark> {
    if share > Decimal::new(20, 2) {
        Some(Mark::Dependence)
    } else if share >= Decimal::new(10, 2) {
        Some(Mark::Key)
    } else {
        None
    }
}

/// Σ(2i − n − 1)·x₍ᵢ₎ ÷ (n·Σx), ascending; `parts` are descending.
fn gini(parts: &[f64]) -> f64 {
    let n = parts.len() as f64;
    let total: f64 = parts.iter().sum();
    let weighed = parts.iter().rev().enumerate();
    let weighed: f64 = weighed
        .map(|(i, part)| (2.0 * (i as f64 + 1.0) - n - 1.0) * part)
        .sum();
    weighed / (n * total)
}
