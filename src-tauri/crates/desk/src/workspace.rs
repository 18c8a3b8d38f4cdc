//! A workspace: a folder with the encrypted database, the description that says how its key is kept,
//! and the backups. Layout of the folder, format 1:
//!
//! ```text
//! valise.db        the database (SQLCipher)
//! workspace.json   id and lock; written last, so a folder with it is whole
//! in-use           held while somebody has the workspace open
//! backups/         copies made before migrations and before a restore
//! ```
//! Deliberately absent: what is in the database.

use crate::failure::{Failure, FailureCode};
use crate::keychain::Protection;
use crate::sums::LedgerSums;
use crate::surroundings::{Surroundings, random};
use crate::{Answer, templates};
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use valise_domain::change::Change;
use valise_domain::id::{RowId, StreamId};
use valise_domain::money::Currency;
use valise_domain::nouns::{Workspace, workspace};
use valise_store::{RawKey, SealedKey, Sight, Store};

pub(crate) const DATABASE: &str = "valise.db";
pub(crate) const DESCRIPTION: &str = "workspace.json";
pub(crate) const BACKUPS: &str = "backups";
const IN_USE: &str = "in-use";

/// An open workspace: everything the interface may ask goes through it.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) surroundings: Arc<dyn Surroundings>,
    pub(crate) folder: PathBuf,
    pub(crate) description: Description,
    pub(crate) sums: Mutex<Option<Arc<LedgerSums>>>,
    // Held for its lock: closing the file lets the next one in.
    _in_use: File,
}

/// What `workspace.json` says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Description {
    pub format: u32,
    pub workspace: RowId,
    pub lock: Lock,
}

/// How the key is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Lock {
    Keychain,
    Passphrase { sealed: SealedKey },
}

/// What a folder holds, before anything is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// No workspace.
    Nothing,
    /// One whose key the keychain holds.
    ForKeychain,
    /// One that asks for a passphrase.
    ForPassphrase,
}

const FORMAT: u32 = 1;

/// Looks at a folder without opening it.
pub fn look(folder: &Path) -> Answer<Found> {
    match Description::read(folder) {
        Ok(description) => Ok(match description.lock {
            Lock::Keychain => Found::ForKeychain,
            Lock::Passphrase { .. } => Found::ForPassphrase,
        }),
        Err(failure) if failure.code == FailureCode::WorkspaceMissing => Ok(Found::Nothing),
        Err(failure) => Err(failure),
    }
}

impl Desk {
    /// Makes a workspace with the built-in checklists. The folder may exist but not hold one.
    pub async fn create(
        folder: &Path,
        protection: Protection<'_>,
        surroundings: Arc<dyn Surroundings>,
    ) -> Answer<Self> {
        std::fs::create_dir_all(folder).map_err(|e| unwritable(folder, &e))?;
        let in_use = take(folder)?;
        if folder.join(DESCRIPTION).exists() {
            return Err(Failure::new(FailureCode::WorkspaceExists, folder.display()));
        }
        set_aside_unfinished(folder, surroundings.now_ms())?;
        let id = surroundings.new_row();
        let key = RawKey::from_bytes(random(&*surroundings));
        let lock = protect(&key, id, protection, &*surroundings)?;
        let stream = StreamId(surroundings.new_row());
        let database = folder.join(DATABASE);
        let store = Store::create(&database, &key, stream, surroundings.now_ms()).await?;
        let description = Description {
            format: FORMAT,
            workspace: id,
            lock,
        };
        description.write(folder)?;
        let desk = Self {
            store,
            surroundings,
            folder: folder.to_owned(),
            description,
            sums: Mutex::default(),
            _in_use: in_use,
        };
        desk.write(templates::built_in().fixed()).await?;
        Ok(desk)
    }

    /// Opens a workspace; a passphrase where it wants one, the keychain where that holds the key.
    pub async fn open(
        folder: &Path,
        protection: Protection<'_>,
        surroundings: Arc<dyn Surroundings>,
    ) -> Answer<Self> {
        let description = Description::read(folder)?;
        let in_use = take(folder)?;
        let key = description.key(protection)?;
        let database = folder.join(DATABASE);
        let backups = folder.join(BACKUPS);
        let store = Store::open(&database, &key, &backups, surroundings.now_ms()).await?;
        Ok(Self {
            store,
            surroundings,
            folder: folder.to_owned(),
            description,
            sums: Mutex::default(),
            _in_use: in_use,
        })
    }

    /// Closes the database and lets the next one in.
    pub async fn close(self) {
        self.store.close().await;
    }

    /// Where the workspace lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether its key is in the keychain (or sealed by a passphrase).
    pub fn is_kept_by_keychain(&self) -> bool {
        matches!(self.description.lock, Lock::Keychain)
    }

    /// What holds for the whole workspace.
    pub async fn workspace(&self) -> Answer<Option<Workspace>> {
        Ok(self
            .store
            .get::<Workspace>(workspace_row(), Sight::Plain)
            .await?)
    }

    /// The currency that lines without one are taken to be in.
    pub async fn currency(&self) -> Answer<Currency> {
        let stated = self.workspace().await?.and_then(|row| row.currency);
        Ok(stated
            .and_then(|code| code.parse().ok())
            .unwrap_or(Currency::UNSTATED))
    }

    /// States that currency.
    pub async fn set_currency(&self, currency: Currency) -> Answer<()> {
        let code = currency.as_str().to_owned();
        self.write(Change::new("edit-cell").set(workspace::currency, workspace_row(), code))
            .await
    }

    /// The one way of every edit into the store.
    pub(crate) async fn write(&self, change: Change) -> Answer<()> {
        self.store.write(change, self.surroundings.now_ms()).await?;
        Ok(())
    }
}

/// The one row of table `workspace`.
pub(crate) fn workspace_row() -> RowId {
    RowId::built_in("workspace")
}

impl Description {
    pub(crate) fn read(folder: &Path) -> Answer<Self> {
        let path = folder.join(DESCRIPTION);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Failure::new(
                    FailureCode::WorkspaceMissing,
                    folder.display(),
                ));
            }
            Err(error) => {
                let detail = format!("{}: {error}", path.display());
                return Err(Failure::new(FailureCode::FileUnreadable, detail));
            }
        };
        let damaged = |error| {
            let detail = format!("{}: {error}", path.display());
            Failure::new(FailureCode::DatabaseDamaged, detail)
        };
        let description: Self = serde_json::from_str(&text).map_err(damaged)?;
        if description.format > FORMAT {
            return Err(Failure::new(FailureCode::DatabaseNewer, description.format));
        }
        Ok(description)
    }

    pub(crate) fn write(&self, folder: &Path) -> Answer<()> {
        let text = serde_json::to_vec_pretty(self).expect("a description is always JSON");
        write_whole(&folder.join(DESCRIPTION), &text)
    }

    pub(crate) fn key(&self, protection: Protection<'_>) -> Answer<RawKey> {
        match (&self.lock, protection) {
            (Lock::Passphrase { sealed }, Protection::Passphrase(passphrase)) => {
                Ok(sealed.open(passphrase)?)
            }
            (Lock::Passphrase { .. }, Protection::Keychain(_)) => {
                Err(Failure::new(FailureCode::PassphraseNeeded, ""))
            }
            (Lock::Keychain, Protection::Keychain(keychain)) => {
                let kept = keychain
                    .recall(&self.workspace.to_string())
                    .map_err(|error| Failure::new(FailureCode::KeychainUnavailable, error))?;
                let hex = kept.ok_or_else(|| Failure::new(FailureCode::KeyMissing, ""))?;
                Ok(RawKey::from_hex(&hex)?)
            }
            (Lock::Keychain, Protection::Passphrase(_)) => {
                Err(Failure::new(FailureCode::KeychainUnavailable, ""))
            }
        }
    }
}

pub(crate) fn protect(
    key: &RawKey,
    workspace: RowId,
    protection: Protection<'_>,
    surroundings: &dyn Surroundings,
) -> Answer<Lock> {
    match protection {
        Protection::Passphrase(passphrase) if passphrase.trim().is_empty() => {
            Err(Failure::new(FailureCode::PassphraseTooShort, "").at("passphrase"))
        }
        Protection::Passphrase(passphrase) => {
            let sealed =
                SealedKey::seal(key, passphrase, random(surroundings), random(surroundings))?;
            Ok(Lock::Passphrase { sealed })
        }
        Protection::Keychain(keychain) => {
            keychain
                .keep(&workspace.to_string(), &key.to_hex())
                .map_err(|error| Failure::new(FailureCode::KeychainUnavailable, error))?;
            Ok(Lock::Keychain)
        }
    }
}

/// Writes a file whole or not at all: a temporary one, flushed, renamed, the folder flushed.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Answer<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let wrong = |error: std::io::Error| unwritable(path, &error);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(wrong)?;
    file.write_all(bytes).map_err(wrong)?;
    file.as_file().sync_all().map_err(wrong)?;
    file.persist(path)
        .map_err(|error| unwritable(path, &error.error))?;
    // Not every system lets a folder be opened and flushed; the rename stands all the same.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

/// Says in a failure why a path cannot be written.
pub(crate) fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    use std::io::ErrorKind;
    let code = match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => FailureCode::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => FailureCode::ReadOnly,
        _ => FailureCode::FileUnwritable,
    };
    Failure::new(code, format!("{}: {error}", path.display()))
}

pub(crate) fn take(folder: &Path) -> Answer<File> {
    let path = folder.join(IN_USE);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| unwritable(folder, &error))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => {
            Err(Failure::new(FailureCode::AlreadyOpen, folder.display()))
        }
        Err(TryLockError::Error(error)) => Err(unwritable(&path, &error)),
    }
}

/// A database without a description is left of a making that was cut off before anything was said
/// to be saved. It is kept under another name all the same.
fn set_aside_unfinished(folder: &Path, now_ms: i64) -> Answer<()> {
    let database = folder.join(DATABASE);
    if !database.exists() {
        return Ok(());
    }
    for suffix in ["", "-wal", "-shm"] {
        let from = folder.join(format!("{DATABASE}{suffix}"));
        let to = folder.join(format!("unfinished-{now_ms}.db{suffix}"));
        if from.exists() {
            std::fs::rename(&from, &to).map_err(|error| unwritable(&from, &error))?;
        }
    }
    Ok(())
}
