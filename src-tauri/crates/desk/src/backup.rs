//! Backups: the whole workspace in one encrypted file, and the way back.
//!
//! Format 1: the line `valise backup 1`, the length of the description (u32, big end first), the
//! description (JSON, as `workspace.json`), the database (encrypted as it lies), and the BLAKE3 of all
//! that. Deliberately absent: plain data; a backup opens only with the key.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::keychain::Protection;
use crate::surroundings::{Surroundings, random};
use crate::workspace::{
    BACKUPS, DATABASE, DESCRIPTION, Description, Desk, Lock, protect, take, unwritable,
};
use serde::Serialize;
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::sync::Arc;
use valise_domain::id::StreamId;
use valise_store::{SealedKey, Store};

const MAGIC: &[u8] = b"valise backup 1\n";
const LONGEST_DESCRIPTION: u32 = 1 << 20;
const HASH: u64 = 32;

/// What was written.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct BackupView {
    /// The file.
    pub path: String,
    /// Its size in bytes.
    pub bytes: f64,
    /// Whether a passphrase opens it, or only this computer's keychain.
    pub by_passphrase: bool,
}

/// What was brought back.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RestoredView {
    /// The folder of the workspace.
    pub folder: String,
    /// Where what was there before is kept.
    pub set_aside: Option<String>,
}

impl Desk {
    /// Writes the whole workspace into one file. A workspace whose key the keychain holds is sealed
    /// with the passphrase too where one is given, so that it opens on another computer.
    pub async fn backup(&self, file: &Path, passphrase: Option<&str>) -> Answer<BackupView> {
        let mut description = self.description.clone();
        if let (Lock::Keychain, Some(passphrase)) = (&description.lock, passphrase) {
            let (salt, nonce) = (random(&*self.surroundings), random(&*self.surroundings));
            let sealed = SealedKey::seal(self.store.key(), passphrase, salt, nonce)?;
            description.lock = Lock::Passphrase { sealed };
        }
        let folder = file
            .parent()
            .filter(|f| !f.as_os_str().is_empty())
            .unwrap_or(Path::new("."));
        let scratch = tempfile::tempdir_in(folder).map_err(|error| unwritable(folder, &error))?;
        let copy = scratch.path().join(DATABASE);
        self.store.backup_to(&copy).await?;
        let bytes = pack(&description, &copy, file)?;
        let by_passphrase = matches!(description.lock, Lock::Passphrase { .. });
        Ok(BackupView {
            path: file.display().to_string(),
            bytes: bytes as f64,
            by_passphrase,
        })
    }
}

/// Brings a backup back into a folder. It is opened and checked beside first; a workspace that is
/// there already is set aside under `backups/`, not deleted. The restored database writes on under a
/// new lineage, so that it can never be mistaken for the one it was copied from.
pub async fn restore(
    folder: &Path,
    file: &Path,
    protection: Protection<'_>,
    surroundings: Arc<dyn Surroundings>,
) -> Answer<RestoredView> {
    std::fs::create_dir_all(folder).map_err(|error| unwritable(folder, &error))?;
    let _in_use = take(folder)?;
    let scratch = tempfile::tempdir_in(folder).map_err(|error| unwritable(folder, &error))?;
    let fresh = scratch.path().join(DATABASE);
    let mut description = unpack(file, &fresh)?;
    let key = description.key(protection)?;
    let now = surroundings.now_ms();
    let store = Store::open(&fresh, &key, scratch.path(), now).await?;
    let check = store.check().await;
    let begun = store.begin_stream(StreamId(surroundings.new_row())).await;
    store.close().await;
    if !check?.problems.is_empty() {
        return Err(Failure::new(FailureCode::BackupUnreadable, file.display()));
    }
    begun?;
    if matches!(description.lock, Lock::Keychain) {
        description.lock = protect(&key, description.workspace, protection, &*surroundings)?;
    }
    let set_aside = set_aside(folder, now)?;
    let database = folder.join(DATABASE);
    std::fs::rename(&fresh, &database).map_err(|error| unwritable(&database, &error))?;
    description.write(folder)?;
    Ok(RestoredView {
        folder: folder.display().to_string(),
        set_aside,
    })
}

/// Moves a workspace that is there into `backups/replaced-<moment>/`.
fn set_aside(folder: &Path, now_ms: i64) -> Answer<Option<String>> {
    if !folder.join(DESCRIPTION).exists() && !folder.join(DATABASE).exists() {
        return Ok(None);
    }
    let kept = folder.join(BACKUPS).join(format!("replaced-{now_ms}"));
    std::fs::create_dir_all(&kept).map_err(|error| unwritable(&kept, &error))?;
    let database = [
        DATABASE.to_owned(),
        format!("{DATABASE}-wal"),
        format!("{DATABASE}-shm"),
    ];
    // The description goes first: a cut between the two leaves no folder that claims to be whole.
    for name in std::iter::once(DESCRIPTION.to_owned()).chain(database) {
        let from = folder.join(&name);
        if from.exists() {
            std::fs::rename(&from, kept.join(&name)).map_err(|error| unwritable(&from, &error))?;
        }
    }
    Ok(Some(kept.display().to_string()))
}

fn pack(description: &Description, database: &Path, file: &Path) -> Answer<u64> {
    let text = serde_json::to_vec(description).expect("a description is always JSON");
    let length = u32::try_from(text.len()).expect("a description is short");
    let folder = file
        .parent()
        .filter(|f| !f.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    let wrong = |error: std::io::Error| unwritable(file, &error);
    let mut target = tempfile::NamedTempFile::new_in(folder).map_err(wrong)?;
    let mut hasher = blake3::Hasher::new();
    for part in [MAGIC, &length.to_be_bytes(), &text] {
        hasher.update(part);
        target.write_all(part).map_err(wrong)?;
    }
    let mut source = File::open(database).map_err(wrong)?;
    let mut buffer = vec![0_u8; 1 << 16];
    loop {
        let read = source.read(&mut buffer).map_err(wrong)?;
        if read == 0 {
            break;
        }
        hasher.update(&buffer[..read]);
        target.write_all(&buffer[..read]).map_err(wrong)?;
    }
    target
        .write_all(hasher.finalize().as_bytes())
        .map_err(wrong)?;
    target.as_file().sync_all().map_err(wrong)?;
    let bytes = target.as_file().metadata().map_err(wrong)?.len();
    target
        .persist(file)
        .map_err(|error| unwritable(file, &error.error))?;
    Ok(bytes)
}

fn unpack(file: &Path, database: &Path) -> Answer<Description> {
    let unreadable = |error: std::io::Error| {
        let detail = format!("{}: {error}", file.display());
        Failure::new(FailureCode::FileUnreadable, detail)
    };
    let refused = || Failure::new(FailureCode::BackupUnreadable, file.display());
    let mut source = File::open(file).map_err(unreadable)?;
    let whole = source.metadata().map_err(unreadable)?.len();
    let mut head = vec![0_u8; MAGIC.len() + 4];
    source.read_exact(&mut head).map_err(|_| refused())?;
    let (magic, length) = head.split_at(MAGIC.len());
    let length = u32::from_be_bytes(length.try_into().map_err(|_| refused())?);
    if magic != MAGIC || length > LONGEST_DESCRIPTION {
        return Err(refused());
    }
    let mut text = vec![0_u8; length as usize];
    source.read_exact(&mut text).map_err(|_| refused())?;
    let start = head.len() as u64 + u64::from(length);
    let mut left = whole.checked_sub(start + HASH).ok_or_else(refused)?;
    let mut hasher = blake3::Hasher::new();
    hasher.update(&head).update(&text);
    let mut target = File::create(database).map_err(|error| unwritable(database, &error))?;
    let mut buffer = vec![0_u8; 1 << 16];
    while left > 0 {
        let want = usize::try_from(left)
            .unwrap_or(usize::MAX)
            .min(buffer.len());
        source
            .read_exact(&mut buffer[..want])
            .map_err(|_| refused())?;
        hasher.update(&buffer[..want]);
        target
            .write_all(&buffer[..want])
            .map_err(|error| unwritable(database, &error))?;
        left -= want as u64;
    }
    target
        .sync_all()
        .map_err(|error| unwritable(database, &error))?;
    let mut hash = [0_u8; HASH as usize];
    source
        .seek(SeekFrom::End(-(HASH as i64)))
        .map_err(|_| refused())?;
    source.read_exact(&mut hash).map_err(|_| refused())?;
    if hasher.finalize() != blake3::Hash::from_bytes(hash) {
        return Err(refused());
    }
    serde_json::from_slice(&text).map_err(|_| refused())
}
