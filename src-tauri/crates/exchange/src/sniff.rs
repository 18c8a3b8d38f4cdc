//! The first look at a file: encoding, delimiter, header, a preview, and a key under which a mapping
//! can be remembered. Deliberately absent: what the columns mean (`ledger`, `people`).

use crate::encoding::TextEncoding;
use crate::error::{ExchangeError, OtherFormat};
use crate::fields::Dialect;
use crate::header::find_header;
use crate::lexicon::normalise;
use crate::records::Records;
use crate::source::Source;
use crate::text::TextReader;
use serde::{Deserialize, Serialize};

/// How much text is looked at.
const PREFIX: usize = 256 * 1024;
/// How many records are shown to a person.
const PREVIEW: usize = 20;
/// More columns than this are no table that people fill.
const COLUMNS: u32 = 1_000;
/// How many records the delimiters are judged by.
const JUDGED: usize = 200;

/// The sign between fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, specta::Type)]
pub enum Delimiter {
    /// `,`
    #[serde(rename = "comma")]
    Comma,
    /// `;`
    #[serde(rename = "semicolon")]
    Semicolon,
    /// A tab.
    #[serde(rename = "tab")]
    Tab,
    /// `|`
    #[serde(rename = "bar")]
    Bar,
}

impl Delimiter {
    /// All of them; where two fit equally well the earlier wins.
    pub const ALL: &'static [Self] = &[Self::Tab, Self::Semicolon, Self::Bar, Self::Comma];

    pub(crate) fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Bar => b'|',
        }
    }
}

/// How a file lays out its table: all that is needed to split it into records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct Layout {
    /// The encoding; `None` while the file shows nothing but ASCII, then it settles while reading.
    pub encoding: Option<TextEncoding>,
    /// The sign between fields.
    pub delimiter: Delimiter,
    /// Whether quotes set fields off.
    pub quoted: bool,
    /// Whether lines end as on very old Macs, with a carriage return alone.
    pub carriage_returns: bool,
    /// The row with the column names, as a spreadsheet counts; 0 where there is none. Rows before
    /// it are titles and no records.
    pub header_row: u32,
    /// How many fields a record has.
    pub width: u32,
}

impl Layout {
    pub(crate) fn dialect(&self) -> Dialect {
        Dialect {
            delimiter: self.delimiter.byte(),
            quoted: self.quoted,
            newline: if self.carriage_returns { b'\r' } else { b'\n' },
            width: self.width as usize,
        }
    }

    /// The records of `source`; those up to `header_row` are the caller's to pass over.
    pub(crate) fn records<'a>(&self, source: &'a Source) -> Result<Records<'a>, ExchangeError> {
        Ok(Records::new(
            TextReader::open(source, self.encoding)?,
            self.dialect(),
        ))
    }
}

/// What the first look showed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Sniffed {
    /// The file's name.
    pub name: String,
    /// How its table is laid out.
    pub layout: Layout,
    /// The column names; made-up ones (`1`, `2` …) where the file has none.
    pub headers: Vec<String>,
    /// The first 20 records below the header.
    pub preview: Vec<Vec<String>>,
    /// The records of the first 256 KiB, which recognising looks at.
    #[serde(skip)]
    pub(crate) sample: Vec<Vec<String>>,
    /// Whether the sample is all there is.
    #[serde(skip)]
    pub(crate) sample_is_whole: bool,
}

/// Looks at the beginning of a file. Fails where it is empty, packed wrongly or no table of text.
pub fn sniff(source: &Source) -> Result<Sniffed, ExchangeError> {
    look(source, None)
}

/// The same with an encoding that a person chose; a byte order mark outranks it.
pub fn sniff_as(source: &Source, encoding: TextEncoding) -> Result<Sniffed, ExchangeError> {
    look(source, Some(encoding))
}

fn look(source: &Source, encoding: Option<TextEncoding>) -> Result<Sniffed, ExchangeError> {
    if let Some(other) = other_format(source)? {
        return Err(ExchangeError::OtherFormat(other));
    }
    let mut reader = TextReader::open(source, encoding)?;
    let mut prefix = Vec::with_capacity(PREFIX + 128 * 1024);
    let mut whole = false;
    while prefix.len() < PREFIX && !whole {
        whole = !reader.fill(&mut prefix)?;
    }
    let encoding = reader.encoding();
    if is_binary(&prefix, encoding) {
        return Err(ExchangeError::OtherFormat(OtherFormat::Binary));
    }
    let carriage_returns = !prefix.contains(&b'\n') && prefix.contains(&b'\r');
    let layout = |delimiter| Layout {
        encoding,
        delimiter,
        quoted: true,
        carriage_returns,
        header_row: 0,
        width: 0,
    };
    if !whole {
        cut_last_line(&mut prefix, if carriage_returns { b'\r' } else { b'\n' });
    }
    let prefix = Source::from_bytes(source.name(), prefix);
    let mut best: Option<(u32, Layout)> = None;
    for delimiter in Delimiter::ALL {
        let candidate = layout(*delimiter);
        let (score, width) = judge(&prefix, &candidate)?;
        if best.as_ref().is_none_or(|(most, _)| score > *most) {
            best = Some((score, Layout { width, ..candidate }));
        }
    }
    let (_, mut layout) = best.ok_or(ExchangeError::Empty)?;
    if let Some(delimiter) = declared_delimiter(&prefix, &layout)? {
        layout.delimiter = delimiter;
        layout.width = judge(&prefix, &layout)?.1;
    }
    if layout.width > COLUMNS {
        return Err(ExchangeError::TooManyColumns { limit: COLUMNS });
    }
    finish(&prefix, layout, whole)
}

/// Reads the sample and finds the header in it.
fn finish(prefix: &Source, mut layout: Layout, whole: bool) -> Result<Sniffed, ExchangeError> {
    // The prefix is UTF-8 already, whatever the file is in.
    let prefixed = Layout {
        encoding: Some(TextEncoding::Utf8),
        ..layout.clone()
    };
    let mut records = prefixed.records(prefix)?;
    let mut rows = Vec::new();
    while let Some(record) = records.next()? {
        if !record.is_blank() {
            rows.push((record.row, record.to_vec()));
        }
    }
    if rows.is_empty() {
        return Err(ExchangeError::Empty);
    }
    let header = find_header(&rows, layout.width as usize);
    let first = header.map_or(0, |index| index + 1);
    layout.header_row = header.map_or(0, |index| rows[index].0);
    let width = layout.width as usize;
    let mut headers = match header {
        Some(index) => rows[index]
            .1
            .iter()
            .map(|text| text.trim().to_owned())
            .collect(),
        None => Vec::new(),
    };
    for index in headers.len()..width {
        headers.push(if header.is_some() {
            String::new()
        } else {
            (index + 1).to_string()
        });
    }
    let sample: Vec<Vec<String>> = rows.drain(first..).map(|(_, fields)| fields).collect();
    Ok(Sniffed {
        name: prefix.name().to_owned(),
        layout,
        headers,
        preview: sample.iter().take(PREVIEW).cloned().collect(),
        sample,
        sample_is_whole: whole,
    })
}

/// How well a delimiter explains the beginning of a file, and the width that most records have.
fn judge(prefix: &Source, layout: &Layout) -> Result<(u32, u32), ExchangeError> {
    let layout = Layout {
        encoding: Some(TextEncoding::Utf8),
        ..layout.clone()
    };
    let mut records = layout.records(prefix)?;
    let mut widths = Vec::new();
    while widths.len() < JUDGED {
        let Some(record) = records.next()? else { break };
        if !record.is_blank() {
            widths.push(record.len());
        }
    }
    let Some(first) = widths.first().copied() else {
        return Ok((0, 1));
    };
    let count = |width: usize| widths.iter().filter(|w| **w == width).count();
    let common = widths
        .iter()
        .copied()
        .max_by_key(|w| (count(*w), *w))
        .unwrap_or(1);
    if common < 2 {
        // A table of one column: any delimiter says so, none of them well.
        return Ok((1, common as u32));
    }
    let even = (1000 * count(common) / widths.len()) as u32;
    let headed = if first == common { 300 } else { 0 };
    Ok((even + headed + 5 * common.min(20) as u32, common as u32))
}

/// The `sep=;` that spreadsheet programs put first.
fn declared_delimiter(
    prefix: &Source,
    layout: &Layout,
) -> Result<Option<Delimiter>, ExchangeError> {
    let layout = Layout {
        encoding: Some(TextEncoding::Utf8),
        quoted: false,
        ..layout.clone()
    };
    let mut records = layout.records(prefix)?;
    let Some(record) = records.next()? else {
        return Ok(None);
    };
    let line = String::from_utf8_lossy(record.letters()).to_ascii_lowercase();
    let declared = line
        .trim_matches(['"', ' ', '\r'])
        .strip_prefix("sep=")
        .map(str::to_owned);
    Ok(declared.and_then(|sign| {
        Delimiter::ALL
            .iter()
            .copied()
            .find(|d| sign.as_bytes() == [d.byte()])
    }))
}

/// What a file that is no table of text is by its first bytes.
fn other_format(source: &Source) -> Result<Option<OtherFormat>, ExchangeError> {
    let mut start = [0; 8];
    let length = source.open()?.fill(&mut start)?;
    let known = [
        (&b"PK\x03\x04"[..], OtherFormat::Archive),
        (&b"\xD0\xCF\x11\xE0"[..], OtherFormat::OldOffice),
        (&b"%PDF-"[..], OtherFormat::Pdf),
    ];
    let format = known
        .iter()
        .find(|(mark, _)| start[..length].starts_with(mark));
    Ok(format.map(|(_, format)| *format))
}

/// Text has line ends and tabs, but hardly any other control character.
fn is_binary(prefix: &[u8], encoding: Option<TextEncoding>) -> bool {
    let control = prefix
        .iter()
        .filter(|b| matches!(b, 0..=8 | 14..=25 | 27..=31))
        .count();
    let garbled = encoding.is_some() && {
        let broken = prefix
            .utf8_chunks()
            .filter(|chunk| !chunk.invalid().is_empty())
            .count();
        broken * 10 > prefix.len()
    };
    control * 50 > prefix.len() || garbled
}

fn cut_last_line(prefix: &mut Vec<u8>, newline: u8) {
    if let Some(at) = memchr::memrchr(newline, prefix) {
        prefix.truncate(at + 1);
    }
}

/// A stable key for the layout of a file: the same for next month's file of the same export. For
/// files without a header it is the delimiter and width alone.
pub fn layout_key(sniffed: &Sniffed) -> String {
    let mut text = format!(
        "layout 1\n{:?}\n{}\n",
        sniffed.layout.delimiter, sniffed.layout.width
    );
    if sniffed.layout.header_row > 0 {
        for header in &sniffed.headers {
            text.push_str(&normalise(header));
            text.push('\n');
        }
    }
    blake3::hash(text.as_bytes()).to_hex()[..32].to_owned()
}
