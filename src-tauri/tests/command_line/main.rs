//! The executable without a window, as a person or a script runs it: real processes, real files.

// Clippy's leave for tests does not reach the functions they share; a notice of a skipped test goes
// where the runner reads it.
#![allow(clippy::unwrap_used, clippy::print_stdout)]

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

mod calc;
mod edit;
mod keychain;
mod laptops;
mod real_files;
mod valued;

const PASSPHRASE: &str = "correct horse battery staple";

struct Place(tempfile::TempDir);

impl Place {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_valise"));
        command
            .env("VALISE_PASSPHRASE", PASSPHRASE)
            .env("LC_ALL", "C")
            .env("HOME", self.0.path())
            .env_remove("DISPLAY")
            .arg("--workspace")
            .arg(self.path("workspace"));
        command
    }

    fn run(&self, words: &[&str]) -> Output {
        self.command()
            .args(words)
            .output()
            .expect("the executable starts")
    }

    /// Runs with `--json`, expects success, reads the answer.
    fn json(&self, words: &[&str]) -> Value {
        let output = self.command().arg("--json").args(words).output().unwrap();
        let complaint = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{words:?}: {complaint}");
        serde_json::from_slice(&output.stdout).expect("the answer is JSON")
    }
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/fixtures")
        .join(name);
    path.display().to_string()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("words are UTF-8")
}

#[test]
fn a_sample_workspace_is_made_listed_valued_drawn_printed_and_checked() {
    let place = Place::new();
    place.json(&["new", "--sample"]);
    let clients = place.json(&["clients"]);
    let clients = clients.as_array().unwrap();
    let client = clients
        .iter()
        .find(|row| row["positions"].as_u64() > Some(5))
        .unwrap();
    let name = client["name"].as_str().unwrap();
    assert!(client["revenue"].as_str().unwrap().parse::<f64>().unwrap() > 0.0);
    let value = place.json(&["value", "--client", name]);
    assert!(value["revenue_ttm"].is_string());

    let svg = place.path("chart.svg");
    place.json(&["chart", "--client", name, "-o", svg.to_str().unwrap()]);
    assert!(std::fs::read_to_string(&svg).unwrap().starts_with("<svg"));
    for (language, ending) in [("zh-CN", "zh"), ("en", "en"), ("sv", "sv")] {
        let pdf = place.path(&format!("dossier-{ending}.pdf"));
        let path = pdf.to_str().unwrap();
        place.json(&["dossier", "--client", name, "--lang", language, "-o", path]);
        assert!(std::fs::read(&pdf).unwrap().starts_with(b"%PDF-"));
    }
    let check = place.json(&["check"]);
    assert_eq!(
        (
            check["ok"].as_bool(),
            check["problems"].as_array().map(Vec::len)
        ),
        (Some(true), Some(0))
    );
}

#[test]
fn import_answers_with_counts_and_reasons_and_leaves_a_file_of_rejected_rows() {
    let place = Place::new();
    place.json(&["new", "--currency", "SEK"]);
    let rejected = place.path("rejected.csv");
    let words = [
        "import",
        "ledger",
        &fixture("ledger.csv"),
        "--rejected",
        rejected.to_str().unwrap(),
    ];
    let dry = place.json(&["import", "ledger", &fixture("ledger.csv"), "--dry-run"]);
    assert_eq!(dry["new"], 7);
    assert!(
        place.json(&["clients"]).as_array().unwrap().is_empty(),
        "a dry run changes nothing"
    );
    let answer = place.json(&words);
    assert_eq!(
        (&answer["new"], &answer["rejected"]["missing_customer"]),
        (&7.into(), &1.into())
    );
    let file = std::fs::read_to_string(&rejected).unwrap();
    assert!(
        file.contains("missing_customer") && file.contains("5004"),
        "{file}"
    );
    let people = [
        "import",
        "people",
        &fixture("people.csv"),
        "--client",
        "C-10",
    ];
    assert_eq!(place.json(&people)["new"], 6);
    let clients = place.json(&["clients"]);
    let row = clients
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["external_id"] == "C-10")
        .unwrap();
    assert_eq!(
        (&row["name"], &row["revenue"]),
        (&"Nordkraft AB".into(), &"199.95".into())
    );

    let imports = place.json(&["import", "list"]);
    let ledger = imports
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["kind"] == "ledger")
        .unwrap();
    place.json(&["import", "undo", ledger["id"].as_str().unwrap()]);
    let clients = place.json(&["clients"]);
    assert_eq!(
        clients.as_array().unwrap().len(),
        1,
        "the client with people stays"
    );
    assert_eq!(place.json(&["check"])["ok"], true);
}

#[test]
fn failures_speak_in_the_language_asked_for_and_with_their_exit_code() {
    let place = Place::new();
    let none = place.run(&["clients"]);
    assert_eq!(none.status.code(), Some(4));
    place.json(&["new"]);
    let wrong = place
        .command()
        .env("VALISE_PASSPHRASE", "another one")
        .arg("clients")
        .output()
        .unwrap();
    assert_eq!(wrong.status.code(), Some(3));
    assert!(wrong.stdout.is_empty());
    let swedish = place
        .command()
        .args(["--language", "sv", "value", "--client", "Ingen"])
        .output();
    let swedish = swedish.unwrap();
    assert_eq!(swedish.status.code(), Some(4));
    assert!(text(&swedish.stderr).contains("Ingen"));
    let json = place
        .command()
        .args(["--json", "value", "--client", "Nobody"])
        .output()
        .unwrap();
    let answer: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(answer["error"]["code"], "client_not_found");
    let unknown = place.run(&["dance"]);
    assert_eq!(unknown.status.code(), Some(2));
}

#[test]
fn neither_names_nor_secrets_lie_readable_in_the_folder() {
    let place = Place::new();
    place.json(&["new"]);
    let file = place.path("people.csv");
    std::fs::write(&file, "Name,Title\nZebulon Quark,Head of Secrets\n").unwrap();
    place.json(&[
        "import",
        "people",
        file.to_str().unwrap(),
        "--client",
        "Plutonium Ltd",
    ]);
    for entry in std::fs::read_dir(place.path("workspace")).unwrap() {
        let entry = entry.unwrap();
        if entry.file_type().unwrap().is_file() {
            let bytes = std::fs::read(entry.path()).unwrap();
            let readable = String::from_utf8_lossy(&bytes);
            for secret in ["Zebulon", "Plutonium", PASSPHRASE, "CREATE TABLE"] {
                assert!(!readable.contains(secret), "{secret} in {:?}", entry.path());
            }
        }
    }
}

#[test]
fn a_backup_is_restored_elsewhere_and_undo_goes_on() {
    let place = Place::new();
    place.json(&["new"]);
    place.json(&[
        "import",
        "people",
        &fixture("people.csv"),
        "--client",
        "Nordkraft",
    ]);
    let backup = place.path("copy.valise");
    place.json(&["backup", backup.to_str().unwrap()]);
    let elsewhere = Place::new();
    elsewhere.json(&["restore", backup.to_str().unwrap()]);
    assert_eq!(elsewhere.json(&["clients"])[0]["name"], "Nordkraft");
    assert_eq!(elsewhere.json(&["check"])["ok"], true);
    assert_eq!(place.json(&["undo"])["label"], "import-people");
    assert!(place.json(&["clients"]).as_array().unwrap().is_empty());
    place.json(&["redo"]);
    assert_eq!(place.json(&["clients"]).as_array().unwrap().len(), 1);
}
