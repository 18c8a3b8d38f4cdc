//! What the sums say of a real wholesaler's ledger, and what of it comes on paper. The ledger is no part
//! of the project; where it is missing the test says so.

use std::process::Command;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use valise_desk::calc::answer;
use valise_desk::dossier::ExportDossier;
use valise_desk::importing::FileChoices;
use valise_desk::value::{Rung, SumStatus, Unit};
use valise_desk::{Desk, FailureCode};
use valise_domain::codes::Language;
use valise_domain::nouns::AccountId;
use valise_domain::progress::{Progress, Unwatched};
use valise_journeys::{fresh, shared};
use valise_words::catalogue;

use crate::worth::{crowd, import, traded};

/// Weeks since the first purchase, of the last, and how often after the first: the five largest
/// accounts of the ledger at its end.
const LARGEST: &str = r#"{"do":"gate","rows":[
    {"x":44,"tx":50.43,"T":50.57},{"x":25,"tx":52.43,"T":52.43},{"x":26,"tx":51.86,"T":53.0},
    {"x":131,"tx":53.14,"T":53.29},{"x":15,"tx":44.71,"T":48.14}]}"#;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_wholesalers_clients_have_an_interval_each_and_no_value_that_the_data_do_not_carry() {
    let Some(file) = shared("data/online-retail.csv.xz") else {
        return;
    };
    let (_folder, desk) = fresh().await;
    let imported = desk.import_ledger(file, FileChoices::default(), Arc::new(Unwatched));
    imported.await.unwrap();
    let fitted = desk.fit_customer_base(Arc::new(Unwatched)).await.unwrap();
    // In one year of this ledger nobody is seen to leave, and each of the three models says so.
    assert_eq!(fitted.status, SumStatus::NotSupported);
    assert_eq!(fitted.reasons, ["no_dropout_seen"]);
    let bias = fitted.bias.unwrap().round_dp(3).to_string();
    assert_eq!(bias, "-0.180", "{:?}", fitted.model);

    let mut clients = desk.clients().await.unwrap();
    clients.sort_by_key(|row| std::cmp::Reverse(row.revenue));
    let some = clients.iter().take(5).chain(clients.iter().step_by(90));
    let mut intervals = 0;
    for client in some {
        let sum = desk.worth(client.id).await.unwrap().customer_base;
        assert_eq!((sum.status, sum.amount), (SumStatus::NotSupported, None));
        assert_eq!(sum.instead, [Rung::Historic, Rung::Retention, Rung::Plan]);
        if sum.reasons[0] == "no_orders" {
            continue;
        }
        let orders = sum.orders.unwrap();
        assert!(orders.low <= orders.median && orders.median <= orders.high);
        assert!(sum.reasons.contains(&"ledger_starts_late".to_owned()));
        let told = &sum.lines[0].detail;
        let held = told.iter().find(|one| one.key == "held").unwrap();
        let share: f64 = held.value.parse().unwrap();
        assert!((0.8..0.95).contains(&share) && held.unit == Unit::Share);
        intervals += 1;
    }
    assert!(intervals > 50, "{intervals}");
    let alone: serde_json::Value =
        serde_json::from_str(&answer(LARGEST.replace('\n', "").as_bytes())).unwrap();
    let reasons = alone["ok"]["reasons"].to_string();
    for reason in [
        "too_few_customers",
        "too_few_transactions",
        "no_dropout_seen",
    ] {
        assert!(reasons.contains(reason), "{alone}");
    }
    assert_eq!(alone["ok"]["instead"].as_array().unwrap().len(), 3);
}

async fn printed(desk: &Desk, account: AccountId, shareable: bool) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dossier.pdf");
    let request = ExportDossier {
        account,
        language: Language::En,
        shareable,
        parts: Some(vec!["value".into()]),
        path: path.clone(),
    };
    desk.export_dossier(request, Arc::new(Unwatched))
        .await
        .unwrap();
    let read = Command::new("pdftotext").arg(&path).arg("-").output();
    let Ok(read) = read else {
        println!("skipped: pdftotext (poppler-utils) is not installed");
        return None;
    };
    let text = String::from_utf8(read.stdout).unwrap();
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_dossier_says_what_the_client_is_worth_and_the_one_for_outsiders_does_not() {
    let (_folder, desk, account) = traded().await;
    let (Some(internal), Some(shareable)) = (
        printed(&desk, account, false).await,
        printed(&desk, account, true).await,
    ) else {
        return;
    };
    let words = catalogue(Language::En);
    for id in [
        "worth-title",
        "worth-arithmetic",
        "reason-worth-cost_to_serve_unknown",
    ] {
        let said = words.text(id);
        assert!(internal.contains(&said), "{said} is not in {internal}");
        assert!(!shareable.contains(&said), "{said} is in {shareable}");
    }
    // Revenue is no secret between the two firms; the profit on it is.
    assert!(internal.contains("2,600.30") && internal.contains("1,059.98"));
    assert!(shareable.contains("2,600") && !shareable.contains("1,059"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_dossier_makes_the_fit_that_is_missing() {
    let (folder, desk) = fresh().await;
    import(&desk, &folder, &crowd()).await;
    let account = desk.find_client("C7").await.unwrap();
    let unfitted = desk.worth(account).await.unwrap().customer_base;
    assert_eq!(unfitted.reasons, ["not_fitted"]);
    if printed(&desk, account, false).await.is_some() {
        let sum = desk.worth(account).await.unwrap().customer_base;
        assert!(sum.model.is_some() && sum.status != SumStatus::Asked);
    }
}

/// Counts how often it is asked, and stops the work at one of them.
struct Patience {
    asked: AtomicU64,
    limit: u64,
    reports: Mutex<Vec<(u64, u64)>>,
}

impl Patience {
    fn of(limit: u64) -> Arc<Self> {
        Arc::new(Self {
            asked: AtomicU64::new(0),
            limit,
            reports: Mutex::new(Vec::new()),
        })
    }
}

impl Progress for Patience {
    fn report(&self, done: u64, total: u64) {
        self.reports.lock().unwrap().push((done, total));
    }
    fn cancelled(&self) -> bool {
        self.asked.fetch_add(1, Ordering::Relaxed) >= self.limit
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_fit_tells_how_far_it_is_and_keeps_nothing_when_stopped_half_way() {
    let (folder, desk) = fresh().await;
    import(&desk, &folder, &crowd()).await;
    let account = desk.find_client("C7").await.unwrap();
    let whole = Patience::of(u64::MAX);
    desk.fit_customer_base(whole.clone()).await.unwrap();
    let reports = whole.reports.lock().unwrap().clone();
    assert!(reports.len() > 2 && reports.is_sorted(), "{reports:?}");
    assert!(matches!(reports.last(), Some((done, total)) if done == total));

    // Another ledger, so that nothing is kept of it yet.
    let more = format!("{}C7,2025-07-30,I-new,10,5,SEK\n", crowd());
    import(&desk, &folder, &more).await;
    let asked = whole.asked.load(Ordering::Relaxed);
    let stopped = desk.fit_customer_base(Patience::of(asked / 2)).await;
    assert_eq!(stopped.unwrap_err().code, FailureCode::Cancelled);
    let sum = desk.worth(account).await.unwrap().customer_base;
    assert_eq!(sum.reasons, ["not_fitted"]);
}
