//! A port: the keychain of the operating system, and how a workspace is protected.
//! Deliberately absent: the keychain itself (the shell) and the sealing of keys (`store`).

use zeroize::Zeroizing;

/// The keychain cannot be used: none here, locked, or it did not answer.
#[derive(Debug, thiserror::Error)]
#[error("the keychain cannot be used: {0}")]
pub struct KeychainRefused(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// Keeps one secret a workspace.
pub trait Keychain: Send + Sync {
    /// Keeps the key (64 hexadecimal digits) of a workspace.
    fn keep(&self, workspace: &str, key: &str) -> Result<(), KeychainRefused>;
    /// The key kept for a workspace, `None` where there is none.
    fn recall(&self, workspace: &str) -> Result<Option<Zeroizing<String>>, KeychainRefused>;
}

/// What opens a workspace.
#[derive(Clone, Copy)]
pub enum Protection<'a> {
    /// A passphrase that seals the key in the folder.
    Passphrase(&'a str),
    /// The keychain holds the key.
    Keychain(&'a dyn Keychain),
}
