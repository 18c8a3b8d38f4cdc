//! Lines that an import cannot take: written into a file of their own, from the preview and by the
//! import itself.

use std::path::PathBuf;
use std::sync::Arc;
use valise_desk::FailureCode;
use valise_desk::importing::{FileChoices, ImportTarget};
use valise_domain::codes::ImportKind;
use valise_domain::progress::Unwatched;
use valise_journeys::fresh;

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../fixtures")
        .join(name)
}

#[tokio::test]
async fn rejected_sales_are_written_from_the_preview_and_by_the_import_alike() {
    let (folder, desk) = fresh().await;
    let preview = folder.path().join("preview.csv");
    let count = desk
        .write_rejected(
            ImportKind::Ledger,
            fixture("ledger.csv"),
            FileChoices::default(),
            preview.clone(),
        )
        .await
        .unwrap();
    let shown = desk
        .preview_ledger(fixture("ledger.csv"), FileChoices::default())
        .await
        .unwrap();
    assert_eq!(count, shown.report.unwrap().rejected.values().sum::<u32>());
    assert!(
        desk.clients().await.unwrap().is_empty(),
        "a preview takes nothing in"
    );

    let imported = folder.path().join("imported.csv");
    let choices = || FileChoices {
        rejected: Some(imported.clone()),
        ..FileChoices::default()
    };
    desk.import_ledger(fixture("ledger.csv"), choices(), Arc::new(Unwatched))
        .await
        .unwrap();
    let written = std::fs::read_to_string(&preview).unwrap();
    assert_eq!(written.lines().count(), 1 + count as usize);
    assert!(written.contains("missing_customer"));
    assert_eq!(std::fs::read_to_string(&imported).unwrap(), written);

    // A file that says nothing new still has lines that cannot be taken.
    std::fs::remove_file(&imported).unwrap();
    let again = desk
        .import_ledger(fixture("ledger.csv"), choices(), Arc::new(Unwatched))
        .await
        .unwrap();
    assert!(again.import.is_none());
    assert_eq!(std::fs::read_to_string(&imported).unwrap(), written);
}

#[tokio::test]
async fn rejected_people_are_written_and_an_open_question_writes_nothing() {
    let (folder, desk) = fresh().await;
    let file = folder.path().join("people.csv");
    std::fs::write(&file, "Name,Title,Manager\nAda,CEO,\n,,\n,,Ada\n").unwrap();
    let to = folder.path().join("rejected.csv");
    let write =
        |path: PathBuf, choices| desk.write_rejected(ImportKind::People, path, choices, to.clone());
    let count = write(file.clone(), FileChoices::default()).await.unwrap();
    let target = ImportTarget {
        account: None,
        name: Some("Nordkraft".into()),
    };
    let shown = desk
        .preview_people(file, target, FileChoices::default())
        .await
        .unwrap();
    assert_eq!(count, shown.report.unwrap().rejected.values().sum::<u32>());
    assert!(count > 0);
    let written = std::fs::read_to_string(&to).unwrap();
    assert_eq!(written.lines().count(), 1 + count as usize);

    std::fs::remove_file(&to).unwrap();
    let nameless = folder.path().join("nameless.csv");
    std::fs::write(&nameless, "Foo,Bar\n1,2\n").unwrap();
    let refused = write(nameless, FileChoices::default()).await.unwrap_err();
    assert_eq!(refused.code, FailureCode::ColumnsMissing);
    assert!(!to.exists());
}
