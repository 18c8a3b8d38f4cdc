//! The files of the checkout that are the project's own: tracked, or new and not ignored.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One file of text.
pub struct File {
    /// From the checkout's root, with slashes.
    pub path: String,
    /// All of it.
    pub text: String,
}

impl File {
    /// The name without its folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// The name up to its first dot: `bridge` of `bridge.test.ts`.
    pub fn stem(&self) -> &str {
        self.name().split('.').next().unwrap_or_default()
    }

    /// Whether the name ends in one of `endings`, given without the dot.
    pub fn ends_in(&self, endings: &[&str]) -> bool {
        self.name()
            .rsplit_once('.')
            .is_some_and(|(_, ending)| endings.contains(&ending))
    }

    /// Whether a program wrote it: bindings, schemas, snapshots, lock files.
    pub fn is_generated(&self) -> bool {
        self.path.starts_with("ui/src/generated/")
            || self.path.starts_with("src-tauri/gen/")
            || self.path.ends_with("/tests/schema.sql")
            || matches!(self.name(), "Cargo.lock" | "package-lock.json")
    }
}

/// All files of text of a checkout, or of a made-up one.
pub struct Tree {
    files: Vec<File>,
}

impl Tree {
    /// The checkout that this package lies in. Files that are not text are left out.
    pub fn of_this_checkout() -> Self {
        let root = root();
        let paths = tracked(&root).unwrap_or_else(|| walked(&root));
        let files = paths.into_iter().filter_map(|path| {
            let text = fs::read_to_string(root.join(&path)).ok()?;
            Some(File { path, text })
        });
        Self {
            files: files.collect(),
        }
    }

    /// A tree of the given paths and texts, to see a rule bite.
    pub fn made_up(files: &[(&str, &str)]) -> Self {
        let files = files.iter();
        let own = |(path, text): &(&str, &str)| File {
            path: (*path).to_owned(),
            text: (*text).to_owned(),
        };
        Self {
            files: files.map(own).collect(),
        }
    }

    /// Every file.
    pub fn files(&self) -> impl Iterator<Item = &File> {
        self.files.iter()
    }

    /// The files below `folder`, which is given with its closing slash.
    pub fn below(&self, folder: &str) -> impl Iterator<Item = &File> {
        self.files
            .iter()
            .filter(move |file| file.path.starts_with(folder))
    }

    /// The file at `path`, if it is there.
    pub fn file(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }
}

/// The checkout's root.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors()
        .nth(2)
        .expect("this package lies two folders below the root")
        .to_path_buf()
}

fn tracked(root: &Path) -> Option<Vec<String>> {
    let output = Command::new("git")
        .args([
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
            "--deduplicate",
        ])
        .current_dir(root)
        .output()
        .ok()
        .filter(|output| output.status.success())?;
    let listed = String::from_utf8(output.stdout).ok()?;
    let paths: Vec<String> = listed
        .split('\0')
        .filter(|path| !path.is_empty())
        .map(str::to_owned)
        .collect();
    (!paths.is_empty()).then_some(paths)
}

/// For a tree without git, such as an unpacked archive: everything but what builds leave behind.
fn walked(root: &Path) -> Vec<String> {
    const LEFT_BEHIND: [&str; 5] = [".git", "target", "node_modules", "dist", "gen"];
    let mut paths = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if LEFT_BEHIND.iter().any(|name| entry.file_name() == *name) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(below) = path.strip_prefix(root) {
                paths.push(below.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    paths
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checkout_holds_its_own_manifest_with_and_without_git() {
        assert!(Tree::of_this_checkout().file("Cargo.toml").is_some());
        assert!(walked(&root()).contains(&"tests/tidy/Cargo.toml".to_owned()));
    }

    #[test]
    fn the_stem_of_a_file_ends_at_its_first_dot() {
        let tree = Tree::made_up(&[("ui/src/shared/bridge.test.ts", "")]);
        let file = tree.files().next().expect("there is one");
        assert_eq!((file.stem(), file.ends_in(&["ts"])), ("bridge", true));
    }
}
