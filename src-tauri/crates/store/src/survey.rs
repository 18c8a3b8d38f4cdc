//! A few columns of a whole table, and how many rows name each other row: what lists over thousands of
//! clients and a hundred thousand people are made from.
//! Deliberately absent: whole rows (`read`), and sensitive fields, which are never surveyed.

use crate::column::{read_id, read_value};
use crate::error::StoreError;
use crate::open::Store;
use crate::schema::{self, TableSql};
use sqlx::sqlite::SqliteRow;
use sqlx::{AssertSqlSafe, Row as _, SqliteConnection};
use std::collections::HashMap;
use valise_domain::id::RowId;
use valise_domain::nouns::Field;
use valise_domain::value::{Kind, Value};

/// Which rows of a table a survey is over; those in the trash never.
#[derive(Clone, Copy, Debug)]
pub enum Among<'a> {
    /// All of them.
    All,
    /// Those of these ids.
    These(&'a [RowId]),
    /// Those whose field has a value.
    With(Field),
    /// Those whose field refers to that row.
    Of(Field, RowId),
}

/// Rows asked for in one statement; SQLite takes 32,766 values.
const MOST_AT_ONCE: usize = 1000;

impl Store {
    /// The values of those fields of one table, in their order, for each row. Sensitive fields, and
    /// codes that only a newer program knows, are blank.
    pub async fn survey(
        &self,
        fields: &[Field],
        among: Among<'_>,
    ) -> Result<Vec<(RowId, Vec<Value>)>, StoreError> {
        let sql = schema::of(fields.first().map_or(0, |field| field.table))?;
        let mut select = String::from("SELECT \"id\"");
        for field in fields {
            let column = column_of(sql, field)?;
            select.push_str(", ");
            select.push_str(if field.sensitive { "NULL" } else { &column });
        }
        let table = schema::quoted(sql.table.name);
        select.push_str(&format!(" FROM {table} WHERE \"alive\" = 1"));
        let mut conn = self.reader().await?;
        let rows = match among {
            Among::All => one(&mut conn, select, None).await?,
            Among::These(ids) => these(&mut conn, &select, ids).await?,
            Among::With(field) => {
                let column = column_of(sql, &field)?;
                one(
                    &mut conn,
                    format!("{select} AND {column} IS NOT NULL"),
                    None,
                )
                .await?
            }
            Among::Of(field, row) => {
                let column = column_of(sql, &field)?;
                one(&mut conn, format!("{select} AND {column} = ?"), Some(row)).await?
            }
        };
        let read = |row: &SqliteRow| {
            let values = (1..)
                .zip(fields)
                .map(|(index, field)| Ok(known(field, read_value(row, index, sql.table, field)?)));
            Ok((read_id(row, 0)?, values.collect::<Result<_, StoreError>>()?))
        };
        rows.iter().map(read).collect()
    }

    /// How many rows that are not in the trash refer to each row by that field.
    pub async fn count_by(&self, field: Field) -> Result<HashMap<RowId, u32>, StoreError> {
        let sql = schema::of(field.table)?;
        let column = column_of(sql, &field)?;
        let table = schema::quoted(sql.table.name);
        let text = format!(
            "SELECT {column}, count(*) FROM {table} WHERE \"alive\" = 1 AND {column} IS NOT NULL \
             GROUP BY {column}"
        );
        let mut conn = self.reader().await?;
        let rows = sqlx::query(AssertSqlSafe(text))
            .fetch_all(&mut *conn)
            .await?;
        let count = |row| Ok((read_id(row, 0)?, row.try_get(1)?));
        rows.iter().map(count).collect()
    }
}

async fn one(
    conn: &mut SqliteConnection,
    select: String,
    row: Option<RowId>,
) -> Result<Vec<SqliteRow>, StoreError> {
    let query = sqlx::query(AssertSqlSafe(select));
    let query = match row {
        Some(row) => query.bind(row.to_bytes().to_vec()),
        None => query,
    };
    Ok(query.fetch_all(&mut *conn).await?)
}

async fn these(
    conn: &mut SqliteConnection,
    select: &str,
    ids: &[RowId],
) -> Result<Vec<SqliteRow>, StoreError> {
    let mut rows = Vec::with_capacity(ids.len());
    for part in ids.chunks(MOST_AT_ONCE) {
        let places = vec!["?"; part.len()].join(", ");
        let text = format!("{select} AND \"id\" IN ({places})");
        let mut query = sqlx::query(AssertSqlSafe(text));
        for id in part {
            query = query.bind(id.to_bytes().to_vec());
        }
        rows.extend(query.fetch_all(&mut *conn).await?);
    }
    Ok(rows)
}

fn column_of(sql: &TableSql, field: &Field) -> Result<String, StoreError> {
    match sql.table.field(field.id) {
        Some(known) if known == field => Ok(schema::quoted(known.name)),
        _ => Err(StoreError::UnknownField {
            table: field.table,
            field: field.id,
        }),
    }
}

fn known(field: &Field, value: Value) -> Value {
    match field.kind {
        Kind::Code(_) if !value.fits(field.kind) => Value::Null,
        _ => value,
    }
}
