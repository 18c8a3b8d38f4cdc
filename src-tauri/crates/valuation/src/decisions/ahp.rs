//! Weights from comparisons in pairs (Saaty 1990), AHP-1. An inconsistent matrix is warned of and
//! never blocked. Deliberately absent: what the criteria are.

use crate::error::{ValuationError, at_most, finite, length, require};

/// Saaty's random indices for 3 to 10 criteria.
const RANDOM_INDEX: [f64; 8] = [0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49];
/// Above this consistency ratio the comparisons contradict each other.
const INCONSISTENT: f64 = 0.10;
/// More criteria than anybody compares in pairs.
const MOST: usize = 100;
/// How far a_ij·a_ji may be from 1: people type 0.33 for a third.
const RECIPROCAL: f64 = 0.05;
const ROUNDS: usize = 20_000;
const SETTLED: f64 = 1e-14;

/// Weights and how far the comparisons agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Ahp {
    /// The principal right eigenvector, summing to 1.
    pub weights: Vec<f64>,
    /// The principal eigenvalue.
    pub lambda_max: f64,
    /// (λ_max − n) ÷ (n − 1); 0 for one criterion.
    pub ci: f64,
    /// CI ÷ RI; 0 up to two criteria, none over ten, for which Saaty gives no RI.
    pub cr: Option<f64>,
    /// CR over 0.10.
    pub inconsistent: bool,
}

/// Weights of a square matrix of comparisons: `matrix[i][j]` says how much more i matters than j.
/// Refuses entries that are not within 1e-6 to 1e6 or not reciprocal within 5 %.
pub fn ahp(matrix: &[Vec<f64>]) -> Result<Ahp, ValuationError> {
    check(matrix)?;
    let n = matrix.len();
    let mut weights = vec![1.0 / n as f64; n];
    let mut lambda_max = 0.0;
    let mut settled = false;
    for _ in 0..ROUNDS {
        let row = |row: &Vec<f64>| -> f64 { row.iter().zip(&weights).map(|(a, w)| a * w).sum() };
        let mut next: Vec<f64> = matrix.iter().map(row).collect();
        // Weights sum to 1, so what they grew to is the eigenvalue.
        lambda_max = next.iter().sum();
        next.iter_mut().for_each(|weight| *weight /= lambda_max);
        let moved = next
            .iter()
            .zip(&weights)
            .map(|(a, b)| (a - b).abs())
            .fold(0.0, f64::max);
        weights = next;
        if moved <= SETTLED {
            settled = true;
            break;
        }
    }
    if !settled {
        return Err(ValuationError::NotSettled {
            name: "the weights",
        });
    }
    let ci = if n > 1 {
        (finite("lambda_max", lambda_max)? - n as f64) / (n as f64 - 1.0)
    } else {
        0.0
    };
    let cr = match n {
        0..=2 => Some(0.0),
        _ => RANDOM_INDEX.get(n - 3).map(|index| ci / index),
    };
    let inconsistent = cr.is_some_and(|cr| cr > INCONSISTENT);
    Ok(Ahp {
        weights,
        lambda_max,
        ci,
        cr,
        inconsistent,
    })
}

fn check(matrix: &[Vec<f64>]) -> Result<(), ValuationError> {
    if matrix.is_empty() {
        return Err(ValuationError::NoRows);
    }
    at_most("matrix", matrix.len(), MOST)?;
    for row in matrix {
        length("a row of the matrix", row.len(), matrix.len())?;
    }
    for (i, row) in matrix.iter().enumerate() {
        for (j, entry) in row.iter().enumerate() {
            let fits = (1e-6..=1e6).contains(entry);
            require(fits, "an entry of the matrix", *entry, "1e-6 to 1e6")?;
            let product = entry * matrix[j][i];
            let reciprocal = (product - 1.0).abs() <= RECIPROCAL;
            require(
                reciprocal,
                "an entry times its mirror",
                product,
                "1 within 5 %",
            )?;
        }
    }
    Ok(())
}
