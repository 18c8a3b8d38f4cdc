//! What a person decides about people: approving, granting, removing, adopting, opening an account.
//! Each is a statement that the next round sends.
//! Deliberately absent: whether it is wise; the interface asks.

use crate::engine::Engine;
use crate::engine::ports::Rng;
use crate::engine::replica::{Note, Replica};
use crate::error::SyncError;
use crate::formats::enrolment::Request;
use crate::formats::hash::{DeviceKey, Hash, Scope};
use crate::formats::statement::{Act, Cut, Role, Target};
use crate::seal::Sealer;
use std::collections::BTreeSet;
use valise_domain::id::RowId;
use valise_domain::nouns::MemberId;

impl<S: Sealer> Engine<S> {
    async fn say<R: Replica>(&mut self, replica: &mut R, act: &Act) -> Result<(), SyncError> {
        let note: Note = self.stated(act)?;
        self.refresh_rights();
        self.note(replica, vec![note]).await
    }

    /// Certifies the device of somebody who asked to join. Rights are granted apart.
    pub async fn approve<R: Replica>(
        &mut self,
        replica: &mut R,
        request: &Request,
        member: MemberId,
    ) -> Result<(), SyncError> {
        if request.genesis != self.roster.genesis() {
            return Err(SyncError::Stranger);
        }
        let act = Act::Device {
            member,
            device: request.device,
            seal: request.seal,
        };
        self.say(replica, &act).await
    }

    /// Gives a member a right. The next round gives the keys.
    pub async fn give<R: Replica>(
        &mut self,
        replica: &mut R,
        member: MemberId,
        scope: Scope,
        role: Role,
    ) -> Result<(), SyncError> {
        let act = Act::Grant {
            member,
            scope,
            role,
        };
        self.say(replica, &act).await
    }

    /// Opens the scope of an account, with this device's member as its admin and a first key.
    pub async fn open_account<R: Replica>(
        &mut self,
        replica: &mut R,
        rng: &mut impl Rng,
        account: RowId,
    ) -> Result<Scope, SyncError> {
        let opened = self.open_accounts(replica, rng, &[account], &[]).await?;
        opened.first().copied().ok_or(SyncError::Named)
    }

    /// Opens the scopes of accounts as [`Engine::open_account`] does, all of them or none, each with some
    /// members beside as its admins.
    pub async fn open_accounts<R: Replica>(
        &mut self,
        replica: &mut R,
        rng: &mut impl Rng,
        accounts: &[RowId],
        admins: &[MemberId],
    ) -> Result<Vec<Scope>, SyncError> {
        let scopes = accounts
            .iter()
            .map(|account| Scope::of_account(self.device, *account));
        let scopes: Vec<Scope> = scopes.collect();
        let mut notes = Vec::new();
        for (account, scope) in accounts.iter().zip(&scopes) {
            let (account, scope) = (*account, *scope);
            notes.push(self.stated(&Act::Open { scope, account })?);
            for member in admins {
                let (member, role) = (*member, Role::Admin);
                notes.push(self.stated(&Act::Grant {
                    member,
                    scope,
                    role,
                })?);
            }
        }
        self.refresh_rights();
        for scope in &scopes {
            notes.extend(self.rotate(rng, *scope)?);
        }
        self.refresh_rights();
        self.note(replica, notes).await?;
        Ok(scopes)
    }

    /// Takes something away. What this device has seen of it stays, what comes later waits; the next
    /// round of an admin's device makes new keys.
    pub async fn revoke<R: Replica>(
        &mut self,
        replica: &mut R,
        target: Target,
    ) -> Result<(), SyncError> {
        let devices: BTreeSet<DeviceKey> = match target {
            Target::Device(device) => BTreeSet::from([device]),
            Target::Member(member) | Target::Grant(member, _) => {
                self.rights.ever_of(member).collect()
            }
        };
        let cuts = self.cuts(&devices);
        self.say(replica, &Act::Revoke { target, cuts }).await
    }

    /// The ends of all that counts here of some devices.
    fn cuts(&self, devices: &BTreeSet<DeviceKey>) -> Vec<Cut> {
        let mut cuts = BTreeSet::new();
        for (scope, shelf) in &self.known.shelves {
            for tip in &shelf.woven.tips {
                let of = |device: &DeviceKey| {
                    let segment = shelf.segments.get(&tip.head);
                    segment.is_some_and(|(facts, _)| facts.device == *device)
                };
                if devices.iter().any(of) {
                    cuts.insert(Cut {
                        scope: *scope,
                        stream: tip.stream,
                        seq: tip.seq,
                        head: tip.head,
                    });
                }
            }
        }
        cuts.into_iter().collect()
    }

    /// Takes in a segment that waits, with all before it.
    pub async fn adopt<R: Replica>(
        &mut self,
        replica: &mut R,
        hash: Hash,
    ) -> Result<(), SyncError> {
        let (facts, _) = self.known.get(hash).ok_or(SyncError::Named)?;
        let cut = Cut {
            scope: facts.scope,
            stream: facts.stream,
            seq: facts.seq,
            head: facts.hash,
        };
        self.say(replica, &Act::Adopt(cut)).await
    }
}
