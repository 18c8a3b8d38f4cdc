//! The checklist of a visit in the reader's language, ticking a line, and what is missing by weight.
//! Deliberately absent: where the lines come from (`planning`, `templates`).

use crate::Answer;
use crate::workspace::Desk;
use serde::Serialize;
use std::cmp::{Ordering, Reverse};
use std::collections::HashMap;
use valise_domain::change::Change;
use valise_domain::codes::{Dimension, Language};
use valise_domain::nouns::*;
use valise_domain::readiness::Weighed;

/// One line of a checklist.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ChecklistRow {
    /// The line.
    pub id: ChecklistLineId,
    /// What it is about.
    pub dimension: Dimension,
    /// The text in the language asked for.
    pub text: String,
    /// 1 to 5.
    pub weight: i32,
    /// Done.
    pub done: bool,
    /// What was found out.
    pub answer: Option<String>,
}

/// One thing to do before a visit: an open line, or a field without a value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct MissingRow {
    /// The open line …
    pub line: Option<ChecklistLineId>,
    /// … or the field: `goal`, `attendees` or `time_zone`.
    pub field: Option<String>,
    /// The text of the line.
    pub text: Option<String>,
    /// 1 to 5.
    pub weight: i32,
}

/// How much the fields count beside the lines: a visit without a goal is none at all.
const FIELDS: [(&str, i32); 3] = [("goal", 5), ("attendees", 4), ("time_zone", 3)];

impl Desk {
    /// Ticks a line of a checklist, with what was found out.
    pub async fn tick_line(
        &self,
        line: ChecklistLineId,
        done: bool,
        answer: Option<String>,
    ) -> Answer<()> {
        let change = Change::new("tick-line")
            .about::<ChecklistLine>(line)
            .set(checklist_line::done, line, done)
            .set_some(checklist_line::answer, line, answer);
        self.write(change).await
    }
}

/// Lines in the reader's language.
pub(super) fn rows(
    lines: Vec<ChecklistLine>,
    texts: &HashMap<TemplateLineId, TemplateLine>,
    language: Language,
) -> Vec<ChecklistRow> {
    let row = |line: ChecklistLine| {
        let template = line.template_line.and_then(|id| texts.get(&id));
        ChecklistRow {
            id: line.id,
            dimension: line.dimension.unwrap_or(Dimension::Customer),
            text: line
                .text
                .or_else(|| template.and_then(|line| text_in(line, language)))
                .unwrap_or_default(),
            weight: line.weight.unwrap_or(1),
            done: line.done.unwrap_or(false),
            answer: line.answer,
        }
    };
    lines.into_iter().map(row).collect()
}

/// A row as readiness sees it.
pub(super) fn weighed(row: &ChecklistRow) -> Weighed {
    Weighed {
        weight: row.weight,
        done: row.done,
    }
}

/// A line as readiness sees it.
pub(super) fn weighed_line(line: &ChecklistLine) -> Weighed {
    Weighed {
        weight: line.weight.unwrap_or(1),
        done: line.done.unwrap_or(false),
    }
}

/// What is still to do, the heaviest first; of equal weight fields before lines, lines in their order.
pub(super) fn missing(
    visit: &Visit,
    has_attendees: bool,
    checklist: &[ChecklistRow],
) -> Vec<MissingRow> {
    let is_there = |field: &str| match field {
        "goal" => is_said(visit.goal.as_deref()),
        "attendees" => has_attendees,
        _ => is_said(visit.time_zone.as_deref()),
    };
    let fields = FIELDS.iter().filter(|(field, _)| !is_there(field));
    let fields = fields.map(|(field, weight)| MissingRow {
        line: None,
        field: Some((*field).to_owned()),
        text: None,
        weight: *weight,
    });
    let lines = checklist.iter().filter(|row| !row.done);
    let lines = lines.map(|row| MissingRow {
        line: Some(row.id),
        field: None,
        text: Some(row.text.clone()),
        weight: row.weight,
    });
    let mut missing: Vec<MissingRow> = fields.chain(lines).collect();
    missing.sort_by_key(|row| Reverse(row.weight));
    missing
}

fn is_said(text: Option<&str>) -> bool {
    text.is_some_and(|text| !text.trim().is_empty())
}

/// The text of a template's line in that language, else in one that has it.
pub(crate) fn text_in(line: &TemplateLine, language: Language) -> Option<String> {
    let own = match language {
        Language::En => &line.text_en,
        Language::ZhCn => &line.text_zh,
        Language::Sv => &line.text_sv,
    };
    [own, &line.text_en, &line.text_zh, &line.text_sv]
        .into_iter()
        .flatten()
        .find(|text| is_said(Some(text.as_str())))
        .cloned()
}

/// The order of lines: by their places, those that have none last.
pub(crate) fn by_place(a: &Option<String>, b: &Option<String>) -> Ordering {
    a.is_none().cmp(&b.is_none()).then_with(|| a.cmp(b))
}
