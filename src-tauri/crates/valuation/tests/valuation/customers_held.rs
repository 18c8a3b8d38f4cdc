//! Intervals hold what they promise where the model is right, and are seen not to where it is wrong.

use valise_domain::progress::{Progress, Unwatched};
use valise_valuation::ValuationError;
use valise_valuation::customers::{Buying, BuyingModel, Draws, Row, held};
use valise_valuation::numbers::draws::Source;

const WEEKS: f64 = 52.0;
const HOLDOUT: f64 = 26.0;
const HOW: Draws = Draws {
    draws: 400,
    seed: 3,
    level: 0.8,
};

/// Customers who buy often and stay, and their purchases of the following half year.
fn faithful(count: usize) -> (Vec<Row>, Vec<u32>) {
    let mut source = Source::seeded(5);
    let mut one = |_| {
        let rate = source.gamma(4.0, 4.0).unwrap();
        let x = source.poisson(rate * WEEKS).unwrap();
        let later = source.poisson(rate * HOLDOUT).unwrap();
        let row = Row {
            x: x as u32,
            tx: WEEKS * x / (x + 1.0),
            age: WEEKS,
        };
        (row, later as u32)
    };
    (0..count).map(&mut one).unzip()
}

fn who_stay(alpha: f64) -> Buying {
    Buying::new(BuyingModel::BgNbd, [4.0, alpha, 1e-4, 1e3]).unwrap()
}

#[test]
fn intervals_of_the_right_model_hold_their_level_and_those_of_a_wrong_one_do_not() {
    let (rows, later) = faithful(4_500);
    let right = held(&who_stay(4.0), &rows, &later, HOLDOUT, HOW, &Unwatched);
    let right = right.unwrap().unwrap();
    assert!((0.79..0.87).contains(&right), "{right}");
    // A model that takes the same purchases for those of twice the time.
    let wrong = held(&who_stay(60.0), &rows, &later, HOLDOUT, HOW, &Unwatched);
    let wrong = wrong.unwrap().unwrap();
    assert!(wrong < 0.3, "{wrong}");
    let again = held(&who_stay(4.0), &rows, &later, HOLDOUT, HOW, &Unwatched);
    assert_eq!(
        again.unwrap(),
        Some(right),
        "the same seed, the same answer"
    );
}

struct Stopped;

impl Progress for Stopped {
    fn report(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[test]
fn nobody_has_no_interval_and_lists_of_two_lengths_are_refused() {
    let model = who_stay(4.0);
    let (rows, later) = faithful(3);
    let nobody = held(&model, &[], &[], HOLDOUT, HOW, &Unwatched);
    assert_eq!(nobody.unwrap(), None);
    let short = held(&model, &rows, &later[1..], HOLDOUT, HOW, &Unwatched);
    assert!(matches!(short, Err(ValuationError::Length { .. })));
    let stopped = held(&model, &rows, &later, HOLDOUT, HOW, &Stopped);
    assert!(matches!(stopped, Err(ValuationError::Cancelled)));
}
