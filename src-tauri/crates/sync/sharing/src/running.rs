//! Rounds in the background: soon after an edit, often while things happen, seldom while nothing does,
//! ever more seldom while the remote does not answer.
//! Deliberately absent: starting a task; whoever drops the future stops it.

use crate::error::SharingError;
use crate::ports::Timer;
use crate::round::Rounded;
use crate::sharing::Sharing;
use crate::status::{Reach, Standing};
use std::convert::Infallible;
use std::pin::pin;
use std::sync::atomic::Ordering;
use valise_sync::engine::polling::{Situation, next_round};

/// How the last rounds went.
#[derive(Default)]
struct Pace {
    busy: bool,
    idle_rounds: u32,
    failed_rounds: u32,
}

/// Rounds in a row after which somebody who waits to be let in asks as seldom as everybody else.
const IMPATIENT: u32 = 120;

impl Pace {
    fn take(&mut self, done: &Result<Rounded, SharingError>) {
        let reached = done.as_ref().is_ok_and(|done| done.reach == Reach::Reached);
        self.busy = done.as_ref().is_ok_and(|done| done.busy);
        self.failed_rounds = match reached {
            true => 0,
            false => self.failed_rounds.saturating_add(1),
        };
        self.idle_rounds = match self.busy {
            true => 0,
            false => self.idle_rounds.saturating_add(1),
        };
    }
}

impl Sharing {
    /// Does rounds for as long as it is awaited: drop it to stop. It never fails; what goes wrong shows
    /// in [`Sharing::status`].
    pub async fn run(&self, timer: &impl Timer) -> Infallible {
        let mut offline = self.inner.offline.subscribe();
        let mut pace = Pace::default();
        loop {
            if *offline.borrow_and_update() {
                tokio::select! {
                    _ = offline.changed() => {}
                    () = self.inner.edited.notified() => self.recount().await,
                }
                continue;
            }
            tokio::select! {
                biased;
                _ = offline.changed() => continue,
                done = self.round() => pace.take(&done),
            }
            tokio::select! {
                biased;
                _ = offline.changed() => {}
                () = self.pause(timer, &pace) => {}
            }
        }
    }

    /// Says that something was edited here: it goes out within seconds where [`Sharing::run`] runs.
    pub fn edited(&self) {
        self.inner.edited.notify_one();
    }

    /// Says whether the network costs: then only edits are worth a round before half an hour.
    pub fn set_metered(&self, metered: bool) {
        self.inner.metered.store(metered, Ordering::Relaxed);
        self.inner.edited.notify_one();
    }

    async fn pause(&self, timer: &impl Timer, pace: &Pace) {
        let spread = self.inner.place.hands().random::<1>()[0];
        let next = || next_round(&self.situation(pace), spread);
        let Some(mut wait) = next() else {
            return;
        };
        let mut waiting = pin!(timer.wait(wait));
        loop {
            tokio::select! {
                () = &mut waiting => return,
                () = self.inner.edited.notified() => {
                    self.recount().await;
                    // Only ever sooner: edits without end must not put the round off without end.
                    if let Some(sooner) = next().filter(|sooner| *sooner < wait) {
                        wait = sooner;
                        waiting.set(timer.wait(sooner));
                    }
                }
            }
        }
    }

    /// Counts anew after an edit. What fails here fails in the next round too, which tells.
    async fn recount(&self) {
        let _ = self.refresh(true).await;
    }

    fn situation(&self, pace: &Pace) -> Situation {
        let status = self.inner.status.borrow();
        let sends = matches!(status.standing, Standing::Member(_)) && status.stuck == 0;
        let unsent = status.pending_ops > 0 || status.parts_to_send > 0 || self.view().unsent;
        let asks = matches!(status.standing, Standing::Asking | Standing::Founding);
        Situation {
            offline: *self.inner.offline.borrow(),
            metered: self.inner.metered.load(Ordering::Relaxed),
            pending: (sends && unsent) || (asks && pace.idle_rounds < IMPATIENT),
            busy: pace.busy,
            idle_rounds: pace.idle_rounds,
            failed_rounds: pace.failed_rounds,
        }
    }
}
