//! How long a store may take.
//! Deliberately absent: any clock; the waiting is in `folder` and `web`.

use std::time::Duration;

/// How long a store may take before it counts as out of reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For an answer to begin, and between two parts of one.
    pub grace: Duration,
    /// Slower than this a transfer counts as hanging, in bytes a second.
    pub pace: u32,
    /// How often a passing trouble (a broken connection, a busy server) is tried again at once.
    pub retries: usize,
}

impl Patience {
    /// How long a transfer of so many bytes may take.
    pub(crate) fn whole(&self, bytes: usize) -> Duration {
        let seconds = bytes as u64 / u64::from(self.pace.max(1));
        self.grace + Duration::from_secs(seconds)
    }
}

impl Default for Patience {
    /// For a hotel's network: 30 s, 16 KiB a second, two more attempts.
    fn default() -> Self {
        Self {
            grace: Duration::from_secs(30),
            pace: 16 << 10,
            retries: 2,
        }
    }
}
