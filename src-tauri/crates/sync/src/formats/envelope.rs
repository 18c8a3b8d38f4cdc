//! The frame around every signed object:
//! `magic (8) | signer (32) | header length (4) | header | body | signature (64)`.
//! The Ed25519 signature covers magic, signer, length, header and the BLAKE3 of the body.
//! Deliberately absent: what header and body mean.

use crate::error::SyncError;
use crate::formats::hash::{DeviceKey, Hash};
use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};

/// What an object is. The letter stands in its magic.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// Ops of one device.
    Segment,
    /// Segments of one stream, packed by their author.
    Pack,
    /// Segments of a whole scope, a cache.
    Snapshot,
    /// One statement of the roster.
    Statement,
    /// The key of an epoch, sealed to those who may have it.
    Grant,
    /// What a device has written: a hint.
    Head,
    /// An invitation.
    Invitation,
    /// A request to join.
    Request,
    /// What is left of a segment of which something was erased.
    Redaction,
}

const KINDS: [(Kind, u8); 9] = [
    (Kind::Segment, b'S'),
    (Kind::Pack, b'P'),
    (Kind::Snapshot, b'N'),
    (Kind::Statement, b'R'),
    (Kind::Grant, b'G'),
    (Kind::Head, b'H'),
    (Kind::Invitation, b'I'),
    (Kind::Request, b'J'),
    (Kind::Redaction, b'X'),
];

const MAGIC: &[u8; 6] = b"VALISE";
const VERSION: u8 = 1;
const FRAME: usize = 8 + 32 + 4;
const SIGNATURE: usize = 64;
/// Largest header: names of streams and statements, never content.
const HEADER_CAP: usize = 512 << 10;

/// One signed object, taken apart. Its signature holds.
#[derive(Clone, Copy, Debug)]
pub struct Envelope<'a> {
    /// What it is.
    pub kind: Kind,
    /// Who signed it.
    pub signer: DeviceKey,
    /// The header (CBOR).
    pub header: &'a [u8],
    /// The rest.
    pub body: &'a [u8],
    /// Everything before the body, which sealed content names so that it cannot be re-wrapped.
    pub front: &'a [u8],
}

fn magic(kind: Kind) -> [u8; 8] {
    let letter = KINDS.iter().find(|(known, _)| *known == kind);
    let mut magic = [0; 8];
    magic[..6].copy_from_slice(MAGIC);
    magic[6] = letter.expect("every kind has a letter").1;
    magic[7] = VERSION;
    magic
}

fn message(front: &[u8], body: &[u8]) -> Vec<u8> {
    [front, blake3::hash(body).as_bytes()].concat()
}

/// Everything before the body: magic, signer, length and header.
pub fn front(kind: Kind, signer: DeviceKey, header: &[u8]) -> Vec<u8> {
    let len = u32::try_from(header.len()).expect("headers are short");
    [&magic(kind)[..], &signer.0, &len.to_be_bytes(), header].concat()
}

/// What the content of an object starts with, so that it cannot be put under another header.
pub fn binding(front: &[u8]) -> Hash {
    Hash::of(front)
}

/// Closes an object over its front.
pub fn close(mut front: Vec<u8>, body: &[u8], key: &SigningKey) -> Vec<u8> {
    let signature = key.sign(&message(&front, body));
    front.extend_from_slice(body);
    front.extend_from_slice(&signature.to_bytes());
    front
}

/// Writes an object whose body needs no binding.
pub fn write(kind: Kind, header: &[u8], body: &[u8], key: &SigningKey) -> Vec<u8> {
    let signer = DeviceKey(key.verifying_key().to_bytes());
    close(front(kind, signer, header), body, key)
}

/// What kind of object begins here, if any.
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    let head = bytes.get(..8)?;
    let (start, tail) = head.split_at(6);
    (start == MAGIC && tail[1] == VERSION)
        .then(|| KINDS.iter().find(|(_, letter)| *letter == tail[0]))?
        .map(|(kind, _)| *kind)
}

/// Takes a front apart that came without the rest of its object: who signed that, and its header. Whoever
/// vouches for it is somebody else.
pub fn read_front(expected: Kind, front: &[u8]) -> Result<(DeviceKey, &[u8]), SyncError> {
    let found = kind(front).ok_or(SyncError::Magic)?;
    if found != expected {
        return Err(SyncError::Kind { expected, found });
    }
    let (frame, header) = front.split_at_checked(FRAME).ok_or(SyncError::Truncated)?;
    let signer: [u8; 32] = frame[8..40].try_into().expect("the frame has a signer");
    let len: [u8; 4] = frame[40..].try_into().expect("the frame ends in a length");
    let fits = usize::try_from(u32::from_be_bytes(len)).is_ok_and(|len| len == header.len());
    fits.then_some((DeviceKey(signer), header))
        .ok_or(SyncError::Truncated)
}

/// Takes an object of one kind apart. The size is looked at first, then the signature; nothing is
/// returned that was not signed.
pub fn read(expected: Kind, bytes: &[u8], cap: usize) -> Result<Envelope<'_>, SyncError> {
    let (envelope, signature) = split(expected, bytes, cap)?;
    let signature = Signature::from_slice(signature).map_err(|_| SyncError::Signature)?;
    let verified = VerifyingKey::from_bytes(&envelope.signer.0).and_then(|key| {
        let message = message(envelope.front, envelope.body);
        key.verify_strict(&message, &signature)
    });
    planted!(
        UnsignedHeader,
        (),
        verified.map_err(|_| SyncError::Signature)?
    );
    Ok(envelope)
}

/// Takes an object apart whose signature was seen to hold when it came, or that was made here.
pub fn read_again(expected: Kind, bytes: &[u8], cap: usize) -> Result<Envelope<'_>, SyncError> {
    Ok(split(expected, bytes, cap)?.0)
}

/// An object and its signature.
fn split(expected: Kind, bytes: &[u8], cap: usize) -> Result<(Envelope<'_>, &[u8]), SyncError> {
    if bytes.len() > cap {
        return Err(SyncError::TooLarge {
            found: bytes.len() as u64,
            cap: cap as u64,
        });
    }
    let found = kind(bytes).ok_or(SyncError::Magic)?;
    if found != expected {
        return Err(SyncError::Kind { expected, found });
    }
    let frame = bytes.get(..FRAME).ok_or(SyncError::Truncated)?;
    let signer: [u8; 32] = frame[8..40].try_into().expect("the frame has a signer");
    let len: [u8; 4] = frame[40..].try_into().expect("the frame ends in a length");
    let len = usize::try_from(u32::from_be_bytes(len)).map_err(|_| SyncError::Truncated)?;
    if len > HEADER_CAP {
        return Err(SyncError::TooLarge {
            found: len as u64,
            cap: HEADER_CAP as u64,
        });
    }
    let (front, rest) = bytes
        .split_at_checked(FRAME + len)
        .ok_or(SyncError::Truncated)?;
    let body_len = rest.len().checked_sub(SIGNATURE);
    let (body, signature) = rest.split_at(body_len.ok_or(SyncError::Truncated)?);
    let envelope = Envelope {
        kind: found,
        signer: DeviceKey(signer),
        header: &front[FRAME..],
        body,
        front,
    };
    Ok((envelope, signature))
}
