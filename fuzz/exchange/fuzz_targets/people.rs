//! Any bytes as a people file: no panic, every record is a post or rejected, and no line leads back
//! to where it started. Runs as `ledger` does.
#![no_main]

use libfuzzer_sys::fuzz_target;
use valise_domain::progress::Unwatched;
use valise_exchange::{Source, read_people, recognise_people, sniff};

fuzz_target!(|bytes: &[u8]| {
    let source = Source::from_bytes("fuzz", bytes.to_vec());
    let Ok(sniffed) = sniff(&source) else { return };
    let recognised = recognise_people(&sniffed);
    let Ok(read) = read_people(&source, &recognised.mapping, &Unwatched) else { return };
    assert_eq!(read.lines_in_file as usize, read.posts.len() + read.rejected.len());
    for start in 0..read.posts.len() {
        let (mut at, mut steps) = (start, 0);
        while let Some(above) = read.posts[at].manager {
            (at, steps) = (above, steps + 1);
            assert!(steps <= read.posts.len());
        }
    }
});
