//! Reads a list of costs: one entry a record, or a reason why not.
//! Deliberately absent: who a client is, which the desk knows.

use super::mapping::{CostColumn, CostMapping};
use crate::dates::{DateFault, parse_day};
use crate::error::ExchangeError;
use crate::lexicon::costs::KINDS;
use crate::lexicon::{best_likeness, marks, normalise};
use crate::numbers::{NumberFault, parse_number};
use crate::records::Record;
use crate::source::Source;
use rust_decimal::Decimal;
use valise_domain::codes::CostKind;
use valise_domain::import::RejectedLine;
use valise_domain::money::Currency;
use valise_domain::progress::Progress;
use valise_domain::time::Date;

/// Nobody keeps a list of more entries.
const MOST: u32 = 250_000;
/// A word is taken for a kind of cost from this likeness on.
const LIKE: u32 = 60;
/// Amounts from here on are slips of the pen.
const LARGEST: i64 = 1_000_000_000_000_000;

/// One cost as the file has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CostLine {
    /// Its line number in the file, the header being 1.
    pub row: u32,
    /// The client's number or name; none where the cost is not allocated.
    pub client: Option<String>,
    /// What for.
    pub kind: CostKind,
    /// How many.
    pub quantity: Option<Decimal>,
    /// What was spent.
    pub amount: Option<Decimal>,
    /// Its currency.
    pub currency: Option<Currency>,
    /// The first day it was spent for.
    pub from: Date,
    /// The last such day.
    pub to: Option<Date>,
    /// Notes.
    pub note: Option<String>,
    /// The fields as the file has them.
    pub fields: Vec<String>,
}

/// What reading a list of costs came to: every record is a line or rejected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CostRead {
    /// The entries, in the order of the file.
    pub lines: Vec<CostLine>,
    /// Lines that could not be taken.
    pub rejected: Vec<RejectedLine>,
}

/// Reads `source` by `mapping`. `progress` counts raw bytes of the file.
pub fn read_costs(
    source: &Source,
    mapping: &CostMapping,
    progress: &dyn Progress,
) -> Result<CostRead, ExchangeError> {
    mapping.check()?;
    let mut records = mapping.layout.records(source)?;
    let mut read = CostRead::default();
    let mut seen = 0_u32;
    loop {
        if seen.is_multiple_of(1_000) {
            if progress.cancelled() {
                return Err(ExchangeError::Cancelled);
            }
            progress.report(records.text().taken(), source.size());
        }
        let Some(record) = records.next()? else { break };
        if record.row <= mapping.layout.header_row || record.is_blank() {
            continue;
        }
        seen += 1;
        if seen > MOST {
            return Err(ExchangeError::TooManyLines { limit: MOST });
        }
        match line(&record, mapping) {
            Ok(line) => read.lines.push(line),
            Err(reason) => read.rejected.push(RejectedLine {
                row: record.row,
                reason,
                fields: record.to_vec(),
            }),
        }
    }
    progress.report(source.size(), source.size());
    Ok(read)
}

fn line(record: &Record<'_>, mapping: &CostMapping) -> Result<CostLine, &'static str> {
    use CostColumn::{Amount, Client, Currency, From, Kind, Note, Quantity, To};
    if record.overlong {
        return Err("line_too_long");
    }
    let cell = |column| {
        let text = record.get(mapping.index(column)?)?.trim();
        (!marks::is_blank(text)).then_some(text)
    };
    let day = |text: &str| {
        parse_day(text, mapping.day_order).map_err(|fault| match fault {
            DateFault::Bad => "bad_date",
            DateFault::Ambiguous => "ambiguous_date",
        })
    };
    let number = |text: &str| {
        let number = parse_number(text, mapping.decimal_comma).map_err(|fault| match fault {
            NumberFault::Bad => "bad_number",
            NumberFault::Ambiguous => "ambiguous_number",
            NumberFault::TooLong => "out_of_range",
        })?;
        let fits = number.abs() < Decimal::from(LARGEST);
        fits.then_some(number).ok_or("out_of_range")
    };
    let (quantity, amount) = (cell(Quantity).map(number), cell(Amount).map(number));
    let (quantity, amount) = (quantity.transpose()?, amount.transpose()?);
    if quantity.is_none() && amount.is_none() {
        return Err("missing_amount");
    }
    let from = day(cell(From).ok_or("missing_date")?)?;
    let to = cell(To).map(day).transpose()?;
    if to.is_some_and(|to| to < from) {
        return Err("out_of_range");
    }
    let currency = cell(Currency).map(|text| marks::currency(text).ok_or("bad_currency"));
    Ok(CostLine {
        row: record.row,
        client: cell(Client).map(str::to_owned),
        kind: match cell(Kind) {
            Some(text) => kind(text).ok_or("unknown_kind")?,
            None => CostKind::Other,
        },
        quantity,
        amount,
        currency: currency.transpose()?.or(mapping.currency),
        from,
        to,
        note: cell(Note).map(str::to_owned),
        fields: record.to_vec(),
    })
}

/// The kind that a word of the file means; its code is understood too.
fn kind(text: &str) -> Option<CostKind> {
    if let Some(kind) = CostKind::from_code(text) {
        return Some(kind);
    }
    let word = normalise(text);
    let likely = KINDS
        .iter()
        .map(|(kind, terms)| (best_likeness(&word, terms), *kind));
    let (likeness, kind) = likely.max_by_key(|(likeness, _)| *likeness)?;
    (likeness >= LIKE).then_some(kind)
}
