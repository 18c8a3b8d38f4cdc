//! Steps 6 and 7 of a round: the outbox is sent and read back, what the store lost is sent again, and
//! the own head says what there is. Content before pointer.
//! Deliberately absent: locks and conditions. The same bytes under the same name may be sent twice.

use crate::engine::ports::{Clock, Fetched, ObjectStore};
use crate::engine::replica::{Facts, Note, Replica};
use crate::engine::round::{Report, Stop};
use crate::engine::{Engine, Remembered};
use crate::error::SyncError;
use crate::formats::hash::{Hash, Scope};
use crate::formats::head::{Head, Line};
use crate::formats::names;
use crate::seal::Sealer;
use std::collections::BTreeSet;

impl<S: Sealer> Engine<S> {
    /// Sends what has not been sent: grants, then statements, then segments.
    pub(crate) async fn push<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let rank = |path: &String| !path.starts_with(names::GRANTS);
        let mut paths: Vec<String> = self.unsent.keys().cloned().collect();
        paths.sort_by_key(|path| (rank(path), path.clone()));
        for path in paths {
            if !put_and_read_back(store, &path, &self.unsent[&path]).await? {
                // What is sealed to a key must not be there without the key.
                return Ok(());
            }
            self.note(replica, vec![Note::Sent(path.clone())]).await?;
            self.unsent.remove(&path);
            report.objects += 1;
        }
        let mut outbox: Vec<Facts> = self
            .outbox
            .iter()
            .filter_map(|hash| Some(self.known.get(*hash)?.0.clone()))
            .collect();
        outbox.sort_by_key(|facts| (facts.scope, facts.stream, facts.seq));
        outbox.retain(|facts| !self.is_replaced(facts));
        for facts in outbox {
            if self.send(replica, store, &facts).await? {
                self.note(replica, vec![Note::Pushed(facts.hash)]).await?;
                self.outbox.remove(&facts.hash);
                report.pushed += 1;
            }
        }
        Ok(())
    }

    async fn send<R: Replica, O: ObjectStore>(
        &self,
        replica: &mut R,
        store: &O,
        facts: &Facts,
    ) -> Result<bool, Stop> {
        let bytes = replica.bytes(facts.hash).await.map_err(Self::local)?;
        let Some(bytes) = bytes else {
            return Ok(false);
        };
        let path = facts.path();
        planted!(
            PushedUnread,
            Ok(store.put(&path, &bytes).await.map(|()| true)?),
            Ok(put_and_read_back(store, &path, &bytes).await?)
        )
    }

    /// Sends again what was known to be on the store and is not listed any more. Whoever has the
    /// bytes may do it: they prove themselves.
    pub(crate) async fn upload_again<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        scope: Scope,
        present: &BTreeSet<[u8; 16]>,
        report: &mut Report,
    ) -> Result<(), Stop> {
        let Some(shelf) = self.known.shelves.get(&scope) else {
            return Ok(());
        };
        // What nobody needs who counts is not spread any further.
        let needed = shelf.needed();
        let governs = self.rights.governs(self.device, scope);
        let lost: Vec<Facts> = shelf
            .segments
            .values()
            .filter(|(facts, _)| {
                let own = facts.device == self.device;
                // Others who hold the whole of it do not send it.
                let left = governs && facts.left.is_some();
                (own || left || needed.contains(&facts.hash))
                    && !present.contains(&facts.hash.short())
                    && !self.outbox.contains(&facts.hash)
                    && !self.is_replaced(facts)
            })
            .map(|(facts, _)| facts.clone())
            .collect();
        for facts in lost {
            if self.send(replica, store, &facts).await? {
                report.uploaded_again += 1;
            }
        }
        Ok(())
    }

    /// What this device has to say of itself. Of its own chains only what has reached the store.
    fn own_head(&self, now_ms: i64) -> Head {
        let mut lines: BTreeSet<Line> = BTreeSet::new();
        for ((scope, lineage), last) in self.known.lines(self.device) {
            let mut last = last;
            while self.outbox.contains(&last.hash) {
                match self.known.get(last.prev) {
                    Some((before, _)) => last = before,
                    None => break,
                }
            }
            if !self.outbox.contains(&last.hash) {
                lines.insert(Line {
                    scope,
                    lineage,
                    seq: last.seq,
                    head: last.hash,
                });
            }
        }
        // Lines of a copy of this database that are not known here.
        let before = self.heads.get(&self.device.id());
        for line in before.iter().flat_map(|one| &one.head.lines) {
            if !self.known.has(line.head) {
                lines.insert(*line);
            }
        }
        let sent = |hash: &Hash| !self.unsent.contains_key(&names::statement(*hash));
        let all_sent = self.roster.tips().iter().all(sent);
        let roster = match before {
            Some(before) if !all_sent => before.head.roster.clone(),
            None if !all_sent => Vec::new(),
            _ => self.roster.tips(),
        };
        Head {
            workspace: self.roster.workspace(),
            counter: before.map_or(0, |one| one.head.counter) + 1,
            wall_ms: now_ms,
            lines: lines.into_iter().collect(),
            roster,
        }
    }

    /// Writes the own head where there is something new to say, or where it is due: the store has lost
    /// it, or grants were sent that no line tells of.
    pub(crate) async fn push_head<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        clock: &impl Clock,
        is_due: bool,
    ) -> Result<(), Stop> {
        if self.rights.author(self.device).is_none() {
            return Ok(());
        }
        let head = self.own_head(clock.now_ms());
        let id = self.device.id();
        let says = |head: &Head| {
            let lines: BTreeSet<Line> = head.lines.iter().copied().collect();
            (lines, head.roster.clone())
        };
        let same = self
            .heads
            .get(&id)
            .is_some_and(|one| says(&one.head) == says(&head));
        if (same && !is_due) || (head.lines.is_empty() && head.roster.is_empty()) {
            return Ok(());
        }
        let (path, bytes) = (names::head(id), head.write(&self.keys.sign));
        // Remembered before it is written: whatever the store shows later, this was ours.
        let object = |tag| Note::Object {
            path: path.clone(),
            bytes: bytes.clone(),
            tag,
            unsent: false,
        };
        self.note(replica, vec![object(None)]).await?;
        let (device, hash) = (self.device, Hash::of(&bytes));
        let remembered = |tag| Remembered {
            device,
            head: head.clone(),
            hash,
            tag,
        };
        self.heads.insert(id, remembered(None));
        store.put(&path, &bytes).await?;
        // The tag is learnt by listing, so that an idle round needs no more than that.
        let listed = store.list(names::HEADS).await?;
        let tag = listed
            .into_iter()
            .find(|entry| format!("{}/{}", names::HEADS, entry.name) == path)
            .and_then(|entry| entry.tag);
        let back = store.get(&path, crate::formats::SMALL_CAP).await?;
        self.head_stands = back == Fetched::Bytes(bytes.clone());
        if tag.is_some() && self.head_stands {
            self.note(replica, vec![object(tag.clone())]).await?;
            self.heads.insert(id, remembered(tag));
        }
        Ok(())
    }
}

/// Writes an object and reads it back. True only where the store now has these very bytes.
pub(crate) async fn put_and_read_back<O: ObjectStore>(
    store: &O,
    path: &str,
    bytes: &[u8],
) -> Result<bool, SyncError> {
    store.put(path, bytes).await?;
    match store.get(path, bytes.len()).await? {
        Fetched::Bytes(back) => Ok(back == bytes),
        Fetched::Missing | Fetched::TooLarge => Ok(false),
    }
}
