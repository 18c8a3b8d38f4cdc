//! Laws that hold for any list of cards, rings and strangers included.

use crate::cards::{assert_lawful, assert_lines_clear_of_cards, card, cards, id};
use proptest::prelude::*;
use valise_domain::chart::Card;
use valise_orgchart::{Measure, lay_out};

/// Any graph: managers may be missing, the card itself, strangers, or in a ring.
fn any_graph() -> impl Strategy<Value = Vec<Card>> {
    (1_usize..120).prop_flat_map(|count| {
        let manager = prop_oneof![1 => Just(None), 9 => (0..count + 2).prop_map(Some)];
        let one = (manager, prop::bool::weighted(0.1));
        prop::collection::vec(one, count).prop_map(|list| {
            let made = list
                .into_iter()
                .enumerate()
                .map(|(number, (manager, folded))| Card {
                    folded,
                    ..card(number, manager)
                });
            made.collect()
        })
    })
}

/// A tree in which most cards answer to one of the few before them, deep or broad.
fn any_tree() -> impl Strategy<Value = Vec<Card>> {
    (1_usize..200, 1_usize..200).prop_flat_map(|(count, reach)| {
        prop::collection::vec(any::<prop::sample::Index>(), count).prop_map(move |picks| {
            let manager = |number: usize, pick: &prop::sample::Index| {
                let least = number.saturating_sub(reach);
                (number > 0).then(|| least + pick.index(number - least))
            };
            let managers: Vec<_> = picks
                .iter()
                .enumerate()
                .map(|(n, p)| manager(n, p))
                .collect();
            cards(&managers)
        })
    })
}

fn any_measure() -> impl Strategy<Value = Measure> {
    let sizes = (
        40.0_f32..300.0,
        20.0_f32..120.0,
        2.0_f32..60.0,
        2.0_f32..60.0,
    );
    let lists = (2.0_f32..30.0, 2.0_f32..30.0, 0_usize..9, 0_usize..15);
    let aspect = prop_oneof![Just(f32::INFINITY), 0.0_f32..8.0];
    (sizes, lists, aspect).prop_map(|(sizes, lists, max_aspect)| Measure {
        card_width: sizes.0,
        card_height: sizes.1,
        gap_x: sizes.2,
        gap_y: sizes.3,
        margin: 24.0,
        leaf_gap: lists.0,
        leaf_indent: lists.1,
        stack_from: lists.2,
        leaf_rows: lists.3,
        max_aspect,
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_graph_is_laid_out_without_overlaps_and_every_line_ends_on_its_card(
        cards in any_graph(), measure in any_measure(),
    ) {
        let chart = lay_out(&cards, &measure);
        assert_lawful(&chart);
        assert_lines_clear_of_cards(&chart);
    }

    #[test]
    fn any_tree_keeps_the_laws(cards in any_tree(), measure in any_measure()) {
        let chart = lay_out(&cards, &measure);
        assert_lawful(&chart);
        assert_lines_clear_of_cards(&chart);
        prop_assert_eq!(chart.cards.len(), cards.len());
        prop_assert_eq!(chart.cards[0].below as usize + 1, cards.len());
    }

    #[test]
    fn no_card_is_lost_and_folded_ones_count_what_they_hide(cards in any_graph()) {
        let unfolded: Vec<Card> =
            cards.iter().map(|card| Card { folded: false, ..card.clone() }).collect();
        let whole = lay_out(&unfolded, &Measure::default());
        prop_assert_eq!(whole.cards.len(), cards.len());
        let part = lay_out(&cards, &Measure::default());
        let hidden: usize =
            part.cards.iter().filter(|c| c.card.folded).map(|c| c.below as usize).sum();
        prop_assert_eq!(part.cards.len() + hidden, cards.len());
    }

    #[test]
    fn a_card_stands_above_the_middle_of_reports_side_by_side(cards in any_tree()) {
        let measure = Measure { stack_from: usize::MAX, max_aspect: f32::INFINITY, ..Measure::default() };
        let chart = lay_out(&cards, &measure);
        for parent in &chart.cards {
            let reports = chart.lines.iter().filter(|line| line.from == parent.card.position);
            let ends: Vec<f32> = reports.map(|line| line.points[line.points.len() - 1].x).collect();
            if let (Some(first), Some(last)) = (ends.first(), ends.last()) {
                prop_assert!(ends.is_sorted(), "siblings stand in the order of the input");
                let middle = parent.x + parent.width / 2.0;
                prop_assert!((middle - f32::midpoint(*first, *last)).abs() <= 0.5);
            }
        }
    }

    #[test]
    fn the_middle_of_a_card_lies_within_the_span_of_its_reports(cards in any_tree()) {
        let chart = lay_out(&cards, &Measure::default());
        for parent in &chart.cards {
            let below: Vec<_> = chart.cards.iter()
                .filter(|c| c.card.manager == Some(parent.card.position)).collect();
            if below.is_empty() { continue; }
            let left = below.iter().map(|c| c.x).fold(f32::INFINITY, f32::min);
            let right = below.iter().map(|c| c.x + c.width).fold(0.0, f32::max);
            let middle = parent.x + parent.width / 2.0;
            prop_assert!(left <= middle && middle <= right);
        }
    }

    #[test]
    fn names_and_ids_do_not_move_anything(cards in any_graph()) {
        let other = |row: valise_domain::id::RowId| {
            let mut bytes = row.to_bytes();
            bytes[15] ^= 0xa5;
            valise_domain::id::RowId::from_slice(&bytes).unwrap()
        };
        let renamed: Vec<Card> = cards.iter().map(|card| Card {
            position: other(card.position),
            manager: card.manager.map(other),
            name: None,
            ..card.clone()
        }).collect();
        let (a, b) = (lay_out(&cards, &Measure::default()), lay_out(&renamed, &Measure::default()));
        let places = |chart: &valise_domain::chart::Chart| -> Vec<(f32, f32)> {
            chart.cards.iter().map(|c| (c.x, c.y)).collect()
        };
        prop_assert_eq!(places(&a), places(&b));
        prop_assert_eq!(lay_out(&cards, &Measure::default()), a);
    }

    #[test]
    fn a_wider_margin_moves_every_card_alike(cards in any_tree(), more in 0_u8..200) {
        let near = lay_out(&cards, &Measure::default());
        let measure = Measure { margin: 24.0 + f32::from(more), ..Measure::default() };
        let far = lay_out(&cards, &measure);
        for (a, b) in near.cards.iter().zip(&far.cards) {
            prop_assert_eq!((a.x + f32::from(more), a.y + f32::from(more)), (b.x, b.y));
        }
        prop_assert_eq!(near.width + 2.0 * f32::from(more), far.width);
    }
}

#[test]
fn a_chain_of_ten_thousand_does_not_exhaust_the_stack() {
    let managers: Vec<Option<usize>> = (0..10_000_usize).map(|n| n.checked_sub(1)).collect();
    let chart = lay_out(&cards(&managers), &Measure::default());
    assert_lawful(&chart);
    assert_eq!(chart.cards[9_999].depth, 9_999);
    assert!(chart.cards.iter().all(|card| card.x == 24.0));
}

#[test]
fn a_ring_of_ten_thousand_opens_at_its_first_card() {
    let managers: Vec<Option<usize>> = (0..10_000).map(|n| Some((n + 1) % 10_000)).collect();
    let chart = lay_out(&cards(&managers), &Measure::default());
    assert_lawful(&chart);
    assert_eq!(chart.cards[0].card.position, id(0));
    assert_eq!(chart.lines.len(), 9_999);
}
