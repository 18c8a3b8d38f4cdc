//! The four verbs on the files of a folder, each as one blocking call.
//! Deliberately absent: how bytes become a file that stays (`writing`).

use super::writing;
use crate::paths::{TOP, is_sound};
use std::fs::{self, File, Metadata};
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};
use std::time::UNIX_EPOCH;
use valise_sync::engine::ports::{Entry, Fetched};

/// How unfinished files end and begin: sync clients leave such names alone.
const UNFINISHED: (&str, &str) = ("~valise-", ".tmp");

/// The files below a root.
pub(super) struct Files {
    root: PathBuf,
    mark: String,
    /// Read while a file is being written: whoever can write it knows that none is.
    unfinished: RwLock<()>,
}

impl Files {
    /// The files below a root; unfinished ones bear the device's mark.
    pub(super) fn at(root: &Path, device: &str) -> Self {
        let plain = device.chars().filter(char::is_ascii_alphanumeric);
        let device: String = plain.take(32).collect();
        Self {
            root: root.to_owned(),
            mark: format!("{}{device}-", UNFINISHED.0),
            unfinished: RwLock::new(()),
        }
    }

    /// Makes the root and the folder of all objects.
    pub(super) fn make(&self) -> io::Result<()> {
        for folder in [self.root.clone(), self.root.join(TOP)] {
            if !folder.is_dir() {
                writing::make_folder(&folder)?;
            }
        }
        Ok(())
    }

    /// Fails where the folder of all objects is missing: a stick that is not in its slot leaves an
    /// empty folder behind, which must not be written to.
    fn check_root(&self) -> io::Result<()> {
        match fs::metadata(self.root.join(TOP))?.is_dir() {
            true => Ok(()),
            false => Err(ErrorKind::NotADirectory.into()),
        }
    }

    /// A missing object, unless everything is missing.
    fn missing<T>(&self, nothing: T) -> io::Result<T> {
        self.check_root().map(|()| nothing)
    }

    pub(super) fn put(&self, path: &str, bytes: &[u8]) -> io::Result<()> {
        self.check_root()?;
        let guard = self.unfinished.read();
        let _writing = guard.unwrap_or_else(PoisonError::into_inner);
        writing::write(&self.root, path, bytes, (&self.mark, UNFINISHED.1))
    }

    pub(super) fn get(&self, path: &str, cap: usize) -> io::Result<Fetched> {
        match read(&self.root.join(path), cap) {
            Err(error) if is_missing(&error) => self.missing(Fetched::Missing),
            fetched => fetched,
        }
    }

    pub(super) fn list(&self, folder: &str) -> io::Result<Vec<Entry>> {
        let folder = self.root.join(folder);
        let listing = match fs::read_dir(&folder) {
            Err(error) if is_missing(&error) => return self.missing(Vec::new()),
            listing => listing?,
        };
        let mut entries = Vec::new();
        let mut left = Vec::new();
        for found in listing {
            let found = found?;
            let Ok(name) = found.file_name().into_string() else {
                continue;
            };
            if name.starts_with(UNFINISHED.0) && name.ends_with(UNFINISHED.1) {
                if name.starts_with(&self.mark) {
                    left.push(found.path());
                }
                continue;
            }
            // What begins with a dot is the file manager's or the sync client's own.
            if name.starts_with('.') || !is_sound(&name) {
                continue;
            }
            match found.metadata() {
                Ok(what) => entries.extend(entry(name, &what)),
                Err(error) if is_missing(&error) => {}
                Err(error) => return Err(error),
            }
        }
        self.clear(&left);
        Ok(entries)
    }

    /// Removes what a crash left unfinished, unless something is being written now.
    fn clear(&self, left: &[PathBuf]) {
        if let Ok(_alone) = self.unfinished.try_write() {
            for path in left {
                // Next time, then.
                let _ = fs::remove_file(path);
            }
        }
    }

    pub(super) fn delete(&self, path: &str) -> io::Result<()> {
        let path = self.root.join(path);
        match fs::remove_file(&path) {
            Err(error) if is_missing(&error) => self.missing(()),
            Ok(()) => writing::settle_folder(path.parent().unwrap_or(&self.root)),
            Err(error) => Err(error),
        }
    }
}

fn read(path: &Path, cap: usize) -> io::Result<Fetched> {
    // Looked at before it is opened: opening a pipe would wait for ever.
    let found = fs::symlink_metadata(path)?;
    if !found.is_file() {
        return Ok(Fetched::Missing);
    }
    if found.len() > cap as u64 {
        return Ok(Fetched::TooLarge);
    }
    let mut bytes = Vec::new();
    let limit = cap as u64 + 1;
    File::open(path)?.take(limit).read_to_end(&mut bytes)?;
    Ok(match bytes.len() > cap {
        true => Fetched::TooLarge,
        false => Fetched::Bytes(bytes),
    })
}

fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory)
}

/// Folders and plain files only; a link could lead anywhere.
fn entry(name: String, what: &Metadata) -> Option<Entry> {
    let folder = what.is_dir();
    let is_ours = folder || what.is_file();
    is_ours.then(|| Entry {
        name,
        folder,
        size: (!folder).then_some(what.len()),
        tag: (!folder).then(|| tag(what)).flatten(),
    })
}

/// Size and time of change; the number of the file where there is one, because a rename gives a new
/// file even within one tick of the clock.
fn tag(what: &Metadata) -> Option<String> {
    let changed = what.modified().ok()?.duration_since(UNIX_EPOCH).ok()?;
    #[cfg(unix)]
    let number = std::os::unix::fs::MetadataExt::ino(what);
    #[cfg(not(unix))]
    let number = 0;
    Some(format!("{}-{}-{number}", what.len(), changed.as_nanos()))
}
