//! Replay of moves into trees: a highly-available move operation for replicated trees (Kleppmann,
//! Mulligan, Gomes, Beresford, TPDS 2021), from scratch.
//! Deliberately absent: undoing and redoing when an old move arrives; here all are at hand.

use std::collections::HashMap;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Stamp;

/// A move that would have closed a ring and was left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedMove {
    /// Number of the table.
    pub table: u16,
    /// The row that stayed where it was.
    pub row: RowId,
    /// Where it was to go.
    pub parent: Option<RowId>,
    /// When.
    pub stamp: Stamp,
    /// Whose op it was …
    pub stream: StreamId,
    /// … and its number.
    pub seq: i64,
}

/// Where a row of a tree stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    pub parent: Option<RowId>,
    pub rank: String,
}

/// The trees of all tables.
#[derive(Default)]
pub(crate) struct Trees {
    spots: HashMap<(u16, RowId), Spot>,
    pub skipped: Vec<SkippedMove>,
}

impl Trees {
    /// Takes the next op in the order of all ops; only moves matter.
    pub fn take(&mut self, op: &Op) {
        let Act::Move { parent, rank } = &op.act else {
            return;
        };
        if planted!(
            RingAllowed,
            false,
            self.closes_a_ring(op.table, op.row, *parent)
        ) {
            self.skipped.push(SkippedMove {
                table: op.table,
                row: op.row,
                parent: *parent,
                stamp: op.stamp,
                stream: op.stream,
                seq: op.seq,
            });
        } else {
            let spot = Spot {
                parent: *parent,
                rank: rank.clone(),
            };
            self.spots.insert((op.table, op.row), spot);
        }
    }

    /// Where a row stands in the end.
    pub fn spot(&self, table: u16, row: RowId) -> Option<&Spot> {
        self.spots.get(&(table, row))
    }

    // The trees have no rings before the move, so the way up ends.
    fn closes_a_ring(&self, table: u16, row: RowId, parent: Option<RowId>) -> bool {
        let mut above = parent;
        while let Some(at) = above {
            if at == row {
                return true;
            }
            above = self.spot(table, at).and_then(|spot| spot.parent);
        }
        false
    }
}
