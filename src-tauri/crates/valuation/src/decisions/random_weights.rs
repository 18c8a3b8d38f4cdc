//! How often an account is among the first when nobody agrees on the weights.
//! Deliberately absent: random scores.

use super::score::{Board, ranked, weighted};
use crate::error::{ValuationError, at_most, require};
use crate::numbers::draws::Source;

/// The most scores that are added up over all draws.
const MOST_WORK: usize = 500_000_000;

/// Which weights are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WeightsBy {
    /// All weights alike, Dirichlet(1, …, 1).
    Anything,
    /// Around the board's own weights, Dirichlet(κ·w), the closer the greater κ.
    Around {
        /// κ, above 0.
        closeness: f64,
    },
}

/// How often one account is among the first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Likelihood {
    /// Which account, as the board has them.
    pub account: usize,
    /// The part of the draws in which its rank is `top` or better.
    pub among_top: f64,
    /// The part of the draws in which no other is above it.
    pub first: f64,
}

/// Draws weights `draws` times, seeded, and counts ranks. Accounts in their order. Refuses no draws.
pub fn ranks_at_random(
    board: &Board,
    by: WeightsBy,
    top: usize,
    (draws, seed): (u32, u64),
) -> Result<Vec<Likelihood>, ValuationError> {
    require(draws > 0, "draws", f64::from(draws), "1 or more")?;
    let work = board.weights.len() * board.scores.len().max(1);
    at_most("draws", draws as usize, MOST_WORK / work)?;
    let shapes = shapes(board, by)?;
    let mut source = Source::seeded(seed);
    let mut counts = vec![(0_u32, 0_u32); board.scores.len()];
    let mut weights = vec![0.0; shapes.len()];
    for _ in 0..draws {
        for (weight, shape) in weights.iter_mut().zip(&shapes) {
            *weight = if *shape > 0.0 {
                source.gamma(*shape, 1.0)?
            } else {
                0.0
            };
        }
        if weights.iter().sum::<f64>() <= 0.0 {
            // Shapes so small that every draw vanished: their limit is one criterion alone.
            weights[one_of(&shapes, source.uniform())] = 1.0;
        }
        let scores: Vec<f64> = board
            .scores
            .iter()
            .map(|list| weighted(&weights, list))
            .collect();
        for rank in ranked(&scores) {
            counts[rank.account].0 += u32::from(rank.rank <= top);
            counts[rank.account].1 += u32::from(rank.rank == 1);
        }
    }
    let part = |count: u32| f64::from(count) / f64::from(draws);
    let likelihood = |(account, (top, first)): (usize, (u32, u32))| Likelihood {
        account,
        among_top: part(top),
        first: part(first),
    };
    Ok(counts.into_iter().enumerate().map(likelihood).collect())
}

fn shapes(board: &Board, by: WeightsBy) -> Result<Vec<f64>, ValuationError> {
    match by {
        WeightsBy::Anything => Ok(vec![1.0; board.weights.len()]),
        WeightsBy::Around { closeness } => {
            require(
                (1e-3..=1e6).contains(&closeness),
                "closeness",
                closeness,
                "0.001 to 1,000,000",
            )?;
            let sum: f64 = board.weights.iter().sum();
            Ok(board
                .weights
                .iter()
                .map(|weight| closeness * weight / sum)
                .collect())
        }
    }
}

/// The place where the running sum of `shapes` passes a part `u` of all.
fn one_of(shapes: &[f64], u: f64) -> usize {
    let aim = u * shapes.iter().sum::<f64>();
    let mut before = 0.0;
    let passed = shapes.iter().position(|shape| {
        before += shape;
        before > aim
    });
    passed.unwrap_or(0)
}
