//! Rounds in the background, for as long as the desk is open: the window is told what changed.
//! Deliberately absent: when it is time for a round (`valise-sharing`).

use crate::Answer;
use crate::sums::KeptSums;
use crate::workspace::Desk;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use tokio::sync::RwLock;
use tokio::task::JoinHandle;
use valise_sharing::{Place, Sharing, Sleeping};

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

    /// The sharing, looked for once.
    pub async fn opened(&self, place: impl FnOnce() -> Place) -> Answer<Option<Sharing>> {
        if let Some(known) = &*self.held.read().await {
            return Ok(known.clone());
        }
        let mut held = self.held.write().await;
        if held.is_none() {
            *held = Some(Sharing::open(place()).await?);
        }
        Ok(held.clone().flatten())
    }

    /// Does rounds from now on, where somebody listens.
    pub fn keep_running(&self, sharing: &Sharing, sums: &KeptSums) {
        if let Some(listener) = self.listener.get() {
            self.run(in_step(sharing.clone(), sums.clone(), listener.clone()));
        }
    }

    /// Stops the rounds and lets go of the database; a round under way is dropped, and the next one does
    /// what was left.
    pub async fn stop(&self) {
        let running = self.running().take();
        if let Some(running) = running {
            running.abort();
            // It ends by being stopped, which is no news.
            let _ = running.await;
        }
        *self.held.write().await = None;
    }

    fn run(&self, rounds: impl Future<Output = ()> + Send + 'static) {
        let before = self.running().replace(tokio::spawn(rounds));
        if let Some(before) = before {
            before.abort();
        }
    }

    fn running(&self) -> std::sync::MutexGuard<'_, Option<JoinHandle<()>>> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Desk {
    /// Does rounds in the background from now on, while the workspace is shared, and tells the news. Only
    /// whoever listens first is told. What fails shows in [`Desk::sync_state`]. Nobody waits for the
    /// sharing to open, which takes the longer the more was shared.
    pub fn keep_in_step(&self, listener: Listener) {
        if self.sharing.listener.set(listener.clone()).is_err() {
            return;
        }
        let (shared, sums, place) = (self.sharing.clone(), self.sums.clone(), self.place());
        self.sharing.run(async move {
            if let Ok(Some(sharing)) = shared.opened(|| place).await {
                listener(News::Status);
                in_step(sharing, sums, listener).await;
            }
        });
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
