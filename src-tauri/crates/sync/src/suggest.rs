//! A suggestion for two texts that grew apart: a three-way merge, word by word, that a person
//! confirms.
//! Deliberately absent: deciding. Where both changed one place, nothing is suggested.

use std::collections::HashMap;

/// Merges two texts that both came from `base`. None where both changed the same words.
pub fn merge_texts(base: &str, mine: &str, theirs: &str) -> Option<String> {
    let mut words = Words::default();
    let [base, mine, theirs] = [base, mine, theirs].map(|text| words.lines_of(text));
    let merged = diffy::merge(&base, &mine, &theirs).ok()?;
    words.text_of(&merged)
}

/// Every different word gets a number, and every number a line: the merge looks at lines.
#[derive(Default)]
struct Words<'a> {
    numbers: HashMap<&'a str, usize>,
    words: Vec<&'a str>,
}

impl<'a> Words<'a> {
    fn lines_of(&mut self, text: &'a str) -> String {
        let mut lines = String::new();
        for word in split(text) {
            let number = *self.numbers.entry(word).or_insert_with(|| {
                self.words.push(word);
                self.words.len() - 1
            });
            lines.push_str(&number.to_string());
            lines.push('\n');
        }
        lines
    }

    fn text_of(&self, lines: &str) -> Option<String> {
        lines
            .lines()
            .map(|line| self.words.get(line.parse::<usize>().ok()?).copied())
            .collect()
    }
}

/// Runs of Latin letters and digits are words; every other character, Chinese ones too, stands alone.
fn split(text: &str) -> impl Iterator<Item = &str> {
    let joined = |c: char| c.is_alphanumeric() && c < '\u{2e80}';
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let end = match joined(first) {
            true => rest.find(|c| !joined(c)).unwrap_or(rest.len()),
            false => first.len_utf8(),
        };
        let (word, after) = rest.split_at(end);
        rest = after;
        Some(word)
    })
}
