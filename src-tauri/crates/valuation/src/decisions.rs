//! What to decide on the numbers: which accounts are key, by scores whose weights are laid open, by
//! revenue or by potential. All of it is advice.
//!
//! Deliberately absent: the criteria and their anchor texts, which people write.

mod ahp;
mod basis;
mod flip;
mod hysteresis;
mod random_weights;
mod score;

pub use ahp::{Ahp, ahp};
pub use basis::{Goal, basis, share_of_wallet};
pub use flip::{Alike, alike, flip_weights};
pub use hysteresis::{Hysteresis, hysteresis};
pub use random_weights::{Likelihood, WeightsBy, ranks_at_random};
pub use score::{Board, Rank};

/// Scores closer than this are the same: a true 7.0 can compute as 6.999999999999999.
pub(crate) const TOLERANCE: f64 = 1e-9;
