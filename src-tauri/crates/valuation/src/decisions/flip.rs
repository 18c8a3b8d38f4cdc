//! How far the ranking hangs on a weight, and which criteria say the same thing.
//! Deliberately absent: two weights changed at once (`random_weights`).

use super::score::{Board, weighted};

/// Above this correlation two criteria count the same thing twice.
const SAME: f64 = 0.9;
/// Fewer accounts than these say nothing of a correlation.
const FEW: usize = 3;

/// Two criteria that correlate over 0.9.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Alike {
    /// One criterion, counted from 0.
    pub one: usize,
    /// The other one.
    pub other: usize,
    /// Pearson's correlation over the accounts.
    pub correlation: f64,
}

/// For each criterion the weight (as a part of all weights, the others keeping their proportions) at
/// which accounts `a` and `b` are level: (B̄−Ā)/((a_k−Ā)−(b_k−B̄)), Ā and B̄ the means over the other
/// criteria. None where no weight levels them, or an account is not on the board; a weight outside
/// 0 to 1 cannot be given.
pub fn flip_weights(board: &Board, a: usize, b: usize) -> Vec<Option<f64>> {
    let (Some(a), Some(b)) = (board.scores.get(a), board.scores.get(b)) else {
        return vec![None; board.weights.len()];
    };
    let without = |list: &[f64], k: usize| -> Vec<f64> {
        let others = list.iter().enumerate().filter(|(at, _)| *at != k);
        others.map(|(_, value)| *value).collect()
    };
    let flip = |k: usize| {
        let weights = without(&board.weights, k);
        let (mean_a, mean_b) = (
            weighted(&weights, &without(a, k)),
            weighted(&weights, &without(b, k)),
        );
        let weight = (mean_b - mean_a) / ((a[k] - mean_a) - (b[k] - mean_b));
        weight.is_finite().then_some(weight)
    };
    (0..board.weights.len()).map(flip).collect()
}

/// Pairs of criteria that correlate over 0.9; none where there are fewer than three accounts.
pub fn alike(board: &Board) -> Vec<Alike> {
    if board.scores.len() < FEW {
        return Vec::new();
    }
    let column = |k: usize| -> Vec<f64> { board.scores.iter().map(|list| list[k]).collect() };
    let columns: Vec<Vec<f64>> = (0..board.weights.len()).map(column).collect();
    let mut found = Vec::new();
    for one in 0..columns.len() {
        for other in one + 1..columns.len() {
            match correlation(&columns[one], &columns[other]) {
                Some(correlation) if correlation > SAME => {
                    found.push(Alike {
                        one,
                        other,
                        correlation,
                    });
                }
                _ => {}
            }
        }
    }
    found
}

/// Pearson's correlation; none where one side is the same throughout.
fn correlation(a: &[f64], b: &[f64]) -> Option<f64> {
    let n = a.len() as f64;
    let (mean_a, mean_b) = (a.iter().sum::<f64>() / n, b.iter().sum::<f64>() / n);
    let sum = |f: &dyn Fn(f64, f64) -> f64| -> f64 {
        a.iter()
            .zip(b)
            .map(|(a, b)| f(a - mean_a, b - mean_b))
            .sum()
    };
    let spread = (sum(&|a, _| a * a) * sum(&|_, b| b * b)).sqrt();
    (spread > 0.0).then(|| sum(&|a, b| a * b) / spread)
}
