//! Taking in a ledger: lines, the accounts they make and the manifest row, in one transaction.
//! Deliberately absent: reading the file, which happens in another thread and sends batches.

use super::intake::Intake;
use crate::door::{Door, Heading};
use crate::error::StoreError;
use crate::log::TxnKind;
use crate::open::{Store, Writer};
use sqlx::SqliteConnection;
use tokio::sync::mpsc::Receiver;
use valise_domain::change::Change;
use valise_domain::codes::ImportKind;
use valise_domain::id::RowId;
use valise_domain::ledger::LedgerLine;
use valise_domain::money::Currency;
use valise_domain::nouns::{Import, Noun, import};
use valise_domain::progress::Progress;
use valise_domain::value::Value;

/// What is imported.
#[derive(Clone, Debug)]
pub struct LedgerImport {
    /// The manifest row to be made.
    pub import: RowId,
    /// The file's own name, without its folder.
    pub file_name: String,
    /// BLAKE3 of the bytes of the file, hex.
    pub digest: String,
    /// The currency of lines that name none.
    pub currency: Currency,
    /// Fresh random bytes, from which the ids of new accounts are made.
    pub random: [u8; 32],
    /// Undo passes it by: nobody did it by hand (the sample).
    pub fixed: bool,
}

/// What the reader of the file sends.
#[derive(Clone, Debug)]
pub enum Batch {
    /// More lines.
    Lines(Vec<LedgerLine>),
    /// All lines have come. A channel that closes without it is a reader that died.
    End,
}

/// What came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerImported {
    /// Lines.
    pub lines: u32,
    /// Accounts that were made.
    pub accounts_new: u32,
    /// Accounts that were there and got lines.
    pub accounts_known: u32,
    /// The transaction, for [`Store::undo_transaction`].
    pub txn: i64,
}

/// The label of the transaction.
const LABEL: &str = "import-ledger";

impl Store {
    /// Takes in a ledger, all of it or nothing. Accounts are found by `external_id`, else by exact
    /// name (one without a number takes the file's); the others are made. `progress` hears how many
    /// lines there are so far. Errors: [`StoreError::Cancelled`], [`StoreError::Unfinished`],
    /// [`StoreError::AmountOutOfRange`], [`StoreError::DayOutOfRange`], [`StoreError::RowExists`],
    /// [`StoreError::Full`].
    pub async fn import_ledger(
        &self,
        plan: LedgerImport,
        lines: Receiver<Batch>,
        progress: &dyn Progress,
        now_ms: i64,
    ) -> Result<LedgerImported, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        // Room for all the pages it makes, so that none is written twice.
        let roomy = sqlx::query("PRAGMA cache_size = -131072")
            .execute(&mut writer.conn)
            .await;
        let work = match roomy {
            Ok(_) => run(&mut writer.conn, plan, lines, progress, now_ms).await,
            Err(error) => Err(error.into()),
        };
        let done = writer.end(work).await;
        let _ = sqlx::query(Writer::CACHE).execute(&mut writer.conn).await;
        // Gives the memory back; where it fails nothing that matters has changed.
        let _ = sqlx::query("PRAGMA shrink_memory")
            .execute(&mut writer.conn)
            .await;
        done
    }

    /// The import of the very same bytes, unless it was undone.
    pub async fn has_import_digest(&self, digest: &str) -> Result<Option<Import>, StoreError> {
        let digest = Value::Text(digest.to_owned());
        let found = self.by(import::digest, digest).await?;
        Ok(found.into_iter().next())
    }
}

async fn run(
    conn: &mut SqliteConnection,
    plan: LedgerImport,
    mut lines: Receiver<Batch>,
    progress: &dyn Progress,
    now_ms: i64,
) -> Result<LedgerImported, StoreError> {
    let key = (Import::TABLE.id, plan.import);
    let mut door = Door::open(conn, now_ms).await?;
    door.fetch([key].into_iter()).await?;
    if door.state(key).known {
        let (table, row) = key;
        return Err(StoreError::RowExists { table, row });
    }
    let mut intake = Intake::begin(door.conn, plan.random, now_ms).await?;
    loop {
        let batch = lines.recv().await;
        if progress.cancelled() {
            return Err(StoreError::Cancelled);
        }
        match batch {
            None => return Err(StoreError::Unfinished),
            Some(Batch::End) => break,
            Some(Batch::Lines(lines)) => intake.take(door.conn, lines).await?,
        }
        progress.report(u64::from(intake.lines), 0);
    }
    let (lines, accounts_new, accounts_known) = intake.counts();
    let mut change = manifest(&plan, lines);
    change
        .steps
        .extend(intake.end(door.conn, plan.import).await?);
    door.steps(&change.steps).await?;
    let (label, subject, kind) = (LABEL, Some(key), TxnKind::Import);
    let heading = Heading {
        label,
        subject,
        kind,
        target: None,
        fixed: plan.fixed,
    };
    let txn = door.close(heading).await?.txn;
    Ok(LedgerImported {
        lines,
        accounts_new,
        accounts_known,
        txn,
    })
}

fn manifest(plan: &LedgerImport, lines: u32) -> Change {
    let lines = i32::try_from(lines).unwrap_or(i32::MAX);
    Change::new(LABEL)
        .about::<Import>(plan.import)
        .set(import::kind, plan.import, ImportKind::Ledger)
        .set(import::file_name, plan.import, plan.file_name.clone())
        .set(import::digest, plan.import, plan.digest.clone())
        .set(import::lines, plan.import, lines)
        .set(import::currency, plan.import, plan.currency.to_string())
}
