//! A list of people and positions comes in: read whole, compared with what is there, and written as
//! one change. Deliberately absent: reading files (`exchange`) and the comparison (`posts`).

use super::ledger::ended;
use super::posts::Writer;
use super::rejected::RejectedFile;
use super::{FileChoices, FilePreview, ImportTarget, Imported, mapping, unanswered};
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use crate::{Answer, position::Organisation};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::task::spawn_blocking;
use valise_domain::change::Change;
use valise_domain::codes::{AccountKind, ImportKind};
use valise_domain::import::{ImportReport, Warning};
use valise_domain::nouns::{AccountId, Import, ImportId, account, import};
use valise_domain::progress::{Progress, Unwatched};
use valise_exchange::{
    ExchangeError, PeopleColumn, PeopleMapping, PeopleRead, Question, Sniffed, Source, layout_key,
    read_people, recognise_people, sniff,
};

/// A file looked at, ready to be read.
struct Prepared {
    source: Source,
    sniffed: Sniffed,
    mapping: PeopleMapping,
    questions: Vec<Question<PeopleColumn>>,
    layout: String,
}

/// What the file comes to, before anything is written.
struct Compared {
    change: Change,
    report: ImportReport,
    import: ImportId,
}

impl Desk {
    /// What a people file would bring to a client; changes nothing.
    pub async fn preview_people(
        &self,
        path: PathBuf,
        target: ImportTarget,
        choices: FileChoices,
    ) -> Answer<FilePreview> {
        let prepared = self.prepare_people(path, choices).await?;
        let questions = mapping::names(&prepared.questions, PeopleColumn::as_str);
        let columns = mapping::by_code(&prepared.mapping.columns, PeopleColumn::as_str);
        let mut preview = FilePreview::of(&prepared.source, &prepared.sniffed, columns, questions);
        if preview.questions.is_empty() {
            let (name, digest) = named(&prepared.source)?;
            let read = read(prepared, None, Arc::new(Unwatched)).await?;
            preview.report = Some(self.compare(read, target, name, digest).await?.report);
        }
        Ok(preview)
    }

    /// Takes a people file in; where the choices name a file for them, writes the rejected lines with
    /// their reasons.
    pub async fn import_people(
        &self,
        path: PathBuf,
        target: ImportTarget,
        choices: FileChoices,
        progress: Arc<dyn Progress>,
    ) -> Answer<Imported> {
        let rejected = choices.rejected.clone();
        let prepared = self.prepare_people(path, choices).await?;
        let questions = mapping::names(&prepared.questions, PeopleColumn::as_str);
        if !questions.is_empty() {
            return Err(unanswered(&questions));
        }
        let clients_new = u32::from(target.account.is_none());
        let remember = (
            prepared.layout.clone(),
            serde_json::to_string(&prepared.mapping),
        );
        let (name, digest) = named(&prepared.source)?;
        let read = read(prepared, rejected, progress.clone()).await?;
        let compared = self.compare(read, target, name, digest).await?;
        if progress.cancelled() {
            return Err(Failure::new(FailureCode::Cancelled, ""));
        }
        if compared.report.new + compared.report.updated == 0 {
            return Ok(Imported {
                import: None,
                report: compared.report,
                clients_new: 0,
            });
        }
        self.write(compared.change).await?;
        if let (layout, Ok(choices)) = remember {
            self.remember(ImportKind::People, layout, choices).await?;
        }
        Ok(Imported {
            import: Some(compared.import),
            report: compared.report,
            clients_new,
        })
    }

    pub(super) async fn write_rejected_people(
        &self,
        path: PathBuf,
        choices: FileChoices,
        to: PathBuf,
    ) -> Answer<u32> {
        let prepared = self.prepare_people(path, choices).await?;
        let questions = mapping::names(&prepared.questions, PeopleColumn::as_str);
        if !questions.is_empty() {
            return Err(unanswered(&questions));
        }
        let read = read(prepared, Some(to), Arc::new(Unwatched)).await?;
        Ok(read.rejected_counts().values().sum())
    }

    async fn prepare_people(&self, path: PathBuf, choices: FileChoices) -> Answer<Prepared> {
        let opened = spawn_blocking(move || {
            let source = Source::from_path(&path)?;
            let sniffed = sniff(&source)?;
            Ok::<_, ExchangeError>((source, sniffed))
        });
        let (source, sniffed) = opened.await.map_err(ended)??;
        let layout = layout_key(&sniffed);
        let remembered = self.remembered(ImportKind::People, &layout).await?;
        let memory: Option<PeopleMapping> =
            remembered.and_then(|text| serde_json::from_str(&text).ok());
        let width = sniffed.layout.width;
        let chosen = mapping::chosen(&choices, PeopleColumn::ALL, PeopleColumn::as_str, width)?;
        let recognised = recognise_people(&sniffed);
        let (mut mapping, mut questions) = (recognised.mapping, recognised.questions);
        if let Some(columns) = chosen.or(memory.map(|memory| memory.columns)) {
            use PeopleColumn::{FirstName, LastName, Name, Title};
            let named = [Name, FirstName, LastName, Title];
            if named.iter().any(|column| columns.contains_key(column)) {
                questions.retain(|question| !matches!(question, Question::Column { .. }));
            }
            mapping.columns = columns;
        }
        Ok(Prepared {
            source,
            sniffed,
            mapping,
            questions,
            layout,
        })
    }

    /// Compares what was read with what is there; writes nothing yet.
    async fn compare(
        &self,
        read: PeopleRead,
        target: ImportTarget,
        file_name: String,
        digest: String,
    ) -> Answer<Compared> {
        let import = ImportId(self.surroundings.new_row());
        let mut change = Change::new("import-people").about::<Import>(import);
        let mut warnings = read.warnings.clone();
        let (account, held) = match target.account {
            Some(account) => (account, self.organisation(account).await?),
            None => {
                let name = target
                    .name
                    .filter(|name| !name.trim().is_empty())
                    .ok_or_else(|| Failure::new(FailureCode::InvalidInput, "name").at("name"))?;
                let id = AccountId(self.surroundings.new_row());
                change = change.set(account::name, id, name.trim().to_owned()).set(
                    account::kind,
                    id,
                    AccountKind::Prospect,
                );
                let made = Warning {
                    code: "client_created".to_owned(),
                    row: 0,
                    detail: name,
                };
                warnings.push(made);
                (id, Organisation::default())
            }
        };
        change = change
            .set(import::kind, import, ImportKind::People)
            .set(import::file_name, import, file_name)
            .set(import::digest, import, digest)
            .set(
                import::lines,
                import,
                i32::try_from(read.posts.len()).unwrap_or(i32::MAX),
            )
            .set(import::account, import, account);
        let rejected = read.rejected_counts();
        let report = ImportReport {
            rejected,
            warnings,
            ..ImportReport::default()
        };
        let mut new_row = || self.surroundings.new_row();
        let mut writer = Writer {
            change,
            report,
            account,
            held: &held,
            new_row: &mut new_row,
        };
        writer.posts(&read.posts);
        Ok(Compared {
            change: writer.change,
            report: writer.report,
            import,
        })
    }
}

fn named(source: &Source) -> Answer<(String, String)> {
    Ok((source.name().to_owned(), source.digest()?))
}

async fn read(
    prepared: Prepared,
    rejected: Option<PathBuf>,
    progress: Arc<dyn Progress>,
) -> Answer<PeopleRead> {
    let reading = spawn_blocking(move || {
        let read = read_people(&prepared.source, &prepared.mapping, &*progress)?;
        if let Some(path) = &rejected {
            let mut file = RejectedFile::create(path, &prepared.sniffed.headers)?;
            read.rejected.iter().for_each(|line| file.line(line));
            file.finish()?;
        }
        Ok::<_, Failure>(read)
    });
    reading.await.map_err(ended)?
}
