//! A sales ledger comes in: read on a thread of its own, stored in one transaction as it is read.
//! Lines that an earlier import brought already are left out and counted, unless a person wants them.
//! Deliberately absent: how a file is settled (`prepared`) and read (`reading`).

mod prepared;
mod reading;

use super::{FileChoices, FilePreview, Imported, unanswered};
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::surroundings::random;
use crate::workspace::Desk;
use reading::dry_run;
use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use valise_domain::codes::ImportKind;
use valise_domain::money::Currency;
use valise_domain::nouns::ImportId;
use valise_domain::progress::{Progress, Unwatched};
use valise_store::LedgerImport;

impl Desk {
    /// What a ledger file would bring; changes nothing.
    pub async fn preview_ledger(&self, path: PathBuf, choices: FileChoices) -> Answer<FilePreview> {
        let again = choices.again;
        let prepared = self.prepare_ledger(path, choices).await?;
        let mut preview = prepared.preview();
        if preview.questions.is_empty() {
            let known = self.known_lines(again).await?;
            let outcome = dry_run(prepared, known, None, Arc::new(Unwatched)).await?;
            preview.report = Some(outcome.report());
        }
        Ok(preview)
    }

    /// Takes a ledger file in; where the choices name a file for them, writes the rejected lines with
    /// their reasons. In the store all lines arrive or none.
    pub async fn import_ledger(
        &self,
        path: PathBuf,
        choices: FileChoices,
        progress: Arc<dyn Progress>,
    ) -> Answer<Imported> {
        let (again, rejected) = (choices.again, choices.rejected.clone());
        let prepared = self.prepare_ledger(path, choices).await?;
        let questions = prepared.questions();
        if !questions.is_empty() {
            return Err(unanswered(&questions));
        }
        let known = self.known_lines(again).await?;
        let digest = prepared.source.digest()?;
        if !known.is_empty() {
            let (twin, kept) = (prepared.twin(), rejected.clone());
            let outcome = dry_run(twin, known.clone(), kept, progress.clone()).await?;
            if outcome.known == outcome.read.accepted {
                return Ok(Imported {
                    import: None,
                    report: outcome.report(),
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
        self.sharing.edited();
        if let (layout, Ok(choices)) = remember {
            self.remember(ImportKind::Ledger, layout, choices).await?;
        }
        Ok(Imported {
            import: Some(import),
            report: outcome.report(),
            clients_new,
        })
    }

    pub(super) async fn write_rejected_sales(
        &self,
        path: PathBuf,
        choices: FileChoices,
        to: PathBuf,
    ) -> Answer<u32> {
        let prepared = self.prepare_ledger(path, choices).await?;
        let questions = prepared.questions();
        if !questions.is_empty() {
            return Err(unanswered(&questions));
        }
        let known = HashMap::new();
        let outcome = dry_run(prepared, known, Some(to), Arc::new(Unwatched)).await?;
        Ok(outcome.read.rejected.values().sum())
    }

    /// The lines of earlier imports, each with how often it stands there.
    async fn known_lines(&self, again: bool) -> Answer<HashMap<u64, u32>> {
        if again {
            Ok(HashMap::new())
        } else {
            Ok(self.store.ledger_line_keys().await?)
        }
    }
}

pub(super) fn ended(error: tokio::task::JoinError) -> Failure {
    Failure::new(FailureCode::StoreFailed, error)
}
