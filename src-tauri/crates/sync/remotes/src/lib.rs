//! Where the shared objects lie: a folder of any kind, an S3 bucket, a WebDAV server. Each answers
//! the four verbs of `valise_sync::engine::ports::ObjectStore`, and nothing it says is believed.
//!
//! [`Remote`] is one of them, opened by its [`Address`] and [`Credential`]; [`probe`] finds out, when
//! it is set up, whether it does what it is asked.
//! Deliberately absent: conditional writes and locks, which too many stores lack; what is read out of
//! the objects (`valise_sync`); where credentials are kept (the shell's keychain).

mod address;
mod credential;
mod error;
mod folder;
mod paths;
mod patience;
mod probe;
mod remote;
mod web;

pub use address::{Address, Bucket};
pub use credential::Credential;
pub use error::{Flaw, RemoteError};
pub use patience::Patience;
pub use probe::probe;
pub use remote::{Home, Remote};
