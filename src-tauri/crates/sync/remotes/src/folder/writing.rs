//! How bytes become a file that is whole and stays: a file beside it, synced, renamed, the folder
//! synced. A name that exists is not written over but where its bytes differ: immutable objects have
//! one content for one name, so a difference is damage to heal, or a head.
//! Deliberately absent: locks.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read, Write};
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// Writes a whole file below `root`, making folders on the way but never the root.
pub(super) fn write(root: &Path, path: &str, bytes: &[u8], mark: (&str, &str)) -> io::Result<()> {
    let file = root.join(path);
    let folder = file.parent().unwrap_or(root);
    make_folders(root, folder)?;
    if holds(&file, bytes)? {
        return settle_folder(folder);
    }
    let mut unfinished = unfinished(folder, mark)?;
    unfinished.write_all(bytes)?;
    unfinished.as_file().sync_all()?;
    rename(unfinished, &file, bytes)?;
    settle_folder(folder)
}

fn unfinished(folder: &Path, (start, end): (&str, &str)) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(start).suffix(end);
    // A file for nobody but oneself would be of no use to the others on a share.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Renames without writing over; where that cannot be (an old share) or another file is there,
/// renames all the same.
fn rename(unfinished: NamedTempFile, to: &Path, bytes: &[u8]) -> io::Result<()> {
    let Err(refused) = unfinished.persist_noclobber(to) else {
        return Ok(());
    };
    let is_there = refused.error.kind() == ErrorKind::AlreadyExists;
    if is_there && holds(to, bytes)? {
        return Ok(());
    }
    refused
        .file
        .persist(to)
        .map(drop)
        .map_err(|error| error.error)
}

/// Whether the file is there, and stays there, with just these bytes. Where a rename is no single
/// step, another writer's may take it away between two looks.
fn holds(file: &Path, bytes: &[u8]) -> io::Result<bool> {
    let held = || -> io::Result<bool> {
        let found = fs::symlink_metadata(file)?;
        if !found.is_file() || found.len() != bytes.len() as u64 {
            return Ok(false);
        }
        let there = File::open(file)?;
        let mut read = Vec::with_capacity(bytes.len());
        let limit = bytes.len() as u64 + 1;
        (&there).take(limit).read_to_end(&mut read)?;
        let is_same = read == bytes;
        if is_same {
            there.sync_all()?;
        }
        Ok(is_same)
    };
    match held() {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        held => held,
    }
}

fn make_folders(root: &Path, folder: &Path) -> io::Result<()> {
    let below = folder.ancestors().take_while(|above| *above != root);
    let missing: Vec<&Path> = below.filter(|above| !above.is_dir()).collect();
    missing.into_iter().rev().try_for_each(make_folder)
}

/// Makes one folder so that it stays.
pub(super) fn make_folder(folder: &Path) -> io::Result<()> {
    match fs::create_dir(folder) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
        _ => {}
    }
    folder.parent().map_or(Ok(()), settle_folder)
}

/// Waits until the names in a folder are on the disk, where the system can say so: Windows cannot,
/// and some shares will not.
pub(super) fn settle_folder(folder: &Path) -> io::Result<()> {
    if cfg!(not(unix)) {
        return Ok(());
    }
    match File::open(folder).and_then(|folder| folder.sync_all()) {
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported
            ) =>
        {
            Ok(())
        }
        settled => settled,
    }
}
