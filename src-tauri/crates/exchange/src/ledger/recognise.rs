//! Finds out which column of a ledger is what, by its header and by its values together; where the
//! header is in no language known here, by the values alone.
//! Deliberately absent: the habits of dates and numbers (`settle`).

use super::mapping::{LedgerColumn, LedgerMapping};
use super::settle::settle_ledger;
use crate::error::ExchangeError;
use crate::lexicon::ledger::{OTHER, TERMS};
use crate::lexicon::marks;
use crate::numbers::{exact_product, parse_number};
use crate::recognised::{Recognised, deal};
use crate::shape::Shape;
use crate::sniff::Sniffed;
use crate::source::Source;
use rust_decimal::Decimal;
use std::collections::BTreeMap;

type Dealt = BTreeMap<LedgerColumn, (usize, u32)>;

/// Recognises a ledger file. It is read on past the sample only where the sample leaves the order
/// of days or the decimal mark open.
pub fn recognise_ledger(
    source: &Source,
    sniffed: &Sniffed,
) -> Result<Recognised<LedgerMapping, LedgerColumn>, ExchangeError> {
    let shapes = Shape::of_all(&sniffed.sample, sniffed.layout.width as usize);
    let headers = if sniffed.layout.header_row > 0 {
        sniffed.headers.as_slice()
    } else {
        &[]
    };
    let mut dealt = deal(headers, TERMS, OTHER, |column, index| {
        shapes.get(index).map_or(0, |s| fit(column, s))
    });
    by_values(&mut dealt, &shapes, &sniffed.sample);
    let mut mapping = LedgerMapping::empty(sniffed.layout.clone());
    mapping.columns = dealt
        .iter()
        .map(|(column, (index, _))| (*column, *index as u32))
        .collect();
    let settled = settle_ledger(source, sniffed, mapping)?;
    let confidence = dealt
        .into_iter()
        .map(|(column, (_, score))| (column, score))
        .collect();
    Ok(Recognised {
        confidence,
        ..settled
    })
}

/// How well values go with a meaning, in percent.
fn fit(column: LedgerColumn, shape: &Shape) -> u32 {
    use LedgerColumn::*;
    if shape.rows == 0 {
        return 100;
    }
    let needed = matches!(column, Customer | Date | Amount);
    if shape.filled == 0 {
        // An empty column is harmless where its name is clear, but takes no other's place.
        return if needed { 0 } else { 40 };
    }
    let share = |part: usize| (100 * part / shape.filled) as u32;
    let full_if = |so: bool, otherwise: u32| if so { 100 } else { otherwise };
    let days = shape.mostly(shape.days, 90);
    match column {
        Date if shape.mostly(shape.days, 50) => share(shape.days).max(60),
        Date if shape.mostly(shape.serials, 90) => 90,
        Date => 0,
        // 20261121 is a number to the eye only.
        Quantity | UnitPrice | Amount | Cost | UnitCost if days => 0,
        Quantity | UnitPrice | Amount | Cost | UnitCost => match share(shape.numbers) {
            0 => 0,
            // More than half of it spoilt: only a very clear name helps.
            1..50 => 35,
            numbers => numbers,
        },
        Currency => full_if(shape.mostly(shape.currencies, 80), 0),
        LineType => full_if(shape.distinct <= 20 && !shape.mostly(shape.numbers, 50), 20),
        CustomerName | Country => share(shape.worded).max(30),
        Customer | Invoice | Product if days => 0,
        Customer | Invoice | Product => full_if(shape.length() <= 40, 20),
        Description => full_if(shape.mostly(shape.worded, 30), 40),
    }
}

/// Fills what the headers left open from the values alone, only where there is no doubt.
fn by_values(dealt: &mut Dealt, shapes: &[Shape], sample: &[Vec<String>]) {
    use LedgerColumn::*;
    let free = |dealt: &Dealt, test: &dyn Fn(&Shape) -> bool| {
        let taken = |index: usize| dealt.values().any(|(used, _)| *used == index);
        let fits = shapes
            .iter()
            .enumerate()
            .filter(|(i, s)| s.filled > 0 && !taken(*i) && test(s));
        fits.map(|(index, _)| index).collect::<Vec<_>>()
    };
    if !dealt.contains_key(&Date)
        && let [only] = free(dealt, &|s| s.mostly(s.days, 95))[..]
    {
        dealt.insert(Date, (only, 60));
    }
    if !dealt.contains_key(&Currency)
        && let [only] = free(dealt, &|s| s.mostly(s.currencies, 95))[..]
    {
        dealt.insert(Currency, (only, 60));
    }
    if !dealt.contains_key(&LineType) {
        let types = free(dealt, &|s| s.distinct <= 20 && s.mostly(s.worded, 90));
        let credits = |index: &usize| {
            let mut cells = sample.iter().filter_map(|record| record.get(*index));
            cells.any(|cell| marks::is_credit_type(cell))
        };
        if let [only] = types
            .iter()
            .filter(|index| credits(index))
            .collect::<Vec<_>>()[..]
        {
            dealt.insert(LineType, (*only, 50));
        }
    }
    let priced = dealt.contains_key(&Quantity) && dealt.contains_key(&UnitPrice);
    if !dealt.contains_key(&Amount) && !priced {
        let numbers = free(dealt, &|s| s.mostly(s.numbers, 95) && !s.mostly(s.days, 90));
        by_arithmetic(dealt, &numbers, sample);
    }
    if !dealt.contains_key(&Customer) && !dealt.contains_key(&CustomerName) {
        let names = free(dealt, &|s| {
            s.mostly(s.worded, 90) && s.mostly(s.spaced, 60) && s.distinct < s.filled
        });
        if let [only] = names[..] {
            dealt.insert(CustomerName, (only, 40));
        }
    }
}

/// Finds quantity, price and amount among columns of numbers: the one that is the product of two
/// others. A single column of numbers is the amount.
fn by_arithmetic(dealt: &mut Dealt, numbers: &[usize], sample: &[Vec<String>]) {
    use LedgerColumn::*;
    if let [only] = numbers {
        dealt.insert(Amount, (*only, 50));
        return;
    }
    let value = |record: &Vec<String>, index: usize| -> Option<Decimal> {
        let text = record.get(index)?;
        parse_number(text, None)
            .or_else(|_| parse_number(text, Some(true)))
            .ok()
    };
    let cent = Decimal::new(1, 2);
    let is_product = |a: usize, b: usize, c: usize| {
        let (mut right, mut all, mut telling) = (0, 0, 0);
        for record in sample.iter().take(200) {
            let (Some(x), Some(y), Some(z)) =
                (value(record, a), value(record, b), value(record, c))
            else {
                continue;
            };
            all += 1;
            telling += usize::from(x != Decimal::ONE && y != Decimal::ONE && z != Decimal::ZERO);
            right += usize::from(exact_product(x, y).is_some_and(|p| (p - z).abs() <= cent));
        }
        telling >= 3 && right * 100 >= all * 95
    };
    // More than a dozen columns of numbers are no ledger worth guessing at.
    let numbers = &numbers[..numbers.len().min(12)];
    for (place, a) in numbers.iter().enumerate() {
        for b in &numbers[place + 1..] {
            let result = numbers
                .iter()
                .find(|c| *c != a && *c != b && is_product(*a, *b, **c));
            if let Some(c) = result {
                let whole = |index: usize| {
                    let cells = sample
                        .iter()
                        .take(200)
                        .filter_map(|record| value(record, index));
                    cells.filter(|n| n.is_integer()).count()
                };
                let (quantity, price) = if whole(*b) > whole(*a) {
                    (*b, *a)
                } else {
                    (*a, *b)
                };
                dealt.extend([
                    (Quantity, (quantity, 60)),
                    (UnitPrice, (price, 60)),
                    (Amount, (*c, 60)),
                ]);
                return;
            }
        }
    }
}
