//! What lies in the trash.
//! Deliberately absent: emptying it; nothing is ever lost. Bringing rows back is `write`.

use crate::column::read_id;
use crate::error::StoreError;
use crate::open::Store;
use crate::schema;
use sqlx::{AssertSqlSafe, Row as _};
use valise_domain::id::RowId;
use valise_domain::nouns::Table;
use valise_domain::op::Act;
use valise_domain::stamp::Stamp;

/// A row in the trash.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trashed {
    /// Number of its table.
    pub table: u16,
    /// The row.
    pub row: RowId,
    /// When it was deleted.
    pub deleted_ms: i64,
    /// Its name, title or the like, where it has one.
    pub name: Option<String>,
}

impl Store {
    /// What lies in the trash, last deleted first.
    pub async fn trash(&self) -> Result<Vec<Trashed>, StoreError> {
        let mut conn = self.reader().await?;
        let mut trash = Vec::new();
        for table in schema::all().iter().map(|sql| sql.table) {
            let name = schema::quoted(table.name);
            let title = title_column(table).map_or("NULL".to_owned(), schema::quoted);
            let text = format!(
                "SELECT t.id, {title}, (SELECT max(o.stamp) FROM op o WHERE o.table_id = {} \
                 AND o.\"row\" = t.id AND o.field = 0 AND o.kind = {}) FROM {name} t \
                 WHERE t.alive = 0",
                table.id,
                Act::Delete.kind()
            );
            for row in &sqlx::query(AssertSqlSafe(text))
                .fetch_all(&mut *conn)
                .await?
            {
                let stamp = row.try_get::<Option<i64>, _>(2)?.unwrap_or_default();
                trash.push(Trashed {
                    table: table.id,
                    row: read_id(row, 0)?,
                    deleted_ms: Stamp::from_bits(stamp).unix_ms(),
                    name: row.try_get(1)?,
                });
            }
        }
        trash.sort_by_key(|row| (std::cmp::Reverse(row.deleted_ms), row.table, row.row));
        Ok(trash)
    }
}

/// The field that says what a row is called.
fn title_column(table: &Table) -> Option<&'static str> {
    const TITLES: [&str; 6] = ["name", "title", "file_name", "goal", "summary", "text"];
    let fields = TITLES.iter().filter_map(|name| table.field_named(name));
    fields
        .filter(|field| !field.sensitive)
        .map(|field| field.name)
        .next()
}
