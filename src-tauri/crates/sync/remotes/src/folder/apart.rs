//! Whether two folders lie in each other. A database in a folder that a sync client copies about
//! would be torn apart.
//! Deliberately absent: trust in spelling. Links, mounts and case lead two ways to one folder.

use std::io;
use std::path::{Component, Path, PathBuf};

/// Whether neither folder lies in the other. Both may be missing as yet.
pub(super) fn are_apart(one: &Path, other: &Path) -> io::Result<bool> {
    let (one, other) = (settled(one)?, settled(other)?);
    Ok(!lies_in(&one, &other) && !lies_in(&other, &one))
}

fn lies_in(inner: &Path, outer: &Path) -> bool {
    let is_outer = |above: &Path| same_file::is_same_file(above, outer).unwrap_or(false);
    inner.starts_with(outer) || inner.ancestors().any(is_outer)
}

/// The path with its links followed, as far as it exists.
fn settled(path: &Path) -> io::Result<PathBuf> {
    let steps_back = |part: Component<'_>| part == Component::ParentDir;
    for existing in path.ancestors() {
        match existing.canonicalize() {
            Ok(found) => {
                let rest = path.strip_prefix(existing).unwrap_or(Path::new(""));
                let is_plain = !rest.components().any(steps_back);
                return is_plain
                    .then(|| found.join(rest))
                    .ok_or_else(|| io::ErrorKind::InvalidInput.into());
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Err(io::ErrorKind::NotFound.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_in_each_other_are_seen_through_links_and_before_they_exist() {
        let base = tempfile::tempdir().unwrap();
        let at = |name: &str| base.path().join(name);
        std::fs::create_dir_all(at("work/space")).unwrap();
        let apart = |one: &str, other: &str| are_apart(&at(one), &at(other)).unwrap();
        assert!(apart("shared", "work/space"));
        assert!(apart("work/space2", "work/space"));
        assert!(!apart("work", "work/space"));
        assert!(!apart("work/space", "work/space"));
        assert!(!apart("work/space/shared/new", "work/space"));
        assert!(are_apart(&at("new/../work"), &at("work")).is_err());
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(at("work"), at("link")).unwrap();
            assert!(!apart("link/space/x", "work/space"));
            assert!(!apart("link", "work/space"));
        }
    }
}
