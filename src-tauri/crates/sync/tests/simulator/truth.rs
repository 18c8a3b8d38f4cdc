//! The truth: what edits come to by what their authors had really seen, beside what a device shows.

use super::world::{Edit, Key, World};
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::RowId;
use valise_domain::nouns::{account, position};
use valise_domain::op::Act;
use valise_domain::value::Value;
use valise_sync::Reference;
use valise_sync::formats::Scope;

type Found = Vec<String>;

/// What an author had seen: when editing, or ever.
type Had = fn(&Edit) -> &BTreeSet<Key>;

/// What the edits that count on a device come to, by what their authors had really seen.
pub struct Truth<'w> {
    edits: Vec<(&'w Key, &'w Edit)>,
}

impl<'w> Truth<'w> {
    pub fn of<L>(world: &'w World<L>, scope: Scope, keys: &BTreeSet<Key>) -> Self {
        let edits = world.edits.iter();
        let edits = edits.filter(|(key, edit)| edit.scope == scope && keys.contains(*key));
        Self {
            edits: edits.collect(),
        }
    }

    fn value(edit: &Edit) -> Option<(u16, &Value)> {
        match &edit.op.act {
            Act::Set { field, value } | Act::Resolve { field, value } => Some((*field, value)),
            _ => None,
        }
    }

    /// Values of each cell that nobody who had seen them replaced.
    /// `had` says what an author had seen.
    fn heads(&self, had: Had) -> BTreeMap<(u16, RowId, u16), BTreeSet<String>> {
        let mut heads: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
        for (key, edit) in &self.edits {
            let Some((field, value)) = Self::value(edit) else {
                continue;
            };
            let cell = (edit.op.table, edit.op.row, field);
            let covered = self.edits.iter().any(|(_, other)| {
                let same = (other.op.table, other.op.row) == (edit.op.table, edit.op.row);
                let at = Self::value(other).is_some_and(|(at, _)| at == field);
                same && at && had(other).contains(*key)
            });
            if !covered {
                heads.entry(cell).or_default().insert(format!("{value:?}"));
            }
        }
        heads
    }

    /// Rows with an edit that no delete had seen.
    fn alive(&self, had: Had) -> BTreeSet<(u16, RowId)> {
        let deletes = || {
            self.edits
                .iter()
                .filter(|(_, edit)| edit.op.act == Act::Delete)
        };
        let live = |(key, edit): &&(&Key, &Edit)| {
            let on =
                |delete: &Edit| (delete.op.table, delete.op.row) == (edit.op.table, edit.op.row);
            edit.op.act != Act::Delete
                && !deletes().any(|(_, delete)| on(delete) && had(delete).contains(*key))
        };
        let alive = self.edits.iter().filter(live);
        alive
            .map(|(_, edit)| (edit.op.table, edit.op.row))
            .collect()
    }

    /// Values that should be shown or listed and are not, rows that should be there and are not.
    pub fn swallowed(&self, reference: &Reference) -> impl Iterator<Item = String> {
        let shown = heads_of(reference);
        let mut found = Found::new();
        for (cell, heads) in self.heads(|edit| &edit.ever) {
            let shown = shown.get(&cell).cloned().unwrap_or_default();
            let gone: Vec<_> = heads.difference(&shown).collect();
            if !gone.is_empty() {
                found.push(format!(
                    "I3 {gone:?} of {cell:?} is swallowed, {shown:?} shown"
                ));
            }
        }
        for row in self.alive(|edit| &edit.ever) {
            if !reference.rows.get(&row).is_some_and(|row| row.alive) {
                found.push(format!("I4 {row:?} should be visible"));
            }
        }
        found.into_iter()
    }

    /// Values and rows that are shown though somebody who had seen them replaced or deleted them.
    ///
    /// An edit that a restored backup had not sealed, while its first copy had reached the store, stands
    /// under two streams. Who replaces one copy has not seen the other: it stays as an open conflict.
    pub fn resurrected(
        &self,
        reference: &Reference,
        doubled: &BTreeSet<Key>,
    ) -> impl Iterator<Item = String> {
        let mut heads = self.heads(|edit| &edit.seen);
        let mut twice = BTreeSet::new();
        for (key, edit) in self.edits.iter().filter(|(key, _)| doubled.contains(*key)) {
            twice.insert((edit.op.table, edit.op.row));
            if let Some((field, value)) = Self::value(edit) {
                let cell = (key.2, key.3, field);
                heads.entry(cell).or_default().insert(format!("{value:?}"));
            }
        }
        let mut found = Found::new();
        for (cell, shown) in heads_of(reference) {
            let heads = heads.get(&cell).cloned().unwrap_or_default();
            let extra: Vec<_> = shown.difference(&heads).collect();
            if !extra.is_empty() {
                found.push(format!(
                    "I4 {extra:?} of {cell:?} came back beside {heads:?}"
                ));
            }
        }
        let alive = self.alive(|edit| &edit.seen);
        for (row, _) in reference.rows.iter().filter(|(_, row)| row.alive) {
            if !alive.contains(row) && !twice.contains(row) {
                found.push(format!("I4 {row:?} came back"));
            }
        }
        found.into_iter()
    }
}

/// The values of each cell that are shown, or listed in an open conflict.
fn heads_of(reference: &Reference) -> BTreeMap<(u16, RowId, u16), BTreeSet<String>> {
    let mut heads: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    for ((table, id), row) in &reference.rows {
        for (field, column) in [(account::TABLE.id, 1_u16), (position::TABLE.id, 2)] {
            let value = &row.values[usize::from(column) - 1];
            if *table == field && *value != Value::Null {
                let cell = (*table, *id, column);
                heads.entry(cell).or_default().insert(format!("{value:?}"));
            }
        }
    }
    for conflict in &reference.conflicts {
        let cell = (conflict.table, conflict.row, conflict.field);
        let others = conflict
            .others
            .iter()
            .map(|head| format!("{:?}", head.value));
        heads.entry(cell).or_default().extend(others);
    }
    heads
}
