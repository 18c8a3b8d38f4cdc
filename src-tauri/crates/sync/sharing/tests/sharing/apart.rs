//! A remote that goes away, and people who stay away for long.

use crate::office::{DAY, Office, assert_alike, name, reached};
use valise_sharing::{Address, Reach, SharingError};

#[tokio::test]
async fn a_remote_that_is_gone_changes_nothing_and_all_goes_out_when_it_is_back() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    let (shared, away) = (office.at("shared"), office.at("in a pocket"));
    std::fs::rename(&shared, &away).unwrap();
    office.rename(&place, "written meanwhile").await;
    let done = ola.round().await.unwrap();
    assert_eq!((done.reach, done.busy), (Reach::Unreachable, false));
    let status = ola.status();
    assert_eq!(status.reach, Reach::Unreachable);
    assert!(status.pending_ops > 0 && status.last_synced_ms.is_some());
    assert!(
        !shared.exists(),
        "nothing is made where the stick should be"
    );
    // Another stick, in the same slot.
    std::fs::create_dir_all(shared.join("v1")).unwrap();
    assert_eq!(ola.round().await.unwrap().reach, Reach::Unreachable);
    std::fs::remove_dir_all(&shared).unwrap();
    std::fs::rename(&away, &shared).unwrap();
    office.rounds(&[&ola, &eva]).await;
    assert_alike(&founder, &place).await;
    assert_eq!(ola.status().pending_ops, 0);
    assert_eq!(name(&founder).await.as_deref(), Some("written meanwhile"));
}

#[tokio::test]
async fn who_comes_back_after_400_days_has_everything_and_lost_nothing() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let (ola, place) = office.colleague(&eva, "ola").await;
    office.rename(&place, "before I left").await;
    let (ola, place) = office.again(ola, place).await;
    for day in 0..10 {
        office.world.wait(40 * DAY);
        office.note(&founder, &format!("day {day}")).await;
        reached(&eva).await;
    }
    assert_eq!(eva.status().skew_ms, None);
    office.rounds(&[&ola, &eva]).await;
    assert_alike(&founder, &place).await;
    assert_eq!(name(&founder).await.as_deref(), Some("before I left"));
    assert_eq!((eva.status().conflicts, ola.status().waiting), (0, 0));
    let members = ola.members().await.unwrap();
    let heard = |own: bool| {
        let member = members.iter().find(|one| one.own == own).unwrap();
        member.devices[0].last_heard_ms.unwrap()
    };
    assert!(heard(false) > crate::office::NOW + 399 * DAY);
}

#[tokio::test]
async fn a_store_that_moved_is_found_by_its_new_address_and_no_other_is_taken_for_it() {
    let office = Office::new();
    let (eva, founder) = office.founder().await;
    let moved = office.at("moved");
    std::fs::rename(office.at("shared"), &moved).unwrap();
    let address = Address::folder(&moved).unwrap();
    std::fs::create_dir_all(office.at("empty/v1")).unwrap();
    let empty = Address::folder(&office.at("empty")).unwrap();
    let wrong = eva.reach_by(&empty, None).await;
    assert!(matches!(wrong.unwrap_err(), SharingError::WrongRemote));
    eva.reach_by(&address, None).await.unwrap();
    office.rename(&founder, "after the move").await;
    reached(&eva).await;
    let (eva, _) = office.again(eva, founder).await;
    assert_eq!(eva.address().unwrap(), address);
    assert_eq!(eva.status().pending_ops, 0);
    reached(&eva).await;
}
