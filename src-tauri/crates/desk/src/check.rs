//! Whether the workspace is whole: the database, the chain of changes, and every row against a fresh
//! replay of all changes. Deliberately absent: mending; a damaged workspace is restored from a backup.

use crate::Answer;
use crate::workspace::Desk;
use serde::Serialize;
use std::collections::BTreeMap;
use valise_domain::id::RowId;
use valise_domain::nouns::{Row, Table};
use valise_domain::op::{Act, Op};
use valise_store::Share;
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
        for chain in self.store.chains().await? {
            for fault in valise_sync::verify(&chain.links, &chain.ops) {
                problems.push(ProblemRow {
                    kind: "chain".to_owned(),
                    detail: fault.to_string(),
                });
            }
        }
        let mut shown = self.store.projection().await?;
        let (fresh, ops) = replayed(&self.store.shares().await?);
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
        let ops = u32::try_from(ops).unwrap_or(u32::MAX);
        Ok(CheckView {
            ok: problems.is_empty(),
            problems,
            ops,
            rows,
        })
    }
}

/// What all changes come to, and how many there are. Who had seen what is known scope by scope; trees
/// are one, so that no ring closes across two scopes.
fn replayed(shares: &[Share]) -> (BTreeMap<(u16, RowId), Row>, usize) {
    let (mut rows, mut moves, mut count) = (BTreeMap::new(), Vec::new(), 0);
    for share in shares {
        let mut covers = Covers::new();
        for one in &share.covers {
            covers.applied(one.lane, one.txn, one.other, one.through);
        }
        rows.extend(valise_sync::project_with(&share.ops, &covers).rows);
        let is_move = |op: &&Op| matches!(op.act, Act::Move { .. });
        moves.extend(share.ops.iter().filter(is_move).cloned());
        count += share.ops.len();
    }
    let places = valise_sync::project(&moves).rows;
    let stored = rows.into_iter().map(|((table, id), mut row)| {
        if let Some(place) = places.get(&(table, id)) {
            (row.parent, row.rank) = (place.parent, place.rank.clone());
        }
        let declared = Table::by_id(table).expect("rows are of declared tables");
        ((table, id), valise_store::as_stored(declared, row))
    });
    (stored.collect(), count)
}

fn differs(table: u16, row: RowId) -> ProblemRow {
    let name = Table::by_id(table).map_or("?", |table| table.name);
    let detail = format!("{name} {row} differs from a fresh replay");
    ProblemRow {
        kind: "projection".to_owned(),
        detail,
    }
}
