//! A person who asks to be forgotten, after everybody has had them for a while.

use crate::office::{Office, assert_alike, client, name, reached};
use valise_domain::change::Change;
use valise_domain::nouns::{Noun as _, Stakeholder, StakeholderId, account, stakeholder};
use valise_domain::op::Act;
use valise_domain::value::Value;
use valise_sharing::{Place, SharingError};
use valise_sync::SyncError;

const HOUR: i64 = 3_600_000;

fn person() -> StakeholderId {
    StakeholderId(crate::office::id("Li Na"))
}

fn rows() -> [(u16, valise_domain::id::RowId); 1] {
    [(Stakeholder::TABLE.id, person().0)]
}

async fn write(office: &Office, place: &Place, change: Change) {
    office.world.wait(1_000);
    let now_ms = place.outside.now_ms();
    place.store.write(change, now_ms).await.unwrap();
}

fn hobby(text: &str) -> Change {
    Change::new("edit-cell").set(stakeholder::hobbies, person(), text.to_owned())
}

/// Everything that is still said of the person on a laptop.
async fn said(place: &Place) -> Vec<String> {
    let ops = place.store.ops().await.unwrap().into_iter();
    let ops = ops.filter(|op| (op.table, op.row) == rows()[0]);
    ops.filter_map(|op| match op.act {
        Act::Set { value, .. } | Act::Resolve { value, .. } => match value {
            Value::Text(text) => Some(text),
            other => Some(format!("{other:?}")),
        },
        Act::Move { .. } => Some("moved".to_owned()),
        Act::Delete => None,
    })
    .collect()
}

/// Objects on the store of that ending.
fn objects(office: &Office, ending: &str) -> usize {
    let names = office.names().into_iter();
    let shared = names.filter(|path| path.starts_with(office.at("shared")));
    let of = |path: &std::path::PathBuf| path.extension().is_some_and(|end| end == ending);
    shared.filter(of).count()
}

#[tokio::test]
async fn an_erased_person_goes_from_every_laptop_and_from_the_store_and_nothing_else_does() {
    let office = Office::new();
    let (eva, hers) = office.founder().await;
    let (ola, theirs) = office.colleague(&eva, "ola").await;
    // One sealed change tells of the person and of the client.
    let made = Change::new("create-person")
        .set(stakeholder::account, person(), client())
        .set(stakeholder::name, person(), "Li Na".to_owned())
        .set(account::notes, client(), "a note that stays".to_owned());
    write(&office, &hers, made).await;
    office.rounds(&[&eva, &ola]).await;
    write(&office, &theirs, hobby("chess")).await;
    office.rounds(&[&ola, &eva]).await;
    assert_eq!(said(&theirs).await.len(), 3, "the account, a name, a hobby");
    // What Ola writes in a tunnel is heard of after the erasure.
    write(&office, &theirs, hobby("go")).await;

    let refused = ola.erase(&rows()).await.unwrap_err();
    assert!(matches!(refused, SharingError::Sync(SyncError::NotAllowed)));
    assert!(!ola.may_erase(&rows()).await.unwrap());
    assert_eq!(said(&theirs).await.len(), 4);

    let sealed = objects(&office, "seg");
    assert!(eva.may_erase(&rows()).await.unwrap());
    eva.erase(&rows()).await.unwrap();
    assert!(said(&hers).await.is_empty(), "here at once");
    for _ in 0..3 {
        office.rounds(&[&eva, &ola]).await;
        office.world.wait(HOUR);
    }
    for place in [&hers, &theirs] {
        assert!(said(place).await.is_empty());
        let people = place.store.get_any_ever::<Stakeholder>([person()]).await;
        let left = people.unwrap().into_iter().find_map(|one| one.name);
        assert_eq!(left, None);
    }
    assert!(
        objects(&office, "red") >= 2,
        "what is left of Eva's and Ola's"
    );
    assert!(objects(&office, "seg") < sealed + 1, "the whole is gone");
    assert_alike(&hers, &theirs).await;

    // Whoever joins later finds what is left, and all else.
    let (late, place) = office.colleague(&eva, "late").await;
    assert!(said(&place).await.is_empty());
    assert_eq!(name(&place).await.as_deref(), Some("Hua Xing"));
    let found = place
        .store
        .get::<valise_domain::nouns::Account>(client(), valise_store::Sight::Plain)
        .await;
    let notes = found.unwrap().and_then(|account| account.notes);
    assert_eq!(notes.as_deref(), Some("a note that stays"));
    office.rounds(&[&eva, &ola, &late]).await;
    assert_alike(&hers, &place).await;

    // A laptop that goes back to what it had hears of it again.
    let (ola, theirs) = office.again(ola, theirs).await;
    reached(&ola).await;
    assert!(said(&theirs).await.is_empty());
    assert_eq!(ola.status().waiting, 0);
}
