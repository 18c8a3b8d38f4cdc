//! A folder on bad days: unplugged, damaged, half written, full of what is not ours.

use crate::grounds::{chance, home, patience, two_folders};
use futures_util::stream::{self, StreamExt, TryStreamExt};
use std::fs;
use std::path::Path;
use valise_remotes::{Address, Credential, Flaw, Home, Remote, RemoteError, probe};
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Fetched, ObjectStore};

fn open(shared: &Path, own: &Path) -> Result<Remote, RemoteError> {
    Remote::open(&Address::folder(shared)?, None, home(own), patience())
}

async fn set_up(shared: &Path, own: &Path) -> Result<Remote, RemoteError> {
    Remote::set_up(&Address::folder(shared)?, None, home(own), patience()).await
}

#[tokio::test]
async fn a_stick_that_is_not_there_is_out_of_reach_and_nothing_is_made_in_its_place() {
    let (_base, own, shared) = two_folders();
    let remote = open(&shared, &own).unwrap();
    for is_mount_point_there in [false, true] {
        let faults = [
            remote.put("v1/h/x.head", b"x").await.err(),
            remote.get("v1/h/x.head", 9).await.err(),
            remote.list("v1/h").await.err(),
            remote.delete("v1/h/x.head").await.err(),
        ];
        let is_gone = |fault: &Option<_>| matches!(fault, Some(StoreFault::Unreachable(_)));
        assert!(faults.iter().all(is_gone), "{faults:?}");
        if is_mount_point_there {
            assert_eq!(fs::read_dir(&shared).unwrap().count(), 0);
        } else {
            assert!(!shared.exists());
            fs::create_dir(&shared).unwrap();
        }
    }
}

#[tokio::test]
async fn setting_up_makes_one_folder_but_not_the_one_it_lies_in() {
    let (_base, own, shared) = two_folders();
    let deep = shared.join("not/yet");
    assert!(matches!(
        set_up(&deep, &own).await,
        Err(RemoteError::Folder(_))
    ));
    assert!(!shared.exists());
    let remote = set_up(&shared, &own).await.unwrap();
    probe(&remote, chance()).await.unwrap();
    set_up(&shared, &own).await.unwrap();
}

#[tokio::test]
async fn the_workspace_and_the_shared_folder_may_not_lie_in_each_other() {
    let (base, own, _) = two_folders();
    for shared in [&own, &own.join("shared"), &base.path().to_owned()] {
        assert!(matches!(open(shared, &own), Err(RemoteError::Overlap)));
        assert!(matches!(
            set_up(shared, &own).await,
            Err(RemoteError::Overlap)
        ));
    }
    assert_eq!(fs::read_dir(&own).unwrap().count(), 0);
}

#[tokio::test]
async fn a_folder_takes_no_credential() {
    let (_base, own, shared) = two_folders();
    let credential = Credential::token("x").unwrap();
    let address = Address::folder(&shared).unwrap();
    let opened = Remote::open(&address, Some(&credential), home(&own), patience());
    assert!(matches!(opened, Err(RemoteError::Credential)));
}

#[tokio::test]
async fn what_a_crash_left_unfinished_is_cleared_by_its_own_device() {
    let (_base, own, shared) = two_folders();
    let remote = set_up(&shared, &own).await.unwrap();
    remote.put("v1/h/x.head", b"x").await.unwrap();
    let ours = shared.join("v1/h/~valise-laptop1-abc.tmp");
    let theirs = shared.join("v1/h/~valise-laptop2-abc.tmp");
    fs::write(&ours, "half").unwrap();
    fs::write(&theirs, "half").unwrap();
    fs::write(shared.join("v1/h/.DS_Store"), "mac").unwrap();
    for _ in 0..2 {
        let names: Vec<_> = remote.list("v1/h").await.unwrap();
        assert_eq!(
            names.iter().map(|entry| &entry.name).collect::<Vec<_>>(),
            ["x.head"]
        );
    }
    assert!(!ours.exists() && theirs.exists());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn clearing_up_leaves_alone_what_is_being_written() {
    let (_base, own, shared) = two_folders();
    let remote = set_up(&shared, &own).await.unwrap();
    let puts = (0..200).map(|at| {
        let path = format!("v1/h/{at}.head");
        let remote = &remote;
        async move { remote.put(&path, &[7; 10_000]).await }
    });
    let puts = stream::iter(puts)
        .buffer_unordered(8)
        .try_collect::<Vec<()>>();
    let lists = async {
        let mut longest = 0;
        while longest < 200 {
            longest = remote.list("v1/h").await.unwrap().len();
        }
    };
    let (put, ()) = tokio::join!(puts, lists);
    put.unwrap();
}

#[tokio::test]
async fn a_damaged_object_is_healed_by_putting_it_again() {
    let (_base, own, shared) = two_folders();
    let remote = set_up(&shared, &own).await.unwrap();
    let file = shared.join("v1/r/x.ros");
    for damage in [&b""[..], b"whole and so", b"whole and sounX"] {
        remote.put("v1/r/x.ros", b"whole and sound").await.unwrap();
        fs::write(&file, damage).unwrap();
        remote.put("v1/r/x.ros", b"whole and sound").await.unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"whole and sound");
    }
    assert_eq!(fs::read_dir(shared.join("v1/r")).unwrap().count(), 1);
}

#[tokio::test]
async fn an_object_that_is_there_already_is_not_written_over() {
    let (_base, own, shared) = two_folders();
    let remote = set_up(&shared, &own).await.unwrap();
    remote.put("v1/r/x.ros", b"same").await.unwrap();
    let before = remote.list("v1/r").await.unwrap();
    remote.put("v1/r/x.ros", b"same").await.unwrap();
    assert_eq!(remote.list("v1/r").await.unwrap(), before);
}

#[tokio::test]
async fn two_devices_share_a_folder_whatever_they_are_called() {
    let (_base, own, shared) = two_folders();
    let one = set_up(&shared, &own).await.unwrap();
    let address = Address::folder(&shared).unwrap();
    let other = Home {
        folder: &own,
        device: "../../<odd>",
    };
    let other = Remote::open(&address, None, other, patience()).unwrap();
    other.put("v1/h/o.head", b"other").await.unwrap();
    let fetched = one.get("v1/h/o.head", 9).await.unwrap();
    assert_eq!(fetched, Fetched::Bytes(b"other".to_vec()));
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt, symlink};

    #[tokio::test]
    async fn links_and_pipes_are_not_followed() {
        let (base, own, shared) = two_folders();
        let remote = set_up(&shared, &own).await.unwrap();
        remote.put("v1/h/x.head", b"x").await.unwrap();
        let secret = base.path().join("secret");
        fs::write(&secret, "secret").unwrap();
        symlink(&secret, shared.join("v1/h/link.head")).unwrap();
        let pipe = std::process::Command::new("mkfifo")
            .arg(shared.join("v1/h/pipe.head"))
            .status();
        assert!(pipe.unwrap().success());
        for name in ["link", "pipe"] {
            let fetched = remote.get(&format!("v1/h/{name}.head"), 99).await.unwrap();
            assert_eq!(fetched, Fetched::Missing, "{name}");
        }
        assert_eq!(remote.list("v1/h").await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn the_others_on_a_share_can_read_what_is_written() {
        let (_base, own, shared) = two_folders();
        let remote = set_up(&shared, &own).await.unwrap();
        remote.put("v1/h/x.head", b"x").await.unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().mode();
        fs::write(shared.join("plain"), "x").unwrap();
        assert_eq!(
            mode(&shared.join("v1/h/x.head")),
            mode(&shared.join("plain"))
        );
    }

    #[tokio::test]
    async fn a_file_in_the_place_of_the_folder_is_no_store() {
        let (_base, own, shared) = two_folders();
        fs::write(&shared, "a file").unwrap();
        assert!(set_up(&shared, &own).await.is_err());
        let tried = probe(&open(&shared, &own).unwrap(), chance()).await;
        let is_gone = |error| {
            matches!(
                error,
                RemoteError::Flawed {
                    flaw: Flaw::Unreachable,
                    ..
                }
            )
        };
        assert!(tried.is_err_and(is_gone));
    }
}
