//! One record becomes one line, or a reason why not.
//! Deliberately absent: what concerns several lines (`read`).

use super::credit::{self, Told};
use super::mapping::{LedgerColumn, LedgerMapping};
use crate::dates::{DateFault, DayOrder, parse_day};
use crate::lexicon::marks;
use crate::numbers::{NumberFault, exact_product, parse_number};
use crate::records::Record;
use crate::whole::whole_number;
use rust_decimal::Decimal;
use valise_domain::ledger::LedgerLine;
use valise_domain::money::Currency;
use valise_domain::time::Date;

/// Amounts from here on are slips of the pen or worse.
const MOST: i64 = 1_000_000_000_000_000;
/// More decimals than this no ledger means.
const DECIMALS: u32 = 9;

/// A column to look into, and its habits.
#[derive(Clone, Copy)]
struct Numbers {
    index: usize,
    comma: Option<bool>,
}

#[derive(Clone, Copy)]
struct Id {
    index: usize,
    whole: bool,
}

/// A mapping made ready for reading.
pub(super) struct LineReader<'m> {
    mapping: &'m LedgerMapping,
    customer: Option<Id>,
    customer_name: Option<usize>,
    country: Option<usize>,
    date: usize,
    invoice: Option<Id>,
    product: Option<Id>,
    description: Option<usize>,
    quantity: Option<Numbers>,
    unit_price: Option<Numbers>,
    amount: Option<Numbers>,
    cost: Option<Numbers>,
    unit_cost: Option<Numbers>,
    currency: Option<usize>,
    line_type: Option<usize>,
    /// The last day that was read: ledgers repeat it line after line.
    last_day: (String, Option<Date>),
}

/// A line, what its cells say of credit, and cells that could not be read but do not matter.
pub(super) struct Read {
    pub line: LedgerLine,
    pub told: Told,
    pub unread: Option<String>,
}

/// The numbers of a line.
struct Sums {
    amount: Decimal,
    quantity: Option<Decimal>,
    unit_price: Option<Decimal>,
    cost: Option<Decimal>,
    unread: Option<String>,
}

type Reason = &'static str;

impl<'m> LineReader<'m> {
    /// `mapping` has been checked to have the needed columns.
    pub(super) fn new(mapping: &'m LedgerMapping) -> Self {
        use LedgerColumn::*;
        let at = |column| mapping.index(column);
        let id = |column| {
            Some(Id {
                index: at(column)?,
                whole: mapping.whole_ids.contains(&column),
            })
        };
        let numbers = |column| {
            Some(Numbers {
                index: at(column)?,
                comma: mapping.comma_in(column),
            })
        };
        Self {
            mapping,
            customer: id(Customer),
            customer_name: at(CustomerName),
            country: at(Country),
            date: at(Date).expect("the mapping was checked"),
            invoice: id(Invoice),
            product: id(Product),
            description: at(Description),
            quantity: numbers(Quantity),
            unit_price: numbers(UnitPrice),
            amount: numbers(Amount),
            cost: numbers(Cost),
            unit_cost: numbers(UnitCost),
            currency: at(Currency),
            line_type: at(LineType),
            last_day: (String::new(), None),
        }
    }

    /// Reads one record.
    pub(super) fn read(&mut self, record: &Record<'_>) -> Result<Read, Reason> {
        self.check_form(record)?;
        let (customer, customer_name) = self.customer(record)?;
        let day = self.day(record)?;
        let Sums {
            mut amount,
            quantity,
            unit_price,
            mut cost,
            unread,
        } = self.sums(record)?;
        let invoice = self.id(record, self.invoice).unwrap_or_default();
        let line_type = self.line_type.and_then(|index| record.get(index));
        let told = credit::tell(line_type, &invoice, &self.mapping.credit_prefixes);
        if self.mapping.negate_credits && told == Told::Credit {
            amount = -amount;
            cost = cost.map(|cost| -cost);
        }
        let line = LedgerLine {
            row: record.row,
            customer,
            customer_name,
            country: self
                .country
                .and_then(|index| filled(record, index))
                .map(str::to_owned),
            day,
            invoice,
            product: self.id(record, self.product).unwrap_or_default(),
            description: self.text(record, self.description),
            quantity,
            unit_price,
            amount,
            cost,
            currency: self.currency(record)?,
            credit_note: told == Told::Credit,
        };
        Ok(Read { line, told, unread })
    }

    /// The amount as the file has it, or quantity times price. Where there is an amount the other
    /// numbers may be unreadable without spoiling the line.
    fn sums(&self, record: &Record<'_>) -> Result<Sums, Reason> {
        let mut unread = None;
        let mut optional = |cell: Option<Numbers>| {
            number(record, cell).unwrap_or_else(|_| {
                let text = cell.and_then(|cell| record.get(cell.index));
                unread = text.map(|text| text.trim().to_owned());
                None
            })
        };
        let amount = number(record, self.amount)?;
        let (quantity, unit_price) = match amount {
            Some(_) => (optional(self.quantity), optional(self.unit_price)),
            None => (
                number(record, self.quantity)?,
                number(record, self.unit_price)?,
            ),
        };
        let cost = optional(self.cost).or_else(|| {
            let each = optional(self.unit_cost)?;
            exact_product(each, quantity?)
        });
        let width = self.mapping.layout.width as usize;
        let amount = match (amount, quantity.zip(unit_price)) {
            (Some(amount), _) => amount,
            (None, Some((quantity, price))) => {
                exact_product(quantity, price).ok_or("out_of_range")?
            }
            (None, None) if record.len() < width => return Err("too_few_fields"),
            (None, None) => return Err("missing_amount"),
        };
        Ok(Sums {
            amount: within_range(amount)?,
            quantity,
            unit_price,
            cost,
            unread,
        })
    }

    fn check_form(&self, record: &Record<'_>) -> Result<(), Reason> {
        let width = self.mapping.layout.width as usize;
        if record.overlong {
            return Err("line_too_long");
        }
        let needed = [self.customer.map(|id| id.index), self.customer_name]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(0)
            .max(self.date);
        if record.len() <= needed {
            return Err("too_few_fields");
        }
        let surplus = (width.max(1)..record.len()).any(|index| filled(record, index).is_some());
        if surplus {
            Err("too_many_fields")
        } else {
            Ok(())
        }
    }

    /// The customer's number, or the name where there is none; and the name.
    fn customer(&self, record: &Record<'_>) -> Result<(String, Option<String>), Reason> {
        let name = self.customer_name.and_then(|index| filled(record, index));
        let customer = match self.id(record, self.customer) {
            Some(id) => id,
            None => name.ok_or("missing_customer")?.to_owned(),
        };
        if record.damaged && customer.contains('\u{FFFD}') {
            return Err("bad_encoding");
        }
        Ok((customer, name.map(str::to_owned)))
    }

    fn day(&mut self, record: &Record<'_>) -> Result<Date, Reason> {
        let text = filled(record, self.date).ok_or("missing_date")?;
        if let (last, Some(day)) = &self.last_day
            && last == text
        {
            return Ok(*day);
        }
        let order: Option<DayOrder> = self.mapping.day_order;
        let day = parse_day(text, order).map_err(|fault| match fault {
            DateFault::Bad => "bad_date",
            DateFault::Ambiguous => "ambiguous_date",
        })?;
        self.last_day.0.clear();
        self.last_day.0.push_str(text);
        self.last_day.1 = Some(day);
        Ok(day)
    }

    fn currency(&self, record: &Record<'_>) -> Result<Option<Currency>, Reason> {
        match self.currency.and_then(|index| filled(record, index)) {
            Some(text) => marks::currency(text).map(Some).ok_or("bad_currency"),
            None => Ok(self.mapping.currency),
        }
    }

    fn id(&self, record: &Record<'_>, id: Option<Id>) -> Option<String> {
        let id = id?;
        let text = unwrapped(filled(record, id.index)?);
        let text = if id.whole {
            whole_number(text).unwrap_or(text)
        } else {
            text
        };
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn text(&self, record: &Record<'_>, index: Option<usize>) -> String {
        index
            .and_then(|index| filled(record, index))
            .unwrap_or_default()
            .to_owned()
    }
}

/// A cell with something in it.
fn filled<'r>(record: &Record<'r>, index: usize) -> Option<&'r str> {
    let text = trimmed(record.get(index)?);
    (!marks::is_blank(text)).then_some(text)
}

/// As `trim`, with a short way for cells that begin and end with plain letters.
fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [b'!'..=b'~', .., b'!'..=b'~'] => text,
        _ => text.trim(),
    }
}

/// Spreadsheets keep leading zeros as `="0042"` or `'0042`.
fn unwrapped(text: &str) -> &str {
    let formula = text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'));
    formula
        .or_else(|| text.strip_prefix('\''))
        .unwrap_or(text)
        .trim()
}

fn number(record: &Record<'_>, cell: Option<Numbers>) -> Result<Option<Decimal>, Reason> {
    let Some((cell, text)) = cell.and_then(|cell| Some((cell, filled(record, cell.index)?))) else {
        return Ok(None);
    };
    parse_number(text, cell.comma)
        .map(Some)
        .map_err(|fault| match fault {
            NumberFault::Bad => "bad_number",
            NumberFault::Ambiguous => "ambiguous_number",
            NumberFault::TooLong => "out_of_range",
        })
}

fn within_range(amount: Decimal) -> Result<Decimal, Reason> {
    let fits = |n: &Decimal| n.scale() <= DECIMALS && n.abs() < Decimal::from(MOST);
    if fits(&amount) {
        return Ok(amount);
    }
    let plain = amount.normalize();
    if fits(&plain) {
        Ok(plain)
    } else {
        Err("out_of_range")
    }
}
