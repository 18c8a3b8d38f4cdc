//! Rules about plain text: opening comments, notes to oneself, addresses of one machine.

use crate::finding::Finding;
use crate::tree::{File, Tree};

/// How a file of each kind may open.
const OPENINGS: &[(&str, &[&str])] = &[
    ("rs", &["//!"]),
    ("ts", &["/**", "/*", "//"]),
    ("tsx", &["/**", "/*", "//"]),
    ("mjs", &["/**", "/*", "//"]),
    ("js", &["/**", "/*", "//"]),
    ("cjs", &["/**", "/*", "//"]),
    ("css", &["/*"]),
    ("sql", &["--"]),
    ("typ", &["//", "/*"]),
    ("ftl", &["#"]),
];

/// Files that do not open with what they are for.
pub fn openings(tree: &Tree) -> Vec<Finding> {
    let kinds = OPENINGS.iter();
    kinds
        .flat_map(|(ending, marks)| {
            let of_this_kind = tree.files().filter(|file| file.ends_in(&[ending]));
            of_this_kind
                .filter(|file| !file.is_generated())
                .filter(|file| !opens(file, marks))
        })
        .map(|file| Finding::at(&file.path, 1, "does not open with what it is for"))
        .collect()
}

fn opens(file: &File, marks: &[&str]) -> bool {
    let first = file
        .text
        .trim_start_matches('\u{feff}')
        .lines()
        .next()
        .unwrap_or_default();
    let Some(rest) = marks.iter().find_map(|mark| first.strip_prefix(mark)) else {
        return false;
    };
    // An opening of a block comment may stand on a line of its own.
    !rest.trim().is_empty()
        || file
            .text
            .lines()
            .nth(1)
            .is_some_and(|next| !next.trim().is_empty())
}

/// Notes to oneself that were left in the tree. The words are put together here, since this file
/// is searched as well.
pub fn notes_to_oneself(tree: &Tree) -> Vec<Finding> {
    let notes = [concat!("TO", "DO"), concat!("FIX", "ME")];
    lines(tree)
        .flat_map(|(file, number, line)| {
            let words = line.split(|letter: char| !letter.is_alphanumeric() && letter != '_');
            let found = words.filter(|word| notes.contains(word)).map(str::to_owned);
            // Three of them alone are also the code of no currency.
            let crosses = line
                .contains(concat!("XX", "X:"))
                .then(|| concat!("XX", "X").to_owned());
            let found = found.chain(crosses);
            found.map(move |note| Finding::at(&file.path, number, format!("says {note}")))
        })
        .collect()
}

/// Folders of one machine, and hosts of package registries.
pub fn addresses(tree: &Tree) -> Vec<Finding> {
    let addresses = [
        concat!("/ro", "ot/"),
        concat!("/ho", "me/"),
        concat!("/Us", "ers/"),
        concat!("C:\\Us", "ers"),
        concat!("/wo", "rk/main"),
        concat!("/wo", "rk/shared"),
        concat!("registry.npm", "js"),
        concat!("registry.ya", "rn"),
        concat!("static.cra", "tes.io"),
        concat!("index.cra", "tes.io"),
        concat!("deb.deb", "ian.org"),
        concat!("files.python", "hosted"),
    ];
    lines(tree)
        .flat_map(|(file, number, line)| {
            let found = addresses
                .into_iter()
                .filter(move |address| line.contains(address));
            found.map(move |address| Finding::at(&file.path, number, format!("names {address}")))
        })
        .collect()
}

/// Lines of lock files that name where a package was fetched from, other than cargo's own index.
pub fn lock_sources(tree: &Tree) -> Vec<Finding> {
    let index = "source = \"registry+https://github.com/rust-lang/crates.io-index\"";
    let mut findings = Vec::new();
    for file in tree.files() {
        for (number, line) in file.text.lines().enumerate() {
            let line = line.trim();
            let strange = match file.name() {
                "Cargo.lock" => line.starts_with("source = ") && line != index,
                "package-lock.json" => line.starts_with("\"resolved\"") && line.contains("://"),
                _ => false,
            };
            if strange {
                findings.push(Finding::at(&file.path, number + 1, format!("names {line}")));
            }
        }
    }
    findings
}

/// Lines by hand with their numbers, counted from 1.
fn lines(tree: &Tree) -> impl Iterator<Item = (&File, usize, &str)> {
    tree.files()
        .filter(|file| !file.is_generated())
        .flat_map(|file| {
            file.text
                .lines()
                .enumerate()
                .map(move |(number, line)| (file, number + 1, line))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_opens_with_a_sentence_of_its_own_language() {
        let tree = Tree::made_up(&[
            ("good.rs", "//! What it is for.\n"),
            ("bad.rs", "// What it is for.\n"),
            ("empty.rs", ""),
            ("good.tsx", "/**\n * What it is for.\n */\n"),
            ("bad.tsx", "import x from 'x'\n"),
            ("hollow.ts", "//\n\nexport const x = 1\n"),
            ("ui/src/generated/bindings.ts", "export const x = 1\n"),
        ]);
        let found: Vec<String> = openings(&tree)
            .into_iter()
            .map(|finding| finding.path)
            .collect();
        assert_eq!(found, ["bad.rs", "empty.rs", "hollow.ts", "bad.tsx"]);
    }

    #[test]
    fn a_note_to_oneself_is_found_as_a_word_only() {
        let note = concat!("// TO", "DO: later\n");
        let tree = Tree::made_up(&[("a.rs", note), ("b.rs", "// METODOLOGI, todo!\n")]);
        assert_eq!(notes_to_oneself(&tree).len(), 1);
        let crosses = [
            concat!("// XX", "X: hm\n"),
            concat!("// the currency XX", "X\n"),
        ];
        let tree = Tree::made_up(&[("a.rs", crosses[0]), ("b.rs", crosses[1])]);
        assert_eq!(notes_to_oneself(&tree).len(), 1);
    }

    #[test]
    fn folders_of_one_machine_are_found() {
        let line = concat!("let path = \"/ho", "me/someone/x\";\n");
        assert_eq!(addresses(&Tree::made_up(&[("a.rs", line)])).len(), 1);
        assert!(addresses(&Tree::made_up(&[("a.rs", "//! At home.\n")])).is_empty());
    }

    #[test]
    fn a_lock_file_names_no_mirror() {
        let mirror = "source = \"registry+https://mirror.example/index\"\n";
        let fetched = "      \"resolved\": \"https://example.org/x.tgz\",\n";
        let tree = Tree::made_up(&[("Cargo.lock", mirror), ("ui/package-lock.json", fetched)]);
        assert_eq!(lock_sources(&tree).len(), 2);
    }
}
