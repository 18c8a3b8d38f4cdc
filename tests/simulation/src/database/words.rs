//! Between the words of the world and those of a database: rows, fields and ops.
//! Deliberately absent: anything that is written or read.

use crate::simulator::world::row as world_row;
use std::collections::BTreeMap;
use valise_domain::id::RowId;
use valise_domain::nouns::{account, position, stakeholder};
use valise_domain::op::{Act, Op};
use valise_sync::formats::Scope;

/// How many rows the world has.
const ROWS: u8 = 4;

/// Tables and rows of a database, with those of the world.
pub type Names = BTreeMap<(u16, RowId), (u16, RowId)>;

/// The names of the world's rows of one scope here, by table and row of the database.
pub fn names(scope: Scope) -> Names {
    let both = [account::TABLE.id, position::TABLE.id].into_iter();
    let all = both.flat_map(|table| (0..ROWS).map(move |row| (table, world_row(row))));
    all.map(|(table, row)| (here(scope, table, row), (table, row)))
        .collect()
}

/// Where a row of the world lies in a database.
pub fn here(scope: Scope, table: u16, row: RowId) -> (u16, RowId) {
    let bytes = [&scope.0[..], &table.to_be_bytes(), &row.to_bytes()].concat();
    let hash = blake3::hash(&bytes);
    let id = RowId::from_slice(&hash.as_bytes()[..16]).expect("16 bytes are an id");
    match table == account::TABLE.id {
        true => (stakeholder::TABLE.id, id),
        false => (table, id),
    }
}

/// The number that the world gives a field, if it knows it.
pub fn field_there(table: u16, field: u16) -> Option<u16> {
    let name = table == stakeholder::TABLE.id && field == stakeholder::name.id;
    let title = table == position::TABLE.id && field == position::title.id;
    match (name, title) {
        (true, _) => Some(account::name.id),
        (_, true) => Some(field),
        _ => None,
    }
}

/// The row above in the words of the world.
pub fn parent_there(names: &Names, parent: Option<RowId>) -> Option<RowId> {
    let parent = names.get(&(position::TABLE.id, parent?));
    parent.map(|(_, row)| *row)
}

/// An op in the words of the world; none where it says nothing there.
pub fn op_there(names: &Names, op: Op) -> Option<Op> {
    let (table, row) = *names.get(&(op.table, op.row))?;
    let act = match op.act {
        Act::Set { field, value } => {
            let field = field_there(op.table, field)?;
            Act::Set { field, value }
        }
        Act::Resolve { field, value } => {
            let field = field_there(op.table, field)?;
            Act::Resolve { field, value }
        }
        Act::Move { parent, rank } => Act::Move {
            parent: parent_there(names, parent),
            rank,
        },
        Act::Delete => Act::Delete,
    };
    Some(Op {
        table,
        row,
        act,
        ..op
    })
}
