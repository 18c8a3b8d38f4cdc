//! The list of people with what is known of each, and the two marks that stand beside a name
//! elsewhere too: attitude and relationship strength.
//! Deliberately absent: the order, which comes in.

use super::Fact;
use super::voice::{Voice, own};
use crate::input::{AttitudePart, Dossier, PersonPart, ProfilePart};
use serde::Serialize;
use valise_domain::codes::Strength;
use valise_words::Arg;

/// Widths of the columns in points, as the template sets them.
const PERSON: f32 = 160.0;
const KNOWN: f32 = 200.0;

#[derive(Serialize)]
pub(crate) struct PeopleView {
    /// Whether anything beyond names and addresses is printed.
    known_column: bool,
    people: Vec<Person>,
}

#[derive(Serialize)]
struct Person {
    name: String,
    title: Option<String>,
    department: Option<String>,
    phone: Option<String>,
    email: Option<String>,
    roles: Option<String>,
    attitude: Option<Attitude>,
    strength: Option<Dots>,
    facts: Vec<Fact>,
    profile: Option<Profile>,
}

#[derive(Serialize)]
struct Profile {
    title: String,
    facts: Vec<Fact>,
}

/// An attitude: the code draws the sign, the word stands beside it.
#[derive(Serialize)]
pub(crate) struct Attitude {
    sign: &'static str,
    word: String,
    seen: Option<String>,
    evidence: Option<String>,
}

impl Attitude {
    pub fn of(voice: Voice, attitude: &AttitudePart) -> Self {
        let seen = attitude.seen_on.map(|day| voice.date_short(day));
        Self {
            sign: attitude.value.as_str(),
            word: voice.code(attitude.value),
            seen: seen.map(|day| voice.with("dossier-seen-on", &[("date", Arg::from(&day))])),
            evidence: own(attitude.evidence.as_deref(), KNOWN),
        }
    }
}

/// Relationship strength: so many of three dots, and the word.
#[derive(Serialize)]
pub(crate) struct Dots {
    filled: u8,
    word: String,
}

impl Dots {
    pub fn of(voice: Voice, strength: Strength) -> Self {
        Self {
            filled: filled(strength),
            word: voice.code(strength),
        }
    }
}

/// How many of three dots are filled.
pub(crate) fn filled(strength: Strength) -> u8 {
    match strength {
        Strength::None => 0,
        Strength::Brief => 1,
        Strength::Regular => 2,
        Strength::InDepth => 3,
    }
}

pub(crate) fn view(voice: Voice, dossier: &Dossier) -> PeopleView {
    let people: Vec<_> = dossier
        .people
        .iter()
        .map(|person| self::person(voice, person))
        .collect();
    PeopleView {
        known_column: people.iter().any(Person::is_known),
        people,
    }
}

impl Person {
    fn is_known(&self) -> bool {
        self.roles.is_some()
            || self.attitude.is_some()
            || self.strength.is_some()
            || !self.facts.is_empty()
            || self.profile.is_some()
    }
}

fn person(voice: Voice, person: &PersonPart) -> Person {
    let fact = |id: &str, text: Option<&str>| {
        own(text, KNOWN).map(|text| Fact {
            label: voice.text(id),
            text,
        })
    };
    Person {
        name: own(Some(&person.name), PERSON).unwrap_or_default(),
        title: own(person.title.as_deref(), PERSON),
        department: own(person.department.as_deref(), PERSON),
        phone: own(person.phone.as_deref(), PERSON),
        email: own(person.email.as_deref(), PERSON),
        roles: (!person.roles.is_empty()).then(|| voice.codes(&person.roles)),
        attitude: person
            .attitude
            .as_ref()
            .map(|attitude| Attitude::of(voice, attitude)),
        strength: person.strength.map(|strength| Dots::of(voice, strength)),
        facts: fact("dossier-concerns", person.concerns.as_deref())
            .into_iter()
            .collect(),
        profile: person
            .profile
            .as_ref()
            .and_then(|profile| self::profile(voice, profile)),
    }
}

fn profile(voice: Voice, profile: &ProfilePart) -> Option<Profile> {
    let facts: Vec<_> = [
        ("family", &profile.family),
        ("home-town", &profile.home_town),
        ("school", &profile.school),
        ("hobbies", &profile.hobbies),
        ("standing", &profile.standing),
        ("ambitions", &profile.ambitions),
        ("reason", &profile.reason),
    ]
    .into_iter()
    .filter_map(|(id, text)| {
        let label = voice.text(&format!("dossier-profile-{id}"));
        own(text.as_deref(), KNOWN).map(|text| Fact { label, text })
    })
    .collect();
    (!facts.is_empty()).then(|| Profile {
        title: voice.text("dossier-profile"),
        facts,
    })
}
