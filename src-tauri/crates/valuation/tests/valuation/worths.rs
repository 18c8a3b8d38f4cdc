//! Worked examples of one account.

use crate::ledger::{costed, day, money, sale};
use rust_decimal::Decimal;
use valise_domain::ledger::DaySum;
use valise_valuation::{Direction, Figure, Reason, Refusal, Span, Worth, worth, worth_within};

fn refused(worth: &Worth, what: Figure) -> Option<Reason> {
    worth
        .refusals
        .iter()
        .find(|refusal| refusal.what == what)
        .map(|refusal| refusal.reason)
}

#[test]
fn the_trailing_year_leaves_out_its_first_day_and_takes_in_its_last() {
    let days = [
        sale("2023-03-31", "1"),
        sale("2024-03-31", "10"),
        sale("2024-04-01", "100"),
        sale("2025-03-31", "1000"),
        sale("2025-04-01", "10000"),
    ];
    let worth = worth(&days, day("2025-03-31"));
    assert_eq!(worth.revenue_ttm, Some(money("1100")));
    assert_eq!(worth.revenue_previous_ttm, Some(money("10")));
    assert_eq!(worth.revenue_all, Some(money("1111")));
    assert_eq!(worth.lines_after_end, 1);
    let trend = worth.trend.unwrap();
    assert_eq!(
        (trend.direction, trend.change),
        (Direction::Up, money("1090"))
    );
    assert_eq!(trend.rate, Some(money("109")));
}

#[test]
fn no_lines_and_several_currencies_are_refused() {
    let end = day("2025-03-31");
    let nothing = worth(&[], end);
    assert_eq!(
        nothing.refusals,
        [Refusal {
            what: Figure::Revenue,
            reason: Reason::NoLines
        }]
    );
    let mixed = [
        sale("2025-01-01", "5"),
        DaySum {
            currency: "CNY".parse().unwrap(),
            ..sale("2025-01-02", "7")
        },
    ];
    let mixed = worth(&mixed, end);
    assert_eq!(
        refused(&mixed, Figure::Revenue),
        Some(Reason::MixedCurrencies)
    );
    assert_eq!(
        (mixed.currency, mixed.revenue_all, mixed.trend),
        (None, None, None)
    );
    assert!(mixed.years.is_empty() && mixed.months.is_empty());
}

#[test]
fn a_currency_that_comes_after_the_end_does_not_mix() {
    let days = [
        sale("2025-01-01", "5"),
        DaySum {
            currency: "CNY".parse().unwrap(),
            ..sale("2025-04-02", "7")
        },
    ];
    assert_eq!(
        worth(&days, day("2025-03-31")).revenue_all,
        Some(money("5"))
    );
}

#[test]
fn a_trend_needs_a_ledger_of_twenty_four_months() {
    let days = [sale("2023-01-02", "50"), sale("2024-06-01", "80")];
    let end = day("2024-12-31");
    let short = worth(&days, end);
    assert_eq!(refused(&short, Figure::Trend), Some(Reason::TooShort));
    assert_eq!(refused(&short, Figure::PreviousTtm), Some(Reason::TooShort));
    assert_eq!((short.trend, short.revenue_previous_ttm), (None, None));
    // The ledger itself began a day before the account's first order: two whole years.
    let whole = worth_within(
        &days,
        Span {
            first: day("2023-01-01"),
            end,
        },
    );
    assert_eq!(whole.revenue_previous_ttm, Some(money("50")));
    assert_eq!(whole.trend.unwrap().rate, Some(money("0.6")));
    assert_eq!(refused(&whole, Figure::Trend), None);
}

#[test]
fn a_customer_who_bought_nothing_the_year_before_rises_without_a_rate() {
    let span = Span {
        first: day("2020-01-01"),
        end: day("2024-12-31"),
    };
    let trend = worth_within(&[sale("2024-06-01", "80")], span)
        .trend
        .unwrap();
    assert_eq!((trend.direction, trend.rate), (Direction::Up, None));
    let trend = worth_within(&[sale("2022-06-01", "80")], span)
        .trend
        .unwrap();
    assert_eq!(
        (trend.direction, trend.change),
        (Direction::Level, Decimal::ZERO)
    );
}

#[test]
fn margin_comes_from_lines_with_a_cost_and_says_how_much_that_is() {
    let days = [costed("2024-05-01", "60", "45"), sale("2024-06-01", "140")];
    let margin = worth(&days, day("2024-12-31")).margin.unwrap();
    assert_eq!(
        (margin.amount, margin.covered_revenue),
        (money("15"), money("60"))
    );
    assert_eq!(
        (margin.rate, margin.share_covered),
        (Some(money("0.25")), Some(money("0.3")))
    );
    assert_eq!((margin.lines_with_cost, margin.lines), (1, 2));
}

#[test]
fn without_any_cost_the_margin_is_refused_and_not_zero() {
    let none = worth(&[sale("2024-06-01", "140")], day("2024-12-31"));
    assert_eq!(none.margin, None);
    assert_eq!(refused(&none, Figure::Margin), Some(Reason::CostUnknown));
    let old = [costed("2020-05-01", "60", "45"), sale("2024-06-01", "140")];
    let old = worth(&old, day("2024-12-31"));
    assert!(old.margin.is_some());
    assert_eq!(refused(&old, Figure::MarginTtm), Some(Reason::CostUnknown));
}

#[test]
fn a_covered_share_is_not_claimed_where_credit_notes_upset_it() {
    let days = [costed("2024-05-01", "60", "45"), sale("2024-06-01", "-20")];
    let margin = worth(&days, day("2024-12-31")).margin.unwrap();
    assert_eq!(margin.amount, money("15"));
    assert_eq!(margin.share_covered, None, "60 of 40 is no share");
}

#[test]
fn months_have_no_holes_and_partial_ones_are_marked() {
    let days = [
        sale("2024-11-05", "10"),
        sale("2025-02-03", "20"),
        sale("2025-02-09", "-5"),
    ];
    let worth = worth(&days, day("2025-02-10"));
    let months: Vec<_> = worth
        .months
        .iter()
        .map(|m| (m.year, m.month, m.revenue, m.partial))
        .collect();
    let zero = Decimal::ZERO;
    assert_eq!(
        months,
        [
            (2024, 11, money("10"), true),
            (2024, 12, zero, false),
            (2025, 1, zero, false),
            (2025, 2, money("15"), true),
        ]
    );
    let years: Vec<_> = worth
        .years
        .iter()
        .map(|y| (y.year, y.revenue, y.partial))
        .collect();
    assert_eq!(
        years,
        [(2024, money("10"), true), (2025, money("15"), true)]
    );
}

#[test]
fn only_the_last_twenty_four_months_are_listed() {
    let span = Span {
        first: day("2019-01-01"),
        end: day("2024-12-31"),
    };
    let worth = worth_within(&[sale("2019-01-01", "1")], span);
    assert_eq!(worth.months.len(), 24);
    assert_eq!((worth.months[0].year, worth.months[0].month), (2023, 1));
    assert!(worth.months.iter().all(|month| !month.partial));
    assert_eq!(worth.years.len(), 6);
}

#[test]
fn a_sum_beyond_all_digits_is_refused_without_a_panic() {
    let most = Decimal::MAX.to_string();
    let days = [sale("2024-05-01", &most), sale("2024-05-02", &most)];
    let worth = worth(&days, day("2024-12-31"));
    assert_eq!(refused(&worth, Figure::Revenue), Some(Reason::TooLarge));
    assert_eq!(worth.revenue_all, None);
}

#[test]
fn codes_are_the_same_in_json_and_in_rust() {
    for figure in [
        Figure::Revenue,
        Figure::PreviousTtm,
        Figure::Trend,
        Figure::MarginTtm,
    ] {
        assert_eq!(serde_json::to_value(figure).unwrap(), figure.as_str());
    }
    for reason in [
        Reason::NoLines,
        Reason::MixedCurrencies,
        Reason::TooShort,
        Reason::CostUnknown,
    ] {
        assert_eq!(serde_json::to_value(reason).unwrap(), reason.as_str());
    }
    let worth = serde_json::to_value(worth(&[sale("2024-06-01", "1.10")], day("2024-06-30")));
    assert_eq!(
        worth.unwrap()["revenue_all"],
        "1.10",
        "money travels as text"
    );
}
