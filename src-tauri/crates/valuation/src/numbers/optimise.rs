//! Finding the least value of a smooth function in a box: descents from several starts, a polish
//! where a descent stalls, and the curvature at the end.
//! Deliberately absent: any promise that a least value is the only one.

use crate::error::ValuationError;
use crate::numbers::descent::Descent;
use crate::numbers::matrix::Square;
use crate::numbers::simplex::polish;
use valise_domain::progress::Progress;

/// What is to become least: the value at a point, with its gradient written to the slice.
pub type Function<'a, const N: usize> = dyn FnMut(&[f64; N], &mut [f64; N]) -> f64 + 'a;

/// A box, and who may stop the search.
#[derive(Clone, Copy)]
pub struct Search<'a> {
    /// The least value of every coordinate.
    pub low: f64,
    /// The greatest.
    pub high: f64,
    /// Hears of every evaluation and may cancel.
    pub progress: &'a dyn Progress,
}

/// The end of a search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Least<const N: usize> {
    /// Where.
    pub at: [f64; N],
    /// How little.
    pub value: f64,
    /// The gradient there.
    pub slope: [f64; N],
    /// Nothing is left to gain nearby.
    pub settled: bool,
}

/// The least of the ends that descents from all starts reach. A start that runs into a known end
/// stops there. `bend` is the inverse of the curvature where something is known of it.
pub fn minimise<const N: usize>(
    function: &mut Function<'_, N>,
    starts: &[[f64; N]],
    bend: Option<Square<N>>,
    search: Search<'_>,
) -> Result<Least<N>, ValuationError> {
    let mut descent = Descent::new(function, search);
    let mut best: Option<Least<N>> = None;
    for start in starts {
        let end = descent.run(*start, bend, best.as_ref())?;
        if best.is_none_or(|best| end.value < best.value) {
            best = Some(end);
        }
    }
    let best = best.ok_or(ValuationError::NoRows)?;
    if best.settled {
        return Ok(best);
    }
    let polished = polish(&mut descent, best)?;
    let end = descent.run(polished, None, None)?;
    Ok(if end.value <= best.value { end } else { best })
}

/// Second derivatives by central differences of the gradient.
pub fn curvature<const N: usize>(function: &mut Function<'_, N>, at: &[f64; N]) -> Square<N> {
    const WIDTH: f64 = 1e-4;
    let mut square = [[0.0; N]; N];
    for i in 0..N {
        let (mut above, mut below) = ([0.0; N], [0.0; N]);
        let mut point = *at;
        point[i] = at[i] + WIDTH;
        function(&point, &mut above);
        point[i] = at[i] - WIDTH;
        function(&point, &mut below);
        for j in 0..N {
            let second = (above[j] - below[j]) / (2.0 * WIDTH);
            square[i][j] += 0.5 * second;
            square[j][i] += 0.5 * second;
        }
    }
    square
}
