//! The built-in checklists: one template for each purpose of a visit, in three languages. Every
//! workspace is born with them; teams edit, delete, add and order lines (`team`).
//! Deliberately absent: making the checklist of a visit (`visit`).

mod close;
mod maintain;
mod progress;
mod research;
mod solution;
mod team;

pub use team::{TemplateLineRow, TemplateView};

use valise_domain::change::Change;
use valise_domain::codes::{Dimension, VisitPurpose};
use valise_domain::id::RowId;
use valise_domain::nouns::{
    ChecklistTemplateId, TemplateLineId, checklist_template, template_line,
};
use valise_domain::rank;

/// One line of a built-in checklist: something a key account manager can tick (domain.md 63, 64).
#[derive(Clone, Copy, Debug)]
pub struct LineText {
    /// Its name within its checklist: part of the row's id, so never changed and never reused.
    pub slug: &'static str,
    /// What it is about.
    pub dimension: Dimension,
    /// How much it counts, 1 to 5.
    pub weight: i32,
    /// The text in English.
    pub en: &'static str,
    /// The text in Chinese.
    pub zh: &'static str,
    /// The text in Swedish.
    pub sv: &'static str,
}

const fn line(
    slug: &'static str,
    dimension: Dimension,
    weight: i32,
    [en, zh, sv]: [&'static str; 3],
) -> LineText {
    LineText {
        slug,
        dimension,
        weight,
        en,
        zh,
        sv,
    }
}

/// The built-in lines for visits of that purpose, in their order.
pub fn lines(purpose: VisitPurpose) -> &'static [LineText] {
    match purpose {
        VisitPurpose::Close => close::LINES,
        VisitPurpose::Maintain => maintain::LINES,
        VisitPurpose::Progress => progress::LINES,
        VisitPurpose::Solution => solution::LINES,
        VisitPurpose::Research => research::LINES,
    }
}

/// The row of the built-in template for that purpose, the same in every workspace.
pub fn template_id(purpose: VisitPurpose) -> ChecklistTemplateId {
    RowId::built_in(&format!("template/{}", purpose.as_str())).into()
}

/// The row of the built-in line with that slug, the same in every workspace.
pub fn line_id(purpose: VisitPurpose, slug: &str) -> TemplateLineId {
    RowId::built_in(&format!("template/{}/{slug}", purpose.as_str())).into()
}

/// Every built-in template with its lines. Made twice, it makes the same rows.
pub fn built_in() -> Change {
    VisitPurpose::ALL
        .iter()
        .fold(Change::new("built-in-templates"), |change, &purpose| {
            let template = template_id(purpose);
            let change = change.set(checklist_template::purpose, template, purpose);
            let lines = lines(purpose);
            lines
                .iter()
                .zip(rank::series(lines.len()))
                .fold(change, |change, (text, place)| {
                    let row = line_id(purpose, text.slug);
                    change
                        .set(template_line::template, row, template)
                        .set(template_line::dimension, row, text.dimension)
                        .set(template_line::weight, row, text.weight)
                        .set(template_line::place, row, place)
                        .set(template_line::text_en, row, text.en.to_owned())
                        .set(template_line::text_zh, row, text.zh.to_owned())
                        .set(template_line::text_sv, row, text.sv.to_owned())
                })
        })
}

#[cfg(test)]
mod tests;
