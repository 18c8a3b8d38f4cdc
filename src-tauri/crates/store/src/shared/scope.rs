//! Scopes by the names others know them by.
//! Deliberately absent: making names up, which takes a device's key (`sync`).

use super::home::COMMON;
use crate::column::read_id;
use crate::error::StoreError;
use crate::open::Store;
use sqlx::SqliteConnection;
use valise_domain::id::RowId;
use valise_domain::nouns::{Account, Noun};
use valise_domain::op::Op;

/// How others know a scope.
pub type ScopeName = [u8; 16];

impl Store {
    /// Says under which name an account is shared, or (none) what belongs to no account. From then on its
    /// unsealed ops are given out ([`Store::unsealed`]). Whether that is its name now: an account has one
    /// name for ever, and a name that stands for something else already is not given twice.
    pub async fn name_scope(
        &self,
        account: Option<RowId>,
        name: ScopeName,
    ) -> Result<bool, StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = name_scope(&mut writer.conn, account, name).await;
        writer.end(work).await
    }

    /// [`Store::name_scope`] for several accounts, all of them or none.
    pub async fn name_scopes(&self, named: Vec<(RowId, ScopeName)>) -> Result<(), StoreError> {
        if named.is_empty() {
            return Ok(());
        }
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let conn = &mut writer.conn;
        let work = async {
            for (account, name) in named {
                name_scope(conn, Some(account), name).await?;
            }
            Ok(())
        };
        let work = work.await;
        writer.end(work).await
    }

    /// Accounts that were made here and are not shared under any name yet, oldest first.
    pub async fn unshared_accounts(&self) -> Result<Vec<RowId>, StoreError> {
        let sql = "SELECT account FROM scope WHERE name IS NULL AND account IS NOT NULL \
                   ORDER BY \"key\"";
        let mut conn = self.reader().await?;
        let rows = sqlx::query(sql).fetch_all(&mut *conn).await?;
        rows.iter().map(|row| read_id(row, 0)).collect()
    }

    /// The name of the scope that a row belongs to; none where the row is not there or not shared.
    pub async fn scope_of(&self, table: u16, row: RowId) -> Result<Option<ScopeName>, StoreError> {
        let sql = "SELECT s.name FROM home h JOIN scope s ON s.\"key\" = h.scope \
                   WHERE h.table_id = ? AND h.\"row\" = ?";
        let mut conn = self.reader().await?;
        let query = sqlx::query_scalar::<_, Option<Vec<u8>>>(sql).bind(table);
        let query = query.bind(row.to_bytes().to_vec());
        let found = query.fetch_optional(&mut *conn).await?.flatten();
        found.map(|bytes| read_name(&bytes)).transpose()
    }
}

/// Reads the name of a scope.
pub(crate) fn read_name(bytes: &[u8]) -> Result<ScopeName, StoreError> {
    bytes.try_into().map_err(|_| StoreError::Unreadable {
        table: "scope",
        column: "name",
    })
}

async fn name_scope(
    conn: &mut SqliteConnection,
    account: Option<RowId>,
    name: ScopeName,
) -> Result<bool, StoreError> {
    let account = account.map(|row| row.to_bytes().to_vec());
    let test = match &account {
        Some(_) => "account = ?",
        None => "\"key\" = ?",
    };
    let text = format!(
        "UPDATE scope SET name = ? WHERE {test} AND name IS NULL \
         AND NOT EXISTS (SELECT 1 FROM scope WHERE name = ?)"
    );
    let query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(name.to_vec());
    let query = match &account {
        Some(account) => query.bind(account.clone()),
        None => query.bind(COMMON),
    };
    query.bind(name.to_vec()).execute(&mut *conn).await?;
    let text = format!("SELECT count(*) FROM scope WHERE {test} AND name = ?");
    let query = sqlx::query_scalar::<_, i64>(sqlx::AssertSqlSafe(text));
    let query = match account {
        Some(account) => query.bind(account),
        None => query.bind(COMMON),
    };
    Ok(query.bind(name.to_vec()).fetch_one(conn).await? > 0)
}

/// The local key of a scope, if it is known by that name.
pub(crate) async fn key_of(
    conn: &mut SqliteConnection,
    name: ScopeName,
) -> Result<Option<i64>, StoreError> {
    let query = sqlx::query_scalar("SELECT \"key\" FROM scope WHERE name = ?");
    Ok(query.bind(name.to_vec()).fetch_optional(conn).await?)
}

/// The local key of a scope of which something came. One that is not known by name and brings an
/// account that is here without a name is that account's: both came from one copy.
pub(crate) async fn key_or_new<'o>(
    conn: &mut SqliteConnection,
    name: ScopeName,
    ops: impl Iterator<Item = &'o Op>,
) -> Result<i64, StoreError> {
    if let Some(key) = key_of(conn, name).await? {
        return Ok(key);
    }
    for op in ops.filter(|op| op.table == Account::TABLE.id) {
        let sql = "UPDATE scope SET name = ? WHERE account = ? AND name IS NULL RETURNING \"key\"";
        let query = sqlx::query_scalar(sql).bind(name.to_vec());
        let query = query.bind(op.row.to_bytes().to_vec());
        if let Some(key) = query.fetch_optional(&mut *conn).await? {
            return Ok(key);
        }
    }
    let sql = "INSERT INTO scope (name) VALUES (?) RETURNING \"key\"";
    let query = sqlx::query_scalar(sql).bind(name.to_vec());
    Ok(query.fetch_one(conn).await?)
}
