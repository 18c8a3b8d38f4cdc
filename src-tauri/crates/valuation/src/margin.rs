//! Revenue less cost of goods, from the lines whose cost is known, with how much that covers.
//! Deliberately absent: cost to serve, and a guess for lines without a cost.

use rust_decimal::Decimal;
use serde::Serialize;
use valise_domain::ledger::DaySum;

/// A margin and what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Margin {
    /// Net revenue of the lines with a known cost, less that cost.
    #[specta(type = String)]
    pub amount: Decimal,
    /// Net revenue of the lines with a known cost.
    #[specta(type = String)]
    pub covered_revenue: Decimal,
    /// `amount ÷ covered_revenue`; none where that revenue is not positive.
    #[specta(type = Option<String>)]
    pub rate: Option<Decimal>,
    /// `covered_revenue ÷ revenue` of the same days, 0 to 1; none where credit notes make it no
    /// share (the counts of lines still say how much is known).
    #[specta(type = Option<String>)]
    pub share_covered: Option<Decimal>,
    /// Lines with a known cost.
    #[specta(type = f64)]
    pub lines_with_cost: u64,
    /// All lines of the same days.
    #[specta(type = f64)]
    pub lines: u64,
}

/// Sums that a margin needs; a sum beyond 28 digits is none.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sums {
    pub revenue: Decimal,
    pub covered: Decimal,
    pub cost: Decimal,
    pub lines: u64,
    pub lines_with_cost: u64,
}

impl Sums {
    pub fn of(days: &[&DaySum]) -> Option<Self> {
        let mut sums = Self::default();
        for day in days {
            sums.revenue = sums.revenue.checked_add(day.revenue)?;
            sums.covered = sums.covered.checked_add(day.revenue_with_cost)?;
            sums.cost = sums.cost.checked_add(day.cost)?;
            sums.lines += u64::from(day.lines);
            sums.lines_with_cost += u64::from(day.lines_with_cost);
        }
        // So that the margin itself is within reach too.
        sums.covered.checked_sub(sums.cost).map(|_| sums)
    }

    /// The margin; none where no line has a known cost.
    pub fn margin(&self) -> Option<Margin> {
        if self.lines_with_cost == 0 {
            return None;
        }
        let amount = self.covered - self.cost;
        let share = ratio(self.covered, self.revenue);
        Some(Margin {
            amount,
            covered_revenue: self.covered,
            rate: ratio(amount, self.covered),
            share_covered: share.filter(|share| (Decimal::ZERO..=Decimal::ONE).contains(share)),
            lines_with_cost: self.lines_with_cost,
            lines: self.lines,
        })
    }
}

/// A quotient over something positive.
pub(crate) fn ratio(part: Decimal, whole: Decimal) -> Option<Decimal> {
    if whole > Decimal::ZERO {
        part.checked_div(whole).map(|r| r.normalize())
    } else {
        None
    }
}
