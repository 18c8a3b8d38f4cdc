//! Every format ever released opens for ever. A vector is written once and never again.

use crate::objects::{all, open};
use std::path::Path;
use valise_sync::seal::AgeSealer;

fn path(name: &str) -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/1");
    folder.join(format!("{name}.bin"))
}

#[test]
fn vectors_of_format_1_hold_what_they_held_when_they_were_written() {
    for (name, fresh) in all(&AgeSealer) {
        let bytes = std::fs::read(path(name)).unwrap();
        let held = open(name, &bytes, &AgeSealer).unwrap();
        assert_eq!(held, open(name, &fresh, &AgeSealer).unwrap(), "{name}");
    }
}

/// Run by hand when a format is new: `cargo test -p valise-sync write_vectors -- --ignored`. It never
/// overwrites.
#[test]
#[ignore = "writes the vectors of a new format"]
fn write_vectors() {
    for (name, bytes) in all(&AgeSealer) {
        let path = path(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        if !path.exists() {
            std::fs::write(path, bytes).unwrap();
        }
    }
}
