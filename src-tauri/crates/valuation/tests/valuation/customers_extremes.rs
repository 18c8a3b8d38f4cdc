//! Extreme points: the right number, or a refusal that says why. Never NaN, never infinity.

use crate::customers_data::drawn;
use proptest::prelude::*;
use valise_domain::progress::Unwatched;
use valise_valuation::ValuationError;
use valise_valuation::customers::{
    Buying, BuyingModel, ChanceRow, Chances, Contract, Doubt, Draws, Row, SpendRow, Spending,
    Status, choose, fit, fit_chances, fit_contract, fit_spending, gate, gate_spending,
};
use valise_valuation::numbers::beta::{beta_cdf, beta_quantile};

const SILENT: Row = Row {
    x: 0,
    tx: 0.0,
    age: 30.0,
};

/// Every finite number that a line of JSON may hold, the awkward ones more often.
fn anything() -> impl Strategy<Value = f64> {
    prop_oneof![
        prop::num::f64::ANY,
        prop::sample::select(vec![
            0.0,
            -0.0,
            1.0,
            -1.0,
            1e-320,
            1e-9,
            1e9,
            1e308,
            f64::MAX,
            f64::NAN,
            f64::INFINITY,
        ]),
        (-21.0..21.0_f64).prop_map(f64::exp),
    ]
}

/// Parameters up to the bounds.
fn allowed() -> impl Strategy<Value = f64> {
    prop_oneof![
        (-20.7..20.7_f64).prop_map(f64::exp),
        prop::sample::select(vec![1e-9, 1.0, 1e9]),
    ]
}

fn extreme_row() -> impl Strategy<Value = Row> {
    (
        prop::sample::select(vec![0, 1, 2, 1000, 1_000_000]),
        0.0..=1.0_f64,
        prop::sample::select(vec![1e-6, 0.1, 39.0, 5000.0, 1e6]),
    )
        .prop_map(|(x, share, age): (u32, f64, f64)| Row {
            x,
            tx: if x == 0 {
                0.0
            } else {
                (share * age).max(1e-300)
            },
            age,
        })
}

/// An answer is a number, or an error that is about range or finiteness.
fn is_sound(answer: Result<f64, ValuationError>) -> bool {
    match answer {
        Ok(value) => value.is_finite(),
        Err(error) => matches!(
            error,
            ValuationError::OutOfRange { .. } | ValuationError::NotFinite { .. }
        ),
    }
}

proptest! {
    #[test]
    fn whatever_is_asked_no_model_answers_with_nan(
        model in prop::sample::select(BuyingModel::ALL.to_vec()),
        values in prop::array::uniform4(anything()),
        x in any::<u32>(), tx in anything(), age in anything(), t in anything(), n in any::<u32>(),
    ) {
        if let Ok(buying) = Buying::new(model, values) {
            let row = Row { x, tx, age };
            prop_assert!(is_sound(buying.p_alive(&row)));
            prop_assert!(is_sound(buying.expected(&row, t)));
            prop_assert!(is_sound(buying.log_likelihood(&row)));
            prop_assert!(is_sound(buying.expected_new(t)));
            prop_assert!(is_sound(buying.pmf(t, n)));
            prop_assert!(is_sound(buying.dert(&row, t)));
            prop_assert!(is_sound(buying.del(&row, t)));
        }
        if let Ok(spending) = Spending::new([values[0], values[1], values[2]]) {
            let row = SpendRow { x, m: values[3] };
            prop_assert!(is_sound(spending.expected(&row)));
            prop_assert!(is_sound(spending.log_likelihood(&row)));
        }
        prop_assert!(is_sound(beta_cdf(values[0], values[1], values[2])));
        prop_assert!(is_sound(beta_quantile(values[0], values[1], values[2])));
    }

    #[test]
    fn parameters_up_to_the_bounds_give_probabilities_and_amounts(
        model in prop::sample::select(BuyingModel::ALL.to_vec()),
        values in prop::array::uniform4(allowed()), row in extreme_row(),
        t in prop::sample::select(vec![1e-6, 1.0, 5000.0, 1e9]),
        n in prop::sample::select(vec![0, 1, 40, 1_000_000]),
    ) {
        let buying = Buying::new(model, values).unwrap();
        let told = buying.predict(&row, t, Some(0.01)).unwrap();
        prop_assert!((0.0..=1.0).contains(&told.p_alive));
        for number in [told.expected, told.dert.unwrap(), told.del.unwrap()] {
            prop_assert!(number >= 0.0);
        }
        prop_assert!((0.0..=1.0).contains(&buying.pmf(t, n).unwrap()));
        prop_assert!(buying.expected_new(t).unwrap() >= 0.0);
        let how = Draws { draws: 20, seed: 1, level: 0.8 };
        match buying.outlook(&row, t, how) {
            Ok(outlook) => prop_assert!(outlook.orders.high >= outlook.orders.low),
            Err(error) => {
                let is_range = matches!(error, ValuationError::OutOfRange { .. });
                prop_assert!(is_range, "{error}");
            }
        }
    }

    #[test]
    fn opportunities_and_contracts_answer_up_to_the_bounds(
        values in prop::array::uniform4(allowed()),
        (x, tx, n) in prop::sample::select(vec![
            (0, 0, 0), (0, 0, 10_000), (10_000, 10_000, 10_000), (1, 9_999, 10_000), (3, 3, 9),
        ]),
        d in prop::sample::select(vec![1e-9, 0.1, 1000.0]),
        t in prop::sample::select(vec![0_u32, 1, 20_000]),
    ) {
        let chances = Chances::new(values).unwrap();
        let row = ChanceRow { x, tx, n, weight: 1.0 };
        let told = chances.predict(&row, t, Some(d)).unwrap();
        prop_assert!((0.0..=1.0).contains(&told.p_alive) && told.expected >= 0.0);
        prop_assert!(told.dert.unwrap() >= 0.0);
        let contract = Contract::new([values[0], values[1]]).unwrap();
        prop_assert!(contract.derl(1 + t, d).unwrap() >= 0.0);
        prop_assert!((0.0..=1.0).contains(&contract.survival(t).unwrap()));
    }
}

#[test]
fn nobody_is_no_base() {
    for model in BuyingModel::ALL {
        assert_eq!(
            fit(model, &[], &Unwatched).unwrap_err(),
            ValuationError::NoRows
        );
    }
    assert_eq!(
        fit_spending(&[], &Unwatched).unwrap_err(),
        ValuationError::NoRows
    );
    assert_eq!(
        fit_chances(&[], &Unwatched).unwrap_err(),
        ValuationError::NoRows
    );
    assert_eq!(
        fit_contract(&[], &Unwatched).unwrap_err(),
        ValuationError::NoRows
    );
    for gate in [
        gate(&[], &Unwatched).unwrap(),
        gate_spending(&[], &Unwatched).unwrap(),
    ] {
        assert_eq!(gate.status, Status::NotSupported);
        assert_eq!(
            gate.reasons,
            [Doubt::TooFewCustomers, Doubt::TooFewTransactions]
        );
        assert_eq!(gate.instead.len(), 3);
    }
}

#[test]
fn one_customer_and_customers_all_alike_are_refused_with_finite_parameters() {
    let regular = Row {
        x: 1000,
        tx: 1040.0,
        age: 1040.0,
    };
    let new = Row {
        x: 0,
        tx: 0.0,
        age: 0.0,
    };
    for one in [SILENT, regular, new] {
        for count in [1, 600] {
            for model in BuyingModel::ALL {
                let found = fit(model, &vec![one; count], &Unwatched).unwrap();
                assert!(!found.status.gives_numbers(), "{model:?} {one:?} {count}");
                assert!(found.log_likelihood.is_finite());
                let next = found.params.expected(&one, 5000.0).unwrap();
                assert!(next.is_finite() && next >= 0.0);
            }
            assert!(
                !gate(&vec![one; count], &Unwatched)
                    .unwrap()
                    .status
                    .gives_numbers()
            );
        }
    }
    let alike = vec![SpendRow { x: 4, m: 100.0 }; 600];
    let found = fit_spending(&alike, &Unwatched).unwrap();
    assert_eq!((found.fit.status, found.pearson), (Status::Boundary, None));
}

#[test]
fn contracts_that_nobody_or_everybody_ends_have_no_best_fit() {
    for cohort in [
        vec![1000.0; 8],
        vec![1000.0, 0.0, 0.0],
        vec![1000.0],
        vec![1e12, 5e11],
    ] {
        let found = fit_contract(std::slice::from_ref(&cohort), &Unwatched).unwrap();
        assert_eq!(found.status, Status::Boundary, "{cohort:?}");
        assert!(found.params.survival(100).unwrap() <= 1.0);
    }
    let growing = fit_contract(&[vec![10.0, 9.0], vec![10.0, 11.0]], &Unwatched).unwrap_err();
    assert!(
        matches!(growing, ValuationError::InRow { row: 1, .. }),
        "{growing}"
    );
}

#[test]
fn donors_who_never_or_always_give_have_no_best_fit() {
    for (x, tx) in [(0, 0), (6, 6)] {
        let row = ChanceRow {
            x,
            tx,
            n: 6,
            weight: 500.0,
        };
        let found = fit_chances(&[row], &Unwatched).unwrap();
        assert_eq!(found.status, Status::Boundary);
    }
}

#[test]
fn rows_that_nobody_can_have_are_named() {
    let wrong = [
        Row {
            x: 1,
            tx: 0.0,
            age: 9.0,
        },
        Row {
            x: 0,
            tx: 3.0,
            age: 9.0,
        },
        Row {
            x: 2,
            tx: 9.5,
            age: 9.0,
        },
        Row {
            x: 2,
            tx: f64::NAN,
            age: 9.0,
        },
        Row {
            x: 0,
            tx: 0.0,
            age: -1.0,
        },
        Row {
            x: 0,
            tx: 0.0,
            age: f64::INFINITY,
        },
    ];
    for row in wrong {
        let rows = [SILENT, row];
        let error = fit(BuyingModel::BgNbd, &rows, &Unwatched).unwrap_err();
        assert!(
            matches!(error, ValuationError::InRow { row: 1, .. }),
            "{error}"
        );
    }
    let error = choose(&[SILENT], &[], 10.0, &Unwatched).unwrap_err();
    assert!(matches!(error, ValuationError::Length { .. }), "{error}");
}

#[test]
fn a_holdout_without_purchases_has_no_bias_and_chooses_none() {
    let rows = drawn(400, [1.0, 5.0, 0.8, 2.5], 52.0, 9);
    let choice = choose(&rows, &vec![0; rows.len()], 20.0, &Unwatched).unwrap();
    assert!(
        choice
            .candidates
            .iter()
            .all(|one| one.bias.is_none() && one.predicted > 0.0)
    );
    assert_eq!(choice.chosen, None);
}

#[test]
fn a_mean_that_is_infinite_is_refused() {
    let spending = Spending::new([6.0, 0.9, 15.0]).unwrap();
    let error = spending.population().unwrap_err();
    assert_eq!(error, ValuationError::NotFinite { name: "mean spend" });
    assert_eq!(
        spending.expected(&SpendRow { x: 0, m: 0.0 }).unwrap_err(),
        error
    );
    assert!(spending.expected(&SpendRow { x: 4, m: 20.0 }).is_ok());
}
