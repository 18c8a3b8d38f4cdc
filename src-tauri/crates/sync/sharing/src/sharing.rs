//! A shared workspace on this laptop: what everything else here works on, and how it is opened and
//! forgotten.
//! Deliberately absent: what it does, which is in the files beside this one.

use crate::bench::Running;
use crate::error::SharingError;
use crate::ledgers::Late;
use crate::ports::{Hands, Outside, Secrets};
use crate::secrets::Vault;
use crate::settings::{Settings, SettingsFile};
use crate::status::{Reach, Status};
use crate::view::View;
use std::fmt;
use std::path::Path;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, MutexGuard, PoisonError, RwLock};
use tokio::sync::{Mutex, Notify, watch};
use valise_remotes::{Address, Credential, Home, Patience, Remote, RemoteError, probe};
use valise_store::Store;
use valise_sync::formats::{DeviceKey, names};
use valise_sync::identity::keys::DeviceKeys;
use zeroize::Zeroizing;

/// Where a workspace lives: its database, its secrets, and the world around it.
#[derive(Clone)]
pub struct Place {
    /// The open database.
    pub store: Store,
    /// Where its secrets are kept.
    pub secrets: Arc<dyn Secrets>,
    /// Clock and dice.
    pub outside: Arc<dyn Outside>,
    /// How long the remote may take.
    pub patience: Patience,
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Place")
            .field("store", &self.store)
            .finish_non_exhaustive()
    }
}

impl Place {
    pub(crate) fn hands(&self) -> Hands {
        Hands(self.outside.clone())
    }

    pub(crate) fn vault(&self) -> Vault {
        Vault(self.secrets.clone())
    }

    /// Opens the remote without asking anything of it.
    pub(crate) fn reach(
        &self,
        address: &Address,
        credential: Option<&Credential>,
        device: DeviceKey,
    ) -> Result<Remote, RemoteError> {
        let device = names::word(&device.id().0);
        Remote::open(address, credential, self.home(&device), self.patience)
    }

    /// What a remote must know of this side.
    pub(crate) fn home<'a>(&'a self, device: &'a str) -> Home<'a> {
        let folder = self.store.path().parent().unwrap_or(Path::new("."));
        Home { folder, device }
    }

    /// The keys of this device: those that a beginning that was cut off left here, or new ones, which
    /// are not kept yet.
    pub(crate) async fn device_keys(&self) -> Result<DeviceKeys, SharingError> {
        let kept = self.vault().device().await?;
        Ok(kept.unwrap_or_else(|| DeviceKeys::new(&self.hands().random())))
    }
}

/// A shared workspace on this laptop. Clones are the same; several tasks may use them at once.
#[derive(Clone)]
pub struct Sharing {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub place: Place,
    pub vault: Vault,
    pub settings: SettingsFile,
    pub keys: DeviceKeys,
    pub remote: RwLock<Arc<Remote>>,
    /// Taken out while it works: whoever drops a future in the middle leaves none, and the next opens
    /// one from the database.
    pub engine: Mutex<Option<Running>>,
    /// What the engine came to last, for those who cannot wait for it.
    pub view: RwLock<Arc<View>>,
    pub status: watch::Sender<Status>,
    pub offline: watch::Sender<bool>,
    /// Rung when there is something to send.
    pub edited: Notify,
    pub metered: AtomicBool,
    /// This device has said what it is called.
    pub introduced: AtomicBool,
    /// Lines of ledgers that could not be had yet.
    pub late: std::sync::Mutex<Late>,
}

impl fmt::Debug for Sharing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sharing")
            .field("store", self.store())
            .field("device", &self.device())
            .finish_non_exhaustive()
    }
}

impl Sharing {
    /// Takes up where this laptop stands; none where the workspace is not shared from here. Nothing is
    /// asked of the remote. [`SharingError::KeysMissing`] where the keychain lost the keys of this
    /// device: then [`Sharing::forget`] and a new [`Sharing::ask`].
    pub async fn open(place: Place) -> Result<Option<Self>, SharingError> {
        let settings = SettingsFile::beside(&place.store).await?;
        match settings.now() {
            None => Ok(None),
            Some(now) => Ok(Some(Self::start(place, settings, now).await?)),
        }
    }

    pub(crate) async fn start(
        place: Place,
        settings: SettingsFile,
        now: Settings,
    ) -> Result<Self, SharingError> {
        let vault = place.vault();
        let keys = vault.device().await?.ok_or(SharingError::KeysMissing)?;
        let credential = vault.remote().await?;
        let remote = place.reach(&now.address()?, credential.as_ref(), keys.device())?;
        let reach = match now.offline {
            true => Reach::Offline,
            false => Reach::Untried,
        };
        let founding = now.is_founding();
        let sharing = Self {
            inner: Arc::new(Inner {
                view: RwLock::new(Arc::new(View::of_nobody(keys.device()))),
                status: watch::channel(Status::new(reach, now.last_synced_ms)).0,
                offline: watch::channel(now.offline).0,
                remote: RwLock::new(Arc::new(remote)),
                engine: Mutex::new(None),
                edited: Notify::new(),
                metered: AtomicBool::new(false),
                introduced: AtomicBool::new(false),
                late: Default::default(),
                place,
                vault,
                settings,
                keys,
            }),
        };
        if !founding {
            // What waits and who is here can be shown before the first round.
            sharing.bench().await?.put_back();
        }
        sharing.refresh(true).await?;
        Ok(sharing)
    }

    /// Forgets that a workspace is shared from here: secrets and settings go, what stands in the database
    /// stays. Others still count this device; an admin revokes it. For keys that were lost, and for a
    /// beginning that led nowhere.
    pub async fn forget(place: &Place) -> Result<(), SharingError> {
        SettingsFile::beside(&place.store).await?.forget().await?;
        place.vault().forget().await
    }

    /// The recovery key as it is to be printed, until somebody said that it was; none from then on.
    pub async fn recovery_key(&self) -> Result<Option<Zeroizing<String>>, SharingError> {
        self.inner.vault.recovery().await
    }

    /// Forgets the recovery key: it is on paper. [`SharingError::Unfounded`] while the founding has not
    /// reached the remote.
    pub async fn forget_recovery_key(&self) -> Result<(), SharingError> {
        if self.settings()?.is_founding() {
            return Err(SharingError::Unfounded);
        }
        self.inner.vault.keep_recovery(None).await
    }

    /// Goes on with another address or credential of the same store: it moved, or its password was
    /// changed after somebody left. [`SharingError::WrongRemote`] where this workspace is not there.
    pub async fn reach_by(
        &self,
        address: &Address,
        credential: Option<&Credential>,
    ) -> Result<(), SharingError> {
        let device = self.device();
        let remote = self.inner.place.reach(address, credential, device)?;
        probe(&remote, *self.inner.place.hands().random()).await?;
        let genesis = self.settings()?.genesis()?;
        if crate::founding::marked(&remote).await? != Some(genesis) {
            return Err(SharingError::WrongRemote);
        }
        self.inner.vault.keep_remote(credential).await?;
        let text = address.to_string();
        let settings = &self.inner.settings;
        settings.change(|settings| settings.address = text).await?;
        let place = &self.inner.remote;
        *place.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(remote);
        self.inner.edited.notify_one();
        Ok(())
    }

    /// Where the remote is.
    pub fn address(&self) -> Result<Address, SharingError> {
        Ok(self.settings()?.address()?)
    }

    /// Whose credential opens the remote: a user or the id of a key, where it names one.
    pub async fn remote_user(&self) -> Result<Option<String>, SharingError> {
        let credential = self.inner.vault.remote().await?;
        Ok(credential.and_then(|one| one.user().map(str::to_owned)))
    }

    /// What this device is called.
    pub fn device_name(&self) -> Result<String, SharingError> {
        Ok(self.settings()?.device_name)
    }

    /// The key by which others know this device.
    pub fn device(&self) -> DeviceKey {
        self.inner.keys.device()
    }

    pub(crate) fn store(&self) -> &Store {
        &self.inner.place.store
    }

    pub(crate) fn now_ms(&self) -> i64 {
        self.inner.place.outside.now_ms()
    }

    pub(crate) fn settings(&self) -> Result<Settings, SharingError> {
        let now = self.inner.settings.now();
        now.ok_or(SharingError::KeysMissing)
    }

    pub(crate) fn remote(&self) -> Arc<Remote> {
        let remote = self.inner.remote.read();
        remote.unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn view(&self) -> Arc<View> {
        let view = self.inner.view.read();
        view.unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn late(&self) -> MutexGuard<'_, Late> {
        let late = self.inner.late.lock();
        late.unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn show(&self, view: View) {
        let place = self.inner.view.write();
        *place.unwrap_or_else(PoisonError::into_inner) = Arc::new(view);
    }
}
