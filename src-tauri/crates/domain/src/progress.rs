//! A port: long work says how far it is and asks whether to go on.
//! Deliberately absent: who listens.

/// What long work reports to.
pub trait Progress: Send + Sync {
    /// `done` of `total` units; `total` is 0 where nobody can know it.
    fn report(&self, done: u64, total: u64);
    /// Whether the person asked to stop. Work that stops changes nothing.
    fn cancelled(&self) -> bool;
}

/// Nobody listens, nobody cancels.
#[derive(Clone, Copy, Debug, Default)]
pub struct Unwatched;

impl Progress for Unwatched {
    fn report(&self, _done: u64, _total: u64) {}
    fn cancelled(&self) -> bool {
        false
    }
}
