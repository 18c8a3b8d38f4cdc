//! The dossier in words: every text is written for its reader, every number and date formatted, and
//! empty parts are gone. The templates only place what they find here.
//! Deliberately absent: markup; a text of the client never becomes part of a template.

mod actions;
mod arithmetic;
mod bars;
mod chain;
mod front;
mod people;
mod value;
mod visits;
mod voice;
mod worth;
pub(crate) mod wrap;

pub(crate) use people::filled;
pub(crate) use voice::Voice;

use crate::chart::{self, ChartView};
use crate::fonts::{Weight, fonts};
use crate::input::Dossier;
use chrono::Datelike;
use serde::Serialize;
use std::collections::BTreeMap;
use valise_domain::chart::Chart;
use valise_domain::codes::Language;
use valise_domain::time::Date;
use valise_words::Arg;

/// Labels without variables that the templates ask for, by the id after `dossier-`.
const LABELS: [&str; 46] = [
    "chain",
    "chain-gap",
    "chart",
    "chart-empty",
    "checklist",
    "checklist-empty",
    "column-action",
    "column-amount",
    "column-attitude",
    "column-change",
    "column-check",
    "column-contact",
    "column-department",
    "column-due",
    "column-known",
    "column-name",
    "column-owner",
    "column-person",
    "column-promised",
    "column-revenue",
    "column-roles",
    "column-strength",
    "column-title",
    "column-step",
    "column-weight",
    "column-year",
    "contents",
    "history",
    "key-persons",
    "legend-attitude",
    "legend-closed",
    "legend-gap",
    "legend-roles",
    "legend-stale",
    "legend-strength",
    "months",
    "notes",
    "overdue",
    "partial",
    "partial-months",
    "people",
    "refused",
    "summary",
    "value",
    "visit",
    "years",
];

/// The size of labels and the foot, in points.
const SMALL: f32 = 8.5;

/// A label and what it says.
#[derive(Serialize)]
pub(crate) struct Fact {
    pub label: String,
    pub text: String,
}

/// A figure of a strip: its label, itself, and a line below.
#[derive(Serialize)]
pub(crate) struct Figure {
    pub label: String,
    pub figure: String,
    pub note: String,
}

/// Figures side by side, in the largest size at which each fits its column.
#[derive(Serialize)]
pub(crate) struct Strip {
    /// In points.
    size: f32,
    columns: usize,
    /// Lines that the longest label takes, so that the figures stand side by side.
    label_lines: u8,
    figures: Vec<Figure>,
}

impl Strip {
    /// Four columns at most; none without figures.
    fn of(figures: Vec<Figure>) -> Option<Self> {
        let columns = figures.len().min(4);
        // Points between the columns, and what a column of four has.
        let room = match columns {
            0 => return None,
            1..=2 => 228.0,
            3 => 148.0,
            _ => 108.0,
        };
        let fits = |size: f32| {
            figures
                .iter()
                .all(|f| fonts().width(&f.figure, size, Weight::SemiBold) <= room)
        };
        let size = [17.0, 12.75, 10.0]
            .into_iter()
            .find(|size| fits(*size))
            .unwrap_or(8.5);
        let wraps = |f: &Figure| fonts().width(&f.label, SMALL, Weight::Regular) > room;
        let label_lines = if figures.iter().any(wraps) { 2 } else { 1 };
        Some(Self {
            size,
            columns,
            label_lines,
            figures,
        })
    }
}

/// What every form has.
#[derive(Serialize)]
struct Frame {
    lang: &'static str,
    title: String,
    /// Year, month and day of the print.
    date: [i32; 3],
    words: BTreeMap<&'static str, String>,
    foot: Foot,
    /// The note about missing glyphs, `{}` standing for the code points.
    missing: String,
}

#[derive(Serialize)]
struct Foot {
    client: String,
    edition: String,
    date: String,
}

/// A whole dossier.
#[derive(Serialize)]
pub(crate) struct DossierView {
    #[serde(flatten)]
    frame: Frame,
    shareable: bool,
    cover: Option<front::Cover>,
    summary: Option<front::Summary>,
    actions: Option<actions::ActionList>,
    chart: Option<ChartView>,
    chain: Option<chain::ChainView>,
    visit: Option<visits::NextVisit>,
    value: Option<value::ValueView>,
    history: Option<Vec<visits::PastVisit>>,
    people: Option<people::PeopleView>,
}

/// One chart.
#[derive(Serialize)]
pub(crate) struct SheetView {
    #[serde(flatten)]
    frame: Frame,
    chart: Option<ChartView>,
}

/// The view of a dossier that was redacted already.
pub(crate) fn dossier(dossier: &Dossier) -> DossierView {
    let voice = Voice::of(dossier.language);
    let name = dossier.account.name.trim();
    let (parts, date) = (dossier.parts, dossier.printed_on);
    let title = voice.with("dossier-title", &[("client", Arg::Text(name))]);
    let foot = Foot {
        client: wrap::fitted(name, 200.0, SMALL, Weight::Regular),
        edition: voice.text(edition(dossier)),
        date: voice.date_long(date),
    };
    let chart = dossier.chart.as_ref().filter(|_| parts.chart);
    let past = parts.history && !dossier.past_visits.is_empty();
    let mut view = DossierView {
        frame: frame(voice, &title, date, foot),
        shareable: dossier.shareable,
        cover: None,
        summary: parts.summary.then(|| front::summary(voice, dossier)),
        actions: (parts.actions && !parts.summary)
            .then(|| actions::list(voice, dossier))
            .flatten(),
        chart: chart.and_then(|chart| chart::view(voice, chart, name)),
        chain: parts.chain.then(|| chain::view(voice, dossier)).flatten(),
        visit: dossier
            .visit
            .as_ref()
            .filter(|_| parts.visit)
            .map(|v| visits::next(voice, v)),
        value: parts.value.then(|| value::view(voice, dossier)).flatten(),
        history: past.then(|| visits::past(voice, dossier)),
        people: (parts.people && !dossier.people.is_empty()).then(|| people::view(voice, dossier)),
    };
    // Paper without a word on it is none: where no part has anything to say, the cover does.
    if parts.cover || view.is_empty() {
        view.cover = Some(front::cover(voice, dossier));
    }
    view
}

impl DossierView {
    fn is_empty(&self) -> bool {
        self.summary.is_none()
            && self.actions.is_none()
            && self.chart.is_none()
            && self.chain.is_none()
            && self.visit.is_none()
            && self.value.is_none()
            && self.history.is_none()
            && self.people.is_none()
    }
}

/// The view of one chart.
pub(crate) fn sheet(chart: &Chart, title: &str, language: Language, date: Date) -> SheetView {
    let voice = Voice::of(language);
    let foot = Foot {
        client: String::new(),
        edition: String::new(),
        date: voice.date_long(date),
    };
    SheetView {
        frame: frame(voice, title.trim(), date, foot),
        chart: chart::view(voice, chart, title.trim()),
    }
}

/// The id of the message that names the edition.
fn edition(dossier: &Dossier) -> &'static str {
    if dossier.shareable {
        "dossier-edition-shareable"
    } else {
        "dossier-edition-internal"
    }
}

fn frame(voice: Voice, title: &str, date: Date, foot: Foot) -> Frame {
    let label = |id: &&'static str| (*id, voice.text(&format!("dossier-{id}")));
    Frame {
        lang: voice.language.as_str(),
        // A PDF string has an end; no title needs as much.
        title: title.chars().take(200).collect(),
        date: [date.0.year(), number(date.0.month()), number(date.0.day())],
        words: LABELS.iter().map(label).collect(),
        foot,
        missing: voice.with("dossier-missing-glyphs", &[("codes", Arg::Text("{}"))]),
    }
}

fn number(of_a_calendar: u32) -> i32 {
    i32::try_from(of_a_calendar).unwrap_or(1)
}
