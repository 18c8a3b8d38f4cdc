//! What sharing asks of the world: time, chance, waiting, and a place for secrets.
//! Deliberately absent: the answers but two, waiting on the runtime's timer and (in `secrets`) a sealed
//! file.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;
use valise_sync::engine::ports::{Clock, Rng};
use zeroize::Zeroizing;

/// The clock and the dice.
pub trait Outside: Send + Sync {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    fn now_ms(&self) -> i64;
    /// Fills the bytes with chance that is good enough for keys.
    fn fill_random(&self, bytes: &mut [u8]);
}

/// The place for secrets did not do what it was asked: none here, locked, or it did not answer.
#[derive(Debug, thiserror::Error)]
#[error("the place for secrets cannot be used")]
pub struct SecretsRefused(#[source] pub Box<dyn std::error::Error + Send + Sync>);

/// Keeps the secrets of one workspace by name: the keychain of the system, or
/// [`crate::SealedSecrets`]. Calls may block; they are made on threads that may.
pub trait Secrets: Send + Sync {
    /// The secret of that name, `None` where there is none.
    fn get(&self, name: &str) -> Result<Option<Zeroizing<String>>, SecretsRefused>;
    /// Keeps a secret in place of what was there.
    fn put(&self, name: &str, secret: &str) -> Result<(), SecretsRefused>;
    /// Forgets a secret; without effect where there is none.
    fn remove(&self, name: &str) -> Result<(), SecretsRefused>;
}

/// Waits between rounds.
pub trait Timer: Send + Sync {
    /// Is done when that long has passed.
    fn wait(&self, how_long: Duration) -> impl Future<Output = ()> + Send;
}

/// The timer of the runtime.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sleeping;

impl Timer for Sleeping {
    async fn wait(&self, how_long: Duration) {
        tokio::time::sleep(how_long).await;
    }
}

/// The world as the engine asks for it.
#[derive(Clone)]
pub(crate) struct Hands(pub Arc<dyn Outside>);

impl Hands {
    /// Fresh random bytes that are wiped when dropped.
    pub fn random<const N: usize>(&self) -> Zeroizing<[u8; N]> {
        let mut bytes = Zeroizing::new([0; N]);
        self.0.fill_random(&mut *bytes);
        bytes
    }
}

impl Clock for Hands {
    fn now_ms(&self) -> i64 {
        self.0.now_ms()
    }
}

impl Rng for Hands {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0.fill_random(bytes);
    }
}
