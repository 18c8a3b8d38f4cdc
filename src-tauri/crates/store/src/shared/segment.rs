//! Segments: sealed ops of one author in one scope, kept to the letter with what is known of them.
//! Deliberately absent: opening them.

use super::scope::{ScopeName, read_name};
use crate::column::read_stream;
use crate::error::StoreError;
use crate::open::Store;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, SqliteConnection};
use std::collections::{BTreeSet, HashMap};
use valise_domain::id::{RowId, StreamId};
use valise_domain::stamp::Stamp;

/// BLAKE3 of the bytes of a segment.
pub type SegmentHash = [u8; 32];

/// The state of a segment whose ops count.
pub const COUNTS: u8 = 0;

/// The end of another chain: its stream, the number of a segment there, and that segment.
pub type Dep = (StreamId, u64, SegmentHash);

/// Which ops a segment holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The number of the first op within its stream.
    pub first: i64,
    /// The number of the last op.
    pub last: i64,
    /// The transaction of the first op.
    pub first_txn: i64,
}

/// What is known of a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Its name.
    pub hash: SegmentHash,
    /// What it is about.
    pub scope: ScopeName,
    /// The key of the device that signed it.
    pub device: [u8; 32],
    /// The lineage of the database that wrote it.
    pub lineage: [u8; 16],
    /// The stream it belongs to.
    pub stream: StreamId,
    /// Its number in its chain, below 2⁶³.
    pub seq: u64,
    /// The segment before it.
    pub prev: SegmentHash,
    /// The key it is sealed to.
    pub epoch: [u8; 16],
    /// The greatest stamp of its ops.
    pub hlc_max: Stamp,
    /// The author's wall clock, milliseconds since 1970.
    pub wall_ms: i64,
    /// Its length in bytes.
    pub size: u64,
    /// What its author had applied of others.
    pub deps: Vec<Dep>,
    /// Its ops, once it was opened.
    pub span: Option<Span>,
    /// The hash of what is held in its place, where something of it was erased.
    pub left: Option<SegmentHash>,
    /// [`COUNTS`], or why it waits, in the numbers of whoever judges.
    pub state: u8,
}

const SELECT: &str = "SELECT g.hash, c.name, g.device, g.lineage, s.id, g.seq, g.prev, g.epoch, \
     g.hlc_max, g.wall_ms, g.size, g.deps, g.state, g.first, g.last, g.first_txn, g.\"left\" FROM segment g \
     JOIN scope c ON c.\"key\" = g.scope JOIN stream s ON s.\"key\" = g.stream ORDER BY g.\"key\"";

impl Store {
    /// Everything that is known of every segment, in the order in which they came.
    pub async fn segments(&self) -> Result<Vec<Segment>, StoreError> {
        let mut conn = self.reader().await?;
        let rows = sqlx::query(SELECT).fetch_all(&mut *conn).await?;
        rows.iter().map(read).collect()
    }

    /// The bytes of a segment, whether it counts or not.
    pub async fn segment_bytes(&self, hash: SegmentHash) -> Result<Option<Vec<u8>>, StoreError> {
        let sql = "SELECT b.bytes FROM segment g JOIN sealed b ON b.segment = g.\"key\" \
                   WHERE g.hash = ?";
        let mut conn = self.reader().await?;
        let query = sqlx::query_scalar(sql).bind(hash.to_vec());
        Ok(query.fetch_optional(&mut *conn).await?)
    }

    /// Segments sealed here that have not reached the store.
    pub async fn outbox(&self) -> Result<BTreeSet<SegmentHash>, StoreError> {
        let sql = "SELECT g.hash FROM outbox o JOIN segment g ON g.\"key\" = o.segment";
        let mut conn = self.reader().await?;
        let rows = sqlx::query(sql).fetch_all(&mut *conn).await?;
        rows.iter().map(|row| exact(row, 0)).collect()
    }
}

fn read(row: &SqliteRow) -> Result<Segment, StoreError> {
    let first: Option<i64> = row.try_get(13)?;
    let span = match first {
        Some(first) => Some(Span {
            first,
            last: row.try_get(14)?,
            first_txn: row.try_get(15)?,
        }),
        None => None,
    };
    Ok(Segment {
        hash: exact(row, 0)?,
        scope: read_name(row.try_get(1)?)?,
        device: exact(row, 2)?,
        lineage: exact(row, 3)?,
        stream: read_stream(row, 4)?,
        seq: row.try_get::<i64, _>(5)?.unsigned_abs(),
        prev: exact(row, 6)?,
        epoch: exact(row, 7)?,
        hlc_max: Stamp::from_bits(row.try_get(8)?),
        wall_ms: row.try_get(9)?,
        size: row.try_get::<i64, _>(10)?.unsigned_abs(),
        deps: read_deps(row.try_get(11)?)?,
        span,
        left: match row.try_get::<Option<&[u8]>, _>(16)? {
            Some(_) => Some(exact(row, 16)?),
            None => None,
        },
        state: row.try_get(12)?,
    })
}

/// Reads bytes of a fixed length.
pub(super) fn exact<const N: usize>(row: &SqliteRow, index: usize) -> Result<[u8; N], StoreError> {
    let unreadable = |_| StoreError::Unreadable {
        table: "segment",
        column: "hash",
    };
    row.try_get::<&[u8], _>(index)?
        .try_into()
        .map_err(unreadable)
}

fn write_deps(deps: &[Dep]) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(deps.len() * 56);
    for (stream, seq, head) in deps {
        bytes.extend_from_slice(&stream.0.to_bytes());
        bytes.extend_from_slice(&seq.to_be_bytes());
        bytes.extend_from_slice(head);
    }
    bytes
}

fn read_deps(bytes: &[u8]) -> Result<Vec<Dep>, StoreError> {
    let unreadable = || StoreError::Unreadable {
        table: "segment",
        column: "deps",
    };
    let read = |part: &[u8]| {
        let (stream, rest) = part.split_first_chunk::<16>()?;
        let (seq, head) = rest.split_first_chunk::<8>()?;
        let stream = StreamId(RowId::from_slice(stream).ok()?);
        Some((stream, u64::from_be_bytes(*seq), head.try_into().ok()?))
    };
    let parts = bytes.chunks(56);
    parts
        .map(|part| read(part).ok_or_else(unreadable))
        .collect()
}

/// The local keys of streams; those that are new here are entered as those of others.
pub(super) async fn stream_keys(
    conn: &mut SqliteConnection,
    streams: BTreeSet<StreamId>,
) -> Result<HashMap<StreamId, i64>, StoreError> {
    let mut keys = HashMap::new();
    for stream in streams {
        let id = stream.0.to_bytes().to_vec();
        let put = "INSERT INTO stream (id, own) VALUES (?, 0) ON CONFLICT (id) DO NOTHING";
        sqlx::query(put)
            .bind(id.clone())
            .execute(&mut *conn)
            .await?;
        let get = sqlx::query_scalar("SELECT \"key\" FROM stream WHERE id = ?");
        keys.insert(stream, get.bind(id).fetch_one(&mut *conn).await?);
    }
    Ok(keys)
}

/// Where a new segment belongs here, in local keys, and what cannot be told from outside.
pub(super) struct Place {
    /// The scope.
    pub scope: i64,
    /// The stream.
    pub stream: i64,
    /// Under which name its ops count.
    pub lane: i64,
    /// The transaction of its last op, once it was opened.
    pub last_txn: Option<i64>,
}

/// Keeps a segment that is not known yet; gives its local key.
pub(super) async fn insert(
    conn: &mut SqliteConnection,
    segment: &Segment,
    place: &Place,
    bytes: &[u8],
) -> Result<i64, StoreError> {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let span = segment.span;
    let key: i64 = sqlx::query_scalar(
        "INSERT INTO segment (hash, scope, device, lineage, stream, lane, seq, prev, epoch, hlc_max, \
         wall_ms, size, deps, state, first, last, first_txn, last_txn, \"left\") \
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING \"key\"",
    )
    .bind(segment.hash.to_vec())
    .bind(place.scope)
    .bind(segment.device.to_vec())
    .bind(segment.lineage.to_vec())
    .bind(place.stream)
    .bind(place.lane)
    .bind(whole(segment.seq))
    .bind(segment.prev.to_vec())
    .bind(segment.epoch.to_vec())
    .bind(segment.hlc_max.to_bits())
    .bind(segment.wall_ms)
    .bind(whole(segment.size))
    .bind(write_deps(&segment.deps))
    .bind(segment.state)
    .bind(span.map(|span| span.first))
    .bind(span.map(|span| span.last))
    .bind(span.map(|span| span.first_txn))
    .bind(place.last_txn)
    .bind(segment.left.map(|left| left.to_vec()))
    .fetch_one(&mut *conn)
    .await?;
    sqlx::query("INSERT INTO sealed (segment, bytes) VALUES (?, ?)")
        .bind(key)
        .bind(bytes.to_vec())
        .execute(&mut *conn)
        .await?;
    Ok(key)
}

/// The local key of a known segment.
pub(super) async fn key_of(
    conn: &mut SqliteConnection,
    hash: &SegmentHash,
) -> Result<i64, StoreError> {
    let query = sqlx::query_scalar("SELECT \"key\" FROM segment WHERE hash = ?");
    let found = query.bind(hash.to_vec()).fetch_optional(conn).await?;
    found.ok_or(StoreError::NoSegment)
}

/// Who signed what counts under each name.
pub(crate) async fn authors(
    conn: &mut SqliteConnection,
) -> Result<HashMap<StreamId, [u8; 32]>, StoreError> {
    let sql = "SELECT DISTINCT g.device, s.id FROM segment g JOIN stream s ON s.\"key\" = g.lane";
    let rows = sqlx::query(sql).fetch_all(conn).await?;
    let author = |row: &SqliteRow| Ok((read_stream(row, 1)?, exact(row, 0)?));
    rows.iter().map(author).collect()
}
