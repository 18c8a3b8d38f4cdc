//! Pareto/NBD for one customer.
//! Deliberately absent: checks of the input, which `buying` does, and sums over a base
//! (`pareto_sum`), which share the integrals of customers alike.

use crate::customers::bg::soft_plus;
use crate::customers::row::Row;
use crate::numbers::gamma::ln_rise;
use crate::numbers::quadrature::{discounted, rule, unit_interval};

/// The parameters: λ ~ Gamma(r, α), μ ~ Gamma(s, β).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pareto {
    pub r: f64,
    pub alpha: f64,
    pub s: f64,
    pub beta: f64,
}

impl Pareto {
    /// ln of the odds of having left: s·A₀·(α+T)^(r+x)·(β+T)^s (Fader & Hardie 2005, A note on
    /// deriving the Pareto/NBD model, eq. 24).
    fn ln_odds_left(&self, row: &Row) -> f64 {
        let orders = self.r + f64::from(row.x);
        let silence = row.age - row.tx;
        if silence <= 0.0 {
            return f64::NEG_INFINITY;
        }
        let fall = Fall {
            alpha: self.alpha,
            beta: self.beta,
            orders,
            leaving: self.s + 1.0,
        };
        let left = fall.integral(row.tx, row.age);
        self.s.ln()
            + left.ln()
            + orders * (silence / (self.alpha + row.tx)).ln_1p()
            + self.s * (silence / (self.beta + row.tx)).ln_1p()
    }

    pub fn p_alive(&self, row: &Row) -> f64 {
        1.0 / (1.0 + self.ln_odds_left(row).exp())
    }

    pub fn log_likelihood(&self, row: &Row) -> f64 {
        let x = f64::from(row.x);
        ln_rise(self.r, x)
            - x * self.alpha.ln()
            - (self.r + x) * (row.age / self.alpha).ln_1p()
            - self.s * (row.age / self.beta).ln_1p()
            + soft_plus(self.ln_odds_left(row))
    }

    pub fn expected(&self, row: &Row, t: f64) -> f64 {
        let rate = (self.r + f64::from(row.x)) / (self.alpha + row.age);
        self.p_alive(row) * rate * self.lived(row.age, t)
    }

    pub fn expected_new(&self, t: f64) -> f64 {
        self.r / self.alpha * self.lived(0.0, t)
    }

    /// The time that a customer of this age who is alive will live within the next `t`.
    fn lived(&self, age: f64, t: f64) -> f64 {
        let span = self.beta + age;
        let log = (t / span).ln_1p();
        let epsilon = self.s - 1.0;
        if epsilon == 0.0 {
            span * log
        } else {
            -span * (-epsilon * log).exp_m1() / epsilon
        }
    }

    pub fn dert(&self, row: &Row, delta: f64) -> f64 {
        let rate = (self.r + f64::from(row.x)) / (self.alpha + row.age);
        rate * self.del(row, delta)
    }

    pub fn del(&self, row: &Row, delta: f64) -> f64 {
        let span = self.beta + row.age;
        let alive = |u: f64| (-self.s * (u / span).ln_1p()).exp();
        self.p_alive(row) * discounted(delta, span / self.s, alive)
    }

    /// Bought `n` times while alive until `t`, or until leaving before.
    pub fn pmf(&self, t: f64, n: u32) -> f64 {
        let x = f64::from(n);
        if t <= 0.0 {
            return if n == 0 { 1.0 } else { 0.0 };
        }
        let ways = ln_rise(self.r, x) - ln_rise(1.0, x);
        let bought =
            |tau: f64| ways - self.r * (tau / self.alpha).ln_1p() - x * (self.alpha / tau).ln_1p();
        let stays = (bought(t) - self.s * (t / self.beta).ln_1p()).exp();
        let falling = self.r + self.s + 1.0;
        let narrow = (x + 1.0) * falling / (x + 1.0 + falling);
        let left = unit_interval(narrow, |share, _| {
            let tau = t * share;
            (bought(tau) - (self.s + 1.0) * (tau / self.beta).ln_1p()).exp()
        });
        stays + self.s / self.beta * t * left
    }
}

/// (τ + α)^−orders · (τ + β)^−leaving, which falls with τ.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Fall {
    pub alpha: f64,
    pub beta: f64,
    pub orders: f64,
    pub leaving: f64,
}

impl Fall {
    /// Where it is below e^−50 of its start, the rest is lost in rounding.
    const DEPTH: f64 = 50.0;
    /// A panel is not longer than this part of the way to the nearest singularity.
    const WIDEST: f64 = 0.44;
    /// How often a panel's width counts beside its fall, see [`rule`].
    const CURVED: f64 = 8.0;

    /// ∫ from `begin` to `end`, in units of (value at the begin) · (begin + β).
    fn integral(&self, begin: f64, end: f64) -> f64 {
        let start = (begin + self.alpha, begin + self.beta);
        let mut sum = 0.0;
        self.panels(begin, end, |tau, weight| {
            let passed = tau - begin;
            let ln = -self.orders * (passed / start.0).ln_1p()
                - self.leaving * (passed / start.1).ln_1p();
            sum += weight * ln.exp();
            ln
        });
        sum / start.1
    }

    /// Calls `take` with the nodes and weights of panels on which the function is smooth. `take`
    /// answers with the logarithm of the function there relative to its value at the begin.
    #[inline(always)]
    pub fn panels(&self, begin: f64, end: f64, mut take: impl FnMut(f64, f64) -> f64) {
        let nearest = self.alpha.min(self.beta);
        let mut at = begin;
        while at < end {
            let rate = self.orders / (at + self.alpha) + self.leaving / (at + self.beta);
            let rate = rate + Self::CURVED / (at + nearest);
            let widest = (Self::WIDEST * (at + nearest)).min(4.0 / rate);
            let width = widest.min(end - at);
            let mut ln = 0.0;
            for (node, weight) in rule(rate * width) {
                ln = take(at + width * node, width * weight);
            }
            let next = at + width;
            if ln < -Self::DEPTH || next <= at {
                break;
            }
            at = next;
        }
    }
}
