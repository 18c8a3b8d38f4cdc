//! Parts of the ledger: the lines of one import of one account, as they go to other laptops and come from
//! them. Lines never change, so a part is there as a whole or not at all; the row of `ledger_part` that
//! announces it is an ordinary row of the account.
//! Deliberately absent: sealing and sending (`sync`), and what the words of a manifest mean.

mod decode;
mod encode;
mod leaving;
mod lines;
mod reading;
mod taking;
#[cfg(test)]
mod trials;

pub(crate) use leaving::let_go;
pub use lines::{NotLines, PartLines};
pub(crate) use reading::digests;
pub(super) use taking::mark;

use crate::column::read_id;
use crate::error::StoreError;
use crate::open::Store;
use crate::shared::{ScopeName, read_name};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use valise_domain::id::RowId;
use valise_domain::nouns::{Account, LedgerPart, Noun as _};

/// Lines that are here and that no row announces to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnsentPart {
    /// The import.
    pub import: RowId,
    /// The account.
    pub account: RowId,
    /// The scope of the account.
    pub scope: ScopeName,
}

/// Lines that a row announces and that are not here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingPart {
    /// The row.
    pub part: RowId,
    /// The import.
    pub import: RowId,
    /// The account.
    pub account: RowId,
    /// The scope of both row and account.
    pub scope: ScopeName,
    /// Where the lines are to be had.
    pub manifest: String,
    /// Whether somebody said already that they are not to be had there.
    pub lost: bool,
}

// A row counts in the scope of its account only: whoever may write elsewhere announces no lines of it.
const UNSENT: &str = "SELECT i.import, a.account, s.name FROM ledger_here x \
     JOIN ledger_import i ON i.\"key\" = x.import JOIN ledger_account a ON a.\"key\" = x.account \
     JOIN \"import\" m ON m.id = i.import AND m.alive = 1 \
     JOIN home o ON o.table_id = ?1 AND o.\"row\" = a.account \
     JOIN scope s ON s.\"key\" = o.scope AND s.name IS NOT NULL \
     WHERE NOT EXISTS (SELECT 1 FROM ledger_part p \
     JOIN home h ON h.table_id = ?2 AND h.\"row\" = p.id AND h.scope = o.scope \
     WHERE p.account = a.account AND p.import = i.import AND p.alive = 1 \
     AND p.manifest IS NOT NULL AND p.lost IS NOT 1) ORDER BY x.import, x.account";
const MISSING: &str = "SELECT p.id, p.import, p.account, s.name, p.manifest, p.lost IS 1 \
     FROM ledger_part p JOIN \"import\" m ON m.id = p.import AND m.alive = 1 \
     JOIN home o ON o.table_id = ?1 AND o.\"row\" = p.account \
     JOIN home h ON h.table_id = ?2 AND h.\"row\" = p.id AND h.scope = o.scope \
     JOIN scope s ON s.\"key\" = h.scope AND s.name IS NOT NULL \
     WHERE p.alive = 1 AND p.manifest IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_here x \
     JOIN ledger_import i ON i.\"key\" = x.import JOIN ledger_account a ON a.\"key\" = x.account \
     WHERE i.import = p.import AND a.account = p.account)";

impl Store {
    /// What of imports that stand is here and announced nowhere, or only where it was lost.
    pub async fn unsent_parts(&self) -> Result<Vec<UnsentPart>, StoreError> {
        let mut conn = self.reader().await?;
        let query = sqlx::query(UNSENT).bind(Account::TABLE.id);
        let rows = query
            .bind(LedgerPart::TABLE.id)
            .fetch_all(&mut *conn)
            .await?;
        let read = |row: &SqliteRow| {
            Ok(UnsentPart {
                import: read_id(row, 0)?,
                account: read_id(row, 1)?,
                scope: read_name(row.try_get(2)?)?,
            })
        };
        rows.iter().map(read).collect()
    }

    /// What of imports that stand is announced and not here, oldest first. Several rows may announce the
    /// same lines.
    pub async fn missing_parts(&self) -> Result<Vec<MissingPart>, StoreError> {
        missing(&mut *self.reader().await?, None).await
    }
}

/// The parts that are missing, or one of them by its row.
async fn missing(
    conn: &mut SqliteConnection,
    part: Option<RowId>,
) -> Result<Vec<MissingPart>, StoreError> {
    let only = part.map_or("", |_| " AND p.id = ?3");
    let text = format!("{MISSING}{only} ORDER BY p.id");
    let query = sqlx::query(AssertSqlSafe(text)).bind(Account::TABLE.id);
    let query = query.bind(LedgerPart::TABLE.id);
    let query = match part {
        Some(part) => query.bind(part.to_bytes().to_vec()),
        None => query,
    };
    let read = |row: &SqliteRow| {
        Ok(MissingPart {
            part: read_id(row, 0)?,
            import: read_id(row, 1)?,
            account: read_id(row, 2)?,
            scope: read_name(row.try_get(3)?)?,
            manifest: row.try_get(4)?,
            lost: row.try_get(5)?,
        })
    };
    query.fetch_all(conn).await?.iter().map(read).collect()
}
