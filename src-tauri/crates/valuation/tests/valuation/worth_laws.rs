//! Laws of the sums of one account.

use proptest::prelude::*;
use rust_decimal::Decimal;
use valise_domain::ledger::DaySum;
use valise_domain::time::Date;
use valise_valuation::{trailing_window, worth};

fn any_day() -> impl Strategy<Value = DaySum> {
    let amounts = (
        -500_000_i64..5_000_000,
        0_i64..4_000_000,
        0_u32..4,
        prop::bool::ANY,
    );
    (0_u64..1_400, amounts).prop_map(|(after, (revenue, cost, scale, known))| {
        let start = chrono::NaiveDate::from_ymd_opt(2021, 2, 27).unwrap();
        let known_of = |amount: Decimal| if known { amount } else { Decimal::ZERO };
        DaySum {
            day: Date(start + chrono::Days::new(after)),
            currency: "GBP".parse().unwrap(),
            revenue: Decimal::new(revenue, scale),
            revenue_with_cost: known_of(Decimal::new(revenue, scale)),
            cost: known_of(Decimal::new(cost, scale)),
            lines: 2,
            lines_with_cost: if known { 2 } else { 0 },
            credit_lines: 0,
        }
    })
}

fn any_end() -> impl Strategy<Value = Date> {
    (0_u64..1_500).prop_map(|after| {
        let start = chrono::NaiveDate::from_ymd_opt(2021, 2, 27).unwrap();
        Date(start + chrono::Days::new(after))
    })
}

fn any_ledger() -> impl Strategy<Value = Vec<DaySum>> {
    prop::collection::vec(any_day(), 1..80)
}

proptest! {
    #[test]
    fn the_order_of_days_does_not_matter(
        (days, shuffled) in any_ledger().prop_flat_map(|days| (Just(days.clone()), Just(days).prop_shuffle())),
        end in any_end(),
    ) {
        prop_assert_eq!(worth(&days, end), worth(&shuffled, end));
    }

    #[test]
    fn years_add_up_to_all_and_windows_to_their_days(days in any_ledger(), end in any_end()) {
        let worth = worth(&days, end);
        let Some(all) = worth.revenue_all else { return Ok(()) };
        let years: Decimal = worth.years.iter().map(|year| year.revenue).sum();
        prop_assert_eq!(years, all);
        let sum = |after: Date, end: Date| -> Decimal {
            days.iter().filter(|d| after < d.day && d.day <= end).map(|d| d.revenue).sum()
        };
        let (after, _) = trailing_window(end);
        prop_assert_eq!(worth.revenue_ttm, Some(sum(after, end)));
        if let Some(previous) = worth.revenue_previous_ttm {
            prop_assert_eq!(previous, sum(trailing_window(after).0, after));
            let trend = worth.trend.unwrap();
            prop_assert_eq!(previous + trend.change, worth.revenue_ttm.unwrap());
        }
        let left_out = days.iter().filter(|d| d.day > end).count() as u64;
        prop_assert_eq!(worth.lines_after_end, left_out * 2);
    }

    #[test]
    fn margin_and_cost_make_the_covered_revenue(days in any_ledger(), end in any_end()) {
        if let Some(margin) = worth(&days, end).margin {
            let cost: Decimal = days.iter().filter(|d| d.day <= end).map(|d| d.cost).sum();
            prop_assert_eq!(margin.amount + cost, margin.covered_revenue);
            prop_assert!(margin.lines_with_cost <= margin.lines);
        }
    }

    #[test]
    fn another_unit_scales_money_and_leaves_rates_alone(days in any_ledger(), end in any_end()) {
        let cents: Vec<DaySum> = days.iter().map(|day| DaySum {
            revenue: day.revenue * Decimal::ONE_HUNDRED,
            revenue_with_cost: day.revenue_with_cost * Decimal::ONE_HUNDRED,
            cost: day.cost * Decimal::ONE_HUNDRED,
            ..day.clone()
        }).collect();
        let (a, b) = (worth(&days, end), worth(&cents, end));
        prop_assert_eq!(a.revenue_ttm.map(|sum| sum * Decimal::ONE_HUNDRED), b.revenue_ttm);
        prop_assert_eq!(a.trend.and_then(|t| t.rate), b.trend.and_then(|t| t.rate));
        prop_assert_eq!(a.margin.and_then(|m| m.rate), b.margin.and_then(|m| m.rate));
        prop_assert_eq!(a.refusals, b.refusals);
    }

    #[test]
    fn the_months_lie_close_and_end_with_the_end(days in any_ledger(), end in any_end()) {
        use chrono::Datelike;
        let worth = worth(&days, end);
        prop_assert!(worth.months.len() <= 24);
        for pair in worth.months.windows(2) {
            let number = |at: usize| pair[at].year * 12 + pair[at].month as i32;
            prop_assert_eq!(number(0) + 1, number(1));
        }
        if let Some(last) = worth.months.last() {
            prop_assert_eq!((last.year, last.month), (end.0.year(), end.0.month()));
            let whole_end = end.0.succ_opt().unwrap().day() == 1;
            prop_assert!(last.partial || whole_end);
            prop_assert!(!last.partial || !whole_end || worth.months.len() == 1);
        }
    }
}
