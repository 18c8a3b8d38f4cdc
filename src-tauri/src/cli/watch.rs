//! Progress on the terminal, and Ctrl-C as the wish to stop.
//! Deliberately absent: the work.

use std::io::{IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use valise_domain::progress::Progress;

/// Shows percent on a terminal; silent where the output goes elsewhere.
#[derive(Default)]
pub struct Watch {
    stop: AtomicBool,
    shown: AtomicU64,
}

impl Watch {
    /// A watch that Ctrl-C stops: the first asks, what was begun is rolled back.
    pub fn begin() -> Arc<Self> {
        let watch = Arc::new(Self::default());
        let stopped = watch.clone();
        tokio::spawn(async move {
            if tokio::signal::ctrl_c().await.is_ok() {
                stopped.stop.store(true, Ordering::Relaxed);
            }
        });
        watch
    }

    /// Clears the line of the progress.
    pub fn end(&self) {
        if self.shown.load(Ordering::Relaxed) > 0 {
            let _ = write!(std::io::stderr(), "\r      \r");
        }
    }
}

impl Progress for Watch {
    fn report(&self, done: u64, total: u64) {
        if total == 0 || !std::io::stderr().is_terminal() {
            return;
        }
        let percent = (done.min(total) * 100) / total;
        if self.shown.swap(percent, Ordering::Relaxed) != percent {
            let _ = write!(std::io::stderr(), "\r{percent:>3} %");
        }
    }

    fn cancelled(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}
