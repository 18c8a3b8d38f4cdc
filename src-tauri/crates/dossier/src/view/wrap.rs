//! Fitting text into widths by the fonts' own measures: places to break in endless words, lines and
//! an ellipsis for the cards of a chart. Lengths are in the unit of the size given.
//! Deliberately absent: hyphenation and paragraphs, which typst sets.

use crate::fonts::{Weight, fonts};

const BREAK: char = '\u{200b}';
/// The size tables are set in, in points.
const TABLE: f32 = 9.25;

/// The text with invisible places to break in words that are wider than a column of `width` points.
pub(crate) fn loosened(text: &str, width: f32) -> String {
    let mut result = String::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        if fonts().width(word.trim_end(), TABLE, Weight::SemiBold) <= width {
            result.push_str(word);
        } else {
            loosen(word, width, &mut result);
        }
    }
    result
}

/// Breaks after signs that part an address, else wherever the column is full.
fn loosen(word: &str, width: f32, result: &mut String) {
    let mut run = 0.0;
    let mut buffer = [0_u8; 4];
    for character in word.chars() {
        let step = fonts().width(character.encode_utf8(&mut buffer), TABLE, Weight::SemiBold);
        if run + step > width {
            result.push(BREAK);
            run = 0.0;
        }
        result.push(character);
        run += step;
        if matches!(character, '@' | '.' | '/' | '-' | '_' | '=' | '&' | '?') {
            result.push(BREAK);
            run = 0.0;
        }
    }
}

/// The text in at most `most` lines of `width`; what does not fit ends in an ellipsis.
pub(crate) fn lines(text: &str, width: f32, size: f32, weight: Weight, most: usize) -> Vec<String> {
    let pieces = pieces(text);
    let measure = |text: &str| fonts().width(text.trim_end(), size, weight);
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for (index, piece) in pieces.iter().enumerate() {
        let longer = format!("{line}{piece}");
        if line.is_empty() || measure(&longer) <= width {
            line = longer;
            continue;
        }
        if lines.len() + 1 >= most {
            let rest: String = pieces[index..].concat();
            line.push_str(&rest);
            break;
        }
        lines.push(line.trim_end().to_owned());
        line = (*piece).to_owned();
    }
    if !line.trim().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines.truncate(most);
    lines
        .iter()
        .map(|line| fitted(line, width, size, weight))
        .collect()
}

/// The text on one line, its end replaced by an ellipsis where it is too wide.
pub(crate) fn fitted(text: &str, width: f32, size: f32, weight: Weight) -> String {
    if fonts().width(text, size, weight) <= width {
        return text.to_owned();
    }
    let room = width - fonts().width("…", size, weight);
    let mut used = 0.0;
    let mut buffer = [0_u8; 4];
    let kept: String = text
        .chars()
        .take_while(|character| {
            used += fonts().width(character.encode_utf8(&mut buffer), size, weight);
            used <= room
        })
        .collect();
    format!(
        "{}…",
        kept.trim_end_matches([' ', ',', '、', '，', '(', '（', '-', '–'])
    )
}

/// The text cut where a line may end: after white space and hyphens, and around Chinese characters
/// save before closing signs.
fn pieces(text: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut previous: Option<char> = None;
    for (index, character) in text.char_indices() {
        if previous.is_some_and(|before| may_part(before, character)) {
            cuts.push(index);
        }
        previous = Some(character);
    }
    cuts.push(text.len());
    cuts.windows(2).map(|cut| &text[cut[0]..cut[1]]).collect()
}

fn may_part(before: char, after: char) -> bool {
    if after.is_whitespace()
        || matches!(after, '，' | '。' | '、' | '；' | '：' | '）' | '》' | '”')
    {
        return false;
    }
    if before.is_whitespace() || matches!(before, '-' | '–' | '/') {
        return true;
    }
    let ideograph = |c: char| matches!(c, '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    !matches!(before, '（' | '《' | '“') && (ideograph(before) || ideograph(after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_long_address_may_break_after_its_signs_and_a_short_one_stays_whole() {
        let long = "maximilian.von-und-zu-hohenlohe@verylongcompanyname.example";
        let loose = loosened(long, 100.0);
        assert!(loose.contains("@\u{200b}"));
        assert_eq!(loose.replace(BREAK, ""), long);
        assert_eq!(
            loosened("li.na@huaxing.example", 200.0),
            "li.na@huaxing.example"
        );
    }

    #[test]
    fn a_title_takes_two_lines_and_then_an_ellipsis() {
        let text = "Director of Commercial Operations, Northern and Eastern Europe";
        let set = lines(text, 160.0, 12.0, Weight::Regular, 2);
        assert_eq!(set.len(), 2);
        assert!(
            set[0].ends_with("Commercial") && set[1].ends_with('…'),
            "{set:?}"
        );
        let chinese = lines(
            "集团信息技术与数字化转型中心副总经理",
            160.0,
            12.0,
            Weight::Regular,
            2,
        );
        assert_eq!(chinese.concat(), "集团信息技术与数字化转型中心副总经理");
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_its_column(
            text in "[a-zA-Z一-丿（）, -]{0,80}", width in 30.0_f32..300.0, most in 1_usize..4,
        ) {
            let set = lines(&text, width, 12.0, Weight::Regular, most);
            prop_assert!(set.len() <= most);
            for line in set {
                prop_assert!(fonts().width(&line, 12.0, Weight::Regular) <= width + 0.01);
            }
        }
    }
}
