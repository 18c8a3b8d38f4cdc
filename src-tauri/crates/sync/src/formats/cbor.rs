//! The small part of CBOR (RFC 8949) that the formats need, in its one canonical form: definite and
//! shortest lengths only. Reading borrows from the input and reserves nothing by claimed lengths.
//! Deliberately absent: maps, floats and tags; values of cells bring their own bytes (`domain`).

use crate::error::SyncError;

const UINT: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const NULL: u8 = 0xf6;

/// Writes items one after another.
#[derive(Default)]
pub struct Writer(Vec<u8>);

impl Writer {
    /// Nothing yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// What was written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.0
    }

    /// An unsigned number.
    pub fn uint(&mut self, n: u64) -> &mut Self {
        self.head(UINT, n)
    }

    /// A signed number.
    pub fn int(&mut self, n: i64) -> &mut Self {
        match u64::try_from(n) {
            Ok(n) => self.head(UINT, n),
            Err(_) => self.head(NEGATIVE, !(n as u64)),
        }
    }

    /// Bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.head(BYTES, bytes.len() as u64);
        self.0.extend_from_slice(bytes);
        self
    }

    /// Text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.head(TEXT, text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
        self
    }

    /// The beginning of an array of that many items.
    pub fn array(&mut self, len: usize) -> &mut Self {
        self.head(ARRAY, len as u64)
    }

    /// Nothing where something could be.
    pub fn null(&mut self) -> &mut Self {
        self.0.push(NULL);
        self
    }

    fn head(&mut self, major: u8, n: u64) -> &mut Self {
        let major = major << 5;
        let be = n.to_be_bytes();
        match n {
            0..24 => self.0.push(major | be[7]),
            24..0x100 => self.0.extend_from_slice(&[major | 24, be[7]]),
            0x100..0x1_0000 => {
                self.0.push(major | 25);
                self.0.extend_from_slice(&be[6..]);
            }
            0x1_0000..0x1_0000_0000 => {
                self.0.push(major | 26);
                self.0.extend_from_slice(&be[4..]);
            }
            _ => {
                self.0.push(major | 27);
                self.0.extend_from_slice(&be);
            }
        }
        self
    }
}

/// Reads items one after another.
#[derive(Clone)]
pub struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    /// From the beginning.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// An unsigned number.
    pub fn uint(&mut self) -> Result<u64, SyncError> {
        self.expect(UINT)
    }

    /// A signed number.
    pub fn int(&mut self) -> Result<i64, SyncError> {
        match self.head()? {
            (UINT, n) => i64::try_from(n).map_err(|_| SyncError::Shape),
            (NEGATIVE, n) => i64::try_from(n).map(|n| !n).map_err(|_| SyncError::Shape),
            _ => Err(SyncError::Shape),
        }
    }

    /// Bytes.
    pub fn bytes(&mut self) -> Result<&'a [u8], SyncError> {
        let len = self.expect(BYTES)?;
        self.take(len)
    }

    /// Bytes of a known length.
    pub fn exact<const N: usize>(&mut self) -> Result<[u8; N], SyncError> {
        self.bytes()?.try_into().map_err(|_| SyncError::Shape)
    }

    /// Text.
    pub fn text(&mut self) -> Result<&'a str, SyncError> {
        let len = self.expect(TEXT)?;
        std::str::from_utf8(self.take(len)?).map_err(|_| SyncError::Cbor)
    }

    /// The number of items of an array that begins here: never more than there are bytes left.
    pub fn array(&mut self) -> Result<usize, SyncError> {
        let len = self.expect(ARRAY)?;
        match usize::try_from(len) {
            Ok(len) if len <= self.0.len() => Ok(len),
            _ => Err(SyncError::Truncated),
        }
    }

    /// An array of exactly that many items.
    pub fn tuple(&mut self, len: usize) -> Result<(), SyncError> {
        (self.array()? == len).then_some(()).ok_or(SyncError::Shape)
    }

    /// Whether nothing stands here; if so, it is read.
    pub fn null(&mut self) -> bool {
        let null = self.0.first() == Some(&NULL);
        if null {
            self.0 = &self.0[1..];
        }
        null
    }

    /// That all was read.
    pub fn end(&self) -> Result<(), SyncError> {
        self.0.is_empty().then_some(()).ok_or(SyncError::Trailing)
    }

    fn expect(&mut self, major: u8) -> Result<u64, SyncError> {
        match self.head()? {
            (found, n) if found == major => Ok(n),
            _ => Err(SyncError::Shape),
        }
    }

    fn head(&mut self) -> Result<(u8, u64), SyncError> {
        let first = self.take(1)?[0];
        let (n, least) = match first & 0x1f {
            short @ 0..24 => (u64::from(short), 0),
            24 => (u64::from(self.take(1)?[0]), 24),
            25 => (self.number(2)?, 0x100),
            26 => (self.number(4)?, 0x1_0000),
            27 => (self.number(8)?, 0x1_0000_0000),
            _ => return Err(SyncError::Cbor),
        };
        if n < least {
            return Err(SyncError::Cbor);
        }
        Ok((first >> 5, n))
    }

    fn number(&mut self, len: u64) -> Result<u64, SyncError> {
        let bytes = self.take(len)?;
        Ok(bytes.iter().fold(0, |n, byte| n << 8 | u64::from(*byte)))
    }

    fn take(&mut self, len: u64) -> Result<&'a [u8], SyncError> {
        let len = usize::try_from(len).map_err(|_| SyncError::Truncated)?;
        let (taken, rest) = self.0.split_at_checked(len).ok_or(SyncError::Truncated)?;
        self.0 = rest;
        Ok(taken)
    }
}
