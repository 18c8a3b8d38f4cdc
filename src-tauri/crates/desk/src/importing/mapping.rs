//! How a file is read: what was recognised, what was remembered for its layout, what a person says —
//! the later wins. Deliberately absent: recognising (`exchange`).

use super::{FileChoices, FilePreview};
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use std::collections::BTreeMap;
use valise_domain::cell::Cell;
use valise_domain::change::Change;
use valise_domain::codes::ImportKind;
use valise_domain::nouns::{ImportLayout, import_layout};
use valise_exchange::{DayOrder, Question, Sniffed, Source};

impl Desk {
    /// What was remembered for files of that layout, as JSON.
    pub(super) async fn remembered(
        &self,
        kind: ImportKind,
        layout: &str,
    ) -> Answer<Option<String>> {
        let rows = self
            .store
            .by::<ImportLayout>(import_layout::layout, layout.to_owned().into_value())
            .await?;
        Ok(rows
            .into_iter()
            .find(|row| row.kind == Some(kind))
            .and_then(|row| row.choices))
    }

    /// Remembers how files of that layout are read.
    pub(super) async fn remember(
        &self,
        kind: ImportKind,
        layout: String,
        choices: String,
    ) -> Answer<()> {
        let rows = self
            .store
            .by::<ImportLayout>(import_layout::layout, layout.clone().into_value())
            .await?;
        let held = rows.into_iter().find(|row| row.kind == Some(kind));
        if held
            .as_ref()
            .is_some_and(|row| row.choices.as_ref() == Some(&choices))
        {
            return Ok(());
        }
        let row = held.map_or_else(|| self.surroundings.new_row(), |row| row.id.into());
        let change = Change::new("remember-layout")
            .set(import_layout::kind, row, kind)
            .set(import_layout::layout, row, layout)
            .set(import_layout::choices, row, choices);
        self.write(change.fixed()).await
    }
}

impl FilePreview {
    /// What the window shows of a file, without counts.
    pub(super) fn of(
        source: &Source,
        sniffed: &Sniffed,
        columns: BTreeMap<String, u32>,
        questions: Vec<String>,
    ) -> Self {
        let encoding = sniffed.layout.encoding;
        let encoding = encoding.map_or("ASCII", |encoding| encoding.as_str());
        Self {
            file_name: source.name().to_owned(),
            headers: sniffed.headers.clone(),
            records: sniffed.preview.clone(),
            encoding: encoding.to_owned(),
            columns,
            questions,
            report: None,
        }
    }
}

/// Recognised columns under their codes.
pub(super) fn by_code<C: Copy>(
    columns: &BTreeMap<C, u32>,
    code: fn(C) -> &'static str,
) -> BTreeMap<String, u32> {
    let named = |(column, index): (&C, &u32)| (code(*column).to_owned(), *index);
    columns.iter().map(named).collect()
}

/// The columns a person chose, by their codes.
pub(super) fn chosen<C: Copy + Ord>(
    choices: &FileChoices,
    all: &[C],
    code: impl Fn(C) -> &'static str,
    width: u32,
) -> Answer<Option<BTreeMap<C, u32>>> {
    let Some(columns) = &choices.columns else {
        return Ok(None);
    };
    let mut found = BTreeMap::new();
    for (name, index) in columns {
        let column = all.iter().find(|column| code(**column) == name);
        match column {
            Some(column) if *index < width => found.insert(*column, *index),
            _ => return Err(Failure::new(FailureCode::InvalidInput, name).at("columns")),
        };
    }
    Ok(Some(found))
}

/// The order of days a person chose.
pub(super) fn day_order(choices: &FileChoices) -> Answer<Option<DayOrder>> {
    Ok(match choices.day_order.as_deref() {
        None => None,
        Some("ymd") => Some(DayOrder::Ymd),
        Some("dmy") => Some(DayOrder::Dmy),
        Some("mdy") => Some(DayOrder::Mdy),
        Some(other) => {
            return Err(Failure::new(FailureCode::InvalidInput, other).at("day_order"));
        }
    })
}

/// Questions as the interface knows them.
pub(super) fn names<C: Copy>(
    questions: &[Question<C>],
    code: impl Fn(C) -> &'static str,
) -> Vec<String> {
    questions
        .iter()
        .map(|question| match question {
            Question::DayOrder { .. } => "day_order".to_owned(),
            Question::DecimalMark { .. } => "decimal_mark".to_owned(),
            Question::Column { column, .. } => format!("column:{}", code(*column)),
        })
        .collect()
}
