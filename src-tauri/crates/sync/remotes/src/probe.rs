//! The trial of a remote when it is set up: write, read back, list, write anew, delete, list again,
//! with one object of no meaning. It finds out before the first real object does.
//! Deliberately absent: what is on the store already; a trial per round, since every object is
//! verified anyway.

use crate::error::{Flaw, RemoteError};
use crate::web;
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Entry, Fetched, ObjectStore};

/// The folder of trials, which the engine never lists.
const TRIALS: &str = "v1/t";
/// The size of the object.
const SIZE: usize = 4096;

/// Tries a remote. `chance` names the object and fills it; the object is gone afterwards, unless the
/// remote will not delete.
///
/// # Errors
/// [`RemoteError::Flawed`] with the first flaw found.
pub async fn probe(store: &impl ObjectStore, chance: [u8; 16]) -> Result<(), RemoteError> {
    let trial = Trial::with(chance);
    let tried = trial.run(store).await;
    if tried.is_err() {
        // What is wrong is known already.
        let _ = store.delete(&trial.path()).await;
    }
    tried
}

struct Trial {
    name: String,
    first: Vec<u8>,
    second: Vec<u8>,
}

impl Trial {
    fn with(chance: [u8; 16]) -> Self {
        let word: String = chance.iter().map(|byte| format!("{byte:02x}")).collect();
        // Every byte value occurs, line ends among them, which some servers "mend".
        let byte = |at: usize| chance[at % 16].wrapping_add((at / 16) as u8);
        let first: Vec<u8> = (0..SIZE).map(byte).chain(*b"\r\n\n\0\x1a").collect();
        Self {
            name: format!("{word}.probe"),
            second: first.iter().rev().skip(1).map(|byte| !byte).collect(),
            first,
        }
    }

    fn path(&self) -> String {
        format!("{TRIALS}/{}", self.name)
    }

    async fn run(&self, store: &impl ObjectStore) -> Result<(), RemoteError> {
        let path = self.path();
        match store.get(&path, SIZE * 2).await.map_err(silent)? {
            Fetched::Missing => {}
            Fetched::Bytes(bytes) if is_page(&bytes) => return Err(flaw(Flaw::WebPage)),
            _ => return Err(flaw(Flaw::MadeUp)),
        }
        if self.listed(store).await?.is_some() {
            return Err(flaw(Flaw::MadeUp));
        }
        store.put(&path, &self.first).await.map_err(unwritten)?;
        self.read(store, &self.first, None).await?;
        let before = self.named(store, &self.first).await?;
        store.put(&path, &self.second).await.map_err(unwritten)?;
        self.read(store, &self.second, Some(&self.first)).await?;
        let after = self.named(store, &self.second).await?;
        if after.tag.is_some() && after.tag == before.tag {
            return Err(flaw(Flaw::StaleTag));
        }
        self.delete(store).await
    }

    /// Reads back what was written.
    async fn read(
        &self,
        store: &impl ObjectStore,
        written: &[u8],
        older: Option<&Vec<u8>>,
    ) -> Result<(), RemoteError> {
        let bytes = match store.get(&self.path(), SIZE * 2).await.map_err(silent)? {
            Fetched::Bytes(bytes) if bytes == written => return Ok(()),
            Fetched::Missing => return Err(flaw(Flaw::Lost)),
            Fetched::TooLarge => return Err(flaw(Flaw::Changed)),
            Fetched::Bytes(bytes) => bytes,
        };
        Err(flaw(match older {
            _ if bytes.is_empty() => Flaw::Empty,
            _ if is_page(&bytes) => Flaw::WebPage,
            _ if written.starts_with(&bytes) => Flaw::Truncated,
            Some(older) if *older == bytes => Flaw::StaleRead,
            _ => Flaw::Changed,
        }))
    }

    /// The object in the listing. Its case does not matter.
    async fn listed(&self, store: &impl ObjectStore) -> Result<Option<Entry>, RemoteError> {
        let listed = store.list(TRIALS).await.map_err(silent)?;
        let is_ours = |entry: &Entry| entry.name.eq_ignore_ascii_case(&self.name);
        Ok(listed.into_iter().find(is_ours))
    }

    async fn named(&self, store: &impl ObjectStore, written: &[u8]) -> Result<Entry, RemoteError> {
        match self.listed(store).await? {
            None => Err(flaw(Flaw::WrongNames)),
            Some(entry) if entry.folder => Err(flaw(Flaw::WrongNames)),
            Some(entry) if entry.size.is_some_and(|size| size != written.len() as u64) => {
                Err(flaw(Flaw::WrongSize))
            }
            Some(entry) => Ok(entry),
        }
    }

    async fn delete(&self, store: &impl ObjectStore) -> Result<(), RemoteError> {
        let path = self.path();
        store.delete(&path).await.map_err(|fault| match fault {
            StoreFault::Refused(_) => flawed(Flaw::NoDelete, fault),
            fault => silent(fault),
        })?;
        match store.get(&path, SIZE * 2).await.map_err(silent)? {
            Fetched::Missing => {}
            _ => return Err(flaw(Flaw::Undeleted)),
        }
        match self.listed(store).await? {
            Some(_) => Err(flaw(Flaw::StaleList)),
            None => Ok(()),
        }
    }
}

fn flaw(flaw: Flaw) -> RemoteError {
    RemoteError::Flawed { flaw, fault: None }
}

fn flawed(flaw: Flaw, fault: StoreFault) -> RemoteError {
    let fault = Some(fault);
    RemoteError::Flawed { flaw, fault }
}

/// A fault where nothing was to be written.
pub(crate) fn silent(fault: StoreFault) -> RemoteError {
    let plain = match &fault {
        StoreFault::Full => Flaw::Full,
        StoreFault::Refused(_) => Flaw::Denied,
        StoreFault::Unreachable(_) => Flaw::Unreachable,
    };
    flawed(web::flaw(&fault).unwrap_or(plain), fault)
}

/// A fault where something was to be written, after reading went well.
fn unwritten(fault: StoreFault) -> RemoteError {
    match fault {
        StoreFault::Refused(_) => flawed(Flaw::ReadOnly, fault),
        fault => silent(fault),
    }
}

/// Whether bytes are a page for people.
fn is_page(bytes: &[u8]) -> bool {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let start = start.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    start.starts_with('<') && (start.contains("<html") || start.contains("<!doctype html"))
}
