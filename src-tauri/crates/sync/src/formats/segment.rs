//! A segment: ops of one device in one scope, hash-chained, sealed and signed.
//! `envelope(header, age(blake3(front) | zstd(ops)))`. The stream is not in the header: it follows from
//! the key that signs and the lineage, so nobody can write into the stream of another. Nor is the
//! length of the body: it is what lies before the signature, which covers it.
//! Deliberately absent: whether the device may write (`identity::roster`).

use crate::error::SyncError;
use crate::formats::bytes::{Plain, Sealed};
use crate::formats::cbor::{Reader, Writer};
use crate::formats::envelope::{self, Envelope, Kind};
use crate::formats::hash::{DeviceKey, EpochId, Hash, Lineage, Scope, WorkspaceId};
use crate::formats::{OPS_CAP, READER, SEGMENT_CAP, ops};
use crate::seal::{SealPublic, SealSecret, Sealer};
use ed25519_dalek::SigningKey;
use std::io::Read as _;
use valise_domain::id::StreamId;
use valise_domain::op::Op;
use valise_domain::stamp::Stamp;

/// The head of another chain that the author had applied, whole from its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Dep {
    /// The stream.
    pub stream: StreamId,
    /// The number of the segment.
    pub seq: u64,
    /// The segment.
    pub head: Hash,
}

/// What anybody may see of a segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Header {
    /// The workspace.
    pub workspace: WorkspaceId,
    /// What it is about.
    pub scope: Scope,
    /// The key it is sealed to.
    pub epoch: EpochId,
    /// The lineage of the database that wrote it.
    pub lineage: Lineage,
    /// Its number in its chain, from 1.
    pub seq: u64,
    /// The segment before it; before the first stands the workspace's first statement.
    pub prev: Hash,
    /// The greatest stamp of its ops.
    pub hlc_max: Stamp,
    /// The wall clock of the author, milliseconds since 1970.
    pub wall_ms: i64,
    /// What the author applied of other chains since the segment before.
    pub deps: Vec<Dep>,
}

/// A segment whose signature holds.
#[derive(Clone, Debug)]
pub struct Segment<'a> {
    /// Its header.
    pub header: Header,
    /// Who signed it.
    pub device: DeviceKey,
    /// The hash of the whole.
    pub hash: Hash,
    front: &'a [u8],
    body: &'a [u8],
}

/// What names a segment and does not tell what it says: its hash, and everything before its body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Original<'a> {
    /// The hash of the whole segment.
    pub hash: Hash,
    /// Magic, author and header.
    pub front: &'a [u8],
}

const FMT: u64 = 1;
const FIELDS: usize = 11;
/// Levels above 9 win nothing on texts this short.
const LEVEL: i32 = 9;

impl Header {
    pub(crate) fn write(&self) -> Vec<u8> {
        let mut cbor = Writer::new();
        cbor.array(FIELDS).uint(FMT).uint(READER);
        cbor.bytes(&self.workspace.0).bytes(&self.scope.0);
        cbor.bytes(&self.epoch.0).bytes(&self.lineage.0);
        cbor.uint(self.seq).bytes(&self.prev.0);
        cbor.int(self.hlc_max.to_bits()).int(self.wall_ms);
        cbor.array(self.deps.len());
        for dep in &self.deps {
            cbor.array(3).bytes(&dep.stream.0.to_bytes());
            cbor.uint(dep.seq).bytes(&dep.head.0);
        }
        cbor.into_bytes()
    }

    pub(crate) fn read(bytes: &[u8]) -> Result<Self, SyncError> {
        let mut cbor = Reader::new(bytes);
        let fields = cbor.array()?;
        let (fmt, min_reader) = (cbor.uint()?, cbor.uint()?);
        if min_reader > READER {
            return Err(SyncError::TooNew(min_reader));
        }
        // A later format may add fields at the end that this reader can do without.
        if fields < FIELDS || (fmt == FMT && fields > FIELDS) {
            return Err(SyncError::Shape);
        }
        let mut header = Self {
            workspace: WorkspaceId(cbor.exact()?),
            scope: Scope(cbor.exact()?),
            epoch: EpochId(cbor.exact()?),
            lineage: Lineage(cbor.exact()?),
            seq: cbor.uint()?,
            prev: Hash(cbor.exact()?),
            hlc_max: Stamp::from_bits(cbor.int()?),
            wall_ms: cbor.int()?,
            deps: Vec::new(),
        };
        for _ in 0..cbor.array()? {
            cbor.tuple(3)?;
            header.deps.push(Dep {
                stream: read_stream(&mut cbor)?,
                seq: cbor.uint()?,
                head: Hash(cbor.exact()?),
            });
        }
        if fmt == FMT {
            cbor.end()?;
        }
        let ascends = header.deps.is_sorted_by(|a, b| a < b);
        if !ascends || header.seq == 0 || header.seq >= 1 << 40 {
            return Err(SyncError::Shape);
        }
        Ok(header)
    }
}

/// Reads the name of a stream.
pub(crate) fn read_stream(cbor: &mut Reader<'_>) -> Result<StreamId, SyncError> {
    let bytes: [u8; 16] = cbor.exact()?;
    let row = valise_domain::id::RowId::from_slice(&bytes).map_err(|_| SyncError::Shape)?;
    Ok(StreamId(row))
}

/// Seals and signs ops under a header.
pub fn write(
    header: &Header,
    ops: &[Op],
    to: &SealPublic,
    key: &SigningKey,
    sealer: &impl Sealer,
) -> Result<Vec<u8>, SyncError> {
    let device = DeviceKey(key.verifying_key().to_bytes());
    let cbor = ops::write(ops);
    if cbor.len() > OPS_CAP || ops.len() > ops::MOST {
        return Err(SyncError::HugeOp);
    }
    let packed = zstd::bulk::compress(&cbor, LEVEL)?;
    let front = envelope::front(Kind::Segment, device, &header.write());
    let plain = Plain::new([&envelope::binding(&front).0[..], &packed].concat());
    let Sealed(body) = sealer.seal(std::slice::from_ref(to), &plain)?;
    if front.len() + body.len() + 64 > SEGMENT_CAP {
        return Err(SyncError::HugeOp);
    }
    Ok(envelope::close(front, &body, key))
}

impl<'a> Segment<'a> {
    /// Takes a segment apart: size, signature, header. Nothing is opened yet.
    pub fn read(bytes: &'a [u8]) -> Result<Self, SyncError> {
        Self::of(envelope::read(Kind::Segment, bytes, SEGMENT_CAP)?, bytes)
    }

    /// The same of one that was read before: its signature was seen to hold.
    pub fn read_again(bytes: &'a [u8]) -> Result<Self, SyncError> {
        let envelope = envelope::read_again(Kind::Segment, bytes, SEGMENT_CAP)?;
        Self::of(envelope, bytes)
    }

    fn of(envelope: Envelope<'a>, bytes: &'a [u8]) -> Result<Self, SyncError> {
        let Envelope {
            signer,
            header,
            body,
            front,
            ..
        } = envelope;
        Ok(Self {
            header: Header::read(header)?,
            device: signer,
            hash: Hash::of(bytes),
            front,
            body,
        })
    }

    /// The stream it belongs to.
    pub fn stream(&self) -> StreamId {
        self.device.stream(self.header.lineage)
    }

    /// What a redaction of it is made of.
    pub fn original(&self) -> Original<'a> {
        Original {
            hash: self.hash,
            front: self.front,
        }
    }

    /// Opens it: decrypts, holds the binding against the header, unpacks no more than the cap, and
    /// reads ops that are stamped no later than the header says.
    pub fn open(&self, with: &SealSecret, sealer: &impl Sealer) -> Result<Vec<Op>, SyncError> {
        let plain = sealer.open(with, self.body, SEGMENT_CAP)?;
        let (binding, packed) = plain.0.split_at_checked(32).ok_or(SyncError::Truncated)?;
        let bound = binding == envelope::binding(self.front).0;
        if !planted!(RewrapAccepted, true, planted!(UnsignedHeader, true, bound)) {
            return Err(SyncError::Rewrapped);
        }
        let ops = ops::read(&unpack(packed, OPS_CAP)?, self.stream())?;
        let last = ops.last().ok_or(SyncError::Shape)?;
        (last.stamp == self.header.hlc_max)
            .then_some(ops)
            .ok_or(SyncError::Disorder)
    }
}

/// Unpacks zstd, stopping at the cap whatever the frame claims.
pub(crate) fn unpack(packed: &[u8], cap: usize) -> Result<Vec<u8>, SyncError> {
    let mut plain = Vec::new();
    let mut decoder = zstd::stream::read::Decoder::with_buffer(packed)?;
    // A frame may ask for a window of gigabytes; ours fit into 8 MiB.
    decoder.window_log_max(23)?;
    let mut decoder = decoder.single_frame();
    decoder
        .by_ref()
        .take(cap as u64 + 1)
        .read_to_end(&mut plain)?;
    if plain.len() > cap {
        return Err(SyncError::TooLarge {
            found: plain.len() as u64,
            cap: cap as u64,
        });
    }
    decoder
        .finish()
        .is_empty()
        .then_some(plain)
        .ok_or(SyncError::Trailing)
}
