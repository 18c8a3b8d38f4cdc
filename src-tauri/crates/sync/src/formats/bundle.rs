//! Many segments in one object, byte for byte: a pack of one stream by its author, or a snapshot of a
//! whole scope by anybody. Each segment inside proves itself; the frame only says who packed.
//! Body: `length (4) | segment`, again and again.
//! Deliberately absent: trust. A snapshot is a cache, verified by replaying what it holds.

use crate::error::SyncError;
use crate::formats::BUNDLE_CAP;
use crate::formats::cbor::{Reader, Writer};
use crate::formats::envelope::{self, Kind};
use crate::formats::hash::{DeviceKey, Hash, Scope, WorkspaceId};
use ed25519_dalek::SigningKey;

/// A pack or snapshot whose signature holds.
#[derive(Clone, Debug)]
pub struct Bundle<'a> {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// What all segments are about.
    pub scope: Scope,
    /// Who packed.
    pub packer: DeviceKey,
    /// The hash of the whole.
    pub hash: Hash,
    /// The bytes of each segment.
    pub segments: Vec<&'a [u8]>,
}

/// Writes a pack or a snapshot. The caller keeps below [`BUNDLE_CAP`]; see [`fits`].
pub fn write(
    kind: Kind,
    workspace: WorkspaceId,
    scope: Scope,
    segments: &[impl AsRef<[u8]>],
    key: &SigningKey,
) -> Vec<u8> {
    let mut header = Writer::new();
    header.array(4).uint(1).bytes(&workspace.0).bytes(&scope.0);
    header.uint(segments.len() as u64);
    let mut body = Vec::new();
    for segment in segments {
        let len = u32::try_from(segment.as_ref().len()).expect("segments are capped");
        body.extend_from_slice(&len.to_be_bytes());
        body.extend_from_slice(segment.as_ref());
    }
    envelope::write(kind, &header.into_bytes(), &body, key)
}

/// How many of some segments, from the first, fit into one bundle.
pub fn fits(lengths: impl Iterator<Item = usize>) -> usize {
    let mut room = BUNDLE_CAP - 1024;
    lengths
        .take_while(|len| {
            let left = room.checked_sub(len + 4);
            room = left.unwrap_or(0);
            left.is_some()
        })
        .count()
}

/// Takes a pack or snapshot apart. The segments inside are not looked at.
pub fn read(kind: Kind, bytes: &[u8]) -> Result<Bundle<'_>, SyncError> {
    let frame = envelope::read(kind, bytes, BUNDLE_CAP)?;
    let mut cbor = Reader::new(frame.header);
    cbor.tuple(4)?;
    if cbor.uint()? != 1 {
        return Err(SyncError::Shape);
    }
    let (workspace, scope) = (WorkspaceId(cbor.exact()?), Scope(cbor.exact()?));
    let count = cbor.uint()?;
    cbor.end()?;
    let segments = split(frame.body)?;
    if segments.len() as u64 != count {
        return Err(SyncError::Truncated);
    }
    Ok(Bundle {
        workspace,
        scope,
        packer: frame.signer,
        hash: Hash::of(bytes),
        segments,
    })
}

/// Parts a body into its segments.
pub(crate) fn split(body: &[u8]) -> Result<Vec<&[u8]>, SyncError> {
    let (mut segments, mut rest) = (Vec::new(), body);
    while let Some((len, after)) = rest.split_first_chunk::<4>() {
        let len = usize::try_from(u32::from_be_bytes(*len)).map_err(|_| SyncError::Truncated)?;
        let (segment, after) = after.split_at_checked(len).ok_or(SyncError::Truncated)?;
        segments.push(segment);
        rest = after;
    }
    rest.is_empty()
        .then_some(segments)
        .ok_or(SyncError::Truncated)
}
