//! What the window works in: at most one open desk, and the work under way.
//! Deliberately absent: the commands (`commands`).

use crate::keychain::SystemKeychain;
use crate::surroundings::ThisComputer;
use crate::work::UnderWay;
use serde::{Deserialize, Serialize};
use std::path::PathBuf;
use std::sync::Arc;
use tokio::sync::RwLock;
use valise_desk::workspace::{Found, look};
use valise_desk::{Answer, Desk, Failure, FailureCode, Protection};
use valise_domain::money::Currency;

/// The state that Tauri hands to every command.
pub struct Office {
    desk: RwLock<Option<Arc<Desk>>>,
    folder: PathBuf,
    sample: bool,
    /// Long work by name.
    pub under_way: Arc<UnderWay>,
}

/// What the window shows first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WorkspaceStage {
    /// No workspace yet.
    None,
    /// One that asks for its passphrase.
    Locked,
    /// One that is open.
    Open,
}

/// Where the workspace stands.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct WorkspaceState {
    /// None, locked or open.
    pub state: WorkspaceStage,
    /// Its folder.
    pub folder: String,
    /// Whether this computer has a keychain that can keep a key.
    pub keychain: bool,
    /// The currency that lines without one are taken to be in.
    pub currency: Option<Currency>,
    /// Made for trying things out.
    pub sample: bool,
}

/// Makes the workspace.
#[derive(Clone, Deserialize, specta::Type)]
pub struct CreateWorkspace {
    /// Seals the key; none leaves it to the keychain.
    pub passphrase: Option<String>,
    /// With the invented sample clients.
    pub sample: bool,
}

/// Opens the workspace.
#[derive(Clone, Deserialize, specta::Type)]
pub struct UnlockWorkspace {
    /// Unseals the key.
    pub passphrase: String,
}

/// The sample holds nothing but invented clients, so its passphrase is no secret: it must open on
/// computers without a keychain too.
pub const SAMPLE_PASSPHRASE: &str = "valise sample";

const SHORTEST_PASSPHRASE: usize = 8;

impl Office {
    /// An office over one folder, nothing opened yet.
    pub fn new(folder: PathBuf, sample: bool) -> Self {
        Self {
            desk: RwLock::default(),
            folder,
            sample,
            under_way: Arc::default(),
        }
    }

    /// The open desk; a failure where there is none.
    pub async fn desk(&self) -> Answer<Arc<Desk>> {
        let desk = self.desk.read().await;
        desk.clone()
            .ok_or_else(|| Failure::new(FailureCode::PassphraseNeeded, ""))
    }

    /// Where the workspace stands; opens it where nobody needs to be asked.
    pub async fn state(&self) -> Answer<WorkspaceState> {
        let mut desk = self.desk.write().await;
        if desk.is_none() {
            let opened = match (look(&self.folder)?, self.sample) {
                (Found::Nothing, false) => return Ok(self.closed(WorkspaceStage::None)),
                (Found::Nothing, true) => Some(self.make(SAMPLE_PASSPHRASE, true).await?),
                (Found::ForPassphrase, true) => {
                    Some(self.open(Protection::Passphrase(SAMPLE_PASSPHRASE)).await?)
                }
                (Found::ForPassphrase, false) => None,
                (Found::ForKeychain, _) => {
                    Some(self.open(Protection::Keychain(&SystemKeychain)).await?)
                }
            };
            *desk = opened.map(Arc::new);
        }
        match desk.as_deref() {
            Some(desk) => self.opened(desk).await,
            None => Ok(self.closed(WorkspaceStage::Locked)),
        }
    }

    /// Makes the workspace and opens it.
    pub async fn create(&self, request: CreateWorkspace) -> Answer<WorkspaceState> {
        let mut desk = self.desk.write().await;
        if desk.is_some() {
            return Err(Failure::new(
                FailureCode::WorkspaceExists,
                self.folder.display(),
            ));
        }
        let made = match request.passphrase.as_deref() {
            Some(passphrase) if passphrase.chars().count() < SHORTEST_PASSPHRASE => {
                return Err(Failure::new(FailureCode::PassphraseTooShort, "").at("passphrase"));
            }
            Some(passphrase) => self.make(passphrase, request.sample).await?,
            None => {
                let protection = Protection::Keychain(&SystemKeychain);
                self.make_protected(protection, request.sample).await?
            }
        };
        *desk = Some(Arc::new(made));
        match desk.as_deref() {
            Some(desk) => self.opened(desk).await,
            None => Ok(self.closed(WorkspaceStage::None)),
        }
    }

    /// Opens the workspace with its passphrase.
    pub async fn unlock(&self, request: UnlockWorkspace) -> Answer<WorkspaceState> {
        let mut desk = self.desk.write().await;
        if desk.is_none() {
            let opened = self.open(Protection::Passphrase(&request.passphrase)).await;
            *desk = Some(Arc::new(
                opened.map_err(|failure| failure.at("passphrase"))?,
            ));
        }
        match desk.as_deref() {
            Some(desk) => self.opened(desk).await,
            None => Ok(self.closed(WorkspaceStage::Locked)),
        }
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
        let workspace = desk.workspace().await?;
        let sample = workspace.and_then(|row| row.sample).unwrap_or(false);
        let currency = Some(desk.currency().await?).filter(|currency| currency.is_stated());
        Ok(WorkspaceState {
            currency,
            sample,
            ..self.closed(WorkspaceStage::Open)
        })
    }

    fn closed(&self, state: WorkspaceStage) -> WorkspaceState {
        WorkspaceState {
            state,
            folder: self.folder.display().to_string(),
            keychain: SystemKeychain.is_there(),
            currency: None,
            sample: self.sample,
        }
    }
}
