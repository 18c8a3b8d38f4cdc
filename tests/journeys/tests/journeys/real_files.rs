//! The two real files: every number that is known of them comes out. They are no part of the project;
//! where they are missing the tests say so.

use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::sync::Arc;
use valise_desk::dossier::ExportDossier;
use valise_desk::importing::{FileChoices, ImportTarget};
use valise_domain::codes::Language;
use valise_domain::progress::Unwatched;
use valise_journeys::{fresh, shared};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wholesalers_ledger_arrives_to_the_last_penny() {
    let Some(file) = shared("data/online-retail.csv.xz") else {
        return;
    };
    let (_folder, desk) = fresh().await;
    let imported = desk
        .import_ledger(file, FileChoices::default(), Arc::new(Unwatched))
        .await
        .unwrap();
    let report = imported.report;
    assert_eq!(report.new, 406_829);
    assert_eq!(
        report.rejected,
        BTreeMap::from([("missing_customer".to_owned(), 135_080)])
    );
    let count = |code: &str| report.warnings.iter().filter(|w| w.code == code).count();
    assert_eq!(count("possible_duplicate"), 5_268);
    assert_eq!(count("zero_price"), 40);
    let clients = desk.clients().await.unwrap();
    assert_eq!(clients.len(), 4_372);
    let sum: Decimal = clients.iter().filter_map(|row| row.revenue).sum();
    assert_eq!(sum, "8300065.814".parse().unwrap());
    let mut largest: Vec<_> = clients.iter().collect();
    largest.sort_by_key(|row| std::cmp::Reverse(row.revenue));
    let largest: Vec<_> = largest
        .iter()
        .take(3)
        .map(|row| {
            (
                row.external_id.clone().unwrap(),
                row.revenue.unwrap().normalize().to_string(),
            )
        })
        .collect();
    let known = [
        ("14646", "279489.02"),
        ("18102", "256438.49"),
        ("17450", "187482.17"),
    ];
    assert_eq!(
        largest,
        known.map(|(id, sum)| (id.to_owned(), sum.to_owned()))
    );
    assert!(desk.check().await.unwrap().ok);

    desk.undo_import(imported.import.unwrap()).await.unwrap();
    assert!(desk.clients().await.unwrap().is_empty());
    assert!(desk.check().await.unwrap().ok);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_departments_chart_arrives_post_by_post_and_prints_in_chinese() {
    let Some(file) = shared("data/home-office-2013-senior-posts.csv") else {
        return;
    };
    let (folder, desk) = fresh().await;
    let target = ImportTarget {
        account: None,
        name: Some("Home Office".into()),
    };
    let imported = desk
        .import_people(file, target, FileChoices::default(), Arc::new(Unwatched))
        .await
        .unwrap();
    assert_eq!(imported.report.new, 259);
    assert!(imported.report.rejected.is_empty());
    let warnings = &imported.report.warnings;
    let count = |code: &str| warnings.iter().filter(|w| w.code == code).count();
    assert_eq!(count("duplicate_reference"), 3);
    assert_eq!(count("reports_to_itself"), 1);
    let account = desk.find_client("home office").await.unwrap();
    let posts = desk.client(account, Language::En).await.unwrap().posts;
    assert_eq!(
        posts.filled + posts.unknown + posts.closed + posts.vacant,
        259
    );
    assert!(posts.unknown > 100 && posts.closed > 50, "{posts:?}");
    let chart = desk.chart(account, Vec::new()).await.unwrap();
    assert_eq!(chart.cards.len(), 259);

    let path = folder.path().join("dossier.pdf");
    let language = Language::ZhCn;
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
    assert!(std::fs::metadata(path).unwrap().len() > 20_000);
    assert!(desk.check().await.unwrap().ok);
}
