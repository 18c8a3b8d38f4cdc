//! A file beside the database, sealed with a key that follows from the key of the database: who cannot
//! open the one cannot open the other. Written beside its place, brought to the disk, then renamed.
//! Sealed with age to an X25519 key that stands nowhere; only who has the database's key can make or
//! open it.
//! Deliberately absent: what is in it (`secrets`, `settings`).

use crate::error::SealedFileError;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};
use valise_store::{RawKey, Store};
use valise_sync::formats::bytes::Plain;
use valise_sync::seal::{AgeSealer, SealSecret, Sealer as _};

/// Most bytes of such a file, sealed and plain.
const CAP: usize = 1 << 20;

/// Which file it is. Each is sealed with a key of its own, so that none can be taken for the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Purpose {
    Settings,
    Secrets,
}

/// A sealed file beside a database.
pub(crate) struct SealedFile {
    path: PathBuf,
    key: SealSecret,
}

impl SealedFile {
    /// The file of a database for a purpose.
    pub fn beside(store: &Store, purpose: Purpose) -> Self {
        Self {
            path: path_of(store.path(), purpose),
            key: key_of(store.key(), purpose),
        }
    }

    /// What it holds; none where there is no such file.
    pub fn read(&self) -> Result<Option<Plain>, SealedFileError> {
        let sealed = match fs::metadata(&self.path) {
            Ok(found) if found.len() > CAP as u64 => return Err(SealedFileError::Form),
            Ok(_) => fs::read(&self.path)?,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error.into()),
        };
        let opened = AgeSealer.open(&self.key, &sealed, CAP);
        opened.map(Some).map_err(SealedFileError::Sealed)
    }

    /// Puts something in its place; it is on the disk when this returns.
    pub fn write(&self, plain: &Plain) -> Result<(), SealedFileError> {
        let to = AgeSealer.public(&self.key);
        let sealed = AgeSealer.seal(&[to], plain);
        let sealed = sealed.map_err(SealedFileError::Sealed)?;
        let folder = self.path.parent().unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(&sealed.0)?;
        file.as_file().sync_all()?;
        file.persist(&self.path).map_err(|error| error.error)?;
        flush(folder);
        Ok(())
    }

    /// Removes it.
    pub fn remove(&self) -> Result<(), SealedFileError> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => Err(error.into()),
            _ => Ok(()),
        }
    }
}

/// Not every system lets a folder be opened and flushed; the rename stands all the same.
fn flush(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

fn path_of(database: &Path, purpose: Purpose) -> PathBuf {
    let mut name: OsString = database.file_name().unwrap_or_default().to_owned();
    name.push(match purpose {
        Purpose::Settings => ".sharing",
        Purpose::Secrets => ".secrets",
    });
    database.with_file_name(name)
}

fn key_of(key: &RawKey, purpose: Purpose) -> SealSecret {
    let context = match purpose {
        Purpose::Settings => "valise sealed settings of sharing 1",
        Purpose::Secrets => "valise sealed secrets of sharing 1",
    };
    SealSecret(blake3::derive_key(context, key.to_hex().as_bytes()))
}
