//! What every store must do, whatever it is made of.

use crate::grounds::{Ground, chance};
use futures_util::future::try_join_all;
use valise_remotes::probe;
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Entry, Fetched, ObjectStore};

const CAP: usize = 16 << 20;

fn bytes(length: usize) -> Vec<u8> {
    (0..length).map(|at| (at * 31 + at / 256) as u8).collect()
}

async fn read(store: &impl ObjectStore, path: &str) -> Vec<u8> {
    match store.get(path, CAP).await.unwrap() {
        Fetched::Bytes(bytes) => bytes,
        other => panic!("{path}: {other:?}"),
    }
}

async fn listed(store: &impl ObjectStore, folder: &str) -> Vec<Entry> {
    let mut entries = store.list(folder).await.unwrap();
    entries.sort_by(|one, other| one.name.cmp(&other.name));
    entries
}

async fn names(store: &impl ObjectStore, folder: &str) -> Vec<String> {
    let entries = listed(store, folder).await;
    entries.into_iter().map(|entry| entry.name).collect()
}

pub async fn what_is_put_is_read_back_whole(ground: &Ground) {
    // The largest is a pack.
    for length in [0, 1, 1000, 65_537, 8 << 20] {
        let path = format!("v1/a/acct/stream/{length}.seg");
        ground.remote.put(&path, &bytes(length)).await.unwrap();
        assert!(
            read(&ground.again, &path).await == bytes(length),
            "{length}"
        );
    }
}

pub async fn an_object_larger_than_the_cap_is_not_read(ground: &Ground) {
    let store = &ground.remote;
    store.put("v1/b/aa/x.blob", &bytes(5000)).await.unwrap();
    for cap in [0, 1, 4999] {
        let fetched = store.get("v1/b/aa/x.blob", cap).await.unwrap();
        assert_eq!(fetched, Fetched::TooLarge, "{cap}");
    }
    let fetched = store.get("v1/b/aa/x.blob", 5000).await.unwrap();
    assert_eq!(fetched, Fetched::Bytes(bytes(5000)));
}

pub async fn what_is_missing_is_missing_and_a_missing_folder_is_empty(ground: &Ground) {
    let store = &ground.remote;
    assert_eq!(
        store.get("v1/h/x.head", CAP).await.unwrap(),
        Fetched::Missing
    );
    assert_eq!(store.list("v1/h").await.unwrap(), []);
    assert_eq!(store.list("v1/a/acct/stream").await.unwrap(), []);
    store.delete("v1/h/x.head").await.unwrap();
    store.put("v1/h/y.head", b"y").await.unwrap();
    assert_eq!(
        store.get("v1/h/x.head", CAP).await.unwrap(),
        Fetched::Missing
    );
    assert_eq!(store.get("v1/h", CAP).await.unwrap(), Fetched::Missing);
    store.delete("v1/h/x.head").await.unwrap();
}

pub async fn written_anew_an_object_has_its_new_bytes_and_another_tag(ground: &Ground) {
    let store = &ground.remote;
    let mut tags = Vec::new();
    for text in ["first", "second!", "third"] {
        store.put("v1/h/x.head", text.as_bytes()).await.unwrap();
        assert_eq!(read(&ground.again, "v1/h/x.head").await, text.as_bytes());
        let [entry] = &listed(&ground.again, "v1/h").await[..] else {
            panic!("one object, one entry");
        };
        assert_eq!(entry.size, Some(text.len() as u64));
        tags.push(entry.tag.clone().expect("every kind has tags"));
    }
    assert!(tags[0] != tags[1] && tags[1] != tags[2]);
    let before = listed(store, "v1/h").await;
    assert_eq!(
        listed(&ground.again, "v1/h").await,
        before,
        "idle, a tag stays"
    );
}

pub async fn a_listing_is_one_folder_deep_and_tells_sizes(ground: &Ground) {
    let store = &ground.remote;
    for (path, length) in [
        ("v1/store.json", 10),
        ("v1/a/acct/s1/0-x.seg", 20),
        ("v1/a/acct/s1/1-y.seg", 30),
        ("v1/a/acct/s2/0-z.seg", 40),
        ("v1/a/acct2/s1/0-w.seg", 50),
    ] {
        store.put(path, &bytes(length)).await.unwrap();
    }
    assert_eq!(names(store, "v1").await, ["a", "store.json"]);
    let accounts = listed(store, "v1/a").await;
    assert!(
        accounts
            .iter()
            .all(|entry| entry.folder && entry.size.is_none())
    );
    assert_eq!(names(store, "v1/a").await, ["acct", "acct2"]);
    let segments = listed(store, "v1/a/acct/s1").await;
    let sizes: Vec<_> = segments
        .iter()
        .map(|entry| (entry.folder, entry.size))
        .collect();
    assert_eq!(sizes, [(false, Some(20)), (false, Some(30))]);
}

pub async fn a_listing_of_several_pages_is_whole(ground: &Ground) {
    let expected: Vec<String> = (0..1100).map(|at| format!("{at:04}.seg")).collect();
    for some in expected.chunks(50) {
        let puts = some.iter().map(|name| async move {
            let path = format!("v1/a/acct/s/{name}");
            ground.remote.put(&path, name.as_bytes()).await
        });
        try_join_all(puts).await.unwrap();
    }
    assert_eq!(names(&ground.again, "v1/a/acct/s").await, expected);
}

pub async fn names_that_sync_clients_invent_are_listed_and_read(ground: &Ground) {
    let invented = [
        "ab (eva's conflicted copy 2026-11-22).head",
        "ab-LAPTOP+1 & 100% [2]#x.head",
        "ab 的冲突副本.head",
        "AB.HEAD.head",
    ];
    for name in invented {
        let path = format!("v1/h/{name}");
        ground.remote.put(&path, name.as_bytes()).await.unwrap();
    }
    let found = names(&ground.again, "v1/h").await;
    assert_eq!(found.len(), invented.len());
    for name in found {
        let there = read(&ground.again, &format!("v1/h/{name}")).await;
        assert_eq!(there, name.as_bytes());
    }
}

pub async fn deleting_leaves_nothing_behind(ground: &Ground) {
    let store = &ground.remote;
    store.put("v1/j/a.inv", b"a").await.unwrap();
    store.put("v1/j/b.inv", b"b").await.unwrap();
    store.delete("v1/j/a.inv").await.unwrap();
    assert_eq!(
        store.get("v1/j/a.inv", CAP).await.unwrap(),
        Fetched::Missing
    );
    assert_eq!(names(&ground.again, "v1/j").await, ["b.inv"]);
    store.put("v1/j/a.inv", b"back").await.unwrap();
    assert_eq!(read(&ground.again, "v1/j/a.inv").await, b"back");
}

pub async fn writers_of_one_name_leave_one_whole_object(ground: &Ground) {
    let puts = (0..8).map(|at| async move {
        let store = if at % 2 == 0 {
            &ground.remote
        } else {
            &ground.again
        };
        store.put("v1/h/x.head", &vec![b'a' + at; 100_000]).await
    });
    try_join_all(puts).await.unwrap();
    let there = read(&ground.remote, "v1/h/x.head").await;
    assert_eq!(there.len(), 100_000);
    assert!(there.iter().all(|byte| *byte == there[0]));
    assert_eq!(names(&ground.remote, "v1/h").await, ["x.head"]);
}

pub async fn the_trial_finds_no_flaw_and_leaves_nothing(ground: &Ground) {
    probe(&ground.remote, chance()).await.unwrap();
    assert_eq!(ground.remote.list("v1/t").await.unwrap(), []);
}

pub async fn nothing_is_written_where_the_root_is_missing(ground: &Ground) {
    let put = ground.nowhere.put("v1/h/x.head", b"x").await;
    assert!(matches!(put, Err(StoreFault::Unreachable(_))), "{put:?}");
    let fetched = ground.nowhere.get("v1/h/x.head", CAP).await;
    assert!(!matches!(fetched, Ok(Fetched::Bytes(_))), "{fetched:?}");
    assert!(probe(&ground.nowhere, chance()).await.is_err());
}

pub async fn paths_that_lead_elsewhere_are_refused(ground: &Ground) {
    for path in ["x", "v1/../x", "/v1/x", "v1//x", "v1/a\\b", ""] {
        let put = ground.remote.put(path, b"x").await;
        assert!(matches!(put, Err(StoreFault::Refused(_))), "{path}");
        let fetched = ground.remote.get(path, CAP).await.unwrap();
        assert_eq!(fetched, Fetched::Missing, "{path}");
        assert_eq!(ground.remote.list(path).await.unwrap(), [], "{path}");
        ground.remote.delete(path).await.unwrap();
    }
}

pub async fn a_wrong_credential_is_refused(ground: &Ground) {
    let Some(locked) = &ground.locked else { return };
    ground.remote.put("v1/h/x.head", b"x").await.unwrap();
    let is_refused = |fault: Option<StoreFault>| matches!(fault, Some(StoreFault::Refused(_)));
    assert!(is_refused(locked.put("v1/h/x.head", b"y").await.err()));
    assert!(is_refused(locked.get("v1/h/x.head", CAP).await.err()));
    assert!(is_refused(locked.list("v1/h").await.err()));
    assert!(is_refused(locked.delete("v1/h/x.head").await.err()));
    assert_eq!(read(&ground.remote, "v1/h/x.head").await, b"x");
}
