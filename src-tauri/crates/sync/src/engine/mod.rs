//! The engine: what a device does to share its changes, without files, networks, clocks or databases.
//! One [`Engine`] belongs to one database; [`Engine::round`] is called again and again and may be
//! dropped at any await: what was done stays done, what was not is done the next time.
//! Deliberately absent: when to call it (`polling` gives advice), and threads.

mod actions;
mod alarms;
mod blobs;
mod clearing;
mod erasing;
mod fetching;
mod founding;
mod joining;
mod known;
mod lineage;
mod listing;
#[cfg(feature = "planted")]
mod mistakes;
mod packing;
mod people;
mod plan;
pub mod polling;
pub mod ports;
mod pushing;
pub mod replica;
mod round;
mod sealing;
mod settling;
pub mod weave;

pub use alarms::{Alarm, Waiting};
pub use blobs::Brought;
pub use founding::Founding;
pub use joining::ask_to_join;
pub use plan::AHEAD_MS;
pub use round::{Outcome, Report, SKEW_MS};
pub use sealing::most_ops;

use crate::engine::erasing::Erasing;
use crate::engine::known::Known;
use crate::engine::replica::{Bundled, Note, Object, Odd, OwnPack, Replica};
use crate::error::SyncError;
use crate::formats::hash::{DeviceId, DeviceKey, EpochId, Hash, Lineage, Scope};
use crate::formats::head::Head;
use crate::formats::{Kind, envelope, names};
use crate::identity::keys::DeviceKeys;
use crate::identity::rights::Rights;
use crate::identity::roster::Roster;
use crate::seal::{SealPublic, SealSecret, Sealer};
use std::collections::{BTreeMap, BTreeSet};

/// What a device said last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Remembered {
    pub device: DeviceKey,
    pub head: Head,
    /// Of its bytes.
    pub hash: Hash,
    pub tag: Option<String>,
}

/// The engine of one database.
pub struct Engine<S> {
    keys: DeviceKeys,
    device: DeviceKey,
    sealer: S,
    roster: Roster,
    rights: Rights,
    /// Statements came since the rights were worked out.
    rights_stale: bool,
    known: Known,
    secrets: BTreeMap<(Scope, EpochId), SealSecret>,
    /// Who can open the grants that were seen.
    granted: BTreeMap<(Scope, EpochId), BTreeSet<SealPublic>>,
    lineage: Lineage,
    /// The lineage that would be next.
    spare: Option<Lineage>,
    counter: u64,
    outbox: BTreeSet<Hash>,
    /// Small objects that have not reached the store, by path.
    unsent: BTreeMap<String, Vec<u8>>,
    /// Grants that were read, by path.
    grants: BTreeMap<String, Vec<u8>>,
    heads: BTreeMap<DeviceId, Remembered>,
    packs: BTreeMap<String, OwnPack>,
    odd: BTreeMap<String, Odd>,
    /// Devices whose head was once further than it is now.
    went_back: BTreeSet<DeviceId>,
    /// Chains that could not be fetched as they were named; tried again when something changes.
    given_up: BTreeSet<Hash>,
    listed_ms: Option<i64>,
    /// Packs and snapshots that were read, by path.
    read: BTreeMap<String, Bundled>,
    /// How many segments the last snapshot of a scope held.
    snapshots: BTreeMap<Scope, usize>,
    erasing: Erasing,
    /// Whether the own head on the store is the one that was written last.
    head_stands: bool,
    /// Whether this round lists everything.
    lists_all: bool,
    /// The clock at the beginning of the round.
    now_ms: i64,
    /// Something changed that may let segments count that did not, or the reverse.
    dirty: bool,
}

impl<S: Sealer> Engine<S> {
    /// Takes up where the replica stands. A database that has never been shared gets a lineage, and
    /// with it the stream under which all it holds is shared.
    pub async fn open<R: Replica>(
        keys: DeviceKeys,
        genesis: Hash,
        sealer: S,
        replica: &mut R,
        rng: &mut impl ports::Rng,
    ) -> Result<Self, SyncError> {
        let kept = replica.load().await.map_err(Self::local)?;
        let mut engine = Self {
            device: keys.device(),
            keys,
            sealer,
            roster: Roster::of(genesis),
            rights: Rights::default(),
            rights_stale: false,
            known: Known::default(),
            secrets: BTreeMap::new(),
            granted: BTreeMap::new(),
            lineage: kept.lineage.unwrap_or_default(),
            spare: None,
            counter: kept.counter.max(kept.witness.unwrap_or(0)),
            outbox: kept.outbox,
            unsent: BTreeMap::new(),
            grants: BTreeMap::new(),
            heads: BTreeMap::new(),
            packs: kept
                .packs
                .into_iter()
                .map(|p| (p.path.clone(), p))
                .collect(),
            odd: kept.odd.into_iter().map(|o| (o.path.clone(), o)).collect(),
            went_back: BTreeSet::new(),
            given_up: BTreeSet::new(),
            listed_ms: None,
            read: kept.read,
            snapshots: BTreeMap::new(),
            erasing: Erasing::default(),
            head_stands: false,
            lists_all: false,
            now_ms: 0,
            dirty: true,
        };
        let is_statement = |one: &Object| one.path.starts_with(names::ROSTER);
        let (statements, rest): (Vec<_>, Vec<_>) = kept.objects.into_iter().partition(is_statement);
        statements.into_iter().for_each(|one| engine.recall(one));
        engine.rights = engine.roster.rights();
        rest.into_iter().for_each(|one| engine.recall(one));
        for (facts, state) in kept.segments {
            engine.known.take(facts, state);
        }
        let scopes: Vec<Scope> = engine.known.shelves.keys().copied().collect();
        for scope in scopes {
            let shelf = engine.known.shelves.get_mut(&scope).expect("just listed");
            shelf.woven = shelf.weave(genesis);
        }
        let ahead = |witness| witness > kept.counter;
        let restored = planted!(LineageUnchecked, false, kept.witness.is_some_and(ahead));
        if kept.witness.is_none_or(|witness| witness < kept.counter) {
            // A crash came between the two. Before anything more is sent, the file must tell of it.
            replica.witness(kept.counter).await.map_err(Self::local)?;
        }
        if kept.lineage.is_none() || restored {
            engine.draw_lineage(rng);
            engine.begin_lineage(replica).await?;
        }
        Ok(engine)
    }

    /// Takes a kept object back in. What was kept was checked when it came.
    fn recall(&mut self, object: Object) {
        match envelope::kind(&object.bytes) {
            Some(Kind::Statement) => _ = self.roster.take(&object.bytes),
            Some(Kind::Grant) => _ = self.take_grant(&object.path, &object.bytes),
            Some(Kind::Head) => {
                if let Ok((head, device)) = Head::read(&object.bytes) {
                    let (hash, tag) = (Hash::of(&object.bytes), object.tag);
                    let remembered = Remembered {
                        device,
                        head,
                        hash,
                        tag,
                    };
                    self.heads.insert(device.id(), remembered);
                }
            }
            _ => {}
        }
        if object.unsent {
            self.unsent.insert(object.path, object.bytes);
        }
    }

    pub(crate) fn local<E: std::error::Error + Send + Sync + 'static>(error: E) -> SyncError {
        SyncError::Replica(Box::new(error))
    }

    pub(crate) async fn note<R: Replica>(
        &self,
        replica: &mut R,
        notes: Vec<Note>,
    ) -> Result<(), SyncError> {
        match notes.is_empty() {
            true => Ok(()),
            false => replica.remember(notes).await.map_err(Self::local),
        }
    }

    /// The device this is.
    pub fn device(&self) -> DeviceKey {
        self.device
    }

    /// The stream that edits are written under now.
    pub fn stream(&self) -> valise_domain::id::StreamId {
        self.device.stream(self.lineage)
    }

    /// Who may do what, as far as is known here.
    pub fn rights(&self) -> &Rights {
        &self.rights
    }

    /// The roster.
    pub fn roster(&self) -> &Roster {
        &self.roster
    }

    /// Whether something has not reached the store yet.
    pub fn has_unsent(&self) -> bool {
        !self.outbox.is_empty() || !self.unsent.is_empty()
    }
}
