//! The log against itself, the clock, the heads and the projection.
//! Deliberately absent: pages (`check`) and ledgers.

use super::{Problem, StoreCheck};
use crate::clock::{Hand, read_link};
use crate::column::{read_id, read_stream};
use crate::error::StoreError;
use crate::fresh::fresh;
use crate::log::{LOGGED, Logged, read_logged};
use crate::read::projection;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::chain::Link;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::Op;
use valise_domain::stamp::Stamp;

pub(super) async fn check(
    conn: &mut SqliteConnection,
    check: &mut StoreCheck,
) -> Result<(), StoreError> {
    let mut ops = Vec::new();
    let text = format!("{LOGGED} ORDER BY o.lsn");
    for row in &sqlx::query(AssertSqlSafe(text))
        .fetch_all(&mut *conn)
        .await?
    {
        match read_logged(row) {
            Ok(logged) => ops.push(logged),
            Err(StoreError::Op(_) | StoreError::Id(_)) => {
                check.problems.push(Problem::Op(row.try_get(0)?));
            }
            Err(error) => return Err(error),
        }
    }
    check.ops = ops.len() as u64;
    check_order(&ops, check);
    let ends = check_chain(conn, &ops, check).await?;
    check_clock(conn, &ops, &ends, check).await?;
    check_heads(conn, &ops, check).await?;
    let (fresh, mut shown) = (fresh(&ops), projection(conn).await?);
    for (key, row) in fresh {
        if shown.remove(&key).as_ref() != Some(&row) {
            check.problems.push(Problem::Projection {
                table: key.0,
                row: key.1,
            });
        }
    }
    let extra = shown
        .into_keys()
        .map(|(table, row)| Problem::Projection { table, row });
    check.problems.extend(extra);
    Ok(())
}

/// Within a stream numbers go up by one and stamps rise.
fn check_order(ops: &[Logged], check: &mut StoreCheck) {
    let mut last: HashMap<StreamId, (i64, Stamp)> = HashMap::new();
    for Logged { op, .. } in ops {
        let last = last.entry(op.stream).or_default();
        if op.seq != last.0 + 1 {
            check.problems.push(Problem::Sequence {
                expected: last.0 + 1,
                found: op.seq,
            });
        }
        if op.stamp <= last.1 {
            check.problems.push(Problem::Stamp(op.seq));
        }
        *last = (op.seq, op.stamp);
    }
}

/// Makes the chain of each stream again; gives the last transaction and link of each.
async fn check_chain(
    conn: &mut SqliteConnection,
    ops: &[Logged],
    check: &mut StoreCheck,
) -> Result<HashMap<StreamId, (i64, Link)>, StoreError> {
    let mut parts: HashMap<(StreamId, i64), Vec<Op>> = HashMap::new();
    let mut first: HashMap<(StreamId, i64), i64> = HashMap::new();
    for Logged { lsn, op } in ops {
        first.entry((op.stream, op.txn)).or_insert(*lsn);
        parts
            .entry((op.stream, op.txn))
            .or_default()
            .push(op.clone());
    }
    let sql = "SELECT s.id, t.txn, t.lsn, t.ops, t.link FROM txn t \
               JOIN stream s ON s.\"key\" = t.stream ORDER BY t.number";
    let mut ends: HashMap<StreamId, (i64, Link)> = HashMap::new();
    for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
        let (stream, txn): (StreamId, i64) = (read_stream(row, 0)?, row.try_get(1)?);
        let (lsn, count): (i64, i64) = (row.try_get(2)?, row.try_get(3)?);
        let link = read_link(row.try_get(4)?)?;
        let end = ends.entry(stream).or_insert((0, Link::GENESIS));
        let part = parts.remove(&(stream, txn)).unwrap_or_default();
        let next = if part.is_empty() {
            end.1
        } else {
            end.1.next(&part)
        };
        let starts = first.get(&(stream, txn)).is_none_or(|first| *first == lsn);
        if txn != end.0 + 1 || next != link || part.len() as i64 != count || !starts {
            check.problems.push(Problem::Chain(txn));
        }
        // The stored link goes on, so that one break is told of once.
        *end = (txn, link);
        check.transactions += 1;
    }
    let strays = parts
        .into_keys()
        .map(|(_, txn)| txn)
        .collect::<BTreeSet<_>>();
    check
        .problems
        .extend(strays.into_iter().map(Problem::Chain));
    Ok(ends)
}

async fn check_clock(
    conn: &mut SqliteConnection,
    ops: &[Logged],
    ends: &HashMap<StreamId, (i64, Link)>,
    check: &mut StoreCheck,
) -> Result<(), StoreError> {
    let hand = Hand::load(conn).await?;
    let own = ops
        .iter()
        .rev()
        .find(|logged| logged.op.stream == hand.stream);
    let seq = own.map_or(0, |logged| logged.op.seq);
    let stamp = ops
        .iter()
        .map(|logged| logged.op.stamp)
        .max()
        .unwrap_or_default();
    let (txn, link) = ends
        .get(&hand.stream)
        .copied()
        .unwrap_or((0, Link::GENESIS));
    let stands = (hand.next_seq, hand.next_txn, hand.link) == (seq + 1, txn + 1, link);
    if !stands || hand.clock.last() < stamp {
        check.problems.push(Problem::Clock);
    }
    Ok(())
}

/// Every head is an op on its cell, and the op that a cell shows is one of its heads.
async fn check_heads(
    conn: &mut SqliteConnection,
    ops: &[Logged],
    check: &mut StoreCheck,
) -> Result<(), StoreError> {
    let mut cells: BTreeMap<(u16, RowId, u16), &Logged> = BTreeMap::new();
    let mut values: HashMap<i64, (u16, RowId, u16)> = HashMap::new();
    for logged in ops {
        let Some((field, _)) = logged.value() else {
            continue;
        };
        let cell = (logged.op.table, logged.op.row, field);
        values.insert(logged.lsn, cell);
        let shown = cells.entry(cell).or_insert(logged);
        if logged.order() > shown.order() {
            *shown = logged;
        }
    }
    let mut wrong = BTreeSet::new();
    let mut shown = cells
        .iter()
        .map(|(cell, op)| (*cell, op.lsn))
        .collect::<BTreeSet<_>>();
    let sql = "SELECT table_id, \"row\", field, lsn FROM head";
    for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
        let cell = (row.try_get(0)?, read_id(row, 1)?, row.try_get(2)?);
        let lsn: i64 = row.try_get(3)?;
        if values.get(&lsn) != Some(&cell) {
            wrong.insert(cell);
        }
        shown.remove(&(cell, lsn));
    }
    wrong.extend(shown.into_iter().map(|(cell, _)| cell));
    let heads = wrong
        .into_iter()
        .map(|(table, row, field)| Problem::Head { table, row, field });
    check.problems.extend(heads);
    Ok(())
}
