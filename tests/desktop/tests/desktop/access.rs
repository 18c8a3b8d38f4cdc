//! axe-core over every page, panel and dialog of the real window, in both themes: it finds nothing.

use super::{PASSPHRASE, unlock};
use serde_json::{Value, json};
use std::path::Path;
use valise_desktop::colleagues::{Laptop, share_sample};
use valise_desktop::tour::{self, Needs, STOPS, Stop};
use valise_desktop::{Home, Window, can_open};
use valise_domain::codes::Language;
use valise_words::catalogue;

const CHECK: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { resultTypes: ['violations'] }).then(
  (found) => done(found.violations.map((one) =>
    one.id + ': ' + one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | '))),
  (error) => done([String(error)]),
);
";

/// The checker, as the interface's packages hold it.
fn axe() -> String {
    let place =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(place).expect("npm ci has brought axe-core")
}

async fn findings(window: &Window, axe: &str) -> Vec<String> {
    window
        .client
        .execute(axe, Vec::new())
        .await
        .expect("a window runs scripts");
    let found = window.client.execute_async(CHECK, Vec::new()).await;
    match found.expect("a window runs scripts") {
        Value::Array(found) => found
            .iter()
            .filter_map(Value::as_str)
            .map(str::to_owned)
            .collect(),
        other => vec![other.to_string()],
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_stands_in_the_way_of_a_keyboard_or_a_screen_reader() {
    if !can_open() {
        return;
    }
    let axe = axe();
    let home = Home::default().without_motion();
    assert!(
        home.valise(&["new", "--sample"], PASSPHRASE)
            .status
            .success()
    );
    let clients = home.valise(&["clients"], PASSPHRASE);
    let clients: Value = serde_json::from_slice(&clients.stdout).unwrap();
    let client = clients
        .as_array()
        .unwrap()
        .iter()
        .max_by_key(|row| row["positions"].as_u64());
    let client = client
        .and_then(|row| row["id"].as_str())
        .unwrap()
        .to_owned();
    let shared = Laptop::of(Home::default().without_motion(), PASSPHRASE);
    shared.run("", &["new", "--sample"]);
    share_sample(&shared, &shared.home.path("shared"));
    let mut found = Vec::new();
    for theme in ["light", "dark"] {
        let plain = |stop: &&Stop| stop.needs != Needs::Sharing;
        found.extend(examine(&home, theme, &axe, plain, Some(&client)).await);
        let sharing = |stop: &&Stop| stop.needs == Needs::Sharing;
        found.extend(examine(&shared.home, theme, &axe, sharing, None).await);
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Goes to every stop of a kind; answers with what was found there.
async fn examine(
    home: &Home,
    theme: &str,
    axe: &str,
    fits: impl Fn(&&Stop) -> bool,
    client: Option<&str>,
) -> Vec<String> {
    let mut found = Vec::new();
    home.prefer(&json!({ "language": "en", "theme": theme, "idleMinutes": 0 }));
    let window = Window::open(home).await;
    unlock(&window).await;
    window.find("//nav").await;
    for stop in STOPS.iter().filter(fits) {
        let arrived = tour::go(&window, catalogue(Language::En), stop, client).await;
        found.extend(arrived.err().map(|why| format!("{theme} {why}")));
        // What is still fading in has less contrast than it will have: only what stays counts.
        let mut here = findings(&window, axe).await;
        for _ in 0..8 {
            if here.is_empty() {
                break;
            }
            here = findings(&window, axe).await;
        }
        found.extend(
            here.into_iter()
                .map(|what| format!("{theme} {}: {what}", stop.name)),
        );
    }
    window.close().await;
    found
}
