//! Taking back what one transaction did, by ops of its own: cells and places that still show what it
//! wrote get their former value, rows it made go, rows it deleted come back. What somebody changed
//! since is left alone and counted.
//! Deliberately absent: which transaction it is (`undo`).

use crate::door::Door;
use crate::error::StoreError;
use crate::log::{self, Logged, Place, is_placed};
use crate::project::Key;
use crate::state::State;
use std::collections::{BTreeMap, BTreeSet, HashSet};
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::{Import, Noun};
use valise_domain::op::Act;
use valise_domain::stamp::Stamp;
use valise_domain::value::Value;

mod holders;

type Order = (Stamp, StreamId, i64);

/// A row as some ops leave it.
#[derive(Default)]
struct Shown {
    alive: bool,
    known: bool,
    cells: BTreeMap<u16, (Option<Order>, Value)>,
    place: Option<(Option<Order>, Place)>,
}

impl Shown {
    fn take(&mut self, logged: &Logged) {
        self.known = true;
        self.alive = logged.op.act != Act::Delete;
        let order = Some(logged.order());
        if let Some((field, value)) = logged.value() {
            let cell = self.cells.entry(field).or_default();
            if order >= cell.0 {
                *cell = (order, value.clone());
            }
        }
        if let Some(place) = logged.place()
            && self.place.as_ref().is_none_or(|(last, _)| order >= *last)
        {
            self.place = Some((order, place));
        }
    }

    fn value(&self, field: u16) -> &Value {
        self.cells
            .get(&field)
            .map_or(&Value::Null, |(_, value)| value)
    }

    fn place(&self) -> Option<&Place> {
        self.place
            .as_ref()
            .map(|(_, place)| place)
            .filter(|place| is_placed(place))
    }
}

/// What the transaction did to one row.
#[derive(Default)]
struct Deed {
    before: Shown,
    after: Shown,
    fields: BTreeSet<u16>,
    moved: bool,
}

impl Deed {
    fn cells(&self) -> u32 {
        u32::try_from(self.fields.len()).unwrap_or(u32::MAX) + u32::from(self.moved)
    }

    /// Whether the row was brought to light by the transaction.
    fn made(&self) -> bool {
        !self.before.alive && self.after.alive
    }

    /// Whether nobody changed the row since.
    fn untouched(&self, state: &State, fields: impl Iterator<Item = u16>) -> bool {
        let mut cells = fields.zip(&state.row.values);
        state.crowded.is_empty()
            && state.place().as_ref() == self.after.place()
            && cells.all(|(field, value)| self.after.value(field) == value)
    }
}

/// Takes back the ops that lie in the log from `lsn` on, and says how many cells it left alone.
pub(crate) async fn revert(door: &mut Door<'_>, lsn: i64, ops: i64) -> Result<u32, StoreError> {
    let deeds = deeds(door, lsn, lsn + ops - 1).await?;
    door.fetch(deeds.keys().copied()).await?;
    let gone = holders::removable(door, &deeds, lsn - 1).await?;
    let mut left = 0;
    let mut moves = Vec::new();
    for (key, deed) in &deeds {
        left += revert_cells(door, *key, deed, &gone, &mut moves)?;
    }
    left += revert_places(door, moves).await?;
    for (key, deed) in &deeds {
        if gone.contains(key) {
            door.push(*key, Act::Delete)?;
        } else if deed.before.alive && !deed.after.alive {
            door.revive(*key)?;
        }
    }
    Ok(left)
}

async fn deeds(
    door: &mut Door<'_>,
    first: i64,
    last: i64,
) -> Result<BTreeMap<Key, Deed>, StoreError> {
    let mut rows: BTreeMap<u16, BTreeSet<RowId>> = BTreeMap::new();
    for (table, row) in log::rows_between(door.conn, first, last).await? {
        rows.entry(table).or_default().insert(row);
    }
    let mut deeds: BTreeMap<Key, Deed> = BTreeMap::new();
    for (table, rows) in rows {
        let rows = rows.into_iter().collect::<Vec<_>>();
        for logged in log::ops_on(door.conn, table, &rows, last).await? {
            let deed = deeds.entry((table, logged.op.row)).or_default();
            deed.after.take(&logged);
            if logged.lsn < first {
                deed.before.take(&logged);
            } else if let Some((field, _)) = logged.value() {
                deed.fields.insert(field);
            } else if logged.place().is_some() {
                deed.moved = true;
            }
        }
    }
    Ok(deeds)
}

/// Gives cells their former values; places are put off until every row is there.
fn revert_cells(
    door: &mut Door<'_>,
    key: Key,
    deed: &Deed,
    gone: &HashSet<Key>,
    moves: &mut Vec<(Key, Place)>,
) -> Result<u32, StoreError> {
    let alive = door.state(key).row.alive;
    let (was, then) = (deed.before.alive, deed.after.alive);
    match (was, then) {
        // What the transaction made and somebody changed since stays as it is.
        (false, true) if !gone.contains(&key) => return Ok(if alive { deed.cells() } else { 0 }),
        // A row that was new has no former values: deleting it is enough.
        (false, true) if !deed.before.known => return Ok(0),
        (false, false) => return Ok(0),
        // Deleted by somebody since, or brought back by somebody since.
        (true, true) if !alive => return Ok(deed.cells()),
        (true, false) if alive => return Ok(0),
        _ => {}
    }
    let mut left = 0;
    for field in &deed.fields {
        let (before, after) = (deed.before.value(*field), deed.after.value(*field));
        if before == after {
            continue;
        }
        // Where somebody else gave it a value meanwhile, nobody decides between the two by undoing.
        let state = door.state(key);
        if !state.crowded.contains(field) && state.value(key.0, *field)? == after {
            door.set(key, *field, before.clone())?;
        } else {
            left += 1;
        }
    }
    if deed.moved && deed.before.place() != deed.after.place() {
        if door.state(key).place().as_ref() == deed.after.place() {
            let before = deed.before.place().cloned();
            // A row that was never placed stood at the top.
            moves.push((key, before.unwrap_or_default()));
        } else {
            left += 1;
        }
    }
    Ok(left)
}

/// Moves rows back. One that would close a cycle now may not once another has moved; those that
/// still would in the end are left alone.
async fn revert_places(
    door: &mut Door<'_>,
    mut moves: Vec<(Key, Place)>,
) -> Result<u32, StoreError> {
    for (key, (parent, _)) in &moves {
        if let Some(parent) = parent {
            door.fetch_above(key.0, &[*parent]).await?;
        }
    }
    loop {
        let before = moves.len();
        let mut waiting = Vec::new();
        for (key, (parent, rank)) in moves {
            if door.closes_cycle(key, parent) {
                waiting.push((key, (parent, rank)));
            } else {
                door.push(key, Act::Move { parent, rank })?;
            }
        }
        if waiting.len() == before {
            return Ok(u32::try_from(waiting.len()).unwrap_or(u32::MAX));
        }
        moves = waiting;
    }
}

/// A manifest goes whenever its import is undone: that is what takes the lines away.
fn must_go(key: Key) -> bool {
    key.0 == Import::TABLE.id
}
