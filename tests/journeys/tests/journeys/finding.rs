//! Finding clients, people, posts, visits and notes, and finding them still after every kind of change.

use crate::steps::{add, client, edit, post, row_of, text};
use std::sync::Arc;
use valise_desk::Desk;
use valise_desk::finding::{Found, FoundKind};
use valise_desk::importing::{FileChoices, ImportTarget};
use valise_desk::visit::PlanVisit;
use valise_domain::codes::VisitPurpose;
use valise_domain::progress::Unwatched;
use valise_domain::value::Value;
use valise_journeys::{fresh, reopen};

async fn found(desk: &Desk, query: &str) -> Vec<Found> {
    desk.search(query.to_owned(), 20).await.unwrap()
}

async fn titles(desk: &Desk, query: &str) -> Vec<String> {
    let found = found(desk, query).await;
    found.into_iter().map(|found| found.title).collect()
}

#[tokio::test]
async fn everything_with_a_name_is_found_as_people_type_it() {
    let (folder, desk) = fresh().await;
    let account = client(&desk, "华星制造").await;
    let nordic = client(&desk, "Öresund Kraft").await;
    let top = post(&desk, account, None, "王小明").await;
    post(&desk, nordic, None, "Åsa Öberg").await;
    let visit = PlanVisit {
        account,
        purpose: VisitPurpose::Solution,
        goal: Some("Agree on the pilot line".into()),
        starts_at: "2026-11-24T09:30".parse().unwrap(),
        time_zone: "Asia/Shanghai".into(),
        place: None,
        stakeholders: Vec::new(),
    };
    let visit = desk.plan_visit(visit).await.unwrap();
    let called = add(
        &desk,
        "interaction",
        &[
            ("account", Value::Row(account.0)),
            (
                "happened_at",
                Value::LocalTime("2026-11-20T10:00".parse().unwrap()),
            ),
            ("summary", text("预算已经批准, says Wang")),
        ],
    )
    .await;
    desk.close().await;
    let desk = reopen(folder.path()).await;

    for query in [
        "wxm",
        "wangxiaoming",
        "小明",
        "王",
        "xiaoming",
        "huaxing wang",
        "WXM",
    ] {
        let first = found(&desk, query).await.remove(0);
        assert_eq!(
            (first.kind, first.title.as_str()),
            (FoundKind::Person, "王小明"),
            "{query}"
        );
        assert_eq!(
            first.subtitle.as_deref(),
            Some("Title of 王小明 · 华星制造")
        );
        assert_eq!(
            (first.account, first.table.as_str()),
            (Some(account), "stakeholder")
        );
        assert_eq!(first.row, row_of(&desk, top).await);
    }
    assert_eq!(found(&desk, "xm").await[0].marks, [(1, 3)]);
    assert_eq!(titles(&desk, "asa").await[0], "Åsa Öberg");
    assert_eq!(titles(&desk, "ore kr").await, ["Öresund Kraft"]);
    let clients = found(&desk, "hxzz").await;
    assert_eq!(
        (clients[0].kind, clients[0].row),
        (FoundKind::Client, account.0)
    );
    assert_eq!(clients[0].subtitle, None);
    let posts = found(&desk, "title of asa").await;
    assert_eq!(
        (posts[0].kind, posts[0].table.as_str()),
        (FoundKind::Position, "position")
    );
    assert_eq!(
        posts[0].subtitle.as_deref(),
        Some("Åsa Öberg · Öresund Kraft")
    );
    let visits = found(&desk, "pilot agree").await;
    assert_eq!((visits[0].kind, visits[0].row), (FoundKind::Visit, visit.0));
    let notes = found(&desk, "批准").await;
    assert_eq!((notes[0].kind, notes[0].row), (FoundKind::Note, called));
    assert_eq!(
        (notes[0].table.as_str(), notes[0].marks.clone()),
        ("interaction", vec![(4, 6)])
    );
    assert!(found(&desk, "nobody").await.is_empty());
    assert!(found(&desk, "·").await.is_empty());
}

#[tokio::test]
async fn what_changes_is_found_as_it_is_now() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Nordkraft").await;
    let top = post(&desk, account, None, "Åsa Öberg").await;
    assert_eq!(titles(&desk, "nordkraft").await[0], "Nordkraft");

    edit(&desk, "account", account, "name", text("Sydkraft")).await;
    assert!(titles(&desk, "nordkraft").await.is_empty());
    assert_eq!(titles(&desk, "asa sydkraft").await[0], "Åsa Öberg");
    desk.undo().await.unwrap();
    assert_eq!(titles(&desk, "asa nordkraft").await[0], "Åsa Öberg");
    desk.redo().await.unwrap();
    assert_eq!(titles(&desk, "sydkraft").await[0], "Sydkraft");

    let person = row_of(&desk, top).await;
    edit(
        &desk,
        "stakeholder",
        person,
        "notes",
        text("plays the cello"),
    )
    .await;
    let note = found(&desk, "cello").await.remove(0);
    assert_eq!((note.kind, note.row), (FoundKind::Note, person));
    assert_eq!(note.subtitle.as_deref(), Some("Åsa Öberg · Sydkraft"));
    edit(&desk, "stakeholder", person, "hobbies", text("harpsichord")).await;
    assert!(
        found(&desk, "harpsichord").await.is_empty(),
        "the profile is never searched"
    );
    edit(
        &desk,
        "stakeholder",
        person,
        "notes",
        text("met Åsa in Malmö"),
    )
    .await;
    assert_eq!(
        found(&desk, "asa").await.len(),
        2,
        "a person once, and the post"
    );

    desk.delete_row("account".into(), account.0).await.unwrap();
    assert!(
        found(&desk, "asa").await.is_empty(),
        "people go with their client"
    );
    desk.restore_row("account".into(), account.0).await.unwrap();
    assert_eq!(titles(&desk, "asa").await[0], "Åsa Öberg");

    let file = std::path::PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fixtures/people.csv");
    let target = ImportTarget {
        account: None,
        name: Some("Third".into()),
    };
    let choices = FileChoices::default();
    let came = desk
        .import_people(file, target, choices, Arc::new(Unwatched))
        .await
        .unwrap();
    let third = found(&desk, "third").await.remove(0);
    let people = desk
        .chart(third.account.unwrap(), Vec::new())
        .await
        .unwrap();
    let names = people.cards.into_iter().filter_map(|card| card.card.name);
    for name in names {
        assert!(titles(&desk, &name).await.contains(&name), "{name}");
    }
    desk.undo_import(came.import.unwrap()).await.unwrap();
    assert!(titles(&desk, "third").await.is_empty());
}

#[tokio::test]
async fn nothing_typed_shows_the_clients_that_were_worked_on_last() {
    let (_folder, desk) = fresh().await;
    let first = client(&desk, "First").await;
    let second = client(&desk, "Second").await;
    client(&desk, "Third").await;
    assert_eq!(titles(&desk, "").await, ["Third", "Second", "First"]);
    let top = post(&desk, second, None, "Bo").await;
    assert_eq!(titles(&desk, "  ").await, ["Second", "Third", "First"]);
    edit(&desk, "account", first, "notes", text("said hello")).await;
    let person = row_of(&desk, top).await;
    let seen = [
        ("stakeholder", Value::Row(person)),
        ("attitude", text("champion")),
    ];
    add(&desk, "attitude", &seen).await;
    assert_eq!(titles(&desk, "").await, ["Second", "First", "Third"]);
    let two = desk.search(String::new(), 2).await.unwrap();
    assert_eq!(two.len(), 2);
}
