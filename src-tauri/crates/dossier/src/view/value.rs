//! What the ledger says, in figures and a table; and what it does not say, with the reason.
//! Deliberately absent: sums (`valuation`) and the bar chart (`bars`).

use super::voice::Voice;
use super::{Fact, Figure, Strip, bars, front, worth};
use crate::input::{Dossier, Mark, RefusalPart, ValuePart, YearPart};
use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::money::Currency;
use valise_words::Arg;

#[derive(Default, Serialize)]
pub(crate) struct ValueView {
    source: Option<String>,
    currency: Option<String>,
    figures: Option<Strip>,
    bars: Option<bars::Bars>,
    years: Vec<Year>,
    refusals: Vec<Fact>,
    worth: Option<worth::WorthView>,
}

#[derive(Serialize)]
struct Year {
    year: String,
    partial: bool,
    revenue: String,
    change: String,
}

/// What the ledger says and what follows from it; none where neither says anything.
pub(crate) fn view(voice: Voice, dossier: &Dossier) -> Option<ValueView> {
    let worth = dossier.worth.as_ref();
    let worth = worth.map(|worth| worth::view(voice, worth, front::potential(voice, dossier)));
    let ledger = dossier.value.as_ref().map(|value| ledger(voice, value));
    if ledger.is_none() && worth.is_none() {
        return None;
    }
    Some(ValueView {
        worth,
        ..ledger.unwrap_or_default()
    })
}

fn ledger(voice: Voice, value: &ValuePart) -> ValueView {
    let source = value.as_of.map(|day| {
        let day = voice.date_long(day);
        voice.with("dossier-as-of", &[("date", Arg::from(&day))])
    });
    let amounts = value.revenue_all.is_some() || value.revenue_ttm.is_some();
    ValueView {
        source,
        currency: amounts.then(|| currency(voice, value.currency)),
        figures: figures(voice, value),
        bars: bars::bars(voice, value),
        years: years(voice, value),
        refusals: value
            .refusals
            .iter()
            .map(|refusal| refused(voice, refusal))
            .collect(),
        worth: None,
    }
}

fn currency(voice: Voice, currency: Currency) -> String {
    if currency.is_stated() {
        voice.with(
            "dossier-currency",
            &[("currency", Arg::Text(currency.as_str()))],
        )
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
        figures.push(figure(
            "revenue-ttm",
            voice.whole(revenue, value.currency),
            note,
        ));
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
        figures.push(figure(
            "share",
            voice.percent(share.share),
            voice.text(mark),
        ));
    }
    if let Some(margin) = value.margin {
        let covered = voice.percent(margin.covered);
        let share = ("share", Arg::from(&covered));
        let rate = margin.rate.map(|rate| voice.percent(rate));
        let note = match &rate {
            Some(rate) => voice.with("dossier-margin-rate", &[("rate", Arg::from(rate)), share]),
            None => voice.with("dossier-margin-covered", &[share]),
        };
        figures.push(figure(
            "margin",
            voice.whole(margin.amount, value.currency),
            note,
        ));
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
    if before <= Decimal::ZERO {
        None
    } else {
        now.saturating_sub(before).checked_div(before)
    }
}

fn years(voice: Voice, value: &ValuePart) -> Vec<Year> {
    let before = |index: usize| value.years.get(index.checked_sub(1)?);
    let row = |(index, year): (usize, &YearPart)| {
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

/// A code of tomorrow has no words yet; it is not passed over all the same.
fn refused(voice: Voice, refusal: &RefusalPart) -> Fact {
    let say = |list: &str, code: &str| {
        let id = format!("{list}-{code}");
        if voice.has(&id) {
            voice.text(&id)
        } else {
            voice.text(&format!("dossier-{list}-other"))
        }
    };
    Fact {
        label: say("refused", &refusal.what),
        text: say("because", &refusal.reason),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_against_nothing_is_not_stated() {
        assert_eq!(change(Decimal::TEN, Decimal::ZERO), None);
        assert_eq!(
            change(Decimal::from(12), Decimal::TEN),
            Some(Decimal::new(2, 1))
        );
    }

    #[test]
    fn sums_at_the_end_of_all_numbers_do_not_stop_the_print() {
        let change = change(Decimal::MAX, Decimal::ONE).unwrap();
        let text = Voice::of(valise_domain::codes::Language::En).change(change);
        assert!(text.starts_with('+'));
        assert!(super::change(Decimal::MIN, Decimal::MAX).is_some());
    }
}
