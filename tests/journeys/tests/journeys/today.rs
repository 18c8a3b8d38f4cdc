//! A working day: what Today asks for, groups, owners, and the timeline.

use crate::steps::{add, client, edit, post, row_of, text};
use valise_desk::account::ContactKind;
use valise_desk::editing::EditCell;
use valise_desk::visit::PlanVisit;
use valise_desk::{Desk, FailureCode};
use valise_domain::codes::{Channel, Language, VisitPurpose};
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, VisitId};
use valise_domain::value::Value;
use valise_journeys::fresh;

async fn visit(desk: &Desk, account: AccountId, starts_at: &str) -> VisitId {
    let request = PlanVisit {
        account,
        purpose: VisitPurpose::Maintain,
        goal: None,
        starts_at: starts_at.parse().unwrap(),
        time_zone: "Europe/Stockholm".into(),
        place: None,
        stakeholders: Vec::new(),
    };
    desk.plan_visit(request).await.unwrap()
}

#[tokio::test]
async fn today_shows_what_is_near_what_is_late_and_what_is_missing() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Nordkraft").await;
    let gone = client(&desk, "Gone").await;
    let tomorrow = visit(&desk, account, "2026-11-22T09:30").await;
    let last_day = visit(&desk, account, "2026-12-21T09:30").await;
    visit(&desk, account, "2026-12-22T09:30").await;
    let late = visit(&desk, account, "2026-11-02T09:30").await;
    visit(&desk, gone, "2026-11-23T09:30").await;
    let due = |day: &str| Value::Date(day.parse().unwrap());
    let of = ("account", Value::Row(account.0));
    for (title, day) in [
        ("later", Some("2026-12-06")),
        ("soon", Some("2026-12-05")),
        ("late", Some("2026-11-20")),
        ("some day", None),
        ("today", Some("2026-11-21")),
    ] {
        let mut cells = vec![of.clone(), ("title", text(title))];
        cells.extend(day.map(|day| ("due", due(day))));
        add(&desk, "action", &cells).await;
    }
    let done = [of.clone(), ("title", text("done")), ("state", text("done"))];
    add(&desk, "action", &done).await;
    add(
        &desk,
        "action",
        &[("account", Value::Row(gone.0)), ("title", text("gone"))],
    )
    .await;
    desk.delete_row("account".into(), gone.0).await.unwrap();

    let today = desk.today(Language::Sv).await.unwrap();
    let ids = |visits: &[valise_desk::today::TodayVisit]| -> Vec<VisitId> {
        visits.iter().map(|visit| visit.visit).collect()
    };
    assert_eq!(ids(&today.visits), [tomorrow, last_day]);
    assert_eq!(ids(&today.unrecorded), [late]);
    let next = &today.visits[0];
    assert_eq!(
        (next.client.as_str(), next.readiness),
        ("Nordkraft", Some(0))
    );
    assert_eq!(next.missing_fields, ["goal", "attendees", "place"]);
    let page = desk.visit(tomorrow, Language::Sv).await.unwrap();
    let heaviest: Vec<_> = page
        .missing
        .iter()
        .filter_map(|row| row.line)
        .take(3)
        .collect();
    let named: Vec<_> = next.missing.iter().map(|row| row.line).collect();
    assert_eq!(named, heaviest);
    assert!(next.missing.iter().all(|row| !row.text.is_empty()));
    let actions: Vec<(&str, bool)> = today
        .actions
        .iter()
        .map(|row| (row.action.title.as_str(), row.overdue))
        .collect();
    let expected = [
        ("late", true),
        ("today", false),
        ("soon", false),
        ("some day", false),
    ];
    assert_eq!(actions, expected);
}

#[tokio::test]
async fn a_gap_is_warned_of_until_it_is_mended() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Nordkraft").await;
    assert!(desk.today(Language::En).await.unwrap().warnings.is_empty());
    let top = post(&desk, account, None, "Åsa").await;
    let person = row_of(&desk, top).await;
    let codes = async || -> Vec<String> {
        let today = desk.today(Language::En).await.unwrap();
        today
            .warnings
            .into_iter()
            .map(|warning| warning.code)
            .collect()
    };
    assert_eq!(
        codes().await,
        ["no_decision_maker", "no_visit_planned", "owner_missing"]
    );

    let of = ("stakeholder", Value::Row(person));
    add(
        &desk,
        "buying_role",
        &[of.clone(), ("role", text("decision_maker"))],
    )
    .await;
    let happened = Value::LocalTime("2026-03-01T10:00".parse().unwrap());
    let logged = [
        ("account", Value::Row(account.0)),
        ("happened_at", happened),
        of.clone(),
        ("channel", text("call")),
    ];
    add(&desk, "interaction", &logged).await;
    let expected = [
        "single_contact",
        "stale_person",
        "no_visit_planned",
        "owner_missing",
    ];
    assert_eq!(codes().await, expected);
    let warnings = desk.today(Language::En).await.unwrap().warnings;
    assert_eq!(
        (warnings[1].subject, warnings[1].days),
        (Some(person), Some(265))
    );
    assert_eq!(warnings[1].detail.as_deref(), Some("Åsa"));
    assert_eq!(warnings[2].days, Some(265));

    add(&desk, "attitude", &[of, ("attitude", text("supporter"))]).await;
    visit(&desk, account, "2026-12-24T09:30").await;
    let owner = add(&desk, "member", &[("name", text("Mia"))]).await;
    edit(&desk, "account", account.0, "owner", Value::Row(owner)).await;
    edit(&desk, "account", account.0, "owner_role", text("kam")).await;
    let second = post(&desk, account, Some(top), "Bo").await;
    let second = row_of(&desk, second).await;
    edit(&desk, "stakeholder", second, "strength", text("brief")).await;
    assert_eq!(codes().await, ["sponsor_missing"]);
    edit(&desk, "account", account.0, "kind", text("lost")).await;
    assert!(codes().await.is_empty());
}

#[tokio::test]
async fn the_sample_fills_today_and_agrees_with_its_pages() {
    let (_folder, desk) = fresh().await;
    desk.load_sample().await.unwrap();
    let today = desk.today(Language::ZhCn).await.unwrap();
    assert!(!today.visits.is_empty() && !today.actions.is_empty() && !today.warnings.is_empty());
    for shown in today.visits.iter().chain(&today.unrecorded) {
        let page = desk.visit(shown.visit, Language::ZhCn).await.unwrap();
        assert_eq!(
            (shown.readiness, &shown.client),
            (page.readiness, &page.client)
        );
    }
    let clients = desk.clients().await.unwrap();
    for row in clients.iter().filter(|row| row.positions > 0) {
        let page = desk.client(row.id, Language::En).await.unwrap();
        assert_eq!(row.open_actions as usize, page.open_actions.len());
        assert_eq!(
            (row.owner_id, row.group_id),
            (page.account.owner, page.account.group)
        );
        assert_eq!(row.potential, page.potential);
        let contacts = desk.contacts(row.id).await.unwrap();
        let last = contacts
            .iter()
            .map(|contact| contact.happened_at.0.date())
            .max();
        assert_eq!(row.last_contact.map(|day| day.0), last);
        let value = desk.value(row.id).await.unwrap();
        assert_eq!(
            (row.share, row.group_share),
            (value.share, value.group_share)
        );
    }
}

#[tokio::test]
async fn clients_come_together_in_groups_and_have_owners() {
    let (_folder, desk) = fresh().await;
    let (one, other) = (client(&desk, "One").await, client(&desk, "Other").await);
    let set = |account, name: Option<&str>| desk.set_group(account, name.map(str::to_owned));
    set(one, Some(" Kraft Group ")).await.unwrap();
    set(other, Some("kraft group")).await.unwrap();
    let groups = desk.groups().await.unwrap();
    assert_eq!(groups.len(), 1);
    assert_eq!(
        (groups[0].name.as_str(), groups[0].clients),
        ("Kraft Group", 2)
    );
    let rows = desk.clients().await.unwrap();
    assert!(rows.iter().all(|row| row.group_id == Some(groups[0].id)));
    assert_eq!(
        desk.undo_state().await.unwrap().undo.unwrap().label,
        "set-group"
    );
    set(one, Some("  ")).await.unwrap();
    assert_eq!(desk.groups().await.unwrap()[0].clients, 1);
    desk.undo().await.unwrap();
    assert_eq!(desk.groups().await.unwrap()[0].clients, 2);
    let nobody = AccountId(RowId::built_in("nobody"));
    assert_eq!(
        set(nobody, None).await.unwrap_err().code,
        FailureCode::RowMissing
    );

    let mia = add(
        &desk,
        "member",
        &[("name", text("Mia")), ("function", text("KAM"))],
    )
    .await;
    edit(&desk, "account", one.0, "owner", Value::Row(mia)).await;
    let members = desk.members().await.unwrap();
    assert_eq!((members[0].name.as_str(), members[0].clients), ("Mia", 1));
    let rows = desk.clients().await.unwrap();
    assert_eq!(
        (rows[0].owner_id.map(RowId::from), rows[0].owner.as_deref()),
        (Some(mia), Some("Mia"))
    );
    let stranger = EditCell {
        table: "account".into(),
        row: one.0,
        field: "owner".into(),
        value: Value::Row(other.0),
    };
    let refused = desk.edit_cell(stranger).await.unwrap_err();
    assert_eq!(
        refused.field.as_deref(),
        Some("owner"),
        "a client is no person of ours"
    );
}

#[tokio::test]
async fn the_timeline_tells_visits_that_took_place_and_everything_that_was_logged() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Nordkraft").await;
    let top = post(&desk, account, None, "Åsa").await;
    let person = row_of(&desk, top).await;
    let made = visit(&desk, account, "2026-11-02T09:30").await;
    visit(&desk, account, "2026-11-22T09:30").await;
    let present = [
        ("visit", Value::Row(made.0)),
        ("stakeholder", Value::Row(person)),
    ];
    add(&desk, "attendee", &present).await;
    edit(&desk, "visit", made.0, "goal", text("Agree on the pilot")).await;
    edit(&desk, "visit", made.0, "state", text("recorded")).await;
    let called = [
        ("account", Value::Row(account.0)),
        (
            "happened_at",
            Value::LocalTime("2026-11-02T17:00".parse().unwrap()),
        ),
        // Later by its clock, earlier in the world.
        ("time_zone", text("Asia/Shanghai")),
        ("channel", text("call")),
        ("summary", text("Asked for the offer")),
    ];
    let called = add(&desk, "interaction", &called).await;

    let rows = desk.contacts(account).await.unwrap();
    let first = &rows[0];
    assert_eq!((first.kind, first.row), (ContactKind::Interaction, called));
    assert_eq!(
        (first.title.as_str(), first.channel),
        ("Asked for the offer", Some(Channel::Call))
    );
    let second = &rows[1];
    assert_eq!((second.kind, second.row), (ContactKind::Visit, made.0));
    assert_eq!(
        (second.title.as_str(), second.who.as_slice()),
        ("Agree on the pilot", &["Åsa".to_owned()][..])
    );
    assert_eq!(rows.len(), 2, "what lies ahead is no contact yet");
    let row = &desk.clients().await.unwrap()[0];
    assert_eq!(row.last_contact.unwrap().to_string(), "2026-11-02");
}
