//! A turn: what others wrote comes into one scope or goes, and the rows it touches are made anew.
//! Deliberately absent: deciding what counts (`sync`).

use super::covers::{self, Cover};
use super::entering::{self, Berth, Entering};
use super::scope::{self, ScopeName};
use super::segment::{self, Place, Segment, SegmentHash, Span, stream_keys};
use super::{rows, tree, unsealed};
use crate::clock;
use crate::error::StoreError;
use crate::ledger::part;
use crate::log;
use crate::open::Store;
use crate::project::Key;
use crate::schema;
use sqlx::{Row as _, SqliteConnection};
use std::collections::{BTreeSet, HashMap};
use valise_domain::id::StreamId;
use valise_domain::nouns::{LedgerPart, Noun as _};
use valise_domain::stamp::Stamp;

/// One transaction: what changes in one scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The scope.
    pub scope: ScopeName,
    /// Segments that were not known, each with its bytes.
    pub new: Vec<(Segment, Vec<u8>)>,
    /// Known segments whose state is another from now on, with their ops' numbers.
    pub changed: Vec<(SegmentHash, u8, Option<Span>)>,
    /// Ops that come to count.
    pub enter: Vec<Entering>,
    /// Segments whose ops count no more; they are kept.
    pub leave: Vec<SegmentHash>,
    /// Segments whose ops count under another name from now on.
    pub relaned: Vec<(SegmentHash, StreamId)>,
    /// What authors had seen.
    pub covers_added: Vec<Cover>,
    /// What does not hold any more.
    pub covers_removed: Vec<Cover>,
    /// Of each lane, up to which number an op written here from now on will have seen it.
    pub known: Vec<(StreamId, i64)>,
    /// The clock must not fall behind this.
    pub observed: Stamp,
}

/// What became of a turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It is done.
    Done,
    /// Nothing of it was done: ops of the scope are not sealed, and must be before it.
    UnsealedFirst,
}

/// What a turn touched.
#[derive(Default)]
struct Touched {
    rows: BTreeSet<Key>,
    /// Those of them that have a new place in the log.
    logged: BTreeSet<Key>,
    /// Tables in which rows moved.
    moved: BTreeSet<u16>,
}

impl Store {
    /// Does a turn, unless its scope has unsealed ops. Rows come to show what all ops that count come
    /// to. [`StoreError::NoSegment`] where it names a segment that is not here.
    pub async fn apply(&self, turn: Turn) -> Result<Applied, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = apply(&mut writer.conn, &turn).await;
        writer.end(work).await
    }
}

async fn apply(conn: &mut SqliteConnection, turn: &Turn) -> Result<Applied, StoreError> {
    let ops = turn.enter.iter().flat_map(|enter| &enter.ops);
    let scope = scope::key_or_new(conn, turn.scope, ops).await?;
    if unsealed::waits(conn, scope).await? {
        return Ok(Applied::UnsealedFirst);
    }
    let rewoven = !turn.relaned.is_empty() || !turn.covers_removed.is_empty();
    let rewoven = rewoven || covers::reach_back(conn, scope, &turn.covers_added).await?;
    keep(conn, scope, turn).await?;
    let mut touched = shift(conn, turn).await?;
    enter(conn, scope, turn, &mut touched).await?;
    covers::remove_covers(conn, scope, &turn.covers_removed).await?;
    covers::add_covers(conn, scope, &turn.covers_added).await?;
    covers::write_known(conn, scope, &turn.known).await?;
    covers::write_gaps(conn, scope).await?;
    clock::observe(conn, turn.observed).await?;
    if rewoven {
        touched.rows.extend(rows_of(conn, scope).await?);
    }
    show(conn, scope, touched).await?;
    Ok(Applied::Done)
}

/// Keeps new segments and new judgements.
async fn keep(conn: &mut SqliteConnection, scope: i64, turn: &Turn) -> Result<(), StoreError> {
    let entering = turn.enter.iter();
    let entering: HashMap<_, _> = entering.map(|enter| (enter.hash, enter)).collect();
    let mut streams: BTreeSet<StreamId> = turn.new.iter().map(|(one, _)| one.stream).collect();
    streams.extend(turn.enter.iter().map(|enter| enter.lane));
    let streams = stream_keys(conn, streams).await?;
    for (segment, bytes) in &turn.new {
        let enter = entering.get(&segment.hash);
        let place = Place {
            scope,
            stream: streams[&segment.stream],
            lane: streams[&enter.map_or(segment.stream, |enter| enter.lane)],
            last_txn: enter.and_then(|enter| enter.ops.last()).map(|op| op.txn),
        };
        segment::insert(conn, segment, &place, bytes).await?;
    }
    for (hash, state, span) in &turn.changed {
        let enter = entering.get(hash);
        let last_txn = enter.and_then(|enter| enter.ops.last()).map(|op| op.txn);
        sqlx::query(
            "UPDATE segment SET state = ?, first = ?, last = ?, first_txn = ?, \
             last_txn = coalesce(?, last_txn), lane = coalesce(?, lane) WHERE hash = ?",
        )
        .bind(*state)
        .bind(span.map(|span| span.first))
        .bind(span.map(|span| span.last))
        .bind(span.map(|span| span.first_txn))
        .bind(last_txn)
        .bind(enter.map(|enter| streams[&enter.lane]))
        .bind(hash.to_vec())
        .execute(&mut *conn)
        .await?;
    }
    Ok(())
}

/// Gives segments their new names, and finds the rows of those and of segments that count no more.
async fn shift(conn: &mut SqliteConnection, turn: &Turn) -> Result<Touched, StoreError> {
    let lanes = turn.relaned.iter().map(|(_, lane)| *lane).collect();
    let lanes = stream_keys(conn, lanes).await?;
    let mut touched = Touched::default();
    for (hash, lane) in &turn.relaned {
        let key = segment::key_of(conn, hash).await?;
        sqlx::query("UPDATE segment SET lane = ? WHERE \"key\" = ?")
            .bind(lanes[lane])
            .bind(key)
            .execute(&mut *conn)
            .await?;
        touched.add(entering::touched_by(conn, key).await?);
    }
    for hash in &turn.leave {
        let key = segment::key_of(conn, hash).await?;
        touched.add(entering::touched_by(conn, key).await?);
    }
    Ok(touched)
}

async fn enter(
    conn: &mut SqliteConnection,
    scope: i64,
    turn: &Turn,
    touched: &mut Touched,
) -> Result<(), StoreError> {
    let mut lsn = log::next_lsn(conn).await?;
    for enter in &turn.enter {
        let sql = "SELECT \"key\", stream FROM segment WHERE hash = ?";
        let query = sqlx::query(sql).bind(enter.hash.to_vec());
        let row = query.fetch_optional(&mut *conn).await?;
        let row = row.ok_or(StoreError::NoSegment)?;
        let berth = Berth {
            segment: row.try_get(0)?,
            stream: row.try_get(1)?,
            scope,
        };
        let written = entering::log_ops(conn, &berth, lsn, &enter.ops).await?;
        lsn += i64::try_from(written).expect("a segment fits in memory");
        let (keys, moved) = entering::touched_by(conn, berth.segment).await?;
        if written > 0 {
            touched.logged.extend(keys.iter().copied());
        }
        touched.add((keys, moved));
    }
    Ok(())
}

async fn rows_of(conn: &mut SqliteConnection, scope: i64) -> Result<Vec<Key>, StoreError> {
    let sql = "SELECT table_id, \"row\" FROM home WHERE scope = ?";
    let rows = sqlx::query(sql).bind(scope).fetch_all(conn).await?;
    rows.iter().map(log::read_key).collect()
}

/// Makes what was touched anew, and notes what changed without an op of its own.
async fn show(conn: &mut SqliteConnection, scope: i64, touched: Touched) -> Result<(), StoreError> {
    let mut changed = rows::anew(conn, scope, &touched.rows).await?;
    if changed
        .iter()
        .any(|(table, _)| *table == LedgerPart::TABLE.id)
    {
        part::let_go(conn).await?;
    }
    let trees = schema::all().iter().map(|sql| sql.table);
    for table in trees.filter(|table| table.tree && touched.moved.contains(&table.id)) {
        changed.extend(tree::replant(conn, table).await?);
    }
    changed.retain(|key| !touched.logged.contains(key));
    log::stir(conn, &changed).await
}

impl Touched {
    fn add(&mut self, (keys, moved): (Vec<Key>, BTreeSet<u16>)) {
        self.rows.extend(keys);
        self.moved.extend(moved);
    }
}
