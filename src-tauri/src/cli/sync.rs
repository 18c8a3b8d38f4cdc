//! `valise sync`: sharing a workspace without a window. Secrets come from the environment, never from
//! arguments, which others could read.
//! Deliberately absent: rounds in the background; a script asks for each.

mod arguments;

use arguments::{At, Resolve};
pub use arguments::{ComeIn, Sync};

use super::print::Printer;
use crate::surroundings::ThisComputer;
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use valise_desk::syncing::{
    ApproveRequest, AskToJoin, BeginSharing, RecoverSharing, Remote, ResolveConflict, RoundView,
    SyncView,
};
use valise_desk::{Answer, Desk, Protection};
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, MemberId};
use valise_domain::value::Value;
use valise_words::Arg;

/// The environment variable that holds the password or key of the store.
const SECRET: &str = "VALISE_STORE_SECRET";
/// The environment variable that holds the code of an invitation.
const CODE: &str = "VALISE_CODE";

/// Makes an empty workspace and asks to join with it, or brings a shared one back into it; asks again
/// with one that is there.
pub async fn come_in(
    printer: &Printer,
    folder: &Path,
    asked: ComeIn,
    protection: Protection<'_>,
    is_new: bool,
) -> Answer<()> {
    let desk = if is_new {
        Desk::create_to_join(folder, protection, Arc::new(ThisComputer)).await?
    } else {
        Desk::open(folder, protection, Arc::new(ThisComputer)).await?
    };
    let code = std::env::var(CODE).unwrap_or_default();
    let done = match asked {
        ComeIn::Join(at) => join(printer, &desk, at, code).await,
        ComeIn::Recover(at) => recover(printer, &desk, at, code).await,
    };
    desk.close().await;
    done
}

async fn join(printer: &Printer, desk: &Desk, at: At, code: String) -> Answer<()> {
    let request = AskToJoin {
        code,
        person: at.person.clone(),
        device_name: at.device.clone(),
        remote: remote(at),
    };
    let words = desk.ask_to_join(request).await?;
    printer.answer(&json!({ "words": words }), || {
        let shown = words.join(" ");
        vec![printer.text("cli-sync-words", &[("words", Arg::from(shown.as_str()))])]
    });
    Ok(())
}

async fn recover(printer: &Printer, desk: &Desk, at: At, paper: String) -> Answer<()> {
    let request = RecoverSharing {
        paper,
        device_name: at.device.clone(),
        remote: remote(at),
    };
    desk.recover_sharing(request).await?;
    self::done(printer);
    Ok(())
}

/// Everything that needs the workspace to be there.
pub async fn sync(printer: &Printer, desk: &Desk, asked: Sync) -> Answer<()> {
    match asked {
        Sync::Init { at } => {
            let request = BeginSharing {
                person: at.person.clone(),
                device_name: at.device.clone(),
                remote: remote(at),
            };
            let paper = desk.share(request).await?;
            recovery(printer, Some(paper));
        }
        // Asked before the workspace was opened.
        Sync::Join { .. } | Sync::Recover { .. } => {}
        Sync::Invite => {
            let made = desk.invite().await?;
            let letters = made.letters.clone();
            printer.answer(&made, || vec![letters]);
        }
        Sync::Requests => printer.answer(&desk.requests().await?, Vec::new),
        Sync::Approve {
            request,
            member,
            role,
            account,
        } => {
            let request = ApproveRequest {
                request,
                member: member.map(MemberId),
                role,
                accounts: chosen(account),
            };
            desk.approve(request).await?;
            done(printer);
        }
        Sync::Give {
            member,
            role,
            account,
        } => {
            give(desk, MemberId(member), role, account.map(AccountId)).await?;
            done(printer);
        }
        Sync::Invitations { withdraw: None } => {
            printer.answer(&desk.invitations().await?, Vec::new);
        }
        Sync::Invitations {
            withdraw: Some(name),
        } => {
            desk.withdraw_invitation(name).await?;
            done(printer);
        }
        Sync::Members => printer.answer(&desk.shared_members().await?, Vec::new),
        Sync::Revoke { device, member } => {
            if let Some(device) = device {
                desk.revoke_device(device).await?;
            }
            if let Some(member) = member {
                desk.revoke_member(MemberId(member)).await?;
            }
            done(printer);
        }
        Sync::Once => round(printer, &desk.sync_once().await?),
        Sync::Status => state(printer, &desk.sync_state().await?),
        Sync::Conflicts => printer.answer(&desk.conflicts().await?, Vec::new),
        Sync::Resolve(how) => resolve(printer, desk, how).await?,
        Sync::Waiting => printer.answer(&desk.waiting_changes().await?, Vec::new),
        Sync::Oddities => oddities(printer, desk).await?,
        Sync::Offline { offline } => {
            desk.set_offline(offline).await?;
            done(printer);
        }
        Sync::Adopt { change } => {
            desk.adopt(change).await?;
            done(printer);
        }
        Sync::RecoveryKey { forget: true } => {
            desk.forget_recovery_key().await?;
            done(printer);
        }
        Sync::RecoveryKey { forget: false } => recovery(printer, desk.recovery_key().await?),
    }
    Ok(())
}

/// The accounts that were named; none stands for all.
fn chosen(accounts: Vec<RowId>) -> Option<Vec<AccountId>> {
    let accounts: Vec<AccountId> = accounts.into_iter().map(AccountId).collect();
    Some(accounts).filter(|accounts| !accounts.is_empty())
}

async fn give(
    desk: &Desk,
    member: MemberId,
    role: Option<String>,
    account: Option<AccountId>,
) -> Answer<()> {
    match (account, role) {
        (Some(account), role) => desk.set_account_role(member, account, role).await,
        (None, Some(role)) => desk.set_member_role(member, role).await,
        // clap asks for one of them.
        (None, None) => Ok(()),
    }
}

async fn oddities(printer: &Printer, desk: &Desk) -> Answer<()> {
    let (moves, objects) = (desk.skipped_moves().await?, desk.odd_objects().await?);
    let alarms = desk.alarms().await?;
    let all = json!({ "skipped_moves": moves, "objects": objects, "alarms": alarms });
    printer.answer(&all, Vec::new);
    Ok(())
}

async fn resolve(printer: &Printer, desk: &Desk, how: Resolve) -> Answer<()> {
    let open = desk.conflicts().await?;
    let shown = open.into_iter().find(|one| {
        (one.table.as_str(), one.row, one.field.as_str()) == (&*how.noun, how.row, &*how.field)
    });
    let value = match &how.value {
        Some(text) => super::edit::read(&how.noun, &how.field, text)?,
        None => Value::Null,
    };
    let request = ResolveConflict {
        table: how.noun,
        row: how.row,
        field: how.field,
        seen: shown.map(|one| one.seen).unwrap_or_default(),
        version: how.version,
        value,
    };
    desk.resolve_conflict(request).await?;
    done(printer);
    Ok(())
}

fn remote(at: At) -> Remote {
    let secret = std::env::var(SECRET).ok().filter(|text| !text.is_empty());
    Remote {
        address: at.address,
        user: at.user,
        secret,
    }
}

fn done(printer: &Printer) {
    printer.answer(&json!({ "done": true }), || {
        vec![printer.text("cli-sync-done", &[])]
    });
}

fn recovery(printer: &Printer, paper: Option<String>) {
    printer.answer(&json!({ "recovery_key": paper }), || {
        let key = paper.clone().unwrap_or_default();
        vec![printer.text("cli-sync-recovery", &[("key", Arg::from(key.as_str()))])]
    });
}

fn round(printer: &Printer, done: &RoundView) {
    printer.answer(done, || {
        let counts = [
            ("received", Arg::from(u64::from(done.received))),
            ("sent", Arg::from(u64::from(done.sent))),
        ];
        let reach = printer.text(&format!("sync-reach-{}", done.reach), &[]);
        vec![reach, printer.text("cli-sync-round", &counts)]
    });
}

fn state(printer: &Printer, state: &SyncView) {
    printer.answer(state, || {
        let Some(reach) = &state.reach else {
            return vec![printer.text("sync-not-shared", &[])];
        };
        let counts = [
            ("pending", Arg::from(u64::from(state.pending))),
            ("waiting", Arg::from(u64::from(state.waiting))),
            ("conflicts", Arg::from(u64::from(state.conflicts))),
        ];
        let reach = printer.text(&format!("sync-reach-{reach}"), &[]);
        vec![reach, printer.text("cli-sync-state", &counts)]
    });
}
