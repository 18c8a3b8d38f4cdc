//! The chain: what is whole passes, and every kind of damage shows where it is.

use crate::histories::{plain, stream, text};
use proptest::prelude::*;
use valise_domain::chain::Link;
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Stamp;
use valise_sync::{ChainFault, verify};

fn set(seq: i64, txn: i64) -> Op {
    plain(
        seq,
        txn,
        Act::Set {
            field: 1,
            value: text(&format!("value {seq}")),
        },
    )
}

/// Transactions of the given sizes with their links.
fn chain(sizes: &[usize]) -> (Vec<(i64, Link)>, Vec<Op>) {
    let (mut links, mut ops) = (Vec::new(), Vec::new());
    let mut head = Link::GENESIS;
    let mut seq = 0;
    for (txn, size) in (1..).zip(sizes) {
        let held: Vec<Op> = (0..*size)
            .map(|_| {
                seq += 1;
                set(seq, txn)
            })
            .collect();
        head = head.next(&held);
        links.push((txn, head));
        ops.extend(held);
    }
    (links, ops)
}

#[test]
fn a_whole_chain_and_no_chain_have_no_faults() {
    let (links, ops) = chain(&[2, 1, 3]);
    assert_eq!(verify(&links, &ops), []);
    assert_eq!(verify(&[], &[]), []);
}

#[test]
fn a_changed_op_is_one_fault_at_its_transaction() {
    let (links, mut ops) = chain(&[2, 1, 3]);
    ops[2].act = Act::Set {
        field: 1,
        value: text("changed"),
    };
    assert_eq!(verify(&links, &ops), [ChainFault::Broken { txn: 2 }]);
}

#[test]
fn a_lost_op_shows_as_a_gap_and_a_broken_link() {
    let (links, mut ops) = chain(&[2, 1, 3]);
    ops.remove(4);
    let faults = [
        ChainFault::SeqGap { from: 5, to: 5 },
        ChainFault::Broken { txn: 3 },
    ];
    assert_eq!(verify(&links, &ops), faults);
}

#[test]
fn lost_links_and_lost_ops_are_told_apart() {
    let (mut links, ops) = chain(&[1, 1, 1]);
    links.remove(1);
    assert_eq!(verify(&links, &ops), [ChainFault::MissingLink { txn: 2 }]);
    let (links, ops) = chain(&[1, 1, 1]);
    assert_eq!(
        verify(&links, &ops[..2]),
        [ChainFault::MissingOps { txn: 3 }]
    );
}

#[test]
fn a_transaction_that_vanished_whole_shows_all_the_same() {
    let (mut links, mut ops) = chain(&[1, 2, 1]);
    links.remove(1);
    ops.drain(1..3);
    let faults = [
        ChainFault::SeqGap { from: 2, to: 3 },
        ChainFault::TxnGap { from: 2, to: 2 },
        ChainFault::Broken { txn: 3 },
    ];
    assert_eq!(verify(&links, &ops), faults);
}

#[test]
fn strangers_doubles_and_steps_back_are_named() {
    let (links, mut ops) = chain(&[1, 1, 1]);
    ops.push(Op {
        stream: stream(5),
        ..set(9, 1)
    });
    ops.push(Op {
        stream: stream(5),
        ..set(-3, 1)
    });
    let strangers = [
        ChainFault::Stranger { seq: -3 },
        ChainFault::Stranger { seq: 9 },
    ];
    assert_eq!(verify(&links, &ops), strangers);
    let (mut links, mut ops) = chain(&[1, 1, 1]);
    links.push(links[2]);
    ops.push(ops[1].clone());
    let faults = verify(&links, &ops);
    assert!(faults.contains(&ChainFault::TwiceTheSeq { seq: 2 }));
    assert!(faults.contains(&ChainFault::TwiceTheLink { txn: 3 }));
    let (links, mut ops) = chain(&[1, 1, 1]);
    ops[2].stamp = Stamp::at(0);
    ops[1].txn = 9;
    let faults = verify(&links, &ops);
    assert!(faults.contains(&ChainFault::StampBackwards { seq: 3 }));
    assert!(faults.contains(&ChainFault::TxnBackwards { seq: 3, txn: 3 }));
    assert!(faults.contains(&ChainFault::TxnGap { from: 4, to: 8 }));
}

#[test]
fn numbers_at_the_edge_do_not_panic() {
    let ops = [set(i64::MIN, i64::MIN), set(0, 0), set(i64::MAX, i64::MAX)];
    let faults = verify(
        &[(i64::MAX, Link::GENESIS), (i64::MIN, Link::GENESIS)],
        &ops,
    );
    assert!(faults.contains(&ChainFault::BadSeq { seq: 0 }));
    assert!(faults.contains(&ChainFault::BadTxn { txn: i64::MIN }));
    assert!(faults.contains(&ChainFault::SeqGap {
        from: 1,
        to: i64::MAX - 1
    }));
}

proptest! {
    #[test]
    fn order_does_not_matter_and_any_single_change_shows(
        sizes in prop::collection::vec(1_usize..4, 1..12),
        pick: prop::sample::Index,
        what in 0_u8..7,
    ) {
        let (mut links, mut ops) = chain(&sizes);
        ops.reverse();
        links.reverse();
        prop_assert_eq!(verify(&links, &ops), []);
        let at = pick.index(ops.len());
        match what {
            0 => ops[at].act = Act::Delete,
            1 => ops[at].stamp = Stamp::at(1_000_000),
            2 => ops[at].table += 1,
            3 => ops[at].row = stream(1).0,
            4 => ops[at].seq += 1_000,
            5 => { ops.remove(at); }
            _ => { let at = pick.index(links.len()); links[at].1.0[7] ^= 1; }
        }
        prop_assert!(!verify(&links, &ops).is_empty());
    }
}
