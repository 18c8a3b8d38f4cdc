//! What a disk of a laptop in memory holds, and the few transactions that change it.

use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::Op;
use valise_domain::stamp::Clock;
use valise_sync::engine::replica::{
    Bundled, Cover, Facts, Note, Object, Odd, OwnPack, Remnant, Sealing, State, Turn,
};
use valise_sync::formats::redaction::blank;
use valise_sync::formats::{Hash, Lineage, Scope};

#[derive(Clone, Debug)]
pub struct Row {
    pub facts: Facts,
    pub state: State,
    pub bytes: Vec<u8>,
}

#[derive(Clone, Debug)]
pub struct Disk {
    pub stream: StreamId,
    pub lineage: Option<Lineage>,
    pub counter: u64,
    pub next: i64,
    pub clock: Clock,
    pub pending: Vec<(Scope, Op)>,
    pub segments: BTreeMap<Hash, Row>,
    pub counted: BTreeMap<Scope, BTreeMap<Hash, Vec<Op>>>,
    pub covers: BTreeMap<Scope, BTreeSet<Cover>>,
    pub known: BTreeMap<Scope, Vec<(StreamId, i64)>>,
    pub outbox: BTreeSet<Hash>,
    pub objects: BTreeMap<String, Object>,
    pub packs: BTreeMap<String, OwnPack>,
    pub odd: BTreeMap<String, Odd>,
    pub read: BTreeMap<String, Bundled>,
    pub erased: BTreeMap<Scope, BTreeSet<(u16, RowId)>>,
}

impl Disk {
    pub fn seal(&mut self, sealing: Vec<Sealing>, counter: u64) {
        for one in sealing {
            for held in one.segments {
                let span = held.facts.span.unwrap();
                let inside = |scope: Scope, op: &Op| {
                    scope == one.scope && (span.first..=span.last).contains(&op.seq)
                };
                let (sealed, rest) = std::mem::take(&mut self.pending)
                    .into_iter()
                    .partition(|(scope, op)| inside(*scope, op));
                self.pending = rest;
                let sealed: Vec<(Scope, Op)> = sealed;
                let ops: Vec<Op> = sealed.into_iter().map(|(_, op)| op).collect();
                assert!(!ops.is_empty() && ops.iter().all(|op| op.stream == held.facts.stream));
                let hash = held.facts.hash;
                self.counted.entry(one.scope).or_default().insert(hash, ops);
                self.outbox.insert(hash);
                self.keep(held.facts, held.state, held.bytes);
            }
            self.covers
                .entry(one.scope)
                .or_default()
                .extend(one.covers_added);
            self.known.insert(one.scope, one.known);
        }
        self.counter = counter;
    }

    pub fn keep(&mut self, facts: Facts, state: State, bytes: Vec<u8>) {
        let row = Row {
            facts,
            state,
            bytes,
        };
        assert!(
            self.segments.insert(row.facts.hash, row).is_none(),
            "known already"
        );
    }

    pub fn turn(&mut self, turn: Turn) {
        for held in turn.new {
            self.keep(held.facts, held.state, held.bytes);
        }
        for (hash, state, span) in turn.changed {
            let row = self.segments.get_mut(&hash).unwrap();
            (row.state, row.facts.span) = (state, span);
        }
        let counted = self.counted.entry(turn.scope).or_default();
        for hash in turn.leave {
            assert!(counted.remove(&hash).is_some(), "it counted");
        }
        for (hash, lane) in turn.relaned {
            let ops = counted.get_mut(&hash).unwrap();
            ops.iter_mut().for_each(|op| op.stream = lane);
        }
        for enter in turn.enter {
            assert!(
                counted.insert(enter.hash, enter.ops).is_none(),
                "it did not count"
            );
        }
        let covers = self.covers.entry(turn.scope).or_default();
        for cover in turn.covers_removed {
            assert!(covers.remove(&cover), "it was known");
        }
        covers.extend(turn.covers_added);
        self.known.insert(turn.scope, turn.known);
        self.clock.observe(turn.observed);
    }

    pub fn note(&mut self, note: Note) {
        match note {
            Note::Object {
                path,
                bytes,
                tag,
                unsent,
            } => {
                let object = Object {
                    path: path.clone(),
                    bytes,
                    tag,
                    unsent,
                };
                self.objects.insert(path, object);
            }
            Note::Sent(path) => self.objects.get_mut(&path).unwrap().unsent = false,
            Note::Pushed(hash) => assert!(self.outbox.remove(&hash)),
            Note::Pack(pack) => _ = self.packs.insert(pack.path.clone(), pack),
            Note::Read(path, bundled) => _ = self.read.insert(path, bundled),
            Note::Odd(odd) => _ = self.odd.insert(odd.path.clone(), odd),
            Note::NotOdd(path) => _ = self.odd.remove(&path),
        }
    }

    pub fn erase(&mut self, scope: Scope, rows: BTreeSet<(u16, RowId)>) {
        for ops in self.counted.entry(scope).or_default().values_mut() {
            blank(ops, &rows);
        }
        for (_, op) in self.pending.iter_mut().filter(|(of, _)| *of == scope) {
            blank(std::slice::from_mut(op), &rows);
        }
        self.erased.entry(scope).or_default().extend(rows);
    }

    pub fn is_erased(&self, scope: Scope, table: u16, row: RowId) -> bool {
        let erased = self.erased.get(&scope);
        erased.is_some_and(|rows| rows.contains(&(table, row)))
    }

    pub fn redact(&mut self, remnant: Remnant) {
        let row = self.segments.get_mut(&remnant.of).unwrap();
        row.facts.left = Some(remnant.hash);
        row.facts.epoch = remnant.epoch;
        row.facts.size = remnant.bytes.len() as u64;
        row.bytes = remnant.bytes;
        if remnant.unsent {
            self.outbox.insert(remnant.of);
        }
    }
}
