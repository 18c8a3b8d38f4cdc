//! The first day of a workspace: its keys, its recovery key, the marker of its store.
//! Deliberately absent: printing the recovery key, which the interface does.

use crate::error::SharingError;
use crate::settings::{Phase, Settings, SettingsFile};
use crate::sharing::{Place, Sharing};
use valise_domain::nouns::MemberId;
use valise_remotes::{Address, Credential, Remote, probe};
use valise_replica::StoreReplica;
use valise_sync::SyncError;
use valise_sync::engine::Founding;
use valise_sync::engine::ports::{Fetched, ObjectStore as _};
use valise_sync::formats::{Hash, SMALL_CAP, marker, names};
use valise_sync::identity::recovery::RecoveryKey;
use valise_sync::seal::AgeSealer;

/// What a person says who begins to share a workspace.
#[derive(Clone, Debug)]
pub struct Beginning {
    /// Where the shared objects are to lie.
    pub address: Address,
    /// What opens it.
    pub credential: Option<Credential>,
    /// Who the person is: a row of `member`.
    pub member: MemberId,
    /// What this device is called.
    pub device_name: String,
}

impl Sharing {
    /// Founds a shared workspace with all that is in the database: tries the remote, makes keys, marks
    /// the store, and does the first round. From now on [`Sharing::recovery_key`] gives the recovery key,
    /// to be printed and then forgotten. Where the remote goes away in the middle, later rounds finish
    /// it.
    ///
    /// # Errors
    /// [`SharingError::Shared`] and [`SharingError::OtherWorkspace`] where the database is or was shared;
    /// [`SharingError::Occupied`] where another workspace lies there; [`SharingError::Remote`] where the
    /// folder and that of the database lie in each other, or the remote fails its trial. Nothing was
    /// changed here then.
    pub async fn found(place: Place, beginning: Beginning) -> Result<Self, SharingError> {
        let settings = unshared(&place).await?;
        if place.store.standing().await?.lineage.is_some() {
            return Err(SharingError::OtherWorkspace);
        }
        let keys = place.device_keys().await?;
        let (address, credential) = (&beginning.address, beginning.credential.as_ref());
        let device = names::word(&keys.device().id().0);
        let home = place.home(&device);
        let remote = Remote::set_up(address, credential, home, place.patience).await?;
        let hands = place.hands();
        probe(&remote, *hands.random()).await?;
        if is_taken(&remote).await? {
            return Err(SharingError::Occupied);
        }
        let recovery = RecoveryKey::new(hands.random());
        let founding = Founding::new(&recovery, &keys, beginning.member, &AgeSealer)?;
        let vault = place.vault();
        vault.keep_device(&keys).await?;
        vault.keep_remote(credential).await?;
        vault.keep_recovery(Some(recovery.to_paper())).await?;
        let member = beginning.member;
        let phase = Phase::Founding { member };
        let now = Settings::new(address, founding.genesis, phase, &beginning.device_name);
        settings.begin(now.clone()).await?;
        let sharing = Self::start(place, settings, now).await?;
        let device = sharing.device();
        let name = &beginning.device_name;
        sharing.name_device(device, name, member).await?;
        sharing.round().await?;
        Ok(sharing)
    }
}

/// The settings of a database that is not shared.
pub(crate) async fn unshared(place: &Place) -> Result<SettingsFile, SharingError> {
    let settings = SettingsFile::beside(&place.store).await?;
    match settings.now() {
        Some(_) => Err(SharingError::Shared),
        None => Ok(settings),
    }
}

/// Whether something lies at the marker's place.
async fn is_taken(remote: &Remote) -> Result<bool, SharingError> {
    let found = remote.get(names::MARKER, SMALL_CAP).await;
    Ok(found.map_err(SyncError::from)? != Fetched::Missing)
}

/// The workspace whose store a remote is; none where it is none.
pub(crate) async fn marked(remote: &Remote) -> Result<Option<Hash>, SharingError> {
    let found = remote.get(names::MARKER, SMALL_CAP).await;
    Ok(match found.map_err(SyncError::from)? {
        Fetched::Bytes(bytes) => marker::read(&bytes).ok().map(|marker| marker.genesis),
        Fetched::Missing | Fetched::TooLarge => None,
    })
}

/// Marks the store and keeps the first statements. All of it follows from the keys, so it may be cut off
/// anywhere and done again; the database is touched only once the store is ours.
pub(crate) async fn finish(sharing: &Sharing, settings: &Settings) -> Result<(), SharingError> {
    let Phase::Founding { member } = settings.phase else {
        return Ok(());
    };
    let paper = sharing.inner.vault.recovery().await?;
    let paper = paper.ok_or(SharingError::KeysMissing)?;
    let recovery = RecoveryKey::from_paper(&paper)?;
    let founding = Founding::new(&recovery, &sharing.inner.keys, member, &AgeSealer)?;
    let marked = founding.mark(&*sharing.remote()).await;
    marked.map_err(|error| match error {
        SyncError::Marker => SharingError::Occupied,
        other => other.into(),
    })?;
    let store = sharing.store().clone();
    let mut replica = StoreReplica::of(store, founding.genesis).await?;
    founding.keep(&mut replica).await?;
    let settings = &sharing.inner.settings;
    settings.change(|now| now.phase = Phase::Member).await
}
