//! What could not be had yet: when to try it again, and when it is called lost.
//! Deliberately absent: keeping it over a restart; everything is tried once then.

use std::collections::{BTreeSet, HashMap};
use valise_domain::id::RowId;
use valise_store::MissingPart;

/// The shortest and the longest time until something that could not be had is tried again, milliseconds.
const SOON_MS: i64 = 60_000;
const LATE_MS: i64 = 3_600_000;
/// What could not be had, by its row.
#[derive(Debug, Default)]
pub(crate) struct Late(HashMap<RowId, Try>);

#[derive(Clone, Copy, Debug)]
struct Try {
    first_ms: i64,
    next_ms: i64,
}

impl Late {
    /// Those that it is time to try (again).
    pub fn due(&self, mut missing: Vec<MissingPart>, now_ms: i64) -> Vec<MissingPart> {
        let is_due = |one: &Try| now_ms >= one.next_ms;
        missing.retain(|part| self.0.get(&part.part).is_none_or(is_due));
        missing
    }

    /// Puts a part off, longer each time. Whether it has been so for long.
    pub fn put_off(&mut self, part: RowId, now_ms: i64) -> bool {
        let fresh = Try {
            first_ms: now_ms,
            next_ms: now_ms,
        };
        let one = self.0.entry(part).or_insert(fresh);
        let waited = now_ms.saturating_sub(one.first_ms).max(0);
        one.next_ms = now_ms.saturating_add(waited.clamp(SOON_MS, LATE_MS));
        waited >= LATE_MS
    }

    /// Forgets parts that are not among these.
    pub fn keep(&mut self, missing: &[MissingPart]) {
        let missing: BTreeSet<RowId> = missing.iter().map(|part| part.part).collect();
        self.0.retain(|part, _| missing.contains(part));
    }
}
