//! Replay of all moves of a tree (Kleppmann, Mulligan, Gomes, Beresford, TPDS 2021): in the order of all
//! ops, leaving out those that would close a ring. Over all scopes at once, so that no ring closes
//! across two of them.
//! Deliberately absent: moves made here, which come last in that order and are simply done (`door`).

use super::weigh::by_place;
use crate::column::{bind_id, read_id, read_id_or_none};
use crate::error::StoreError;
use crate::log::{LOGGED, Logged, Place, read_logged};
use crate::open::Store;
use crate::project::Key;
use crate::schema;
use sqlx::query_builder::QueryBuilder;
use sqlx::{AssertSqlSafe, Row as _, Sqlite, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::Table;
use valise_domain::stamp::Stamp;

/// A move that would have put a row under itself, since somebody else moved meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Number of the table.
    pub table: u16,
    /// The row that stayed where it was.
    pub row: RowId,
    /// Where it was to go.
    pub parent: Option<RowId>,
    /// When.
    pub stamp: Stamp,
    /// Under which name the op counts …
    pub stream: StreamId,
    /// … and its number.
    pub seq: i64,
}

/// Where the rows of one tree stand, and what was left out.
#[derive(Default)]
pub(crate) struct Replayed {
    /// Rows that ever moved.
    pub places: HashMap<RowId, Place>,
    /// In the order of all ops.
    pub skipped: Vec<Skipped>,
}

/// Replays moves, given in any order; whatever is no move is passed over.
pub(crate) fn replay<'a>(ops: impl Iterator<Item = &'a Logged>) -> Replayed {
    let mut moves: Vec<&Logged> = ops.filter(|logged| logged.place().is_some()).collect();
    moves.sort_by(|a, b| by_place(&a.op, &b.op));
    moves.dedup_by(|a, b| a.op == b.op);
    let mut replayed = Replayed::default();
    for logged in moves {
        let op = &logged.op;
        let Some((parent, rank)) = logged.place() else {
            continue;
        };
        if stands_above(&replayed.places, op.row, parent) {
            replayed.skipped.push(Skipped {
                table: op.table,
                row: op.row,
                parent,
                stamp: op.stamp,
                stream: op.stream,
                seq: op.seq,
            });
        } else {
            replayed.places.insert(op.row, (parent, rank));
        }
    }
    replayed
}

fn stands_above(places: &HashMap<RowId, Place>, row: RowId, parent: Option<RowId>) -> bool {
    let mut up = parent;
    while let Some(at) = up {
        if at == row {
            return true;
        }
        up = places.get(&at).and_then(|(above, _)| *above);
    }
    false
}

async fn moves(conn: &mut SqliteConnection, table: &Table) -> Result<Vec<Logged>, StoreError> {
    let text = format!("{LOGGED} WHERE o.kind = 3 AND o.table_id = ?");
    let query = sqlx::query(AssertSqlSafe(text)).bind(table.id);
    let rows = query.fetch_all(conn).await?;
    rows.iter().map(read_logged).collect()
}

/// Replays one tree and puts every row where it stands. Gives the rows that moved by that.
pub(crate) async fn replant(
    conn: &mut SqliteConnection,
    table: &Table,
) -> Result<Vec<Key>, StoreError> {
    let replayed = replay(moves(conn, table).await?.iter());
    let name = schema::quoted(table.name);
    let text = format!("SELECT id, parent, rank FROM {name}");
    let mut moved: BTreeMap<RowId, Option<&Place>> = BTreeMap::new();
    let rows = sqlx::query(AssertSqlSafe(text))
        .fetch_all(&mut *conn)
        .await?;
    for row in &rows {
        let id = read_id(row, 0)?;
        let stands = (read_id_or_none(row, 1)?, row.try_get::<Option<&str>, _>(2)?);
        let place = replayed.places.get(&id);
        let belongs = place.map_or((None, None), |(up, rank)| (*up, Some(rank.as_str())));
        if stands != belongs {
            moved.insert(id, place);
        }
    }
    let all: Vec<_> = moved.into_iter().collect();
    for chunk in all.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new("WITH place(id, up, rank) AS (");
        query.push_values(chunk, |mut tuple, (id, place)| {
            bind_id(&mut tuple, *id);
            tuple.push_bind(place.and_then(|(up, _)| up.map(|up| up.to_bytes().to_vec())));
            tuple.push_bind(place.map(|(_, rank)| rank.clone()));
        });
        query.push(format_args!(
            ") UPDATE {name} SET parent = p.up, rank = p.rank FROM place p WHERE p.id = {name}.id"
        ));
        query.build().persistent(false).execute(&mut *conn).await?;
    }
    Ok(all.into_iter().map(|(id, _)| (table.id, id)).collect())
}

impl Store {
    /// Moves that were left out because they would have closed a ring, in the order of all ops.
    pub async fn skipped_moves(&self) -> Result<Vec<Skipped>, StoreError> {
        let mut conn = self.reader().await?;
        let mut ops = Vec::new();
        let trees = schema::all().iter().map(|sql| sql.table);
        for table in trees.filter(|table| table.tree) {
            ops.extend(replay(moves(&mut conn, table).await?.iter()).skipped);
        }
        Ok(ops)
    }
}
