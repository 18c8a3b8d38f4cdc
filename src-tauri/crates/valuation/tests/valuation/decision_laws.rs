//! Laws of scores, weights, comparisons, hysteresis, wallets and the whale curve.

use crate::ledger::money;
use proptest::prelude::*;
use rust_decimal::Decimal;
use valise_valuation::decisions::{
    Board, Goal, Hysteresis, WeightsBy, ahp, alike, basis, flip_weights, hysteresis,
    ranks_at_random, share_of_wallet,
};
use valise_valuation::whale;

#[test]
fn scores_that_differ_by_rounding_only_share_a_rank() {
    let board = Board::new(vec![0.1; 10], &[vec![7; 10], vec![7; 10], vec![9; 10]]).unwrap();
    let ranks: Vec<_> = board
        .ranking()
        .unwrap()
        .iter()
        .map(|r| (r.account, r.rank))
        .collect();
    assert_eq!(ranks, [(2, 1), (0, 2), (1, 2)]);
}

#[test]
fn a_board_refuses_what_is_no_score_and_no_weight() {
    let refused = |weights: &[f64], score| {
        Board::new(weights.to_vec(), &[vec![score; 2]])
            .unwrap_err()
            .code()
    };
    assert_eq!(refused(&[1.0, 1.0], 0), "out_of_range");
    assert_eq!(refused(&[1.0, 1.0], 11), "out_of_range");
    assert_eq!(refused(&[1.0, -1.0], 5), "out_of_range");
    assert_eq!(refused(&[0.0, 0.0], 5), "out_of_range");
    assert_eq!(refused(&[1.0], 5), "length");
}

#[test]
fn two_criteria_that_say_the_same_are_told() {
    let scores = [vec![2, 3, 9], vec![5, 6, 1], vec![8, 9, 5], vec![3, 4, 7]];
    let found = alike(&Board::new(vec![1.0; 3], &scores).unwrap());
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].one, found[0].other), (0, 1));
    assert!((found[0].correlation - 1.0).abs() < 1e-12);
    assert!(alike(&Board::new(vec![1.0; 3], &scores[..2]).unwrap()).is_empty());
}

#[test]
fn the_best_in_everything_is_first_whatever_the_weights() {
    let board = Board::new(vec![3.0, 1.0], &[vec![9, 9], vec![1, 8], vec![8, 1]]).unwrap();
    for by in [WeightsBy::Anything, WeightsBy::Around { closeness: 20.0 }] {
        let likely = ranks_at_random(&board, by, 2, (2_000, 5)).unwrap();
        assert_eq!((likely[0].first, likely[0].among_top), (1.0, 1.0));
        assert_eq!(likely[1].first, 0.0);
        assert!((likely[1].among_top + likely[2].among_top - 1.0).abs() < 1e-9);
    }
    // All weights alike: each of the two is second as often. Around 3 to 1 the last one is.
    let anything = ranks_at_random(&board, WeightsBy::Anything, 2, (4_000, 5)).unwrap();
    assert!((anything[1].among_top - 0.5).abs() < 0.05);
    let around =
        ranks_at_random(&board, WeightsBy::Around { closeness: 20.0 }, 2, (4_000, 5)).unwrap();
    assert!(around[2].among_top > 0.95);
    assert!(ranks_at_random(&board, WeightsBy::Anything, 2, (0, 5)).is_err());
}

#[test]
fn a_comparison_that_agrees_with_itself_is_consistent() {
    let weights = [0.5, 0.3, 0.2];
    let matrix = weights.map(|a| weights.map(|b| a / b).to_vec());
    let found = ahp(&matrix).unwrap();
    assert!(found.ci.abs() < 1e-9 && !found.inconsistent);
    for (found, told) in found.weights.iter().zip(weights) {
        assert!((found - told).abs() < 1e-12);
    }
    let one = ahp(&[vec![1.0]]).unwrap();
    assert_eq!((one.weights, one.cr), (vec![1.0], Some(0.0)));
    assert_eq!(
        ahp(&[vec![1.0, 2.0], vec![2.0, 1.0]]).unwrap_err().code(),
        "out_of_range"
    );
    assert_eq!(ahp(&[]).unwrap_err().code(), "no_rows");
    let eleven = vec![vec![1.0; 11]; 11];
    assert_eq!(ahp(&eleven).unwrap().cr, None);
}

#[test]
fn hysteresis_takes_a_true_seven_for_seven() {
    let rules = Hysteresis {
        enter: 7.0,
        exit: 6.0,
        k_in: 1,
        k_out: 2,
    };
    assert_eq!(
        hysteresis(&rules, &[6.999_999_999_999_999]).unwrap(),
        [true]
    );
    assert_eq!(
        hysteresis(&rules, &[7.0, 5.999_999_999_999_999, 5.9]).unwrap(),
        [true; 3]
    );
    assert!(hysteresis(&Hysteresis { exit: 7.5, ..rules }, &[]).is_err());
    assert!(hysteresis(&Hysteresis { k_in: 0, ..rules }, &[]).is_err());
    assert!(Hysteresis { k_out: 1, ..rules }.leaves_too_easily());
}

#[test]
fn potential_counts_for_growth_only_and_never_below_what_is() {
    let (ttm, potential) = (money("100"), money("250"));
    assert_eq!(basis(ttm, Some(potential), Goal::Maintain), ttm);
    assert_eq!(basis(ttm, Some(potential), Goal::Grow), potential);
    assert_eq!(basis(ttm, Some(money("80")), Goal::Grow), ttm);
    assert_eq!(basis(ttm, None, Goal::Grow), ttm);
    assert_eq!(share_of_wallet(ttm, potential).unwrap(), money("0.4"));
    for (ttm, potential) in [("100", "99.99"), ("0", "0"), ("-1", "5")] {
        assert_eq!(
            share_of_wallet(money(ttm), money(potential))
                .unwrap_err()
                .code(),
            "out_of_range"
        );
    }
}

#[test]
fn a_base_that_loses_money_has_amounts_and_no_percentages() {
    let loss = whale(&["5", "-20", "3"].map(money));
    assert_eq!(
        (loss.total, loss.peak_value, loss.peak_customers),
        (money("-12"), money("8"), 2)
    );
    assert_eq!((loss.parts, loss.loss_makers), (None, 1));
    let all_lose = whale(&["-5", "-2"].map(money));
    assert_eq!(
        (all_lose.peak_value, all_lose.peak_customers),
        (money("-2"), 1)
    );
    let none = whale(&[]);
    assert_eq!((none.peak_customers, none.parts), (0, None));
}

fn any_board() -> impl Strategy<Value = (Vec<f64>, Vec<Vec<u8>>)> {
    (2_usize..6, 2_usize..8).prop_flat_map(|(criteria, accounts)| {
        let scores = prop::collection::vec(prop::collection::vec(1_u8..=10, criteria), accounts);
        (prop::collection::vec(0.05_f64..10.0, criteria), scores)
    })
}

proptest! {
    #[test]
    fn at_its_flip_weight_two_accounts_are_level((weights, scores) in any_board()) {
        let board = Board::new(weights.clone(), &scores).unwrap();
        let total: f64 = weights.iter().sum();
        for (k, flip) in flip_weights(&board, 0, 1).into_iter().enumerate() {
            let Some(flip) = flip.filter(|flip| (0.001..0.999).contains(flip)) else { continue };
            let others = total - weights[k];
            let turned: Vec<f64> = (0..weights.len())
                .map(|j| if j == k { flip } else { weights[j] / others * (1.0 - flip) })
                .collect();
            let level = Board::new(turned, &scores).unwrap().weighted().unwrap();
            prop_assert!((level[0] - level[1]).abs() < 1e-9, "{} {}", level[0], level[1]);
        }
    }

    #[test]
    fn the_flip_of_two_accounts_is_the_flip_of_both((weights, scores) in any_board()) {
        let board = Board::new(weights, &scores).unwrap();
        for (a, b) in flip_weights(&board, 0, 1).into_iter().zip(flip_weights(&board, 1, 0)) {
            match (a, b) {
                (Some(a), Some(b)) => prop_assert!((a - b).abs() <= 1e-9 * a.abs().max(1.0)),
                (a, b) => prop_assert_eq!(a, b),
            }
        }
    }

    #[test]
    fn another_unit_of_weights_changes_no_score((weights, scores) in any_board(), unit in 0.01_f64..100.0) {
        let scaled: Vec<f64> = weights.iter().map(|weight| weight * unit).collect();
        let (a, b) = (Board::new(weights, &scores).unwrap(), Board::new(scaled, &scores).unwrap());
        for (a, b) in a.weighted().unwrap().iter().zip(b.weighted().unwrap()) {
            prop_assert!((a - b).abs() < 1e-12 && (1.0 - 1e-12..=10.0 + 1e-12).contains(a));
        }
    }

    #[test]
    fn chances_are_between_nothing_and_always((weights, scores) in any_board(), seed in any::<u64>(), top in 0_usize..5) {
        let board = Board::new(weights, &scores).unwrap();
        let likely = ranks_at_random(&board, WeightsBy::Anything, top, (50, seed)).unwrap();
        prop_assert_eq!(likely.len(), scores.len());
        for one in &likely {
            prop_assert!((0.0..=1.0).contains(&one.among_top) && (0.0..=1.0).contains(&one.first));
        }
        prop_assert!(likely.iter().map(|one| one.first).sum::<f64>() >= 1.0 - 1e-9);
    }

    #[test]
    fn an_account_changes_only_after_a_run_of_reviews(
        scores in prop::collection::vec(1.0..10.0, 0..60), k_in in 1_u32..4, more in 1_u32..3,
    ) {
        let rules = Hysteresis { enter: 7.0, exit: 6.0, k_in, k_out: k_in + more };
        let key = hysteresis(&rules, &scores).unwrap();
        let mut was = false;
        for (at, is) in key.iter().enumerate() {
            if *is != was {
                let run = if *is { k_in } else { k_in + more } as usize;
                let reviews = &scores[at + 1 - run..=at];
                let speaks = |score: &f64| if *is { *score >= 7.0 } else { *score < 6.0 };
                prop_assert!(reviews.iter().all(speaks));
            }
            was = *is;
        }
    }

    #[test]
    fn a_reciprocal_matrix_gives_weights_that_sum_to_one(
        upper in prop::collection::vec(prop::sample::select(vec![1.0, 2.0, 3.0, 5.0, 7.0, 9.0, 1.0 / 3.0, 0.2]), 15),
    ) {
        let mut matrix = vec![vec![1.0; 6]; 6];
        let mut entries = upper.into_iter();
        for (i, j) in (0..6).flat_map(|i| (i + 1..6).map(move |j| (i, j))) {
            let entry = entries.next().unwrap();
            matrix[i][j] = entry;
            matrix[j][i] = 1.0 / entry;
        }
        let found = ahp(&matrix).unwrap();
        prop_assert!((found.weights.iter().sum::<f64>() - 1.0).abs() < 1e-12);
        prop_assert!(found.weights.iter().all(|weight| *weight > 0.0));
        prop_assert!(found.lambda_max >= 6.0 - 1e-9 && found.ci >= -1e-9);
        prop_assert_eq!(found.inconsistent, found.cr.unwrap() > 0.10);
    }

    #[test]
    fn the_whale_keeps_every_cent_in_any_order(
        (a, b) in prop::collection::vec((-90_000_i64..100_000, 0_u32..3), 1..40)
            .prop_flat_map(|list| (Just(list.clone()), Just(list).prop_shuffle())),
    ) {
        let profits = |list: &[(i64, u32)]| list.iter().map(|(amount, scale)| Decimal::new(*amount, *scale)).collect::<Vec<_>>();
        let (one, other) = (whale(&profits(&a)), whale(&profits(&b)));
        prop_assert_eq!(&one, &other);
        prop_assert_eq!(one.total, profits(&a).iter().sum::<Decimal>());
        prop_assert_eq!(one.peak_value - one.erosion_value, one.total);
        if let Some(parts) = one.parts {
            prop_assert!(parts.peak_pct >= 100.0 - 1e-9);
            prop_assert!((-1e-12..1.0).contains(&parts.stobachoff));
        }
    }
}
