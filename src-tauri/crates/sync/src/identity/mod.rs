//! Who is who: keys of devices, the recovery key, the roster and what it lets each of them do, and how
//! somebody joins.
//! Deliberately absent: where secrets are kept (the keychain is the shell's).

pub mod enrol;
pub mod keys;
pub mod qr;
pub mod recovery;
pub mod rights;
pub mod roster;
mod standing;
