//! Days of a ledger that several tests share.

use rust_decimal::Decimal;
use valise_domain::ledger::DaySum;
use valise_domain::time::Date;

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

pub fn money(text: &str) -> Decimal {
    text.parse().unwrap()
}

/// A day in Swedish crowns without a known cost.
pub fn sale(on: &str, revenue: &str) -> DaySum {
    DaySum {
        day: day(on),
        currency: "SEK".parse().unwrap(),
        revenue: money(revenue),
        revenue_with_cost: Decimal::ZERO,
        cost: Decimal::ZERO,
        lines: 1,
        lines_with_cost: 0,
        credit_lines: 0,
    }
}

/// A day whose cost is known.
pub fn costed(on: &str, revenue: &str, cost: &str) -> DaySum {
    DaySum {
        revenue_with_cost: money(revenue),
        cost: money(cost),
        lines_with_cost: 1,
        credit_lines: 0,
        ..sale(on, revenue)
    }
}
