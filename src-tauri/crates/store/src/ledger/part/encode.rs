//! Lines as bytes, column by column: what repeats stands together and packs well. Version 1:
//! `"VALISEL1"`, the customer, the dictionaries, then the columns. Numbers are LEB128, signed ones in
//! zigzag; each line has a byte of flags. What follows from the columns before is left out: a price that
//! the product had before, an amount that is quantity times price, fingerprints where the customer is known.
//! Deliberately absent: packing and sealing (`sync`).

use super::super::amount::Exact;
use super::lines::{Line, Lines};
use std::collections::HashMap;
use valise_domain::money::Currency;

pub(super) const MAGIC: &[u8; 8] = b"VALISEL1";

/// The bits of a line's flags.
pub(super) mod flag {
    /// The quantity: 0 none, 1 whole, 2 digits.
    pub const QUANTITY: u8 = 0b11;
    /// The price, shifted by 2: 0 none, 1 whole, 2 digits, 3 price and scale that the product had before.
    pub const PRICE: u8 = 0b1100;
    /// The amount is not quantity times price.
    pub const AMOUNT: u8 = 1 << 4;
    /// It has a cost.
    pub const COST: u8 = 1 << 5;
    /// It has a currency.
    pub const CURRENCY: u8 = 1 << 6;
    /// It belongs to a credit note.
    pub const CREDIT_NOTE: u8 = 1 << 7;
}

/// The prices that products had last, with their scale.
pub(super) type Prices = HashMap<usize, (i64, u32)>;

/// The amount that follows from quantity and price.
pub(super) fn times(quantity: &Option<Exact>, price: &Option<Exact>) -> Option<i64> {
    match (quantity, price) {
        (Some(Exact::Whole(quantity)), Some(Exact::Whole(price))) => quantity.checked_mul(*price),
        _ => None,
    }
}

/// The one form of some lines in bytes.
pub(super) fn encode(lines: &Lines) -> Vec<u8> {
    let mut out = Out(MAGIC.to_vec());
    out.text_or_none(lines.customer.as_deref());
    out.count(lines.lines.len());
    out.count(lines.invoices.len());
    lines.invoices.iter().for_each(|text| out.text(text));
    out.count(lines.products.len());
    for (code, description) in &lines.products {
        out.text(code);
        out.text(description);
    }
    let currencies = currencies(&lines.lines);
    out.count(currencies.len());
    currencies
        .iter()
        .for_each(|currency| out.0.extend_from_slice(currency.as_str().as_bytes()));
    let flags = flags(&lines.lines);
    out.0.extend_from_slice(&flags);
    columns(&mut out, &lines.lines, &flags);
    for (line, _) in lines
        .lines
        .iter()
        .zip(&flags)
        .filter(|(_, flags)| *flags & flag::CURRENCY > 0)
    {
        let place = currencies
            .iter()
            .position(|one| Some(*one) == line.currency);
        out.count(place.expect("every currency was listed"));
    }
    if lines.customer.is_none() {
        let prints = lines.lines.iter();
        prints.for_each(|line| out.0.extend_from_slice(&line.print.to_le_bytes()));
    }
    out.0
}

fn columns(out: &mut Out, lines: &[Line], flags: &[u8]) {
    let mut last = (0_i64, 0_i64, 0_i64);
    for line in lines {
        out.int(i64::from(line.line) - last.0);
        last.0 = i64::from(line.line);
    }
    for line in lines {
        out.int(line.day - last.1);
        last.1 = line.day;
    }
    for line in lines {
        let invoice = i64::try_from(line.invoice).expect("places fit");
        out.int(invoice - last.2);
        last.2 = invoice;
    }
    lines.iter().for_each(|line| out.count(line.product));
    let lines = || lines.iter().zip(flags);
    for (line, _) in lines().filter(|(_, flags)| *flags & flag::PRICE != flag::PRICE) {
        out.uint(u64::from(line.scale));
    }
    lines().for_each(|(line, _)| out.exact(&line.quantity));
    for (line, _) in lines().filter(|(_, flags)| *flags & flag::PRICE != flag::PRICE) {
        out.exact(&line.unit_price);
    }
    for (line, _) in lines().filter(|(_, flags)| *flags & flag::AMOUNT > 0) {
        out.int(line.amount);
    }
    lines().for_each(|(line, _)| line.cost.iter().for_each(|cost| out.int(*cost)));
}

fn flags(lines: &[Line]) -> Vec<u8> {
    let mut prices = Prices::new();
    let exact = |number: &Option<Exact>| match number {
        None => 0,
        Some(Exact::Whole(_)) => 1,
        Some(Exact::Text(_)) => 2,
    };
    let of = |line: &Line| {
        let mut price = exact(&line.unit_price);
        if let Some(Exact::Whole(whole)) = line.unit_price {
            let before = prices.insert(line.product, (whole, line.scale));
            if before == Some((whole, line.scale)) {
                price = 3;
            }
        }
        let bit = |bit: u8, set: bool| if set { bit } else { 0 };
        let follows = times(&line.quantity, &line.unit_price) == Some(line.amount);
        exact(&line.quantity)
            | price << 2
            | bit(flag::AMOUNT, !follows)
            | bit(flag::COST, line.cost.is_some())
            | bit(flag::CURRENCY, line.currency.is_some())
            | bit(flag::CREDIT_NOTE, line.credit_note)
    };
    lines.iter().map(of).collect()
}

/// The currencies that lines name, by first use.
fn currencies(lines: &[Line]) -> Vec<Currency> {
    let mut all = Vec::new();
    for currency in lines.iter().filter_map(|line| line.currency) {
        if !all.contains(&currency) {
            all.push(currency);
        }
    }
    all
}

struct Out(Vec<u8>);

impl Out {
    fn uint(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.0.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.0.push(number as u8);
    }

    fn int(&mut self, number: i64) {
        self.uint((number << 1 ^ number >> 63).cast_unsigned());
    }

    fn count(&mut self, count: usize) {
        self.uint(count as u64);
    }

    fn text(&mut self, text: &str) {
        self.count(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    fn text_or_none(&mut self, text: Option<&str>) {
        self.0.push(u8::from(text.is_some()));
        text.into_iter().for_each(|text| self.text(text));
    }

    fn exact(&mut self, number: &Option<Exact>) {
        match number {
            None => {}
            Some(Exact::Whole(number)) => self.int(*number),
            Some(Exact::Text(digits)) => self.text(digits),
        }
    }
}
