//! What the ledger says, in figures, bars and a table; and what it does not say, with the reason.
//! Deliberately absent: sums (`valuation`). Money stays decimal; only heights of bars are fractions,
//! counted in thousandths.

use super::voice::Voice;
use super::{Figure, Strip};
use crate::input::{Mark, MonthPart, RefusalPart, ValuePart};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use valise_domain::money::Currency;
use valise_words::Arg;

#[derive(Serialize)]
pub(crate) struct ValueView {
    source: Option<String>,
    currency: Option<String>,
    figures: Option<Strip>,
    bars: Option<Bars>,
    years: Vec<Year>,
    refusals: Vec<super::Fact>,
}

/// A bar chart. Heights and levels are thousandths of the span between `low` and `high`, measured
/// from the zero line; what is below zero is negative.
#[derive(Serialize)]
struct Bars {
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

#[derive(Serialize)]
struct Year {
    year: String,
    partial: bool,
    revenue: String,
    change: String,
}

pub(crate) fn view(voice: Voice, value: &ValuePart) -> ValueView {
    let source = value.as_of.map(|day| {
        let day = voice.date_long(day);
        voice.with("dossier-as-of", &[("date", Arg::from(&day))])
    });
    let amounts = value.revenue_all.is_some() || value.revenue_ttm.is_some();
    ValueView {
        source,
        currency: amounts.then(|| currency(voice, value.currency)),
        figures: figures(voice, value),
        bars: bars(voice, value),
        years: years(voice, value),
        refusals: value.refusals.iter().map(|refusal| refused(voice, refusal)).collect(),
    }
}

fn currency(voice: Voice, currency: Currency) -> String {
    if currency.is_stated() {
        voice.with("dossier-currency", &[("currency", Arg::Text(currency.as_str()))])
    } else {
        voice.text("dossier-currency-unstated")
    }
}

/// The strip of figures that summary and value page share.
pub(crate) fn figures(voice: Voice, value: &ValuePart) -> Option<Strip> {
    let figure = |id: &str, figure: String, note: String| Figure {
        label: voice.text(&format!("dossier-{id}")),
        figure,
        note,
    };
    let mut figures = Vec::new();
    if let Some(revenue) = value.revenue_ttm {
        let note = trend(voice, revenue, value.revenue_previous);
        figures.push(figure("revenue-ttm", voice.whole(revenue, value.currency), note));
    }
    if let Some(revenue) = value.revenue_all {
        let since = value.first_day.map(|day| {
            let day = voice.date_long(day);
            voice.with("dossier-revenue-since", &[("date", Arg::from(&day))])
        });
        let text = voice.whole(revenue, value.currency);
        figures.push(figure("revenue-all", text, since.unwrap_or_default()));
    }
    if let Some(share) = value.share {
        let mark = match share.mark {
            None => "dossier-mark-none",
            Some(Mark::Key) => "dossier-mark-key",
            Some(Mark::Dependence) => "dossier-mark-dependence",
        };
        figures.push(figure("share", voice.percent(share.share), voice.text(mark)));
    }
    if let Some(margin) = value.margin {
        let covered = voice.percent(margin.covered);
        let share = ("share", Arg::from(&covered));
        let rate = margin.rate.map(|rate| voice.percent(rate));
        let note = match &rate {
            Some(rate) => voice.with("dossier-margin-rate", &[("rate", Arg::from(rate)), share]),
            None => voice.with("dossier-margin-covered", &[share]),
        };
        figures.push(figure("margin", voice.whole(margin.amount, value.currency), note));
    }
    Strip::of(figures)
}

fn trend(voice: Voice, now: Decimal, before: Option<Decimal>) -> String {
    match before.and_then(|before| change(now, before)) {
        Some(change) => {
            let change = voice.change(change);
            voice.with("dossier-change", &[("change", Arg::from(&change))])
        }
        None => voice.text("dossier-change-unknown"),
    }
}

/// The change as a part of what was before; none where that was nothing or less.
fn change(now: Decimal, before: Decimal) -> Option<Decimal> {
    if before <= Decimal::ZERO { None } else { (now - before).checked_div(before) }
}

fn years(voice: Voice, value: &ValuePart) -> Vec<Year> {
    let before = |index: usize| value.years.get(index.checked_sub(1)?);
    let row = |(index, year): (usize, &crate::input::YearPart)| {
        // A part of a year is not compared with a whole one.
        let change = before(index)
            .filter(|before| !before.partial && !year.partial && before.year + 1 == year.year)
            .and_then(|before| change(year.revenue, before.revenue));
        Year {
            year: year.year.to_string(),
            partial: year.partial,
            revenue: voice.cents(year.revenue),
            change: change.map_or_else(|| "–".to_owned(), |change| voice.change(change)),
        }
    };
    value.years.iter().enumerate().map(row).collect()
}

fn refused(voice: Voice, refusal: &RefusalPart) -> super::Fact {
    let known = |list: &str, code: &str| {
        let id = format!("dossier-{list}-{code}");
        if voice.has(&id) { voice.text(&id) } else { voice.text(&format!("dossier-{list}-other")) }
    };
    super::Fact {
        label: known("refused", &refusal.what),
        text: known("because", &refusal.reason),
    }
}

fn bars(voice: Voice, value: &ValuePart) -> Option<Bars> {
    let months = &value.months;
    let best = months.iter().max_by_key(|month| month.revenue)?;
    let worst = months.iter().min_by_key(|month| month.revenue)?;
    let step = step(best.revenue.max(Decimal::ZERO), worst.revenue.min(Decimal::ZERO));
    let top = step * (best.revenue.max(Decimal::ZERO) / step).ceil();
    let bottom = worst.revenue.min(Decimal::ZERO);
    let span = top - bottom;
    let scaled = |amount: Decimal| thousandths(amount, span);
    let mut levels = Vec::new();
    let mut level = step * (bottom / step).ceil();
    while level <= top {
        levels.push(Level { height: scaled(level), text: voice.whole(level, Currency::UNSTATED) });
        level += step;
    }
    let bar = |(index, month): (usize, &MonthPart)| Bar {
        height: scaled(month.revenue),
        month: axis_month(voice, month),
        year: (index == 0 || month.month.0.format("%m").to_string() == "01")
            .then(|| month.month.0.format("%Y").to_string()),
        label: (month.month == best.month || index + 1 == months.len())
            .then(|| voice.whole(month.revenue, Currency::UNSTATED)),
        partial: month.partial,
    };
    Some(Bars {
        alt: alt(voice, value, best, worst)?,
        below: -scaled(bottom),
        bars: months.iter().enumerate().map(bar).collect(),
        levels,
        partial: months.iter().any(|month| month.partial),
    })
}

/// The month under its bar: a number in Chinese, the first letter elsewhere; the year says the rest.
fn axis_month(voice: Voice, month: &MonthPart) -> String {
    match voice.language {
        valise_domain::codes::Language::ZhCn => month.month.0.format("%-m").to_string(),
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
    let span = top - bottom;
    let mut unit = Decimal::ONE;
    if span <= Decimal::ZERO {
        return unit;
    }
    while unit * Decimal::from(10) <= span {
        unit *= Decimal::from(10);
    }
    while unit > span && unit.scale() < 6 {
        unit /= Decimal::from(10);
    }
    let parts = span / unit;
    match () {
        () if parts <= Decimal::from(2) => unit / Decimal::from(2),
        () if parts <= Decimal::from(5) => unit,
        () => unit * Decimal::from(2),
    }
}

fn thousandths(amount: Decimal, span: Decimal) -> i64 {
    let share = amount.checked_div(span).unwrap_or_default() * Decimal::ONE_THOUSAND;
    share.round().to_i64().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_axis_has_round_steps() {
        let of = |top: &str| step(top.parse().unwrap(), Decimal::ZERO).to_string();
        assert_eq!(of("187482.17"), "50000.0");
        assert_eq!(of("47"), "10");
        assert_eq!(of("830"), "200");
        assert_eq!(step(Decimal::ZERO, Decimal::ZERO), Decimal::ONE);
    }

    #[test]
    fn a_change_against_nothing_is_not_stated() {
        assert_eq!(change(Decimal::TEN, Decimal::ZERO), None);
        assert_eq!(change(Decimal::from(12), Decimal::TEN), Some(Decimal::new(2, 1)));
    }

    proptest! {
        #[test]
        fn an_axis_has_two_to_seven_levels(top in 0_i64..10_000_000_000, bottom in -99_999_i64..=0) {
            let (top, bottom) = (Decimal::new(top, 2), Decimal::new(bottom, 2));
            prop_assume!(top - bottom >= Decimal::new(1, 2));
            let step = step(top, bottom);
            prop_assert!(step > Decimal::ZERO);
            let levels = (top / step).ceil() - (bottom / step).floor();
            prop_assert!(levels >= Decimal::ONE && levels <= Decimal::from(7), "{levels}");
        }
    }
}
