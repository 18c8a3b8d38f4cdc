//! The window: one a workspace, its size and place kept, preferences of this device beside it.
//! Deliberately absent: pages (ui/) and commands (`commands`).

use crate::commands;
use crate::office::Office;
use crate::paths;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tauri::{Emitter as _, Manager, WebviewUrl, WebviewWindowBuilder};
use valise_desk::syncing::News;

const LABEL: &str = "main";
/// How long the end of the program waits for work under way.
const PATIENCE: Duration = Duration::from_secs(3);

/// Opens the window and stays until it is closed.
pub fn open(workspace: Option<PathBuf>, sample: bool) -> ExitCode {
    let folder = workspace.unwrap_or_else(|| paths::workspace(sample));
    let builder = commands::builder();
    let app = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(
            |app, _arguments, _folder| {
                if let Some(window) = app.get_webview_window(LABEL) {
                    // A window that cannot be raised is there all the same.
                    let _ = window.unminimize();
                    let _ = window.set_focus();
                }
            },
        ))
        .plugin(tauri_plugin_store::Builder::default().build())
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(Office::new(folder, sample))
        .invoke_handler(builder.invoke_handler())
        .setup(|app| {
            // A workspace opens while the web view starts. What goes wrong is told when the window asks.
            let heard = app.handle().clone();
            app.state::<Office>().listen(Arc::new(move |news| {
                let name = match news {
                    News::Status => "sync-changed",
                    News::Changes => "workspace-changed",
                };
                // A window that is not there (yet) asks anew when it comes.
                let _ = heard.emit(name, ());
            }));
            let early = app.handle().clone();
            tauri::async_runtime::spawn(async move {
                let _ = early.state::<Office>().state().await;
            });
            WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
                .title("Valise")
                .inner_size(1280.0, 800.0)
                .min_inner_size(1024.0, 680.0)
                .build()?;
            Ok(())
        })
        .build(tauri::generate_context!());
    match app {
        Ok(app) => {
            app.run(|app, event| {
                if matches!(event, tauri::RunEvent::Exit) {
                    leave(app);
                }
            });
            ExitCode::SUCCESS
        }
        Err(error) => crate::cli::no_window(&error),
    }
}

/// Closes the database before the process tears down what its threads stand on. Work that does not end
/// is left to the journal, which loses nothing that was acknowledged.
fn leave(app: &tauri::AppHandle) {
    let office = app.state::<Office>();
    let closing = async { tokio::time::timeout(PATIENCE, office.leave()).await };
    let _ = tauri::async_runtime::block_on(closing);
}
