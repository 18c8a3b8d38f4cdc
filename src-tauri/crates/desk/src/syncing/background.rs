//! Rounds in the background, for as long as the desk is open: the window is told what changed.
//! Deliberately absent: when it is time for a round (`valise-sharing`).

use crate::sums::KeptSums;
use crate::workspace::Desk;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tokio::sync::RwLock;
use tokio::task::JoinHandle;
use valise_sharing::{Sharing, Sleeping};

/// What whoever listens is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// Sharing stands otherwise than before: [`Desk::sync_state`] says how.
    Status,
    /// Changes of others came in: whatever was asked before may have another answer now.
    Changes,
}

/// Is told the news; called from threads of the runtime, so it must not block.
pub type Listener = Arc<dyn Fn(News) + Send + Sync>;

/// The sharing of an open desk.
#[derive(Default)]
pub(crate) struct Shared {
    /// Not looked for yet; then none where the workspace is not shared.
    pub held: RwLock<Option<Option<Sharing>>>,
    listener: OnceLock<Listener>,
    running: Mutex<Option<JoinHandle<()>>>,
}

impl Shared {
    /// Says that something was edited here. While sharing is just being begun nobody is told, and its
    /// first round finds it.
    pub fn edited(&self) {
        if let Ok(held) = self.held.try_read()
            && let Some(Some(sharing)) = &*held
        {
            sharing.edited();
        }
    }

    /// Does rounds from now on, where somebody listens.
    pub fn keep_running(&self, sharing: &Sharing, sums: &KeptSums) {
        if let Some(listener) = self.listener.get() {
            let rounds = in_step(sharing.clone(), sums.clone(), listener.clone());
            let before = self.running().replace(tokio::spawn(rounds));
            if let Some(before) = before {
                before.abort();
            }
        }
    }

    /// Stops the rounds; one under way is dropped, and the next one does what was left.
    pub async fn stop(self) {
        let running = self.running().take();
        if let Some(running) = running {
            running.abort();
            // It ends by being stopped, which is no news.
            let _ = running.await;
        }
    }

    fn running(&self) -> std::sync::MutexGuard<'_, Option<JoinHandle<()>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    /// Does rounds in the background from now on, while the workspace is shared, and tells the news. Only
    /// whoever listens first is told. What fails shows in [`Desk::sync_state`].
    pub async fn keep_in_step(&self, listener: Listener) {
        if self.sharing.listener.set(listener).is_ok()
            && let Ok(Some(sharing)) = self.sharing().await
        {
            self.sharing.keep_running(&sharing, &self.sums);
        }
    }
}

async fn in_step(sharing: Sharing, sums: KeptSums, listener: Listener) {
    let mut status = sharing.watch();
    let telling = async move {
        let mut changes = status.borrow().changes;
        while status.changed().await.is_ok() {
            let now = status.borrow_and_update().changes;
            if now != changes {
                changes = now;
                sums.forget();
                listener(News::Changes);
            }
            listener(News::Status);
        }
    };
    tokio::select! {
        never = sharing.run(&Sleeping) => match never {},
        () = telling => {}
    }
}
