//! Lines between posts where no column names the manager: by level, by indentation, by numbers such
//! as 1.2.3; and the law that no line leads back to where it started.
//! Deliberately absent: managers by name or number (`managers`).

use std::collections::HashMap;

/// The post above each, where each post is listed below the one above it: the last one before it
/// that stands less deep. `None` in `depths` breaks nothing and gets no line.
pub(super) fn by_depth(depths: &[Option<usize>]) -> Vec<Option<usize>> {
    let mut open: Vec<(usize, usize)> = Vec::new();
    let mut above = Vec::with_capacity(depths.len());
    for (index, depth) in depths.iter().enumerate() {
        let Some(depth) = *depth else {
            above.push(None);
            continue;
        };
        while open.last().is_some_and(|(other, _)| *other >= depth) {
            open.pop();
        }
        above.push(open.last().map(|(_, post)| *post));
        open.push((depth, index));
    }
    above
}

/// Whether numbers such as 1, 1.1, 1.1.2 build a tree: most of those with a dot have the post of
/// the number before the dot.
pub(super) fn is_outline(references: &[Option<&str>]) -> bool {
    let known: HashMap<&str, usize> = outline_index(references);
    let numbers = references
        .iter()
        .flatten()
        .filter(|text| is_outline_number(text))
        .count();
    let dotted: Vec<&str> = references
        .iter()
        .flatten()
        .filter_map(|text| outline_parent(text))
        .collect();
    let found = dotted
        .iter()
        .filter(|parent| known.contains_key(*parent))
        .count();
    numbers * 10 >= references.len() * 9
        && dotted.len() * 10 >= references.len() * 3
        && found * 10 >= dotted.len() * 9
}

/// The post above each, by its number.
pub(super) fn by_outline(references: &[Option<&str>]) -> Vec<Option<usize>> {
    let known = outline_index(references);
    references
        .iter()
        .map(|text| {
            text.and_then(outline_parent)
                .and_then(|parent| known.get(parent).copied())
        })
        .collect()
}

fn outline_index<'t>(references: &[Option<&'t str>]) -> HashMap<&'t str, usize> {
    let mut known = HashMap::new();
    for (index, text) in references.iter().enumerate() {
        if let Some(text) = text {
            known.entry(text.trim_end_matches('.')).or_insert(index);
        }
    }
    known
}

fn is_outline_number(text: &str) -> bool {
    let parts = text.trim_end_matches('.').split('.');
    parts
        .into_iter()
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}

fn outline_parent(text: &str) -> Option<&str> {
    if !is_outline_number(text) {
        return None;
    }
    text.trim_end_matches('.')
        .rsplit_once('.')
        .map(|(parent, _)| parent)
}

/// Takes the line above the first post of every cycle away. Answers the cycles, each from the post
/// that lost its line upwards.
pub(super) fn break_cycles(above: &mut [Option<usize>]) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    // Which walk came by first.
    let mut walks = vec![UNSEEN; above.len()];
    let mut broken = Vec::new();
    for start in 0..above.len() {
        let mut at = start;
        while walks[at] == UNSEEN {
            walks[at] = start;
            match above[at] {
                Some(next) => at = next,
                None => break,
            }
        }
        // Came back to a post of this very walk by a line that is still there.
        if walks[at] != start || above[at].is_none() {
            continue;
        }
        let mut cycle = vec![at];
        let mut next = above[at].expect("looked at above");
        while next != at {
            cycle.push(next);
            next = above[next].expect("a cycle has no end");
        }
        let first = (0..cycle.len())
            .min_by_key(|place| cycle[*place])
            .unwrap_or(0);
        cycle.rotate_left(first);
        above[cycle[0]] = None;
        broken.push(cycle);
    }
    broken
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn depth_finds_the_last_post_less_deep() {
        let depths = [0, 1, 2, 2, 1, 3, 0].map(Some);
        let above = by_depth(&depths);
        assert_eq!(
            above,
            [None, Some(0), Some(1), Some(1), Some(0), Some(4), None]
        );
    }

    #[test]
    fn numbers_with_dots_build_a_tree() {
        let numbers = ["1", "1.1", "1.2", "1.2.1", "2."].map(Some);
        assert!(is_outline(&numbers));
        assert_eq!(
            by_outline(&numbers),
            [None, Some(0), Some(0), Some(2), None]
        );
        assert!(!is_outline(&["1", "2", "3"].map(Some)));
    }

    #[test]
    fn a_cycle_loses_the_line_of_its_first_post() {
        let mut above = vec![Some(2), Some(0), Some(1), Some(0), None];
        assert_eq!(break_cycles(&mut above), [vec![0, 2, 1]]);
        assert_eq!(above, [None, Some(0), Some(1), Some(0), None]);
    }

    proptest! {
        #[test]
        fn whatever_the_lines_the_tree_is_acyclic(
            lines in proptest::collection::vec(proptest::option::of(0usize..60), 0..60)
        ) {
            let count = lines.len();
            let mut above: Vec<Option<usize>> = lines.into_iter().map(|l| l.filter(|p| *p < count)).collect();
            let before = above.clone();
            let cycles = break_cycles(&mut above);
            for start in 0..count {
                let (mut at, mut steps) = (start, 0);
                while let Some(next) = above[at] {
                    at = next;
                    steps += 1;
                    prop_assert!(steps <= count);
                }
            }
            let cut = (0..count).filter(|i| above[*i] != before[*i]).count();
            prop_assert_eq!(cut, cycles.len());
        }
    }
}
