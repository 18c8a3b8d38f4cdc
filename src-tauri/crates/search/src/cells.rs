//! A text as it is looked through: one number for each plain letter or character, with what else must
//! be known of it. Kept for every name, so it is small.
//! Deliberately absent: what matches (`word`).

use crate::fold::{fold, is_within_words};
use crate::sounds::readings;

/// One plain letter or character: its code, and below it what is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Cell(u32);

const CODE: u32 = 0x1f_ffff;
// A word begins here.
const BEGINS: u32 = 1 << 21;
// Comes from the same character of the text as the cell before it.
const SAME: u32 = 1 << 22;
// Has readings.
const SOUNDS: u32 = 1 << 23;
// Parts words.
const GAP: u32 = 1 << 24;

impl Cell {
    /// The plain letter or character; none for what is passed over, such as blanks and accents.
    pub fn letter(self) -> Option<char> {
        match self.0 & CODE {
            0 => None,
            code => char::from_u32(code),
        }
    }

    /// Whether a word begins here; every Chinese character is one.
    pub fn begins(self) -> bool {
        self.0 & BEGINS != 0
    }

    /// Whether it can be found by its sound.
    pub fn sounds(self) -> bool {
        self.0 & SOUNDS != 0
    }

    /// Whether it parts words.
    pub fn is_gap(self) -> bool {
        self.0 & GAP != 0
    }

    /// Whether it begins another character of the text than the cell before it.
    pub fn is_new(self) -> bool {
        self.0 & SAME == 0
    }
}

/// What kind of sign came last: where it changes, a word begins.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Gap,
    Letter,
    Digit,
    Character,
}

/// The cells of a text, at least one a character.
pub(crate) fn cells(text: &str) -> Box<[Cell]> {
    let mut cells = Vec::with_capacity(text.len());
    let mut last = Sort::Gap;
    for character in text.chars() {
        let before = cells.len();
        if !is_within_words(character) {
            fold(character, |letter| {
                let sort = sort_of(letter);
                let begins = sort == Sort::Character || sort != last;
                let code = match sort {
                    Sort::Gap => GAP,
                    _ if begins => u32::from(letter) | BEGINS,
                    _ => u32::from(letter),
                };
                let sounds = u32::from(sort == Sort::Character) * SOUNDS;
                let same = u32::from(cells.len() > before) * SAME;
                cells.push(Cell(code | sounds | same));
                last = sort;
            });
        }
        if cells.len() == before {
            cells.push(Cell(0));
        }
    }
    cells.into()
}

fn sort_of(letter: char) -> Sort {
    match letter {
        'a'..='z' => Sort::Letter,
        _ if letter.is_numeric() && readings(letter).is_empty() => Sort::Digit,
        _ if !letter.is_alphanumeric() => Sort::Gap,
        _ if readings(letter).is_empty() => Sort::Letter,
        _ => Sort::Character,
    }
}

/// Which letters a text has, folded into a few bits: a text that lacks a bit lacks the letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letters {
    /// Everything that a word found in it could consist of.
    pub any: u64,
    /// Everything that such a word could begin with, wherever it stands.
    pub first: u64,
    /// Everything that a word of the text begins with.
    pub begins: u64,
}

impl Letters {
    /// Those of a text; with the sounds of its characters where it can be found by them.
    pub fn of(cells: &[Cell], by_sound: bool) -> Self {
        let mut letters = Self::default();
        for cell in cells {
            let Some(letter) = cell.letter() else {
                continue;
            };
            letters.take(letter, cell.begins() || !letter.is_ascii());
            if by_sound && cell.sounds() {
                for reading in readings(letter) {
                    let mut sound = reading.letters.chars();
                    sound
                        .by_ref()
                        .take(1)
                        .for_each(|initial| letters.take(initial, true));
                    letters.any |= sound.fold(0, |bits, letter| bits | bit(letter));
                }
            }
        }
        letters
    }

    fn take(&mut self, letter: char, begins: bool) {
        self.any |= bit(letter);
        self.first |= bit(letter);
        self.begins |= if begins { bit(letter) } else { 0 };
    }
}

/// The bit of a plain letter: one each for a to z and 0 to 9, the rest shared by all others.
pub(crate) fn bit(letter: char) -> u64 {
    let code = u32::from(letter);
    let number = match letter {
        'a'..='z' => code - u32::from('a'),
        '0'..='9' => 26 + code - u32::from('0'),
        _ => 36 + code % 28,
    };
    1 << number
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(text: &str) -> String {
        let letter = |cell: &Cell| cell.letter().unwrap_or('_');
        cells(text).iter().map(letter).collect()
    }

    fn beginnings(text: &str) -> String {
        let begins = |cell: &&Cell| cell.begins();
        let cells = cells(text);
        cells
            .iter()
            .filter(begins)
            .filter_map(|cell| cell.letter())
            .collect()
    }

    #[test]
    fn gaps_are_passed_over_and_words_begin_after_them() {
        assert_eq!(shown("Åsa Weiß"), "asa_weiss");
        assert_eq!(beginnings("Åsa Öberg-Lind"), "aol");
        assert_eq!(beginnings("华星X2制造"), "华星x2制造");
        assert_eq!(
            (shown("O'Brien").as_str(), beginnings("O'Brien").as_str()),
            ("o_brien", "o")
        );
    }

    proptest! {
        #[test]
        fn every_character_of_the_text_is_one_new_cell(text in ".*") {
            let new = cells(&text).iter().filter(|cell| cell.is_new()).count();
            prop_assert_eq!(new, text.chars().count());
        }
    }
}
