//! What a person should know of: chains with two ends, with holes, heads that went back, and what
//! waits.
//! Deliberately absent: words (`ui/locales`).

use crate::engine::Engine;
use crate::engine::replica::{Odd, Reason, State};
use crate::formats::hash::{DeviceId, DeviceKey, Hash, Scope};
use crate::seal::Sealer;
use valise_domain::id::StreamId;

/// Something is wrong on the store, or was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Alarm {
    /// A stream was written on twice: a copied disk, or a restored backup. Nothing is lost.
    Fork {
        /// The scope.
        scope: Scope,
        /// The stream.
        stream: StreamId,
    },
    /// A segment must exist, since others name it, and cannot be had.
    Missing {
        /// The scope.
        scope: Scope,
        /// The stream.
        stream: StreamId,
        /// Its number.
        seq: u64,
    },
    /// The store shows an older head of a device than before: it was rolled back, or shows old copies.
    WentBack {
        /// The device.
        device: DeviceId,
    },
}

/// A segment that waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The segment.
    pub hash: Hash,
    /// The scope.
    pub scope: Scope,
    /// Who wrote it.
    pub device: DeviceKey,
    /// The author's clock, milliseconds since 1970.
    pub wall_ms: i64,
    /// Why it waits.
    pub reason: Reason,
}

impl<S: Sealer> Engine<S> {
    /// What is wrong now.
    pub fn alarms(&self) -> Vec<Alarm> {
        let mut alarms: Vec<Alarm> = Vec::new();
        for (scope, shelf) in &self.known.shelves {
            let fork = |stream: &StreamId| Alarm::Fork {
                scope: *scope,
                stream: *stream,
            };
            alarms.extend(shelf.woven.forks.iter().map(fork));
        }
        let wanted = planted!(GapUntold, std::collections::BTreeSet::new(), self.wanted());
        alarms.extend(wanted.into_iter().map(|wanted| Alarm::Missing {
            scope: wanted.scope,
            stream: wanted.stream,
            seq: wanted.seq,
        }));
        let back = |device: &DeviceId| Alarm::WentBack { device: *device };
        alarms.extend(self.went_back.iter().map(back));
        alarms.sort();
        alarms.dedup();
        alarms
    }

    /// Segments that wait, with the reason.
    pub fn waiting(&self) -> Vec<Waiting> {
        let all = self.known.all();
        let waits = all.filter_map(|(facts, state)| match state {
            State::Counted => None,
            State::Waiting(reason) => Some(Waiting {
                hash: facts.hash,
                scope: facts.scope,
                device: facts.device,
                wall_ms: facts.wall_ms,
                reason: *reason,
            }),
        });
        waits.collect()
    }

    /// Objects on the store that are nothing of ours, or not yet.
    pub fn odd(&self) -> impl Iterator<Item = &Odd> {
        self.odd.values()
    }

    /// When a device last said something, by its own clock, milliseconds since 1970.
    pub fn last_heard(&self, device: DeviceKey) -> Option<i64> {
        Some(self.heads.get(&device.id())?.head.wall_ms)
    }
}
