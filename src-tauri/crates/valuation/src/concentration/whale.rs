//! The whale curve (WHALE-1): profit added up from the most profitable customer down. Its back stands
//! above its end where customers lose money. Deliberately absent: revenue.

use crate::margin::ratio;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;

/// Where the curve peaks and what the rest takes away.
#[derive(Clone, Debug, PartialEq, Serialize, specta::Type)]
pub struct Whale {
    /// Profit of all.
    #[specta(type = String)]
    pub total: Decimal,
    /// The highest point of the curve.
    #[specta(type = String)]
    pub peak_value: Decimal,
    /// How many customers lead to it, 1 or more; 0 where there is none at all.
    pub peak_customers: u32,
    /// What customers after the peak take away: peak − total.
    #[specta(type = String)]
    pub erosion_value: Decimal,
    /// Customers with a loss.
    pub loss_makers: u32,
    /// The same in parts of the total; none where the total is not above 0.
    pub parts: Option<WhaleParts>,
    /// The curve: profit added up after the first, the second, … customer.
    #[specta(type = Vec<String>)]
    pub curve: Vec<Decimal>,
}

/// The curve in parts of total profit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, specta::Type)]
pub struct WhaleParts {
    /// Peak in percent of the total, 100 or more.
    pub peak_pct: f64,
    /// What the best fifth of customers brings, in percent of the total.
    pub top20_pct: f64,
    /// A ÷ (A + ½), A the area between the curve and the diagonal: 0 where all bring the same.
    pub stobachoff: f64,
}

/// The whale curve of profits, in any order. Sums beyond 28 digits stay at the greatest decimal.
pub fn whale(profits: &[Decimal]) -> Whale {
    let mut profits = profits.to_vec();
    profits.sort_unstable_by(|a, b| b.cmp(a));
    let mut sum = Decimal::ZERO;
    let mut curve = Vec::with_capacity(profits.len());
    for profit in &profits {
        sum = sum.saturating_add(*profit);
        curve.push(sum);
    }
    let peak = curve.iter().copied().max().unwrap_or_default();
    let place = curve.iter().position(|value| *value == peak);
    let losses = profits
        .iter()
        .filter(|profit| **profit < Decimal::ZERO)
        .count();
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Whale {
        total: sum,
        peak_value: peak,
        peak_customers: place.map_or(0, |place| count(place + 1)),
        erosion_value: peak.saturating_sub(sum),
        loss_makers: count(losses),
        parts: parts(&curve, peak),
        curve,
    }
}

fn parts(curve: &[Decimal], peak: Decimal) -> Option<WhaleParts> {
    let total = *curve.last()?;
    let of_total = |value: &Decimal| ratio(*value, total)?.to_f64();
    let heights = curve.iter().map(of_total).collect::<Option<Vec<f64>>>()?;
    let n = heights.len() as f64;
    let best_fifth = ((0.2 * n + 0.5).floor() as usize).max(1);
    // Trapezoids from the origin; the last height is 1 and counts half.
    let below: f64 = (heights.iter().sum::<f64>() - 0.5) / n;
    let area = below - 0.5;
    Some(WhaleParts {
        peak_pct: of_total(&peak)? * 100.0,
        top20_pct: heights[best_fifth - 1] * 100.0,
        stobachoff: area / (area + 0.5),
    })
}
