//! `valise sync`: sharing a workspace without a window. Secrets come from the environment, never from
//! arguments, which others could read.
//! Deliberately absent: rounds in the background; a script asks for each.

use super::print::Printer;
use crate::surroundings::ThisComputer;
use clap::{Args, Subcommand};
use serde_json::json;
use std::path::Path;
use std::sync::Arc;
use valise_desk::syncing::{ApproveRequest, Remote, ResolveConflict, RoundView, SyncView};
use valise_desk::{Answer, Desk, Protection};
use valise_domain::id::RowId;
use valise_domain::nouns::MemberId;
use valise_domain::value::Value;
use valise_words::Arg;
use zeroize::Zeroizing;

/// The environment variable that holds the password or key of the store.
const SECRET: &str = "VALISE_STORE_SECRET";
/// The environment variable that holds the code of an invitation.
const CODE: &str = "VALISE_CODE";

/// What to do about sharing.
#[derive(Debug, Subcommand)]
pub enum Sync {
    /// Begin to share this workspace; answers with the recovery key, to be kept on paper
    Init {
        /// Where
        #[command(flatten)]
        at: At,
    },
    /// Ask to join a workspace that is shared there; the code comes from VALISE_CODE
    Join {
        /// Where
        #[command(flatten)]
        at: At,
    },
    /// Lay an invitation on the store and show its code
    Invite,
    /// List who asks to join, with the six words to compare
    Requests,
    /// Let somebody in, once both sides saw the same six words
    Approve {
        /// The request's id
        request: String,
        /// Who it is, by the id of the colleague; without it by name
        #[arg(long)]
        member: Option<RowId>,
        /// reader, editor or admin
        #[arg(long, default_value = "editor")]
        role: String,
    },
    /// List members and their devices
    Members,
    /// Take away a lost device, or somebody who leaves
    Revoke {
        /// The device's id
        #[arg(long, conflicts_with = "member", required_unless_present = "member")]
        device: Option<String>,
        /// The colleague's id
        #[arg(long)]
        member: Option<RowId>,
    },
    /// Do one round
    Once,
    /// Say how sharing stands
    Status,
    /// List cells that several people changed without knowing of each other
    Conflicts,
    /// Settle such a conflict
    Resolve(Resolve),
    /// List changes that wait, and why
    Waiting,
    /// Take in a change that waits
    Adopt {
        /// Its id
        change: String,
    },
    /// Show the recovery key again, until it is forgotten
    RecoveryKey {
        /// It is on paper: forget it here
        #[arg(long)]
        forget: bool,
    },
}

/// Where the shared objects lie, and who one is there.
#[derive(Debug, Args)]
pub struct At {
    /// folder:/path, s3://bucket/prefix?endpoint=…&region=… or webdav+https://…
    pub address: String,
    /// The user name or the id of the key; its secret comes from VALISE_STORE_SECRET
    #[arg(long)]
    pub user: Option<String>,
    /// Who uses this device
    #[arg(long)]
    pub person: String,
    /// What this device is called
    #[arg(long)]
    pub device: String,
}

/// How a conflict is settled.
#[derive(Debug, Args)]
pub struct Resolve {
    /// What the row is, such as account
    pub noun: String,
    /// The row's id
    pub row: RowId,
    /// The field
    pub field: String,
    /// Take that version, counted from 0
    #[arg(long, conflicts_with = "value", required_unless_present = "value")]
    pub version: Option<u32>,
    /// Take another value
    #[arg(long)]
    pub value: Option<String>,
}

/// Makes an empty workspace and asks to join with it; asks again with one that is there.
pub async fn join(
    printer: &Printer,
    folder: &Path,
    at: At,
    protection: Protection<'_>,
    is_new: bool,
) -> Answer<()> {
    let desk = if is_new {
        Desk::create_to_join(folder, protection, Arc::new(ThisComputer)).await?
    } else {
        Desk::open(folder, protection, Arc::new(ThisComputer)).await?
    };
    let code = Zeroizing::new(std::env::var(CODE).unwrap_or_default());
    let (person, device) = (at.person.clone(), at.device.clone());
    let words = desk.ask_to_join(remote(at), code, person, device).await;
    desk.close().await;
    let words = words?;
    printer.answer(&json!({ "words": words }), || {
        let shown = words.join(" ");
        vec![printer.text("cli-sync-words", &[("words", Arg::from(shown.as_str()))])]
    });
    Ok(())
}

/// Everything that needs the workspace to be there.
pub async fn sync(printer: &Printer, desk: &Desk, asked: Sync) -> Answer<()> {
    match asked {
        Sync::Init { at } => {
            let (person, device) = (at.person.clone(), at.device.clone());
            let paper = desk.share(remote(at), person, device).await?;
            recovery(printer, Some(paper));
        }
        // Asked before the workspace was opened.
        Sync::Join { .. } => {}
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
        } => {
            let member = member.map(MemberId);
            let request = ApproveRequest {
                request,
                member,
                role,
            };
            desk.approve(request).await?;
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
        secret: secret.map(Zeroizing::new),
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
