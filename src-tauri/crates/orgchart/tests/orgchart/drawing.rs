//! The SVG: its text held to a snapshot, its form to an XML reader.

use crate::cards::{card, cards};
use proptest::prelude::*;
use std::path::PathBuf;
use valise_domain::chart::Card;
use valise_domain::codes::{AttitudeScale, BuyingRole, Language, PositionState, Strength};
use valise_orgchart::{Measure, Palette, SvgLook, Word, lay_out, to_svg};

fn word(word: Word) -> String {
    match word {
        Word::State(state) => state.as_str().to_owned(),
        Word::RoleTag(role) => role.as_str()[..2].to_uppercase(),
        Word::Role(role) => role.as_str().replace('_', " "),
        Word::Attitude(attitude) => attitude.as_str().to_owned(),
        Word::Strength(strength) => format!("relationship: {}", strength.as_str()),
        Word::Stale => "not met for long".to_owned(),
        Word::Below(count) => format!("{count} below"),
    }
}

fn draw(cards: &[Card], title: &str) -> String {
    let look = SvgLook {
        title,
        description: "Reporting lines",
        language: Language::En,
        words: &word,
        font_family: "Inter, 'Noto Sans SC', sans-serif",
        palette: Palette::LIGHT,
    };
    to_svg(&lay_out(cards, &Measure::default()), &look)
}

fn small_tree() -> Vec<Card> {
    let mut list = cards(&[None, Some(0), Some(0), Some(0), Some(3), Some(1)]);
    list[0] = Card {
        name: Some("Åsa Lindqvist-Fältskog von Hohenstein".into()),
        title: Some("Chief executive officer".into()),
        department: Some("Group management".into()),
        roles: vec![BuyingRole::Approver, BuyingRole::DecisionMaker],
        attitude: Some(AttitudeScale::Champion),
        strength: Some(Strength::Regular),
        ..list[0].clone()
    };
    list[1] = Card {
        name: Some("王小明".into()),
        title: Some("首席技术官".into()),
        roles: BuyingRole::ALL.to_vec(),
        attitude: Some(AttitudeScale::Sceptic),
        strength: Some(Strength::None),
        stale: true,
        folded: true,
        ..list[1].clone()
    };
    list[2] = Card {
        name: None,
        title: Some("CFO & <controller>".into()),
        state: PositionState::Unknown,
        ..list[2].clone()
    };
    list[3] = Card {
        name: None,
        title: Some("Head of purchasing".into()),
        state: PositionState::Vacant,
        attitude: None,
        ..list[3].clone()
    };
    list[4] = Card {
        title: Some("Fax operations".into()),
        state: PositionState::Closed,
        attitude: Some(AttitudeScale::Neutral),
        ..list[4].clone()
    };
    list
}

#[test]
fn a_small_tree_is_drawn_as_the_snapshot_has_it() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/orgchart/snapshots/small.svg");
    let drawn = draw(&small_tree(), "Hua Xing");
    if std::env::var_os("VALISE_UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, &drawn).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap();
    assert!(
        drawn == kept,
        "the drawing changed; VALISE_UPDATE_SNAPSHOTS=1 accepts it:\n{drawn}"
    );
}

#[test]
fn every_name_is_real_text_and_every_card_says_all_it_shows() {
    let svg = draw(&small_tree(), "Hua Xing");
    let document = roxmltree::Document::parse(&svg).unwrap();
    let texts: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "text")))
        .filter_map(|node| node.text())
        .collect();
    assert!(texts.contains(&"王小明"));
    assert!(texts.contains(&"首席技术官"));
    assert!(texts.contains(&"unknown") && texts.contains(&"vacant"));
    assert!(texts.contains(&"CFO & <controller>"));
    assert!(
        texts
            .iter()
            .any(|text| text.starts_with("Åsa Lind") && text.ends_with('…'))
    );
    let titles: Vec<&str> = document
        .descendants()
        .filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "title")))
        .filter_map(|node| node.text())
        .collect();
    assert_eq!(titles.len(), 1 + 5, "the picture and each visible card");
    let chief = "Åsa Lindqvist-Fältskog von Hohenstein · Chief executive officer · Group management \
        · decision maker · approver · champion · relationship: regular";
    assert!(titles.contains(&chief), "{titles:?}");
    assert!(titles.iter().any(|title| title.ends_with("1 below")));
}

#[test]
fn the_five_attitudes_are_five_shapes() {
    let shape = |attitude| {
        let svg = draw(
            &[Card {
                attitude: Some(attitude),
                ..card(0, None)
            }],
            "one",
        );
        let shape = svg
            .lines()
            .filter(|line| line.contains("fill=\"#") && line.ends_with("/>"));
        let shape: Vec<&str> = shape.filter(|line| !line.starts_with("<rect")).collect();
        let colour = Palette::LIGHT.attitude(attitude);
        assert!(shape[0].contains(colour));
        shape[0].replace(colour, "")
    };
    let mut shapes: Vec<String> = AttitudeScale::ALL.iter().map(|a| shape(*a)).collect();
    shapes.sort();
    shapes.dedup();
    assert_eq!(shapes.len(), 5);
}

#[test]
fn a_stale_card_fades_at_its_edge_wears_a_clock_and_says_so() {
    let drawn = |stale| {
        draw(
            &[Card {
                stale,
                attitude: Some(AttitudeScale::Champion),
                ..card(0, None)
            }],
            "one",
        )
    };
    let (stale, fresh) = (drawn(true), drawn(false));
    let edge = |svg: &str, colour: &str| svg.contains(&format!("stroke=\"{colour}\"/>"));
    assert!(edge(&stale, Palette::LIGHT.faded) && !edge(&stale, Palette::LIGHT.edge));
    assert!(edge(&fresh, Palette::LIGHT.edge) && !edge(&fresh, Palette::LIGHT.faded));
    assert!(stale.contains("<circle") && !fresh.contains("<circle"));
    assert!(stale.contains("not met for long</title>") && !fresh.contains("not met for long"));
}

#[test]
fn a_gap_is_dashed_and_a_closed_post_struck() {
    let state = |state| {
        draw(
            &[Card {
                state,
                ..card(0, None)
            }],
            "one",
        )
    };
    assert!(state(PositionState::Unknown).contains("stroke-dasharray"));
    assert!(state(PositionState::Vacant).contains("stroke-dasharray"));
    assert!(!state(PositionState::Filled).contains("stroke-dasharray"));
    let closed = "<tspan text-decoration=\"line-through\">Person 0</tspan> · closed</text>";
    assert!(state(PositionState::Closed).contains(closed));
}

proptest! {
    #[test]
    fn any_text_gives_well_formed_xml(name in any::<Option<String>>(), title: String, chart: String) {
        let list = [Card { name, title: Some(title), ..card(0, None) }];
        let svg = draw(&list, &chart);
        prop_assert!(roxmltree::Document::parse(&svg).is_ok(), "{}", svg);
    }
}
