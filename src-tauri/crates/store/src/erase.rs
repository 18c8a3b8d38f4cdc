//! Erasing rows for good, for a person who asks for it (GDPR, PIPL): the only writing here that
//! destroys. Every op on such a row becomes a delete under its old number, stamp and transaction, so the
//! log goes on without a hole, and a projection from scratch, here or anywhere, comes to a row that is
//! gone and empty without knowing that anything was erased. The chain is made again over what is left:
//! the old links were hashes of the values. Then the whole file is written anew (`VACUUM`), since cells
//! and pages that were given up long before still hold words; `secure_delete` would only clean what is
//! given up from now on.
//! Deliberately absent: whose rows belong to a person (`desk`), the lines of a ledger, which are an
//! import's, and copies: backups that were made before hold everything.

use crate::clock::read_link;
use crate::error::StoreError;
use crate::log::{self, status};
use crate::open::Store;
use crate::project::Key;
use crate::schema;
use crate::shared::{ScopeName, home, rows, scope, tree};
use sqlx::{Row as _, SqliteConnection};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::atomic::Ordering;
use valise_domain::chain::Link;
use valise_domain::op::{Act, Op};

/// What became of the wish to erase something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// It is gone.
    Done {
        /// How many of the rows were not erased before.
        rows: u64,
        /// How many changes were blanked.
        ops: u64,
        /// Whether the file holds no remnant of them any more. If not (a full disk, or somebody reads),
        /// the next erasure or opening sees to it.
        swept: bool,
    },
    /// Nothing was done: changes to these rows were sealed for others, or came from them, and lie where
    /// this database alone cannot erase them.
    Shared,
}

/// A row that was erased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Erased {
    /// Number of its table.
    pub table: u16,
    /// The row.
    pub row: valise_domain::id::RowId,
    /// When, milliseconds since 1970.
    pub erased_ms: i64,
}

impl Store {
    /// Erases rows: every value ever written into them goes, from the log, the projection and the file.
    /// They lie in no trash, neither undo nor restoring brings anything back, and what is written into
    /// them later is dropped. Undo passes by changes that were about nothing else. All of them or none;
    /// rows that are not known are remembered all the same.
    pub async fn erase(&self, keys: &[Key], now_ms: i64) -> Result<Erasure, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = erase(&mut writer.conn, keys, now_ms).await;
        if matches!(work, Ok(Erasure::Done { .. })) {
            self.erased_since().store(true, Ordering::Release);
        }
        let done = writer.end(work).await?;
        Ok(match done {
            Erasure::Done { rows, ops, .. } => {
                // The values are gone already; a file that cannot be written anew now is later.
                let swept = sweep(&mut writer.conn).await.unwrap_or(false);
                Erasure::Done { rows, ops, swept }
            }
            Erasure::Shared => Erasure::Shared,
        })
    }

    /// Erases rows of one scope for good, as [`Store::erase`] does, but what others have of them too: the
    /// caller sees to what is sealed. Rows of other scopes are passed by, and so is a scope that is not
    /// known. The file is swept with the next opening, or by [`Store::sweep`].
    pub async fn erase_shared(
        &self,
        scope: ScopeName,
        keys: &[Key],
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = erase_shared(&mut writer.conn, scope, keys, now_ms).await;
        if work.is_ok() {
            self.erased_since().store(true, Ordering::Release);
        }
        writer.end(work).await
    }

    /// Writes the file anew where it may hold remnants of what was erased. Whether nothing is left to do;
    /// if not (a full disk, or somebody reads), the next opening sees to it.
    pub async fn sweep(&self) -> Result<bool, StoreError> {
        let mut writer = self.writer().await?;
        Ok(sweep(&mut writer.conn).await.unwrap_or(false))
    }

    /// How many changes say something of some rows, and whether others have any of them.
    pub async fn said_of(&self, keys: &[Key]) -> Result<(u64, bool), StoreError> {
        let mut conn = self.reader().await?;
        let mut said: u64 = 0;
        for (table, row) in keys {
            let sql = "SELECT count(*) FROM op WHERE table_id = ? AND \"row\" = ? AND kind <> ?";
            let query = sqlx::query_scalar::<_, i64>(sql).bind(table);
            let query = query.bind(row.to_bytes().to_vec()).bind(Act::Delete.kind());
            said += query.fetch_one(&mut *conn).await?.unsigned_abs();
        }
        Ok((said, any_sealed(&mut conn, keys).await?))
    }

    /// Every row that was erased, by table and row.
    pub async fn erased(&self) -> Result<Vec<Erased>, StoreError> {
        let mut conn = self.reader().await?;
        let sql = "SELECT table_id, \"row\", erased_ms FROM erased ORDER BY table_id, \"row\"";
        let mut erased = Vec::new();
        for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
            let ((table, id), erased_ms) = (log::read_key(row)?, row.try_get(2)?);
            erased.push(Erased {
                table,
                row: id,
                erased_ms,
            });
        }
        Ok(erased)
    }
}

/// Which of some rows were erased. Whoever erased one before it was known here must have had a say in the
/// scope that it turned out to belong to.
pub(crate) async fn among(
    conn: &mut SqliteConnection,
    keys: &[Key],
) -> Result<HashSet<Key>, StoreError> {
    let any = "SELECT EXISTS (SELECT 1 FROM erased)";
    let any: bool = sqlx::query_scalar(any).fetch_one(&mut *conn).await?;
    let mut erased = HashSet::new();
    if !any {
        return Ok(erased);
    }
    for (table, row) in keys {
        let sql = "SELECT count(*) FROM erased e LEFT JOIN home h ON h.table_id = e.table_id \
                   AND h.\"row\" = e.\"row\" WHERE e.table_id = ? AND e.\"row\" = ? \
                   AND (e.scope = 0 OR h.scope IS NULL OR h.scope = e.scope)";
        let query = sqlx::query_scalar::<_, i64>(sql).bind(table);
        let query = query.bind(row.to_bytes().to_vec());
        if query.fetch_one(&mut *conn).await? > 0 {
            erased.insert((*table, *row));
        }
    }
    Ok(erased)
}

/// An op as it may be kept: one on an erased row says no more than that the row is gone.
pub(crate) fn blank<'o>(op: &'o Op, erased: &HashSet<Key>) -> Cow<'o, Op> {
    match erased.contains(&(op.table, op.row)) && op.act != Act::Delete {
        true => Cow::Owned(Op {
            act: Act::Delete,
            ..op.clone()
        }),
        false => Cow::Borrowed(op),
    }
}

/// Writes the file anew where something was erased since it was last. Whether nothing is left to do.
pub(crate) async fn sweep(conn: &mut SqliteConnection) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM erased WHERE swept = 0)";
    let due: bool = sqlx::query_scalar(sql).fetch_one(&mut *conn).await?;
    if !due {
        return Ok(true);
    }
    sqlx::query("VACUUM").execute(&mut *conn).await?;
    // The journal still holds what stood on the pages before.
    let row = sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)")
        .fetch_one(&mut *conn)
        .await?;
    if row.try_get::<i64, _>(0)? != 0 {
        return Ok(false);
    }
    sqlx::query("UPDATE erased SET swept = 1 WHERE swept = 0")
        .execute(conn)
        .await?;
    Ok(true)
}

async fn erase(
    conn: &mut SqliteConnection,
    keys: &[Key],
    now_ms: i64,
) -> Result<Erasure, StoreError> {
    match any_sealed(conn, keys).await? {
        true => Ok(Erasure::Shared),
        false => erase_all(conn, keys, now_ms).await,
    }
}

async fn erase_shared(
    conn: &mut SqliteConnection,
    scope: ScopeName,
    keys: &[Key],
    now_ms: i64,
) -> Result<(), StoreError> {
    let Some(scope) = scope::key_of(conn, scope).await? else {
        return Ok(());
    };
    let homes = home::homes(conn, keys.iter().copied()).await?;
    let here = |key: &&Key| homes.get(key) == Some(&scope);
    let known: Vec<Key> = keys.iter().filter(here).copied().collect();
    erase_all(conn, &known, now_ms).await?;
    for (table, row) in keys.iter().filter(|key| !homes.contains_key(key)) {
        let sql = "INSERT INTO erased (table_id, \"row\", erased_ms, swept, scope) \
                   VALUES (?, ?, ?, 1, ?) ON CONFLICT DO NOTHING";
        let query = sqlx::query(sql).bind(table).bind(row.to_bytes().to_vec());
        let query = query.bind(now_ms).bind(scope);
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

async fn erase_all(
    conn: &mut SqliteConnection,
    keys: &[Key],
    now_ms: i64,
) -> Result<Erasure, StoreError> {
    let (mut rows, mut ops) = (0, 0);
    for (table, row) in keys {
        let id = row.to_bytes().to_vec();
        let sql = "INSERT INTO erased (table_id, \"row\", erased_ms, swept) VALUES (?, ?, ?, 0) \
                   ON CONFLICT DO UPDATE SET scope = 0, swept = 0 WHERE scope <> 0";
        let query = sqlx::query(sql).bind(table).bind(id.clone()).bind(now_ms);
        rows += query.execute(&mut *conn).await?.rows_affected();
        let sql = "UPDATE op SET kind = ?, field = 0, payload = x'' \
                   WHERE table_id = ? AND \"row\" = ? AND kind <> ?";
        let gone = Act::Delete.kind();
        let query = sqlx::query(sql).bind(gone).bind(table).bind(id).bind(gone);
        ops += query.execute(&mut *conn).await?.rows_affected();
    }
    if ops > 0 {
        relink(conn).await?;
        drop_turns(conn).await?;
        show(conn, keys).await?;
    }
    let swept = false;
    Ok(Erasure::Done { rows, ops, swept })
}

async fn any_sealed(conn: &mut SqliteConnection, keys: &[Key]) -> Result<bool, StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM op WHERE table_id = ? AND \"row\" = ? \
               AND segment IS NOT NULL)";
    for (table, row) in keys {
        let query = sqlx::query_scalar::<_, bool>(sql).bind(table);
        let query = query.bind(row.to_bytes().to_vec());
        if query.fetch_one(&mut *conn).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Makes the chains of all own streams again, as `check` reads them.
async fn relink(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let mut parts: HashMap<i64, Vec<Op>> = HashMap::new();
    for (number, logged) in log::written_here(conn).await? {
        parts.entry(number).or_default().push(logged.op);
    }
    let sql = "SELECT s.id, t.txn, t.number, t.stream, t.link FROM txn t \
               JOIN stream s ON s.\"key\" = t.stream ORDER BY t.number";
    let mut ends: BTreeMap<i64, Link> = BTreeMap::new();
    for row in &sqlx::query(sql).fetch_all(&mut *conn).await? {
        let (stream, txn) = (crate::column::read_stream(row, 0)?, row.try_get(1)?);
        let number: i64 = row.try_get(2)?;
        let mut here = parts.remove(&number).unwrap_or_default();
        here.retain(|op| (op.stream, op.txn) == (stream, txn));
        let end = ends.entry(row.try_get(3)?).or_insert(Link::GENESIS);
        *end = end.next(&here);
        if *end != read_link(row.try_get(4)?)? {
            let query = sqlx::query("UPDATE txn SET link = ? WHERE number = ?");
            let query = query.bind(end.0.to_vec()).bind(number);
            query.execute(&mut *conn).await?;
        }
    }
    for (stream, end) in ends {
        let query = sqlx::query("UPDATE clock SET link = ? WHERE stream = ?");
        let query = query.bind(end.0.to_vec()).bind(stream);
        query.execute(&mut *conn).await?;
    }
    Ok(())
}

/// Edits of which nothing is left take no turn at undo and redo any more.
async fn drop_turns(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    let sql = "UPDATE txn SET status = ? WHERE kind = 'edit' AND status <> ? AND NOT EXISTS \
               (SELECT 1 FROM op o LEFT JOIN erased e ON e.table_id = o.table_id \
               AND e.\"row\" = o.\"row\" WHERE o.lsn BETWEEN txn.lsn AND txn.lsn + txn.ops - 1 \
               AND e.\"row\" IS NULL)";
    let query = sqlx::query(sql).bind(status::DROPPED).bind(status::DROPPED);
    query.execute(conn).await?;
    Ok(())
}

/// Empties the rows and their heads, takes them out of their trees, and tells whoever keeps something
/// made from them.
async fn show(conn: &mut SqliteConnection, keys: &[Key]) -> Result<(), StoreError> {
    let mut scopes: BTreeMap<i64, BTreeSet<Key>> = BTreeMap::new();
    for (key, scope) in home::homes(conn, keys.iter().copied()).await? {
        scopes.entry(scope).or_default().insert(key);
    }
    let mut changed = Vec::new();
    for (scope, keys) in &scopes {
        changed.extend(rows::anew(conn, *scope, keys).await?);
    }
    let trees = schema::all().iter().map(|sql| sql.table);
    let named = |table: u16| keys.iter().any(|key| key.0 == table);
    for table in trees.filter(|table| table.tree && named(table.id)) {
        changed.extend(tree::replant(conn, table).await?);
    }
    log::stir(conn, &changed).await
}
