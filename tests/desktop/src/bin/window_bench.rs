//! What the window costs, beside an empty one of the same shell: start until it can be used, memory at
//! rest and after long use, frames while a chart is panned. Prints one JSON row a line; `cargo xtask
//! bench` makes the table. Deliberately absent: limits, which stand with the bench.

use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;
use valise_desktop::{Home, Window, can_open, crowd, executable, footprint, tour};

const PASSPHRASE: &str = "a passphrase for measuring";
const RUNS: usize = 5;
/// Pages opened one after the other: about what an hour of work comes to.
const ROUNDS: usize = 120;

/// Pans the chart by one wheel turn a frame and answers with the milliseconds of each frame.
const PAN: &str = "
const done = arguments[arguments.length - 1];
const pane = document.querySelector('.react-flow__pane');
const box = pane.getBoundingClientRect();
const frames = [];
let last = 0;
function turn(now) {
  if (last > 0) frames.push(now - last);
  last = now;
  if (frames.length >= 120) { done(frames); return; }
  const step = frames.length < 60 ? 24 : -24;
  pane.dispatchEvent(new WheelEvent('wheel', { deltaX: step, deltaY: step, bubbles: true,
    cancelable: true, clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 }));
  requestAnimationFrame(turn);
}
requestAnimationFrame(turn);
";

#[tokio::main]
async fn main() -> ExitCode {
    let Some(empty) = std::env::args().nth(1).map(PathBuf::from) else {
        println!("window_bench EMPTY-WINDOW");
        return ExitCode::from(2);
    };
    if !can_open() {
        return ExitCode::FAILURE;
    }
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    let (used, bare) = (Home::default(), Home::default());
    // The first start makes the workspace and fills the caches of the web view; it is not counted.
    for run in 0..=RUNS {
        let their = start(&bare, &empty, &[], "h1").await;
        let our = start(&used, &executable(), &["--sample"], "nav a").await;
        if run > 0 {
            theirs.push(their);
            ours.push(our);
        }
    }
    let column = |rows: &[(f64, f64)], which: fn(&(f64, f64)) -> f64| {
        median(rows.iter().map(which).collect())
    };
    row(
        "start to a usable window",
        "s",
        column(&ours, |r| r.0),
        Some(column(&theirs, |r| r.0)),
    );
    row(
        "memory at rest",
        "MB",
        column(&ours, |r| r.1),
        Some(column(&theirs, |r| r.1)),
    );
    row("memory after long use", "MB", long_use().await, None);
    for people in [700, 2_000] {
        let mut frames = pan(people).await;
        frames.sort_by(f64::total_cmp);
        let last = frames[frames.len() * 95 / 100];
        row(
            &format!("frame while panning {people} people, 95th percentile"),
            "ms",
            last,
            None,
        );
    }
    ExitCode::SUCCESS
}

fn row(name: &str, unit: &str, measured: f64, against: Option<f64>) {
    println!(
        "{}",
        json!({ "name": name, "unit": unit, "measured": measured, "against": against })
    );
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

/// Seconds until an element stands in the window, and megabytes once it is still.
async fn start(home: &Home, executable: &Path, words: &[&str], selector: &str) -> (f64, f64) {
    let begun = Instant::now();
    let window = Window::start(home, executable, words).await;
    let script = format!("document.querySelector({}) !== null", json!(selector));
    window.until(&script).await;
    let seconds = begun.elapsed().as_secs_f64();
    tour::settle(&window).await;
    let megabytes = footprint::megabytes(window.group());
    window.close().await;
    (seconds, megabytes)
}

async fn long_use() -> f64 {
    let home = Home::default();
    let window = Window::start(&home, &executable(), &["--sample"]).await;
    window
        .until("document.querySelector('nav a') !== null")
        .await;
    for _ in 0..ROUNDS {
        for address in ["/today", "/clients", "/visits", "/import", "/settings"] {
            window.go(address).await;
            tour::settle(&window).await;
        }
    }
    let megabytes = footprint::megabytes(window.group());
    window.close().await;
    megabytes
}

async fn pan(people: u32) -> Vec<f64> {
    let home = Home::default();
    let write = |name: &str, text: String| {
        let path = home.path(name);
        std::fs::write(&path, text).expect("a home can be written to");
        path.display().to_string()
    };
    let ledger = write("ledger.csv", crowd::ledger(1));
    let file = write("people.csv", crowd::organisation(people));
    let told = |words: &[&str]| {
        let output = home.valise(words, PASSPHRASE);
        assert!(output.status.success(), "{words:?}");
        serde_json::from_slice::<Value>(&output.stdout).unwrap_or(Value::Null)
    };
    told(&["new"]);
    told(&["import", "ledger", &ledger]);
    told(&["import", "people", &file, "--client", crowd::CLIENT]);
    let client = told(&["clients"])[0]["id"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    let window = Window::open(&home).await;
    window
        .fill(
            "//input[@type='password']",
            &format!("{PASSPHRASE}\u{e007}"),
        )
        .await;
    window.find("//nav").await;
    window.go(&format!("/clients/{client}/people")).await;
    window
        .until("document.querySelectorAll('.react-flow__node').length > 4")
        .await;
    tour::settle(&window).await;
    let frames: Result<Value, CmdError> = window.client.execute_async(PAN, Vec::new()).await;
    let frames = frames.expect("a window runs scripts");
    let frames = frames
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_f64)
        .collect();
    window.close().await;
    frames
}
