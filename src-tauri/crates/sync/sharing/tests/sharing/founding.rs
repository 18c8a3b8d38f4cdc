//! The first day.

use crate::office::{Office, client, eva, id, reached};
use valise_domain::change::Change;
use valise_domain::nouns::account;
use valise_sharing::{
    Address, Beginning, Reach, RemoteError, Role, Sharing, SharingError, Standing,
};
use valise_sync::identity::recovery::RecoveryKey;

#[tokio::test]
async fn a_founder_shares_all_there_is_and_the_recovery_key_is_forgotten_once_it_is_on_paper() {
    let office = Office::new();
    let (sharing, place) = office.founder().await;
    let status = sharing.status();
    assert_eq!(status.standing, Standing::Member(Some(Role::Admin)));
    assert_eq!((status.reach, status.pending_ops), (Reach::Reached, 0));
    assert!(status.last_synced_ms.is_some() && !status.syncing && status.stuck == 0);
    let paper = sharing.recovery_key().await.unwrap().unwrap();
    RecoveryKey::from_paper(&paper).unwrap();
    let (sharing, _) = office.again(sharing, place).await;
    assert_eq!(sharing.recovery_key().await.unwrap().unwrap(), paper);
    sharing.forget_recovery_key().await.unwrap();
    assert_eq!(sharing.recovery_key().await.unwrap(), None);
    assert!(!reached(&sharing).await.busy, "all of it went out before");
    let members = sharing.members().await.unwrap();
    assert_eq!(members.len(), 1);
    assert_eq!((members[0].member, members[0].own), (eva(), true));
    assert_eq!(members[0].name.as_deref(), Some("Eva Öberg"));
    assert_eq!(members[0].accounts[0].account, client().0);
    let device = &members[0].devices[0];
    assert_eq!(device.name.as_deref(), Some("Eva's laptop"));
    assert!(device.own && !device.revoked && device.last_heard_ms.is_some());
}

#[tokio::test]
async fn a_folder_that_holds_the_database_or_lies_beside_it_is_refused_and_nothing_is_left() {
    let office = Office::new();
    let place = office.laptop("eva").await;
    let before = office.names();
    for folder in ["eva", "eva/shared", ""] {
        let address = Address::folder(&office.at(folder)).unwrap();
        let beginning = Beginning {
            address,
            ..office.beginning()
        };
        let found = Sharing::found(place.clone(), beginning).await;
        let error = found.unwrap_err();
        assert!(
            matches!(error, SharingError::Remote(RemoteError::Overlap)),
            "{folder}: {error}"
        );
    }
    assert!(Sharing::open(place).await.unwrap().is_none());
    assert_eq!(office.names(), before);
}

#[tokio::test]
async fn the_store_of_another_workspace_is_refused() {
    let office = Office::new();
    let (_, _) = office.founder().await;
    let other = office.laptop("other").await;
    let found = Sharing::found(other.clone(), office.beginning()).await;
    assert!(matches!(found.unwrap_err(), SharingError::Occupied));
    assert!(Sharing::open(other).await.unwrap().is_none());
}

#[tokio::test]
async fn a_database_is_shared_in_one_workspace_for_ever() {
    let office = Office::new();
    let (sharing, place) = office.founder().await;
    let again = Sharing::found(place.clone(), office.beginning()).await;
    assert!(matches!(again.unwrap_err(), SharingError::Shared));
    drop(sharing);
    Sharing::forget(&place).await.unwrap();
    assert!(Sharing::open(place.clone()).await.unwrap().is_none());
    let elsewhere = Beginning {
        address: Address::folder(&office.at("elsewhere")).unwrap(),
        ..office.beginning()
    };
    let again = Sharing::found(place, elsewhere).await;
    assert!(matches!(again.unwrap_err(), SharingError::OtherWorkspace));
}

#[tokio::test]
async fn lost_keys_are_told_and_the_same_database_joins_anew() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    drop(ola);
    place.secrets.remove("device").unwrap();
    let opened = Sharing::open(place.clone()).await;
    assert!(matches!(opened.unwrap_err(), SharingError::KeysMissing));
    Sharing::forget(&place).await.unwrap();
    office.rename(&place, "written without keys").await;
    let invitation = eva.invite().await.unwrap();
    let ola = office.ask(&place, &invitation.text).await.unwrap();
    let asked = eva.requests().await.unwrap();
    let rights = [(client().0, Role::Editor)];
    let member = crate::office::ola();
    eva.approve(&asked[0], member, Role::Editor, &rights)
        .await
        .unwrap();
    office.rounds(&[&eva, &ola]).await;
    crate::office::assert_alike(&founder, &place).await;
    let name = crate::office::name(&founder).await;
    assert_eq!(name.as_deref(), Some("written without keys"));
    let members = eva.members().await.unwrap();
    let ola = members.iter().find(|one| one.member == member).unwrap();
    assert_eq!(ola.devices.len(), 2);
}

#[tokio::test]
async fn an_account_made_later_is_shared_by_the_next_round() {
    let office = Office::new();
    let (sharing, place) = office.founder().await;
    let made = Change::new("create-client").set(account::name, id("new"), "Volvo".to_owned());
    place.store.write(made, crate::office::NOW).await.unwrap();
    assert!(reached(&sharing).await.busy);
    assert_eq!(sharing.status().pending_ops, 0);
    let accounts = &sharing.members().await.unwrap()[0].accounts;
    assert_eq!(accounts.len(), 2);
}
