//! What lies on the store while somebody joins: an invitation and requests to join on it, both sealed
//! to a key that only those have who know the code.
//! Deliberately absent: the code itself and the six words (`identity::enrol`).

use crate::error::SyncError;
use crate::formats::SMALL_CAP;
use crate::formats::bytes::{Plain, Sealed};
use crate::formats::cbor::{Reader, Writer};
use crate::formats::envelope::{self, Kind};
use crate::formats::hash::{DeviceKey, Hash};
use crate::seal::{SealPublic, SealSecret, Sealer};
use ed25519_dalek::SigningKey;

/// What an invitation tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invitation {
    /// The first statement of the workspace, in which all trust begins.
    pub genesis: Hash,
    /// Who invites.
    pub inviter: DeviceKey,
}

/// What somebody asks who wants to join.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// The first statement of the workspace, as the asker knows it.
    pub genesis: Hash,
    /// What the asker signs with.
    pub device: DeviceKey,
    /// What is to be sealed to the asker.
    pub seal: SealPublic,
    /// The asker's name, for the admin who decides.
    pub name: String,
    /// The bytes' hash.
    pub hash: Hash,
}

/// Longest name in a request, in bytes.
const NAME_CAP: usize = 400;

fn write(
    kind: Kind,
    inside: Vec<u8>,
    to: &SealPublic,
    key: &SigningKey,
    sealer: &impl Sealer,
) -> Result<Vec<u8>, SyncError> {
    let signer = DeviceKey(key.verifying_key().to_bytes());
    let front = envelope::front(kind, signer, &[]);
    let plain = [&envelope::binding(&front).0[..], &inside].concat();
    let Sealed(body) = sealer.seal(std::slice::from_ref(to), &Plain::new(plain))?;
    Ok(envelope::close(front, &body, key))
}

fn open(
    kind: Kind,
    bytes: &[u8],
    with: &SealSecret,
    sealer: &impl Sealer,
) -> Result<(Vec<u8>, DeviceKey), SyncError> {
    let frame = envelope::read(kind, bytes, SMALL_CAP)?;
    if !frame.header.is_empty() {
        return Err(SyncError::Shape);
    }
    let plain = sealer.open(with, frame.body, SMALL_CAP)?;
    let (binding, inside) = plain.0.split_at_checked(32).ok_or(SyncError::Truncated)?;
    if binding != envelope::binding(frame.front).0 {
        return Err(SyncError::Rewrapped);
    }
    Ok((inside.to_vec(), frame.signer))
}

impl Invitation {
    /// Seals and signs it with the inviter's key.
    pub fn write(
        genesis: Hash,
        to: &SealPublic,
        key: &SigningKey,
        sealer: &impl Sealer,
    ) -> Result<Vec<u8>, SyncError> {
        let mut cbor = Writer::new();
        cbor.array(2).uint(1).bytes(&genesis.0);
        write(Kind::Invitation, cbor.into_bytes(), to, key, sealer)
    }

    /// Opens it. Only somebody who knows the code could have sealed it.
    pub fn read(bytes: &[u8], with: &SealSecret, sealer: &impl Sealer) -> Result<Self, SyncError> {
        let (inside, inviter) = open(Kind::Invitation, bytes, with, sealer)?;
        let mut cbor = Reader::new(&inside);
        cbor.tuple(2)?;
        if cbor.uint()? != 1 {
            return Err(SyncError::Shape);
        }
        let genesis = Hash(cbor.exact()?);
        cbor.end()?;
        Ok(Self { genesis, inviter })
    }
}

impl Request {
    /// Seals and signs a request with the asker's key. Longer names are cut at 400 bytes.
    pub fn write(
        genesis: Hash,
        seal: SealPublic,
        name: &str,
        to: &SealPublic,
        key: &SigningKey,
        sealer: &impl Sealer,
    ) -> Result<Vec<u8>, SyncError> {
        let name = &name[..name.floor_char_boundary(NAME_CAP)];
        let mut cbor = Writer::new();
        cbor.array(4).uint(1).bytes(&genesis.0);
        cbor.bytes(&seal.0).text(name);
        write(Kind::Request, cbor.into_bytes(), to, key, sealer)
    }

    /// Opens it.
    pub fn read(bytes: &[u8], with: &SealSecret, sealer: &impl Sealer) -> Result<Self, SyncError> {
        let (inside, device) = open(Kind::Request, bytes, with, sealer)?;
        let mut cbor = Reader::new(&inside);
        cbor.tuple(4)?;
        if cbor.uint()? != 1 {
            return Err(SyncError::Shape);
        }
        let (genesis, seal) = (Hash(cbor.exact()?), SealPublic(cbor.exact()?));
        let name = cbor.text()?;
        cbor.end()?;
        if name.len() > NAME_CAP {
            return Err(SyncError::Shape);
        }
        Ok(Self {
            genesis,
            device,
            seal,
            name: name.to_owned(),
            hash: Hash::of(bytes),
        })
    }
}
