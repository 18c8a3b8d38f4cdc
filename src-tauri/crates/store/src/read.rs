//! Reading rows of the projection as nouns.
//! Deliberately absent: anything that joins or sums rows (`desk`), and ledgers (`ledger`).

use crate::column::read_row;
use crate::error::StoreError;
use crate::open::Store;
use crate::project::Key;
use crate::schema;
use sqlx::{AssertSqlSafe, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::RowId;
use valise_domain::nouns::{Field, Noun, Row, Table};
use valise_domain::value::{Kind, Value};

/// Rows asked for in one statement; SQLite takes 32,766 values.
const MOST_AT_ONCE: usize = 1000;

/// Whether sensitive fields are read or left blank.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sight {
    /// Sensitive fields are blank.
    Plain,
    /// Sensitive fields are read too.
    Sensitive,
}

impl Store {
    /// Every row of a table that is not in the trash, oldest first; sensitive fields blank.
    pub async fn all<N: Noun>(&self) -> Result<Vec<N>, StoreError> {
        let sql = schema::of(N::TABLE.id)?;
        let text = format!("{} WHERE \"alive\" = 1 ORDER BY \"id\"", sql.select_plain);
        let mut conn = self.reader().await?;
        let rows = sqlx::query(AssertSqlSafe(text))
            .fetch_all(&mut *conn)
            .await?;
        rows.iter().map(|row| noun(read_row(sql, row)?)).collect()
    }

    /// One row, unless it lies in the trash.
    pub async fn get<N: Noun>(
        &self,
        id: impl Into<RowId>,
        sight: Sight,
    ) -> Result<Option<N>, StoreError> {
        let sql = schema::of(N::TABLE.id)?;
        let text = format!("{} WHERE \"id\" = ? AND \"alive\" = 1", select(sql, sight));
        let id: RowId = id.into();
        let query = sqlx::query(AssertSqlSafe(text)).bind(id.to_bytes().to_vec());
        let mut conn = self.reader().await?;
        let row = query.fetch_optional(&mut *conn).await?;
        row.map(|row| noun(read_row(sql, &row)?)).transpose()
    }

    /// The rows whose `field` has that value, oldest first, without those in the trash; sensitive
    /// fields blank. References and `external_id` have an index.
    pub async fn by<N: Noun>(&self, field: Field, value: Value) -> Result<Vec<N>, StoreError> {
        self.by_with_sight(field, value, Sight::Plain).await
    }

    /// [`Store::by`], with sensitive fields where `sight` asks for them.
    pub async fn by_with_sight<N: Noun>(
        &self,
        field: Field,
        value: Value,
        sight: Sight,
    ) -> Result<Vec<N>, StoreError> {
        let sql = schema::of(N::TABLE.id)?;
        let column = schema::quoted(column_of(sql, field)?);
        let test = if value == Value::Null {
            "IS NULL"
        } else {
            "= ?"
        };
        let select = select(sql, sight);
        let text = format!("{select} WHERE {column} {test} AND \"alive\" = 1 ORDER BY \"id\"");
        let query = sqlx::query(AssertSqlSafe(text));
        let query = match value {
            Value::Null => query,
            Value::Text(text) => query.bind(text),
            Value::Integer(number) => query.bind(number),
            Value::Truth(truth) => query.bind(i64::from(truth)),
            Value::Decimal(decimal) => query.bind(decimal.to_string()),
            Value::Date(date) => query.bind(date.to_string()),
            Value::LocalTime(time) => query.bind(time.to_string()),
            Value::Row(row) => query.bind(row.to_bytes().to_vec()),
        };
        let mut conn = self.reader().await?;
        let rows = query.fetch_all(&mut *conn).await?;
        rows.iter().map(|row| noun(read_row(sql, row)?)).collect()
    }

    /// The rows of those ids that are not in the trash, oldest first; sensitive fields blank.
    pub async fn get_any<N: Noun>(
        &self,
        ids: impl IntoIterator<Item = impl Into<RowId>>,
    ) -> Result<Vec<N>, StoreError> {
        let sql = schema::of(N::TABLE.id)?;
        let ids = ids.into_iter().map(Into::into).collect();
        self.among(sql, "\"alive\" = 1 AND \"id\"", ids).await
    }

    /// The rows of those ids, oldest first, those in the trash too: what was said of a row stays
    /// readable after it is gone. Sensitive fields are blank.
    pub async fn get_any_ever<N: Noun>(
        &self,
        ids: impl IntoIterator<Item = impl Into<RowId>>,
    ) -> Result<Vec<N>, StoreError> {
        let sql = schema::of(N::TABLE.id)?;
        let ids = ids.into_iter().map(Into::into).collect();
        self.among(sql, "\"id\"", ids).await
    }

    /// The rows whose `field` refers to any of those rows, oldest first, without those in the trash;
    /// sensitive fields blank. One query for many rows, so that no caller asks row by row.
    pub async fn by_any<N: Noun>(
        &self,
        field: Field,
        rows: impl IntoIterator<Item = impl Into<RowId>>,
    ) -> Result<Vec<N>, StoreError> {
        let sql = schema::of(N::TABLE.id)?;
        let test = format!(
            "\"alive\" = 1 AND {}",
            schema::quoted(column_of(sql, field)?)
        );
        let rows = rows.into_iter().map(Into::into).collect();
        self.among(sql, &test, rows).await
    }

    /// The rows that pass a test whose end is a column that holds one of those ids.
    async fn among<N: Noun>(
        &self,
        sql: &schema::TableSql,
        test: &str,
        wanted: BTreeSet<RowId>,
    ) -> Result<Vec<N>, StoreError> {
        let wanted: Vec<RowId> = wanted.into_iter().collect();
        let mut found = Vec::new();
        let mut conn = self.reader().await?;
        for part in wanted.chunks(MOST_AT_ONCE) {
            let places = vec!["?"; part.len()].join(", ");
            let select = &sql.select_plain;
            let text = format!("{select} WHERE {test} IN ({places})");
            let mut query = sqlx::query(AssertSqlSafe(text));
            for row in part {
                query = query.bind(row.to_bytes().to_vec());
            }
            for row in &query.fetch_all(&mut *conn).await? {
                found.push(read_row(sql, row)?);
            }
        }
        found.sort_unstable_by_key(|row| row.id);
        found.into_iter().map(noun).collect()
    }

    /// Every row there ever was, with everything it holds, those in the trash too. For comparing
    /// with a projection made afresh from [`Store::ops`].
    pub async fn projection(&self) -> Result<BTreeMap<Key, Row>, StoreError> {
        projection(&mut *self.reader().await?).await
    }

    /// [`Store::projection`] of one table.
    pub async fn projection_of(&self, table: &Table) -> Result<BTreeMap<Key, Row>, StoreError> {
        let sql = schema::of(table.id)?;
        let rows = projected(&mut *self.reader().await?, sql).await?;
        Ok(rows.collect())
    }
}

/// Every row of every projection table.
pub(crate) async fn projection(
    conn: &mut SqliteConnection,
) -> Result<BTreeMap<Key, Row>, StoreError> {
    let mut rows = BTreeMap::new();
    for sql in schema::all() {
        rows.extend(projected(conn, sql).await?);
    }
    Ok(rows)
}

async fn projected(
    conn: &mut SqliteConnection,
    sql: &schema::TableSql,
) -> Result<impl Iterator<Item = (Key, Row)> + use<>, StoreError> {
    let found = sqlx::query(AssertSqlSafe(sql.select.as_str()));
    let rows = found.fetch_all(conn).await?;
    let rows = rows.iter().map(|row| read_row(sql, row));
    let rows = rows.collect::<Result<Vec<Row>, StoreError>>()?;
    let table = sql.table.id;
    Ok(rows.into_iter().map(move |row| ((table, row.id), row)))
}

/// The column of a field of that table; a field of another is refused.
fn column_of(sql: &schema::TableSql, field: Field) -> Result<&'static str, StoreError> {
    let known = sql.table.field(field.id).filter(|known| **known == field);
    let unknown = StoreError::UnknownField {
        table: field.table,
        field: field.id,
    };
    Ok(known.ok_or(unknown)?.name)
}

fn select(sql: &schema::TableSql, sight: Sight) -> &str {
    match sight {
        Sight::Plain => &sql.select_plain,
        Sight::Sensitive => &sql.select,
    }
}

fn noun<N: Noun>(mut row: Row) -> Result<N, StoreError> {
    blank_unknown_codes(&N::TABLE, &mut row);
    Ok(N::from_row(row)?)
}

/// A code that a newer program wrote shows as unset until this one learns it.
fn blank_unknown_codes(table: &Table, row: &mut Row) {
    for (field, value) in table.fields.iter().zip(&mut row.values) {
        if matches!(field.kind, Kind::Code(_)) && !value.fits(field.kind) {
            *value = Value::Null;
        }
    }
}
