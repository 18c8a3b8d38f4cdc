//! The next visit with its checklist, and the visits that were made.
//! Deliberately absent: the sum of readiness, which comes in (`valise_domain::readiness`).

use super::Fact;
use super::voice::{Voice, own, paragraphs};
use crate::input::{ChecklistPart, Dossier, PastVisitPart, VisitPart};
use serde::Serialize;
use valise_domain::codes::Dimension;
use valise_domain::time::LocalTime;
use valise_words::Arg;

const PAGE: f32 = 380.0;

#[derive(Serialize)]
pub(crate) struct NextVisit {
    purpose: Option<String>,
    goal: Option<String>,
    facts: Vec<Fact>,
    readiness: Option<Readiness>,
    checklist: Vec<Group>,
}

#[derive(Serialize)]
struct Readiness {
    label: String,
    percent: u8,
    text: String,
    points: String,
}

/// The lines of one dimension.
#[derive(Serialize)]
struct Group {
    title: String,
    lines: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    text: String,
    answer: Vec<String>,
    weight: i32,
    done: bool,
}

#[derive(Serialize)]
pub(crate) struct PastVisit {
    when: String,
    purpose: Option<String>,
    reached: Option<&'static str>,
    outcome: Option<String>,
    facts: Vec<Fact>,
    result: Option<Result>,
}

/// What came out of a visit, in paragraphs.
#[derive(Serialize)]
struct Result {
    label: String,
    paragraphs: Vec<String>,
}

pub(crate) fn next(voice: Voice, visit: &VisitPart) -> NextVisit {
    let when = visit
        .starts_at
        .map(|time| voice.moment(time, &visit.time_zone));
    NextVisit {
        purpose: visit.purpose.map(|purpose| voice.code(purpose)),
        goal: own(visit.goal.as_deref(), PAGE),
        facts: facts(
            voice,
            [
                ("when", when),
                ("where", own(visit.place.as_deref(), PAGE)),
                ("theirs", names(voice, &visit.theirs)),
                ("ours", names(voice, &visit.ours)),
            ],
        ),
        readiness: visit
            .readiness
            .map(|percent| readiness(voice, percent, &visit.checklist)),
        checklist: checklist(voice, &visit.checklist),
    }
}

fn readiness(voice: Voice, percent: u8, checklist: &[ChecklistPart]) -> Readiness {
    let weight = |line: &ChecklistPart| u64::from(line.weight.max(1).unsigned_abs());
    let all: u64 = checklist.iter().map(weight).sum();
    let done: u64 = checklist.iter().filter(|line| line.done).map(weight).sum();
    let args = [("done", Arg::Count(done)), ("all", Arg::Count(all))];
    Readiness {
        label: voice.text("dossier-readiness"),
        percent: percent.min(100),
        text: voice.whole_percent(percent),
        points: voice.with("dossier-readiness-points", &args),
    }
}

fn checklist(voice: Voice, lines: &[ChecklistPart]) -> Vec<Group> {
    let group = |dimension: &Dimension| {
        let own_lines = lines.iter().filter(|line| line.dimension == *dimension);
        let lines: Vec<_> = own_lines.map(line).collect();
        (!lines.is_empty()).then(|| Group {
            title: voice.code(*dimension),
            lines,
        })
    };
    Dimension::ALL.iter().filter_map(group).collect()
}

fn line(line: &ChecklistPart) -> Line {
    Line {
        text: own(Some(&line.text), PAGE).unwrap_or_default(),
        answer: paragraphs(line.answer.as_deref(), PAGE),
        weight: line.weight.max(1),
        done: line.done,
    }
}

pub(crate) fn past(voice: Voice, dossier: &Dossier) -> Vec<PastVisit> {
    dossier
        .past_visits
        .iter()
        .map(|visit| past_visit(voice, visit, dossier.shareable))
        .collect()
}

fn past_visit(voice: Voice, visit: &PastVisitPart, shareable: bool) -> PastVisit {
    let result = paragraphs(visit.result.as_deref(), PAGE);
    let outcome = match visit.goal_reached {
        Some(reached) => Some(voice.code(reached)),
        None if shareable => None,
        None => Some(voice.text("dossier-unrecorded")),
    };
    PastVisit {
        when: when(voice, visit.starts_at, &visit.time_zone),
        purpose: visit.purpose.map(|purpose| voice.code(purpose)),
        reached: visit.goal_reached.map(|reached| reached.as_str()),
        outcome,
        facts: facts(
            voice,
            [
                ("goal", own(visit.goal.as_deref(), PAGE)),
                ("where", own(visit.place.as_deref(), PAGE)),
                ("theirs", names(voice, &visit.theirs)),
                ("ours", names(voice, &visit.ours)),
                ("stated-need", own(visit.stated_need.as_deref(), PAGE)),
                ("real-need", own(visit.real_need.as_deref(), PAGE)),
            ],
        ),
        result: (!result.is_empty()).then(|| Result {
            label: voice.text("dossier-result"),
            paragraphs: result,
        }),
    }
}

/// A visit without a time still needs a name.
fn when(voice: Voice, time: Option<LocalTime>, zone: &str) -> String {
    time.map_or_else(|| "–".to_owned(), |time| voice.moment(time, zone))
}

fn names(voice: Voice, names: &[String]) -> Option<String> {
    own(Some(&voice.list(names)), PAGE)
}

fn facts<const N: usize>(voice: Voice, facts: [(&str, Option<String>); N]) -> Vec<Fact> {
    facts
        .into_iter()
        .filter_map(|(id, text)| {
            Some(Fact {
                label: voice.text(&format!("dossier-{id}")),
                text: text?,
            })
        })
        .collect()
}
