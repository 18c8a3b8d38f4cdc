//! xz and gzip, known by their first bytes and never by the file's name, with a cap on what they
//! may unpack to. Deliberately absent: archives of several files.

use crate::error::ExchangeError;
use flate2::bufread::MultiGzDecoder;
use liblzma::bufread::XzDecoder;
use liblzma::stream::{CONCATENATED, Stream};
use std::cell::Cell;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

const XZ: &[u8] = &[0xFD, b'7', b'z', b'X', b'Z', 0];
const GZ: &[u8] = &[0x1F, 0x8B, 8];
/// What the xz decoder may hold: `xz -9` needs 65 MiB.
const XZ_MEMORY: u64 = 512 << 20;
/// A packed file may always unpack to this much …
const FREE: u64 = 64 << 20;
/// … beyond it to this many times its size …
const RATIO: u64 = 500;
/// … and never to more than this.
const CAP: u64 = 4 << 30;

/// The bytes of a source, unpacked where they were packed.
pub(crate) struct Unpacked<'a> {
    bytes: Box<dyn Read + 'a>,
    raw: Rc<RawState>,
    packed: bool,
    given: u64,
    limit: u64,
}

#[derive(Default)]
struct RawState {
    taken: Cell<u64>,
    failed: Cell<bool>,
}

/// Counts raw bytes and remembers whether it was the disk that failed, not the packing.
struct Raw<R> {
    inner: R,
    state: Rc<RawState>,
}

impl<R: Read> Read for Raw<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.inner.read(into) {
            Ok(n) => {
                self.state.taken.set(self.state.taken.get() + n as u64);
                Ok(n)
            }
            Err(e) => {
                self.state
                    .failed
                    .set(e.kind() != io::ErrorKind::Interrupted);
                Err(e)
            }
        }
    }
}

impl<'a> Unpacked<'a> {
    /// Looks at the first bytes of `raw`, which has `size` bytes, and unpacks from there.
    pub(crate) fn new(raw: Box<dyn Read + 'a>, size: u64) -> Result<Self, ExchangeError> {
        let state = Rc::new(RawState::default());
        let mut raw = BufReader::with_capacity(
            64 * 1024,
            Raw {
                inner: raw,
                state: state.clone(),
            },
        );
        let start = raw.fill_buf().map_err(ExchangeError::Read)?;
        let (bytes, packed): (Box<dyn Read + 'a>, bool) = if start.starts_with(XZ) {
            let stream = Stream::new_stream_decoder(XZ_MEMORY, CONCATENATED)
                .map_err(|e| ExchangeError::Damaged(e.into()))?;
            (Box::new(XzDecoder::new_stream(raw, stream)), true)
        } else if start.starts_with(GZ) {
            (Box::new(MultiGzDecoder::new(raw)), true)
        } else {
            (Box::new(raw), false)
        };
        let limit = if packed {
            size.saturating_mul(RATIO).clamp(FREE, CAP)
        } else {
            u64::MAX
        };
        Ok(Self {
            bytes,
            raw: state,
            packed,
            given: 0,
            limit,
        })
    }

    /// Fills as much of `into` as there is: fewer bytes than asked for mean the end of the file.
    pub(crate) fn fill(&mut self, into: &mut [u8]) -> Result<usize, ExchangeError> {
        let mut filled = 0;
        while filled < into.len() {
            match self.bytes.read(&mut into[filled..]) {
                Ok(0) => break,
                Ok(n) => filled += n,
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) if self.packed && !self.raw.failed.get() => {
                    return Err(ExchangeError::Damaged(e));
                }
                Err(e) => return Err(ExchangeError::Read(e)),
            }
        }
        self.given += filled as u64;
        if self.given > self.limit {
            return Err(ExchangeError::Bomb { limit: self.limit });
        }
        Ok(filled)
    }

    /// How many raw bytes were taken so far.
    pub(crate) fn taken(&self) -> u64 {
        self.raw.taken.get()
    }
}
