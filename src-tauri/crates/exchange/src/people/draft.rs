//! One record of a people file becomes a post, or a reason why not.
//! Deliberately absent: what needs other posts (`mend`, `managers`, `tree`).

use super::cells::{indent, tidy, tidy_name, without_strokes};
use super::holder::{full_name, holder};
use super::mapping::{PeopleColumn, PeopleMapping};
use crate::lexicon::marks;
use crate::records::Record;
use crate::shape::is_email;
use crate::warnings::Warnings;
use valise_domain::codes::PositionState;
use valise_domain::people::PostLine;

/// A post before its lines are drawn.
pub(super) struct Draft {
    pub row: u32,
    pub reference: Option<String>,
    pub name: Option<String>,
    pub state: PositionState,
    pub title: Option<String>,
    pub email: Option<String>,
    pub manager: Option<String>,
    pub department: Option<String>,
    pub grade: Option<String>,
    pub purpose: Option<String>,
    pub phone: Option<String>,
    pub notes: Option<String>,
    pub level: Option<usize>,
    pub indent: usize,
}

/// The cells of one record by their meaning.
struct Cells<'r> {
    record: &'r Record<'r>,
    mapping: &'r PeopleMapping,
}

impl<'r> Cells<'r> {
    /// As the file has it.
    fn raw(&self, column: PeopleColumn) -> Option<&'r str> {
        self.mapping
            .index(column)
            .and_then(|index| self.record.get(index))
    }

    /// Made tidy.
    fn text(&self, column: PeopleColumn) -> Option<String> {
        self.raw(column)
            .map(without_strokes)
            .and_then(tidy)
            .map(str::to_owned)
    }

    /// Made tidy; words such as N/D count as nothing.
    fn told(&self, column: PeopleColumn) -> Option<String> {
        self.text(column)
            .filter(|text| !marks::is_one_of(text, marks::UNDISCLOSED))
    }

    /// What the name cells say, be it a name or not.
    fn called(&self) -> String {
        let whole = self.raw(PeopleColumn::Name).map(without_strokes);
        if let Some(name) = whole.filter(|name| !name.trim().is_empty()) {
            return name.to_owned();
        }
        let part = |column| self.raw(column).unwrap_or_default();
        full_name(part(PeopleColumn::FirstName), part(PeopleColumn::LastName))
    }

    fn email(&self, warnings: &mut Warnings) -> Option<String> {
        let email = self.told(PeopleColumn::Email)?;
        if is_email(&email) {
            return Some(email);
        }
        warnings.add("bad_email", self.record.row, || email);
        None
    }

    fn check_form(&self) -> Result<(), &'static str> {
        let width = self.mapping.layout.width.max(1) as usize;
        let mut surplus = (width..self.record.len()).filter_map(|index| self.record.get(index));
        if self.record.overlong {
            Err("line_too_long")
        } else if surplus.any(|cell| !cell.trim().is_empty()) {
            Err("too_many_fields")
        } else {
            Ok(())
        }
    }
}

impl Draft {
    /// Reads one record; what is odd about it is told.
    pub(super) fn of(
        record: &Record<'_>,
        mapping: &PeopleMapping,
        warnings: &mut Warnings,
    ) -> Result<Self, &'static str> {
        use PeopleColumn::*;
        let cells = Cells { record, mapping };
        cells.check_form()?;
        let (called, title, reference) = (cells.called(), cells.told(Title), cells.told(Reference));
        if tidy_name(&called).is_empty() && title.is_none() && reference.is_none() {
            let short = record.len() < mapping.layout.width as usize;
            return Err(if short {
                "too_few_fields"
            } else {
                "missing_name"
            });
        }
        if record.damaged {
            warnings.add("bad_character", record.row, || called.clone());
        }
        let (name, state) = holder(&called, cells.raw(Status));
        if name.is_none() && holder(&called, None).0.is_some() {
            warnings.add("name_left_out", record.row, || called.clone());
        }
        let indented = [Name, Title]
            .into_iter()
            .filter_map(|c| cells.raw(c))
            .map(indent)
            .max();
        Ok(Self {
            row: record.row,
            reference,
            name,
            state,
            title,
            email: cells.email(warnings),
            manager: cells.text(Manager),
            department: cells.told(Department),
            grade: cells.told(Grade),
            purpose: cells.told(Purpose),
            phone: cells.told(Phone),
            notes: cells.text(Notes),
            level: cells.raw(Level).and_then(|level| level.trim().parse().ok()),
            indent: indented.unwrap_or(0),
        })
    }

    /// The post with its line upwards.
    pub(super) fn post(self, manager: Option<usize>) -> PostLine {
        PostLine {
            row: self.row,
            reference: self.reference,
            name: self.name,
            state: self.state,
            title: self.title,
            department: self.department,
            grade: self.grade,
            purpose: self.purpose,
            email: self.email,
            phone: self.phone,
            notes: self.notes,
            manager,
        }
    }

    /// What to call the post where a warning names it.
    pub(super) fn label(&self) -> String {
        let known = self
            .reference
            .as_ref()
            .or(self.name.as_ref())
            .or(self.title.as_ref());
        known.cloned().unwrap_or_else(|| self.row.to_string())
    }
}
