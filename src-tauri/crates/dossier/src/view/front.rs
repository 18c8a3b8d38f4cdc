//! Cover and summary. Deliberately absent: everything that has a part of its own.

use super::actions::{self, ActionList};
use super::people::{Attitude, Dots};
use super::voice::{Voice, own, paragraphs};
use super::{Fact, Strip, edition, value};
use crate::fonts::{Weight, fonts};
use crate::input::{Counts, Dossier, PersonPart};
use serde::Serialize;
use valise_words::Arg;

/// Width of the text on a portrait page, in points.
const PAGE: f32 = 470.0;
/// Width of the narrower columns.
const COLUMN: f32 = 110.0;
/// Key persons on the summary; all others stand in the list of people.
const KEY_PERSONS: usize = 12;

#[derive(Serialize)]
pub(crate) struct Cover {
    kind: String,
    name: String,
    /// The size of the name in points: long names are set smaller.
    name_size: f32,
    group: Option<String>,
    facts: Vec<Fact>,
    edition: String,
    edition_note: String,
    printed_on: String,
}

#[derive(Serialize)]
pub(crate) struct Summary {
    facts: Vec<Fact>,
    figures: Option<Strip>,
    visit: Option<Fact>,
    positions: Option<String>,
    persons: Vec<KeyPerson>,
    actions: Option<ActionList>,
    notes: Vec<String>,
    absent: Option<String>,
}

#[derive(Serialize)]
struct KeyPerson {
    name: String,
    title: String,
    roles: String,
    attitude: Option<Attitude>,
    strength: Option<Dots>,
}

pub(crate) fn cover(voice: Voice, dossier: &Dossier) -> Cover {
    let account = &dossier.account;
    let edition = edition(dossier);
    let name = own(Some(&account.name), PAGE / 3.6).unwrap_or_default();
    let mut facts = Facts(voice, Vec::new());
    facts.put("customer-number", own(account.external_id.as_deref(), PAGE));
    facts.put("status", account.kind.map(|kind| voice.code(kind)));
    facts.put("stage", account.stage.map(|stage| voice.code(stage)));
    let categories = &account.categories;
    facts.put(
        "categories",
        (!categories.is_empty()).then(|| voice.codes(categories)),
    );
    facts.put("industry", own(account.industry.as_deref(), PAGE));
    facts.put("country", own(account.country.as_deref(), PAGE));
    facts.put(
        "owner",
        account.owner.as_ref().map(|owner| {
            let name = own(Some(&owner.name), PAGE).unwrap_or_default();
            voice.titled(&name, owner.role.map(|role| voice.code(role)))
        }),
    );
    facts.put("sponsor", own(account.sponsor.as_deref(), PAGE));
    let printed_on = voice.date_long(dossier.printed_on);
    Cover {
        kind: voice.text("dossier-kind"),
        name_size: name_size(&name),
        name,
        group: own(account.group.as_deref(), PAGE),
        facts: facts.1,
        edition: voice.text(edition),
        edition_note: voice.note(edition),
        printed_on: voice.with("dossier-printed-on", &[("date", Arg::from(&printed_on))]),
    }
}

/// The largest of three sizes at which a name takes no more than three lines.
fn name_size(name: &str) -> f32 {
    let lines = |size: f32| fonts().width(name, size, Weight::SemiBold) / PAGE;
    [34.0, 24.0]
        .into_iter()
        .find(|size| lines(*size) <= 2.6)
        .unwrap_or(17.0)
}

pub(crate) fn summary(voice: Voice, dossier: &Dossier) -> Summary {
    let key = dossier
        .people
        .iter()
        .filter(|person| !person.roles.is_empty());
    Summary {
        facts: potential(voice, dossier),
        figures: dossier
            .value
            .as_ref()
            .and_then(|v| value::figures(voice, v)),
        visit: next_visit(voice, dossier),
        positions: positions(voice, dossier.counts),
        persons: key
            .take(KEY_PERSONS)
            .map(|person| key_person(voice, person))
            .collect(),
        actions: dossier
            .parts
            .actions
            .then(|| actions::list(voice, dossier))
            .flatten(),
        notes: paragraphs(dossier.account.notes.as_deref(), PAGE),
        absent: absent(voice, dossier),
    }
}

/// What the client could bring, with day and reason.
pub(crate) fn potential(voice: Voice, dossier: &Dossier) -> Vec<Fact> {
    let Some(potential) = &dossier.account.potential else {
        return Vec::new();
    };
    let on = potential.estimated_on.map(|day| {
        let day = voice.date_long(day);
        voice.with("dossier-potential-estimated", &[("date", Arg::from(&day))])
    });
    let reason = own(potential.reason.as_deref(), PAGE);
    let mut text = voice.round(potential.amount);
    for more in [on, reason].into_iter().flatten() {
        text = voice.aside(&[text, more]);
    }
    vec![Fact {
        label: voice.text("dossier-potential"),
        text,
    }]
}

fn next_visit(voice: Voice, dossier: &Dossier) -> Option<Fact> {
    let visit = dossier.visit.as_ref()?;
    let readiness = visit.readiness.map(|percent| {
        let percent = voice.whole_percent(percent);
        voice.with("dossier-readiness-of", &[("percent", Arg::from(&percent))])
    });
    let facts = [
        visit.purpose.map(|purpose| voice.code(purpose)),
        visit
            .starts_at
            .map(|time| voice.moment(time, &visit.time_zone)),
        own(visit.place.as_deref(), PAGE),
        readiness,
    ];
    let text = voice.aside(&facts.into_iter().flatten().collect::<Vec<_>>());
    (!text.is_empty()).then(|| Fact {
        label: voice.text("dossier-visit"),
        text,
    })
}

fn positions(voice: Voice, counts: Counts) -> Option<String> {
    if counts.positions == 0 {
        return None;
    }
    let say = |id: &str, count: u64| voice.with(id, &[("count", Arg::Count(count))]);
    let all = say("dossier-positions", counts.positions);
    let details: Vec<_> = [
        ("dossier-positions-unknown", counts.unknown),
        ("dossier-positions-vacant", counts.vacant),
        ("dossier-positions-closed", counts.closed),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(id, count)| say(id, count))
    .collect();
    if details.is_empty() {
        return Some(all);
    }
    let details = voice.list(&details);
    let args = [
        ("positions", Arg::from(&all)),
        ("details", Arg::from(&details)),
    ];
    Some(voice.with("dossier-positions-detail", &args))
}

fn key_person(voice: Voice, person: &PersonPart) -> KeyPerson {
    KeyPerson {
        name: own(Some(&person.name), COLUMN).unwrap_or_default(),
        title: own(person.title.as_deref(), COLUMN).unwrap_or_default(),
        roles: voice.codes(&person.roles),
        attitude: person
            .attitude
            .as_ref()
            .map(|attitude| Attitude::of(voice, attitude)),
        strength: person.strength.map(|strength| Dots::of(voice, strength)),
    }
}

/// What the file has nothing about, so that nobody looks for pages that are not there.
fn absent(voice: Voice, dossier: &Dossier) -> Option<String> {
    let parts = dossier.parts;
    let no_chart = dossier
        .chart
        .as_ref()
        .is_none_or(|chart| chart.cards.is_empty());
    let gaps: Vec<_> = [
        ("dossier-people", parts.people && dossier.people.is_empty()),
        ("dossier-chart", parts.chart && no_chart),
        ("dossier-visit", parts.visit && dossier.visit.is_none()),
        (
            "dossier-value",
            parts.value && dossier.value.is_none() && dossier.worth.is_none(),
        ),
        (
            "dossier-history",
            parts.history && dossier.past_visits.is_empty(),
        ),
    ]
    .into_iter()
    .filter(|(_, gap)| *gap)
    .map(|(id, _)| within_a_sentence(voice, voice.text(id)))
    .collect();
    let parts = voice.list(&gaps);
    (!gaps.is_empty()).then(|| voice.with("dossier-absent", &[("parts", Arg::from(&parts))]))
}

/// A heading as a part of a sentence: English and Swedish do not capitalise there.
fn within_a_sentence(voice: Voice, heading: String) -> String {
    match voice.language {
        valise_domain::codes::Language::ZhCn => heading,
        _ => heading.to_lowercase(),
    }
}

/// Collects the facts that are known.
struct Facts(Voice, Vec<Fact>);

impl Facts {
    fn put(&mut self, id: &str, text: Option<String>) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            self.1.push(Fact {
                label: self.0.text(&format!("dossier-{id}")),
                text,
            });
        }
    }
}
