//! Laws of the plan, its tornado and its draws.

use proptest::prelude::*;
use valise_valuation::plan::{
    Chance, Driver, Initiative, MonteCarlo, Plan, Range, Terminal, Triangle,
};

fn any_plan() -> impl Strategy<Value = Plan> {
    (1_usize..8).prop_flat_map(|years| {
        let list = |low: f64, high: f64| prop::collection::vec(low..high, years);
        let initiative = (0.0..=1.0, list(0.0, 5e5)).prop_map(|(prob, uplift)| Initiative {
            name: String::new(),
            prob,
            uplift,
        });
        let lists = (list(0.0, 1e5), list(0.0, 0.9), list(0.0, 1e5));
        let rates = (
            -0.1..0.4,
            -0.3..0.3,
            0.0..0.9,
            0.0..0.3,
            0.0..120.0,
            0.0..0.2,
        );
        (
            1e3..1e7,
            rates,
            lists,
            prop::collection::vec(initiative, 0..4),
        )
            .prop_map(
                move |(
                    base_revenue,
                    (discount_rate, growth, margin, cts_pct, dso_days, cost_of_capital),
                    (cts_fixed, hazard, invest),
                    initiatives,
                )| Plan {
                    years: years as u32,
                    discount_rate,
                    base_revenue,
                    growth,
                    margin,
                    cts_fixed,
                    cts_pct,
                    dso_days,
                    cost_of_capital,
                    hazard,
                    invest,
                    initiatives,
                    terminal: None,
                },
            )
    })
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

fn simple() -> Plan {
    Plan {
        years: 1,
        discount_rate: 0.0,
        base_revenue: 100.0,
        growth: 0.0,
        margin: 0.5,
        cts_fixed: vec![0.0],
        cts_pct: 0.0,
        dso_days: 0.0,
        cost_of_capital: 0.0,
        hazard: vec![0.0],
        invest: vec![0.0],
        initiatives: Vec::new(),
        terminal: None,
    }
}

#[test]
fn lists_of_another_length_and_senseless_rates_are_refused() {
    let refused = |plan: Plan| plan.checked().unwrap_err().code();
    assert_eq!(
        refused(Plan {
            hazard: vec![0.0; 2],
            ..simple()
        }),
        "length"
    );
    assert_eq!(
        refused(Plan {
            invest: Vec::new(),
            ..simple()
        }),
        "length"
    );
    assert_eq!(
        refused(Plan {
            years: 0,
            ..simple()
        }),
        "out_of_range"
    );
    assert_eq!(
        refused(Plan {
            years: u32::MAX,
            ..simple()
        }),
        "too_many"
    );
    assert_eq!(
        refused(Plan {
            hazard: vec![1.5],
            ..simple()
        }),
        "out_of_range"
    );
    assert_eq!(
        refused(Plan {
            discount_rate: -1.0,
            ..simple()
        }),
        "out_of_range"
    );
    assert_eq!(
        refused(Plan {
            margin: f64::NAN,
            ..simple()
        }),
        "not_finite"
    );
}

#[test]
fn what_comes_after_the_plan_needs_an_end() {
    let plan = Plan {
        terminal: Some(Terminal { g: 0.0 }),
        ..simple()
    };
    assert_eq!(
        plan.clone()
            .checked()
            .unwrap()
            .terminal_value()
            .unwrap_err()
            .code(),
        "diverges"
    );
    let plan = Plan {
        discount_rate: 0.25,
        ..plan
    };
    // A perpetuity of 50 at 25 %, beginning after the only year, seen from its middle.
    let value = plan.checked().unwrap().terminal_value().unwrap().unwrap();
    assert!(near(value, 200.0 / 1.25_f64.sqrt()), "{value}");
}

#[test]
fn a_certain_driver_has_no_spread() {
    let plan = simple().checked().unwrap();
    let same = Triangle {
        min: 0.3,
        mode: 0.3,
        max: 0.3,
    };
    let asked = MonteCarlo {
        draws: 50,
        seed: 7,
        drivers: vec![(Driver::Margin, same)],
        initiatives: Chance::Bernoulli,
    };
    let outcome = plan.monte_carlo(&asked).unwrap();
    assert_eq!(
        (outcome.sd, outcome.standard_error, outcome.prob_negative),
        (0.0, 0.0, 0.0)
    );
    assert_eq!((outcome.p10, outcome.p50, outcome.p90), (30.0, 30.0, 30.0));
    for draws in [0, 1, u32::MAX] {
        assert!(
            plan.monte_carlo(&MonteCarlo {
                draws,
                ..asked.clone()
            })
            .is_err()
        );
    }
    let twice = vec![(Driver::Margin, same), (Driver::Margin, same)];
    assert!(
        plan.monte_carlo(&MonteCarlo {
            drivers: twice,
            ..asked
        })
        .is_err()
    );
}

#[test]
fn draws_of_a_triangle_have_its_percentiles() {
    let plan = simple().checked().unwrap();
    let triangle = Triangle {
        min: 0.0,
        mode: 0.25,
        max: 1.0,
    };
    let asked = MonteCarlo {
        draws: 40_000,
        seed: 11,
        drivers: vec![(Driver::Margin, triangle)],
        initiatives: Chance::Expected,
    };
    let outcome = plan.monte_carlo(&asked).unwrap();
    // Quantiles of the triangle: √(u·w·below), and 1 − √((1−u)·w·above).
    let exact = [
        100.0 * (0.1_f64 * 0.25).sqrt(),
        100.0 * (1.0 - 0.375_f64.sqrt()),
        100.0 * (1.0 - 0.075_f64.sqrt()),
    ];
    for (drawn, exact) in [outcome.p10, outcome.p50, outcome.p90].iter().zip(exact) {
        assert!((drawn - exact).abs() < 0.7, "{drawn} {exact}");
    }
    assert!((outcome.mean - 125.0 / 3.0).abs() < 4.0 * outcome.standard_error);
}

proptest! {
    #[test]
    fn years_sum_to_the_value_and_survival_falls(plan in any_plan()) {
        let checked = plan.checked().unwrap();
        let rows = checked.rows().unwrap();
        prop_assert!(near(rows.iter().map(|row| row.pv).sum(), checked.npv().unwrap()));
        prop_assert!(rows.is_sorted_by(|a, b| a.survival >= b.survival));
        prop_assert!(rows.iter().all(|row| (0.0..=1.0).contains(&row.survival)));
    }

    #[test]
    fn another_unit_of_money_scales_the_value(plan in any_plan()) {
        let mut cents = plan.clone();
        cents.base_revenue *= 100.0;
        for list in [&mut cents.cts_fixed, &mut cents.invest] {
            list.iter_mut().for_each(|value| *value *= 100.0);
        }
        for one in &mut cents.initiatives {
            one.uplift.iter_mut().for_each(|value| *value *= 100.0);
        }
        let (a, b) = (plan.checked().unwrap(), cents.checked().unwrap());
        let scale: f64 = b.rows().unwrap().iter().map(|row| row.pv.abs()).sum();
        prop_assert!((a.npv().unwrap() * 100.0 - b.npv().unwrap()).abs() <= 1e-9 * scale.max(1.0));
    }

    #[test]
    fn a_tornado_without_width_stands_still_and_is_sorted(plan in any_plan(), width in 0.0..0.05) {
        let checked = plan.clone().checked().unwrap();
        let npv = checked.npv().unwrap();
        let own = [
            (Driver::BaseRevenue, plan.base_revenue),
            (Driver::Growth, plan.growth),
            (Driver::Margin, plan.margin),
            (Driver::CtsPct, plan.cts_pct),
            (Driver::DsoDays, plan.dso_days),
            (Driver::CostOfCapital, plan.cost_of_capital),
            (Driver::DiscountRate, plan.discount_rate),
        ];
        let ranges = |width: f64| own.map(|(driver, value)| Range { driver, low: value - width, high: value + width });
        for swing in checked.tornado(&ranges(0.0)).unwrap() {
            prop_assert_eq!((swing.low, swing.high), (npv, npv));
        }
        let swings = checked.tornado(&ranges(width)).unwrap();
        prop_assert!(swings.is_sorted_by(|a, b| (a.high - a.low).abs() >= (b.high - b.low).abs()));
        // Linear drivers swing alike to both sides.
        for swing in swings.iter().filter(|s| matches!(s.driver, Driver::Margin | Driver::CtsPct | Driver::DsoDays)) {
            prop_assert!(near(swing.low + swing.high, 2.0 * npv) || (swing.low + swing.high - 2.0 * npv).abs() < 1e-6 * plan.base_revenue);
        }
    }

    #[test]
    fn draws_are_ordered_and_the_same_for_a_seed(plan in any_plan(), seed in any::<u64>()) {
        let asked = MonteCarlo {
            draws: 200,
            seed,
            drivers: vec![(Driver::Hazard, Triangle { min: 0.0, mode: 0.1, max: 0.6 })],
            initiatives: Chance::Bernoulli,
        };
        let checked = plan.checked().unwrap();
        let outcome = checked.monte_carlo(&asked).unwrap();
        prop_assert!(outcome.p10 <= outcome.p50 && outcome.p50 <= outcome.p90);
        prop_assert!((0.0..=1.0).contains(&outcome.prob_negative));
        prop_assert_eq!(outcome, checked.monte_carlo(&asked).unwrap());
    }

    #[test]
    fn no_plan_makes_something_that_is_no_number(
        values in prop::array::uniform8(any::<f64>()),
        lists in prop::array::uniform3(prop::collection::vec(any::<f64>(), 2)),
    ) {
        let [discount_rate, base_revenue, growth, margin, cts_pct, dso_days, cost_of_capital, g] = values;
        let [cts_fixed, hazard, invest] = lists;
        let plan = Plan {
            years: 2, discount_rate, base_revenue, growth, margin, cts_fixed, cts_pct, dso_days,
            cost_of_capital, hazard: hazard.iter().map(|h| h.abs().fract()).collect(), invest,
            initiatives: Vec::new(), terminal: None,
        };
        let Ok(checked) = plan.checked() else { return Ok(()) };
        prop_assert!(checked.npv().map_or(true, f64::is_finite));
        let terminal = checked.terminal_of(Terminal { g });
        prop_assert!(terminal.map_or(true, f64::is_finite));
        if let Ok(rows) = checked.rows() {
            prop_assert!(rows.iter().all(|row| row.pv.is_finite() && row.revenue.is_finite() && row.cash_flow.is_finite()));
        }
    }
}

#[test]
fn a_histogram_counts_every_draw_once_from_the_least_to_the_greatest() {
    let plan = Plan {
        years: 3,
        discount_rate: 0.1,
        base_revenue: 100.0,
        growth: 0.0,
        margin: 0.3,
        cts_fixed: vec![0.0; 3],
        cts_pct: 0.1,
        dso_days: 0.0,
        cost_of_capital: 0.0,
        hazard: vec![0.0; 3],
        invest: vec![0.0; 3],
        initiatives: Vec::new(),
        terminal: None,
    };
    let plan = plan.checked().unwrap();
    let margin = Triangle {
        min: 0.2,
        mode: 0.3,
        max: 0.4,
    };
    let mut asked = MonteCarlo {
        draws: 5_000,
        seed: 3,
        drivers: vec![(Driver::Margin, margin)],
        initiatives: Chance::Expected,
    };
    let bins = plan.histogram(&asked, 20).unwrap();
    assert_eq!(bins.len(), 20);
    assert_eq!(bins.iter().map(|bin| bin.2).sum::<u32>(), 5_000);
    assert!(bins.windows(2).all(|pair| pair[0].1 == pair[1].0));
    let outcome = plan.monte_carlo(&asked).unwrap();
    let below: u32 = bins
        .iter()
        .filter(|bin| bin.1 <= outcome.p50)
        .map(|bin| bin.2)
        .sum();
    assert!((1_500..=2_500).contains(&below), "{below}");
    asked.drivers.clear();
    assert_eq!(plan.histogram(&asked, 20).unwrap().len(), 1);
    assert!(plan.histogram(&asked, 0).is_err());
    assert_eq!(plan.driver(Driver::Margin), 0.3);
    assert_eq!(plan.driver(Driver::Hazard), 0.0);
}
