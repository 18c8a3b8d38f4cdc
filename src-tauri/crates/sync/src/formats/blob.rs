//! Blobs: attachments and chunks of a sales ledger, sealed and never changed, and the manifest that
//! names them. `"VALISEB1" | header length (4) | header | age(blake3(front) | zstd(chunk))`.
//! A blob needs no signature: the manifest stands in a signed segment and names the hash of each.
//! Deliberately absent: which row carries the manifest (`store`).

use crate::error::SyncError;
use crate::formats::bytes::{Plain, Sealed};
use crate::formats::cbor::{Reader, Writer};
use crate::formats::hash::{EpochId, Hash, Scope, WorkspaceId};
use crate::formats::segment::unpack;
use crate::formats::{BLOB_CAP, CHUNK, SMALL_CAP, names};
use crate::seal::{SealPublic, SealSecret, Sealer};

const MAGIC: &[u8; 8] = b"VALISEB1";
const LEVEL: i32 = 3;

/// A blob, taken apart. Who it is from is known by its hash only.
#[derive(Clone, Debug)]
pub struct Blob<'a> {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The scope.
    pub scope: Scope,
    /// The key it is sealed to.
    pub epoch: EpochId,
    front: &'a [u8],
    body: &'a [u8],
}

/// Seals one chunk of at most [`CHUNK`] bytes.
pub fn write(
    workspace: WorkspaceId,
    scope: Scope,
    chunk: &[u8],
    to: &SealPublic,
    sealer: &impl Sealer,
) -> Result<Vec<u8>, SyncError> {
    too_large(chunk.len(), CHUNK)?;
    let mut cbor = Writer::new();
    cbor.array(4).uint(1).bytes(&workspace.0).bytes(&scope.0);
    cbor.bytes(&EpochId::of(&to.0).0);
    let header = cbor.into_bytes();
    let len = u32::try_from(header.len()).expect("headers are short");
    let mut bytes = [&MAGIC[..], &len.to_be_bytes(), &header].concat();
    let packed = zstd::bulk::compress(chunk, LEVEL)?;
    let plain = Plain::new([&Hash::of(&bytes).0[..], &packed].concat());
    let Sealed(body) = sealer.seal(std::slice::from_ref(to), &plain)?;
    bytes.extend_from_slice(&body);
    Ok(bytes)
}

impl<'a> Blob<'a> {
    /// Takes a blob apart that was asked for by its hash.
    pub fn read(bytes: &'a [u8], hash: Hash) -> Result<Self, SyncError> {
        too_large(bytes.len(), BLOB_CAP)?;
        if Hash::of(bytes) != hash {
            return Err(SyncError::Named);
        }
        Self::parse(bytes)
    }

    /// Takes any bytes apart.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, SyncError> {
        too_large(bytes.len(), BLOB_CAP)?;
        let rest = bytes.strip_prefix(MAGIC).ok_or(SyncError::Magic)?;
        let (len, _) = rest.split_first_chunk::<4>().ok_or(SyncError::Truncated)?;
        let len = usize::try_from(u32::from_be_bytes(*len)).map_err(|_| SyncError::Truncated)?;
        let end = len.checked_add(12).ok_or(SyncError::Truncated)?;
        let (front, body) = bytes.split_at_checked(end).ok_or(SyncError::Truncated)?;
        let mut cbor = Reader::new(&front[12..]);
        cbor.tuple(4)?;
        if cbor.uint()? != 1 {
            return Err(SyncError::Shape);
        }
        let blob = Self {
            workspace: WorkspaceId(cbor.exact()?),
            scope: Scope(cbor.exact()?),
            epoch: EpochId(cbor.exact()?),
            front,
            body,
        };
        cbor.end()?;
        Ok(blob)
    }

    /// Opens it.
    pub fn open(&self, with: &SealSecret, sealer: &impl Sealer) -> Result<Plain, SyncError> {
        let plain = sealer.open(with, self.body, BLOB_CAP)?;
        let (binding, packed) = plain.0.split_at_checked(32).ok_or(SyncError::Truncated)?;
        if binding != Hash::of(self.front).0 {
            return Err(SyncError::Rewrapped);
        }
        unpack(packed, CHUNK).map(Plain::new)
    }
}

/// What an attachment or an imported ledger consists of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Plain bytes in all.
    pub length: u64,
    /// The BLAKE3 of all plain bytes.
    pub digest: Hash,
    /// The blobs in their order.
    pub blobs: Vec<Hash>,
}

impl Manifest {
    /// As text, for a cell of the row that carries it.
    pub fn to_text(&self) -> String {
        let mut cbor = Writer::new();
        cbor.array(4)
            .uint(1)
            .uint(self.length)
            .bytes(&self.digest.0);
        cbor.array(self.blobs.len());
        for blob in &self.blobs {
            cbor.bytes(&blob.0);
        }
        names::word(&cbor.into_bytes())
    }

    /// The inverse of [`Manifest::to_text`].
    pub fn from_text(text: &str) -> Result<Self, SyncError> {
        too_large(text.len(), SMALL_CAP)?;
        let bytes = data_encoding::BASE32_DNSSEC
            .decode(text.as_bytes())
            .map_err(|_| SyncError::Cbor)?;
        let mut cbor = Reader::new(&bytes);
        cbor.tuple(4)?;
        if cbor.uint()? != 1 {
            return Err(SyncError::Shape);
        }
        let (length, digest) = (cbor.uint()?, Hash(cbor.exact()?));
        let blobs = cbor.array()?;
        let blobs = (0..blobs)
            .map(|_| cbor.exact().map(Hash))
            .collect::<Result<Vec<_>, _>>()?;
        cbor.end()?;
        let chunks = length.div_ceil(CHUNK as u64);
        (chunks == blobs.len() as u64)
            .then_some(Self {
                length,
                digest,
                blobs,
            })
            .ok_or(SyncError::Shape)
    }
}

fn too_large(found: usize, cap: usize) -> Result<(), SyncError> {
    let error = SyncError::TooLarge {
        found: found as u64,
        cap: cap as u64,
    };
    (found <= cap).then_some(()).ok_or(error)
}
