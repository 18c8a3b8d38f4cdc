//! A local side in memory: what the contract of `Replica` says, by the letter and slowly.

// Named, since others take this file in by its path.
#[path = "memory/disk.rs"]
mod disk;

use self::disk::Disk;
use super::drive::Fuse;
use super::local::Local;
use std::collections::{BTreeMap, BTreeSet};
use std::convert::Infallible;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::{Act, Op};
use valise_domain::stamp::Clock;
use valise_sync::engine::replica::{Applied, Kept, Note, Pending, Remnant, Replica, Sealing, Turn};
use valise_sync::formats::{Hash, Lineage, Scope};
use valise_sync::{Covers, Reference, project_with};

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
        if disk.is_erased(scope, table, row) {
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
        self.disk.erase(scope, rows);
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
        let disk = &mut self.disk;
        remnants.into_iter().for_each(|one| disk.redact(one));
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
