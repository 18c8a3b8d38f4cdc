//! Seeded draws: the same seed gives the same numbers, on every machine of the same program.
//! Deliberately absent: a seed of its own.

use crate::error::ValuationError;
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::SeedableRng;
use rand_distr::{Beta, Distribution, Gamma, Poisson, StandardUniform};

/// A stream of draws.
#[derive(Clone, Debug)]
pub struct Source(ChaCha8Rng);

impl Source {
    /// The stream of a seed.
    pub fn seeded(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// Between 0 (included) and 1 (not).
    pub fn uniform(&mut self) -> f64 {
        StandardUniform.sample(&mut self.0)
    }

    /// Gamma with a mean of `shape ÷ rate`; refuses what is not positive.
    pub fn gamma(&mut self, shape: f64, rate: f64) -> Result<f64, ValuationError> {
        Gamma::new(shape, 1.0 / rate)
            .map(|gamma| gamma.sample(&mut self.0))
            .map_err(|_| refused("gamma shape", shape))
    }

    /// Beta with a mean of `a ÷ (a + b)`; refuses what is not positive.
    pub fn beta(&mut self, a: f64, b: f64) -> Result<f64, ValuationError> {
        Beta::new(a, b)
            .map(|beta| beta.sample(&mut self.0))
            .map_err(|_| refused("beta shape", a.min(b)))
    }

    /// How often something of this mean happens; a whole number. Refuses more than 1e15.
    pub fn poisson(&mut self, mean: f64) -> Result<f64, ValuationError> {
        if mean <= 0.0 {
            return Ok(0.0);
        }
        if mean > 1e15 {
            return Err(refused("poisson mean", mean));
        }
        Poisson::new(mean)
            .map(|poisson| poisson.sample(&mut self.0))
            .map_err(|_| refused("poisson mean", mean))
    }
}

fn refused(name: &'static str, given: f64) -> ValuationError {
    ValuationError::OutOfRange {
        name,
        given,
        allowed: "a positive number within reach",
    }
}
