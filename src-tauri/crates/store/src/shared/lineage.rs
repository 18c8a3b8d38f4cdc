//! Whether this is still the only database that writes its stream: its lineage, and how often it sealed,
//! here and in a file beside it. A copied disk or a restored backup goes on under another stream.
//! Deliberately absent: telling a copy from the original (`sync`).

use super::covers::write_all_gaps;
use super::{rows, tree, witness};
use crate::clock::Hand;
use crate::error::StoreError;
use crate::log::{self, LOGGED, read_logged};
use crate::open::Store;
use crate::project::Key;
use crate::schema;
use sqlx::query_builder::QueryBuilder;
use sqlx::{AssertSqlSafe, Row as _, Sqlite, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::chain::Link;
use valise_domain::id::StreamId;
use valise_domain::op::Op;

/// Where the database stands among its copies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// Under which lineage it is shared; none where it never was, or is to begin one.
    pub lineage: Option<[u8; 16]>,
    /// How often it sealed.
    pub counter: u64,
    /// The same, as the file beside it says; none where there is no such file.
    pub witness: Option<u64>,
}

impl Store {
    /// Where the database stands among its copies.
    pub async fn standing(&self) -> Result<Standing, StoreError> {
        let mut conn = self.reader().await?;
        let row = sqlx::query("SELECT lineage, counter FROM lineage")
            .fetch_one(&mut *conn)
            .await?;
        let lineage = match row.try_get::<Option<&[u8]>, _>(0)? {
            Some(_) => Some(super::segment::exact(&row, 0)?),
            None => None,
        };
        Ok(Standing {
            lineage,
            counter: row.try_get::<i64, _>(1)?.unsigned_abs(),
            witness: witness::read(self.path())?,
        })
    }

    /// Goes on under another stream: all unsealed ops move there and are numbered from 1 in their order;
    /// sealed ones stay what they are. [`StoreError::RowExists`] where the stream was there before.
    pub async fn begin_lineage(
        &self,
        lineage: [u8; 16],
        stream: StreamId,
        counter: u64,
    ) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let conn = &mut writer.conn;
        let work = async {
            begin(conn, stream).await?;
            sqlx::query("UPDATE lineage SET lineage = ?")
                .bind(lineage.to_vec())
                .execute(&mut *conn)
                .await?;
            count(conn, counter).await
        };
        let work = work.await;
        writer.end(work).await
    }

    /// Writes the counter to the file beside the database; it is on the disk when this returns.
    pub async fn witness(&self, counter: u64) -> Result<(), StoreError> {
        witness::write(self.path(), counter)
    }
}

/// Sets how often the database sealed.
pub(super) async fn count(conn: &mut SqliteConnection, counter: u64) -> Result<(), StoreError> {
    sqlx::query("UPDATE lineage SET counter = ?")
        .bind(i64::try_from(counter).unwrap_or(i64::MAX))
        .execute(conn)
        .await?;
    Ok(())
}

async fn begin(conn: &mut SqliteConnection, stream: StreamId) -> Result<(), StoreError> {
    let mut hand = Hand::load(conn).await?;
    crate::clock::begin_stream(conn, stream).await?;
    let key: i64 = sqlx::query_scalar("SELECT stream FROM clock")
        .fetch_one(&mut *conn)
        .await?;
    part(conn).await?;
    renumber(conn, key).await?;
    (hand.stream_key, hand.stream) = (key, stream);
    relink(conn, &mut hand).await?;
    hand.save(conn).await?;
    write_all_gaps(conn).await?;
    show(conn).await
}

/// Marks the streams that some, but not the last of their ops leave: their numbers have holes then.
async fn part(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE stream SET own = 2 WHERE own = 1 AND EXISTS (SELECT 1 FROM op u \
         WHERE u.segment IS NULL AND u.stream = stream.\"key\" AND u.txn <= \
         (SELECT max(o.txn) FROM op o JOIN segment g ON g.\"key\" = o.segment \
          WHERE o.stream = stream.\"key\" AND o.lsn < \
          (SELECT t.lsn + t.ops FROM txn t WHERE t.lsn <= o.lsn ORDER BY t.lsn DESC LIMIT 1)))",
    )
    .execute(conn)
    .await?;
    Ok(())
}

/// Moves all unsealed ops to the stream, with the transactions they belong to.
async fn renumber(conn: &mut SqliteConnection, stream: i64) -> Result<(), StoreError> {
    sqlx::query(
        "UPDATE op SET stream = ?, seq = n.seq, txn = n.txn FROM (SELECT o.lsn, \
         row_number() OVER (ORDER BY o.lsn) AS seq, dense_rank() OVER (ORDER BY \
         (SELECT t.number FROM txn t WHERE t.lsn <= o.lsn ORDER BY t.lsn DESC LIMIT 1)) AS txn \
         FROM op o WHERE o.segment IS NULL) n WHERE n.lsn = op.lsn",
    )
    .bind(stream)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE txn SET stream = ?, txn = n.txn FROM (SELECT o.txn, min(o.lsn) AS lsn FROM op o \
         WHERE o.segment IS NULL GROUP BY o.txn) n \
         WHERE txn.number = \
         (SELECT t.number FROM txn t WHERE t.lsn <= n.lsn ORDER BY t.lsn DESC LIMIT 1)",
    )
    .bind(stream)
    .execute(&mut *conn)
    .await?;
    Ok(())
}

/// Makes the chain of the new stream.
async fn relink(conn: &mut SqliteConnection, hand: &mut Hand) -> Result<(), StoreError> {
    let text = format!("{LOGGED} WHERE o.segment IS NULL ORDER BY o.lsn");
    let mut txns: BTreeMap<i64, Vec<Op>> = BTreeMap::new();
    for row in &sqlx::query(AssertSqlSafe(text))
        .fetch_all(&mut *conn)
        .await?
    {
        let op = read_logged(row)?.op;
        txns.entry(op.txn).or_default().push(op);
    }
    (hand.next_seq, hand.next_txn, hand.link) = (1, 1, Link::GENESIS);
    let mut links = Vec::with_capacity(txns.len());
    for (txn, ops) in &txns {
        hand.link = hand.link.next(ops);
        hand.next_seq += i64::try_from(ops.len()).expect("a transaction fits in memory");
        hand.next_txn = txn + 1;
        links.push((*txn, hand.link));
    }
    for chunk in links.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new("WITH made(txn, link) AS (");
        query.push_values(chunk, |mut tuple, (txn, link)| {
            tuple.push_bind(*txn).push_bind(link.0.to_vec());
        });
        query.push(") UPDATE txn SET link = m.link FROM made m WHERE txn.txn = m.txn");
        query.push(" AND txn.stream = ").push_bind(hand.stream_key);
        query.build().persistent(false).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Makes the rows of moved ops anew where others share them: under the new stream they cover what the
/// old one is known for, and no more.
async fn show(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let sql = "SELECT DISTINCT o.table_id, o.\"row\", o.scope FROM op o WHERE o.segment IS NULL \
               AND EXISTS (SELECT 1 FROM segment g WHERE g.scope = o.scope)";
    let mut scopes: BTreeMap<i64, BTreeSet<Key>> = BTreeMap::new();
    for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
        let keys = scopes.entry(row.try_get(2)?).or_default();
        keys.insert(log::read_key(row)?);
    }
    let mut changed = Vec::new();
    for (scope, keys) in &scopes {
        changed.extend(rows::anew(conn, *scope, keys).await?);
    }
    if !scopes.is_empty() {
        for table in schema::all()
            .iter()
            .map(|sql| sql.table)
            .filter(|table| table.tree)
        {
            changed.extend(tree::replant(conn, table).await?);
        }
    }
    log::stir(conn, &changed).await
}
