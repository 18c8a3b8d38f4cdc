//! Listings of the web that are long, odd or false.

use crate::grounds::{chance, home, patience, two_folders};
use crate::server::{Lie, Server};
use proptest::prelude::*;
use valise_remotes::{Address, Credential, Flaw, Patience, Remote, RemoteError, probe};
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Entry, ObjectStore};

fn open(address: &str, credential: Option<&Credential>) -> Remote {
    open_with(patience(), address, credential)
}

fn open_with(patience: Patience, address: &str, credential: Option<&Credential>) -> Remote {
    let (_base, own, _) = two_folders();
    let address: Address = address.parse().unwrap();
    Remote::open(&address, credential, home(&own), patience).unwrap()
}

/// A bucket of a server that answers every request in the same way.
async fn bucket(says: &'static str) -> (Remote, Server) {
    let server = Server::start(Lie::Says(says)).await;
    let keys = Credential::keys("id", "secret").unwrap();
    (open(&server.bucket(), Some(&keys)), server)
}

#[tokio::test]
async fn an_idle_look_is_one_request() {
    let server = Server::start(Lie::None).await;
    let remote = open(&server.address(), None);
    remote.put("v1/h/a.head", b"a").await.unwrap();
    remote.put("v1/h/b.head", b"b").await.unwrap();
    server.requests();
    assert_eq!(remote.list("v1/h").await.unwrap().len(), 2);
    assert_eq!(server.requests(), ["PROPFIND /dav/v1/h/"]);
    remote.put("v1/h/b.head", b"c").await.unwrap();
    assert_eq!(server.requests(), ["PUT /dav/v1/h/b.head"]);
}

#[tokio::test]
async fn what_a_listing_names_from_elsewhere_is_left_out() {
    let server = Server::start(Lie::ListsOdd).await;
    let remote = open(&server.address(), None);
    remote.put("v1/h/a.head", b"a").await.unwrap();
    let listed = remote.list("v1/h").await.unwrap();
    let names: Vec<_> = listed.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["a.head"]);
}

#[tokio::test]
async fn a_page_for_people_is_no_empty_bucket() {
    let (remote, _server) = bucket(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>",
    )
    .await;
    let listed = remote.list("v1/h").await;
    assert!(
        matches!(listed, Err(StoreFault::Unreachable(_))),
        "{listed:?}"
    );
}

#[tokio::test]
async fn a_bucket_that_does_not_exist_is_out_of_reach_and_not_empty() {
    let (remote, _server) = bucket(
        "HTTP/1.1 404 X\r\nContent-Type: application/xml\r\nContent-Length: 40\r\n\r\n\
         <Error><Code>NoSuchBucket</Code></Error>",
    )
    .await;
    for fault in [
        remote.list("v1/h").await.err(),
        remote.get("v1/h/x.head", 9).await.err(),
        remote.put("v1/h/x.head", b"x").await.err(),
    ] {
        assert!(
            matches!(fault, Some(StoreFault::Unreachable(_))),
            "{fault:?}"
        );
    }
}

#[tokio::test]
async fn a_quota_that_is_used_up_is_a_full_store() {
    let (remote, _server) = bucket(
        "HTTP/1.1 403 X\r\nContent-Type: application/xml\r\nContent-Length: 41\r\n\r\n\
         <Error><Code>QuotaExceeded</Code></Error>",
    )
    .await;
    let put = remote.put("v1/h/x.head", b"x").await;
    assert!(matches!(put, Err(StoreFault::Full)), "{put:?}");
}

#[tokio::test]
async fn a_clock_that_is_wrong_is_named() {
    let (remote, _server) = bucket(
        "HTTP/1.1 403 X\r\nContent-Type: application/xml\r\nContent-Length: 48\r\n\r\n\
         <Error><Code>RequestTimeTooSkewed</Code></Error>",
    )
    .await;
    let tried = probe(&remote, chance()).await;
    let is_named = |error| {
        matches!(
            error,
            RemoteError::Flawed {
                flaw: Flaw::Clock,
                ..
            }
        )
    };
    assert!(tried.is_err_and(is_named));
}

#[tokio::test]
async fn a_bucket_that_lists_names_from_elsewhere_gives_none() {
    let (remote, _server) = bucket(
        "HTTP/1.1 200 OK\r\nContent-Type: application/xml\r\nContent-Length: 165\r\n\r\n\
        <ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>x</Key>\
        <Size>1</Size><LastModified>2026-11-22T01:43:00Z</LastModified></Contents></ListBucketResult>",
    )
    .await;
    assert_eq!(remote.list("v1/h").await.unwrap(), Vec::<Entry>::new());
}

const DAV: &str = "<D:multistatus xmlns:D=\"DAV:\"><D:response><D:href>/dav/v1/h/</D:href><D:propstat>\
    <D:prop><D:resourcetype><D:collection/></D:resourcetype><D:getlastmodified>Sun, 22 Nov 2026 \
    01:43:00 GMT</D:getlastmodified></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>\
    </D:response><D:response><D:href>/dav/v1/h/a.head</D:href><D:propstat><D:prop><D:getetag>\"1\"\
    </D:getetag><D:getcontentlength>1</D:getcontentlength><D:getlastmodified>Sun, 22 Nov 2026 \
    01:43:00 GMT</D:getlastmodified></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>\
    </D:response></D:multistatus>";
const S3: &str = "<ListBucketResult><IsTruncated>false</IsTruncated><CommonPrefixes><Prefix>v1/h/b/\
    </Prefix></CommonPrefixes><Contents><Key>v1/h/a.head</Key><ETag>\"1\"</ETag><Size>1</Size>\
    <LastModified>2026-11-22T01:43:00Z</LastModified></Contents></ListBucketResult>";

#[tokio::test]
async fn a_listing_whose_last_page_is_never_told_ends_all_the_same() {
    let body = S3.replace("<IsTruncated>false</IsTruncated>", "");
    let (remote, server) = bucket(told("200 OK", &body)).await;
    let listed = remote.list("v1/h").await;
    assert!(
        matches!(listed, Err(StoreFault::Unreachable(_))),
        "{listed:?}"
    );
    assert_eq!(server.requests().len(), 2);
}

fn told(status: &str, body: &str) -> &'static str {
    let length = body.len();
    let head = format!("HTTP/1.1 {status}\r\nContent-Type: text/xml\r\nContent-Length: {length}");
    format!("{head}\r\n\r\n{body}").leak()
}

/// Pieces cut out, and others put in.
fn mangled() -> impl Strategy<Value = Vec<(usize, usize, String)>> {
    let piece = prop_oneof![
        "[/.%<>&;]{0,4}",
        Just("%2e%2e%2f".to_owned()),
        Just("<IsTruncated>false</IsTruncated>".to_owned()),
        Just("18446744073709551616".to_owned()),
        "\\PC{0,6}",
    ];
    proptest::collection::vec((0usize..900, 0usize..40, piece), 0..4)
}

fn mangle(text: &str, cuts: &[(usize, usize, String)]) -> String {
    let mut signs: Vec<char> = text.chars().collect();
    for (at, length, piece) in cuts {
        let from = at % (signs.len() + 1);
        let to = (from + length).min(signs.len());
        signs.splice(from..to, piece.chars());
    }
    signs.into_iter().collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_listing_makes_us_panic_or_names_what_lies_elsewhere(cuts in mangled()) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let hasty = Patience { retries: 0, ..patience() };
        runtime.block_on(async {
            for (body, is_bucket) in [(DAV, false), (S3, true)] {
                let body = mangle(body, &cuts);
                let status = if is_bucket { "200 OK" } else { "207 OK" };
                let reply = told(status, &body);
                let server = Server::start(Lie::Says(reply)).await;
                let keys = Credential::keys("id", "secret").unwrap();
                let remote = match is_bucket {
                    true => open_with(hasty, &server.bucket(), Some(&keys)),
                    false => open_with(hasty, &server.address(), None),
                };
                for entry in remote.list("v1/h").await.unwrap_or_default() {
                    let is_plain = !entry.name.contains(['/', '\\']) && entry.name != "..";
                    assert!(is_plain, "{entry:?}");
                }
            }
        });
    }
}
