//! Small symmetric matrices: whether they are positive definite, and their inverse.
//! Deliberately absent: anything large or without symmetry.

/// A square of `N` by `N`.
pub type Square<const N: usize> = [[f64; N]; N];

/// The inverse of a positive definite matrix by Cholesky's way, `None` where it is not one. A pivot
/// has to be more than rounding: 1e-10 of its own entry.
pub fn inverse<const N: usize>(matrix: &Square<N>) -> Option<Square<N>> {
    let factor = cholesky(matrix)?;
    let mut inverse = [[0.0; N]; N];
    for unit in 0..N {
        let mut column = [0.0; N];
        for i in 0..N {
            let known: f64 = (0..i).map(|k| factor[i][k] * column[k]).sum();
            let right = if i == unit { 1.0 } else { 0.0 };
            column[i] = (right - known) / factor[i][i];
        }
        for i in (0..N).rev() {
            let known: f64 = (i + 1..N).map(|k| factor[k][i] * column[k]).sum();
            column[i] = (column[i] - known) / factor[i][i];
        }
        for (row, value) in inverse.iter_mut().zip(column) {
            row[unit] = value;
        }
    }
    let finite = inverse.iter().flatten().all(|value| value.is_finite());
    finite.then_some(inverse)
}

fn cholesky<const N: usize>(matrix: &Square<N>) -> Option<Square<N>> {
    const ROUNDING: f64 = 1e-10;
    let mut factor = [[0.0; N]; N];
    for i in 0..N {
        for j in 0..=i {
            let known: f64 = (0..j).map(|k| factor[i][k] * factor[j][k]).sum();
            let rest = matrix[i][j] - known;
            factor[i][j] = if i == j {
                if rest.is_nan() || rest <= ROUNDING * matrix[i][i].abs() {
                    return None;
                }
                rest.sqrt()
            } else {
                rest / factor[j][j]
            };
        }
    }
    Some(factor)
}

/// Matrix times vector.
pub fn times<const N: usize>(matrix: &Square<N>, vector: &[f64; N]) -> [f64; N] {
    std::array::from_fn(|i| dot(&matrix[i], vector))
}

/// The inner product.
pub fn dot<const N: usize>(a: &[f64; N], b: &[f64; N]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
