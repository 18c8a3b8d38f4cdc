//! The scoring board: Σ w·s ÷ Σ w over criteria. Deliberately absent: names.

use super::TOLERANCE;
use crate::error::{ValuationError, at_most, finite, length, require};

/// The most accounts, and the most criteria, of one board.
const MOST: usize = 1_000;
/// The scores that a criterion gives.
const SCORES: std::ops::RangeInclusive<u8> = 1..=10;

/// Accounts scored by criteria.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    pub(super) weights: Vec<f64>,
    pub(super) scores: Vec<Vec<f64>>,
}

/// The place of one account.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rank {
    /// Which account, as the board has them.
    pub account: usize,
    /// Its score, 1 to 10.
    pub score: f64,
    /// Its place from 1; scores within 1e-9 of each other share one.
    pub rank: usize,
}

impl Board {
    /// A board: a weight for each criterion, and for each account a score from 1 to 10 for each
    /// criterion. Refuses negative weights and weights that sum to 0.
    pub fn new(weights: Vec<f64>, scores: &[Vec<u8>]) -> Result<Self, ValuationError> {
        at_most("weights", weights.len(), MOST)?;
        at_most("scores", scores.len(), MOST)?;
        for weight in &weights {
            require(*weight >= 0.0, "weights", *weight, "0 or more")?;
        }
        let sum: f64 = weights.iter().sum();
        require(sum > 0.0, "the sum of weights", sum, "above 0")?;
        for list in scores {
            length("scores of an account", list.len(), weights.len())?;
            for score in list {
                let given = f64::from(*score);
                require(
                    SCORES.contains(score),
                    "score",
                    given,
                    "an integer from 1 to 10",
                )?;
            }
        }
        let as_numbers = |list: &Vec<u8>| list.iter().map(|score| f64::from(*score)).collect();
        Ok(Self {
            weights,
            scores: scores.iter().map(as_numbers).collect(),
        })
    }

    /// The weighted score of each account, in their order.
    pub fn weighted(&self) -> Result<Vec<f64>, ValuationError> {
        let score = |scores: &Vec<f64>| finite("score", weighted(&self.weights, scores));
        self.scores.iter().map(score).collect()
    }

    /// The accounts by score, the highest first, equal ones in their order.
    pub fn ranking(&self) -> Result<Vec<Rank>, ValuationError> {
        Ok(ranked(&self.weighted()?))
    }
}

pub(super) fn weighted(weights: &[f64], scores: &[f64]) -> f64 {
    let sum: f64 = weights.iter().zip(scores).map(|(w, s)| w * s).sum();
    sum / weights.iter().sum::<f64>()
}

/// Ranks for scores; a run of scores each within the tolerance of the one before it is one rank.
pub(super) fn ranked(scores: &[f64]) -> Vec<Rank> {
    let mut order: Vec<usize> = (0..scores.len()).collect();
    order.sort_by(|a, b| scores[*b].total_cmp(&scores[*a]));
    let mut ranks: Vec<Rank> = Vec::with_capacity(scores.len());
    for (place, account) in order.into_iter().enumerate() {
        let score = scores[account];
        let rank = match ranks.last() {
            Some(before) if before.score - score <= TOLERANCE => before.rank,
            _ => place + 1,
        };
        ranks.push(Rank {
            account,
            score,
            rank,
        });
    }
    ranks.sort_by_key(|rank| (rank.rank, rank.account));
    ranks
}
