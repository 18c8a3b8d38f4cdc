//! A first day: a client, its people, a visit, its sales, and the printed dossier; undo, backup, hand.

use std::path::PathBuf;
use std::sync::Arc;
use valise_desk::account::CreateClient;
use valise_desk::dossier::ExportDossier;
use valise_desk::editing::EditCell;
use valise_desk::importing::{FileChoices, ImportTarget};
use valise_desk::position::{CreatePosition, MovePosition};
use valise_desk::visit::PlanVisit;
use valise_desk::{Desk, FailureCode, Protection};
use valise_domain::codes::{Category, Language, VisitPurpose};
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, PositionId};
use valise_domain::progress::Unwatched;
use valise_domain::value::Value;
use valise_journeys::{PASSPHRASE, World, fresh, reopen};

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures")
        .join(name)
}

fn edit(table: &str, row: impl Into<RowId>, field: &str, value: Value) -> EditCell {
    EditCell {
        table: table.into(),
        row: row.into(),
        field: field.into(),
        value,
    }
}

async fn client(desk: &Desk, name: &str) -> AccountId {
    let request = CreateClient {
        name: name.to_owned(),
        external_id: None,
    };
    desk.create_client(request).await.unwrap()
}

async fn post(
    desk: &Desk,
    account: AccountId,
    manager: Option<PositionId>,
    name: &str,
) -> PositionId {
    let title = Some(format!("Title of {name}"));
    let request = CreatePosition {
        account,
        manager,
        title,
        name: Some(name.to_owned()),
    };
    desk.create_position(request).await.unwrap()
}

#[tokio::test]
async fn a_client_with_people_a_visit_and_sales_becomes_a_dossier_in_three_languages() {
    let (folder, desk) = fresh().await;
    let account = client(&desk, "华星制造").await;
    let top = post(&desk, account, None, "王小明").await;
    post(&desk, account, Some(top), "Åsa Öberg").await;
    desk.set_categories(account, vec![Category::Mentor, Category::Breadwinner])
        .await
        .unwrap();
    let visit = PlanVisit {
        account,
        purpose: VisitPurpose::Solution,
        goal: Some("Agree on the pilot line".into()),
        starts_at: "2026-11-24T09:30".parse().unwrap(),
        time_zone: "Asia/Shanghai".into(),
        place: Some("苏州".into()),
        stakeholders: Vec::new(),
    };
    desk.plan_visit(visit).await.unwrap();
    let view = desk.client(account, Language::ZhCn).await.unwrap();
    let next = view.next_visit.expect("the visit lies ahead");
    assert_eq!(next.readiness, Some(0));
    assert!(next.checklist.len() >= 8);
    let line = &next.checklist[0];
    assert!(
        line.text
            .chars()
            .any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)),
        "{}",
        line.text
    );
    desk.tick_line(line.id, true, Some("done".into()))
        .await
        .unwrap();
    assert_eq!(view.categories, [Category::Breadwinner, Category::Mentor]);

    for language in [Language::ZhCn, Language::En, Language::Sv] {
        let path = folder
            .path()
            .join(format!("dossier-{}.pdf", language.as_str()));
        let request = ExportDossier {
            account,
            language,
            shareable: false,
            parts: None,
            path: path.clone(),
        };
        let exported = desk
            .export_dossier(request, Arc::new(Unwatched))
            .await
            .unwrap();
        assert!(exported.missing_glyphs.is_empty());
        assert!(std::fs::read(&path).unwrap().starts_with(b"%PDF-"));
    }
    assert!(desk.check().await.unwrap().ok);
}

#[tokio::test]
async fn undo_and_redo_survive_closing_and_opening_again() {
    let (folder, desk) = fresh().await;
    assert!(
        desk.undo().await.unwrap().is_none(),
        "a new workspace has nothing to take back"
    );
    let account = client(&desk, "Hua Xing").await;
    let text = |text: &str| Value::Text(text.to_owned());
    desk.edit_cell(edit("account", account, "name", text("Hua Xing Group")))
        .await
        .unwrap();
    desk.close().await;

    let desk = reopen(folder.path()).await;
    let next = desk.undo_state().await.unwrap();
    assert_eq!(next.undo.unwrap().label, "edit-cell");
    desk.undo()
        .await
        .unwrap()
        .expect("the renaming is taken back");
    assert_eq!(desk.clients().await.unwrap()[0].name, "Hua Xing");
    desk.close().await;

    let desk = reopen(folder.path()).await;
    desk.redo().await.unwrap().expect("the renaming comes back");
    assert_eq!(desk.clients().await.unwrap()[0].name, "Hua Xing Group");
    desk.undo().await.unwrap();
    desk.undo()
        .await
        .unwrap()
        .expect("the client itself is taken back");
    assert!(desk.clients().await.unwrap().is_empty());
    desk.redo().await.unwrap();
    assert_eq!(desk.clients().await.unwrap().len(), 1);
    assert!(desk.check().await.unwrap().ok);
    let past = desk
        .history("account".into(), account.into())
        .await
        .unwrap();
    assert!(past.iter().any(|row| row.value == text("Hua Xing Group")));
}

#[tokio::test]
async fn nobody_can_be_put_under_himself_and_bad_values_change_nothing() {
    let (_folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let top = post(&desk, account, None, "A").await;
    let below = post(&desk, account, Some(top), "B").await;
    let under_himself = MovePosition {
        position: top,
        manager: Some(below),
        before: None,
    };
    let failure = desk.move_position(under_himself).await.unwrap_err();
    assert_eq!(failure.code, FailureCode::Cycle);

    for (field, value) in [
        ("name", Value::Text("  ".into())),
        ("stage", Value::Text("friendly".into())),
        ("potential", Value::Text("much".into())),
        ("time_zone", Value::Text("Mars/Olympus".into())),
    ] {
        let failure = desk
            .edit_cell(edit("account", account, field, value))
            .await
            .unwrap_err();
        assert_eq!(
            (failure.code, failure.field.as_deref()),
            (FailureCode::InvalidInput, Some(field))
        );
    }
    let view = desk.client(account, Language::En).await.unwrap();
    assert_eq!(view.account.name.as_deref(), Some("Hua Xing"));
    let chart = desk.chart(account, Vec::new()).await.unwrap();
    assert_eq!((chart.cards.len(), chart.lines.len()), (2, 1));
}

#[tokio::test]
async fn people_come_in_again_without_doubling_and_an_import_can_be_taken_back() {
    let (_folder, desk) = fresh().await;
    let target = || ImportTarget {
        account: None,
        name: Some("Nordkraft".into()),
    };
    let first = desk
        .import_people(
            fixture("people.csv"),
            target(),
            FileChoices::default(),
            Arc::new(Unwatched),
        )
        .await
        .unwrap();
    assert_eq!(
        (first.report.new, first.report.updated, first.report.skipped),
        (6, 0, 0)
    );
    let account = desk.find_client("nordkraft").await.unwrap();
    let there = ImportTarget {
        account: Some(account),
        name: None,
    };
    let again = desk
        .import_people(
            fixture("people.csv"),
            there,
            FileChoices::default(),
            Arc::new(Unwatched),
        )
        .await
        .unwrap();
    assert_eq!(
        (again.report.new, again.report.updated, again.report.skipped),
        (0, 0, 6)
    );
    let chart = desk.chart(account, Vec::new()).await.unwrap();
    assert_eq!((chart.cards.len(), chart.lines.len()), (6, 5));
    let past = desk.imports().await.unwrap();
    let morning = 1_795_248_000_000.0;
    assert!((morning..morning + 60_000.0).contains(&past[0].unix_ms));
    desk.undo_import(first.import.unwrap()).await.unwrap();
    assert!(desk.clients().await.unwrap().is_empty());
    assert!(desk.imports().await.unwrap().is_empty());
    assert!(desk.check().await.unwrap().ok);
}

#[tokio::test]
async fn a_ledger_comes_in_once_and_can_be_taken_back_whole() {
    let (_folder, desk) = fresh().await;
    let import = |again| {
        let choices = FileChoices {
            again,
            ..FileChoices::default()
        };
        desk.import_ledger(fixture("ledger.csv"), choices, Arc::new(Unwatched))
    };
    let first = import(false).await.unwrap();
    assert_eq!((first.report.new, first.clients_new), (7, 3));
    assert_eq!(first.report.rejected.get("missing_customer"), Some(&1));
    let sums = || async {
        let clients = desk.clients().await.unwrap();
        clients
            .iter()
            .filter_map(|row| row.revenue)
            .sum::<rust_decimal::Decimal>()
            .to_string()
    };
    assert_eq!(sums().await, "1041.05");
    let again = import(false).await.unwrap();
    assert_eq!((again.report.new, again.report.skipped), (0, 7));
    assert_eq!(sums().await, "1041.05");

    let undone = desk.undo_import(first.import.unwrap()).await.unwrap();
    assert_eq!(undone.left, 0);
    assert!(desk.clients().await.unwrap().is_empty());
    desk.redo().await.unwrap();
    let once_more = import(false).await.unwrap();
    assert!(once_more.report.new == 7 || once_more.report.skipped == 7);
    assert_eq!(sums().await, "1041.05");
    assert!(desk.check().await.unwrap().ok);
}

#[tokio::test]
async fn the_sample_is_a_workspace_like_any_other() {
    let (folder, desk) = fresh().await;
    desk.load_sample().await.unwrap();
    let clients = desk.clients().await.unwrap();
    let with_people: Vec<_> = clients.iter().filter(|row| row.positions > 0).collect();
    assert_eq!(with_people.len(), 3);
    assert!(
        desk.undo().await.unwrap().is_none(),
        "nobody made the sample by hand"
    );
    let first = with_people[0].id;
    let value = desk.value(first).await.unwrap();
    assert!(value.revenue_ttm.is_some() && value.margin.is_some());
    assert!(value.share.is_some());
    let path = folder.path().join("shareable.pdf");
    let request = ExportDossier {
        account: first,
        language: Language::Sv,
        shareable: true,
        parts: None,
        path,
    };
    desk.export_dossier(request, Arc::new(Unwatched))
        .await
        .unwrap();
    let check = desk.check().await.unwrap();
    assert!(check.ok, "{:?}", check.problems);
}

#[tokio::test]
async fn a_backup_brings_everything_back_under_a_new_lineage() {
    let (folder, desk) = fresh().await;
    let account = client(&desk, "Hua Xing").await;
    let backup = folder.path().join("copy.valise");
    desk.backup(&backup, None).await.unwrap();
    desk.edit_cell(edit(
        "account",
        account,
        "name",
        Value::Text("Later".into()),
    ))
    .await
    .unwrap();
    desk.close().await;

    let restore = || {
        let protection = Protection::Passphrase(PASSPHRASE);
        let world = Arc::new(World::default());
        valise_desk::backup::restore(folder.path(), &backup, protection, world)
    };
    let restored = restore().await.unwrap();
    let kept = PathBuf::from(restored.set_aside.expect("what was there is kept"));
    assert!(kept.join("valise.db").exists());
    let desk = reopen(folder.path()).await;
    assert_eq!(desk.clients().await.unwrap()[0].name, "Hua Xing");
    desk.edit_cell(edit(
        "account",
        account,
        "name",
        Value::Text("After".into()),
    ))
    .await
    .unwrap();
    let check = desk.check().await.unwrap();
    assert!(check.ok, "{:?}", check.problems);
    desk.close().await;

    let mut bytes = std::fs::read(&backup).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&backup, bytes).unwrap();
    assert_eq!(
        restore().await.unwrap_err().code,
        FailureCode::BackupUnreadable
    );
    let desk = reopen(folder.path()).await;
    assert_eq!(desk.clients().await.unwrap()[0].name, "After");
}
