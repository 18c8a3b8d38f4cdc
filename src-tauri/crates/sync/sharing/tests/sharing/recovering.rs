//! Coming back with nothing but the paper.

use crate::office::{Office, assert_alike, eva, name};
use valise_sharing::{Place, Recovering, Role, Sharing, SharingError, Standing};
use valise_sync::SyncError;
use zeroize::Zeroizing;

async fn recover(office: &Office, place: &Place, paper: &str) -> Result<Sharing, SharingError> {
    let recovering = Recovering {
        address: office.address(),
        credential: None,
        paper: Zeroizing::new(paper.to_owned()),
        member: None,
        device_name: "Eva's new laptop".to_owned(),
    };
    Sharing::recover(place.clone(), recovering).await
}

#[tokio::test]
async fn the_printed_key_brings_everything_back_and_lets_the_lost_laptop_be_revoked() {
    let office = Office::new();
    let (lost, gone) = office.founder().await;
    let (ola, theirs) = office.colleague(&lost, "ola").await;
    let paper = lost.recovery_key().await.unwrap().unwrap();
    lost.forget_recovery_key().await.unwrap();
    let key = lost.device();
    drop((lost, gone));
    let place = office.laptop("new").await;
    let slip = recover(&office, &place, &paper.replace(&paper[..4], "0000")).await;
    assert!(matches!(
        slip.unwrap_err(),
        SharingError::Sync(SyncError::Code)
    ));
    let typed = paper.to_lowercase().replace('-', " ");
    let back = recover(&office, &place, &typed).await.unwrap();
    assert_eq!(back.status().standing, Standing::Member(Some(Role::Admin)));
    office.rounds(&[&back, &ola]).await;
    assert_alike(&place, &theirs).await;
    assert_eq!(name(&place).await.as_deref(), Some("Hua Xing"));
    back.revoke_device(key).await.unwrap();
    office.rename(&place, "under new keys").await;
    office.rounds(&[&back, &ola]).await;
    assert_alike(&place, &theirs).await;
    assert_eq!(name(&theirs).await.as_deref(), Some("under new keys"));
    let members = ola.members().await.unwrap();
    let own = members.iter().find(|one| one.member == eva()).unwrap();
    let revoked = own.devices.iter().filter(|one| one.revoked);
    assert_eq!((own.devices.len(), revoked.count()), (2, 1));
}

#[tokio::test]
async fn the_key_of_another_workspace_opens_nothing() {
    let (office, other) = (Office::new(), Office::of(1));
    let (_here, (there, _)) = (office.founder().await, other.founder().await);
    let paper = there.recovery_key().await.unwrap().unwrap();
    let place = office.laptop("new").await;
    let error = recover(&office, &place, &paper).await.unwrap_err();
    assert!(matches!(error, SharingError::WrongRemote));
    assert!(Sharing::open(place).await.unwrap().is_none());
}
