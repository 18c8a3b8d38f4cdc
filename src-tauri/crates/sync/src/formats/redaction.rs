//! A redaction: what stands in the place of a segment of which something was erased. It holds the front
//! of that segment to the letter, its hash, and its ops with the erased ones blank, sealed to a key that
//! was made for the erasure, and an admin signs it. The author's signature covered words that are gone:
//! that this is what the chain means by that hash, an admin's statement says ([`Act::Erase`]).
//! `envelope(header, age(blake3(front) | zstd(ops)))`.
//! Deliberately absent: whether the signer may erase (`identity::roster`).
//!
//! [`Act::Erase`]: crate::formats::statement::Act::Erase

use crate::error::SyncError;
use crate::formats::bytes::{Plain, Sealed};
use crate::formats::cbor::{Reader, Writer};
use crate::formats::envelope::{self, Envelope, Kind};
use crate::formats::hash::{DeviceKey, EpochId, Hash};
use crate::formats::segment::{Header, Original, unpack};
use crate::formats::{OPS_CAP, READER, SEGMENT_CAP, ops};
use crate::seal::{SealPublic, SealSecret, Sealer};
use ed25519_dalek::SigningKey;
use std::collections::BTreeSet;
use valise_domain::id::{RowId, StreamId};
use valise_domain::op::{Act, Op};

/// A redaction whose signature holds.
#[derive(Clone, Debug)]
pub struct Redaction<'a> {
    /// The header of the segment, as its author wrote it.
    pub header: Header,
    /// Who signed the segment.
    pub device: DeviceKey,
    /// The hash of the segment.
    pub of: Hash,
    /// The key it is sealed to.
    pub epoch: EpochId,
    /// Who erased.
    pub signer: DeviceKey,
    /// The hash of the whole redaction.
    pub hash: Hash,
    original: &'a [u8],
    front: &'a [u8],
    body: &'a [u8],
}

const FMT: u64 = 1;
const FIELDS: usize = 5;
const LEVEL: i32 = 9;

/// Blanks the ops on some rows: each stays under its number, stamp and transaction and says no more than
/// that its row is gone. Whether there was anything to blank.
pub fn blank(ops: &mut [Op], rows: &BTreeSet<(u16, RowId)>) -> bool {
    let mut any = false;
    let told = ops.iter_mut().filter(|op| op.act != Act::Delete);
    for op in told.filter(|op| rows.contains(&(op.table, op.row))) {
        op.act = Act::Delete;
        any = true;
    }
    any
}

/// Whether ops say more of some rows than that they are gone.
pub fn tells(ops: &[Op], rows: &BTreeSet<(u16, RowId)>) -> bool {
    let mut told = ops.iter().filter(|op| op.act != Act::Delete);
    told.any(|op| rows.contains(&(op.table, op.row)))
}

/// Seals and signs what is left of a segment. `ops` are all of its ops, blank where they must be.
pub fn write(
    of: Original<'_>,
    ops: &[Op],
    to: &SealPublic,
    key: &SigningKey,
    sealer: &impl Sealer,
) -> Result<Vec<u8>, SyncError> {
    let signer = DeviceKey(key.verifying_key().to_bytes());
    let mut header = Writer::new();
    header.array(FIELDS).uint(FMT).uint(READER);
    header.bytes(&of.hash.0).bytes(&EpochId::of(&to.0).0);
    header.bytes(of.front);
    let packed = zstd::bulk::compress(&ops::write(ops), LEVEL)?;
    let front = envelope::front(Kind::Redaction, signer, &header.into_bytes());
    let plain = Plain::new([&envelope::binding(&front).0[..], &packed].concat());
    let Sealed(body) = sealer.seal(std::slice::from_ref(to), &plain)?;
    Ok(envelope::close(front, &body, key))
}

impl<'a> Redaction<'a> {
    /// Takes a redaction apart: size, signature, both headers. Nothing is opened yet.
    pub fn read(bytes: &'a [u8]) -> Result<Self, SyncError> {
        let Envelope {
            signer,
            header,
            body,
            front,
            ..
        } = envelope::read(Kind::Redaction, bytes, 2 * SEGMENT_CAP)?;
        let mut cbor = Reader::new(header);
        cbor.tuple(FIELDS)?;
        let (fmt, min_reader) = (cbor.uint()?, cbor.uint()?);
        if min_reader > READER {
            return Err(SyncError::TooNew(min_reader));
        }
        if fmt != FMT {
            return Err(SyncError::Shape);
        }
        let (of, epoch) = (Hash(cbor.exact()?), EpochId(cbor.exact()?));
        let original = cbor.bytes()?;
        cbor.end()?;
        let (device, inner) = envelope::read_front(Kind::Segment, original)?;
        Ok(Self {
            header: Header::read(inner)?,
            device,
            of,
            epoch,
            signer,
            hash: Hash::of(bytes),
            original,
            front,
            body,
        })
    }

    /// The stream that the segment belongs to.
    pub fn stream(&self) -> StreamId {
        self.device.stream(self.header.lineage)
    }

    /// What a further redaction of the same segment is made of.
    pub fn original(&self) -> Original<'a> {
        Original {
            hash: self.of,
            front: self.original,
        }
    }

    /// Opens it as a segment is opened, and holds its ops against the header of the segment.
    pub fn open(&self, with: &SealSecret, sealer: &impl Sealer) -> Result<Vec<Op>, SyncError> {
        let plain = sealer.open(with, self.body, SEGMENT_CAP)?;
        let (binding, packed) = plain.0.split_at_checked(32).ok_or(SyncError::Truncated)?;
        if binding != envelope::binding(self.front).0 {
            return Err(SyncError::Rewrapped);
        }
        let ops = ops::read(&unpack(packed, OPS_CAP)?, self.stream())?;
        let last = ops.last().ok_or(SyncError::Shape)?;
        (last.stamp == self.header.hlc_max)
            .then_some(ops)
            .ok_or(SyncError::Disorder)
    }
}
