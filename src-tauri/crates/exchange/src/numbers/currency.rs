//! Finds the currency that stands before or behind a number in its cell.
//! Deliberately absent: which currency it is (`lexicon::marks`).

/// The signs that make a number negative.
pub(super) const MINUS: [char; 4] = ['-', '−', '–', '－'];

/// Takes a currency's sign, code or short name off either end.
pub(super) fn strip_currency(text: &str) -> &str {
    let outer = text.trim();
    let (before, behind) = (currency_before(outer), currency_behind(outer));
    outer[before.len()..outer.len() - behind.len()].trim()
}

/// The currency that the text starts with, with the spaces around it; empty where there is none.
pub(crate) fn currency_before(text: &str) -> &str {
    let mut previous = ' ';
    let starts = |(_, c): &(usize, char)| {
        let digit = is_digit(*c) || MINUS.contains(c) || *c == '+';
        // In "Rs.500" the point belongs to the name.
        let point = matches!(c, '.' | ',') && !previous.is_alphabetic();
        previous = *c;
        digit || point
    };
    let at = text.char_indices().find(starts).map_or(0, |(at, _)| at);
    if is_currency(text[..at].trim()) {
        &text[..at]
    } else {
        ""
    }
}

/// The currency that the text ends with, with the spaces around it; empty where there is none.
pub(crate) fn currency_behind(text: &str) -> &str {
    let ends = |c: char| is_digit(c) || MINUS.contains(&c);
    let at = text.char_indices().rev().find(|(_, c)| ends(*c));
    let at = at.map_or(text.len(), |(at, c)| at + c.len_utf8());
    if is_currency(text[at..].trim()) {
        &text[at..]
    } else {
        ""
    }
}

fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '０'..='９')
}

fn is_currency_sign(c: char) -> bool {
    matches!(
        c,
        '$' | '¢' | '£' | '¥' | '￥' | '＄' | '￡' | '\u{20A0}'..='\u{20CF}' | '元' | '円' | '圆'
    )
}

/// Nothing, a sign, a code of three letters, or one of the usual short names.
fn is_currency(text: &str) -> bool {
    let letters = text.chars().count();
    text.is_empty()
        || text.chars().all(is_currency_sign)
        || (letters == 3 && text.chars().all(|c| c.is_ascii_uppercase()))
        || matches!(
            text,
            "kr" | "Kr"
                | "kr."
                | "zł"
                | "Kč"
                | "Ft"
                | "R$"
                | "US$"
                | "A$"
                | "C$"
                | "HK$"
                | "NT$"
                | "Rs"
                | "Rs."
                | "Fr."
                | "RM"
                | "lei"
                | "人民币"
        )
}
