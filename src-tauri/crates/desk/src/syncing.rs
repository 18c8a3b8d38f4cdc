//! Sharing the workspace: where it stands, one round, working offline.
//! Deliberately absent: how it is done (`valise-sharing`), and words; the catalogues have them.

mod background;
mod beginning;
mod failures;
mod inbox;
mod oddities;
mod people;

pub(crate) use background::Shared;
pub use background::{Listener, News};
pub use beginning::{AskToJoin, BeginSharing, RecoverSharing, Remote};
pub use inbox::{ConflictView, ResolveConflict, VersionView, WaitingView};
pub use oddities::{AlarmView, OddObjectView, SkippedMoveView};
pub use people::{
    AccountRoleView, ApproveRequest, DeviceView, InvitationRow, InvitationView, RequestView,
    SharedMemberView,
};

use crate::Answer;
use crate::failure::{Failure, FailureCode};
use crate::workspace::Desk;
use serde::Serialize;
use valise_sharing::{Reach, Sharing, Standing, Status};

/// How sharing stands.
#[derive(Clone, Debug, Default, Serialize, specta::Type)]
pub struct SyncView {
    /// Whether the workspace is shared at all; everything else is empty where it is not.
    pub shared: bool,
    /// Where the objects lie, without any secret.
    pub address: Option<String>,
    /// The user or the id of the key that opens that place, where there is one.
    pub user: Option<String>,
    /// What this device is called.
    pub device_name: Option<String>,
    /// `founding`, `asking`, `member` or `revoked`.
    pub standing: Option<String>,
    /// `reader`, `editor` or `admin`, on what belongs to no account.
    pub role: Option<String>,
    /// `untried`, `offline`, `reached`, `unreachable`, `full`, `refused` or `failed`.
    pub reach: Option<String>,
    /// Whether a round is running.
    pub syncing: bool,
    /// When a round last did all it should, milliseconds since 1970.
    pub last_synced_ms: Option<f64>,
    /// Changes that have not reached the others' store.
    pub pending: u32,
    /// Accounts whose own changes cannot be sent.
    pub stuck: u32,
    /// Changes and objects in quarantine.
    pub waiting: u32,
    /// Signs that the store was rolled back, forked or lost something.
    pub alarms: u32,
    /// Cells in conflict.
    pub conflicts: u32,
    /// Chart moves that were left out.
    pub skipped_moves: u32,
    /// By how many minutes the clock of somebody is ahead, where that is worth a warning.
    pub skew_minutes: Option<u32>,
    /// The six words to compare while asking to join.
    pub six_words: Option<Vec<String>>,
    /// Nobody has said yet that the recovery key is on paper.
    pub recovery_key_pending: bool,
}

/// What one round did.
#[derive(Clone, Debug, Serialize, specta::Type)]
pub struct RoundView {
    /// As in [`SyncView::reach`].
    pub reach: String,
    /// Changes of others that came in.
    pub received: u32,
    /// Sealed objects of one's own that arrived.
    pub sent: u32,
}

impl Desk {
    /// How sharing stands.
    pub async fn sync_state(&self) -> Answer<SyncView> {
        let Some(sharing) = self.sharing().await? else {
            return Ok(SyncView::default());
        };
        Ok(SyncView {
            address: Some(sharing.address()?.to_string()),
            user: sharing.remote_user().await?,
            device_name: Some(sharing.device_name()?),
            six_words: sharing.six_words()?.map(Vec::from),
            recovery_key_pending: sharing.recovery_key().await?.is_some(),
            ..SyncView::of(&sharing.status())
        })
    }

    /// Does one round: what is new here goes out, what is new there comes in.
    pub async fn sync_once(&self) -> Answer<RoundView> {
        let done = self.shared().await?.round().await?;
        if done.ops > 0 || done.lines > 0 {
            self.forget_sums();
        }
        Ok(RoundView {
            reach: reach_code(done.reach),
            received: counted(done.ops),
            sent: counted(done.sent + done.parts_sent),
        })
    }

    /// Works offline, or no more.
    pub async fn set_offline(&self, offline: bool) -> Answer<()> {
        Ok(self.shared().await?.set_offline(offline).await?)
    }

    /// The sharing; none where the workspace is not shared.
    pub(crate) async fn sharing(&self) -> Answer<Option<Sharing>> {
        self.sharing.opened(|| self.place()).await
    }

    /// The sharing; a failure where the workspace is not shared.
    pub(crate) async fn shared(&self) -> Answer<Sharing> {
        let sharing = self.sharing().await?;
        sharing.ok_or_else(|| Failure::new(FailureCode::NotShared, ""))
    }

    /// A digest of all that is shared: the same on laptops that know the same.
    pub async fn digest(&self) -> Answer<String> {
        let whole = self.store.digest().await?.whole;
        Ok(valise_sync::formats::names::word(&whole))
    }
}

impl SyncView {
    fn of(status: &Status) -> Self {
        let (standing, role) = match status.standing {
            Standing::Founding => ("founding", None),
            Standing::Asking => ("asking", None),
            Standing::Member(role) => ("member", role.map(people::role_code)),
            Standing::Revoked => ("revoked", None),
        };
        let minutes = |ms: i64| u32::try_from(ms / 60_000).unwrap_or(u32::MAX);
        Self {
            shared: true,
            standing: Some(standing.to_owned()),
            role,
            reach: Some(reach_code(status.reach)),
            syncing: status.syncing,
            last_synced_ms: status.last_synced_ms.map(|ms| ms as f64),
            pending: u32::try_from(status.pending_ops)
                .unwrap_or(u32::MAX)
                .saturating_add(counted(status.parts_to_send)),
            stuck: counted(status.stuck),
            waiting: counted(status.waiting),
            alarms: counted(status.alarms.len()),
            conflicts: counted(status.conflicts),
            skipped_moves: counted(status.skipped_moves),
            skew_minutes: status.skew_ms.map(minutes),
            ..Self::default()
        }
    }
}

fn reach_code(reach: Reach) -> String {
    match reach {
        Reach::Untried => "untried",
        Reach::Offline => "offline",
        Reach::Reached => "reached",
        Reach::Unreachable => "unreachable",
        Reach::Full => "full",
        Reach::Refused => "refused",
        Reach::Failed => "failed",
    }
    .to_owned()
}

/// A count for the interface.
pub(crate) fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
