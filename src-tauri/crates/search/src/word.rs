//! One word of a query against the cells of one text.
//!
//! A word is spent letter by letter while going from cell to cell. A Latin cell takes its own letter.
//! A Chinese character takes itself, a whole syllable, the beginning of a syllable where the word ends,
//! or its initial. All ways are followed at once, each a set of places in the word, as bits.
//! Deliberately absent: several words, and which text comes first (`query`, `index`).

use crate::cells::{Cell, Letters, bit};
use crate::sounds::{Reading, begins_with, readings};

/// The longest word that counts whole, in plain letters: sets of places are 64 bits.
const LONGEST: usize = 63;

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    letters: Vec<char>,
    // The bits of all its letters, and of its first.
    any: u64,
    first: u64,
}

/// How well a word was found, less is better. A place in the text counts twice a way of spelling.
pub(crate) type Cost = u32;

/// Where a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    /// The first cell.
    pub from: usize,
    /// The cell after the last.
    pub to: usize,
    /// How well.
    pub cost: Cost,
}

/// How a text may be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Manner {
    /// Like a name: by its sound, and by a part of a word.
    Name,
    /// Like running text: by its own letters, where a word begins.
    Prose,
}

// The whole text, its beginning, the beginning of one of its words, the inside of a word.
const WHOLE: Cost = 0;
const AT_START: Cost = 2;
const AT_WORD: Cost = 4;
const INSIDE: Cost = 6;
// Up to the end of a word or syllable, into one, by initials, by a rare reading.
const ENDED: Cost = 0;
const BEGUN: Cost = 1;
const INITIALS: Cost = 2;
const RARE: Cost = 3;

impl Word {
    /// A word of plain letters, at least one; what is longer than [`LONGEST`] is cut.
    pub fn new(mut letters: Vec<char>) -> Self {
        letters.truncate(LONGEST);
        let any = letters.iter().fold(0, |bits, letter| bits | bit(*letter));
        let first = letters.first().map_or(0, |letter| bit(*letter));
        Self {
            letters,
            any,
            first,
        }
    }

    /// Whether a text of these letters could have the word at all.
    pub fn may_be_in(&self, letters: &Letters, manner: Manner) -> bool {
        let first = match self.must_begin(manner) {
            true => letters.begins,
            false => letters.first,
        };
        letters.any & self.any == self.any && first & self.first != 0
    }

    /// The best spot where the text has the word.
    pub fn find(&self, cells: &[Cell], manner: Manner) -> Option<Spot> {
        let mut best: Option<Spot> = None;
        for from in 0..cells.len() {
            if !self.may_begin(cells[from], manner) {
                continue;
            }
            let Some((to, way)) = self.spend(&cells[from..], manner) else {
                continue;
            };
            let to = from + to;
            let place = match from {
                0 if way == ENDED && ends(&cells[to..]) => WHOLE,
                0 => AT_START,
                _ if cells[from].begins() => AT_WORD,
                _ => INSIDE,
            };
            let cost = place + way;
            if best.is_none_or(|best| cost < best.cost) {
                best = Some(Spot { from, to, cost });
            }
            // Nothing further on is better.
            if cost <= AT_WORD {
                break;
            }
        }
        best
    }

    /// One letter alone, and any word in running text, must stand where a word begins.
    fn must_begin(&self, manner: Manner) -> bool {
        manner == Manner::Prose || self.letters.len() == 1
    }

    /// Whether it is worth trying from here. Not every script parts its words.
    fn may_begin(&self, cell: Cell, manner: Manner) -> bool {
        let Some(letter) = cell.letter() else {
            return false;
        };
        let wanted = self.letters[0];
        if letter == wanted {
            return cell.begins() || !wanted.is_ascii() || !self.must_begin(manner);
        }
        manner == Manner::Name && cell.sounds() && begins_with(letter, wanted)
    }

    /// Spends the word on the cells from the first on: the cell after the last, and the way.
    fn spend(&self, cells: &[Cell], manner: Manner) -> Option<(usize, Cost)> {
        let mut ways = Ways {
            exact: 1,
            initials: 0,
            rare: 0,
        };
        for (number, cell) in cells.iter().enumerate() {
            let Some(letter) = cell.letter() else {
                continue;
            };
            let mut next = ways.through(|places| self.step(places, letter));
            let mut begun = false;
            if manner == Manner::Name && cell.sounds() {
                for reading in readings(letter) {
                    begun |= self.sound(ways, reading, &mut next);
                }
            }
            let after = number + 1;
            let end = 1 << self.letters.len();
            if next.exact & end != 0 {
                let way = if is_parted(&cells[after..]) {
                    ENDED
                } else {
                    BEGUN
                };
                return Some((after, way));
            }
            if begun {
                return Some((after, BEGUN));
            }
            if next.initials & end != 0 {
                return Some((after, INITIALS));
            }
            if next.rare & end != 0 {
                return Some((after, RARE));
            }
            if next.are_shut() {
                return None;
            }
            ways = next;
        }
        None
    }

    /// From all these places in the word to those after one letter.
    fn step(&self, places: u64, letter: char) -> u64 {
        let mut after = 0;
        let mut left = places & !(1 << self.letters.len());
        while left != 0 {
            let place = left.trailing_zeros();
            if self.letters[place as usize] == letter {
                after |= 2 << place;
            }
            left &= left - 1;
        }
        after
    }

    /// Lets one reading take its letters, and says whether the word ends within it.
    fn sound(&self, ways: Ways, reading: &Reading, next: &mut Ways) -> bool {
        let end = 1 << self.letters.len();
        let (mut begun, mut inside) = (false, ways);
        for (taken, letter) in reading.letters.chars().enumerate() {
            inside = inside.through(|places| self.step(places, letter));
            if inside.are_shut() {
                return begun;
            }
            let taken = taken + 1;
            let whole = taken == reading.letters.len();
            let initial = taken == 1 || (taken == 2 && letter == 'h');
            if whole {
                next.take(inside, reading.usual);
            } else if initial {
                next.take(inside.as_initials(), reading.usual);
            }
            if !whole {
                begun |= reading.usual && inside.exact & end != 0;
                next.take(inside.as_initials().only(end), reading.usual);
            }
        }
        begun
    }
}

/// Whether nothing more can be found in the rest of a text.
fn ends(rest: &[Cell]) -> bool {
    rest.iter().all(|cell| cell.letter().is_none())
}

/// Whether a word ended before the rest of a text.
fn is_parted(rest: &[Cell]) -> bool {
    let told = rest
        .iter()
        .find(|cell| cell.is_gap() || cell.letter().is_some());
    told.is_none_or(|cell| cell.is_gap() || cell.begins())
}

/// The places in the word that can be reached, by the way that led there.
#[derive(Clone, Copy, Default)]
struct Ways {
    // By letters and whole syllables.
    exact: u64,
    // With an initial somewhere.
    initials: u64,
    // With a rare reading somewhere.
    rare: u64,
}

impl Ways {
    fn through(self, step: impl Fn(u64) -> u64) -> Self {
        Self {
            exact: step(self.exact),
            initials: if self.initials == 0 {
                0
            } else {
                step(self.initials)
            },
            rare: if self.rare == 0 { 0 } else { step(self.rare) },
        }
    }

    fn are_shut(self) -> bool {
        self.exact | self.initials | self.rare == 0
    }

    fn as_initials(self) -> Self {
        Self {
            exact: 0,
            initials: self.exact | self.initials,
            rare: self.rare,
        }
    }

    fn only(self, places: u64) -> Self {
        self.through(|reached| reached & places)
    }

    fn take(&mut self, reached: Self, usual: bool) {
        if usual {
            self.exact |= reached.exact;
            self.initials |= reached.initials;
            self.rare |= reached.rare;
        } else {
            self.rare |= reached.exact | reached.initials | reached.rare;
        }
    }
}
