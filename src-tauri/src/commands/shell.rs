//! The commands that need the shell itself: the workspace as a whole, files beside it, and stopping
//! long work. Deliberately absent: what is in the workspace (the list in `commands`).

use crate::office::{
    ChangePassphrase, ComeIn, CreateWorkspace, Office, UnlockWorkspace, WorkspaceState,
};
use std::path::PathBuf;
use tauri::State;
use tauri_plugin_opener::{open_path, reveal_item_in_dir};
use tokio::task::spawn_blocking;
use valise_desk::backup::BackedUp;
use valise_desk::{Answer, Failure, FailureCode};
use zeroize::Zeroizing;

/// Where the workspace stands; opens it where nobody needs to be asked.
#[tauri::command]
#[specta::specta]
pub async fn workspace_state(office: State<'_, Office>) -> Answer<WorkspaceState> {
    office.state().await
}

/// Makes the workspace.
#[tauri::command]
#[specta::specta]
pub async fn create_workspace(
    office: State<'_, Office>,
    request: CreateWorkspace,
) -> Answer<WorkspaceState> {
    office.create(request).await
}

/// Makes a workspace of what others share.
#[tauri::command]
#[specta::specta]
pub async fn come_in(office: State<'_, Office>, request: ComeIn) -> Answer<WorkspaceState> {
    office.come_in(request).await
}

/// Opens the workspace with its passphrase.
#[tauri::command]
#[specta::specta]
pub async fn unlock_workspace(
    office: State<'_, Office>,
    request: UnlockWorkspace,
) -> Answer<WorkspaceState> {
    office.unlock(request).await
}

/// Locks the workspace that a passphrase protects: what is under way ends first, then the key and
/// the database are let go.
#[tauri::command]
#[specta::specta]
pub async fn lock_workspace(office: State<'_, Office>) -> Answer<WorkspaceState> {
    office.lock().await
}

/// Gives the workspace another passphrase.
#[tauri::command]
#[specta::specta]
pub async fn change_passphrase(office: State<'_, Office>, request: ChangePassphrase) -> Answer<()> {
    office.change_passphrase(request).await
}

/// Writes the whole workspace into one encrypted file; a passphrase opens the backup of a workspace
/// whose key the keychain holds on another computer too.
#[tauri::command]
#[specta::specta]
pub async fn back_up(
    office: State<'_, Office>,
    path: PathBuf,
    passphrase: Option<String>,
) -> Answer<BackedUp> {
    let passphrase = passphrase.map(Zeroizing::new);
    let passphrase = passphrase.as_deref().map(String::as_str);
    office.desk().await?.backup(&path, passphrase).await
}

/// Puts a backup in the place of the workspace, which is kept beside it; asks for the passphrase of
/// a backup that was made elsewhere.
#[tauri::command]
#[specta::specta]
pub async fn restore_backup(
    office: State<'_, Office>,
    path: PathBuf,
    passphrase: Option<String>,
) -> Answer<WorkspaceState> {
    let passphrase = passphrase.map(Zeroizing::new);
    office
        .restore(&path, passphrase.as_deref().map(String::as_str))
        .await
}

/// Shows a file in its folder; opens just the folder where the system cannot point at a file.
#[tauri::command]
#[specta::specta]
pub async fn reveal_file(path: PathBuf) -> Answer<()> {
    let shown = spawn_blocking(move || {
        let folder = path.parent().unwrap_or(&path);
        reveal_item_in_dir(&path)
            .or_else(|_| open_path(folder, None::<&str>))
            .map_err(|error| Failure::new(FailureCode::FileUnreadable, error))
    });
    shown
        .await
        .map_err(|error| Failure::new(FailureCode::FileUnreadable, error))?
}

/// Asks a piece of work to stop.
#[tauri::command]
#[specta::specta]
pub async fn cancel_work(office: State<'_, Office>, work: String) -> Answer<()> {
    office.under_way.cancel(&work);
    Ok(())
}
