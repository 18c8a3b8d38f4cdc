//! Records out of a stream of text: one at a time, lent until the next is asked for.
//!
//! A reader of its own, and not the `csv` crate's, for three things that crate does not offer: the
//! bytes of a record to the letter, a way back where a stray quote would swallow the lines behind
//! it (`fields`), and bounded memory for a line that never ends. A test holds both against each
//! other on well-formed files. Deliberately absent: what fields mean.

use crate::error::ExchangeError;
use crate::fields::{Dialect, FarEnd, Span, split, split_plain};
use crate::text::TextReader;
use memchr::memchr;

/// A line longer than this is no line of a ledger.
const MAX_LINE: usize = 1 << 20;
/// How much of such a line is kept to show.
const SHOWN: usize = 1 << 10;
/// How far a quoted field may reach before its quote is taken for a stray one.
const MAX_QUOTED: usize = 512 * 1024;

/// One record: a line, or several where a quoted field holds line breaks.
pub(crate) struct Record<'r> {
    /// Its number as a spreadsheet program shows it: the first line is 1, empty lines count, line
    /// breaks inside quotes do not.
    pub row: u32,
    /// Longer than any line should be; only its beginning is here.
    pub overlong: bool,
    /// Some bytes were no text in the encoding; U+FFFD stands for them.
    pub damaged: bool,
    text: &'r str,
    spare: &'r str,
    spans: &'r [Span],
}

impl<'r> Record<'r> {
    /// How many fields there are.
    pub(crate) fn len(&self) -> usize {
        self.spans.len()
    }

    /// A field as the file means it: without its quotes.
    pub(crate) fn get(&self, index: usize) -> Option<&'r str> {
        let span = self.spans.get(index)?;
        let text = if span.doubled { self.spare } else { self.text };
        text.get(span.start as usize..span.end as usize)
    }

    /// All fields.
    pub(crate) fn fields(&self) -> impl Iterator<Item = &'r str> + '_ {
        (0..self.len()).map(|index| self.get(index).unwrap_or_default())
    }

    /// The fields as they go into a list.
    pub(crate) fn to_vec(&self) -> Vec<String> {
        self.fields().map(str::to_owned).collect()
    }

    /// The record to the letter, without its line end.
    pub(crate) fn letters(&self) -> &'r [u8] {
        self.text.as_bytes()
    }

    /// Nothing but delimiters and spaces.
    pub(crate) fn is_blank(&self) -> bool {
        self.fields().all(|field| field.trim().is_empty())
    }
}

/// Reads records one after another.
pub(crate) struct Records<'a> {
    text: TextReader<'a>,
    dialect: Dialect,
    buffer: Vec<u8>,
    at: usize,
    ended: bool,
    row: u32,
    spans: Vec<Span>,
    spare: String,
    repaired: String,
}

/// Where a record lies in the buffer, and where the next begins.
struct Found {
    end: usize,
    next: usize,
    overlong: bool,
}

impl<'a> Records<'a> {
    /// Records of `text` in `dialect`.
    pub(crate) fn new(text: TextReader<'a>, dialect: Dialect) -> Self {
        Self {
            text,
            dialect,
            buffer: Vec::with_capacity(256 * 1024),
            at: 0,
            ended: false,
            row: 0,
            spans: Vec::new(),
            spare: String::new(),
            repaired: String::new(),
        }
    }

    /// The stream beneath, for its encoding and how far it is.
    pub(crate) fn text(&self) -> &TextReader<'a> {
        &self.text
    }

    /// The next record that is not an empty line; `None` at the end of the file.
    pub(crate) fn next(&mut self) -> Result<Option<Record<'_>>, ExchangeError> {
        let found = loop {
            let Some(found) = self.find()? else {
                return Ok(None);
            };
            self.row = self
                .row
                .checked_add(1)
                .ok_or(ExchangeError::TooManyLines { limit: u32::MAX })?;
            let line = &self.buffer[self.at..found.end];
            // 0x1A is the end mark of old DOS files.
            if !(line.is_empty() || (line == [0x1A] && self.ended)) {
                break found;
            }
            self.at = found.next;
        };
        let start = self.at;
        self.at = found.next;
        Ok(Some(self.lend(start, &found)))
    }

    fn lend(&mut self, start: usize, found: &Found) -> Record<'_> {
        let bytes = &self.buffer[start..found.end];
        let (text, damaged) = match std::str::from_utf8(bytes) {
            Ok(text) => (
                text,
                self.text.encoding().is_some() && text.contains('\u{FFFD}'),
            ),
            Err(_) => {
                self.repaired = String::from_utf8_lossy(bytes).into_owned();
                split(
                    self.repaired.as_bytes(),
                    self.dialect,
                    FarEnd::File,
                    &mut self.spans,
                );
                (self.repaired.as_str(), true)
            }
        };
        self.spare.clear();
        for span in self.spans.iter_mut().filter(|span| span.doubled) {
            let content = text
                .get(span.start as usize..span.end as usize)
                .unwrap_or_default();
            let start = self.spare.len();
            undouble(content, &mut self.spare);
            (span.start, span.end) = (start as u32, self.spare.len() as u32);
        }
        let (row, overlong) = (self.row, found.overlong);
        Record {
            row,
            overlong,
            damaged,
            text,
            spare: &self.spare,
            spans: &self.spans,
        }
    }

    /// Finds the end of the record at `at`, reading on as needed, and splits it.
    fn find(&mut self) -> Result<Option<Found>, ExchangeError> {
        let mut searched = self.at;
        loop {
            if let Some(offset) = memchr(self.dialect.newline, &self.buffer[searched..]) {
                let newline = searched + offset;
                return self.find_from(newline).map(Some);
            }
            if self.buffer.len() - self.at > MAX_LINE {
                return self.skip_overlong().map(Some);
            }
            let known = self.buffer.len() - self.at;
            if !self.more()? {
                let end = self.buffer.len();
                return if end == self.at {
                    Ok(None)
                } else {
                    self.find_from(end).map(Some)
                };
            }
            searched = self.at + known;
        }
    }

    /// The record at `at`, whose first line ends at `newline` (or with the file).
    fn find_from(&mut self, mut newline: usize) -> Result<Found, ExchangeError> {
        let line = &self.buffer[self.at..newline];
        if !self.dialect.quoted || memchr(b'"', line).is_none() {
            let end = newline - usize::from(line.ends_with(b"\r"));
            let line = &self.buffer[self.at..end];
            split_plain(line, self.dialect.delimiter, &mut self.spans);
            return Ok(Found {
                end,
                next: self.buffer.len().min(newline + 1),
                overlong: false,
            });
        }
        loop {
            let rest = &self.buffer[self.at..];
            let far = if self.ended {
                FarEnd::File
            } else {
                FarEnd::Buffer
            };
            let mut length = split(rest, self.dialect, far, &mut self.spans);
            if length.is_none() && rest.len() > MAX_QUOTED {
                let line = &rest[..newline - self.at];
                length = split(line, self.dialect.unquoted(), FarEnd::File, &mut self.spans);
            }
            if let Some(length) = length {
                let next = self.buffer.len().min(self.at + length + 1);
                let end = self.at + length - usize::from(rest[..length].ends_with(b"\r"));
                return Ok(Found {
                    end,
                    next,
                    overlong: false,
                });
            }
            newline -= self.at;
            self.more()?;
        }
    }

    /// Keeps the beginning of an endless line and passes over the rest of it.
    fn skip_overlong(&mut self) -> Result<Found, ExchangeError> {
        self.forget();
        loop {
            if let Some(offset) = memchr(self.dialect.newline, &self.buffer[SHOWN..]) {
                self.buffer.drain(SHOWN..SHOWN + offset);
                break;
            }
            self.buffer.truncate(SHOWN);
            if !self.more()? {
                break;
            }
        }
        split(
            &self.buffer[..SHOWN],
            self.dialect.unquoted(),
            FarEnd::File,
            &mut self.spans,
        );
        Ok(Found {
            end: SHOWN,
            next: self.buffer.len().min(SHOWN + 1),
            overlong: true,
        })
    }

    /// Reads on, forgetting what was handed out. False at the end of the file.
    fn more(&mut self) -> Result<bool, ExchangeError> {
        self.forget();
        let going = self.text.fill(&mut self.buffer)?;
        self.ended = !going;
        Ok(going)
    }

    fn forget(&mut self) {
        self.buffer.drain(..self.at);
        self.at = 0;
    }
}

fn undouble(content: &str, into: &mut String) {
    let mut rest = content;
    while let Some(at) = rest.find("\"\"") {
        into.push_str(&rest[..=at]);
        rest = &rest[at + 2..];
    }
    into.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Source;
    use proptest::prelude::*;

    fn read(bytes: Vec<u8>, dialect: Dialect) -> Vec<(u32, Vec<String>)> {
        let source = Source::from_bytes("t", bytes);
        let mut records = Records::new(TextReader::open(&source, None).unwrap(), dialect);
        let mut all = Vec::new();
        while let Some(record) = records.next().unwrap() {
            all.push((record.row, record.to_vec()));
        }
        all
    }

    const PLAIN: Dialect = Dialect {
        delimiter: b',',
        quoted: true,
        newline: b'\n',
        width: 0,
    };

    #[test]
    fn rows_count_as_in_a_spreadsheet() {
        let read = read(b"a,b\n\n\"c\nd\",e\nf,g".to_vec(), PLAIN);
        let rows: Vec<u32> = read.iter().map(|(row, _)| *row).collect();
        assert_eq!(rows, [1, 3, 4]);
        assert_eq!(read[1].1, ["c\nd", "e"]);
    }

    #[test]
    fn a_quote_that_never_closes_costs_its_own_line_only() {
        let mut file = b"a,\"b\n".to_vec();
        file.extend(b"1,2\n".repeat(400_000));
        let read = read(file, Dialect { width: 2, ..PLAIN });
        assert_eq!(read.len(), 400_001);
        assert_eq!(read[0].1, ["a", "\"b"]);
    }

    #[test]
    fn records_across_chunks_are_whole() {
        let line = format!(
            "{},\"{}\"\"\n{}\"\n",
            "é".repeat(700),
            "x".repeat(900),
            "y".repeat(800)
        );
        let read = read(line.repeat(300).into_bytes(), PLAIN);
        assert_eq!(read.len(), 300);
        let field = format!("{}\"\n{}", "x".repeat(900), "y".repeat(800));
        assert!(read.iter().all(|(_, fields)| fields[1] == field));
    }

    proptest! {
        #[test]
        fn well_formed_files_split_as_the_csv_crate_splits_them(
            rows in proptest::collection::vec(
                proptest::collection::vec("[ab,\"\n\r é客]{0,6}", 1..5), 1..20),
            always: bool
        ) {
            let style = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
            let mut writer = csv::WriterBuilder::new().flexible(true).quote_style(style).from_writer(Vec::new());
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let read = read(writer.into_inner().unwrap(), PLAIN);
            let fields: Vec<Vec<String>> = read.into_iter().map(|(_, fields)| fields).collect();
            prop_assert_eq!(fields, rows);
        }
    }
}
