//! A stream of UTF-8 out of a file in any encoding, without ever holding the whole file.
//! Deliberately absent: lines and fields (`records`).
//!
//! While a file has shown nothing but ASCII its encoding is open: all candidates agree so far. The
//! first stretch with other bytes settles it, even where that comes after hundreds of megabytes.

use crate::encoding::TextEncoding;
use crate::error::ExchangeError;
use crate::source::Source;
use crate::unpack::Unpacked;
use encoding_rs::Decoder;

const CHUNK: usize = 64 * 1024;

/// Hands out text in chunks. What was UTF-8 already passes as it is, valid or not: whoever takes a
/// line checks it. What was not is valid, with U+FFFD where bytes made no sense.
pub(crate) struct TextReader<'a> {
    bytes: Unpacked<'a>,
    chunk: Vec<u8>,
    held: usize,
    ended: bool,
    begun: bool,
    encoding: Option<TextEncoding>,
    decoder: Option<Decoder>,
}

impl<'a> TextReader<'a> {
    /// Reads `source` from its start. A byte order mark outranks `encoding`; `None` settles itself.
    pub(crate) fn open(
        source: &'a Source,
        encoding: Option<TextEncoding>,
    ) -> Result<Self, ExchangeError> {
        let bytes = source.open()?;
        let chunk = vec![0; CHUNK];
        Ok(Self {
            bytes,
            chunk,
            held: 0,
            ended: false,
            begun: false,
            encoding,
            decoder: None,
        })
    }

    /// Appends the next stretch of text; false at the end of the file.
    pub(crate) fn fill(&mut self, out: &mut Vec<u8>) -> Result<bool, ExchangeError> {
        if !self.begun {
            self.begun = true;
            self.take_chunk()?;
            self.begin();
        } else if !self.ended {
            self.take_chunk()?;
        } else {
            return Ok(false);
        }
        if self.encoding.is_none() {
            self.settle()?;
        }
        self.pour(out);
        self.held = 0;
        Ok(true)
    }

    /// What the file turned out to be in; `None` while it is all ASCII.
    pub(crate) fn encoding(&self) -> Option<TextEncoding> {
        self.encoding
    }

    /// Raw bytes of the file taken so far.
    pub(crate) fn taken(&self) -> u64 {
        self.bytes.taken()
    }

    /// Fills the rest of the chunk buffer behind what it holds.
    fn take_chunk(&mut self) -> Result<(), ExchangeError> {
        let room = &mut self.chunk[self.held..];
        let wanted = room.len();
        let n = self.bytes.fill(room)?;
        self.held += n;
        self.ended = n < wanted;
        Ok(())
    }

    /// At the first bytes: a mark, or the zeros of UTF-16 without one.
    fn begin(&mut self) {
        let start = &self.chunk[..self.held];
        if let Some((encoding, length)) = TextEncoding::of_mark(start) {
            self.encoding = Some(encoding);
            self.chunk.copy_within(length..self.held, 0);
            self.held -= length;
        } else if self.encoding.is_none() {
            self.encoding = TextEncoding::of_zeros(start);
        }
        self.make_decoder();
    }

    /// Decides the encoding once something other than ASCII comes, with a full chunk from there on
    /// to judge by.
    fn settle(&mut self) -> Result<(), ExchangeError> {
        let Some(first) = self.chunk[..self.held].iter().position(|b| !b.is_ascii()) else {
            return Ok(());
        };
        if !self.ended && self.held - first < CHUNK / 2 {
            self.chunk.resize(self.held + CHUNK, 0);
            self.take_chunk()?;
        }
        self.encoding = Some(TextEncoding::guess(&self.chunk[..self.held]));
        self.make_decoder();
        Ok(())
    }

    fn make_decoder(&mut self) {
        self.decoder = match self.encoding {
            None | Some(TextEncoding::Utf8) => None,
            Some(other) => Some(other.rules().new_decoder_without_bom_handling()),
        };
    }

    fn pour(&mut self, out: &mut Vec<u8>) {
        let held = &self.chunk[..self.held];
        let Some(decoder) = &mut self.decoder else {
            out.extend_from_slice(held);
            return;
        };
        let room = decoder
            .max_utf8_buffer_length(held.len())
            .expect("a chunk is far smaller than the address space");
        let start = out.len();
        out.resize(start + room, 0);
        let (_, _, written, _) = decoder.decode_to_utf8(held, &mut out[start..], self.ended);
        out.truncate(start + written);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn whole(bytes: Vec<u8>) -> (String, Option<TextEncoding>) {
        let source = Source::from_bytes("t", bytes);
        let mut reader = TextReader::open(&source, None).unwrap();
        let mut out = Vec::new();
        while reader.fill(&mut out).unwrap() {}
        (
            String::from_utf8_lossy(&out).into_owned(),
            reader.encoding(),
        )
    }

    #[test]
    fn an_encoding_is_settled_however_late_it_shows() {
        let mut text = "plain ascii line\n".repeat(30_000);
        text.push_str("Åsa Öberg\n");
        let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(&text);
        assert_eq!(
            whole(latin.into_owned()),
            (text.clone(), Some(TextEncoding::Windows1252))
        );
        assert_eq!(
            whole(text.clone().into_bytes()),
            (text, Some(TextEncoding::Utf8))
        );
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark() {
        let text = "客户;金额\nVolvo;12,50\nBolag och bolag;1,00\n";
        let units = text.encode_utf16();
        let low: Vec<u8> = units.clone().flat_map(u16::to_le_bytes).collect();
        let high: Vec<u8> = units.flat_map(u16::to_be_bytes).collect();
        assert_eq!(
            whole(low.clone()),
            (text.to_owned(), Some(TextEncoding::Utf16Le))
        );
        let marked = [vec![0xFE, 0xFF], high].concat();
        assert_eq!(
            whole(marked),
            (text.to_owned(), Some(TextEncoding::Utf16Be))
        );
    }

    #[test]
    fn a_mark_is_no_part_of_the_text() {
        assert_eq!(whole(b"\xEF\xBB\xBFa;b\n".to_vec()).0, "a;b\n");
        assert_eq!(whole(Vec::new()), (String::new(), None));
    }
}
