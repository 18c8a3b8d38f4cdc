//! The file beside the database that remembers how often it sealed, so that a database put back from a
//! backup shows. Written beside its place, brought to the disk, then renamed.
//! Deliberately absent: what follows from it (`sync`).

use crate::backup::{beside, make_empty, put_in_place};
use crate::error::StoreError;
use std::ffi::OsString;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

fn file(database: &Path) -> Result<PathBuf, StoreError> {
    let mut name: OsString = database.file_name().ok_or(StoreError::Path)?.to_owned();
    name.push(".witness");
    Ok(database.with_file_name(name))
}

/// What the file says; none where there is none, or it says nothing.
pub(super) fn read(database: &Path) -> Result<Option<u64>, StoreError> {
    match fs::read_to_string(file(database)?) {
        Ok(text) => Ok(text.trim().parse().ok()),
        Err(error) if matches!(error.kind(), ErrorKind::NotFound | ErrorKind::InvalidData) => {
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Writes it; it is on the disk when this returns.
pub(super) fn write(database: &Path, counter: u64) -> Result<(), StoreError> {
    let file = file(database)?;
    let part = beside(&file, "part")?;
    make_empty(&part)?;
    fs::write(&part, format!("{counter}\n"))?;
    put_in_place(&part, &file)
}
