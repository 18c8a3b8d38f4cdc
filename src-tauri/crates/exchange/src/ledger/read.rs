//! Reads a ledger file from its first line to its last, in batches. Memory stays bounded: neither
//! the file nor its lines are held. Deliberately absent: where lines go, and currencies of accounts.

use super::credit::{Told, tell_run};
use super::line::{LineReader, Read};
use super::mapping::{LedgerColumn, LedgerMapping};
use super::repeats::{Repeats, find_repeats};
use crate::encoding::TextEncoding;
use crate::error::{ExchangeError, Stop};
use crate::records::Record;
use crate::source::Source;
use crate::warnings::Warnings;
use std::collections::{BTreeMap, HashMap, HashSet};
use valise_domain::import::{RejectedLine, Warning};
use valise_domain::ledger::LedgerLine;
use valise_domain::money::{Currency, Money, Purse};
use valise_domain::progress::Progress;
use valise_domain::time::Date;

/// Lines in a usual batch.
const BATCH: usize = 2_000;
/// A batch waits for the end of an invoice, but no longer than this.
const MOST: usize = 8_000;
/// How often to say how far it is, in records.
const TELL: u32 = 4_096;

/// What reading a ledger came to. `accepted + skipped + rejected = lines_in_file`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LedgerRead {
    /// Records below the header that hold anything.
    pub lines_in_file: u32,
    /// Lines handed to the sink.
    pub accepted: u32,
    /// Lines left out because they repeat an earlier one and `skip_repeated` was asked for.
    pub skipped: u32,
    /// Lines that could not be taken, by reason.
    pub rejected: BTreeMap<String, u32>,
    /// What a person should know, in the order of the file; per code the first 20,000, and for the
    /// rest one warning `more_of_the_same` (row 0, detail `code: count`).
    pub warnings: Vec<Warning>,
    /// Every warning counted, by code.
    pub warning_counts: BTreeMap<String, u32>,
    /// Different customers among the accepted lines.
    pub customers: u32,
    /// Sum of the accepted amounts, by currency.
    pub sum: Purse,
    /// Accepted lines on credit notes.
    pub credit_note_lines: u32,
    /// Accepted lines with a unit price of zero or, without a price, an amount of zero.
    pub zero_price_lines: u32,
    /// The first day among the accepted lines.
    pub first_day: Option<Date>,
    /// The last day among the accepted lines.
    pub last_day: Option<Date>,
    /// The encoding the file turned out to be in; `None` where it is all ASCII.
    pub encoding: Option<TextEncoding>,
}

impl LedgerRead {
    /// All rejected lines, whatever the reason.
    pub fn rejected_lines(&self) -> u32 {
        self.rejected.values().sum()
    }
}

/// Reads `source` by `mapping`. Accepted lines go to `sink` in batches of about 2,000 in the order
/// of the file, rejected ones to `rejected` one by one. `progress` counts raw bytes of the file.
///
/// After an error, also a cancellation, what the sink has got is to be thrown away: nothing counts
/// until this returns `Ok`.
pub fn read_ledger(
    source: &Source,
    mapping: &LedgerMapping,
    progress: &dyn Progress,
    sink: &mut dyn FnMut(Vec<LedgerLine>) -> Result<(), Stop>,
    rejected: &mut dyn FnMut(RejectedLine),
) -> Result<LedgerRead, ExchangeError> {
    mapping.check()?;
    let mut records = mapping.layout.records(source)?;
    let mut lines = LineReader::new(mapping);
    let mut reading = Reading::new(sink);
    if mapping.skip_repeated {
        let (skip, unchecked) = find_repeats(source, mapping, progress)?;
        (reading.skip, reading.unchecked) = (Some(skip), unchecked);
    }
    let mut count = 0u32;
    progress.report(0, source.size());
    loop {
        if count.is_multiple_of(TELL) {
            if progress.cancelled() {
                return Err(ExchangeError::Cancelled);
            }
            progress.report(records.text().taken(), source.size());
        }
        let Some(record) = records.next()? else { break };
        count = count.wrapping_add(1);
        if record.row <= mapping.layout.header_row || record.is_blank() {
            continue;
        }
        reading.take(&record, &mut lines, rejected)?;
    }
    let encoding = records.text().encoding();
    progress.report(source.size(), source.size());
    reading.finish(mapping, encoding)
}

struct Reading<'r> {
    sink: &'r mut dyn FnMut(Vec<LedgerLine>) -> Result<(), Stop>,
    read: LedgerRead,
    warnings: Warnings,
    repeats: Repeats,
    /// Rows to leave out, where that was asked for, with the rows they repeat.
    skip: Option<HashMap<u32, u32>>,
    /// Lines too many to look for repeats among.
    unchecked: u32,
    customers: HashSet<String>,
    sums: BTreeMap<Currency, rust_decimal::Decimal>,
    batch: Vec<LedgerLine>,
    told: Vec<Told>,
    /// Where in the batch the invoice begins that is being read.
    run: usize,
}

impl<'r> Reading<'r> {
    fn new(sink: &'r mut dyn FnMut(Vec<LedgerLine>) -> Result<(), Stop>) -> Self {
        Self {
            sink,
            read: LedgerRead::default(),
            warnings: Warnings::default(),
            repeats: Repeats::default(),
            skip: None,
            unchecked: 0,
            customers: HashSet::new(),
            sums: BTreeMap::new(),
            batch: Vec::with_capacity(BATCH + 64),
            told: Vec::with_capacity(BATCH + 64),
            run: 0,
        }
    }

    fn take(
        &mut self,
        record: &Record<'_>,
        lines: &mut LineReader<'_>,
        rejected: &mut dyn FnMut(RejectedLine),
    ) -> Result<(), ExchangeError> {
        self.read.lines_in_file += 1;
        match &self.skip {
            Some(skip) => {
                if let Some(first) = skip.get(&record.row) {
                    self.warnings
                        .add("possible_duplicate", record.row, || first.to_string());
                    self.read.skipped += 1;
                    return Ok(());
                }
            }
            None => self.repeats.note(record.letters(), record.row),
        }
        match lines.read(record) {
            Ok(read) => {
                if record.damaged {
                    self.warnings.add("bad_character", record.row, || {
                        read.line.description.clone()
                    });
                }
                self.accept(read)
            }
            Err(reason) => {
                self.count_rejected(reason);
                let fields = record.to_vec();
                rejected(RejectedLine {
                    row: record.row,
                    reason,
                    fields,
                });
                Ok(())
            }
        }
    }

    fn count_rejected(&mut self, reason: &'static str) {
        match self.read.rejected.get_mut(reason) {
            Some(count) => *count += 1,
            None => {
                self.read.rejected.insert(reason.to_owned(), 1);
            }
        }
    }

    fn accept(&mut self, read: Read) -> Result<(), ExchangeError> {
        let Read { line, told, unread } = read;
        if let Some(cell) = unread {
            self.warnings.add("unread_number", line.row, || cell);
        }
        if line.unit_price.unwrap_or(line.amount).is_zero() {
            self.read.zero_price_lines += 1;
            self.warnings.add("zero_price", line.row, || {
                if line.description.is_empty() {
                    line.product.clone()
                } else {
                    line.description.clone()
                }
            });
        }
        if !self.customers.contains(&line.customer) {
            self.customers.insert(line.customer.clone());
        }
        self.read.accepted += 1;
        *self
            .sums
            .entry(line.currency.unwrap_or(Currency::UNSTATED))
            .or_default() += line.amount;
        self.read.first_day = Some(
            self.read
                .first_day
                .map_or(line.day, |day| day.min(line.day)),
        );
        self.read.last_day = Some(self.read.last_day.map_or(line.day, |day| day.max(line.day)));
        let same_invoice = !line.invoice.is_empty()
            && self
                .batch
                .last()
                .is_some_and(|last| last.invoice == line.invoice);
        if !same_invoice || self.batch.len() >= MOST {
            self.end_run();
            if self.batch.len() >= BATCH {
                self.flush()?;
            }
        }
        self.batch.push(line);
        self.told.push(told);
        Ok(())
    }

    fn end_run(&mut self) {
        let (lines, told) = (&mut self.batch[self.run..], &self.told[self.run..]);
        tell_run(lines, told);
        self.read.credit_note_lines += lines.iter().filter(|line| line.credit_note).count() as u32;
        self.run = self.batch.len();
    }

    fn flush(&mut self) -> Result<(), ExchangeError> {
        let batch = std::mem::replace(&mut self.batch, Vec::with_capacity(BATCH + 64));
        self.told.clear();
        self.run = 0;
        if batch.is_empty() {
            return Ok(());
        }
        (self.sink)(batch).map_err(|Stop| ExchangeError::Stopped)
    }

    fn finish(
        mut self,
        mapping: &LedgerMapping,
        encoding: Option<TextEncoding>,
    ) -> Result<LedgerRead, ExchangeError> {
        self.end_run();
        self.flush()?;
        let money = |(currency, amount): (&Currency, &rust_decimal::Decimal)| Money {
            amount: *amount,
            currency: *currency,
        };
        self.read.sum = self.sums.iter().map(money).collect();
        self.warn_of_the_whole(mapping);
        self.read.customers = self.customers.len() as u32;
        self.read.encoding = encoding;
        (self.read.warnings, self.read.warning_counts) = self.warnings.finish();
        Ok(self.read)
    }

    /// What only shows at the end: repeats, and warnings of row 0.
    fn warn_of_the_whole(&mut self, mapping: &LedgerMapping) {
        let codes: Vec<&str> = self.sums.keys().map(|currency| currency.as_str()).collect();
        if self.sums.contains_key(&Currency::UNSTATED) {
            let has_column = mapping.columns.contains_key(&LedgerColumn::Currency);
            let detail = if has_column {
                codes.join(", ")
            } else {
                String::new()
            };
            self.warnings.add("currency_unstated", 0, || detail);
        }
        if self.sums.len() > 1 {
            self.warnings.add("mixed_currency", 0, || codes.join(", "));
        }
        let unchecked = self.unchecked + self.repeats.unchecked();
        for (row, first) in std::mem::take(&mut self.repeats).find() {
            self.warnings
                .add("possible_duplicate", row, || first.to_string());
        }
        if unchecked > 0 {
            self.warnings
                .add("repeats_unchecked", 0, || unchecked.to_string());
        }
    }
}
