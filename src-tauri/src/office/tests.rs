//! Locking, unlocking and replacing, with a real workspace and no window.

use super::*;
use std::future::Future;
use std::pin::pin;
use std::task::Poll;
use valise_desk::account::CreateClient;

mod sharing;

const PASSPHRASE: &str = "seven bright lanterns";

fn unlock(passphrase: &str) -> UnlockWorkspace {
    UnlockWorkspace {
        passphrase: passphrase.to_owned(),
    }
}

async fn office() -> (tempfile::TempDir, Office) {
    let folder = tempfile::tempdir().unwrap();
    let office = Office::new(folder.path().join("workspace"), false);
    let request = CreateWorkspace {
        passphrase: Some(PASSPHRASE.to_owned()),
        sample: false,
    };
    office.create(request).await.unwrap();
    (folder, office)
}

async fn add(office: &Office, name: &str) {
    let request = CreateClient {
        name: name.to_owned(),
        external_id: None,
    };
    let desk = office.desk().await.unwrap();
    desk.create_client(request).await.unwrap();
}

async fn names(office: &Office) -> Vec<String> {
    let clients = office.desk().await.unwrap().clients().await.unwrap();
    clients.into_iter().map(|row| row.name).collect()
}

/// Looks once whether it has ended.
async fn has_ended(mut future: std::pin::Pin<&mut impl Future>) -> bool {
    std::future::poll_fn(|context| Poll::Ready(future.as_mut().poll(context).is_ready())).await
}

#[tokio::test]
async fn a_locked_workspace_answers_nothing_and_is_let_go_until_its_passphrase_comes() {
    let (_folder, office) = office().await;
    add(&office, "Hua Xing").await;
    let locked = office.lock().await.unwrap();
    assert_eq!(locked.state, WorkspaceStage::Locked);
    assert_eq!(locked.protection, Some(ProtectionKind::Passphrase));
    let refused = office.desk().await.map(|_| ()).unwrap_err();
    assert_eq!(refused.code, FailureCode::PassphraseNeeded);
    assert_eq!(office.state().await.unwrap().state, WorkspaceStage::Locked);

    // Nobody holds the folder any more: another process could take it.
    let elsewhere = Desk::open(
        &office.folder,
        Protection::Passphrase(PASSPHRASE),
        Arc::new(ThisComputer),
    );
    elsewhere.await.unwrap().close().await;

    let wrong = office
        .unlock(unlock("seven dim lanterns"))
        .await
        .unwrap_err();
    assert_eq!(wrong.code, FailureCode::WrongPassphrase);
    assert_eq!(wrong.field.as_deref(), Some("passphrase"));
    let open = office.unlock(unlock(PASSPHRASE)).await.unwrap();
    assert_eq!(open.state, WorkspaceStage::Open);
    assert_eq!(names(&office).await, ["Hua Xing"]);
    office.leave().await;
}

#[tokio::test]
async fn locking_waits_for_work_under_way_and_lets_nothing_begin() {
    let (_folder, office) = office().await;
    let working = office.desk().await.unwrap();
    let mut locking = pin!(office.lock());
    assert!(!has_ended(locking.as_mut()).await);
    let mut late = pin!(office.desk());
    assert!(!has_ended(late.as_mut()).await);
    working
        .create_client(CreateClient {
            name: "Begun before".to_owned(),
            external_id: None,
        })
        .await
        .unwrap();
    drop(working);
    assert_eq!(locking.await.unwrap().state, WorkspaceStage::Locked);
    assert!(late.await.is_err());
    office.unlock(unlock(PASSPHRASE)).await.unwrap();
    assert_eq!(names(&office).await, ["Begun before"]);
    office.leave().await;
}

#[tokio::test]
async fn the_sample_opens_by_itself_and_so_is_never_locked() {
    let folder = tempfile::tempdir().unwrap();
    let office = Office::new(folder.path().join("sample"), true);
    let state = office.state().await.unwrap();
    assert_eq!(
        (state.state, state.protection),
        (WorkspaceStage::Open, None)
    );
    assert_eq!(office.lock().await.unwrap().state, WorkspaceStage::Open);
    let change = ChangePassphrase {
        old: SAMPLE_PASSPHRASE.to_owned(),
        new: PASSPHRASE.to_owned(),
    };
    assert!(office.change_passphrase(change).await.is_err());
    office.leave().await;
}

#[tokio::test]
async fn a_restored_backup_opens_at_once_and_says_where_the_old_workspace_is() {
    let (folder, office) = office().await;
    add(&office, "Before").await;
    let backup = folder.path().join("copy.valise");
    office
        .desk()
        .await
        .unwrap()
        .backup(&backup, None)
        .await
        .unwrap();
    add(&office, "Later").await;
    let change = ChangePassphrase {
        old: PASSPHRASE.to_owned(),
        new: "eight bright lanterns".to_owned(),
    };
    office.change_passphrase(change).await.unwrap();

    let state = office.restore(&backup, None).await.unwrap();
    assert_eq!(state.state, WorkspaceStage::Open);
    assert_eq!(names(&office).await, ["Before"]);
    let kept = PathBuf::from(state.kept.unwrap());
    assert!(kept.starts_with(&office.folder) && kept.join("valise.db").exists());

    // The passphrase of today stays in force; that of the backup's day does not come back.
    office.lock().await.unwrap();
    assert!(
        office.restore(&backup, None).await.is_err(),
        "nobody replaces what is locked"
    );
    assert!(office.unlock(unlock(PASSPHRASE)).await.is_err());
    office
        .unlock(unlock("eight bright lanterns"))
        .await
        .unwrap();

    // On a computer that never saw it, the passphrase of the backup is asked for.
    let other = Office::new(folder.path().join("other"), false);
    let asked = other.restore(&backup, None).await.unwrap_err();
    assert_eq!(asked.code, FailureCode::PassphraseNeeded);
    let wrong = other
        .restore(&backup, Some("no such words"))
        .await
        .unwrap_err();
    assert_eq!(wrong.code, FailureCode::WrongPassphrase);
    assert_eq!(wrong.field.as_deref(), Some("passphrase"));
    let state = other.restore(&backup, Some(PASSPHRASE)).await.unwrap();
    assert_eq!((state.state, state.kept), (WorkspaceStage::Open, None));
    assert_eq!(names(&other).await, ["Before"]);
    office.leave().await;
    other.leave().await;
}
