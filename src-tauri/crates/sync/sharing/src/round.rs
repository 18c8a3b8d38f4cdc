//! One round: what is new here goes out, what is new there comes in. May be dropped anywhere; the next
//! one does what was left.
//! Deliberately absent: when it is time for one (`running`).

use crate::bench::Bench;
use crate::error::SharingError;
use crate::ledgers::Carried;
use crate::settings::Phase;
use crate::sharing::Sharing;
use crate::status::{Reach, worth_warning};
use valise_remotes::Remote;
use valise_sync::SyncError;
use valise_sync::engine::Outcome;

/// What a round did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rounded {
    /// How it met the remote.
    pub reach: Reach,
    /// Ops of others that were taken in.
    pub ops: usize,
    /// Segments of one's own that reached the remote.
    pub sent: usize,
    /// Parts of ledgers of one's own (the lines of one import of one account) that reached the remote.
    pub parts_sent: usize,
    /// Lines of ledgers that came in.
    pub lines: u64,
    /// Whether anything at all came or went.
    pub busy: bool,
    /// Whether anything came.
    pub(crate) came: bool,
    /// Scopes whose own changes cannot be sealed.
    pub(crate) stuck: usize,
    /// How far the clock of another device is ahead, milliseconds.
    pub(crate) ahead_ms: i64,
}

impl Rounded {
    fn nothing(reach: Reach) -> Self {
        Self {
            reach,
            ops: 0,
            sent: 0,
            parts_sent: 0,
            lines: 0,
            busy: false,
            came: false,
            stuck: 0,
            ahead_ms: 0,
        }
    }

    fn and_then(self, next: Self) -> Self {
        Self {
            ops: self.ops + next.ops,
            sent: self.sent + next.sent,
            parts_sent: self.parts_sent + next.parts_sent,
            lines: self.lines + next.lines,
            busy: self.busy || next.busy,
            came: self.came || next.came,
            ..next
        }
    }

    /// With what was carried of ledgers.
    fn carrying(self, carried: &Carried) -> Self {
        Self {
            reach: carried.fault.as_ref().map_or(self.reach, Reach::of),
            lines: self.lines + carried.lines,
            busy: self.busy || carried.parts > 0,
            came: self.came || carried.lines > 0,
            ..self
        }
    }
}

/// How long the time of the last round may be out of date on the disk, milliseconds: an idle round writes
/// nothing.
const REMEMBERED_MS: i64 = 600_000;

impl Sharing {
    /// Does a round now. A remote that fails is no error but shows in what is returned, and in
    /// [`Sharing::status`]. [`SharingError::Offline`] while the person works offline.
    pub async fn round(&self) -> Result<Rounded, SharingError> {
        if *self.inner.offline.borrow() {
            return Err(SharingError::Offline);
        }
        let syncing = Syncing::begin(self);
        let done = self.whole_round().await;
        let done = match done {
            Err(SharingError::Sync(SyncError::Store(fault))) => {
                Ok(Rounded::nothing(Reach::of(&fault)))
            }
            other => other,
        };
        let told = self.tell(&done).await;
        drop(syncing);
        let done = done?;
        told?;
        Ok(done)
    }

    async fn whole_round(&self) -> Result<Rounded, SharingError> {
        let remote = self.remote();
        self.introduce().await?;
        let mut bench = self.bench().await?;
        let mut done = bench.round(&remote).await?;
        if done.reach == Reach::Reached {
            let opened = bench.share_accounts().await?;
            // Content before pointer: the rows that announce lines go out with the next round.
            let carried = bench.send_ledgers(&remote).await?;
            done = done.carrying(&carried);
            done.parts_sent = carried.parts;
            if done.reach == Reach::Reached && (opened > 0 || carried.parts > 0) {
                done = done.and_then(bench.round(&remote).await?);
            }
        }
        if done.reach == Reach::Reached {
            done = done.carrying(&bench.take_ledgers(&remote).await?);
        }
        bench.put_back();
        if done.reach == Reach::Reached {
            self.lapse().await?;
        }
        let asking = matches!(self.settings()?.phase, Phase::Asking { .. });
        if asking && self.view().member().is_some() {
            let settings = &self.inner.settings;
            settings.change(|now| now.phase = Phase::Member).await?;
        }
        Ok(done)
    }

    /// Shows what a round came to.
    async fn tell(&self, done: &Result<Rounded, SharingError>) -> Result<(), SharingError> {
        let now_ms = self.now_ms();
        let reach = done.as_ref().map_or(Reach::Failed, |done| done.reach);
        let unshared = match done {
            Ok(_) => self.store().unshared_accounts().await?.len(),
            Err(_) => 0,
        };
        self.inner.status.send_modify(|status| {
            if reach == Reach::Reached {
                status.last_synced_ms = Some(now_ms);
            }
            if let Ok(done) = done {
                status.stuck = done.stuck + unshared;
                status.changes += u64::from(done.came);
                status.skew_ms = worth_warning(done.ahead_ms);
            }
            status.reach = reach;
        });
        if reach == Reach::Reached {
            self.remember(now_ms).await?;
        }
        self.refresh(true).await
    }

    async fn remember(&self, now_ms: i64) -> Result<(), SharingError> {
        let last = self.settings()?.last_synced_ms;
        if last.is_some_and(|last| now_ms.abs_diff(last) < REMEMBERED_MS.unsigned_abs()) {
            return Ok(());
        }
        let settings = &self.inner.settings;
        settings
            .change(move |now| now.last_synced_ms = Some(now_ms))
            .await
    }

    /// Works offline, or no more. A round that is running in the background ends.
    pub async fn set_offline(&self, offline: bool) -> Result<(), SharingError> {
        let settings = &self.inner.settings;
        settings.change(move |now| now.offline = offline).await?;
        self.inner.status.send_modify(|status| {
            status.reach = match (offline, status.reach) {
                (true, _) => Reach::Offline,
                (false, Reach::Offline) => Reach::Untried,
                (false, reach) => reach,
            };
        });
        self.inner.offline.send_replace(offline);
        Ok(())
    }

    /// Whether the person works offline.
    pub fn is_offline(&self) -> bool {
        *self.inner.offline.borrow()
    }
}

impl Bench<'_> {
    async fn round(&mut self, remote: &Remote) -> Result<Rounded, SharingError> {
        let (clock, dice) = (self.hands.clone(), &mut self.hands);
        let round = self.engine.round(&mut self.replica, remote, &clock, dice);
        let report = round.await?;
        let reach = match &report.outcome {
            Outcome::Done => Reach::Reached,
            Outcome::Unreachable => Reach::Unreachable,
            Outcome::Broken(fault) => Reach::of(fault),
        };
        let moved = [
            report.segments,
            report.ops,
            report.pushed,
            report.objects,
            report.redacted,
            report.cleared,
        ];
        Ok(Rounded {
            reach,
            ops: report.ops,
            sent: report.pushed,
            parts_sent: 0,
            lines: 0,
            busy: moved.iter().any(|count| *count > 0),
            came: report.segments > 0 || report.ops > 0,
            stuck: report.stuck.len(),
            ahead_ms: report.ahead_ms,
        })
    }
}

/// Shows that a round is running, until it ended or was dropped.
struct Syncing<'a>(&'a Sharing);

impl<'a> Syncing<'a> {
    fn begin(sharing: &'a Sharing) -> Self {
        sharing.inner.status.send_modify(|now| now.syncing = true);
        Self(sharing)
    }
}

impl Drop for Syncing<'_> {
    fn drop(&mut self) {
        let status = &self.0.inner.status;
        status.send_modify(|now| now.syncing = false);
    }
}
