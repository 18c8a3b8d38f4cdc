//! Conflicts, as a person meets them.

use crate::office::{Office, assert_alike, client, name};
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{account, stakeholder};
use valise_domain::value::Value;
use valise_sharing::{Choice, OpenConflict, Place, Sharing, SharingError};
use valise_store::Sight;

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

async fn only(sharing: &Sharing) -> OpenConflict {
    let mut open = sharing.conflicts(Sight::Plain).await.unwrap();
    assert_eq!(open.len(), 1);
    open.remove(0)
}

/// Eva and Ola, and two names that they gave the client apart.
async fn apart(office: &Office, names: [&str; 2]) -> [(Sharing, Place); 2] {
    let founder = office.founder().await;
    let colleague = office.colleague(&founder.0, "ola").await;
    office.rename(&founder.1, names[0]).await;
    office.rename(&colleague.1, names[1]).await;
    office.rounds(&[&founder.0, &colleague.0]).await;
    [founder, colleague]
}

#[tokio::test]
async fn a_conflict_shows_on_both_sides_with_its_authors_and_is_settled_once() {
    let office = Office::new();
    let [(eva, founder), (ola, place)] = apart(&office, ["Huaxing", "Hua Xing Ltd"]).await;
    assert_alike(&founder, &place).await;
    for (sharing, own) in [(&eva, "Huaxing"), (&ola, "Hua Xing Ltd")] {
        assert_eq!(sharing.status().conflicts, 1);
        let conflict = only(sharing).await;
        assert_eq!(
            (conflict.row, conflict.field),
            (client().0, account::name.id)
        );
        assert_eq!(
            conflict.versions[0].value,
            text("Hua Xing Ltd"),
            "the later one shows"
        );
        let mine = conflict.versions.iter().find(|one| one.author.own).unwrap();
        assert_eq!(mine.value, text(own));
        assert_eq!(conflict.both.as_deref(), Some("Hua Xing Ltd / Huaxing"));
        assert!(conflict.versions[0].at_ms > conflict.versions[1].at_ms);
    }
    let conflict = only(&eva).await;
    let authors: Vec<_> = conflict
        .versions
        .iter()
        .map(|one| one.author.clone())
        .collect();
    assert_eq!(authors[0].name.as_deref(), Some("Ola Nordmann"));
    assert_eq!(authors[0].device_name.as_deref(), Some("Ola's laptop"));
    assert_eq!(authors[1].name.as_deref(), Some("Eva Öberg"));
    assert_eq!(authors[1].device_name.as_deref(), Some("Eva's laptop"));
    let stale = only(&ola).await;
    eva.resolve(&conflict, Choice::Mine).await.unwrap();
    assert_eq!(eva.status().conflicts, 0);
    let again = eva.resolve(&conflict, Choice::Theirs(0)).await;
    assert!(matches!(again.unwrap_err(), SharingError::ConflictChanged));
    office.rounds(&[&eva, &ola]).await;
    let late = ola.resolve(&stale, Choice::Mine).await;
    assert!(matches!(late.unwrap_err(), SharingError::ConflictChanged));
    assert_alike(&founder, &place).await;
    assert_eq!(ola.status().conflicts, 0);
    assert_eq!(name(&place).await.as_deref(), Some("Huaxing"));
}

#[tokio::test]
async fn the_version_that_shows_already_can_be_chosen_and_settles_it() {
    let office = Office::new();
    let [(eva, founder), (ola, place)] = apart(&office, ["Huaxing", "Hua Xing Ltd"]).await;
    let conflict = only(&eva).await;
    let nowhere = eva.resolve(&conflict, Choice::Theirs(2)).await;
    assert!(matches!(nowhere.unwrap_err(), SharingError::NoVersion));
    eva.resolve(&conflict, Choice::Theirs(0)).await.unwrap();
    office.rounds(&[&eva, &ola]).await;
    assert_eq!((eva.status().conflicts, ola.status().conflicts), (0, 0));
    assert_alike(&founder, &place).await;
    assert_eq!(name(&founder).await.as_deref(), Some("Hua Xing Ltd"));
}

#[tokio::test]
async fn texts_that_grew_apart_get_a_merge_from_what_both_had_seen() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    office
        .note(&founder, "They buy in May. The budget is open.")
        .await;
    office.rounds(&[&eva, &ola]).await;
    // Eva writes twice: her first try, older than Ola's text, is not what Ola started from.
    office
        .note(&founder, "They buy in March. The budget is open.")
        .await;
    office
        .note(&place, "They buy in May. The budget is 3 MSEK.")
        .await;
    office
        .note(&founder, "They buy in April. The budget is open.")
        .await;
    office.rounds(&[&eva, &ola]).await;
    for sharing in [&eva, &ola] {
        let conflict = only(sharing).await;
        let merged = "They buy in April. The budget is 3 MSEK.";
        assert_eq!(conflict.merged.as_deref(), Some(merged));
    }
    let conflict = only(&ola).await;
    let merged = text(conflict.merged.as_deref().unwrap());
    ola.resolve(&conflict, Choice::Value(merged)).await.unwrap();
    office.rounds(&[&ola, &eva]).await;
    assert_alike(&founder, &place).await;
    assert_eq!((eva.status().conflicts, ola.status().conflicts), (0, 0));
}

#[tokio::test]
async fn where_both_changed_the_same_words_nothing_is_suggested() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    office.note(&founder, "They buy in May.").await;
    office.rounds(&[&eva, &ola]).await;
    office.note(&founder, "They buy in March.").await;
    office.note(&place, "They buy in June.").await;
    office.rounds(&[&eva, &ola]).await;
    let conflict = only(&eva).await;
    assert_eq!(conflict.merged, None);
    assert!(conflict.both.is_some());
}

#[tokio::test]
async fn sensitive_values_are_blank_unless_they_are_asked_for() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    let person = RowId::built_in("Li Na");
    let made = Change::new("create-stakeholder").set(stakeholder::account, person, client());
    founder.store.write(made, crate::office::NOW).await.unwrap();
    office.rounds(&[&eva, &ola]).await;
    for (place, hobby) in [(&founder, "sailing"), (&place, "chess")] {
        let change = Change::new("edit-cell").set(stakeholder::hobbies, person, hobby.to_owned());
        place.store.write(change, crate::office::NOW).await.unwrap();
    }
    office.rounds(&[&eva, &ola]).await;
    let blank = only(&eva).await;
    assert!(blank.versions.iter().all(|one| one.value == Value::Null));
    assert_eq!((&blank.both, &blank.merged), (&None, &None));
    let open = eva.conflicts(Sight::Sensitive).await.unwrap();
    assert!(
        open[0]
            .versions
            .iter()
            .any(|one| one.value == text("chess"))
    );
    // What was chosen unseen is chosen all the same.
    eva.resolve(&blank, Choice::Mine).await.unwrap();
    office.rounds(&[&eva, &ola]).await;
    assert_eq!(ola.status().conflicts, 0);
}
