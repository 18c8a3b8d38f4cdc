//! Times what the window asks most in a crowded workspace of 5,000 clients and 100,000 people: the table
//! of clients, Today, the first search and a keystroke. Prints one line of JSON.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Instant;
use valise_desk::Desk;
use valise_desk::importing::{FileChoices, ImportTarget};
use valise_domain::codes::Language;
use valise_domain::nouns::AccountId;
use valise_domain::progress::Unwatched;

const CLIENTS: usize = 5_000;
const CHARTS: usize = 100;
const PEOPLE: usize = 1_000;
const RUNS: usize = 5;

/// A file in the folder.
fn file(folder: &std::path::Path, text: &str) -> PathBuf {
    let path = folder.join("bench.csv");
    std::fs::write(&path, text).expect("the folder can be written to");
    path
}

fn ledger() -> String {
    let mut text =
        String::from("Invoice,Date,Customer,Customer name,Product,Quantity,Unit price\n");
    for number in 0..CLIENTS * 24 {
        let (client, month) = (number % CLIENTS, number / CLIENTS);
        let day = format!("{}-{:02}-15", 2024 + month / 12, month % 12 + 1);
        text.push_str(&format!(
            "{number},{day},C-{client},Client {client},P1,1,{}.50\n",
            10 + client % 90
        ));
    }
    text
}

fn people(chart: usize) -> String {
    let (families, given) = ("王李张刘陈杨黄赵吴周", "伟芳娜敏静丽强磊军洋");
    let pick = |of: &str, at: usize| of.chars().nth(at % 10).unwrap_or('王');
    let mut text = String::from("Number,Name,Title,Department,Reports to,E-mail\n");
    for number in 0..PEOPLE {
        let at = chart * PEOPLE + number;
        let name = match number % 2 {
            0 => format!(
                "{}{}{}",
                pick(families, at),
                pick(given, at / 10),
                pick(given, at / 100)
            ),
            _ => format!("Åsa Öberg {at}"),
        };
        let above = match number {
            0 => String::new(),
            _ => format!("N{}", (number - 1) / 6),
        };
        text.push_str(&format!(
            "N{number},{name},Manager {},Sales,{above},\n",
            number % 50
        ));
    }
    text
}

/// The median milliseconds of a call.
async fn timed<T>(mut call: impl AsyncFnMut() -> T) -> f64 {
    let mut times = Vec::with_capacity(RUNS);
    for _ in 0..RUNS {
        let begun = Instant::now();
        call().await;
        times.push(begun.elapsed().as_secs_f64() * 1_000.0);
    }
    times.sort_by(f64::total_cmp);
    times[RUNS / 2]
}

async fn crowd(folder: &std::path::Path, desk: &Desk) {
    let choices = FileChoices::default();
    desk.import_ledger(file(folder, &ledger()), choices, Arc::new(Unwatched))
        .await
        .expect("the ledger comes in");
    let clients = desk.clients().await.expect("there are clients");
    let accounts: Vec<AccountId> = clients.iter().take(CHARTS).map(|row| row.id).collect();
    for (chart, account) in accounts.into_iter().enumerate() {
        let target = ImportTarget {
            account: Some(account),
            name: None,
        };
        let path = file(folder, &people(chart));
        desk.import_people(path, target, FileChoices::default(), Arc::new(Unwatched))
            .await
            .expect("the people come in");
    }
}

#[tokio::main]
async fn main() {
    let (folder, desk) = valise_journeys::fresh().await;
    crowd(folder.path(), &desk).await;
    let clients = timed(async || desk.clients().await.expect("clients").len()).await;
    let today = timed(async || {
        desk.today(Language::En)
            .await
            .expect("today")
            .warnings
            .len()
    })
    .await;
    let begun = Instant::now();
    desk.search("wang".into(), 20).await.expect("found");
    let first = begun.elapsed().as_secs_f64() * 1_000.0;
    let mut keystrokes = Vec::new();
    for typed in [
        "wangwei",
        "asa oberg 4711",
        "李娜",
        "client 42",
        "manager wang",
    ] {
        let letters: Vec<char> = typed.chars().collect();
        for end in 1..=letters.len() {
            let query: String = letters[..end].iter().collect();
            let begun = Instant::now();
            desk.search(query, 20).await.expect("found");
            keystrokes.push(begun.elapsed().as_secs_f64() * 1_000.0);
        }
    }
    keystrokes.sort_by(f64::total_cmp);
    let report = serde_json::json!({
        "clients": clients,
        "today": today,
        "first_search": first,
        "keystroke": keystrokes[keystrokes.len() * 95 / 100],
    });
    println!("{report}");
}
