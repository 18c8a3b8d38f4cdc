//! Any bytes as the header of a segment that somebody signed: no panic, and a header that is taken
//! names its streams in order and has a number. Runs as `cbor` does.
#![no_main]

use ed25519_dalek::SigningKey;
use libfuzzer_sys::fuzz_target;
use valise_sync::formats::segment::Segment;
use valise_sync::formats::{Hash, Kind, envelope};

fuzz_target!(|bytes: &[u8]| {
    let key = SigningKey::from_bytes(&[7; 32]);
    let signed = envelope::write(Kind::Segment, bytes, b"sealed", &key);
    let Ok(segment) = Segment::read(&signed) else { return };
    assert!(segment.header.seq > 0);
    assert!(segment.header.deps.is_sorted());
    assert_eq!(segment.hash, Hash::of(&signed));
    assert_eq!(segment.device.0, key.verifying_key().to_bytes());
});
