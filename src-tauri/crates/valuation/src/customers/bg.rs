//! BG/NBD and MBG/NBD for one customer. They differ in whether the first purchase is an occasion
//! to leave, which makes b one greater wherever x counts occasions that were survived.
//! Deliberately absent: checks of the input, which `buying` does.

use crate::customers::row::Row;
use crate::error::ValuationError;
use crate::numbers::beta::beta_split;
use crate::numbers::gamma::ln_rise;
use crate::numbers::quadrature::{beta_mean, discounted};

/// The parameters: λ ~ Gamma(r, α), p ~ Beta(a, b).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Bg {
    pub r: f64,
    pub alpha: f64,
    pub a: f64,
    pub b: f64,
    pub first: First,
}

/// What a customer does after the first purchase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum First {
    /// BG/NBD.
    Stays,
    /// MBG/NBD.
    MayLeave,
}

/// What is known of a customer who has not left: λ ~ Gamma(orders, span), p ~ Beta(a, b).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Alive {
    pub a: f64,
    pub b: f64,
    pub orders: f64,
    pub span: f64,
}

impl Bg {
    /// Occasions to leave that are survived by whoever bought again `x` times and is alive.
    fn occasions(&self, x: f64) -> f64 {
        match self.first {
            First::Stays => x,
            First::MayLeave => x + 1.0,
        }
    }

    /// ln of the odds of having left after the last purchase; `None` where there was no occasion.
    fn ln_odds_left(&self, row: &Row) -> Option<f64> {
        let x = f64::from(row.x);
        let occasions = self.occasions(x);
        let silence = ((row.age - row.tx) / (self.alpha + row.tx)).ln_1p();
        (occasions > 0.0)
            .then(|| self.a.ln() - (self.b + occasions - 1.0).ln() + (self.r + x) * silence)
    }

    pub fn alive(&self, row: &Row) -> Alive {
        let x = f64::from(row.x);
        Alive {
            a: self.a,
            b: self.b + self.occasions(x),
            orders: self.r + x,
            span: self.alpha + row.age,
        }
    }

    pub fn p_alive(&self, row: &Row) -> f64 {
        self.ln_odds_left(row)
            .map_or(1.0, |odds| 1.0 / (1.0 + odds.exp()))
    }

    pub fn log_likelihood(&self, row: &Row) -> f64 {
        let x = f64::from(row.x);
        let stayed = self.occasions(x);
        ln_rise(self.r, x) - x * self.alpha.ln() - (self.r + x) * (row.age / self.alpha).ln_1p()
            + ln_rise(self.b, stayed)
            - ln_rise(self.a + self.b, stayed)
            + self.ln_odds_left(row).map_or(0.0, soft_plus)
    }

    pub fn expected(&self, row: &Row, t: f64) -> f64 {
        self.p_alive(row) * self.alive(row).expected(t)
    }

    pub fn expected_new(&self, t: f64) -> f64 {
        let new = Row {
            x: 0,
            tx: 0.0,
            age: 0.0,
        };
        self.expected(&new, t)
    }

    /// Fader, Hardie & Lee 2005, eq. 8; the bracket is the chance of the n-th purchase before t.
    pub fn pmf(&self, t: f64, n: u32) -> Result<f64, ValuationError> {
        let x = f64::from(n);
        let stayed = self.occasions(x);
        let log_share = -(t / self.alpha).ln_1p();
        let bought = if t > 0.0 {
            ln_rise(self.r, x) - ln_rise(1.0, x) + self.r * log_share - x * (self.alpha / t).ln_1p()
        } else if n == 0 {
            0.0
        } else {
            f64::NEG_INFINITY
        };
        let ln_stayed = ln_rise(self.b, stayed) - ln_rise(self.a + self.b, stayed);
        let stays = (ln_stayed + bought).exp();
        if stayed == 0.0 {
            return Ok(stays);
        }
        let span = self.alpha + t;
        let reached = if n == 0 {
            1.0
        } else {
            beta_split(t / span, self.alpha / span, x, self.r)?.0
        };
        let ln_left =
            self.a.ln() + ln_rise(self.b, stayed - 1.0) - ln_rise(self.a + self.b, stayed);
        Ok(stays + ln_left.exp() * reached)
    }

    pub fn dert(&self, row: &Row, delta: f64) -> f64 {
        let alive = self.alive(row);
        let rate = alive.orders / alive.span;
        self.p_alive(row) * rate * alive.discounted(alive.orders + 1.0, delta)
    }

    pub fn del(&self, row: &Row, delta: f64) -> f64 {
        let alive = self.alive(row);
        self.p_alive(row) * alive.discounted(alive.orders, delta)
    }
}

impl Alive {
    /// Purchases in the next `t` of a customer who is alive.
    pub fn expected(&self, t: f64) -> f64 {
        if t == 0.0 {
            return 0.0;
        }
        self.series(t).unwrap_or_else(|| self.integral(t))
    }

    /// (a+b−1)·(1 − (1−z)^ε)/ε − (1−z)^ε·Q with z = t/(span + t), ε = a − 1: Euler's
    /// transformation of the hypergeometric function of Fader, Hardie & Lee 2005, eq. 10, with
    /// 1/(a − 1) multiplied out, so that a = 1 and a + b ≤ 1 are ordinary points. `None` where the
    /// terms are too many or cancel.
    fn series(&self, t: f64) -> Option<f64> {
        const TERMS: u32 = 500;
        const LOST: f64 = 5e-14;
        let z = t / (self.span + t);
        let log = -(t / self.span).ln_1p();
        let epsilon = self.a - 1.0;
        let sum = self.a + self.b;
        let shrunk = (epsilon * log).exp();
        let spread = if epsilon == 0.0 {
            -log
        } else {
            -(epsilon * log).exp_m1() / epsilon
        };
        let head = (sum - 1.0) * spread;
        let (mut total, mut size) = (0.0, 0.0);
        let mut term = (sum - 1.0 - self.orders) * z;
        for step in 1..TERMS {
            let k = f64::from(step);
            total += term;
            size += term.abs() * k;
            let next = (self.a + k - 1.0) * (sum - 1.0 - self.orders + k)
                / ((sum + k - 1.0) * (k + 1.0))
                * z;
            term *= next;
            // What is left falls at least like a geometric series.
            if next.abs() < 1.0 && term.abs() < 1e-17 * total.abs() * (1.0 - next.abs())
                || term == 0.0
            {
                let expected = head - shrunk * total;
                let rounding = f64::EPSILON * (head.abs() * 2.0 + shrunk * size);
                return (rounding < LOST * expected).then_some(expected);
            }
        }
        None
    }

    /// E[(1 − (1 + pt/span)^−orders)/p]: the same number as the mean of a positive function.
    fn integral(&self, t: f64) -> f64 {
        let ratio = t / self.span;
        let reach = 1.0 + ratio + self.orders * ratio;
        beta_mean(self.a, self.b, reach, |p, _| {
            -(-self.orders * (p * ratio).ln_1p()).exp_m1() / p
        })
    }

    /// ∫₀^∞ e^(−δu) E[(1 + pu/span)^−power] du.
    fn discounted(&self, power: f64, delta: f64) -> f64 {
        let fall = power * self.a / (self.a + self.b) / self.span;
        discounted(delta, 1.0 / fall, |u| {
            let ratio = u / self.span;
            beta_mean(self.a, self.b, 1.0 + power * ratio, |p, _| {
                (-power * (p * ratio).ln_1p()).exp()
            })
        })
    }
}

/// ln(1 + e^y).
pub(crate) fn soft_plus(y: f64) -> f64 {
    y.max(0.0) + (-y.abs()).exp().ln_1p()
}
