//! The marker at the root of a store, `v1/store.json`: that it is a store of ours, and of which
//! workspace. JSON, so that somebody who finds the folder can read what it is.
//! Deliberately absent: anything secret.

use crate::error::SyncError;
use crate::formats::hash::{DeviceKey, Hash};
use crate::formats::names::{unword, word};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};

const FORMAT: &str = "valise store 1";
const CAP: usize = 4096;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Text {
    format: String,
    genesis: String,
    key: String,
    signature: String,
}

/// A marker whose signature holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marker {
    /// The workspace's first statement.
    pub genesis: Hash,
    /// Who signed: the recovery key that founded the workspace.
    pub key: DeviceKey,
}

fn message(genesis: &Hash) -> Vec<u8> {
    [FORMAT.as_bytes(), &genesis.0].concat()
}

/// Writes the marker of a workspace.
pub fn write(genesis: Hash, key: &SigningKey) -> Vec<u8> {
    let text = Text {
        format: FORMAT.to_owned(),
        genesis: word(&genesis.0),
        key: word(&key.verifying_key().to_bytes()),
        signature: word(&key.sign(&message(&genesis)).to_bytes()),
    };
    serde_json::to_vec_pretty(&text).expect("text is JSON")
}

/// Reads a marker. A login page, an empty file or another program's file is none.
pub fn read(bytes: &[u8]) -> Result<Marker, SyncError> {
    if bytes.len() > CAP {
        return Err(SyncError::Marker);
    }
    let text: Text = serde_json::from_slice(bytes).map_err(|_| SyncError::Marker)?;
    let genesis = unword(&text.genesis).ok_or(SyncError::Marker)?;
    let key = unword(&text.key).ok_or(SyncError::Marker)?;
    let signature = unword(&text.signature).ok_or(SyncError::Marker)?;
    let holds = VerifyingKey::from_bytes(&key).is_ok_and(|key| {
        let signature = Signature::from_bytes(&signature);
        key.verify_strict(&message(&Hash(genesis)), &signature)
            .is_ok()
    });
    if text.format != FORMAT || !holds {
        return Err(SyncError::Marker);
    }
    Ok(Marker {
        genesis: Hash(genesis),
        key: DeviceKey(key),
    })
}
