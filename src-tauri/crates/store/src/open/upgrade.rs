//! Bringing an older database to the present format: backup, migrations, projection made anew.
//! Deliberately absent: the migrations themselves (`schema`).

use crate::backup;
use crate::error::{NotAStore, StoreError};
use crate::fresh;
use crate::schema::{self, APPLICATION_ID, Migration};
use sqlx::SqliteConnection;
use sqlx::sqlite::SqliteConnectOptions;
use std::path::Path;

/// Refuses what is no store or newer than this program, and upgrades what is older.
pub(super) async fn upgrade(
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
