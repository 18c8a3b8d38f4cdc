//! A workspace: a folder with the encrypted database, the description that says how its key is kept,
//! and the backups. Layout of the folder, format 1:
//!
//! ```text
//! valise.db        the database (SQLCipher)
//! workspace.json   id and lock; written last, so a folder with it is whole
//! in-use           held while somebody has the workspace open
//! restoring        there only while a backup takes the place of the workspace
//! backups/         copies made before migrations, and what a restored backup replaced
//! ```
//! Deliberately absent: what is in the database.

mod description;
mod files;

pub(crate) use description::{Description, Lock, protect};
pub(crate) use files::{flush, parent_of, take, unwritable, write_whole};

use crate::failure::{Failure, FailureCode};
use crate::finding::Shelf;
use crate::keychain::Protection;
use crate::sums::KeptSums;
use crate::surroundings::{Surroundings, random};
use crate::syncing::Shared;
use crate::{Answer, templates};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use valise_domain::change::Change;
use valise_domain::id::{RowId, StreamId};
use valise_domain::money::Currency;
use valise_domain::nouns::{Workspace, workspace};
use valise_store::{RawKey, Sight, Store};

pub(crate) const DATABASE: &str = "valise.db";
pub(crate) const DESCRIPTION: &str = "workspace.json";
pub(crate) const BACKUPS: &str = "backups";

/// The fewest characters of a passphrase.
pub const SHORTEST_PASSPHRASE: usize = 8;

/// An open workspace: everything the interface may ask goes through it. Whoever drops or closes it
/// lets go of the key too.
pub struct Desk {
    pub(crate) store: Store,
    pub(crate) surroundings: Arc<dyn Surroundings>,
    pub(crate) folder: PathBuf,
    pub(crate) description: Description,
    pub(crate) sums: KeptSums,
    pub(crate) shelf: Shelf,
    pub(crate) sharing: Arc<Shared>,
    // Held for its lock: closing the file lets the next one in.
    _in_use: File,
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
        let desk = Self::create_to_join(folder, protection, surroundings).await?;
        desk.write(templates::built_in().fixed()).await?;
        Ok(desk)
    }

    /// Makes a workspace with nothing in it: what it is to hold comes from the others.
    pub async fn create_to_join(
        folder: &Path,
        protection: Protection<'_>,
        surroundings: Arc<dyn Surroundings>,
    ) -> Answer<Self> {
        std::fs::create_dir_all(folder).map_err(|e| unwritable(folder, &e))?;
        let in_use = take(folder)?;
        if folder.join(DESCRIPTION).exists() {
            return Err(Failure::new(FailureCode::WorkspaceExists, folder.display()));
        }
        files::set_aside_unfinished(folder, surroundings.now_ms())?;
        let id = surroundings.new_row();
        let key = RawKey::from_bytes(random(&*surroundings));
        let lock = protect(&key, id, protection, &*surroundings)?;
        let stream = StreamId(surroundings.new_row());
        let database = folder.join(DATABASE);
        let store = Store::create(&database, &key, stream, surroundings.now_ms()).await?;
        let description = Description::of(id, lock);
        description.write(folder)?;
        Ok(Self {
            store,
            surroundings,
            folder: folder.to_owned(),
            description,
            sums: KeptSums::default(),
            shelf: Shelf::default(),
            sharing: Arc::default(),
            _in_use: in_use,
        })
    }

    /// Opens a workspace; a passphrase where it wants one, the keychain where that holds the key.
    pub async fn open(
        folder: &Path,
        protection: Protection<'_>,
        surroundings: Arc<dyn Surroundings>,
    ) -> Answer<Self> {
        // Where there is none, nothing is written into the folder.
        Description::read(folder)?;
        let in_use = take(folder)?;
        let key = Description::read(folder)?.key(protection)?;
        Self::with_key(folder, &key, in_use, surroundings).await
    }

    /// Opens the workspace of a folder that is held already.
    pub(crate) async fn with_key(
        folder: &Path,
        key: &RawKey,
        in_use: File,
        surroundings: Arc<dyn Surroundings>,
    ) -> Answer<Self> {
        let description = Description::read(folder)?;
        let (database, backups) = (folder.join(DATABASE), folder.join(BACKUPS));
        let store = Store::open(&database, key, &backups, surroundings.now_ms()).await?;
        Ok(Self {
            store,
            surroundings,
            folder: folder.to_owned(),
            description,
            sums: KeptSums::default(),
            shelf: Shelf::default(),
            sharing: Arc::default(),
            _in_use: in_use,
        })
    }

    /// Closes the database, forgets the key and lets the next one in.
    pub async fn close(self) {
        // What shares the workspace holds the store too.
        self.sharing.stop().await;
        self.store.close().await;
    }

    /// Takes away a workspace that was just made to join and holds nothing of its own. One that holds
    /// anything is only closed.
    pub async fn discard(self) -> Answer<()> {
        let is_empty = self.store.log_end().await? == 0;
        let folder = self.folder.clone();
        self.close().await;
        match is_empty {
            true => files::remove(&folder),
            false => Ok(()),
        }
    }

    /// Where the workspace lies.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Whether its key is in the keychain (or sealed by a passphrase).
    pub fn is_kept_by_keychain(&self) -> bool {
        matches!(self.description.lock, Lock::Keychain)
    }

    /// Gives a workspace that a passphrase protects another one: its key is sealed anew and the
    /// description written whole, so that from then on only the new one opens it. Backups that were
    /// made before open with the passphrase of their day.
    pub fn change_passphrase(&mut self, old: &str, new: &str) -> Answer<()> {
        let Lock::Passphrase { sealed } = &self.description.lock else {
            return Err(Failure::new(FailureCode::InvalidInput, "").at("old"));
        };
        let key = sealed
            .open(old)
            .map_err(|error| Failure::from(error).at("old"))?;
        let id = self.description.workspace;
        let lock = protect(&key, id, Protection::Passphrase(new), &*self.surroundings)
            .map_err(|failure| failure.at("new"))?;
        let description = Description::of(id, lock);
        description.write(&self.folder)?;
        self.description = description;
        Ok(())
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
        self.sharing.edited();
        Ok(())
    }
}

/// The one row of table `workspace`.
pub(crate) fn workspace_row() -> RowId {
    RowId::built_in("workspace")
}
