//! What waits and what was left out: quarantined changes, objects that are nothing of ours, moves that
//! would have closed a ring. Each with its reason, so that a person can be told what to do.
//! Deliberately absent: dropping any of it.

use crate::error::SharingError;
use crate::names::Author;
use crate::sharing::Sharing;
use std::collections::HashMap;
use valise_domain::id::{RowId, StreamId};
use valise_sync::engine::replica::{OddReason, Reason};
use valise_sync::formats::hash::branch;
use valise_sync::formats::{DeviceKey, Hash};

/// Changes of somebody that do not count (yet).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingChange {
    /// The sealed segment they are in.
    pub id: Hash,
    /// Why they wait.
    pub reason: Reason,
    /// Who wrote them.
    pub author: Author,
    /// When, by the author's clock, milliseconds since 1970.
    pub at_ms: i64,
    /// The account they are about; none where it is what belongs to no account.
    pub account: Option<RowId>,
    /// Whether this device may take them in ([`Sharing::adopt`]).
    pub adoptable: bool,
}

/// An object on the remote that cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OddObject {
    /// Where it lies.
    pub path: String,
    /// What is wrong with it.
    pub reason: OddReason,
}

/// A move in a tree that would have put a row under itself, since somebody else moved meanwhile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SkippedMove {
    /// Number of the table.
    pub table: u16,
    /// The row that stayed where it was.
    pub row: RowId,
    /// Where it was to go; none for the top.
    pub parent: Option<RowId>,
    /// When, by the author's clock, milliseconds since 1970.
    pub at_ms: i64,
    /// Who moved it.
    pub author: Author,
}

/// The word of a reason, for commands and catalogues.
pub fn reason_code(reason: Reason) -> &'static str {
    match reason {
        Reason::UnknownDevice => "unknown-device",
        Reason::NoGrant => "no-grant",
        Reason::PastCut => "past-cut",
        Reason::Ahead => "ahead",
        Reason::NoKey => "no-key",
        Reason::Unreadable => "unreadable",
        Reason::Disorder => "disorder",
    }
}

/// The word of what is wrong with an object.
pub fn odd_code(reason: OddReason) -> &'static str {
    match reason {
        OddReason::Damaged => "damaged",
        OddReason::TooNew => "too-new",
        OddReason::Stranger => "stranger",
    }
}

impl Sharing {
    /// Changes that wait, the oldest first.
    pub async fn waiting(&self) -> Result<Vec<WaitingChange>, SharingError> {
        let names = self.names().await?;
        let (view, rights) = (&names.view, &names.view.rights);
        let waiting = view.waiting.iter().map(|one| {
            let lets = matches!(one.reason, Reason::PastCut | Reason::Ahead);
            WaitingChange {
                id: one.hash,
                reason: one.reason,
                author: names.author(Some(one.device)),
                at_ms: one.wall_ms,
                account: rights.account(one.scope),
                adoptable: lets && rights.governs(view.device, one.scope),
            }
        });
        let mut waiting: Vec<WaitingChange> = waiting.collect();
        waiting.sort_by_key(|one| (one.at_ms, one.id));
        Ok(waiting)
    }

    /// Takes in what waits, with all that its device wrote before it.
    /// [`valise_sync::SyncError::NotAllowed`] where this device may not, and
    /// [`valise_sync::SyncError::Named`] where nothing of that name is here.
    pub async fn adopt(&self, id: Hash) -> Result<(), SharingError> {
        let mut bench = self.bench().await?;
        bench.engine.adopt(&mut bench.replica, id).await?;
        bench.put_back();
        self.inner.edited.notify_one();
        Ok(())
    }

    /// Objects on the remote that cannot be used, by path.
    pub fn odd_objects(&self) -> Vec<OddObject> {
        let view = self.view();
        let odd = view.odd.iter().map(|odd| OddObject {
            path: odd.path.clone(),
            reason: odd.reason,
        });
        odd.collect()
    }

    /// Moves that were left out, in the order of all changes.
    pub async fn skipped_moves(&self) -> Result<Vec<SkippedMove>, SharingError> {
        let skipped = self.store().skipped_moves().await?;
        if skipped.is_empty() {
            return Ok(Vec::new());
        }
        let (names, devices) = (self.names().await?, self.devices().await?);
        let moves = skipped.into_iter().map(|one| SkippedMove {
            table: one.table,
            row: one.row,
            parent: one.parent,
            at_ms: one.stamp.unix_ms(),
            author: names.author(devices.get(&one.stream).copied()),
        });
        Ok(moves.collect())
    }

    /// Who writes each stream, under every name that a branch of it may have.
    pub(crate) async fn devices(&self) -> Result<HashMap<StreamId, DeviceKey>, SharingError> {
        let segments = self.store().segments().await?.into_iter();
        let named = segments.flat_map(|one| {
            let device = DeviceKey(one.device);
            let branch = branch(one.stream, Hash(one.hash));
            [(one.stream, device), (branch, device)]
        });
        Ok(named.collect())
    }
}
