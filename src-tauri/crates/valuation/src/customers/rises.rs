//! Σ weight·(ln Γ(r + x) − ln Γ(r)) over a base, and its slope in r: counts are small whole numbers
//! that many customers share, so the sum is one of logarithms, ln(r + j) for every purchase number
//! j that was survived.
//! Deliberately absent: arguments that are not r + whole number (`spending` has those).

use crate::numbers::gamma::{digamma, ln_rise};

/// Counts beyond this are summed by value, not by purchase number.
const STEPS: u32 = 4096;

/// The counts of a base.
#[derive(Clone, Debug)]
pub(crate) struct Rises {
    /// At j: the weight of those with a count of more than j.
    more_than: Vec<f64>,
    /// Counts beyond [`STEPS`] with their weights.
    far: Vec<(f64, f64)>,
}

impl Rises {
    /// From counts and weights in any order.
    pub fn of(counts: impl Iterator<Item = (u32, f64)>) -> Self {
        let mut exactly: Vec<f64> = Vec::new();
        let mut far: Vec<(f64, f64)> = Vec::new();
        for (count, weight) in counts {
            if count > STEPS {
                match far.last_mut() {
                    Some(last) if last.0 == f64::from(count) => last.1 += weight,
                    _ => far.push((f64::from(count), weight)),
                }
                continue;
            }
            let place = count as usize;
            if exactly.len() <= place {
                exactly.resize(place + 1, 0.0);
            }
            exactly[place] += weight;
        }
        let mut more_than = vec![0.0; exactly.len().saturating_sub(1)];
        let mut weight = 0.0;
        for place in (0..more_than.len()).rev() {
            weight += exactly[place + 1];
            more_than[place] = weight;
        }
        Self { more_than, far }
    }

    /// The sum and its slope.
    pub fn at(&self, r: f64) -> (f64, f64) {
        let (mut sum, mut slope) = (0.0, 0.0);
        let mut factor = r;
        for weight in &self.more_than {
            sum += weight * factor.ln();
            slope += weight / factor;
            factor += 1.0;
        }
        if !self.far.is_empty() {
            let base = digamma(r);
            for &(count, weight) in &self.far {
                sum += weight * ln_rise(r, count);
                slope += weight * (digamma(r + count) - base);
            }
        }
        (sum, slope)
    }
}
