//! What the window works in: at most one open desk, and the work under way. Every command holds the
//! desk for as long as it runs; whoever locks it or puts another in its place waits for them, and lets
//! nobody in meanwhile.
//! Deliberately absent: the commands (`commands`) and what they are told and tell (`office/state`).

mod state;

pub use state::{
    ChangePassphrase, ComeIn, CreateWorkspace, ProtectionKind, UnlockWorkspace, WayIn,
    WorkspaceStage, WorkspaceState,
};

use crate::keychain::SystemKeychain;
use crate::surroundings::ThisComputer;
use crate::work::UnderWay;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};
use tokio::sync::{OwnedRwLockReadGuard, RwLock};
use valise_desk::backup::Unpacked;
use valise_desk::syncing::Listener;
use valise_desk::workspace::{Found, look};
use valise_desk::{Answer, Desk, Failure, FailureCode, Protection};
use zeroize::Zeroizing;

/// The state that Tauri hands to every command.
pub struct Office {
    desk: Arc<RwLock<Option<Desk>>>,
    folder: PathBuf,
    sample: bool,
    listener: OnceLock<Listener>,
    /// Long work by name.
    pub under_way: Arc<UnderWay>,
}

/// The desk as a command holds it. While one is held, the workspace is neither locked nor replaced.
pub type HeldDesk = OwnedRwLockReadGuard<Option<Desk>, Desk>;

/// The sample holds nothing but invented clients, so its passphrase is no secret: it must open on
/// computers without a keychain too.
pub const SAMPLE_PASSPHRASE: &str = "valise sample";

impl Office {
    /// An office over one folder, nothing opened yet.
    pub fn new(folder: PathBuf, sample: bool) -> Self {
        Self {
            desk: Arc::default(),
            folder,
            sample,
            listener: OnceLock::new(),
            under_way: Arc::default(),
        }
    }

    /// Has somebody told what sharing brings, of every desk that is opened from now on. Only whoever
    /// comes first is told.
    pub fn listen(&self, listener: Listener) {
        let _ = self.listener.set(listener);
    }

    /// The open desk; a failure where there is none.
    pub async fn desk(&self) -> Answer<HeldDesk> {
        let desk = self.desk.clone().read_owned().await;
        OwnedRwLockReadGuard::try_map(desk, Option::as_ref)
            .map_err(|_| Failure::new(FailureCode::PassphraseNeeded, ""))
    }

    /// Where the workspace stands; opens it where nobody needs to be asked.
    pub async fn state(&self) -> Answer<WorkspaceState> {
        // Most often it is open: long work may go on.
        if let Ok(desk) = self.desk().await {
            return self.opened(&desk).await;
        }
        let mut place = self.desk.write().await;
        let desk = match place.take() {
            Some(desk) => desk,
            None => match (look(&self.folder)?, self.sample) {
                (Found::Nothing, false) => return Ok(self.closed(WorkspaceStage::None)),
                (Found::Nothing, true) => self.make(SAMPLE_PASSPHRASE, true).await?,
                (Found::ForPassphrase, true) => {
                    self.open(Protection::Passphrase(SAMPLE_PASSPHRASE)).await?
                }
                (Found::ForPassphrase, false) => return Ok(self.closed(WorkspaceStage::Locked)),
                (Found::ForKeychain, _) => self.open(Protection::Keychain(&SystemKeychain)).await?,
            },
        };
        self.opened(place.insert(desk)).await
    }

    /// Makes the workspace and opens it.
    pub async fn create(&self, request: CreateWorkspace) -> Answer<WorkspaceState> {
        let mut place = self.desk.write().await;
        if place.is_some() {
            let folder = self.folder.display();
            return Err(Failure::new(FailureCode::WorkspaceExists, folder));
        }
        let made = match request.passphrase.map(Zeroizing::new) {
            Some(passphrase) => self.make(&passphrase, request.sample).await?,
            None => {
                let protection = Protection::Keychain(&SystemKeychain);
                self.make_protected(protection, request.sample).await?
            }
        };
        self.opened(place.insert(made)).await
    }

    /// Makes an empty workspace and asks to join with it, or brings a shared one back into it. Where that
    /// fails, no workspace is left.
    pub async fn come_in(&self, request: ComeIn) -> Answer<WorkspaceState> {
        let mut place = self.desk.write().await;
        if place.is_some() || look(&self.folder)? != Found::Nothing {
            let folder = self.folder.display();
            return Err(Failure::new(FailureCode::WorkspaceExists, folder));
        }
        let passphrase = request.passphrase.map(Zeroizing::new);
        let protection = match passphrase.as_deref() {
            Some(passphrase) => Protection::Passphrase(passphrase),
            None => Protection::Keychain(&SystemKeychain),
        };
        let desk = Desk::create_to_join(&self.folder, protection, Arc::new(ThisComputer)).await?;
        let came = match request.how {
            WayIn::Join(asked) => desk.ask_to_join(asked).await.map(drop),
            WayIn::Recover(asked) => desk.recover_sharing(asked).await,
        };
        match came {
            Ok(()) => self.opened(place.insert(desk)).await,
            Err(failure) => {
                desk.discard().await?;
                Err(failure)
            }
        }
    }

    /// Opens the workspace with its passphrase.
    pub async fn unlock(&self, request: UnlockWorkspace) -> Answer<WorkspaceState> {
        let passphrase = Zeroizing::new(request.passphrase);
        let mut place = self.desk.write().await;
        let desk = match place.take() {
            Some(desk) => desk,
            None => {
                let opened = self.open(Protection::Passphrase(&passphrase)).await;
                opened.map_err(|failure| failure.at("passphrase"))?
            }
        };
        self.opened(place.insert(desk)).await
    }

    /// Locks the workspace: what is under way ends first, then the database is closed and the key
    /// forgotten. Where no passphrase protects it, a lock would ask nobody, and nothing changes.
    pub async fn lock(&self) -> Answer<WorkspaceState> {
        let mut place = self.desk.write().await;
        let Some(desk) = place.take() else {
            drop(place);
            return self.state().await;
        };
        if self.sample || desk.is_kept_by_keychain() {
            return self.opened(place.insert(desk)).await;
        }
        desk.close().await;
        Ok(self.closed(WorkspaceStage::Locked))
    }

    /// Closes whatever is open, before the program ends.
    pub async fn leave(&self) {
        if let Some(desk) = self.desk.write().await.take() {
            desk.close().await;
        }
    }

    /// Gives the workspace another passphrase.
    pub async fn change_passphrase(&self, request: ChangePassphrase) -> Answer<()> {
        let (old, new) = (Zeroizing::new(request.old), Zeroizing::new(request.new));
        let mut place = self.desk.write().await;
        let desk = place
            .as_mut()
            .ok_or_else(|| Failure::new(FailureCode::PassphraseNeeded, ""))?;
        if self.sample {
            return Err(Failure::new(FailureCode::InvalidInput, "").at("old"));
        }
        desk.change_passphrase(&old, &new)
    }

    /// Puts a backup in the place of the workspace and opens it; says where the old one is kept. Not
    /// over the sample, and not over a workspace that is locked.
    pub async fn restore(&self, file: &Path, passphrase: Option<&str>) -> Answer<WorkspaceState> {
        let mut place = self.desk.write().await;
        if self.sample {
            return Err(Failure::new(FailureCode::InvalidInput, file.display()).at("path"));
        }
        let protection = match passphrase {
            Some(passphrase) => Protection::Passphrase(passphrase),
            None => Protection::Keychain(&SystemKeychain),
        };
        let unpacked = match place.as_ref() {
            Some(desk) => desk.unpack(file, protection).await?,
            None if look(&self.folder)? != Found::Nothing => {
                return Err(Failure::new(FailureCode::PassphraseNeeded, ""));
            }
            None => {
                let world = Arc::new(ThisComputer);
                Unpacked::beside(&self.folder, file, None, protection, world).await?
            }
        };
        if let Some(desk) = place.take() {
            desk.close().await;
        }
        let (desk, restored) = unpacked.put_in_place().await?;
        let state = self.opened(place.insert(desk)).await?;
        Ok(WorkspaceState {
            kept: restored.set_aside,
            ..state
        })
    }

    async fn make(&self, passphrase: &str, sample: bool) -> Answer<Desk> {
        self.make_protected(Protection::Passphrase(passphrase), sample)
            .await
    }

    async fn make_protected(&self, protection: Protection<'_>, sample: bool) -> Answer<Desk> {
        let desk = Desk::create(&self.folder, protection, Arc::new(ThisComputer)).await?;
        if sample {
            desk.load_sample().await?;
        }
        Ok(desk)
    }

    async fn open(&self, protection: Protection<'_>) -> Answer<Desk> {
        Desk::open(&self.folder, protection, Arc::new(ThisComputer)).await
    }

    async fn opened(&self, desk: &Desk) -> Answer<WorkspaceState> {
        if let Some(listener) = self.listener.get() {
            desk.keep_in_step(listener.clone());
        }
        let workspace = desk.workspace().await?;
        let sample = workspace.and_then(|row| row.sample).unwrap_or(false);
        let currency = Some(desk.currency().await?).filter(|currency| currency.is_stated());
        let protection = if desk.is_kept_by_keychain() {
            ProtectionKind::Keychain
        } else {
            ProtectionKind::Passphrase
        };
        Ok(WorkspaceState {
            currency,
            sample,
            protection: Some(protection).filter(|_| !self.sample),
            ..self.closed(WorkspaceStage::Open)
        })
    }

    fn closed(&self, state: WorkspaceStage) -> WorkspaceState {
        WorkspaceState {
            state,
            folder: self.folder.display().to_string(),
            keychain: SystemKeychain.is_there(),
            protection: (state == WorkspaceStage::Locked).then_some(ProtectionKind::Passphrase),
            currency: None,
            sample: self.sample,
            kept: None,
        }
    }
}

#[cfg(test)]
mod tests;
