//! Adding rows of any noun: what they need, what they are called when they are taken back, and where a line
//! comes to stand.

use crate::steps::{add, cell, client, post, row_of, text};
use valise_desk::FailureCode;
use valise_desk::editing::{AddRow, EditCell};
use valise_desk::visit::PlanVisit;
use valise_domain::codes::{Language, VisitPurpose};
use valise_domain::id::RowId;
use valise_domain::nouns::AccountId;
use valise_domain::value::Value;
use valise_journeys::fresh;

#[tokio::test]
async fn a_row_that_would_say_nothing_is_refused_at_the_field_that_lacks() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Nordkraft").await;
    let top = post(&desk, account, None, "Åsa").await;
    let person = Value::Row(row_of(&desk, top).await);
    let nobody = Value::Row(RowId::built_in("nobody"));
    let of = |row: AccountId| ("account", Value::Row(row.0));
    for (table, cells, field) in [
        ("account", vec![], "table"),
        ("nonsense", vec![], "table"),
        ("member", vec![("name", text("  "))], "name"),
        ("member", vec![("function", text("Presales"))], "name"),
        ("stakeholder", vec![("name", text("Bo"))], "account"),
        (
            "attitude",
            vec![("attitude", text("champion"))],
            "stakeholder",
        ),
        (
            "attitude",
            vec![("stakeholder", person.clone()), ("attitude", text("fond"))],
            "attitude",
        ),
        (
            "attitude",
            vec![
                ("stakeholder", nobody.clone()),
                ("attitude", text("champion")),
            ],
            "stakeholder",
        ),
        ("attendee", vec![("visit", nobody)], "visit"),
        (
            "interaction",
            vec![of(account), ("happened_at", Value::Null)],
            "happened_at",
        ),
        (
            "action",
            vec![of(account), ("colour", text("red"))],
            "field",
        ),
    ] {
        let cells = cells
            .into_iter()
            .map(|(field, value)| cell(field, value))
            .collect();
        let table = table.to_owned();
        let refused = desk.add_row(AddRow { table, cells }).await.unwrap_err();
        assert_eq!(refused.code, FailureCode::InvalidInput);
        assert_eq!(refused.field.as_deref(), Some(field), "{}", refused.detail);
    }
    assert_eq!(
        desk.undo_state().await.unwrap().undo.unwrap().label,
        "create-position"
    );
}

#[tokio::test]
async fn what_is_added_is_undone_by_its_name() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Nordkraft").await;
    let top = post(&desk, account, None, "Åsa").await;
    let person = Value::Row(row_of(&desk, top).await);
    let of = ("account", Value::Row(account.0));
    let next = desk.undo_state().await.unwrap().undo.unwrap();
    assert_eq!(
        (next.label.as_str(), next.name.as_deref()),
        ("create-position", Some("Title of Åsa"))
    );

    let cells = [("stakeholder", person), ("attitude", text("champion"))];
    let seen = add(&desk, "attitude", &cells).await;
    let view = desk.position(top).await.unwrap();
    assert_eq!(view.attitudes[0].seen_on.unwrap().to_string(), "2026-11-21");
    let next = desk.undo_state().await.unwrap().undo.unwrap();
    assert_eq!(
        (next.label.as_str(), next.subject),
        ("add-attitude", Some(seen))
    );
    assert_eq!(
        next.name.as_deref(),
        Some("Åsa"),
        "an attitude is called after its person"
    );
    let undone = desk.undo().await.unwrap().unwrap();
    assert_eq!(undone.name.as_deref(), Some("Åsa"));
    let added = add(&desk, "action", &[of, ("title", text("Send the offer"))]).await;
    let undone = desk.undo().await.unwrap().unwrap();
    assert_eq!(
        (undone.subject, undone.name.as_deref()),
        (Some(added), Some("Send the offer"))
    );
    let again = desk.undo_state().await.unwrap().redo.unwrap();
    assert_eq!(
        (again.label.as_str(), again.name),
        ("add-action", undone.name)
    );

    let clearing = EditCell {
        table: "action".into(),
        row: added,
        field: "account".into(),
        value: Value::Null,
    };
    let refused = desk.edit_cell(clearing).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("account"));
    assert!(desk.check().await.unwrap().ok);
}

#[tokio::test]
async fn a_line_is_added_after_all_others() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Nordkraft").await;
    let request = PlanVisit {
        account,
        purpose: VisitPurpose::Maintain,
        goal: None,
        starts_at: "2026-11-22T09:30".parse().unwrap(),
        time_zone: "Europe/Stockholm".into(),
        place: None,
        stakeholders: Vec::new(),
    };
    let visit = desk.plan_visit(request).await.unwrap();
    let of = ("visit", Value::Row(visit.0));
    let mut lines = Vec::new();
    for said in ["Bring the samples", "Ask about the budget"] {
        lines.push(add(&desk, "checklist_line", &[of.clone(), ("text", text(said))]).await);
    }
    let page = desk.visit(visit, Language::En).await.unwrap();
    let last: Vec<RowId> = page
        .checklist
        .iter()
        .rev()
        .take(2)
        .map(|row| row.id.0)
        .collect();
    assert_eq!(last, [lines[1], lines[0]]);
}
