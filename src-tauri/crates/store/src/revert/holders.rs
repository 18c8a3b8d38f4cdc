//! Which of the rows that a transaction made may go: those that nobody changed since and that
//! nothing else holds on to. Deliberately absent: taking them away (`revert`).

use super::{Deed, Shown, must_go};
use crate::column::{bind_id, read_id};
use crate::door::Door;
use crate::error::StoreError;
use crate::log;
use crate::project::Key;
use crate::schema;
use sqlx::query_builder::QueryBuilder;
use sqlx::{Row as _, Sqlite, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Write;
use std::sync::LazyLock;
use valise_domain::id::RowId;
use valise_domain::nouns::{Import, LedgerPart, Noun};
use valise_domain::value::{Kind, Value};

/// A visible row that names another in a field (0: stands under it, or is an import with lines of it).
struct Hold {
    holder: Key,
    field: u16,
    held: RowId,
}

/// The rows that the transaction made and that may go. `before` is the place in
/// the log before its first.
pub(super) async fn removable(
    door: &mut Door<'_>,
    deeds: &BTreeMap<Key, Deed>,
    before: i64,
) -> Result<HashSet<Key>, StoreError> {
    let mut gone = HashSet::new();
    for (key, deed) in deeds {
        let state = door.state(*key);
        let fields = schema::of(key.0)?.table.fields.iter().map(|field| field.id);
        if deed.made() && state.row.alive && (must_go(*key) || deed.untouched(state, fields)) {
            gone.insert(*key);
        }
    }
    let named = gone
        .iter()
        .map(|key| (key.1, *key))
        .collect::<HashMap<_, _>>();
    let ids = named.keys().copied().collect::<Vec<_>>();
    let holds = holds(door.conn, &ids).await?;
    let mut holds = since(door.conn, holds, before).await?;
    holds.retain(|hold| !is_reverted(door, deeds, hold));
    // A row that stays holds on to what it names, and that to what it names in turn.
    loop {
        let count = gone.len();
        for hold in &holds {
            let held = named[&hold.held];
            if !gone.contains(&hold.holder) && !must_go(held) {
                gone.remove(&held);
            }
        }
        if gone.len() == count {
            return Ok(gone);
        }
    }
}

/// Whether the very transaction made the row name the other, and that is being taken back.
fn is_reverted(door: &Door<'_>, deeds: &BTreeMap<Key, Deed>, hold: &Hold) -> bool {
    let Some(deed) = deeds.get(&hold.holder).filter(|deed| deed.before.alive) else {
        return false;
    };
    if hold.field == 0 {
        return deed.moved && door.state(hold.holder).place().as_ref() == deed.after.place();
    }
    deed.fields.contains(&hold.field) && *deed.before.value(hold.field) != Value::Row(hold.held)
}

/// Those that were not there before the transaction. A row that was named before it was brought back from the
/// trash goes there again, and leaves what named it as it was.
async fn since(
    conn: &mut SqliteConnection,
    mut holds: Vec<Hold>,
    before: i64,
) -> Result<Vec<Hold>, StoreError> {
    let mut rows: BTreeMap<u16, BTreeSet<RowId>> = BTreeMap::new();
    for (table, row) in holds.iter().map(|hold| hold.holder) {
        rows.entry(table).or_default().insert(row);
    }
    let mut then: HashMap<Key, Shown> = HashMap::new();
    for (table, rows) in rows {
        let rows = rows.into_iter().collect::<Vec<_>>();
        for logged in log::ops_on(conn, table, &rows, before).await? {
            then.entry((table, logged.op.row))
                .or_default()
                .take(&logged);
        }
    }
    holds.retain(|hold| {
        let held = Some(hold.held);
        let names = |row: &Shown| match hold.field {
            0 if must_go(hold.holder) => true,
            0 => row.place().is_some_and(|(parent, _)| *parent == held),
            field => *row.value(field) == Value::Row(hold.held),
        };
        !then
            .get(&hold.holder)
            .is_some_and(|row| row.alive && names(row))
    });
    Ok(holds)
}

async fn holds(conn: &mut SqliteConnection, ids: &[RowId]) -> Result<Vec<Hold>, StoreError> {
    let mut holds = Vec::new();
    for chunk in ids.chunks(500) {
        let mut query = QueryBuilder::<Sqlite>::new("WITH held(id) AS (");
        query.push_values(chunk, |mut tuple, id| bind_id(&mut tuple, *id));
        query.push(") ").push(HOLDS.as_str());
        let found = query
            .build()
            .persistent(chunk.len() == 1)
            .fetch_all(&mut *conn)
            .await?;
        for row in &found {
            let holder = (row.try_get(0)?, read_id(row, 2)?);
            holds.push(Hold {
                holder,
                field: row.try_get(1)?,
                held: read_id(row, 3)?,
            });
        }
    }
    Ok(holds)
}

/// Every reference of every declared table, and imports that have lines of an account, here or elsewhere.
/// The rows that announce lines hold on to nothing by themselves: they go with their import.
static HOLDS: LazyLock<String> = LazyLock::new(|| {
    let mut sql = String::new();
    let tables = schema::all().iter().map(|sql| sql.table);
    for table in tables.filter(|table| table.id != LedgerPart::TABLE.id) {
        let name = schema::quoted(table.name);
        let place = table.tree.then_some((0, "parent"));
        let fields = table.fields.iter().filter(|field| field.kind == Kind::Row);
        for (field, column) in place.into_iter().chain(fields.map(|f| (f.id, f.name))) {
            let column = schema::quoted(column);
            write!(
                sql,
                "SELECT {}, {field}, t.id, held.id FROM held CROSS JOIN {name} t \
                 ON t.{column} = held.id WHERE t.alive = 1 UNION ALL ",
                table.id
            )
            .expect("writing to a string cannot fail");
        }
    }
    write!(
        sql,
        "SELECT DISTINCT {0}, 0, i.import, held.id FROM held \
         CROSS JOIN ledger_account a ON a.account = held.id \
         CROSS JOIN ledger_day m ON m.account = a.\"key\" \
         JOIN ledger_import i ON i.\"key\" = m.import \
         JOIN \"import\" p ON p.id = i.import WHERE p.alive = 1 UNION ALL \
         SELECT {0}, 0, l.import, held.id FROM held \
         CROSS JOIN ledger_part l ON l.account = held.id \
         JOIN \"import\" p ON p.id = l.import WHERE l.alive = 1 AND p.alive = 1",
        Import::TABLE.id
    )
    .expect("writing to a string cannot fail");
    sql
});
