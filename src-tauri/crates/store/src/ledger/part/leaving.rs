//! Lines whose announcement was withdrawn leave with it, as everything does that somebody wrote whose
//! changes count no more; where it comes back they can be fetched again.
//! Deliberately absent: lines of an import that was undone. They stay, and do not count until it is done
//! again; and lines that were imported here, which nobody announced.

use crate::error::StoreError;
use sqlx::{Row as _, SqliteConnection};

const LOOSE: &str = "SELECT x.import, x.account FROM ledger_here x \
     JOIN ledger_import i ON i.\"key\" = x.import JOIN ledger_account a ON a.\"key\" = x.account \
     WHERE x.part IS NOT NULL AND NOT EXISTS (SELECT 1 FROM ledger_part p WHERE p.id = x.part \
     AND p.alive = 1 AND p.manifest = x.manifest AND p.import = i.import AND p.account = a.account)";

/// Lets them go, within the transaction that withdrew their rows.
pub(crate) async fn let_go(conn: &mut SqliteConnection) -> Result<(), StoreError> {
    for row in &sqlx::query(LOOSE).fetch_all(&mut *conn).await? {
        let (import, account): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
        for sql in [
            "DELETE FROM ledger_line WHERE account = ? AND import = ?",
            "DELETE FROM ledger_day WHERE account = ? AND import = ?",
            "DELETE FROM ledger_here WHERE account = ? AND import = ?",
        ] {
            let query = sqlx::query(sql).bind(account).bind(import);
            query.execute(&mut *conn).await?;
        }
    }
    Ok(())
}
