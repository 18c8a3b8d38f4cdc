//! The people of a client: who stands under whom, who holds what, what is known of them and how old
//! it is. Each composite is one change that undo takes back whole.

use crate::steps::{add, client, edit, post, text};
use std::sync::Arc;
use valise_desk::dossier::{ExportDossier, Exported};
use valise_desk::people::{PersonName, PersonRow};
use valise_desk::position::{CreatePosition, FillPosition, MovePosition, PlaceInChain};
use valise_desk::{Desk, FailureCode};
use valise_domain::codes::{
    AttitudeScale, BuyingRole, ChainDepartment, ChainLevel, Language, PositionState,
};
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, StakeholderId};
use valise_domain::progress::Unwatched;
use valise_domain::value::Value;
use valise_journeys::fresh;

/// Names by depth, as the table shows them.
async fn outline(desk: &Desk, account: AccountId) -> Vec<String> {
    let line = |row: PersonRow| {
        let name = row.name.or(row.title).unwrap_or_default();
        format!("{}{name}", "-".repeat(row.depth as usize))
    };
    let people = desk.people(account).await.unwrap();
    people.into_iter().map(line).collect()
}

#[tokio::test]
async fn a_removed_position_lifts_its_reports_to_where_it_stood_and_undo_brings_all_back() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let top = post(&desk, account, None, "Top").await;
    post(&desk, account, Some(top), "First").await;
    let middle = post(&desk, account, Some(top), "Middle").await;
    post(&desk, account, Some(top), "Last").await;
    for name in ["A", "B", "C"] {
        post(&desk, account, Some(middle), name).await;
    }
    let before = ["Top", "-First", "-Middle", "--A", "--B", "--C", "-Last"];
    assert_eq!(outline(&desk, account).await, before);
    let holder = desk
        .position(middle)
        .await
        .unwrap()
        .position
        .holder
        .unwrap();

    desk.remove_position(middle).await.unwrap();
    assert_eq!(
        outline(&desk, account).await,
        ["Top", "-First", "-A", "-B", "-C", "-Last"]
    );
    desk.profile(holder)
        .await
        .expect("the person stays in the file");
    let undone = desk.undo().await.unwrap().unwrap();
    assert_eq!(undone.label, "remove-position");
    assert_eq!(outline(&desk, account).await, before);

    // The topmost one may go as well: its reports then stand at the top.
    desk.remove_position(top).await.unwrap();
    assert_eq!(
        outline(&desk, account).await,
        ["First", "Middle", "-A", "-B", "-C", "Last"]
    );
    desk.undo().await.unwrap();
    assert_eq!(outline(&desk, account).await, before);
    assert!(desk.check().await.unwrap().ok);
}

#[tokio::test]
async fn a_position_is_put_before_a_sibling_or_last_but_never_into_another_organisation() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let top = post(&desk, account, None, "Top").await;
    let a = post(&desk, account, Some(top), "A").await;
    let b = post(&desk, account, Some(top), "B").await;
    let c = post(&desk, account, Some(top), "C").await;
    let put = |position, manager, before| {
        desk.move_position(MovePosition {
            position,
            manager,
            before,
        })
    };
    put(c, Some(top), Some(a)).await.unwrap();
    assert_eq!(outline(&desk, account).await, ["Top", "-C", "-A", "-B"]);
    put(c, Some(top), None).await.unwrap();
    assert_eq!(outline(&desk, account).await, ["Top", "-A", "-B", "-C"]);
    put(b, None, Some(top)).await.unwrap();
    assert_eq!(outline(&desk, account).await, ["B", "Top", "-A", "-C"]);

    let cycle = put(top, Some(a), None).await.unwrap_err();
    assert_eq!(cycle.code, FailureCode::Cycle);
    let stranger = put(a, Some(top), Some(b)).await.unwrap_err();
    assert_eq!(stranger.field.as_deref(), Some("before"));
    let other = client(&desk, "Nordkraft").await;
    let theirs = post(&desk, other, None, "Theirs").await;
    let moved = put(a, Some(theirs), None).await.unwrap_err();
    assert_eq!(
        (moved.code, moved.field.as_deref()),
        (FailureCode::InvalidInput, Some("manager"))
    );
    assert_eq!(outline(&desk, account).await, ["B", "Top", "-A", "-C"]);
}

#[tokio::test]
async fn a_position_is_filled_by_name_or_with_somebody_known_and_vacated_without_losing_anybody() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let request = CreatePosition {
        account,
        manager: None,
        title: Some("CFO".into()),
        name: None,
    };
    let cfo = desk.create_position(request).await.unwrap();
    let fill = |name: Option<&str>, stakeholder| {
        desk.fill_position(FillPosition {
            position: cfo,
            name: name.map(str::to_owned),
            stakeholder,
        })
    };
    let first = fill(Some(" 王小明 "), None).await.unwrap();
    let second = fill(Some("Åsa Öberg"), None).await.unwrap();
    let row = desk.people(account).await.unwrap().remove(0);
    assert_eq!(
        (row.holder, row.state),
        (Some(second), PositionState::Filled)
    );
    assert_eq!(fill(None, Some(first)).await.unwrap(), first);
    let row = desk.people(account).await.unwrap().remove(0);
    assert_eq!(row.name.as_deref(), Some("王小明"));

    desk.vacate_position(cfo).await.unwrap();
    let row = desk.people(account).await.unwrap().remove(0);
    assert_eq!((row.holder, row.state), (None, PositionState::Vacant));
    desk.profile(first)
        .await
        .expect("the person stays in the file");
    let names = |people: Vec<PersonName>| {
        let names = people.into_iter().map(|person| person.name);
        names.collect::<Vec<String>>()
    };
    let free = desk.unplaced(account).await.unwrap();
    assert_eq!(names(free), ["Åsa Öberg", "王小明"]);
    desk.undo().await.unwrap();
    assert_eq!(names(desk.unplaced(account).await.unwrap()), ["Åsa Öberg"]);
    let row = desk.people(account).await.unwrap().remove(0);
    assert_eq!(
        (row.holder, row.state),
        (Some(first), PositionState::Filled)
    );

    let other = client(&desk, "Nordkraft").await;
    let theirs = post(&desk, other, None, "Theirs").await;
    let stranger = desk.position(theirs).await.unwrap().position.holder;
    let refused = fill(None, stranger).await.unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("stakeholder"));
    for both_or_none in [fill(Some("  "), None), fill(Some("X"), Some(first))] {
        assert_eq!(
            both_or_none.await.unwrap_err().field.as_deref(),
            Some("name")
        );
    }
    assert!(desk.check().await.unwrap().ok);
}

async fn saw(desk: &Desk, person: StakeholderId, attitude: AttitudeScale, on: &str) {
    let cells = [
        ("stakeholder", Value::Row(person.0)),
        ("attitude", text(attitude.as_str())),
        ("seen_on", Value::Date(on.parse().unwrap())),
    ];
    add(desk, "attitude", &cells).await;
}

#[tokio::test]
async fn the_table_knows_roles_attitudes_and_who_has_not_been_met_for_half_a_year() {
    let (folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let top = post(&desk, account, None, "Top").await;
    let below = post(&desk, account, Some(top), "Below").await;
    let desk = &desk;
    let holder = |position| async move { desk.position(position).await.unwrap().position.holder };
    let (boss, report) = (holder(top).await.unwrap(), holder(below).await.unwrap());
    saw(desk, boss, AttitudeScale::Champion, "2026-01-10").await;
    saw(desk, boss, AttitudeScale::Opponent, "2025-01-10").await;
    let met = [
        ("account", Value::Row(account.0)),
        ("stakeholder", Value::Row(report.0)),
        ("channel", text("call")),
        (
            "happened_at",
            Value::LocalTime("2026-10-02T10:00".parse().unwrap()),
        ),
    ];
    add(desk, "interaction", &met).await;

    use BuyingRole::{Approver, DecisionMaker, User};
    desk.set_roles(boss, vec![User, Approver, User])
        .await
        .unwrap();
    desk.set_roles(boss, vec![DecisionMaker, Approver])
        .await
        .unwrap();
    let people = desk.people(account).await.unwrap();
    assert_eq!(people[0].roles, [DecisionMaker, Approver]);
    assert_eq!(people[0].attitude, Some(AttitudeScale::Champion));
    assert_eq!(people[0].attitude_on, Some("2026-01-10".parse().unwrap()));
    assert_eq!(people[0].stale_days, Some(315));
    assert_eq!(people[1].last_contact, Some("2026-10-02".parse().unwrap()));
    assert_eq!(people[1].stale_days, None);
    assert_eq!(people[1].manager_name.as_deref(), Some("Top"));
    assert_eq!(desk.undo().await.unwrap().unwrap().label, "set-roles");
    assert_eq!(
        desk.people(account).await.unwrap()[0].roles,
        [Approver, User]
    );

    let chart = desk.chart(account, Vec::new()).await.unwrap();
    let stale: Vec<bool> = chart.cards.iter().map(|placed| placed.card.stale).collect();
    assert_eq!(stale, [true, false]);
    let drawing = folder.path().join("chart.svg");
    let exported = desk
        .export_chart(account, Language::Sv, drawing.clone())
        .await
        .unwrap();
    assert_eq!(exported.path, drawing);
    let svg = std::fs::read_to_string(&drawing).unwrap();
    assert_eq!(svg.matches("inte träffad på ett halvår").count(), 1);
    let paper = folder.path().join("chart.PDF");
    desk.export_chart(account, Language::ZhCn, paper.clone())
        .await
        .unwrap();
    assert!(std::fs::read(paper).unwrap().starts_with(b"%PDF-"));
    let picture = folder.path().join("chart.png");
    let refused = desk
        .export_chart(account, Language::En, picture.clone())
        .await
        .unwrap_err();
    assert_eq!(refused.field.as_deref(), Some("path"));
    assert!(!picture.exists());
}

#[tokio::test]
async fn a_place_in_the_decision_chain_is_one_change_and_prints_as_a_part_of_the_dossier() {
    let (folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let top = post(&desk, account, None, "王小明").await;
    let place = |department, level| {
        desk.place_in_chain(PlaceInChain {
            position: top,
            department,
            level,
        })
    };
    place(Some(ChainDepartment::Technical), Some(ChainLevel::Head))
        .await
        .unwrap();
    place(Some(ChainDepartment::Finance), None).await.unwrap();
    let row = desk.people(account).await.unwrap().remove(0);
    assert_eq!(
        (row.chain_department, row.chain_level),
        (Some(ChainDepartment::Finance), None)
    );
    assert_eq!(desk.undo().await.unwrap().unwrap().label, "place-in-chain");
    let row = desk.people(account).await.unwrap().remove(0);
    assert_eq!(
        (row.chain_department, row.chain_level),
        (Some(ChainDepartment::Technical), Some(ChainLevel::Head))
    );

    let print = |parts: &[&str]| {
        let request = ExportDossier {
            account,
            language: Language::En,
            shareable: false,
            parts: Some(parts.iter().map(|part| (*part).to_owned()).collect()),
            path: folder.path().join("dossier.pdf"),
        };
        desk.export_dossier(request, Arc::new(Unwatched))
    };
    let unknown = print(&["cover", "horoscope"]).await.unwrap_err();
    assert_eq!(
        (unknown.code, unknown.field.as_deref()),
        (FailureCode::InvalidInput, Some("parts"))
    );
    let size = |exported: Exported| std::fs::metadata(exported.path).unwrap().len();
    let cover = size(print(&["cover"]).await.unwrap());
    let with_chain = size(print(&["cover", "chain"]).await.unwrap());
    assert!(with_chain > cover);
}

#[tokio::test]
async fn the_sensitive_profile_is_told_only_where_it_is_asked_for() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let top = post(&desk, account, None, "Top").await;
    let person = desk.position(top).await.unwrap().position.holder.unwrap();
    edit(&desk, "stakeholder", person, "hobbies", text("Skiing")).await;
    edit(
        &desk,
        "stakeholder",
        person,
        "profile_reason",
        text("Told us herself"),
    )
    .await;
    let shown = desk.position(top).await.unwrap().holder.unwrap();
    assert_eq!((shown.hobbies, shown.profile_reason), (None, None));
    let asked = desk.profile(person).await.unwrap();
    assert_eq!(asked.hobbies.as_deref(), Some("Skiing"));
    assert_eq!(asked.profile_reason.as_deref(), Some("Told us herself"));
    let nobody = desk.profile(StakeholderId(RowId::built_in("nobody"))).await;
    assert_eq!(nobody.unwrap_err().code, FailureCode::RowMissing);
}
