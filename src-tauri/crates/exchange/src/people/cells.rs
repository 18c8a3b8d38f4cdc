//! Cells of a people file made tidy: stray quotes and odd spaces off, one form for comparing.
//! Deliberately absent: what a cell means.

/// Straight quotes are typed by mistake, typographic ones come along when text is pasted.
const QUOTES: [char; 10] = ['\'', '"', '`', '´', '‘', '’', '“', '”', '«', '»'];

/// A name or title: spaces and stray quotes off both ends. A quote that has its partner within the
/// text stays, as in `Head of "X"`.
pub(super) fn tidy(text: &str) -> Option<&str> {
    let mut text = text.trim();
    loop {
        let inner = without_outer_pair(text)
            .or_else(|| without_stray(text))
            .map(str::trim);
        match inner {
            Some(inner) => text = inner,
            None => break,
        }
    }
    (!text.is_empty()).then_some(text)
}

/// `'…'` without its quotes, unless they belong to two quoted words.
fn without_outer_pair(text: &str) -> Option<&str> {
    let first = text.chars().next().filter(|c| QUOTES.contains(c))?;
    let inner = text[first.len_utf8()..].strip_suffix(closing(first))?;
    let Pending { open, unmatched } = pending(inner, first);
    (inner.starts_with(first) || (open == 0 && unmatched == 0)).then_some(inner)
}

/// A quote at one end that has no partner.
fn without_stray(text: &str) -> Option<&str> {
    let first = text.chars().next()?;
    if QUOTES.contains(&first) {
        let rest = &text[first.len_utf8()..];
        // The apostrophe of "’70s" opens nothing.
        let year = first == '’' && rest.starts_with(|c: char| c.is_ascii_digit());
        if pending(rest, first).unmatched == 0 && !year {
            return Some(rest);
        }
    }
    let last = text.chars().next_back().filter(|c| QUOTES.contains(c))?;
    let head = &text[..text.len() - last.len_utf8()];
    // "the directors'" is good English.
    let possessive = matches!(last, '\'' | '’') && head.ends_with(['s', 'S']);
    (pending(head, opening(last)).open == 0 && !possessive).then_some(head)
}

fn closing(quote: char) -> char {
    match quote {
        '‘' => '’',
        '“' => '”',
        '«' => '»',
        other => other,
    }
}

fn opening(quote: char) -> char {
    match quote {
        '’' => '‘',
        '”' => '“',
        '»' => '«',
        other => other,
    }
}

/// Quotes of one kind that wait for a partner.
struct Pending {
    /// Opened and not closed.
    open: usize,
    /// Closed without having been opened.
    unmatched: usize,
}

/// Goes through a text by the quote that opens there. Where one sign serves as both, a space or
/// bracket before it makes it an opening one; within a word, or behind a plural s, it is an
/// apostrophe.
fn pending(text: &str, open_sign: char) -> Pending {
    let close_sign = closing(open_sign);
    let mut pending = Pending {
        open: 0,
        unmatched: 0,
    };
    let mut previous = None::<char>;
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let before = previous.is_some_and(char::is_alphanumeric);
        let after = letters.peek().is_some_and(|c| c.is_alphanumeric());
        let opens = if open_sign == close_sign {
            !before && after
        } else {
            letter == open_sign
        };
        let apostrophe =
            before && (after || matches!(previous, Some('s' | 'S')) && pending.open == 0);
        if letter == open_sign
            && opens
            && previous.is_none_or(|c| !c.is_ascii_punctuation() || "([{".contains(c))
        {
            pending.open += 1;
        } else if letter == close_sign && !(apostrophe && matches!(letter, '\'' | '’')) {
            match pending.open {
                0 => pending.unmatched += 1,
                _ => pending.open -= 1,
            }
        }
        previous = Some(letter);
    }
    pending
}

/// A name of a person: no quote at either end can be meant.
pub(super) fn tidy_name(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || QUOTES.contains(&c))
}

/// One form for comparing: lower case, single spaces, no quotes around.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in tidy_name(text).split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.extend(word.chars().flat_map(char::to_lowercase));
    }
    folded
}

/// How far the text of a cell is moved in: spaces, tabs and the strokes of drawn trees.
pub(super) fn indent(text: &str) -> usize {
    let mut width = 0;
    for letter in text.chars() {
        width += match letter {
            '\t' => 4,
            '\u{3000}' => 2,
            c if c.is_whitespace() => 1,
            '│' | '├' | '└' | '─' | '┃' | '┗' | '┣' | '━' | '•' | '·' | '>' => 1,
            _ => return width,
        };
    }
    width
}

/// The text behind the strokes of a drawn tree.
pub(super) fn without_strokes(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_whitespace() || "│├└─┃┗┣━•·>".contains(c))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stray_quotes_go_and_meant_ones_stay() {
        for (raw, text) in [
            ("'The secretary does.'", "The secretary does."),
            ("does.'", "does."),
            (
                "our 'added value', and more.'",
                "our 'added value', and more.",
            ),
            ("'The Office's forward view", "The Office's forward view"),
            ("the Office's work''", "the Office's work"),
            ("‘Head’ of ‘X’", "‘Head’ of ‘X’"),
            ("\"\"\"Head\"\"\"", "Head"),
            ("“Head of policy", "Head of policy"),
            ("Head of \"X\"", "Head of \"X\""),
            ("\"A\" and \"B\"", "\"A\" and \"B\""),
            ("John O'Brien", "John O'Brien"),
            (
                "'Permanent Secretary's Office",
                "Permanent Secretary's Office",
            ),
            ("Office of the Directors'", "Office of the Directors'"),
            ("  Head \u{a0}", "Head"),
        ] {
            assert_eq!(tidy(raw), Some(text), "{raw}");
        }
        assert_eq!(tidy(" '' "), None);
        assert_eq!(tidy_name("N/D'"), "N/D");
    }

    #[test]
    fn folding_makes_equal_what_people_mean_to_be_equal() {
        assert_eq!(fold(" 'Åsa  ÖBERG' "), fold("åsa öberg"));
        assert_eq!(indent("   └─ Head"), 6);
        assert_eq!(without_strokes("   └─ Head"), "Head");
    }
}
