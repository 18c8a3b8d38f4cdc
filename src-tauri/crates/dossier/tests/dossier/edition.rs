//! Which parts are printed, and what the edition for outsiders leaves out.

use crate::reading::{pages, printed, squeezed, text};
use crate::sample::full;
use valise_domain::codes::{AttitudeScale, BuyingRole, Language, Strength};
use valise_dossier::{Dossier, Parts, shareable_chart};
use valise_words::catalogue;

/// What only we may read: our own words about the client, and the words for our judgement.
fn sensitive(language: Language) -> Vec<String> {
    let words = catalogue(language);
    let mut all: Vec<String> = [
        "Told us the budget line",
        "Compared our price aloud",
        "Downtime during the move",
        "接口是否稳定",
        "Married, two grown daughters",
        "Told us herself",
        "Family firm until 2019",
        "second plant opens",
        "Get Ingrid to agree",
        "Budget in March",
        "Does a rival's machine",
        "The line ran four hours",
        "she cannot afford a strike",
        "Find out who holds",
    ]
    .map(str::to_owned)
    .to_vec();
    all.extend(
        AttitudeScale::ALL
            .iter()
            .map(|attitude| words.code(*attitude)),
    );
    all.extend([BuyingRole::DecisionMaker, BuyingRole::Gatekeeper].map(|role| words.code(role)));
    all.extend([Strength::InDepth, Strength::Regular].map(|strength| words.code(strength)));
    for id in [
        "dossier-readiness",
        "dossier-margin",
        "dossier-share",
        "dossier-potential",
    ] {
        all.push(words.text(id));
    }
    for id in [
        "stage-cooperative",
        "category-breadwinner",
        "dossier-legend-roles",
        "worth-title",
        "worth-arithmetic",
        "rung-customer_base-what",
        "years-title",
        "wallet-share",
    ] {
        all.push(words.text(id));
    }
    all.push(words.text("purpose-solution"));
    all
}

#[test]
fn the_shareable_edition_leaves_out_all_that_the_internal_one_says_of_people_and_plans() {
    for language in Language::ALL {
        let name = language.as_str();
        let internal = printed(&full(*language), &format!("internal-{name}.pdf"));
        let dossier = Dossier {
            shareable: true,
            ..full(*language)
        };
        let shareable = printed(&dossier, &format!("shareable-{name}.pdf"));
        let (Some(internal), Some(shareable)) = (text(&internal.pdf), text(&shareable.pdf)) else {
            return;
        };
        // The note on the cover names what is left out; nothing else may.
        let note = catalogue(*language).text_attr("dossier-edition-shareable", "note");
        let (internal, shareable, note) =
            (squeezed(&internal), squeezed(&shareable), squeezed(&note));
        assert!(shareable.contains(&note), "{name}");
        let shareable = shareable.replace(&note, "");
        for secret in sensitive(*language) {
            let secret = squeezed(&secret);
            assert!(
                internal.contains(&secret),
                "{secret} is not in the internal edition: {name}"
            );
            assert!(
                !shareable.contains(&secret),
                "{secret} in the shareable edition: {name}"
            );
        }
        for open in [
            "Norrsken",
            "ingrid.oberg@norrsken.example",
            "Lessnoise",
            "Ольга",
            "安全工程师",
        ] {
            assert!(shareable.contains(open), "{open} is missing: {name}");
        }
    }
}

#[test]
fn each_edition_says_on_its_cover_which_it_is() {
    for shareable in [false, true] {
        let dossier = Dossier {
            shareable,
            ..full(Language::En)
        };
        let Some(text) = text(&printed(&dossier, "cover.pdf").pdf) else {
            return;
        };
        assert_eq!(text.contains("Internal edition, confidential"), !shareable);
        assert_eq!(text.contains("Shareable edition"), shareable);
    }
}

#[test]
fn a_shareable_chart_keeps_names_and_posts_only() {
    let chart = full(Language::En).chart.unwrap();
    let shared = shareable_chart(&chart);
    assert!(chart.cards.iter().any(|card| card.card.attitude.is_some()));
    for (before, after) in chart.cards.iter().zip(&shared.cards) {
        assert_eq!(
            (&before.card.name, &before.card.title),
            (&after.card.name, &after.card.title)
        );
        let card = &after.card;
        assert!(card.attitude.is_none() && card.strength.is_none() && card.roles.is_empty());
    }
}

#[test]
fn only_the_parts_that_were_chosen_are_printed() {
    let cover_only = Parts {
        cover: true,
        ..Parts::NONE
    };
    let cover = Dossier {
        parts: cover_only,
        ..full(Language::En)
    };
    assert_eq!(pages(&printed(&cover, "cover-only.pdf").pdf), 1);
    let value = Dossier {
        parts: Parts {
            value: true,
            ..cover_only
        },
        worth: None,
        ..full(Language::En)
    };
    let printed = printed(&value, "value-only.pdf");
    assert_eq!(pages(&printed.pdf), 2);
    let Some(text) = text(&printed.pdf) else {
        return;
    };
    assert!(
        text.contains("Revenue by year") && !text.contains("Checklist"),
        "{text}"
    );
}

#[test]
fn a_client_without_anything_has_a_dossier_that_says_so() {
    for language in Language::ALL {
        let dossier = Dossier::of("Tom AB", *language, "2026-11-21".parse().unwrap());
        let printed = printed(&dossier, "empty.pdf");
        assert_eq!(pages(&printed.pdf), 2);
        let Some(text) = text(&printed.pdf) else {
            return;
        };
        let absent = catalogue(*language).text_with("dossier-absent", &[("parts", "|".into())]);
        let opening = absent.split('|').next().unwrap().trim();
        assert!(text.contains(opening), "{text}");
    }
}
