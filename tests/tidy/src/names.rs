//! Names that say nothing: types, modules and files whose last word is a filler.
//!
//! Only the last word counts, and only of types, modules and files: `manager` is also a noun of
//! the trade (whom somebody reports to), and a field or a variant may carry it. Its plural is always
//! the people.

use syn::visit::{self, Visit};

use crate::finding::Finding;
use crate::tree::{File, Tree};

const FILLERS: &[&str] = &[
    "manager",
    "service",
    "services",
    "helper",
    "helpers",
    "util",
    "utils",
    "common",
    "processor",
    "processors",
    "misc",
];

/// Names of the trade that end in such a word and mean it: the argument of a verb about
/// somebody's manager, and the page and the records of customer service.
const MEANT: &[&str] = &[
    "ChangeManager",
    "SetManager",
    "AccountManager",
    "KeyAccountManager",
];

/// Types, modules and files with such a name.
pub fn fillers(tree: &Tree) -> Vec<Finding> {
    let code = tree
        .files()
        .filter(|file| file.ends_in(&["rs", "ts", "tsx"]));
    let mut findings = Vec::new();
    for file in code.filter(|file| !file.is_generated()) {
        if is_filler(file.stem()) {
            findings.push(Finding::of(
                &file.path,
                "is named by a word that says nothing",
            ));
        }
        let names = if file.ends_in(&["rs"]) {
            rust_names(file)
        } else {
            script_names(file)
        };
        findings.extend(
            names
                .into_iter()
                .filter(|(_, name)| is_filler(name))
                .map(|(line, name)| Finding::at(&file.path, line, format!("{name} says nothing"))),
        );
    }
    findings
}

fn is_filler(name: &str) -> bool {
    let last = last_word(name);
    FILLERS.contains(&last.as_str()) && !MEANT.contains(&name)
}

/// `tax_rate`, `tax-rate` and `TaxRate` all end in `rate`.
fn last_word(name: &str) -> String {
    let tail = name.rsplit(['_', '-']).next().unwrap_or(name);
    let begin = tail
        .char_indices()
        .rev()
        .find(|(_, letter)| letter.is_uppercase());
    tail[begin.map_or(0, |(at, _)| at)..].to_lowercase()
}

fn rust_names(file: &File) -> Vec<(usize, String)> {
    let mut names = Names::default();
    if let Ok(parsed) = syn::parse_file(&file.text) {
        names.visit_file(&parsed);
    }
    names.0
}

#[derive(Default)]
struct Names(Vec<(usize, String)>);

impl Names {
    fn take(&mut self, name: &syn::Ident) {
        self.0.push((name.span().start().line, name.to_string()));
    }
}

impl<'ast> Visit<'ast> for Names {
    fn visit_item_struct(&mut self, item: &'ast syn::ItemStruct) {
        self.take(&item.ident);
    }

    fn visit_item_enum(&mut self, item: &'ast syn::ItemEnum) {
        self.take(&item.ident);
    }

    fn visit_item_trait(&mut self, item: &'ast syn::ItemTrait) {
        self.take(&item.ident);
        visit::visit_item_trait(self, item);
    }

    fn visit_item_type(&mut self, item: &'ast syn::ItemType) {
        self.take(&item.ident);
    }

    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        self.take(&item.ident);
        visit::visit_item_mod(self, item);
    }
}

/// Names that a line of TypeScript declares for others.
fn script_names(file: &File) -> Vec<(usize, String)> {
    const DECLARES: &[&str] = &["class", "interface", "type", "enum", "function", "const"];
    let mut names = Vec::new();
    for (number, line) in file.text.lines().enumerate() {
        let mut words = line.split_whitespace();
        if words.next() != Some("export") {
            continue;
        }
        let mut words = words.skip_while(|word| !DECLARES.contains(word)).skip(1);
        if let Some(name) = words.next() {
            let ends = |letter: char| !letter.is_alphanumeric() && letter != '_';
            names.push((
                number + 1,
                name.split(ends).next().unwrap_or_default().to_owned(),
            ));
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_is_found_in_every_way_of_writing() {
        for name in [
            "SyncManager",
            "sync_manager",
            "sync-manager",
            "manager",
            "Manager",
        ] {
            assert_eq!(last_word(name), "manager", "{name}");
        }
        assert_eq!(last_word("ManagerOf"), "of");
    }

    #[test]
    fn fillers_are_found_in_types_modules_and_files() {
        let tree = Tree::made_up(&[
            ("a/utils.rs", "//! x\n"),
            ("a/b.rs", "//! x\nstruct TextHelper;\nmod common {}\n"),
            ("a/C.tsx", "export function DateUtils() {}\n"),
            (
                "a/d.rs",
                "//! x\nstruct Position { manager: u8 }\nstruct ChangeManager;\n",
            ),
        ]);
        let found: Vec<String> = fillers(&tree).iter().map(ToString::to_string).collect();
        assert_eq!(found.len(), 4, "{found:?}");
        assert!(!found.iter().any(|line| line.starts_with("a/d.rs")));
    }
}
