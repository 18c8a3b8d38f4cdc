//! ONE list of what the window may ask. Each line of the first list becomes a Tauri command over the
//! function of the same name on the desk, typed for the web page by specta; so does each of the
//! second, which is long work that the window watches and may stop; the third list are the commands
//! that need the shell itself (`shell`).
//! Deliberately absent: what the commands do.

mod shell;

use crate::office::Office;
use crate::work::ProgressEvent;
use std::path::PathBuf;
use std::sync::Arc;
use tauri::State;
use tauri::ipc::Channel;
use valise_desk::Answer;
use valise_desk::account::{ClientRow, ClientView, ContactRow, CreateClient, GroupRow, MemberRow};
use valise_desk::dossier::{ExportDossier, Exported};
use valise_desk::editing::{AddRow, EditCell, PastRow, TrashRow, UndoView, UndoneView};
use valise_desk::erasing::{ErasedView, ErasurePreview};
use valise_desk::finding::Found;
use valise_desk::importing::{FileChoices, FilePreview, ImportRow, ImportTarget, Imported};
use valise_desk::people::{PersonName, PersonRow, Profile};
use valise_desk::position::{
    CreatePosition, FillPosition, MovePosition, PlaceInChain, PositionView,
};
use valise_desk::syncing::{
    AlarmView, ApproveRequest, BeginSharing, ConflictView, InvitationRow, InvitationView,
    OddObjectView, Remote, RequestView, ResolveConflict, RoundView, SharedMemberView,
    SkippedMoveView, SyncView, WaitingView,
};
use valise_desk::templates::TemplateView;
use valise_desk::today::TodayView;
use valise_desk::value::{
    CohortRow, CostsView, FittedModels, InvoiceLine, InvoiceRow, OutcomeView, PlanScenarioView,
    Sum, SwingRow, ValueView, WhatIf, WorthView,
};
use valise_desk::visit::{PlanVisit, RecordVisit, VisitRow, VisitView};
use valise_domain::chart::Chart;
use valise_domain::codes::{BuyingRole, Category, ImportKind, Language, VisitPurpose};
use valise_domain::id::RowId;
use valise_domain::money::Currency;
use valise_domain::nouns::{
    AccountId, ChecklistLineId, ImportId, MemberId, PlanScenarioId, PositionId,
    RetentionAssumption, StakeholderId, VisitId,
};
use valise_domain::time::Date;

/// Turns each line into a command and lists all of them for Tauri and for specta.
macro_rules! commands {
    (
        desk { $( $(#[$doc:meta])* $name:ident($($arg:ident: $type:ty),* $(,)?) -> $answer:ty; )+ }
        work {
            $( $(#[$work_doc:meta])*
               $work:ident($($work_arg:ident: $work_type:ty),* $(,)?) -> $work_answer:ty; )+
        }
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

        $(
            $(#[$work_doc])*
            #[tauri::command]
            #[specta::specta]
            pub async fn $work(
                office: State<'_, Office>,
                $($work_arg: $work_type,)*
                work: String,
                progress: Channel<ProgressEvent>,
            ) -> Answer<$work_answer> {
                let work = Arc::new(office.under_way.begin(work, progress));
                office.desk().await?.$work($($work_arg,)* work).await
            }
        )+

        /// Every command with its types.
        pub fn builder() -> tauri_specta::Builder<tauri::Wry> {
            tauri_specta::Builder::<tauri::Wry>::new()
                .disable_serde_phases()
                .commands(tauri_specta::collect_commands![
                    $($name,)+ $($work,)+ $(shell::$shell),+
                ])
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
        /// Puts a client into the group of a name, or out of its group.
        set_group(account: AccountId, name: Option<String>) -> ();
        /// Every group of clients.
        groups() -> Vec<GroupRow>;
        /// Everybody on our side.
        members() -> Vec<MemberRow>;
        /// Every contact with a client, the newest first.
        contacts(account: AccountId) -> Vec<ContactRow>;
        /// What today asks for.
        today(language: Language) -> TodayView;
        /// Finds clients, people, posts, visits and notes.
        search(query: String, limit: u32) -> Vec<Found>;
        /// Makes a row.
        add_row(request: AddRow) -> RowId;
        /// Gives one cell a value.
        edit_cell(edit: EditCell) -> ();
        /// Puts a row into the trash.
        delete_row(table: String, row: RowId) -> ();
        /// Brings a row back from the trash.
        restore_row(table: String, row: RowId) -> ();
        /// What erasing a person for good would take with it, and who may.
        erasure_of(person: StakeholderId) -> ErasurePreview;
        /// Erases a person for good, here and wherever others have them.
        erase_person(person: StakeholderId) -> ErasedView;
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
        /// Makes or places the person who holds a position.
        fill_position(request: FillPosition) -> StakeholderId;
        /// Leaves a position without a holder.
        vacate_position(position: PositionId) -> ();
        /// Deletes a position; its reports move up.
        remove_position(position: PositionId) -> ();
        /// Says where in the decision chain a position stands.
        place_in_chain(request: PlaceInChain) -> ();
        /// Everybody on the chart, in its order.
        people(account: AccountId) -> Vec<PersonRow>;
        /// People of a client who hold no position, by name.
        unplaced(account: AccountId) -> Vec<PersonName>;
        /// Makes exactly these the buying roles of a person.
        set_roles(stakeholder: StakeholderId, roles: Vec<BuyingRole>) -> ();
        /// The sensitive profile of a person.
        profile(stakeholder: StakeholderId) -> Profile;
        /// Writes the chart as SVG or PDF.
        export_chart(account: AccountId, language: Language, path: PathBuf) -> Exported;
        /// Every visit of a client.
        visits(account: AccountId, language: Language) -> Vec<VisitView>;
        /// One visit with everything its page shows.
        visit(id: VisitId, language: Language) -> VisitView;
        /// Every visit of those days.
        all_visits(from: Option<Date>, to: Option<Date>) -> Vec<VisitRow>;
        /// Plans a visit.
        plan_visit(request: PlanVisit) -> VisitId;
        /// Gives a visit another purpose and its checklist.
        change_purpose(visit: VisitId, purpose: VisitPurpose) -> ();
        /// Makes exactly these take part in a visit.
        set_attendees(
            visit: VisitId,
            stakeholders: Vec<StakeholderId>,
            members: Vec<MemberId>,
        ) -> ();
        /// Records a visit.
        record_visit(request: RecordVisit) -> ();
        /// Says that a visit does not take place.
        cancel_visit(visit: VisitId) -> ();
        /// Makes a recorded or cancelled visit planned again.
        reopen_visit(visit: VisitId) -> ();
        /// The checklists of the team.
        templates(language: Language) -> Vec<TemplateView>;
        /// Puts a line of a checklist before another, or last.
        move_line(table: String, row: RowId, before: Option<RowId>) -> ();
        /// Ticks a line of a checklist.
        tick_line(line: ChecklistLineId, done: bool, answer: Option<String>) -> ();
        /// What a client is worth, first rung.
        value(account: AccountId) -> ValueView;
        /// The four sums of a client, side by side.
        worth(account: AccountId) -> WorthView;
        /// A sum with other numbers; writes nothing.
        what_if(request: WhatIf) -> Sum;
        /// The invoices of a client, the latest first.
        invoices(account: AccountId, from: Option<Date>, to: Option<Date>) -> Vec<InvoiceRow>;
        /// The lines of one invoice.
        invoice_lines(account: AccountId, invoice: String) -> Vec<InvoiceLine>;
        /// The entries and rates behind a client's cost to serve.
        costs(account: AccountId) -> CostsView;
        /// What a client's retention sum rests on.
        retention_assumption(account: AccountId) -> Option<RetentionAssumption>;
        /// Every plan of a client, the newest first.
        scenarios(account: AccountId) -> Vec<PlanScenarioView>;
        /// Makes a plan, filled with what is known.
        create_scenario(account: AccountId) -> PlanScenarioId;
        /// Keeps a plan as it is under a name.
        keep_scenario(scenario: PlanScenarioId, name: String) -> PlanScenarioId;
        /// Makes a plan the one that counts.
        choose_scenario(scenario: PlanScenarioId) -> ();
        /// What each driver of a plan moves.
        tornado(account: AccountId, scenario: PlanScenarioId) -> Vec<SwingRow>;
        /// A plan drawn many times.
        monte_carlo(account: AccountId, scenario: PlanScenarioId, seed: u32) -> OutcomeView;
        /// Customers by the month of their first purchase.
        cohorts() -> Vec<CohortRow>;
        /// What a ledger file would bring.
        preview_ledger(path: PathBuf, choices: FileChoices) -> FilePreview;
        /// What a people file would bring.
        preview_people(path: PathBuf, target: ImportTarget, choices: FileChoices) -> FilePreview;
        /// What a list of costs would bring.
        preview_costs(path: PathBuf, choices: FileChoices) -> FilePreview;
        /// Writes the lines of a file that cannot be taken into another, with their reasons.
        write_rejected(kind: ImportKind, path: PathBuf, choices: FileChoices, to: PathBuf) -> u32;
        /// Every import that stands.
        imports() -> Vec<ImportRow>;
        /// Takes a whole import back.
        undo_import(id: ImportId) -> UndoneView;
        /// How sharing stands.
        sync_state() -> SyncView;
        /// Does one round.
        sync_once() -> RoundView;
        /// Works offline, or no more.
        set_offline(offline: bool) -> ();
        /// Begins to share; answers with the recovery key.
        share(request: BeginSharing) -> String;
        /// Goes on with another address or password of the same store.
        change_storage(remote: Remote) -> ();
        /// The recovery key, until it is on paper.
        recovery_key() -> Option<String>;
        /// Forgets the recovery key: it is on paper.
        forget_recovery_key() -> ();
        /// Lays an invitation on the store.
        invite() -> InvitationView;
        /// Invitations that stand.
        invitations() -> Vec<InvitationRow>;
        /// Takes an invitation back.
        withdraw_invitation(name: String) -> ();
        /// Who asks to join.
        requests() -> Vec<RequestView>;
        /// Lets somebody in.
        approve(request: ApproveRequest) -> ();
        /// Everybody who was ever let in.
        shared_members() -> Vec<SharedMemberView>;
        /// Gives somebody a role on everything that is shared now.
        set_member_role(member: MemberId, role: String) -> ();
        /// Gives somebody a role on one account, or takes it away.
        set_account_role(member: MemberId, account: AccountId, role: Option<String>) -> ();
        /// Takes away a device that was lost or replaced.
        revoke_device(device: String) -> ();
        /// Takes away all rights and devices of somebody who leaves.
        revoke_member(member: MemberId) -> ();
        /// All open conflicts.
        conflicts() -> Vec<ConflictView>;
        /// Settles a conflict.
        resolve_conflict(request: ResolveConflict) -> ();
        /// Chart moves that were left out.
        skipped_moves() -> Vec<SkippedMoveView>;
        /// Changes that wait.
        waiting_changes() -> Vec<WaitingView>;
        /// Takes in what waits.
        adopt(id: String) -> ();
        /// Objects on the store that cannot be used.
        odd_objects() -> Vec<OddObjectView>;
        /// What is wrong on the store, or was.
        alarms() -> Vec<AlarmView>;
    }
    work {
        /// Takes a ledger file in.
        import_ledger(path: PathBuf, choices: FileChoices) -> Imported;
        /// Takes a people file in.
        import_people(path: PathBuf, target: ImportTarget, choices: FileChoices) -> Imported;
        /// Takes a list of costs in.
        import_costs(path: PathBuf, choices: FileChoices) -> Imported;
        /// Fits the models to all customers and keeps the result.
        fit_customer_base() -> FittedModels;
        /// Prints a client's dossier.
        export_dossier(request: ExportDossier) -> Exported;
    }
    shell {
        workspace_state, create_workspace, come_in, unlock_workspace, lock_workspace, change_passphrase,
        back_up, restore_backup, reveal_file, cancel_work,
    }
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
