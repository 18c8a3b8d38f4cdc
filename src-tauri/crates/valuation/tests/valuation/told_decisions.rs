//! T12: scores, the weights that flip a ranking, comparisons in pairs, hysteresis.

use crate::told::{assert_all_told, assert_told, case, matrix, numbers};
use serde_json::{Value, json};
use valise_valuation::decisions::{Board, Hysteresis, ahp, flip_weights, hysteresis};

const NAMES: [&str; 4] = ["Alpha", "Beta", "Gamma", "Delta"];

fn board(case: &Value) -> Board {
    let score = |value: &Value| u8::try_from(value.as_u64().unwrap()).unwrap();
    let scores = NAMES.map(|name| {
        let list = case["inputs"]["scores"][name].as_array().unwrap();
        list.iter().map(score).collect::<Vec<u8>>()
    });
    Board::new(numbers(&case["inputs"]["weights"]), &scores).unwrap()
}

#[test]
fn scores_and_their_ranking_are_as_told() {
    let case = case("T12");
    let board = board(&case);
    for (name, score) in NAMES.iter().zip(board.weighted().unwrap()) {
        assert_told(score, &case["expected"]["weighted"][name]);
    }
    let ranking: Vec<&str> = board
        .ranking()
        .unwrap()
        .iter()
        .map(|rank| NAMES[rank.account])
        .collect();
    assert_eq!(json!(ranking), case["expected"]["ranking"]);
}

#[test]
fn weights_that_flip_the_first_two_are_as_told() {
    let case = case("T12");
    let flips: Vec<f64> = flip_weights(&board(&case), 0, 1)
        .into_iter()
        .map(Option::unwrap)
        .collect();
    assert_all_told(&flips, &case["expected"]["flip_weight_alpha_beta"]);
}

#[test]
fn the_house_of_saaty_is_as_published() {
    let case = case("T12");
    let expected = &case["expected"]["ahp"];
    let computed = ahp(&matrix(&case["inputs"]["ahp"])).unwrap();
    assert_told(computed.lambda_max, &expected["lambda_max"]);
    assert_told(computed.ci, &expected["ci"]);
    assert_told(computed.cr.unwrap(), &expected["cr"]);
    assert_all_told(&computed.weights, &expected["weights"]);
    assert_eq!(json!(computed.inconsistent), expected["inconsistent"]);
}

#[test]
fn twelve_reviews_are_as_told() {
    let case = case("T12");
    let rules = &case["inputs"]["hysteresis"];
    let scores = numbers(&rules["scores"]);
    let count = |name: &str| u32::try_from(rules[name].as_u64().unwrap()).unwrap();
    let rules = Hysteresis {
        enter: rules["enter"].as_f64().unwrap(),
        exit: rules["exit"].as_f64().unwrap(),
        k_in: count("k_in"),
        k_out: count("k_out"),
    };
    assert!(!rules.leaves_too_easily());
    assert_eq!(
        json!(hysteresis(&rules, &scores).unwrap()),
        case["expected"]["hysteresis"]
    );
}
