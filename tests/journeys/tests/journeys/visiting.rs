//! Visits from the plan to the record: what is missing, other purposes, who goes, the calendar, and
//! the team's checklists.

use crate::steps::{add, client, edit, post, row_of, text};
use valise_desk::visit::{PlanVisit, RecordVisit, VisitView};
use valise_desk::{Desk, FailureCode};
use valise_domain::codes::{GoalReached, Language, VisitPurpose, VisitState};
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, MemberId, StakeholderId, VisitId};
use valise_domain::value::Value;
use valise_journeys::fresh;

async fn plan(desk: &Desk, account: AccountId, starts_at: &str) -> VisitId {
    let request = PlanVisit {
        account,
        purpose: VisitPurpose::Solution,
        goal: None,
        starts_at: starts_at.parse().unwrap(),
        time_zone: "Europe/Stockholm".into(),
        place: None,
        stakeholders: Vec::new(),
    };
    desk.plan_visit(request).await.unwrap()
}

async fn see(desk: &Desk, visit: VisitId) -> VisitView {
    desk.visit(visit, Language::En).await.unwrap()
}

/// A new person of theirs.
async fn person(desk: &Desk, account: AccountId, name: &str) -> StakeholderId {
    let position = post(desk, account, None, name).await;
    StakeholderId(row_of(desk, position).await)
}

async fn member(desk: &Desk, name: &str) -> MemberId {
    let cells = [
        ("name", text(name)),
        ("function", text("Key account manager")),
    ];
    MemberId(add(desk, "member", &cells).await)
}

#[tokio::test]
async fn a_visit_is_prepared_to_the_last_line_recorded_and_taken_up_again() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let visit = plan(&desk, account, "2026-11-20T09:30").await;
    let view = see(&desk, visit).await;
    assert_eq!(view.client, "Hua Xing");
    assert!(view.overdue, "it was yesterday and nobody recorded it");
    let fields: Vec<&str> = view
        .missing
        .iter()
        .filter_map(|row| row.field.as_deref())
        .collect();
    assert_eq!(fields, ["goal", "attendees"]);
    assert!(view.missing.is_sorted_by(|a, b| a.weight >= b.weight));
    assert_eq!(view.missing.len(), view.checklist.len() + 2);

    edit(
        &desk,
        "visit",
        visit,
        "goal",
        text("Agree on the pilot line"),
    )
    .await;
    let wang = person(&desk, account, "王小明").await;
    let ours = member(&desk, "Åsa Lindqvist").await;
    desk.set_attendees(visit, vec![wang], vec![ours])
        .await
        .unwrap();
    for line in &view.checklist {
        desk.tick_line(line.id, true, None).await.unwrap();
    }
    let view = see(&desk, visit).await;
    assert_eq!((view.readiness, view.missing.len()), (Some(100), 0));
    let who: Vec<(&str, Option<&str>)> = view
        .attendees
        .iter()
        .map(|row| (row.name.as_str(), row.title.as_deref()))
        .collect();
    assert_eq!(
        who,
        [
            ("王小明", Some("Title of 王小明")),
            ("Åsa Lindqvist", Some("Key account manager"))
        ]
    );
    assert_eq!(
        (view.theirs, view.ours),
        (vec!["王小明".into()], vec!["Åsa Lindqvist".into()])
    );

    record_and_take_up_again(&desk, account, visit).await;
}

async fn record_and_take_up_again(desk: &Desk, account: AccountId, visit: VisitId) {
    edit(desk, "visit", visit, "result", text("They agreed")).await;
    let record = RecordVisit {
        visit,
        goal_reached: Some(GoalReached::Yes),
        result: None,
        stated_need: Some("Less noise".into()),
        real_need: None,
    };
    desk.record_visit(record).await.unwrap();
    let view = see(desk, visit).await;
    assert_eq!(view.visit.state, Some(VisitState::Recorded));
    assert_eq!(
        view.visit.result.as_deref(),
        Some("They agreed"),
        "said before, and kept"
    );
    assert_eq!(view.visit.stated_need.as_deref(), Some("Less noise"));
    assert!(!view.overdue);
    assert_eq!(
        desk.client(account, Language::En)
            .await
            .unwrap()
            .unrecorded_visits,
        0
    );
    assert_eq!(
        desk.people(account).await.unwrap()[0].last_contact,
        Some("2026-11-20".parse().unwrap()),
        "who was there was met"
    );

    assert_eq!(desk.undo().await.unwrap().unwrap().label, "record-visit");
    let view = see(desk, visit).await;
    assert_eq!(
        (view.visit.state, view.visit.stated_need),
        (Some(VisitState::Planned), None)
    );
    desk.cancel_visit(visit).await.unwrap();
    assert!(!see(desk, visit).await.overdue);
    desk.reopen_visit(visit).await.unwrap();
    assert!(see(desk, visit).await.overdue);
    assert!(desk.check().await.unwrap().ok);
}

#[tokio::test]
async fn another_purpose_brings_its_checklist_and_keeps_every_line_that_somebody_touched() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let visit = plan(&desk, account, "2026-11-24T09:30").await;
    let before = see(&desk, visit).await.checklist;
    let [ticked, answered, reworded] = [before[0].id, before[3].id, before[5].id];
    desk.tick_line(ticked, true, None).await.unwrap();
    desk.tick_line(answered, false, Some("Budget in March".into()))
        .await
        .unwrap();
    edit(
        &desk,
        "checklist_line",
        reworded,
        "text",
        text("Bring the drawings"),
    )
    .await;
    let own = [
        ("visit", Value::Row(visit.0)),
        ("text", text("Ask about parking")),
    ];
    let by_hand = add(&desk, "checklist_line", &own).await;
    let touched = see(&desk, visit).await;

    desk.change_purpose(visit, VisitPurpose::Research)
        .await
        .unwrap();
    let after = see(&desk, visit).await;
    assert_eq!(after.visit.purpose, Some(VisitPurpose::Research));
    let ids: Vec<RowId> = after.checklist.iter().map(|row| row.id.0).collect();
    assert_eq!(ids[..3], [ticked.0, answered.0, reworded.0]);
    assert!(ids.contains(&by_hand));
    let templates = desk.templates(Language::En).await.unwrap();
    let research = templates
        .iter()
        .find(|template| template.purpose == Some(VisitPurpose::Research))
        .unwrap();
    let texts: Vec<&str> = after
        .checklist
        .iter()
        .map(|row| row.text.as_str())
        .collect();
    for line in &research.lines {
        assert!(texts.contains(&line.text.as_str()), "{}", line.text);
    }
    assert_eq!(after.checklist.len(), 4 + research.lines.len());

    let undone = desk.undo().await.unwrap().unwrap();
    assert_eq!((undone.label.as_str(), undone.left), ("change-purpose", 0));
    let back = see(&desk, visit).await;
    let ids = |view: &VisitView| view.checklist.iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(&back), ids(&touched));
    assert_eq!(back.visit.purpose, Some(VisitPurpose::Solution));
    assert!(desk.check().await.unwrap().ok);
}

#[tokio::test]
async fn exactly_those_who_were_named_take_part_and_no_stranger() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let visit = plan(&desk, account, "2026-11-24T09:30").await;
    let (a, b) = (
        person(&desk, account, "A").await,
        person(&desk, account, "B").await,
    );
    let ours = member(&desk, "Ours").await;
    desk.set_attendees(visit, vec![a, a], vec![ours])
        .await
        .unwrap();
    desk.set_attendees(visit, vec![b, a], Vec::new())
        .await
        .unwrap();
    let names = |view: VisitView| {
        let mut names: Vec<String> = view.attendees.into_iter().map(|row| row.name).collect();
        names.sort();
        names
    };
    assert_eq!(names(see(&desk, visit).await), ["A", "B"]);
    desk.undo().await.unwrap();
    assert_eq!(names(see(&desk, visit).await), ["A", "Ours"]);

    let other = client(&desk, "Nordkraft").await;
    let stranger = person(&desk, other, "Stranger").await;
    let refused = desk
        .set_attendees(visit, vec![a, stranger], Vec::new())
        .await
        .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("stakeholders"));
    let nobody = MemberId(RowId::built_in("nobody"));
    let refused = desk
        .set_attendees(visit, Vec::new(), vec![nobody])
        .await
        .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("members"));
    assert_eq!(names(see(&desk, visit).await), ["A", "Ours"]);
}

#[tokio::test]
async fn the_calendar_holds_the_visits_of_all_clients_by_the_days_on_their_own_clocks() {
    let (_folder, desk) = fresh().await;
    let (first, second) = (
        client(&desk, "Hua Xing").await,
        client(&desk, "Nordkraft").await,
    );
    let late = plan(&desk, first, "2026-11-30T23:30").await;
    let early = plan(&desk, second, "2026-11-03T08:00").await;
    let december = plan(&desk, first, "2026-12-01T00:15").await;
    let days = |from: &str, to: &str| {
        let (from, to) = (from.parse().unwrap(), to.parse().unwrap());
        desk.all_visits(Some(from), Some(to))
    };
    let november = days("2026-11-01", "2026-11-30").await.unwrap();
    let ids: Vec<VisitId> = november.iter().map(|row| row.id).collect();
    assert_eq!(ids, [early, late]);
    assert_eq!(
        (
            november[0].client.as_str(),
            november[0].unrecorded,
            november[0].readiness
        ),
        ("Nordkraft", true, Some(0))
    );
    assert!(!november[1].unrecorded);
    assert_eq!(desk.all_visits(None, None).await.unwrap().len(), 3);
    assert_eq!(
        days("2026-12-01", "2026-12-31").await.unwrap()[0].id,
        december
    );
    desk.delete_row("account".into(), second.into())
        .await
        .unwrap();
    assert_eq!(desk.all_visits(None, None).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_team_orders_its_checklists_and_what_a_deleted_line_said_stays_readable() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let visit = plan(&desk, account, "2026-11-24T09:30").await;
    let lines = || async {
        let templates = desk.templates(Language::Sv).await.unwrap();
        let of_purpose = |purpose| templates.iter().find(|one| one.purpose == Some(purpose));
        let lines = of_purpose(VisitPurpose::Solution).unwrap().lines.clone();
        lines
            .into_iter()
            .map(|line| line.id.0)
            .collect::<Vec<RowId>>()
    };
    let before = lines().await;
    let (first, last) = (before[0], *before.last().unwrap());
    desk.move_line("template_line".into(), last, Some(first))
        .await
        .unwrap();
    assert_eq!(lines().await[..2], [last, first]);
    assert_eq!(desk.undo().await.unwrap().unwrap().label, "move-line");
    assert_eq!(lines().await, before);

    let checklist = see(&desk, visit).await.checklist;
    let (top, second) = (checklist[0].id.0, checklist[1].id.0);
    desk.move_line("checklist_line".into(), top, None)
        .await
        .unwrap();
    let moved = see(&desk, visit).await.checklist;
    assert_eq!((moved[0].id.0, moved.last().unwrap().id.0), (second, top));
    let said = moved[0].text.clone();
    desk.delete_row("template_line".into(), before[1])
        .await
        .unwrap();
    let after = see(&desk, visit).await.checklist;
    assert_eq!(after[0].text, said);
    assert!(!said.is_empty());

    let other = desk
        .move_line("template_line".into(), first, Some(top))
        .await
        .unwrap_err();
    assert_eq!(other.field.as_deref(), Some("before"));
    let table = desk
        .move_line("visit".into(), visit.into(), None)
        .await
        .unwrap_err();
    assert_eq!(
        (table.code, table.field.as_deref()),
        (FailureCode::InvalidInput, Some("table"))
    );
    assert!(desk.check().await.unwrap().ok);
}
