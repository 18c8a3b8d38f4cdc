//! Stores of the web through opendal: S3 buckets and WebDAV collections.
//! Deliberately absent: the protocols (opendal) and TLS (rustls). Of opendal's own ways we leave out
//! three: conditions, ranges (a server that knows none would be read twice over), and its roots,
//! whose paths a hostile listing could make it cut beyond the end.

mod answers;
mod opening;
mod transport;

use crate::address::Bucket;
use crate::credential::Credential;
use crate::error::RemoteError;
use crate::paths::{is_sound, leads_inside};
use crate::patience::Patience;
use answers::Answer;
use futures_util::TryStreamExt;
use opendal::{Buffer, ErrorKind, Operator};
use reqwest::Url;
use std::collections::HashSet;
use std::time::Duration;
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Entry, Fetched, ObjectStore};

pub(crate) use answers::flaw;

/// What a listing may take, counted as bytes of a transfer.
const LISTING: usize = 4 << 20;
/// More names than this in one folder are no honest listing.
const MOST_NAMES: usize = 1 << 20;
/// So many folders lie in each other at most: `v1/a/<account>/<stream>`.
const DEEPEST: usize = 4;

/// A bucket or a collection as a store.
pub struct Web {
    operator: Operator,
    /// What stands before every path; empty, or with a slash at its end.
    prefix: String,
    /// Whether folders must be made before objects go into them.
    has_folders: bool,
    patience: Patience,
}

impl Web {
    /// A place in a bucket.
    pub(crate) fn bucket(
        bucket: &Bucket,
        credential: Option<&Credential>,
        patience: Patience,
    ) -> Result<Self, RemoteError> {
        let prefix = match bucket.prefix.as_str() {
            "" => String::new(),
            prefix => format!("{prefix}/"),
        };
        Ok(Self {
            operator: opening::bucket(bucket, credential, patience)?,
            prefix,
            has_folders: false,
            patience,
        })
    }

    /// A collection.
    pub(crate) fn collection(
        url: &Url,
        credential: Option<&Credential>,
        patience: Patience,
    ) -> Result<Self, RemoteError> {
        Ok(Self {
            operator: opening::collection(url, credential, patience)?,
            prefix: String::new(),
            has_folders: true,
            patience,
        })
    }

    /// Makes a collection where it is missing, but not the one it lies in.
    pub(crate) async fn make(
        url: &Url,
        credential: Option<&Credential>,
        patience: Patience,
    ) -> Result<(), RemoteError> {
        let Some((above, name)) = opening::above(url) else {
            return Ok(());
        };
        let above = Self::collection(&above, credential, patience)?;
        let making = above.operator.create_dir(&name);
        let made = above.limited(0, making).await;
        made.map_err(|error| crate::probe::silent(answers::fault(error)))
    }

    fn full(&self, path: &str) -> String {
        format!("{}{path}", self.prefix)
    }

    /// Gives up after what a transfer of so many bytes may take.
    async fn limited<T>(
        &self,
        bytes: usize,
        request: impl Future<Output = opendal::Result<T>>,
    ) -> opendal::Result<T> {
        let attempts = u32::try_from(self.patience.retries).unwrap_or(u32::MAX);
        let limit = self
            .patience
            .whole(bytes)
            .saturating_mul(attempts.saturating_add(1));
        let late = |_| Err(Answer::Slow.error());
        let limit = limit.max(Duration::from_millis(1));
        tokio::time::timeout(limit, request)
            .await
            .unwrap_or_else(late)
    }

    /// Writes an object; where its folder is missing, makes that first. Another device may be making
    /// it too, and some servers refuse the second: so it is the writing that counts.
    async fn write(&self, path: &str, bytes: &[u8]) -> opendal::Result<()> {
        let body = Buffer::from(bytes.to_vec());
        let mut written = self.operator.write(path, body.clone()).await;
        for folders in 0..DEEPEST {
            match &written {
                Err(error) if self.has_folders && lacks_folder(error) => {}
                _ => break,
            }
            let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
            let made = self.operator.create_dir(&format!("{folder}/")).await;
            written = self.operator.write(path, body.clone()).await;
            if folders + 1 == DEEPEST && written.is_err() {
                made?;
            }
        }
        written.map(drop)
    }

    async fn read(&self, path: &str, cap: usize) -> opendal::Result<Fetched> {
        let reader = self.operator.reader(path).await?;
        let mut parts = reader.into_stream(..).await?;
        let mut bytes = Vec::new();
        while let Some(part) = parts.try_next().await? {
            if bytes.len() + part.len() > cap {
                return Ok(Fetched::TooLarge);
            }
            part.for_each(|chunk| bytes.extend_from_slice(&chunk));
        }
        Ok(Fetched::Bytes(bytes))
    }

    async fn names(&self, folder: &str) -> opendal::Result<Vec<Entry>> {
        let mut names = self.operator.lister(&format!("{folder}/")).await?;
        let mut entries = Vec::new();
        let mut known = HashSet::new();
        while let Some(found) = names.try_next().await? {
            // A server that does not say which page is the last gives the first one for ever.
            let is_new = known.insert(found.path().to_owned());
            if !is_new || known.len() > MOST_NAMES {
                return Err(Answer::Endless.error());
            }
            entries.extend(entry(folder, &found));
        }
        Ok(entries)
    }
}

/// Whether a server says that the folder of an object is missing. RFC 4918 has 409 for it; some say
/// 404.
fn lacks_folder(error: &opendal::Error) -> bool {
    matches!(answers::of(error), Some(Answer::NoFolder)) || error.kind() == ErrorKind::NotFound
}

/// An entry that lies right in the folder; not the folder itself, and nothing from elsewhere.
fn entry(folder: &str, found: &opendal::Entry) -> Option<Entry> {
    let path = found.path().trim_matches('/');
    let (above, name) = path.rsplit_once('/')?;
    let is_inside = above == folder || above.ends_with(&format!("/{folder}"));
    if !is_inside || !is_sound(name) {
        return None;
    }
    let what = found.metadata();
    let folder = what.is_dir();
    // A tag is weak while the object is fresh, and strong with the same word later.
    let strong = |tag: &str| tag.strip_prefix("W/").unwrap_or(tag).to_owned();
    let changed = || what.last_modified().map(|time| time.to_string());
    Some(Entry {
        name: name.to_owned(),
        folder,
        size: (!folder).then(|| what.content_length()),
        tag: what.etag().map(strong).or_else(changed).filter(|_| !folder),
    })
}

impl ObjectStore for Web {
    async fn put(&self, path: &str, bytes: &[u8]) -> Result<(), StoreFault> {
        if !leads_inside(path) {
            return Err(StoreFault::Refused(None));
        }
        let path = self.full(path);
        let written = self.limited(bytes.len(), self.write(&path, bytes)).await;
        written.map_err(answers::fault)
    }

    async fn get(&self, path: &str, cap: usize) -> Result<Fetched, StoreFault> {
        if !leads_inside(path) {
            return Ok(Fetched::Missing);
        }
        let path = self.full(path);
        match self.limited(cap, self.read(&path, cap)).await {
            Err(error) if is_missing(&error) => Ok(Fetched::Missing),
            read => read.map_err(answers::fault),
        }
    }

    async fn list(&self, folder: &str) -> Result<Vec<Entry>, StoreFault> {
        if !leads_inside(folder) {
            return Ok(Vec::new());
        }
        let folder = self.full(folder);
        match self.limited(LISTING, self.names(&folder)).await {
            Err(error) if is_missing(&error) => Ok(Vec::new()),
            listed => listed.map_err(answers::fault),
        }
    }

    async fn delete(&self, path: &str) -> Result<(), StoreFault> {
        if !leads_inside(path) {
            return Ok(());
        }
        let path = self.full(path);
        match self.limited(0, self.operator.delete(&path)).await {
            Err(error) if is_missing(&error) => Ok(()),
            deleted => deleted.map_err(answers::fault),
        }
    }
}

fn is_missing(error: &opendal::Error) -> bool {
    matches!(error.kind(), ErrorKind::NotFound | ErrorKind::IsADirectory)
}
