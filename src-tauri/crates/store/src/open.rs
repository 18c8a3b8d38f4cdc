//! Making, opening and closing a database: one connection that writes, a few that read.
//! Deliberately absent: where databases and keys are kept (`desk`, the shell).

use crate::backup;
use crate::clock::Hand;
use crate::error::{NotAStore, StoreError};
use crate::fresh;
use crate::key::RawKey;
use crate::schema::{self, APPLICATION_ID, MIGRATIONS, Migration};
use sqlx::sqlite::{SqliteConnectOptions, SqlitePool, SqlitePoolOptions};
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{MappedMutexGuard, Mutex, MutexGuard};
use valise_domain::id::StreamId;

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
    readers: SqlitePool,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("path", &self.inner.path)
            .finish_non_exhaustive()
    }
}

const READERS: u32 = 4;
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
        let upgraded = upgrade(&mut conn, &options, backups, now_ms, migrations).await;
        conn.close().await?;
        upgraded?;
        Self::connect(path, key).await
    }

    async fn connect(path: &Path, key: &RawKey) -> Result<Self, StoreError> {
        let options = options(path, key);
        let mut conn = options.connect().await?;
        sqlx::query("PRAGMA journal_mode = WAL")
            .execute(&mut conn)
            .await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .test_before_acquire(false)
            .connect_lazy_with(options.clone().pragma("query_only", "ON"));
        let writer = Mutex::new(Some(Writer { conn, open: false }));
        let (path, key) = (path.to_owned(), key.clone());
        let inner = Inner {
            path,
            key,
            options,
            writer,
            readers,
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

    /// The connections that read.
    pub(crate) fn readers(&self) -> &SqlitePool {
        &self.inner.readers
    }

    /// How to open one more connection.
    pub(crate) fn options(&self) -> &SqliteConnectOptions {
        &self.inner.options
    }
}

/// The connection that writes. sqlx's own transactions are not used: they lose count where SQLite
/// rolls back by itself (a full disk), and the connection would be of no more use.
pub(crate) struct Writer {
    /// The connection.
    pub conn: SqliteConnection,
    /// A transaction may be open, because the future that began it was dropped.
    open: bool,
}

impl Writer {
    /// Begins the one transaction of a write.
    pub async fn begin(&mut self) -> Result<(), StoreError> {
        self.forget().await;
        self.open = true;
        sqlx::query("BEGIN IMMEDIATE")
            .execute(&mut self.conn)
            .await?;
        Ok(())
    }

    /// Commits where the work went well; otherwise, and where committing fails, nothing happened.
    pub async fn end<T>(&mut self, work: Result<T, StoreError>) -> Result<T, StoreError> {
        let done = match work {
            Ok(done) => match sqlx::query("COMMIT").execute(&mut self.conn).await {
                Ok(_) => Ok(done),
                Err(error) => Err(error.into()),
            },
            Err(error) => Err(error),
        };
        match done {
            Ok(_) => self.open = false,
            Err(_) => self.forget().await,
        }
        done
    }

    async fn forget(&mut self) {
        if self.open {
            // Fails where SQLite has rolled back by itself.
            let _ = sqlx::query("ROLLBACK").execute(&mut self.conn).await;
            self.open = false;
        }
    }
}

/// How every connection is opened.
fn options(path: &Path, key: &RawKey) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .pragma("key", key.pragma())
        .pragma("cipher_log_level", "NONE")
        .pragma("temp_store", "MEMORY")
        .pragma("synchronous", "FULL")
        .pragma("trusted_schema", "OFF")
        .pragma("cache_size", "-16000")
        .pragma("journal_size_limit", "16777216")
        .foreign_keys(false)
        .busy_timeout(PATIENCE)
        .disable_statement_logging()
}

async fn found(path: &Path, key: &RawKey, stream: StreamId, now_ms: i64) -> Result<(), StoreError> {
    let mut writer = Writer {
        conn: options(path, key).connect().await?,
        open: false,
    };
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

async fn upgrade(
    conn: &mut SqliteConnection,
    options: &SqliteConnectOptions,
    backups: &Path,
    now_ms: i64,
    migrations: &'static [Migration],
) -> Result<(), StoreError> {
    let id: i64 = sqlx::query_scalar("PRAGMA application_id")
        .fetch_one(&mut *conn)
        .await?;
    let found: i64 = sqlx::query_scalar("PRAGMA user_version")
        .fetch_one(&mut *conn)
        .await?;
    let known = schema::format(migrations);
    if id != APPLICATION_ID || found < 1 {
        return Err(StoreError::WrongKeyOrDamaged(NotAStore.into()));
    }
    if found > known {
        return Err(StoreError::Newer { found, known });
    }
    if found == known {
        return Ok(());
    }
    backup::before_migrating(options, backups, found, now_ms).await?;
    sqlx::query("BEGIN IMMEDIATE").execute(&mut *conn).await?;
    let work = async {
        schema::migrate(conn, found, migrations).await?;
        // Ops of fields that were unknown until now come into their columns.
        fresh::rebuild(conn).await
    };
    match work.await {
        Ok(()) => {
            sqlx::query("COMMIT").execute(&mut *conn).await?;
            Ok(())
        }
        Err(error) => {
            // Where this fails too, closing the connection rolls back.
            let _ = sqlx::query("ROLLBACK").execute(&mut *conn).await;
            Err(error)
        }
    }
}
