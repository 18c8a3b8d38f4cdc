//! The bundled fonts, parsed once: Inter for Latin, Greek and Cyrillic, Noto Sans SC for Chinese, each
//! in 400 and 600 (OFL, texts beside the files). They are static and whole: people's names hold rare
//! characters. Deliberately absent: fonts of the system, which would print differently elsewhere.

use std::sync::LazyLock;
use typst::foundations::Bytes;
use typst::layout::Abs;
use typst::text::{Font, FontBook, FontInstance, FontVariations};
use typst::utils::LazyHash;

const FILES: [&[u8]; 4] = [
    include_bytes!("../fonts/Inter-Regular.ttf"),
    include_bytes!("../fonts/NotoSansSC-Regular.ttf"),
    include_bytes!("../fonts/Inter-SemiBold.ttf"),
    include_bytes!("../fonts/NotoSansSC-SemiBold.ttf"),
];

/// The two weights.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Weight {
    /// 400.
    Regular,
    /// 600.
    SemiBold,
}

/// The fonts as typst and measuring want them.
pub(crate) struct Fonts {
    pub book: LazyHash<FontBook>,
    pub all: Vec<Font>,
    regular: Vec<FontInstance>,
    semi_bold: Vec<FontInstance>,
}

/// The fonts, made ready on first use.
pub(crate) fn fonts() -> &'static Fonts {
    static FONTS: LazyLock<Fonts> = LazyLock::new(Fonts::parse);
    &FONTS
}

impl Fonts {
    fn parse() -> Self {
        let all: Vec<Font> = FILES
            .iter()
            .map(|file| Font::new(Bytes::new(*file), 0).expect("a bundled font parses"))
            .collect();
        let instance = |font: &Font| {
            let variant = font.info().variant;
            font.clone()
                .instantiate(variant, Abs::pt(10.0), &FontVariations::default())
        };
        Self {
            book: LazyHash::new(FontBook::from_fonts(&all)),
            regular: all[..2].iter().map(instance).collect(),
            semi_bold: all[2..].iter().map(instance).collect(),
            all,
        }
    }

    /// Whether a bundled font draws the character, in both weights.
    pub fn covers(&self, character: char) -> bool {
        let drawn = |fonts: &[FontInstance]| {
            fonts
                .iter()
                .any(|font| font.ttf().glyph_index(character).is_some())
        };
        drawn(&self.regular) && drawn(&self.semi_bold)
    }

    /// Width of a text on one line, in the unit of `size`, without kerning.
    pub fn width(&self, text: &str, size: f32, weight: Weight) -> f32 {
        let fonts = match weight {
            Weight::Regular => &self.regular,
            Weight::SemiBold => &self.semi_bold,
        };
        let ems: f64 = text
            .chars()
            .map(|character| advance(fonts, character))
            .sum();
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a width on paper needs no 64 bits"
        )]
        let ems = ems as f32;
        ems * size
    }
}

/// Advance in em in the first font that has the character; one em where none has it.
fn advance(fonts: &[FontInstance], character: char) -> f64 {
    fonts
        .iter()
        .find_map(|font| font.x_advance(font.ttf().glyph_index(character)?.0))
        .map_or(1.0, |advance| advance.get())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_families_come_in_both_weights_under_the_names_the_templates_use() {
        let fonts = fonts();
        for family in ["inter", "noto sans sc"] {
            assert_eq!(fonts.book.select_family(family).count(), 2, "{family}");
        }
    }

    #[test]
    fn latin_greek_cyrillic_and_chinese_are_covered_and_emoji_are_not() {
        for character in "ÅåŁőŞΩжЮ李娜䶮𬭳€£¥□·–—…“”，。（）、；：！？《》".chars()
        {
            assert!(fonts().covers(character), "{character}");
        }
        for character in "😀\u{645}\u{e01}\u{ac00}".chars() {
            assert!(!fonts().covers(character), "{}", character.escape_unicode());
        }
    }

    #[test]
    fn a_chinese_character_is_one_em_wide_and_bold_is_wider() {
        let width = |text, weight| fonts().width(text, 10.0, weight);
        assert!((width("李娜", Weight::Regular) - 20.0).abs() < 0.01);
        assert!(width("Nora", Weight::SemiBold) > width("Nora", Weight::Regular));
    }
}
