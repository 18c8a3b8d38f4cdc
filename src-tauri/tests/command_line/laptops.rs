//! Several laptops share one workspace over a folder or a server: real processes, killed at random, with
//! the remote gone for a while. Nothing that was acknowledged is lost, and all end up alike.

mod ground;

use super::{PASSPHRASE, Place};
use ground::Ground;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Stdio};

/// The same edits and kills every time; another seed by `VALISE_SEED`.
const SEED: u64 = 20_261_122;
const STEPS: u32 = 48;

/// A laptop: a workspace of its own, and what it was told is saved.
struct Laptop {
    place: Place,
    name: &'static str,
    acknowledged: BTreeSet<String>,
}

struct Dice(u64);

impl Dice {
    /// A number below `end` (SplitMix64).
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (z ^ (z >> 31)) % end
    }
}

impl Laptop {
    fn new(name: &'static str) -> Self {
        Self {
            place: Place::new(),
            name,
            acknowledged: BTreeSet::new(),
        }
    }

    fn once(&self) -> Value {
        self.place.json(&["sync", "once"])
    }

    /// Makes a row; counts it where the program said that it is saved.
    fn edit(&mut self, title: &str, of: &str) {
        let cells = [format!("account={of}"), format!("title={title}")];
        let words = ["edit", "create", "action", &cells[0], &cells[1]];
        if self.place.run(&words).status.success() {
            self.acknowledged.insert(title.to_owned());
        }
    }

    /// Starts an edit or a round and kills it after some work was done, or before any.
    fn killed(&mut self, dice: &mut Dice, of: &str, title: &str) {
        let cells = [format!("account={of}"), format!("title={title}")];
        let edit = ["edit", "create", "action", &cells[0], &cells[1]];
        let words: &[&str] = match dice.below(2) {
            0 => &edit,
            _ => &["sync", "once"],
        };
        let mut child = self
            .place
            .command()
            .args(words)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        for _ in 0..dice.below(400_000) {
            std::hint::spin_loop();
        }
        let _ = child.kill();
        child.wait().unwrap();
    }
}

/// Founds, invites and lets the others in; answers with the client they all work on.
fn begin(laptops: &mut [Laptop], ground: &Ground) -> String {
    let address = ground.address();
    let (first, others) = laptops.split_first_mut().unwrap();
    first.place.json(&["new"]);
    let client = first
        .place
        .json(&["edit", "create", "account", "name=华星制造"]);
    let client = client["row"].as_str().unwrap().to_owned();
    let words = [
        "sync", "init", &address, "--person", "Åsa", "--device", "first",
    ];
    let founded = told(&first.place, ground, "", &words);
    assert_eq!(founded["recovery_key"].as_str().unwrap().len(), 69);
    for other in others {
        let invitation = first.place.json(&["sync", "invite"]);
        let code = invitation["letters"].as_str().unwrap();
        let words = [
            "sync", "join", &address, "--person", other.name, "--device", "laptop",
        ];
        let joined = told(&other.place, ground, code, &words);
        let requests = first.place.json(&["sync", "requests"]);
        let request = requests.as_array().unwrap().iter();
        let request = request
            .clone()
            .find(|one| one["admitted"] == false)
            .unwrap();
        assert_eq!(
            request["words"], joined["words"],
            "both see the same six words"
        );
        let id = request["id"].as_str().unwrap();
        first
            .place
            .json(&["sync", "approve", id, "--role", "editor"]);
        for _ in 0..3 {
            other.once();
            first.once();
        }
        let status = other.place.json(&["sync", "status"]);
        assert_eq!(status["standing"], "member", "{status}");
    }
    client
}

/// Runs what asks for an invitation or for who one is on a server.
fn told(place: &Place, ground: &Ground, code: &str, words: &[&str]) -> Value {
    let mut command = place.command();
    command.arg("--json").args(words).env("VALISE_CODE", code);
    ground.tell(&mut command);
    let output = command.output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    serde_json::from_slice(&output.stdout).unwrap()
}

fn titles(place: &Place) -> BTreeSet<String> {
    let rows = place.json(&["edit", "list", "action"]);
    let title = |row: &Value| row["cells"]["title"]["value"].as_str().map(str::to_owned);
    rows.as_array().unwrap().iter().filter_map(title).collect()
}

#[test]
fn three_laptops_lose_nothing_and_end_alike_whatever_is_killed_or_cut_off() {
    let root = tempfile::tempdir().unwrap();
    let ground = Ground::folder(root.path());
    three_laptops(&ground, STEPS);
    nothing_readable(ground.as_folder().unwrap());
}

#[test]
fn three_laptops_on_a_webdav_server_lose_nothing_and_end_alike() {
    if let Some(ground) = Ground::webdav() {
        three_laptops(&ground, STEPS);
    }
}

#[test]
fn three_laptops_on_an_s3_service_lose_nothing_and_end_alike() {
    if let Some(ground) = Ground::s3() {
        three_laptops(&ground, STEPS);
    }
}

/// So many edits, rounds, kills and cuts at random; then all must be alike, and nothing lost.
fn three_laptops(ground: &Ground, steps: u32) {
    let seed = std::env::var("VALISE_SEED").ok();
    let seed = seed.and_then(|text| text.parse().ok()).unwrap_or(SEED);
    let mut dice = Dice(seed);
    let mut laptops = ["Åsa", "王小明", "Oliver"].map(Laptop::new);
    let client = begin(&mut laptops, ground);
    let mut is_cut = false;
    for step in 0..steps {
        let at = usize::try_from(dice.below(3)).unwrap();
        let title = format!("{step}");
        match dice.below(8) {
            0..=3 => laptops[at].edit(&title, &client),
            4 => laptops[at].killed(&mut dice, &client, &title),
            5 => {
                let value = format!("notes={step}");
                let words = ["edit", "set", "account", &client, &value];
                assert!(laptops[at].place.run(&words).status.success());
            }
            6 => {
                is_cut = !is_cut;
                ground.cut(is_cut);
            }
            _ => _ = laptops[at].once(),
        }
    }
    if is_cut {
        ground.cut(false);
    }
    become_alike(&laptops, seed);
    let here = titles(&laptops[0].place);
    let saved: usize = laptops.iter().map(|one| one.acknowledged.len()).sum();
    assert!(saved > 10, "seed {seed}: only {saved} edits were made");
    for laptop in &laptops {
        let lost: Vec<_> = laptop.acknowledged.difference(&here).collect();
        assert!(
            lost.is_empty(),
            "seed {seed}: {} lost {lost:?}",
            laptop.name
        );
        let check = laptop.place.run(&["check"]);
        let said = String::from_utf8_lossy(&check.stdout);
        assert!(check.status.success(), "seed {seed}: {said}");
    }
    settle(&laptops, &client);
}

/// Rounds until all have the same digest.
fn become_alike(laptops: &[Laptop], seed: u64) {
    let digest = |laptop: &Laptop| laptop.place.json(&["check", "--digest"])["digest"].clone();
    for _ in 0..12 {
        laptops.iter().for_each(|laptop| _ = laptop.once());
        let mut all = laptops.iter().map(digest);
        let first = all.next();
        if all.all(|one| Some(one) == first) {
            return;
        }
    }
    panic!("seed {seed}: they never became alike");
}

/// What several changed at once is a conflict everywhere, and one of them settles it for all.
fn settle(laptops: &[Laptop], client: &str) {
    let (first, last) = (&laptops[0], &laptops[2]);
    for (laptop, text) in [
        (first, "notes=from the first"),
        (last, "notes=from the last"),
    ] {
        laptop.place.json(&["edit", "set", "account", client, text]);
    }
    for laptop in [first, last, first] {
        laptop.once();
    }
    for laptop in [first, last] {
        let open = laptop.place.json(&["sync", "conflicts"]);
        assert_eq!(open.as_array().unwrap().len(), 1, "{open}");
        assert_eq!(open[0]["versions"].as_array().unwrap().len(), 2, "{open}");
    }
    let words = [
        "sync",
        "resolve",
        "account",
        client,
        "notes",
        "--value",
        "both of us",
    ];
    first.place.json(&words);
    for laptop in [first, last] {
        laptop.once();
        let open = laptop.place.json(&["sync", "conflicts"]);
        assert_eq!(open.as_array().unwrap().len(), 0, "{open}");
    }
}

/// The store sees only sealed objects.
fn nothing_readable(folder: &Path) {
    let found = Command::new("grep")
        .args([
            "-r",
            "-l",
            "-a",
            "-e",
            "华星制造",
            "-e",
            PASSPHRASE,
            "-e",
            "from the first",
        ])
        .arg(folder)
        .output()
        .unwrap();
    assert_eq!(String::from_utf8_lossy(&found.stdout), "");
}
