//! A digest of everything that is shared: equal on two laptops where the same ops count, whatever way
//! they came, and the same lines of the ledger are here. What is open is in it too: conflicts, and values
//! that wait to be settled.
//! Deliberately absent: what is of this laptop alone (its log, its clock, what it has not shared).

use crate::error::StoreError;
use crate::ledger::part;
use crate::log::{self, Logged};
use crate::open::Store;
use crate::project::{Cell, Key};
use crate::read::projection;
use crate::shared::ScopeName;
use sqlx::{Row as _, SqliteConnection};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::nouns::Row;

/// What is shared, as digests (BLAKE3).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digest {
    /// Of everything.
    pub whole: [u8; 32],
    /// Of each scope that has rows, by its name. Laptops with different rights compare those they share.
    pub scopes: BTreeMap<ScopeName, [u8; 32]>,
}

impl Store {
    /// A digest of all rows of scopes that have a name, and of their ledger lines.
    pub async fn digest(&self) -> Result<Digest, StoreError> {
        // One moment of the database, and none in which something is being written.
        let mut writer = self.writer().await?;
        writer.begin().await?;
        let work = digest(&mut writer.conn).await;
        writer.end(work).await
    }
}

async fn digest(conn: &mut SqliteConnection) -> Result<Digest, StoreError> {
    let names = "SELECT h.table_id, h.\"row\", s.name FROM home h \
                 JOIN scope s ON s.\"key\" = h.scope WHERE s.name IS NOT NULL";
    let mut scopes: BTreeMap<ScopeName, BTreeSet<Key>> = BTreeMap::new();
    for row in &sqlx::query(names).fetch_all(&mut *conn).await? {
        let name = crate::shared::read_name(row.try_get(2)?)?;
        scopes.entry(name).or_default().insert(log::read_key(row)?);
    }
    let rows = projection(conn).await?;
    let rivals = rivals(conn).await?;
    let ledgers = part::digests(conn).await?;
    let mut digests = BTreeMap::new();
    for (name, keys) in scopes {
        let mut hasher = blake3::Hasher::new();
        let mut any = false;
        for key in keys {
            let Some(row) = rows.get(&key) else {
                continue;
            };
            any = true;
            put_row(&mut hasher, key, row);
            for head in rivals.get(&key).into_iter().flatten() {
                put(&mut hasher, head);
            }
        }
        for lines in ledgers.get(&name).into_iter().flatten() {
            hasher.update(lines);
        }
        if any {
            digests.insert(name, *hasher.finalize().as_bytes());
        }
    }
    let mut whole = blake3::Hasher::new();
    for (name, digest) in &digests {
        whole.update(name).update(digest);
    }
    Ok(Digest {
        whole: *whole.finalize().as_bytes(),
        scopes: digests,
    })
}

/// The heads of cells that have several, in a form that is the same everywhere, by row.
async fn rivals(conn: &mut SqliteConnection) -> Result<HashMap<Key, Vec<Vec<u8>>>, StoreError> {
    let mut cells: BTreeMap<Cell, Vec<Logged>> = BTreeMap::new();
    for logged in crate::conflict::crowd(conn).await? {
        let op = &logged.op;
        let cell = (op.table, op.row, op.act.field());
        cells.entry(cell).or_default().push(logged);
    }
    let mut rivals: HashMap<Key, Vec<Vec<u8>>> = HashMap::new();
    for ((table, row, field), mut heads) in cells {
        heads.sort_by_key(Logged::order);
        let lines = heads.iter().map(|head| {
            let mut line = field.to_be_bytes().to_vec();
            line.extend(head.op.stamp.to_bits().to_be_bytes());
            line.extend(head.op.stream.0.to_bytes());
            line.extend(head.op.seq.to_be_bytes());
            line.extend(head.op.act.payload());
            line
        });
        rivals.entry((table, row)).or_default().extend(lines);
    }
    Ok(rivals)
}

fn put_row(hasher: &mut blake3::Hasher, (table, id): Key, row: &Row) {
    hasher.update(&table.to_be_bytes()).update(&id.to_bytes());
    hasher.update(&[u8::from(row.alive)]);
    let parent = row.parent.map(|parent| parent.to_bytes().to_vec());
    put(hasher, &parent.unwrap_or_default());
    put(hasher, row.rank.as_deref().unwrap_or_default().as_bytes());
    for value in &row.values {
        put(hasher, &value.to_cbor());
    }
}

/// With its length, so that no two lists of parts are the same bytes.
fn put(hasher: &mut blake3::Hasher, bytes: &[u8]) {
    hasher
        .update(&(bytes.len() as u64).to_be_bytes())
        .update(bytes);
}
