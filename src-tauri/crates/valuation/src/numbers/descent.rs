//! One descent: BFGS in a box with a given gradient (Nocedal & Wright 2006, ch. 6), whose line
//! search trusts the gradient where values differ by rounding only (Hager & Zhang 2005).
//! Deliberately absent: the choice of starts.

use crate::error::ValuationError;
use crate::numbers::matrix::{Square, dot, times};
use crate::numbers::optimise::{Function, Least, Search};

/// Steps of one descent.
const STEPS: u32 = 300;
/// A further fall of less than this is none: it is far below what makes a parameter likelier.
pub(crate) const ENOUGH: f64 = 1e-11;
/// Where no step leads down any more, a promise of less than this was no promise.
const NEARLY: f64 = 1e-6;
/// Values differ by rounding in this part of them; below it the gradient decides.
pub(crate) const ROUNDING: f64 = 1e-14;
/// No step changes a coordinate by more.
const LONGEST: f64 = 2.0;
/// Two ends closer than this are one.
const SAME: f64 = 1e-3;

/// A search under way.
pub(crate) struct Descent<'a, 'f, const N: usize> {
    function: &'a mut Function<'f, N>,
    search: Search<'a>,
    evaluations: u64,
}

/// A point with what is known of it.
#[derive(Clone, Copy)]
pub(crate) struct Place<const N: usize> {
    pub at: [f64; N],
    pub value: f64,
    pub slope: [f64; N],
}

impl<'a, 'f, const N: usize> Descent<'a, 'f, N> {
    pub fn new(function: &'a mut Function<'f, N>, search: Search<'a>) -> Self {
        Self {
            function,
            search,
            evaluations: 0,
        }
    }

    pub fn evaluate(&mut self, at: [f64; N]) -> Result<Place<N>, ValuationError> {
        if self.search.progress.cancelled() {
            return Err(ValuationError::Cancelled);
        }
        self.evaluations += 1;
        self.search.progress.report(self.evaluations, 0);
        let mut slope = [0.0; N];
        let value = (self.function)(&at, &mut slope);
        let is_number = value.is_finite() && slope.iter().all(|part| part.is_finite());
        Ok(Place {
            at,
            value: if is_number { value } else { f64::INFINITY },
            slope: if is_number { slope } else { [0.0; N] },
        })
    }

    pub fn held(&self, at: [f64; N]) -> [f64; N] {
        at.map(|part| part.clamp(self.search.low, self.search.high))
    }

    /// Which coordinates may move: those at a wall that the gradient pushes against may not.
    fn free(&self, place: &Place<N>) -> [bool; N] {
        std::array::from_fn(|i| {
            let (at, slope) = (place.at[i], place.slope[i]);
            !(at <= self.search.low && slope > 0.0 || at >= self.search.high && slope < 0.0)
        })
    }

    /// Down from a start until nothing is left to gain, or until a known end is met.
    pub fn run(
        &mut self,
        start: [f64; N],
        mut bend: Option<Square<N>>,
        known: Option<&Least<N>>,
    ) -> Result<Least<N>, ValuationError> {
        let mut place = self.evaluate(self.held(start))?;
        let mut free = self.free(&place);
        for _ in 0..STEPS {
            let step = direction(&place, &free, bend.as_ref());
            let fall = -dot(&step, &place.slope);
            if fall < ENOUGH {
                return Ok(place.least(true));
            }
            if let Some(known) = known.filter(|known| is_same(&known.at, &place.at)) {
                return Ok(*known);
            }
            let Some(next) = self.line(&place, step, bend.is_some())? else {
                if fall >= NEARLY && bend.take().is_some() {
                    continue;
                }
                return Ok(place.least(fall < NEARLY));
            };
            let next_free = self.free(&next);
            let bent = (next_free == free).then(|| bent(bend, &place, &next, &free));
            bend = bent.flatten();
            free = next_free;
            place = next;
        }
        Ok(place.least(false))
    }

    /// A point along a step that is low enough (Armijo), stretched while it still falls steeply.
    fn line(
        &mut self,
        from: &Place<N>,
        step: [f64; N],
        is_bent: bool,
    ) -> Result<Option<Place<N>>, ValuationError> {
        let longest = step.iter().fold(0.0_f64, |most, part| most.max(part.abs()));
        let limit = if is_bent { LONGEST } else { 0.5 * LONGEST };
        let mut length = (limit / longest).min(1.0);
        for _ in 0..40 {
            let next = self.evaluate(self.held(along(&from.at, &step, length)))?;
            let moved: [f64; N] = std::array::from_fn(|i| next.at[i] - from.at[i]);
            let promised = dot(&moved, &from.slope);
            let rounding = ROUNDING * from.value.abs();
            if next.value <= from.value + 1e-4 * promised && next.value < from.value - rounding {
                return self.stretched(from, step, length, next).map(Some);
            }
            // So near the least value only the gradient still tells.
            let is_flatter = dot(&step, &next.slope).abs() <= 0.5 * dot(&step, &from.slope).abs();
            if (next.value - from.value).abs() <= rounding && is_flatter {
                return Ok(Some(next));
            }
            let over = next.value - from.value - promised;
            let best = if over.is_finite() && over > 0.0 {
                -0.5 * promised / over
            } else {
                0.1
            };
            length *= best.clamp(0.1, 0.5);
        }
        Ok(None)
    }

    fn stretched(
        &mut self,
        from: &Place<N>,
        step: [f64; N],
        mut length: f64,
        mut place: Place<N>,
    ) -> Result<Place<N>, ValuationError> {
        for _ in 0..3 {
            if dot(&step, &place.slope) > 0.9 * dot(&step, &from.slope) {
                break;
            }
            length *= 3.0;
            let next = self.evaluate(self.held(along(&from.at, &step, length)))?;
            if next.value >= place.value {
                break;
            }
            place = next;
        }
        Ok(place)
    }
}

impl<const N: usize> Place<N> {
    fn least(self, settled: bool) -> Least<N> {
        Least {
            at: self.at,
            value: self.value,
            slope: self.slope,
            settled,
        }
    }
}

/// A step of some length.
pub(crate) fn along<const N: usize>(from: &[f64; N], step: &[f64; N], length: f64) -> [f64; N] {
    std::array::from_fn(|i| from[i] + length * step[i])
}

fn is_same<const N: usize>(a: &[f64; N], b: &[f64; N]) -> bool {
    a.iter().zip(b).all(|(a, b)| (a - b).abs() < SAME)
}

/// Downhill: bent by what the curvature was found to be, straight where that leads up.
fn direction<const N: usize>(
    place: &Place<N>,
    free: &[bool; N],
    bend: Option<&Square<N>>,
) -> [f64; N] {
    let slope: [f64; N] = std::array::from_fn(|i| if free[i] { place.slope[i] } else { 0.0 });
    if let Some(bend) = bend {
        let bent = times(bend, &slope);
        let step = std::array::from_fn(|i| if free[i] { -bent[i] } else { 0.0 });
        if dot(&step, &slope) < 0.0 {
            return step;
        }
    }
    slope.map(|part| -part)
}

/// The inverse curvature after a step, by the formula of Broyden, Fletcher, Goldfarb and Shanno.
fn bent<const N: usize>(
    bend: Option<Square<N>>,
    from: &Place<N>,
    to: &Place<N>,
    free: &[bool; N],
) -> Option<Square<N>> {
    let moved: [f64; N] =
        std::array::from_fn(|i| if free[i] { to.at[i] - from.at[i] } else { 0.0 });
    let turned: [f64; N] = std::array::from_fn(|i| {
        if free[i] {
            to.slope[i] - from.slope[i]
        } else {
            0.0
        }
    });
    let along = dot(&moved, &turned);
    if along <= 1e-12 * (dot(&moved, &moved) * dot(&turned, &turned)).sqrt() {
        return bend;
    }
    let bend = bend.unwrap_or_else(|| {
        let scale = along / dot(&turned, &turned);
        std::array::from_fn(|i| std::array::from_fn(|j| if i == j { scale } else { 0.0 }))
    });
    let pulled = times(&bend, &turned);
    let factor = (1.0 + dot(&turned, &pulled) / along) / along;
    Some(std::array::from_fn(|i| {
        std::array::from_fn(|j| {
            bend[i][j] + factor * moved[i] * moved[j]
                - (pulled[i] * moved[j] + moved[i] * pulled[j]) / along
        })
    }))
}
