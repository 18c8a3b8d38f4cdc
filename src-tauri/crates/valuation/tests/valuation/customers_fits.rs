//! Fits: that they are the peaks of the likelihoods they claim, whoever comes first in the table.

use crate::customers_data::{cdnow, column, drawn, spend_rows};
use crate::told::fixture;
use proptest::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};
use valise_domain::progress::{Progress, Unwatched};
use valise_valuation::ValuationError;
use valise_valuation::customers::{
    Buying, BuyingModel, Chances, Contract, Doubt, Fit, Row, SpendRow, Spending, Status, choose,
    fit, fit_spending,
};

fn sum(params: &Buying, rows: &[Row]) -> f64 {
    rows.iter()
        .map(|row| params.log_likelihood(row).unwrap())
        .sum()
}

#[test]
fn a_fits_likelihood_is_the_sum_of_its_customers_and_nowhere_near_is_more() {
    let rows = drawn(700, [0.8, 5.0, 0.6, 3.0], 52.0, 3);
    for model in BuyingModel::ALL {
        let found = fit(model, &rows, &Unwatched).unwrap();
        let here = sum(&found.params, &rows);
        assert!((found.log_likelihood - here).abs() < 1e-8, "{model:?}");
        for place in 0..4 {
            for factor in [0.99, 1.01] {
                let mut values = found.params.values();
                values[place] *= factor;
                let beside = Buying::new(model, values).unwrap();
                assert!(sum(&beside, &rows) < here, "{model:?} {place}");
            }
        }
    }
}

#[test]
fn standard_errors_are_those_of_lifetimes() {
    // lifetimes 0.11.3, BetaGeoFitter on the same file, `summary["se(coef)"]`.
    let told = [0.012557379, 0.378224101, 0.185733750, 0.705413850];
    let found = fit(BuyingModel::BgNbd, &cdnow(), &Unwatched).unwrap();
    for (error, told) in found.standard_errors.unwrap().iter().zip(told) {
        assert!((error / told - 1.0).abs() < 1e-5, "{error} {told}");
    }
}

#[test]
fn a_great_base_gives_back_the_parameters_it_was_drawn_from() {
    let truth = [0.5, 6.0, 0.8, 2.5];
    let rows = drawn(20_000, truth, 78.0, 5);
    let found = fit(BuyingModel::BgNbd, &rows, &Unwatched).unwrap();
    assert_eq!(found.status, Status::Supported);
    let errors = found.standard_errors.as_ref().unwrap();
    for ((value, error), truth) in found.params.values().iter().zip(errors).zip(truth) {
        // Days are whole, which costs a little of the rate.
        assert!(
            (value - truth).abs() < 4.0 * error + 0.05 * truth,
            "{found:?}"
        );
    }
    assert!((found.log_likelihood - sum(&found.params, &rows)).abs() < 1e-6);
}

#[test]
fn the_order_of_customers_does_not_matter_at_all() {
    let mut rows = cdnow();
    let spends = spend_rows("told-data/cdnow_summary_39wk.csv");
    let turned: Vec<SpendRow> = spends.iter().rev().copied().collect();
    assert_eq!(
        fit_spending(&spends, &Unwatched).unwrap(),
        fit_spending(&turned, &Unwatched).unwrap()
    );
    for model in BuyingModel::ALL {
        let found = fit(model, &rows, &Unwatched).unwrap();
        rows.reverse();
        rows.swap(3, 1500);
        assert_eq!(found, fit(model, &rows, &Unwatched).unwrap());
    }
}

#[test]
fn units_scale_parameters_and_leave_the_judgement() {
    let rows = cdnow();
    let days: Vec<Row> = rows
        .iter()
        .map(|row| Row {
            x: row.x,
            tx: row.tx * 7.0,
            age: row.age * 7.0,
        })
        .collect();
    for model in BuyingModel::ALL {
        let (weekly, daily) = (
            fit(model, &rows, &Unwatched).unwrap(),
            fit(model, &days, &Unwatched).unwrap(),
        );
        assert_eq!(
            (weekly.status, &weekly.reasons),
            (daily.status, &daily.reasons)
        );
        let is_time = |name: &str| matches!(name, "alpha" | "beta");
        let errors = weekly
            .standard_errors
            .unwrap()
            .into_iter()
            .zip(daily.standard_errors.unwrap());
        let values = weekly
            .params
            .values()
            .into_iter()
            .zip(daily.params.values());
        for ((name, value), error) in model.names().into_iter().zip(values).zip(errors) {
            let unit = if is_time(name) { 7.0 } else { 1.0 };
            assert!((value.0 * unit / value.1 - 1.0).abs() < 1e-6, "{name}");
            assert!((error.0 * unit / error.1 - 1.0).abs() < 1e-5, "{name}");
        }
        let shift = 2457.0 * 7.0_f64.ln();
        assert!((weekly.log_likelihood - shift - daily.log_likelihood).abs() < 1e-7);
    }
}

#[test]
fn money_in_another_currency_is_the_same_spend() {
    let rows = spend_rows("told-data/cdnow_summary_39wk.csv");
    let small = fit_spending(&rows, &Unwatched).unwrap();
    let great = |row: &SpendRow| SpendRow {
        x: row.x,
        m: row.m * 1e60,
    };
    let great: Vec<SpendRow> = rows.iter().map(great).collect();
    let great = fit_spending(&great, &Unwatched).unwrap();
    let ([p, q, gamma], [p_, q_, gamma_]) = (small.fit.params.values(), great.fit.params.values());
    for ratio in [p / p_, q / q_, gamma * 1e60 / gamma_] {
        assert!((ratio - 1.0).abs() < 1e-6);
    }
    assert!((small.pearson.unwrap() - great.pearson.unwrap()).abs() < 1e-12);
    assert_eq!(
        (small.fit.status, great.fit.status),
        (Status::Supported, Status::Supported)
    );
}

#[test]
fn spend_that_goes_with_frequency_is_refused_and_credit_is_left_out() {
    let mut rows: Vec<SpendRow> = (1..200)
        .map(|x| SpendRow {
            x,
            m: f64::from(x) * (1.0 + f64::from(x % 7)),
        })
        .collect();
    rows.push(SpendRow { x: 3, m: -5.0 });
    rows.push(SpendRow { x: 3, m: 0.0 });
    rows.push(SpendRow { x: 0, m: 0.0 });
    let found = fit_spending(&rows, &Unwatched).unwrap();
    assert_eq!((found.left_out, found.fit.rows), (2, 199));
    assert!(found.pearson.unwrap() > 0.3);
    assert!(found.fit.reasons.contains(&Doubt::CorrelatedSpend));
    assert!(!found.fit.status.gives_numbers());
}

#[test]
fn a_bias_over_the_holdout_takes_the_standing_away() {
    let found = fit(BuyingModel::BgNbd, &cdnow(), &Unwatched).unwrap();
    for (bias, status) in [
        (-0.2, Status::Supported),
        (0.21, Status::Indicative),
        (-0.35, Status::Indicative),
        (0.36, Status::NotSupported),
    ] {
        assert_eq!(found.clone().with_bias(bias).status, status, "{bias}");
    }
}

#[test]
fn fewer_transactions_make_a_hint_and_then_nothing() {
    let rows = cdnow();
    let standing = |every: usize| {
        let part: Vec<Row> = rows.iter().step_by(every).copied().collect();
        fit(BuyingModel::BgNbd, &part, &Unwatched).unwrap()
    };
    let third = standing(3);
    assert_eq!(third.status, Status::Indicative, "{:?}", third.reasons);
    assert!(third.reasons.contains(&Doubt::FewTransactions));
    assert!(!standing(12).status.gives_numbers());
}

/// Cancels after so many reports.
struct Impatient {
    left: u64,
    heard: AtomicU64,
}

impl Progress for Impatient {
    fn report(&self, done: u64, _total: u64) {
        assert!(done > 0);
        self.heard.fetch_add(1, Ordering::Relaxed);
    }

    fn cancelled(&self) -> bool {
        self.heard.load(Ordering::Relaxed) >= self.left
    }
}

#[test]
fn a_long_fit_can_be_stopped_at_any_time() {
    let rows = cdnow();
    let holdout = column(&fixture("told-data/cdnow_sample_rfm_exact.csv"), "holdout");
    let holdout: Vec<u32> = holdout.iter().map(|count| *count as u32).collect();
    for left in [0, 1, 40] {
        let progress = Impatient {
            left,
            heard: AtomicU64::new(0),
        };
        let stopped = fit(BuyingModel::ParetoNbd, &rows, &progress).unwrap_err();
        assert_eq!(stopped, ValuationError::Cancelled);
        let stopped = choose(&rows, &holdout, 39.0, &progress).unwrap_err();
        assert_eq!(stopped, ValuationError::Cancelled);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_small_base_gives_finite_parameters_that_sum_to_the_likelihood(
        rows in prop::collection::vec(
            (0_u32..9, 1_u32..60, 0_u32..60).prop_map(|(x, last, silent)| {
                let tx = if x == 0 { 0 } else { last };
                Row { x, tx: f64::from(tx), age: f64::from(tx + silent) }
            }),
            1..40,
        ),
    ) {
        for model in BuyingModel::ALL {
            let found = fit(model, &rows, &Unwatched).unwrap();
            let sum = sum(&found.params, &rows);
            prop_assert!((sum - found.log_likelihood).abs() < 1e-6 * (1.0 + sum.abs()));
            prop_assert!(!found.status.gives_numbers());
            if let Some(errors) = found.standard_errors {
                prop_assert!(errors.iter().all(|error| error.is_finite() && *error > 0.0));
            }
        }
    }
}

#[test]
fn a_base_that_nobody_leaves_has_a_closest_model_and_no_number() {
    let all = drawn(600, [0.8, 5.0, 1e-6, 10.0], 52.0, 21);
    let holdout = vec![3; all.len()];
    let choice = choose(&all, &holdout, 26.0, &Unwatched).unwrap();
    for one in &choice.candidates {
        assert!(one.fit.reasons.contains(&Doubt::NoDropoutSeen));
        assert!(!one.fit.status.gives_numbers());
    }
    let least = choice
        .candidates
        .iter()
        .min_by(|a, b| a.bias.unwrap().abs().total_cmp(&b.bias.unwrap().abs()));
    assert_eq!(choice.chosen, least.map(|one| one.fit.params.model()));
}

#[test]
fn a_fit_can_be_kept_and_a_kept_one_is_checked() {
    let found = fit(BuyingModel::ParetoNbd, &cdnow(), &Unwatched).unwrap();
    let text = serde_json::to_string(&found).unwrap();
    let back: Fit<Buying> = serde_json::from_str(&text).unwrap();
    assert_eq!(back.params.model(), found.params.model());
    assert_eq!((back.status, &back.reasons), (found.status, &found.reasons));
    assert_eq!(back.with_bias(0.3).reasons, [Doubt::HoldoutBias]);
    for wrong in ["-0.5", "0", "1e300", "null"] {
        let tampered = format!(r#"{{"model":"pareto_nbd","values":[{wrong},1.0,1.0,1.0]}}"#);
        assert!(serde_json::from_str::<Buying>(&tampered).is_err());
        for model in [
            "{\"values\":[WRONG,1.0,1.0,1.0]}",
            "{\"values\":[WRONG,1.0]}",
        ] {
            let text = model.replace("WRONG", wrong);
            assert!(serde_json::from_str::<Chances>(&text).is_err());
            assert!(serde_json::from_str::<Contract>(&text).is_err());
            assert!(serde_json::from_str::<Spending>(&text).is_err());
        }
    }
}
