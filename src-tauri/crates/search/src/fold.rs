//! Letters made plain: case, accents and width do not count, so that `asa` finds Åsa and ＡＢＣ is abc.
//! Deliberately absent: transliteration of other scripts; only Chinese is also found by its sound.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Calls `take` with each plain letter that a character comes to; with none for an accent that
/// stands alone.
pub(crate) fn fold(character: char, mut take: impl FnMut(char)) {
    if character.is_ascii() {
        return take(character.to_ascii_lowercase());
    }
    for part in std::iter::once(character).nfkd() {
        for letter in part.to_lowercase().nfkd() {
            match spelt(letter) {
                Some(letters) => letters.chars().for_each(&mut take),
                None if is_combining_mark(letter) => {}
                None => take(letter),
            }
        }
    }
}

/// Letters that Unicode keeps whole and that people type with others.
fn spelt(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'þ' => "th",
        'ł' => "l",
        'ħ' => "h",
        'ı' => "i",
        _ => return None,
    })
}

/// Signs that stand inside a word without parting it: O'Brien, Xi'an.
pub(crate) fn is_within_words(character: char) -> bool {
    matches!(character, '\'' | '’' | '‘' | 'ʼ' | '`' | '´' | '＇')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn folded(text: &str) -> String {
        let mut letters = String::new();
        text.chars()
            .for_each(|one| fold(one, |letter| letters.push(letter)));
        letters
    }

    #[test]
    fn accents_case_and_width_do_not_count() {
        assert_eq!(folded("Åsa ÖBERG"), "asa oberg");
        assert_eq!(folded("Ａ\u{30a}sa"), "asa");
        assert_eq!(folded("Renée Müller-Weiß"), "renee muller-weiss");
        assert_eq!(folded("Søren Łukasz Þór İpek"), "soren lukasz thor ipek");
        assert_eq!(folded("王小明"), "王小明");
    }

    proptest! {
        #[test]
        fn what_is_plain_stays_as_it_is(text in ".*") {
            let once = folded(&text);
            prop_assert_eq!(folded(&once), once);
        }
    }
}
