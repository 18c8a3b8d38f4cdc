//! Driving futures by hand. Everything here is ready at once, or never: a call that finds the fuse
//! burnt hangs, the future is dropped, and that is a crash at exactly this step.

use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::task::{Context, Poll, Waker};

/// Runs a future to its end; none where it hangs.
pub fn drive<T>(future: impl Future<Output = T>) -> Option<T> {
    let mut future = pin!(future);
    match future
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

/// Counts the steps of one device until its crash; negative for never.
#[derive(Clone, Debug)]
pub struct Fuse(Arc<AtomicI64>);

impl Default for Fuse {
    fn default() -> Self {
        Self(Arc::new(AtomicI64::new(-1)))
    }
}

impl Fuse {
    /// Burns after that many steps; none for never.
    pub fn set(&self, steps: Option<u16>) {
        self.0.store(steps.map_or(-1, i64::from), Ordering::Relaxed);
    }

    /// One step; hangs for ever once the fuse is burnt.
    pub async fn step(&self) {
        match self.0.load(Ordering::Relaxed) {
            0 => std::future::pending().await,
            left if left > 0 => self.0.store(left - 1, Ordering::Relaxed),
            _ => {}
        }
    }
}
