//! What no bundled font can draw is printed as `□` and reported; an archival PDF may not hold a
//! missing glyph, and nobody should get a dossier with silent gaps.
//! Deliberately absent: right-to-left scripts, which no bundled font has.

use crate::fonts::fonts;
use serde_json::Value;
use std::collections::BTreeSet;
use typst::layout::{Frame, FrameItem};
use typst_layout::PagedDocument;

/// What stands for a character that cannot be drawn.
pub(crate) const STAND_IN: char = '\u{25a1}';

/// Walks through all texts of the data and replaces what cannot be drawn; `missing` collects it.
pub(crate) fn mend(data: &mut Value, missing: &mut BTreeSet<char>) {
    each_text(data, &mut |text| {
        if text.is_ascii() && !text.bytes().any(|byte| byte.is_ascii_control()) {
            return;
        }
        *text = text
            .chars()
            .filter_map(|character| mended(character, missing))
            .collect();
    });
}

/// Replaces clusters that each font could draw only in part, such as a Chinese character under a
/// Latin accent; `missing` collects their characters.
pub(crate) fn strike(data: &mut Value, clusters: &BTreeSet<String>, missing: &mut BTreeSet<char>) {
    each_text(data, &mut |text| {
        for cluster in clusters {
            if text.contains(cluster.as_str()) {
                *text = text.replace(cluster.as_str(), &STAND_IN.to_string());
                missing.extend(cluster.chars());
            }
        }
    });
}

/// The texts on the pages that came out without a glyph.
pub(crate) fn undrawn(document: &PagedDocument) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for page in document.pages() {
        search(&page.frame, &mut found);
    }
    found
}

fn search(frame: &Frame, found: &mut BTreeSet<String>) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => search(&group.frame, found),
            FrameItem::Text(text) => {
                let bare = text.glyphs.iter().filter(|glyph| glyph.id == 0);
                found.extend(bare.map(|glyph| text.text[glyph.range()].to_owned()));
            }
            _ => {}
        }
    }
}

fn each_text(data: &mut Value, change: &mut impl FnMut(&mut String)) {
    match data {
        Value::String(text) => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each_text(item, change)),
        Value::Object(fields) => fields
            .values_mut()
            .for_each(|field| each_text(field, change)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn mended(character: char, missing: &mut BTreeSet<char>) -> Option<char> {
    match character {
        '\n' | '\u{ad}' | '\u{200b}' => Some(character),
        '\t' => Some(' '),
        '\u{2028}' | '\u{2029}' => Some('\n'),
        _ if character.is_control() || is_invisible(character) => None,
        _ if fonts().covers(character) && !is_unfit(character) => Some(character),
        _ => {
            missing.insert(character);
            Some(STAND_IN)
        }
    }
}

/// Characters without a shape of their own: joiners, direction marks, variation selectors, tags.
fn is_invisible(character: char) -> bool {
    matches!(character,
        '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}' | '\u{200c}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e01ef}')
}

/// Characters that an archival PDF forbids whatever the font: private use, and the sign of text that
/// was broken before it came here.
fn is_unfit(character: char) -> bool {
    matches!(character,
        '\u{fffd}' | '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..='\u{ffffd}'
        | '\u{100000}'..='\u{10fffd}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn mend_text(text: &str) -> (String, Vec<char>) {
        let mut data = json!({ "a": [text] });
        let mut missing = BTreeSet::new();
        mend(&mut data, &mut missing);
        (
            data["a"][0].as_str().unwrap().to_owned(),
            missing.into_iter().collect(),
        )
    }

    #[test]
    fn what_no_font_draws_becomes_a_box_and_is_named() {
        let (text, missing) = mend_text("Nora 😀 \u{645}\u{e000}");
        assert_eq!(text, "Nora □ □□");
        assert_eq!(missing, ['\u{645}', '\u{e000}', '😀']);
    }

    #[test]
    fn joiners_and_control_characters_leave_no_trace() {
        let (text, missing) = mend_text("a\u{200d}b\u{fe0f}c\u{0}\u{7}d\te");
        assert_eq!(text, "abcd e");
        assert!(missing.is_empty());
    }

    #[test]
    fn a_cluster_is_struck_as_a_whole() {
        let mut data = json!(["x 中\u{301} y"]);
        let mut missing = BTreeSet::new();
        strike(
            &mut data,
            &BTreeSet::from(["中\u{301}".to_owned()]),
            &mut missing,
        );
        assert_eq!(data[0], "x □ y");
        assert_eq!(missing.len(), 2);
    }

    proptest! {
        #[test]
        fn after_mending_every_character_can_be_drawn_or_is_white(text in "\\PC*|.*") {
            let (mended, _) = mend_text(&text);
            for character in mended.chars() {
                let white = ['\n', '\u{ad}', '\u{200b}'].contains(&character);
                prop_assert!(white || fonts().covers(character));
            }
        }
    }
}
