//! Settles the habits of a ledger's author once its columns are known: the order of days, the
//! decimal mark, ids written as decimals, how credit notes are told, the currency. To be called
//! again whenever a person has changed a column.
//! Deliberately absent: guesses; what both readings fit is asked for.

use super::credit;
use super::mapping::{LedgerColumn, LedgerMapping};
use crate::dates::OrderEvidence;
use crate::error::ExchangeError;
use crate::lexicon::marks;
use crate::numbers::{MarkEvidence, currency_before, currency_behind};
use crate::recognised::{Question, Recognised};
use crate::shape::Shape;
use crate::sniff::Sniffed;
use crate::source::Source;
use crate::whole::whole_number;
use std::collections::BTreeMap;
use valise_domain::money::Currency;

/// Fewer days than this that speak for one order are checked against the whole file.
const SURE: u32 = 5;

/// Works out everything but the columns, which `mapping` brings, from the values of the file.
/// Answers to questions are set in the mapping afterwards. Confidence is left empty.
pub fn settle_ledger(
    source: &Source,
    sniffed: &Sniffed,
    mut mapping: LedgerMapping,
) -> Result<Recognised<LedgerMapping, LedgerColumn>, ExchangeError> {
    let mut seen = Evidence::new(&mapping);
    sniffed
        .sample
        .iter()
        .for_each(|record| seen.see(|index| record.get(index).map(String::as_str)));
    if !sniffed.sample_is_whole && !seen.is_clear() {
        seen = Evidence::new(&mapping);
        let mut records = mapping.layout.records(source)?;
        while let Some(record) = records.next()? {
            if record.row > mapping.layout.header_row {
                seen.see(|index| record.get(index));
            }
        }
    }
    let mut questions = Vec::new();
    seen.answer(&mut mapping, &mut questions);
    mapping.whole_ids = whole_ids(&mapping, &sniffed.sample);
    mapping.currency = currency(&mapping, sniffed);
    credit::settle(&mut mapping, &sniffed.sample);
    if let Some(column) = mapping.missing() {
        let candidates = candidates(column, &mapping, sniffed);
        questions.insert(0, Question::Column { column, candidates });
    }
    Ok(Recognised {
        mapping,
        confidence: BTreeMap::new(),
        questions,
    })
}

/// What was seen of days and numbers so far.
struct Evidence {
    date: Option<usize>,
    order: OrderEvidence,
    open_day: Option<String>,
    marks: Vec<(LedgerColumn, usize, MarkEvidence)>,
    open_number: Option<String>,
}

impl Evidence {
    fn new(mapping: &LedgerMapping) -> Self {
        let numbers = LedgerColumn::NUMBERS.iter();
        Self {
            date: mapping.index(LedgerColumn::Date),
            order: OrderEvidence::default(),
            open_day: None,
            marks: numbers
                .filter_map(|c| Some((*c, mapping.index(*c)?, MarkEvidence::default())))
                .collect(),
            open_number: None,
        }
    }

    fn see<'t>(&mut self, cell: impl Fn(usize) -> Option<&'t str>) {
        if let Some(text) = self.date.and_then(&cell) {
            let open = self.order.open;
            self.order.see(text);
            if self.order.open > open && self.open_day.is_none() {
                self.open_day = Some(text.trim().to_owned());
            }
        }
        for (_, index, evidence) in &mut self.marks {
            if let Some(text) = cell(*index) {
                let open = evidence.open;
                evidence.see(text);
                if evidence.open > open && self.open_number.is_none() {
                    self.open_number = Some(text.trim().to_owned());
                }
            }
        }
    }

    /// Whether the rest of the file has nothing to add.
    fn is_clear(&self) -> bool {
        let days = self.order.open == 0 || self.order.margin() >= SURE;
        let file = self.file_mark();
        let numbers = file.open == 0 || file.comma.abs_diff(file.point) >= SURE;
        days && numbers
    }

    fn file_mark(&self) -> MarkEvidence {
        self.marks
            .iter()
            .fold(MarkEvidence::default(), |sum, (_, _, one)| MarkEvidence {
                comma: sum.comma + one.comma,
                point: sum.point + one.point,
                open: sum.open + one.open,
            })
    }

    fn answer(self, mapping: &mut LedgerMapping, questions: &mut Vec<Question<LedgerColumn>>) {
        mapping.day_order = self.date.and_then(|_| self.order.order());
        if let (None, Some(example)) = (mapping.day_order, self.open_day.clone()) {
            questions.push(Question::DayOrder { example });
        }
        let file = self.file_mark();
        mapping.decimal_comma = file.decimal_comma();
        mapping.decimal_comma_in = self
            .marks
            .iter()
            .filter_map(|(column, _, evidence)| Some((*column, evidence.decimal_comma()?)))
            .filter(|(_, comma)| {
                mapping
                    .decimal_comma
                    .is_some_and(|of_file| of_file != *comma)
            })
            .collect();
        if let (None, Some(example)) = (mapping.decimal_comma, self.open_number) {
            questions.push(Question::DecimalMark { example });
        }
    }
}

/// The id columns in which every filled cell is digits with `.0` behind.
fn whole_ids(mapping: &LedgerMapping, sample: &[Vec<String>]) -> Vec<LedgerColumn> {
    let is_whole = |column: &LedgerColumn| {
        let Some(index) = mapping.index(*column) else {
            return false;
        };
        let mut cells = sample
            .iter()
            .filter_map(|record| record.get(index))
            .filter(|cell| !marks::is_blank(cell))
            .peekable();
        cells.peek().is_some() && cells.all(|cell| whole_number(cell.trim()).is_some())
    };
    LedgerColumn::IDS.iter().copied().filter(is_whole).collect()
}

/// The one currency that the file states outside a currency column: in a header such as
/// `Amount (SEK)`, or in every cell of an amount column.
fn currency(mapping: &LedgerMapping, sniffed: &Sniffed) -> Option<Currency> {
    use LedgerColumn::{Amount, UnitPrice};
    let index = mapping.index(Amount).or_else(|| mapping.index(UnitPrice))?;
    let of_header = sniffed.headers.get(index).and_then(|header| {
        let words = header.split(|c: char| c.is_whitespace() || "()[]/,_（）".contains(c));
        words.skip(1).find_map(marks::currency)
    });
    let of_cell = |cell: &str| {
        let (before, behind) = (currency_before(cell), currency_behind(cell));
        marks::currency(before).or_else(|| marks::currency(behind))
    };
    let mut cells = sniffed
        .sample
        .iter()
        .filter_map(|record| record.get(index))
        .filter(|cell| !marks::is_blank(cell));
    let first = cells.next().and_then(|cell| of_cell(cell));
    let of_cells = first.filter(|first| cells.all(|cell| of_cell(cell) == Some(*first)));
    of_header.or(of_cells)
}

/// Columns that a missing one could be, among those not used yet.
fn candidates(column: LedgerColumn, mapping: &LedgerMapping, sniffed: &Sniffed) -> Vec<u32> {
    let shapes = Shape::of_all(&sniffed.sample, sniffed.layout.width as usize);
    let fits = |shape: &Shape| match column {
        LedgerColumn::Date => shape.mostly(shape.days.max(shape.serials), 50),
        LedgerColumn::Amount => shape.mostly(shape.numbers, 50),
        _ => shape.filled > 0 && !shape.mostly(shape.days, 50),
    };
    let mut found: Vec<(usize, u32)> = shapes
        .iter()
        .enumerate()
        .filter(|(index, shape)| {
            fits(shape)
                && mapping
                    .columns
                    .values()
                    .all(|used| *used as usize != *index)
        })
        // A customer comes back: the fewer different values, the likelier.
        .map(|(index, shape)| (shape.distinct, index as u32))
        .collect();
    if column == LedgerColumn::Customer {
        found.sort_unstable();
    }
    found.into_iter().map(|(_, index)| index).collect()
}
