//! How a chart looks on paper: words, type and colours (screens.md, Look).
//! Deliberately absent: the texts themselves, which come from the one catalogue of the program.

use valise_domain::codes::{AttitudeScale, BuyingRole, Language, PositionState, Strength};

/// A text that the drawing asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Word {
    /// The state of a post: stands in place of a name, and behind the name of a closed post.
    State(PositionState),
    /// A buying role in two letters or signs.
    RoleTag(BuyingRole),
    /// A buying role in full.
    Role(BuyingRole),
    /// An attitude in full.
    Attitude(AttitudeScale),
    /// The strength of our relationship in full.
    Strength(Strength),
    /// That nobody met or judged the holder for long.
    Stale,
    /// How many posts lie folded away below.
    Below(u32),
}

/// Everything an SVG needs beside the chart.
pub struct SvgLook<'a> {
    /// Name of the picture, read out first by screen readers.
    pub title: &'a str,
    /// One sentence on what it shows.
    pub description: &'a str,
    /// The language of the words.
    pub language: Language,
    /// Gives each text in that language.
    pub words: &'a dyn Fn(Word) -> String,
    /// CSS list of font families, such as `Inter, 'Noto Sans SC', sans-serif`.
    pub font_family: &'a str,
    /// Colours.
    pub palette: Palette,
}

/// Colours as CSS writes them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// Behind everything.
    pub paper: &'static str,
    /// A card.
    pub card: &'static str,
    /// The card of a closed post.
    pub closed: &'static str,
    /// The edge of a card.
    pub edge: &'static str,
    /// The edge of a card whose contents may be old.
    pub faded: &'static str,
    /// Names.
    pub ink: &'static str,
    /// Everything else written, and closed posts.
    pub muted: &'static str,
    /// Reporting lines and dashed edges.
    pub line: &'static str,
    /// Behind the tag of a buying role.
    pub tag: &'static str,
    /// ▲▲
    pub champion: &'static str,
    /// ▲
    pub supporter: &'static str,
    /// ●
    pub neutral: &'static str,
    /// ▼
    pub sceptic: &'static str,
    /// ▼▼
    pub opponent: &'static str,
}

impl Palette {
    /// The light theme, which is also the printed one: slate neutrals, text at 4.5 : 1 and signs at
    /// 3 : 1 or more on the card.
    pub const LIGHT: Self = Self {
        paper: "#ffffff",
        card: "#ffffff",
        closed: "#f1f5f9",
        edge: "#cbd5e1",
        faded: "#e8edf3",
        ink: "#0f172a",
        muted: "#475569",
        line: "#94a3b8",
        tag: "#e2e8f0",
        champion: "#115e59",
        supporter: "#0d9488",
        neutral: "#64748b",
        sceptic: "#a16207",
        opponent: "#cc3311",
    };

    /// The colour of an attitude; its shape says the same.
    pub fn attitude(&self, attitude: AttitudeScale) -> &'static str {
        match attitude {
            AttitudeScale::Champion => self.champion,
            AttitudeScale::Supporter => self.supporter,
            AttitudeScale::Neutral => self.neutral,
            AttitudeScale::Sceptic => self.sceptic,
            AttitudeScale::Opponent => self.opponent,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(colour: &str) -> f64 {
        let part = |at: usize| {
            let value = f64::from(u8::from_str_radix(&colour[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_and_signs_of_the_light_palette_keep_the_aa_contrast() {
        let p = Palette::LIGHT;
        for ground in [p.card, p.closed, p.tag] {
            assert!(contrast(p.ink, ground) >= 4.5);
            assert!(contrast(p.muted, ground) >= 4.5, "muted on {ground}");
        }
        for attitude in AttitudeScale::ALL {
            for ground in [p.card, p.closed] {
                assert!(
                    contrast(p.attitude(*attitude), ground) >= 3.0,
                    "{attitude:?}"
                );
            }
        }
    }
}
