//! The beta distribution: its probability up to a point, and the point of a probability.
//! Deliberately absent: its density and its moments, which are one line where they are needed.

use crate::error::{ValuationError, finite, within};
use crate::numbers::gamma::ln_beta;

/// Both shapes are held to this range.
const SMALLEST: f64 = 1e-9;
/// See [`SMALLEST`].
const LARGEST: f64 = 1e9;
/// The continued fraction needs about √max(a, b) steps.
const STEPS: u32 = 200_000;

/// P(X ≤ x) for X ~ Beta(a, b): the regularised incomplete beta function, by the continued
/// fraction of DLMF 8.17.22. Refuses x outside [0, 1] and shapes outside [1e-9, 1e9].
pub fn beta_cdf(x: f64, a: f64, b: f64) -> Result<f64, ValuationError> {
    within("x", x, 0.0, 1.0, "0 to 1")?;
    beta_split(x, 1.0 - x, a, b).map(|(below, _)| below)
}

/// P(X ≤ x) and P(X > x), each exact where it is small; `rest` is 1 − x.
pub(crate) fn beta_split(x: f64, rest: f64, a: f64, b: f64) -> Result<(f64, f64), ValuationError> {
    for (name, shape) in [("a", a), ("b", b)] {
        within(name, shape, SMALLEST, LARGEST, "1e-9 to 1e9")?;
    }
    if x <= 0.0 {
        return Ok((0.0, 1.0));
    }
    if rest <= 0.0 {
        return Ok((1.0, 0.0));
    }
    let front = (a * x.ln() + b * rest.ln() - ln_beta(a, b)).exp();
    if x < (a + 1.0) / (a + b + 2.0) {
        let below = (front * fraction(x, a, b)? / a).clamp(0.0, 1.0);
        Ok((below, 1.0 - below))
    } else {
        let above = (front * fraction(rest, b, a)? / b).clamp(0.0, 1.0);
        Ok((1.0 - above, above))
    }
}

/// The x with P(X ≤ x) = p for X ~ Beta(a, b), by bisection between odds of e^±745.
pub fn beta_quantile(p: f64, a: f64, b: f64) -> Result<f64, ValuationError> {
    within("p", p, 0.0, 1.0, "0 to 1")?;
    if p == 0.0 || p == 1.0 {
        return Ok(p);
    }
    let (mut low, mut high) = (-745.0_f64, 745.0_f64);
    // Halved until neighbouring numbers are left.
    for _ in 0..70 {
        let middle = 0.5 * (low + high);
        let (x, rest) = of_logit(middle);
        let (below, above) = beta_split(x, rest, a, b)?;
        let is_below = if p < 0.5 { below < p } else { above > 1.0 - p };
        if is_below {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(of_logit(0.5 * (low + high)).0)
}

/// A probability and its complement from the logarithm of its odds.
fn of_logit(logit: f64) -> (f64, f64) {
    let small = (-logit.abs()).exp();
    let (less, more) = (small / (1.0 + small), 1.0 / (1.0 + small));
    if logit < 0.0 {
        (less, more)
    } else {
        (more, less)
    }
}

/// Lentz's way through the continued fraction.
fn fraction(x: f64, a: f64, b: f64) -> Result<f64, ValuationError> {
    const TINY: f64 = 1e-300;
    let guard = |value: f64| if value.abs() < TINY { TINY } else { value };
    let mut c = 1.0;
    let mut d = 1.0 / guard(1.0 - (a + b) * x / (a + 1.0));
    let mut value = d;
    for step in 1..STEPS {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / guard(1.0 + even * d);
        c = guard(1.0 + even / c);
        value *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / guard(1.0 + odd * d);
        c = guard(1.0 + odd / c);
        let change = d * c;
        value *= change;
        if (change - 1.0).abs() < 3e-16 {
            return finite("incomplete beta", value);
        }
    }
    Err(ValuationError::NotFinite {
        name: "incomplete beta",
    })
}
