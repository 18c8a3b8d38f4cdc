//! Cells in conflict: several heads with different values.
//! Deliberately absent: settling them; setting the cell does.

use crate::error::StoreError;
use crate::log::{LOGGED, Logged, read_logged};
use crate::open::Store;
use crate::shared::authors;
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::collections::BTreeMap;
use valise_domain::id::{RowId, StreamId};
use valise_domain::stamp::Stamp;
use valise_domain::value::Value;

/// A cell to which several people gave different values without knowing of each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// Number of the table.
    pub table: u16,
    /// The row.
    pub row: RowId,
    /// Number of the field.
    pub field: u16,
    /// The values; the first is the one that is shown.
    pub values: Vec<Rival>,
}

/// One of the values of a conflict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rival {
    /// The value.
    pub value: Value,
    /// Under which name it counts.
    pub stream: StreamId,
    /// The key of the device that signed it; none where nothing of it is sealed.
    pub device: Option<[u8; 32]>,
    /// When.
    pub stamp: Stamp,
}

impl Store {
    /// The open conflicts: cells with several heads whose values differ.
    pub async fn conflicts(&self) -> Result<Vec<Conflict>, StoreError> {
        let mut conn = self.reader().await?;
        let authors = authors(&mut conn).await?;
        let mut cells: BTreeMap<(u16, RowId, u16), Vec<Logged>> = BTreeMap::new();
        for logged in crowd(&mut conn).await? {
            let op = &logged.op;
            cells
                .entry((op.table, op.row, op.act.field()))
                .or_default()
                .push(logged);
        }
        let conflicts = cells
            .into_iter()
            .filter_map(|((table, row, field), mut heads)| {
                heads.sort_by_key(|head| std::cmp::Reverse(head.order()));
                let rival = |head: &Logged| {
                    let (_, value) = head.value()?;
                    let (stream, stamp) = (head.op.stream, head.op.stamp);
                    Some(Rival {
                        value: value.clone(),
                        stream,
                        device: authors.get(&stream).copied(),
                        stamp,
                    })
                };
                let values = heads.iter().filter_map(rival).collect::<Vec<_>>();
                let agreed = values.iter().all(|rival| rival.value == values[0].value);
                (!agreed).then_some(Conflict {
                    table,
                    row,
                    field,
                    values,
                })
            });
        Ok(conflicts.collect())
    }
}

/// The heads of all cells that have several.
pub(crate) async fn crowd(conn: &mut SqliteConnection) -> Result<Vec<Logged>, StoreError> {
    let text = format!(
        "{LOGGED} WHERE o.lsn IN (SELECT lsn FROM head WHERE (table_id, \"row\", field) IN \
         (SELECT table_id, \"row\", field FROM head GROUP BY 1, 2, 3 HAVING count(*) > 1))"
    );
    let rows = sqlx::query(AssertSqlSafe(text)).fetch_all(conn).await?;
    rows.iter().map(read_logged).collect()
}
