//! What `valise sync` may be asked. Secrets are no arguments: others could read them.
//! Deliberately absent: doing it.

use clap::{Args, Subcommand};
use valise_domain::id::RowId;

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
    /// Bring a shared workspace back by its printed recovery key, which comes from VALISE_CODE
    Recover {
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
        /// On which account, by its id; may be repeated. Without it on everything that is shared now
        #[arg(long)]
        account: Vec<RowId>,
    },
    /// Give somebody a role on everything, or on one account
    Give {
        /// The colleague's id
        #[arg(long)]
        member: RowId,
        /// reader, editor or admin; without it the role on the account is taken away
        #[arg(long, required_unless_present = "account")]
        role: Option<String>,
        /// The account's id
        #[arg(long)]
        account: Option<RowId>,
    },
    /// List invitations, or take one back
    Invitations {
        /// The name of the one to take back
        #[arg(long)]
        withdraw: Option<String>,
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
    /// List chart moves that were left out, odd objects on the store, and signs that it lost something
    Oddities,
    /// Work offline, or no more
    Offline {
        /// on or off
        #[arg(action = clap::ArgAction::Set, value_parser = clap::builder::BoolishValueParser::new())]
        offline: bool,
    },
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

/// The ways in for a laptop that has nothing yet.
#[derive(Debug)]
pub enum ComeIn {
    /// By an invitation.
    Join(At),
    /// By the printed recovery key.
    Recover(At),
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
