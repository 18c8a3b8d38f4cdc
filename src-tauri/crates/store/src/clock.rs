//! Where this database stands: its stream, the next numbers, the hybrid clock and the head of the
//! chain. Persisted in the transaction of each edit, so that none of them ever goes back.
//! Deliberately absent: the time of day, which comes in as a parameter.

use crate::column::read_stream;
use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::shared::write_all_gaps;
use sqlx::{Row as _, SqliteConnection};
use valise_domain::chain::Link;
use valise_domain::id::StreamId;
use valise_domain::stamp::{Clock, Stamp};

/// The one row of `clock`, with the next place in the log.
pub(crate) struct Hand {
    /// Local key of the own stream.
    pub stream_key: i64,
    /// The own stream.
    pub stream: StreamId,
    /// The next op's number within the stream.
    pub next_seq: i64,
    /// The next transaction's number within the stream.
    pub next_txn: i64,
    /// The hybrid clock.
    pub clock: Clock,
    /// The head of the own chain.
    pub link: Link,
    /// The next place in the log.
    pub next_lsn: i64,
    /// The next transaction's number over all streams.
    pub next_number: i64,
}

impl Hand {
    /// Writes the first row of a new database.
    pub async fn found(
        conn: &mut SqliteConnection,
        stream: StreamId,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        sqlx::query("INSERT INTO stream (\"key\", id, own) VALUES (1, ?, 1)")
            .bind(stream.0.to_bytes().to_vec())
            .execute(&mut *conn)
            .await?;
        sqlx::query(
            "INSERT INTO clock (id, stream, next_seq, next_txn, stamp, link, created_ms) \
             VALUES (1, 1, 1, 1, ?, ?, ?)",
        )
        .bind(Stamp::default().to_bits())
        .bind(Link::GENESIS.0.to_vec())
        .bind(now_ms)
        .execute(&mut *conn)
        .await?;
        Ok(())
    }

    /// Takes it up where it was left.
    pub async fn load(conn: &mut SqliteConnection) -> Result<Self, StoreError> {
        let row = sqlx::query(
            "SELECT c.stream, s.id, c.next_seq, c.next_txn, c.stamp, c.link, \
             (SELECT coalesce(max(number), 0) + 1 FROM txn) \
             FROM clock c JOIN stream s ON s.\"key\" = c.stream",
        )
        .fetch_one(&mut *conn)
        .await?;
        Ok(Self {
            stream_key: row.try_get(0)?,
            stream: read_stream(&row, 1)?,
            next_seq: row.try_get(2)?,
            next_txn: row.try_get(3)?,
            clock: Clock::resume(Stamp::from_bits(row.try_get(4)?)),
            link: read_link(row.try_get(5)?)?,
            next_lsn: log::next_lsn(conn).await?,
            next_number: row.try_get(6)?,
        })
    }

    /// Writes it back.
    pub async fn save(&self, conn: &mut SqliteConnection) -> Result<(), StoreError> {
        sqlx::query("UPDATE clock SET next_seq = ?, next_txn = ?, stamp = ?, link = ?")
            .bind(self.next_seq)
            .bind(self.next_txn)
            .bind(self.clock.last().to_bits())
            .bind(self.link.0.to_vec())
            .execute(&mut *conn)
            .await?;
        Ok(())
    }
}

impl Store {
    /// Goes on under a new stream: for a database that was restored from a backup, so that nothing
    /// it writes can be mistaken for what the original wrote since. Numbers and chain start anew;
    /// the clock goes on, and new ops cover the old ones. Where the database is shared, it is to begin a
    /// lineage of its own ([`Store::standing`]). [`StoreError::RowExists`] where the stream was there
    /// before.
    pub async fn begin_stream(&self, stream: StreamId) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let conn = &mut writer.conn;
        let work = async {
            begin_stream(conn, stream).await?;
            let apart = sqlx::query("UPDATE lineage SET lineage = NULL");
            apart.execute(&mut *conn).await?;
            write_all_gaps(conn).await
        };
        let work = work.await;
        writer.end(work).await
    }
}

/// Sees to it that the clock stands behind a stamp that came from elsewhere.
pub(crate) async fn observe(conn: &mut SqliteConnection, seen: Stamp) -> Result<(), StoreError> {
    sqlx::query("UPDATE clock SET stamp = max(stamp, ?)")
        .bind(seen.to_bits())
        .execute(conn)
        .await?;
    Ok(())
}

/// Begins a stream without telling anybody; its numbers and chain start anew.
pub(crate) async fn begin_stream(
    conn: &mut SqliteConnection,
    stream: StreamId,
) -> Result<(), StoreError> {
    let id = stream.0.to_bytes().to_vec();
    let known: i64 = sqlx::query_scalar("SELECT count(*) FROM stream WHERE id = ?")
        .bind(id.clone())
        .fetch_one(&mut *conn)
        .await?;
    if known > 0 {
        return Err(StoreError::RowExists {
            table: 0,
            row: stream.0,
        });
    }
    sqlx::query("INSERT INTO stream (id, own) VALUES (?, 1)")
        .bind(id)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "UPDATE clock SET stream = last_insert_rowid(), next_seq = 1, next_txn = 1, link = ?",
    )
    .bind(Link::GENESIS.0.to_vec())
    .execute(&mut *conn)
    .await?;
    Ok(())
}

/// Reads a link of the chain.
pub(crate) fn read_link(bytes: &[u8]) -> Result<Link, StoreError> {
    let unreadable = StoreError::Unreadable {
        table: "txn",
        column: "link",
    };
    bytes.try_into().map(Link).map_err(|_| unreadable)
}
