//! The segments that are known, by scope, with what they say together.
//! Deliberately absent: their bytes, which the replica keeps.

use crate::engine::replica::{Facts, State};
use crate::engine::weave::{Strand, Woven, weave};
use crate::formats::hash::{DeviceKey, Hash, Lineage, Scope};
use crate::formats::statement::Cut;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use valise_domain::id::StreamId;

/// The segments of one scope.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shelf {
    pub segments: BTreeMap<Hash, (Facts, State)>,
    pub woven: Woven,
}

/// All segments known.
#[derive(Clone, Debug, Default)]
pub(crate) struct Known {
    pub shelves: BTreeMap<Scope, Shelf>,
    homes: HashMap<Hash, Scope>,
    /// By the halves of hashes that stand in names.
    names: HashMap<[u8; 16], Named>,
}

/// What a name stands for.
#[derive(Clone, Copy, Debug)]
struct Named {
    /// The segment, or that of which this is left.
    of: Hash,
    /// The length of the bytes that are held; none where it is a segment of which only a part is left.
    size: Option<u64>,
}

impl Shelf {
    /// Weaves anew: what counts, and what that needs. Segments that only wait here, and perhaps nowhere
    /// else, must not change what the others come to; forks are told all the same.
    pub fn weave(&self, genesis: Hash) -> Woven {
        let needed = self.needed();
        let strands: Vec<Strand<'_>> = self
            .segments
            .values()
            .filter(|(facts, _)| needed.contains(&facts.hash))
            .map(|(facts, state)| Strand {
                facts,
                counted: *state == State::Counted,
            })
            .collect();
        let mut woven = weave(&strands, genesis);
        let mut places = HashSet::new();
        for (facts, _) in self.segments.values() {
            if !places.insert((facts.stream, facts.seq)) {
                woven.forks.insert(facts.stream);
            }
        }
        for (facts, _) in self.segments.values() {
            let other = places.contains(&(facts.stream, facts.seq - 1));
            if other && !self.segments.contains_key(&facts.prev) {
                woven.forks.insert(facts.stream);
            }
        }
        woven
    }

    /// The last segment of one's own chain.
    pub fn last_of(&self, stream: StreamId) -> Option<&Facts> {
        let own = self.segments.values().map(|(facts, _)| facts);
        own.filter(|facts| facts.stream == stream)
            .max_by_key(|facts| facts.seq)
    }

    /// Segments that count, and all that they name or follow: without those nobody could tell what the
    /// authors of the former had seen.
    pub fn needed(&self) -> HashSet<Hash> {
        let counted = self
            .segments
            .values()
            .filter(|(_, state)| *state == State::Counted);
        let mut next: Vec<Hash> = counted.map(|(facts, _)| facts.hash).collect();
        let mut needed = HashSet::new();
        while let Some(hash) = next.pop() {
            if let Some((facts, _)) = self.segments.get(&hash)
                && needed.insert(hash)
            {
                next.push(facts.prev);
                next.extend(facts.deps.iter().map(|dep| dep.head));
            }
        }
        needed
    }

    /// Everything a chain has named so far.
    pub fn declared(&self, stream: StreamId) -> BTreeSet<Hash> {
        let own = self.segments.values().map(|(facts, _)| facts);
        own.filter(|facts| facts.stream == stream)
            .flat_map(|facts| facts.deps.iter().map(|dep| dep.head))
            .collect()
    }
}

impl Known {
    pub fn take(&mut self, facts: Facts, state: State) {
        self.homes.insert(facts.hash, facts.scope);
        let (of, size) = (facts.hash, Some(facts.size));
        let whole = size.filter(|_| facts.left.is_none());
        self.names.insert(of.short(), Named { of, size: whole });
        let shelf = self.shelves.entry(facts.scope).or_default();
        let left = facts.left;
        let before = shelf.segments.insert(of, (facts, state));
        let before = before.and_then(|(facts, _)| facts.left);
        if let Some(before) = before.filter(|before| Some(*before) != left) {
            self.names.remove(&before.short());
        }
        if let Some(left) = left {
            self.names.insert(left.short(), Named { of, size });
        }
    }

    pub fn has(&self, hash: Hash) -> bool {
        self.homes.contains_key(&hash)
    }

    pub fn has_short(&self, short: &[u8; 16]) -> bool {
        self.names.contains_key(short)
    }

    /// The segment that a name stands for, itself or by what is left of it.
    pub fn named(&self, short: &[u8; 16]) -> Option<Hash> {
        self.names.get(short).map(|named| named.of)
    }

    /// Whether a name is that of a segment of which only a part is held.
    pub fn is_redacted(&self, short: &[u8; 16]) -> bool {
        self.names
            .get(short)
            .is_some_and(|named| named.size.is_none())
    }

    /// Whether an entry of a listing is what is held, in its full length.
    pub fn is_whole(&self, short: &[u8; 16], size: Option<u64>) -> bool {
        let known = self.names.get(short).and_then(|named| named.size);
        known.is_some_and(|known| size.is_none_or(|size| size == known))
    }

    pub fn get(&self, hash: Hash) -> Option<&(Facts, State)> {
        self.shelves
            .get(self.homes.get(&hash)?)?
            .segments
            .get(&hash)
    }

    pub fn all(&self) -> impl Iterator<Item = &(Facts, State)> {
        self.shelves
            .values()
            .flat_map(|shelf| shelf.segments.values())
    }

    /// The last segments of all chains of a device, by scope and lineage.
    pub fn lines(&self, device: DeviceKey) -> BTreeMap<(Scope, Lineage), &Facts> {
        let mut lines: BTreeMap<(Scope, Lineage), &Facts> = BTreeMap::new();
        for (facts, _) in self.all().filter(|(facts, _)| facts.device == device) {
            let line = lines.entry((facts.scope, facts.lineage)).or_insert(facts);
            if (facts.seq, facts.hash) > (line.seq, line.hash) {
                *line = facts;
            }
        }
        lines
    }
}

/// What lies on the way from the segments of cuts back to the beginning, each looked up once.
pub(crate) struct Within<'a> {
    segments: &'a BTreeMap<Hash, (Facts, State)>,
    found: std::cell::RefCell<HashMap<Hash, HashSet<Hash>>>,
}

impl<'a> Within<'a> {
    pub fn of(segments: &'a BTreeMap<Hash, (Facts, State)>) -> Self {
        let found = std::cell::RefCell::default();
        Self { segments, found }
    }

    /// Whether a segment is that of a cut, or lies before it.
    pub fn is(&self, facts: &Facts, cut: &Cut) -> bool {
        if facts.hash == cut.head {
            return true;
        }
        if facts.seq >= cut.seq || facts.stream != cut.stream {
            return false;
        }
        let mut found = self.found.borrow_mut();
        let before = found.entry(cut.head).or_insert_with(|| {
            let mut before = HashSet::new();
            let mut at = self.segments.get(&cut.head);
            while let Some((facts, _)) = at {
                before.insert(facts.hash);
                at = self.segments.get(&facts.prev);
            }
            before
        });
        before.contains(&facts.hash)
    }
}
