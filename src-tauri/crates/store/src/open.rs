//! Making, opening and closing a database: one connection that writes, a few that read.
//! Deliberately absent: where databases and keys are kept (`desk`, the shell).

use crate::backup;
use crate::clock::Hand;
use crate::erase;
use crate::error::{NotAStore, StoreError};
use crate::key::RawKey;
use crate::schema::{self, MIGRATIONS, Migration};
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;
use tokio::sync::{MappedMutexGuard, Mutex, MutexGuard};
use valise_domain::id::StreamId;

mod readers;
mod upgrade;
mod writer;
pub(crate) use readers::Reader;
use readers::Readers;
pub(crate) use writer::Writer;

/// One open database. Clones share it. Prints its path only.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    path: PathBuf,
    key: RawKey,
    options: SqliteConnectOptions,
    writer: Mutex<Option<Writer>>,
    readers: Readers,
    /// Something was erased since unsealed ops were given out.
    erased: AtomicBool,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("path", &self.inner.path)
            .finish_non_exhaustive()
    }
}

/// Statements that a connection keeps ready: more than the program has.
const STATEMENTS: usize = 500;
/// 16 MB, as SQLite counts.
const CACHE_KIB: &str = "-16000";
const PATIENCE: Duration = Duration::from_secs(5);

impl Store {
    /// Makes a new database at `path` under `key`, the first of its `stream`. Refuses a path where
    /// something stands. A crash on the way leaves no database, at most a `.new` file beside it.
    pub async fn create(
        path: &Path,
        key: &RawKey,
        stream: StreamId,
        now_ms: i64,
    ) -> Result<Self, StoreError> {
        if path.try_exists()? {
            return Err(StoreError::Exists);
        }
        let part = backup::beside(path, "new")?;
        backup::make_empty(&part)?;
        let made = found(&part, key, stream, now_ms).await;
        let made = made.and_then(|()| backup::put_in_place(&part, path));
        if let Err(error) = made {
            backup::sweep(&part);
            return Err(error);
        }
        Self::connect(path, key).await
    }

    /// Opens a database. Before it is brought to a newer format, a copy goes to the folder
    /// `backups`, which keeps the last five. Errors: [`StoreError::Missing`],
    /// [`StoreError::WrongKeyOrDamaged`], [`StoreError::Newer`], [`StoreError::Full`],
    /// [`StoreError::ReadOnly`], [`StoreError::Busy`].
    pub async fn open(
        path: &Path,
        key: &RawKey,
        backups: &Path,
        now_ms: i64,
    ) -> Result<Self, StoreError> {
        Self::open_as(path, key, backups, now_ms, MIGRATIONS).await
    }

    /// [`Store::open`] with a list of migrations of its own, for the tests of migrating.
    pub(crate) async fn open_as(
        path: &Path,
        key: &RawKey,
        backups: &Path,
        now_ms: i64,
        migrations: &'static [Migration],
    ) -> Result<Self, StoreError> {
        // SQLite would take an empty file for a new database and write to it.
        if std::fs::metadata(path)?.len() == 0 {
            return Err(StoreError::WrongKeyOrDamaged(NotAStore.into()));
        }
        let options = options(path, key);
        let mut conn = options.connect().await?;
        match upgrade::upgrade(&mut conn, &options, backups, now_ms, migrations).await {
            Ok(()) => {
                let store = Self::over(conn, options, path, key).await?;
                // Where an erasure was cut off, its end; where that fails again, the next opening does it.
                let _ = erase::sweep(&mut store.writer().await?.conn).await;
                Ok(store)
            }
            Err(error) => {
                conn.close().await?;
                Err(error)
            }
        }
    }

    async fn connect(path: &Path, key: &RawKey) -> Result<Self, StoreError> {
        let options = options(path, key);
        let conn = options.connect().await?;
        Self::over(conn, options, path, key).await
    }

    /// A store that writes over that connection.
    async fn over(
        mut conn: SqliteConnection,
        options: SqliteConnectOptions,
        path: &Path,
        key: &RawKey,
    ) -> Result<Self, StoreError> {
        sqlx::query("PRAGMA journal_mode = WAL")
            .execute(&mut conn)
            .await?;
        let readers = Readers::new(options.clone());
        let writer = Mutex::new(Some(Writer::new(conn)));
        let (path, key) = (path.to_owned(), key.clone());
        let inner = Inner {
            path,
            key,
            options,
            writer,
            readers,
            erased: AtomicBool::new(false),
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// Closes it for all clones, once running work is done. The files are then one whole database.
    pub async fn close(self) {
        let mut place = self.inner.writer.lock().await;
        self.inner.readers.close().await;
        if let Some(mut writer) = place.take() {
            writer.forget().await;
            // Nothing is lost where closing fails: what was acknowledged is on the disk.
            let _ = writer.conn.close().await;
        }
    }

    /// The key it is encrypted with.
    pub fn key(&self) -> &RawKey {
        &self.inner.key
    }

    /// Where the database lies.
    pub fn path(&self) -> &Path {
        &self.inner.path
    }

    /// The one connection that writes; others wait for it.
    pub(crate) async fn writer(&self) -> Result<MappedMutexGuard<'_, Writer>, StoreError> {
        let place = self.inner.writer.lock().await;
        MutexGuard::try_map(place, Option::as_mut).map_err(|_| StoreError::Closed)
    }

    /// Waits until writes that were given up on the way have ended: whole, or not at all.
    pub async fn settle(&self) -> Result<(), StoreError> {
        self.writer().await?.forget().await;
        Ok(())
    }

    /// One of the connections that read; others wait for it.
    pub(crate) async fn reader(&self) -> Result<Reader<'_>, StoreError> {
        self.inner.readers.take().await
    }

    /// Whether unsealed ops that were given out may say what was erased since.
    pub(crate) fn erased_since(&self) -> &AtomicBool {
        &self.inner.erased
    }

    /// How to open one more connection.
    pub(crate) fn options(&self) -> &SqliteConnectOptions {
        &self.inner.options
    }
}

impl Drop for Inner {
    /// A store that nobody closed is closed here, and its threads are waited for: SQLCipher frees its
    /// heap when the process ends, and one that still closes a file then falls over it.
    fn drop(&mut self) {
        let mut open = self.readers.take_idle();
        open.extend(self.writer.get_mut().take().map(|writer| writer.conn));
        if !open.is_empty() {
            // A thread of its own, since this one may be in the middle of a runtime.
            let closing = std::thread::spawn(move || close_all(open));
            let _ = closing.join();
        }
    }
}

fn close_all(open: Vec<SqliteConnection>) {
    let Ok(runtime) = tokio::runtime::Builder::new_current_thread().build() else {
        return;
    };
    runtime.block_on(async {
        for conn in open {
            // Nothing is lost where closing fails: what was acknowledged is on the disk.
            let _ = conn.close().await;
        }
    });
}

/// How every connection is opened.
fn options(path: &Path, key: &RawKey) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .statement_cache_capacity(STATEMENTS)
        .filename(path)
        .create_if_missing(false)
        .pragma("key", key.pragma())
        .pragma("cipher_log_level", "NONE")
        .pragma("temp_store", "MEMORY")
        .pragma("synchronous", "FULL")
        .pragma("trusted_schema", "OFF")
        .pragma("cache_size", CACHE_KIB)
        .pragma("journal_size_limit", "16777216")
        .foreign_keys(false)
        .busy_timeout(PATIENCE)
        .disable_statement_logging()
}

async fn found(path: &Path, key: &RawKey, stream: StreamId, now_ms: i64) -> Result<(), StoreError> {
    let mut writer = Writer::new(options(path, key).connect().await?);
    writer.begin().await?;
    let work = async {
        schema::migrate(&mut writer.conn, 0, MIGRATIONS).await?;
        Hand::found(&mut writer.conn, stream, now_ms).await
    };
    let work = work.await;
    let made = writer.end(work).await;
    writer.conn.close().await?;
    made
}
