//! The file of a backup, format 1: the line `valise backup 1`, the length of the description (u32, big
//! end first), the description (JSON, as `workspace.json`), the database (encrypted as it lies), and
//! the BLAKE3 of all that. Deliberately absent: opening what is in it.

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::{Description, parent_of, unwritable};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;

const MAGIC: &[u8] = b"valise backup 1\n";
const LONGEST_DESCRIPTION: u32 = 1 << 20;
const HASH: u64 = 32;

/// Writes the file whole or not at all and says how many bytes it has.
pub(super) fn pack(description: &Description, database: &Path, file: &Path) -> Answer<u64> {
    let text = serde_json::to_vec(description).expect("a description is always JSON");
    let length = u32::try_from(text.len()).expect("a description is short");
    let wrong = |error: std::io::Error| unwritable(file, &error);
    let mut target = tempfile::NamedTempFile::new_in(parent_of(file)).map_err(wrong)?;
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

/// Writes the database of a backup to `database` and gives its description.
pub(super) fn unpack(file: &Path, database: &Path) -> Answer<Description> {
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
