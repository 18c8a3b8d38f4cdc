//! The file of rejected lines, whole or not at all: it takes its name when the last line is in.
//! Deliberately absent: its format (`exchange`).

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::unwritable;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use tempfile::{NamedTempFile, TempPath};
use valise_domain::import::RejectedLine;
use valise_exchange::{ExchangeError, RejectedWriter};

/// A file of rejected lines under way. The first thing that goes wrong is kept until the end.
pub(super) struct RejectedFile {
    writer: RejectedWriter<BufWriter<std::fs::File>>,
    unfinished: TempPath,
    path: PathBuf,
    trouble: Option<ExchangeError>,
}

impl RejectedFile {
    /// Begins the file with the titles of the imported one.
    pub fn create(path: &Path, headers: &[String]) -> Answer<Self> {
        let folder = path
            .parent()
            .filter(|f| !f.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        let file = NamedTempFile::new_in(folder).map_err(|error| unwritable(path, &error))?;
        let (file, unfinished) = file.into_parts();
        let writer = RejectedWriter::new(BufWriter::new(file), headers)?;
        Ok(Self {
            writer,
            unfinished,
            path: path.to_owned(),
            trouble: None,
        })
    }

    /// Adds a line.
    pub fn line(&mut self, line: &RejectedLine) {
        if self.trouble.is_none() {
            self.trouble = self.writer.push(line).err();
        }
    }

    /// Gives the file its name.
    pub fn finish(self) -> Answer<()> {
        if let Some(trouble) = self.trouble {
            return Err(trouble.into());
        }
        self.writer.finish()?;
        self.unfinished.persist(&self.path).map_err(|error| {
            Failure::new(
                FailureCode::FileUnwritable,
                format!("{}: {}", self.path.display(), error.error),
            )
        })
    }
}
