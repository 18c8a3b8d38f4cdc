//! Visits and what follows from them, as a dossier is told of them.
//! Deliberately absent: how readiness is added up.

use valise_domain::codes::{Dimension, GoalReached, VisitPurpose};
use valise_domain::time::{Date, LocalTime};

/// The next visit.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct VisitPart {
    /// Why.
    pub purpose: Option<VisitPurpose>,
    /// The goal in one sentence.
    pub goal: Option<String>,
    /// When it begins, on the clock of `time_zone`.
    pub starts_at: Option<LocalTime>,
    /// IANA name of the zone of the place; empty where nobody said.
    pub time_zone: String,
    /// Where.
    pub place: Option<String>,
    /// Their people.
    pub theirs: Vec<String>,
    /// Our people.
    pub ours: Vec<String>,
    /// Readiness in percent.
    pub readiness: Option<u8>,
    /// The checklist in its order.
    pub checklist: Vec<ChecklistPart>,
}

/// One line of the checklist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChecklistPart {
    /// What it is about.
    pub dimension: Dimension,
    /// The line, in the reader's language where it came from a template.
    pub text: String,
    /// How much it counts, 1 to 5.
    pub weight: i32,
    /// Done.
    pub done: bool,
    /// What was found out.
    pub answer: Option<String>,
}

/// A visit that was made.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PastVisitPart {
    /// Why.
    pub purpose: Option<VisitPurpose>,
    /// The goal in one sentence.
    pub goal: Option<String>,
    /// When it began, on the clock of `time_zone`.
    pub starts_at: Option<LocalTime>,
    /// IANA name of the zone of the place; empty where nobody said.
    pub time_zone: String,
    /// Where.
    pub place: Option<String>,
    /// Their people.
    pub theirs: Vec<String>,
    /// Our people.
    pub ours: Vec<String>,
    /// Whether the goal was reached; `None` while no record was written.
    pub goal_reached: Option<GoalReached>,
    /// What came out of it.
    pub result: Option<String>,
    /// The need they stated.
    pub stated_need: Option<String>,
    /// The need behind it.
    pub real_need: Option<String>,
}

/// An open action.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ActionPart {
    /// What.
    pub title: String,
    /// Who of ours does it.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// To whom of theirs it was promised.
    pub promised_to: Option<String>,
}
