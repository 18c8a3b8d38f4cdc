//! A workspace of several laptops, each with an engine on a replica of its own.

use crate::cloud::{Chance, Cloud, Watch};
use std::path::Path;
use valise_domain::id::{RowId, StreamId};
use valise_domain::nouns::MemberId;
use valise_store::{RawKey, Store};
use valise_sync::engine::replica::Replica;
use valise_sync::engine::{Engine, Founding, Outcome, Report};
use valise_sync::formats::enrolment::Request;
use valise_sync::formats::statement::Role;
use valise_sync::formats::{Hash, Scope, WorkspaceId};
use valise_sync::identity::keys::DeviceKeys;
use valise_sync::identity::recovery::RecoveryKey;
use valise_sync::seal::Sealer;
use zeroize::Zeroizing;

/// Some moment in November 2026.
pub const NOW: i64 = 1_795_000_000_000;

pub fn key() -> RawKey {
    RawKey::from_bytes([7; 32])
}

/// A new database in a folder.
pub async fn database(folder: &Path, name: &str) -> Store {
    let stream = StreamId(RowId::built_in(name));
    let path = folder.join(format!("{name}.db"));
    Store::create(&path, &key(), stream, NOW).await.unwrap()
}

pub fn member(number: usize) -> MemberId {
    MemberId(RowId::new(number as i64 + 1, [number as u8; 10]))
}

pub fn keys(number: usize) -> DeviceKeys {
    DeviceKeys::new(&Zeroizing::new([number as u8 + 1; 64]))
}

/// What all laptops share.
pub struct Office<S> {
    pub cloud: Cloud,
    pub watch: Watch,
    pub chance: Chance,
    pub sealer: S,
    pub founding: Founding,
}

impl<S: Sealer + Copy> Office<S> {
    pub fn of(seed: u64, sealer: S) -> Self {
        let recovery = RecoveryKey::new(Zeroizing::new([200; 32]));
        let founding = Founding::new(&recovery, &keys(0), member(0), &sealer).unwrap();
        Self {
            cloud: Cloud::default(),
            watch: Watch::at(NOW),
            chance: Chance::of(seed),
            sealer,
            founding,
        }
    }

    pub fn genesis(&self) -> Hash {
        self.founding.genesis
    }

    pub fn common(&self) -> Scope {
        WorkspaceId::of(self.genesis()).common()
    }

    /// A laptop for the first time; the first of all founds the workspace.
    pub async fn open<R: Replica>(&mut self, number: usize, mut replica: R) -> Laptop<R, S> {
        if number == 0 {
            self.founding.keep(&mut replica).await.unwrap();
            self.founding.mark(&self.cloud).await.unwrap();
        }
        self.open_again(number, replica).await
    }

    pub async fn open_again<R: Replica>(&mut self, number: usize, mut replica: R) -> Laptop<R, S> {
        let (genesis, sealer) = (self.genesis(), self.sealer);
        let chance = &mut self.chance;
        let engine = Engine::open(keys(number), genesis, sealer, &mut replica, chance);
        Laptop {
            number,
            engine: engine.await.unwrap(),
            replica,
        }
    }

    /// One round that must go well.
    pub async fn round<R: Replica>(&mut self, laptop: &mut Laptop<R, S>) -> Report {
        let Laptop {
            engine, replica, ..
        } = laptop;
        let round = engine.round(replica, &self.cloud, &self.watch, &mut self.chance);
        let report = round.await.unwrap();
        assert!(matches!(report.outcome, Outcome::Done), "{report:?}");
        report
    }

    /// The founder lets another laptop in, with a member of its own, as an editor of some scopes.
    pub async fn admit<R: Replica>(
        &self,
        founder: &mut Laptop<R, S>,
        number: usize,
        scopes: &[Scope],
    ) {
        let request = Request {
            genesis: self.genesis(),
            device: keys(number).device(),
            seal: self.sealer.public(&keys(number).seal),
            name: String::new(),
            hash: Hash::default(),
        };
        let (engine, replica) = (&mut founder.engine, &mut founder.replica);
        let whose = member(number);
        engine.approve(replica, &request, whose).await.unwrap();
        for scope in scopes {
            let given = engine.give(replica, whose, *scope, Role::Editor);
            given.await.unwrap();
        }
    }
}

pub struct Laptop<R, S> {
    pub number: usize,
    pub engine: Engine<S>,
    pub replica: R,
}
