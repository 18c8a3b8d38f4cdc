//! A local side in memory: what the contract of `Replica` says, by the letter and slowly.

use super::drive::Fuse;
use super::local::Local;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Clock;
use valise_sync::engine::replica::{
    Applied, Bundled, Cover, Facts, Kept, Note, Object, Odd, OwnPack, Pending, Remnant, Replica,
    Sealing, State, Turn,
};
use valise_sync::formats::redaction::blank;
use valise_sync::formats::{Hash, Lineage, Scope};
use valise_sync::{Covers, Reference, project_with};

#[derive(Clone, Debug)]
struct Row {
    facts: Facts,
    state: State,
    bytes: Vec<u8>,
}

#[derive(Clone, Debug)]
struct Disk {
    stream: StreamId,
    lineage: Option<Lineage>,
    counter: u64,
    next: i64,
    clock: Clock,
    pending: Vec<(Scope, Op)>,
    segments: BTreeMap<Hash, Row>,
    counted: BTreeMap<Scope, BTreeMap<Hash, Vec<Op>>>,
    covers: BTreeMap<Scope, BTreeSet<Cover>>,
    known: BTreeMap<Scope, Vec<(StreamId, i64)>>,
    outbox: BTreeSet<Hash>,
    objects: BTreeMap<String, Object>,
    packs: BTreeMap<String, OwnPack>,
    odd: BTreeMap<String, Odd>,
    read: BTreeMap<String, Bundled>,
    erased: BTreeMap<Scope, BTreeSet<(u16, RowId)>>,
}

/// An edit that comes in the middle of a round.
type Meanwhile = (i64, Scope, u16, RowId, Act);

#[derive(Debug)]
pub struct Memory {
    disk: Disk,
    meanwhile: Option<Meanwhile>,
    edited: Option<(Vec<Op>, Vec<Op>)>,
    witness: Option<u64>,
    fuse: Fuse,
}

impl Local for Memory {
    fn empty(fuse: Fuse, _: Hash) -> Self {
        let disk = Disk {
            stream: StreamId(RowId::built_in("never shared")),
            lineage: None,
            counter: 0,
            next: 1,
            clock: Clock::default(),
            pending: Vec::new(),
            segments: BTreeMap::new(),
            counted: BTreeMap::new(),
            covers: BTreeMap::new(),
            known: BTreeMap::new(),
            outbox: BTreeSet::new(),
            objects: BTreeMap::new(),
            packs: BTreeMap::new(),
            odd: BTreeMap::new(),
            read: BTreeMap::new(),
            erased: BTreeMap::new(),
        };
        Self {
            disk,
            meanwhile: None,
            edited: None,
            witness: None,
            fuse,
        }
    }

    fn edit(&mut self, now_ms: i64, scope: Scope, table: u16, row: RowId, act: Act) {
        let disk = &mut self.disk;
        if disk
            .erased
            .get(&scope)
            .is_some_and(|rows| rows.contains(&(table, row)))
        {
            return;
        }
        let op = Op {
            stream: disk.stream,
            seq: disk.next,
            txn: disk.next,
            stamp: disk.clock.tick(now_ms),
            table,
            row,
            act,
        };
        disk.next += 1;
        disk.pending.push((scope, op));
    }

    fn edit_during_round(&mut self, now_ms: i64, scope: Scope, table: u16, row: RowId, act: Act) {
        self.meanwhile = Some((now_ms, scope, table, row, act));
    }

    fn edited_during_round(&mut self) -> Option<(Vec<Op>, Vec<Op>)> {
        self.meanwhile = None;
        self.edited.take()
    }

    fn ops(&mut self, scope: Scope) -> Vec<Op> {
        let counted = self.disk.counted.get(&scope).into_iter();
        let counted = counted.flat_map(BTreeMap::values).flatten();
        let mut ops: Vec<Op> = counted.cloned().collect();
        ops.extend(self.unsealed(scope));
        ops
    }

    fn unsealed(&mut self, scope: Scope) -> Vec<Op> {
        let pending = self.disk.pending.iter().filter(|(of, _)| *of == scope);
        pending.map(|(_, op)| op.clone()).collect()
    }

    fn projection(&mut self, scope: Scope) -> Reference {
        let ops = self.ops(scope);
        let mut covers = Covers::new();
        for cover in self.disk.covers.get(&scope).into_iter().flatten() {
            covers.applied(cover.lane, cover.txn, cover.other, cover.through);
        }
        let pending = self.disk.pending.iter().find(|(of, _)| *of == scope);
        if let Some((_, first)) = pending {
            for (lane, through) in self.disk.known.get(&scope).into_iter().flatten() {
                covers.applied(first.stream, first.txn, *lane, *through);
            }
        }
        project_with(&ops, &covers)
    }

    fn kept(&mut self) -> Kept {
        let disk = &self.disk;
        Kept {
            lineage: disk.lineage,
            counter: disk.counter,
            witness: self.witness,
            segments: disk
                .segments
                .values()
                .map(|row| (row.facts.clone(), row.state))
                .collect(),
            outbox: disk.outbox.clone(),
            objects: disk.objects.values().cloned().collect(),
            packs: disk.packs.values().cloned().collect(),
            odd: disk.odd.values().cloned().collect(),
            read: disk.read.clone(),
        }
    }

    fn copy(&mut self, fuse: Fuse) -> Self {
        Self {
            disk: self.disk.clone(),
            meanwhile: None,
            edited: None,
            witness: self.witness,
            fuse,
        }
    }

    fn restore_database(&mut self, from: &mut Self) {
        self.disk = from.disk.clone();
    }
}

impl Disk {
    fn seal(&mut self, sealing: Vec<Sealing>, counter: u64) {
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

    fn keep(&mut self, facts: Facts, state: State, bytes: Vec<u8>) {
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

    fn turn(&mut self, turn: Turn) {
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

    fn note(&mut self, note: Note) {
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
}

impl Replica for Memory {
    type Error = Infallible;

    async fn load(&mut self) -> Result<Kept, Infallible> {
        self.fuse.step().await;
        #[cfg(feature = "planted")]
        if valise_sync::planted::is(valise_sync::planted::Bug::ClockReset) {
            self.disk.clock = Clock::default();
        }
        Ok(self.kept())
    }

    async fn pending(&mut self) -> Result<Vec<Pending>, Infallible> {
        self.fuse.step().await;
        let mut scopes: BTreeMap<Scope, Vec<Op>> = BTreeMap::new();
        for (scope, op) in &self.disk.pending {
            scopes.entry(*scope).or_default().push(op.clone());
        }
        if let Some((now_ms, scope, table, row, act)) = self.meanwhile.take() {
            let seen = self.ops(scope);
            self.edit(now_ms, scope, table, row, act);
            let made = self.ops(scope).into_iter();
            let made = made.filter(|op| !seen.contains(op)).collect();
            self.edited = Some((made, seen));
        }
        let pending = scopes.into_iter();
        Ok(pending.map(|(scope, ops)| Pending { scope, ops }).collect())
    }

    async fn begin_stream(
        &mut self,
        lineage: Lineage,
        stream: StreamId,
        counter: u64,
    ) -> Result<(), Infallible> {
        self.fuse.step().await;
        let disk = &mut self.disk;
        disk.lineage = Some(lineage);
        disk.stream = stream;
        disk.counter = counter;
        for ((_, op), number) in disk.pending.iter_mut().zip(1..) {
            (op.stream, op.seq, op.txn) = (stream, number, number);
        }
        disk.next = i64::try_from(disk.pending.len()).unwrap() + 1;
        self.fuse.step().await;
        Ok(())
    }

    async fn seal(&mut self, sealing: Vec<Sealing>, counter: u64) -> Result<(), Infallible> {
        self.fuse.step().await;
        self.disk.seal(sealing, counter);
        self.fuse.step().await;
        Ok(())
    }

    async fn witness(&mut self, counter: u64) -> Result<(), Infallible> {
        self.fuse.step().await;
        self.witness = Some(counter);
        Ok(())
    }

    async fn apply(&mut self, turn: Turn) -> Result<Applied, Infallible> {
        self.fuse.step().await;
        let pending = self.disk.pending.iter();
        let waits = pending.filter(|(scope, _)| *scope == turn.scope).count() > 0;
        #[cfg(feature = "planted")]
        let waits = waits && !valise_sync::planted::is(valise_sync::planted::Bug::ApplyBeforeSeal);
        if waits {
            return Ok(Applied::PendingFirst);
        }
        self.disk.turn(turn);
        self.fuse.step().await;
        Ok(Applied::Done)
    }

    async fn erase(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
        _: i64,
    ) -> Result<(), Infallible> {
        self.fuse.step().await;
        let disk = &mut self.disk;
        for ops in disk.counted.entry(scope).or_default().values_mut() {
            blank(ops, &rows);
        }
        for (of, op) in &mut disk.pending {
            if *of == scope {
                blank(std::slice::from_mut(op), &rows);
            }
        }
        disk.erased.entry(scope).or_default().extend(rows);
        self.fuse.step().await;
        Ok(())
    }

    async fn about(
        &mut self,
        scope: Scope,
        rows: BTreeSet<(u16, RowId)>,
    ) -> Result<BTreeSet<Hash>, Infallible> {
        let ops = self.disk.counted.get(&scope).into_iter().flatten();
        let about = ops.filter(|(_, ops)| {
            let mut ops = ops.iter();
            ops.any(|op| rows.contains(&(op.table, op.row)))
        });
        Ok(about.map(|(hash, _)| *hash).collect())
    }

    async fn redact(&mut self, remnants: Vec<Remnant>) -> Result<(), Infallible> {
        self.fuse.step().await;
        for remnant in remnants {
            let row = self.disk.segments.get_mut(&remnant.of).unwrap();
            row.facts.left = Some(remnant.hash);
            row.facts.epoch = remnant.epoch;
            row.facts.size = remnant.bytes.len() as u64;
            row.bytes = remnant.bytes;
            if remnant.unsent {
                self.disk.outbox.insert(remnant.of);
            }
        }
        self.fuse.step().await;
        Ok(())
    }

    async fn bytes(&mut self, hash: Hash) -> Result<Option<Vec<u8>>, Infallible> {
        Ok(self.disk.segments.get(&hash).map(|row| row.bytes.clone()))
    }

    async fn remember(&mut self, notes: Vec<Note>) -> Result<(), Infallible> {
        self.fuse.step().await;
        notes.into_iter().for_each(|note| self.disk.note(note));
        self.fuse.step().await;
        Ok(())
    }
}
