//! The layers of the web interface: app → features → shared → generated, one bridge to Tauri, no
//! default exports, no barrels, and file names by kind.

use crate::finding::Finding;
use crate::imports::{Import, default_exports, imports};
use crate::tree::{File, Tree};

const SOURCES: &str = "ui/src/";

const GENERATED: &str = "ui/src/generated/bindings";

/// From the top: a layer may import its own and the ones after it.
const LAYERS: [&str; 4] = ["app", "features", "shared", "generated"];

/// Imports that go up a layer, or across from feature to feature.
pub fn layers(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in scripts(tree) {
        for import in imports(&file.text) {
            let Some(target) = resolved(&file.path, &import.specifier) else {
                continue;
            };
            let (Some(from), Some(to)) = (layer(&file.path), layer(&target)) else {
                continue;
            };
            let across = from == to && LAYERS[from] == "features";
            let what = if from > to {
                format!("{} may not import {}", LAYERS[from], LAYERS[to])
            } else if across && feature(&file.path) != feature(&target) {
                format!("a feature may not import a feature ({})", feature(&target))
            } else {
                continue;
            };
            findings.push(Finding::at(&file.path, import.line, what));
        }
    }
    findings
}

/// Imports of Tauri's packages outside the bridge.
pub fn one_bridge(tree: &Tree) -> Vec<Finding> {
    let outside = scripts(tree).filter(|file| !is_bridge(file));
    outside
        .flat_map(|file| {
            let tauri = imports(&file.text).into_iter();
            let tauri = tauri.filter(|import| import.specifier.starts_with("@tauri-apps/"));
            tauri.map(|import| {
                Finding::at(
                    &file.path,
                    import.line,
                    "only src/shared/bridge imports @tauri-apps",
                )
            })
        })
        .collect()
}

/// Default exports, `index` files, and files that hand other files' names on.
pub fn names_are_imported_from_their_home(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for file in scripts(tree).filter(|file| !file.is_generated()) {
        for line in default_exports(&file.text) {
            findings.push(Finding::at(&file.path, line, "has a default export"));
        }
        if file.stem() == "index" {
            findings.push(Finding::of(&file.path, "is a barrel by its name"));
        }
        // The bridge is the one that hands the generated types on: no page imports them.
        let may_hand_on = |import: &Import| {
            let target = resolved(&file.path, &import.specifier);
            is_bridge(file) && target.is_some_and(|path| layer(&path) == layer(GENERATED))
        };
        let handed_on = imports(&file.text)
            .into_iter()
            .filter(|import| import.hands_on);
        for import in handed_on.filter(|import| !may_hand_on(import)) {
            findings.push(Finding::at(
                &file.path,
                import.line,
                "hands on another file's names",
            ));
        }
    }
    findings
}

/// Files of components in PascalCase, all others in kebab-case.
pub fn file_names(tree: &Tree) -> Vec<Finding> {
    let by_hand = scripts(tree).filter(|file| !file.is_generated());
    by_hand
        .filter(|file| {
            let is_markup = file.ends_in(&["tsx"]);
            let fits = (is_markup && is_pascal(file.stem())) || is_kebab(file.stem());
            !fits || (is_markup && !is_pascal(file.stem()) && exports_component(file))
        })
        .map(|file| Finding::of(&file.path, "is neither PascalCase.tsx nor kebab-case.ts"))
        .collect()
}

fn exports_component(file: &File) -> bool {
    let exported = file
        .text
        .lines()
        .filter_map(|line| line.strip_prefix("export function "));
    exported
        .into_iter()
        .any(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
}

fn scripts(tree: &Tree) -> impl Iterator<Item = &File> {
    tree.below(SOURCES)
        .filter(|file| file.ends_in(&["ts", "tsx"]))
}

fn is_bridge(file: &File) -> bool {
    let below = &file.path[SOURCES.len()..];
    below.starts_with("shared/bridge/")
        || below.starts_with("shared/bridge.")
        || file.is_generated()
}

/// The path in the tree that a specifier means; `None` for packages.
fn resolved(from: &str, specifier: &str) -> Option<String> {
    if let Some(below) = specifier.strip_prefix("@/") {
        return Some(format!("{SOURCES}{below}"));
    }
    if !specifier.starts_with('.') {
        return None;
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in specifier.split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The index in [`LAYERS`]; files beside the folders (`main.tsx`) are of the app.
fn layer(path: &str) -> Option<usize> {
    let below = path.strip_prefix(SOURCES)?;
    let folder = below.split('/').next().unwrap_or_default();
    Some(
        LAYERS
            .iter()
            .position(|layer| *layer == folder)
            .unwrap_or(0),
    )
}

fn feature(path: &str) -> &str {
    path.strip_prefix(SOURCES)
        .and_then(|below| below.split('/').nth(1))
        .unwrap_or_default()
}

fn is_pascal(stem: &str) -> bool {
    stem.starts_with(|letter: char| letter.is_ascii_uppercase())
        && stem.chars().all(|letter| letter.is_ascii_alphanumeric())
}

fn is_kebab(stem: &str) -> bool {
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    !stem.is_empty() && stem.chars().all(|letter| fits(letter) || letter == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_go_down_and_never_across_features() {
        let tree = Tree::made_up(&[
            (
                "ui/src/app/App.tsx",
                "import { A } from '../features/accounts/A'\n",
            ),
            (
                "ui/src/features/accounts/A.tsx",
                "import { B } from '../people/B'\n",
            ),
            (
                "ui/src/features/people/B.tsx",
                "import { f } from '../../shared/f'\n",
            ),
            ("ui/src/shared/f.ts", "import { r } from '../app/routes'\n"),
            (
                "ui/src/shared/g.ts",
                "import { r } from '@/features/people/B'\n",
            ),
            ("ui/src/features/people/C.tsx", "import { B } from './B'\n"),
        ]);
        let found: Vec<String> = layers(&tree)
            .into_iter()
            .map(|finding| finding.path)
            .collect();
        let expected = [
            "ui/src/features/accounts/A.tsx",
            "ui/src/shared/f.ts",
            "ui/src/shared/g.ts",
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn tauri_is_imported_by_the_bridge_alone() {
        let line = "import { invoke } from '@tauri-apps/api/core'\n";
        let tree = Tree::made_up(&[
            ("ui/src/shared/bridge.ts", line),
            ("ui/src/shared/bridge/events.ts", line),
            ("ui/src/shared/bridges.ts", line),
            ("ui/src/app/App.tsx", line),
        ]);
        assert_eq!(one_bridge(&tree).len(), 2);
    }

    #[test]
    fn barrels_and_default_exports_are_found() {
        let tree = Tree::made_up(&[
            ("ui/src/shared/index.ts", "export * from './f'\n"),
            ("ui/src/app/App.tsx", "export default function App() {}\n"),
            ("ui/vite.config.ts", "export default {}\n"),
            (
                "ui/src/shared/bridge/types.ts",
                "export type { Id } from '../../generated/bindings'\n",
            ),
        ]);
        assert_eq!(names_are_imported_from_their_home(&tree).len(), 3);
    }

    #[test]
    fn components_and_other_files_are_told_apart_by_their_names() {
        let tree = Tree::made_up(&[
            ("ui/src/main.tsx", ""),
            ("ui/src/app/App.test.tsx", ""),
            ("ui/src/app/query-client.ts", ""),
            ("ui/src/app/queryClient.ts", ""),
            ("ui/src/app/columns.tsx", "export const columns = []\n"),
            ("ui/src/app/panel.tsx", "export function Panel() {}\n"),
        ]);
        assert_eq!(file_names(&tree).len(), 2);
    }
}
