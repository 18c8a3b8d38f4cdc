//! Who had seen what: causality between ops, which decides what supersedes what (sync.md, Clock).
//! Deliberately absent: where the knowledge comes from. Segments will name it with hashes, so that
//! nobody can claim to have seen what was not there.

use std::collections::BTreeMap;
use valise_domain::id::StreamId;
use valise_domain::op::Op;

/// What the transactions of each stream had applied of the other streams.
///
/// Within a stream every op covers all before it; that needs no saying. Of another stream, an op
/// covers the prefix that its transaction, or an earlier one of the same stream, had applied. What
/// nobody said is unseen: such ops are concurrent.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Covers {
    /// By `(stream, other stream)`: from which transaction on which `seq` is covered; both grow.
    prefixes: BTreeMap<(StreamId, StreamId), BTreeMap<i64, i64>>,
}

impl Covers {
    /// Nobody has seen anything of others.
    pub fn new() -> Self {
        Self::default()
    }

    /// Says that transaction `txn` of `stream`, and all after it, had applied the ops of `other` up
    /// to and with `through`. May be said in any order; the most counts.
    pub fn applied(&mut self, stream: StreamId, txn: i64, other: StreamId, through: i64) {
        let prefixes = self.prefixes.entry((stream, other)).or_default();
        let known = prefixes
            .range(..=txn)
            .next_back()
            .map(|(_, through)| *through);
        if known.is_some_and(|known| known >= through) {
            return;
        }
        let lesser = |(txn, seq): (&i64, &i64)| (*seq <= through).then_some(*txn);
        let outdone: Vec<i64> = prefixes.range(txn..).map_while(lesser).collect();
        for txn in outdone {
            prefixes.remove(&txn);
        }
        prefixes.insert(txn, through);
    }

    /// Whether `later` was made in knowledge of `earlier`.
    pub fn covers(&self, later: &Op, earlier: &Op) -> bool {
        if later.stream == earlier.stream {
            return later.seq > earlier.seq;
        }
        let prefixes = self.prefixes.get(&(later.stream, earlier.stream));
        let last = prefixes.and_then(|prefixes| prefixes.range(..=later.txn).next_back());
        last.is_some_and(|(_, through)| *through >= earlier.seq)
    }
}
