//! What each customer did on each day, in 24 bytes, whatever the order of the lines.
//! Deliberately absent: the window; all accepted days are here.

use chrono::{Datelike, NaiveDate};
use rust_decimal::Decimal;

/// How many entries may stand before equal days are merged for the first time.
const FIRST_MERGE: usize = 1 << 20;

/// Added to the number of a day so that none is negative; no calendar day needs more than 27 bits.
const BIAS: i32 = 1 << 29;

/// One customer's day, or a part of it that is not yet merged.
#[derive(Clone, Copy, Debug)]
pub(super) struct Day {
    /// From the top: 32 bits of the customer, 31 of the day, 1 for a sale. So days sort by customer
    /// and day in one comparison.
    key: u64,
    pub net: Decimal,
}

impl Day {
    fn new(holder: u32, day: NaiveDate, net: Decimal, sale: bool) -> Self {
        let day = u64::from((number_of(day) + BIAS).cast_unsigned());
        let key = u64::from(holder) << 32 | day << 1 | u64::from(sale);
        Self { key, net }
    }

    pub fn holder(self) -> usize {
        (self.key >> 32) as usize
    }

    pub fn number(self) -> i32 {
        ((self.key as u32) >> 1).cast_signed() - BIAS
    }

    pub fn has_sale(self) -> bool {
        self.key & 1 == 1
    }

    fn same_day(self, other: Self) -> bool {
        self.key >> 1 == other.key >> 1
    }

    /// Takes another part of the same day in; none where the sum is too large.
    fn take(&mut self, other: Self) -> Option<()> {
        self.net = self.net.checked_add(other.net)?;
        self.key |= other.key & 1;
        Some(())
    }
}

/// The number of a day, as [`Day::number`] has it.
pub(super) fn number_of(day: NaiveDate) -> i32 {
    day.num_days_from_ce()
}

/// Days as they come.
pub(super) struct Days {
    days: Vec<Day>,
    limit: usize,
}

impl Days {
    pub fn new() -> Self {
        Self {
            days: Vec::new(),
            limit: FIRST_MERGE,
        }
    }

    /// Adds a line to its day; none where the day's sum is too large.
    pub fn add(&mut self, holder: u32, day: NaiveDate, net: Decimal, sale: bool) -> Option<()> {
        let part = Day::new(holder, day, net, sale);
        if let Some(last) = self.days.last_mut().filter(|last| last.same_day(part)) {
            return last.take(part);
        }
        if self.days.len() >= self.limit {
            self.merge()?;
            // Room for as many new days again, so that each merge pays for itself.
            self.limit = self.limit.max(self.days.len() * 2);
        }
        self.days.push(part);
        Some(())
    }

    /// All days merged, by customer and day.
    pub fn into_merged(mut self) -> Option<Vec<Day>> {
        self.merge()?;
        Some(self.days)
    }

    fn merge(&mut self) -> Option<()> {
        self.sort();
        let mut fits = true;
        self.days.dedup_by(|later, kept| {
            let same = kept.same_day(*later);
            fits &= !same || kept.take(*later).is_some();
            same
        });
        fits.then_some(())
    }

    /// By customer and day: first dealt out to the customers, who are numbered without gaps, then
    /// each one's days by themselves, which are few.
    fn sort(&mut self) {
        let holders = self
            .days
            .iter()
            .map(|day| day.holder() + 1)
            .max()
            .unwrap_or(0);
        let mut starts = vec![0_usize; holders];
        for day in &self.days {
            starts[day.holder()] += 1;
        }
        let mut before = 0;
        for start in &mut starts {
            before += std::mem::replace(start, before);
        }
        let mut dealt = self.days.clone();
        for day in &self.days {
            let place = &mut starts[day.holder()];
            dealt[*place] = *day;
            *place += 1;
        }
        self.days = dealt;
        for of_one in self.days.chunk_by_mut(|a, b| a.holder() == b.holder()) {
            of_one.sort_unstable_by_key(|day| day.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn merging_on_the_way_sums_as_a_map_does(
            lines in prop::collection::vec((0_u32..4, -3_i64..3, -50_i64..50, any::<bool>()), 0..200),
            limit in 1_usize..20,
        ) {
            let mut days = Days { days: Vec::new(), limit };
            let mut map: BTreeMap<(u32, i32), (Decimal, bool)> = BTreeMap::new();
            for (holder, after, amount, sale) in lines {
                let day = NaiveDate::default() + chrono::TimeDelta::days(after);
                days.add(holder, day, Decimal::from(amount), sale).unwrap();
                let entry = map.entry((holder, number_of(day))).or_default();
                *entry = (entry.0 + Decimal::from(amount), entry.1 || sale);
            }
            let merged = days.into_merged().unwrap();
            let as_map: Vec<_> = merged.iter().map(|d| ((d.holder() as u32, d.number()), (d.net, d.has_sale()))).collect();
            prop_assert_eq!(as_map, map.into_iter().collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_day_is_24_bytes_and_the_last_one_of_all_still_has_a_number() {
        assert_eq!(size_of::<Day>(), 24);
        let mut days = Days::new();
        for day in [NaiveDate::MAX, NaiveDate::MIN] {
            days.add(0, day, Decimal::ONE, true).unwrap();
        }
        let numbers: Vec<i32> = days
            .into_merged()
            .unwrap()
            .iter()
            .map(|day| day.number())
            .collect();
        assert_eq!(
            numbers,
            [number_of(NaiveDate::MIN), number_of(NaiveDate::MAX)]
        );
    }
}
