//! Devices that edit, meet now and then, and keep a chain each.

use proptest::prelude::*;
use std::collections::BTreeMap;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::{Clock, Stamp};
use valise_domain::value::Value;
use valise_sync::Covers;

pub const ACCOUNT: u16 = 1;
pub const POSITION: u16 = 6;
pub const NAME: u16 = 1;
pub const TITLE: u16 = 2;

pub fn stream(number: usize) -> StreamId {
    StreamId(RowId::new(number as i64 + 1, [7; 10]))
}

pub fn row(number: usize) -> RowId {
    RowId::new(number as i64 + 1, [3; 10])
}

pub fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

/// Devices with what each has seen; every edit is a transaction of its own.
pub struct World {
    pub ops: Vec<Op>,
    pub covers: Covers,
    seen: Vec<BTreeMap<StreamId, i64>>,
    clocks: Vec<Clock>,
}

impl World {
    pub fn of(devices: usize) -> Self {
        Self {
            ops: Vec::new(),
            covers: Covers::new(),
            seen: vec![BTreeMap::new(); devices],
            clocks: vec![Clock::default(); devices],
        }
    }

    /// Edits on one device at a time of its own clock.
    pub fn edit(&mut self, device: usize, now_ms: i64, table: u16, on: RowId, act: Act) -> Op {
        let own = self.seen[device].entry(stream(device)).or_default();
        *own += 1;
        let op = Op {
            stream: stream(device),
            seq: *own,
            txn: *own,
            stamp: self.clocks[device].tick(now_ms),
            table,
            row: on,
            act,
        };
        for (other, through) in &self.seen[device] {
            if *other != stream(device) {
                self.covers
                    .applied(stream(device), op.txn, *other, *through);
            }
        }
        self.ops.push(op.clone());
        op
    }

    /// Gives a field of a row a text.
    pub fn set(&mut self, device: usize, now_ms: i64, on: RowId, value: &str) -> Op {
        let act = Act::Set {
            field: NAME,
            value: text(value),
        };
        self.edit(device, now_ms, ACCOUNT, on, act)
    }

    /// One device applies all that another has seen; only its clock is told, as in real life.
    pub fn pull(&mut self, device: usize, from: usize) {
        let news = self.seen[from].clone();
        for (other, through) in news {
            let known = self.seen[device].entry(other).or_default();
            *known = (*known).max(through);
        }
        let last = self.clocks[from].last();
        self.clocks[device].observe(last);
    }
}

/// One step of a random history.
#[derive(Clone, Debug)]
pub enum Step {
    Edit {
        device: usize,
        now_ms: i64,
        row: usize,
        act: Act,
        table: u16,
    },
    Pull {
        device: usize,
        from: usize,
    },
}

pub const DEVICES: usize = 3;
const ROWS: usize = 5;

fn any_act() -> impl Strategy<Value = Act> {
    let value = prop_oneof![
        4 => "[ab]".prop_map(Value::Text),
        1 => Just(Value::Null),
    ];
    let parent = prop::option::weighted(0.9, (0..ROWS).prop_map(row));
    let field = prop_oneof![5 => Just(NAME), 5 => Just(TITLE), 1 => Just(999_u16)];
    prop_oneof![
        5 => (field, value.clone()).prop_map(|(field, value)| Act::Set { field, value }),
        1 => value.prop_map(|value| Act::Resolve { field: NAME, value }),
        2 => Just(Act::Delete),
        5 => (parent, "[a-c]").prop_map(|(parent, rank)| Act::Move { parent, rank }),
    ]
}

/// Steps of several devices whose clocks are wrong by hours.
pub fn any_steps() -> impl Strategy<Value = Vec<Step>> {
    let table = prop_oneof![2 => Just(ACCOUNT), 6 => Just(POSITION), 1 => Just(40_000_u16)];
    let edit = (0..DEVICES, 0_i64..10_000_000, 0..ROWS, any_act(), table).prop_map(
        |(device, now_ms, row, act, table)| Step::Edit {
            device,
            now_ms,
            row,
            act,
            table,
        },
    );
    let pull = (0..DEVICES, 0..DEVICES).prop_map(|(device, from)| Step::Pull { device, from });
    prop::collection::vec(prop_oneof![3 => edit, 1 => pull], 0..60)
}

pub fn play(steps: &[Step]) -> World {
    let mut world = World::of(DEVICES);
    for step in steps {
        match step.clone() {
            Step::Edit {
                device,
                now_ms,
                row: on,
                act,
                table,
            } => {
                world.edit(device, now_ms, table, row(on), act);
            }
            Step::Pull { device, from } => world.pull(device, from),
        }
    }
    world
}

/// An op of the first stream, for stories that need no devices.
pub fn plain(seq: i64, txn: i64, act: Act) -> Op {
    Op {
        stream: stream(0),
        seq,
        txn,
        stamp: Stamp::at(seq),
        table: ACCOUNT,
        row: row(0),
        act,
    }
}
