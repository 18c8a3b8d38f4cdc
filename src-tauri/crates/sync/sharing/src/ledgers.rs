//! Ledgers between laptops: lines that are here go out as sealed blobs, and a row in the scope of their
//! account announces them once they lie there; lines that are announced come in. Every batch is whole, so
//! it may be cut off anywhere.
//! Deliberately absent: what a line is (`store`), and taking blobs away: nobody knows who still needs them.

use crate::bench::Bench;
use crate::error::SharingError;
use crate::status::Status;
use futures_util::future::join_all;
use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};
use valise_domain::change::Change;
use valise_domain::id::RowId;
use valise_domain::nouns::{AccountId, ImportId, ledger_part};
use valise_remotes::Remote;
use valise_store::{MissingPart, NotLines, PartLines, UnsentPart};
use valise_sync::engine::{Brought, Engine};
use valise_sync::formats::blob::Manifest;
use valise_sync::formats::statement::Role;
use valise_sync::formats::{DeviceKey, Hash, Scope};
use valise_sync::identity::rights::Rights;
use valise_sync::seal::AgeSealer;
use valise_sync::{StoreFault, SyncError};

/// Parts under way at once.
const ABREAST: usize = 8;
/// Parts and plain bytes after which what was done is written down.
const BATCH: usize = 32;
const BATCH_BYTES: u64 = 8 << 20;
/// Plain bytes of the largest part: some millions of lines of one account.
const PART_CAP: u64 = 64 << 20;
/// The shortest and the longest time until something that could not be had is tried again, milliseconds.
const SOON_MS: i64 = 60_000;
const LATE_MS: i64 = 3_600_000;
/// How old an announcement is before its lines are called lost, milliseconds.
const LOST_MS: i64 = 86_400_000;
/// What the changes are called in the history: they are part of an import.
const LABEL: &str = "import-ledger";

/// What could not be had, by its row.
#[derive(Debug, Default)]
pub(crate) struct Late(HashMap<RowId, Try>);

#[derive(Clone, Copy, Debug)]
struct Try {
    first_ms: i64,
    next_ms: i64,
}

/// What was carried.
#[derive(Debug, Default)]
pub(crate) struct Carried {
    /// Parts that went out or came in.
    pub parts: usize,
    /// Lines that came in.
    pub lines: u64,
    /// How the remote failed, where it did.
    pub fault: Option<StoreFault>,
}

/// What became of one part.
enum Came {
    Lines(PartLines),
    NotYet,
    Odd(Hash, SyncError),
}

/// Whether a device may announce anything in a scope.
pub(crate) fn may_write(rights: &Rights, device: DeviceKey, scope: Scope) -> bool {
    let member = rights.member_of(device);
    member.is_some_and(|member| rights.role(member, scope) >= Some(Role::Editor))
}

impl Bench<'_> {
    /// Sends lines that are announced nowhere, then announces them.
    pub async fn send_ledgers(&mut self, remote: &Remote) -> Result<Carried, SharingError> {
        let mut carried = Carried::default();
        let mut unsent = self.replica.store().unsent_parts().await?;
        let (rights, device) = (self.engine.rights(), self.engine.device());
        unsent.retain(|part| may_write(rights, device, Scope(part.scope)));
        let mut rest = unsent.into_iter();
        while carried.fault.is_none() {
            let batch = self.read_batch(&mut rest).await?;
            if batch.is_empty() {
                break;
            }
            let mut sent = Vec::with_capacity(batch.len());
            for abreast in batch.chunks(ABREAST) {
                let mut sending = Vec::with_capacity(abreast.len());
                for (part, bytes) in abreast {
                    let scope = Scope(part.scope);
                    sending.push(self.engine.send_blobs(remote, scope, bytes));
                }
                for ((part, _), done) in abreast.iter().zip(join_all(sending).await) {
                    match done {
                        Ok(manifest) => sent.push((*part, manifest)),
                        // Until the key comes they stay here.
                        Err(SyncError::NoEpoch) => {}
                        Err(SyncError::Store(fault)) => carried.fault = Some(fault),
                        Err(error) => return Err(error.into()),
                    }
                }
                if carried.fault.is_some() {
                    break;
                }
            }
            carried.parts += sent.len();
            self.announce(sent).await?;
            let left = rest.len();
            self.show(|status| status.parts_to_send = left);
        }
        Ok(carried)
    }

    async fn read_batch(
        &self,
        rest: &mut impl Iterator<Item = UnsentPart>,
    ) -> Result<Vec<(UnsentPart, Vec<u8>)>, SharingError> {
        let store = self.replica.store();
        let (mut batch, mut size) = (Vec::new(), 0);
        while batch.len() < BATCH && size < BATCH_BYTES {
            let Some(part) = rest.next() else { break };
            let bytes = store.part_bytes(part.import, part.account).await?;
            let bytes = bytes.filter(|bytes| bytes.len() as u64 <= PART_CAP);
            if let Some(bytes) = bytes {
                size += bytes.len() as u64;
                batch.push((part, bytes));
            }
        }
        Ok(batch)
    }

    async fn announce(&mut self, sent: Vec<(UnsentPart, Manifest)>) -> Result<(), SharingError> {
        let now_ms = self.hands.0.now_ms();
        let mut change = Change::new(LABEL).fixed();
        for (part, manifest) in sent {
            let row = RowId::new(now_ms, *self.hands.random());
            change = change
                .set(ledger_part::account, row, AccountId(part.account))
                .set(ledger_part::import, row, ImportId(part.import))
                .set(ledger_part::manifest, row, manifest.to_text());
        }
        self.replica.store().write(change, now_ms).await?;
        Ok(())
    }

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

    fn show(&self, change: impl FnOnce(&mut Status)) {
        self.sharing.inner.status.send_modify(change);
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

impl Late {
    /// Those that it is time to try (again).
    fn due(&self, mut missing: Vec<MissingPart>, now_ms: i64) -> Vec<MissingPart> {
        let is_due = |one: &Try| now_ms >= one.next_ms;
        missing.retain(|part| self.0.get(&part.part).is_none_or(is_due));
        missing
    }

    /// Puts a part off, longer each time. Whether it has been so for long.
    fn put_off(&mut self, part: RowId, now_ms: i64) -> bool {
        let fresh = Try {
            first_ms: now_ms,
            next_ms: now_ms,
        };
        let one = self.0.entry(part).or_insert(fresh);
        let waited = now_ms.saturating_sub(one.first_ms).max(0);
        one.next_ms = now_ms.saturating_add(waited.clamp(SOON_MS, LATE_MS));
        waited >= LATE_MS
    }

    /// Forgets parts that are not among these.
    fn keep(&mut self, missing: &[MissingPart]) {
        let missing: BTreeSet<RowId> = missing.iter().map(|part| part.part).collect();
        self.0.retain(|part, _| missing.contains(part));
    }
}
