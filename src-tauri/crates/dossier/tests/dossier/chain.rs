//! The decision chain, and parts that are printed on their own.

use crate::reading::{pages, printed, squeezed, text};
use crate::sample::full;
use valise_domain::codes::{AttitudeScale, ChainDepartment, ChainLevel, Language, PositionState};
use valise_dossier::{Dossier, Parts, SeatPart};
use valise_words::catalogue;

fn seat(department: ChainDepartment, level: Option<ChainLevel>, name: &str) -> SeatPart {
    SeatPart {
        department,
        level,
        name: Some(name.to_owned()),
        state: PositionState::Filled,
        title: Some(format!("Title of {name}")),
        attitude: None,
    }
}

fn only(parts: Parts, language: Language) -> Dossier {
    Dossier {
        parts,
        ..full(language)
    }
}

fn with_chain(language: Language) -> Dossier {
    use ChainDepartment::{Finance, Technical, Using};
    let mut chain = vec![
        seat(Technical, Some(ChainLevel::Head), "王小明"),
        seat(Technical, None, "Lena Åkesson"),
        seat(Using, Some(ChainLevel::User), "Ольга Петрова"),
        seat(Finance, Some(ChainLevel::Decider), ""),
    ];
    chain[0].attitude = Some(AttitudeScale::Supporter);
    chain[1].attitude = Some(AttitudeScale::Opponent);
    chain[2].attitude = Some(AttitudeScale::Neutral);
    chain[3].name = None;
    chain[3].state = PositionState::Vacant;
    Dossier {
        chain,
        ..only(
            Parts {
                chain: true,
                ..Parts::NONE
            },
            language,
        )
    }
}

#[test]
fn the_chain_names_who_stands_where_flags_each_gap_and_says_where_departments_stand() {
    for language in Language::ALL {
        let words = catalogue(*language);
        let name = language.as_str();
        let printed = printed(&with_chain(*language), &format!("chain-{name}.pdf"));
        assert_eq!(pages(&printed.pdf), 1, "no cover was chosen: {name}");
        assert!(printed.missing_glyphs.is_empty());
        let Some(text) = text(&printed.pdf) else {
            return;
        };
        let text = squeezed(&text);
        let says = |word: &str| text.contains(&squeezed(word));
        for id in [
            "dossier-chain",
            "dossier-chain-no-level",
            "dossier-stance-divided",
            "dossier-stance-neutral",
            "dossier-stance-unknown",
            "dossier-cares-finance",
            "dossier-cares-senior_management",
        ] {
            assert!(says(&words.text(id)), "{id}: {name}: {text}");
        }
        for person in ["王小明", "Lena Åkesson", "Ольга Петрова", "Title of 王小明"]
        {
            assert!(says(person), "{person}: {name}");
        }
        assert!(says(&words.code(PositionState::Vacant)));
        // Four departments by three levels, three of them taken; a level nobody said has no gaps.
        let gap = squeezed(&words.text("dossier-chain-gap"));
        assert_eq!(text.matches(&gap).count(), 9, "{name}");
    }
}

#[test]
fn outsiders_see_no_chain_and_no_mark_of_age() {
    let mut dossier = Dossier {
        shareable: true,
        parts: Parts::default(),
        ..with_chain(Language::En)
    };
    for placed in &mut dossier.chart.as_mut().unwrap().cards {
        placed.card.stale = true;
    }
    let stale = catalogue(Language::En).text("dossier-legend-stale");
    let internal = Dossier {
        shareable: false,
        ..dossier.clone()
    };
    let (Some(shared), Some(internal)) = (
        text(&printed(&dossier, "chain-shared.pdf").pdf),
        text(&printed(&internal, "chain-internal.pdf").pdf),
    ) else {
        return;
    };
    assert!(internal.contains("Decision chain") && internal.contains(&stale));
    assert!(!shared.contains("Decision chain") && !shared.contains(&stale));
}

#[test]
fn actions_stand_in_the_summary_or_on_a_page_of_their_own_and_never_twice() {
    let actions = Parts {
        actions: true,
        ..Parts::NONE
    };
    let alone = printed(&only(actions, Language::En), "actions.pdf");
    assert_eq!(pages(&alone.pdf), 1);
    let both = Parts {
        summary: true,
        ..actions
    };
    let summary = Parts {
        actions: false,
        ..both
    };
    let [Some(alone), Some(both), Some(summary)] = [
        text(&alone.pdf),
        text(&printed(&only(both, Language::En), "both.pdf").pdf),
        text(&printed(&only(summary, Language::En), "summary.pdf").pdf),
    ] else {
        return;
    };
    let times = |text: &str| text.matches("Send noise measurements").count();
    assert_eq!((times(&alone), times(&both), times(&summary)), (1, 1, 0));
    assert!(alone.contains("Open actions") && !alone.contains("Key persons"));
}

#[test]
fn where_no_chosen_part_has_anything_to_say_the_cover_does() {
    let chosen = Parts {
        visit: true,
        ..Parts::NONE
    };
    let dossier = Dossier {
        visit: None,
        ..only(chosen, Language::Sv)
    };
    let printed = printed(&dossier, "nothing.pdf");
    assert_eq!(pages(&printed.pdf), 1);
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    assert!(text.contains("Norrsken Mekaniska AB"), "{text}");
}

#[test]
fn without_a_cover_the_missing_signs_are_listed_at_the_end() {
    let chosen = Parts {
        people: true,
        ..Parts::NONE
    };
    let mut dossier = only(chosen, Language::En);
    dossier.people[0].name = "ไทย".to_owned();
    let printed = printed(&dossier, "no-cover.pdf");
    assert!(!printed.missing_glyphs.is_empty());
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    assert!(text.contains("U+0E44"), "{text}");
}
