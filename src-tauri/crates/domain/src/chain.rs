//! The chain of transactions: each link is the BLAKE3 of the one before and of the ops it holds, so
//! that a changed, missing or swapped op shows. Format version 1.
//! Deliberately absent: signatures and seals, which sync lays over it.

use crate::op::Op;
use std::fmt;

/// One link of the chain of one stream.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Link(pub [u8; 32]);

impl fmt::Debug for Link {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", blake3::Hash::from_bytes(self.0).to_hex())
    }
}

impl Link {
    /// Where every stream starts.
    pub const GENESIS: Self = Self([0; 32]);

    /// The link after this one, for the ops of one transaction in the order of their `seq`.
    pub fn next(self, ops: &[Op]) -> Self {
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"valise ops 1");
        hasher.update(&self.0);
        for op in ops {
            let payload = op.act.payload();
            hasher.update(&op.stream.0.to_bytes());
            hasher.update(&op.seq.to_be_bytes());
            hasher.update(&op.txn.to_be_bytes());
            hasher.update(&op.stamp.to_bits().to_be_bytes());
            hasher.update(&op.table.to_be_bytes());
            hasher.update(&op.row.to_bytes());
            hasher.update(&op.act.kind().to_be_bytes());
            hasher.update(&op.act.field().to_be_bytes());
            hasher.update(&(payload.len() as u64).to_be_bytes());
            hasher.update(&payload);
        }
        Self(*hasher.finalize().as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::id::{RowId, StreamId};
    use crate::op::Act;
    use crate::stamp::Stamp;
    use crate::value::Value;

    fn op(seq: i64, text: &str) -> Op {
        Op {
            stream: StreamId(RowId::built_in("stream")),
            seq,
            txn: 1,
            stamp: Stamp::at(1),
            table: 1,
            row: RowId::built_in("row"),
            act: Act::Set {
                field: 1,
                value: Value::Text(text.into()),
            },
        }
    }

    #[test]
    fn a_changed_a_missing_and_a_swapped_op_each_give_another_link() {
        let whole = Link::GENESIS.next(&[op(1, "a"), op(2, "b")]);
        assert_ne!(whole, Link::GENESIS.next(&[op(1, "a"), op(2, "c")]));
        assert_ne!(whole, Link::GENESIS.next(&[op(1, "a")]));
        assert_ne!(whole, Link::GENESIS.next(&[op(2, "b"), op(1, "a")]));
        assert_eq!(whole, Link::GENESIS.next(&[op(1, "a"), op(2, "b")]));
    }
}
