//! The checklists as the team sees and orders them. Lines are edited, added and deleted like any
//! other row (`editing`). Deliberately absent: the built-in texts and the checklist of a visit.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::order::put_before;
use crate::visit::{by_place, text_in};
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::HashMap;
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::codes::{Dimension, Language, VisitPurpose};
use valise_domain::id::RowId;
use valise_domain::nouns::*;
use valise_store::Sight;

/// A checklist for one purpose.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TemplateView {
    /// The template.
    pub id: ChecklistTemplateId,
    /// The purpose it serves.
    pub purpose: Option<VisitPurpose>,
    /// A name of its own; built-in ones go by their purpose.
    pub name: Option<String>,
    /// Its lines in their order.
    pub lines: Vec<TemplateLineRow>,
}

/// One line of a template.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct TemplateLineRow {
    /// The line.
    pub id: TemplateLineId,
    /// What it is about.
    pub dimension: Dimension,
    /// 1 to 5.
    pub weight: i32,
    /// The text in the language asked for, else in one that has it.
    pub text: String,
    /// The text in English.
    pub text_en: Option<String>,
    /// The text in Chinese.
    pub text_zh: Option<String>,
    /// The text in Swedish.
    pub text_sv: Option<String>,
    /// Order: a fractional index.
    pub place: Option<String>,
}

impl Desk {
    /// Every checklist of the team, in the order of the purposes.
    pub async fn templates(&self, language: Language) -> Answer<Vec<TemplateView>> {
        let mut lines: HashMap<ChecklistTemplateId, Vec<TemplateLine>> = HashMap::new();
        for line in self.store.all::<TemplateLine>().await? {
            if let Some(template) = line.template {
                lines.entry(template).or_default().push(line);
            }
        }
        let mut templates = self.store.all::<ChecklistTemplate>().await?;
        templates.sort_by_key(|row| (row.purpose.is_none(), row.purpose, row.id));
        let view = |template: ChecklistTemplate| {
            let mut lines = lines.remove(&template.id).unwrap_or_default();
            lines.sort_by(|a, b| by_place(&a.place, &b.place).then(a.id.cmp(&b.id)));
            TemplateView {
                id: template.id,
                purpose: template.purpose,
                name: template.name,
                lines: lines.into_iter().map(|line| row(line, language)).collect(),
            }
        };
        Ok(templates.into_iter().map(view).collect())
    }

    /// Puts a line of a template or of a visit's checklist before another of the same list, or last.
    pub async fn move_line(&self, table: String, row: RowId, before: Option<RowId>) -> Answer<()> {
        let (place, siblings) = match table.as_str() {
            "template_line" => (template_line::place, self.beside_in_template(row).await?),
            "checklist_line" => (checklist_line::place, self.beside_in_visit(row).await?),
            _ => return Err(Failure::new(FailureCode::InvalidInput, table).at("table")),
        };
        let siblings: Vec<(RowId, Option<&str>)> = siblings
            .iter()
            .filter(|(sibling, _)| *sibling != row)
            .map(|(sibling, place)| (*sibling, place.as_deref()))
            .collect();
        let mut change = Change::new("move-line");
        change.subject = Some((place.table, row));
        for (line, at) in put_before(&siblings, &[row], before)? {
            change = change.set(place, line, at);
        }
        self.write(change).await
    }

    /// The lines of the template that a line belongs to, in their order.
    async fn beside_in_template(&self, line: RowId) -> Answer<Vec<(RowId, Option<String>)>> {
        let found = self.store.get::<TemplateLine>(line, Sight::Plain).await?;
        let Some(template) = found.and_then(|line| line.template) else {
            return Err(Failure::new(FailureCode::RowMissing, ""));
        };
        let of = template.into_value();
        let mut lines = self
            .store
            .by::<TemplateLine>(template_line::template, of)
            .await?;
        lines.sort_by(|a, b| by_place(&a.place, &b.place).then(a.id.cmp(&b.id)));
        let place = |line: TemplateLine| (line.id.into(), line.place);
        Ok(lines.into_iter().map(place).collect())
    }

    /// The lines of the checklist that a line belongs to, in their order.
    async fn beside_in_visit(&self, line: RowId) -> Answer<Vec<(RowId, Option<String>)>> {
        let found = self.store.get::<ChecklistLine>(line, Sight::Plain).await?;
        let Some(visit) = found.and_then(|line| line.visit) else {
            return Err(Failure::new(FailureCode::RowMissing, ""));
        };
        let lines = self.checklist_lines(&[visit]).await?.remove(&visit);
        let place = |line: ChecklistLine| (line.id.into(), line.place);
        Ok(lines.unwrap_or_default().into_iter().map(place).collect())
    }
}

fn row(line: TemplateLine, language: Language) -> TemplateLineRow {
    TemplateLineRow {
        id: line.id,
        dimension: line.dimension.unwrap_or(Dimension::Customer),
        weight: line.weight.unwrap_or(1),
        text: text_in(&line, language).unwrap_or_default(),
        text_en: line.text_en,
        text_zh: line.text_zh,
        text_sv: line.text_sv,
        place: line.place,
    }
}
