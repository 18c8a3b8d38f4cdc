//! What the ops on one row come to: the heads of its cells and whether it is visible (sync.md,
//! Projection). Pure and from scratch.
//! Deliberately absent: the place in a tree, which takes the moves of all rows (`tree`).

use super::knowledge::Knowledge;
use crate::log::Logged;
use std::cmp::Ordering;
use std::collections::BTreeMap;
use valise_domain::nouns::Table;
use valise_domain::op::{Act, Op};
use valise_domain::value::{Kind, Value};

/// What a row comes to.
pub(crate) struct Weighed {
    /// Whether it is visible.
    pub alive: bool,
    /// Whether somebody deleted it who did not know of an edit that keeps it visible.
    pub contested: bool,
    /// One value a field, as its column can hold it.
    pub values: Vec<Value>,
    /// The heads: number of the field and place in the log.
    pub heads: Vec<(u16, i64)>,
}

/// Weighs all ops on one row of that table, in any order.
pub(crate) fn weigh(table: &Table, ops: &[Logged], knowledge: &Knowledge) -> Weighed {
    let mut sorted: Vec<&Logged> = ops.iter().collect();
    sorted.sort_by(|a, b| by_place(&a.op, &b.op));
    sorted.dedup_by(|a, b| a.op == b.op);
    let (mut edits, mut deletes) = (Latest::default(), Latest::default());
    let mut cells: BTreeMap<usize, Latest<'_>> = BTreeMap::new();
    for logged in sorted {
        if logged.op.act == Act::Delete {
            deletes.take(logged);
            continue;
        }
        edits.take(logged);
        let field = logged.value().map(|(field, _)| field);
        let column = field.and_then(|id| table.fields.iter().position(|field| field.id == id));
        if let Some(column) = column {
            cells.entry(column).or_default().take(logged);
        }
    }
    let mut values = vec![Value::Null; table.fields.len()];
    let mut heads = Vec::new();
    for (column, latest) in cells {
        let field = &table.fields[column];
        let free = latest.heads(knowledge);
        if let Some((_, value)) = free.first().and_then(|head| head.value()) {
            values[column] = as_kept(field.kind, value);
        }
        heads.extend(free.iter().map(|head| (field.id, head.lsn)));
    }
    let alive = edits.any_outside(&deletes, knowledge);
    Weighed {
        alive,
        contested: alive && deletes.any_outside(&edits, knowledge),
        values,
        heads,
    }
}

/// The value as the column of a field can hold it: one of another kind, which no program of ours
/// writes, shows as unset. Codes of a newer program are kept.
pub(crate) fn as_kept(kind: Kind, value: &Value) -> Value {
    use chrono::Datelike;
    let fits = match (value, kind) {
        (Value::Text(_), Kind::Code(_)) | (Value::Integer(_), Kind::Integer) => true,
        (Value::Date(date), Kind::Date) => (0..=9999).contains(&date.0.year()),
        (Value::LocalTime(time), Kind::LocalTime) => (0..=9999).contains(&time.0.year()),
        _ => value.fits(kind),
    };
    if fits { value.clone() } else { Value::Null }
}

/// The order of all ops; where two carry one number, their content decides, so that all devices
/// agree.
pub(crate) fn by_place(a: &Op, b: &Op) -> Ordering {
    let place = |op: &Op| (op.stamp, op.stream, op.seq);
    let content = |op: &Op| (op.table, op.row, op.act.kind(), op.act.field(), op.txn);
    place(a)
        .cmp(&place(b))
        .then_with(|| content(a).cmp(&content(b)))
        .then_with(|| a.act.payload().cmp(&b.act.payload()))
}

/// The last ops of each lane: whatever these do not cover, earlier ones do not cover either.
#[derive(Default)]
struct Latest<'a>(Vec<&'a Logged>);

impl<'a> Latest<'a> {
    fn take(&mut self, new: &'a Logged) {
        let same = |one: &Logged| one.op.stream == new.op.stream;
        if self
            .0
            .iter()
            .any(|one| same(one) && one.op.seq > new.op.seq)
        {
            return;
        }
        self.0.retain(|one| !same(one) || one.op.seq == new.op.seq);
        self.0.push(new);
    }

    /// Those that no other covers, the greatest first. Should knowledge run in circles, all stay.
    fn heads(&self, knowledge: &Knowledge) -> Vec<&'a Logged> {
        if let [only] = self.0[..] {
            return vec![only];
        }
        let covered = |one: &Logged| {
            let mut others = self.0.iter();
            others.any(|other| knowledge.covers(&other.op, &one.op))
        };
        let free = self.0.iter().filter(|one| !covered(one));
        let mut heads: Vec<&Logged> = free.copied().collect();
        if heads.is_empty() {
            heads.clone_from(&self.0);
        }
        heads.sort_by(|a, b| by_place(&b.op, &a.op));
        heads
    }

    fn any_outside(&self, others: &Self, knowledge: &Knowledge) -> bool {
        self.0.iter().any(|one| {
            let mut others = others.0.iter();
            !others.any(|other| knowledge.covers(&other.op, &one.op))
        })
    }
}
