//! The log-likelihood of a whole base under BG/NBD and MBG/NBD, and under the plain NBD in which
//! nobody leaves, each with its gradient. Logarithms are taken once for each different time and
//! count; a customer costs one exponential and one logarithm.
//! Deliberately absent: single customers (`bg`).

use crate::customers::bg::First;
use crate::customers::rises::Rises;
use crate::customers::row::{Alike, Base};

/// A base ready to be summed again and again.
pub(crate) struct BgSum {
    nbd: NbdSum,
    stayed: Rises,
    /// 0 where the first purchase is no occasion to leave, 1 where it is.
    first: f64,
    /// Customers with an occasion to leave.
    entries: Vec<Entry>,
    counts: Vec<f64>,
    lasts: Vec<f64>,
    ln_counts: Vec<Slanted>,
    ln_lasts: Vec<Slanted>,
    ln_ages: Vec<Slanted>,
}

/// Places of a customer's numbers in the tables.
#[derive(Clone, Copy)]
struct Entry {
    count: u32,
    last: u32,
    age: u32,
    weight: f64,
}

/// A logarithm with its slope.
#[derive(Clone, Copy, Default)]
struct Slanted {
    ln: f64,
    slope: f64,
}

impl BgSum {
    pub fn of(base: &Base, first: First) -> Self {
        let nbd = NbdSum::of(base);
        let shift: u32 = match first {
            First::Stays => 0,
            First::MayLeave => 1,
        };
        let with_occasion = || base.alike.iter().filter(|alike| alike.x + shift > 0);
        let stayed = Rises::of(base.alike.iter().map(|one| (one.x + shift, one.weight)));
        let counts = distinct(with_occasion().map(|one| f64::from(one.x)));
        let lasts = distinct(with_occasion().map(|one| one.tx));
        let entry = |one: &Alike| Entry {
            count: place(&counts, one.x.into()),
            last: place(&lasts, one.tx),
            age: place(&nbd.ages, one.age),
            weight: one.weight,
        };
        Self {
            entries: with_occasion().map(entry).collect(),
            ln_counts: vec![Slanted::default(); counts.len()],
            ln_lasts: vec![Slanted::default(); lasts.len()],
            ln_ages: vec![Slanted::default(); nbd.ages.len()],
            first: shift.into(),
            nbd,
            stayed,
            counts,
            lasts,
        }
    }

    /// Σ ln L at (r, α, a, b) with its gradient.
    pub fn at(&mut self, [r, alpha, a, b]: [f64; 4]) -> (f64, [f64; 4]) {
        let ln_a = a.ln();
        fill(&mut self.ln_counts, &self.counts, b + self.first - 1.0);
        fill(&mut self.ln_lasts, &self.lasts, alpha);
        fill(&mut self.ln_ages, &self.nbd.ages, alpha);
        let (plain, [mut of_r, mut of_alpha]) = self.nbd.at([r, alpha]);
        let (stay, stay_slope) = self.stayed.at(b);
        let (all, all_slope) = self.stayed.at(a + b);
        let (mut sum, mut of_a, mut of_b) = (0.0, 0.0, 0.0);
        for entry in &self.entries {
            let count = self.ln_counts[entry.count as usize];
            let last = self.ln_lasts[entry.last as usize];
            let age = self.ln_ages[entry.age as usize];
            let orders = r + self.counts[entry.count as usize];
            let silence = age.ln - last.ln;
            let (ln, left) = one_plus_exp(ln_a - count.ln + orders * silence);
            sum += entry.weight * ln;
            let left = entry.weight * left;
            of_r += left * silence;
            of_alpha += left * orders * (age.slope - last.slope);
            of_a += left;
            of_b -= left * count.slope;
        }
        let value = plain + stay - all + sum;
        let slope = [
            of_r,
            of_alpha,
            of_a / a - all_slope,
            of_b + stay_slope - all_slope,
        ];
        (value, slope)
    }
}

/// A base under the NBD: everybody buys for ever at a rate λ ~ Gamma(r, α).
pub(crate) struct NbdSum {
    bought: Rises,
    customers: f64,
    /// Different ages in order, with the weight and the purchases of those who have them.
    ages: Vec<f64>,
    weights: Vec<(f64, f64)>,
}

impl NbdSum {
    pub fn of(base: &Base) -> Self {
        let ages = distinct(base.alike.iter().map(|one| one.age));
        let mut weights = vec![(0.0, 0.0); ages.len()];
        for one in &base.alike {
            let weight = &mut weights[place(&ages, one.age) as usize];
            weight.0 += one.weight;
            weight.1 += one.weight * f64::from(one.x);
        }
        Self {
            bought: Rises::of(base.alike.iter().map(|one| (one.x, one.weight))),
            customers: base.customers,
            ages,
            weights,
        }
    }

    /// Σ ln L at (r, α) with its gradient.
    pub fn at(&self, [r, alpha]: [f64; 2]) -> (f64, [f64; 2]) {
        let (rise, rise_slope) = self.bought.at(r);
        let ln_alpha = alpha.ln();
        let mut value = rise + self.customers * r * ln_alpha;
        let mut of_r = rise_slope + self.customers * ln_alpha;
        let mut of_alpha = self.customers * r / alpha;
        for (age, (weight, purchases)) in self.ages.iter().zip(&self.weights) {
            let ln = (alpha + age).ln();
            let orders = r * weight + purchases;
            value -= orders * ln;
            of_r -= weight * ln;
            of_alpha -= orders / (alpha + age);
        }
        (value, [of_r, of_alpha])
    }
}

/// ln(1 + e^y) and its slope.
#[inline(always)]
fn one_plus_exp(y: f64) -> (f64, f64) {
    let small = (-y.abs()).exp();
    let whole = 1.0 + small;
    let major = 1.0 / whole;
    let (above, slope) = if y > 0.0 {
        (y, major)
    } else {
        (0.0, small * major)
    };
    (above + whole.ln(), slope)
}

fn fill(table: &mut [Slanted], at: &[f64], shift: f64) {
    for (slot, at) in table.iter_mut().zip(at) {
        let whole = at + shift;
        *slot = Slanted {
            ln: whole.ln(),
            slope: 1.0 / whole,
        };
    }
}

/// In order, each once.
pub(crate) fn distinct(values: impl Iterator<Item = f64>) -> Vec<f64> {
    let mut values: Vec<f64> = values.collect();
    values.sort_unstable_by(f64::total_cmp);
    values.dedup();
    values
}

/// Where a value of [`distinct`] stands.
pub(crate) fn place(distinct: &[f64], value: f64) -> u32 {
    distinct.partition_point(|other| *other < value) as u32
}
