//! Texts nobody expects: markup of the type setter, signs without a font, endless words.

use crate::reading::{holds, printed, squeezed, text};
use crate::sample::full;
use proptest::prelude::*;
use valise_domain::codes::Language;
use valise_domain::progress::Unwatched;
use valise_dossier::{Dossier, PersonPart, print};

fn with_note(note: &str) -> Dossier {
    let mut dossier = Dossier::of("Tom AB", Language::En, "2026-11-21".parse().unwrap());
    dossier.account.notes = Some(note.to_owned());
    dossier
}

#[test]
fn markup_of_the_type_setter_prints_literally() {
    let texts = [
        "#panic(\"boom\")",
        "*not bold* _not italic_ `not code`",
        "$x^2$ and \"straight quotes\" and 'these'",
        "@nobody <label> https://example.com/#frag",
        "= no heading",
        "- no list",
        "// no comment /* nor this */",
        "\\u{1f600} #sys.version #read(\"data.json\")",
        "-> => --- ... ~",
    ];
    let mut dossier = full(Language::En);
    dossier.account.name = "#panic(\"name\") & Sons *AB*".into();
    dossier.account.notes = Some(texts.join("\n"));
    let printed = printed(&dossier, "markup.pdf");
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    let text = squeezed(&text);
    assert!(text.contains("#panic(\"name\")&Sons*AB*"));
    for literal in texts {
        assert!(text.contains(&squeezed(literal)), "{literal}");
    }
}

#[test]
fn what_no_font_can_draw_is_boxed_listed_and_reported() {
    let mut dossier = with_note("We met محمد 🤝 today");
    dossier.people = vec![PersonPart {
        name: "김철수 ไทย".into(),
        ..PersonPart::default()
    }];
    let printed = printed(&dossier, "missing.pdf");
    for character in "محمد🤝ไทย".chars() {
        assert!(printed.missing_glyphs.contains(&character), "{character}");
    }
    assert!(printed.missing_glyphs.is_sorted());
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    assert!(text.contains("We met □□□□ □ today"), "{text}");
    assert!(text.contains("□ stands for a character") && text.contains("U+0645"));
}

#[test]
fn a_dossier_that_lacks_no_glyph_reports_none() {
    for language in Language::ALL {
        let printed = printed(&full(*language), "whole.pdf");
        assert!(printed.missing_glyphs.is_empty());
        let Some(text) = text(&printed.pdf) else {
            return;
        };
        assert!(!text.contains('□'));
    }
}

#[test]
fn an_accent_that_no_font_has_over_its_letter_does_not_spoil_the_print() {
    let printed = printed(
        &with_note("fine 中\u{301}文 and e\u{301} too"),
        "cluster.pdf",
    );
    assert!(holds(&printed.pdf, "%PDF-1.7"));
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    assert!(text.contains("fine") && text.contains("too"), "{text}");
}

#[test]
fn an_endless_word_is_broken_and_not_lost() {
    let word = "Donaudampfschifffahrtsgesellschaftskapitän".repeat(6);
    let Some(text) = text(&printed(&with_note(&word), "endless.pdf").pdf) else {
        return;
    };
    assert!(squeezed(&text).contains(&word));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_text_at_all_can_be_printed(
        name in any::<String>(),
        note in "\\PC{0,60}|.{0,60}",
        title in "[\u{0}-\u{ff}\u{300}-\u{36f}\u{200b}-\u{206f}中文\u{ac00}-\u{ac0f}😀]{0,40}",
        language in prop::sample::select(Language::ALL),
    ) {
        let mut dossier = Dossier { language, ..with_note(&note) };
        dossier.account.name = name.clone();
        dossier.people =
            vec![PersonPart { name, title: Some(title), ..PersonPart::default() }];
        let printed = print(&dossier, &Unwatched);
        prop_assert!(printed.is_ok(), "{:?}", printed.err());
    }
}
