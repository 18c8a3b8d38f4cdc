//! A port: the clock, the day and the dice. The shell answers with the real ones, tests with their own.
//! Deliberately absent: time zones of visits, which stand in the data.

use valise_domain::id::RowId;
use valise_domain::time::Date;

/// What the desk may know of the world around it.
pub trait Surroundings: Send + Sync {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    fn now_ms(&self) -> i64;
    /// The calendar day on this person's wall.
    fn today(&self) -> Date;
    /// Fills the bytes from the operating system's generator.
    fn fill_random(&self, bytes: &mut [u8]);

    /// A new row id.
    fn new_row(&self) -> RowId {
        RowId::new(self.now_ms(), random(self))
    }
}

/// An array of random bytes.
pub fn random<const N: usize>(surroundings: &(impl Surroundings + ?Sized)) -> [u8; N] {
    let mut bytes = [0_u8; N];
    surroundings.fill_random(&mut bytes);
    bytes
}
