//! The file of rejected lines: mended there, it can be imported again as it is.
//! Deliberately absent: words for the reasons; the codes stand there as in the report.

use crate::error::ExchangeError;
use std::io::Write;
use valise_domain::import::RejectedLine;

/// Writes rejected lines as they come: CSV with commas, UTF-8 with a byte order mark so that
/// spreadsheet programs read it as such, columns `line`, `reason`, then those of the file.
pub struct RejectedWriter<W: Write> {
    csv: csv::Writer<W>,
}

impl<W: Write> RejectedWriter<W> {
    /// Starts the file with its header; `headers` are those of the imported file.
    pub fn new(mut writer: W, headers: &[String]) -> Result<Self, ExchangeError> {
        writer
            .write_all(b"\xEF\xBB\xBF")
            .map_err(|e| ExchangeError::Write(e.into()))?;
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(writer);
        let titles = ["line", "reason"]
            .into_iter()
            .chain(headers.iter().map(String::as_str));
        csv.write_record(titles).map_err(ExchangeError::Write)?;
        Ok(Self { csv })
    }

    /// Adds one line.
    pub fn push(&mut self, line: &RejectedLine) -> Result<(), ExchangeError> {
        let row = line.row.to_string();
        let fields = line.fields.iter().map(String::as_str);
        let record = [row.as_str(), line.reason].into_iter().chain(fields);
        self.csv.write_record(record).map_err(ExchangeError::Write)
    }

    /// Writes what is still held back. Without this the end of the file may be missing.
    pub fn finish(mut self) -> Result<(), ExchangeError> {
        self.csv.flush().map_err(|e| ExchangeError::Write(e.into()))
    }
}

/// Writes all of `lines` at once, as [`RejectedWriter`] does.
pub fn write_rejected<'l>(
    writer: impl Write,
    headers: &[String],
    lines: impl IntoIterator<Item = &'l RejectedLine>,
) -> Result<(), ExchangeError> {
    let mut file = RejectedWriter::new(writer, headers)?;
    for line in lines {
        file.push(line)?;
    }
    file.finish()
}
