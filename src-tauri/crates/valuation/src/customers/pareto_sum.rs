//! The log-likelihood of a whole base under Pareto/NBD with its gradient. Customers of the same
//! purchase count share one integrand, so its integral is taken once from each time of theirs to
//! the next; what one customer needs is a difference of sums from the end backwards. These lose no
//! digits, because the integrand falls: the part in question is never a small one.
//! Deliberately absent: single customers (`pareto`).

use crate::customers::bg_sum::{distinct, place};
use crate::customers::pareto::Fall;
use crate::customers::rises::Rises;
use crate::customers::row::{Alike, Base};

/// A base ready to be summed again and again.
pub(crate) struct ParetoSum {
    bought: Rises,
    customers: f64,
    counts: Vec<Count>,
    times: Vec<f64>,
    pairs: Vec<Pair>,
    known: Vec<Known>,
}

/// Customers with the same count: their times and themselves, as ranges.
struct Count {
    x: f64,
    times: std::ops::Range<usize>,
    pairs: std::ops::Range<usize>,
}

/// Places of the last purchase and of the end among the times of a count.
struct Pair {
    last: u32,
    end: u32,
    weight: f64,
}

/// What is known at a time, for the count at hand.
#[derive(Clone, Copy, Default)]
struct Known {
    ln_alpha: f64,
    ln_beta: f64,
    /// ln of the integrand.
    ln: f64,
    /// The rest of the integral in units of the integrand here.
    rest: Moments,
}

/// Integrals of f, f·ln(τ+α), f·ln(τ+β), f/(τ+α), f/(τ+β).
#[derive(Clone, Copy, Default)]
struct Moments([f64; 5]);

impl Moments {
    /// `self` + factor · other.
    #[inline(always)]
    fn plus(self, factor: f64, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] + factor * other.0[i]))
    }
}

impl ParetoSum {
    pub fn of(base: &Base) -> Self {
        let mut sum = Self {
            bought: Rises::of(base.alike.iter().map(|one| (one.x, one.weight))),
            customers: base.customers,
            counts: Vec::new(),
            times: Vec::new(),
            pairs: Vec::with_capacity(base.alike.len()),
            known: Vec::new(),
        };
        for alike in base.alike.chunk_by(|a, b| a.x == b.x) {
            sum.add(alike);
        }
        let most = sum.counts.iter().map(|count| count.times.len()).max();
        sum.known = vec![Known::default(); most.unwrap_or_default()];
        sum
    }

    fn add(&mut self, alike: &[Alike]) {
        let (first_time, first_pair) = (self.times.len(), self.pairs.len());
        let times = distinct(alike.iter().flat_map(|one| [one.tx, one.age]));
        self.pairs.extend(alike.iter().map(|one| Pair {
            last: place(&times, one.tx),
            end: place(&times, one.age),
            weight: one.weight,
        }));
        self.times.extend(times);
        self.counts.push(Count {
            x: alike[0].x.into(),
            times: first_time..self.times.len(),
            pairs: first_pair..self.pairs.len(),
        });
    }

    /// Σ ln L at (r, α, s, β) with its gradient.
    pub fn at(&mut self, [r, alpha, s, beta]: [f64; 4]) -> (f64, [f64; 4]) {
        let (rise, rise_slope) = self.bought.at(r);
        let (ln_alpha, ln_beta, ln_s) = (alpha.ln(), beta.ln(), s.ln());
        let n = self.customers;
        let mut value = rise + n * (r * ln_alpha + s * ln_beta);
        let mut slope = [
            rise_slope + n * ln_alpha,
            n * r / alpha,
            n * ln_beta,
            n * s / beta,
        ];
        for count in &self.counts {
            let times = &self.times[count.times.clone()];
            let known = &mut self.known[..times.len()];
            let fall = Fall {
                alpha,
                beta,
                orders: r + count.x,
                leaving: s + 1.0,
            };
            fill(known, times, fall);
            for pair in &self.pairs[count.pairs.clone()] {
                let (last, end) = (&known[pair.last as usize], &known[pair.end as usize]);
                let kept = (end.ln - last.ln).exp();
                let [left, of_r, of_s, of_alpha, of_beta] = last.rest.plus(-kept, end.rest).0;
                let stays = -fall.orders * end.ln_alpha - s * end.ln_beta;
                let leaves = ln_s + last.ln + left.max(0.0).ln();
                let most = stays.max(leaves);
                let (stay, leave) = ((stays - most).exp(), (leaves - most).exp());
                let whole = stay + leave;
                let weight = pair.weight;
                value += weight * (most + whole.ln());
                let stay = weight * stay / whole;
                // Per unit of the integral; an empty one leaves nobody.
                let leave = if left > 0.0 {
                    weight * leave / whole
                } else {
                    0.0
                };
                let each = if left > 0.0 { leave / left } else { 0.0 };
                let age = times[pair.end as usize];
                slope[0] -= stay * end.ln_alpha + each * of_r;
                slope[1] -= fall.orders * (stay / (alpha + age) + each * of_alpha);
                slope[2] -= stay * end.ln_beta + each * of_s - leave / s;
                slope[3] -= s * stay / (beta + age) + fall.leaving * each * of_beta;
            }
        }
        (value, slope)
    }
}

/// The rests at all times of a count, from the last one backwards.
fn fill(known: &mut [Known], times: &[f64], fall: Fall) {
    for (slot, time) in known.iter_mut().zip(times) {
        slot.ln_alpha = (time + fall.alpha).ln();
        slot.ln_beta = (time + fall.beta).ln();
        slot.ln = -fall.orders * slot.ln_alpha - fall.leaving * slot.ln_beta;
        slot.rest = Moments::default();
    }
    for i in (0..times.len().saturating_sub(1)).rev() {
        let next = known[i + 1];
        let here = &mut known[i];
        let cell = cell(times[i], times[i + 1], here.ln, fall);
        here.rest = cell.plus((next.ln - here.ln).exp(), next.rest);
    }
}

/// The integrals from one time to the next, in units of the integrand at the first.
#[inline(always)]
fn cell(begin: f64, end: f64, start: f64, fall: Fall) -> Moments {
    let mut sum = Moments::default();
    fall.panels(begin, end, |tau, weight| {
        let (alpha, beta) = (tau + fall.alpha, tau + fall.beta);
        let (ln_alpha, ln_beta) = (alpha.ln(), beta.ln());
        let ln = -fall.orders * ln_alpha - fall.leaving * ln_beta - start;
        let here = Moments([1.0, ln_alpha, ln_beta, 1.0 / alpha, 1.0 / beta]);
        sum = sum.plus(weight * ln.exp(), here);
        ln
    });
    sum
}
