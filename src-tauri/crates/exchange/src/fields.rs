//! Splits the bytes of one record into fields, and says where the record ends.
//!
//! As RFC 4180 where files keep to it. Where they do not: a quote inside a quoted field that no
//! delimiter follows is part of the text (`"19" screen"`); a quote that opens and never properly
//! closes is part of the text too, and ends with its line; and a quoted field over several lines
//! is not believed where each of those lines is a full record by itself.
//! Deliberately absent: reading on (`records`) and escaping by backslash.

use memchr::{memchr, memchr_iter, memchr2};

/// How a table writes its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Dialect {
    /// The byte between fields.
    pub delimiter: u8,
    /// Whether quotes mean anything.
    pub quoted: bool,
    /// The byte that ends a line.
    pub newline: u8,
    /// How many fields a record should have; 0 where nobody knows.
    pub width: usize,
}

impl Dialect {
    /// The same with quotes as plain letters.
    pub(crate) fn unquoted(self) -> Self {
        Self {
            quoted: false,
            ..self
        }
    }
}

/// Where a field lies in the record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: u32,
    pub end: u32,
    /// Holds doubled quotes, to be made single.
    pub doubled: bool,
}

/// What the end of the bytes at hand means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FarEnd {
    /// More may come.
    Buffer,
    /// Nothing may come, or too much has come already.
    File,
}

/// Splits the record at the start of `bytes`. Answers how long it is without its newline byte, or
/// `None` where more bytes are needed to know.
pub(crate) fn split(
    bytes: &[u8],
    dialect: Dialect,
    far: FarEnd,
    spans: &mut Vec<Span>,
) -> Option<usize> {
    spans.clear();
    let mut at = 0;
    loop {
        let quote = dialect
            .quoted
            .then(|| opening_quote(bytes, at, dialect))
            .flatten();
        let closed = match quote {
            Some(open) => match quoted(bytes, open, dialect, far)? {
                Quoted::Closed { span, next } => Some((span, next)),
                Quoted::Stray => None,
            },
            None => None,
        };
        let (span, next) = closed.unwrap_or_else(|| plain(bytes, at, dialect));
        spans.push(span);
        if bytes.get(next) != Some(&dialect.delimiter) {
            let open = next == bytes.len() && far == FarEnd::Buffer;
            return (!open).then_some(next);
        }
        at = next + 1;
    }
}

/// Splits a line that holds no quote and no line break, as [`split`] would, in one go.
pub(crate) fn split_plain(line: &[u8], delimiter: u8, spans: &mut Vec<Span>) {
    spans.clear();
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let span = |start: usize, end: usize| Span {
        start: start as u32,
        end: end as u32,
        doubled: false,
    };
    let mut start = 0;
    // Byte by byte: most fields are too short for a search by blocks to begin.
    for (end, byte) in line.iter().enumerate() {
        if *byte == delimiter {
            spans.push(span(start, end));
            start = end + 1;
        }
    }
    spans.push(span(start, line.len()));
}

/// A field without quotes: up to the next delimiter or the end of the line.
fn plain(bytes: &[u8], start: usize, dialect: Dialect) -> (Span, usize) {
    let rest = &bytes[start..];
    let next = memchr2(dialect.delimiter, dialect.newline, rest).map_or(bytes.len(), |i| start + i);
    let line_end = bytes.get(next) != Some(&dialect.delimiter);
    let end = next - usize::from(line_end && bytes[start..next].ends_with(b"\r"));
    (
        Span {
            start: start as u32,
            end: end as u32,
            doubled: false,
        },
        next,
    )
}

/// The place behind the quote that opens the field at `at`, spaces before it allowed.
fn opening_quote(bytes: &[u8], at: usize, dialect: Dialect) -> Option<usize> {
    let spaces = bytes[at..]
        .iter()
        .take_while(|b| **b == b' ' && dialect.delimiter != b' ')
        .count();
    (bytes.get(at + spaces) == Some(&b'"')).then_some(at + spaces + 1)
}

enum Quoted {
    Closed { span: Span, next: usize },
    Stray,
}

/// The quoted field whose content starts at `open`; `None` where more bytes are needed.
fn quoted(bytes: &[u8], open: usize, dialect: Dialect, far: FarEnd) -> Option<Quoted> {
    let (mut at, mut doubled, mut inner) = (open, false, false);
    loop {
        let Some(offset) = memchr(b'"', &bytes[at..]) else {
            return (far == FarEnd::File).then_some(Quoted::Stray);
        };
        let quote = at + offset;
        let over_lines = || memchr(dialect.newline, &bytes[open..quote]).is_some();
        if bytes.get(quote + 1) == Some(&b'"') {
            doubled = true;
            at = quote + 2;
            continue;
        }
        match after_quote(bytes, quote + 1, dialect, far)? {
            Some(next) => {
                let stray =
                    over_lines() && (inner || each_line_is_full(bytes, next, dialect, far)?);
                let span = Span {
                    start: open as u32,
                    end: quote as u32,
                    doubled,
                };
                return Some(if stray {
                    Quoted::Stray
                } else {
                    Quoted::Closed { span, next }
                });
            }
            None if over_lines() => return Some(Quoted::Stray),
            None => {
                inner = true;
                at = quote + 1;
            }
        }
    }
}

/// Where the delimiter or line end behind a closing quote is; inner `None` where something else
/// follows, so that the quote closes nothing.
fn after_quote(bytes: &[u8], at: usize, dialect: Dialect, far: FarEnd) -> Option<Option<usize>> {
    let spaces = bytes[at..].iter().take_while(|b| **b == b' ').count();
    let next = at + spaces;
    let at_end = |place: usize| place >= bytes.len();
    if at_end(next) || (bytes[next] == b'\r' && at_end(next + 1)) {
        return (far == FarEnd::File).then_some(Some(bytes.len()));
    }
    if bytes[next] == dialect.delimiter || bytes[next] == dialect.newline {
        return Some(Some(next));
    }
    let line_end = bytes[next] == b'\r' && bytes[next + 1] == dialect.newline;
    Some(line_end.then_some(next + 1))
}

/// Whether every line that a quoted field would join has as many fields by itself as a record
/// should have: then the quote is a stray one, and the lines are records.
fn each_line_is_full(bytes: &[u8], next: usize, dialect: Dialect, far: FarEnd) -> Option<bool> {
    if dialect.width < 3 {
        return Some(false);
    }
    let end = match memchr(dialect.newline, &bytes[next..]) {
        Some(offset) => next + offset,
        None if far == FarEnd::File => bytes.len(),
        None => return None,
    };
    let full = |line: &[u8]| memchr_iter(dialect.delimiter, line).count() + 1 == dialect.width;
    Some(bytes[..end].split(|b| *b == dialect.newline).all(full))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str, width: usize) -> (Vec<&str>, usize) {
        let dialect = Dialect {
            delimiter: b',',
            quoted: true,
            newline: b'\n',
            width,
        };
        let mut spans = Vec::new();
        let length = split(text.as_bytes(), dialect, FarEnd::File, &mut spans).unwrap();
        let text = spans
            .iter()
            .map(|s| &text[s.start as usize..s.end as usize])
            .collect();
        (text, length)
    }

    #[test]
    fn quoted_fields_hold_delimiters_and_line_breaks() {
        assert_eq!(
            fields("a,\"b,c\nd\",e\nf", 0),
            (vec!["a", "b,c\nd", "e"], 11)
        );
        assert_eq!(fields("a, \"b\" ,\"\"\r\n", 0).0, vec!["a", "b", ""]);
    }

    #[test]
    fn a_line_without_quotes_is_split_the_same_both_ways() {
        for text in [
            "a,b,,c",
            "",
            ",",
            "a",
            "a,\r",
            "a,b\r",
            " a , b ",
            "19 inch;x,ä",
        ] {
            let (mut plain, mut usual) = (Vec::new(), Vec::new());
            split_plain(text.as_bytes(), b',', &mut plain);
            let dialect = Dialect {
                delimiter: b',',
                quoted: true,
                newline: b'\n',
                width: 0,
            };
            split(text.as_bytes(), dialect, FarEnd::File, &mut usual);
            assert_eq!(plain, usual, "{text:?}");
        }
    }

    #[test]
    fn a_quote_within_a_quoted_field_is_text() {
        assert_eq!(
            fields("\"19\" screen, black\",5\n", 0).0,
            vec!["19\" screen, black", "5"]
        );
    }

    #[test]
    fn a_quote_that_never_closes_ends_with_its_line() {
        assert_eq!(fields("\"5 inch,1\nb,2\n", 0), (vec!["\"5 inch", "1"], 9));
        assert_eq!(
            fields("\"5 inch,1\n\"6 inch\",2\n", 0).0,
            vec!["\"5 inch", "1"]
        );
    }

    #[test]
    fn lines_that_are_full_records_are_not_joined_by_stray_quotes() {
        let text = "\"5 inch,1,2\nx,\"y\",3\nz,4 inch\",5\n";
        assert_eq!(fields(text, 3).0, vec!["\"5 inch", "1", "2"]);
        assert_eq!(fields("1,\"a\nb\",3\n", 3).0, vec!["1", "a\nb", "3"]);
    }
}
