//! What lies in the trash, what does not, and what a row is called wherever it lies.
//! Deliberately absent: emptying it; nothing is ever lost but what is erased, here or elsewhere (`erase`):
//! of that nothing but deletes is known, and it lies in no trash. Bringing rows back is `write`.

use crate::column::read_id;
use crate::error::StoreError;
use crate::open::Store;
use crate::project::Key;
use crate::schema;
use sqlx::{AssertSqlSafe, Row as _};
use valise_domain::id::RowId;
use valise_domain::nouns::{Noun, Stakeholder, Table};
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
                 WHERE t.alive = 0 AND EXISTS (SELECT 1 FROM op s \
                 WHERE s.table_id = {} AND s.\"row\" = t.id AND s.kind <> {})",
                table.id,
                Act::Delete.kind(),
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

    /// Whether a row is there, and not in the trash.
    pub async fn lives(&self, (table, row): Key) -> Result<bool, StoreError> {
        let table = schema::quoted(schema::of(table)?.table.name);
        let text = format!("SELECT count(*) FROM {table} WHERE \"id\" = ? AND \"alive\" = 1");
        let mut conn = self.reader().await?;
        let query = sqlx::query_scalar::<_, i64>(AssertSqlSafe(text));
        Ok(query
            .bind(row.to_bytes().to_vec())
            .fetch_one(&mut *conn)
            .await?
            > 0)
    }

    /// What a row is called, by its name, title or the like; also where it lies in the trash. What
    /// only says something of a person is called after the person.
    pub async fn name_of(&self, (table, row): Key) -> Result<Option<String>, StoreError> {
        let table = schema::of(table)?.table;
        let (name, title) = match (title_column(table), table.field_named("stakeholder")) {
            (Some(title), _) => (schema::quoted(table.name), schema::quoted(title)),
            (None, Some(of)) => {
                let people = schema::quoted(Stakeholder::TABLE.name);
                let of = schema::quoted(of.name);
                let title = format!("(SELECT p.name FROM {people} p WHERE p.id = {of})");
                (schema::quoted(table.name), title)
            }
            (None, None) => return Ok(None),
        };
        let text = format!("SELECT {title} FROM {name} WHERE \"id\" = ?");
        let mut conn = self.reader().await?;
        let query = sqlx::query_scalar::<_, Option<String>>(AssertSqlSafe(text));
        let found = query
            .bind(row.to_bytes().to_vec())
            .fetch_optional(&mut *conn);
        Ok(found.await?.flatten())
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
