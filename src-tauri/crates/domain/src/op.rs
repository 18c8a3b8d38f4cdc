//! An op: one change to one row, as the log keeps it and as sync will carry it (sync.md, A change).
//! Deliberately absent: segments, seals and signatures (`sync`).

use crate::id::{RowId, StreamId};
use crate::stamp::Stamp;
use crate::value::{Value, ValueError};
use ciborium::value::Value as Cbor;

/// What an op does to its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Gives a field a value; `Null` clears it.
    Set {
        /// Number of the field.
        field: u16,
        /// The value.
        value: Value,
    },
    /// Puts the row into the trash.
    Delete,
    /// Puts the row of a tree under another, or at the top.
    Move {
        /// The new row above, none for the top.
        parent: Option<RowId>,
        /// The new place among the siblings.
        rank: String,
    },
    /// Settles a conflict: covers all heads of the cell.
    Resolve {
        /// Number of the field.
        field: u16,
        /// The value that stands.
        value: Value,
    },
}

/// One op with its place: `(stamp, stream, seq)` orders all ops of the world.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Op {
    /// Whose.
    pub stream: StreamId,
    /// Its number within the stream, from 1, without gaps.
    pub seq: i64,
    /// The transaction it belongs to, numbered within the stream from 1.
    pub txn: i64,
    /// When, on the hybrid clock.
    pub stamp: Stamp,
    /// Number of the table.
    pub table: u16,
    /// The row.
    pub row: RowId,
    /// What.
    pub act: Act,
}

/// A stored op cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum OpError {
    /// Its kind is unknown here.
    #[error("an op of the unknown kind {0}")]
    Kind(i64),
    /// Its value is unreadable.
    #[error("an op whose value cannot be read")]
    Value(#[from] ValueError),
    /// Its move is unreadable.
    #[error("an op whose move cannot be read")]
    Move,
}

impl Act {
    /// Number of the kind: 1 set, 2 delete, 3 move, 4 resolve.
    pub fn kind(&self) -> i64 {
        match self {
            Self::Set { .. } => 1,
            Self::Delete => 2,
            Self::Move { .. } => 3,
            Self::Resolve { .. } => 4,
        }
    }

    /// Number of the field; 0 for the row itself and its place.
    pub fn field(&self) -> u16 {
        match self {
            Self::Set { field, .. } | Self::Resolve { field, .. } => *field,
            Self::Delete | Self::Move { .. } => 0,
        }
    }

    /// The CBOR of the value or the move; empty for a delete.
    pub fn payload(&self) -> Vec<u8> {
        match self {
            Self::Set { value, .. } | Self::Resolve { value, .. } => value.to_cbor(),
            Self::Delete => Vec::new(),
            Self::Move { parent, rank } => {
                let parent = parent.map_or(Cbor::Null, |row| Cbor::Bytes(row.to_bytes().to_vec()));
                let pair = Cbor::Array(vec![parent, Cbor::Text(rank.clone())]);
                let mut bytes = Vec::new();
                ciborium::into_writer(&pair, &mut bytes).expect("writing to memory cannot fail");
                bytes
            }
        }
    }

    /// The inverse of [`Act::kind`], [`Act::field`] and [`Act::payload`].
    pub fn from_parts(kind: i64, field: u16, payload: &[u8]) -> Result<Self, OpError> {
        Ok(match kind {
            1 => Self::Set {
                field,
                value: Value::from_cbor(payload)?,
            },
            2 => Self::Delete,
            3 => read_move(payload)?,
            4 => Self::Resolve {
                field,
                value: Value::from_cbor(payload)?,
            },
            other => return Err(OpError::Kind(other)),
        })
    }
}

fn read_move(payload: &[u8]) -> Result<Act, OpError> {
    let item: Cbor = ciborium::from_reader(payload).map_err(|_| OpError::Move)?;
    let Cbor::Array(pair) = item else {
        return Err(OpError::Move);
    };
    let [parent, Cbor::Text(rank)] = pair.as_slice() else {
        return Err(OpError::Move);
    };
    let parent = match parent {
        Cbor::Null => None,
        Cbor::Bytes(bytes) => Some(RowId::from_slice(bytes).map_err(|_| OpError::Move)?),
        _ => return Err(OpError::Move),
    };
    Ok(Act::Move {
        parent,
        rank: rank.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn an_act_survives_its_parts(text in ".*", up: Option<[u8; 10]>, rank in "[a-z]{1,9}") {
            let parent = up.map(|r| RowId::new(1, r));
            for act in [
                Act::Set { field: 3, value: Value::Text(text.clone()) },
                Act::Delete,
                Act::Move { parent, rank: rank.clone() },
                Act::Resolve { field: 3, value: Value::Null },
            ] {
                let back = Act::from_parts(act.kind(), act.field(), &act.payload()).unwrap();
                prop_assert_eq!(back, act);
            }
        }

        #[test]
        fn parts_from_elsewhere_never_panic(kind in 0_i64..7, field: u16, payload: Vec<u8>) {
            let _ = Act::from_parts(kind, field, &payload);
        }
    }
}
