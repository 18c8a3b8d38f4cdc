//! Any bytes as the inside of a pack that somebody signed, and as a pack: no panic, and the segments
//! are the bytes of the body, none left over. Runs as `cbor` does.
#![no_main]

use ed25519_dalek::SigningKey;
use libfuzzer_sys::fuzz_target;
use valise_sync::formats::cbor::Writer;
use valise_sync::formats::segment::Segment;
use valise_sync::formats::{Kind, bundle, envelope};

fuzz_target!(|bytes: &[u8]| {
    // Nobody signs by chance, but what starts from a vector is signed.
    if let Ok(bundle) = bundle::read(Kind::Snapshot, bytes) {
        let inside: usize = bundle.segments.iter().map(|one| one.len() + 4).sum();
        assert!(inside < bytes.len());
    }
    let Some((count, body)) = bytes.split_first() else { return };
    let mut header = Writer::new();
    header.array(4).uint(1).bytes(&[1; 16]).bytes(&[2; 16]).uint(u64::from(*count));
    let key = SigningKey::from_bytes(&[7; 32]);
    let signed = envelope::write(Kind::Pack, &header.into_bytes(), body, &key);
    let Ok(bundle) = bundle::read(Kind::Pack, &signed) else { return };
    let inside: usize = bundle.segments.iter().map(|one| one.len() + 4).sum();
    assert_eq!((inside, bundle.segments.len()), (body.len(), usize::from(*count)));
    for one in bundle.segments {
        let _ = Segment::read(one);
    }
});
