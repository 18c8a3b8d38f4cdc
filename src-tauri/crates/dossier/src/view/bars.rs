//! The bar chart of revenue by month. Money stays decimal; only heights are fractions, counted in
//! thousandths.
//! Deliberately absent: drawing, which the template does.

use super::voice::Voice;
use crate::input::{MonthPart, ValuePart};
use chrono::Datelike;
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use valise_domain::codes::Language;
use valise_domain::money::Currency;
use valise_words::Arg;

/// More lines across than an axis of round steps can have.
const MOST_LEVELS: u32 = 9;

/// With more bars than that, the places of two are narrower than a year.
const WIDE: usize = 8;

/// A bar chart. Heights and levels are thousandths of the span between `low` and `high`, measured
/// from the zero line; what is below zero is negative.
#[derive(Serialize)]
pub(crate) struct Bars {
    alt: String,
    /// Share of the height that lies below the zero line, in thousandths.
    below: i64,
    bars: Vec<Bar>,
    levels: Vec<Level>,
    partial: bool,
}

#[derive(Serialize)]
struct Bar {
    height: i64,
    month: String,
    /// The year, where it begins or the chart does.
    year: Option<String>,
    /// Direct label of the highest and the last bar.
    label: Option<String>,
    partial: bool,
}

#[derive(Serialize)]
struct Level {
    height: i64,
    text: String,
}

/// The chart of the months; none without any.
pub(crate) fn bars(voice: Voice, value: &ValuePart) -> Option<Bars> {
    let months = &value.months;
    let best = months.iter().max_by_key(|month| month.revenue)?;
    let worst = months.iter().min_by_key(|month| month.revenue)?;
    let (highest, bottom) = (
        best.revenue.max(Decimal::ZERO),
        worst.revenue.min(Decimal::ZERO),
    );
    let step = step(highest, bottom);
    let top = step.saturating_mul((highest / step).ceil());
    let span = top.saturating_sub(bottom);
    let scaled = |amount: Decimal| thousandths(amount, span);
    let first = (bottom / step).ceil();
    let level = |index: u32| step.saturating_mul(first + Decimal::from(index));
    let levels = (0..MOST_LEVELS)
        .map(level)
        .take_while(|level| *level <= top)
        .map(|level| Level {
            height: scaled(level),
            text: voice.whole(level, Currency::UNSTATED),
        });
    let is_january = |month: &MonthPart| month.month.0.month() == 1;
    // Two years side by side would run into each other: the one that has a whole place stays.
    let soon = months.len() > WIDE && months.iter().take(3).any(is_january);
    let bar = |(index, month): (usize, &MonthPart)| Bar {
        height: scaled(month.revenue),
        month: axis_month(voice, month),
        year: (is_january(month) || index == 0 && !soon)
            .then(|| month.month.0.format("%Y").to_string()),
        label: (month.month == best.month || index + 1 == months.len())
            .then(|| voice.whole(month.revenue, Currency::UNSTATED)),
        partial: month.partial,
    };
    Some(Bars {
        alt: alt(voice, value, best, worst)?,
        below: -scaled(bottom),
        bars: months.iter().enumerate().map(bar).collect(),
        levels: levels.collect(),
        partial: months.iter().any(|month| month.partial),
    })
}

/// The month under its bar: a number in Chinese, the first letter elsewhere; the year says the rest.
fn axis_month(voice: Voice, month: &MonthPart) -> String {
    match voice.language {
        Language::ZhCn => month.month.0.format("%-m").to_string(),
        _ => valise_words::month_short(voice.language, month.month)
            .chars()
            .take(1)
            .flat_map(char::to_uppercase)
            .collect(),
    }
}

fn alt(voice: Voice, value: &ValuePart, best: &MonthPart, worst: &MonthPart) -> Option<String> {
    let name = |month: &MonthPart| valise_words::month_and_year(voice.language, month.month);
    let (from, to) = (name(value.months.first()?), name(value.months.last()?));
    let most = voice.whole(best.revenue, value.currency);
    let least = voice.whole(worst.revenue, value.currency);
    let (best, worst) = (name(best), name(worst));
    let args = [
        ("from", Arg::from(&from)),
        ("to", Arg::from(&to)),
        ("most", Arg::from(&most)),
        ("best", Arg::from(&best)),
        ("least", Arg::from(&least)),
        ("worst", Arg::from(&worst)),
    ];
    Some(voice.with("dossier-months-alt", &args))
}

/// A round step that parts the span into two to five: 1, 2 or 5 times a power of ten.
fn step(top: Decimal, bottom: Decimal) -> Decimal {
    let span = top.saturating_sub(bottom);
    let mut unit = Decimal::ONE;
    if span <= Decimal::ZERO {
        return unit;
    }
    while span / unit >= Decimal::TEN {
        unit *= Decimal::TEN;
    }
    while unit > span && unit.scale() < 6 {
        unit /= Decimal::TEN;
    }
    let parts = span / unit;
    if parts <= Decimal::TWO {
        unit / Decimal::TWO
    } else if parts <= Decimal::from(5) {
        unit
    } else {
        unit * Decimal::TWO
    }
}

fn thousandths(amount: Decimal, span: Decimal) -> i64 {
    let share = amount.checked_div(span).unwrap_or_default();
    (share * Decimal::ONE_THOUSAND)
        .round()
        .to_i64()
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value(amounts: &[Decimal]) -> ValuePart {
        let month = |(index, revenue): (usize, &Decimal)| MonthPart {
            month: format!("2026-{:02}-01", index % 12 + 1).parse().unwrap(),
            revenue: *revenue,
            partial: false,
        };
        ValuePart {
            currency: Currency::UNSTATED,
            as_of: None,
            revenue_ttm: None,
            revenue_previous: None,
            revenue_all: None,
            first_day: None,
            share: None,
            margin: None,
            years: Vec::new(),
            months: amounts.iter().enumerate().map(month).collect(),
            refusals: Vec::new(),
        }
    }

    #[test]
    fn the_axis_has_round_steps() {
        let of = |top: &str| step(top.parse().unwrap(), Decimal::ZERO).to_string();
        assert_eq!(of("187482.17"), "50000");
        assert_eq!(of("47"), "10");
        assert_eq!(of("830"), "200");
        assert_eq!(step(Decimal::ZERO, Decimal::ZERO), Decimal::ONE);
    }

    #[test]
    fn a_year_is_named_where_it_has_room() {
        let named = |first: usize, count: usize| {
            let mut value = value(&vec![Decimal::ONE; first + count]);
            value.months.drain(..first);
            let bars = bars(Voice::of(Language::En), &value).unwrap().bars;
            let named = bars
                .iter()
                .enumerate()
                .filter(|(_, bar)| bar.year.is_some());
            named.map(|(index, _)| index).collect::<Vec<_>>()
        };
        assert_eq!(named(11, 12), [1], "December leaves the place to January");
        assert_eq!(named(5, 12), [0, 7]);
        assert_eq!(named(11, 2), [0, 1], "two bars are broad enough");
        assert_eq!(named(2, 6), [0]);
    }

    #[test]
    fn without_months_there_is_no_chart() {
        assert!(bars(Voice::of(Language::En), &value(&[])).is_none());
    }

    #[test]
    fn sums_at_the_end_of_all_numbers_are_drawn_all_the_same() {
        let value = value(&[Decimal::MAX, Decimal::MIN, Decimal::ZERO]);
        assert!(bars(Voice::of(Language::Sv), &value).is_some());
    }

    proptest! {
        #[test]
        fn bars_stay_inside_their_chart_and_levels_are_few(
            amounts in prop::collection::vec(-10_000_000_000_i64..1_000_000_000_000, 1..24),
        ) {
            let amounts: Vec<_> = amounts.iter().map(|cents| Decimal::new(*cents, 2)).collect();
            let bars = bars(Voice::of(Language::En), &value(&amounts)).unwrap();
            prop_assert!((0..=1000).contains(&bars.below));
            prop_assert!((1..=7).contains(&bars.levels.len()), "{}", bars.levels.len());
            prop_assert!(bars.levels.iter().any(|level| level.height == 0));
            for bar in &bars.bars {
                prop_assert!((-bars.below - 1..=1001 - bars.below).contains(&bar.height));
            }
        }
    }
}
