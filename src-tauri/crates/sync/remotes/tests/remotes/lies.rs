//! A server that lies in one way at a time: the trial names the lie, and nothing hangs or panics.

use crate::grounds::{chance, home, little_patience, patience, stranger, two_folders};
use crate::server::{Lie, Server};
use valise_remotes::{Address, Credential, Flaw, Remote, RemoteError, probe};
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Fetched, ObjectStore};

async fn liar(lie: Lie) -> (Remote, Server) {
    let patience = match lie {
        Lie::Hangs | Lie::HangsInBody => little_patience(),
        _ => patience(),
    };
    let server = Server::start(lie).await;
    let (_base, own, _) = two_folders();
    let address: Address = server.address().parse().unwrap();
    let remote = Remote::open(&address, None, home(&own), patience).unwrap();
    (remote, server)
}

async fn flaw_of(remote: &Remote) -> Option<Flaw> {
    match probe(remote, chance()).await {
        Ok(()) => None,
        Err(RemoteError::Flawed { flaw, .. }) => Some(flaw),
        Err(other) => panic!("{other:?}"),
    }
}

const LOGIN: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 31\r\n\r\n<html><body>Log in</body></html";

#[tokio::test]
async fn the_trial_names_every_lie() {
    for (lie, flaw) in [
        (Lie::Says(LOGIN), Flaw::WebPage),
        (Lie::LogsIn, Flaw::WebPage),
        (Lie::ListsPage, Flaw::WebPage),
        (Lie::Hangs, Flaw::Unreachable),
        (Lie::HangsInBody, Flaw::Unreachable),
        (Lie::Endless, Flaw::Unreachable),
        (Lie::BreaksOff, Flaw::Unreachable),
        (Lie::Halves, Flaw::Truncated),
        (Lie::Empties, Flaw::Empty),
        (Lie::Flips, Flaw::Changed),
        (Lie::Loses, Flaw::Lost),
        (Lie::KeepsOld, Flaw::StaleRead),
        (Lie::KeepsDeleted, Flaw::Undeleted),
        (Lie::Renames, Flaw::WrongNames),
        (Lie::ListsNothing, Flaw::WrongNames),
        (Lie::ListsDeleted, Flaw::StaleList),
        (Lie::Missizes, Flaw::WrongSize),
        (Lie::SameTags, Flaw::StaleTag),
        (Lie::Refuses("*", 401), Flaw::Denied),
        (Lie::Refuses("*", 302), Flaw::Elsewhere),
        (Lie::Refuses("*", 500), Flaw::Unreachable),
        (Lie::Refuses("PROPFIND", 405), Flaw::WebPage),
        (Lie::Refuses("PUT", 403), Flaw::ReadOnly),
        (Lie::Refuses("PUT", 413), Flaw::ReadOnly),
        (Lie::Refuses("PUT", 507), Flaw::Full),
        (Lie::Refuses("DELETE", 403), Flaw::NoDelete),
    ] {
        let (remote, _server) = liar(lie.clone()).await;
        assert_eq!(flaw_of(&remote).await, Some(flaw), "{lie:?}");
    }
}

#[tokio::test]
async fn a_closed_door_is_out_of_reach() {
    let server = Server::start(Lie::None).await;
    let address: Address = server.address().parse().unwrap();
    drop(server);
    let (_base, own, _) = two_folders();
    let remote = Remote::open(&address, None, home(&own), little_patience()).unwrap();
    assert_eq!(flaw_of(&remote).await, Some(Flaw::Unreachable));
}

#[tokio::test]
async fn a_certificate_that_nobody_signed_is_named() {
    let Some(address) = stranger() else { return };
    let (_base, own, _) = two_folders();
    let credential = Credential::password("eva", "secret").unwrap();
    let address: Address = address.parse().unwrap();
    let remote = Remote::open(&address, Some(&credential), home(&own), patience()).unwrap();
    assert_eq!(flaw_of(&remote).await, Some(Flaw::Certificate));
}

#[tokio::test]
async fn a_busy_server_is_asked_again() {
    let (remote, server) = liar(Lie::Busy(1)).await;
    assert_eq!(
        remote.get("v1/h/x.head", 9).await.unwrap(),
        Fetched::Missing
    );
    assert_eq!(server.requests().len(), 2);
    let (remote, server) = liar(Lie::Busy(9)).await;
    let fault = remote.get("v1/h/x.head", 9).await;
    assert!(
        matches!(fault, Err(StoreFault::Unreachable(_))),
        "{fault:?}"
    );
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn an_endless_object_is_not_read_for_ever() {
    let (remote, _server) = liar(Lie::Endless).await;
    let fetched = remote.get("v1/h/x.head", 100_000).await;
    assert!(
        matches!(fetched, Err(StoreFault::Unreachable(_))),
        "{fetched:?}"
    );
}

#[tokio::test]
async fn an_object_whose_length_is_not_told_is_read_all_the_same() {
    let (remote, _server) = liar(Lie::Untold).await;
    remote.put("v1/h/x.head", &[7; 5000]).await.unwrap();
    let fetched = remote.get("v1/h/x.head", 5000).await.unwrap();
    assert_eq!(fetched, Fetched::Bytes(vec![7; 5000]));
    let fetched = remote.get("v1/h/x.head", 4999).await.unwrap();
    assert_eq!(fetched, Fetched::TooLarge);
}

#[tokio::test]
async fn an_object_that_breaks_off_is_never_taken_for_whole() {
    let (remote, server) = liar(Lie::BreaksOff).await;
    remote.put("v1/h/x.head", &[7; 5000]).await.unwrap();
    server.requests();
    let fetched = remote.get("v1/h/x.head", 9000).await;
    assert!(
        matches!(fetched, Err(StoreFault::Unreachable(_))),
        "{fetched:?}"
    );
    assert_eq!(server.requests(), ["GET /dav/v1/h/x.head"]);
}

#[tokio::test]
async fn where_a_server_sends_us_is_not_gone_to() {
    let (remote, server) = liar(Lie::Refuses("*", 307)).await;
    assert!(remote.put("v1/h/x.head", b"x").await.is_err());
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn setting_up_where_the_server_refuses_says_so() {
    for (status, flaw) in [
        (401, Flaw::Denied),
        (302, Flaw::Elsewhere),
        (500, Flaw::Unreachable),
    ] {
        let server = Server::start(Lie::Refuses("*", status)).await;
        let (_base, own, _) = two_folders();
        let address: Address = server.address().parse().unwrap();
        let made = Remote::set_up(&address, None, home(&own), patience()).await;
        let is_named =
            |error| matches!(error, RemoteError::Flawed { flaw: found, .. } if found == flaw);
        assert!(made.err().is_some_and(is_named), "{status}");
    }
}

#[tokio::test]
async fn no_credential_is_in_what_an_error_says() {
    let server = Server::start(Lie::Refuses("*", 500)).await;
    let (_base, own, _) = two_folders();
    let dav = Credential::password("eva-name", "a-password").unwrap();
    let keys = Credential::keys("AN-ID", "a-password").unwrap();
    for (address, credential) in [(server.address(), dav), (server.bucket(), keys)] {
        let address: Address = address.parse().unwrap();
        let remote = Remote::open(&address, Some(&credential), home(&own), patience()).unwrap();
        let error = probe(&remote, chance()).await.unwrap_err();
        let mut said = format!("{error} {error:?} {error:#?}");
        let mut source = std::error::Error::source(&error);
        while let Some(error) = source {
            said += &format!("{error} {error:?} {error:#?}");
            source = error.source();
        }
        assert!(
            !said.contains("a-password") && !said.contains("eva-name"),
            "{said}"
        );
    }
}
