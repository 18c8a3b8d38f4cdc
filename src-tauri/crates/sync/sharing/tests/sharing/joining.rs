//! Being let in.

use crate::office::{DAY, Office, assert_alike, client, id, name, ola, reached};
use valise_domain::change::Change;
use valise_domain::nouns::account;
use valise_sharing::{Reach, Role, Sharing, SharingError, Standing};
use valise_sync::SyncError;

#[tokio::test]
async fn who_is_let_in_sees_the_same_words_and_then_everything() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let place = office.laptop("ola").await;
    let invitation = eva.invite().await.unwrap();
    assert_eq!(invitation.letters.split('-').count(), 7);
    assert_eq!(
        invitation.picture.dark.len(),
        invitation.picture.width.pow(2)
    );
    let spoken = invitation.letters.to_lowercase().replace('-', " ");
    let sharing = office.ask(&place, &spoken).await.unwrap();
    assert_eq!(sharing.status().standing, Standing::Asking);
    let asked = eva.requests().await.unwrap();
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].person, "Ola Nordmann");
    assert_eq!(asked[0].device_name, "Ola's laptop");
    assert_eq!(sharing.six_words().unwrap().as_ref(), Some(&asked[0].words));
    assert!(!asked[0].admitted && asked[0].device == sharing.device());
    reached(&sharing).await;
    assert_eq!(sharing.status().standing, Standing::Asking, "not yet");
    // Switched off and on, it still asks.
    let (sharing, place) = office.again(sharing, place).await;
    assert!(sharing.six_words().unwrap().is_some());
    let rights = [(client().0, Role::Editor)];
    eva.approve(&asked[0], ola(), Role::Editor, &rights)
        .await
        .unwrap();
    office.rounds(&[&eva, &sharing]).await;
    assert_eq!(
        sharing.status().standing,
        Standing::Member(Some(Role::Editor))
    );
    assert_eq!(sharing.six_words().unwrap(), None);
    assert!(eva.requests().await.unwrap()[0].admitted);
    assert_alike(&founder, &place).await;
    assert_eq!(name(&place).await.as_deref(), Some("Hua Xing"));
}

#[tokio::test]
async fn both_edit_apart_and_end_alike_and_new_accounts_of_a_member_reach_the_admin() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    for sharing in [&eva, &ola] {
        sharing.set_offline(true).await.unwrap();
        assert!(matches!(
            sharing.round().await.unwrap_err(),
            SharingError::Offline
        ));
        assert_eq!(sharing.status().reach, Reach::Offline);
    }
    office.rename(&founder, "Huaxing").await;
    let other = Change::new("create-client")
        .set(account::name, id("second"), "Ericsson".to_owned())
        .set(account::website, client(), "example.org".to_owned());
    place.store.write(other, crate::office::NOW).await.unwrap();
    for sharing in [&eva, &ola] {
        sharing.set_offline(false).await.unwrap();
    }
    office.rounds(&[&eva, &ola]).await;
    assert_alike(&founder, &place).await;
    assert_eq!(name(&place).await.as_deref(), Some("Huaxing"));
    assert_eq!((eva.status().conflicts, ola.status().conflicts), (0, 0));
    let found = founder
        .store
        .get::<valise_domain::nouns::Account>(id("second"), valise_store::Sight::Plain)
        .await;
    assert_eq!(found.unwrap().unwrap().name.as_deref(), Some("Ericsson"));
}

#[tokio::test]
async fn a_wrong_code_opens_nothing_and_leaves_nothing() {
    let office = Office::new();
    let (eva, _) = office.founder().await;
    let place = office.laptop("ola").await;
    let invitation = eva.invite().await.unwrap();
    let open = eva.invitations().await.unwrap();
    assert_eq!((open.len(), &open[0].name), (1, &invitation.name));
    let is_code = |error: SharingError| matches!(error, SharingError::Sync(SyncError::Code));
    let mistyped = &invitation.letters[1..];
    assert!(is_code(office.ask(&place, mistyped).await.unwrap_err()));
    eva.withdraw(&invitation.name).await.unwrap();
    assert!(is_code(
        office.ask(&place, &invitation.letters).await.unwrap_err()
    ));
    assert!(Sharing::open(place.clone()).await.unwrap().is_none());
    assert_eq!(eva.requests().await.unwrap(), []);
    assert_eq!(eva.invitations().await.unwrap(), []);
    let gone = eva.withdraw(&invitation.name).await;
    assert!(matches!(gone.unwrap_err(), SharingError::NoInvitation));
    let second = eva.invite().await.unwrap();
    office.ask(&place, &second.text).await.unwrap();
}

#[tokio::test]
async fn who_joins_brings_an_empty_workspace() {
    let office = Office::new();
    let (eva, _) = office.founder().await;
    let place = office.laptop("ola").await;
    office.rename(&place, "my own client").await;
    let invitation = eva.invite().await.unwrap();
    let asked = office.ask(&place, &invitation.letters).await;
    assert!(matches!(asked.unwrap_err(), SharingError::NotEmpty));
    let own = office
        .ask(&office.laptop("new").await, &invitation.letters)
        .await
        .unwrap();
    drop(own);
    let other = Office::of(1);
    let (stranger, _) = other.founder().await;
    let (member, place) = other.colleague(&stranger, "member").await;
    drop(member);
    Sharing::forget(&place).await.unwrap();
    let asked = office.ask(&place, &invitation.letters).await;
    assert!(matches!(asked.unwrap_err(), SharingError::OtherWorkspace));
}

#[tokio::test]
async fn an_invitation_closes_by_itself_after_two_weeks() {
    let office = Office::new();
    let (eva, _) = office.founder().await;
    let invitation = eva.invite().await.unwrap();
    office.world.wait(13 * DAY);
    office.rounds(&[&eva]).await;
    assert_eq!(eva.invitations().await.unwrap().len(), 1);
    office.world.wait(2 * DAY);
    office.rounds(&[&eva]).await;
    assert_eq!(eva.invitations().await.unwrap(), []);
    let place = office.laptop("ola").await;
    let late = office.ask(&place, &invitation.letters).await;
    assert!(matches!(late, Err(SharingError::Sync(SyncError::Code))));
}
