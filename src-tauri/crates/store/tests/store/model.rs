//! The store held to a simple model in memory: random edits, deletes, restores, moves, undo, redo and
//! reopening, and in a second property erasing. The model undoes by remembering what was, which the store must find in its log.

use crate::{Bench, NOW};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::change::{Change, Step};
use valise_domain::id::RowId;
use valise_domain::nouns::{Field, Row, TABLES, account, position};
use valise_domain::value::Value;
use valise_store::{Erasure, StoreError};

type Key = (u16, RowId);
type Rows = BTreeMap<Key, Row>;

const ACCOUNT: u16 = 1;
const POSITION: u16 = 6;

fn row(table: u16, number: u8) -> RowId {
    RowId::built_in(&format!("{table}-{number}"))
}

#[derive(Clone, Debug)]
enum Act {
    Write(Vec<Step>),
    Undo,
    Redo,
    Restore(Key),
    /// Out of turn: only the later property has it, the model does not follow.
    UndoGiven(Index),
    /// Likewise.
    Erase(Key),
    Reopen,
    NewStream,
}

fn text() -> impl Strategy<Value = Value> {
    prop_oneof![Just(Value::Null), "[abc]".prop_map(Value::Text)]
}

fn cell() -> impl Strategy<Value = (Field, Value)> {
    let row_of_ours = (0_u8..3).prop_map(|n| Value::Row(row(ACCOUNT, n)));
    let number = (-3_i64..3).prop_map(|n| Value::Decimal(n.into()));
    prop_oneof![
        text().prop_map(|value| (account::name, value)),
        number.prop_map(|value| (account::potential, value)),
        row_of_ours
            .clone()
            .prop_map(|value| (account::group, value)),
        text().prop_map(|value| (position::title, value)),
        row_of_ours.prop_map(|value| (position::account, value)),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let key = (prop_oneof![Just(ACCOUNT), Just(POSITION)], 0_u8..4);
    let set = (cell(), 0_u8..4).prop_map(|((field, value), n)| {
        let row = row(field.table, n);
        Step::Set { field, row, value }
    });
    let delete = key.prop_map(|(table, n)| Step::Delete {
        table,
        row: row(table, n),
    });
    let place = (0_u8..4, prop::option::of(0_u8..4), "[ab]").prop_map(|(n, parent, rank)| {
        let parent = parent.map(|n| row(POSITION, n));
        Step::Move {
            table: POSITION,
            row: row(POSITION, n),
            parent,
            rank,
        }
    });
    prop_oneof![5 => set, 1 => delete, 3 => place]
}

fn act(out_of_turn: bool) -> impl Strategy<Value = Act> {
    let restore = (prop_oneof![Just(ACCOUNT), Just(POSITION)], 0_u8..4);
    let given = any::<Index>().prop_map(move |index| {
        if out_of_turn {
            Act::UndoGiven(index)
        } else {
            Act::Undo
        }
    });
    let erase =
        (prop_oneof![Just(ACCOUNT), Just(POSITION)], 0_u8..4).prop_map(move |(table, n)| {
            if out_of_turn {
                Act::Erase((table, row(table, n)))
            } else {
                Act::Undo
            }
        });
    prop_oneof![
        10 => prop::collection::vec(step(), 1..6).prop_map(Act::Write),
        5 => Just(Act::Undo),
        4 => Just(Act::Redo),
        2 => restore.prop_map(|(table, n)| Act::Restore((table, row(table, n)))),
        2 => given,
        1 => erase,
        1 => Just(Act::Reopen),
        1 => Just(Act::NewStream),
    ]
}

/// What the store should hold.
#[derive(Default)]
struct Model {
    rows: Rows,
    done: Vec<(Rows, Rows)>,
    undone: Vec<(Rows, Rows)>,
}

enum Outcome {
    Written,
    Idle,
    Cycle,
    NoParent,
}

impl Model {
    fn write(&mut self, steps: &[Step]) -> Outcome {
        let mut rows = self.rows.clone();
        let mut parents = BTreeSet::new();
        let mut effect = false;
        for step in steps {
            match step {
                Step::Set { field, row, value } => {
                    let cell = entry(&mut rows, (field.table, *row));
                    let index = usize::from(field.id - 1);
                    effect |= !cell.alive || cell.values[index] != *value;
                    cell.values[index] = value.clone();
                    cell.alive = true;
                }
                Step::Delete { table, row } => {
                    let Some(cell) = rows.get_mut(&(*table, *row)) else {
                        continue;
                    };
                    effect |= cell.alive;
                    cell.alive = false;
                }
                Step::Move {
                    table,
                    row,
                    parent,
                    rank,
                } => {
                    let known = rows.get(&(*table, *row));
                    let same = |row: &Row| (row.parent, row.rank.as_ref()) == (*parent, Some(rank));
                    if known.is_some_and(|row| row.alive && same(row)) {
                        continue;
                    }
                    let mut up = *parent;
                    while let Some(at) = up {
                        if at == *row {
                            return Outcome::Cycle;
                        }
                        up = rows.get(&(*table, at)).and_then(|row| row.parent);
                    }
                    let is_alive = |key: &Key| rows.get(key).is_some_and(|row| row.alive);
                    parents.extend(parent.map(|row| (*table, row)).filter(|key| !is_alive(key)));
                    let cell = entry(&mut rows, (*table, *row));
                    (cell.parent, cell.rank, cell.alive) = (*parent, Some(rank.clone()), true);
                    effect = true;
                }
            }
        }
        if parents
            .iter()
            .any(|key| !rows.get(key).is_some_and(|row| row.alive))
        {
            return Outcome::NoParent;
        }
        if !effect {
            return Outcome::Idle;
        }
        self.done
            .push((std::mem::replace(&mut self.rows, rows.clone()), rows));
        self.undone.clear();
        Outcome::Written
    }

    fn restore(&mut self, key: Key) -> bool {
        if self.rows.get(&key).is_none_or(|row| row.alive) {
            return false;
        }
        let before = self.rows.clone();
        entry(&mut self.rows, key).alive = true;
        self.done.push((before, self.rows.clone()));
        self.undone.clear();
        true
    }

    fn undo(&mut self) -> bool {
        let Some((before, after)) = self.done.pop() else {
            return false;
        };
        for (key, row) in &mut self.rows {
            match before.get(key) {
                Some(was) => *row = was.clone(),
                // A row that was new keeps its cells in the trash.
                None => row.alive = false,
            }
        }
        self.undone.push((before, after));
        true
    }

    fn redo(&mut self) -> bool {
        let Some((before, after)) = self.undone.pop() else {
            return false;
        };
        self.rows.extend(after.clone());
        self.done.push((before, after));
        true
    }
}

fn entry(rows: &mut Rows, key: Key) -> &mut Row {
    let table = TABLES.iter().find(|table| table.id == key.0).unwrap();
    let values = vec![Value::Null; table.fields.len()];
    let new = Row {
        id: key.1,
        alive: false,
        parent: None,
        rank: None,
        values,
    };
    rows.entry(key).or_insert(new)
}

/// Drops steps that make and delete a row in one change: such a row was never seen by anybody, and
/// what its cells hold in the trash means nothing.
fn sensible(steps: &[Step], rows: &Rows) -> Vec<Step> {
    let key = |step: &Step| match step {
        Step::Set { field, row, .. } => (field.table, *row),
        Step::Delete { table, row } | Step::Move { table, row, .. } => (*table, *row),
    };
    let alive = |key: &Key| rows.get(key).is_some_and(|row| row.alive);
    let kept = |step: &&Step| !matches!(step, Step::Delete { .. }) || alive(&key(step));
    steps.iter().filter(kept).cloned().collect()
}

/// Undoing the first move of a row leaves it at the top with an empty rank.
fn same_places(rows: &mut Rows) {
    for row in rows.values_mut() {
        row.rank = row.rank.take().filter(|rank| !rank.is_empty());
    }
}

async fn play(acts: Vec<Act>) {
    let mut bench = Bench::new().await;
    let mut model = Model::default();
    let (mut now, mut stream) = (NOW, 0_u32);
    for act in acts {
        // The wall clock jumps about.
        now += if now % 3 == 0 { -7_000 } else { 1_001 };
        match act {
            Act::Write(steps) => {
                let steps = sensible(&steps, &model.rows);
                let change = Change {
                    steps: steps.clone(),
                    ..Change::new("edit")
                };
                let written = bench.store.write(change, now).await;
                match model.write(&steps) {
                    Outcome::Written => assert_ne!(written.unwrap().txn, 0),
                    Outcome::Idle => assert_eq!(written.unwrap().txn, 0),
                    Outcome::Cycle => assert!(matches!(written, Err(StoreError::Cycle { .. }))),
                    Outcome::NoParent => {
                        assert!(matches!(written, Err(StoreError::NoParent { .. })));
                    }
                }
            }
            Act::Undo | Act::UndoGiven(_) | Act::Erase(_) => {
                let undone = bench.store.undo(now).await.unwrap();
                assert_eq!(
                    undone.as_ref().map(|undone| undone.left),
                    model.undo().then_some(0)
                );
            }
            Act::Redo => {
                let redone = bench.store.redo(now).await.unwrap();
                assert_eq!(
                    redone.as_ref().map(|redone| redone.left),
                    model.redo().then_some(0)
                );
            }
            Act::Restore(key) => {
                if model.rows.contains_key(&key) {
                    let written = bench.store.restore(key.0, key.1, now).await.unwrap();
                    assert_eq!(written.txn != 0, model.restore(key));
                }
            }
            Act::Reopen => bench = bench.reopen().await,
            Act::NewStream => {
                stream += 1;
                let id = RowId::built_in(&format!("stream {stream}"));
                bench
                    .store
                    .begin_stream(valise_domain::id::StreamId(id))
                    .await
                    .unwrap();
            }
        }
        let mut rows = bench.store.projection().await.unwrap();
        same_places(&mut rows);
        assert_eq!(rows, model.rows);
    }
    bench.assert_whole().await;
    assert_eq!(bench.store.conflicts().await.unwrap(), []);
    bench.store.close().await;
}

async fn play_out_of_turn(acts: Vec<Act>) {
    let mut bench = Bench::new().await;
    let mut erased = BTreeSet::new();
    for act in acts {
        match act {
            Act::Erase(key) => {
                let answer = bench.store.erase(&[key], NOW).await.unwrap();
                assert!(matches!(answer, Erasure::Done { swept: true, .. }));
                erased.insert(key);
            }
            Act::Write(steps) => {
                let change = Change {
                    steps,
                    ..Change::new("edit")
                };
                let _ = bench.store.write(change, NOW).await;
            }
            Act::Undo => drop(bench.store.undo(NOW).await.unwrap()),
            Act::Redo => drop(bench.store.redo(NOW).await.unwrap()),
            Act::Restore(key) => drop(bench.store.restore(key.0, key.1, NOW).await),
            Act::UndoGiven(index) => {
                let chains = bench.store.chains().await.unwrap();
                let count = chains.iter().map(|chain| chain.links.len()).sum::<usize>();
                if count > 0 {
                    let txn = i64::try_from(index.index(count) + 1).unwrap();
                    match bench.store.undo_transaction(txn, NOW).await {
                        Ok(_) => {}
                        Err(StoreError::NotUndoable(number)) => assert_eq!(number, txn),
                        Err(error) => panic!("{error:?}"),
                    }
                }
            }
            Act::Reopen => bench = bench.reopen().await,
            Act::NewStream => {}
        }
    }
    bench.assert_whole().await;
    let rows = bench.store.projection().await.unwrap();
    for row in erased.iter().filter_map(|key| rows.get(key)) {
        let empty = row.values.iter().all(|value| *value == Value::Null);
        assert!(!row.alive && row.rank.is_none() && empty, "{row:?}");
    }
    bench.store.close().await;
}

fn run(work: impl Future<Output = ()>) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap();
    runtime.block_on(work);
}

proptest! {
    // A fifth of the usual number: each case is a file of its own. PROPTEST_CASES asks for more.
    #![proptest_config(ProptestConfig {
        cases: ProptestConfig::default().cases.div_ceil(5),
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_store_is_what_the_model_says(acts in prop::collection::vec(act(false), 1..30)) {
        run(play(acts));
    }

    #[test]
    fn whatever_is_undone_out_of_turn_or_erased_the_database_stays_whole(
        acts in prop::collection::vec(act(true), 1..30),
    ) {
        run(play_out_of_turn(acts));
    }
}
