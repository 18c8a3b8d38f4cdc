//! Copies of a database: consistent, encrypted under the same key, written beside their place and
//! moved there when they are whole.
//! Deliberately absent: restoring, which is opening such a copy, and backups on a schedule.

use crate::error::StoreError;
use crate::open::Store;
use chrono::DateTime;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection};
use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::path::{Path, PathBuf};

/// How many copies made before migrating are kept.
const KEPT: usize = 5;

impl Store {
    /// Writes a consistent copy of the database, under the same key, to `file`; what stood there is
    /// replaced once the copy is whole and on the disk. Edits may go on meanwhile.
    pub async fn backup_to(&self, file: &Path) -> Result<(), StoreError> {
        if same_file(file, self.path()) {
            return Err(StoreError::OntoItself);
        }
        copy(self.options(), file).await
    }
}

/// Copies the database before it is brought to a newer format and drops the oldest copies.
pub(crate) async fn before_migrating(
    options: &SqliteConnectOptions,
    folder: &Path,
    format: i64,
    now_ms: i64,
) -> Result<(), StoreError> {
    fs::create_dir_all(folder)?;
    let time = DateTime::from_timestamp_millis(now_ms).unwrap_or_default();
    let name = format!(
        "{}-format-{format}.valise",
        time.format("%Y%m%dT%H%M%S%3fZ")
    );
    copy(options, &folder.join(name)).await?;
    let mut copies = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path
            .file_name()
            .and_then(|name| name.to_str())
            .unwrap_or_default();
        if name.contains("Z-format-") && name.ends_with(".valise") {
            copies.push(path);
        }
    }
    copies.sort();
    for old in copies.iter().rev().skip(KEPT) {
        fs::remove_file(old)?;
    }
    Ok(())
}

async fn copy(options: &SqliteConnectOptions, file: &Path) -> Result<(), StoreError> {
    let part = beside(file, "part")?;
    make_empty(&part)?;
    let copied = copy_into(options, &part).await;
    let copied = copied.and_then(|()| put_in_place(&part, file));
    if copied.is_err() {
        sweep(&part);
    }
    copied
}

async fn copy_into(options: &SqliteConnectOptions, part: &Path) -> Result<(), StoreError> {
    let target = part.to_str().ok_or(StoreError::Path)?;
    // A connection of its own: it reads one state of the database and keeps nobody waiting.
    let mut conn = options.connect().await?;
    let copied = sqlx::query("VACUUM INTO ?")
        .bind(target)
        .execute(&mut conn)
        .await;
    conn.close().await?;
    copied?;
    // Reading it back proves that the same key opens it.
    let mut back = options
        .clone()
        .filename(part)
        .read_only(true)
        .connect()
        .await?;
    let read = sqlx::query("SELECT link FROM clock")
        .fetch_one(&mut back)
        .await;
    back.close().await?;
    read?;
    Ok(())
}

/// The path of a hidden file beside `path`, for something that is not whole yet.
pub(crate) fn beside(path: &Path, ending: &str) -> Result<PathBuf, StoreError> {
    let mut name = OsString::from(".");
    name.push(path.file_name().ok_or(StoreError::Path)?);
    name.push(".");
    name.push(ending);
    Ok(path.with_file_name(name))
}

/// Makes an empty file that only its owner may read, in place of what a crash left there.
pub(crate) fn make_empty(path: &Path) -> Result<(), StoreError> {
    sweep(path);
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)?;
    Ok(())
}

/// Brings a whole file to the disk and to its place.
pub(crate) fn put_in_place(part: &Path, path: &Path) -> Result<(), StoreError> {
    OpenOptions::new().write(true).open(part)?.sync_all()?;
    fs::rename(part, path)?;
    // Windows neither needs nor allows opening a folder.
    if cfg!(unix)
        && let Some(folder) = path
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty())
    {
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}

/// Removes an unfinished file and what SQLite may have put beside it. Where that fails, the next
/// attempt says why.
pub(crate) fn sweep(part: &Path) {
    for ending in ["", "-wal", "-shm", "-journal"] {
        let mut name = part.as_os_str().to_owned();
        name.push(ending);
        let _ = fs::remove_file(name);
    }
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}
