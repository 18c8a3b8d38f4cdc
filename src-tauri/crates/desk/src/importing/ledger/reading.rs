//! Reading the lines of a ledger file: to count them, or to store them side by side. Lines that an
//! earlier import brought already are left out and counted.
//! Deliberately absent: the format of files (`exchange`) and of lines (`store`).

use super::ended;
use super::prepared::Prepared;
use crate::Answer;
use crate::failure::Failure;
use crate::importing::rejected::RejectedFile;
use crate::workspace::Desk;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio::task::spawn_blocking;
use valise_domain::import::{ImportReport, RejectedLine};
use valise_domain::ledger::LedgerLine;
use valise_domain::progress::Progress;
use valise_exchange::{ExchangeError, LedgerRead, Stop, read_ledger};
use valise_store::{Batch, LedgerImport, StoreError, line_key};

/// What reading came to, beside the lines themselves.
pub(super) struct Outcome {
    pub read: LedgerRead,
    pub known: u32,
}

impl Outcome {
    /// The counts.
    pub fn report(&self) -> ImportReport {
        ImportReport {
            new: self.read.accepted - self.known,
            updated: 0,
            skipped: self.read.skipped + self.known,
            rejected: self.read.rejected.clone(),
            warnings: self.read.warnings.clone(),
        }
    }
}

impl Desk {
    /// Reads and stores side by side; the one that fails stops the other.
    pub(super) async fn stream(
        &self,
        prepared: Prepared,
        known: HashMap<u64, u32>,
        plan: LedgerImport,
        rejected: Option<PathBuf>,
        progress: Arc<dyn Progress>,
    ) -> Answer<(Outcome, u32)> {
        let (sender, receiver) = mpsc::channel(4);
        let watch = progress.clone();
        let reading = spawn_blocking(move || {
            let mut out = |lines| sender.blocking_send(Batch::Lines(lines)).map_err(|_| Stop);
            let outcome = read(&prepared, known, rejected.as_deref(), &*watch, &mut out)?;
            sender
                .blocking_send(Batch::End)
                .map_err(|_| ExchangeError::Stopped)?;
            Ok::<_, Failure>(outcome)
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

/// Reads the file for its counts and, where a path is given, its rejected lines; stores nothing.
pub(super) async fn dry_run(
    prepared: Prepared,
    known: HashMap<u64, u32>,
    rejected: Option<PathBuf>,
    progress: Arc<dyn Progress>,
) -> Answer<Outcome> {
    let reading = spawn_blocking(move || {
        let rejected = rejected.as_deref();
        read(&prepared, known, rejected, &*progress, &mut |_| Ok(()))
    });
    reading.await.map_err(ended)?
}

/// Hands out the lines that are new; writes those that cannot be taken into a file of their own.
fn read(
    prepared: &Prepared,
    mut known: HashMap<u64, u32>,
    rejected: Option<&Path>,
    progress: &dyn Progress,
    out: &mut dyn FnMut(Vec<LedgerLine>) -> Result<(), Stop>,
) -> Answer<Outcome> {
    let mut kept = match rejected {
        Some(path) => Some(RejectedFile::create(path, &prepared.sniffed.headers)?),
        None => None,
    };
    let mut left_out = 0;
    let mut sink = |lines| out(without_known(lines, &mut known, &mut left_out));
    let mut keep = |line: RejectedLine| {
        if let Some(file) = &mut kept {
            file.line(&line);
        }
    };
    let (source, mapping) = (&prepared.source, &prepared.mapping);
    let read = read_ledger(source, mapping, progress, &mut sink, &mut keep)?;
    if let Some(file) = kept {
        file.finish()?;
    }
    Ok(Outcome {
        read,
        known: left_out,
    })
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

/// The reader tells how far it is; the store only needs to know whether to go on.
struct Silent(Arc<dyn Progress>);

impl Progress for Silent {
    fn report(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        self.0.cancelled()
    }
}
