//! Lines on their way in: fetched, held against what was announced, and taken in.
//! Deliberately absent: believing anything of them before.

use super::{ABREAST, BATCH, BATCH_BYTES, Carried, LABEL, PART_CAP, may_write};
use crate::bench::Bench;
use crate::error::SharingError;
use futures_util::future::join_all;
use std::cmp::Reverse;
use std::collections::BTreeSet;
use valise_domain::change::Change;
use valise_domain::nouns::ledger_part;
use valise_remotes::Remote;
use valise_store::{MissingPart, NotLines, PartLines};
use valise_sync::engine::{Brought, Engine};
use valise_sync::formats::blob::Manifest;
use valise_sync::formats::{Hash, Scope};
use valise_sync::seal::AgeSealer;
use valise_sync::{StoreFault, SyncError};

/// How old an announcement is before its lines are called lost, milliseconds.
const LOST_MS: i64 = 86_400_000;

/// What became of one part.
enum Came {
    Lines(PartLines),
    NotYet,
    Odd(Hash, SyncError),
}

impl Bench<'_> {
    /// Fetches lines that are announced and not here, and takes them in. What is damaged changes nothing
    /// but the list of odd objects.
    pub async fn take_ledgers(&mut self, remote: &Remote) -> Result<Carried, SharingError> {
        let mut carried = Carried::default();
        let missing = self.replica.store().missing_parts().await?;
        if missing.is_empty() {
            self.engine
                .forget_blobs(&mut self.replica, &BTreeSet::new())
                .await?;
            return Ok(carried);
        }
        let now_ms = self.hands.0.now_ms();
        let mut left = missing.len();
        let due = self.sharing.late().due(missing, now_ms);
        let mut rest = newest(due).into_iter().peekable();
        while rest.peek().is_some() && carried.fault.is_none() {
            let (mut batch, mut size) = (Vec::new(), 0);
            while batch.len() < BATCH && size < BATCH_BYTES {
                let Some(part) = rest.next() else { break };
                let manifest = Manifest::from_text(&part.manifest);
                let manifest = manifest.ok().filter(|one| one.length <= PART_CAP);
                size += manifest.as_ref().map_or(0, |manifest| manifest.length);
                batch.push((part, manifest));
            }
            let (taken, lines) = self.take_batch(remote, batch, &mut carried.fault).await?;
            carried.parts += taken;
            carried.lines += lines;
            left -= taken.min(left);
            self.show(|status| status.parts_awaited = left);
        }
        self.tidy_up().await?;
        Ok(carried)
    }

    async fn take_batch(
        &mut self,
        remote: &Remote,
        batch: Vec<(MissingPart, Option<Manifest>)>,
        fault: &mut Option<StoreFault>,
    ) -> Result<(usize, u64), SharingError> {
        let (mut taken, mut failed) = (Vec::new(), Vec::new());
        let mut batch = batch.into_iter().peekable();
        while batch.peek().is_some() && fault.is_none() {
            let abreast: Vec<_> = batch.by_ref().take(ABREAST).collect();
            let mut fetching = Vec::with_capacity(abreast.len());
            for (part, manifest) in &abreast {
                fetching.push(fetch(
                    &self.engine,
                    remote,
                    Scope(part.scope),
                    manifest.as_ref(),
                ));
            }
            let came = join_all(fetching).await;
            for ((part, _), came) in abreast.into_iter().zip(came) {
                match came {
                    Ok(Came::Lines(lines)) => taken.push((part, lines)),
                    Ok(Came::NotYet) => failed.push(part),
                    Ok(Came::Odd(blob, error)) => {
                        let aside = self.engine.put_blob_aside(&mut self.replica, blob, &error);
                        aside.await?;
                        failed.push(part);
                    }
                    Err(broken) => *fault = Some(broken),
                }
            }
        }
        let count = taken.len();
        let lines = self.replica.store().take_parts(taken).await?;
        self.call_lost(failed).await?;
        Ok((count, lines))
    }

    /// Notes what could not be had. What stays away for long is called lost, so that whoever has the lines
    /// sends them again.
    async fn call_lost(&mut self, failed: Vec<MissingPart>) -> Result<(), SharingError> {
        let now_ms = self.hands.0.now_ms();
        let mut change = Change::new(LABEL).fixed();
        for part in failed {
            let for_long = self.sharing.late().put_off(part.part, now_ms);
            let old = now_ms - part.part.born_ms() >= LOST_MS;
            let scope = Scope(part.scope);
            let may = may_write(self.engine.rights(), self.engine.device(), scope);
            if for_long && old && may && !part.lost {
                change = change.set(ledger_part::lost, part.part, true);
            }
        }
        self.replica.store().write(change, now_ms).await?;
        Ok(())
    }

    /// Forgets what nobody waits for any more.
    async fn tidy_up(&mut self) -> Result<(), SharingError> {
        let missing = self.replica.store().missing_parts().await?;
        self.sharing.late().keep(&missing);
        let manifests = missing
            .iter()
            .map(|part| Manifest::from_text(&part.manifest));
        let awaited = manifests
            .flatten()
            .flat_map(|manifest| manifest.blobs)
            .collect();
        self.engine
            .forget_blobs(&mut self.replica, &awaited)
            .await?;
        Ok(())
    }
}

/// Of rows that announce the same lines one is enough: the newest that nobody called lost.
fn newest(mut parts: Vec<MissingPart>) -> Vec<MissingPart> {
    parts.sort_by_key(|part| (part.lost, Reverse(part.part)));
    let mut seen = BTreeSet::new();
    parts.retain(|part| seen.insert((part.import, part.account)));
    parts
}

async fn fetch(
    engine: &Engine<AgeSealer>,
    remote: &Remote,
    scope: Scope,
    manifest: Option<&Manifest>,
) -> Result<Came, StoreFault> {
    let Some(manifest) = manifest else {
        return Ok(Came::NotYet);
    };
    let brought = engine.fetch_blobs(remote, scope, manifest).await?;
    Ok(read(brought, manifest))
}

/// The lines in what was brought.
fn read(brought: Brought, manifest: &Manifest) -> Came {
    match brought {
        Brought::NotYet => Came::NotYet,
        Brought::Odd(blob, error) => Came::Odd(blob, error),
        Brought::Whole(plain) => match (PartLines::read(&plain.0), manifest.blobs.first()) {
            (Ok(lines), _) => Came::Lines(lines),
            (Err(NotLines::TooNew), Some(blob)) => Came::Odd(*blob, SyncError::TooNew(2)),
            (Err(NotLines::Damaged), Some(blob)) => Came::Odd(*blob, SyncError::Shape),
            (Err(_), None) => Came::NotYet,
        },
    }
}
