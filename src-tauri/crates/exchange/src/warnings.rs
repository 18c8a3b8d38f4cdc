//! Gathers warnings, counts all of them and keeps as many as anyone will ever read.
//! Deliberately absent: what they mean in words.

use std::collections::BTreeMap;
use valise_domain::import::Warning;

/// How many warnings of one code are kept.
const KEPT: u32 = 20_000;

/// Warnings so far.
#[derive(Debug, Default)]
pub(crate) struct Warnings {
    list: Vec<Warning>,
    counts: BTreeMap<&'static str, u32>,
}

impl Warnings {
    /// Adds one; `detail` is asked for only if it is kept.
    pub(crate) fn add(&mut self, code: &'static str, row: u32, detail: impl FnOnce() -> String) {
        let count = self.counts.entry(code).or_default();
        *count += 1;
        if *count <= KEPT {
            self.list.push(Warning {
                code: code.to_owned(),
                row,
                detail: detail(),
            });
        }
    }

    /// The list, those that concern the whole file first, and the counts by code.
    pub(crate) fn finish(mut self) -> (Vec<Warning>, BTreeMap<String, u32>) {
        for (code, count) in self.counts.iter().filter(|(_, count)| **count > KEPT) {
            let detail = format!("{code}: {}", count - KEPT);
            self.list.push(Warning {
                code: "more_of_the_same".to_owned(),
                row: 0,
                detail,
            });
        }
        self.list.sort_by_key(|warning| warning.row);
        (
            self.list,
            self.counts
                .into_iter()
                .map(|(code, n)| (code.to_owned(), n))
                .collect(),
        )
    }
}
