//! The arithmetic of each sum, line by line, with the numbers behind a line in its unit.
//! Deliberately absent: the invoices behind a line, which the window opens.

use super::voice::Voice;
use crate::input::{LinePart, SumPart, Told, WorthPart};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::Serialize;
use valise_domain::money::Currency;
use valise_words::Arg;

/// One sum with what it is made of.
#[derive(Serialize)]
pub(crate) struct Arithmetic {
    name: String,
    why: String,
    lines: Vec<Line>,
    /// What the lines come to; none where they come to nothing that may be said.
    result: Option<String>,
}

#[derive(Serialize)]
struct Line {
    label: String,
    detail: String,
    figure: String,
}

/// Of every sum that is made of anything.
pub(crate) fn of(voice: Voice, worth: &WorthPart) -> Vec<Arithmetic> {
    let made = worth.sums.iter().filter(|sum| !sum.lines.is_empty());
    made.map(|sum| arithmetic(voice, worth.currency, sum))
        .collect()
}

fn arithmetic(voice: Voice, currency: Currency, sum: &SumPart) -> Arithmetic {
    let line = |part: &LinePart| line(voice, currency, part);
    Arithmetic {
        name: voice.text(&format!("rung-{}", sum.rung)),
        why: voice.text(&format!("rung-{}-why", sum.rung)),
        lines: sum.lines.iter().map(line).collect(),
        result: sum.amount.map(|amount| voice.cents(amount)),
    }
}

fn line(voice: Voice, currency: Currency, part: &LinePart) -> Line {
    let shown: Vec<(&str, &Told, String)> = part
        .details
        .iter()
        .map(|(key, told)| (key.as_str(), told, in_unit(voice, currency, told)))
        .collect();
    let variables: Vec<(&str, Arg)> = shown
        .iter()
        .map(|(key, _, text)| (*key, Arg::from(text)))
        .collect();
    let label = voice.with(&format!("sum-{}", part.label), &variables);
    // What already stands in the name is not said again.
    let rest: Vec<_> = shown
        .iter()
        .filter(|(_, _, text)| !label.contains(text.as_str()))
        .collect();
    // One number without an amount is the figure of its line.
    if let (None, [(_, _, only)]) = (part.amount, rest.as_slice()) {
        return Line {
            label,
            detail: String::new(),
            figure: only.clone(),
        };
    }
    let said = rest.iter().map(|(key, told, text)| match told {
        Told::Code(_) => text.clone(),
        _ => {
            let what = voice.text(&format!("sum-detail-{key}"));
            let told = [("what", Arg::from(&what)), ("value", Arg::from(text))];
            voice.with("worth-detail", &told)
        }
    });
    Line {
        label,
        detail: voice.aside(&said.collect::<Vec<_>>()),
        figure: part
            .amount
            .map(|amount| voice.cents(amount))
            .unwrap_or_default(),
    }
}

/// A number in its unit.
fn in_unit(voice: Voice, currency: Currency, told: &Told) -> String {
    match told {
        Told::Money(amount) => voice.whole(*amount, currency),
        Told::Share(share) => voice.percent(*share),
        Told::Number(number) => voice.plain(*number, 2),
        Told::Days(days) => counted(voice, "value-count-days", *days),
        Told::Years(years) => counted(voice, "value-count-years", *years),
        Told::Day(day) => voice.date_short(*day),
        Told::Code(code) => voice.text(&format!("sum-value-{code}")),
    }
}

fn counted(voice: Voice, id: &str, number: Decimal) -> String {
    let number = number.round_dp(1).normalize();
    let shown = voice.plain(number, 1);
    // A part of one takes the plural, as two do.
    let count = match number.is_integer() {
        true => number.abs().to_u64().unwrap_or(u64::MAX),
        false => 2,
    };
    voice.with(
        id,
        &[("count", Arg::Count(count)), ("shown", Arg::from(&shown))],
    )
}
