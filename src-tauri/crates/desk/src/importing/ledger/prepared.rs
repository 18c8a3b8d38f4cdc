//! A ledger file looked at: what was recognised, remembered and chosen settles how it is read.
//! Deliberately absent: reading its lines (`reading`).

use super::ended;
use crate::Answer;
use crate::importing::{FileChoices, FilePreview, mapping};
use crate::workspace::Desk;
use std::path::PathBuf;
use tokio::task::spawn_blocking;
use valise_domain::codes::ImportKind;
use valise_domain::money::Currency;
use valise_exchange::{
    ExchangeError, LedgerColumn, LedgerMapping, Question, Sniffed, Source, layout_key,
    recognise_ledger, settle_ledger, sniff,
};

/// A file looked at, ready to be read.
pub(super) struct Prepared {
    pub source: Source,
    pub sniffed: Sniffed,
    pub mapping: LedgerMapping,
    pub questions: Vec<Question<LedgerColumn>>,
    pub layout: String,
}

impl Desk {
    /// Looks at a file and settles how it is read.
    pub(super) async fn prepare_ledger(
        &self,
        path: PathBuf,
        choices: FileChoices,
    ) -> Answer<Prepared> {
        let opened = spawn_blocking(move || {
            let source = Source::from_path(&path)?;
            let sniffed = sniff(&source)?;
            Ok::<_, ExchangeError>((source, sniffed))
        });
        let (source, sniffed) = opened.await.map_err(ended)??;
        let layout = layout_key(&sniffed);
        let remembered = self.remembered(ImportKind::Ledger, &layout).await?;
        let remembered = remembered.and_then(|text| serde_json::from_str(&text).ok());
        let own = self.currency().await?;
        let work = move || settle(source, sniffed, layout, remembered, &choices, own);
        spawn_blocking(work).await.map_err(ended)?
    }
}

impl Prepared {
    /// The same preparation for a second reading.
    pub fn twin(&self) -> Self {
        Self {
            source: self.source.clone(),
            sniffed: self.sniffed.clone(),
            mapping: self.mapping.clone(),
            questions: Vec::new(),
            layout: self.layout.clone(),
        }
    }

    /// What the window shows of it, without counts.
    pub fn preview(&self) -> FilePreview {
        let columns = mapping::by_code(&self.mapping.columns, LedgerColumn::as_str);
        FilePreview::of(&self.source, &self.sniffed, columns, self.questions())
    }

    /// What must be answered before it can be read.
    pub fn questions(&self) -> Vec<String> {
        mapping::names(&self.questions, LedgerColumn::as_str)
    }
}

/// Recognition, then memory, then what the person says.
fn settle(
    source: Source,
    sniffed: Sniffed,
    layout: String,
    remembered: Option<LedgerMapping>,
    choices: &FileChoices,
    own: Currency,
) -> Answer<Prepared> {
    let width = sniffed.layout.width;
    let chosen = mapping::chosen(choices, LedgerColumn::ALL, LedgerColumn::as_str, width)?;
    let mut recognised = recognise_ledger(&source, &sniffed)?;
    let memory = remembered.map(|mapping: LedgerMapping| mapping.for_file(&sniffed));
    if let Some(columns) = chosen.or_else(|| memory.as_ref().map(|memory| memory.columns.clone())) {
        let mut mapping = recognised.mapping.clone();
        mapping.columns = columns;
        recognised = settle_ledger(&source, &sniffed, mapping)?;
    }
    let mut mapping = recognised.mapping;
    let mut questions = recognised.questions;
    let asked = |questions: &[Question<LedgerColumn>], day: bool| {
        questions.iter().any(|question| match question {
            Question::DayOrder { .. } => day,
            Question::DecimalMark { .. } => !day,
            Question::Column { .. } => false,
        })
    };
    let order = mapping::day_order(choices)?;
    let order = order.or(memory
        .as_ref()
        .and_then(|m| m.day_order)
        .filter(|_| asked(&questions, true)));
    if order.is_some() {
        mapping.day_order = order;
        questions.retain(|question| !matches!(question, Question::DayOrder { .. }));
    }
    let remembered_mark = memory.as_ref().and_then(|m| m.decimal_comma);
    let comma = choices
        .decimal_comma
        .or(remembered_mark.filter(|_| asked(&questions, false)));
    if comma.is_some() {
        mapping.decimal_comma = comma;
        questions.retain(|question| !matches!(question, Question::DecimalMark { .. }));
    }
    mapping.currency = choices
        .currency
        .or(mapping.currency)
        .or(Some(own).filter(|own| own.is_stated()));
    Ok(Prepared {
        source,
        sniffed,
        mapping,
        questions,
        layout,
    })
}
