//! What the journeys share: a world with its own clock, a keychain in memory, and the way to files
//! that are not part of the project. Deliberately absent: the journeys (tests/journeys).

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use valise_desk::keychain::KeychainRefused;
use valise_desk::{Desk, Keychain, Protection, Surroundings};
use valise_domain::time::Date;
use zeroize::Zeroizing;

/// The passphrase of every workspace of the tests.
pub const PASSPHRASE: &str = "correct horse battery staple";

/// A world on the morning of 21 November 2026 whose clock moves a millisecond at every look.
#[derive(Debug)]
pub struct World(AtomicI64);

impl Default for World {
    fn default() -> Self {
        Self(AtomicI64::new(1_795_248_000_000))
    }
}

impl Surroundings for World {
    fn now_ms(&self) -> i64 {
        self.0.fetch_add(1, Ordering::Relaxed)
    }

    fn today(&self) -> Date {
        "2026-11-21".parse().expect("a day in ISO form")
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("the operating system gives randomness");
    }
}

/// A keychain that lives as long as the test.
#[derive(Debug, Default)]
pub struct Pocket(Mutex<HashMap<String, String>>);

impl Keychain for Pocket {
    fn keep(&self, workspace: &str, key: &str) -> Result<(), KeychainRefused> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.insert(workspace.to_owned(), key.to_owned());
        Ok(())
    }

    fn recall(&self, workspace: &str) -> Result<Option<Zeroizing<String>>, KeychainRefused> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(kept.get(workspace).cloned().map(Zeroizing::new))
    }
}

/// A keychain that never heard of anything and refuses to learn.
#[derive(Debug, Default)]
pub struct NoKeychain;

impl Keychain for NoKeychain {
    fn keep(&self, _workspace: &str, _key: &str) -> Result<(), KeychainRefused> {
        Err(KeychainRefused("there is no keychain".into()))
    }

    fn recall(&self, _workspace: &str) -> Result<Option<Zeroizing<String>>, KeychainRefused> {
        Err(KeychainRefused("there is no keychain".into()))
    }
}

/// A new workspace in a folder of its own.
pub async fn fresh() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let desk = create(folder.path()).await;
    (folder, desk)
}

/// A new workspace in that folder.
pub async fn create(folder: &Path) -> Desk {
    Desk::create(
        folder,
        Protection::Passphrase(PASSPHRASE),
        Arc::new(World::default()),
    )
    .await
    .expect("a workspace can be made in an empty folder")
}

/// The workspace of that folder, opened again.
pub async fn reopen(folder: &Path) -> Desk {
    Desk::open(
        folder,
        Protection::Passphrase(PASSPHRASE),
        Arc::new(World::default()),
    )
    .await
    .expect("a workspace opens with its passphrase")
}

/// A file beside the project that is no part of it; says so and gives none where it is missing.
pub fn shared(name: &str) -> Option<PathBuf> {
    let named = std::env::var_os("VALISE_SHARED").map(PathBuf::from);
    let beside = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared");
    let path = named.unwrap_or(beside).join(name);
    if path.exists() {
        return Some(path);
    }
    println!("skipped: {name} is not beside the project");
    None
}
