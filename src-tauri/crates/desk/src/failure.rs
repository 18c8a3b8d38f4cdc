//! The one place where errors become what a person reads: a code with a message in the catalogues and
//! a detail for whoever must mend it. A code exists only if the interface acts on it.
//! Deliberately absent: the words (`failure-<code>` with `.meaning` and `.advice` in ui/locales).

use serde::Serialize;

/// What went wrong, as far as somebody can act on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FailureCode {
    /// No workspace in that folder.
    WorkspaceMissing,
    /// There is one already.
    WorkspaceExists,
    /// Another Valise has it open.
    AlreadyOpen,
    /// The workspace is locked by a passphrase and none was given.
    PassphraseNeeded,
    /// The passphrase is another.
    WrongPassphrase,
    /// A passphrase of fewer than eight characters.
    PassphraseTooShort,
    /// This computer has no keychain, or it is locked.
    KeychainUnavailable,
    /// The keychain does not know this workspace's key.
    KeyMissing,
    /// The database cannot be read.
    DatabaseDamaged,
    /// The database was written by a newer Valise.
    DatabaseNewer,
    /// No room left on the disk.
    DiskFull,
    /// The folder cannot be written to.
    ReadOnly,
    /// A file cannot be opened or read.
    FileUnreadable,
    /// A file cannot be written.
    FileUnwritable,
    /// The file has no lines.
    FileEmpty,
    /// Needed columns were not recognised.
    ColumnsMissing,
    /// Both d/m/y and m/d/y fit the dates of the file.
    DateOrderUnclear,
    /// Both 1.234 and 1,234 could be thousands or decimals in the numbers of the file.
    DecimalMarkUnclear,
    /// The bytes fit no encoding.
    EncodingUnreadable,
    /// The same file was imported before.
    AlreadyImported,
    /// No client of that name or number.
    ClientNotFound,
    /// Several clients of that name.
    ClientAmbiguous,
    /// The row is gone.
    RowMissing,
    /// The move would put a position under itself.
    Cycle,
    /// The input is no valid value for its field.
    InvalidInput,
    /// The person stopped the work.
    Cancelled,
    /// The file is no backup, or a damaged one.
    BackupUnreadable,
    /// Others have what is to be erased, and only an admin of the client may erase it.
    ErasureNeedsAdmin,
    /// The workspace is not shared.
    NotShared,
    /// It is, or was, shared already.
    SharedAlready,
    /// Only an empty workspace may join.
    JoinNeedsEmpty,
    /// Another workspace lies at that place.
    OtherWorkspaceThere,
    /// The place of the shared objects does not answer.
    StoreUnreachable,
    /// It does not do what is needed of it.
    StoreUnfit,
    /// It refuses: credentials, rights.
    StoreRefuses,
    /// It has no room left.
    StoreFull,
    /// The code has a slip in it, or its invitation is gone.
    InvitationUnknown,
    /// Only an admin may do that.
    NotAllowed,
    /// The conflict is no longer what was shown.
    ConflictChanged,
    /// The PDF could not be made.
    PrintFailed,
    /// The store refused for a reason of its own.
    StoreFailed,
}

/// What the interface gets instead of a result.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type, thiserror::Error)]
#[error("{code:?}: {detail}")]
pub struct Failure {
    /// What, for the interface.
    pub code: FailureCode,
    /// Which file, name or value, for the person.
    pub detail: String,
    /// The field of the form it belongs to.
    pub field: Option<String>,
}

impl Failure {
    /// A failure of that code about that thing.
    pub fn new(code: FailureCode, detail: impl ToString) -> Self {
        Self {
            code,
            detail: detail.to_string(),
            field: None,
        }
    }

    /// The same, shown at a field of a form.
    pub fn at(mut self, field: &str) -> Self {
        self.field = Some(field.to_owned());
        self
    }
}

impl FailureCode {
    /// The code as the catalogues write it: `failure-<code>`.
    pub fn message_id(self) -> String {
        let text = serde_json::to_value(self).ok();
        let code = text
            .as_ref()
            .and_then(|value| value.as_str())
            .unwrap_or("store_failed");
        format!("failure-{code}")
    }
}
