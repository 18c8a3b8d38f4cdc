//! How values of cells stand in columns, and rows of a projection table in [`Row`]s.
//! Deliberately absent: which column holds which field (`schema`).

use crate::error::StoreError;
use crate::schema::TableSql;
use sqlx::query_builder::{QueryBuilder, Separated};
use sqlx::sqlite::SqliteRow;
use sqlx::{Row as _, Sqlite, SqliteConnection};
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{Field, Row, Table};
use valise_domain::value::{Kind, Value};

/// The comma-separated values of one row of an insert.
pub(crate) type Tuple<'qb> = Separated<'qb, Sqlite, &'static str>;

// SQLite takes 32,766 values in a statement.
const MAX_BINDS: usize = 32_000;
const MAX_ROWS: usize = 500;

/// Inserts many rows with few statements: `head` up to the values, `tail` after them.
pub(crate) async fn insert_many<T>(
    conn: &mut SqliteConnection,
    head: &str,
    tail: &str,
    columns: usize,
    items: &[T],
    mut bind: impl FnMut(&mut Tuple<'_>, &T),
) -> Result<(), StoreError> {
    let size = MAX_ROWS.min(MAX_BINDS / columns);
    for chunk in items.chunks(size) {
        let mut query = QueryBuilder::<Sqlite>::new(head);
        query.push_values(chunk, |mut tuple, item| bind(&mut tuple, item));
        query.push(tail);
        // Odd lengths come once: they need no place among the prepared statements.
        let keep = chunk.len() == size || chunk.len() == 1;
        query.build().persistent(keep).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Binds an id.
pub(crate) fn bind_id(tuple: &mut Tuple<'_>, id: RowId) {
    tuple.push_bind(id.to_bytes().to_vec());
}

/// Binds a value in the form of its column.
pub(crate) fn bind_value(tuple: &mut Tuple<'_>, value: &Value) {
    match value {
        Value::Null => tuple.push_bind(None::<i64>),
        Value::Text(text) => tuple.push_bind(text.clone()),
        Value::Integer(number) => tuple.push_bind(*number),
        Value::Truth(truth) => tuple.push_bind(i64::from(*truth)),
        Value::Decimal(decimal) => tuple.push_bind(decimal.to_string()),
        Value::Date(date) => tuple.push_bind(date.to_string()),
        Value::LocalTime(time) => tuple.push_bind(time.to_string()),
        Value::Row(row) => tuple.push_bind(row.to_bytes().to_vec()),
    };
}

/// Reads an id.
pub(crate) fn read_id(row: &SqliteRow, index: usize) -> Result<RowId, StoreError> {
    Ok(RowId::from_slice(row.try_get::<&[u8], _>(index)?)?)
}

/// Reads an id or nothing.
pub(crate) fn read_id_or_none(row: &SqliteRow, index: usize) -> Result<Option<RowId>, StoreError> {
    let bytes = row.try_get::<Option<&[u8]>, _>(index)?;
    Ok(bytes.map(RowId::from_slice).transpose()?)
}

/// Reads the id of a stream.
pub(crate) fn read_stream(row: &SqliteRow, index: usize) -> Result<StreamId, StoreError> {
    read_id(row, index).map(StreamId)
}

/// Reads a row selected by [`TableSql::select`] or [`TableSql::select_plain`].
pub(crate) fn read_row(sql: &TableSql, row: &SqliteRow) -> Result<Row, StoreError> {
    let table = sql.table;
    let (parent, rank, first) = if table.tree {
        (
            read_id_or_none(row, 2)?,
            row.try_get::<Option<String>, _>(3)?,
            4,
        )
    } else {
        (None, None, 2)
    };
    let values = (first..)
        .zip(table.fields)
        .map(|(index, field)| read_value(row, index, table, field))
        .collect::<Result<Vec<_>, _>>()?;
    let alive = row.try_get::<i64, _>(1)? != 0;
    Ok(Row {
        id: read_id(row, 0)?,
        alive,
        parent,
        rank,
        values,
    })
}

/// Reads the value of a field of that table.
pub(crate) fn read_value(
    row: &SqliteRow,
    index: usize,
    table: &Table,
    field: &Field,
) -> Result<Value, StoreError> {
    let unreadable = || StoreError::Unreadable {
        table: table.name,
        column: field.name,
    };
    let number = || row.try_get::<Option<i64>, _>(index);
    let text = || row.try_get::<Option<&str>, _>(index);
    let value = match field.kind {
        Kind::Integer => number()?.map(Value::Integer),
        Kind::Truth => number()?.map(|n| Value::Truth(n != 0)),
        Kind::Row => read_id_or_none(row, index)?.map(Value::Row),
        Kind::Text | Kind::Code(_) => text()?.map(|t| Value::Text(t.to_owned())),
        Kind::Decimal => {
            let decimal = text()?
                .map(str::parse)
                .transpose()
                .map_err(|_| unreadable())?;
            decimal.map(Value::Decimal)
        }
        Kind::Date => {
            let date = text()?
                .map(str::parse)
                .transpose()
                .map_err(|_| unreadable())?;
            date.map(Value::Date)
        }
        Kind::LocalTime => {
            let time = text()?
                .map(str::parse)
                .transpose()
                .map_err(|_| unreadable())?;
            time.map(Value::LocalTime)
        }
    };
    Ok(value.unwrap_or_default())
}
