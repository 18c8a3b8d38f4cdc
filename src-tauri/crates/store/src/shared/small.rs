//! Small things kept for the engine: statements, grants and heads as they lie on the store, packs made
//! here, objects that are odd, packs that were read.
//! Deliberately absent: what any of them means.

use super::scope::ScopeName;
use super::segment::{SegmentHash, exact, key_of};
use crate::column::read_stream;
use crate::error::StoreError;
use crate::open::Store;
use sqlx::{Row as _, SqliteConnection};
use std::collections::BTreeMap;
use valise_domain::id::StreamId;

/// A statement, grant or head.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// Where it lies on the store.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Its tag there.
    pub tag: Option<String>,
    /// Whether it has to be sent.
    pub unsent: bool,
}

/// A pack made here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// Where it lies.
    pub path: String,
    /// The scope.
    pub scope: ScopeName,
    /// The stream.
    pub stream: StreamId,
    /// The first segment in it.
    pub from: u64,
    /// The last segment in it.
    pub to: u64,
    /// When it was made, milliseconds since 1970.
    pub made_ms: i64,
    /// Whether the separate segments were removed.
    pub cleared: bool,
}

/// An object on the store that is not what it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Odd {
    /// Where it lies.
    pub path: String,
    /// Its tag when it was looked at.
    pub tag: Option<String>,
    /// What is wrong, in the numbers of whoever looked.
    pub reason: u8,
}

/// What was found in a pack or snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bundle {
    /// Where it lies.
    pub path: String,
    /// Its tag when it was read.
    pub tag: Option<String>,
    /// Halves of the hashes of the segments inside.
    pub inside: Vec<[u8; 16]>,
}

/// Something small to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Keep {
    /// An object, in place of what was kept under its path.
    Object(Object),
    /// An object has reached the store.
    Sent(String),
    /// A segment has reached the store.
    Pushed(SegmentHash),
    /// A pack was made or cleared.
    Pack(Pack),
    /// A pack or snapshot was read.
    Read(Bundle),
    /// An odd object was seen.
    Odd(Odd),
    /// It is not odd any more, or not there.
    NotOdd(String),
}

impl Store {
    /// Keeps small things, all of them or none.
    pub async fn remember(&self, things: Vec<Keep>) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let conn = &mut writer.conn;
        let work = async {
            for thing in things {
                keep(conn, thing).await?;
            }
            Ok(())
        };
        let work = work.await;
        writer.end(work).await
    }

    /// Objects that are kept, by path.
    pub async fn objects(&self) -> Result<Vec<Object>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT path, bytes, tag, unsent FROM object ORDER BY path";
        let rows = sqlx::query(sql).fetch_all(&mut *conn).await?;
        let object = |row: &sqlx::sqlite::SqliteRow| -> Result<Object, StoreError> {
            Ok(Object {
                path: row.try_get(0)?,
                bytes: row.try_get(1)?,
                tag: row.try_get(2)?,
                unsent: row.try_get(3)?,
            })
        };
        rows.iter().map(object).collect()
    }

    /// Packs made here, by path.
    pub async fn packs(&self) -> Result<Vec<Pack>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT scope, stream, path, \"from\", \"to\", made_ms, cleared FROM pack \
                   ORDER BY path";
        let rows = sqlx::query(sql).fetch_all(&mut *conn).await?;
        let pack = |row: &sqlx::sqlite::SqliteRow| -> Result<Pack, StoreError> {
            Ok(Pack {
                scope: exact(row, 0)?,
                stream: read_stream(row, 1)?,
                path: row.try_get(2)?,
                from: row.try_get::<i64, _>(3)?.unsigned_abs(),
                to: row.try_get::<i64, _>(4)?.unsigned_abs(),
                made_ms: row.try_get(5)?,
                cleared: row.try_get(6)?,
            })
        };
        rows.iter().map(pack).collect()
    }

    /// Odd objects, by path.
    pub async fn odd_objects(&self) -> Result<Vec<Odd>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT path, tag, reason FROM odd ORDER BY path";
        let rows = sqlx::query(sql).fetch_all(&mut *conn).await?;
        let odd = |row: &sqlx::sqlite::SqliteRow| -> Result<Odd, StoreError> {
            Ok(Odd {
                path: row.try_get(0)?,
                tag: row.try_get(1)?,
                reason: row.try_get(2)?,
            })
        };
        rows.iter().map(odd).collect()
    }

    /// Packs and snapshots that were read, by path.
    pub async fn bundles_read(&self) -> Result<BTreeMap<String, Bundle>, StoreError> {
        let mut conn = self.reader().await?;
        let rows = sqlx::query("SELECT path, tag, inside FROM \"read\"")
            .fetch_all(&mut *conn)
            .await?;
        let mut bundles = BTreeMap::new();
        for row in &rows {
            let path: String = row.try_get(0)?;
            let (halves, _) = row.try_get::<&[u8], _>(2)?.as_chunks::<16>();
            let bundle = Bundle {
                path: path.clone(),
                tag: row.try_get(1)?,
                inside: halves.to_vec(),
            };
            bundles.insert(path, bundle);
        }
        Ok(bundles)
    }
}

async fn keep(conn: &mut SqliteConnection, thing: Keep) -> Result<(), StoreError> {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let query = match thing {
        Keep::Object(one) => {
            let sql =
                "INSERT OR REPLACE INTO object (path, bytes, tag, unsent) VALUES (?, ?, ?, ?)";
            let query = sqlx::query(sql).bind(one.path).bind(one.bytes);
            query.bind(one.tag).bind(one.unsent)
        }
        Keep::Sent(path) => sqlx::query("UPDATE object SET unsent = 0 WHERE path = ?").bind(path),
        Keep::Pushed(hash) => {
            let key = key_of(conn, &hash).await?;
            sqlx::query("DELETE FROM outbox WHERE segment = ?").bind(key)
        }
        Keep::Pack(pack) => sqlx::query(
            "INSERT OR REPLACE INTO pack (path, scope, stream, \"from\", \"to\", made_ms, cleared) \
             VALUES (?, ?, ?, ?, ?, ?, ?)",
        )
        .bind(pack.path)
        .bind(pack.scope.to_vec())
        .bind(pack.stream.0.to_bytes().to_vec())
        .bind(whole(pack.from))
        .bind(whole(pack.to))
        .bind(pack.made_ms)
        .bind(pack.cleared),
        Keep::Read(bundle) => {
            let sql = "INSERT OR REPLACE INTO \"read\" (path, tag, inside) VALUES (?, ?, ?)";
            let query = sqlx::query(sql).bind(bundle.path).bind(bundle.tag);
            query.bind(bundle.inside.concat())
        }
        Keep::Odd(odd) => {
            let sql = "INSERT OR REPLACE INTO odd (path, tag, reason) VALUES (?, ?, ?)";
            sqlx::query(sql)
                .bind(odd.path)
                .bind(odd.tag)
                .bind(odd.reason)
        }
        Keep::NotOdd(path) => sqlx::query("DELETE FROM odd WHERE path = ?").bind(path),
    };
    query.execute(conn).await?;
    Ok(())
}
