//! ONE list of what the window may ask. Each line of the first list becomes a Tauri command over the
//! function of the same name on the desk, typed for the web page by specta; the second list are the
//! commands that need the shell itself.
//! Deliberately absent: what the commands do.

use crate::office::{CreateWorkspace, Office, UnlockWorkspace, WorkspaceState};
use crate::work::ProgressEvent;
use std::path::PathBuf;
use tauri::State;
use tauri::ipc::Channel;
use valise_desk::Answer;
use valise_desk::account::{ClientRow, ClientView, CreateClient};
use valise_desk::dossier::{ExportDossier, Exported};
use valise_desk::editing::{EditCell, PastRow, TrashRow, UndoView, UndoneView};
use valise_desk::importing::{FileChoices, FilePreview, ImportRow, ImportTarget, Imported};
use valise_desk::position::{CreatePosition, MovePosition, PositionView};
use valise_desk::value::ValueView;
use valise_desk::visit::{PlanVisit, VisitView};
use valise_domain::chart::Chart;
use valise_domain::codes::{Category, Language};
use valise_domain::id::RowId;
use valise_domain::money::Currency;
use valise_domain::nouns::{AccountId, ChecklistLineId, ImportId, PositionId, VisitId};

/// Turns each line into a command and lists all of them for Tauri and for specta.
macro_rules! commands {
    (
        desk { $( $(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),* $(,)?) -> $answer:ty; )+ }
        shell { $( $shell:ident ),+ $(,)? }
    ) => {
        $(
            $(#[$doc])*
            #[tauri::command]
            #[specta::specta]
            pub async fn $name(office: State<'_, Office>, $($arg: $type),*) -> Answer<$answer> {
                office.desk().await?.$name($($arg),*).await
            }
        )+

        /// Every command with its types.
        pub fn builder() -> tauri_specta::Builder<tauri::Wry> {
            tauri_specta::Builder::<tauri::Wry>::new()
                .disable_serde_phases()
                .commands(tauri_specta::collect_commands![$($name,)+ $($shell),+])
        }
    };
}

commands! {
    desk {
        /// Every client, by name.
        clients() -> Vec<ClientRow>;
        /// One client's page.
        client(account: AccountId, language: Language) -> ClientView;
        /// Makes a client.
        create_client(request: CreateClient) -> AccountId;
        /// Makes exactly these the categories of a client.
        set_categories(account: AccountId, categories: Vec<Category>) -> ();
        /// Gives one cell a value.
        edit_cell(edit: EditCell) -> ();
        /// Puts a row into the trash.
        delete_row(table: String, row: RowId) -> ();
        /// Brings a row back from the trash.
        restore_row(table: String, row: RowId) -> ();
        /// What is in the trash.
        trash() -> Vec<TrashRow>;
        /// Everything that happened to a row.
        history(table: String, row: RowId) -> Vec<PastRow>;
        /// Takes the last change back.
        undo() -> Option<UndoneView>;
        /// Brings back what undo took.
        redo() -> Option<UndoneView>;
        /// What undo and redo would do next.
        undo_state() -> UndoView;
        /// States the currency of lines that name none.
        set_currency(currency: Currency) -> ();
        /// The chart of a client, laid out.
        chart(account: AccountId, folded: Vec<RowId>) -> Chart;
        /// One position with the person who holds it.
        position(position: PositionId) -> PositionView;
        /// Makes a position.
        create_position(request: CreatePosition) -> PositionId;
        /// Puts a position elsewhere.
        move_position(request: MovePosition) -> ();
        /// Every visit of a client.
        visits(account: AccountId, language: Language) -> Vec<VisitView>;
        /// Plans a visit.
        plan_visit(request: PlanVisit) -> VisitId;
        /// Ticks a line of a checklist.
        tick_line(line: ChecklistLineId, done: bool, answer: Option<String>) -> ();
        /// What a client is worth, first rung.
        value(account: AccountId) -> ValueView;
        /// What a ledger file would bring.
        preview_ledger(path: PathBuf, choices: FileChoices) -> FilePreview;
        /// What a people file would bring.
        preview_people(path: PathBuf, target: ImportTarget, choices: FileChoices) -> FilePreview;
        /// Every import that stands.
        imports() -> Vec<ImportRow>;
        /// Takes a whole import back.
        undo_import(id: ImportId) -> UndoneView;
    }
    shell {
        workspace_state, create_workspace, unlock_workspace,
        import_ledger, import_people, export_dossier, cancel_work,
    }
}

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

/// Opens the workspace with its passphrase.
#[tauri::command]
#[specta::specta]
pub async fn unlock_workspace(
    office: State<'_, Office>,
    request: UnlockWorkspace,
) -> Answer<WorkspaceState> {
    office.unlock(request).await
}

/// Takes a ledger file in.
#[tauri::command]
#[specta::specta]
pub async fn import_ledger(
    office: State<'_, Office>,
    path: PathBuf,
    choices: FileChoices,
    work: String,
    progress: Channel<ProgressEvent>,
) -> Answer<Imported> {
    let work = office.under_way.begin(work, progress);
    office
        .desk()
        .await?
        .import_ledger(path, choices, std::sync::Arc::new(work))
        .await
}

/// Takes a people file in.
#[tauri::command]
#[specta::specta]
pub async fn import_people(
    office: State<'_, Office>,
    path: PathBuf,
    target: ImportTarget,
    choices: FileChoices,
    work: String,
    progress: Channel<ProgressEvent>,
) -> Answer<Imported> {
    let work = office.under_way.begin(work, progress);
    office
        .desk()
        .await?
        .import_people(path, target, choices, std::sync::Arc::new(work))
        .await
}

/// Prints a client's dossier.
#[tauri::command]
#[specta::specta]
pub async fn export_dossier(
    office: State<'_, Office>,
    request: ExportDossier,
    work: String,
    progress: Channel<ProgressEvent>,
) -> Answer<Exported> {
    let work = office.under_way.begin(work, progress);
    office
        .desk()
        .await?
        .export_dossier(request, std::sync::Arc::new(work))
        .await
}

/// Asks a piece of work to stop.
#[tauri::command]
#[specta::specta]
pub async fn cancel_work(office: State<'_, Office>, work: String) -> Answer<()> {
    office.under_way.cancel(&work);
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// The web page's types are made from this list: `VALISE_WRITE_BINDINGS=1` writes them anew.
    #[test]
    fn bindings_are_current() {
        let place = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src/generated/bindings.ts");
        let folder = tempfile::tempdir().unwrap();
        let fresh = folder.path().join("bindings.ts");
        super::builder()
            .export(specta_typescript::Typescript::default(), &fresh)
            .unwrap();
        let fresh = std::fs::read_to_string(fresh).unwrap();
        if std::env::var_os("VALISE_WRITE_BINDINGS").is_some() {
            std::fs::write(&place, &fresh).unwrap();
        }
        let committed = std::fs::read_to_string(&place).unwrap();
        assert!(
            committed == fresh,
            "the bindings are old: run cargo xtask bindings"
        );
    }
}
