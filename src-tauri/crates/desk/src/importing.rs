//! Imports: look at a file, say what would come in, take it in, take it back.
//! Deliberately absent: reading files (`exchange`).

mod costs;
mod ledger;
mod mapping;
mod people;
mod posts;
mod rejected;

use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use crate::{Answer, editing};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::PathBuf;
use valise_domain::codes::ImportKind;
use valise_domain::import::ImportReport;
use valise_domain::money::Currency;
use valise_domain::nouns::{AccountId, Import, ImportId};

/// What a file seems to be, before anything is taken in.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct FilePreview {
    /// The file's own name.
    pub file_name: String,
    /// Its column titles.
    pub headers: Vec<String>,
    /// The first records.
    pub records: Vec<Vec<String>>,
    /// `UTF-8`, `GB18030`, `windows-1252`.
    pub encoding: String,
    /// Column code to index, as recognised or remembered.
    pub columns: BTreeMap<String, u32>,
    /// What must be answered first: `day_order`, `decimal_mark`, `column:<code>`.
    pub questions: Vec<String>,
    /// The counts of a dry run; none while questions are open.
    pub report: Option<ImportReport>,
}

/// What a person says about a file; everything may be left to recognition.
#[derive(Clone, Debug, Default, Deserialize, specta::Type)]
pub struct FileChoices {
    /// Column code to index; replaces what was recognised.
    #[serde(default)]
    pub columns: Option<BTreeMap<String, u32>>,
    /// `ymd`, `dmy` or `mdy`.
    #[serde(default)]
    pub day_order: Option<String>,
    /// Whether the comma is the decimal mark, where the file leaves it open.
    #[serde(default)]
    pub decimal_comma: Option<bool>,
    /// Of lines that name none.
    #[serde(default)]
    pub currency: Option<Currency>,
    /// Take a file in though the same bytes are in already.
    #[serde(default)]
    pub again: bool,
    /// The file that an import writes the rejected lines to, with their reasons.
    #[serde(default)]
    pub rejected: Option<PathBuf>,
}

/// Where people go to: a client that is there, or one to be made under a name.
#[derive(Clone, Debug, Default, Deserialize, specta::Type)]
pub struct ImportTarget {
    /// A client that is there.
    pub account: Option<AccountId>,
    /// The name of one to be made.
    pub name: Option<String>,
}

/// An import that can be undone.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ImportRow {
    /// The import.
    pub id: ImportId,
    /// `ledger`, `people` or `costs`.
    pub kind: String,
    /// The file's own name.
    pub file_name: String,
    /// When it was made, in milliseconds since 1970.
    pub unix_ms: f64,
    /// Lines that arrived.
    pub lines: i32,
    /// The client it went to (people).
    pub account: Option<AccountId>,
}

/// What an import did.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct Imported {
    /// The import, for undo; none where nothing was new.
    pub import: Option<ImportId>,
    /// The counts.
    #[serde(flatten)]
    pub report: ImportReport,
    /// Clients that were made for it.
    pub clients_new: u32,
}

impl Desk {
    /// Every import that stands, the latest first.
    pub async fn imports(&self) -> Answer<Vec<ImportRow>> {
        let mut imports = self.store.all::<Import>().await?;
        imports.sort_by_key(|import| std::cmp::Reverse(import.id));
        let row = |import: Import| ImportRow {
            id: import.id,
            kind: import.kind.map_or("", |kind| kind.as_str()).to_owned(),
            file_name: import.file_name.unwrap_or_default(),
            unix_ms: import.id.0.born_ms() as f64,
            lines: import.lines.unwrap_or_default(),
            account: import.account,
        };
        Ok(imports.into_iter().map(row).collect())
    }

    /// Writes the lines of a file that cannot be taken into another file, each with its reason, and
    /// says how many they are. Takes nothing in.
    pub async fn write_rejected(
        &self,
        kind: ImportKind,
        path: PathBuf,
        choices: FileChoices,
        to: PathBuf,
    ) -> Answer<u32> {
        match kind {
            ImportKind::Ledger => self.write_rejected_sales(path, choices, to).await,
            ImportKind::People => self.write_rejected_people(path, choices, to).await,
            ImportKind::Costs => self.write_rejected_costs(path, choices, to).await,
        }
    }

    /// Takes a whole import back: what it made goes to the trash, what it changed goes back to what
    /// it was, and what a person changed since is left alone.
    pub async fn undo_import(&self, import: ImportId) -> Answer<editing::UndoneView> {
        let txn = self.store.transaction_of(import).await?;
        let txn = txn.ok_or_else(|| Failure::new(FailureCode::RowMissing, import.0))?;
        let undone = self
            .store
            .undo_transaction(txn, self.surroundings.now_ms())
            .await?;
        self.forget_sums();
        self.sharing.edited();
        self.undone_view(undone).await
    }
}

/// The failure for questions that nobody can be asked.
pub fn unanswered(questions: &[String]) -> Failure {
    let columns: Vec<&str> = questions
        .iter()
        .filter_map(|question| question.strip_prefix("column:"))
        .collect();
    if questions.iter().any(|question| question == "decimal_mark") {
        Failure::new(FailureCode::DecimalMarkUnclear, "--decimal").at("decimal_mark")
    } else if columns.is_empty() {
        Failure::new(FailureCode::DateOrderUnclear, "--day-order").at("day_order")
    } else {
        Failure::new(FailureCode::ColumnsMissing, columns.join(", ")).at("columns")
    }
}
