//! A backup takes the place of a workspace, which is kept under `backups/` by the day. Moving several
//! files is no one step, so a file named `restoring` stands in the folder meanwhile and says where the
//! old ones went; whoever takes the folder next puts them back.
//! Deliberately absent: unpacking and checking the backup.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::{
    BACKUPS, DATABASE, DESCRIPTION, Description, flush, unwritable, write_whole,
};
use std::io::ErrorKind;
use std::path::{Component, Path, PathBuf};
use valise_domain::time::Date;

const RESTORING: &str = "restoring";

/// The journals of a database that was not closed; they must move before it, so that no journal ever
/// lies beside a database that it does not belong to.
const JOURNALS: [&str; 2] = ["-wal", "-shm"];

/// Puts a database and its description in the place of what a folder holds, and says where that is
/// kept. Where anything fails, everything is as it was.
pub(super) fn replace(
    folder: &Path,
    database: &Path,
    description: &Description,
    today: Date,
) -> Answer<Option<PathBuf>> {
    if !folder.join(DESCRIPTION).exists() && !folder.join(DATABASE).exists() {
        rename(database, &folder.join(DATABASE))?;
        description.write(folder)?;
        return Ok(None);
    }
    let name = free_name(folder, today);
    let kept = folder.join(BACKUPS).join(&name);
    std::fs::create_dir_all(&kept).map_err(|error| unwritable(&kept, &error))?;
    write_whole(&folder.join(RESTORING), name.as_bytes())?;
    if let Err(failure) = move_all(folder, &kept, database, description) {
        put_back(folder)?;
        return Err(failure);
    }
    remove(&folder.join(RESTORING))?;
    flush(folder);
    Ok(Some(kept))
}

fn move_all(folder: &Path, kept: &Path, database: &Path, description: &Description) -> Answer<()> {
    for journal in JOURNALS {
        let name = format!("{DATABASE}{journal}");
        rename_if_there(&folder.join(&name), &kept.join(&name))?;
    }
    rename_if_there(&folder.join(DATABASE), &kept.join(DATABASE))?;
    rename(database, &folder.join(DATABASE))?;
    let old = folder.join(DESCRIPTION);
    if old.exists() {
        let text = std::fs::read(&old).map_err(|error| unwritable(&old, &error))?;
        write_whole(&kept.join(DESCRIPTION), &text)?;
    }
    flush(kept);
    description.write(folder)
}

/// Puts back what a restore that was cut off had moved away; without one it does nothing.
pub(crate) fn put_back(folder: &Path) -> Answer<()> {
    let marker = folder.join(RESTORING);
    let name = match std::fs::read_to_string(&marker) {
        Ok(name) => PathBuf::from(name),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(unwritable(&marker, &error)),
    };
    let is_plain = matches!(
        name.components().collect::<Vec<_>>()[..],
        [Component::Normal(_)]
    );
    if !is_plain {
        let detail = marker.display();
        return Err(Failure::new(FailureCode::DatabaseDamaged, detail));
    }
    let kept = folder.join(BACKUPS).join(name);
    // The old database left last and comes back first: only then is what lies here the backup's.
    if kept.join(DATABASE).exists() {
        for journal in JOURNALS {
            remove(&folder.join(format!("{DATABASE}{journal}")))?;
        }
        rename(&kept.join(DATABASE), &folder.join(DATABASE))?;
    }
    for journal in JOURNALS {
        let name = format!("{DATABASE}{journal}");
        rename_if_there(&kept.join(&name), &folder.join(&name))?;
    }
    rename_if_there(&kept.join(DESCRIPTION), &folder.join(DESCRIPTION))?;
    remove(&marker)?;
    flush(folder);
    // Stays where something else lies in it.
    let _ = std::fs::remove_dir(kept);
    Ok(())
}

/// `replaced-2026-11-21`, with a number behind it where that day has one already.
fn free_name(folder: &Path, today: Date) -> String {
    let first = format!("replaced-{today}");
    let others = (2_u32..).map(|number| format!("replaced-{today}-{number}"));
    std::iter::once(first)
        .chain(others)
        .find(|name| !folder.join(BACKUPS).join(name).exists())
        .expect("some number is free")
}

fn rename(from: &Path, to: &Path) -> Answer<()> {
    std::fs::rename(from, to).map_err(|error| unwritable(to, &error))
}

fn rename_if_there(from: &Path, to: &Path) -> Answer<()> {
    if from.exists() {
        rename(from, to)
    } else {
        Ok(())
    }
}

fn remove(path: &Path) -> Answer<()> {
    match std::fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(unwritable(path, &error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Lock;
    use valise_domain::id::RowId;

    const OLD: [&str; 4] = ["valise.db-wal", "valise.db-shm", DATABASE, DESCRIPTION];

    fn read(path: PathBuf) -> Option<String> {
        std::fs::read_to_string(path).ok()
    }

    /// A folder whose files say `old`, and a database beside that says `new`.
    fn bench() -> (tempfile::TempDir, PathBuf, Description) {
        let folder = tempfile::tempdir().unwrap();
        for name in OLD {
            std::fs::write(folder.path().join(name), "old").unwrap();
        }
        let fresh = folder.path().join("fresh");
        std::fs::write(&fresh, "new").unwrap();
        let description = Description::of(RowId::built_in("new"), Lock::Keychain);
        (folder, fresh, description)
    }

    fn today() -> Date {
        "2026-11-21".parse().unwrap()
    }

    #[test]
    fn what_was_there_is_kept_whole_under_the_day() {
        let (folder, fresh, description) = bench();
        let kept = replace(folder.path(), &fresh, &description, today())
            .unwrap()
            .unwrap();
        assert!(kept.ends_with("backups/replaced-2026-11-21"));
        for name in OLD {
            assert_eq!(read(kept.join(name)).as_deref(), Some("old"), "{name}");
        }
        assert_eq!(read(folder.path().join(DATABASE)).as_deref(), Some("new"));
        assert!(
            read(folder.path().join(DESCRIPTION))
                .unwrap()
                .contains("keychain")
        );
        assert!(!folder.path().join("valise.db-wal").exists());
        assert!(!folder.path().join(RESTORING).exists());
        std::fs::write(&fresh, "newer").unwrap();
        let second = replace(folder.path(), &fresh, &description, today())
            .unwrap()
            .unwrap();
        assert!(second.ends_with("replaced-2026-11-21-2"));
    }

    #[test]
    fn a_restore_cut_off_after_any_move_is_put_back() {
        // The moves of `move_all` in their order; the cut comes after so many of them.
        for cut in 0..=OLD.len() + 1 {
            let (folder, fresh, description) = bench();
            let kept = folder.path().join(BACKUPS).join("replaced-2026-11-21");
            std::fs::create_dir_all(&kept).unwrap();
            std::fs::write(folder.path().join(RESTORING), "replaced-2026-11-21").unwrap();
            for name in OLD.iter().take(cut.min(3)) {
                std::fs::rename(folder.path().join(name), kept.join(name)).unwrap();
            }
            if cut >= 4 {
                std::fs::rename(&fresh, folder.path().join(DATABASE)).unwrap();
                std::fs::write(folder.path().join("valise.db-wal"), "new").unwrap();
                std::fs::copy(folder.path().join(DESCRIPTION), kept.join(DESCRIPTION)).unwrap();
            }
            if cut >= 5 {
                description.write(folder.path()).unwrap();
            }
            put_back(folder.path()).unwrap();
            for name in OLD {
                assert_eq!(
                    read(folder.path().join(name)).as_deref(),
                    Some("old"),
                    "{cut} {name}"
                );
            }
            assert!(!folder.path().join(RESTORING).exists() && !kept.exists());
        }
    }

    #[test]
    fn a_marker_that_leads_elsewhere_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join(RESTORING), "../../elsewhere").unwrap();
        let refused = put_back(folder.path()).unwrap_err();
        assert_eq!(refused.code, FailureCode::DatabaseDamaged);
    }
}
