//! Coming back with the recovery key: where no admin's device is left, the printed key lets a new device
//! in and gives it all keys.
//! Deliberately absent: keeping the recovery key; it stays on paper.

use crate::error::SharingError;
use crate::joining::may_join;
use crate::settings::{Phase, Settings};
use crate::sharing::{Place, Sharing};
use std::collections::BTreeSet;
use valise_domain::nouns::MemberId;
use valise_remotes::{Address, Credential, Remote, probe};
use valise_replica::StoreReplica;
use valise_sync::SyncError;
use valise_sync::engine::ports::{Fetched, ObjectStore as _};
use valise_sync::engine::replica::{Note, Replica as _};
use valise_sync::formats::grant::{self, Grant};
use valise_sync::formats::statement::{Act, Role};
use valise_sync::formats::{Hash, SMALL_CAP, Scope, names};
use valise_sync::identity::keys::DeviceKeys;
use valise_sync::identity::recovery::RecoveryKey;
use valise_sync::identity::roster::Roster;
use valise_sync::seal::{AgeSealer, Sealer as _};
use zeroize::Zeroizing;

/// What a person says who comes back with the recovery key.
#[derive(Clone, Debug)]
pub struct Recovering {
    /// Where the shared objects lie.
    pub address: Address,
    /// What opens it.
    pub credential: Option<Credential>,
    /// The recovery key as it was typed from paper.
    pub paper: Zeroizing<String>,
    /// Who the person is; none where nothing here knows the members yet: an admin then, or, where all of
    /// them were taken away, anybody who was let in.
    pub member: Option<MemberId>,
    /// What this device is called.
    pub device_name: String,
}

impl Sharing {
    /// Lets this device in by the recovery key, as an admin of everything, and does the first round.
    /// Lost devices are to be revoked afterwards.
    ///
    /// # Errors
    /// [`SyncError::Code`] where the key has a slip; [`SharingError::WrongRemote`] where no workspace of
    /// that key lies there; else as [`Sharing::ask`].
    pub async fn recover(place: Place, recovering: Recovering) -> Result<Self, SharingError> {
        let above = RecoveryKey::from_paper(&recovering.paper)?.keys();
        let (settings, before) = may_join(&place).await?;
        let keys = place.device_keys().await?;
        let (address, credential) = (&recovering.address, recovering.credential.as_ref());
        let remote = place.reach(address, credential, keys.device())?;
        probe(&remote, *place.hands().random()).await?;
        let genesis = crate::founding::marked(&remote).await?;
        let mut roster = Roster::of(genesis.ok_or(SharingError::WrongRemote)?);
        let statements = pull(&remote, &mut roster).await?;
        if roster.founder() != Some(above.device()) {
            return Err(SharingError::WrongRemote);
        }
        let mut notes = statements;
        for scope in roster.rights().scopes() {
            notes.extend(keys_of(&remote, &roster, scope, &above, &keys).await?);
        }
        let member = recovering.member.or_else(|| some_admin(&roster));
        let member = member.ok_or(SharingError::WrongRemote)?;
        notes.extend(admit(&mut roster, &above, &keys, member)?);
        if !place
            .store
            .name_scope(None, roster.workspace().common().0)
            .await?
        {
            return Err(SharingError::OtherWorkspace);
        }
        before.part(&place).await?;
        let mut replica = StoreReplica::of(place.store.clone(), roster.genesis()).await?;
        replica.remember(notes).await?;
        place.vault().keep_device(&keys).await?;
        place.vault().keep_remote(credential).await?;
        let name = &recovering.device_name;
        let now = Settings::new(address, roster.genesis(), Phase::Member, name);
        settings.begin(now.clone()).await?;
        let sharing = Self::start(place, settings, now).await?;
        sharing.round().await?;
        Ok(sharing)
    }
}

/// An admin of the workspace, or anybody who was let in.
fn some_admin(roster: &Roster) -> Option<MemberId> {
    let rights = roster.rights();
    let members = rights.members();
    let is_admin = |one: &&MemberId| rights.role(**one, rights.common()) == Some(Role::Admin);
    let admin = members.iter().find(is_admin);
    admin.or(members.first()).copied()
}

async fn fetch(remote: &Remote, path: &str) -> Result<Option<Vec<u8>>, SharingError> {
    let found = remote.get(path, SMALL_CAP).await;
    Ok(match found.map_err(SyncError::from)? {
        Fetched::Bytes(bytes) => Some(bytes),
        Fetched::Missing | Fetched::TooLarge => None,
    })
}

/// Reads the roster; what is none of its statements is passed by.
async fn pull(remote: &Remote, roster: &mut Roster) -> Result<Vec<Note>, SharingError> {
    let mut all = Vec::new();
    let listed = remote.list(names::ROSTER).await;
    for entry in listed.map_err(SyncError::from)? {
        let path = format!("{}/{}", names::ROSTER, entry.name);
        all.extend(fetch(remote, &path).await?);
    }
    // In whatever order they are listed: each pass takes in what the one before made ready.
    let mut known = usize::MAX;
    while roster.objects().count() != known {
        known = roster.objects().count();
        for bytes in &all {
            let _ = roster.take(bytes);
        }
    }
    let statements = roster.objects();
    Ok(statements
        .map(|(hash, bytes)| note(names::statement(hash), bytes.to_vec(), false))
        .collect())
}

/// Gives the new device every key of a scope that the recovery key can open.
async fn keys_of(
    remote: &Remote,
    roster: &Roster,
    scope: Scope,
    above: &DeviceKeys,
    keys: &DeviceKeys,
) -> Result<Vec<Note>, SharingError> {
    let (folder, own) = (names::grants(scope), AgeSealer.public(&keys.seal));
    let (mut given, mut notes) = (BTreeSet::new(), Vec::new());
    let listed = remote.list(&folder).await;
    for entry in listed.map_err(SyncError::from)? {
        let Some(bytes) = fetch(remote, &format!("{folder}/{}", entry.name)).await? else {
            continue;
        };
        let Ok(found) = Grant::read(&bytes) else {
            continue;
        };
        if (found.workspace, found.scope) != (roster.workspace(), scope) {
            continue;
        }
        if given.contains(&found.epoch) {
            continue;
        }
        // A grant that was sealed to others only is not for us to open.
        let Ok(secret) = found.open(&above.seal, &AgeSealer) else {
            continue;
        };
        let (to, sign) = ([own], &above.sign);
        let bytes = grant::write(roster.workspace(), scope, &secret, &to, sign, &AgeSealer)?;
        let path = names::grant(scope, found.epoch, Hash::of(&bytes));
        given.insert(found.epoch);
        notes.push(note(path, bytes, true));
    }
    Ok(notes)
}

/// Certifies the device and makes its member an admin of everything.
fn admit(
    roster: &mut Roster,
    above: &DeviceKeys,
    keys: &DeviceKeys,
    member: MemberId,
) -> Result<Vec<Note>, SyncError> {
    let certificate = Act::Device {
        member,
        device: keys.device(),
        seal: AgeSealer.public(&keys.seal),
    };
    let rights = roster.rights();
    let mut scopes = rights.scopes();
    scopes.insert(rights.common());
    let admin = |scope| Act::Grant {
        member,
        scope,
        role: Role::Admin,
    };
    let acts = std::iter::once(certificate).chain(scopes.into_iter().map(admin));
    let said = acts.map(|act| {
        let bytes = roster.say(&act, &above.sign)?;
        Ok(note(names::statement(Hash::of(&bytes)), bytes, true))
    });
    said.collect()
}

fn note(path: String, bytes: Vec<u8>, unsent: bool) -> Note {
    Note::Object {
        path,
        bytes,
        tag: None,
        unsent,
    }
}
