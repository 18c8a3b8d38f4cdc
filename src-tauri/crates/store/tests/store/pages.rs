//! A database file as whoever has its key could read it byte by byte: every page deciphered, those that
//! are given up and the gaps between cells among them.
//! Deliberately absent: checking the pages, which the store does.

use crate::key;
use cbc::Decryptor;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use std::path::Path;

/// SQLCipher 4: pages of 4096 bytes that end in a vector of 16 and an authentication of 64. The first
/// begins with the salt, which a raw key does not need.
const PAGE: usize = 4096;
const CONTENT: usize = PAGE - 80;
const SALT: usize = 16;

/// SQLite's journal: a header, then pages with their numbers, from 1, before each.
const JOURNAL: usize = 32;
const FRAME: usize = 24;

/// Everything in the file and in its journal, deciphered.
pub fn raw(path: &Path) -> Vec<u8> {
    let mut plain = Vec::new();
    for (number, page) in (1..).zip(std::fs::read(path).unwrap().chunks(PAGE)) {
        plain.extend(deciphered(number, page));
    }
    let mut journal = path.as_os_str().to_owned();
    journal.push("-wal");
    let journal = std::fs::read(journal).unwrap_or_default();
    let frames = journal.get(JOURNAL..).unwrap_or_default();
    for frame in frames.chunks_exact(FRAME + PAGE) {
        let (head, page) = frame.split_at(FRAME);
        let number = u32::from_be_bytes(head[..4].try_into().unwrap());
        plain.extend(deciphered(number, page));
    }
    plain
}

fn deciphered(number: u32, page: &[u8]) -> Vec<u8> {
    let hex = key().to_hex();
    let digits = hex.as_bytes().chunks(2);
    let bytes: Vec<u8> = digits
        .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
        .collect();
    let first = if number == 1 { SALT } else { 0 };
    let mut content = page[first..CONTENT].to_vec();
    let vector = &page[CONTENT..CONTENT + 16];
    let cipher = Decryptor::<aes::Aes256>::new_from_slices(&bytes, vector).unwrap();
    cipher.decrypt_padded::<NoPadding>(&mut content).unwrap();
    content
}

/// Whether a word stands anywhere in it.
pub fn holds(raw: &[u8], word: &str) -> bool {
    let word = word.as_bytes();
    raw.windows(word.len()).any(|window| window == word)
}
