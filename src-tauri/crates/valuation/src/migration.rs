//! Customers that move between states, a Markov chain (Pfeifer & Carraway 2000): V = Σ ((1+d)⁻¹P)ᵗR.
//! Deliberately absent: how P is estimated.

mod chain;

use crate::error::{ValuationError, at_most, finite, length, require};
use chain::{closed, solved};

/// More states than any portfolio has; the sum for ever takes their cube.
const MOST_STATES: usize = 500;
/// More periods than any horizon has, states counted in.
const MOST_STEPS: usize = 50_000_000;
/// More numbers than anybody reads of a forecast of counts.
const MOST_COUNTS: usize = 1_000_000;
/// How far a row of probabilities may be from 1.
const ROW_TOLERANCE: f64 = 1e-9;

/// A chain that was found sound: square, no negative probability, rows that sum to 1.
#[derive(Clone, Debug, PartialEq)]
pub struct Migration {
    p: Vec<Vec<f64>>,
    reward: Vec<f64>,
    discount: f64,
}

impl Migration {
    /// A chain: `p[i][j]` is the probability to go from state i to j in a period, `reward[i]` what a
    /// customer in state i brings at its beginning, `d` the discount rate of a period, above −1.
    pub fn new(p: Vec<Vec<f64>>, reward: Vec<f64>, d: f64) -> Result<Self, ValuationError> {
        if p.is_empty() {
            return Err(ValuationError::NoRows);
        }
        at_most("P", p.len(), MOST_STATES)?;
        length("R", reward.len(), p.len())?;
        require(d > -1.0, "d", d, "above -1")?;
        for value in &reward {
            finite("R", *value)?;
        }
        for (number, row) in p.iter().enumerate() {
            length("a row of P", row.len(), p.len())?;
            for probability in row {
                require(
                    *probability >= 0.0,
                    "a probability of P",
                    *probability,
                    "0 or more",
                )?;
            }
            let sum: f64 = row.iter().sum();
            if (sum - 1.0).abs() > ROW_TOLERANCE {
                return Err(ValuationError::RowSum { row: number, sum });
            }
        }
        Ok(Self {
            p,
            reward,
            discount: 1.0 + d,
        })
    }

    /// What a customer of each state is worth over the periods 0 to `horizon`.
    pub fn value_until(&self, horizon: u32) -> Result<Vec<f64>, ValuationError> {
        let most = MOST_STEPS / (self.p.len() * self.p.len());
        at_most("horizon", horizon as usize, most)?;
        let mut value = self.reward.clone();
        for _ in 0..horizon {
            let next = self.p.iter().zip(&self.reward);
            value = next
                .map(|(row, reward)| reward + dot(row, &value) / self.discount)
                .collect();
        }
        all_finite("value", value)
    }

    /// What a customer of each state is worth for ever: (I − (1+d)⁻¹P)⁻¹R. States that only lead to
    /// each other and bring nothing are worth 0 at any rate; refuses a sum without end, as with
    /// d ≤ 0 and a reward in such states.
    pub fn value_for_ever(&self) -> Result<Vec<f64>, ValuationError> {
        let diverges = ValuationError::Diverges {
            name: "the value of a state",
        };
        let (idle, closed) = self.idle();
        if self.discount <= 1.0 && (0..idle.len()).any(|state| closed[state] && !idle[state]) {
            return Err(diverges);
        }
        let open: Vec<usize> = (0..self.p.len()).filter(|state| !idle[*state]).collect();
        let row = |i: &usize| -> Vec<f64> {
            let entry = |j: &usize| f64::from(u8::from(i == j)) - self.p[*i][*j] / self.discount;
            open.iter().map(entry).collect()
        };
        let matrix: Vec<Vec<f64>> = open.iter().map(row).collect();
        let rewards: Vec<f64> = open.iter().map(|state| self.reward[*state]).collect();
        // The sum has an end exactly where I − A has a solution above 0 for a right side above 0
        // (A without negative entries); the second column finds that out.
        let ones = vec![1.0; open.len()];
        let [worth, stay] = solved(matrix, [rewards, ones]).ok_or(diverges)?;
        if stay.iter().any(|periods| *periods <= 0.0) {
            return Err(diverges);
        }
        let mut value = vec![0.0; self.p.len()];
        for (state, worth) in open.into_iter().zip(worth) {
            value[state] = worth;
        }
        all_finite("value", value)
    }

    /// How many customers each state is expected to hold after 0, 1, …, `steps` periods.
    pub fn counts(&self, start: &[f64], steps: u32) -> Result<Vec<Vec<f64>>, ValuationError> {
        self.checked_counts(start)?;
        at_most("steps", steps as usize, MOST_COUNTS / self.p.len())?;
        let mut counts = vec![start.to_vec()];
        for step in 0..steps as usize {
            let mut next = vec![0.0; self.p.len()];
            for (count, row) in counts[step].iter().zip(&self.p) {
                for (next, probability) in next.iter_mut().zip(row) {
                    *next += count * probability;
                }
            }
            counts.push(all_finite("counts", next)?);
        }
        Ok(counts)
    }

    /// What `start` customers by state are worth together, at `value` for each.
    pub fn portfolio(&self, start: &[f64], value: &[f64]) -> Result<f64, ValuationError> {
        self.checked_counts(start)?;
        length("value", value.len(), self.p.len())?;
        finite("portfolio", dot(start, value))
    }

    fn checked_counts(&self, start: &[f64]) -> Result<(), ValuationError> {
        length("start_counts", start.len(), self.p.len())?;
        for count in start {
            require(*count >= 0.0, "start_counts", *count, "0 or more")?;
        }
        Ok(())
    }

    /// Which states are in closed classes without any reward, and which in any closed class.
    fn idle(&self) -> (Vec<bool>, Vec<bool>) {
        let none = vec![false; self.p.len()];
        let (mut idle, mut inside) = (none.clone(), none);
        for class in closed(&self.p) {
            let brings_nothing = class.iter().all(|state| self.reward[*state] == 0.0);
            for state in class {
                inside[state] = true;
                idle[state] = brings_nothing;
            }
        }
        (idle, inside)
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn all_finite(name: &'static str, values: Vec<f64>) -> Result<Vec<f64>, ValuationError> {
    for value in &values {
        finite(name, *value)?;
    }
    Ok(values)
}
