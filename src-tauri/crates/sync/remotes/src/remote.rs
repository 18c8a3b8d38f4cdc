//! A remote of any kind behind the four verbs.
//! Deliberately absent: the kinds themselves (`folder`, `web`).

use crate::address::Address;
use crate::credential::Credential;
use crate::error::RemoteError;
use crate::folder::Folder;
use crate::patience::Patience;
use crate::web::Web;
use std::path::Path;
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Entry, Fetched, ObjectStore};

/// What a remote must know of this side.
#[derive(Clone, Copy, Debug)]
pub struct Home<'a> {
    /// The workspace's own folder, which no shared folder may hold or lie in.
    pub folder: &'a Path,
    /// The device's name on the store; its letters and digits mark our unfinished files.
    pub device: &'a str,
}

/// A place where the shared objects lie. It needs a tokio runtime with time.
pub struct Remote(Kind);

enum Kind {
    Folder(Folder),
    Web(Web),
}

impl Remote {
    /// Opens a remote that was set up before. Nothing is made and nothing is asked of it yet.
    ///
    /// # Errors
    /// Where the address or the credential cannot be used, or a folder and the workspace lie in each
    /// other.
    pub fn open(
        address: &Address,
        credential: Option<&Credential>,
        home: Home<'_>,
        patience: Patience,
    ) -> Result<Self, RemoteError> {
        Ok(Self(match address {
            Address::Folder(path) if credential.is_none() => {
                Kind::Folder(Folder::open(path, home, patience)?)
            }
            Address::Folder(_) => return Err(RemoteError::Credential),
            Address::S3(bucket) => Kind::Web(Web::bucket(bucket, credential, patience)?),
            Address::WebDav(url) => Kind::Web(Web::collection(url, credential, patience)?),
        }))
    }

    /// Opens a remote for the first time, and makes the folder or collection where it does not
    /// exist; the one above it must. A bucket is never made. [`crate::probe`] comes next.
    ///
    /// # Errors
    /// As [`Remote::open`], and where it does not exist and cannot be made.
    pub async fn set_up(
        address: &Address,
        credential: Option<&Credential>,
        home: Home<'_>,
        patience: Patience,
    ) -> Result<Self, RemoteError> {
        let remote = Self::open(address, credential, home, patience)?;
        match (&remote.0, address) {
            (Kind::Folder(folder), _) => folder.make().await?,
            (_, Address::WebDav(url)) => Web::make(url, credential, patience).await?,
            _ => {}
        }
        Ok(remote)
    }
}

impl ObjectStore for Remote {
    async fn put(&self, path: &str, bytes: &[u8]) -> Result<(), StoreFault> {
        match &self.0 {
            Kind::Folder(folder) => folder.put(path, bytes).await,
            Kind::Web(web) => web.put(path, bytes).await,
        }
    }

    async fn get(&self, path: &str, cap: usize) -> Result<Fetched, StoreFault> {
        match &self.0 {
            Kind::Folder(folder) => folder.get(path, cap).await,
            Kind::Web(web) => web.get(path, cap).await,
        }
    }

    async fn list(&self, folder: &str) -> Result<Vec<Entry>, StoreFault> {
        match &self.0 {
            Kind::Folder(store) => store.list(folder).await,
            Kind::Web(web) => web.list(folder).await,
        }
    }

    async fn delete(&self, path: &str) -> Result<(), StoreFault> {
        match &self.0 {
            Kind::Folder(folder) => folder.delete(path).await,
            Kind::Web(web) => web.delete(path).await,
        }
    }
}
