//! The one connection that writes, and its transactions.
//! Deliberately absent: what is written.

use crate::error::StoreError;
use sqlx::SqliteConnection;

/// The connection that writes. sqlx's own transactions are not used: they lose count where SQLite
/// rolls back by itself (a full disk), and the connection would be of no more use.
pub(crate) struct Writer {
    /// The connection.
    pub conn: SqliteConnection,
    /// A transaction may be open, because the future that began it was dropped.
    open: bool,
}

impl Writer {
    /// The usual room for pages, after work that needed more.
    pub const CACHE: &'static str = "PRAGMA cache_size = -16000";

    /// Takes over a connection.
    pub fn new(conn: SqliteConnection) -> Self {
        Self { conn, open: false }
    }

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

    /// Rolls back what nobody ended.
    pub async fn forget(&mut self) {
        if self.open {
            // Fails where SQLite has rolled back by itself.
            let _ = sqlx::query("ROLLBACK").execute(&mut self.conn).await;
            self.open = false;
        }
    }
}
