//! A world: people with devices, one store, and the truth about every edit: what its author had seen.

use super::cloud::Cloud;
use super::dice::Dice;
use super::drive::{Fuse, drive};
use super::glass::GlassSealer;
use super::local::Local;
use super::watch::Watch;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::RowId;
use valise_domain::nouns::MemberId;
use valise_domain::op::{Act, Op};
use valise_sync::engine::ports::{Clock, Rng};
use valise_sync::engine::{Engine, Founding, Report};
use valise_sync::formats::statement::Role;
use valise_sync::formats::{DeviceKey, Hash, Scope, WorkspaceId};
use valise_sync::identity::keys::DeviceKeys;
use valise_sync::identity::recovery::RecoveryKey;
use zeroize::Zeroizing;

/// What tells one edit from all others, whatever stream it came to lie in.
pub type Key = (Scope, i64, u16, RowId, i64, u16, Vec<u8>);

pub fn key(scope: Scope, op: &Op) -> Key {
    let (act, stamp) = (&op.act, op.stamp.to_bits());
    let (kind, field) = (act.kind(), act.field());
    (scope, stamp, op.table, op.row, kind, field, act.payload())
}

/// One committed edit and all its author had applied.
pub struct Edit {
    pub scope: Scope,
    pub author: DeviceKey,
    pub op: Op,
    pub seen: BTreeSet<Key>,
    /// All that ever counted there, what a revoke has taken away since too.
    pub ever: BTreeSet<Key>,
}

pub struct At(pub i64);

impl Clock for At {
    fn now_ms(&self) -> i64 {
        self.0
    }
}

impl Rng for Dice {
    fn fill(&mut self, bytes: &mut [u8]) {
        bytes.fill_with(|| self.draw() as u8);
    }
}

pub struct Device<L> {
    pub member: usize,
    pub keys: DeviceKeys,
    pub local: L,
    pub engine: Option<Engine<GlassSealer>>,
    pub fuse: Fuse,
    pub skew_ms: i64,
    pub backup: Option<(L, BTreeSet<Key>)>,
    pub ever: BTreeSet<Key>,
    pub revoked: bool,
    /// The latest time that its clock ever showed in a round.
    pub latest_ms: i64,
}

pub struct World<L> {
    pub devices: Vec<Device<L>>,
    pub cloud: Cloud,
    pub now_ms: i64,
    pub genesis: Hash,
    pub scopes: Vec<Scope>,
    pub edits: BTreeMap<Key, Edit>,
    /// Rows that were erased for good, of which no edit is kept here any more.
    pub erased: BTreeSet<super::erasures::Place>,
    /// Edits that went with a disk before they reached the store.
    pub lost: BTreeSet<Key>,
    /// What counted of a device at its revoke, by its signing key.
    pub cuts: BTreeMap<DeviceKey, BTreeSet<Hash>>,
    /// Whether some device ever knew of a segment that it could not have.
    pub gaps: bool,
    /// Devices whose whole disk was copied, so that one stream may be written twice.
    pub copied: BTreeSet<DeviceKey>,
    /// Edits that were not sealed when their disk was copied: each copy seals them.
    pub copies: BTreeSet<Key>,
    /// Segments that no honest program wrote.
    pub forged: BTreeSet<Hash>,
    /// Devices that something happened to since somebody looked.
    pub touched: BTreeSet<usize>,
    /// What was violated on the way.
    pub found: Vec<String>,
    pub dice: Dice,
}

pub fn member(number: usize) -> MemberId {
    MemberId(RowId::new(number as i64 + 1, [number as u8; 10]))
}

/// The account whose rows are shared in the second scope.
pub fn account_row() -> RowId {
    RowId::built_in("an account")
}

/// A row that people edit.
pub fn row(number: u8) -> RowId {
    RowId::new(i64::from(number) + 1, [number; 10])
}

const START_MS: i64 = 1_790_000_000_000;
const YEAR_MS: i64 = 365 * 24 * 3_600_000;

impl<L: Local> World<L> {
    /// A founder and some more devices, each of a member of its own, all approved and told. The store
    /// behaves until the world begins.
    pub fn of(seed: u64, devices: usize) -> Self {
        let mut dice = Dice::of(seed);
        let recovery = RecoveryKey::new(Zeroizing::new(dice.bytes()));
        let keys: Vec<DeviceKeys> = (0..devices)
            .map(|_| DeviceKeys::new(&Zeroizing::new(dice.bytes())))
            .collect();
        let founding = Founding::new(&recovery, &keys[0], member(0), &GlassSealer).unwrap();
        let common = WorkspaceId::of(founding.genesis).common();
        let mut world = Self {
            devices: Vec::new(),
            cloud: Cloud::of(seed ^ 0x5eed),
            now_ms: START_MS,
            genesis: founding.genesis,
            scopes: vec![common],
            edits: BTreeMap::new(),
            erased: BTreeSet::new(),
            lost: BTreeSet::new(),
            cuts: BTreeMap::new(),
            gaps: false,
            copied: BTreeSet::new(),
            copies: BTreeSet::new(),
            forged: BTreeSet::new(),
            touched: BTreeSet::new(),
            found: Vec::new(),
            dice,
        };
        for (number, keys) in keys.into_iter().enumerate() {
            world.add(number, keys);
        }
        drive(founding.keep(&mut world.devices[0].local))
            .unwrap()
            .unwrap();
        drive(founding.mark(&world.cloud)).unwrap().unwrap();
        world.round(0, None, 0);
        let (account, now_ms) = (account_row(), world.now_ms);
        let scope = world.act(0, |engine, local, dice| {
            drive(engine.open_account(local, dice, account))
                .unwrap()
                .unwrap()
        });
        world.scopes.push(scope);
        let founder = &mut world.devices[0].local;
        founder.open_account(now_ms, account, scope);
        for number in 1..devices {
            world.admit(number, Role::Editor);
        }
        world.settle(3);
        world.cloud.remember();
        world
    }

    pub fn add(&mut self, member: usize, keys: DeviceKeys) -> usize {
        let fuse = Fuse::default();
        self.devices.push(Device {
            member,
            keys,
            local: L::empty(fuse.clone(), self.genesis),
            engine: None,
            fuse,
            skew_ms: 0,
            backup: None,
            ever: BTreeSet::new(),
            revoked: false,
            latest_ms: i64::MIN,
        });
        self.devices.len() - 1
    }

    pub fn now(&self, device: usize) -> i64 {
        self.now_ms + self.devices[device].skew_ms
    }

    /// The engine of a device, opened where it is not.
    pub fn act<T>(
        &mut self,
        number: usize,
        what: impl FnOnce(&mut Engine<GlassSealer>, &mut L, &mut Dice) -> T,
    ) -> T {
        self.touched.insert(number);
        let device = &mut self.devices[number];
        device.fuse.set(None);
        if device.engine.is_none() {
            let (keys, local) = (device.keys.clone(), &mut device.local);
            let opening = Engine::open(keys, self.genesis, GlassSealer, local, &mut self.dice);
            device.engine = Some(drive(opening).unwrap().unwrap());
        }
        let engine = device.engine.as_mut().unwrap();
        what(engine, &mut device.local, &mut self.dice)
    }

    /// One round that crashes after some steps, on a store that fails in `percent` of all calls. None
    /// where it crashed.
    pub fn round(&mut self, number: usize, crash: Option<u16>, percent: u64) -> Option<Report> {
        let clock = At(self.now(number));
        self.act(number, |_, _, _| {});
        let watch = Watch::of(self, number);
        let device = &mut self.devices[number];
        let lists_all = clock.0.saturating_sub(device.latest_ms) >= 3_600_000;
        device.latest_ms = device.latest_ms.max(clock.0);
        device.fuse.set(crash);
        self.cloud.serve(&device.fuse, percent);
        let engine = device.engine.as_mut().unwrap();
        let round = engine.round(&mut device.local, &self.cloud, &clock, &mut self.dice);
        let report = drive(round).map(Result::unwrap);
        device.fuse.set(None);
        if report.is_none() {
            device.engine = None;
            device.local.lose_power();
        }
        self.act(number, |_, _, _| {});
        let engine = self.devices[number].engine.as_ref().unwrap();
        let missing = |alarm: &_| matches!(alarm, valise_sync::engine::Alarm::Missing { .. });
        self.gaps |= engine.alarms().iter().any(missing);
        self.look_back(number);
        let found = watch.found(self, percent == 0 && lists_all && report.is_some());
        self.found.extend(found);
        report
    }

    /// Keeps in mind what counts on a device now.
    fn look_back(&mut self, number: usize) {
        for scope in self.scopes.clone() {
            let now = self.keys_of(number, scope);
            self.devices[number].ever.extend(now);
        }
    }

    /// A person edits.
    pub fn edit(&mut self, number: usize, scope: usize, table: u16, row: RowId, act: Act) {
        // Two deletes of one moment could not be told apart.
        self.now_ms += 1;
        let (scope, now) = (self.scopes[scope], self.now(number));
        // The first time, the engine gives the database its stream.
        self.act(number, |_, _, _| {});
        let local = &mut self.devices[number].local;
        let before = local.ops(scope);
        let seen: BTreeSet<Key> = before.iter().map(|op| key(scope, op)).collect();
        local.edit(now, scope, table, row, act);
        let made = local.ops(scope).into_iter();
        let made = made.filter(|op| !seen.contains(&key(scope, op)));
        for op in made.collect::<Vec<_>>() {
            if before.iter().any(|other| other.stamp >= op.stamp) {
                let what = format!("I3 {number} stamps an edit before what it had seen");
                self.found.push(what);
            }
            self.commit(number, scope, op, seen.clone());
        }
    }

    fn commit(&mut self, number: usize, scope: Scope, op: Op, seen: BTreeSet<Key>) {
        if self.is_erased(scope, &op) {
            return;
        }
        let mut ever = self.devices[number].ever.clone();
        ever.extend(seen.iter().cloned());
        let key = key(scope, &op);
        ever.remove(&key);
        let edit = Edit {
            scope,
            author: self.devices[number].keys.device(),
            op,
            seen,
            ever,
        };
        self.edits.insert(key.clone(), edit);
        self.devices[number].ever.insert(key);
    }

    /// A person edits while a round goes on.
    pub fn edit_during(&mut self, number: usize, scope: usize, table: u16, row: RowId, act: Act) {
        self.now_ms += 1;
        let (scope, now) = (self.scopes[scope], self.now(number));
        self.act(number, |_, local, _| {
            local.edit_during_round(now, scope, table, row, act);
        });
        self.round(number, None, 0);
        if let Some((made, seen)) = self.devices[number].local.edited_during_round() {
            let seen: BTreeSet<Key> = seen.iter().map(|op| key(scope, op)).collect();
            for op in made {
                self.commit(number, scope, op, seen.clone());
            }
        }
    }

    /// Rounds of all devices on a store that behaves, an hour apart.
    pub fn settle(&mut self, times: usize) {
        for _ in 0..times {
            self.now_ms += 3_700_000;
            for number in 0..self.devices.len() {
                self.round(number, None, 0);
            }
        }
    }

    /// The same until two such hours have passed in which nobody wrote anything, but no longer.
    pub fn settle_down(&mut self, times: usize) {
        let mut quiet = 0;
        for _ in 0..times {
            let written = self.cloud.requests().puts;
            self.settle(1);
            quiet = match self.cloud.requests().puts == written {
                true => quiet + 1,
                false => 0,
            };
            if quiet == 2 {
                return;
            }
        }
    }

    pub fn keys_of(&mut self, number: usize, scope: Scope) -> BTreeSet<Key> {
        let local = &mut self.devices[number].local;
        local.ops(scope).iter().map(|op| key(scope, op)).collect()
    }

    /// Edits that count twice on a device.
    pub fn doubled(&mut self, number: usize, scope: Scope) -> BTreeSet<Key> {
        let local = &mut self.devices[number].local;
        let mut once = BTreeSet::new();
        let keys = local.ops(scope).into_iter().map(|op| key(scope, &op));
        keys.filter(|key| !once.insert(key.clone())).collect()
    }

    /// Segments that count on a device.
    pub fn counted(
        &mut self,
        number: usize,
        of: impl Fn(&valise_sync::engine::replica::Facts) -> bool,
    ) -> BTreeSet<Hash> {
        use valise_sync::engine::replica::State;
        let kept = self.devices[number].local.kept();
        let counted = kept
            .segments
            .iter()
            .filter(|(_, state)| *state == State::Counted);
        let of = counted.filter(|(facts, _)| of(facts));
        of.map(|(facts, _)| facts.hash).collect()
    }

    pub fn skew(&mut self, number: usize, what: u8) {
        self.devices[number].skew_ms = match what % 6 {
            0 => 10 * YEAR_MS,
            1 => -10 * YEAR_MS,
            2 => 3 * 60_000,
            3 => -7 * 3_600_000,
            _ => 0,
        };
    }
}
