//! Files of a workspace and beside it: written whole or not at all, and the folder held by one.
//! Deliberately absent: what is in them.

use super::{DATABASE, DESCRIPTION};
use crate::Answer;
use crate::backup::put_back;
use crate::failure::{Failure, FailureCode};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::Write;
use std::path::Path;

const IN_USE: &str = "in-use";

/// Writes a file whole or not at all: a temporary one, flushed, renamed, the folder flushed.
pub(crate) fn write_whole(path: &Path, bytes: &[u8]) -> Answer<()> {
    let folder = parent_of(path);
    let wrong = |error: std::io::Error| unwritable(path, &error);
    let mut file = tempfile::NamedTempFile::new_in(folder).map_err(wrong)?;
    file.write_all(bytes).map_err(wrong)?;
    file.as_file().sync_all().map_err(wrong)?;
    file.persist(path)
        .map_err(|error| unwritable(path, &error.error))?;
    flush(folder);
    Ok(())
}

/// Brings what was renamed in a folder to the disk. Not every system lets a folder be opened and
/// flushed; the rename stands all the same.
pub(crate) fn flush(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
}

/// The folder a file lies in; the present one where the path names none.
pub(crate) fn parent_of(path: &Path) -> &Path {
    let folder = path.parent().filter(|f| !f.as_os_str().is_empty());
    folder.unwrap_or(Path::new("."))
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

/// Holds the folder of a workspace for one, and puts back what a restore that was cut off had moved.
pub(crate) fn take(folder: &Path) -> Answer<File> {
    let path = folder.join(IN_USE);
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .open(&path)
        .map_err(|error| unwritable(folder, &error))?;
    match file.try_lock() {
        Ok(()) => {
            put_back(folder)?;
            Ok(file)
        }
        Err(TryLockError::WouldBlock) => {
            Err(Failure::new(FailureCode::AlreadyOpen, folder.display()))
        }
        Err(TryLockError::Error(error)) => Err(unwritable(&path, &error)),
    }
}

/// Removes a workspace: its description first, so that what a crash leaves is no workspace.
pub(super) fn remove(folder: &Path) -> Answer<()> {
    let wrong = |error: std::io::Error| unwritable(folder, &error);
    std::fs::remove_file(folder.join(DESCRIPTION)).map_err(wrong)?;
    flush(folder);
    for entry in std::fs::read_dir(folder).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        let name = entry.file_name();
        if name.to_string_lossy().starts_with(DATABASE) {
            std::fs::remove_file(entry.path()).map_err(wrong)?;
        }
    }
    Ok(())
}

/// A database without a description is left of a making that was cut off before anything was said
/// to be saved. It is kept under another name all the same.
pub(super) fn set_aside_unfinished(folder: &Path, now_ms: i64) -> Answer<()> {
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
