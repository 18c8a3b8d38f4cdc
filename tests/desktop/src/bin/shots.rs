//! `cargo xtask shots`: a picture of every page, panel and dialog of the real window, in three
//! languages, two themes, two sizes, over an empty, the sample and a crowded workspace.
//! Deliberately absent: judging them; that takes eyes.

use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use valise_desktop::colleagues::{Laptop, share_sample};
use valise_desktop::tour::{self, Needs, STOPS, Stop};
use valise_desktop::{Home, Window, can_open, crowd};
use valise_domain::codes::Language;
use valise_words::catalogue;

const PASSPHRASE: &str = "a passphrase for pictures";
const LANGUAGES: [(Language, &str); 3] = [
    (Language::ZhCn, "zh-CN"),
    (Language::En, "en"),
    (Language::Sv, "sv"),
];
const THEMES: [&str; 2] = ["light", "dark"];
const SIZES: [(u32, u32); 2] = [(1280, 800), (1024, 680)];
const CLIENTS: u32 = 5_000;
const PEOPLE: u32 = 700;

/// A workspace to look at and the client whose pages are shown.
struct Scene {
    name: &'static str,
    home: Home,
    client: Option<String>,
    shared: bool,
}

impl Scene {
    /// Whether a stop is worth a picture here: one that looks the same elsewhere is not.
    fn shows(&self, needs: Needs) -> bool {
        match needs {
            Needs::Nothing => !self.shared,
            Needs::Clients => self.client.is_some(),
            Needs::Sharing => self.shared,
        }
    }
}

#[tokio::main]
async fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let (folder, only) = (words.next().map(PathBuf::from), words.next());
    let Some(folder) = folder else {
        println!("shots FOLDER [PART OF A NAME]");
        return ExitCode::from(2);
    };
    if !can_open() {
        return ExitCode::FAILURE;
    }
    let mut missed = Vec::new();
    for scene in [empty(), sample(), crowded(), shared()] {
        for language in LANGUAGES {
            for theme in THEMES {
                let name = format!("{}-{}-{theme}", scene.name, language.1);
                let folder = folder.join(&name);
                let taken = look(&scene, language, theme, &folder, only.as_deref()).await;
                missed.extend(taken.into_iter().map(|why| format!("{name}: {why}")));
                println!("{name}");
            }
        }
    }
    missed.iter().for_each(|why| println!("missed {why}"));
    if missed.is_empty() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// Opens the window on a scene and pictures every stop in every size.
async fn look(
    scene: &Scene,
    (language, tag): (Language, &str),
    theme: &str,
    folder: &Path,
    only: Option<&str>,
) -> Vec<String> {
    let fits = |stop: &&Stop| only.is_none_or(|part| stop.name.contains(part));
    let stops: Vec<_> = STOPS
        .iter()
        .filter(|stop| scene.shows(stop.needs))
        .filter(fits)
        .collect();
    scene
        .home
        .prefer(&json!({ "language": tag, "theme": theme, "idleMinutes": 0 }));
    let words = catalogue(language);
    let window = Window::open(&scene.home).await;
    window.find("//input[@type='password']").await;
    tour::settle(&window).await;
    std::fs::create_dir_all(folder).expect("the folder for pictures");
    window.picture().await.save(&folder.join("locked.png"));
    window.fill("//input[@type='password']", PASSPHRASE).await;
    let unlock = words.text("unlock-go");
    window
        .click(&format!("//button[normalize-space(.)=\"{unlock}\"]"))
        .await;
    window.find("//nav").await;
    let mut missed = Vec::new();
    for (width, height) in SIZES {
        let resized = window.client.set_window_size(width, height).await;
        resized.expect("a window has a size");
        for stop in &stops {
            if let Err(why) = tour::go(&window, words, stop, scene.client.as_deref()).await {
                missed.push(format!("{width}: {why}"));
            }
            let file = folder.join(format!("{}-{width}.png", stop.name));
            window.picture().await.save(&file);
        }
    }
    window.close().await;
    missed
}

fn empty() -> Scene {
    let home = Home::default().without_motion();
    told(&home, &["new"]);
    Scene {
        name: "empty",
        home,
        client: None,
        shared: false,
    }
}

fn sample() -> Scene {
    let home = Home::default().without_motion();
    told(&home, &["new", "--sample"]);
    let client = shown(&home, |row| row["positions"].as_u64().unwrap_or(0));
    Scene {
        name: "sample",
        home,
        client,
        shared: false,
    }
}

fn shared() -> Scene {
    let home = Home::default().without_motion();
    told(&home, &["new", "--sample"]);
    let folder = home.path("shared");
    let laptop = Laptop::of(home, PASSPHRASE);
    share_sample(&laptop, &folder);
    Scene {
        name: "shared",
        home: laptop.home,
        client: None,
        shared: true,
    }
}

fn crowded() -> Scene {
    let home = Home::default().without_motion();
    told(&home, &["new", "--sample"]);
    let write = |name: &str, text: String| {
        let path = home.path(name);
        std::fs::write(&path, text).expect("a home can be written to");
        path.display().to_string()
    };
    let ledger = write("ledger.csv", crowd::ledger(CLIENTS));
    let people = write("people.csv", crowd::organisation(PEOPLE));
    told(&home, &["import", "ledger", &ledger]);
    told(
        &home,
        &["import", "people", &people, "--client", crowd::CLIENT],
    );
    let client = shown(&home, |row| u64::from(row["name"] == crowd::CLIENT));
    Scene {
        name: "crowded",
        home,
        client,
        shared: false,
    }
}

/// The id of the client for which `rank` is greatest.
fn shown(home: &Home, rank: impl Fn(&Value) -> u64) -> Option<String> {
    let clients = told(home, &["clients"]);
    let best = clients.as_array()?.iter().max_by_key(|row| rank(row))?;
    best["id"].as_str().map(str::to_owned)
}

fn told(home: &Home, words: &[&str]) -> Value {
    let output = home.valise(words, PASSPHRASE);
    assert!(
        output.status.success(),
        "{words:?}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).unwrap_or(Value::Null)
}
