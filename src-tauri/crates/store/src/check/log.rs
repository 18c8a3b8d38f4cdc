//! The log against itself, the clock, the heads and the projection.
//! Deliberately absent: pages (`check`), ledgers, and the chains of others, whose segments are signed.

use super::{Problem, StoreCheck};
use crate::clock::{Hand, read_link};
use crate::column::{read_id, read_stream};
use crate::error::StoreError;
use crate::fresh::{all_homes, fresh};
use crate::log::{self, LOGGED, Logged, read_logged};
use crate::project::{Cell, Key};
use crate::read::projection;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::chain::Link;
use valise_domain::id::StreamId;
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
    // An unreadable op was told of already.
    let own = log::written_here(conn).await.unwrap_or_default();
    check_order(&own, check);
    let ends = check_chains(conn, &own, check).await?;
    check_unsealed(conn, &own, check).await?;
    check_clock(conn, &ops, &own, &ends, check).await?;
    let homes = all_homes(conn).await?;
    check_homes(conn, &homes, check).await?;
    let fresh = fresh(conn, &ops, &homes).await?;
    check_heads(conn, fresh.heads, check).await?;
    let mut shown = projection(conn).await?;
    for (key, row) in fresh.rows {
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

/// Within an own stream numbers go up, by one unless a part of it went to another stream, and stamps
/// rise. That none is missing at the end, the clock knows.
fn check_order(own: &[(i64, Logged)], check: &mut StoreCheck) {
    let mut last: HashMap<StreamId, (i64, Stamp)> = HashMap::new();
    for (_, Logged { op, .. }) in own {
        let last = last.entry(op.stream).or_default();
        if op.seq <= last.0 {
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

/// Makes the chain of each own stream again; gives the last transaction and link of each.
async fn check_chains(
    conn: &mut SqliteConnection,
    own: &[(i64, Logged)],
    check: &mut StoreCheck,
) -> Result<HashMap<StreamId, (i64, Link)>, StoreError> {
    let mut parts: BTreeMap<i64, Vec<&Op>> = BTreeMap::new();
    for (number, logged) in own {
        parts.entry(*number).or_default().push(&logged.op);
    }
    let sql = "SELECT s.id, t.txn, t.ops, t.link, t.number, s.own FROM txn t \
               JOIN stream s ON s.\"key\" = t.stream ORDER BY t.number";
    let mut ends: HashMap<StreamId, (i64, Link)> = HashMap::new();
    for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
        let (stream, txn): (StreamId, i64) = (read_stream(row, 0)?, row.try_get(1)?);
        let link = read_link(row.try_get(3)?)?;
        check.transactions += 1;
        let part = parts.remove(&row.try_get(4)?).unwrap_or_default();
        let whole = part.len() as i64 == row.try_get::<i64, _>(2)?;
        // Some of its ops may have been sealed under the stream before.
        let here = part
            .iter()
            .filter(|op| (op.stream, op.txn) == (stream, txn));
        let here: Vec<Op> = here.map(|op| (*op).clone()).collect();
        let end = ends.entry(stream).or_insert((0, Link::GENESIS));
        let parted = row.try_get::<i64, _>(5)? == 2;
        let follows = txn == end.0 + 1 && !here.is_empty() && end.1.next(&here) == link;
        if !whole || !(follows || parted) {
            check.problems.push(Problem::Chain(txn));
        }
        // The stored link goes on, so that one break is told of once.
        *end = (txn, link);
    }
    Ok(ends)
}

/// Every op that is not sealed belongs to a transaction made here.
async fn check_unsealed(
    conn: &mut SqliteConnection,
    own: &[(i64, Logged)],
    check: &mut StoreCheck,
) -> Result<(), StoreError> {
    let own: BTreeSet<i64> = own.iter().map(|(_, logged)| logged.lsn).collect();
    let sql = "SELECT lsn, txn FROM op WHERE segment IS NULL";
    let mut strays = BTreeSet::new();
    for row in &sqlx::query(sql).fetch_all(conn).await? {
        if !own.contains(&row.try_get(0)?) {
            strays.insert(row.try_get::<i64, _>(1)?);
        }
    }
    let strays = strays.into_iter().map(Problem::Chain);
    check.problems.extend(strays);
    Ok(())
}

async fn check_clock(
    conn: &mut SqliteConnection,
    ops: &[Logged],
    own: &[(i64, Logged)],
    ends: &HashMap<StreamId, (i64, Link)>,
    check: &mut StoreCheck,
) -> Result<(), StoreError> {
    let hand = Hand::load(conn).await?;
    let mut last = own.iter().rev().map(|(_, logged)| &logged.op);
    let last = last.find(|op| op.stream == hand.stream);
    let seq = last.map_or(0, |op| op.seq);
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

/// Every op lies in the scope of its row.
async fn check_homes(
    conn: &mut SqliteConnection,
    homes: &HashMap<Key, i64>,
    check: &mut StoreCheck,
) -> Result<(), StoreError> {
    let sql = "SELECT DISTINCT table_id, \"row\", scope FROM op";
    for row in &sqlx::query(sql).fetch_all(conn).await? {
        let Ok(key) = log::read_key(row) else {
            continue;
        };
        if homes.get(&key) != Some(&row.try_get(2)?) {
            let (table, row) = key;
            check.problems.push(Problem::Home { table, row });
        }
    }
    Ok(())
}

/// The kept heads are those that nobody covers.
async fn check_heads(
    conn: &mut SqliteConnection,
    mut fresh: BTreeSet<(Cell, i64)>,
    check: &mut StoreCheck,
) -> Result<(), StoreError> {
    let mut wrong = BTreeSet::new();
    let sql = "SELECT table_id, \"row\", field, lsn FROM head";
    for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
        let cell = (row.try_get(0)?, read_id(row, 1)?, row.try_get(2)?);
        if !fresh.remove(&(cell, row.try_get(3)?)) {
            wrong.insert(cell);
        }
    }
    wrong.extend(fresh.into_iter().map(|(cell, _)| cell));
    let heads = wrong
        .into_iter()
        .map(|(table, row, field)| Problem::Head { table, row, field });
    check.problems.extend(heads);
    Ok(())
}
