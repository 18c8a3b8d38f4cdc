//! Step 4 of a round: heads are looked at, and what they name is fetched, from the newest segment back
//! to the first one known.
//! Deliberately absent: listing everything (`listing`).

use crate::engine::ports::{Clock, Entry, Fetched, ObjectStore};
use crate::engine::replica::{Note, Replica};
use crate::engine::round::{Report, Stop};
use crate::engine::settling::Inbox;
use crate::engine::{Engine, Remembered};
use crate::error::SyncError;
use crate::formats::hash::{DeviceId, Hash, Scope};
use crate::formats::head::Head;
use crate::formats::names::{self, Claim};
use crate::formats::{SEGMENT_CAP, SMALL_CAP};
use crate::seal::Sealer;
use std::collections::BTreeSet;
use valise_domain::id::StreamId;

/// Steps back along a chain before its folder is listed instead.
const STEPS: usize = 32;

/// A segment that somebody names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Wanted {
    pub scope: Scope,
    pub stream: StreamId,
    pub seq: u64,
    pub head: Hash,
}

impl<S: Sealer> Engine<S> {
    /// Reads the heads that changed, and keeps them at once. Whether any did is returned.
    pub(crate) async fn pull_heads<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        listed: &[Entry],
    ) -> Result<bool, Stop> {
        let mut notes = Vec::new();
        let pulled = self.read_heads(replica, store, listed, &mut notes).await;
        // What was read before the store failed is known from now on.
        self.note(replica, notes).await?;
        pulled
    }

    async fn read_heads<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        listed: &[Entry],
        notes: &mut Vec<Note>,
    ) -> Result<bool, Stop> {
        let mut changed = false;
        for entry in listed.iter().filter(|entry| !entry.folder) {
            let path = format!("{}/{}", names::HEADS, entry.name);
            let Claim::Head(id) = names::claim(&entry.name) else {
                continue;
            };
            let known = self.heads.get(&id);
            // The listing may have been older than what was fetched by it: an hour is long enough.
            let same = known.is_some_and(|one| entry.tag.is_some() && one.tag == entry.tag)
                && !self.lists_all;
            if same || self.is_odd(&path, &entry.tag) {
                continue;
            }
            let bytes = match store.get(&path, SMALL_CAP).await? {
                Fetched::Bytes(bytes) => bytes,
                _ => continue,
            };
            let hash = Hash::of(&bytes);
            // Of one's own more may be remembered than its bytes say.
            let same = |one: &&Remembered| one.hash == hash && one.device != self.device;
            let known = self.heads.get(&id).filter(same);
            let read = match known {
                Some(one) => Ok((one.head.clone(), one.device)),
                None => self.read_head(&bytes, id),
            };
            match read {
                Ok((head, device)) => {
                    self.find_sound(replica, &path).await?;
                    let new = Remembered {
                        device,
                        head,
                        hash,
                        tag: entry.tag.clone(),
                    };
                    changed |= self.take_head(path, bytes, new, notes);
                }
                Err(error) => {
                    self.find_odd(replica, &path, entry.tag.clone(), &error)
                        .await?
                }
            }
        }
        Ok(changed)
    }

    fn read_head(
        &self,
        bytes: &[u8],
        id: DeviceId,
    ) -> Result<(Head, crate::formats::DeviceKey), SyncError> {
        let (head, device) = Head::read(bytes)?;
        if head.workspace != self.roster.workspace() {
            return Err(SyncError::Stranger);
        }
        // Under another name it is a copy that a sync client left behind.
        (device.id() == id)
            .then_some((head, device))
            .ok_or(SyncError::Named)
    }

    /// Takes a head in. Whether it says something new is returned.
    fn take_head(
        &mut self,
        path: String,
        bytes: Vec<u8>,
        mut new: Remembered,
        notes: &mut Vec<Note>,
    ) -> bool {
        let id = new.device.id();
        let before = self.heads.get(&id);
        // Read once more since an hour has passed: nothing to keep that is not kept.
        let kept = before == Some(&new);
        if let Some(before) = before {
            if new.head.counter < before.head.counter {
                // One's own is remembered before it is written, and has a tag once it arrived.
                if new.device != self.device || before.tag.is_some() {
                    self.went_back.insert(id);
                }
                if new.device != self.device
                    && let Some(before) = self.heads.get_mut(&id)
                {
                    // The newer one is remembered; the older need not be read again.
                    before.tag = new.tag;
                }
                return false;
            }
            if new.head.counter > before.head.counter {
                self.went_back.remove(&id);
            }
            if new.device == self.device && new.head != before.head {
                // A copy of this database writes the same head. What both said is kept.
                let mine = before.head.lines.iter();
                let more = mine.filter(|line| !new.head.lines.contains(line)).copied();
                let more: Vec<_> = more.collect();
                self.head_stands = more.is_empty();
                new.head.lines.extend(more);
            } else if new.device == self.device {
                self.head_stands = true;
            }
        }
        let changed = before.is_none_or(|before| before.head != new.head);
        if !kept {
            notes.push(Note::Object {
                path,
                bytes,
                tag: new.tag.clone(),
                unsent: false,
            });
        }
        self.heads.insert(id, new);
        changed
    }

    /// Segments that heads, deps or chains name in scopes that this device reads, and that are not
    /// here.
    pub(crate) fn wanted(&self) -> BTreeSet<Wanted> {
        let readable = self.rights.readable(self.device);
        let mut wanted = BTreeSet::new();
        for one in self.heads.values() {
            for line in &one.head.lines {
                wanted.insert(Wanted {
                    scope: line.scope,
                    stream: one.device.stream(line.lineage),
                    seq: line.seq,
                    head: line.head,
                });
            }
        }
        for (scope, shelf) in &self.known.shelves {
            wanted.extend(shelf.woven.missing.iter().map(|dep| Wanted {
                scope: *scope,
                stream: dep.stream,
                seq: dep.seq,
                head: dep.head,
            }));
        }
        wanted.retain(|one| readable.contains(&one.scope) && !self.known.has(one.head));
        wanted
    }

    /// Fetches what is wanted. What cannot be had is given up until something changes.
    pub(crate) async fn pull_wanted<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        clock: &impl Clock,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let mut inbox = Inbox::default();
        let mut looked: BTreeSet<(Scope, StreamId)> = BTreeSet::new();
        for wanted in self.wanted() {
            if self.given_up.contains(&wanted.head) {
                continue;
            }
            let found = self.walk_back(replica, store, wanted, &mut inbox).await?;
            let folder = (wanted.scope, wanted.stream);
            if !found && looked.insert(folder) {
                self.look_into(replica, store, folder, &mut inbox).await?;
            }
            if !inbox.has(wanted.head) && !self.known.has(wanted.head) {
                self.given_up.insert(wanted.head);
            }
            if inbox.is_full() {
                self.settle(replica, clock, &mut inbox, report).await?;
            }
        }
        Ok(self.settle(replica, clock, &mut inbox, report).await?)
    }

    /// Follows a chain back to what is known. False where that did not work out.
    async fn walk_back<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        mut wanted: Wanted,
        inbox: &mut Inbox,
    ) -> Result<bool, Stop> {
        for _ in 0..STEPS {
            if self.known.has(wanted.head) || inbox.has(wanted.head) {
                return Ok(true);
            }
            let Wanted {
                scope,
                stream,
                seq,
                head,
            } = wanted;
            let path = names::segment(scope, stream, seq, head);
            let Fetched::Bytes(bytes) = store.get(&path, SEGMENT_CAP).await? else {
                return Ok(false);
            };
            match self.receive(&bytes, inbox) {
                Ok(facts) if facts.hash == head => {
                    if facts.seq == 1 {
                        return Ok(true);
                    }
                    wanted.seq = facts.seq - 1;
                    wanted.head = facts.prev;
                }
                Ok(_) => return Ok(false),
                Err(error) => {
                    self.find_odd(replica, &path, None, &error).await?;
                    return Ok(false);
                }
            }
        }
        Ok(false)
    }
}
