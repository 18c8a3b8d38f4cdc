//! Who may what, and who may no more.

use crate::office::{Office, assert_alike, client, eva, name, ola, reached};
use valise_sharing::{Reason, Role, SharingError, Standing};
use valise_sync::SyncError;

#[tokio::test]
async fn what_a_revoked_device_writes_later_waits_and_can_be_adopted() {
    let office = Office::new();
    let (founder, place) = office.founder().await;
    let (lost, theirs) = office.colleague(&founder, "lost").await;
    office.rename(&theirs, "before").await;
    office.rounds(&[&lost, &founder]).await;
    founder.revoke_device(lost.device()).await.unwrap();
    // The laptop has not heard of it.
    office.rename(&theirs, "after").await;
    reached(&lost).await;
    office.rounds(&[&founder]).await;
    assert_eq!(name(&place).await.as_deref(), Some("before"));
    let waiting = founder.waiting().await.unwrap();
    assert_eq!((waiting.len(), founder.status().waiting), (1, 1));
    assert_eq!(waiting[0].reason, Reason::PastCut);
    assert_eq!(waiting[0].author.name.as_deref(), Some("Ola Nordmann"));
    assert_eq!(waiting[0].account, Some(client().0));
    assert!(waiting[0].adoptable);
    let members = founder.members().await.unwrap();
    let gone = members.iter().find(|one| one.member == ola()).unwrap();
    assert!(gone.devices[0].revoked && gone.role == Some(Role::Editor));
    office.rounds(&[&founder, &lost]).await;
    assert_eq!(lost.status().standing, Standing::Revoked);
    founder.adopt(waiting[0].id).await.unwrap();
    office.rounds(&[&founder]).await;
    assert_eq!(name(&place).await.as_deref(), Some("after"));
    assert_eq!(founder.status().waiting, 0);
}

#[tokio::test]
async fn a_member_who_leaves_loses_all_rights_and_what_was_written_stays() {
    let office = Office::new();
    let (founder, place) = office.founder().await;
    let (leaver, theirs) = office.colleague(&founder, "leaver").await;
    office.rename(&theirs, "my last word").await;
    office.rounds(&[&leaver, &founder]).await;
    founder.revoke_member(ola()).await.unwrap();
    office.rounds(&[&founder]).await;
    let members = founder.members().await.unwrap();
    let gone = members.iter().find(|one| one.member == ola()).unwrap();
    assert_eq!((gone.role, gone.accounts.len()), (None, 0));
    assert!(gone.devices.iter().all(|device| device.revoked));
    assert_eq!(name(&place).await.as_deref(), Some("my last word"));
    office.rename(&place, "not for leavers").await;
    office.rounds(&[&founder]).await;
    leaver.round().await.unwrap();
    assert_eq!(leaver.status().standing, Standing::Revoked);
    assert_eq!(name(&theirs).await.as_deref(), Some("my last word"));
}

#[tokio::test]
async fn roles_are_given_lowered_and_taken_back_by_admins_only() {
    let office = Office::new();
    let (founder, place) = office.founder().await;
    let (member, theirs) = office.colleague(&founder, "member").await;
    let not_allowed =
        |error: SharingError| matches!(error, SharingError::Sync(SyncError::NotAllowed));
    let client = client().0;
    let lowered = member.give(eva(), Some(client), Role::Reader).await;
    assert!(not_allowed(lowered.unwrap_err()));
    assert!(not_allowed(member.revoke_member(eva()).await.unwrap_err()));
    founder
        .give(ola(), Some(client), Role::Reader)
        .await
        .unwrap();
    office.rounds(&[&founder, &member]).await;
    let members = member.members().await.unwrap();
    let own = members.iter().find(|one| one.own).unwrap();
    assert_eq!(own.accounts[0].role, Role::Reader);
    office.rename(&theirs, "a reader writes").await;
    office.rounds(&[&member, &founder]).await;
    assert_eq!(name(&place).await.as_deref(), Some("Hua Xing"));
    // Given back, what had waited counts.
    founder
        .give(ola(), Some(client), Role::Editor)
        .await
        .unwrap();
    office.rounds(&[&founder, &member]).await;
    assert_eq!(name(&place).await.as_deref(), Some("a reader writes"));
    assert_alike(&place, &theirs).await;
    founder.take_back(ola(), Some(client)).await.unwrap();
    office.rounds(&[&founder, &member]).await;
    let members = founder.members().await.unwrap();
    let gone = members.iter().find(|one| one.member == ola()).unwrap();
    assert_eq!((gone.accounts.len(), gone.role), (0, Some(Role::Editor)));
    let unknown = founder
        .give(ola(), Some(crate::office::id("no account")), Role::Reader)
        .await;
    assert!(matches!(unknown.unwrap_err(), SharingError::NoAccount(_)));
}
