//! What the full dossier says, word for word, in each language.

use crate::reading::{printed, text};
use crate::sample::full;
use std::path::Path;
use valise_domain::codes::Language;

fn compare(language: Language) {
    let name = language.as_str();
    let Some(text) = text(&printed(&full(language), &format!("full-{name}.pdf")).pdf) else {
        return;
    };
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/dossier/snapshots/{name}.txt"));
    if std::env::var_os("VALISE_BLESS").is_some() {
        std::fs::write(&file, format!("{text}\n")).unwrap();
    }
    let expected = std::fs::read_to_string(&file).unwrap();
    let mut lines = text.lines();
    for (number, expected) in expected.lines().enumerate() {
        assert_eq!(
            lines.next(),
            Some(expected),
            "line {} of {name}.txt",
            number + 1
        );
    }
    assert_eq!(lines.next(), None, "the print says more than {name}.txt");
}

#[test]
fn the_english_dossier_says_what_it_said() {
    compare(Language::En);
}

#[test]
fn the_chinese_dossier_says_what_it_said() {
    compare(Language::ZhCn);
}

#[test]
fn the_swedish_dossier_says_what_it_said() {
    compare(Language::Sv);
}
