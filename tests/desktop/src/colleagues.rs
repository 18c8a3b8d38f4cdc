//! Laptops of colleagues without a window, which share a workspace with the one that is looked at; and the
//! sample shared with them, with one of everything that waits for a decision.
//! Deliberately absent: what is expected of it.

use crate::{Home, executable};
use serde_json::Value;
use std::path::Path;
use std::process::Command;

/// A laptop without a window.
pub struct Laptop {
    /// Where its workspace lies.
    pub home: Home,
    passphrase: &'static str,
}

impl Laptop {
    /// One with nothing on it, or with the workspace of a home.
    pub fn of(home: Home, passphrase: &'static str) -> Self {
        Self { home, passphrase }
    }

    /// Runs the executable, with the code of an invitation where there is one.
    ///
    /// # Panics
    /// Where the executable fails.
    pub fn run(&self, code: &str, words: &[&str]) -> Value {
        let output = Command::new(executable())
            .args(["--json", "--workspace"])
            .arg(self.home.path("workspace"))
            .args(words)
            .env("VALISE_PASSPHRASE", self.passphrase)
            .env("VALISE_CODE", code)
            .env("HOME", self.home.path(""))
            .output()
            .expect("the executable starts");
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?}: {said}");
        serde_json::from_slice(&output.stdout).expect("the answer is JSON")
    }

    /// A round.
    pub fn once(&self) {
        self.run("", &["sync", "once"]);
    }

    /// Invites a colleague, who asks to join.
    fn invited(&self, folder: &Path, person: &str, device: &str) -> Self {
        let invitation = self.run("", &["sync", "invite"]);
        let colleague = Self::of(Home::default(), self.passphrase);
        let address = format!("folder:{}", folder.display());
        let words = [
            "sync", "join", &address, "--person", person, "--device", device,
        ];
        colleague.run(text(&invitation["letters"]), &words);
        colleague
    }

    /// Lets in whoever asks, and has both know of it.
    fn let_in(&self, colleague: &Self) {
        let requests = self.run("", &["sync", "requests"]);
        let asks = |one: &&Value| one["admitted"] == false;
        let request = requests.as_array().and_then(|all| all.iter().find(asks));
        let id = text(&request.expect("somebody asks")["id"]);
        self.run("", &["sync", "approve", id]);
        for laptop in [colleague, self, colleague] {
            laptop.once();
        }
    }
}

/// Shares the sample of a home over a folder: with 李娜, who was taken away and wrote on; with Ola, whose
/// changes and moves met those here; with Åsa, who asks.
///
/// # Panics
/// Where the executable fails.
pub fn share_sample(laptop: &Laptop, folder: &Path) {
    std::fs::create_dir_all(folder).expect("a home can be written to");
    let address = format!("folder:{}", folder.display());
    laptop.run(
        "",
        &[
            "sync", "init", &address, "--person", "Eva Ek", "--device", "Office",
        ],
    );
    let ola = laptop.invited(folder, "Ola Nilsson", "Ola’s laptop");
    laptop.let_in(&ola);
    let lina = laptop.invited(folder, "李娜", "ThinkPad");
    laptop.let_in(&lina);
    disagree(laptop, &ola);
    take_away(laptop, &lina);
    laptop.once();
    // The last one only asks.
    laptop.invited(folder, "Åsa Öberg", "Surface");
}

/// Both change the same text and the same day, and move two people under each other.
fn disagree(laptop: &Laptop, ola: &Laptop) {
    let clients = laptop.run("", &["edit", "list", "account"]);
    let client = text(&clients[0]["row"]).to_owned();
    let positions = laptop.run("", &["edit", "list", "position"]);
    let (one, other) = siblings(&positions);
    let plans =
        "They decide in March. Budget is with the plant manager. Send the offer in Swedish.";
    laptop.run(
        "",
        &["edit", "set", "account", &client, &format!("notes={plans}")],
    );
    for laptop in [laptop, ola] {
        laptop.once();
    }
    let (ours, theirs) = (
        plans.replace("March", "April"),
        plans.replace("Swedish", "English, with prices in euro"),
    );
    for (laptop, notes, potential, (who, under)) in [
        (laptop, ours, "1800000", (&one, &other)),
        (ola, theirs, "2400000", (&other, &one)),
    ] {
        let cells = [format!("notes={notes}"), format!("potential={potential}")];
        laptop.run(
            "",
            &["edit", "set", "account", &client, &cells[0], &cells[1]],
        );
        laptop.run("", &["edit", "move", who, "--under", under]);
    }
    for laptop in [ola, laptop, ola] {
        laptop.once();
    }
}

/// Takes somebody's devices away, who writes on and tries to send it.
fn take_away(laptop: &Laptop, colleague: &Laptop) {
    let members = laptop.run("", &["sync", "members"]);
    let status = colleague.run("", &["sync", "status"]);
    let named = |one: &&Value| one["devices"][0]["name"] == status["device_name"];
    let member = members.as_array().and_then(|all| all.iter().find(named));
    let id = text(&member.expect("they are a member")["member"]).to_owned();
    let clients = colleague.run("", &["edit", "list", "account"]);
    let client = text(&clients[0]["row"]);
    laptop.run("", &["sync", "revoke", "--member", &id]);
    colleague.run(
        "",
        &["edit", "set", "account", client, "industry=Batteries"],
    );
    colleague.once();
}

/// Two positions that have the same one above them.
fn siblings(positions: &Value) -> (String, String) {
    let rows = positions.as_array().map_or(&[][..], Vec::as_slice);
    let above = |row: &Value| row["cells"]["manager"]["value"].as_str().map(str::to_owned);
    for (at, one) in rows.iter().enumerate() {
        let Some(manager) = above(one) else { continue };
        let alike = |row: &&Value| above(row).as_ref() == Some(&manager);
        if let Some(other) = rows[at + 1..].iter().find(alike) {
            return (text(&one["row"]).to_owned(), text(&other["row"]).to_owned());
        }
    }
    panic!("the sample has siblings");
}

fn text(value: &Value) -> &str {
    value.as_str().expect("it is text")
}
