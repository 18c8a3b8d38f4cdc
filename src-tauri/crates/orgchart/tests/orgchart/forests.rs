//! Who stands under whom where the input is not a tree.

use crate::cards::{card, cards, id};
use valise_domain::chart::{Card, Chart};
use valise_domain::id::RowId;
use valise_orgchart::{Measure, lay_out};

fn roots(chart: &Chart) -> Vec<RowId> {
    chart
        .cards
        .iter()
        .filter(|c| c.depth == 0)
        .map(|c| c.card.position)
        .collect()
}

#[test]
fn an_unknown_manager_and_oneself_count_as_none() {
    let chart = lay_out(&cards(&[Some(77), Some(1), Some(0)]), &Measure::default());
    assert_eq!(roots(&chart), [id(0), id(1)]);
}

#[test]
fn a_ring_hangs_under_its_first_card_with_all_that_leads_into_it() {
    // 0 → 3 → 2 → 1 → 3 is a ring of 1, 2, 3 with 0 hanging on it.
    let chart = lay_out(
        &cards(&[Some(3), Some(3), Some(1), Some(2)]),
        &Measure::default(),
    );
    assert_eq!(roots(&chart), [id(1)]);
    assert_eq!(chart.cards[0].below, 3);
}

#[test]
fn two_cards_with_one_id_are_both_drawn() {
    let list = [
        card(0, None),
        card(1, Some(0)),
        card(1, Some(0)),
        card(2, Some(1)),
    ];
    let chart = lay_out(&list, &Measure::default());
    assert_eq!(chart.cards.len(), 4);
    assert_eq!(chart.cards[0].reports, 2);
}

#[test]
fn several_roots_stand_side_by_side_in_their_order() {
    let chart = lay_out(
        &cards(&[None, Some(0), None, Some(2), None]),
        &Measure::default(),
    );
    let tops: Vec<_> = chart.cards.iter().filter(|c| c.depth == 0).collect();
    assert!(tops.iter().all(|c| c.y == 24.0));
    assert!(tops.windows(2).all(|pair| pair[0].x + 200.0 < pair[1].x));
}

#[test]
fn a_folded_card_hides_its_tree_and_says_how_many_it_hides() {
    let mut list: Vec<Card> = cards(&[None, Some(0), Some(1), Some(1), Some(3), Some(0)]);
    list[1].folded = true;
    let chart = lay_out(&list, &Measure::default());
    let seen: Vec<RowId> = chart.cards.iter().map(|c| c.card.position).collect();
    assert_eq!(seen, [id(0), id(1), id(5)]);
    assert_eq!((chart.cards[1].reports, chart.cards[1].below), (2, 3));
    assert_eq!((chart.cards[0].reports, chart.cards[0].below), (2, 5));
}

#[test]
fn no_cards_give_an_empty_sheet() {
    let chart = lay_out(&[], &Measure::default());
    assert_eq!((chart.width, chart.height), (48.0, 48.0));
    assert!(chart.cards.is_empty() && chart.lines.is_empty());
}
