//! What recognising a file answers: a mapping, how sure it is, and what only a person can say.
//! Deliberately absent: which columns there are (`ledger`, `people`).

use crate::lexicon::{best_likeness, normalise};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A mapping `M` over columns `C`, found by meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Recognised<M, C: Ord> {
    /// The mapping, as far as it could be found.
    pub mapping: M,
    /// How sure each found column is, in percent.
    pub confidence: BTreeMap<C, u32>,
    /// What is to be asked before reading; empty where everything is clear.
    pub questions: Vec<Question<C>>,
}

/// Something that the file does not say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Question<C> {
    /// Days such as `05/06/2026` fit d/m/y and m/d/y all through the file: set `day_order`.
    DayOrder {
        /// A day of the file.
        example: String,
    },
    /// Numbers such as `1,234` fit both habits all through the file: set `decimal_comma`.
    DecimalMark {
        /// A number of the file.
        example: String,
    },
    /// A column without which nothing can be read was not found.
    Column {
        /// Which.
        column: C,
        /// Columns of the file that it could be, the likely ones first, counted from 0.
        candidates: Vec<u32>,
    },
}

/// Deals columns of the file out to meanings, the surest pair first. `terms` are the names of each
/// meaning, `other` the names of columns that have none; `fit` says in percent how well the values
/// of a column go with a meaning.
pub(crate) fn deal<C: Copy + Ord>(
    headers: &[String],
    terms: &[(C, &str)],
    other: &str,
    fit: impl Fn(C, usize) -> u32,
) -> BTreeMap<C, (usize, u32)> {
    let mut pairs = Vec::new();
    for (index, header) in headers.iter().enumerate() {
        let name = normalise(header);
        let foreign = best_likeness(&name, other);
        for (column, words) in terms {
            let likeness = best_likeness(&name, words);
            if likeness > foreign {
                pairs.push((likeness * fit(*column, index) / 100, index, *column));
            }
        }
    }
    pairs.retain(|(score, _, _)| *score >= 30);
    pairs.sort_by_key(|(score, index, column)| (std::cmp::Reverse(*score), *index, *column));
    let mut dealt: BTreeMap<C, (usize, u32)> = BTreeMap::new();
    for (score, index, column) in pairs {
        if !dealt.contains_key(&column) && dealt.values().all(|(taken, _)| *taken != index) {
            dealt.insert(column, (index, score));
        }
    }
    dealt
}
