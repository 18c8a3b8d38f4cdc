//! The gamma function's logarithm, its rises and its slope, for positive arguments.
//! Deliberately absent: arguments that are not positive; callers let none in.

/// From here on Stirling's series is exact to the last digit.
const FAR: f64 = 10.0;
/// Up to so many factors a rise is their product: (10⁹)¹⁶ is still a number.
const FEW: f64 = 16.0;

/// ln Γ(x), x > 0.
pub fn ln_gamma(x: f64) -> f64 {
    libm::lgamma(x)
}

/// ln Γ(r + x) − ln Γ(r) for r > 0, x ≥ 0, without the cancellation of two great logarithms.
pub fn ln_rise(r: f64, x: f64) -> f64 {
    if x <= FEW && x.fract() == 0.0 {
        let mut product = 1.0;
        let mut factor = r;
        for _ in 0..x as u32 {
            product *= factor;
            factor += 1.0;
        }
        return product.ln();
    }
    let (mut low, mut ratio) = (r, 1.0);
    while low < FAR {
        ratio *= low / (low + x);
        low += 1.0;
    }
    ratio.ln() + stirling_rise(low, x)
}

/// ψ(x), the slope of ln Γ, x > 0.
pub fn digamma(x: f64) -> f64 {
    let (mut far, mut sum) = (x, 0.0);
    while far < FAR {
        sum -= 1.0 / far;
        far += 1.0;
    }
    let inverse = 1.0 / (far * far);
    let series = inverse
        * (1.0 / 12.0
            - inverse
                * (1.0 / 120.0
                    - inverse
                        * (1.0 / 252.0
                            - inverse
                                * (1.0 / 240.0
                                    - inverse
                                        * (1.0 / 132.0
                                            - inverse * (691.0 / 32760.0 - inverse / 12.0))))));
    sum + far.ln() - 0.5 / far - series
}

/// ln B(a, b), a and b > 0.
pub fn ln_beta(a: f64, b: f64) -> f64 {
    let (small, large) = if a < b { (a, b) } else { (b, a) };
    ln_gamma(small) - ln_rise(large, small)
}

/// [`ln_rise`] from `z` ≥ 10 on: Abramowitz & Stegun 6.1.41, both sides at once.
fn stirling_rise(z: f64, x: f64) -> f64 {
    let end = z + x;
    (z - 0.5) * (x / z).ln_1p() + x * end.ln() - x + correction(end) - correction(z)
}

fn correction(z: f64) -> f64 {
    let inverse = 1.0 / (z * z);
    let series = 1.0 / 12.0
        - inverse
            * (1.0 / 360.0
                - inverse
                    * (1.0 / 1260.0
                        - inverse
                            * (1.0 / 1680.0
                                - inverse
                                    * (1.0 / 1188.0
                                        - inverse * (691.0 / 360_360.0 - inverse / 156.0)))));
    series / z
}
