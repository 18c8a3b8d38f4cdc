//! Order among siblings: fractional indices, compared as text (sync.md, A change).
//! Deliberately absent: the tie-break of equal ranks, which is the row's id.

use fractional_index::FractionalIndex;

// The crate slices at fixed bytes and would panic on text that is not ASCII.
fn read(text: Option<&str>) -> Option<FractionalIndex> {
    let text = text.filter(|text| text.is_ascii())?;
    FractionalIndex::from_string(text).ok()
}

/// A rank after `last`, or the first of all. A rank that is no index counts as none.
pub fn after(last: Option<&str>) -> String {
    match read(last) {
        Some(last) => FractionalIndex::new_after(&last).to_string(),
        None => FractionalIndex::default().to_string(),
    }
}

/// A rank between two neighbours; where there is none between them, one after the lower.
pub fn between(low: Option<&str>, high: Option<&str>) -> String {
    match (read(low), read(high)) {
        (Some(low), Some(high)) => FractionalIndex::new_between(&low, &high)
            .unwrap_or_else(|| FractionalIndex::new_after(&low))
            .to_string(),
        (None, Some(high)) => FractionalIndex::new_before(&high).to_string(),
        (_, None) => after(low),
    }
}

/// Ranks for `count` siblings in their order.
pub fn series(count: usize) -> Vec<String> {
    let mut ranks: Vec<String> = Vec::with_capacity(count);
    for _ in 0..count {
        ranks.push(after(ranks.last().map(String::as_str)));
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_rank_between_two_lies_between_them(count in 2_usize..40, pick in 0_usize..38) {
            let ranks = series(count);
            prop_assert!(ranks.is_sorted());
            let low = pick % (count - 1);
            let middle = between(Some(&ranks[low]), Some(&ranks[low + 1]));
            prop_assert!(ranks[low] < middle && middle < ranks[low + 1]);
        }

        #[test]
        fn nonsense_is_taken_for_nothing(low in ".*", high in ".*") {
            let _ = between(Some(&low), Some(&high));
        }
    }
}
