//! What the chip in the corner shows. It changes by itself; whoever shows it watches.
//! Deliberately absent: words and colours.

use crate::error::SharingError;
use crate::ledgers::may_write;
use crate::settings::Phase;
use crate::sharing::Sharing;
use tokio::sync::watch;
use valise_store::UnsentPart;
use valise_sync::StoreFault;
use valise_sync::engine::{Alarm, SKEW_MS};
use valise_sync::formats::Scope;
use valise_sync::formats::statement::Role;

/// Where this device stands in the workspace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// The founding has not reached the remote yet.
    Founding,
    /// It asked and was not let in yet.
    Asking,
    /// It belongs, with that role on what belongs to no account.
    Member(Option<Role>),
    /// It was taken away.
    Revoked,
}

/// How the last round met the remote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// No round was done yet.
    Untried,
    /// The person works offline.
    Offline,
    /// The last round did all it should.
    Reached,
    /// The remote is not there, or another one is in its place.
    Unreachable,
    /// It has no room left.
    Full,
    /// It refuses: credentials, rights.
    Refused,
    /// The last round failed on this side: the database, or the keychain.
    Failed,
}

impl Reach {
    /// What a fault of the remote means.
    pub(crate) fn of(fault: &StoreFault) -> Self {
        match fault {
            StoreFault::Unreachable(_) => Self::Unreachable,
            StoreFault::Full => Self::Full,
            StoreFault::Refused(_) => Self::Refused,
        }
    }
}

/// How sharing stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// Where this device stands in the workspace.
    pub standing: Standing,
    /// How the last round met the remote.
    pub reach: Reach,
    /// Whether a round is running.
    pub syncing: bool,
    /// When a round last did all it should, milliseconds since 1970.
    pub last_synced_ms: Option<i64>,
    /// Ops that have not reached the remote.
    pub pending_ops: u64,
    /// Parts of ledgers (the lines of one import of one account) that have not reached the remote.
    pub parts_to_send: usize,
    /// Parts of ledgers that others announced and that are not here yet.
    pub parts_awaited: usize,
    /// Scopes and accounts whose own changes cannot be sent: the right or the key is missing.
    pub stuck: usize,
    /// Changes and objects in quarantine.
    pub waiting: usize,
    /// What is wrong on the remote, or was.
    pub alarms: Vec<Alarm>,
    /// How often changes of others came in since this was opened.
    pub changes: u64,
    /// Cells in conflict.
    pub conflicts: usize,
    /// Moves that were left out.
    pub skipped_moves: usize,
    /// How far the clock of somebody else is ahead of this one, milliseconds, where it is worth a
    /// warning: one of the two is wrong.
    pub skew_ms: Option<i64>,
}

impl Status {
    /// Before anything is known.
    pub(crate) fn new(reach: Reach, last_synced_ms: Option<i64>) -> Self {
        Self {
            standing: Standing::Founding,
            reach,
            syncing: false,
            last_synced_ms,
            pending_ops: 0,
            parts_to_send: 0,
            parts_awaited: 0,
            stuck: 0,
            waiting: 0,
            alarms: Vec::new(),
            changes: 0,
            conflicts: 0,
            skipped_moves: 0,
            skew_ms: None,
        }
    }
}

/// A skew that is worth a warning.
pub(crate) fn worth_warning(ahead_ms: i64) -> Option<i64> {
    (ahead_ms > SKEW_MS).then_some(ahead_ms)
}

impl Sharing {
    /// How sharing stands now.
    pub fn status(&self) -> Status {
        self.inner.status.borrow().clone()
    }

    /// How sharing stands, to be watched.
    pub fn watch(&self) -> watch::Receiver<Status> {
        self.inner.status.subscribe()
    }

    /// Counts anew. Conflicts and moves, which take some work, only where `thorough`.
    pub(crate) async fn refresh(&self, thorough: bool) -> Result<(), SharingError> {
        let view = self.view();
        let standing = match self.settings()?.phase {
            Phase::Founding { .. } => Standing::Founding,
            Phase::Asking { .. } => Standing::Asking,
            Phase::Member if view.member().is_none() => Standing::Revoked,
            Phase::Member => Standing::Member(view.role()),
        };
        let pending_ops = self.pending_ops().await?;
        let unsent = self.store().unsent_parts().await?.into_iter();
        let may_write = |one: &UnsentPart| may_write(&view.rights, view.device, Scope(one.scope));
        let parts_to_send = unsent.filter(may_write).count();
        let parts_awaited = self.store().missing_parts().await?.len();
        let counted = match thorough {
            true => Some((
                self.store().conflicts().await?.len(),
                self.store().skipped_moves().await?.len(),
            )),
            false => None,
        };
        self.inner.status.send_if_modified(|status| {
            let before = status.clone();
            status.standing = standing;
            status.pending_ops = pending_ops;
            status.parts_to_send = parts_to_send;
            status.parts_awaited = parts_awaited;
            status.waiting = view.waiting.len() + view.odd.len();
            status.alarms.clone_from(&view.alarms);
            if let Some((conflicts, skipped_moves)) = counted {
                status.conflicts = conflicts;
                status.skipped_moves = skipped_moves;
            }
            *status != before
        });
        Ok(())
    }

    /// Ops that are not sealed, and those of segments that did not reach the remote.
    async fn pending_ops(&self) -> Result<u64, SharingError> {
        let unsealed = self.store().unsealed_count().await?;
        let outbox = self.store().outbox().await?;
        if outbox.is_empty() {
            return Ok(unsealed);
        }
        let segments = self.store().segments().await?.into_iter();
        let unsent = segments.filter(|one| outbox.contains(&one.hash));
        let ops = unsent.filter_map(|one| Some(one.span?.last.abs_diff(one.span?.first) + 1));
        Ok(unsealed + ops.sum::<u64>())
    }
}
