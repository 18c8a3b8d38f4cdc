//! The recovery key: printed on paper, above all admins, a reader of every grant.
//! 56 letters of Crockford's base32: 32 bytes and 3 that tell slips of the pen.
//! Deliberately absent: keeping it. The program forgets it once it is printed.

use crate::error::SyncError;
use crate::formats::hash::{derive, derive_whole};
use crate::identity::enrol::crockford;
use crate::identity::keys::DeviceKeys;
use std::fmt;
use zeroize::Zeroizing;

/// The recovery key.
#[derive(Clone)]
pub struct RecoveryKey(Zeroizing<[u8; 32]>);

impl fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RecoveryKey(***)")
    }
}

impl RecoveryKey {
    /// A key of random bytes.
    pub fn new(random: Zeroizing<[u8; 32]>) -> Self {
        Self(random)
    }

    /// What it signs with and what is sealed to it.
    pub fn keys(&self) -> DeviceKeys {
        let mut both = Zeroizing::new([0; 64]);
        both[..32].copy_from_slice(&derive_whole("valise recovery sign 1", &[&self.0[..]]));
        both[32..].copy_from_slice(&derive_whole("valise recovery seal 1", &[&self.0[..]]));
        DeviceKeys::new(&both)
    }

    /// As it is printed: 14 groups of 4 letters.
    pub fn to_paper(&self) -> Zeroizing<String> {
        let check = derive("valise recovery check 1", &[&self.0[..]]);
        let whole = Zeroizing::new([&self.0[..], &check[..3]].concat());
        let letters = Zeroizing::new(crockford().encode(&whole));
        let mut paper = Zeroizing::new(String::with_capacity(70));
        for (at, letter) in letters.chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                paper.push('-');
            }
            paper.push(letter);
        }
        paper
    }

    /// Reads what somebody typed from the paper: case, spaces and hyphens do not matter, O is 0, and I
    /// and L are 1.
    pub fn from_paper(typed: &str) -> Result<Self, SyncError> {
        let whole = crockford().decode(typed.trim().as_bytes());
        let whole = Zeroizing::new(whole.map_err(|_| SyncError::Code)?);
        let (key, check) = whole.split_at_checked(32).ok_or(SyncError::Code)?;
        let key: [u8; 32] = key.try_into().expect("split at 32");
        let key = Zeroizing::new(key);
        let same = check == &derive("valise recovery check 1", &[&key[..]])[..3];
        same.then_some(Self(key)).ok_or(SyncError::Code)
    }
}
