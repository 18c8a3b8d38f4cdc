//! What the values of a column look like, counted over a sample: the half of recognising that needs
//! no header. Deliberately absent: what the column is; `ledger` and `people` judge.

use crate::dates::{looks_like_day, looks_like_serial};
use crate::lexicon::marks;
use crate::numbers::looks_numeric;
use std::collections::HashSet;

/// How many records are looked at.
const LOOK: usize = 1_000;

/// Counts over the filled cells of one column.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shape {
    pub rows: usize,
    pub filled: usize,
    pub distinct: usize,
    pub numbers: usize,
    pub days: usize,
    pub serials: usize,
    pub currencies: usize,
    pub emails: usize,
    pub phones: usize,
    pub worded: usize,
    pub numbered: usize,
    pub spaced: usize,
    pub letters: usize,
}

impl Shape {
    /// The shapes of the first `width` columns.
    pub(crate) fn of_all(sample: &[Vec<String>], width: usize) -> Vec<Self> {
        (0..width).map(|index| Self::of(sample, index)).collect()
    }

    fn of(sample: &[Vec<String>], index: usize) -> Self {
        let mut shape = Self {
            rows: sample.len().min(LOOK),
            ..Self::default()
        };
        let mut seen = HashSet::new();
        for cell in sample
            .iter()
            .take(LOOK)
            .filter_map(|record| record.get(index))
        {
            let cell = cell.trim();
            if marks::is_blank(cell) {
                continue;
            }
            shape.filled += 1;
            shape.distinct += usize::from(seen.insert(cell));
            let numeric = looks_numeric(cell);
            shape.numbers += usize::from(numeric);
            shape.days += usize::from(looks_like_day(cell));
            shape.serials += usize::from(looks_like_serial(cell));
            shape.currencies += usize::from(marks::currency(cell).is_some());
            shape.emails += usize::from(is_email(cell));
            shape.phones += usize::from(is_phone(cell));
            shape.worded += usize::from(cell.chars().any(char::is_alphabetic));
            shape.numbered += usize::from(cell.contains(|c: char| c.is_ascii_digit()));
            shape.spaced += usize::from(cell.contains(' '));
            shape.letters += cell.chars().count();
        }
        shape
    }

    /// Whether at least `percent` of the filled cells are counted in `part`.
    pub(crate) fn mostly(&self, part: usize, percent: usize) -> bool {
        self.filled > 0 && part * 100 >= self.filled * percent
    }

    /// Letters in a usual cell.
    pub(crate) fn length(&self) -> usize {
        self.letters / self.filled.max(1)
    }

    /// The same everywhere, over enough rows to mean something.
    pub(crate) fn is_constant(&self) -> bool {
        self.distinct <= 1 && self.rows > 3
    }
}

/// One at sign with something before it and a dotted name behind it.
pub(crate) fn is_email(text: &str) -> bool {
    let Some((local, domain)) = text.trim().split_once('@') else {
        return false;
    };
    !local.is_empty() && domain.contains('.') && !domain.contains('@') && !text.trim().contains(' ')
}

/// Six digits or more among the signs that telephone numbers are written with.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let signs = text
        .chars()
        .all(|c| c.is_ascii_digit() || " +-()/.".contains(c));
    signs && (6..=20).contains(&digits) && !looks_like_day(text)
}
