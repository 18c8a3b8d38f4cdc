//! Secrets by name: what is kept under which, and the answer for machines without a keychain.
//! Deliberately absent: the keychain of the system (the shell).

use crate::error::{SealedFileError, SharingError};
use crate::ports::{Secrets, SecretsRefused};
use crate::sealed::{Purpose, SealedFile};
use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};
use valise_remotes::Credential;
use valise_store::Store;
use valise_sync::formats::bytes::Plain;
use valise_sync::identity::keys::DeviceKeys;
use zeroize::Zeroizing;

/// The keys of this device.
const DEVICE: &str = "device";
/// What opens the remote.
const REMOTE: &str = "remote";
/// The codes of open invitations.
const INVITATIONS: &str = "invitations";
/// The recovery key, until somebody says that it is on paper.
const RECOVERY: &str = "recovery";

/// All names, for forgetting.
const ALL: [&str; 4] = [DEVICE, REMOTE, INVITATIONS, RECOVERY];

/// A sealed file beside the database: as safe as the database, whose key opens it.
pub struct SealedSecrets {
    file: Mutex<SealedFile>,
}

impl fmt::Debug for SealedSecrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealedSecrets(***)")
    }
}

type Kept = BTreeMap<String, Zeroizing<String>>;

impl SealedSecrets {
    /// The secrets beside a database.
    pub fn beside(store: &Store) -> Self {
        Self {
            file: Mutex::new(SealedFile::beside(store, Purpose::Secrets)),
        }
    }

    /// Does something to the secrets, and writes them where it says so.
    fn with<T>(&self, work: impl FnOnce(&mut Kept) -> (T, bool)) -> Result<T, SecretsRefused> {
        let refused = |error: SealedFileError| SecretsRefused(Box::new(error));
        let file = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let mut kept = match file.read().map_err(refused)? {
            Some(plain) => read(&plain).ok_or(refused(SealedFileError::Form))?,
            None => Kept::new(),
        };
        let (answer, changed) = work(&mut kept);
        if changed {
            file.write(&write(&kept)).map_err(refused)?;
        }
        Ok(answer)
    }
}

impl Secrets for SealedSecrets {
    fn get(&self, name: &str) -> Result<Option<Zeroizing<String>>, SecretsRefused> {
        self.with(|kept| (kept.remove(name), false))
    }

    fn put(&self, name: &str, secret: &str) -> Result<(), SecretsRefused> {
        let secret = Zeroizing::new(secret.to_owned());
        self.with(|kept| (_ = kept.insert(name.to_owned(), secret), true))
    }

    fn remove(&self, name: &str) -> Result<(), SecretsRefused> {
        self.with(|kept| ((), kept.remove(name).is_some()))
    }
}

/// Format 1: its number, then names and secrets in turn, each with its length before it.
const FORMAT: u8 = 1;

fn write(kept: &Kept) -> Plain {
    let parts = || {
        kept.iter()
            .flat_map(|(name, secret)| [&name[..], &secret[..]])
    };
    // Room for all of it at once: what grows leaves copies behind.
    let mut bytes = Vec::with_capacity(1 + parts().map(|part| 4 + part.len()).sum::<usize>());
    bytes.push(FORMAT);
    for part in parts() {
        let length = u32::try_from(part.len()).expect("a secret is short");
        bytes.extend_from_slice(&length.to_be_bytes());
        bytes.extend_from_slice(part.as_bytes());
    }
    Plain::new(bytes)
}

fn read(plain: &Plain) -> Option<Kept> {
    let (format, mut rest) = plain.0.split_first()?;
    let mut part = || {
        let (length, after) = rest.split_first_chunk::<4>()?;
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (part, after) = after.split_at_checked(length)?;
        rest = after;
        Some(Zeroizing::new(std::str::from_utf8(part).ok()?.to_owned()))
    };
    let mut kept = Kept::new();
    while let Some(name) = part() {
        kept.insert(name.to_string(), part()?);
    }
    (*format == FORMAT && rest.is_empty()).then_some(kept)
}

/// The code of an open invitation, and when it was made, milliseconds since 1970.
pub(crate) type KeptCode = (i64, Zeroizing<String>);

/// The secrets by what they are, asked for on threads that may block. A call that was begun ends even
/// when nobody waits for it any more.
#[derive(Clone)]
pub(crate) struct Vault(pub Arc<dyn Secrets>);

impl Vault {
    async fn call<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&dyn Secrets) -> Result<T, SecretsRefused> + Send + 'static,
    ) -> Result<T, SharingError> {
        let secrets = self.0.clone();
        let asked = tokio::task::spawn_blocking(move || ask(&*secrets)).await;
        Ok(asked.unwrap_or_else(|lost| Err(SecretsRefused(Box::new(lost))))?)
    }

    async fn keep(
        &self,
        name: &'static str,
        secret: Zeroizing<String>,
    ) -> Result<(), SharingError> {
        self.call(move |secrets| secrets.put(name, &secret)).await
    }

    /// The keys of this device.
    pub async fn device(&self) -> Result<Option<DeviceKeys>, SharingError> {
        let text = self.call(|secrets| secrets.get(DEVICE)).await?;
        Ok(text
            .map(|text| DeviceKeys::from_secret_text(&text))
            .transpose()?)
    }

    /// Keeps the keys of this device.
    pub async fn keep_device(&self, keys: &DeviceKeys) -> Result<(), SharingError> {
        self.keep(DEVICE, keys.to_secret_text()).await
    }

    /// What opens the remote.
    pub async fn remote(&self) -> Result<Option<Credential>, SharingError> {
        let text = self.call(|secrets| secrets.get(REMOTE)).await?;
        Ok(text
            .map(|text| Credential::from_keychain(&text))
            .transpose()?)
    }

    /// Keeps what opens the remote, or that nothing is needed.
    pub async fn keep_remote(&self, credential: Option<&Credential>) -> Result<(), SharingError> {
        match credential {
            Some(credential) => self.keep(REMOTE, credential.to_keychain()).await,
            None => self.call(|secrets| secrets.remove(REMOTE)).await,
        }
    }

    /// The recovery key as paper text, while it is kept.
    pub async fn recovery(&self) -> Result<Option<Zeroizing<String>>, SharingError> {
        self.call(|secrets| secrets.get(RECOVERY)).await
    }

    /// Keeps the recovery key until it is on paper, or forgets it.
    pub async fn keep_recovery(
        &self,
        paper: Option<Zeroizing<String>>,
    ) -> Result<(), SharingError> {
        match paper {
            Some(paper) => self.keep(RECOVERY, paper).await,
            None => self.call(|secrets| secrets.remove(RECOVERY)).await,
        }
    }

    /// The codes of open invitations.
    pub async fn codes(&self) -> Result<Vec<KeptCode>, SharingError> {
        self.call(|secrets| Ok(read_codes(secrets.get(INVITATIONS)?)))
            .await
    }

    /// Changes the codes of open invitations.
    pub async fn change_codes(
        &self,
        change: impl FnOnce(&mut Vec<KeptCode>) + Send + 'static,
    ) -> Result<(), SharingError> {
        self.call(move |secrets| {
            let mut codes = read_codes(secrets.get(INVITATIONS)?);
            change(&mut codes);
            match codes.is_empty() {
                true => secrets.remove(INVITATIONS),
                false => secrets.put(INVITATIONS, &write_codes(&codes)),
            }
        })
        .await
    }

    /// Forgets everything.
    pub async fn forget(&self) -> Result<(), SharingError> {
        self.call(|secrets| ALL.iter().try_for_each(|name| secrets.remove(name)))
            .await
    }
}

/// A line for each: when it was made, and its letters.
fn write_codes(codes: &[KeptCode]) -> Zeroizing<String> {
    let mut text = Zeroizing::new(String::with_capacity(codes.len() * 64));
    for (ms, code) in codes {
        text.push_str(&ms.to_string());
        for part in [" ", code, "\n"] {
            text.push_str(part);
        }
    }
    text
}

fn read_codes(text: Option<Zeroizing<String>>) -> Vec<KeptCode> {
    let text = text.unwrap_or_default();
    let read = |line: &str| {
        let (ms, code) = line.split_once(' ')?;
        Some((ms.parse().ok()?, Zeroizing::new(code.to_owned())))
    };
    text.lines().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn secrets_are_read_as_they_were_written(all in prop::collection::btree_map(".{0,9}", ".{0,40}", 0..5)) {
            let kept: Kept = all.into_iter().map(|(name, one)| (name, Zeroizing::new(one))).collect();
            prop_assert!(read(&write(&kept)) == Some(kept));
        }

        #[test]
        fn any_bytes_are_read_without_a_panic(bytes: Vec<u8>) {
            let _ = read(&Plain::new(bytes));
        }
    }
}
