//! The keys of one device: one to sign with, one that others seal to.
//! Deliberately absent: the keychain, which keeps the text that [`DeviceKeys::to_secret_text`] makes.

use crate::error::SyncError;
use crate::formats::hash::DeviceKey;
use crate::formats::names::{unword, word};
use crate::seal::SealSecret;
use ed25519_dalek::SigningKey;
use std::fmt;
use zeroize::Zeroizing;

/// Both secret keys of a device.
#[derive(Clone)]
pub struct DeviceKeys {
    /// Signs (Ed25519).
    pub sign: SigningKey,
    /// Opens what was sealed to the device.
    pub seal: SealSecret,
}

impl fmt::Debug for DeviceKeys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceKeys({:?}, ***)", self.device())
    }
}

impl DeviceKeys {
    /// Keys of 64 random bytes.
    pub fn new(random: &Zeroizing<[u8; 64]>) -> Self {
        let (sign, seal) = random.split_at(32);
        Self {
            sign: SigningKey::from_bytes(sign.try_into().expect("half of 64 is 32")),
            seal: SealSecret(seal.try_into().expect("half of 64 is 32")),
        }
    }

    /// The public key by which others know the device.
    pub fn device(&self) -> DeviceKey {
        DeviceKey(self.sign.verifying_key().to_bytes())
    }

    /// Both secrets as text, for the keychain and nothing else.
    pub fn to_secret_text(&self) -> Zeroizing<String> {
        let both = Zeroizing::new([&self.sign.as_bytes()[..], &self.seal.0].concat());
        Zeroizing::new(word(&both))
    }

    /// The inverse of [`DeviceKeys::to_secret_text`].
    pub fn from_secret_text(text: &str) -> Result<Self, SyncError> {
        let both: [u8; 64] = unword(text).ok_or(SyncError::Code)?;
        Ok(Self::new(&Zeroizing::new(both)))
    }
}
