//! The one door: every step of a change is checked here, gets its stamp and number, and is written
//! with heads, projection, chain and clock (`close`). The caller holds the transaction around it.
//! Deliberately absent: what undoing means (`revert`), what others write (`shared`), who may write (`sync`).

use crate::clock::Hand;
use crate::erase;
use crate::error::StoreError;
use crate::project::{self, Key};
use crate::schema;
use crate::shared::home;
use crate::state::{State, empty_row};
use crate::steps;
use sqlx::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::change::Step;
use valise_domain::id::RowId;
use valise_domain::op::{Act, Op};
use valise_domain::value::Value;

mod close;
pub(crate) use close::Heading;
pub use close::Written;

/// One transaction being made.
pub(crate) struct Door<'c> {
    /// The connection, within a transaction.
    pub conn: &'c mut SqliteConnection,
    /// Where the database stands.
    pub hand: Hand,
    now_ms: i64,
    rows: HashMap<Key, State>,
    above: HashMap<Key, Option<RowId>>,
    parents: Vec<(u16, RowId)>,
    ops: Vec<Op>,
}

impl<'c> Door<'c> {
    /// Opens the door within a transaction of the caller.
    pub async fn open(conn: &'c mut SqliteConnection, now_ms: i64) -> Result<Self, StoreError> {
        let hand = Hand::load(conn).await?;
        let (rows, above) = (HashMap::new(), HashMap::new());
        Ok(Self {
            conn,
            hand,
            now_ms,
            rows,
            above,
            parents: Vec::new(),
            ops: Vec::new(),
        })
    }

    /// Fetches rows that steps will be about, where they are not here yet.
    pub async fn fetch(&mut self, keys: impl Iterator<Item = Key>) -> Result<(), StoreError> {
        let mut tables: BTreeMap<u16, BTreeSet<RowId>> = BTreeMap::new();
        for (table, row) in keys.filter(|key| !self.rows.contains_key(key)) {
            tables.entry(table).or_default().insert(row);
        }
        let rows = tables.iter();
        let keys: Vec<Key> = rows
            .flat_map(|(table, ids)| ids.iter().map(|id| (*table, *id)))
            .collect();
        let erased = erase::among(self.conn, &keys).await?;
        for (table, ids) in tables {
            let declared = schema::of(table)?.table;
            let ids = ids.into_iter().collect::<Vec<_>>();
            let mut crowded = project::crowded(self.conn, table, &ids).await?;
            let keys = ids.iter().map(|id| (table, *id));
            let homes = home::homes(self.conn, keys).await?;
            let found = project::read_rows(self.conn, table, &ids).await?;
            let mut found = found
                .into_iter()
                .map(|row| (row.id, row))
                .collect::<HashMap<_, _>>();
            for id in ids {
                let row = found.remove(&id);
                let known = row.is_some();
                let row = row.unwrap_or_else(|| empty_row(declared, id));
                let crowded = crowded.remove(&id).unwrap_or_default();
                self.rows.insert(
                    (table, id),
                    State {
                        row,
                        known,
                        crowded,
                        home: homes.get(&(table, id)).copied(),
                        erased: erased.contains(&(table, id)),
                        changed: false,
                    },
                );
            }
        }
        Ok(())
    }

    /// Fetches everything above some rows of a tree, so that moves under them can be judged.
    pub async fn fetch_above(&mut self, table: u16, rows: &[RowId]) -> Result<(), StoreError> {
        let unseen = rows
            .iter()
            .filter(|row| !self.above.contains_key(&(table, **row)));
        let unseen = unseen.copied().collect::<Vec<_>>();
        for (row, parent) in project::ancestors(self.conn, table, &unseen).await? {
            self.above.entry((table, row)).or_insert(parent);
        }
        Ok(())
    }

    /// Takes the steps of a change, dropping those without effect.
    pub async fn steps(&mut self, steps: &[Step]) -> Result<(), StoreError> {
        let mut keys = BTreeSet::new();
        let mut moved: BTreeMap<u16, BTreeSet<RowId>> = BTreeMap::new();
        for step in steps {
            steps::check(step)?;
            keys.insert(steps::key_of(step));
            if let Step::Move {
                table,
                parent: Some(parent),
                ..
            } = step
            {
                keys.insert((*table, *parent));
                moved.entry(*table).or_default().insert(*parent);
            }
        }
        self.fetch(keys.into_iter()).await?;
        for (table, parents) in moved {
            self.fetch_above(table, &parents.into_iter().collect::<Vec<_>>())
                .await?;
        }
        for step in steps {
            self.step(step)?;
        }
        self.check_parents()
    }

    fn step(&mut self, step: &Step) -> Result<(), StoreError> {
        let key = steps::key_of(step);
        let state = self.state(key);
        match step {
            Step::Set { field, value, .. } => {
                let settled = !state.crowded.contains(&field.id);
                if state.row.alive && settled && state.value(key.0, field.id)? == value {
                    return Ok(());
                }
                self.set(key, field.id, value.clone())
            }
            Step::Delete { .. } if !state.row.alive => Ok(()),
            Step::Delete { .. } => self.push(key, Act::Delete),
            Step::Move { parent, rank, .. } => {
                if state.row.alive && state.place() == Some((*parent, rank.clone())) {
                    return Ok(());
                }
                if self.closes_cycle(key, *parent) {
                    return Err(StoreError::Cycle {
                        table: key.0,
                        row: key.1,
                    });
                }
                if let Some(parent) = parent.filter(|parent| !self.alive((key.0, *parent))) {
                    self.parents.push((key.0, parent));
                }
                self.push(
                    key,
                    Act::Move {
                        parent: *parent,
                        rank: rank.clone(),
                    },
                )
            }
        }
    }

    /// A row may be moved under one that the same change makes later.
    fn check_parents(&self) -> Result<(), StoreError> {
        match self.parents.iter().find(|key| !self.alive(**key)) {
            Some((table, parent)) => Err(StoreError::NoParent {
                table: *table,
                parent: *parent,
            }),
            None => Ok(()),
        }
    }

    /// Sets a cell whatever it holds; settles its conflict where there is one.
    pub fn set(&mut self, key: Key, field: u16, value: Value) -> Result<(), StoreError> {
        let crowded = self.state(key).crowded.contains(&field);
        let act = if crowded {
            Act::Resolve { field, value }
        } else {
            Act::Set { field, value }
        };
        self.push(key, act)
    }

    /// Brings a row back from the trash, if it lies there, by setting one of its cells to what it
    /// shows: any op after the delete makes the row visible again (sync.md, Projection).
    pub fn revive(&mut self, key: Key) -> Result<(), StoreError> {
        let state = self.state(key);
        if state.row.alive {
            return Ok(());
        }
        let cells = schema::of(key.0)?
            .table
            .fields
            .iter()
            .zip(&state.row.values);
        // Rather a cell that says something, and none in conflict: a set would settle it unseen.
        let rank = |id, value: &Value| (!state.crowded.contains(&id), *value != Value::Null);
        let best = cells
            .rev()
            .max_by_key(|(field, value)| rank(field.id, value));
        let (field, value) = best.expect("every table has a field");
        self.set(key, field.id, value.clone())
    }

    /// Writes one op to the list and into the row; none into a row that was erased.
    pub fn push(&mut self, key: Key, act: Act) -> Result<(), StoreError> {
        let table = schema::of(key.0)?.table;
        let state = self
            .rows
            .get_mut(&key)
            .expect("steps are made on fetched rows");
        if state.erased {
            return Ok(());
        }
        state.apply(table, &act)?;
        if let Act::Move { parent, .. } = &act {
            self.above.insert(key, *parent);
        }
        let stamp = self.hand.clock.tick(self.now_ms);
        self.ops.push(Op {
            stream: self.hand.stream,
            seq: self.hand.next_seq,
            txn: self.hand.next_txn,
            stamp,
            table: key.0,
            row: key.1,
            act,
        });
        self.hand.next_seq += 1;
        Ok(())
    }

    /// Whether the row would come to stand under itself.
    pub fn closes_cycle(&self, key: Key, parent: Option<RowId>) -> bool {
        let mut up = parent;
        while let Some(row) = up {
            if row == key.1 {
                return true;
            }
            up = self.above.get(&(key.0, row)).copied().flatten();
        }
        false
    }

    /// A fetched row as it stands now.
    pub fn state(&self, key: Key) -> &State {
        self.rows
            .get(&key)
            .expect("rows are fetched before they are looked at")
    }

    fn alive(&self, key: Key) -> bool {
        self.rows.get(&key).is_some_and(|state| state.row.alive)
    }
}
