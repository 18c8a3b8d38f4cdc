//! The catalogues among themselves, and the catalogues against the code that asks for words.

use std::collections::{BTreeMap, BTreeSet};

use crate::catalogue::{Catalogue, LOCALES};
use crate::codes;
use crate::finding::Finding;
use crate::tree::{File, Tree};

/// What a catalogue says wrongly by itself, and where the languages differ in ids, attributes or
/// variables. The measure is what all of them have together.
pub fn languages_agree(tree: &Tree) -> Vec<Finding> {
    let mut catalogues = Catalogue::all(tree);
    let mut findings: Vec<Finding> = catalogues
        .iter_mut()
        .flat_map(|catalogue| std::mem::take(&mut catalogue.flaws))
        .collect();
    let measures = union(&catalogues);
    for catalogue in &catalogues {
        for (id, (attributes, variables)) in &measures {
            let Some(message) = catalogue.messages.get(id) else {
                findings.push(Finding::of(&catalogue.path, format!("lacks {id}")));
                continue;
            };
            let lacking = attributes.difference(&message.attributes);
            findings.extend(
                lacking.map(|name| Finding::of(&catalogue.path, format!("{id} lacks .{name}"))),
            );
            // A number that one language shows and another hides is a slip.
            let lacking = variables.difference(&message.variables);
            findings.extend(
                lacking.map(|name| Finding::of(&catalogue.path, format!("{id} lacks ${name}"))),
            );
        }
    }
    findings
}

type Measure = (BTreeSet<String>, BTreeSet<String>);

fn union(catalogues: &[Catalogue]) -> BTreeMap<String, Measure> {
    let mut measures: BTreeMap<String, Measure> = BTreeMap::new();
    for (id, message) in catalogues.iter().flat_map(|catalogue| &catalogue.messages) {
        let (attributes, variables) = measures.entry(id.clone()).or_default();
        attributes.extend(message.attributes.iter().cloned());
        variables.extend(message.variables.iter().cloned());
    }
    measures
}

/// Ids that no code asks for: neither as a whole, nor by a beginning or an ending that it puts a
/// code or a name to (`"zone-{}"`, `` `${which}-done` ``), nor from another word.
pub fn every_word_is_used(tree: &Tree) -> Vec<Finding> {
    let catalogues = Catalogue::all(tree);
    let Some(first) = catalogues.first() else {
        return Vec::new();
    };
    let code: Vec<&File> = tree.files().filter(|file| asks_for_words(file)).collect();
    let asked: BTreeSet<&str> = code.iter().flat_map(|file| tokens(&file.text)).collect();
    let built: BTreeSet<&str> = code
        .iter()
        .flat_map(|file| beginnings(&file.text))
        .collect();
    let ends: BTreeSet<&str> = code.iter().flat_map(|file| endings(&file.text)).collect();
    let of_codes: BTreeSet<String> = codes::words_of_codes(tree).into_iter().collect();
    let of_words: BTreeSet<&String> = catalogues
        .iter()
        .flat_map(|one| one.messages.values())
        .flat_map(|one| &one.names)
        .collect();

    let is_used = |id: &String| {
        asked.contains(id.as_str())
            || of_codes.contains(id)
            || of_words.contains(id)
            || built.iter().any(|start| id.starts_with(start))
            || ends.iter().any(|end| id.ends_with(end))
    };
    let ids = first.messages.keys().filter(|id| !is_used(id));
    ids.map(|id| Finding::of(LOCALES, format!("no code asks for {id}")))
        .collect()
}

fn asks_for_words(file: &File) -> bool {
    let is_test = file.path.contains("tests/") || file.name().contains(".test.");
    let by_hand = !file.is_generated() && !is_test;
    by_hand && file.ends_in(&["rs", "ts", "tsx", "typ"])
}

/// Everything in a text that could be an id or the beginning of one.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter| !is_of_id(letter))
}

fn is_of_id(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// Texts in quotes that end in a hyphen where a value is put in: what built ids begin with.
fn beginnings(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("-{")
        .chain(text.match_indices("-${"))
        .filter_map(|(hyphen, _)| {
            let before = &text[..=hyphen];
            let quote = before.rfind(|letter: char| !is_of_id(letter))?;
            let beginning = &before[quote + 1..];
            let is_quoted = before[quote..].starts_with(['"', '`']);
            (is_quoted && beginning != "-").then_some(beginning)
        })
}

/// Texts in backquotes that are a value and an ending after a hyphen, and nothing else.
fn endings(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices("`${").filter_map(|(quote, opening)| {
        let (value, rest) = text[quote + opening.len()..].split_once('}')?;
        let ending = &rest[..rest.find('`')?];
        let is_ending = ending.starts_with('-') && ending.chars().all(is_of_id);
        (is_ending && value.chars().all(is_of_id)).then_some(ending)
    })
}

/// Calls that take the id of a message as their first argument, by the ending of the file.
const ASKING: &[(&[&str], &[&str])] = &[
    (&["ts", "tsx"], &["say(", "attribute("]),
    (
        &["rs"],
        &["text(", "text_with(", "text_attr(", "text_attr_with("],
    ),
];

/// Ids that code asks for in so many letters, and that no catalogue has.
pub fn every_asked_word_exists(tree: &Tree) -> Vec<Finding> {
    let catalogues = Catalogue::all(tree);
    let exists = |id: &str| catalogues.iter().any(|one| one.messages.contains_key(id));
    let mut findings = Vec::new();
    for file in tree.files().filter(|file| asks_for_words(file)) {
        let calls = ASKING.iter().filter(|(endings, _)| file.ends_in(endings));
        for (at, id) in calls
            .flat_map(|(_, calls)| calls.iter())
            .flat_map(|call| asked(file, call))
        {
            if !exists(id) {
                let line = file.text[..at].lines().count();
                findings.push(Finding::at(
                    &file.path,
                    line,
                    format!("no catalogue has {id}"),
                ));
            }
        }
    }
    findings
}

/// The first arguments of a call where they are ids in quotes, with where they stand.
fn asked<'file>(file: &'file File, call: &'file str) -> impl Iterator<Item = (usize, &'file str)> {
    let method = |at: usize| file.text[..at].ends_with('.');
    file.text
        .match_indices(call)
        .filter(move |(at, _)| method(*at))
        .filter_map(move |(at, _)| {
            let argument = file.text[at + call.len()..]
                .trim_start()
                .strip_prefix('"')?;
            let id = &argument[..argument.find('"')?];
            (tokens(id).count() == 1 && id.contains('-')).then_some((at, id))
        })
}

/// Failures that some language cannot tell: what happened (the text), what it means for the data
/// (`.meaning`) and what to do (`.advice`).
pub fn every_failure_has_advice(tree: &Tree) -> Vec<Finding> {
    let codes = codes::failure_codes(tree);
    let mut findings = Vec::new();
    for catalogue in Catalogue::all(tree) {
        for code in &codes {
            let id = format!("failure-{code}");
            let message = catalogue.messages.get(&id);
            for attribute in ["meaning", "advice"] {
                if !message.is_some_and(|message| message.attributes.contains(attribute)) {
                    findings.push(Finding::of(
                        &catalogue.path,
                        format!("lacks {id}.{attribute}"),
                    ));
                }
            }
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: &str = "ui/locales/en.ftl";
    const SV: &str = "ui/locales/sv.ftl";

    #[test]
    fn languages_differ_by_ids_attributes_and_variables() {
        let tree = Tree::made_up(&[
            (EN, "a = A { $n }\n    .hint = H\nb = B\n"),
            (SV, "a = A\nc = C\n"),
        ]);
        let found: Vec<String> = languages_agree(&tree)
            .iter()
            .map(ToString::to_string)
            .collect();
        for what in [
            "sv.ftl: lacks b",
            "sv.ftl: a lacks .hint",
            "sv.ftl: a lacks $n",
        ] {
            assert!(
                found.iter().any(|line| line.ends_with(what)),
                "{what} in {found:?}"
            );
        }
        assert!(found.iter().any(|line| line.ends_with("en.ftl: lacks c")));
        assert_eq!(found.len(), 4);
    }

    #[test]
    fn a_word_counts_as_used_only_as_a_whole() {
        let tree = Tree::made_up(&[
            (
                EN,
                "visit = V\nvisit-goal = G\nnamed = N\nuses = { named }\nzone-Asia = A\nundo-done = D\n",
            ),
            (
                "ui/src/app/App.tsx",
                "t('visit-goal'); t('uses'); `zone-${name}`; `${which}-done`\n",
            ),
        ]);
        let found = every_word_is_used(&tree);
        assert_eq!(found, [Finding::of(LOCALES, "no code asks for visit")]);
    }

    #[test]
    fn a_word_that_no_catalogue_has_is_found_where_it_is_asked_for() {
        let tree = Tree::made_up(&[
            (EN, "visit-goal = G\n"),
            (
                "ui/src/app/A.tsx",
                "words.say(\n  \"visit-gaol\")\nwords.say(\"visit-goal\")\n",
            ),
            (
                "src-tauri/src/cli.rs",
                "//! x\nfn f() { words.text(\"cli-dnoe\"); body.text(\"x y-z\"); }",
            ),
        ]);
        let found: Vec<String> = every_asked_word_exists(&tree)
            .iter()
            .map(ToString::to_string)
            .collect();
        assert_eq!(
            found,
            [
                "ui/src/app/A.tsx:1: no catalogue has visit-gaol",
                "src-tauri/src/cli.rs:2: no catalogue has cli-dnoe",
            ]
        );
    }

    #[test]
    fn a_failure_without_advice_is_found() {
        let failures = "//! x\nenum FailureCode { WrongKey }\n";
        let half = "failure-wrong-key = W\n    .meaning = M\n";
        let tree = Tree::made_up(&[(EN, half), (codes::FAILURES, failures)]);
        let found = every_failure_has_advice(&tree);
        assert_eq!(found, [Finding::of(EN, "lacks failure-wrong-key.advice")]);
    }
}
