//! A person who asks to be forgotten.

use crate::steps::{add, client, edit, post, row_of, text};
use valise_desk::{Desk, FailureCode};
use valise_domain::codes::PositionState;
use valise_domain::id::RowId;
use valise_domain::nouns::StakeholderId;
use valise_domain::value::Value;
use valise_journeys::fresh;

/// Whether the history of a row still tells anything.
async fn tells(desk: &Desk, table: &str, row: RowId) -> bool {
    let past = desk.history(table.to_owned(), row).await.unwrap();
    let nothing = [Value::Null, Value::Null];
    past.into_iter()
        .any(|one| [one.value, one.before] != nothing)
}

#[tokio::test]
async fn an_erased_person_is_brought_back_by_nothing_and_leaves_a_vacant_post() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let position = post(&desk, account, None, "Li Na").await;
    let person = row_of(&desk, position).await;
    edit(&desk, "stakeholder", person, "hobbies", text("chess")).await;
    let cells = [
        ("stakeholder", Value::Row(person)),
        ("attitude", text("supporter")),
        ("evidence", text("She said so over tea")),
    ];
    let attitude = add(&desk, "attitude", &cells).await;
    assert!(tells(&desk, "attitude", attitude).await);

    let erased = desk.erase_person(StakeholderId(person)).await.unwrap();
    assert_eq!((erased.rows, erased.swept), (2, true));
    assert!(erased.changes > 3);
    let gone = async || {
        let view = desk.position(position).await.unwrap();
        assert!(view.holder.is_none() && view.attitudes.is_empty());
        assert!(!tells(&desk, "stakeholder", person).await);
        assert!(!tells(&desk, "attitude", attitude).await);
        assert!(desk.trash().await.unwrap().is_empty());
    };
    gone().await;
    let state = desk.position(position).await.unwrap().position.state;
    assert_eq!(state, Some(PositionState::Vacant));
    while desk.undo().await.unwrap().is_some() {
        assert!(!tells(&desk, "stakeholder", person).await);
        // The post itself may be undone by now.
        if let Ok(view) = desk.position(position).await {
            assert!(view.holder.is_none());
        }
    }
    while desk.redo().await.unwrap().is_some() {}
    gone().await;
    assert!(desk.check().await.unwrap().ok);
    let nobody = StakeholderId(RowId::built_in("nobody"));
    let refused = desk.erase_person(nobody).await.unwrap_err();
    assert_eq!(refused.code, FailureCode::RowMissing);
}
