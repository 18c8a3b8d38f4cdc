//! Any bytes as CBOR: no panic, and what can be read has one way of being written.
//! The first half says what is asked for, the second half what is read.
//!
//! From `fuzz/sync`, with cargo-fuzz and a nightly toolchain; the vectors are a good start:
//! `cargo +nightly fuzz run --fuzz-dir . segment corpus ../../src-tauri/crates/sync/tests/vectors/1`
#![no_main]

use libfuzzer_sys::fuzz_target;
use valise_sync::SyncError;
use valise_sync::formats::cbor::{Reader, Writer};

fn copy(ask: u8, from: &mut Reader<'_>, to: &mut Writer) -> Result<(), SyncError> {
    match ask % 6 {
        0 => _ = to.uint(from.uint()?),
        1 => _ = to.int(from.int()?),
        2 => _ = to.bytes(from.bytes()?),
        3 => _ = to.text(from.text()?),
        4 => _ = to.array(from.array()?),
        _ if from.null() => _ = to.null(),
        _ => {}
    }
    Ok(())
}

fuzz_target!(|bytes: &[u8]| {
    let (asked, read) = bytes.split_at(bytes.len() / 2);
    let (mut from, mut to) = (Reader::new(read), Writer::new());
    for ask in asked {
        if copy(*ask, &mut from, &mut to).is_err() {
            return;
        }
    }
    assert!(read.starts_with(&to.into_bytes()));
});
