//! The fit of the BG/BB model. Every term is a difference of sums of logarithms of a parameter
//! plus a whole number, which are tabled once for each trial.
//! Deliberately absent: single customers (`chances`).

use crate::customers::chances::{ChanceRow, Chances};
use crate::customers::estimate::{Begin, estimate};
use crate::customers::row::in_row;
use crate::customers::status::{Evidence, Fit};
use crate::error::ValuationError;
use valise_domain::progress::Progress;

/// Where searches begin.
const STARTS: [[f64; 4]; 3] = [
    [1.0, 1.0, 1.0, 1.0],
    [0.5, 2.0, 0.5, 5.0],
    [4.0, 4.0, 2.0, 10.0],
];

/// The most likely parameters for these customers, rows counted by their weights.
pub fn fit_chances(
    rows: &[ChanceRow],
    progress: &dyn Progress,
) -> Result<Fit<Chances>, ValuationError> {
    let mut used = Vec::with_capacity(rows.len());
    for (number, row) in rows.iter().enumerate() {
        used.push(*row.checked().map_err(|error| in_row(number, error))?);
    }
    used.retain(|row| row.weight > 0.0);
    used.sort_unstable_by_key(|row| (row.n, row.x, row.tx, row.weight.to_bits()));
    used.dedup_by(|row, kept| {
        let is_same = (row.n, row.x, row.tx) == (kept.n, kept.x, kept.tx);
        if is_same {
            kept.weight += row.weight;
        }
        is_same
    });
    if used.is_empty() {
        return Err(ValuationError::NoRows);
    }
    let evidence = Evidence {
        customers: used.iter().map(|row| row.weight).sum(),
        transactions: used.iter().map(|row| row.weight * f64::from(row.x)).sum(),
        ..Evidence::default()
    };
    let mut sum = ChanceSum::of(used);
    let found = estimate(|values| sum.at(values), Begin::From(&STARTS), progress)?;
    let params = Chances::new(found.values)?;
    found.fit(params, [1.0; 4], 0.0, evidence)
}

/// Rows ready to be summed again and again.
struct ChanceSum {
    rows: Vec<ChanceRow>,
    /// Of α, β, α+β, δ, γ+δ.
    tables: [Vec<Rise>; 5],
}

/// ln(r(r+1)…(r+k−1)) and its slope in r.
#[derive(Clone, Copy, Default)]
struct Rise {
    ln: f64,
    slope: f64,
}

impl ChanceSum {
    fn of(rows: Vec<ChanceRow>) -> Self {
        let most = rows.iter().map(|row| row.n).max().unwrap_or_default() as usize;
        Self {
            rows,
            tables: std::array::from_fn(|_| vec![Rise::default(); most + 2]),
        }
    }

    /// Σ ln L at (α, β, γ, δ) with its gradient.
    fn at(&mut self, [alpha, beta, gamma, delta]: [f64; 4]) -> (f64, [f64; 4]) {
        let bases = [alpha, beta, alpha + beta, delta, gamma + delta];
        for (table, base) in self.tables.iter_mut().zip(bases) {
            fill(table, base);
        }
        let (mut value, mut slope) = (0.0, [0.0; 4]);
        for row in &self.rows {
            let (ln, of_row) = self.row(row, gamma);
            value += row.weight * ln;
            for (sum, part) in slope.iter_mut().zip(of_row) {
                *sum += row.weight * part;
            }
        }
        (value, slope)
    }

    fn row(&self, row: &ChanceRow, gamma: f64) -> (f64, [f64; 4]) {
        let [alpha, beta, both, stay, leave] = &self.tables;
        let (x, n) = (row.x as usize, row.n as usize);
        let bought = alpha[x];
        let ln_gamma = gamma.ln();
        // Relative to being alive at the end, so that no part is too small to see.
        let alive = beta[n - x].ln - both[n].ln + stay[n].ln - leave[n].ln;
        let mut whole = 1.0;
        let mut sums = [
            beta[n - x].slope,
            both[n].slope,
            stay[n].slope,
            leave[n].slope,
        ];
        let mut left = 0.0;
        for i in row.tx as usize..n {
            let ln = beta[i - x].ln - both[i].ln + stay[i].ln - leave[i + 1].ln + ln_gamma;
            // Leaving sooner can be e^700 times likelier only for parameters out of bounds.
            let share = (ln - alive).min(700.0).exp();
            whole += share;
            left += share;
            let slopes = [
                beta[i - x].slope,
                both[i].slope,
                stay[i].slope,
                leave[i + 1].slope,
            ];
            for (sum, part) in sums.iter_mut().zip(slopes) {
                *sum += share * part;
            }
        }
        let [of_beta, of_both, of_stay, of_leave] = sums.map(|sum| sum / whole);
        let slope = [
            bought.slope - of_both,
            of_beta - of_both,
            left / whole / gamma - of_leave,
            of_stay - of_leave,
        ];
        (bought.ln + alive + whole.ln(), slope)
    }
}

fn fill(table: &mut [Rise], base: f64) {
    let mut rise = Rise::default();
    let mut factor = base;
    for slot in table {
        *slot = rise;
        rise.ln += factor.ln();
        rise.slope += 1.0 / factor;
        factor += 1.0;
    }
}
