//! Who may know whom: the graph of the rooms, and the one room that each heavy dependency lives
//! in, checked against what `cargo metadata` says of the manifests.

use std::process::Command;

use serde_json::Value;

use crate::finding::Finding;
use crate::tree;

const DOMAIN: &str = "valise-domain";
const ROOMS: &[&str] = &[
    DOMAIN,
    "valise-words",
    "valise-store",
    "valise-sync",
    "valise-remotes",
    "valise-replica",
    "valise-sharing",
    "valise-valuation",
    "valise-orgchart",
    "valise-dossier",
    "valise-exchange",
    "valise-search",
    "valise-desk",
];

/// Each package of the workspace with the packages of the workspace that it may name.
const GRAPH: &[(&str, &[&str])] = &[
    ("valise", &[DOMAIN, "valise-words", "valise-desk"]),
    ("valise-desk", ROOMS),
    ("valise-dossier", &[DOMAIN, "valise-words"]),
    ("valise-store", &[DOMAIN]),
    ("valise-sync", &[DOMAIN]),
    // Nested: a part of the room, which the engine itself does not know.
    ("valise-remotes", &[DOMAIN, "valise-sync"]),
    // Nested: where the store and the engine meet.
    ("valise-replica", &[DOMAIN, "valise-store", "valise-sync"]),
    // Nested: how one workspace is shared, from the keys to the chip of the status.
    (
        "valise-sharing",
        &[
            DOMAIN,
            "valise-store",
            "valise-sync",
            "valise-remotes",
            "valise-replica",
        ],
    ),
    ("valise-valuation", &[DOMAIN]),
    ("valise-orgchart", &[DOMAIN]),
    ("valise-exchange", &[DOMAIN]),
    ("valise-search", &[DOMAIN]),
    ("valise-words", &[DOMAIN]),
    (DOMAIN, &[]),
    ("xtask", &[]),
    ("valise-tidy", &[]),
    // Tests look at rooms from outside, never at the shell's inside.
    ("valise-journeys", ROOMS),
    (
        "valise-simulation",
        &[DOMAIN, "valise-store", "valise-sync", "valise-replica"],
    ),
    ("valise-desktop", &[DOMAIN, "valise-words", "valise-desk"]),
    ("valise-empty-window", &[]),
];

/// Dependencies by name (a trailing `*` stands for any rest) and the packages that may have them.
const OWNED: &[(&[&str], &[&str])] = &[
    (
        &["tauri", "tauri-*", "wry", "tao"],
        &["valise", "valise-empty-window"],
    ),
    (&["keyring", "keyring-*"], &["valise"]),
    (
        &["sqlx", "sqlx-*", "libsqlite3-sys", "rusqlite"],
        &["valise-store"],
    ),
    (
        &["typst", "typst-*", "krilla", "krilla-*", "lopdf"],
        &["valise-dossier"],
    ),
    (&["fluent", "fluent-*"], &["valise-words", "valise-tidy"]),
    (&["pinyin"], &["valise-search"]),
    (
        &[
            "opendal",
            "opendal-*",
            "reqwest",
            "hyper",
            "rustls",
            "rustls-*",
        ],
        &["valise-remotes"],
    ),
    (
        &["fantoccini", "thirtyfour", "hyper-util"],
        &["valise-desktop"],
    ),
    (
        &[
            "argon2",
            "chacha20*",
            "aes",
            "aes-*",
            "age",
            "age-*",
            "ed25519*",
            "x25519*",
            "ring",
            "hkdf",
            "hmac",
        ],
        &["valise-sync", "valise-store"],
    ),
];

/// What cargo says of the manifests of the workspace.
///
/// # Panics
/// Where cargo does not answer: then nothing can be tested.
pub fn metadata() -> Value {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args([
            "metadata",
            "--no-deps",
            "--offline",
            "--format-version",
            "1",
        ])
        .current_dir(tree::root())
        .output()
        .expect("the cargo that runs the tests can be started again");
    serde_json::from_slice(&output.stdout).expect("cargo metadata answers in JSON")
}

/// Names of the workspace that a package has and should not have.
pub fn graph(metadata: &Value) -> Vec<Finding> {
    let members: Vec<&str> = packages(metadata).map(name).collect();
    let mut findings = Vec::new();
    for package in packages(metadata) {
        let Some((_, allowed)) = GRAPH.iter().find(|(known, _)| *known == name(package)) else {
            let what = "has no place in the graph of the rooms: give it one in tests/tidy";
            findings.push(Finding::of(name(package), what));
            continue;
        };
        let strangers = dependencies(package)
            .filter(|dependency| members.contains(dependency) && !allowed.contains(dependency));
        findings.extend(
            strangers
                .map(|stranger| Finding::of(name(package), format!("may not know {stranger}"))),
        );
    }
    findings
}

/// Heavy dependencies outside their room.
pub fn owners(metadata: &Value) -> Vec<Finding> {
    let mut findings = Vec::new();
    for package in packages(metadata) {
        for dependency in dependencies(package) {
            let strangers = OWNED.iter().filter(|(patterns, owners)| {
                patterns.iter().any(|pattern| fits(pattern, dependency))
                    && !owners.contains(&name(package))
            });
            findings.extend(strangers.map(|(_, owners)| {
                let what = format!("{dependency} belongs to {} alone", owners.join(" and "));
                Finding::of(name(package), what)
            }));
        }
    }
    findings
}

fn fits(pattern: &str, name: &str) -> bool {
    pattern
        .strip_suffix('*')
        .map_or(pattern == name, |start| name.starts_with(start))
}

fn packages(metadata: &Value) -> impl Iterator<Item = &Value> {
    metadata["packages"].as_array().into_iter().flatten()
}

fn name(package: &Value) -> &str {
    package["name"].as_str().unwrap_or_default()
}

/// All kinds alike: what a test of a room knows, the room knows.
fn dependencies(package: &Value) -> impl Iterator<Item = &str> {
    package["dependencies"]
        .as_array()
        .into_iter()
        .flatten()
        .map(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn workspace(package: &str, dependencies: &[&str]) -> Value {
        let named = |name: &&str| json!({ "name": name });
        let dependencies: Vec<Value> = dependencies.iter().map(named).collect();
        json!({ "packages": [
            { "name": package, "dependencies": dependencies },
            { "name": "valise-sync", "dependencies": [] },
            { "name": "valise-desk", "dependencies": [] },
        ] })
    }

    #[test]
    fn a_sibling_is_a_stranger() {
        let found = graph(&workspace("valise-store", &["valise-sync", "serde"]));
        assert_eq!(
            found,
            [Finding::of("valise-store", "may not know valise-sync")]
        );
        assert!(graph(&workspace("valise", &["valise-desk"])).is_empty());
    }

    #[test]
    fn a_new_room_must_be_placed() {
        assert_eq!(graph(&workspace("valise-attic", &[])).len(), 1);
    }

    #[test]
    fn a_heavy_dependency_stays_in_its_room() {
        assert_eq!(
            owners(&workspace("valise-desk", &["sqlx", "serde"])).len(),
            1
        );
        assert_eq!(
            owners(&workspace("valise-desk", &["tauri-specta"])).len(),
            1
        );
        assert!(owners(&workspace("valise-store", &["sqlx", "argon2"])).is_empty());
        assert!(owners(&workspace("valise-exchange", &["agent"])).is_empty());
    }
}
