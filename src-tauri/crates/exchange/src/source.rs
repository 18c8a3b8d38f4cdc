//! An opened file: its raw bytes, wherever they are, and its digest. A file is read more than once
//! (sniffing, settling a question, reading), each time from its start.
//! Deliberately absent: unpacking (`unpack`) and what the bytes mean (`text`).

use crate::error::ExchangeError;
use crate::unpack::Unpacked;
use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::{Path, PathBuf};

/// A file to be imported.
#[derive(Clone, Debug)]
pub struct Source {
    name: String,
    place: Place,
}

#[derive(Clone)]
enum Place {
    File { path: PathBuf, size: u64 },
    Memory(Vec<u8>),
}

impl std::fmt::Debug for Place {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Place::File { path, size } => write!(f, "{} ({size} bytes)", path.display()),
            Place::Memory(bytes) => write!(f, "{} bytes in memory", bytes.len()),
        }
    }
}

impl Source {
    /// An ordinary file on this device. Fails where it is missing, unreadable or no ordinary file.
    pub fn from_path(path: &Path) -> Result<Self, ExchangeError> {
        let file = File::open(path).map_err(ExchangeError::Read)?;
        let about = file.metadata().map_err(ExchangeError::Read)?;
        if !about.is_file() {
            return Err(ExchangeError::NotAFile);
        }
        let name = path
            .file_name()
            .unwrap_or(path.as_os_str())
            .to_string_lossy()
            .into_owned();
        Ok(Self {
            name,
            place: Place::File {
                path: path.to_owned(),
                size: about.len(),
            },
        })
    }

    /// Bytes that are in memory already, under the name that people know them by.
    pub fn from_bytes(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        Self {
            name: name.into(),
            place: Place::Memory(bytes),
        }
    }

    /// The name of the file without its folder.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Bytes of the file as it lies there, packed or not.
    pub fn size(&self) -> u64 {
        match &self.place {
            Place::File { size, .. } => *size,
            Place::Memory(bytes) => bytes.len() as u64,
        }
    }

    /// BLAKE3 of the raw bytes in lower-case hex: the same for the same file under another name.
    pub fn digest(&self) -> Result<String, ExchangeError> {
        let mut hasher = blake3::Hasher::new();
        let mut raw = self.raw().map_err(ExchangeError::Read)?;
        let mut chunk = vec![0; 128 * 1024];
        loop {
            match raw.read(&mut chunk) {
                Ok(0) => return Ok(hasher.finalize().to_hex().to_string()),
                Ok(n) => hasher.update(&chunk[..n]),
                Err(e) if e.kind() == io::ErrorKind::Interrupted => continue,
                Err(e) => return Err(ExchangeError::Read(e)),
            };
        }
    }

    /// The unpacked bytes from the start.
    pub(crate) fn open(&self) -> Result<Unpacked<'_>, ExchangeError> {
        Unpacked::new(self.raw().map_err(ExchangeError::Read)?, self.size())
    }

    fn raw(&self) -> io::Result<Box<dyn Read + '_>> {
        Ok(match &self.place {
            Place::File { path, .. } => Box::new(File::open(path)?),
            Place::Memory(bytes) => Box::new(Cursor::new(bytes.as_slice())),
        })
    }
}
