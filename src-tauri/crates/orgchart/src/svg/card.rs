//! One card: its frame, its lines of text, its signs, and the same in words for who cannot see it.
//! Deliberately absent: where it stands.

use super::{Pen, TEXT_SIZE, number};
use crate::look::Word;
use crate::text::{escape, fit, tidy, width};
use valise_domain::chart::PlacedCard;
use valise_domain::codes::{AttitudeScale, BuyingRole, PositionState, Strength};

const NAME_SIZE: f32 = 13.0;
const PADDING: f32 = 12.0;
const LINE_STEP: f32 = 16.0;
const TAG_HEIGHT: f32 = 15.0;
const STRUCK: &str = r#" text-decoration="line-through""#;
/// Stands for the tags that found no room; the card's title names all roles.
const MORE: &str = "…";

impl Pen<'_> {
    /// Draws one card and names it in words.
    pub(super) fn card(&mut self, placed: &PlacedCard) {
        let name = escape(&self.spoken(placed));
        self.put(r#"<g role="graphics-symbol">"#);
        self.put(&format!("<title>{name}</title>"));
        self.frame(placed);
        self.heading(placed);
        self.foot(placed);
        self.put("</g>");
    }

    fn frame(&mut self, placed: &PlacedCard) {
        let palette = &self.look.palette;
        let (fill, edge) = match placed.card.state {
            PositionState::Filled if placed.card.stale => {
                (palette.card, format!(r#"stroke="{}""#, palette.faded))
            }
            PositionState::Filled => (palette.card, format!(r#"stroke="{}""#, palette.edge)),
            PositionState::Closed => (palette.closed, format!(r#"stroke="{}""#, palette.edge)),
            PositionState::Vacant | PositionState::Unknown => (
                palette.card,
                format!(r#"stroke="{}" stroke-dasharray="5 4""#, palette.line),
            ),
        };
        self.put(&format!(
            r#"<rect x="{}" y="{}" width="{}" height="{}" rx="4" fill="{fill}" {edge}/>"#,
            number(placed.x),
            number(placed.y),
            number(placed.width),
            number(placed.height),
        ));
    }

    /// Name, title and department, as many as the height has room for.
    fn heading(&mut self, placed: &PlacedCard) {
        let card = &placed.card;
        let left = placed.x + PADDING;
        let room = placed.width - 2.0 * PADDING;
        let mut baseline = placed.y + 19.0;
        self.first_line(placed, baseline);
        let struck = if card.state == PositionState::Closed {
            STRUCK
        } else {
            ""
        };
        let floor = placed.y + placed.height - if has_foot(placed) { 22.0 } else { 5.0 };
        for line in [&card.title, &card.department] {
            let line = fit(line.as_deref().unwrap_or_default(), TEXT_SIZE, false, room);
            if line.is_empty() || baseline + LINE_STEP > floor {
                continue;
            }
            baseline += LINE_STEP;
            self.text(left, baseline, struck, &line);
        }
    }

    /// The name, or the state where there is none; a closed post has its name struck and the state
    /// behind it.
    fn first_line(&mut self, placed: &PlacedCard, baseline: f32) {
        let card = &placed.card;
        let mut sign = card
            .attitude
            .map_or(0.0, |attitude| self.attitude(placed, attitude));
        if card.stale {
            sign += self.clock(placed, sign);
        }
        let room = placed.width - 2.0 * PADDING - sign;
        let state = self.word(Word::State(card.state));
        let name = card
            .name
            .as_deref()
            .map(tidy)
            .filter(|name| !name.is_empty());
        let closed = card.state == PositionState::Closed;
        let known = name.is_some() && !closed;
        let line = match name {
            Some(name) if closed => {
                let behind = format!(" · {state}");
                let name = fit(
                    &name,
                    NAME_SIZE,
                    true,
                    room - width(&behind, NAME_SIZE, true),
                );
                format!(
                    "<tspan{STRUCK}>{}</tspan>{}",
                    escape(&name),
                    escape(&behind)
                )
            }
            Some(name) => escape(&fit(&name, NAME_SIZE, true, room)),
            None => escape(&fit(&state, NAME_SIZE, true, room)),
        };
        let fill = if known {
            format!(r#" fill="{}""#, self.look.palette.ink)
        } else {
            String::new()
        };
        let (x, y, size) = (
            number(placed.x + PADDING),
            number(baseline),
            number(NAME_SIZE),
        );
        self.put(&format!(
            r#"<text x="{x}" y="{y}" font-size="{size}" font-weight="600"{fill}>{line}</text>"#
        ));
    }

    /// Draws the sign of the attitude in the upper right corner and gives the width it takes.
    fn attitude(&mut self, placed: &PlacedCard, attitude: AttitudeScale) -> f32 {
        let colour = self.look.palette.attitude(attitude);
        let (right, middle) = (placed.x + placed.width - PADDING, placed.y + 14.5);
        let (count, up) = match attitude {
            AttitudeScale::Champion => (2_u8, true),
            AttitudeScale::Supporter => (1, true),
            AttitudeScale::Neutral => {
                let (x, y) = (number(right - 4.5), number(middle));
                self.put(&format!(
                    r#"<circle cx="{x}" cy="{y}" r="4.5" fill="{colour}"/>"#
                ));
                return 14.0;
            }
            AttitudeScale::Sceptic => (1, false),
            AttitudeScale::Opponent => (2, false),
        };
        let (tip, base) = if up { (-4.5, 4.5) } else { (4.5, -4.5) };
        let mut path = String::new();
        for index in 0..count {
            let right = right - 11.0 * f32::from(index);
            path.push_str(&format!(
                "M{} {}L{} {1}L{} {}Z",
                number(right - 10.0),
                number(middle + base),
                number(right),
                number(right - 5.0),
                number(middle + tip),
            ));
        }
        self.put(&format!(r#"<path d="{path}" fill="{colour}"/>"#));
        11.0 * f32::from(count) + 5.0
    }

    /// Draws a clock left of the attitude and gives the width it takes.
    fn clock(&mut self, placed: &PlacedCard, taken: f32) -> f32 {
        let x = placed.x + placed.width - PADDING - taken - 4.5;
        let y = placed.y + 14.5;
        let (x, y, above, beside) = (number(x), number(y), number(y - 2.5), number(x + 2.0));
        let muted = self.look.palette.muted;
        self.put(&format!(
            r#"<circle cx="{x}" cy="{y}" r="4.5" fill="none" stroke="{muted}"/>"#
        ));
        self.put(&format!(
            r#"<path d="M{x} {above}L{x} {y}L{beside} {y}" fill="none" stroke="{muted}"/>"#
        ));
        14.0
    }

    /// Buying roles from the left; what is folded away and the strength from the right.
    fn foot(&mut self, placed: &PlacedCard) {
        let mut right = placed.x + placed.width - PADDING;
        if let Some(strength) = placed.card.strength {
            right = self.dots(right, placed.y + placed.height - 12.5, strength);
        }
        if placed.card.folded && placed.below > 0 {
            let count = format!("+{}", placed.below);
            right -= width(&count, TEXT_SIZE, true);
            let baseline = placed.y + placed.height - 8.0;
            self.text(right, baseline, r#" font-weight="600""#, &count);
            right -= 8.0;
        }
        self.tags(placed, right);
    }

    fn dots(&mut self, right: f32, middle: f32, strength: Strength) -> f32 {
        let full = match strength {
            Strength::None => 0,
            Strength::Brief => 1,
            Strength::Regular => 2,
            Strength::InDepth => 3_u8,
        };
        let left = right - 27.0;
        let muted = self.look.palette.muted;
        for index in 0..3_u8 {
            let x = number(left + 4.5 + 9.0 * f32::from(index));
            let fill = if index < full { muted } else { "none" };
            let y = number(middle);
            self.put(&format!(
                r#"<circle cx="{x}" cy="{y}" r="3" fill="{fill}" stroke="{muted}"/>"#
            ));
        }
        left - 8.0
    }

    fn tags(&mut self, placed: &PlacedCard, right: f32) {
        let mut left = placed.x + PADDING;
        let top = placed.y + placed.height - 20.0;
        let roles = roles(placed);
        for (index, role) in roles.iter().enumerate() {
            let tag = self.word(Word::RoleTag(*role));
            let wide = width(&tag, TEXT_SIZE, false) + 8.0;
            let last = index + 1 == roles.len();
            let needed = if last {
                wide
            } else {
                wide + 4.0 + width(MORE, TEXT_SIZE, false)
            };
            if left + needed > right {
                self.text(left, top + 11.5, "", MORE);
                break;
            }
            let (x, y) = (number(left), number(top));
            let (w, h) = (number(wide), number(TAG_HEIGHT));
            let fill = self.look.palette.tag;
            self.put(&format!(
                r#"<rect x="{x}" y="{y}" width="{w}" height="{h}" rx="3" fill="{fill}"/>"#
            ));
            self.text(left + 4.0, top + 11.5, "", &tag);
            left += wide + 4.0;
        }
    }

    /// The card in words: all of what is shortened or drawn as a sign.
    fn spoken(&self, placed: &PlacedCard) -> String {
        let card = &placed.card;
        let mut parts: Vec<String> = Vec::new();
        parts.extend(card.name.clone());
        if card.state != PositionState::Filled || card.name.is_none() {
            parts.push(self.word(Word::State(card.state)));
        }
        parts.extend(card.title.clone());
        parts.extend(card.department.clone());
        parts.extend(
            roles(placed)
                .iter()
                .map(|role| self.word(Word::Role(*role))),
        );
        parts.extend(
            card.attitude
                .map(|attitude| self.word(Word::Attitude(attitude))),
        );
        parts.extend(
            card.strength
                .map(|strength| self.word(Word::Strength(strength))),
        );
        if card.stale {
            parts.push(self.word(Word::Stale));
        }
        if card.folded && placed.below > 0 {
            parts.push(self.word(Word::Below(placed.below)));
        }
        let parts: Vec<String> = parts
            .iter()
            .map(|part| tidy(part))
            .filter(|part| !part.is_empty())
            .collect();
        parts.join(" · ")
    }
}

fn roles(placed: &PlacedCard) -> Vec<BuyingRole> {
    let mut roles = placed.card.roles.clone();
    roles.sort_unstable();
    roles.dedup();
    roles
}

fn has_foot(placed: &PlacedCard) -> bool {
    let card = &placed.card;
    !card.roles.is_empty() || card.strength.is_some() || (card.folded && placed.below > 0)
}
