//! What hangs, what stands side by side, and how wide charts become.

use crate::cards::{assert_lawful, cards};
use valise_domain::chart::Chart;
use valise_orgchart::{Measure, lay_out};

/// Managers of a regular tree: each card above the last level has `broad` reports.
fn regular(broad: usize, levels: u32) -> Vec<Option<usize>> {
    let count: usize = (0..=levels).map(|level| broad.pow(level)).sum();
    (0..count)
        .map(|n| n.checked_sub(1).map(|before| before / broad))
        .collect()
}

fn aspect(chart: &Chart) -> f32 {
    chart.width / chart.height
}

#[test]
fn few_reports_stand_side_by_side_with_the_manager_in_the_middle() {
    let chart = lay_out(
        &cards(&[None, Some(0), Some(0), Some(0)]),
        &Measure::default(),
    );
    let places: Vec<(f32, f32)> = chart.cards.iter().map(|c| (c.x, c.y)).collect();
    assert_eq!(
        places,
        [(240.0, 24.0), (24.0, 140.0), (240.0, 140.0), (456.0, 140.0)]
    );
    assert_eq!((chart.width, chart.height), (680.0, 240.0));
}

#[test]
fn many_reports_without_their_own_hang_in_a_list_right_under_the_manager() {
    let managers: Vec<_> = std::iter::once(None).chain([Some(0); 6]).collect();
    let chart = lay_out(&cards(&managers), &Measure::default());
    let places: Vec<(f32, f32)> = chart.cards.iter().map(|c| (c.x, c.y)).collect();
    assert!(places.iter().all(|place| place.0 == places[0].0));
    assert!(
        places[1..]
            .windows(2)
            .all(|pair| pair[1].1 - pair[0].1 == 88.0)
    );
    let last = chart.lines[5].points.last().unwrap();
    assert_eq!((last.x, last.y), (places[6].0, places[6].1 + 38.0));
}

#[test]
fn a_long_list_is_broken_into_even_columns_read_downwards() {
    let managers: Vec<_> = std::iter::once(None).chain([Some(0); 24]).collect();
    let chart = lay_out(&cards(&managers), &Measure::default());
    let mut columns: Vec<f32> = chart.cards[1..].iter().map(|c| c.x).collect();
    assert!(columns.is_sorted());
    columns.dedup();
    assert_eq!(columns.len(), 3);
    assert_eq!(chart.cards[1].y, chart.cards[9].y);
}

#[test]
fn wide_trees_keep_a_printable_shape() {
    let flat: Vec<_> = std::iter::once(None).chain(vec![Some(0); 1_500]).collect();
    let strangers = vec![None; 400];
    for managers in [
        regular(3, 4),
        regular(7, 3),
        regular(12, 2),
        regular(2, 9),
        flat,
        strangers,
    ] {
        let chart = lay_out(&cards(&managers), &Measure::default());
        assert_lawful(&chart);
        let aspect = aspect(&chart);
        assert!(
            (0.7..=3.5).contains(&aspect),
            "{} cards: {aspect}",
            managers.len()
        );
    }
}

#[test]
fn without_a_limit_no_row_is_broken() {
    let measure = Measure {
        max_aspect: f32::INFINITY,
        ..Measure::default()
    };
    let chart = lay_out(&cards(&regular(4, 4)), &measure);
    for level in 0..=4 {
        let row: Vec<f32> = chart
            .cards
            .iter()
            .filter(|c| c.depth == level)
            .map(|c| c.y)
            .collect();
        assert!(row.iter().all(|y| *y == row[0]), "level {level}");
    }
}
