//! A grant: the secret key of an epoch, in one age file for all who may have it.
//! `envelope(header, age(blake3(front) | secret))`. Who opens it holds the secret against the public
//! key that the roster names, so nobody can slip another key in.
//! Deliberately absent: who may have it (`identity::roster`).

use crate::error::SyncError;
use crate::formats::SMALL_CAP;
use crate::formats::bytes::{Plain, Sealed};
use crate::formats::cbor::{Reader, Writer};
use crate::formats::envelope::{self, Envelope, Kind};
use crate::formats::hash::{DeviceKey, EpochId, Hash, Scope, WorkspaceId};
use crate::seal::{SealPublic, SealSecret, Sealer};
use ed25519_dalek::SigningKey;

/// A grant whose signature holds.
#[derive(Clone, Debug)]
pub struct Grant<'a> {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The scope.
    pub scope: Scope,
    /// The epoch.
    pub epoch: EpochId,
    /// Who can open it, ascending.
    pub readers: Vec<SealPublic>,
    /// Who gave it.
    pub signer: DeviceKey,
    /// The hash of the whole.
    pub hash: Hash,
    front: &'a [u8],
    body: &'a [u8],
}

/// Seals an epoch's secret to some readers.
pub fn write(
    workspace: WorkspaceId,
    scope: Scope,
    secret: &SealSecret,
    readers: &[SealPublic],
    key: &SigningKey,
    sealer: &impl Sealer,
) -> Result<Vec<u8>, SyncError> {
    let epoch = EpochId::of(&sealer.public(secret).0);
    let mut readers = readers.to_vec();
    readers.sort_unstable();
    readers.dedup();
    let mut cbor = Writer::new();
    cbor.array(5).uint(1).bytes(&workspace.0).bytes(&scope.0);
    cbor.bytes(&epoch.0).array(readers.len());
    for reader in &readers {
        cbor.bytes(&reader.0);
    }
    let signer = DeviceKey(key.verifying_key().to_bytes());
    let front = envelope::front(Kind::Grant, signer, &cbor.into_bytes());
    let plain = Plain::new([envelope::binding(&front).0, secret.0].concat());
    let Sealed(body) = sealer.seal(&readers, &plain)?;
    Ok(envelope::close(front, &body, key))
}

impl<'a> Grant<'a> {
    /// Takes a grant apart.
    pub fn read(bytes: &'a [u8]) -> Result<Self, SyncError> {
        let Envelope {
            signer,
            header,
            body,
            front,
            ..
        } = envelope::read(Kind::Grant, bytes, SMALL_CAP)?;
        let mut cbor = Reader::new(header);
        cbor.tuple(5)?;
        if cbor.uint()? != 1 {
            return Err(SyncError::Shape);
        }
        let workspace = WorkspaceId(cbor.exact()?);
        let (scope, epoch) = (Scope(cbor.exact()?), EpochId(cbor.exact()?));
        let readers = cbor.array()?;
        let readers = (0..readers)
            .map(|_| cbor.exact().map(SealPublic))
            .collect::<Result<_, _>>()?;
        cbor.end()?;
        Ok(Self {
            workspace,
            scope,
            epoch,
            readers,
            signer,
            hash: Hash::of(bytes),
            front,
            body,
        })
    }

    /// Opens it: the secret whose public half makes the epoch's name.
    pub fn open(&self, with: &SealSecret, sealer: &impl Sealer) -> Result<SealSecret, SyncError> {
        let plain = sealer.open(with, self.body, 64)?;
        let (binding, secret) = plain.0.split_at_checked(32).ok_or(SyncError::Truncated)?;
        if binding != envelope::binding(self.front).0 {
            return Err(SyncError::Rewrapped);
        }
        let secret = SealSecret(secret.try_into().map_err(|_| SyncError::Truncated)?);
        (EpochId::of(&sealer.public(&secret).0) == self.epoch)
            .then_some(secret)
            .ok_or(SyncError::Named)
    }
}
