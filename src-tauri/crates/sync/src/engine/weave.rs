//! Causality by hashes: from the headers of segments to who had applied what. A stream that was
//! written on twice (a cloned disk, a restored backup) is parted into branches, each with a name of
//! its own that follows from its first segment, so that neither branch claims to have seen the other.
//! Pure and from scratch: the same segments give the same result in whatever order they came.
//! Deliberately absent: whether a segment may count (`plan`).

use crate::engine::replica::{Cover, Facts};
use crate::formats::hash::{Hash, branch};
use crate::formats::segment::Dep;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use valise_domain::id::StreamId;

/// The end of what was applied of a chain without a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Tip {
    /// The stream.
    pub stream: StreamId,
    /// The number of its last segment.
    pub seq: u64,
    /// The segment.
    pub head: Hash,
}

/// What the segments of one scope say together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Woven {
    /// Under which name the ops of a segment count.
    pub lanes: HashMap<Hash, StreamId>,
    /// Who had applied what.
    pub covers: BTreeSet<Cover>,
    /// What was applied here without a gap.
    pub tips: BTreeSet<Tip>,
    /// The same as numbers of ops by lane.
    pub known: BTreeMap<StreamId, i64>,
    /// Streams that were written on twice.
    pub forks: BTreeSet<StreamId>,
    /// Segments that must exist, since others name them, and that are not here.
    pub missing: BTreeSet<Dep>,
}

/// A segment with what was decided of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Strand<'a> {
    pub facts: &'a Facts,
    pub counted: bool,
}

/// Weaves the segments of one scope of a workspace.
pub(crate) fn weave(strands: &[Strand<'_>], genesis: Hash) -> Woven {
    let mut loom = Loom::of(strands, genesis);
    loom.part();
    loom.cover();
    loom.walk();
    loom.woven
}

struct Loom<'a> {
    genesis: Hash,
    by_hash: HashMap<Hash, Strand<'a>>,
    streams: BTreeMap<StreamId, Vec<Strand<'a>>>,
    /// Of a branch: the last segment before it.
    stems: HashMap<StreamId, Hash>,
    woven: Woven,
}

impl<'a> Loom<'a> {
    fn of(strands: &[Strand<'a>], genesis: Hash) -> Self {
        let mut streams: BTreeMap<StreamId, Vec<Strand<'a>>> = BTreeMap::new();
        for strand in strands {
            streams
                .entry(strand.facts.stream)
                .or_default()
                .push(*strand);
        }
        for stream in streams.values_mut() {
            stream.sort_by_key(|strand| (strand.facts.seq, strand.facts.hash));
        }
        Self {
            genesis,
            by_hash: strands.iter().map(|one| (one.facts.hash, *one)).collect(),
            streams,
            stems: HashMap::new(),
            woven: Woven::default(),
        }
    }

    /// Gives every segment its lane: that of the segment before it, unless that has two after it. What
    /// comes after a gap may be a branch as well, so it stands apart until the gap is filled.
    fn part(&mut self) {
        for (stream, strands) in &self.streams {
            let mut children: HashMap<Hash, usize> = HashMap::new();
            for strand in strands {
                *children.entry(strand.facts.prev).or_default() += 1;
            }
            for Strand { facts, .. } in strands {
                let own = |before: &&Strand<'_>| before.facts.stream == *stream;
                let before = self.by_hash.get(&facts.prev).filter(own);
                let before = before.and_then(|_| self.woven.lanes.get(&facts.prev).copied());
                let alone = children[&facts.prev] == 1;
                let lane = match before {
                    Some(lane) if alone => lane,
                    None if alone && self.is_first(facts) => *stream,
                    before => {
                        let lane = branch(*stream, facts.hash);
                        if before.is_some() {
                            self.stems.insert(lane, facts.prev);
                        }
                        lane
                    }
                };
                self.woven.lanes.insert(facts.hash, lane);
            }
        }
    }

    fn is_first(&self, facts: &Facts) -> bool {
        facts.seq == 1 && facts.prev == self.genesis
    }

    /// The ops of a segment and of all before it in its chain, by lane.
    fn prefix(&self, head: Hash) -> Vec<(StreamId, i64)> {
        let mut prefix = Vec::new();
        let mut at = Some(head);
        while let Some(hash) = at {
            let lane = self.woven.lanes[&hash];
            if let Some(through) = self.through(hash, lane) {
                prefix.push((lane, through));
            }
            at = self.stems.get(&lane).copied();
        }
        prefix
    }

    /// The last op of a segment, or of the nearest one before it in its lane that was opened.
    fn through(&self, mut hash: Hash, lane: StreamId) -> Option<i64> {
        loop {
            let facts = self.by_hash.get(&hash)?.facts;
            if self.woven.lanes[&hash] != lane {
                return None;
            }
            if let Some(span) = facts.span {
                return Some(span.last);
            }
            hash = facts.prev;
        }
    }

    /// Turns what segments name into covers.
    fn cover(&mut self) {
        let mut covers = BTreeSet::new();
        let mut missing = BTreeSet::new();
        for strands in self.streams.values() {
            // What unopened segments of a lane had applied counts from its next one on.
            let mut waiting: BTreeMap<StreamId, Vec<(StreamId, i64)>> = BTreeMap::new();
            let mut begun: BTreeSet<StreamId> = BTreeSet::new();
            for strand in strands {
                let facts = strand.facts;
                let lane = self.woven.lanes[&facts.hash];
                let knowledge = waiting.entry(lane).or_default();
                if begun.insert(lane)
                    && let Some(stem) = self.stems.get(&lane)
                {
                    knowledge.extend(self.inherited(*stem));
                }
                knowledge.extend(self.named(facts, &mut missing));
                let Some(span) = facts.span.filter(|_| strand.counted) else {
                    continue;
                };
                for (other, through) in knowledge.drain(..).filter(|(other, _)| *other != lane) {
                    covers.insert(Cover {
                        lane,
                        txn: span.first_txn,
                        other,
                        through,
                    });
                }
            }
        }
        self.woven.covers = covers;
        self.woven.missing = missing;
    }

    /// What a segment says it had applied, as far as those segments are here.
    fn named(&self, facts: &Facts, missing: &mut BTreeSet<Dep>) -> Vec<(StreamId, i64)> {
        let mut named = Vec::new();
        for dep in &facts.deps {
            let there = planted!(
                CountersNotHashes,
                self.numbered(dep),
                self.by_hash.get(&dep.head)
            );
            match there {
                Some(strand) if strand.facts.stream == dep.stream => {
                    named.extend(self.prefix(strand.facts.hash));
                }
                Some(_) => {}
                None => _ = missing.insert(*dep),
            }
        }
        let before = Dep {
            stream: facts.stream,
            seq: facts.seq.saturating_sub(1),
            head: facts.prev,
        };
        if before.seq > 0 && !self.by_hash.contains_key(&before.head) {
            missing.insert(before);
        }
        named
    }

    #[cfg(feature = "planted")]
    fn numbered(&self, dep: &Dep) -> Option<&Strand<'a>> {
        let strands = self.streams.get(&dep.stream)?;
        strands.iter().find(|strand| strand.facts.seq == dep.seq)
    }

    /// What a branch knows from before it parted: its stem and all that the stem had applied.
    fn inherited(&self, stem: Hash) -> Vec<(StreamId, i64)> {
        let mut inherited = self.prefix(stem);
        let mut at = self.by_hash.get(&stem);
        while let Some(strand) = at {
            inherited.extend(self.named(strand.facts, &mut BTreeSet::new()));
            at = self.by_hash.get(&strand.facts.prev);
        }
        inherited
    }

    /// Walks every chain from its beginning as far as all of it counts.
    fn walk(&mut self) {
        let mut next: HashMap<Hash, Vec<Hash>> = HashMap::new();
        let mut reached = Vec::new();
        for strand in self.by_hash.values().filter(|strand| strand.counted) {
            let facts = strand.facts;
            if planted!(NaiveVector, true, self.is_first(facts)) {
                reached.push(facts.hash);
            } else if self
                .by_hash
                .get(&facts.prev)
                .is_some_and(|before| before.facts.stream == facts.stream)
            {
                next.entry(facts.prev).or_default().push(facts.hash);
            }
        }
        while let Some(hash) = reached.pop() {
            let facts = self.by_hash[&hash].facts;
            match next.get(&hash) {
                Some(after) => reached.extend(after),
                None => {
                    self.woven.tips.insert(Tip {
                        stream: facts.stream,
                        seq: facts.seq,
                        head: hash,
                    });
                    for (lane, through) in self.prefix(hash) {
                        let known = self.woven.known.entry(lane).or_insert(through);
                        *known = (*known).max(through);
                    }
                }
            }
        }
    }
}
