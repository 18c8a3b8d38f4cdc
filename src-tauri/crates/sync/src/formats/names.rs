//! Where objects lie on the store: paths of lower-case base32, 110 characters at most. A name is only
//! a hint: an object is what its content says, whatever a sync client renamed it to.
//! Deliberately absent: the store itself (`engine::ports`).

use crate::formats::hash::{DeviceId, EpochId, Hash, Scope};
use data_encoding::BASE32_DNSSEC;
use valise_domain::id::StreamId;

/// The signed marker.
pub const MARKER: &str = "v1/store.json";
/// Heads of devices.
pub const HEADS: &str = "v1/h";
/// Roster statements.
pub const ROSTER: &str = "v1/r";
/// Scopes.
pub const SCOPES: &str = "v1/a";
/// Grants, by scope.
pub const GRANTS: &str = "v1/k";
/// Invitations and requests to join.
pub const JOINING: &str = "v1/j";
/// Blobs, by the first letters of their names.
pub const BLOBS: &str = "v1/b";

/// Bytes as they stand in paths: lower case, in the order of the bytes, read back in any case.
pub fn word(bytes: &[u8]) -> String {
    BASE32_DNSSEC.encode(bytes)
}

/// The inverse of [`word`].
pub fn unword<const N: usize>(word: &str) -> Option<[u8; N]> {
    let bytes = BASE32_DNSSEC.decode(word.as_bytes()).ok()?;
    bytes.try_into().ok()
}

/// A segment's number in 8 letters, which sort as the numbers do. 2⁴⁰ are enough.
fn number(seq: u64) -> String {
    word(&seq.to_be_bytes()[3..])
}

fn unnumber(word: &str) -> Option<u64> {
    let bytes: [u8; 5] = unword(word)?;
    Some(bytes.iter().fold(0, |n, byte| n << 8 | u64::from(*byte)))
}

/// A device's head.
pub fn head(device: DeviceId) -> String {
    format!("{HEADS}/{}.head", word(&device.0))
}

/// A roster statement.
pub fn statement(hash: Hash) -> String {
    format!("{ROSTER}/{}.ros", word(&hash.short()))
}

/// The folder of a scope's grants.
pub fn grants(scope: Scope) -> String {
    format!("{GRANTS}/{}", word(&scope.0))
}

/// A grant. The hash stands in its name because a second grant of one epoch must not overwrite the
/// first.
pub fn grant(scope: Scope, epoch: EpochId, hash: Hash) -> String {
    let (folder, epoch, hash) = (grants(scope), word(&epoch.0), word(&hash.short()));
    format!("{folder}/{epoch}-{hash}.grant")
}

/// The folder of a scope.
pub fn scope(scope: Scope) -> String {
    format!("{SCOPES}/{}", word(&scope.0))
}

/// The folder of a stream within a scope.
pub fn stream(of: Scope, stream: StreamId) -> String {
    format!("{}/{}", scope(of), word(&stream.0.to_bytes()))
}

/// A segment.
pub fn segment(of: Scope, by: StreamId, seq: u64, hash: Hash) -> String {
    let (folder, seq, hash) = (stream(of, by), number(seq), word(&hash.short()));
    format!("{folder}/{seq}-{hash}.seg")
}

/// What is left of a segment of that number, by its own hash.
pub fn redaction(of: Scope, by: StreamId, seq: u64, hash: Hash) -> String {
    let (folder, seq, hash) = (stream(of, by), number(seq), word(&hash.short()));
    format!("{folder}/{seq}-{hash}.red")
}

/// A pack.
pub fn pack(of: Scope, by: StreamId, from: u64, to: u64, hash: Hash) -> String {
    let (folder, from, to) = (stream(of, by), number(from), number(to));
    format!("{folder}/p{from}-{to}-{}.pack", word(&hash.short()))
}

/// The folder of a scope's snapshots.
pub fn snapshots(of: Scope) -> String {
    format!("{}/s", scope(of))
}

/// A snapshot.
pub fn snapshot(of: Scope, hash: Hash) -> String {
    format!("{}/{}.snap", snapshots(of), word(&hash.short()))
}

/// A blob.
pub fn blob(hash: Hash) -> String {
    let name = word(&hash.short());
    format!("{BLOBS}/{}/{name}.blob", &name[..2])
}

/// An invitation.
pub fn invitation(name: [u8; 16]) -> String {
    format!("{JOINING}/{}.inv", word(&name))
}

/// A request to join on an invitation.
pub fn request(name: [u8; 16], hash: Hash) -> String {
    format!("{JOINING}/{}-{}.join", word(&name), word(&hash.short()))
}

/// What the name of a file claims.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Claim {
    /// A segment of that number; half of its hash.
    Segment(u64, [u8; 16]),
    /// What is left of a segment of that number; half of its own hash.
    Redaction(u64, [u8; 16]),
    /// A pack of those numbers; half of its hash.
    Pack(u64, u64, [u8; 16]),
    /// A statement, snapshot or blob; half of its hash.
    Named([u8; 16]),
    /// A grant of that epoch; half of its hash.
    Grant(EpochId, [u8; 16]),
    /// A head of that device.
    Head(DeviceId),
    /// A name that says nothing: renamed, or not ours.
    Odd,
}

/// Reads the claim of the last part of a path. Case does not matter.
pub fn claim(file: &str) -> Claim {
    claimed(file).unwrap_or(Claim::Odd)
}

fn claimed(file: &str) -> Option<Claim> {
    let (stem, ending) = file.rsplit_once('.')?;
    let stem = stem.to_ascii_lowercase();
    Some(match ending.to_ascii_lowercase().as_str() {
        ending @ ("seg" | "red") => {
            let (seq, hash) = stem.split_once('-')?;
            let (seq, half) = (unnumber(seq)?, unword(hash)?);
            match ending {
                "seg" => Claim::Segment(seq, half),
                _ => Claim::Redaction(seq, half),
            }
        }
        "pack" => {
            let mut parts = stem.strip_prefix('p')?.split('-');
            let (from, to) = (unnumber(parts.next()?)?, unnumber(parts.next()?)?);
            Claim::Pack(from, to, unword(parts.next()?)?)
        }
        "grant" => {
            let (epoch, hash) = stem.split_once('-')?;
            Claim::Grant(EpochId(unword(epoch)?), unword(hash)?)
        }
        "ros" | "snap" | "blob" => Claim::Named(unword(&stem)?),
        "head" => Claim::Head(DeviceId(unword(&stem)?)),
        _ => return None,
    })
}
