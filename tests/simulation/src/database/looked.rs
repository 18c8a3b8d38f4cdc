//! What was read of a database since it was written: the invariants look at everything, again and
//! again. What is told of both scopes is read once for both.
//! Deliberately absent: what is written, which says itself what is to be read again.

use super::wait;
use super::words::{Names, field_there, names, op_there, parent_there};
use std::collections::BTreeMap;
use valise_domain::id::RowId;
use valise_domain::nouns::{Row, position, stakeholder};
use valise_domain::op::Op;
use valise_domain::value::Value;
use valise_replica::StoreReplica;
use valise_store::{Conflict, Skipped, Store};
use valise_sync::engine::replica::{Kept, Replica as _};
use valise_sync::formats::Scope;
use valise_sync::{Head, OpenConflict, Reference, SkippedMove};

/// What was read and holds still.
#[derive(Default)]
pub struct Looked {
    all_ops: Option<Vec<Op>>,
    ops: BTreeMap<Scope, Vec<Op>>,
    shown: Option<Shown>,
    references: BTreeMap<Scope, Reference>,
    kept: Option<Kept>,
}

/// What a database shows, in its own words.
struct Shown {
    rows: BTreeMap<(u16, RowId), Row>,
    conflicts: Vec<Conflict>,
    skipped: Vec<Skipped>,
    beside: Vec<(u16, RowId)>,
}

impl Looked {
    /// A person edited: what the engine keeps is what it was.
    pub fn edited(&mut self) {
        let kept = self.kept.take();
        *self = Self::default();
        self.kept = kept;
    }

    /// Something small was kept: ops and rows are what they were.
    pub fn noted(&mut self) {
        self.kept = None;
    }

    /// The ops of a scope that count, in the words of the world.
    pub fn ops(&mut self, store: &Store, scope: Scope) -> Vec<Op> {
        let all = &mut self.all_ops;
        let ops = self.ops.entry(scope).or_insert_with(|| {
            let all = all.get_or_insert_with(|| wait(store.ops()).expect("it can be read"));
            let names = names(scope);
            let ops = all.iter().cloned();
            ops.filter_map(|op| op_there(&names, op)).collect()
        });
        ops.clone()
    }

    /// What is shown of a scope, in the words of the world.
    pub fn reference(&mut self, store: &Store, scope: Scope) -> Reference {
        let shown = &mut self.shown;
        let reference = self.references.entry(scope).or_insert_with(|| {
            let shown = shown.get_or_insert_with(|| Shown::of(store));
            shown.reference(&names(scope))
        });
        reference.clone()
    }

    /// What the engine keeps.
    pub fn kept(&mut self, replica: &mut StoreReplica) -> Kept {
        let load = || wait(replica.load()).expect("it can be read");
        self.kept.get_or_insert_with(load).clone()
    }
}

impl Shown {
    fn of(store: &Store) -> Self {
        Self {
            rows: [position::TABLE, stakeholder::TABLE]
                .iter()
                .flat_map(|table| wait(store.projection_of(table)).expect("it can be read"))
                .collect(),
            conflicts: wait(store.conflicts()).expect("it can be read"),
            skipped: wait(store.skipped_moves()).expect("it can be read"),
            beside: wait(store.edits_beside_deletes()).expect("it can be read"),
        }
    }

    fn reference(&self, names: &Names) -> Reference {
        let rows = self.rows.iter().filter_map(|(key, row)| {
            let (table, id) = *names.get(key)?;
            Some(((table, id), row_there(names, table, id, row)))
        });
        let conflicts = self.conflicts.iter();
        let skipped = self.skipped.iter();
        let beside = self.beside.iter();
        let mut reference = Reference {
            rows: rows.collect(),
            conflicts: conflicts
                .filter_map(|conflict| conflict_there(names, conflict))
                .collect(),
            skipped_moves: skipped
                .filter_map(|skipped| skipped_there(names, skipped))
                .collect(),
            edits_beside_deletes: beside.filter_map(|key| names.get(key).copied()).collect(),
        };
        reference.edits_beside_deletes.sort_unstable();
        reference
    }
}

fn row_there(names: &Names, table: u16, id: RowId, row: &Row) -> Row {
    let value = |field: u16| row.values[usize::from(field) - 1].clone();
    let values = match table == position::TABLE.id {
        true => vec![Value::Null, value(position::title.id)],
        false => vec![value(stakeholder::name.id), Value::Null],
    };
    Row {
        id,
        values,
        parent: parent_there(names, row.parent),
        ..row.clone()
    }
}

fn conflict_there(names: &Names, conflict: &Conflict) -> Option<OpenConflict> {
    let (table, row) = *names.get(&(conflict.table, conflict.row))?;
    let field = field_there(conflict.table, conflict.field)?;
    let mut heads = conflict.values.iter().map(|rival| Head {
        value: rival.value.clone(),
        stamp: rival.stamp,
        stream: rival.stream,
        seq: 0,
    });
    Some(OpenConflict {
        table,
        row,
        field,
        shown: heads.next().expect("a conflict has values"),
        others: heads.collect(),
    })
}

fn skipped_there(names: &Names, skipped: &Skipped) -> Option<SkippedMove> {
    let (table, row) = *names.get(&(skipped.table, skipped.row))?;
    Some(SkippedMove {
        table,
        row,
        parent: parent_there(names, skipped.parent),
        stamp: skipped.stamp,
        stream: skipped.stream,
        seq: skipped.seq,
    })
}
