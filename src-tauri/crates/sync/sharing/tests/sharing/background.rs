//! Rounds in the background, with a timer that goes when it is told to.

use crate::office::{Office, name};
use std::time::Duration;
use tokio::sync::watch;
use valise_sharing::{Reach, Sharing, Status, Timer};

/// Notes how long it is to wait, and is done when somebody says so.
struct Bell {
    asked: watch::Sender<Vec<Duration>>,
    rung: tokio::sync::Notify,
}

impl Bell {
    fn new() -> Self {
        Self {
            asked: watch::channel(Vec::new()).0,
            rung: tokio::sync::Notify::new(),
        }
    }

    /// The next wait that was asked for, after so many.
    async fn next(&self, after: usize) -> Duration {
        let mut asked = self.asked.subscribe();
        let asked = asked.wait_for(|asked| asked.len() > after).await.unwrap();
        asked[after]
    }

    fn asked(&self) -> usize {
        self.asked.borrow().len()
    }

    fn ring(&self) {
        self.rung.notify_one();
    }
}

impl Timer for Bell {
    async fn wait(&self, how_long: Duration) {
        self.asked.send_modify(|asked| asked.push(how_long));
        self.rung.notified().await;
    }
}

async fn until(sharing: &Sharing, wanted: impl Fn(&Status) -> bool) {
    let mut status = sharing.watch();
    status.wait_for(wanted).await.unwrap();
}

/// Runs something beside the background rounds of a laptop.
async fn beside<T>(sharing: &Sharing, bell: &Bell, work: impl Future<Output = T>) -> T {
    tokio::select! {
        never = sharing.run(bell) => match never {},
        done = work => done,
    }
}

#[tokio::test]
async fn an_edit_goes_out_soon_and_a_quiet_remote_is_asked_seldom() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    let bell = Bell::new();
    beside(&eva, &bell, async {
        let mut waits = Vec::new();
        for at in 0..12 {
            waits.push(bell.next(at).await);
            bell.ring();
        }
        assert!(waits[11] > waits[0] * 2, "{waits:?}");
        let idle = bell.next(12).await;
        office.rename(&founder, "sent at once").await;
        eva.edited();
        let soon = bell.next(13).await;
        assert!(
            soon <= Duration::from_secs(5) && soon < idle,
            "{soon:?} {idle:?}"
        );
        // More edits do not put it off.
        office.rename(&founder, "and once more").await;
        eva.edited();
        until(&eva, |status| status.pending_ops == 2).await;
        assert_eq!(bell.asked(), 14);
        bell.ring();
        until(&eva, |status| status.pending_ops == 0 && !status.syncing).await;
    })
    .await;
    office.rounds(&[&ola]).await;
    assert_eq!(name(&place).await.as_deref(), Some("and once more"));
}

#[tokio::test]
async fn a_remote_that_does_not_answer_is_asked_ever_more_seldom() {
    let office = Office::new();
    let (eva, _) = office.founder().await;
    let (shared, away) = (office.at("shared"), office.at("away"));
    std::fs::rename(&shared, &away).unwrap();
    let bell = Bell::new();
    beside(&eva, &bell, async {
        let mut waits = Vec::new();
        for at in 0..6 {
            waits.push(bell.next(at).await);
            assert_eq!(eva.status().reach, Reach::Unreachable);
            bell.ring();
        }
        assert!(waits.windows(2).all(|pair| pair[1] > pair[0]), "{waits:?}");
        let last = bell.next(6).await;
        std::fs::rename(&away, &shared).unwrap();
        bell.ring();
        assert!(bell.next(7).await < last);
        assert_eq!(eva.status().reach, Reach::Reached);
    })
    .await;
}

#[tokio::test]
async fn offline_nothing_is_asked_until_the_switch_is_turned_back() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    eva.set_offline(true).await.unwrap();
    let (eva, founder) = office.again(eva, founder).await;
    assert!(eva.is_offline() && eva.status().reach == Reach::Offline);
    let bell = Bell::new();
    beside(&eva, &bell, async {
        office.rename(&founder, "on the train").await;
        eva.edited();
        until(&eva, |status| status.pending_ops == 1).await;
        assert_eq!((bell.asked(), eva.status().reach), (0, Reach::Offline));
        eva.set_offline(false).await.unwrap();
        until(&eva, |status| status.reach == Reach::Reached).await;
        bell.next(0).await;
        assert_eq!(eva.status().pending_ops, 0);
        eva.set_metered(true);
        bell.ring();
        assert!(bell.next(1).await >= Duration::from_secs(1_300));
    })
    .await;
}

#[tokio::test]
async fn edits_are_written_while_a_round_runs() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let bell = Bell::new();
    let rounds = async {
        for at in 0..5 {
            bell.next(at).await;
            bell.ring();
        }
    };
    let edits = async {
        for edit in 0..20 {
            office.rename(&founder, &format!("name {edit}")).await;
            eva.edited();
        }
    };
    beside(&eva, &bell, async {
        tokio::join!(rounds, edits);
        bell.ring();
        until(&eva, |status| status.pending_ops == 0 && !status.syncing).await;
    })
    .await;
    assert_eq!(name(&founder).await.as_deref(), Some("name 19"));
}

#[tokio::test]
async fn a_task_of_its_own_does_rounds_until_it_is_stopped() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    office.rename(&founder, "sent by the task").await;
    let running = {
        let eva = eva.clone();
        tokio::spawn(async move { eva.run(&valise_sharing::Sleeping).await })
    };
    until(&eva, |status| status.pending_ops == 0 && !status.syncing).await;
    running.abort();
    assert!(running.await.unwrap_err().is_cancelled());
}
