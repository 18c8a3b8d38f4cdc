//! From ledger lines to customers: the conventions one by one.

use crate::ledger::{day, money};
use rust_decimal::Decimal;
use valise_domain::money::Currency;
use valise_valuation::rfm::{
    CustomerRfm, Purchases, Rates, Rejected, Repeats, Rfm, RfmLedger, RfmRules, SaleLine,
};

pub fn currency(text: &str) -> Currency {
    text.parse().unwrap()
}

pub fn rules() -> RfmRules {
    RfmRules {
        calibration_end: day("2024-12-31"),
        holdout_end: None,
        unit_days: 7.0,
        reporting: Some(currency("SEK")),
        repeats: Repeats::Ignore,
    }
}

fn sale<'a>(customer: &'a str, on: &str, amount: &str) -> SaleLine<'a> {
    SaleLine {
        customer,
        group: "",
        day: Some(day(on)),
        amount: money(amount),
        cost: None,
        currency: Some(currency("SEK")),
        invoice: "",
        line: "",
        credit_note: false,
    }
}

pub fn summed(rules: RfmRules, rates: Rates, lines: &[SaleLine<'_>]) -> Rfm {
    let mut ledger = RfmLedger::new(rules, rates).unwrap();
    lines.iter().for_each(|line| ledger.push(line).unwrap());
    ledger.finish().unwrap()
}

fn only(lines: &[SaleLine<'_>]) -> CustomerRfm {
    let mut rfm = summed(rules(), Rates::default(), lines);
    assert_eq!(rfm.customers.len(), 1);
    rfm.customers.remove(0)
}

#[test]
fn lines_of_one_day_are_one_transaction_and_age_runs_to_the_end() {
    let one = only(&[
        sale("A", "2024-12-03", "10"),
        sale("A", "2024-12-17", "30"),
        sale("A", "2024-12-03", "5"),
    ]);
    let purchases = Purchases {
        frequency: 1,
        recency: 2.0,
        age: 4.0,
        monetary_value: money("30"),
    };
    assert_eq!(
        (one.purchases, one.net_revenue),
        (Some(purchases), money("45"))
    );
}

#[test]
fn a_day_of_credit_notes_is_no_transaction_but_its_money_counts() {
    let one = only(&[
        sale("A", "2024-12-01", "100"),
        sale("A", "2024-12-10", "-30"),
        sale("A", "2024-12-20", "0"),
        sale("A", "2024-12-22", "90"),
    ]);
    let purchases = one.purchases.unwrap();
    assert_eq!((purchases.frequency, purchases.recency), (2, 3.0));
    assert_eq!(
        (one.net_revenue, purchases.monetary_value),
        (money("160"), money("30"))
    );
    let noted = SaleLine {
        credit_note: true,
        ..sale("A", "2024-12-10", "30")
    };
    assert_eq!(
        only(&[sale("A", "2024-12-01", "1"), noted])
            .purchases
            .unwrap()
            .frequency,
        0
    );
}

#[test]
fn repeats_that_bring_no_money_are_flagged() {
    let given_back = only(&[
        sale("A", "2024-12-01", "100"),
        sale("A", "2024-12-10", "5"),
        sale("A", "2024-12-11", "-9"),
    ]);
    let purchases = given_back.purchases.unwrap();
    assert_eq!(purchases.monetary_value, money("-4"));
    assert!(purchases.spends_nothing());
    assert!(
        !only(&[sale("A", "2024-12-01", "100")])
            .purchases
            .unwrap()
            .spends_nothing()
    );
}

#[test]
fn a_customer_with_credit_notes_only_has_money_and_no_purchases() {
    let one = only(&[sale("A", "2024-12-01", "-100")]);
    assert_eq!((one.purchases, one.net_revenue), (None, money("-100")));
}

#[test]
fn members_roll_up_to_their_group_and_to_a_customer_of_its_name() {
    let member = |customer, on| SaleLine {
        group: "G",
        ..sale(customer, on, "10")
    };
    let lines = [
        member("A", "2024-12-01"),
        member("B", "2024-12-01"),
        member("B", "2024-12-08"),
        sale("G", "2024-12-15", "1"),
    ];
    let one = only(&lines);
    assert_eq!((one.id.as_str(), one.net_revenue), ("G", money("31")));
    assert_eq!(one.purchases.unwrap().frequency, 2);
}

#[test]
fn each_line_counts_at_the_rate_of_its_month_and_without_one_not_at_all() {
    let euro = currency("EUR");
    let mut rates = Rates::default();
    rates.add((2024, 11), euro, money("11.5")).unwrap();
    rates.add((2024, 12), euro, money("11.4")).unwrap();
    let abroad = |on| SaleLine {
        currency: Some(euro),
        cost: Some(money("60")),
        ..sale("A", on, "100")
    };
    let unknown = SaleLine {
        currency: None,
        ..sale("A", "2024-12-01", "7")
    };
    let unstated = SaleLine {
        currency: Some(Currency::UNSTATED),
        ..unknown
    };
    let lines = [
        abroad("2024-11-30"),
        abroad("2024-12-01"),
        abroad("2024-10-31"),
        unknown,
        unstated,
        sale("A", "2024-12-05", "1"),
    ];
    let rfm = summed(rules(), rates, &lines);
    assert_eq!(
        rfm.rejected,
        Rejected {
            no_rate: 3,
            ..Rejected::default()
        }
    );
    assert_eq!((rfm.lines, rfm.accepted), (6, 3));
    let one = &rfm.customers[0];
    assert_eq!(one.net_revenue, money("2291"));
    assert_eq!(
        (one.contribution, one.covered_revenue),
        (Some(money("916")), money("2290"))
    );
}

#[test]
fn a_rate_is_above_nothing_and_told_once() {
    let mut rates = Rates::default();
    let euro = currency("EUR");
    rates.add((2024, 1), euro, money("11")).unwrap();
    rates.add((2024, 1), euro, money("11.0")).unwrap();
    assert_eq!(
        rates.add((2024, 1), euro, money("12")).unwrap_err().code(),
        "bad_rate"
    );
    assert_eq!(
        rates.add((2024, 2), euro, money("0")).unwrap_err().code(),
        "bad_rate"
    );
    assert_eq!(
        rates.add((2024, 13), euro, money("1")).unwrap_err().code(),
        "out_of_range"
    );
}

#[test]
fn without_a_chosen_currency_there_may_be_one_only() {
    let rules = RfmRules {
        reporting: None,
        ..rules()
    };
    let mut ledger = RfmLedger::new(rules, Rates::default()).unwrap();
    ledger.push(&sale("A", "2024-12-01", "1")).unwrap();
    let other = SaleLine {
        currency: Some(currency("EUR")),
        ..sale("A", "2024-12-01", "1")
    };
    assert_eq!(ledger.push(&other).unwrap_err().code(), "mixed_currencies");
    assert_eq!(ledger.finish().unwrap().currency, currency("SEK"));
}

#[test]
fn a_line_that_is_in_twice_is_counted_and_dropped_when_asked() {
    let line = SaleLine {
        invoice: "F1",
        line: "1",
        ..sale("A", "2024-12-01", "10.0")
    };
    let again = SaleLine {
        amount: money("10"),
        ..line
    };
    let lines = [
        line,
        again,
        SaleLine { line: "2", ..line },
        SaleLine {
            invoice: "F11",
            line: "",
            ..line
        },
    ];
    let of = |repeats| {
        let rfm = summed(RfmRules { repeats, ..rules() }, Rates::default(), &lines);
        (
            rfm.duplicates,
            rfm.rejected.duplicate,
            rfm.customers[0].net_revenue,
        )
    };
    assert_eq!(of(Repeats::Ignore), (0, 0, money("40")));
    assert_eq!(of(Repeats::Count), (1, 0, money("40")));
    assert_eq!(of(Repeats::Drop), (1, 1, money("30")));
}

#[test]
fn lines_without_customer_or_day_or_after_the_end_are_counted() {
    let lines = [
        sale("", "2024-12-01", "1"),
        SaleLine {
            day: None,
            ..sale("A", "2024-12-01", "1")
        },
        sale("A", "2025-01-01", "1"),
        sale("A", "2024-12-31", "1"),
    ];
    let rfm = summed(rules(), Rates::default(), &lines);
    assert_eq!(
        rfm.rejected,
        Rejected {
            after_end: 1,
            missing_key: 2,
            ..Rejected::default()
        }
    );
    assert_eq!((rfm.lines, rfm.accepted), (4, 1));
}

#[test]
fn the_holdout_counts_days_and_leaves_the_window_alone() {
    let rules = RfmRules {
        holdout_end: Some(day("2025-01-31")),
        ..rules()
    };
    let lines = [
        sale("A", "2024-12-01", "1"),
        sale("A", "2025-01-05", "10"),
        sale("A", "2025-01-05", "10"),
        sale("A", "2025-01-06", "-10"),
        sale("A", "2025-02-01", "10"),
        sale("B", "2025-01-05", "10"),
    ];
    let rfm = summed(rules, Rates::default(), &lines);
    let (a, b) = (&rfm.customers[0], &rfm.customers[1]);
    assert_eq!(
        (a.holdout, a.net_revenue, a.purchases.unwrap().frequency),
        (1, money("1"), 0)
    );
    assert_eq!(
        (b.holdout, b.net_revenue, b.purchases),
        (1, money("0"), None)
    );
    assert_eq!(
        (rfm.accepted, rfm.rejected.after_end, rfm.transaction_days),
        (5, 1, 3)
    );
}

#[test]
fn the_trailing_year_begins_the_day_after_a_year_ago() {
    let one = only(&[
        sale("A", "2023-12-31", "1"),
        sale("A", "2024-01-01", "10"),
        sale("A", "2024-12-31", "100"),
    ]);
    assert_eq!(one.ttm_revenue, money("110"));
}

#[test]
fn senseless_rules_and_sums_beyond_all_digits_are_refused() {
    for unit_days in [0.0, -7.0, f64::NAN, f64::INFINITY] {
        let refused = RfmLedger::new(
            RfmRules {
                unit_days,
                ..rules()
            },
            Rates::default(),
        )
        .err();
        assert_eq!(refused.unwrap().code(), "out_of_range");
    }
    let early = RfmRules {
        holdout_end: Some(day("2024-12-30")),
        ..rules()
    };
    assert!(RfmLedger::new(early, Rates::default()).is_err());
    let mut ledger = RfmLedger::new(rules(), Rates::default()).unwrap();
    let most = SaleLine {
        amount: Decimal::MAX,
        ..sale("A", "2024-12-01", "1")
    };
    ledger.push(&most).unwrap();
    assert_eq!(ledger.push(&most).unwrap_err().code(), "too_large");
}
