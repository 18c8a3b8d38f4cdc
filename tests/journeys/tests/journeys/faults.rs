//! What goes wrong around a workspace: words, and nothing lost.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use valise_desk::account::CreateClient;
use valise_desk::importing::FileChoices;
use valise_desk::{Desk, FailureCode, Protection};
use valise_domain::progress::{Progress, Unwatched};
use valise_journeys::{NoKeychain, PASSPHRASE, Pocket, World, create, fresh, reopen};

fn named(name: &str) -> CreateClient {
    CreateClient {
        name: name.to_owned(),
        external_id: None,
    }
}

async fn refused(folder: &Path, protection: Protection<'_>) -> FailureCode {
    match Desk::open(folder, protection, Arc::new(World::default())).await {
        Ok(_) => panic!("the workspace opened"),
        Err(failure) => failure.code,
    }
}

#[tokio::test]
async fn another_passphrase_is_refused_and_the_right_one_still_opens() {
    let (folder, desk) = fresh().await;
    desk.create_client(named("Hua Xing")).await.unwrap();
    desk.close().await;
    let wrong = Protection::Passphrase("correct horse battery stable");
    assert_eq!(
        refused(folder.path(), wrong).await,
        FailureCode::WrongPassphrase
    );
    let none = Protection::Keychain(&NoKeychain);
    assert_eq!(
        refused(folder.path(), none).await,
        FailureCode::PassphraseNeeded
    );
    assert_eq!(
        reopen(folder.path()).await.clients().await.unwrap().len(),
        1
    );
}

#[tokio::test]
async fn a_key_in_the_keychain_opens_and_a_lost_one_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let pocket = Pocket::default();
    let world = || Arc::new(World::default());
    let desk = Desk::create(folder.path(), Protection::Keychain(&pocket), world())
        .await
        .unwrap();
    desk.close().await;
    Desk::open(folder.path(), Protection::Keychain(&pocket), world())
        .await
        .unwrap()
        .close()
        .await;
    let empty = Pocket::default();
    let lost = refused(folder.path(), Protection::Keychain(&empty)).await;
    assert_eq!(lost, FailureCode::KeyMissing);
    let none = refused(folder.path(), Protection::Keychain(&NoKeychain)).await;
    assert_eq!(none, FailureCode::KeychainUnavailable);
}

#[tokio::test]
async fn a_database_with_a_flipped_byte_or_a_cut_end_is_called_damaged() {
    let (folder, desk) = fresh().await;
    desk.load_sample().await.unwrap();
    desk.close().await;
    let database = folder.path().join("valise.db");
    let good = std::fs::read(&database).unwrap();
    let passphrase = Protection::Passphrase(PASSPHRASE);

    let mut flipped = good.clone();
    flipped[100] ^= 1;
    std::fs::write(&database, &flipped).unwrap();
    assert_eq!(
        refused(folder.path(), passphrase).await,
        FailureCode::DatabaseDamaged
    );
    std::fs::write(&database, &good[..2000]).unwrap();
    assert_eq!(
        refused(folder.path(), passphrase).await,
        FailureCode::DatabaseDamaged
    );

    // Deep inside, the first look may pass; the check must not.
    let mut deep = good.clone();
    let middle = deep.len() / 2;
    deep[middle] ^= 1;
    std::fs::write(&database, &deep).unwrap();
    if let Ok(desk) = Desk::open(folder.path(), passphrase, Arc::new(World::default())).await {
        assert!(
            !desk.check().await.is_ok_and(|check| check.ok),
            "a damaged page passed the check"
        );
        desk.close().await;
    }
    std::fs::write(&database, &good).unwrap();
    assert!(reopen(folder.path()).await.check().await.unwrap().ok);
}

#[tokio::test]
async fn a_second_instance_is_turned_away_and_the_first_works_on() {
    let (folder, desk) = fresh().await;
    let passphrase = Protection::Passphrase(PASSPHRASE);
    assert_eq!(
        refused(folder.path(), passphrase).await,
        FailureCode::AlreadyOpen
    );
    let made = Desk::create(folder.path(), passphrase, Arc::new(World::default())).await;
    assert_eq!(
        made.err().map(|failure| failure.code),
        Some(FailureCode::AlreadyOpen)
    );
    desk.create_client(named("Hua Xing")).await.unwrap();
    desk.close().await;
    reopen(folder.path()).await.close().await;
}

#[tokio::test]
async fn a_folder_without_a_workspace_is_named_and_a_second_one_is_not_made_over_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let passphrase = Protection::Passphrase(PASSPHRASE);
    assert_eq!(
        refused(folder.path(), passphrase).await,
        FailureCode::WorkspaceMissing
    );
    create(folder.path()).await.close().await;
    let second = Desk::create(folder.path(), passphrase, Arc::new(World::default())).await;
    assert_eq!(
        second.err().map(|failure| failure.code),
        Some(FailureCode::WorkspaceExists)
    );
}

struct Impatient;

impl Progress for Impatient {
    fn report(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        true
    }
}

#[tokio::test]
async fn a_cancelled_import_and_a_file_of_noise_change_nothing() {
    let (folder, desk) = fresh().await;
    let fixture = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../fixtures/ledger.csv");
    let stopped = desk
        .import_ledger(fixture, FileChoices::default(), Arc::new(Impatient))
        .await;
    assert_eq!(stopped.unwrap_err().code, FailureCode::Cancelled);

    let noise = folder.path().join("noise.csv");
    std::fs::write(&noise, [0_u8, 159, 146, 150, 0, 255, 10, 7]).unwrap();
    let read = desk
        .import_ledger(noise, FileChoices::default(), Arc::new(Unwatched))
        .await;
    assert!(read.is_err());
    let empty = folder.path().join("empty.csv");
    std::fs::write(&empty, "").unwrap();
    let read = desk
        .import_ledger(empty, FileChoices::default(), Arc::new(Unwatched))
        .await;
    assert_eq!(read.unwrap_err().code, FailureCode::FileEmpty);
    let missing = folder.path().join("nowhere.csv");
    let read = desk
        .import_ledger(missing, FileChoices::default(), Arc::new(Unwatched))
        .await;
    assert_eq!(read.unwrap_err().code, FailureCode::FileUnreadable);
    assert!(desk.clients().await.unwrap().is_empty());
    assert!(desk.imports().await.unwrap().is_empty());
    assert!(desk.check().await.unwrap().ok);
}

/// A small disk of its own, where this system lets the test mount one.
struct SmallDisk(tempfile::TempDir);

impl SmallDisk {
    fn mount(size: &str) -> Option<Self> {
        let folder = tempfile::tempdir().unwrap();
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &format!("size={size}"), "tmpfs"])
            .arg(folder.path())
            .status();
        if mounted.is_ok_and(|status| status.success()) {
            return Some(Self(folder));
        }
        println!("skipped: this system lets nobody mount a small disk for a test");
        None
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn remount(&self, how: &str) -> bool {
        let option = format!("remount,{how}");
        let done = Command::new("mount")
            .args(["-o", &option])
            .arg(self.path())
            .status();
        done.is_ok_and(|status| status.success())
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.path()).status();
    }
}

#[tokio::test]
async fn a_full_disk_refuses_the_edit_and_keeps_everything_saved_before() {
    let Some(disk) = SmallDisk::mount("4m") else {
        return;
    };
    let desk = create(disk.path()).await;
    let mut saved = 0;
    let failure = loop {
        let name = format!("Client {saved} {}", "x".repeat(20_000));
        match desk.create_client(named(&name)).await {
            Ok(_) => saved += 1,
            Err(failure) => break failure,
        }
        assert!(saved < 1000, "the disk never filled");
    };
    assert_eq!(failure.code, FailureCode::DiskFull);
    assert_eq!(desk.clients().await.unwrap().len(), saved);
    desk.close().await;
    assert!(disk.remount("size=32m"));
    let desk = reopen(disk.path()).await;
    assert_eq!(desk.clients().await.unwrap().len(), saved);
    assert!(desk.check().await.unwrap().ok);
    desk.create_client(named("After")).await.unwrap();
    desk.close().await;
}

#[tokio::test]
async fn a_read_only_folder_is_named() {
    let Some(disk) = SmallDisk::mount("8m") else {
        return;
    };
    create(disk.path()).await.close().await;
    assert!(disk.remount("ro"));
    let passphrase = Protection::Passphrase(PASSPHRASE);
    assert_eq!(
        refused(disk.path(), passphrase).await,
        FailureCode::ReadOnly
    );
    assert!(disk.remount("rw"));
    reopen(disk.path()).await.close().await;
}
