//! Why something about sharing could not be done, with what lies below it.
//! Deliberately absent: words for people, which `desk` finds.

use crate::ports::SecretsRefused;
use std::io;
use valise_domain::id::RowId;
use valise_remotes::RemoteError;
use valise_replica::ReplicaError;
use valise_store::StoreError;
use valise_sync::SyncError;

/// Why it was not done.
#[derive(Debug, thiserror::Error)]
pub enum SharingError {
    /// The workspace is shared already, or has begun to be.
    #[error("the workspace is shared already")]
    Shared,
    /// The database holds what is, or was, shared in another workspace; or a copy of it comes back
    /// without the keys of this device.
    #[error("the database belongs to another shared workspace")]
    OtherWorkspace,
    /// Who joins brings an empty workspace: what stands in this one would mix with the others'.
    #[error("the workspace is not empty")]
    NotEmpty,
    /// Another workspace lies in the folder or bucket.
    #[error("another workspace lies there")]
    Occupied,
    /// The remote holds no workspace, or not this one.
    #[error("the remote holds another workspace")]
    WrongRemote,
    /// The keys of this device are gone from the keychain: it has to join anew.
    #[error("the keys of this device are not here")]
    KeysMissing,
    /// The founding has not reached the remote yet; until then the recovery key is needed.
    #[error("the founding is not finished")]
    Unfounded,
    /// The person works offline.
    #[error("the person works offline")]
    Offline,
    /// The account is not shared, or not with this device.
    #[error("account {0} is not shared here")]
    NoAccount(RowId),
    /// No invitation of that name is open.
    #[error("there is no such invitation")]
    NoInvitation,
    /// The conflict was settled, or another version came, since it was looked at.
    #[error("the conflict is no longer what was shown")]
    ConflictChanged,
    /// The conflict has no such version.
    #[error("the conflict has no such version")]
    NoVersion,
    /// A file beside the database cannot be read or written.
    #[error("what is kept of sharing cannot be read or written")]
    File(#[from] SealedFileError),
    /// The keychain refused.
    #[error(transparent)]
    Secrets(#[from] SecretsRefused),
    /// The remote cannot be used.
    #[error(transparent)]
    Remote(#[from] RemoteError),
    /// The database refused.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The database cannot take part.
    #[error(transparent)]
    Replica(#[from] ReplicaError),
    /// The engine refused: a code with a slip, a right that is missing, a store that failed.
    #[error(transparent)]
    Sync(#[from] SyncError),
}

/// Why a sealed file beside the database could not be read or written.
#[derive(Debug, thiserror::Error)]
pub enum SealedFileError {
    /// The system refused.
    #[error("the file cannot be read or written")]
    Io(#[from] io::Error),
    /// The key of the database does not open it, or a byte was changed.
    #[error("the file cannot be opened with the key of this database")]
    Sealed(#[source] SyncError),
    /// It opens and says nothing that this program knows.
    #[error("the content of the file is of an unknown form")]
    Form,
    /// A newer program wrote it.
    #[error("a newer program wrote the file (format {0})")]
    Newer(u32),
}
