//! What no honest program lays on a store, and stores that are not there: attacks by outsiders, by
//! members, and by whoever keeps the store.

use super::cloud::Where;
use super::glass::GlassSealer;
use super::local::Local;
use super::world::World;
use std::collections::BTreeMap;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::account;
use valise_domain::op::{Act, Op};
use valise_domain::value::Value;
use valise_sync::engine::Outcome;
use valise_sync::formats::redaction;
use valise_sync::formats::segment::{self, Dep, Header, Segment};
use valise_sync::formats::{EpochId, Hash, Kind, Lineage, SEGMENT_CAP, Scope, envelope, names};
use valise_sync::identity::keys::DeviceKeys;
use valise_sync::seal::SealPublic;
use zeroize::Zeroizing;

/// What is laid on the store.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Attack {
    /// A segment whose header claims to have seen everything; its author never signed that.
    ForgedHeader,
    /// What somebody else wrote, under one's own header and signature.
    Rewrapped,
    /// A segment of somebody whom nobody knows, sealed to the right key.
    Stranger,
    /// What a member says is left of a segment, of whom nobody asked to erase anything.
    Unasked,
}

impl<L: Local> World<L> {
    /// Lays something on the store that is made from one of its segments.
    pub fn attack(&mut self, attack: Attack, pick: u16, by: usize) {
        let paths = self.cloud.paths().into_iter();
        let segments: Vec<Vec<u8>> = paths
            .filter(|path| path.ends_with(".seg"))
            .filter_map(|path| self.cloud.bytes(&path))
            .filter(|bytes| Segment::read(bytes).is_ok())
            .collect();
        if segments.is_empty() {
            return;
        }
        let victim = &segments[usize::from(pick) % segments.len()];
        let forged = match attack {
            Attack::ForgedHeader => claiming_everything(victim, &segments),
            Attack::Rewrapped => {
                let keys = self.devices[by].keys.clone();
                self.rewrapped(victim, &keys)
            }
            Attack::Stranger => self.strangers(victim),
            Attack::Unasked => return self.lay_remnant(victim, by),
        };
        // It must stand where such a segment would stand, and its name must hold.
        let read = envelope::read(Kind::Segment, &forged, SEGMENT_CAP);
        let device = match &read {
            Ok(read) => read.signer,
            Err(_) => Segment::read(victim).unwrap().device,
        };
        if forged == *victim {
            return;
        }
        let (hash, victim) = (Hash::of(&forged), Segment::read(victim).unwrap());
        let (stream, seq) = match attack {
            Attack::ForgedHeader => (victim.stream(), victim.header.seq),
            _ => (
                device.stream(Segment::read(&forged).unwrap().header.lineage),
                1,
            ),
        };
        let path = names::segment(victim.header.scope, stream, seq, hash);
        self.forged.insert(hash);
        self.cloud.lay(&path, &forged);
    }

    /// Lays a remnant beside a segment that says nothing any more; no admin says so.
    fn lay_remnant(&mut self, victim: &[u8], by: usize) {
        let keys = self.devices[by].keys.clone();
        let victim = Segment::read(victim).unwrap();
        let (scope, epoch) = (victim.header.scope, victim.header.epoch);
        let public = self.public(scope, epoch);
        let op = Op {
            act: Act::Delete,
            ..forged_op(&victim.header)
        };
        let of = victim.original();
        let left = redaction::write(of, &[op], &public, &keys.sign, &GlassSealer).unwrap();
        let (stream, seq, hash) = (victim.stream(), victim.header.seq, Hash::of(&left));
        self.cloud
            .lay(&names::redaction(scope, stream, seq, hash), &left);
    }

    fn public(&mut self, scope: Scope, epoch: EpochId) -> SealPublic {
        let epochs = self.act(0, |engine, _, _| engine.rights().epochs(scope).to_vec());
        let public = epochs.iter().find(|one| one.id == epoch);
        public.map_or(SealPublic([0; 32]), |one| one.public)
    }

    fn first(&mut self, like: &Header) -> Header {
        Header {
            lineage: Lineage(self.dice.bytes()),
            seq: 1,
            prev: self.genesis,
            deps: Vec::new(),
            ..like.clone()
        }
    }

    fn rewrapped(&mut self, victim: &[u8], keys: &DeviceKeys) -> Vec<u8> {
        let header = self.first(&Segment::read(victim).unwrap().header);
        let body = envelope::read(Kind::Segment, victim, SEGMENT_CAP)
            .unwrap()
            .body;
        envelope::write(Kind::Segment, &written(&header), body, &keys.sign)
    }

    fn strangers(&mut self, victim: &[u8]) -> Vec<u8> {
        let victim = Segment::read(victim).unwrap();
        let (scope, epoch) = (victim.header.scope, victim.header.epoch);
        let public = self.public(scope, epoch);
        let keys = DeviceKeys::new(&Zeroizing::new(self.dice.bytes()));
        let header = self.first(&victim.header);
        let ops = [forged_op(&header)];
        segment::write(&header, &ops, &public, &keys.sign, &GlassSealer).unwrap()
    }

    /// A round that meets no store, a login page, or the store as it was.
    pub fn round_elsewhere(&mut self, number: usize, place: Where) {
        self.act(number, |_, _, _| {});
        let without_odd = |world: &mut Self| {
            let mut kept = world.devices[number].local.kept();
            kept.odd.clear();
            kept
        };
        let (before, asked) = (without_odd(self), self.cloud.requests());
        self.cloud.go(place);
        let report = self.round(number, None, 0).unwrap();
        self.cloud.go(Where::Here);
        if place == Where::Past {
            return;
        }
        let puts = self.cloud.requests().puts - asked.puts;
        let told = !matches!(report.outcome, Outcome::Done);
        if !told || puts > 0 || without_odd(self) != before {
            let what = format!(
                "I11 {number} took {place:?} for the store: {:?}",
                report.outcome
            );
            self.found.push(what);
        }
    }
}

/// The bytes of a header.
fn written(header: &Header) -> Vec<u8> {
    let keys = DeviceKeys::new(&Zeroizing::new([1; 64]));
    let (ops, to) = ([forged_op(header)], SealPublic([0; 32]));
    let bytes = segment::write(header, &ops, &to, &keys.sign, &GlassSealer).unwrap();
    let read = envelope::read(Kind::Segment, &bytes, SEGMENT_CAP).unwrap();
    read.header.to_vec()
}

fn forged_op(header: &Header) -> Op {
    Op {
        stream: StreamId(RowId::built_in("forged")),
        seq: 1,
        txn: 1,
        stamp: header.hlc_max,
        table: account::TABLE.id,
        row: RowId::new(1, [0; 10]),
        act: Act::Set {
            field: 1,
            value: Value::Text("forged".to_owned()),
        },
    }
}

/// The same segment, its header naming the ends of all other streams of its scope.
fn claiming_everything(victim: &[u8], segments: &[Vec<u8>]) -> Vec<u8> {
    let read = Segment::read(victim).unwrap();
    let mut ends: BTreeMap<StreamId, Dep> = BTreeMap::new();
    for segment in segments.iter().map(|bytes| Segment::read(bytes).unwrap()) {
        let (stream, seq) = (segment.stream(), segment.header.seq);
        let other = segment.header.scope == read.header.scope && stream != read.stream();
        if other && ends.get(&stream).is_none_or(|end| end.seq < seq) {
            let head = segment.hash;
            ends.insert(stream, Dep { stream, seq, head });
        }
    }
    let header = Header {
        deps: ends.into_values().collect(),
        ..read.header.clone()
    };
    let front = envelope::front(Kind::Segment, read.device, &written(&header));
    let old = envelope::read(Kind::Segment, victim, SEGMENT_CAP).unwrap();
    [&front, &victim[old.front.len()..]].concat()
}
