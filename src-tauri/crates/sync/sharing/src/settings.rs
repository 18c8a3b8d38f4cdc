//! What this laptop remembers of sharing and others need not know: where the remote is, which workspace,
//! how far the joining has come. One sealed file beside the database, and no table in it: a database put
//! back from a backup must not bring an old remote or an old switch with it, and a copy on another laptop
//! must not take itself for this device.
//! Deliberately absent: anything secret (`secrets`), though the file is sealed all the same.

use crate::error::{SealedFileError, SharingError};
use crate::sealed::{Purpose, SealedFile};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use valise_domain::nouns::MemberId;
use valise_remotes::{Address, RemoteError};
use valise_store::Store;
use valise_sync::formats::bytes::Plain;
use valise_sync::formats::{DeviceKey, Hash, names};

const FORMAT: u32 = 1;

/// How far this device has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Phase {
    /// The workspace is being founded by that member; the marker may not be there yet.
    Founding { member: MemberId },
    /// It asked to join; the words are those that both sides compare.
    Asking { words: [String; 6] },
    /// It was let in once.
    Member,
}

/// What is remembered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Settings {
    format: u32,
    /// Where the remote is.
    pub address: String,
    /// The first statement of the workspace.
    genesis: String,
    /// How far this device has come.
    pub phase: Phase,
    /// What this device is called.
    pub device_name: String,
    /// Whether the person works offline.
    pub offline: bool,
    /// When a round last did all it should, milliseconds since 1970.
    pub last_synced_ms: Option<i64>,
    /// What devices that were let in from here called themselves, by their keys.
    names: BTreeMap<String, Called>,
}

/// What somebody who asked to join called themselves.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Called {
    /// The person.
    pub person: String,
    /// The device.
    pub device: String,
}

impl Settings {
    /// Those of the first day.
    pub fn new(address: &Address, genesis: Hash, phase: Phase, device_name: &str) -> Self {
        Self {
            format: FORMAT,
            address: address.to_string(),
            genesis: names::word(&genesis.0),
            phase,
            device_name: device_name.to_owned(),
            offline: false,
            last_synced_ms: None,
            names: BTreeMap::new(),
        }
    }

    /// Where the remote is.
    pub fn address(&self) -> Result<Address, RemoteError> {
        self.address.parse()
    }

    /// The first statement of the workspace.
    pub fn genesis(&self) -> Result<Hash, SealedFileError> {
        let hash = names::unword(&self.genesis);
        hash.map(Hash).ok_or(SealedFileError::Form)
    }

    /// Whether the founding has not reached the remote yet.
    pub fn is_founding(&self) -> bool {
        matches!(self.phase, Phase::Founding { .. })
    }

    /// What a device called itself, if this laptop was told.
    pub fn called(&self, device: DeviceKey) -> Option<&Called> {
        self.names.get(&names::word(&device.0))
    }

    /// Remembers what a device called itself.
    pub fn call(&mut self, device: DeviceKey, called: Called) {
        self.names.insert(names::word(&device.0), called);
    }
}

/// The settings and their file.
#[derive(Clone)]
pub(crate) struct SettingsFile(Arc<Mutex<(SealedFile, Option<Settings>)>>);

impl SettingsFile {
    /// Reads those beside a database.
    pub async fn beside(store: &Store) -> Result<Self, SharingError> {
        let file = SealedFile::beside(store, Purpose::Settings);
        blocking(move || {
            let read = file.read()?.map(|plain| parse(&plain)).transpose()?;
            Ok(Self(Arc::new(Mutex::new((file, read)))))
        })
        .await
    }

    /// As they are now; none where nothing is shared.
    pub fn now(&self) -> Option<Settings> {
        let place = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        place.1.clone()
    }

    /// Begins them.
    pub async fn begin(&self, settings: Settings) -> Result<(), SharingError> {
        self.set(move |_| Some(settings)).await
    }

    /// Changes them. They are on the disk when this returns, and are written even when nobody waits for
    /// it any more.
    pub async fn change(
        &self,
        change: impl FnOnce(&mut Settings) + Send + 'static,
    ) -> Result<(), SharingError> {
        self.set(move |now| {
            let mut next = now?;
            change(&mut next);
            Some(next)
        })
        .await
    }

    /// Forgets them.
    pub async fn forget(&self) -> Result<(), SharingError> {
        self.set(|_| None).await
    }

    async fn set(
        &self,
        change: impl FnOnce(Option<Settings>) -> Option<Settings> + Send + 'static,
    ) -> Result<(), SharingError> {
        let place = self.0.clone();
        blocking(move || {
            let mut place = place.lock().unwrap_or_else(PoisonError::into_inner);
            let next = change(place.1.clone());
            match &next {
                Some(next) if place.1.as_ref() == Some(next) => return Ok(()),
                Some(next) => place.0.write(&text_of(next))?,
                None => place.0.remove()?,
            }
            place.1 = next;
            Ok(())
        })
        .await
    }
}

/// Runs a call of the file system on a thread that may block.
async fn blocking<T: Send + 'static>(
    call: impl FnOnce() -> Result<T, SealedFileError> + Send + 'static,
) -> Result<T, SharingError> {
    let called = tokio::task::spawn_blocking(call).await;
    Ok(called.unwrap_or_else(|lost| Err(std::io::Error::other(lost).into()))?)
}

fn text_of(settings: &Settings) -> Plain {
    Plain::new(serde_json::to_vec(settings).expect("settings are always JSON"))
}

fn parse(plain: &Plain) -> Result<Settings, SealedFileError> {
    #[derive(Deserialize)]
    struct Front {
        format: u32,
    }
    let form = |_| SealedFileError::Form;
    let front: Front = serde_json::from_slice(&plain.0).map_err(form)?;
    if front.format > FORMAT {
        return Err(SealedFileError::Newer(front.format));
    }
    serde_json::from_slice(&plain.0).map_err(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_a_newer_program_are_told_from_damaged_ones() {
        let newer = Plain::new(br#"{"format":2,"new":[]}"#.to_vec());
        assert!(matches!(parse(&newer), Err(SealedFileError::Newer(2))));
        let damaged = Plain::new(br#"{"format":1}"#.to_vec());
        assert!(matches!(parse(&damaged), Err(SealedFileError::Form)));
    }
}
