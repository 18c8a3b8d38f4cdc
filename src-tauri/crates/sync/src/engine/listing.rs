//! Listing everything, at the start and once an hour: what no head named, what was renamed, what was
//! packed, and what the store has lost and gets again.
//! Deliberately absent: believing a listing. Absence never means deletion.

use crate::engine::Engine;
use crate::engine::ports::{Clock, Entry, Fetched, ObjectStore};
use crate::engine::pushing::put_and_read_back;
use crate::engine::replica::{Bundled, Replica};
use crate::engine::round::{Report, Stop};
use crate::engine::settling::Inbox;
use crate::error::{StoreFault, SyncError};
use crate::formats::hash::{Hash, Scope};
use crate::formats::names::{self, Claim};
use crate::formats::{BUNDLE_CAP, Kind, SMALL_CAP, bundle, envelope};
use crate::seal::Sealer;
use std::collections::{BTreeMap, BTreeSet};
use valise_domain::id::{RowId, StreamId};

/// Everything is listed again after that long, milliseconds.
pub(crate) const EVERY_MS: i64 = 3_600_000;

impl<S: Sealer> Engine<S> {
    /// Whether it is time to list everything. A clock that went back makes it so.
    pub(crate) fn is_listing_due(&self, now_ms: i64) -> bool {
        self.listed_ms
            .is_none_or(|last| now_ms < last || now_ms - last >= EVERY_MS)
    }

    /// Lists roster and grants.
    pub(crate) async fn list_people<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
    ) -> Result<(), Stop> {
        let mut present = BTreeMap::new();
        for entry in store.list(names::ROSTER).await? {
            let path = format!("{}/{}", names::ROSTER, entry.name);
            let known = match names::claim(&entry.name) {
                Claim::Named(short) => {
                    present.insert(path.to_lowercase(), entry.size);
                    self.roster.has_short(&short)
                }
                _ => false,
            };
            if entry.folder || known || self.is_odd(&path, &entry.tag) {
                continue;
            }
            if let Fetched::Bytes(bytes) = store.get(&path, SMALL_CAP).await? {
                self.take_statement(replica, &path, bytes).await?;
            }
        }
        self.refresh_rights();
        for scope in self.rights.readable(self.device) {
            present.extend(self.pull_grants(replica, store, scope).await?);
        }
        self.send_people_again(store, &present).await
    }

    /// Sends statements and grants again that the store has lost.
    async fn send_people_again<O: ObjectStore>(
        &self,
        store: &O,
        present: &BTreeMap<String, Option<u64>>,
    ) -> Result<(), Stop> {
        let statements = self.roster.objects();
        let statements = statements.map(|(hash, bytes)| (names::statement(hash), bytes));
        let grants = self
            .grants
            .iter()
            .map(|(path, bytes)| (path.clone(), &bytes[..]));
        for (path, bytes) in grants.chain(statements) {
            let size = present.get(&path);
            let whole = size.is_some_and(|size| size.is_none_or(|size| size == bytes.len() as u64));
            if !whole && !self.unsent.contains_key(&path) {
                // What is sealed to a key must not be sent again without the key.
                if !put_and_read_back(store, &path, bytes).await? {
                    return Err(StoreFault::Unreachable(None).into());
                }
            }
        }
        Ok(())
    }

    /// Lists the segments of every scope that this device reads.
    pub(crate) async fn list_segments<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        clock: &impl Clock,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let mut inbox = Inbox::default();
        for scope in self.rights.readable(self.device) {
            let mut present = BTreeSet::new();
            let mut streams: BTreeSet<StreamId> = self.streams(scope);
            for entry in store.list(&names::scope(scope)).await? {
                let name = names::unword::<16>(&entry.name);
                let stream = name.and_then(|name| RowId::from_slice(&name).ok());
                match stream.map(StreamId) {
                    Some(stream) if entry.folder => _ = streams.insert(stream),
                    _ => {}
                }
            }
            if !self.known.shelves.contains_key(&scope) {
                self.look_at_snapshots(replica, store, scope, &mut inbox)
                    .await?;
            }
            for stream in streams {
                let folder = (scope, stream);
                present.extend(self.look_into(replica, store, folder, &mut inbox).await?);
                if inbox.is_full() {
                    self.settle(replica, clock, &mut inbox, report).await?;
                }
            }
            self.settle(replica, clock, &mut inbox, report).await?;
            planted!(
                AbsenceIsDeletion,
                self.drop_absent(replica, scope, &present).await?,
                self.upload_again(replica, store, scope, &present, report)
                    .await?
            );
            self.clear_erased(replica, store, scope, report).await?;
        }
        Ok(())
    }

    fn streams(&self, scope: Scope) -> BTreeSet<StreamId> {
        let shelf = self.known.shelves.get(&scope).into_iter();
        shelf
            .flat_map(|shelf| shelf.segments.values())
            .map(|(facts, _)| facts.stream)
            .collect()
    }

    /// Looks at everything in the folder of a stream that is not known. Returns halves of the hashes
    /// of the segments that lie there, alone or packed.
    pub(crate) async fn look_into<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        (scope, stream): (Scope, StreamId),
        inbox: &mut Inbox,
    ) -> Result<BTreeSet<[u8; 16]>, Stop> {
        let folder = names::stream(scope, stream);
        let mut present = BTreeSet::new();
        let mut listed = store.list(&folder).await?;
        // Packs first: what they hold need not be fetched one by one.
        listed.sort_by_key(|entry| !matches!(names::claim(&entry.name), Claim::Pack(..)));
        for entry in listed.iter().filter(|entry| !entry.folder) {
            let path = format!("{folder}/{}", entry.name);
            if self.is_odd(&path, &entry.tag) {
                continue;
            }
            match names::claim(&entry.name) {
                Claim::Segment(_, short) | Claim::Redaction(_, short)
                    if self.known.has_short(&short) || inbox.has_short(&short) =>
                {
                    if self.known.is_whole(&short, entry.size) || inbox.has_short(&short) {
                        let of = self.known.named(&short).map_or(short, Hash::short);
                        present.insert(of);
                        self.find_sound(replica, &path).await?;
                    }
                }
                Claim::Pack(..) if self.read.get(&path).is_some_and(|r| r.tag == entry.tag) => {
                    present.extend(self.whole_of(self.read[&path].inside.iter()));
                }
                _ => {
                    let inside = self.look_at(replica, store, &path, entry, inbox).await?;
                    present.extend(self.whole_of(inside.iter()));
                }
            }
        }
        self.clear_packed(replica, store, (scope, stream), &listed)
            .await?;
        Ok(present)
    }

    /// Those of some segments of a bundle that are held as they were: of the others something else has to
    /// be on the store.
    fn whole_of<'a>(
        &self,
        inside: impl Iterator<Item = &'a [u8; 16]>,
    ) -> impl Iterator<Item = [u8; 16]> {
        inside.filter(|one| !self.known.is_redacted(one)).copied()
    }

    /// Fetches one object and takes it for what its content says.
    async fn look_at<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        path: &str,
        entry: &Entry,
        inbox: &mut Inbox,
    ) -> Result<BTreeSet<[u8; 16]>, Stop> {
        let bytes = match store.get(path, BUNDLE_CAP).await? {
            Fetched::Bytes(bytes) => bytes,
            Fetched::Missing => return Ok(BTreeSet::new()),
            Fetched::TooLarge => {
                let error = SyncError::TooLarge {
                    found: BUNDLE_CAP as u64 + 1,
                    cap: BUNDLE_CAP as u64,
                };
                self.find_odd(replica, path, entry.tag.clone(), &error)
                    .await?;
                return Ok(BTreeSet::new());
            }
        };
        let unwrapped = planted!(
            CopyCountsTwice,
            self.unwrap_by_name(path, &bytes, inbox),
            self.unwrap(&bytes, inbox)
        );
        match unwrapped {
            Ok(hashes) => {
                let inside: Vec<[u8; 16]> = hashes.into_iter().map(Hash::short).collect();
                let alone = [Some(Kind::Segment), Some(Kind::Redaction)];
                if !alone.contains(&envelope::kind(&bytes)) {
                    let bundled = Bundled {
                        tag: entry.tag.clone(),
                        inside: inside.clone(),
                    };
                    inbox.read.push((path.to_owned(), bundled));
                }
                self.find_sound(replica, path).await?;
                Ok(inside.into_iter().collect())
            }
            // Whoever laid it there may be about to say so.
            Err(SyncError::Unstated) => Ok(BTreeSet::new()),
            Err(error) => {
                self.find_odd(replica, path, entry.tag.clone(), &error)
                    .await?;
                Ok(BTreeSet::new())
            }
        }
    }

    /// Takes a segment, a pack or a snapshot apart.
    pub(crate) fn unwrap(&self, bytes: &[u8], inbox: &mut Inbox) -> Result<Vec<Hash>, SyncError> {
        let kind = match envelope::kind(bytes) {
            Some(kind @ (Kind::Pack | Kind::Snapshot)) => kind,
            _ => return Ok(vec![self.receive(bytes, inbox)?.hash]),
        };
        let bundle = bundle::read(kind, bytes)?;
        if bundle.workspace != self.roster.workspace() {
            return Err(SyncError::Stranger);
        }
        let each = bundle.segments.iter();
        each.map(|one| Ok(self.receive(one, inbox)?.hash)).collect()
    }

    async fn look_at_snapshots<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        scope: Scope,
        inbox: &mut Inbox,
    ) -> Result<(), Stop> {
        let folder = names::snapshots(scope);
        for entry in store.list(&folder).await? {
            let path = format!("{folder}/{}", entry.name);
            if !entry.folder && !self.is_odd(&path, &entry.tag) {
                self.look_at(replica, store, &path, &entry, inbox).await?;
            }
        }
        Ok(())
    }
}
