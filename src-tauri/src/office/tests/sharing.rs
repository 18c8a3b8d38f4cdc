//! Two windows that share over a folder: what one writes the other is told of.

use super::{PASSPHRASE, add, names, office, unlock};
use crate::office::{ComeIn, Office, WayIn, WorkspaceStage};
use std::path::Path;
use std::sync::Arc;
use tokio::sync::watch;
use valise_desk::FailureCode;
use valise_desk::syncing::{
    ApproveRequest, AskToJoin, BeginSharing, News, RecoverSharing, Remote, SyncView,
};

/// How often each kind of news came.
#[derive(Clone, Copy, Default)]
struct Heard {
    status: u32,
    changes: u32,
}

fn listening(office: &Office) -> watch::Receiver<Heard> {
    let (heard, receiver) = watch::channel(Heard::default());
    office.listen(Arc::new(move |news| {
        heard.send_modify(|heard| match news {
            News::Status => heard.status += 1,
            News::Changes => heard.changes += 1,
        });
    }));
    receiver
}

fn at(folder: &Path) -> Remote {
    Remote {
        address: format!("folder:{}", folder.join("shared").display()),
        user: None,
        secret: None,
    }
}

fn join(folder: &Path, code: &str) -> ComeIn {
    ComeIn {
        passphrase: Some(PASSPHRASE.to_owned()),
        how: WayIn::Join(AskToJoin {
            remote: at(folder),
            code: code.to_owned(),
            person: "Ola".to_owned(),
            device_name: "laptop".to_owned(),
        }),
    }
}

async fn share(office: &Office, folder: &Path) -> String {
    let request = BeginSharing {
        remote: at(folder),
        person: "Eva".to_owned(),
        device_name: "desk".to_owned(),
    };
    let desk = office.desk().await.unwrap();
    desk.share(request).await.unwrap()
}

async fn status(office: &Office) -> SyncView {
    office.desk().await.unwrap().sync_state().await.unwrap()
}

/// Waits for news until sharing stands like that.
async fn until(
    office: &Office,
    heard: &mut watch::Receiver<Heard>,
    stands: impl Fn(&SyncView) -> bool,
) {
    while !stands(&status(office).await) {
        heard.changed().await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_one_window_writes_reaches_the_other_which_is_told() {
    let (folder, eva) = office().await;
    let mut eva_hears = listening(&eva);
    // From now on this desk has somebody who listens.
    eva.state().await.unwrap();
    add(&eva, "Hua Xing").await;
    let paper = share(&eva, folder.path()).await;
    assert_eq!(paper.len(), 69);
    let invitation = eva.desk().await.unwrap().invite().await.unwrap();

    let ola = Office::new(folder.path().join("ola"), false);
    let mut ola_hears = listening(&ola);
    let state = ola.come_in(join(folder.path(), &invitation.letters)).await;
    assert_eq!(state.unwrap().state, WorkspaceStage::Open);
    let asked = eva.desk().await.unwrap().requests().await.unwrap();
    assert_eq!(Some(&asked[0].words), status(&ola).await.six_words.as_ref());
    let request = ApproveRequest {
        request: asked[0].id.clone(),
        member: None,
        role: "editor".to_owned(),
        accounts: None,
    };
    eva.desk().await.unwrap().approve(request).await.unwrap();

    until(&ola, &mut ola_hears, |now| {
        now.standing.as_deref() == Some("member")
    })
    .await;
    while names(&ola).await != ["Hua Xing"] {
        ola_hears.changed().await.unwrap();
    }
    assert!(ola_hears.borrow().changes > 0);

    // An edit goes out by itself, and comes in with the next round of the other.
    add(&ola, "Åsa").await;
    until(&ola, &mut ola_hears, |now| now.pending > 0).await;
    until(&ola, &mut ola_hears, |now| now.pending == 0).await;
    let before = eva_hears.borrow_and_update().changes;
    let done = eva.desk().await.unwrap().sync_once().await.unwrap();
    assert!(done.received > 0, "{done:?}");
    while eva_hears.borrow().changes == before {
        eva_hears.changed().await.unwrap();
    }
    assert_eq!(names(&eva).await.len(), 2);

    // A lock stops the rounds and lets the database go; who comes back goes on sharing.
    assert_eq!(ola.lock().await.unwrap().state, WorkspaceStage::Locked);
    ola.unlock(unlock(PASSPHRASE)).await.unwrap();
    until(&ola, &mut ola_hears, |now| {
        now.reach.as_deref() == Some("reached")
    })
    .await;
    eva.leave().await;
    ola.leave().await;
}

#[tokio::test]
async fn a_wrong_code_leaves_no_workspace_and_the_printed_key_brings_all_back() {
    let (folder, eva) = office().await;
    add(&eva, "Hua Xing").await;
    let paper = share(&eva, folder.path()).await;
    eva.leave().await;

    let fresh = Office::new(folder.path().join("fresh"), false);
    let wrong = join(folder.path(), "AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-AA");
    let refused = fresh.come_in(wrong).await.unwrap_err();
    assert_eq!(refused.code, FailureCode::InvitationUnknown);
    assert_eq!(fresh.state().await.unwrap().state, WorkspaceStage::None);

    let recover = ComeIn {
        passphrase: Some(PASSPHRASE.to_owned()),
        how: WayIn::Recover(RecoverSharing {
            remote: at(folder.path()),
            paper,
            device_name: "new laptop".to_owned(),
        }),
    };
    fresh.come_in(recover).await.unwrap();
    assert_eq!(names(&fresh).await, ["Hua Xing"]);
    let now = status(&fresh).await;
    assert_eq!(now.role.as_deref(), Some("admin"), "{now:?}");
    fresh.leave().await;
}
