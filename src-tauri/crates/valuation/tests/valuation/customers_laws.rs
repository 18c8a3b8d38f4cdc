//! What holds for every model of the customer base, whatever the parameters.

use proptest::prelude::*;
use valise_valuation::customers::{
    Buying, BuyingModel, ChanceRow, Chances, ClvAsked, Contract, Draws, Row, SpendRow, Spending,
    clv,
};
use valise_valuation::numbers::draws::Source;

/// Parameters as real bases have them, and somewhat beyond.
fn parameter() -> impl Strategy<Value = f64> {
    (-5.0..5.0_f64).prop_map(f64::exp)
}

fn model() -> impl Strategy<Value = BuyingModel> {
    prop::sample::select(BuyingModel::ALL.to_vec())
}

fn buying() -> impl Strategy<Value = Buying> {
    (model(), prop::array::uniform4(parameter()))
        .prop_map(|(model, values)| Buying::new(model, values).unwrap())
}

fn row() -> impl Strategy<Value = Row> {
    (0_u32..60, 0.01..1.0_f64, 0.1..300.0_f64).prop_map(|(x, share, age)| Row {
        x,
        tx: if x == 0 { 0.0 } else { share * age },
        age,
    })
}

/// Not less, but for rounding.
fn at_least(greater: f64, less: f64) -> bool {
    greater >= less - 1e-11 * less.abs().max(1e-12)
}

fn same(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-10 * a.abs().max(b.abs()).max(1e-9)
}

proptest! {
    #[test]
    fn silence_makes_leaving_likelier_and_time_brings_purchases(
        buying in buying(), row in row(), more in 0.1..200.0_f64, t in 0.0..500.0_f64,
    ) {
        let alive = buying.p_alive(&row).unwrap();
        prop_assert!((0.0..=1.0).contains(&alive));
        let later = Row { age: row.age + more, ..row };
        prop_assert!(at_least(alive, buying.p_alive(&later).unwrap()));

        let expected = buying.expected(&row, t).unwrap();
        prop_assert!(expected >= 0.0);
        prop_assert!(at_least(buying.expected(&row, t + more).unwrap(), expected));
        // Nobody buys more than at the rate that is known, never leaving.
        let [r, alpha, ..] = buying.values();
        let rate = (r + f64::from(row.x)) / (alpha + row.age);
        prop_assert!(at_least(alive * rate * t, expected));
        prop_assert!(at_least(
            buying.expected_new(t + more).unwrap(),
            buying.expected_new(t).unwrap(),
        ));
    }

    #[test]
    fn discounting_more_leaves_less(
        buying in buying(), row in row(), delta in 0.001..0.2_f64, more in 0.001..0.2_f64,
    ) {
        let (dert, del) = (buying.dert(&row, delta).unwrap(), buying.del(&row, delta).unwrap());
        let alive = buying.p_alive(&row).unwrap();
        prop_assert!(del >= 0.0 && at_least(alive / delta, del));
        prop_assert!(at_least(dert, buying.dert(&row, delta + more).unwrap()));
        prop_assert!(at_least(del, buying.del(&row, delta + more).unwrap()));
        let [r, alpha, ..] = buying.values();
        let rate = (r + f64::from(row.x)) / (alpha + row.age);
        prop_assert!(at_least(rate * alive / delta, dert));
    }

    #[test]
    fn the_unit_of_time_does_not_matter(
        buying in buying(), row in row(), unit in 0.05..20.0_f64, t in 0.0..500.0_f64,
    ) {
        let [r, alpha, third, fourth] = buying.values();
        let values = match buying.model() {
            BuyingModel::ParetoNbd => [r, alpha * unit, third, fourth * unit],
            _ => [r, alpha * unit, third, fourth],
        };
        let other = Buying::new(buying.model(), values).unwrap();
        let moved = Row { tx: row.tx * unit, age: row.age * unit, ..row };
        let (here, there) = (
            buying.predict(&row, t, Some(0.01)).unwrap(),
            other.predict(&moved, t * unit, Some(0.01 / unit)).unwrap(),
        );
        prop_assert!(same(here.p_alive, there.p_alive));
        prop_assert!(same(here.expected, there.expected));
        prop_assert!(same(here.dert.unwrap(), there.dert.unwrap()));
        prop_assert!(same(here.del.unwrap() * unit, there.del.unwrap()));
        let shift = f64::from(row.x) * unit.ln();
        prop_assert!(same(here.log_likelihood, there.log_likelihood + shift));
    }

    #[test]
    fn chances_of_counts_sum_to_one_and_give_the_expectation(
        model in model(),
        values in (0.2..3.0_f64, 1.0..20.0_f64, 0.2..3.0_f64, 0.5..20.0_f64),
        t in 0.1..5.0_f64,
    ) {
        let (r, alpha, third, fourth) = values;
        let buying = Buying::new(model, [r, alpha, third, fourth]).unwrap();
        let chances: Vec<f64> = (0..400).map(|n| buying.pmf(t, n).unwrap()).collect();
        prop_assert!(chances.iter().all(|chance| (0.0..=1.0).contains(chance)));
        prop_assert!((chances.iter().sum::<f64>() - 1.0).abs() < 1e-10);
        let mean: f64 = chances.iter().enumerate().map(|(n, chance)| n as f64 * chance).sum();
        prop_assert!((mean - buying.expected_new(t).unwrap()).abs() < 1e-9);
    }

    #[test]
    fn opportunities_obey_the_same_laws(
        values in prop::array::uniform4(parameter()),
        (n, last, taken) in (0_u32..40).prop_flat_map(|n| (Just(n), 0..=n, 0.0..1.0_f64)),
        t in 0_u32..50,
    ) {
        let chances = Chances::new(values).unwrap();
        let x = if last == 0 { 0 } else { 1 + (taken * f64::from(last - 1)) as u32 };
        let row = ChanceRow { x, tx: last, n, weight: 1.0 };
        let told = chances.predict(&row, t, Some(0.05)).unwrap();
        prop_assert!((0.0..=1.0).contains(&told.p_alive));
        prop_assert!(told.expected >= 0.0 && told.expected <= f64::from(t));
        prop_assert!(at_least(chances.expected(&row, t + 1).unwrap(), told.expected));
        prop_assert!(at_least(told.dert.unwrap(), chances.dert(&row, 0.1).unwrap()));
        let all: f64 = (0..=n).map(|x| chances.pmf(n, x).unwrap()).sum();
        prop_assert!((all - 1.0).abs() < 1e-10, "{all}");
    }

    #[test]
    fn the_faithful_stay(values in prop::array::uniform2(parameter()), t in 1_u32..500) {
        let contract = Contract::new(values).unwrap();
        let (before, after) = (contract.survival(t - 1).unwrap(), contract.survival(t).unwrap());
        prop_assert!((0.0..=1.0).contains(&after) && after <= before);
        let retention = contract.retention(t).unwrap();
        prop_assert!(same(before * retention, after));
        prop_assert!(contract.retention(t + 1).unwrap() >= retention);
        prop_assert!(contract.derl(t, 0.1).unwrap() >= contract.derl(t, 0.2).unwrap());
        prop_assert!(at_least(retention * 11.0, contract.derl(t, 0.1).unwrap()));
    }

    #[test]
    fn spend_lies_between_what_was_seen_and_the_mean_in_any_currency(
        p in parameter(), q in 1.01..30.0_f64, gamma in parameter(),
        x in 1_u32..200, m in 0.01..1e4_f64, unit in 1e-6..1e6_f64,
    ) {
        let spending = Spending::new([p, q, gamma]).unwrap();
        let mean = spending.population().unwrap();
        let expected = spending.expected(&SpendRow { x, m }).unwrap();
        prop_assert!(at_least(expected, mean.min(m)) && at_least(mean.max(m), expected));
        let other = Spending::new([p, q, gamma * unit]).unwrap();
        let moved = SpendRow { x, m: m * unit };
        prop_assert!(same(other.expected(&moved).unwrap(), expected * unit));
        let shifted = other.log_likelihood(&moved).unwrap() + unit.ln();
        let here = spending.log_likelihood(&SpendRow { x, m }).unwrap();
        prop_assert!(same(shifted, here));
    }

    #[test]
    fn a_customers_worth_is_its_parts(
        buying in buying(), row in row(), m in 1.0..500.0_f64,
        margin in 0.0..1.0_f64, variable in 0.0..0.3_f64, fixed in 0.0..10.0_f64,
    ) {
        let spending = Spending::new([6.25, 3.74, 15.44]).unwrap();
        let worth = clv(&ClvAsked {
            buying: &buying, spending: &spending, row: &row, m, delta: 0.0027, margin,
            variable_cost: variable, fixed_cost: fixed,
        }).unwrap();
        prop_assert_eq!(worth.dert, buying.dert(&row, 0.0027).unwrap());
        let gross = worth.dert * worth.spend * (margin - variable);
        prop_assert!((gross - fixed * worth.del - worth.clv).abs() <= 1e-9 * (1.0 + gross.abs()));
    }

    #[test]
    fn futures_are_the_same_for_the_same_seed_and_in_order(
        buying in buying(), row in row(), seed in any::<u64>(),
    ) {
        let how = Draws { draws: 200, seed, level: 0.8 };
        let outlook = buying.outlook(&row, 26.0, how).unwrap();
        prop_assert_eq!(&outlook, &buying.outlook(&row, 26.0, how).unwrap());
        let orders = outlook.orders;
        prop_assert!(0.0 <= orders.low && orders.low <= orders.median);
        prop_assert!(orders.median <= orders.high && orders.median.fract() == 0.0);
    }
}

#[test]
fn futures_have_the_mean_that_the_model_expects() {
    let spending = Spending::new([6.25, 3.74, 15.44]).unwrap();
    let row = Row {
        x: 12,
        tx: 48.0,
        age: 52.0,
    };
    for (model, values) in [
        (BuyingModel::BgNbd, [0.9, 4.4, 0.8, 2.4]),
        (BuyingModel::MbgNbd, [0.9, 4.4, 0.8, 2.4]),
        (BuyingModel::ParetoNbd, [0.9, 4.4, 0.6, 12.0]),
    ] {
        let buying = Buying::new(model, values).unwrap();
        let how = Draws {
            draws: 40_000,
            seed: 7,
            level: 0.8,
        };
        let outlook = buying
            .outlook_with_spend(&row, 52.0, &spending, 40.0, how)
            .unwrap();
        let expected = buying.expected(&row, 52.0).unwrap();
        let spend = outlook.spend.unwrap();
        let each = spending.expected(&SpendRow { x: 12, m: 40.0 }).unwrap();
        // Four standard errors at a spread of about half the mean.
        assert!(
            (outlook.orders.mean / expected - 1.0).abs() < 0.02,
            "{outlook:?} {expected}"
        );
        assert!(
            (spend.mean / (expected * each) - 1.0).abs() < 0.02,
            "{outlook:?}"
        );
        assert!(outlook.orders.low < expected && expected < outlook.orders.high);
    }
}

#[test]
fn draws_have_the_moments_of_their_distributions() {
    let mut source = Source::seeded(11);
    let count = 20_000;
    let mut mean = |draw: &mut dyn FnMut(&mut Source) -> f64| {
        (0..count).map(|_| draw(&mut source)).sum::<f64>() / f64::from(count)
    };
    assert!((mean(&mut |source| source.uniform()) - 0.5).abs() < 0.01);
    assert!((mean(&mut |source| source.gamma(3.0, 2.0).unwrap()) - 1.5).abs() < 0.03);
    assert!((mean(&mut |source| source.gamma(0.05, 1.0).unwrap()) - 0.05).abs() < 0.01);
    assert!((mean(&mut |source| source.beta(0.8, 2.4).unwrap()) - 0.25).abs() < 0.01);
    assert!((mean(&mut |source| source.poisson(40.0).unwrap()) - 40.0).abs() < 0.2);
}
