//! Verification of the chain of one stream: that every op is there, unchanged and in its place.
//! Deliberately absent: a chain cut off at its end, which only somebody who remembers its head can
//! see; the store remembers it.

use std::collections::{BTreeMap, BTreeSet};
use valise_domain::chain::Link;
use valise_domain::id::StreamId;
use valise_domain::op::Op;

/// Something is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ChainFault {
    /// An op of another stream lies among them.
    #[error("op {seq} belongs to another stream")]
    Stranger {
        /// Its number.
        seq: i64,
    },
    /// Two ops carry one number.
    #[error("two ops carry the number {seq}")]
    TwiceTheSeq {
        /// The number.
        seq: i64,
    },
    /// Numbers of ops are missing, or an op lies before the first.
    #[error("ops {from} to {to} are missing")]
    SeqGap {
        /// The first missing.
        from: i64,
        /// The last missing.
        to: i64,
    },
    /// An op is numbered below 1.
    #[error("an op has the impossible number {seq}")]
    BadSeq {
        /// The number.
        seq: i64,
    },
    /// An op belongs to an earlier transaction than the op before it.
    #[error("op {seq} goes back to transaction {txn}")]
    TxnBackwards {
        /// Its number.
        seq: i64,
        /// The transaction it names.
        txn: i64,
    },
    /// The clock went back.
    #[error("op {seq} is stamped earlier than the one before it")]
    StampBackwards {
        /// The number of the op.
        seq: i64,
    },
    /// A transaction is numbered below 1.
    #[error("a transaction has the impossible number {txn}")]
    BadTxn {
        /// The number.
        txn: i64,
    },
    /// Neither ops nor links are there.
    #[error("transactions {from} to {to} are missing")]
    TxnGap {
        /// The first missing.
        from: i64,
        /// The last missing.
        to: i64,
    },
    /// Two links stand for one transaction.
    #[error("transaction {txn} has two links")]
    TwiceTheLink {
        /// The transaction.
        txn: i64,
    },
    /// Ops without their link.
    #[error("transaction {txn} has no link")]
    MissingLink {
        /// The transaction.
        txn: i64,
    },
    /// A link without its ops.
    #[error("transaction {txn} has a link and no ops")]
    MissingOps {
        /// The transaction.
        txn: i64,
    },
    /// The ops are not those that the link was made of, or the link before it was another.
    #[error("transaction {txn} does not match its link")]
    Broken {
        /// The transaction.
        txn: i64,
    },
}

/// Holds the ops of one stream against its links, given as `(transaction, link)`, both in any
/// order. Nothing wrong gives nothing. After a fault the chain is taken up at the recorded link, so
/// that one changed op is one fault.
pub fn verify(links: &[(i64, Link)], ops: &[Op]) -> Vec<ChainFault> {
    let mut faults = Vec::new();
    let mut ops: Vec<Op> = ops.to_vec();
    ops.sort_by_key(|op| (op.seq, op.txn));
    let own = commonest_stream(&ops);
    ops.retain(|op| {
        let is_own = Some(op.stream) == own;
        if !is_own {
            faults.push(ChainFault::Stranger { seq: op.seq });
        }
        is_own
    });
    check_numbers(&ops, &mut faults);
    // Stable: within a transaction the order of `seq` stays.
    ops.sort_by_key(|op| op.txn);
    check_links(links, &ops, &mut faults);
    faults
}

/// Whose chain it is; of equally common ones the least.
fn commonest_stream(ops: &[Op]) -> Option<StreamId> {
    let mut counts: BTreeMap<StreamId, usize> = BTreeMap::new();
    for op in ops {
        *counts.entry(op.stream).or_default() += 1;
    }
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .map(|(stream, _)| stream)
}

fn check_numbers(ops: &[Op], faults: &mut Vec<ChainFault>) {
    let mut before: Option<&Op> = None;
    for op in ops {
        let last = before.map_or(0, |before| before.seq.max(0));
        if op.seq < 1 {
            faults.push(ChainFault::BadSeq { seq: op.seq });
        } else if before.is_some_and(|before| before.seq == op.seq) {
            faults.push(ChainFault::TwiceTheSeq { seq: op.seq });
        } else if op.seq > last + 1 {
            faults.push(ChainFault::SeqGap {
                from: last + 1,
                to: op.seq - 1,
            });
        }
        if let Some(before) = before {
            if op.txn < before.txn {
                faults.push(ChainFault::TxnBackwards {
                    seq: op.seq,
                    txn: op.txn,
                });
            }
            if op.stamp < before.stamp {
                faults.push(ChainFault::StampBackwards { seq: op.seq });
            }
        }
        before = Some(op);
    }
}

fn check_links(links: &[(i64, Link)], ops: &[Op], faults: &mut Vec<ChainFault>) {
    let mut link_of: BTreeMap<i64, Link> = BTreeMap::new();
    for (txn, link) in links {
        if link_of.insert(*txn, *link).is_some() {
            faults.push(ChainFault::TwiceTheLink { txn: *txn });
        }
    }
    let mut txns: BTreeSet<i64> = link_of.keys().copied().collect();
    txns.extend(ops.iter().map(|op| op.txn));
    let mut head = Link::GENESIS;
    let mut expected = 1_i64;
    for txn in txns {
        if txn < 1 {
            faults.push(ChainFault::BadTxn { txn });
        } else if txn > expected {
            faults.push(ChainFault::TxnGap {
                from: expected,
                to: txn - 1,
            });
        }
        expected = expected.max(txn.saturating_add(1));
        let from = ops.partition_point(|op| op.txn < txn);
        let held = &ops[from..ops.partition_point(|op| op.txn <= txn)];
        let computed = head.next(held);
        head = match link_of.get(&txn) {
            Some(link) if held.is_empty() => {
                faults.push(ChainFault::MissingOps { txn });
                *link
            }
            Some(link) => {
                if *link != computed {
                    faults.push(ChainFault::Broken { txn });
                }
                *link
            }
            None => {
                faults.push(ChainFault::MissingLink { txn });
                computed
            }
        };
    }
}
