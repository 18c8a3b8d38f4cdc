//! Any bytes as a ledger: no panic, and every record is accepted or rejected.
//!
//! From `fuzz/exchange`, with cargo-fuzz and a nightly toolchain; the fixtures are a good start:
//! `cargo +nightly fuzz run --fuzz-dir . ledger corpus ../../src-tauri/crates/exchange/tests/fixtures`
#![no_main]

use libfuzzer_sys::fuzz_target;
use valise_domain::progress::Unwatched;
use valise_exchange::{Source, layout_key, read_ledger, recognise_ledger, sniff};

fuzz_target!(|bytes: &[u8]| {
    let source = Source::from_bytes("fuzz", bytes.to_vec());
    let Ok(sniffed) = sniff(&source) else { return };
    layout_key(&sniffed);
    let Ok(recognised) = recognise_ledger(&source, &sniffed) else { return };
    let (mut taken, mut refused) = (0, 0);
    let mut sink = |batch: Vec<_>| {
        taken += batch.len() as u32;
        Ok(())
    };
    let mut reject = |_| refused += 1;
    let read = read_ledger(&source, &recognised.mapping, &Unwatched, &mut sink, &mut reject);
    if let Ok(read) = read {
        assert_eq!((read.accepted, read.rejected_lines()), (taken, refused));
        assert_eq!(read.lines_in_file, taken + refused);
    }
});
