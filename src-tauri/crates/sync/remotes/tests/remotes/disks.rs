//! A folder on real small disks: full, read-only, and formatted as sticks are. They are mounted where
//! the system lets a test do so.

use crate::contract;
use crate::grounds::{Ground, chance, folder_at, home, patience, two_folders};
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;
use valise_remotes::{Address, Flaw, Remote, RemoteError, probe};
use valise_sync::StoreFault;
use valise_sync::engine::ports::ObjectStore;

struct SmallDisk {
    _base: TempDir,
    place: PathBuf,
    device: Option<String>,
}

fn run(program: &str, words: &[&str], place: &Path) -> Option<String> {
    let done = Command::new(program).args(words).arg(place).output().ok()?;
    let said = String::from_utf8_lossy(&done.stdout).trim().to_owned();
    done.status.success().then_some(said)
}

impl SmallDisk {
    fn mount(kind: &str, words: &[&str], device: Option<String>) -> Option<Self> {
        let base = tempfile::tempdir().unwrap();
        let disk = Self {
            place: base.path().join("disk"),
            _base: base,
            device,
        };
        std::fs::create_dir(&disk.place).unwrap();
        if run("mount", &[&["-t", kind], words].concat(), &disk.place).is_some() {
            return Some(disk);
        }
        println!("skipped: this system lets nobody mount a small disk ({kind}) for a test");
        None
    }

    /// A disk in memory.
    fn in_memory(size: &str) -> Option<Self> {
        Self::mount("tmpfs", &["-o", &format!("size={size}"), "tmpfs"], None)
    }

    fn remount(&self, how: &str) {
        let option = format!("remount,{how}");
        assert!(
            run("mount", &["-o", &option], &self.place).is_some(),
            "{how}"
        );
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: a test that failed may have left calls under way.
        run("umount", &["-l"], &self.place);
        let device = self.device.take();
        device.and_then(|device| run("losetup", &["-d"], Path::new(&device)));
    }
}

#[tokio::test]
async fn a_full_disk_says_so_and_leaves_nothing_unfinished() {
    let Some(disk) = SmallDisk::in_memory("256k") else {
        return;
    };
    let (_base, own, _) = two_folders();
    let address = Address::folder(&disk.place.join("shared")).unwrap();
    let remote = Remote::set_up(&address, None, home(&own), patience())
        .await
        .unwrap();
    remote.put("v1/h/x.head", b"small").await.unwrap();
    let full = remote.put("v1/b/aa/x.blob", &[7; 300_000]).await;
    assert!(matches!(full, Err(StoreFault::Full)), "{full:?}");
    let left = std::fs::read_dir(disk.place.join("shared/v1/b/aa")).unwrap();
    assert_eq!(left.count(), 0);
    disk.remount("size=2m");
    remote.put("v1/b/aa/x.blob", &[7; 300_000]).await.unwrap();
}

#[tokio::test]
async fn a_disk_that_is_read_only_refuses() {
    let Some(disk) = SmallDisk::in_memory("1m") else {
        return;
    };
    let (_base, own, _) = two_folders();
    let address = Address::folder(&disk.place.join("shared")).unwrap();
    let remote = Remote::set_up(&address, None, home(&own), patience())
        .await
        .unwrap();
    remote.put("v1/h/x.head", b"x").await.unwrap();
    disk.remount("ro");
    let put = remote.put("v1/h/x.head", b"y").await;
    assert!(matches!(put, Err(StoreFault::Refused(_))), "{put:?}");
    let deleted = remote.delete("v1/h/x.head").await;
    assert!(
        matches!(deleted, Err(StoreFault::Refused(_))),
        "{deleted:?}"
    );
    let tried = probe(&remote, chance()).await;
    let is_read_only = |error| {
        matches!(
            error,
            RemoteError::Flawed {
                flaw: Flaw::ReadOnly,
                ..
            }
        )
    };
    assert!(tried.is_err_and(is_read_only));
}

/// A stick: no links, no case, times of two seconds; on some systems no renaming without writing
/// over.
async fn stick(test: impl AsyncFnOnce(&Ground)) {
    let image = tempfile::NamedTempFile::new().unwrap();
    image.as_file().set_len(64 << 20).unwrap();
    let device = run("mkfs.exfat", &[], image.path())
        .and_then(|_| run("losetup", &["-f", "--show"], image.path()));
    let Some(device) = device else {
        println!("skipped: no mkfs.exfat to format a stick with, or no loop device to mount it by");
        return;
    };
    let disk = SmallDisk::mount("exfat,exfat-fuse", &[&device], Some(device.clone()));
    if let Some(disk) = disk {
        test(&folder_at(disk.place.join("shared")).await).await;
    }
}

#[tokio::test]
async fn a_stick_keeps_what_is_put_on_it() {
    stick(async |ground| {
        contract::what_is_put_is_read_back_whole(ground).await;
        contract::the_trial_finds_no_flaw_and_leaves_nothing(ground).await;
        contract::writers_of_one_name_leave_one_whole_object(ground).await;
    })
    .await;
}

#[tokio::test]
async fn a_stick_shows_that_an_object_was_written_anew() {
    stick(async |ground| {
        contract::written_anew_an_object_has_its_new_bytes_and_another_tag(ground).await;
        contract::deleting_leaves_nothing_behind(ground).await;
    })
    .await;
}
