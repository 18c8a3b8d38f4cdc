//! Any bytes as a segment, as what is left of one, and as what lies sealed in either: no panic, and ops that
//! are read can be written again. Runs as `cbor` does.
#![no_main]

use ed25519_dalek::SigningKey;
use libfuzzer_sys::fuzz_target;
use valise_domain::stamp::Stamp;
use valise_sync::SyncError;
use valise_sync::formats::bytes::{Plain, Sealed};
use valise_sync::formats::redaction::Redaction;
use valise_sync::formats::segment::{self, Header, Segment};
use valise_sync::formats::{EpochId, Hash, Kind, Lineage, Scope, WorkspaceId, envelope, ops};
use valise_sync::seal::{SealPublic, SealSecret, Sealer};

/// Seals nothing: what is fuzzed here lies behind the seal.
struct Open;

impl Sealer for Open {
    fn public(&self, secret: &SealSecret) -> SealPublic {
        SealPublic(secret.0)
    }

    fn seal(&self, _: &[SealPublic], plain: &Plain) -> Result<Sealed, SyncError> {
        Ok(Sealed(plain.0.to_vec()))
    }

    fn open(&self, _: &SealSecret, sealed: &[u8], _: usize) -> Result<Plain, SyncError> {
        Ok(Plain::new(sealed.to_vec()))
    }
}

/// A segment with the given content under a header that is as it should be.
fn around(content: &[u8]) -> Vec<u8> {
    let key = SigningKey::from_bytes(&[7; 32]);
    let header = Header {
        workspace: WorkspaceId([1; 16]),
        scope: Scope([2; 16]),
        epoch: EpochId([3; 16]),
        lineage: Lineage([4; 16]),
        seq: 1,
        prev: Hash([5; 32]),
        hlc_max: Stamp::default(),
        wall_ms: 0,
        deps: Vec::new(),
    };
    let bare = segment::write(&header, &[], &SealPublic([0; 32]), &key, &Open);
    let bare = bare.expect("nothing is too much");
    let read = envelope::read(Kind::Segment, &bare, bare.len()).expect("it was just signed");
    let bound = [&envelope::binding(read.front).0[..], content].concat();
    envelope::close(read.front.to_vec(), &bound, &key)
}

fuzz_target!(|bytes: &[u8]| {
    let secret = SealSecret([6; 32]);
    if let Ok(segment) = Segment::read(bytes) {
        let _ = segment.open(&secret, &Open);
    }
    let sealed = around(bytes);
    let segment = Segment::read(&sealed).expect("the frame is whole");
    let _ = segment.open(&secret, &Open);
    // Nothing behind a signature would be reached by chance.
    let key = SigningKey::from_bytes(&[8; 32]);
    let left = envelope::write(Kind::Redaction, bytes, bytes, &key);
    if let Ok(left) = Redaction::read(&left) {
        let _ = left.open(&secret, &Open);
    }
    if let Ok(read) = ops::read(bytes, segment.stream()) {
        assert_eq!(ops::write(&read), bytes);
    }
});
