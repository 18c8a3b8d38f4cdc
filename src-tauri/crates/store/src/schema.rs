//! The migrations, and the SQL of the projection tables, built from the declared list.
//! Names of tables and columns come from that list alone and are quoted (`group` is a keyword), so
//! no text of a person ever becomes SQL. Deliberately absent: values, which are always bound.

use crate::error::StoreError;
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::sync::LazyLock;
use valise_domain::nouns::{TABLES, Table};

/// One step of the schema. The format of a database is the number of its migrations.
#[derive(Clone, Copy)]
pub(crate) struct Migration {
    /// What it does, in SQL. Additive only; never edited once released.
    pub sql: &'static str,
}

/// Every migration, oldest first.
pub(crate) const MIGRATIONS: &[Migration] = &[
    Migration {
        sql: include_str!("../migrations/20261121120000_first.sql"),
    },
    Migration {
        sql: include_str!("../migrations/20261122000000_value.sql"),
    },
    Migration {
        sql: include_str!("../migrations/20261122010000_shared.sql"),
    },
    Migration {
        sql: include_str!("../migrations/20261122020000_parts.sql"),
    },
    Migration {
        sql: include_str!("../migrations/20261122050000_device.sql"),
    },
    Migration {
        sql: include_str!("../migrations/20261122060000_erased.sql"),
    },
    Migration {
        sql: include_str!("../migrations/20261122070000_left.sql"),
    },
];

/// `VALS`, in SQLite's application id.
pub(crate) const APPLICATION_ID: i64 = 0x5641_4c53;

/// The number of migrations as a format number.
pub(crate) fn format(migrations: &[Migration]) -> i64 {
    i64::try_from(migrations.len()).expect("there are a handful of migrations")
}

/// Brings the schema from format `found` to that of the list, within the caller's transaction.
pub(crate) async fn migrate(
    conn: &mut SqliteConnection,
    found: i64,
    migrations: &'static [Migration],
) -> Result<(), StoreError> {
    let done = usize::try_from(found).unwrap_or(0);
    for migration in migrations.iter().skip(done) {
        sqlx::raw_sql(migration.sql).execute(&mut *conn).await?;
    }
    let version = format!("PRAGMA user_version = {}", format(migrations));
    sqlx::raw_sql(AssertSqlSafe(version))
        .execute(&mut *conn)
        .await?;
    Ok(())
}

/// The SQL of one projection table.
pub(crate) struct TableSql {
    /// The table as declared.
    pub table: &'static Table,
    /// `SELECT … FROM …` of all columns in the order of [`TableSql::columns`].
    pub select: String,
    /// The same with NULL where a field is sensitive.
    pub select_plain: String,
    /// `INSERT INTO … (…) ` up to the values.
    pub insert: String,
    /// What turns the insert into an update where the row is there.
    pub on_conflict: String,
    /// How many columns: id, alive, in a tree parent and rank, then the fields.
    pub columns: usize,
}

impl TableSql {
    fn new(table: &'static Table) -> Self {
        let mut names = vec!["id", "alive"];
        if table.tree {
            names.extend(["parent", "rank"]);
        }
        names.extend(table.fields.iter().map(|field| field.name));
        let all = names.iter().map(|name| quoted(name)).collect::<Vec<_>>();
        let plain = names.iter().map(|name| match table.field_named(name) {
            Some(field) if field.sensitive => "NULL".to_owned(),
            _ => quoted(name),
        });
        let updates = all
            .iter()
            .skip(1)
            .map(|name| format!("{name} = excluded.{name}"));
        let from = quoted(table.name);
        Self {
            table,
            select: format!("SELECT {} FROM {from}", all.join(", ")),
            select_plain: format!(
                "SELECT {} FROM {from}",
                plain.collect::<Vec<_>>().join(", ")
            ),
            insert: format!("INSERT INTO {from} ({}) ", all.join(", ")),
            on_conflict: format!(
                " ON CONFLICT (\"id\") DO UPDATE SET {}",
                updates.collect::<Vec<_>>().join(", ")
            ),
            columns: all.len(),
        }
    }
}

static SQL: LazyLock<Vec<TableSql>> = LazyLock::new(|| TABLES.iter().map(TableSql::new).collect());

/// The SQL of every declared table.
pub(crate) fn all() -> &'static [TableSql] {
    &SQL
}

/// The SQL of the table of that number.
pub(crate) fn of(table: u16) -> Result<&'static TableSql, StoreError> {
    SQL.iter()
        .find(|sql| sql.table.id == table)
        .ok_or(StoreError::UnknownTable(table))
}

/// A declared name as SQL.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

#[cfg(test)]
mod tests {
    use super::*;
    use sqlx::{Connection, Row as _};
    use valise_domain::value::Kind;

    async fn migrated() -> SqliteConnection {
        let mut conn = SqliteConnection::connect("sqlite::memory:").await.unwrap();
        migrate(&mut conn, 0, MIGRATIONS).await.unwrap();
        conn
    }

    #[tokio::test]
    async fn the_migrated_tables_have_the_declared_columns() {
        let mut conn = migrated().await;
        for sql in all() {
            let mut expected = vec![("id".to_owned(), "BLOB"), ("alive".to_owned(), "INTEGER")];
            if sql.table.tree {
                expected.extend([("parent".to_owned(), "BLOB"), ("rank".to_owned(), "TEXT")]);
            }
            for field in sql.table.fields {
                let kind = match field.kind {
                    Kind::Integer | Kind::Truth => "INTEGER",
                    Kind::Row => "BLOB",
                    Kind::Text | Kind::Code(_) | Kind::Decimal | Kind::Date | Kind::LocalTime => {
                        "TEXT"
                    }
                };
                expected.push((field.name.to_owned(), kind));
            }
            let pragma = AssertSqlSafe(format!("PRAGMA table_info({})", quoted(sql.table.name)));
            let rows = sqlx::query(pragma).fetch_all(&mut conn).await.unwrap();
            let found = rows
                .iter()
                .map(|row| (row.get::<String, _>(1), row.get::<String, _>(2)));
            let found = found.collect::<Vec<_>>();
            let found = found
                .iter()
                .map(|(name, kind)| (name.clone(), kind.as_str()));
            assert_eq!(found.collect::<Vec<_>>(), expected, "{}", sql.table.name);
            assert_eq!(expected.len(), sql.columns);
        }
    }

    #[tokio::test]
    async fn references_and_numbers_from_elsewhere_have_an_index() {
        let mut conn = migrated().await;
        for table in all().iter().map(|sql| sql.table) {
            let indexed = |field: &&valise_domain::nouns::Field| {
                field.kind == Kind::Row || field.name == "external_id"
            };
            for field in table.fields.iter().filter(indexed) {
                let found: i64 = sqlx::query_scalar(
                    "SELECT count(*) FROM sqlite_schema WHERE type = 'index' AND name = ?",
                )
                .bind(format!("{}_by_{}", table.name, field.name))
                .fetch_one(&mut conn)
                .await
                .unwrap();
                assert_eq!(found, 1, "{}.{}", table.name, field.name);
            }
        }
    }

    /// `VALISE_MAKE_VECTORS=1` writes it anew.
    #[tokio::test]
    async fn the_final_schema_is_the_committed_one() {
        let mut conn = migrated().await;
        let sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY tbl_name, type DESC, \
                   name";
        let texts: Vec<String> = sqlx::query_scalar(sql).fetch_all(&mut conn).await.unwrap();
        let text = texts.join(";\n") + ";\n";
        let file = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/schema.sql");
        if std::env::var_os("VALISE_MAKE_VECTORS").is_some() {
            std::fs::write(&file, &text).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), text);
    }
}
