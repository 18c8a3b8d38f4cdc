//! The invented files of `tests/fixtures`, kept as UTF-8 and dressed here in other encodings and
//! packings, so that a diff shows their text.

use std::cell::RefCell;
use std::io::Write;
use std::path::Path;
use valise_domain::import::RejectedLine;
use valise_domain::ledger::LedgerLine;
use valise_domain::people::PostLine;
use valise_domain::progress::Unwatched;
use valise_exchange::*;

/// Text of a fixture.
pub fn text(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/fixtures")
        .join(name);
    std::fs::read_to_string(path).unwrap()
}

/// Names of all fixtures.
pub fn all() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// `text` in another encoding, which must be able to hold it.
pub fn encoded(text: &str, encoding: &'static encoding_rs::Encoding) -> Vec<u8> {
    let (bytes, _, unmappable) = encoding.encode(text);
    assert!(!unmappable);
    bytes.into_owned()
}

pub fn utf16(text: &str, little: bool) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units
        .flat_map(|unit| {
            if little {
                unit.to_le_bytes()
            } else {
                unit.to_be_bytes()
            }
        })
        .collect()
}

pub fn gzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packer = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

pub fn xzipped(bytes: &[u8]) -> Vec<u8> {
    let mut packer = liblzma::write::XzEncoder::new(Vec::new(), 1);
    packer.write_all(bytes).unwrap();
    packer.finish().unwrap()
}

/// Everything that reading a ledger answers.
pub struct Ledger {
    pub read: LedgerRead,
    pub lines: Vec<LedgerLine>,
    pub rejected: Vec<RejectedLine>,
    pub mapping: LedgerMapping,
    pub questions: Vec<Question<LedgerColumn>>,
}

/// Recognises and reads a ledger.
pub fn ledger(bytes: impl Into<Vec<u8>>) -> Ledger {
    let source = Source::from_bytes("ledger", bytes.into());
    let sniffed = sniff(&source).unwrap();
    let recognised = recognise_ledger(&source, &sniffed).unwrap();
    ledger_by(&source, recognised.mapping, recognised.questions)
}

/// Reads a ledger by a mapping.
pub fn ledger_by(
    source: &Source,
    mapping: LedgerMapping,
    questions: Vec<Question<LedgerColumn>>,
) -> Ledger {
    let lines = RefCell::new(Vec::new());
    let mut rejected = Vec::new();
    let mut sink = |batch| {
        lines.borrow_mut().extend::<Vec<LedgerLine>>(batch);
        Ok(())
    };
    let read = read_ledger(source, &mapping, &Unwatched, &mut sink, &mut |line| {
        rejected.push(line)
    })
    .unwrap();
    Ledger {
        read,
        lines: lines.into_inner(),
        rejected,
        mapping,
        questions,
    }
}

/// Recognises and reads a people file.
pub fn people(bytes: impl Into<Vec<u8>>) -> PeopleRead {
    let source = Source::from_bytes("people", bytes.into());
    let recognised = recognise_people(&sniff(&source).unwrap());
    assert_eq!(recognised.questions, []);
    read_people(&source, &recognised.mapping, &Unwatched).unwrap()
}

/// The post above each, by title.
pub fn chart(posts: &[PostLine]) -> Vec<(&str, Option<&str>)> {
    let title = |post: &PostLine| -> &str {
        let index = posts.iter().position(|p| p.row == post.row).unwrap();
        posts[index].title.as_deref().unwrap_or("")
    };
    posts
        .iter()
        .map(|post| (title(post), post.manager.map(|above| title(&posts[above]))))
        .collect()
}
