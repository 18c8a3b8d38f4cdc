//! Doors for fuzzers: any bytes into every reader, past the signatures that would keep a fuzzer out,
//! with the laws that must hold for whatever is let in.
//! Deliberately absent: anything the program itself calls.

use crate::formats::blob::{Blob, Manifest};
use crate::formats::head::Head;
use crate::formats::segment::{Header, Segment, unpack};
use crate::formats::statement::Statement;
use crate::formats::{Kind, bundle, envelope, grant, marker, names, ops};
use valise_domain::id::{RowId, StreamId};

/// Any bytes as the header of a segment: what is read writes the same bytes again.
pub fn header(bytes: &[u8]) {
    if let Ok(header) = Header::read(bytes) {
        assert_eq!(header.write(), bytes);
    }
}

/// Any bytes as ops: what is read writes the same bytes again.
pub fn cbor(bytes: &[u8]) {
    let stream = StreamId(RowId::built_in("fuzz"));
    if let Ok(read) = ops::read(bytes, stream) {
        assert_eq!(ops::write(&read), bytes);
    }
}

/// Any bytes as compressed ops: never more than the cap comes out.
pub fn compressed(bytes: &[u8]) {
    const CAP: usize = 1 << 20;
    if let Ok(plain) = unpack(bytes, CAP) {
        assert!(plain.len() <= CAP);
        cbor(&plain);
    }
}

/// Any bytes as a statement of the roster, signed or not.
pub fn roster(bytes: &[u8]) {
    if let Ok(statement) = Statement::read(bytes) {
        assert!(statement.parents.is_sorted());
    }
    let _ = Statement::read_header(bytes);
}

/// Any bytes as a pack or snapshot: what is inside lies inside.
pub fn pack(bytes: &[u8]) {
    for kind in [Kind::Pack, Kind::Snapshot] {
        if let Ok(bundle) = bundle::read(kind, bytes) {
            let inside: usize = bundle.segments.iter().map(|one| one.len() + 4).sum();
            assert!(inside < bytes.len());
        }
    }
    let _ = bundle::split(bytes);
}

/// Any bytes as every other object.
pub fn object(bytes: &[u8]) {
    let _ = envelope::kind(bytes);
    let _ = Segment::read(bytes);
    let _ = Head::read(bytes);
    let _ = grant::Grant::read(bytes);
    let _ = Blob::parse(bytes);
    let _ = marker::read(bytes);
    if let Ok(text) = std::str::from_utf8(bytes) {
        let _ = names::claim(text);
        if let Ok(manifest) = Manifest::from_text(text) {
            assert_eq!(manifest.to_text(), text.to_ascii_lowercase());
        }
    }
}
