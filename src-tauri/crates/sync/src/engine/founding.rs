//! The beginning of a shared workspace: its first statements and the marker of its store.
//! Deliberately absent: choosing a store, and keeping the recovery key.

use crate::engine::ports::ObjectStore;
use crate::engine::replica::{Note, Replica};
use crate::error::SyncError;
use crate::formats::hash::{Hash, WorkspaceId};
use crate::formats::statement::{self, Act, Role};
use crate::formats::{marker, names};
use crate::identity::keys::DeviceKeys;
use crate::identity::recovery::RecoveryKey;
use crate::identity::roster::Roster;
use crate::seal::Sealer;
use valise_domain::nouns::MemberId;

/// What founding a workspace makes. The engine's first round gives the common scope its key.
#[derive(Clone, Debug)]
pub struct Founding {
    /// The first statement, in which all trust begins.
    pub genesis: Hash,
    /// The first statements in their order.
    pub statements: Vec<Vec<u8>>,
    /// The marker of the store.
    pub marker: Vec<u8>,
}

impl Founding {
    /// Founds a workspace: the recovery key certifies the first device and makes its member admin.
    pub fn new(
        recovery: &RecoveryKey,
        keys: &DeviceKeys,
        member: MemberId,
        sealer: &impl Sealer,
    ) -> Result<Self, SyncError> {
        let above = recovery.keys();
        let act = Act::Found {
            recovery: sealer.public(&above.seal),
        };
        let first = statement::write(WorkspaceId::default(), &[], &act, &above.sign);
        let genesis = Hash::of(&first);
        let mut roster = Roster::of(genesis);
        roster.take(&first)?;
        let device = Act::Device {
            member,
            device: keys.device(),
            seal: sealer.public(&keys.seal),
        };
        let admin = Act::Grant {
            member,
            scope: roster.workspace().common(),
            role: Role::Admin,
        };
        let mut statements = vec![first];
        for act in [device, admin] {
            statements.push(roster.say(&act, &above.sign)?);
        }
        Ok(Self {
            genesis,
            statements,
            marker: marker::write(genesis, &above.sign),
        })
    }

    /// Keeps the statements in the replica, to be sent by the first round.
    pub async fn keep<R: Replica>(&self, replica: &mut R) -> Result<(), SyncError> {
        let notes = self.statements.iter().map(|bytes| Note::Object {
            path: names::statement(Hash::of(bytes)),
            bytes: bytes.clone(),
            tag: None,
            unsent: true,
        });
        let kept = replica.remember(notes.collect()).await;
        kept.map_err(|error| SyncError::Replica(Box::new(error)))
    }

    /// Writes the marker and reads it back. [`SyncError::Marker`] where another workspace is there.
    pub async fn mark(&self, store: &impl ObjectStore) -> Result<(), SyncError> {
        use crate::engine::ports::Fetched;
        match store.get(names::MARKER, crate::formats::SMALL_CAP).await? {
            Fetched::Missing => {}
            Fetched::Bytes(bytes) if bytes == self.marker => return Ok(()),
            Fetched::Bytes(_) | Fetched::TooLarge => return Err(SyncError::Marker),
        }
        let there =
            crate::engine::pushing::put_and_read_back(store, names::MARKER, &self.marker).await?;
        there.then_some(()).ok_or(SyncError::Marker)
    }
}
