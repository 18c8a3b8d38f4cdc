//! The key of a database: 32 random bytes, and their sealed form for machines without a keychain.
//! Deliberately absent: where keys are kept, and randomness, which the caller brings.

use crate::error::StoreError;
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The raw key of one database. It has no `Serialize`, prints as stars and is wiped when dropped.
#[derive(Clone, Zeroize, ZeroizeOnDrop)]
pub struct RawKey([u8; 32]);

impl fmt::Debug for RawKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RawKey(****)")
    }
}

impl RawKey {
    /// Takes 32 bytes, which the caller drew from the system's randomness.
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// 64 lower-case hex digits, the form for a keychain; wiped when dropped.
    pub fn to_hex(&self) -> Zeroizing<String> {
        let mut text = String::with_capacity(64);
        for byte in self.0 {
            for digit in [byte >> 4, byte & 15] {
                text.push(char::from(b"0123456789abcdef"[usize::from(digit)]));
            }
        }
        Zeroizing::new(text)
    }

    /// The inverse of [`RawKey::to_hex`]; anything but 64 hex digits is [`StoreError::NotAKey`].
    pub fn from_hex(text: &str) -> Result<Self, StoreError> {
        let bytes = Zeroizing::new(unhex(text).ok_or(StoreError::NotAKey)?);
        let mut key = Self([0; 32]);
        if bytes.len() != key.0.len() {
            return Err(StoreError::NotAKey);
        }
        key.0.copy_from_slice(&bytes);
        Ok(key)
    }

    /// The value of SQLCipher's `key` pragma for a raw key.
    pub(crate) fn pragma(&self) -> String {
        format!("\"x'{}'\"", *self.to_hex())
    }
}

/// A raw key sealed by a passphrase, to be kept as a file beside the database. Format 1: Argon2id
/// makes a key of the passphrase, XChaCha20-Poly1305 seals, and the header is authenticated too.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SealedKey {
    format: u32,
    kdf: String,
    memory_kib: u32,
    passes: u32,
    lanes: u32,
    #[serde(with = "hex")]
    salt: Vec<u8>,
    #[serde(with = "hex")]
    nonce: Vec<u8>,
    #[serde(with = "hex")]
    ciphertext: Vec<u8>,
}

const FORMAT: u32 = 1;
const KDF: &str = "argon2id";
/// 64 MiB.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
const LANES: u32 = 1;

impl SealedKey {
    /// Seals a key. Salt and nonce must be fresh random bytes. Takes some tenths of a second.
    pub fn seal(
        key: &RawKey,
        passphrase: &str,
        salt: [u8; 16],
        nonce: [u8; 24],
    ) -> Result<Self, StoreError> {
        let mut sealed = Self {
            format: FORMAT,
            kdf: KDF.to_owned(),
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            lanes: LANES,
            salt: salt.to_vec(),
            nonce: nonce.to_vec(),
            ciphertext: Vec::new(),
        };
        let header = sealed.header();
        let payload = Payload {
            msg: &key.0,
            aad: &header,
        };
        sealed.ciphertext = sealed
            .cipher(passphrase)?
            .encrypt(XNonce::from_slice(&nonce), payload)
            .expect("32 bytes are not too long to seal");
        Ok(sealed)
    }

    /// Opens the key: [`StoreError::WrongPassphrase`] where the passphrase does not fit (or a byte
    /// was changed), [`StoreError::NotAKey`] where the format or its costs are not those known here.
    pub fn open(&self, passphrase: &str) -> Result<RawKey, StoreError> {
        // Only the stated costs are run: a file from elsewhere cannot ask for all memory.
        let known = self.format == FORMAT
            && self.kdf == KDF
            && (self.memory_kib, self.passes, self.lanes) == (MEMORY_KIB, PASSES, LANES)
            && (self.salt.len(), self.nonce.len(), self.ciphertext.len()) == (16, 24, 48);
        if !known {
            return Err(StoreError::NotAKey);
        }
        let header = self.header();
        let payload = Payload {
            msg: &self.ciphertext,
            aad: &header,
        };
        let plain = self
            .cipher(passphrase)?
            .decrypt(XNonce::from_slice(&self.nonce), payload)
            .map_err(|_| StoreError::WrongPassphrase)?;
        let plain = Zeroizing::new(plain);
        let mut key = RawKey([0; 32]);
        key.0.copy_from_slice(&plain);
        Ok(key)
    }

    fn header(&self) -> Vec<u8> {
        let Self {
            format,
            kdf,
            memory_kib,
            passes,
            lanes,
            ..
        } = self;
        format!("valise key {format} {kdf} m={memory_kib} t={passes} p={lanes}").into_bytes()
    }

    fn cipher(&self, passphrase: &str) -> Result<XChaCha20Poly1305, StoreError> {
        let params = Params::new(self.memory_kib, self.passes, self.lanes, Some(32));
        let params = params.map_err(|_| StoreError::NotAKey)?;
        let mut derived = Zeroizing::new([0_u8; 32]);
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_into(passphrase.as_bytes(), &self.salt, derived.as_mut())
            .map_err(|_| StoreError::NotAKey)?;
        Ok(XChaCha20Poly1305::new(derived.as_ref().into()))
    }
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| {
        char::from(byte)
            .to_digit(16)
            .and_then(|n| u8::try_from(n).ok())
    };
    let (pairs, rest) = text.as_bytes().as_chunks::<2>();
    if !rest.is_empty() {
        return None;
    }
    pairs
        .iter()
        .map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?))
        .collect()
}

/// Bytes as hex text in the sealed file.
mod hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};
    use std::fmt::Write;

    pub(super) fn serialize<S: Serializer>(bytes: &[u8], to: S) -> Result<S::Ok, S::Error> {
        let text = bytes.iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").expect("writing to a string cannot fail");
            text
        });
        to.serialize_str(&text)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
        let text = String::deserialize(from)?;
        super::unhex(&text).ok_or_else(|| D::Error::custom("not hexadecimal digits"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> RawKey {
        RawKey::from_bytes(std::array::from_fn(|i| i as u8))
    }

    #[test]
    fn a_sealed_key_opens_with_its_passphrase_and_no_other() {
        let sealed = SealedKey::seal(&key(), "行囊 väska", [1; 16], [2; 24]).unwrap();
        let text = serde_json::to_string(&sealed).unwrap();
        let sealed: SealedKey = serde_json::from_str(&text).unwrap();
        assert_eq!(
            *sealed.open("行囊 väska").unwrap().to_hex(),
            *key().to_hex()
        );
        assert!(matches!(
            sealed.open("行囊 vaska"),
            Err(StoreError::WrongPassphrase)
        ));
        assert!(!text.contains(&*key().to_hex()));
    }

    #[test]
    fn a_changed_sealed_key_does_not_open() {
        let sealed = SealedKey::seal(&key(), "p", [1; 16], [2; 24]).unwrap();
        for place in [0, 31, 32, 47] {
            let mut changed = sealed.clone();
            changed.ciphertext[place] ^= 1;
            assert!(matches!(
                changed.open("p"),
                Err(StoreError::WrongPassphrase)
            ));
        }
        let mut greedy = sealed.clone();
        greedy.memory_kib = u32::MAX;
        assert!(matches!(greedy.open("p"), Err(StoreError::NotAKey)));
        let mut short = sealed;
        short.ciphertext.pop();
        assert!(matches!(short.open("p"), Err(StoreError::NotAKey)));
    }

    #[test]
    fn a_key_survives_hex_and_prints_as_stars() {
        let hex = key().to_hex();
        assert_eq!(*RawKey::from_hex(&hex).unwrap().to_hex(), *hex);
        assert_eq!(format!("{:?}", key()), "RawKey(****)");
        for text in ["", "0", "zz", &hex[1..], &format!("{}0g", &hex[2..]), "åäö"] {
            assert!(
                matches!(RawKey::from_hex(text), Err(StoreError::NotAKey)),
                "{text}"
            );
        }
    }

    #[test]
    fn the_sealed_key_of_format_1_opens_for_ever() {
        let text = include_str!("../tests/vectors/v1.key.json");
        let sealed: SealedKey = serde_json::from_str(text).unwrap();
        assert_eq!(
            *sealed.open("a vector's passphrase").unwrap().to_hex(),
            *key().to_hex()
        );
    }
}
