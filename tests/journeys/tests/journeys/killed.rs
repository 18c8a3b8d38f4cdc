//! kill -9 in the middle of edits and imports: every acknowledged edit is there afterwards, nothing is
//! half imported, and the check passes. 100 kills.

use std::io::Write as _;
use std::path::Path;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use valise_desk::account::CreateClient;
use valise_domain::codes::Language;
use valise_journeys::{create, reopen};

fn scribe(task: &str, folder: &Path, what: &str) -> (Child, Lines<BufReader<ChildStdout>>) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_scribe"))
        .args([task.as_ref(), folder.as_os_str(), what.as_ref()])
        .stdout(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .expect("the scribe starts");
    let out = child.stdout.take().expect("its output is piped");
    (child, BufReader::new(out).lines())
}

/// Kills after `count` lines, or lets it end where it says fewer; gives every line it said, also those
/// that were on their way when it died.
async fn kill_after(
    count: usize,
    child: &mut Child,
    lines: &mut Lines<BufReader<ChildStdout>>,
) -> Vec<String> {
    let mut said = Vec::new();
    while said.len() < count {
        match lines.next_line().await.expect("readable output") {
            Some(line) => said.push(line),
            None => break,
        }
    }
    child.start_kill().expect("the scribe can be killed");
    while let Ok(Some(line)) = lines.next_line().await {
        said.push(line);
    }
    child.wait().await.expect("the scribe is gone");
    said
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixty_kills_in_the_middle_of_edits_lose_no_acknowledged_edit() {
    let folder = tempfile::tempdir().unwrap();
    let desk = create(folder.path()).await;
    let request = CreateClient {
        name: "Hua Xing".into(),
        external_id: None,
    };
    let account = desk.create_client(request).await.unwrap();
    desk.close().await;
    for kill in 0..60_usize {
        // Spread over the 200 edits, with steps that share no factor with their number.
        let moment = 1 + (kill * 37) % 200;
        let (mut child, mut lines) = scribe("edits", folder.path(), &account.0.to_string());
        let said = kill_after(moment, &mut child, &mut lines).await;
        let saved = said
            .iter()
            .filter_map(|line| line.strip_prefix("saved "))
            .next_back();
        let desk = reopen(folder.path()).await;
        let notes = desk
            .client(account, Language::En)
            .await
            .unwrap()
            .account
            .notes;
        if let Some(saved) = saved.and_then(|number| number.parse::<u32>().ok()) {
            let held = notes
                .as_deref()
                .and_then(|text| text.strip_prefix("note "))
                .unwrap_or("0");
            // The edit after the last acknowledged one may be there or not; none before it may miss.
            let held: u32 = held.parse().unwrap();
            assert!(
                held == saved || held == saved + 1,
                "kill {kill}: {held} after {saved}"
            );
        }
        let check = desk.check().await.unwrap();
        assert!(check.ok, "kill {kill}: {:?}", check.problems);
        desk.close().await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forty_kills_in_the_middle_of_imports_leave_nothing_half_imported() {
    let folder = tempfile::tempdir().unwrap();
    let ledger = folder.path().join("ledger.csv");
    write_ledger(&ledger);
    let (mut whole, mut none) = (0, 0);
    for kill in 0..40_usize {
        let place = folder.path().join(format!("workspace-{kill}"));
        create(&place).await.close().await;
        let (mut child, mut lines) = scribe("import", &place, &ledger.display().to_string());
        let said = kill_after(1 + kill % 20, &mut child, &mut lines).await;
        let acknowledged = said.iter().any(|line| line == "imported");
        let desk = reopen(&place).await;
        let clients = desk.clients().await.unwrap();
        match (clients.len(), desk.imports().await.unwrap().len()) {
            (0, 0) => {
                assert!(!acknowledged, "kill {kill}: an acknowledged import is gone");
                none += 1;
            }
            (50, 1) => {
                let sum: rust_decimal::Decimal = clients.iter().filter_map(|row| row.revenue).sum();
                assert_eq!(sum.to_string(), "250100.00", "kill {kill}");
                whole += 1;
            }
            half => panic!("kill {kill}: {half:?} clients and imports"),
        }
        let check = desk.check().await.unwrap();
        assert!(check.ok, "kill {kill}: {:?}", check.problems);
        desk.close().await;
    }
    assert_eq!(whole + none, 40);
    assert!(none > 0, "no kill hit the middle of an import");
}

/// 20,000 lines of 50 clients that sum to 250,100.00.
fn write_ledger(path: &Path) {
    let mut file = std::io::BufWriter::new(std::fs::File::create(path).unwrap());
    writeln!(file, "Invoice,Date,Customer,Product,Quantity,Unit price").unwrap();
    for line in 0..20_000_u32 {
        let cents = 1 + line % 2500;
        let customer = 1000 + line % 50;
        writeln!(
            file,
            "{},2026-0{}-15,{customer},P{},1,{}.{:02}",
            10_000 + line / 4,
            1 + line % 9,
            line % 97,
            cents / 100,
            cents % 100
        )
        .unwrap();
    }
}
