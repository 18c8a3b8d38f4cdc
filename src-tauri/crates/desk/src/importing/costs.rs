//! A list of costs to serve comes in: read whole, its clients found by number or name, and written as
//! one change that can be taken back. Entries that are there already are left out and counted.
//! Deliberately absent: reading files (`exchange`), and making clients: an unknown one is a reason.

use super::ledger::ended;
use super::rejected::RejectedFile;
use super::{FileChoices, FilePreview, Imported, mapping, unanswered};
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use rust_decimal::Decimal;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::spawn_blocking;
use valise_domain::change::Change;
use valise_domain::codes::{CostKind, ImportKind};
use valise_domain::import::{ImportReport, RejectedLine};
use valise_domain::nouns::*;
use valise_domain::progress::{Progress, Unwatched};
use valise_domain::time::Date;
use valise_exchange::{
    CostColumn, CostLine, CostMapping, CostRead, ExchangeError, Question, Sniffed, Source,
    layout_key, read_costs, recognise_costs, sniff,
};

/// A file looked at, ready to be read.
struct Prepared {
    source: Source,
    sniffed: Sniffed,
    mapping: CostMapping,
    questions: Vec<Question<CostColumn>>,
    layout: String,
}

/// What the file comes to, before anything is written.
struct Compared {
    new: Vec<(Option<AccountId>, CostLine)>,
    skipped: u32,
    rejected: Vec<RejectedLine>,
}

/// What makes two entries the same.
type Print = (
    Option<AccountId>,
    Option<CostKind>,
    Option<Decimal>,
    Option<Decimal>,
    Option<Date>,
    Option<Date>,
    Option<String>,
);

impl Desk {
    /// What a list of costs would bring; changes nothing.
    pub async fn preview_costs(&self, path: PathBuf, choices: FileChoices) -> Answer<FilePreview> {
        let again = choices.again;
        let prepared = self.prepare_costs(path, choices).await?;
        let questions = mapping::names(&prepared.questions, CostColumn::as_str);
        let columns = mapping::by_code(&prepared.mapping.columns, CostColumn::as_str);
        let mut preview = FilePreview::of(&prepared.source, &prepared.sniffed, columns, questions);
        if preview.questions.is_empty() {
            let read = read(prepared, Arc::new(Unwatched)).await?;
            preview.report = Some(self.compare_costs(read, again).await?.report());
        }
        Ok(preview)
    }

    /// Takes a list of costs in; where the choices name a file for them, writes the rejected lines
    /// with their reasons.
    pub async fn import_costs(
        &self,
        path: PathBuf,
        choices: FileChoices,
        progress: Arc<dyn Progress>,
    ) -> Answer<Imported> {
        let (again, rejected) = (choices.again, choices.rejected.clone());
        let prepared = self.prepare_costs(path, choices).await?;
        let questions = mapping::names(&prepared.questions, CostColumn::as_str);
        if !questions.is_empty() {
            return Err(unanswered(&questions));
        }
        let remember = (
            prepared.layout.clone(),
            serde_json::to_string(&prepared.mapping),
        );
        let (name, digest) = (prepared.source.name().to_owned(), prepared.source.digest()?);
        let headers = prepared.sniffed.headers.clone();
        let read = read(prepared, progress.clone()).await?;
        let compared = self.compare_costs(read, again).await?;
        if let Some(path) = &rejected {
            let mut file = RejectedFile::create(path, &headers)?;
            compared.rejected.iter().for_each(|line| file.line(line));
            file.finish()?;
        }
        if progress.cancelled() {
            return Err(Failure::new(FailureCode::Cancelled, ""));
        }
        let report = compared.report();
        if compared.new.is_empty() {
            return Ok(Imported {
                import: None,
                report,
                clients_new: 0,
            });
        }
        let import = ImportId(self.surroundings.new_row());
        let lines = i32::try_from(compared.new.len()).unwrap_or(i32::MAX);
        let mut change = Change::new("import-costs")
            .about::<Import>(import)
            .set(import::kind, import, ImportKind::Costs)
            .set(import::file_name, import, name)
            .set(import::digest, import, digest)
            .set(import::lines, import, lines);
        for (account, line) in compared.new {
            let id = CostEntryId(self.surroundings.new_row());
            change = entry(change, id, account, line).set(cost_entry::import, id, import);
        }
        self.write(change).await?;
        if let (layout, Ok(choices)) = remember {
            self.remember(ImportKind::Costs, layout, choices).await?;
        }
        Ok(Imported {
            import: Some(import),
            report,
            clients_new: 0,
        })
    }

    pub(super) async fn write_rejected_costs(
        &self,
        path: PathBuf,
        choices: FileChoices,
        to: PathBuf,
    ) -> Answer<u32> {
        let prepared = self.prepare_costs(path, choices).await?;
        let questions = mapping::names(&prepared.questions, CostColumn::as_str);
        if !questions.is_empty() {
            return Err(unanswered(&questions));
        }
        let headers = prepared.sniffed.headers.clone();
        let read = read(prepared, Arc::new(Unwatched)).await?;
        let compared = self.compare_costs(read, true).await?;
        let mut file = RejectedFile::create(&to, &headers)?;
        compared.rejected.iter().for_each(|line| file.line(line));
        file.finish()?;
        Ok(u32::try_from(compared.rejected.len()).unwrap_or(u32::MAX))
    }

    async fn prepare_costs(&self, path: PathBuf, choices: FileChoices) -> Answer<Prepared> {
        let opened = spawn_blocking(move || {
            let source = Source::from_path(&path)?;
            let sniffed = sniff(&source)?;
            Ok::<_, ExchangeError>((source, sniffed))
        });
        let (source, sniffed) = opened.await.map_err(ended)??;
        let layout = layout_key(&sniffed);
        let remembered = self.remembered(ImportKind::Costs, &layout).await?;
        let memory: Option<CostMapping> =
            remembered.and_then(|text| serde_json::from_str(&text).ok());
        let width = sniffed.layout.width;
        let chosen = mapping::chosen(&choices, CostColumn::ALL, CostColumn::as_str, width)?;
        let columns = chosen.or(memory.as_ref().map(|memory| memory.columns.clone()));
        let recognised = recognise_costs(&sniffed, columns);
        let (mut mapping, mut questions) = (recognised.mapping, recognised.questions);
        // What a person says comes first, then what the file shows, then what an earlier one showed.
        let order = mapping::day_order(&choices)?.or(mapping.day_order);
        mapping.day_order = order.or(memory.as_ref().and_then(|memory| memory.day_order));
        let comma = choices.decimal_comma.or(mapping.decimal_comma);
        mapping.decimal_comma = comma.or(memory.and_then(|memory| memory.decimal_comma));
        questions.retain(|question| match question {
            Question::DayOrder { .. } => mapping.day_order.is_none(),
            Question::DecimalMark { .. } => mapping.decimal_comma.is_none(),
            Question::Column { .. } => true,
        });
        mapping.currency = choices.currency;
        Ok(Prepared {
            source,
            sniffed,
            mapping,
            questions,
            layout,
        })
    }

    /// Finds the clients and leaves out what is there already.
    async fn compare_costs(&self, read: CostRead, again: bool) -> Answer<Compared> {
        let clients = Clients::of(self.store.all::<Account>().await?);
        let held = match again {
            true => HashSet::new(),
            false => self
                .store
                .all::<CostEntry>()
                .await?
                .iter()
                .map(print)
                .collect(),
        };
        let mut compared = Compared {
            new: Vec::new(),
            skipped: 0,
            rejected: read.rejected,
        };
        for line in read.lines {
            let account = match line.client.as_deref().map(|text| clients.find(text)) {
                None => None,
                Some(Ok(account)) => Some(account),
                Some(Err(reason)) => {
                    compared.rejected.push(RejectedLine {
                        row: line.row,
                        reason,
                        fields: line.fields,
                    });
                    continue;
                }
            };
            if held.contains(&print_of(account, &line)) {
                compared.skipped += 1;
            } else {
                compared.new.push((account, line));
            }
        }
        compared.rejected.sort_by_key(|line| line.row);
        Ok(compared)
    }
}

impl Compared {
    fn report(&self) -> ImportReport {
        let mut rejected = BTreeMap::new();
        for line in &self.rejected {
            *rejected.entry(line.reason.to_owned()).or_default() += 1;
        }
        ImportReport {
            new: u32::try_from(self.new.len()).unwrap_or(u32::MAX),
            skipped: self.skipped,
            rejected,
            ..ImportReport::default()
        }
    }
}

/// Clients by their number elsewhere and by name; none where two are called so.
struct Clients(HashMap<String, Option<AccountId>>);

impl Clients {
    fn of(accounts: Vec<Account>) -> Self {
        let mut found: HashMap<String, Option<AccountId>> = HashMap::new();
        let numbers = accounts
            .iter()
            .map(|row| (row.id, row.external_id.as_ref()));
        let names = accounts.iter().map(|row| (row.id, row.name.as_ref()));
        for (id, text) in numbers.chain(names) {
            let Some(key) = text.map(|text| folded(text)) else {
                continue;
            };
            let place = found.entry(key).or_insert(Some(id));
            if *place != Some(id) {
                *place = None;
            }
        }
        Self(found)
    }

    fn find(&self, text: &str) -> Result<AccountId, &'static str> {
        let found = self.0.get(&folded(text)).ok_or("unknown_client")?;
        found.ok_or("ambiguous_client")
    }
}

fn folded(text: &str) -> String {
    text.trim().to_lowercase()
}

fn print(entry: &CostEntry) -> Print {
    (
        entry.account,
        entry.kind,
        entry.quantity,
        entry.amount,
        entry.from,
        entry.to,
        entry.note.clone(),
    )
}

fn print_of(account: Option<AccountId>, line: &CostLine) -> Print {
    (
        account,
        Some(line.kind),
        line.quantity,
        line.amount,
        Some(line.from),
        line.to,
        line.note.clone(),
    )
}

/// The cells of one entry.
fn entry(
    mut change: Change,
    id: CostEntryId,
    account: Option<AccountId>,
    line: CostLine,
) -> Change {
    change = change
        .set(cost_entry::kind, id, line.kind)
        .set(cost_entry::from, id, line.from);
    if let Some(account) = account {
        change = change.set(cost_entry::account, id, account);
    }
    for (field, number) in [
        (cost_entry::quantity, line.quantity),
        (cost_entry::amount, line.amount),
    ] {
        if let Some(number) = number {
            change = change.set(field, id, number);
        }
    }
    if let Some(to) = line.to {
        change = change.set(cost_entry::to, id, to);
    }
    if let Some(currency) = line.currency {
        change = change.set(cost_entry::currency, id, currency.as_str().to_owned());
    }
    match line.note {
        Some(note) => change.set(cost_entry::note, id, note),
        None => change,
    }
}

async fn read(prepared: Prepared, progress: Arc<dyn Progress>) -> Answer<CostRead> {
    let reading =
        spawn_blocking(move || read_costs(&prepared.source, &prepared.mapping, &*progress));
    Ok(reading.await.map_err(ended)??)
}
