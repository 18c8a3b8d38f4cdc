//! The connections that read: a few, made when they are first needed.
//! Deliberately absent: the one that writes (`writer`). A pool of sqlx takes a connection back in a task
//! of its own, so that nobody could wait for the last of them.

use crate::error::StoreError;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions, Connection, SqliteConnection};
use std::ops::{Deref, DerefMut};
use std::sync::{Mutex, PoisonError};
use tokio::sync::{Semaphore, SemaphorePermit};

/// How many read at once; others wait.
const SEATS: u32 = 4;

/// The connections that read.
pub(crate) struct Readers {
    options: SqliteConnectOptions,
    seats: Semaphore,
    idle: Mutex<Vec<SqliteConnection>>,
}

/// One of them, until it is dropped.
pub(crate) struct Reader<'a> {
    /// Always there; taken only when it goes back.
    conn: Option<SqliteConnection>,
    readers: &'a Readers,
    _seat: SemaphorePermit<'a>,
}

impl Readers {
    /// None is opened yet.
    pub fn new(options: SqliteConnectOptions) -> Self {
        Self {
            options: options.pragma("query_only", "ON"),
            seats: Semaphore::new(SEATS as usize),
            idle: Mutex::default(),
        }
    }

    /// A connection to read with. [`StoreError::Closed`] after [`Readers::close`].
    pub async fn take(&self) -> Result<Reader<'_>, StoreError> {
        let seat = self.seats.acquire().await.map_err(|_| StoreError::Closed)?;
        let idle = self.idle().pop();
        let conn = match idle {
            Some(conn) => conn,
            None => self.options.connect().await?,
        };
        Ok(Reader {
            conn: Some(conn),
            readers: self,
            _seat: seat,
        })
    }

    /// Lets nobody read any more, waits for those who still do, and closes all.
    pub async fn close(&self) {
        // Whoever closed it before has closed all.
        if let Ok(_all) = self.seats.acquire_many(SEATS).await {
            self.seats.close();
            for conn in self.take_idle() {
                // Nothing is lost: it only read.
                let _ = conn.close().await;
            }
        }
    }

    /// The connections that nobody reads with.
    pub fn take_idle(&self) -> Vec<SqliteConnection> {
        std::mem::take(&mut *self.idle())
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<SqliteConnection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Deref for Reader<'_> {
    type Target = SqliteConnection;

    fn deref(&self) -> &SqliteConnection {
        self.conn.as_ref().expect("it goes back only when dropped")
    }
}

impl DerefMut for Reader<'_> {
    fn deref_mut(&mut self) -> &mut SqliteConnection {
        self.conn.as_mut().expect("it goes back only when dropped")
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        // Before the seat is free. What it was asked last may still run: commands keep their order.
        self.readers.idle().extend(self.conn.take());
    }
}
