//! What the window is told of the workspace, and what it says to make, open and change it. Requests
//! with a passphrase print nothing of it.
//! Deliberately absent: doing it (`office`).

use serde::{Deserialize, Serialize};
use valise_desk::syncing::{AskToJoin, RecoverSharing};
use valise_domain::money::Currency;

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

/// What keeps the key of the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename = "Protection", rename_all = "snake_case")]
pub enum ProtectionKind {
    /// A passphrase seals it.
    Passphrase,
    /// The keychain holds it.
    Keychain,
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
    /// What keeps its key; none where there is no workspace, and for the sample that anybody may
    /// open.
    pub protection: Option<ProtectionKind>,
    /// The currency that lines without one are taken to be in.
    pub currency: Option<Currency>,
    /// Made for trying things out.
    pub sample: bool,
    /// Where the workspace that a backup just replaced is kept.
    pub kept: Option<String>,
}

/// Makes the workspace.
#[derive(Clone, Deserialize, specta::Type)]
pub struct CreateWorkspace {
    /// Seals the key; none leaves it to the keychain.
    pub passphrase: Option<String>,
    /// With the invented sample clients.
    pub sample: bool,
}

/// How a workspace comes from others.
#[derive(Clone, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WayIn {
    /// Somebody invited.
    Join(AskToJoin),
    /// The printed recovery key.
    Recover(RecoverSharing),
}

/// Makes a workspace of what others share.
#[derive(Clone, Deserialize, specta::Type)]
pub struct ComeIn {
    /// Seals the key; none leaves it to the keychain.
    pub passphrase: Option<String>,
    /// How it comes.
    pub how: WayIn,
}

/// Opens the workspace.
#[derive(Clone, Deserialize, specta::Type)]
pub struct UnlockWorkspace {
    /// Unseals the key.
    pub passphrase: String,
}

/// Gives the workspace another passphrase.
#[derive(Clone, Deserialize, specta::Type)]
pub struct ChangePassphrase {
    /// The one that opens it now.
    pub old: String,
    /// The one that is to open it from now on; at least eight characters.
    pub new: String,
}
