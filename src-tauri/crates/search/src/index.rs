//! Everything that can be found, in memory, one place for each; changed one by one.
//! A look goes over all of it: two words of bits a text say most often that it has not the letters.
//! Deliberately absent: keeping it current (`desk`), and the texts themselves: who finds a row reads it.

use crate::cells::{Cell, Letters, cells};
use crate::query::Query;
use crate::word::{Cost, Manner, Word};
use std::collections::{BinaryHeap, HashMap};
use valise_domain::id::RowId;

/// What a text is the name or the notes of, from the most looked for to the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A client's name.
    Client,
    /// The name of a person on a client's side.
    Person,
    /// The title of a post.
    Position,
    /// The goal of a visit.
    Visit,
    /// Running text: found by its own letters, at the beginnings of words.
    Note,
}

/// What is found: a row, as one kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// As what.
    pub kind: Kind,
    /// The row.
    pub row: RowId,
}

/// What can be found.
#[derive(Clone, Debug, Default)]
pub struct Index {
    // One place a key, kept when its text goes, because others may name it as what they belong to.
    // A look goes through the lists one after the other, so what it asks first lies together.
    places: HashMap<Key, u32>,
    letters: Vec<Letters>,
    stretches: Vec<Stretch>,
    within: Vec<Option<u32>>,
    keys: Vec<Key>,
    clients: Vec<u32>,
    // The texts of all; those that were replaced lie between the others until it is tidied.
    cells: Vec<Cell>,
    replaced: usize,
}

/// Where the cells of one text lie, and what it is.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    from: u32,
    length: u32,
    kind: Kind,
}

/// What is found, the best least.
type Rank = (Cost, u32, Key);

// What a word costs that is found only in the name of what the text belongs to.
const ELSEWHERE: Cost = 7;

// Below this many cells tidying is not worth the while.
const TIDY_FROM: usize = 1 << 16;

impl Index {
    /// Puts a text in, or another in its place. Words that it has not may stand in the name of the
    /// client it is `within`.
    pub fn put(&mut self, key: Key, text: &str, within: Option<Key>) {
        let cells = cells(text);
        let within = within.map(|key| self.place(key));
        let place = self.place(key);
        self.letters[place] = Letters::of(&cells, key.kind.manner() == Manner::Name);
        self.within[place] = within.map(small);
        let stretch = &mut self.stretches[place];
        self.replaced += stretch.length as usize;
        stretch.from = small(self.cells.len());
        stretch.length = small(cells.len());
        self.cells.extend_from_slice(&cells);
        if self.replaced > TIDY_FROM.max(self.cells.len() / 2) {
            self.tidy();
        }
    }

    /// Takes a text out, where it is there.
    pub fn take(&mut self, key: Key) {
        if self.places.contains_key(&key) {
            self.put(key, "", None);
        }
    }

    /// How many texts it holds.
    pub fn len(&self) -> usize {
        let held = self.stretches.iter().filter(|stretch| stretch.length > 0);
        held.count()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The best of what has all the words, the best first; nothing for a query without words. At
    /// least one word must stand in the text itself. What belongs to a client that is not there is
    /// passed over.
    pub fn find(&self, query: &Query, limit: usize) -> Vec<Key> {
        if query.is_empty() || limit == 0 {
            return Vec::new();
        }
        let above = self.above(query);
        let mut best: BinaryHeap<Rank> = BinaryHeap::with_capacity(limit + 1);
        for place in 0..self.keys.len() {
            let client = self.within[place].map(|client| client as usize);
            let around = client.and_then(|client| above.get(client).copied());
            let Some(cost) = self.cost(place, query, around.unwrap_or(0)) else {
                continue;
            };
            if client.is_some_and(|client| self.stretches[client].length == 0) {
                continue;
            }
            let rank = (cost, self.stretches[place].length, self.keys[place]);
            if best.len() < limit {
                best.push(rank);
            } else if best.peek().is_some_and(|worst| rank < *worst) {
                best.pop();
                best.push(rank);
            }
        }
        let best = best.into_sorted_vec().into_iter();
        best.map(|(_, _, key)| key).collect()
    }

    /// For the place of each client the words that its name has, as bits; empty where there is but
    /// one word.
    fn above(&self, query: &Query) -> Vec<u16> {
        if query.words.len() < 2 {
            return Vec::new();
        }
        let mut above = vec![0; self.keys.len()];
        for client in &self.clients {
            let place = *client as usize;
            for (number, word) in query.words.iter().enumerate() {
                if self.find_word(place, word).is_some() {
                    above[place] |= 1 << number;
                }
            }
        }
        above
    }

    /// What the words cost together; none where one of them is missing. `around` are the bits of
    /// those that stand in the name of the client it belongs to.
    fn cost(&self, place: usize, query: &Query, around: u16) -> Option<Cost> {
        let (mut sum, mut own) = (0, false);
        for (number, word) in query.words.iter().enumerate() {
            match self.find_word(place, word) {
                Some(cost) => {
                    own = true;
                    sum += cost;
                }
                None if around & 1 << number != 0 => sum += ELSEWHERE,
                None => return None,
            }
        }
        own.then(|| sum + self.stretches[place].kind.burden())
    }

    fn find_word(&self, place: usize, word: &Word) -> Option<Cost> {
        let stretch = self.stretches[place];
        if !word.may_be_in(&self.letters[place], stretch.kind.manner()) {
            return None;
        }
        let cells = &self.cells[stretch.from as usize..][..stretch.length as usize];
        Some(word.find(cells, stretch.kind.manner())?.cost)
    }

    /// The place of a key, made where there is none yet.
    fn place(&mut self, key: Key) -> usize {
        if let Some(place) = self.places.get(&key) {
            return *place as usize;
        }
        let place = self.keys.len();
        self.places.insert(key, small(place));
        self.letters.push(Letters::default());
        self.stretches.push(Stretch {
            from: 0,
            length: 0,
            kind: key.kind,
        });
        self.within.push(None);
        self.keys.push(key);
        if key.kind == Kind::Client {
            self.clients.push(small(place));
        }
        place
    }

    /// Closes the gaps between the texts.
    fn tidy(&mut self) {
        let mut tidied = Vec::with_capacity(self.cells.len() - self.replaced);
        for stretch in &mut self.stretches {
            let from = tidied.len();
            tidied
                .extend_from_slice(&self.cells[stretch.from as usize..][..stretch.length as usize]);
            stretch.from = small(from);
        }
        (self.cells, self.replaced) = (tidied, 0);
    }
}

impl Kind {
    fn manner(self) -> Manner {
        match self {
            Self::Client | Self::Person | Self::Position | Self::Visit => Manner::Name,
            Self::Note => Manner::Prose,
        }
    }

    /// How much later it comes than a client or person who is found as well.
    fn burden(self) -> Cost {
        match self {
            Self::Client | Self::Person => 0,
            Self::Position => 1,
            Self::Visit => 2,
            Self::Note => 3,
        }
    }
}

fn small(number: usize) -> u32 {
    u32::try_from(number).expect("fewer than 2³² letters fit in memory")
}
