//! A table with a header, row by row, for whoever knows its columns by name.
//! Deliberately absent: what columns mean, and any guess at it (`ledger`, `people`).

use crate::error::ExchangeError;
use crate::records::Record;
use crate::sniff::{Layout, sniff};
use crate::source::Source;

/// A table whose first record is its header.
#[derive(Clone, Debug)]
pub struct Table {
    source: Source,
    layout: Layout,
    names: Vec<String>,
    header_row: u32,
}

/// One record below the header.
pub struct TableRow<'r>(Record<'r>);

impl Table {
    /// Looks at the beginning of a file. Fails where it is empty, packed wrongly or no table of text.
    pub fn open(source: Source) -> Result<Self, ExchangeError> {
        let layout = sniff(&source)?.layout;
        let mut records = layout.records(&source)?;
        let (names, header_row) = match records.next()? {
            Some(header) => {
                let name = |text: &str| text.trim().to_owned();
                (header.fields().map(name).collect(), header.row)
            }
            None => return Err(ExchangeError::Empty),
        };
        drop(records);
        Ok(Self {
            source,
            layout,
            names,
            header_row,
        })
    }

    /// The names of the columns, as the header has them.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// Hands over every row in order, and stops at the first that `take` refuses. Empty lines are
    /// passed over.
    pub fn each<E: From<ExchangeError>>(
        &self,
        mut take: impl FnMut(&TableRow<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut records = self.layout.records(&self.source)?;
        while let Some(record) = records.next()? {
            if record.row > self.header_row {
                take(&TableRow(record))?;
            }
        }
        Ok(())
    }
}

impl TableRow<'_> {
    /// Its number as a spreadsheet program shows it; the header is mostly 1.
    pub fn number(&self) -> u32 {
        self.0.row
    }

    /// A cell without its quotes; empty where the row is too short.
    pub fn cell(&self, column: usize) -> &str {
        self.0.get(column).unwrap_or_default()
    }

    /// Whether it is longer than a line may be; only its beginning is here.
    pub fn is_overlong(&self) -> bool {
        self.0.overlong
    }

    /// Whether nothing is cut off and all bytes were text in the file's encoding; U+FFFD stands for
    /// those that were not.
    pub fn is_whole(&self) -> bool {
        !self.0.damaged && !self.0.overlong
    }
}
