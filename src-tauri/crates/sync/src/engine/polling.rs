//! When to look next: often while things happen, seldom while nothing does, less on networks that cost.
//! A pure decision; a timer elsewhere carries it out.
//! Deliberately absent: timers and chance beside the number that comes in.

use std::time::Duration;

/// What is known when a round has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Situation {
    /// The person works offline.
    pub offline: bool,
    /// The network is metered.
    pub metered: bool,
    /// Changes of one's own wait to be sent.
    pub pending: bool,
    /// The last round brought or sent something.
    pub busy: bool,
    /// Rounds in a row that did neither.
    pub idle_rounds: u32,
    /// Rounds in a row that did not reach the store.
    pub failed_rounds: u32,
}

const SOON: Duration = Duration::from_secs(5);
const USUAL: Duration = Duration::from_secs(30);
const SELDOM: Duration = Duration::from_secs(540);
const METERED: Duration = Duration::from_secs(1_800);

/// How long to wait before the next round; none while the person works offline. `spread`, 0 to 255,
/// takes off up to a quarter, so that a floor of laptops does not ask at once.
pub fn next_round(situation: &Situation, spread: u8) -> Option<Duration> {
    if situation.offline {
        return None;
    }
    let doubled = |from: Duration, times: u32| from * 2_u32.pow(times.min(10));
    let wait = if situation.failed_rounds > 0 {
        doubled(SOON, situation.failed_rounds)
    } else if situation.pending || situation.busy {
        SOON
    } else {
        doubled(USUAL, situation.idle_rounds / 4)
    };
    let wait = wait.min(SELDOM);
    let wait = match situation.metered && !situation.pending {
        true => wait.max(METERED),
        false => wait,
    };
    Some(wait - wait * u32::from(spread) / 1024)
}
