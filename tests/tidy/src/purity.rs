//! What the rooms may not reach for: the domain no outside world at all, no room a clock, a way
//! out of the process, or chance where chance has no business. Tests are free to.

use syn::visit::{self, Visit};

use crate::finding::Finding;
use crate::tree::{File, Tree};

const ROOMS: &str = "src-tauri/crates/";

/// Beginnings of paths that lead out of the program.
const OUTSIDE: &[&str] = &[
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::io",
    "std::time",
    "std::os",
    "tokio",
    "async_std",
];

/// Among them, types that only name what went wrong.
const HARMLESS: &[&str] = &["std::io::Error", "std::io::ErrorKind"];

/// Endings of paths that read a clock or leave the process.
const CLOCKS_AND_EXITS: &[&str] = &[
    "SystemTime::now",
    "Utc::now",
    "Local::now",
    "Instant::now",
    "process::exit",
    "process::abort",
];

/// Beginnings and endings of paths that ask for chance.
const CHANCE: &[&str] = &["getrandom", "rand", "OsRng", "Uuid::new_v4", "Uuid::now_v7"];

/// Rooms that make keys or ids of their own; everything else is given what it needs.
const MAY_ASK_FOR_CHANCE: &[&str] = &["store", "sync", "desk"];

/// Files that are the one place where the outside comes in.
const DOORS: &[&str] = &["src-tauri/crates/desk/src/clock.rs"];

/// Where the domain leans on the outside world.
pub fn domain_without_world(tree: &Tree) -> Vec<Finding> {
    found(
        tree,
        |room| room == "domain",
        |path| OUTSIDE.iter().any(|start| begins(path, start)) && !HARMLESS.contains(&path),
    )
}

/// Where a room reads a clock or ends the process.
pub fn rooms_without_clock_or_exit(tree: &Tree) -> Vec<Finding> {
    found(
        tree,
        |_| true,
        |path| CLOCKS_AND_EXITS.iter().any(|end| ends(path, end)),
    )
}

/// Where a room that only computes asks for chance.
pub fn sums_without_chance(tree: &Tree) -> Vec<Finding> {
    found(
        tree,
        |room| !MAY_ASK_FOR_CHANCE.contains(&room),
        |path| {
            CHANCE
                .iter()
                .any(|word| begins(path, word) || ends(path, word))
        },
    )
}

fn found(tree: &Tree, room: impl Fn(&str) -> bool, bad: impl Fn(&str) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in tree
        .below(ROOMS)
        .filter(|file| is_source(file) && room(room_of(file)))
    {
        let Ok(parsed) = syn::parse_file(&file.text) else {
            continue;
        };
        let mut paths = Paths::default();
        paths.visit_file(&parsed);
        let bad = paths.0.into_iter().filter(|(_, path)| bad(path));
        findings.extend(bad.map(|(line, path)| {
            Finding::at(
                &file.path,
                line,
                format!("{path} comes in as a parameter, or not at all"),
            )
        }));
    }
    findings
}

fn room_of(file: &File) -> &str {
    file.path[ROOMS.len()..]
        .split('/')
        .next()
        .unwrap_or_default()
}

/// Sources of a room without its tests, benches and examples.
fn is_source(file: &File) -> bool {
    // A room may have nested ones, each with sources of its own.
    let below_room = file.path[ROOMS.len()..].contains("/src/");
    let is_test = file.stem() == "tests" || file.path.contains("/tests/");
    file.ends_in(&["rs"]) && below_room && !is_test && !DOORS.contains(&file.path.as_str())
}

fn begins(path: &str, start: &str) -> bool {
    path.strip_prefix(start)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

fn ends(path: &str, end: &str) -> bool {
    path.strip_suffix(end)
        .is_some_and(|rest| rest.is_empty() || rest.ends_with("::"))
}

/// Every path of a file with its line, uses unfolded, tests left out.
#[derive(Default)]
struct Paths(Vec<(usize, String)>);

impl Paths {
    fn unfold(&mut self, before: &str, tree: &syn::UseTree) {
        let join = |name: &syn::Ident| match before {
            "" => name.to_string(),
            before => format!("{before}::{name}"),
        };
        match tree {
            syn::UseTree::Path(path) => self.unfold(&join(&path.ident), &path.tree),
            syn::UseTree::Name(name) => self.take(&name.ident, join(&name.ident)),
            syn::UseTree::Rename(name) => self.take(&name.ident, join(&name.ident)),
            syn::UseTree::Glob(glob) => {
                let line = glob.star_token.spans[0].start().line;
                self.0.push((line, before.to_owned()));
            }
            syn::UseTree::Group(group) => {
                group
                    .items
                    .iter()
                    .for_each(|item| self.unfold(before, item));
            }
        }
    }

    fn take(&mut self, at: &syn::Ident, path: String) {
        self.0.push((at.span().start().line, path));
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        if !item.attrs.iter().any(is_for_tests) {
            visit::visit_item_mod(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.unfold("", &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path
            .segments
            .iter()
            .map(|part| part.ident.to_string())
            .collect();
        if let Some(first) = path.segments.first() {
            self.take(&first.ident, names.join("::"));
        }
        visit::visit_path(self, path);
    }
}

fn is_for_tests(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute
            .parse_args::<syn::Path>()
            .is_ok_and(|what| what.is_ident("test"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn room(name: &str, code: &str) -> Tree {
        let path = format!("{ROOMS}{name}/src/lib.rs");
        Tree::made_up(&[(path.as_str(), code)])
    }

    #[test]
    fn the_domain_may_not_open_a_file() {
        let folded = "use std::{fmt, fs};\n";
        assert_eq!(domain_without_world(&room("domain", folded)).len(), 1);
        assert_eq!(
            domain_without_world(&room("domain", "fn f() { std::env::var(\"x\"); }")).len(),
            1
        );
        assert!(domain_without_world(&room("domain", "use std::fmt;\n")).is_empty());
        assert!(domain_without_world(&room("exchange", folded)).is_empty());
    }

    #[test]
    fn a_clock_is_found_however_it_is_called() {
        for code in [
            "fn f() { std::time::SystemTime::now(); }",
            "use std::time::SystemTime;\nfn f() { SystemTime::now(); }",
            "fn f() { let clock = chrono::Utc::now; }",
        ] {
            assert_eq!(
                rooms_without_clock_or_exit(&room("store", code)).len(),
                1,
                "{code}"
            );
        }
    }

    #[test]
    fn tests_may_look_at_the_clock() {
        let code = "#[cfg(test)]\nmod tests { fn f() { std::time::Instant::now(); } }\n";
        assert!(rooms_without_clock_or_exit(&room("store", code)).is_empty());
    }

    #[test]
    fn a_sum_does_not_ask_for_chance() {
        let code = "fn f() { getrandom::fill(&mut []); }";
        assert_eq!(sums_without_chance(&room("valuation", code)).len(), 1);
        assert!(sums_without_chance(&room("store", code)).is_empty());
    }
}
