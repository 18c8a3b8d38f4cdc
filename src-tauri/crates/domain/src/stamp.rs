//! The hybrid logical clock: 48 bits of milliseconds and a 16-bit counter in a u64 (sync.md, Clock).
//! It only picks which of several concurrent values is shown; causality decides what supersedes what.
//! Deliberately absent: reading the time. `now` comes in as a parameter.

use serde::{Deserialize, Serialize};

/// A point of the hybrid clock; greater means later. Milliseconds since 1970 in the upper 48 bits.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Stamp(u64);

const COUNTER_BITS: u32 = 16;
const MAX_MS: u64 = (1 << 48) - 1;

impl Stamp {
    /// The stamp of a millisecond, before anything happened in it. Outside 1970–10889: clamped.
    pub fn at(unix_ms: i64) -> Self {
        let ms = u64::try_from(unix_ms).unwrap_or(0).min(MAX_MS);
        Self(ms << COUNTER_BITS)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn unix_ms(self) -> i64 {
        i64::try_from(self.0 >> COUNTER_BITS).expect("48 bits fit in an i64")
    }

    /// The 64 bits as SQLite keeps them; order is kept because the sign bit of any date before
    /// the year 6429 is clear.
    pub fn to_bits(self) -> i64 {
        self.0 as i64
    }

    /// The inverse of [`Stamp::to_bits`].
    pub fn from_bits(bits: i64) -> Self {
        Self(bits as u64)
    }
}

/// The clock of one database. It never goes back, whatever the wall clock does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Clock {
    last: Stamp,
}

impl Clock {
    /// Takes up a clock where it was persisted.
    pub fn resume(last: Stamp) -> Self {
        Self { last }
    }

    /// The last stamp given or seen.
    pub fn last(self) -> Stamp {
        self.last
    }

    /// The next stamp: the wall clock where it is ahead, one more than the last where it is not.
    pub fn tick(&mut self, now_ms: i64) -> Stamp {
        let wall = Stamp::at(now_ms);
        self.last = if wall > self.last {
            wall
        } else {
            Stamp(self.last.0.saturating_add(1))
        };
        self.last
    }

    /// Takes note of a stamp that came from elsewhere, so that the next one lies after it.
    pub fn observe(&mut self, seen: Stamp) {
        self.last = self.last.max(seen);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn stamps_never_go_back_whatever_the_wall_clock_does(
            times in prop::collection::vec(any::<i64>(), 1..200),
        ) {
            let mut clock = Clock::default();
            let mut last = Stamp::default();
            for now in times {
                let stamp = clock.tick(now);
                prop_assert!(stamp > last);
                last = stamp;
            }
        }

        #[test]
        fn a_stamp_lies_after_everything_observed(seen in 0_u64..1 << 62, now in 0_i64..1 << 45) {
            let mut clock = Clock::default();
            clock.observe(Stamp(seen));
            prop_assert!(clock.tick(now) > Stamp(seen));
        }

        #[test]
        fn bits_keep_the_order(a in 0_i64..1 << 46, b in 0_i64..1 << 46) {
            prop_assert_eq!(a.cmp(&b), Stamp::at(a).to_bits().cmp(&Stamp::at(b).to_bits()));
        }
    }
}
