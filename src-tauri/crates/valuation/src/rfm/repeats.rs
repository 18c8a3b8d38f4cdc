//! Lines that are in twice (DUP-1), by a fingerprint of 128 bits for each line.
//! Deliberately absent: near duplicates.

use super::SaleLine;
use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What to do about a line that equals an earlier one in customer, day, invoice, line number,
/// amount and currency.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Repeats {
    /// Take it like any other, and do not look: needs no memory.
    #[default]
    Ignore,
    /// Take it, and count it.
    Count,
    /// Leave it out, and count it.
    Drop,
}

/// Remembers which lines were seen.
#[derive(Default)]
pub(super) struct Seen(HashSet<u128>);

impl Seen {
    /// Whether an equal line was seen before.
    pub fn again(&mut self, line: &SaleLine<'_>) -> bool {
        let half = |salt: u8| {
            let mut hasher = DefaultHasher::new();
            salt.hash(&mut hasher);
            let texts = (line.customer, line.invoice, line.line);
            (texts, line.day, line.amount, line.currency).hash(&mut hasher);
            u128::from(hasher.finish())
        };
        !self.0.insert(half(0) << 64 | half(1))
    }
}
