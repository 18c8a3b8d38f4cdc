//! Numbers for names: each customer's id is kept once, end to end with the others. A short name
//! stands in its place of the table too, so that finding it again takes a single look at memory.
//! Deliberately absent: names in any order, and names taken away again.

const FREE: u32 = u32::MAX;
/// Names up to this length are their own key.
const SHORT: usize = 11;
/// Stands in place of the length in the key of a longer name.
const LONG: u8 = u8::MAX;

/// Names numbered in the order in which they came.
pub(super) struct Names {
    text: Vec<u8>,
    /// Where each name ends in `text`.
    ends: Vec<u32>,
    /// By hash, open addressing; its length is a power of two.
    places: Vec<Place>,
    /// The number asked for last: lines of one invoice stand together.
    last: u32,
}

#[derive(Clone, Copy)]
struct Place {
    key: Key,
    number: u32,
}

/// A short name with its length, or the hash of a longer one with [`LONG`].
type Key = [u8; SHORT + 1];

impl Names {
    pub fn new() -> Self {
        Self {
            text: Vec::new(),
            ends: Vec::new(),
            places: free(1024),
            last: FREE,
        }
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }

    pub fn name(&self, number: usize) -> &str {
        std::str::from_utf8(self.bytes(number)).expect("names come in as text")
    }

    /// The number of a name; none where there is no more room for names.
    pub fn number(&mut self, name: &str) -> Option<u32> {
        let name = name.as_bytes();
        if self.last != FREE && self.bytes(self.last as usize) == name {
            return Some(self.last);
        }
        let key = key(name);
        let place = self.place(key, name);
        match self.places[place].number {
            FREE => self.last = self.take_in(key, name, place)?,
            number => self.last = number,
        }
        Some(self.last)
    }

    fn take_in(&mut self, key: Key, name: &[u8], place: usize) -> Option<u32> {
        let number = u32::try_from(self.ends.len()).ok().filter(|n| *n < FREE)?;
        let end = u32::try_from(self.text.len() + name.len()).ok()?;
        self.text.extend_from_slice(name);
        self.ends.push(end);
        self.places[place] = Place { key, number };
        if self.ends.len() * 2 > self.places.len() {
            self.grow();
        }
        Some(number)
    }

    fn bytes(&self, number: usize) -> &[u8] {
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[start as usize..self.ends[number] as usize]
    }

    /// Where a name stands, or the free place where it belongs.
    fn place(&self, key: Key, name: &[u8]) -> usize {
        let mask = self.places.len() - 1;
        let mut at = spread(key) & mask;
        loop {
            let place = self.places[at];
            let same = place.key == key
                && (key[SHORT] != LONG || self.bytes(place.number as usize) == name);
            if place.number == FREE || same {
                return at;
            }
            at = (at + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let wider = free(self.places.len() * 2);
        let mask = wider.len() - 1;
        let narrow = std::mem::replace(&mut self.places, wider);
        for place in narrow.into_iter().filter(|place| place.number != FREE) {
            let mut at = spread(place.key) & mask;
            while self.places[at].number != FREE {
                at = (at + 1) & mask;
            }
            self.places[at] = place;
        }
    }
}

fn free(count: usize) -> Vec<Place> {
    let key = [0; SHORT + 1];
    vec![Place { key, number: FREE }; count]
}

fn key(name: &[u8]) -> Key {
    let mut key = [0; SHORT + 1];
    if name.len() <= SHORT {
        key[..name.len()].copy_from_slice(name);
        // At most 11.
        key[SHORT] = name.len() as u8;
    } else {
        let (words, rest) = name.as_chunks::<8>();
        let mut last = [0; 8];
        last[..rest.len()].copy_from_slice(rest);
        let words = words.iter().chain([&last]);
        let hash = words.fold(name.len() as u64, |sum, word| {
            mix(sum, u64::from_le_bytes(*word))
        });
        key[..8].copy_from_slice(&hash.to_le_bytes());
        key[SHORT] = LONG;
    }
    key
}

fn spread(key: Key) -> usize {
    let [a, b, c, d, e, f, g, h, i, j, k, l] = key;
    let (low, high) = ([a, b, c, d, e, f, g, h], [i, j, k, l]);
    let mixed = mix(
        u64::from_le_bytes(low),
        u64::from(u32::from_le_bytes(high)) << 32,
    );
    // Only the lowest bits are used, and they may be all that a platform has.
    mixed as usize
}

/// A multiplication whose two halves are folded onto each other. A ledger is no enemy, so that nobody
/// has to be kept from making names that collide.
fn mix(sum: u64, word: u64) -> u64 {
    let product = u128::from(sum ^ word) * u128::from(0x9e37_79b9_7f4a_7c15_u64);
    product as u64 ^ (product >> 64) as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_number_however_many_there_are() {
        for start in ["C", "客户", "a customer with a long name "] {
            let mut names = Names::new();
            for round in 0..2 {
                for number in 0..10_000_u32 {
                    let name = format!("{start}{number}");
                    assert_eq!(names.number(&name), Some(number), "{round}");
                    assert_eq!(names.number(&name), Some(number), "{round}");
                }
            }
            assert_eq!(
                (names.len(), names.name(9_999)),
                (10_000, format!("{start}9999").as_str())
            );
        }
    }

    #[test]
    fn numbered_names_spread_over_the_places() {
        for start in ["C", "customer ", "a customer with a long name "] {
            let place = |n: u32| spread(key(format!("{start}{n:05}").as_bytes())) & 0xffff;
            let places: std::collections::HashSet<usize> = (0..65_536).map(place).collect();
            // Thrown at random, 63 % of the places would be met.
            assert!(places.len() > 40_000, "{start}: {}", places.len());
        }
    }

    #[test]
    fn the_empty_name_is_a_name_and_none_runs_into_the_next() {
        let mut names = Names::new();
        let numbers = ["ab", "", "a", "b", "ab", "\0", ""].map(|name| names.number(name).unwrap());
        assert_eq!(numbers, [0, 1, 2, 3, 0, 4, 1]);
        assert_eq!(names.name(1), "");
    }
}
