//! A chart as a self-contained SVG: real text, no scripts, no style sheets, no references.
//! Attitudes are drawn shapes, so that they need no font; nothing is transparent, so that it prints.
//! Deliberately absent: themes other than the given palette, and interaction.

mod card;

use crate::look::{SvgLook, Word};
use crate::text::{escape, tidy};
use valise_domain::chart::{Chart, ReportingLine};

/// Size of all text but names.
const TEXT_SIZE: f32 = 12.0;

/// Draws the chart at one unit a CSS pixel.
pub fn to_svg(chart: &Chart, look: &SvgLook) -> String {
    let (w, h) = (number(chart.width), number(chart.height));
    let mut pen = Pen {
        out: String::new(),
        look,
    };
    pen.put(&format!(
        r#"<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}" role="graphics-document" aria-labelledby="chart-title chart-description" xml:lang="{}" lang="{0}" font-family="{}" font-size="{}" fill="{}">"#,
        look.language.as_str(),
        escape(look.font_family),
        number(TEXT_SIZE),
        look.palette.muted,
    ));
    pen.put(&format!(
        r#"<title id="chart-title">{}</title>"#,
        escape(&tidy(look.title))
    ));
    let description = escape(&tidy(look.description));
    pen.put(&format!(
        r#"<desc id="chart-description">{description}</desc>"#
    ));
    let paper = look.palette.paper;
    pen.put(&format!(
        r#"<rect width="{w}" height="{h}" fill="{paper}"/>"#
    ));
    let line = look.palette.line;
    pen.put(&format!(
        r#"<g fill="none" stroke="{line}" stroke-width="1" aria-hidden="true">"#
    ));
    for line in &chart.lines {
        pen.line(line);
    }
    pen.put("</g>");
    for card in &chart.cards {
        pen.card(card);
    }
    pen.put("</svg>");
    pen.out
}

struct Pen<'a> {
    out: String,
    look: &'a SvgLook<'a>,
}

impl Pen<'_> {
    fn put(&mut self, element: &str) {
        self.out.push_str(element);
        self.out.push('\n');
    }

    fn word(&self, word: Word) -> String {
        tidy(&(self.look.words)(word))
    }

    fn line(&mut self, line: &ReportingLine) {
        let mut path = String::new();
        for (index, point) in line.points.iter().enumerate() {
            let letter = if index == 0 { 'M' } else { 'L' };
            path.push_str(&format!("{letter}{} {}", number(point.x), number(point.y)));
        }
        self.put(&format!(r#"<path d="{path}"/>"#));
    }

    fn text(&mut self, x: f32, y: f32, attributes: &str, text: &str) {
        let (x, y, text) = (number(x), number(y), escape(text));
        self.put(&format!(
            r#"<text x="{x}" y="{y}"{attributes}>{text}</text>"#
        ));
    }
}

/// At most two decimals, no trailing zeros.
fn number(value: f32) -> String {
    let rounded = (f64::from(value) * 100.0).round() / 100.0;
    format!("{}", rounded + 0.0)
}
