//! Cut off anywhere: a future that is dropped in the middle, as when the program is killed between two
//! steps.

use crate::office::{Office, assert_alike, name, reached};
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use valise_sharing::{Sharing, Standing};

/// Polls a future a number of times, then gives it up.
struct Cut<'f, F> {
    inner: Pin<&'f mut F>,
    left: usize,
}

impl<F: Future> Future for Cut<'_, F> {
    type Output = Option<F::Output>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        self.left -= 1;
        self.inner.as_mut().poll(context).map(Some)
    }
}

pub async fn cut<F: Future>(after: usize, future: F) -> Option<F::Output> {
    let inner = pin!(future);
    Cut { inner, left: after }.await
}

#[tokio::test]
async fn rounds_that_are_cut_off_anywhere_lose_nothing_and_double_nothing() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    let mut edits = 0;
    for after in (0..260).step_by(13) {
        edits += 1;
        office.rename(&founder, &format!("name {edits}")).await;
        office.note(&place, &format!("note {edits}")).await;
        for sharing in [&eva, &ola] {
            office.world.wait(1_000);
            if let Some(done) = cut(after, sharing.round()).await {
                done.unwrap();
            }
            assert!(!sharing.status().syncing);
        }
    }
    office.rounds(&[&eva, &ola]).await;
    assert_alike(&founder, &place).await;
    assert_eq!(name(&place).await, Some(format!("name {edits}")));
    let shown = eva.status();
    assert_eq!((shown.conflicts, &shown.alarms[..]), (0, &[][..]));
    assert_eq!((ola.status().waiting, ola.status().pending_ops), (0, 0));
}

#[tokio::test]
async fn a_founding_that_is_cut_off_anywhere_is_finished_later() {
    let (mut before, mut resumed, mut whole) = (0, 0, 0);
    for after in (2..).step_by(19) {
        let office = Office::new();
        let place = office.laptop("eva").await;
        office.rename(&place, "Hua Xing").await;
        let found = cut(after, Sharing::found(place.clone(), office.beginning())).await;
        let cut_off = found.is_none();
        drop(found.transpose().unwrap());
        let sharing = match Sharing::open(place.clone()).await.unwrap() {
            Some(sharing) => {
                resumed += usize::from(cut_off);
                sharing
            }
            None => {
                before += 1;
                let found = Sharing::found(place.clone(), office.beginning());
                found.await.unwrap()
            }
        };
        office.rounds(&[&sharing]).await;
        assert!(matches!(sharing.status().standing, Standing::Member(_)));
        assert!(
            sharing.recovery_key().await.unwrap().is_some(),
            "cut after {after}"
        );
        let (ola, theirs) = office.colleague(&sharing, "ola").await;
        assert_alike(&place, &theirs).await;
        drop(ola);
        whole += usize::from(!cut_off);
        if whole > 0 {
            break;
        }
    }
    assert!(before > 0 && resumed > 0, "{before} {resumed}");
}

#[tokio::test]
async fn letting_somebody_in_may_be_cut_off_and_done_again() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let place = office.laptop("ola").await;
    let invitation = eva.invite().await.unwrap();
    let ola = office.ask(&place, &invitation.letters).await.unwrap();
    let member = crate::office::ola();
    let rights = [(crate::office::client().0, valise_sharing::Role::Editor)];
    let mut done = None;
    for after in (1..).step_by(5) {
        let asked = eva.requests().await.unwrap().remove(0);
        let approving = eva.approve(&asked, member, valise_sharing::Role::Editor, &rights);
        done = cut(after, approving).await;
        if done.is_some() {
            break;
        }
    }
    done.unwrap().unwrap();
    office.rounds(&[&eva, &ola]).await;
    assert_alike(&founder, &place).await;
    reached(&ola).await;
    let members = eva.members().await.unwrap();
    assert_eq!(members.len(), 2);
    assert_eq!(
        members
            .iter()
            .find(|one| one.member == member)
            .unwrap()
            .devices
            .len(),
        1
    );
}
