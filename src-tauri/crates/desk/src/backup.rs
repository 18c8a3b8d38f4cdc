//! Backups: the whole workspace in one encrypted file, and the way back.
//! Deliberately absent: plain data; a backup opens only with the key.

mod format;
mod replace;

pub(crate) use replace::put_back;

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::keychain::Protection;
use crate::surroundings::Surroundings;
use crate::workspace::{DATABASE, Description, Desk, Lock, parent_of, protect, take, unwritable};
use serde::Serialize;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;
use valise_domain::id::StreamId;
use valise_store::{RawKey, Store};

/// What was written.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct BackedUp {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    pub bytes: f64,
    /// Whether a passphrase opens it, or only this computer's keychain.
    pub by_passphrase: bool,
}

/// What was brought back.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RestoredView {
    /// The folder of the workspace.
    pub folder: String,
    /// Where what was there before is kept: a workspace folder of its own.
    pub set_aside: Option<String>,
}

impl Desk {
    /// Writes the whole workspace into one file. A workspace whose key the keychain holds is sealed
    /// with the passphrase too where one is given, so that it opens on another computer.
    pub async fn backup(&self, file: &Path, passphrase: Option<&str>) -> Answer<BackedUp> {
        let mut description = self.description.clone();
        if let (Lock::Keychain, Some(passphrase)) = (&description.lock, passphrase) {
            let by = Protection::Passphrase(passphrase);
            let key = self.store.key();
            description.lock = protect(key, description.workspace, by, &*self.surroundings)?;
        }
        let folder = parent_of(file);
        let scratch = tempfile::tempdir_in(folder).map_err(|error| unwritable(folder, &error))?;
        let copy = scratch.path().join(DATABASE);
        self.store.backup_to(&copy).await?;
        let bytes = format::pack(&description, &copy, file)?;
        let by_passphrase = matches!(description.lock, Lock::Passphrase { .. });
        Ok(BackedUp {
            path: file.display().to_string(),
            bytes: bytes as f64,
            by_passphrase,
        })
    }

    /// Unpacks a backup beside this workspace, which stays open. One of this very workspace opens
    /// with the key that is here, and the present passphrase stays in force; any other is opened by
    /// `protection`.
    pub async fn unpack(&self, file: &Path, protection: Protection<'_>) -> Answer<Unpacked> {
        let surroundings = self.surroundings.clone();
        Unpacked::beside(&self.folder, file, Some(self), protection, surroundings).await
    }
}

/// A backup unpacked beside a workspace, opened and found whole. Nothing was changed yet.
pub struct Unpacked {
    folder: PathBuf,
    scratch: TempDir,
    description: Description,
    key: RawKey,
    surroundings: Arc<dyn Surroundings>,
}

impl Unpacked {
    /// Unpacks a backup beside what a folder holds, be it a workspace or nothing.
    pub async fn beside(
        folder: &Path,
        file: &Path,
        open: Option<&Desk>,
        protection: Protection<'_>,
        surroundings: Arc<dyn Surroundings>,
    ) -> Answer<Self> {
        std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
        let scratch = tempfile::tempdir_in(folder).map_err(|error| unwritable(folder, &error))?;
        let database = scratch.path().join(DATABASE);
        let mut description = format::unpack(file, &database)?;
        let own = open.filter(|desk| desk.description.workspace == description.workspace);
        let key = match own {
            Some(desk) => {
                description.lock = desk.description.lock.clone();
                desk.store.key().clone()
            }
            None => {
                let key = description.key(protection);
                key.map_err(|failure| failure.at("passphrase"))?
            }
        };
        let store = Store::open(&database, &key, scratch.path(), surroundings.now_ms()).await?;
        let check = store.check().await;
        let begun = store.begin_stream(StreamId(surroundings.new_row())).await;
        store.close().await;
        if !check?.problems.is_empty() {
            return Err(Failure::new(FailureCode::BackupUnreadable, file.display()));
        }
        begun?;
        if own.is_none() && matches!(description.lock, Lock::Keychain) {
            let id = description.workspace;
            description.lock = protect(&key, id, protection, &*surroundings)?;
        }
        Ok(Self {
            folder: folder.to_owned(),
            scratch,
            description,
            key,
            surroundings,
        })
    }

    /// Puts it in the place of what is there, which must be closed and is kept, and opens it. It
    /// writes on under a new lineage, so that it can never be mistaken for the database it was copied
    /// from.
    pub async fn put_in_place(self) -> Answer<(Desk, RestoredView)> {
        let in_use = take(&self.folder)?;
        let database = self.scratch.path().join(DATABASE);
        let today = self.surroundings.today();
        let kept = replace::replace(&self.folder, &database, &self.description, today)?;
        let view = RestoredView {
            folder: self.folder.display().to_string(),
            set_aside: kept.map(|path| path.display().to_string()),
        };
        let desk = Desk::with_key(&self.folder, &self.key, in_use, self.surroundings).await?;
        Ok((desk, view))
    }
}

/// Brings a backup back into a folder; a workspace that is there already is kept under `backups/`, not
/// deleted.
pub async fn restore(
    folder: &Path,
    file: &Path,
    protection: Protection<'_>,
    surroundings: Arc<dyn Surroundings>,
) -> Answer<RestoredView> {
    let unpacked = Unpacked::beside(folder, file, None, protection, surroundings).await?;
    let (desk, restored) = unpacked.put_in_place().await?;
    desk.close().await;
    Ok(restored)
}
