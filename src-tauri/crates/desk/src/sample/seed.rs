//! Chance without chance: SplitMix64 (Steele, Lea, Flood 2014, figure 16) from a fixed seed, so that
//! the sample is the same everywhere. Deliberately absent: anything fit for secrets.

use std::ops::RangeInclusive;

/// A stream of numbers that is the same for the same seed.
#[derive(Clone, Debug)]
pub(super) struct Seed(u64);

impl Seed {
    /// The stream of that seed.
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number of the range, each about as likely; the range holds fewer than 2³² numbers.
    pub(super) fn within(&mut self, range: RangeInclusive<i64>) -> i64 {
        let width = (range.end() - range.start() + 1).max(1).unsigned_abs();
        let step = ((self.next() >> 32) * width) >> 32;
        range.start().saturating_add_unsigned(step)
    }

    /// One of the items; there is at least one.
    pub(super) fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        let last = i64::try_from(items.len()).unwrap_or(i64::MAX) - 1;
        let at = usize::try_from(self.within(0..=last)).unwrap_or(0);
        &items[at]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_stream_is_that_of_the_published_generator() {
        let mut seed = Seed::new(1_234_567);
        let numbers: Vec<u64> = (0..3).map(|_| seed.next()).collect();
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }

    #[test]
    fn every_number_of_a_range_comes_and_no_other() {
        let mut seed = Seed::new(7);
        let mut seen = [0_u32; 6];
        for _ in 0..600 {
            seen[usize::try_from(seed.within(0..=5)).unwrap()] += 1;
        }
        assert!(seen.iter().all(|count| *count > 50), "{seen:?}");
    }
}
