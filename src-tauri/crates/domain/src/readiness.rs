//! Readiness of a visit: the share of the weighted checklist that is done (terms.md).
//! Deliberately absent: what is on the list.

/// One line as readiness sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weighed {
    /// How much it counts; less than 1 counts as 1.
    pub weight: i32,
    /// Done.
    pub done: bool,
}

/// Whole percent, rounded down so that 100 means all done; `None` without lines: nothing is known.
pub fn percent(lines: impl IntoIterator<Item = Weighed>) -> Option<u8> {
    let (mut all, mut done) = (0_u64, 0_u64);
    for line in lines {
        let weight = u64::from(line.weight.max(1).unsigned_abs());
        all += weight;
        if line.done {
            done += weight;
        }
    }
    if all == 0 {
        return None;
    }
    u8::try_from(done * 100 / all).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn readiness_is_whole_only_when_every_line_is_done(
            lines in prop::collection::vec((-3_i32..9, any::<bool>()), 0..40),
        ) {
            let weighed = lines.iter().map(|(weight, done)| Weighed { weight: *weight, done: *done });
            let percent = percent(weighed);
            prop_assert_eq!(percent.is_none(), lines.is_empty());
            if let Some(percent) = percent {
                prop_assert!(percent <= 100);
                prop_assert_eq!(percent == 100, lines.iter().all(|(_, done)| *done));
                if lines.iter().all(|(_, done)| !done) { prop_assert_eq!(percent, 0); }
            }
        }
    }
}
