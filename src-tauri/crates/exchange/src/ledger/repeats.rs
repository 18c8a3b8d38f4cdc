//! Finds records that repeat an earlier one to the letter, by a 128-bit hash of each. The hashes are
//! put in a row and sorted at the end: twenty bytes a line, and no jumping about in memory.
//! Deliberately absent: what then happens; repeating is reported, never acted on unasked.

use super::mapping::LedgerMapping;
use crate::error::ExchangeError;
use crate::source::Source;
use std::collections::HashMap;
use valise_domain::progress::Progress;

/// So many lines are remembered (about 200 MB); beyond them repeats are no longer found.
const REMEMBERED: usize = 10_000_000;
/// How often to ask whether to go on, in records.
const ASK: u32 = 4_096;

/// The hashes of the records so far.
#[derive(Default)]
pub(super) struct Repeats {
    seen: Vec<([u32; 4], u32)>,
    unchecked: u32,
}

impl Repeats {
    /// Takes note of the record at `row`.
    pub(super) fn note(&mut self, letters: &[u8], row: u32) {
        if self.seen.len() < REMEMBERED {
            self.seen.push((fingerprint(letters), row));
        } else {
            self.unchecked += 1;
        }
    }

    /// How many records were not remembered.
    pub(super) fn unchecked(&self) -> u32 {
        self.unchecked
    }

    /// The row of every record that repeats another, with the row of the first of its kind.
    pub(super) fn find(mut self) -> Vec<(u32, u32)> {
        self.seen.sort_unstable();
        let groups = self.seen.chunk_by(|a, b| a.0 == b.0);
        let mut repeats: Vec<(u32, u32)> = groups
            .flat_map(|group| group[1..].iter().map(|later| (later.1, group[0].1)))
            .collect();
        repeats.sort_unstable();
        repeats
    }
}

/// The same in a pass of its own, for reading that leaves repeats out: row, and row of the first.
pub(super) fn find_repeats(
    source: &Source,
    mapping: &LedgerMapping,
    progress: &dyn Progress,
) -> Result<(HashMap<u32, u32>, u32), ExchangeError> {
    let mut records = mapping.layout.records(source)?;
    let mut repeats = Repeats::default();
    let mut count = 0u32;
    while let Some(record) = records.next()? {
        if count.is_multiple_of(ASK) && progress.cancelled() {
            return Err(ExchangeError::Cancelled);
        }
        count = count.wrapping_add(1);
        if record.row > mapping.layout.header_row && !record.is_blank() {
            repeats.note(record.letters(), record.row);
        }
    }
    let unchecked = repeats.unchecked();
    Ok((repeats.find().into_iter().collect(), unchecked))
}

fn fingerprint(letters: &[u8]) -> [u32; 4] {
    let hash = blake3::hash(letters);
    let (words, _) = hash.as_bytes().as_chunks::<4>();
    [0, 1, 2, 3].map(|index: usize| u32::from_le_bytes(words[index]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_repeat_names_the_first_of_its_kind() {
        let mut repeats = Repeats::default();
        for (row, letters) in (2..).zip(["a", "b", "a", "c", "b", "a"]) {
            repeats.note(letters.as_bytes(), row);
        }
        assert_eq!(repeats.find(), [(4, 2), (6, 3), (7, 2)]);
    }
}
