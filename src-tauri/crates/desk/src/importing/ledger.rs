//! A sales ledger comes in: read on a thread of its own, stored in one transaction as it is read.
//! Lines that an earlier import brought already are left out and counted, unless a person wants them.
//! Deliberately absent: the format of files (`exchange`) and of lines (`store`).

use super::rejected::RejectedFile;
use super::{FileChoices, FilePreview, Imported, mapping, unanswered};
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::surroundings::random;
use crate::workspace::Desk;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use valise_domain::codes::ImportKind;
use valise_domain::import::{ImportReport, RejectedLine};
use valise_domain::ledger::LedgerLine;
use valise_domain::money::Currency;
use valise_domain::nouns::ImportId;
use valise_domain::progress::{Progress, Unwatched};
use valise_exchange::{
    ExchangeError, LedgerColumn, LedgerMapping, LedgerRead, Question, Sniffed, Source, Stop,
    layout_key, read_ledger, recognise_ledger, settle_ledger, sniff,
};
use valise_store::{Batch, LedgerImport, StoreError, line_key};

/// A file looked at, ready to be read.
struct Prepared {
    source: Source,
    sniffed: Sniffed,
    mapping: LedgerMapping,
    questions: Vec<Question<LedgerColumn>>,
    layout: String,
}

/// What reading came to, beside the lines themselves.
struct Outcome {
    read: LedgerRead,
    known: u32,
}

impl Desk {
    /// What a ledger file would bring; changes nothing.
    pub async fn preview_ledger(&self, path: PathBuf, choices: FileChoices) -> Answer<FilePreview> {
        let again = choices.again;
        let prepared = self.prepare_ledger(path, choices).await?;
        let names = mapping::names(&prepared.questions, LedgerColumn::as_str);
        let mut preview = preview(&prepared, names);
        if preview.questions.is_empty() {
            let known = self.known_lines(again).await?;
            let outcome = dry_run(prepared, known, Arc::new(Unwatched)).await?;
            preview.report = Some(report(&outcome));
        }
        Ok(preview)
    }

    /// Takes a ledger file in.
    pub async fn import_ledger(
        &self,
        path: PathBuf,
        choices: FileChoices,
        progress: Arc<dyn Progress>,
    ) -> Answer<Imported> {
        self.import_ledger_keeping(path, choices, None, progress)
            .await
    }

    /// Takes a ledger file in and writes the rejected lines with their reasons into another. In the
    /// store all lines arrive or none.
    pub async fn import_ledger_keeping(
        &self,
        path: PathBuf,
        choices: FileChoices,
        rejected: Option<PathBuf>,
        progress: Arc<dyn Progress>,
    ) -> Answer<Imported> {
        let again = choices.again;
        let prepared = self.prepare_ledger(path, choices).await?;
        let names = mapping::names(&prepared.questions, LedgerColumn::as_str);
        if !names.is_empty() {
            return Err(unanswered(&names));
        }
        let known = self.known_lines(again).await?;
        let digest = prepared.source.digest()?;
        if !known.is_empty() {
            let outcome = dry_run(prepared.twin(), known.clone(), progress.clone()).await?;
            if outcome.known == outcome.read.accepted {
                return Ok(Imported {
                    import: None,
                    report: report(&outcome),
                    clients_new: 0,
                });
            }
        }
        let remember = (
            prepared.layout.clone(),
            serde_json::to_string(&prepared.mapping),
        );
        let plan = LedgerImport {
            import: self.surroundings.new_row(),
            file_name: prepared.source.name().to_owned(),
            digest,
            currency: prepared.mapping.currency.unwrap_or(Currency::UNSTATED),
            random: random(&*self.surroundings),
            fixed: false,
        };
        let import = ImportId(plan.import);
        let (outcome, clients_new) = self
            .stream(prepared, known, plan, rejected, progress)
            .await?;
        self.forget_sums();
        if let (layout, Ok(choices)) = remember {
            self.remember(ImportKind::Ledger, layout, choices).await?;
        }
        Ok(Imported {
            import: Some(import),
            report: report(&outcome),
            clients_new,
        })
    }

    async fn prepare_ledger(&self, path: PathBuf, choices: FileChoices) -> Answer<Prepared> {
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

    /// The lines of earlier imports, each with how often it stands there.
    async fn known_lines(&self, again: bool) -> Answer<HashMap<u64, u32>> {
        if again {
            Ok(HashMap::new())
        } else {
            Ok(self.store.ledger_line_keys().await?)
        }
    }

    /// Reads and stores side by side; the one that fails stops the other.
    async fn stream(
        &self,
        prepared: Prepared,
        mut known: HashMap<u64, u32>,
        plan: LedgerImport,
        rejected: Option<PathBuf>,
        progress: Arc<dyn Progress>,
    ) -> Answer<(Outcome, u32)> {
        let (sender, receiver) = mpsc::channel(4);
        let watch = progress.clone();
        let reading = spawn_blocking(move || {
            let mut kept = match &rejected {
                Some(path) => Some(RejectedFile::create(path, &prepared.sniffed.headers)?),
                None => None,
            };
            let mut left_out = 0;
            let mut sink = |lines: Vec<LedgerLine>| {
                let lines = without_known(lines, &mut known, &mut left_out);
                sender.blocking_send(Batch::Lines(lines)).map_err(|_| Stop)
            };
            let mut keep = |line: RejectedLine| {
                if let Some(file) = &mut kept {
                    file.line(&line);
                }
            };
            let (source, mapping) = (&prepared.source, &prepared.mapping);
            let read = read_ledger(source, mapping, &*watch, &mut sink, &mut keep)?;
            if let Some(file) = kept {
                file.finish()?;
            }
            sender
                .blocking_send(Batch::End)
                .map_err(|_| ExchangeError::Stopped)?;
            Ok::<_, Failure>(Outcome {
                read,
                known: left_out,
            })
        });
        let silent = Silent(progress);
        let now = self.surroundings.now_ms();
        let stored = self.store.import_ledger(plan, receiver, &silent, now).await;
        match (reading.await.map_err(ended)?, stored) {
            (Ok(outcome), Ok(stored)) => Ok((outcome, stored.accounts_new)),
            (Ok(_), Err(error)) => Err(error.into()),
            // The store gave up because the reader had: the reader knows why.
            (Err(failure), Err(StoreError::Unfinished)) | (Err(failure), Ok(_)) => Err(failure),
            (Err(_), Err(error)) => Err(error.into()),
        }
    }
}

impl Prepared {
    /// The same preparation for a second reading.
    fn twin(&self) -> Self {
        Self {
            source: self.source.clone(),
            sniffed: self.sniffed.clone(),
            mapping: self.mapping.clone(),
            questions: Vec::new(),
            layout: self.layout.clone(),
        }
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

async fn dry_run(
    prepared: Prepared,
    mut known: HashMap<u64, u32>,
    progress: Arc<dyn Progress>,
) -> Answer<Outcome> {
    let reading = spawn_blocking(move || {
        let mut left_out = 0;
        let mut sink = |lines: Vec<LedgerLine>| {
            without_known(lines, &mut known, &mut left_out);
            Ok(())
        };
        let (source, mapping) = (&prepared.source, &prepared.mapping);
        let read = read_ledger(source, mapping, &*progress, &mut sink, &mut |_| {})?;
        Ok::<_, ExchangeError>(Outcome {
            read,
            known: left_out,
        })
    });
    Ok(reading.await.map_err(ended)??)
}

/// Leaves out lines that are there already, as often as they are there. A line without an invoice
/// number is never taken for another: equal ones may both be meant.
fn without_known(
    lines: Vec<LedgerLine>,
    known: &mut HashMap<u64, u32>,
    left_out: &mut u32,
) -> Vec<LedgerLine> {
    if known.is_empty() {
        return lines;
    }
    let mut is_new = |line: &LedgerLine| {
        if line.invoice.is_empty() {
            return true;
        }
        match known.get_mut(&line_key(line)) {
            Some(left) if *left > 0 => {
                *left -= 1;
                *left_out += 1;
                false
            }
            _ => true,
        }
    };
    lines.into_iter().filter(|line| is_new(line)).collect()
}

fn preview(prepared: &Prepared, questions: Vec<String>) -> FilePreview {
    let encoding = prepared.sniffed.layout.encoding;
    let columns = prepared.mapping.columns.iter();
    FilePreview {
        file_name: prepared.source.name().to_owned(),
        headers: prepared.sniffed.headers.clone(),
        records: prepared.sniffed.preview.clone(),
        encoding: encoding
            .map_or("ASCII", |encoding| encoding.as_str())
            .to_owned(),
        columns: columns
            .map(|(column, index)| (column.as_str().to_owned(), *index))
            .collect(),
        questions,
        report: None,
    }
}

fn report(outcome: &Outcome) -> ImportReport {
    ImportReport {
        new: outcome.read.accepted - outcome.known,
        updated: 0,
        skipped: outcome.read.skipped + outcome.known,
        rejected: outcome.read.rejected.clone(),
        warnings: outcome.read.warnings.clone(),
    }
}

/// The reader tells how far it is; the store only needs to know whether to go on.
struct Silent(Arc<dyn Progress>);

impl Progress for Silent {
    fn report(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}

pub(super) fn ended(error: tokio::task::JoinError) -> Failure {
    Failure::new(FailureCode::StoreFailed, error)
}
