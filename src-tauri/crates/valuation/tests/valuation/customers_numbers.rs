//! The optimiser, the small matrices and the integrals by themselves.

use std::sync::atomic::{AtomicBool, Ordering};
use valise_domain::progress::{Progress, Unwatched};
use valise_valuation::ValuationError;
use valise_valuation::numbers::matrix::{inverse, times};
use valise_valuation::numbers::optimise::{Search, curvature, minimise};
use valise_valuation::numbers::quadrature::{beta_mean, discounted, unit_interval};

const SEARCH: Search<'_> = Search {
    low: -10.0,
    high: 10.0,
    progress: &Unwatched,
};

/// Rosenbrock's valley: the least value is at (1, 1), at the end of a bent gorge.
fn valley(at: &[f64; 2], slope: &mut [f64; 2]) -> f64 {
    let (across, along) = (at[1] - at[0] * at[0], 1.0 - at[0]);
    *slope = [-400.0 * at[0] * across - 2.0 * along, 200.0 * across];
    100.0 * across * across + along * along
}

#[test]
fn a_bent_valley_is_followed_to_its_end() {
    for start in [[-1.2, 1.0], [9.0, -9.0], [0.0, 0.0]] {
        let least = minimise(&mut valley, &[start], None, SEARCH).unwrap();
        assert!(least.settled);
        assert!(
            least.at.iter().all(|part| (part - 1.0).abs() < 1e-5),
            "{:?}",
            least.at
        );
    }
    let square = curvature(&mut valley, &[1.0, 1.0]);
    assert!((square[0][0] - 802.0).abs() < 1e-2 && (square[0][1] + 400.0).abs() < 1e-3);
}

#[test]
fn walls_hold_and_what_is_free_along_them_still_moves() {
    let mut slide = |at: &[f64; 2], slope: &mut [f64; 2]| {
        *slope = [1.0, 2.0 * (at[1] - 3.0)];
        at[0] + (at[1] - 3.0).powi(2)
    };
    let least = minimise(&mut slide, &[[0.0, 0.0]], None, SEARCH).unwrap();
    assert!(least.settled);
    assert_eq!(least.at[0], -10.0);
    assert!((least.at[1] - 3.0).abs() < 1e-5);
}

#[test]
fn the_best_of_several_ends_is_taken() {
    let mut two = |at: &[f64; 1], slope: &mut [f64; 1]| {
        let y = at[0];
        *slope = [4.0 * y * (y * y - 4.0) + 0.5];
        (y * y - 4.0).powi(2) + 0.5 * y
    };
    let right = minimise(&mut two, &[[3.0]], None, SEARCH).unwrap();
    let both = minimise(&mut two, &[[3.0], [-3.0]], None, SEARCH).unwrap();
    assert!(right.at[0] > 1.9 && both.at[0] < -1.9 && both.value < right.value);
}

#[test]
fn where_the_gradient_lies_the_polish_still_gets_down() {
    let mut lying = |at: &[f64; 2], slope: &mut [f64; 2]| {
        *slope = [1.0, -1.0];
        (at[0] - 1.0).powi(2) + 3.0 * (at[1] + 2.0).powi(2)
    };
    let least = minimise(&mut lying, &[[4.0, 4.0]], None, SEARCH).unwrap();
    assert!(!least.settled);
    assert!(
        (least.at[0] - 1.0).abs() < 1e-3 && (least.at[1] + 2.0).abs() < 1e-3,
        "{least:?}"
    );
}

#[test]
fn a_search_without_starts_or_with_nan_is_an_error_or_stays() {
    let none = minimise(&mut valley, &[], None, SEARCH).unwrap_err();
    assert_eq!(none, ValuationError::NoRows);
    let mut holes = |at: &[f64; 1], slope: &mut [f64; 1]| {
        *slope = [2.0 * at[0]];
        if at[0].abs() < 0.5 {
            f64::NAN
        } else {
            at[0] * at[0]
        }
    };
    let least = minimise(&mut holes, &[[4.0]], None, SEARCH).unwrap();
    assert!(least.value.is_finite() && least.at[0] >= 0.5);
}

struct Stopped(AtomicBool);

impl Progress for Stopped {
    fn report(&self, done: u64, _total: u64) {
        self.0.store(done >= 5, Ordering::Relaxed);
    }

    fn cancelled(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

#[test]
fn a_search_stops_when_it_is_told_to() {
    let progress = Stopped(AtomicBool::new(false));
    let search = Search {
        progress: &progress,
        ..SEARCH
    };
    let stopped = minimise(&mut valley, &[[-1.2, 1.0]], None, search).unwrap_err();
    assert_eq!(stopped, ValuationError::Cancelled);
}

#[test]
fn an_inverse_exists_only_for_what_is_positive_definite() {
    let matrix = [[4.0, 2.0, 0.6], [2.0, 5.0, 1.0], [0.6, 1.0, 3.0]];
    let back = inverse(&matrix).unwrap();
    for unit in 0..3 {
        let mut vector = [0.0; 3];
        vector[unit] = 1.0;
        let again = times(&matrix, &times(&back, &vector));
        assert!(again.iter().zip(vector).all(|(a, b)| (a - b).abs() < 1e-14));
    }
    assert_eq!(inverse(&[[1.0, 2.0], [2.0, 1.0]]), None);
    assert_eq!(inverse(&[[1.0, 1.0], [1.0, 1.0]]), None);
    assert_eq!(inverse(&[[f64::NAN]]), None);
    assert_eq!(inverse(&[[0.0]]), None);
}

#[test]
fn integrals_with_a_closed_form_are_met_at_all_scales() {
    for (a, b) in [
        (1e-6, 3.0),
        (0.3, 0.2),
        (2.0, 7.0),
        (900.0, 4.0),
        (1e5, 1e5),
    ] {
        let mean = beta_mean(a, b, 1.0, |p, _| p);
        assert!((mean * (a + b) / a - 1.0).abs() < 1e-11, "{a} {b} {mean}");
        let other = beta_mean(a, b, 1.0, |_, q| q);
        assert!((other * (a + b) / b - 1.0).abs() < 1e-11, "{a} {b} {other}");
    }
    // ∫ e^(−δu)·e^(−u/s) du.
    for (delta, scale) in [(0.01, 50.0), (1e-6, 3.0), (5.0, 1e5), (1e-9, 1e9)] {
        let told = 1.0 / (delta + 1.0 / scale);
        let got = discounted(delta, scale, |u: f64| (-u / scale).exp());
        assert!((got / told - 1.0).abs() < 1e-12, "{delta} {scale} {got}");
    }
    // B(3.5, 2).
    let told = 1.0 / (3.5 * 4.5);
    let got = unit_interval(1.0, |u, rest| u.powf(2.5) * rest);
    assert!((got / told - 1.0).abs() < 1e-13, "{got}");
}
