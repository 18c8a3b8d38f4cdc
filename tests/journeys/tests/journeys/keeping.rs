//! Keeping a workspace safe: another passphrase, a backup that comes back, and a restore that was cut
//! off.

use crate::steps::client;
use std::path::Path;
use std::sync::Arc;
use valise_desk::{Desk, Failure, FailureCode, Protection};
use valise_journeys::{NoKeychain, PASSPHRASE, Pocket, World, create, fresh, reopen};

const NEW: &str = "another horse, another battery";

async fn open(folder: &Path, passphrase: &str) -> Result<Desk, Failure> {
    let world = Arc::new(World::default());
    Desk::open(folder, Protection::Passphrase(passphrase), world).await
}

async fn names(desk: &Desk) -> Vec<String> {
    let clients = desk.clients().await.unwrap();
    clients.into_iter().map(|row| row.name).collect()
}

#[tokio::test]
async fn a_changed_passphrase_opens_the_workspace_and_the_old_one_no_longer_does() {
    let (folder, mut desk) = fresh().await;
    client(&desk, "Hua Xing").await;
    let wrong = desk.change_passphrase("not this one", NEW).unwrap_err();
    assert_eq!(
        (wrong.code, wrong.field.as_deref()),
        (FailureCode::WrongPassphrase, Some("old"))
    );
    let short = desk.change_passphrase(PASSPHRASE, "seven s").unwrap_err();
    assert_eq!(
        (short.code, short.field.as_deref()),
        (FailureCode::PassphraseTooShort, Some("new"))
    );
    desk.close().await;
    let mut desk = open(folder.path(), PASSPHRASE)
        .await
        .expect("a refused change changes nothing");

    let database = folder.path().join("valise.db");
    let before = std::fs::read(&database).unwrap();
    desk.change_passphrase(PASSPHRASE, NEW).unwrap();
    desk.change_passphrase(NEW, NEW)
        .expect("the new one is known at once");
    client(&desk, "Nordkraft").await;
    desk.close().await;
    assert_eq!(
        open(folder.path(), PASSPHRASE).await.err().unwrap().code,
        FailureCode::WrongPassphrase
    );
    let desk = open(folder.path(), NEW).await.unwrap();
    assert_eq!(names(&desk).await, ["Hua Xing", "Nordkraft"]);
    assert!(desk.check().await.unwrap().ok);
    desk.close().await;
    let after = std::fs::read(&database).unwrap();
    assert_eq!(
        before[..16],
        after[..16],
        "the pages stay under the same key and salt"
    );
    let description = std::fs::read_to_string(folder.path().join("workspace.json")).unwrap();
    assert!(!description.contains(NEW) && !description.contains(PASSPHRASE));
}

#[tokio::test]
async fn a_workspace_that_the_keychain_opens_has_no_passphrase_to_change() {
    let folder = tempfile::tempdir().unwrap();
    let pocket = Pocket::default();
    let world = Arc::new(World::default());
    let mut desk = Desk::create(folder.path(), Protection::Keychain(&pocket), world)
        .await
        .unwrap();
    let refused = desk.change_passphrase("", NEW).unwrap_err();
    assert_eq!(refused.code, FailureCode::InvalidInput);
    // Its backup can be given one, so that it opens where there is no keychain.
    let backup = folder.path().join("copy.valise");
    let short = desk.backup(&backup, Some("short")).await.unwrap_err();
    assert_eq!(short.code, FailureCode::PassphraseTooShort);
    let written = desk.backup(&backup, Some(NEW)).await.unwrap();
    assert!(written.by_passphrase && written.bytes > 0.0);
    let elsewhere = tempfile::tempdir().unwrap();
    let world = Arc::new(World::default());
    let protection = Protection::Passphrase(NEW);
    valise_desk::backup::restore(elsewhere.path(), &backup, protection, world)
        .await
        .unwrap();
    open(elsewhere.path(), NEW).await.unwrap();
}

#[tokio::test]
async fn a_backup_of_the_open_workspace_takes_its_place_and_the_old_one_can_still_be_opened() {
    let (folder, mut desk) = fresh().await;
    client(&desk, "Before").await;
    let outside = tempfile::tempdir().unwrap();
    let backup = outside.path().join("copy.valise");
    desk.backup(&backup, None).await.unwrap();
    client(&desk, "Later").await;
    desk.change_passphrase(PASSPHRASE, NEW).unwrap();

    // Its own backup asks for nothing; until the end the desk works on.
    let unpacked = desk
        .unpack(&backup, Protection::Keychain(&NoKeychain))
        .await
        .unwrap();
    client(&desk, "Last").await;
    desk.close().await;
    let (desk, restored) = unpacked.put_in_place().await.unwrap();
    assert_eq!(names(&desk).await, ["Before"]);
    client(&desk, "After").await;
    assert!(desk.check().await.unwrap().ok);
    desk.close().await;
    assert!(
        open(folder.path(), PASSPHRASE).await.is_err(),
        "the old passphrase comes not back"
    );
    open(folder.path(), NEW).await.unwrap().close().await;

    let kept = restored.set_aside.unwrap();
    assert!(kept.ends_with("replaced-2026-11-21"), "{kept}");
    let old = open(Path::new(&kept), NEW).await.unwrap();
    assert_eq!(names(&old).await, ["Before", "Last", "Later"]);
}

#[tokio::test]
async fn a_restore_that_was_cut_off_leaves_the_workspace_as_it_was() {
    let (folder, desk) = fresh().await;
    client(&desk, "Hua Xing").await;
    desk.close().await;
    let other = tempfile::tempdir().unwrap();
    create(other.path()).await.close().await;

    // The moment after the databases changed places and before the descriptions did.
    let kept = folder.path().join("backups/replaced-2026-11-21");
    std::fs::create_dir_all(&kept).unwrap();
    std::fs::write(folder.path().join("restoring"), "replaced-2026-11-21").unwrap();
    let database = folder.path().join("valise.db");
    std::fs::rename(&database, kept.join("valise.db")).unwrap();
    std::fs::copy(other.path().join("valise.db"), &database).unwrap();

    let desk = reopen(folder.path()).await;
    assert_eq!(names(&desk).await, ["Hua Xing"]);
    assert!(desk.check().await.unwrap().ok);
    assert!(!folder.path().join("restoring").exists());
}
