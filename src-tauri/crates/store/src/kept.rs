//! What was long in the making and can be made again: fits of models, kept by the digest of what they
//! were fitted on. They are in no log: another laptop makes its own.
//! Deliberately absent: what is in them (`desk`), and when one is old (its digest no longer fits).

use crate::error::StoreError;
use crate::open::Store;

/// How many are kept; a ledger that grows leaves one behind with each import.
const MOST: i64 = 8;

impl Store {
    /// What was kept under that digest.
    pub async fn kept_fit(&self, digest: [u8; 32]) -> Result<Option<String>, StoreError> {
        let mut conn = self.reader().await?;
        let query = sqlx::query_scalar("SELECT content FROM kept_fit WHERE digest = ?");
        let query = query.bind(digest.to_vec());
        Ok(query.fetch_optional(&mut *conn).await?)
    }

    /// Keeps a text under a digest in place of what was there; the oldest of too many go.
    pub async fn keep_fit(
        &self,
        digest: [u8; 32],
        content: &str,
        now_ms: i64,
    ) -> Result<(), StoreError> {
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = async {
            let put = "INSERT OR REPLACE INTO kept_fit (digest, kept_ms, content) VALUES (?, ?, ?)";
            let query = sqlx::query(put).bind(digest.to_vec()).bind(now_ms);
            query.bind(content).execute(&mut writer.conn).await?;
            let sweep = "DELETE FROM kept_fit WHERE digest NOT IN \
                         (SELECT digest FROM kept_fit ORDER BY kept_ms DESC, digest LIMIT ?)";
            let query = sqlx::query(sweep).bind(MOST);
            query.execute(&mut writer.conn).await?;
            Ok(())
        };
        let work = work.await;
        writer.end(work).await
    }
}
