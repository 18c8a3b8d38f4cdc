//! The sum 1 + q + … + qⁿ⁻¹, right at q = 1 and beside it.
//! Deliberately absent: infinite sums, whose limits the formulas check themselves.

/// Σ qⁱ for i from 0 to n − 1; not finite where it is beyond the largest number.
pub(crate) fn geometric(q: f64, n: f64) -> f64 {
    let beyond = q - 1.0;
    if beyond == 0.0 {
        n
    } else if q > 0.0 {
        (n * beyond.ln_1p()).exp_m1() / beyond
    } else {
        (q.powf(n) - 1.0) / beyond
    }
}

#[cfg(test)]
mod tests {
    use super::geometric;

    #[test]
    fn it_is_the_plain_sum_on_both_sides_of_one() {
        for q in [-0.9_f64, 0.0, 0.3, 0.999_999_999, 1.0, 1.000_000_001, 1.7] {
            for n in [0_i32, 1, 2, 7, 40] {
                let plain: f64 = (0..n).map(|i| q.powi(i)).sum();
                let sum = geometric(q, f64::from(n));
                assert!(
                    (sum - plain).abs() <= 1e-12 * plain.abs().max(1.0),
                    "{q} {n}: {sum} {plain}"
                );
            }
        }
    }
}
