//! Integrals of smooth positive functions, exact to about 1e-14 over many orders of magnitude:
//! the trapezoid rule on a logarithmic axis, where such functions die away at both ends and the
//! rule converges exponentially (Trefethen & Weideman 2014), and Gauss-Legendre on short panels.
//! Deliberately absent: functions with jumps, and error estimates at run time.

/// A step of 1/4 leaves e^(−2π·(π/2)·4) ≈ e^−39 where the nearest singularity is at ±iπ/2.
const STEP: f64 = 0.25;
/// The same, in widths of a bell.
const STEP_OF_BELL: f64 = 0.6;
/// What is below e^−42 of the sum is lost in rounding.
const DEPTH: f64 = 5.7e-19;
/// −ln 10⁻¹⁷: an argument smaller than this changes nothing.
const NOTHING: f64 = 39.2;

/// E[g(p)] for p ~ Beta(a, b), where `g(p, 1 − p)` is positive, smooth in the odds of p, and
/// constant once p or 1 − p is below 10⁻¹⁷/`reach`. Any a, b > 0: shapes below 1 have their mass
/// at the ends, whose tails are summed as the geometric series they are.
pub fn beta_mean(a: f64, b: f64, reach: f64, g: impl Fn(f64, f64) -> f64) -> f64 {
    let (p_peak, q_peak) = (a / (a + b), b / (a + b));
    let peak = (a / b).ln();
    let step = STEP.min(STEP_OF_BELL / (a * q_peak).sqrt());
    let end = NOTHING + (reach + a + b).ln();
    let at = |from_peak: f64| {
        let stretch = p_peak * from_peak.exp_m1();
        let weight = (a * from_peak - (a + b) * stretch.ln_1p()).exp();
        let p = p_peak * from_peak.exp() / (1.0 + stretch);
        (weight, weight * g(p, q_peak / (1.0 + stretch)))
    };
    let (mut weights, mut sum) = at(0.0);
    for (side, shape) in [(-1.0, a), (1.0, b)] {
        let tail = 1.0 / (shape * step).exp_m1();
        let mut from_peak = side * step;
        loop {
            let (weight, value) = at(from_peak);
            weights += weight;
            sum += value;
            let is_constant = side * (peak + from_peak) > end;
            if is_constant {
                weights += weight * tail;
                sum += value * tail;
            }
            let is_lost =
                weight * (1.0 + tail) < DEPTH * weights && value * (1.0 + tail) < DEPTH * sum;
            if is_constant || is_lost {
                break;
            }
            from_peak += side * step;
        }
    }
    sum / weights
}

/// ∫₀^∞ e^(−δu) f(u) du for δ > 0 and a falling `f` with f(0) = 1 that has hardly begun to fall
/// well before `scale`.
pub fn discounted(delta: f64, scale: f64, f: impl Fn(f64) -> f64) -> f64 {
    const BEFORE: f64 = 1e-9;
    let begin = (BEFORE * scale.min(1.0 / delta)).ln();
    let at = |log: f64| {
        let u = log.exp();
        u * (-delta * u).exp() * f(u)
    };
    // Before the beginning the integrand is u itself.
    let mut sum = begin.exp() / STEP.exp_m1();
    let mut log = begin;
    while log < (-DEPTH.ln() / delta).ln() {
        let value = at(log);
        sum += value;
        if value < DEPTH * sum && log > begin + STEP {
            break;
        }
        log += STEP;
    }
    sum * STEP
}

/// ∫₀¹ f(u) du, where `f(u, 1 − u)` is positive and falls at both ends of the axis ln(u/(1 − u))
/// once multiplied by u(1 − u); `narrow` is how narrow its peak is there, 1/width².
pub fn unit_interval(narrow: f64, f: impl Fn(f64, f64) -> f64) -> f64 {
    let step = STEP.min(STEP_OF_BELL / narrow.sqrt());
    let at = |logit: f64| {
        let small = (-logit.abs()).exp();
        let (less, more) = (small / (1.0 + small), 1.0 / (1.0 + small));
        let (u, rest) = if logit < 0.0 {
            (less, more)
        } else {
            (more, less)
        };
        u * rest * f(u, rest)
    };
    let ends = (NOTHING + 3.0) / step;
    let steps = ends.ceil() as i64;
    let sum: f64 = (-steps..=steps).map(|k| at(k as f64 * step)).sum();
    sum * step
}

/// Nodes and weights of Gauss-Legendre rules on [0, 1] with 2, 3, 5 and 8 nodes.
const RULES: [&[(f64, f64)]; 4] = [
    &[
        (0.211_324_865_405_187_1, 0.5),
        (0.788_675_134_594_812_9, 0.5),
    ],
    &[
        (0.112_701_665_379_258_31, 0.277_777_777_777_777_8),
        (0.5, 0.444_444_444_444_444_4),
        (0.887_298_334_620_741_7, 0.277_777_777_777_777_8),
    ],
    &[
        (0.046_910_077_030_668_004, 0.118_463_442_528_094_54),
        (0.230_765_344_947_158_45, 0.239_314_335_249_683_24),
        (0.5, 0.284_444_444_444_444_44),
        (0.769_234_655_052_841_5, 0.239_314_335_249_683_24),
        (0.953_089_922_969_332, 0.118_463_442_528_094_54),
    ],
    &[
        (0.019_855_071_751_231_884, 0.050_614_268_145_188_13),
        (0.101_666_761_293_186_64, 0.111_190_517_226_687_24),
        (0.237_233_795_041_835_5, 0.156_853_322_938_943_63),
        (0.408_282_678_752_175_1, 0.181_341_891_689_181),
        (0.591_717_321_247_825, 0.181_341_891_689_181),
        (0.762_766_204_958_164_5, 0.156_853_322_938_943_63),
        (0.898_333_238_706_813_4, 0.111_190_517_226_687_24),
        (0.980_144_928_248_768_1, 0.050_614_268_145_188_13),
    ],
];

/// The smallest rule that is exact to about 1e-13 for a function that falls like e^(−`fall`) over
/// the panel and has no singularity nearer than two panels. `fall` counts 8 panels a distance.
pub(crate) fn rule(fall: f64) -> &'static [(f64, f64)] {
    let which = [0.005, 0.07, 0.8].iter().filter(|&&end| fall > end).count();
    RULES[which]
}
