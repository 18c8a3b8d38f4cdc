//! Charts on a page of their own size.

use crate::layout::{lay_out, wide};
use crate::reading::{holds, keep, pages, printed, text};
use crate::sample::full;
use valise_domain::chart::Chart;
use valise_domain::codes::Language;
use valise_domain::time::Date;
use valise_dossier::{Dossier, print_chart};

fn day() -> Date {
    "2026-11-21".parse().unwrap()
}

#[test]
fn two_hundred_and_fifty_nine_posts_stand_on_one_page() {
    let chart = wide(259);
    let printed = print_chart(&chart, "Ministry", Language::En, day()).unwrap();
    keep("wide.pdf", &printed.pdf);
    assert_eq!(pages(&printed.pdf), 1);
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    // Every ninth holder is not known; one more stands in the legend.
    let gaps = chart
        .cards
        .iter()
        .filter(|card| card.card.name.is_none())
        .count();
    assert_eq!(text.matches("Not known").count(), gaps, "{text}");
    assert_eq!(text.matches("Alexandra").count(), 259 - gaps);
}

#[test]
fn the_chart_of_a_dossier_is_a_page_among_the_others_and_has_words_for_those_who_cannot_see_it() {
    let dossier = full(Language::En);
    let with = printed(&dossier, "with-chart.pdf");
    let without = printed(
        &Dossier {
            chart: None,
            ..dossier
        },
        "without-chart.pdf",
    );
    assert_eq!(pages(&with.pdf), pages(&without.pdf) + 1);
    assert!(holds(
        &with.pdf,
        "Organisation chart of Norrsken Mekaniska AB with 14 positions."
    ));
}

#[test]
fn folded_cards_are_counted_and_closed_posts_say_so() {
    let chart = full(Language::Sv).chart.unwrap();
    let printed = print_chart(&chart, "Schema", Language::Sv, day()).unwrap();
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    assert!(text.contains("+23") && text.contains("Indragen") && text.contains("Vakant"));
    assert!(text.contains("Schema"));
}

#[test]
fn a_chart_without_cards_prints_a_page_that_says_so() {
    let printed = print_chart(&Chart::default(), "Tom", Language::En, day()).unwrap();
    assert_eq!(pages(&printed.pdf), 1);
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    assert!(text.contains("No positions are on file yet."), "{text}");
}

#[test]
fn cards_without_any_size_do_not_stop_the_press() {
    let mut chart = lay_out(&[], 0.0, 0.0);
    (chart.width, chart.height) = (0.0, 0.0);
    chart.cards = wide(3).cards;
    for card in &mut chart.cards {
        (card.width, card.height) = (0.0, 0.0);
    }
    assert!(print_chart(&chart, "Null", Language::En, day()).is_ok());
}
