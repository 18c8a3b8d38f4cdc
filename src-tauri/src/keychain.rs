//! The keychain of the operating system, with a limit of time: it was seen to hang where no home
//! folder exists, and a locked one waits for a person.
//! Deliberately absent: what the keys open.

use std::sync::mpsc;
use std::time::Duration;
use valise_desk::Keychain;
use valise_desk::keychain::KeychainRefused;
use zeroize::Zeroizing;

use crate::paths::IDENTIFIER;

/// The operating system's keychain: Keychain, Credential Manager or Secret Service.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemKeychain;

#[derive(Debug, thiserror::Error)]
enum Trouble {
    #[error("it did not answer within {0:?}")]
    Silent(Duration),
    #[error("there is no session bus")]
    NoBus,
}

// Long enough for a person to type the keychain's own password into its window.
const PATIENCE: Duration = Duration::from_secs(60);

impl SystemKeychain {
    /// Whether there is a keychain to ask.
    pub fn is_there(self) -> bool {
        has_bus() && keyring::Entry::store_status().is_ok()
    }
}

impl Keychain for SystemKeychain {
    fn keep(&self, workspace: &str, key: &str) -> Result<(), KeychainRefused> {
        let key = Zeroizing::new(key.to_owned());
        patiently(workspace, move |entry| entry.set_password(&key))
    }

    fn recall(&self, workspace: &str) -> Result<Option<Zeroizing<String>>, KeychainRefused> {
        patiently(workspace, |entry| match entry.get_password() {
            Ok(key) => Ok(Some(Zeroizing::new(key))),
            Err(keyring::Error::NoEntry) => Ok(None),
            Err(error) => Err(error),
        })
    }
}

/// Without a bus address the client library would try to start a bus of its own.
fn has_bus() -> bool {
    !cfg!(target_os = "linux")
        || std::env::var("DBUS_SESSION_BUS_ADDRESS").is_ok_and(|a| !a.starts_with("disabled"))
        || std::env::var("XDG_RUNTIME_DIR")
            .is_ok_and(|folder| std::path::Path::new(&folder).join("bus").exists())
}

fn patiently<T: Send + 'static>(
    workspace: &str,
    ask: impl FnOnce(&keyring::Entry) -> keyring::Result<T> + Send + 'static,
) -> Result<T, KeychainRefused> {
    if !has_bus() {
        return Err(KeychainRefused(Box::new(Trouble::NoBus)));
    }
    let workspace = workspace.to_owned();
    let (answer, answered) = mpsc::channel();
    std::thread::spawn(move || {
        let result = keyring::Entry::new(IDENTIFIER, &workspace).and_then(|entry| ask(&entry));
        // Nobody listens any more after the limit; the thread ends all the same.
        let _ = answer.send(result);
    });
    match answered.recv_timeout(PATIENCE) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(KeychainRefused(Box::new(error))),
        Err(_) => Err(KeychainRefused(Box::new(Trouble::Silent(PATIENCE)))),
    }
}
