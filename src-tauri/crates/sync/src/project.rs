//! The reference projection: rows from ops alone, pure and from scratch (sync.md, Projection).
//! Deliberately absent: speed by keeping anything between two calls; that is the store's part, and
//! this is what the store is held to.

use crate::covers::Covers;
use crate::heads::{Latest, by_place};
use crate::tree::{SkippedMove, Trees};
use std::collections::{BTreeMap, HashMap};
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{Row, Table};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Stamp;
use valise_domain::value::Value;

/// What a set of ops means. The same set gives the same reference, in whatever order it comes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Every row that an op of a known table names, by number of the table and row; rows in the
    /// trash too.
    pub rows: BTreeMap<(u16, RowId), Row>,
    /// Cells that were given different values by people who did not know of each other, by table,
    /// row and field.
    pub conflicts: Vec<OpenConflict>,
    /// Moves that would have closed a ring, in the order of all ops.
    pub skipped_moves: Vec<SkippedMove>,
    /// Rows that somebody deleted while somebody else edited them: they stay visible, by table and
    /// row.
    pub edits_beside_deletes: Vec<(u16, RowId)>,
}

/// One value of a cell that nobody superseded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The value.
    pub value: Value,
    /// When.
    pub stamp: Stamp,
    /// Whose op it was …
    pub stream: StreamId,
    /// … and its number.
    pub seq: i64,
}

/// A cell with several heads of different values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenConflict {
    /// Number of the table.
    pub table: u16,
    /// The row.
    pub row: RowId,
    /// Number of the field.
    pub field: u16,
    /// The head that is shown: the greatest `(stamp, stream, seq)`.
    pub shown: Head,
    /// The others, the greatest first.
    pub others: Vec<Head>,
}

/// Projects ops of one stream, or of streams that know nothing of each other.
pub fn project(ops: &[Op]) -> Reference {
    project_with(ops, &Covers::new())
}

/// Projects ops of several streams, given what each had seen of the others. An op that comes twice
/// counts once; ops of unknown tables and fields are left aside.
pub fn project_with(ops: &[Op], covers: &Covers) -> Reference {
    let mut ops: Vec<&Op> = ops.iter().collect();
    ops.sort_by(|a, b| by_place(a, b));
    ops.dedup();
    let mut sheaf = Sheaf::default();
    for op in ops {
        sheaf.take(op);
    }
    sheaf.bind(covers)
}

/// What decides whether a row is visible.
#[derive(Default)]
struct Life<'a> {
    edits: Latest<'a>,
    deletes: Latest<'a>,
}

/// The ops sorted by what they are about.
#[derive(Default)]
struct Sheaf<'a> {
    cells: BTreeMap<(u16, RowId, u16), Latest<'a>>,
    lives: BTreeMap<(u16, RowId), Life<'a>>,
    trees: Trees,
}

impl<'a> Sheaf<'a> {
    /// Takes the next op in the order of all ops.
    fn take(&mut self, op: &'a Op) {
        let Some(table) = Table::by_id(op.table) else {
            return;
        };
        let life = self.lives.entry((op.table, op.row)).or_default();
        match &op.act {
            Act::Delete => life.deletes.take(op),
            Act::Set { field, .. } | Act::Resolve { field, .. } => {
                life.edits.take(op);
                if table.field(*field).is_some() {
                    self.cells
                        .entry((op.table, op.row, *field))
                        .or_default()
                        .take(op);
                }
            }
            Act::Move { .. } => {
                life.edits.take(op);
                if table.tree {
                    self.trees.take(op);
                }
            }
        }
    }

    /// Makes rows of it.
    fn bind(self, covers: &Covers) -> Reference {
        let mut reference = Reference::default();
        let mut shown = HashMap::new();
        for (cell, latest) in self.cells {
            let heads = latest.heads(covers);
            reference.conflicts.extend(conflict(cell, &heads));
            if let Some(value) = heads.first().and_then(|op| value(op)) {
                shown.insert(cell, value.clone());
            }
        }
        for ((table, row), life) in self.lives {
            let edited = life.edits.any_outside(&life.deletes, covers);
            let deleted = life.deletes.any_outside(&life.edits, covers);
            let alive = planted!(DeleteBeatsEdit, edited && !deleted, edited);
            if alive && deleted {
                reference.edits_beside_deletes.push((table, row));
            }
            let columns = Table::by_id(table).map_or(&[][..], |table| table.fields);
            let take = |field: u16| shown.remove(&(table, row, field)).unwrap_or_default();
            let values = columns.iter().map(|field| field.id).map(take).collect();
            let spot = self.trees.spot(table, row);
            let (parent, rank) = (spot.and_then(|s| s.parent), spot.map(|s| s.rank.clone()));
            reference.rows.insert(
                (table, row),
                Row {
                    id: row,
                    alive,
                    parent,
                    rank,
                    values,
                },
            );
        }
        reference.skipped_moves = self.trees.skipped;
        reference
    }
}

fn value(op: &Op) -> Option<&Value> {
    match &op.act {
        Act::Set { value, .. } | Act::Resolve { value, .. } => Some(value),
        Act::Delete | Act::Move { .. } => None,
    }
}

fn conflict((table, row, field): (u16, RowId, u16), heads: &[&Op]) -> Option<OpenConflict> {
    let head = |op: &&Op| {
        let value = value(op)?.clone();
        Some(Head {
            value,
            stamp: op.stamp,
            stream: op.stream,
            seq: op.seq,
        })
    };
    let mut heads = heads.iter().filter_map(head);
    let shown = heads.next()?;
    let others: Vec<Head> = heads.collect();
    let differs = others.iter().any(|other| other.value != shown.value);
    differs.then_some(OpenConflict {
        table,
        row,
        field,
        shown,
        others,
    })
}
