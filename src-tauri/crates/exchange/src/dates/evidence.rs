//! Gathers over a column which order its days are written in.
//! Deliberately absent: deciding where two orders fit; that is asked for.

use super::parts::Parts;
use super::{DayOrder, parse_iso};

/// What a column shows of the order of its days, cell by cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OrderEvidence {
    /// Days whose order is written open.
    pub open: u32,
    /// Those of them that are no day when read as d/m/y.
    pub not_dmy: u32,
    /// Those of them that are no day when read as m/d/y.
    pub not_mdy: u32,
    /// Those of them that are no day when read as y/m/d.
    pub not_ymd: u32,
    /// Those of them that are written with points and end with a whole year: nobody writes m.d.y so.
    pub dotted: u32,
}

impl OrderEvidence {
    /// Looks at one more cell; what is no date says nothing.
    pub fn see(&mut self, text: &str) {
        let text = text.trim();
        if parse_iso(text.as_bytes()).is_some() {
            return;
        }
        let Some(Parts::Open(open)) = Parts::of(text) else {
            return;
        };
        let misses = |order| u32::from(open.in_order(order).is_none());
        let (not_dmy, not_mdy, not_ymd) = (
            misses(DayOrder::Dmy),
            misses(DayOrder::Mdy),
            misses(DayOrder::Ymd),
        );
        // No day in any order: a slip of the pen, no evidence.
        if not_dmy + not_mdy + not_ymd < 3 {
            self.open += 1;
            self.not_dmy += not_dmy;
            self.not_mdy += not_mdy;
            self.not_ymd += not_ymd;
            self.dotted += u32::from(open.dotted && open.year_last);
        }
    }

    /// The one order that fits best; `None` where two fit equally well.
    pub fn order(self) -> Option<DayOrder> {
        if self.open == 0 {
            return Some(DayOrder::Ymd);
        }
        let misses = [
            (self.not_dmy, DayOrder::Dmy),
            (self.not_mdy, DayOrder::Mdy),
            (self.not_ymd, DayOrder::Ymd),
        ];
        let least = misses.iter().map(|(n, _)| *n).min().unwrap_or(0);
        let mut best = misses.iter().filter(|(n, _)| *n == least);
        let (_, order) = *best.next()?;
        if best.next().is_none() {
            return Some(order);
        }
        (self.dotted == self.open && self.not_dmy == least).then_some(DayOrder::Dmy)
    }

    /// How many more misses the second-best order has: how sure [`Self::order`] is.
    pub fn margin(self) -> u32 {
        let mut misses = [self.not_dmy, self.not_mdy, self.not_ymd];
        misses.sort_unstable();
        misses[1] - misses[0]
    }
}
