//! Ops as they travel: canonical CBOR in columns, because columns compress.
//! `[rows, seqs, txns, stamps, tables, row numbers, kinds, fields, payloads]`; the rows stand once, in
//! the order they are first named; seqs, txns and stamps are differences.
//! Deliberately absent: the stream, which is that of the segment.

use crate::error::SyncError;
use crate::formats::cbor::{Reader, Writer};
use std::collections::HashMap;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Stamp;

/// Most ops in one segment.
pub const MOST: usize = 50_000;

/// Writes ops of one stream, which lie in the order of their numbers.
pub fn write(ops: &[Op]) -> Vec<u8> {
    let mut rows: Vec<RowId> = Vec::new();
    let mut numbers: HashMap<RowId, usize> = HashMap::new();
    for op in ops {
        numbers.entry(op.row).or_insert_with(|| {
            rows.push(op.row);
            rows.len() - 1
        });
    }
    let mut cbor = Writer::new();
    cbor.array(9).array(rows.len());
    for row in &rows {
        cbor.bytes(&row.to_bytes());
    }
    let mut column = |cell: &dyn Fn(&mut Writer, usize)| {
        cbor.array(ops.len());
        (0..ops.len()).for_each(|at| cell(&mut cbor, at));
    };
    let steps = |of: fn(&Op) -> i64| {
        move |cbor: &mut Writer, at: usize| {
            let before = at.checked_sub(1).map_or(0, |before| of(&ops[before]));
            cbor.int(of(&ops[at]).wrapping_sub(before));
        }
    };
    column(&steps(|op| op.seq));
    column(&steps(|op| op.txn));
    column(&steps(|op| op.stamp.to_bits()));
    column(&|cbor, at| _ = cbor.uint(ops[at].table.into()));
    column(&|cbor, at| _ = cbor.uint(numbers[&ops[at].row] as u64));
    column(&|cbor, at| _ = cbor.int(ops[at].act.kind()));
    column(&|cbor, at| _ = cbor.uint(ops[at].act.field().into()));
    column(&|cbor, at| _ = cbor.bytes(&ops[at].act.payload()));
    cbor.into_bytes()
}

/// Reads what [`write`] wrote; anything else is refused, and so are ops out of their order.
pub fn read(bytes: &[u8], stream: StreamId) -> Result<Vec<Op>, SyncError> {
    let mut cbor = Reader::new(bytes);
    cbor.tuple(9)?;
    let rows = cbor.array()?;
    let rows = (0..rows)
        .map(|_| cbor.exact().map(|bytes: [u8; 16]| bytes))
        .collect::<Result<Vec<_>, _>>()?;
    let mut columns = Columns::new(cbor)?;
    let mut ops = Vec::with_capacity(columns.len);
    let (mut seq, mut txn, mut stamp) = (0_i64, 0_i64, 0_i64);
    for _ in 0..columns.len {
        let [seqs, txns, stamps, ..] = &mut columns.readers;
        seq = later(seq, seqs.int()?, 1)?;
        txn = later(txn, txns.int()?, i64::from(txn == 0))?;
        stamp = later(stamp, stamps.int()?, 0)?;
        let [.., tables, numbers, kinds, fields, payloads] = &mut columns.readers;
        let number = usize::try_from(numbers.uint()?).map_err(|_| SyncError::Shape)?;
        let row = rows.get(number).ok_or(SyncError::Shape)?;
        let (kind, field) = (kinds.int()?, small(fields.uint()?)?);
        ops.push(Op {
            stream,
            seq,
            txn,
            stamp: Stamp::from_bits(stamp),
            table: small(tables.uint()?)?,
            row: RowId::from_slice(row).map_err(|_| SyncError::Shape)?,
            act: Act::from_parts(kind, field, payloads.bytes()?)?,
        });
    }
    // One way of writing only: the same ops are the same bytes everywhere.
    (write(&ops) == bytes).then_some(ops).ok_or(SyncError::Cbor)
}

fn later(before: i64, step: i64, least: i64) -> Result<i64, SyncError> {
    let next = before.checked_add(step).ok_or(SyncError::Disorder)?;
    (step >= least).then_some(next).ok_or(SyncError::Disorder)
}

fn small(n: u64) -> Result<u16, SyncError> {
    u16::try_from(n).map_err(|_| SyncError::Shape)
}

/// One reader at the beginning of each column.
struct Columns<'a> {
    len: usize,
    readers: [Reader<'a>; 8],
}

impl<'a> Columns<'a> {
    fn new(mut cbor: Reader<'a>) -> Result<Self, SyncError> {
        let mut len = None;
        let mut readers = Vec::with_capacity(8);
        for column in 0..8 {
            let items = cbor.array()?;
            if items > MOST {
                return Err(SyncError::TooLarge {
                    found: items as u64,
                    cap: MOST as u64,
                });
            }
            if *len.get_or_insert(items) != items {
                return Err(SyncError::Shape);
            }
            readers.push(cbor.clone());
            for _ in 0..items {
                match column {
                    7 => _ = cbor.bytes()?,
                    _ => _ = cbor.int()?,
                }
            }
        }
        cbor.end()?;
        let readers = readers.try_into().ok().expect("there are eight columns");
        let len = len.unwrap_or_default();
        Ok(Self { len, readers })
    }
}
