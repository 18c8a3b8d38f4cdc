//! Long work that the window watches: progress goes out over a channel, a cancel comes in by name.
//! Deliberately absent: the work itself.

use serde::Serialize;
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tauri::ipc::Channel;
use valise_domain::progress::Progress;

/// How far a piece of work is; `total` is 0 where nobody can know it.
#[derive(Clone, Copy, Debug, Serialize, specta::Type)]
pub struct ProgressEvent {
    /// Units done.
    pub done: f64,
    /// Units in all.
    pub total: f64,
}

/// The pieces of work under way, by the name the window gave them.
#[derive(Default)]
pub struct UnderWay(Mutex<HashMap<String, Arc<AtomicBool>>>);

// More often than this a person sees no difference and the window has only more to draw.
const PAUSE: Duration = Duration::from_millis(60);

impl UnderWay {
    /// Takes up a piece of work; it leaves the list when the answer is dropped.
    pub fn begin(self: &Arc<Self>, name: String, channel: Channel<ProgressEvent>) -> Work {
        let stop = Arc::new(AtomicBool::new(false));
        self.list().insert(name.clone(), stop.clone());
        Work {
            name,
            stop,
            channel,
            last: Mutex::new(None),
            list: self.clone(),
        }
    }

    /// Asks a piece of work to stop; one that ended already is left in peace.
    pub fn cancel(&self, name: &str) {
        if let Some(stop) = self.list().get(name) {
            stop.store(true, Ordering::Relaxed);
        }
    }

    fn list(&self) -> std::sync::MutexGuard<'_, HashMap<String, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One piece of work.
pub struct Work {
    name: String,
    stop: Arc<AtomicBool>,
    channel: Channel<ProgressEvent>,
    last: Mutex<Option<Instant>>,
    list: Arc<UnderWay>,
}

impl Progress for Work {
    fn report(&self, done: u64, total: u64) {
        let mut last = self.last.lock().unwrap_or_else(PoisonError::into_inner);
        let finished = total > 0 && done >= total;
        if !finished && last.is_some_and(|then| then.elapsed() < PAUSE) {
            return;
        }
        *last = Some(Instant::now());
        // A window that was closed needs no progress.
        let _ = self.channel.send(ProgressEvent {
            done: done as f64,
            total: total as f64,
        });
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        self.list.list().remove(&self.name);
    }
}
