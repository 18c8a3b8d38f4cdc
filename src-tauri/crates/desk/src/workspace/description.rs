//! What `workspace.json` says: which workspace it is and how its key is kept.
//! Deliberately absent: sealing (`store`) and the keychain (the shell).

use super::{DESCRIPTION, SHORTEST_PASSPHRASE, write_whole};
use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::keychain::Protection;
use crate::surroundings::{Surroundings, random};
use serde::{Deserialize, Serialize};
use std::path::Path;
use valise_domain::id::RowId;
use valise_store::{RawKey, SealedKey};

const FORMAT: u32 = 1;

/// What `workspace.json` says.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Description {
    pub format: u32,
    pub workspace: RowId,
    pub lock: Lock,
}

/// How the key is kept.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Lock {
    Keychain,
    Passphrase { sealed: SealedKey },
}

impl Description {
    /// A description in the present format.
    pub fn of(workspace: RowId, lock: Lock) -> Self {
        Self {
            format: FORMAT,
            workspace,
            lock,
        }
    }

    /// Reads the one of a folder.
    pub fn read(folder: &Path) -> Answer<Self> {
        let path = folder.join(DESCRIPTION);
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Err(Failure::new(
                    FailureCode::WorkspaceMissing,
                    folder.display(),
                ));
            }
            Err(error) => {
                let detail = format!("{}: {error}", path.display());
                return Err(Failure::new(FailureCode::FileUnreadable, detail));
            }
        };
        let damaged = |error| {
            let detail = format!("{}: {error}", path.display());
            Failure::new(FailureCode::DatabaseDamaged, detail)
        };
        let description: Self = serde_json::from_str(&text).map_err(damaged)?;
        if description.format > FORMAT {
            return Err(Failure::new(FailureCode::DatabaseNewer, description.format));
        }
        Ok(description)
    }

    /// Writes it whole into a folder.
    pub fn write(&self, folder: &Path) -> Answer<()> {
        let text = serde_json::to_vec_pretty(self).expect("a description is always JSON");
        write_whole(&folder.join(DESCRIPTION), &text)
    }

    /// The key of the workspace.
    pub fn key(&self, protection: Protection<'_>) -> Answer<RawKey> {
        match (&self.lock, protection) {
            (Lock::Passphrase { sealed }, Protection::Passphrase(passphrase)) => {
                Ok(sealed.open(passphrase)?)
            }
            (Lock::Passphrase { .. }, Protection::Keychain(_)) => {
                Err(Failure::new(FailureCode::PassphraseNeeded, ""))
            }
            (Lock::Keychain, Protection::Keychain(keychain)) => {
                let kept = keychain
                    .recall(&self.workspace.to_string())
                    .map_err(|error| Failure::new(FailureCode::KeychainUnavailable, error))?;
                let hex = kept.ok_or_else(|| Failure::new(FailureCode::KeyMissing, ""))?;
                Ok(RawKey::from_hex(&hex)?)
            }
            (Lock::Keychain, Protection::Passphrase(_)) => {
                Err(Failure::new(FailureCode::KeychainUnavailable, ""))
            }
        }
    }
}

/// Keeps a key: sealed by a passphrase, or in the keychain.
pub(crate) fn protect(
    key: &RawKey,
    workspace: RowId,
    protection: Protection<'_>,
    surroundings: &dyn Surroundings,
) -> Answer<Lock> {
    match protection {
        Protection::Passphrase(passphrase) => seal(key, passphrase, surroundings),
        Protection::Keychain(keychain) => {
            keychain
                .keep(&workspace.to_string(), &key.to_hex())
                .map_err(|error| Failure::new(FailureCode::KeychainUnavailable, error))?;
            Ok(Lock::Keychain)
        }
    }
}

fn seal(key: &RawKey, passphrase: &str, surroundings: &dyn Surroundings) -> Answer<Lock> {
    let is_long = passphrase.chars().count() >= SHORTEST_PASSPHRASE;
    if !is_long || passphrase.trim().is_empty() {
        return Err(Failure::new(FailureCode::PassphraseTooShort, "").at("passphrase"));
    }
    let (salt, nonce) = (random(surroundings), random(surroundings));
    let sealed = SealedKey::seal(key, passphrase, salt, nonce)?;
    Ok(Lock::Passphrase { sealed })
}
