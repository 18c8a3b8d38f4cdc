//! The heads of a multi-value register: the ops on one cell that no other op on it covers.
//! Deliberately absent: what the cell is.

use crate::covers::Covers;
use std::cmp::Ordering;
use valise_domain::op::Op;

/// The order of all ops of the world: `(stamp, stream, seq)`. Should two different ops carry the
/// same number, which `verify` reports, their content decides, so that every device agrees.
pub(crate) fn by_place(a: &Op, b: &Op) -> Ordering {
    let place = |op: &Op| (op.stamp, op.stream, op.seq);
    let content = |op: &Op| (op.table, op.row, op.act.kind(), op.act.field(), op.txn);
    place(a)
        .cmp(&place(b))
        .then_with(|| content(a).cmp(&content(b)))
        .then_with(|| a.act.payload().cmp(&b.act.payload()))
}

/// The last ops of each stream on one cell. Earlier ones are covered by these, and whatever these
/// do not cover, earlier ones do not cover either.
#[derive(Default)]
pub(crate) struct Latest<'a>(Vec<&'a Op>);

impl<'a> Latest<'a> {
    /// Takes in an op; the order does not matter.
    pub fn take(&mut self, op: &'a Op) {
        let newer = |known: &&&Op| known.stream == op.stream && known.seq > op.seq;
        if self.0.iter().any(|known| newer(&known)) {
            return;
        }
        self.0
            .retain(|known| known.stream != op.stream || known.seq == op.seq);
        self.0.push(op);
    }

    /// The ops that no other covers, the greatest first.
    ///
    /// Honest knowledge cannot run in circles; should it, all ops stay, so that nothing is lost.
    pub fn heads(&self, covers: &Covers) -> Vec<&'a Op> {
        let free = |op: &&&Op| !self.0.iter().any(|other| covers.covers(other, op));
        let mut heads: Vec<&Op> = self.0.iter().filter(|op| free(op)).copied().collect();
        if heads.is_empty() {
            heads.clone_from(&self.0);
        }
        heads.sort_by(|a, b| by_place(b, a));
        heads
    }

    /// Whether some op here is covered by none of the others.
    pub fn any_outside(&self, others: &Self, covers: &Covers) -> bool {
        self.0
            .iter()
            .any(|op| !others.0.iter().any(|other| covers.covers(other, op)))
    }
}
