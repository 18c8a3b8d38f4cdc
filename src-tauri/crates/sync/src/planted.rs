//! Bugs planted on purpose, so that the simulator can be shown to catch them. They exist only with the
//! feature `planted`, which no build of the program has; one is switched on at a time, for one thread.
//! Deliberately absent: the bugs themselves, each of which stands where somebody would make it.

use std::cell::Cell;

/// A mistake that is easily made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bug {
    /// The newest segment of a chain is named as seen, whatever is missing before it.
    NaiveVector,
    /// Others' segments are named by their numbers instead of their hashes.
    CountersNotHashes,
    /// What was edited before a turn is sealed after it.
    ApplyBeforeSeal,
    /// A delete wins over an edit that it had not seen.
    DeleteBeatsEdit,
    /// A move that closes a ring is done.
    RingAllowed,
    /// A copy under another name counts once more.
    CopyCountsTwice,
    /// What a listing does not show is taken for deleted.
    AbsenceIsDeletion,
    /// No new key is made after somebody was removed.
    NoNewKey,
    /// A segment is called sent before it was read back.
    PushedUnread,
    /// Segments are deleted before their pack was read back.
    DeleteUnverified,
    /// The clock begins anew with each start.
    ClockReset,
    /// What a header says is not signed.
    UnsignedHeader,
    /// Sealed content may stand under another header.
    RewrapAccepted,
    /// What a removed device writes after its cut counts.
    CutIgnored,
    /// What is stamped more than a day ahead counts at once.
    FutureCounts,
    /// A restored backup goes on under its old stream.
    LineageUnchecked,
    /// A missing segment is not told.
    GapUntold,
    /// What was judged once is not judged again when the roster grows.
    JudgedOnce,
    /// A key that comes after what is sealed to it is of no use.
    LateKeyIgnored,
    /// Any store is taken for ours.
    MarkerUnchecked,
    /// What is left of a segment is believed whoever says so.
    UnstatedBelieved,
    /// Only the rows of what was erased go, not the segments that tell of them.
    SegmentsTell,
}

impl Bug {
    /// All of them.
    pub const ALL: [Self; 22] = [
        Self::NaiveVector,
        Self::CountersNotHashes,
        Self::ApplyBeforeSeal,
        Self::DeleteBeatsEdit,
        Self::RingAllowed,
        Self::CopyCountsTwice,
        Self::AbsenceIsDeletion,
        Self::NoNewKey,
        Self::PushedUnread,
        Self::DeleteUnverified,
        Self::ClockReset,
        Self::UnsignedHeader,
        Self::RewrapAccepted,
        Self::CutIgnored,
        Self::FutureCounts,
        Self::LineageUnchecked,
        Self::GapUntold,
        Self::JudgedOnce,
        Self::LateKeyIgnored,
        Self::MarkerUnchecked,
        Self::UnstatedBelieved,
        Self::SegmentsTell,
    ];
}

thread_local! {
    static PLANTED: Cell<Option<Bug>> = const { Cell::new(None) };
}

/// Switches one bug on for this thread, or all off.
pub fn plant(bug: Option<Bug>) {
    PLANTED.set(bug);
}

/// Whether a bug is on.
pub fn is(bug: Bug) -> bool {
    PLANTED.get() == Some(bug)
}
