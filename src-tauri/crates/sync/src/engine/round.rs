//! One round, step by step. Local steps are single transactions; remote steps write the same bytes
//! under the same name however often they are repeated; so it may break off anywhere.
//! Deliberately absent: the steps themselves, each in a file of its own.

use crate::engine::Engine;
use crate::engine::ports::{Clock, Entry, Fetched, ObjectStore, Rng};
use crate::engine::replica::Replica;
use crate::engine::settling::Inbox;
use crate::error::{StoreFault, SyncError};
use crate::formats::hash::Scope;
use crate::formats::{SMALL_CAP, marker, names};
use crate::seal::Sealer;
use std::collections::BTreeSet;

/// How a round ended.
#[derive(Debug)]
pub enum Outcome {
    /// All steps were done.
    Done,
    /// The store is not there, or is not ours. Nothing was changed.
    Unreachable,
    /// The store failed on the way. What was done is done.
    Broken(StoreFault),
}

/// What a round did.
#[derive(Debug)]
pub struct Report {
    /// How it ended.
    pub outcome: Outcome,
    /// Segments that came.
    pub segments: usize,
    /// Ops that entered the projection.
    pub ops: usize,
    /// Segments that were sealed here.
    pub sealed: usize,
    /// Segments that reached the store and were read back.
    pub pushed: usize,
    /// Segments that the store had lost and got again.
    pub uploaded_again: usize,
    /// New keys that were made.
    pub rotated: usize,
    /// Packs and snapshots that were made.
    pub packed: usize,
    /// Scopes whose own changes cannot be sealed yet.
    pub stuck: BTreeSet<Scope>,
    /// Statements and grants that reached the store.
    pub objects: usize,
    /// Segments in whose place something less is held from now on, since something of them was erased.
    pub redacted: usize,
    /// Objects that told of something erased and are gone from the store.
    pub cleared: usize,
    /// How far the clock of some other device is ahead of this one, at most, milliseconds.
    pub ahead_ms: i64,
    /// Whether a new stream was begun, since a copy of this database writes the old one.
    pub lineage_begun: bool,
}

/// Why a round ends early.
pub(crate) enum Stop {
    /// The store failed.
    Store(StoreFault),
    /// Something else did.
    Error(SyncError),
}

impl Stop {
    /// As an error, where there is no round to end.
    pub(crate) fn into_error(self) -> SyncError {
        match self {
            Self::Store(fault) => fault.into(),
            Self::Error(error) => error,
        }
    }
}

impl From<StoreFault> for Stop {
    fn from(fault: StoreFault) -> Self {
        Self::Store(fault)
    }
}

impl From<SyncError> for Stop {
    fn from(error: SyncError) -> Self {
        match error {
            SyncError::Store(fault) => Self::Store(fault),
            other => Self::Error(other),
        }
    }
}

/// Warn where another clock is ahead by that much, milliseconds.
pub const SKEW_MS: i64 = 10 * 60_000;

impl<S: Sealer> Engine<S> {
    /// Does one round. An error means that the local side failed: open a new engine.
    pub async fn round<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        clock: &impl Clock,
        rng: &mut impl Rng,
    ) -> Result<Report, SyncError> {
        let mut report = Report {
            outcome: Outcome::Done,
            segments: 0,
            ops: 0,
            sealed: 0,
            pushed: 0,
            uploaded_again: 0,
            rotated: 0,
            packed: 0,
            stuck: BTreeSet::new(),
            objects: 0,
            redacted: 0,
            cleared: 0,
            ahead_ms: 0,
            lineage_begun: false,
        };
        let done = self.steps(replica, store, clock, rng, &mut report).await;
        self.refresh_rights();
        match done {
            Ok(()) => {}
            Err(Stop::Store(fault)) => report.outcome = Outcome::Broken(fault),
            Err(Stop::Error(SyncError::Marker)) => report.outcome = Outcome::Unreachable,
            Err(Stop::Error(error)) => return Err(error),
        }
        Ok(report)
    }

    async fn steps<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        clock: &impl Clock,
        rng: &mut impl Rng,
        report: &mut Report,
    ) -> Result<(), Stop> {
        self.now_ms = clock.now_ms();
        let due = self.is_listing_due(self.now_ms);
        self.lists_all = due;
        self.draw_lineage(rng);
        // Step 0. One listing tells that the root is there and whose heads changed.
        let listed = store.list(names::HEADS).await?;
        let own = names::head(self.device.id());
        let entry = listed.iter().find(|entry| is_at(entry, &own));
        let tag = entry.and_then(|entry| entry.tag.clone());
        let remembered = self.heads.get(&self.device.id());
        let same = tag.is_some() && remembered.is_some_and(|one| one.tag == tag);
        if same {
            self.head_stands = true;
        } else {
            planted!(MarkerUnchecked, (), self.check_marker(store).await?);
            self.head_stands = false;
        }
        // Step 1. The database was compared with the file beside it when it was opened.
        let changed = self.pull_heads(replica, store, &listed).await?;
        let overtaken = self.heads.get(&self.device.id());
        if overtaken.is_some_and(|own| self.is_overtaken(&own.head)) {
            report.lineage_begun |= self.begin_lineage(replica).await?;
        }
        report.ahead_ms = self.skew();
        // Step 2.
        self.pull_people(replica, store, changed).await?;
        self.do_duties(replica, rng, report).await?;
        self.blank(replica, self.now_ms).await?;
        // Step 3, before anything of others is applied.
        planted!(ApplyBeforeSeal, (), {
            report.sealed += self.seal_pending(replica, clock).await?.sealed;
        });
        // Steps 4 and 5.
        let news = changed || due || self.dirty;
        if news {
            self.given_up.clear();
        }
        let mut inbox = Inbox::default();
        self.settle(replica, clock, &mut inbox, report).await?;
        self.pull_wanted(replica, store, clock, report).await?;
        if due {
            self.list_segments(replica, store, clock, report).await?;
            self.listed_ms = Some(self.now_ms);
        }
        planted!(ApplyBeforeSeal => self.seal_pending(replica, clock).await?);
        if news {
            self.blank(replica, self.now_ms).await?;
            self.redact(replica, store, report).await?;
        }
        // Steps 6 and 7.
        self.push(replica, store, report).await?;
        if (news || report.pushed > 0) && self.name_remnants(replica).await? {
            self.push(replica, store, report).await?;
            // What has to go is found by listing.
            self.listed_ms = None;
        }
        let is_due = !self.head_stands || report.objects > 0;
        self.push_head(replica, store, clock, is_due).await?;
        // Step 8.
        self.pack_or_snapshot(replica, store, clock, report).await
    }

    /// Whether this is the store of this workspace. A login page is not.
    async fn check_marker<O: ObjectStore>(&self, store: &O) -> Result<(), Stop> {
        let Fetched::Bytes(bytes) = store.get(names::MARKER, SMALL_CAP).await? else {
            return Err(SyncError::Marker.into());
        };
        let marker = marker::read(&bytes)?;
        let founder = self.roster.founder();
        let ours = marker.genesis == self.roster.genesis()
            && founder.is_none_or(|founder| founder == marker.key);
        ours.then_some(()).ok_or(SyncError::Marker.into())
    }

    fn skew(&self) -> i64 {
        let ahead = self
            .heads
            .values()
            .map(|one| one.head.wall_ms - self.now_ms);
        ahead.max().unwrap_or(0).max(0)
    }
}

fn is_at(entry: &Entry, path: &str) -> bool {
    path.rsplit_once('/')
        .is_some_and(|(_, name)| name == entry.name)
}
