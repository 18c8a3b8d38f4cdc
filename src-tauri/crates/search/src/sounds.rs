//! How Chinese characters are read, in pinyin without tones: every reading that the data of the crate
//! `pinyin` has, the usual ones told apart from the rare.
//! Deliberately absent: guessing which reading is right in a name; all of them find it.

use pinyin::ToPinyinMulti;
use std::collections::HashMap;
use std::sync::LazyLock;

/// One reading of a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Reading {
    /// Its letters, a to z.
    pub letters: &'static str,
    /// Whether somebody who sees the character in a name is likely to read it so.
    pub usual: bool,
}

/// Readings that are usual beside the first of the data: as surnames, in names of places and firms.
const ALSO_USUAL: &[(char, &[&str])] = &[
    ('乐', &["le", "yue"]),
    ('会', &["hui", "kuai"]),
    ('传', &["chuan", "zhuan"]),
    ('区', &["ou", "qu"]),
    ('单', &["shan", "dan"]),
    ('厦', &["xia", "sha"]),
    ('召', &["shao", "zhao"]),
    ('员', &["yuan", "yun"]),
    ('宓', &["mi", "fu"]),
    ('尉', &["wei", "yu"]),
    ('曾', &["zeng", "ceng"]),
    ('朝', &["chao", "zhao"]),
    ('朴', &["pu", "piao"]),
    ('查', &["zha", "cha"]),
    ('盖', &["gai", "ge"]),
    ('种', &["zhong", "chong"]),
    ('缪', &["miao", "mou"]),
    ('翟', &["zhai", "di"]),
    ('藏', &["cang", "zang"]),
    ('行', &["hang", "xing"]),
    ('覃', &["qin", "tan"]),
    ('解', &["xie", "jie"]),
    ('贾', &["jia", "gu"]),
    ('都', &["du", "dou"]),
    ('重', &["chong", "zhong"]),
    ('长', &["chang", "zhang"]),
    ('隗', &["wei", "kui"]),
];

/// The readings of a character; none where it is no Chinese character or nobody knows its sound.
pub(crate) fn readings(character: char) -> &'static [Reading] {
    let table = &*TABLE;
    table.set_of(character).map_or(&[], |set| &table.sets[set])
}

/// Whether a character has a reading that begins with that letter, a to z.
pub(crate) fn begins_with(character: char, letter: char) -> bool {
    let table = &*TABLE;
    let initials = table.set_of(character).map_or(0, |set| table.initials[set]);
    initials & initial(letter) != 0
}

/// The bit of a letter, a to z; none for any other.
fn initial(letter: char) -> u32 {
    match letter {
        'a'..='z' => 1 << (u32::from(letter) - u32::from('a')),
        _ => 0,
    }
}

// From the sign 〇 to the end of the Chinese characters of Unicode.
const FIRST: u32 = 0x3007;
const LAST: u32 = 0x3_3479;

/// Thousands of characters share a few hundred sets of readings.
struct Table {
    places: Vec<u16>,
    sets: Vec<Box<[Reading]>>,
    initials: Vec<u32>,
}

impl Table {
    fn set_of(&self, character: char) -> Option<usize> {
        let place = u32::from(character).checked_sub(FIRST)?;
        self.places.get(place as usize).copied().map(usize::from)
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut sets: Vec<Box<[Reading]>> = Vec::new();
    let mut known: HashMap<Vec<Reading>, u16> = HashMap::new();
    let mut set_of = |character: Option<char>| {
        let readings = character.map(from_data).unwrap_or_default();
        *known.entry(readings).or_insert_with_key(|readings| {
            sets.push(readings.as_slice().into());
            u16::try_from(sets.len() - 1).expect("there are fewer sets than two letters can name")
        })
    };
    let places = (FIRST..=LAST)
        .map(|code| set_of(char::from_u32(code)))
        .collect();
    let bits = |readings: &[Reading]| {
        let firsts = readings
            .iter()
            .filter_map(|reading| reading.letters.chars().next());
        firsts.fold(0, |bits, letter| bits | initial(letter))
    };
    let initials = sets.iter().map(|set| bits(set)).collect();
    Table {
        places,
        sets,
        initials,
    }
});

fn from_data(character: char) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut add = |letters: &'static str, usual: bool| {
        if letters.bytes().all(|letter| letter.is_ascii_lowercase()) {
            match readings.iter_mut().find(|known| known.letters == letters) {
                Some(known) => known.usual |= usual,
                None => readings.push(Reading { letters, usual }),
            }
        }
    };
    for (_, letters) in ALSO_USUAL.iter().filter(|(named, _)| *named == character) {
        letters.iter().for_each(|letters| add(letters, true));
    }
    let data = character.to_pinyin_multi().into_iter().flatten();
    for (number, sound) in data.enumerate() {
        typed(sound.plain())
            .iter()
            .for_each(|letters| add(letters, number == 0));
    }
    readings
}

/// How a syllable is typed: keyboards have no ü.
fn typed(syllable: &'static str) -> Vec<&'static str> {
    match syllable {
        "lü" => vec!["lv", "lu", "lyu"],
        "lüe" => vec!["lve", "lue"],
        "nü" => vec!["nv", "nu", "nyu"],
        "nüe" => vec!["nve", "nue"],
        other => vec![other],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters(character: char) -> Vec<&'static str> {
        readings(character)
            .iter()
            .map(|reading| reading.letters)
            .collect()
    }

    fn usual(character: char) -> Vec<&'static str> {
        let usual = readings(character).iter().filter(|reading| reading.usual);
        usual.map(|reading| reading.letters).collect()
    }

    #[test]
    fn a_character_has_all_its_readings_and_some_are_usual() {
        assert_eq!(usual('王'), ["wang"]);
        assert_eq!(usual('单'), ["shan", "dan"]);
        assert_eq!(usual('重'), ["chong", "zhong"]);
        assert!(letters('还').contains(&"huan") && usual('还') == ["hai"]);
    }

    #[test]
    fn every_reading_called_usual_is_one_and_is_worth_the_line() {
        for (number, (character, named)) in ALSO_USUAL.iter().enumerate() {
            let data: Vec<_> = character.to_pinyin_multi().into_iter().flatten().collect();
            let data: Vec<&str> = data.into_iter().map(|sound| sound.plain()).collect();
            assert!(
                named.iter().all(|one| data.contains(one)),
                "{character}: {data:?}"
            );
            assert!(*named != &data[..1], "{character}");
            let again = ALSO_USUAL[..number]
                .iter()
                .any(|(before, _)| before == character);
            assert!(!again, "{character} stands twice");
        }
    }

    #[test]
    fn umlauts_are_typed_as_people_type_them() {
        assert_eq!(usual('吕'), ["lv", "lu", "lyu"]);
        assert_eq!(usual('女')[..2], ["nv", "nu"]);
    }

    #[test]
    fn what_is_no_chinese_character_has_no_reading() {
        for character in ['a', 'Å', 'の', '한', '\u{0}', '\u{10ffff}'] {
            assert!(readings(character).is_empty(), "{character}");
        }
    }

    #[test]
    fn rare_characters_of_names_have_readings_too() {
        assert_eq!(usual('〇'), ["ling"]);
        assert_eq!(letters('𬱖'), ["di"]);
    }
}
