//! The fit of the Gamma-Gamma model on the customers of a base who bought again.
//! Deliberately absent: amounts that are not positive, which are left out and counted (RFM-3).

use crate::customers::bg_sum::{distinct, place};
use crate::customers::estimate::{Begin, estimate};
use crate::customers::row::in_row;
use crate::customers::spending::{SpendRow, Spending};
use crate::customers::status::{Evidence, Fit};
use crate::error::ValuationError;
use crate::numbers::gamma::{digamma, ln_gamma, ln_rise};
use serde::{Deserialize, Serialize};
use valise_domain::progress::Progress;

/// What the mean spend is scaled to before a fit.
const USUAL_SPEND: f64 = 10.0;
/// A correlation this great breaks the model's assumption.
const CORRELATED: f64 = 0.3;
/// Where searches begin, in scaled money.
const STARTS: [[f64; 3]; 3] = [[1.0, 1.0, 1.0], [6.0, 4.0, 5.0], [2.0, 10.0, 40.0]];

/// A fit of the spend model with what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, specta::Type)]
pub struct SpendingFit {
    /// The fit; its rows are the customers that were used.
    pub fit: Fit<Spending>,
    /// Correlation of frequency and mean spend; none where one of them does not vary.
    pub pearson: Option<f64>,
    /// Customers who bought again and whose mean spend is not positive.
    #[specta(type = f64)]
    pub left_out: u64,
}

/// The most likely parameters, from the customers with x > 0 and m > 0.
pub fn fit_spending(
    rows: &[SpendRow],
    progress: &dyn Progress,
) -> Result<SpendingFit, ValuationError> {
    let mut used = Vec::with_capacity(rows.len());
    for (number, row) in rows.iter().enumerate() {
        let row = row.checked().map_err(|error| in_row(number, error))?;
        if row.has_spend() {
            used.push((f64::from(row.x), row.m));
        }
    }
    let bought_again = rows.iter().filter(|row| row.x > 0).count();
    let most = used.iter().fold(0.0_f64, |most, row| most.max(row.1));
    if used.is_empty() {
        return Err(ValuationError::NoRows);
    }
    // Sums do not depend on the order in which customers come.
    used.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    let n = used.len() as f64;
    let mean = used.iter().map(|row| row.1 / most).sum::<f64>() / n;
    let unit = most * mean / USUAL_SPEND;
    for row in &mut used {
        row.1 /= unit;
    }
    let pearson = correlation(&used);
    let sum = SpendSum::of(&used);
    let found = estimate(|values| sum.at(values), Begin::From(&STARTS), progress)?;
    let [p, q, gamma] = found.values;
    let evidence = Evidence {
        customers: n,
        transactions: used.iter().map(|row| row.0).sum(),
        correlated: pearson.is_some_and(|pearson| pearson.abs() >= CORRELATED),
        infinite_mean: q <= 1.0,
        ..Evidence::default()
    };
    let params = Spending::new([p, q, gamma * unit])?;
    let fit = found.fit(params, [1.0, 1.0, unit], -n * unit.ln(), evidence)?;
    Ok(SpendingFit {
        fit,
        pearson,
        left_out: (bought_again - used.len()) as u64,
    })
}

/// Rows (x, m) ready to be summed again and again.
struct SpendSum {
    rows: Vec<(u32, f64)>,
    counts: Vec<f64>,
    weights: Vec<f64>,
    customers: f64,
    ln_spend: f64,
    /// Σ x·ln(x·m).
    ln_total: f64,
}

impl SpendSum {
    fn of(rows: &[(f64, f64)]) -> Self {
        let counts = distinct(rows.iter().map(|row| row.0));
        let mut weights = vec![0.0; counts.len()];
        for row in rows {
            weights[place(&counts, row.0) as usize] += 1.0;
        }
        Self {
            rows: rows
                .iter()
                .map(|(x, m)| (place(&counts, *x), x * m))
                .collect(),
            counts,
            weights,
            customers: rows.len() as f64,
            ln_spend: rows.iter().map(|row| row.1.ln()).sum(),
            ln_total: rows.iter().map(|(x, m)| x * (x * m).ln()).sum(),
        }
    }

    /// Σ ln L at (p, q, γ) with its gradient.
    fn at(&self, [p, q, gamma]: [f64; 3]) -> (f64, [f64; 3]) {
        let n = self.customers;
        let ln_gamma_scale = gamma.ln();
        let mut value = n * (q * ln_gamma_scale - ln_gamma(q)) + p * self.ln_total - self.ln_spend;
        let mut of_p = self.ln_total;
        let mut of_q = n * (ln_gamma_scale - digamma(q));
        let mut of_gamma = n * q / gamma;
        for (x, weight) in self.counts.iter().zip(&self.weights) {
            let shape = p * x;
            let all = digamma(shape + q);
            value += weight * ln_rise(shape, q);
            of_p += weight * x * (all - digamma(shape));
            of_q += weight * all;
        }
        for (count, spent) in &self.rows {
            let x = self.counts[*count as usize];
            let whole = gamma + spent;
            let (ln, shape) = (whole.ln(), p * x + q);
            value -= shape * ln;
            of_p -= x * ln;
            of_q -= ln;
            of_gamma -= shape / whole;
        }
        (value, [of_p, of_q, of_gamma])
    }
}

/// Pearson's correlation.
fn correlation(rows: &[(f64, f64)]) -> Option<f64> {
    let n = rows.len() as f64;
    let mean_x = rows.iter().map(|row| row.0).sum::<f64>() / n;
    let mean_m = rows.iter().map(|row| row.1).sum::<f64>() / n;
    let (mut xx, mut mm, mut xm) = (0.0, 0.0, 0.0);
    for (x, m) in rows {
        let (x, m) = (x - mean_x, m - mean_m);
        xx += x * x;
        mm += m * m;
        xm += x * m;
    }
    // Means are rounded: what varies by less does not vary.
    let varies = xx > 1e-20 * n * mean_x * mean_x && mm > 1e-20 * n * mean_m * mean_m;
    varies.then(|| (xm / (xx.sqrt() * mm.sqrt())).clamp(-1.0, 1.0))
}
