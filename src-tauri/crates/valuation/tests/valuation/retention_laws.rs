//! Laws of the retention sums and of the migration chain.

use proptest::prelude::*;
use valise_valuation::retention::{
    Renewals, RetentionAsked, RetentionWarning, Timing, retention, retention_range,
};
use valise_valuation::{BergerNasr, Migration, VenkatesanKumar};

const ASKED: RetentionAsked = RetentionAsked {
    m: 100.0,
    r: 0.8,
    d: 0.1,
    g: 0.0,
    n: None,
    timing: Timing::End,
};

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

#[test]
fn few_decisions_are_warned_of_and_their_interval_is_wide() {
    let few = retention_range(
        &ASKED,
        Renewals {
            kept: 4,
            decisions: 5,
        },
    )
    .unwrap();
    assert_eq!(few.warnings, [RetentionWarning::FewDecisions]);
    let many = retention_range(
        &ASKED,
        Renewals {
            kept: 80,
            decisions: 100,
        },
    )
    .unwrap();
    assert!(many.warnings.is_empty());
    assert!(few.r_high - few.r_low > 2.0 * (many.r_high - many.r_low));
    // Beta(4.5, 1.5): its 10th and 90th percentile.
    assert!(
        (few.r_low - 0.516_097).abs() < 5e-6 && (few.r_high - 0.940_191).abs() < 5e-6,
        "{few:?}"
    );
    assert!(many.at_low < many.at_high.unwrap());
}

#[test]
fn an_upper_end_without_a_sum_is_said_to_have_none() {
    let asked = RetentionAsked { g: 0.1, ..ASKED };
    let range = retention_range(
        &asked,
        Renewals {
            kept: 12,
            decisions: 12,
        },
    )
    .unwrap();
    assert!(range.at_high.is_some());
    let asked = RetentionAsked { g: 0.15, ..ASKED };
    let range = retention_range(
        &asked,
        Renewals {
            kept: 12,
            decisions: 12,
        },
    )
    .unwrap();
    assert_eq!(
        (range.at_high, range.warnings),
        (None, vec![RetentionWarning::UnboundedAbove])
    );
    assert!(
        retention_range(
            &ASKED,
            Renewals {
                kept: 3,
                decisions: 2
            }
        )
        .is_err()
    );
}

#[test]
fn numbers_beyond_all_bounds_are_refused_and_never_infinite() {
    let huge = RetentionAsked {
        m: f64::MAX,
        r: 1.0,
        d: 0.0,
        n: Some(u32::MAX),
        ..ASKED
    };
    assert_eq!(retention(&huge).unwrap_err().code(), "not_finite");
    let sum = BergerNasr {
        contribution: 1.0,
        promotion: 0.0,
        r: 1.0,
        d: -0.999_999,
        n: u32::MAX,
    };
    assert_eq!(sum.value().unwrap_err().code(), "not_finite");
    let sum = VenkatesanKumar {
        contribution_per_purchase: vec![1.0; 3],
        purchases_per_year: 1e-300,
        contacts_per_year: vec![vec![1.0]],
        unit_cost: vec![vec![1.0, 2.0]],
        rate: 0.1,
    };
    assert_eq!(sum.value().unwrap_err().code(), "length");
}

fn any_asked() -> impl Strategy<Value = RetentionAsked> {
    let timing = prop::sample::select(vec![Timing::End, Timing::Begin, Timing::Mid]);
    (
        1.0..1e6,
        0.0..=1.0,
        -0.2..0.5,
        -0.2..0.3,
        prop::option::of(0_u32..60),
        timing,
    )
        .prop_map(|(m, r, d, g, n, timing)| RetentionAsked {
            m,
            r,
            d,
            g,
            n,
            timing,
        })
}

proptest! {
    #[test]
    fn a_value_is_the_sum_of_its_payments(asked in any_asked()) {
        let Some(n) = asked.n else { return Ok(()) };
        let (mut sum, mut chance) = (0.0, 1.0);
        for period in 0..n {
            let growth = (1.0 + asked.g).powi(period as i32);
            let (when, there) = match asked.timing {
                Timing::End => (f64::from(period) + 1.0, chance * asked.r),
                Timing::Begin => (f64::from(period), chance),
                Timing::Mid => (f64::from(period) + 0.5, chance),
            };
            sum += asked.m * growth * there / (1.0 + asked.d).powf(when);
            chance *= asked.r;
        }
        prop_assert!(near(retention(&asked).unwrap().value, sum));
    }

    #[test]
    fn the_timings_stand_in_their_order_and_more_periods_bring_more(asked in any_asked()) {
        let at = |timing, n| retention(&RetentionAsked { timing, n, ..asked }).map(|sum| sum.value);
        let n = asked.n.unwrap_or(5);
        prop_assert!(at(asked.timing, Some(n)).unwrap() <= at(asked.timing, Some(n + 1)).unwrap());
        if asked.d >= 0.0 {
            let [end, mid, begin] = [Timing::End, Timing::Mid, Timing::Begin].map(|timing| at(timing, Some(n)).unwrap());
            prop_assert!(end <= mid * (1.0 + 1e-12) && mid <= begin * (1.0 + 1e-12));
        }
        if let Ok(for_ever) = at(asked.timing, None) {
            prop_assert!(at(asked.timing, Some(n)).unwrap() <= for_ever * (1.0 + 1e-9));
            prop_assert!(near(at(asked.timing, Some(1_000_000)).unwrap(), for_ever) || asked.r * (1.0 + asked.g) / (1.0 + asked.d) > 0.999);
        }
    }

    #[test]
    fn another_unit_of_money_scales_the_value(asked in any_asked()) {
        let cents = retention(&RetentionAsked { m: asked.m * 100.0, ..asked });
        match (retention(&asked), cents) {
            (Ok(whole), Ok(cents)) => {
                prop_assert!(near(whole.value * 100.0, cents.value));
                prop_assert_eq!(whole.multiple, cents.multiple);
            }
            (whole, cents) => prop_assert_eq!(whole.is_err(), cents.is_err()),
        }
    }

    #[test]
    fn nothing_that_is_no_number_comes_out(
        m in any::<f64>(), r in any::<f64>(), d in any::<f64>(), g in any::<f64>(), n in any::<Option<u32>>(),
    ) {
        for timing in [Timing::End, Timing::Begin, Timing::Mid] {
            if let Ok(sum) = retention(&RetentionAsked { m, r, d, g, n, timing }) {
                prop_assert!(sum.value.is_finite() && sum.multiple.is_finite());
            }
        }
        let sum = BergerNasr { contribution: m, promotion: g, r, d, n: n.unwrap_or(9) };
        prop_assert!(sum.value().map_or(true, f64::is_finite));
    }
}

fn any_chain() -> impl Strategy<Value = (Vec<Vec<f64>>, Vec<f64>, f64)> {
    (1_usize..6).prop_flat_map(|n| {
        let weight = prop_oneof![Just(0.0), 0.01..1.0];
        let rows = prop::collection::vec(prop::collection::vec(weight, n), n);
        (rows, prop::collection::vec(-50.0..50.0, n), 0.01..0.6).prop_map(
            |(mut rows, rewards, d)| {
                for (state, row) in rows.iter_mut().enumerate() {
                    let sum: f64 = row.iter().sum();
                    if sum == 0.0 {
                        row[state] = 1.0;
                    } else {
                        row.iter_mut().for_each(|entry| *entry /= sum);
                    }
                }
                (rows, rewards, d)
            },
        )
    })
}

proptest! {
    #[test]
    fn a_long_horizon_comes_to_for_ever((p, rewards, d) in any_chain()) {
        let chain = Migration::new(p, rewards, d).unwrap();
        let (long, for_ever) = (chain.value_until(5_000).unwrap(), chain.value_for_ever().unwrap());
        for (long, for_ever) in long.iter().zip(&for_ever) {
            prop_assert!((long - for_ever).abs() <= 1e-8 * for_ever.abs().max(1.0), "{long} {for_ever}");
        }
    }

    #[test]
    fn customers_move_and_none_is_lost((p, rewards, d) in any_chain(), first in 0.0..1e4) {
        let chain = Migration::new(p.clone(), rewards, d).unwrap();
        let start: Vec<f64> = (0..p.len()).map(|state| first * (state as f64 + 1.0)).collect();
        let counts = chain.counts(&start, 30).unwrap();
        prop_assert_eq!((counts.len(), &counts[0]), (31, &start));
        for step in &counts {
            prop_assert!(near(step.iter().sum(), start.iter().sum()));
            prop_assert!(step.iter().all(|count| *count >= 0.0));
        }
    }

    #[test]
    fn a_portfolio_is_the_sum_of_its_customers((p, rewards, d) in any_chain()) {
        let chain = Migration::new(p.clone(), rewards, d).unwrap();
        let value = chain.value_for_ever().unwrap();
        let ones = vec![1.0; p.len()];
        prop_assert!(near(chain.portfolio(&ones, &value).unwrap(), value.iter().sum()));
    }

    #[test]
    fn without_discounting_a_chain_answers_or_refuses((p, rewards, _) in any_chain(), d in -0.5..0.0) {
        if let Ok(value) = Migration::new(p, rewards, d).unwrap().value_for_ever() {
            prop_assert!(value.iter().all(|value| value.is_finite()));
        }
    }
}
