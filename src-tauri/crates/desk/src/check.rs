//! Whether the workspace is whole: the database, the chain of changes, and every row against a fresh
//! replay of all changes. Deliberately absent: mending; a damaged workspace is restored from a backup.

use crate::Answer;
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::StreamId;
use valise_domain::nouns::Table;
use valise_domain::op::Op;
use valise_sync::Covers;

/// What a check found.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct CheckView {
    /// Nothing is wrong.
    pub ok: bool,
    /// What is wrong.
    pub problems: Vec<ProblemRow>,
    /// How many changes were replayed.
    pub ops: u32,
    /// How many rows were compared.
    pub rows: u32,
}

/// One thing that is wrong.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct ProblemRow {
    /// `database`, `chain` or `projection`.
    pub kind: String,
    /// Which row or page, for whoever must mend it; never the contents of a cell.
    pub detail: String,
}

impl Desk {
    /// Checks everything; changes nothing.
    pub async fn check(&self) -> Answer<CheckView> {
        let mut problems = Vec::new();
        for problem in self.store.check().await?.problems {
            problems.push(ProblemRow {
                kind: "database".to_owned(),
                detail: problem.to_string(),
            });
        }
        let ops = self.store.ops().await?;
        let links = self.store.links().await?;
        let streams: BTreeSet<StreamId> = links.iter().map(|(stream, _, _)| *stream).collect();
        for stream in streams {
            let own = links.iter().filter(|(of, _, _)| *of == stream);
            let own: Vec<_> = own.map(|(_, txn, link)| (*txn, *link)).collect();
            let its: Vec<_> = ops
                .iter()
                .filter(|op| op.stream == stream)
                .cloned()
                .collect();
            for fault in valise_sync::verify(&own, &its) {
                problems.push(ProblemRow {
                    kind: "chain".to_owned(),
                    detail: fault.to_string(),
                });
            }
        }
        let mut shown = self.store.projection().await?;
        let fresh = valise_sync::project_with(&ops, &lineage(&ops)).rows;
        let rows = u32::try_from(fresh.len()).unwrap_or(u32::MAX);
        for ((table, row), wanted) in fresh {
            let held = shown.remove(&(table, row));
            if held.as_ref() != Some(&wanted) {
                problems.push(differs(table, row));
            }
        }
        for (table, row) in shown.into_keys() {
            problems.push(differs(table, row));
        }
        let ops = u32::try_from(ops.len()).unwrap_or(u32::MAX);
        Ok(CheckView {
            ok: problems.is_empty(),
            problems,
            ops,
            rows,
        })
    }
}

/// A database writes one stream after another (a restored backup begins a new one): each has seen
/// everything that stands before it in the log.
fn lineage(ops: &[Op]) -> Covers {
    let mut covers = Covers::new();
    let mut last: BTreeMap<StreamId, i64> = BTreeMap::new();
    for op in ops {
        if !last.contains_key(&op.stream) {
            for (other, through) in &last {
                covers.applied(op.stream, op.txn, *other, *through);
            }
        }
        last.insert(op.stream, op.seq);
    }
    covers
}

fn differs(table: u16, row: valise_domain::id::RowId) -> ProblemRow {
    let name = Table::by_id(table).map_or("?", |table| table.name);
    let detail = format!("{name} {row} differs from a fresh replay");
    ProblemRow {
        kind: "projection".to_owned(),
        detail,
    }
}
