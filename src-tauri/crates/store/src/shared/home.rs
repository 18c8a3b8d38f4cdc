//! Which scope a row belongs to: that of its client account, or what is common. Fixed when the row is
//! made, and never changed by what is written into it later.
//! Deliberately absent: who may read a scope (`sync`).

use crate::column::{bind_id, insert_many, read_id};
use crate::error::StoreError;
use crate::project::Key;
use crate::schema;
use sqlx::query_builder::QueryBuilder;
use sqlx::{Row as _, Sqlite, SqliteConnection};
use std::collections::{BTreeMap, HashMap};
use valise_domain::id::RowId;
use valise_domain::nouns::{Account, Noun, PlanScenario, Row, Stakeholder, Table, Visit};
use valise_domain::value::Value;

/// Local key of the scope of what belongs to no account.
pub(crate) const COMMON: i64 = 1;

/// By which field a row belongs to another, the first that its table has; and the table of that.
const OWNERS: [(&str, u16); 4] = [
    ("account", Account::TABLE.id),
    ("scenario", PlanScenario::TABLE.id),
    ("visit", Visit::TABLE.id),
    ("stakeholder", Stakeholder::TABLE.id),
];

/// The row that a row belongs to, as it stands.
fn owner(table: &Table, row: &Row) -> Option<Key> {
    let field = |(name, of): &(&str, u16)| {
        let column = table.fields.iter().position(|field| field.name == *name)?;
        Some((column, *of))
    };
    let (column, of) = OWNERS.iter().find_map(field)?;
    match row.values.get(column) {
        Some(Value::Row(owner)) => Some((of, *owner)),
        _ => None,
    }
}

/// The scopes of some rows; those that were never there are missing.
pub(crate) async fn homes(
    conn: &mut SqliteConnection,
    keys: impl IntoIterator<Item = Key>,
) -> Result<HashMap<Key, i64>, StoreError> {
    let mut tables: BTreeMap<u16, Vec<RowId>> = BTreeMap::new();
    for (table, row) in keys {
        tables.entry(table).or_default().push(row);
    }
    let mut homes = HashMap::new();
    for (table, ids) in tables {
        for chunk in ids.chunks(500) {
            let mut query = QueryBuilder::<Sqlite>::new("SELECT \"row\", scope FROM home ");
            query.push("WHERE table_id = ").push_bind(table);
            query.push(" AND \"row\" IN (");
            let mut list = query.separated(", ");
            for id in chunk {
                list.push_bind(id.to_bytes().to_vec());
            }
            query.push(")");
            let keep = chunk.len() == 1;
            let found = query.build().persistent(keep).fetch_all(&mut *conn).await?;
            for row in &found {
                homes.insert((table, read_id(row, 0)?), row.try_get(1)?);
            }
        }
    }
    Ok(homes)
}

/// Writes the scopes of rows that had none.
pub(crate) async fn write(
    conn: &mut SqliteConnection,
    homes: &[(Key, i64)],
) -> Result<(), StoreError> {
    const HEAD: &str = "INSERT INTO home (table_id, \"row\", scope) ";
    insert_many(conn, HEAD, "", 3, homes, |tuple, ((table, row), scope)| {
        tuple.push_bind(table);
        bind_id(tuple, *row);
        tuple.push_bind(scope);
    })
    .await
}

/// Gives rows that were just made a scope each: an account its own, others that of what they belong
/// to. `homes` are the scopes of other rows of the same change.
pub(crate) async fn found(
    conn: &mut SqliteConnection,
    rows: &[(u16, &Row)],
    mut homes: HashMap<Key, i64>,
) -> Result<HashMap<Key, i64>, StoreError> {
    let mut made: Vec<(Key, i64)> = Vec::new();
    let mut owners: Vec<(Key, Key)> = Vec::new();
    let accounts = rows.iter().filter(|(table, _)| *table == Account::TABLE.id);
    for (row, scope) in open(conn, accounts.map(|(_, row)| row.id).collect()).await? {
        made.push(((Account::TABLE.id, row), scope));
    }
    homes.extend(made.iter().copied());
    for (table, row) in rows.iter().filter(|(table, _)| *table != Account::TABLE.id) {
        match owner(schema::of(*table)?.table, row) {
            Some(owner) => owners.push(((*table, row.id), owner)),
            None => made.push(((*table, row.id), COMMON)),
        }
    }
    homes.extend(made.iter().copied());
    let fresh: HashMap<Key, Key> = owners.iter().copied().collect();
    let elsewhere = |owner: &Key| !fresh.contains_key(owner) && !homes.contains_key(owner);
    let unseen = owners.iter().map(|(_, owner)| *owner).filter(elsewhere);
    let unseen = self::homes(conn, unseen.collect::<Vec<_>>()).await?;
    homes.extend(unseen);
    for (key, mut at) in owners {
        // Rows that belong to each other in a circle belong to none.
        for _ in 0..OWNERS.len() {
            let above = fresh.get(&at).filter(|_| !homes.contains_key(&at));
            at = above.copied().unwrap_or(at);
        }
        made.push((key, homes.get(&at).copied().unwrap_or(COMMON)));
    }
    write(conn, &made).await?;
    homes.extend(made);
    Ok(homes)
}

/// Makes scopes for new accounts.
async fn open(
    conn: &mut SqliteConnection,
    accounts: Vec<RowId>,
) -> Result<Vec<(RowId, i64)>, StoreError> {
    if accounts.is_empty() {
        return Ok(Vec::new());
    }
    let next = "SELECT max(\"key\") + 1 FROM scope";
    let next: i64 = sqlx::query_scalar(next).fetch_one(&mut *conn).await?;
    let scopes: Vec<(RowId, i64)> = accounts.into_iter().zip(next..).collect();
    const HEAD: &str = "INSERT INTO scope (account, \"key\") ";
    insert_many(conn, HEAD, "", 2, &scopes, |tuple, (account, key)| {
        bind_id(tuple, *account);
        tuple.push_bind(key);
    })
    .await?;
    Ok(scopes)
}
