//! What somebody typed, as words; and which part of a text they mean.
//! Deliberately absent: the texts (`index`).

use crate::cells::{Cell, cells};
use crate::word::{Manner, Spot, Word};

/// What somebody typed, ready to be looked for. Words beyond the sixteenth do not count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    pub(crate) words: Vec<Word>,
}

/// Parts of a text, each from a character to the one after its last, counted in Unicode characters;
/// in order, never touching.
pub type Marks = Vec<(u32, u32)>;

/// A stretch of a longer text around what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// On one line; an ellipsis stands where something was left out.
    pub text: String,
    /// What was found in it.
    pub marks: Marks,
}

const MOST_WORDS: usize = 16;

impl Query {
    /// Reads what somebody typed: words are parted by blanks and punctuation.
    pub fn new(typed: &str) -> Self {
        let (mut words, mut letters) = (Vec::new(), Vec::new());
        for cell in &cells(typed) {
            letters.extend(cell.letter());
            if cell.is_gap() {
                part(&mut letters, &mut words);
            }
        }
        part(&mut letters, &mut words);
        words.truncate(MOST_WORDS);
        Self { words }
    }

    /// Whether there is no word in it.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// What of a name the words are found in; empty where they are found elsewhere.
    pub fn marks(&self, name: &str) -> Marks {
        self.marks_of(&cells(name), Manner::Name)
    }

    /// About so many characters of a running text around the first thing found, for one line.
    pub fn excerpt(&self, text: &str, width: usize) -> Excerpt {
        let line: Vec<char> = text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .chars()
            .collect();
        let whole: String = line.iter().collect();
        let first = self
            .marks_of(&cells(&whole), Manner::Prose)
            .first()
            .copied();
        let place = first.map_or(0, |(from, _)| usize::try_from(from).unwrap_or(0));
        let from = match line.len() <= width {
            true => 0,
            false => place.saturating_sub(width / 4).min(line.len() - width),
        };
        let to = line.len().min(from + width);
        let mut text: String = line[from..to].iter().collect();
        if from > 0 {
            text.insert(0, '…');
        }
        if to < line.len() {
            text.push('…');
        }
        let marks = self.marks_of(&cells(&text), Manner::Prose);
        Excerpt { text, marks }
    }

    fn marks_of(&self, cells: &[Cell], manner: Manner) -> Marks {
        let spots = self
            .words
            .iter()
            .filter_map(|word| word.find(cells, manner));
        let mut marks: Marks = spots.map(|spot| characters(cells, spot)).collect();
        marks.sort_unstable();
        let mut joined: Marks = Vec::with_capacity(marks.len());
        for (from, to) in marks {
            match joined.last_mut() {
                Some(last) if from <= last.1 => last.1 = last.1.max(to),
                _ => joined.push((from, to)),
            }
        }
        joined
    }
}

fn part(letters: &mut Vec<char>, words: &mut Vec<Word>) {
    if !letters.is_empty() {
        words.push(Word::new(std::mem::take(letters)));
    }
}

/// From cells to characters of the text.
fn characters(cells: &[Cell], spot: Spot) -> (u32, u32) {
    let up_to = |cell: usize| {
        let new = cells[..cell].iter().filter(|cell| cell.is_new()).count();
        u32::try_from(new).unwrap_or(u32::MAX)
    };
    (up_to(spot.from + 1).saturating_sub(1), up_to(spot.to))
}
