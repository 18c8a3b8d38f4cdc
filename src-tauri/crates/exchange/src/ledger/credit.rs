//! Tells lines of credit notes from others, by rules that can be said in one sentence each:
//! 1. A line-type column says so.
//! 2. The invoice number starts with letters such as C, CN, KR or 贷 that most invoices of the file
//!    do not start with.
//! 3. Every line of the invoice is negative, as far as its lines stand together in the file.
//!
//! Deliberately absent: matching a credit note with the invoice it corrects.

use super::mapping::{LedgerColumn, LedgerMapping};
use crate::lexicon::marks::{CREDIT_PREFIXES, is_blank, is_credit_type};
use crate::numbers::parse_number;
use std::collections::HashMap;
use valise_domain::ledger::LedgerLine;

/// What a line's own cells say of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    Credit,
    Ordinary,
    Nothing,
}

/// Rules 1 and 2 for one line.
pub(super) fn tell(line_type: Option<&str>, invoice: &str, prefixes: &[String]) -> Told {
    let by_type = line_type.filter(|text| !is_blank(text)).map(is_credit_type);
    let by_number = || {
        let letters = prefix(invoice);
        !letters.is_empty() && prefixes.iter().any(|p| p.eq_ignore_ascii_case(letters))
    };
    match by_type {
        Some(true) => Told::Credit,
        _ if by_number() => Told::Credit,
        Some(false) => Told::Ordinary,
        None => Told::Nothing,
    }
}

/// Rule 3 for lines of one invoice that stand together: `told` has one entry a line.
pub(super) fn tell_run(lines: &mut [LedgerLine], told: &[Told]) {
    let negative = lines
        .iter()
        .all(|line| line.amount.is_sign_negative() && !line.amount.is_zero());
    for (line, told) in lines.iter_mut().zip(told) {
        line.credit_note = match told {
            Told::Credit => true,
            Told::Ordinary => false,
            Told::Nothing => negative,
        };
    }
}

/// The letters before the digits of an invoice number, without a dash between them.
fn prefix(invoice: &str) -> &str {
    let Some(digit) = invoice.find(|c: char| c.is_ascii_digit()) else {
        return "";
    };
    let letters = invoice[..digit].trim_end_matches(['-', '_', '/', ' ', '.', '#']);
    if letters.chars().all(char::is_alphabetic) {
        letters
    } else {
        ""
    }
}

/// Settles which prefixes mean credit notes, and whether credit lines carry positive amounts.
pub(super) fn settle(mapping: &mut LedgerMapping, sample: &[Vec<String>]) {
    let amount_column = [LedgerColumn::Amount, LedgerColumn::Quantity]
        .into_iter()
        .find_map(|column| Some((mapping.index(column)?, mapping.comma_in(column))));
    let negative = |record: &Vec<String>| {
        let (index, comma) = amount_column?;
        let number = parse_number(record.get(index)?, comma).ok()?;
        (!number.is_zero()).then_some(number.is_sign_negative())
    };
    mapping.credit_prefixes = match mapping.index(LedgerColumn::Invoice) {
        Some(invoice) => prefixes(sample, invoice, &negative),
        None => Vec::new(),
    };
    let line_type = mapping.index(LedgerColumn::LineType);
    mapping.negate_credits = line_type.is_some_and(|index| {
        let is_credit = |r: &&Vec<String>| r.get(index).is_some_and(|text| is_credit_type(text));
        let mut signs = sample
            .iter()
            .filter(is_credit)
            .filter_map(negative)
            .peekable();
        signs.peek().is_some() && signs.all(|negative| !negative)
    });
}

/// The known prefixes, less the one that most invoices have and those whose lines are mostly
/// positive.
fn prefixes(
    sample: &[Vec<String>],
    invoice: usize,
    negative: &impl Fn(&Vec<String>) -> Option<bool>,
) -> Vec<String> {
    let mut seen: HashMap<String, (u32, u32, u32)> = HashMap::new();
    for record in sample {
        let Some(number) = record.get(invoice) else {
            continue;
        };
        let entry = seen
            .entry(prefix(number.trim()).to_uppercase())
            .or_default();
        entry.0 += 1;
        match negative(record) {
            Some(true) => entry.1 += 1,
            Some(false) => entry.2 += 1,
            None => {}
        }
    }
    let most = seen.values().map(|(lines, _, _)| *lines).max().unwrap_or(0);
    let ordinary = |known: &str| {
        seen.get(known)
            .is_some_and(|(lines, minus, plus)| *lines == most || plus > minus)
    };
    CREDIT_PREFIXES
        .iter()
        .filter(|known| !ordinary(known))
        .map(|known| (*known).to_owned())
        .collect()
}
