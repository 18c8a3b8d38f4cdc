//! The real clock, the real day and the operating system's dice.
//! Deliberately absent: anything that can be computed from them.

use valise_desk::Surroundings;
use valise_domain::time::Date;

/// This computer.
#[derive(Clone, Copy, Debug, Default)]
pub struct ThisComputer;

impl Surroundings for ThisComputer {
    fn now_ms(&self) -> i64 {
        chrono::Utc::now().timestamp_millis()
    }

    fn today(&self) -> Date {
        Date(chrono::Local::now().date_naive())
    }

    fn fill_random(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes).expect("an operating system without randomness cannot keep secrets");
    }
}
