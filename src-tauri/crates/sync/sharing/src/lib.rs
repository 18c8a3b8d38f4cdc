//! How one workspace is shared: between the engine, which knows no files, and the interface, which knows
//! no keys.
//!
//! [`Sharing`] is a shared workspace on this laptop. It comes into being by [`Sharing::found`] or
//! [`Sharing::ask`], and again by [`Sharing::open`] whenever the workspace is opened. Where to look:
//! `founding`, `joining` and `recovering` for the first day; `inviting` and `people` for who may what; `round` and
//! `running` for keeping laptops alike, `ledgers` for the lines of ledgers; `status` for the chip; `conflicts` and `waiting` for what a
//! person has to look at; `ports`, `secrets`, `sealed` and `settings` for what is kept where.
//! Deliberately absent: words for people (`desk`), the keychain of the system (the shell), clocks and
//! chance, which come in through [`Outside`].

mod alarming;
mod bench;
mod conflicts;
mod erasing;
mod error;
mod founding;
mod inviting;
mod joining;
mod ledgers;
mod names;
mod people;
mod ports;
mod recovering;
mod round;
mod running;
mod sealed;
mod secrets;
mod settings;
mod sharing;
mod status;
mod view;
mod waiting;

pub use alarming::{AlarmKind, OpenAlarm};
pub use conflicts::{Choice, OpenConflict, Version};
pub use error::{SealedFileError, SharingError};
pub use founding::Beginning;
pub use inviting::{Asked, Invitation, OpenInvitation};
pub use joining::Asking;
pub use names::Author;
pub use people::{Device, MemberRole, SharedMember};
pub use ports::{Outside, Secrets, SecretsRefused, Sleeping, Timer};
pub use recovering::Recovering;
pub use round::Rounded;
pub use secrets::SealedSecrets;
pub use sharing::{Place, Sharing};
pub use status::{Reach, Standing, Status};
pub use waiting::{OddObject, SkippedMove, WaitingChange, odd_code, reason_code};

// What callers need of the rooms below.
pub use valise_remotes::{Address, Credential, Flaw, Patience, RemoteError};
pub use valise_sync::engine::Alarm;
pub use valise_sync::engine::replica::{OddReason, Reason};
pub use valise_sync::formats::statement::{Role, Target};
pub use valise_sync::formats::{DeviceKey, Hash, Scope};
pub use valise_sync::identity::qr::Squares;
