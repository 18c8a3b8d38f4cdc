//! What the chain asks of graphs and matrices: closed classes, and a linear system.
//! Deliberately absent: rewards and discounts.

/// Sets of states that lead to each other and nowhere else.
pub(super) fn closed(p: &[Vec<f64>]) -> Vec<Vec<usize>> {
    let reach: Vec<Vec<bool>> = (0..p.len()).map(|from| reachable(p, from)).collect();
    let mut placed = vec![false; p.len()];
    let mut classes = Vec::new();
    for state in 0..p.len() {
        let returns = |other: usize| !reach[state][other] || reach[other][state];
        if placed[state] || !(0..p.len()).all(returns) {
            continue;
        }
        let class: Vec<usize> = (0..p.len()).filter(|other| reach[state][*other]).collect();
        class.iter().for_each(|member| placed[*member] = true);
        classes.push(class);
    }
    classes
}

fn reachable(p: &[Vec<f64>], from: usize) -> Vec<bool> {
    let mut reached = vec![false; p.len()];
    let mut ahead = vec![from];
    while let Some(state) = ahead.pop() {
        for (next, probability) in p[state].iter().enumerate() {
            if *probability > 0.0 && !reached[next] {
                reached[next] = true;
                ahead.push(next);
            }
        }
    }
    reached[from] = true;
    reached
}

/// Solves `matrix · x = side` for two sides by elimination with partial pivots; none where the
/// matrix is singular.
pub(super) fn solved(mut matrix: Vec<Vec<f64>>, mut sides: [Vec<f64>; 2]) -> Option<[Vec<f64>; 2]> {
    let n = matrix.len();
    for column in 0..n {
        let size = |row: &usize| matrix[*row][column].abs();
        let pivot = (column..n).max_by(|a, b| size(a).total_cmp(&size(b)))?;
        if size(&pivot) < f64::EPSILON {
            return None;
        }
        matrix.swap(column, pivot);
        sides.iter_mut().for_each(|side| side.swap(column, pivot));
        let (above, below) = matrix.split_at_mut(column + 1);
        let lead = &above[column];
        for (offset, row) in below.iter_mut().enumerate() {
            let factor = row[column] / lead[column];
            if factor == 0.0 {
                continue;
            }
            for (entry, lead) in row[column..].iter_mut().zip(&lead[column..]) {
                *entry -= factor * lead;
            }
            for side in &mut sides {
                side[column + 1 + offset] -= factor * side[column];
            }
        }
    }
    for side in &mut sides {
        for row in (0..n).rev() {
            let known: f64 = (row + 1..n).map(|j| matrix[row][j] * side[j]).sum();
            side[row] = (side[row] - known) / matrix[row][row];
        }
    }
    Some(sides)
}
