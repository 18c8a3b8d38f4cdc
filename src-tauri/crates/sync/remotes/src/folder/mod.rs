//! A folder as a store: a stick, a network share, what a sync client keeps alike elsewhere. Objects
//! appear whole or not at all and stay after a power cut. Calls of the file system run on threads of
//! their own, and one that hangs (a share that went away) is left behind after a while.
//! Deliberately absent: any belief in names. Conflicted copies and changed case are listed as they
//! are; the engine looks at what is inside.

mod apart;
mod files;
mod writing;

use crate::error::RemoteError;
use crate::paths::leads_inside;
use crate::patience::Patience;
use crate::remote::Home;
use files::Files;
use std::io;
use std::path::Path;
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;
use tokio::time::timeout;
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Entry, Fetched, ObjectStore};

/// What a listing may take, counted as bytes of a transfer.
const LISTING: usize = 4 << 20;
/// Calls under way at once. Where so many hang, one more would only hang with them.
const MOST_CALLS: usize = 64;

/// A folder as a store. One at a time for each device and folder: it clears away what it did not
/// finish before.
pub struct Folder {
    files: Arc<Files>,
    patience: Patience,
    /// Held while something is written, by the thread that writes: one that was given up still ends
    /// before the next begins, so that no older head comes to lie over a newer one.
    turn: Arc<Mutex<()>>,
}

impl Folder {
    /// The folder at a path, which may be missing for now.
    pub(crate) fn open(
        root: &Path,
        home: Home<'_>,
        patience: Patience,
    ) -> Result<Self, RemoteError> {
        match apart::are_apart(root, home.folder) {
            Err(error) => Err(RemoteError::Folder(error)),
            Ok(false) => Err(RemoteError::Overlap),
            Ok(true) => Ok(Self {
                files: Arc::new(Files::at(root, home.device)),
                patience,
                turn: Arc::default(),
            }),
        }
    }

    /// Makes the folder, but not the one it lies in.
    pub(crate) async fn make(&self) -> Result<(), RemoteError> {
        let made = self.run(0, |files| files.make()).await;
        made.map_err(RemoteError::Folder)
    }

    /// Runs a call of the file system on a thread that may block.
    async fn run<T: Send + 'static>(
        &self,
        bytes: usize,
        call: impl FnOnce(&Files) -> io::Result<T> + Send + 'static,
    ) -> io::Result<T> {
        // Every call under way holds one, this folder another.
        if Arc::strong_count(&self.files) > MOST_CALLS {
            return Err(io::ErrorKind::TimedOut.into());
        }
        let files = self.files.clone();
        let running = spawn_blocking(move || call(&files));
        match timeout(self.patience.whole(bytes), running).await {
            Ok(Ok(result)) => result,
            Ok(Err(lost)) => Err(io::Error::other(lost)),
            Err(late) => Err(late.into()),
        }
    }

    /// Runs a call that writes, after all that were begun before.
    async fn write(
        &self,
        bytes: usize,
        call: impl FnOnce(&Files) -> io::Result<()> + Send + 'static,
    ) -> io::Result<()> {
        let turn = self.turn.clone().lock_owned();
        let turn = timeout(self.patience.whole(bytes), turn).await?;
        let in_turn = move |files: &Files| {
            let _turn = turn;
            call(files)
        };
        self.run(bytes, in_turn).await
    }
}

/// What an error of the file system means for a store.
fn fault(error: io::Error) -> StoreFault {
    use io::ErrorKind::{PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    match error.kind() {
        StorageFull | QuotaExceeded => StoreFault::Full,
        PermissionDenied | ReadOnlyFilesystem => StoreFault::Refused(Some(Box::new(error))),
        _ => StoreFault::Unreachable(Some(Box::new(error))),
    }
}

impl ObjectStore for Folder {
    async fn put(&self, path: &str, bytes: &[u8]) -> Result<(), StoreFault> {
        if !leads_inside(path) {
            return Err(StoreFault::Refused(None));
        }
        let (path, bytes) = (path.to_owned(), bytes.to_vec());
        let put = self.write(bytes.len(), move |files| files.put(&path, &bytes));
        put.await.map_err(fault)
    }

    async fn get(&self, path: &str, cap: usize) -> Result<Fetched, StoreFault> {
        if !leads_inside(path) {
            return Ok(Fetched::Missing);
        }
        let path = path.to_owned();
        let got = self.run(cap, move |files| files.get(&path, cap));
        got.await.map_err(fault)
    }

    async fn list(&self, folder: &str) -> Result<Vec<Entry>, StoreFault> {
        if !leads_inside(folder) {
            return Ok(Vec::new());
        }
        let folder = folder.to_owned();
        let listed = self.run(LISTING, move |files| files.list(&folder));
        listed.await.map_err(fault)
    }

    async fn delete(&self, path: &str) -> Result<(), StoreFault> {
        if !leads_inside(path) {
            return Ok(());
        }
        let path = path.to_owned();
        let deleted = self.write(0, move |files| files.delete(&path));
        deleted.await.map_err(fault)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc;
    use std::time::Duration;

    #[tokio::test]
    async fn a_share_that_hangs_is_given_up_and_holds_only_so_many_threads() {
        let base = tempfile::tempdir().unwrap();
        let (shared, own) = (base.path().join("shared"), base.path().join("own"));
        let home = Home {
            folder: &own,
            device: "laptop1",
        };
        let patience = Patience {
            grace: Duration::from_millis(1),
            ..Patience::default()
        };
        let folder = Folder::open(&shared, home, patience).unwrap();
        let mut hanging = Vec::new();
        let mut late = Vec::new();
        for _ in 0..MOST_CALLS + 9 {
            let (end, wait) = mpsc::channel::<()>();
            hanging.push(end);
            let call = folder.run(0, move |_| Ok(wait.recv().is_ok()));
            late.push(call.await.map_err(|error| error.kind()));
        }
        assert!(
            late.iter()
                .all(|call| *call == Err(io::ErrorKind::TimedOut))
        );
        assert_eq!(Arc::strong_count(&folder.files), MOST_CALLS + 1);
    }

    #[tokio::test]
    async fn a_write_that_was_given_up_ends_before_the_next_begins() {
        let base = tempfile::tempdir().unwrap();
        let (shared, own) = (base.path().join("shared"), base.path().join("own"));
        let home = Home {
            folder: &own,
            device: "laptop1",
        };
        let folder = Folder::open(&shared, home, Patience::default()).unwrap();
        folder.make().await.unwrap();
        let (go, wait) = mpsc::channel::<()>();
        let late = folder.write(0, move |files| {
            wait.recv().map_err(io::Error::other)?;
            files.put("v1/head", b"older")
        });
        let given_up = timeout(Duration::from_millis(1), late).await;
        assert!(given_up.is_err());
        let newer = folder.put("v1/head", b"newer");
        let begun = async { go.send(()).unwrap() };
        let (newer, ()) = tokio::join!(newer, begun);
        newer.unwrap();
        let read = folder.get("v1/head", 9).await.unwrap();
        assert_eq!(read, Fetched::Bytes(b"newer".to_vec()));
    }

    #[test]
    fn a_full_disk_is_full_and_a_lock_is_a_refusal() {
        use io::ErrorKind::{NotFound, PermissionDenied, StorageFull};
        assert!(matches!(fault(StorageFull.into()), StoreFault::Full));
        assert!(matches!(
            fault(PermissionDenied.into()),
            StoreFault::Refused(_)
        ));
        assert!(matches!(fault(NotFound.into()), StoreFault::Unreachable(_)));
    }
}
