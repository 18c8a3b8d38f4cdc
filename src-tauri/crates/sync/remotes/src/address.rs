//! Where a remote is, as a line of text that may be shown, stored and typed:
//!
//! ```text
//! folder:/media/stick/Valise
//! s3://bucket/prefix?endpoint=https%3A%2F%2Fs3.example.org&region=eu-north-1[&style=host]
//! webdav+https://cloud.example.org/remote.php/dav/files/eva/Valise/
//! ```
//!
//! Deliberately absent: credentials, which an address never holds.

use crate::error::RemoteError;
use opendal::raw::{percent_decode_path, percent_encode_path};
use reqwest::Url;
use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;

/// Where Amazon's own buckets are.
const AMAZON: &str = "https://s3.amazonaws.com/";
/// What most servers that are not Amazon's take for a region.
const ANY_REGION: &str = "us-east-1";

/// Where a remote is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// A folder, by its path from the root: a stick, a network share, the folder of a sync client.
    Folder(PathBuf),
    /// A place in a bucket of an S3-compatible service.
    S3(Bucket),
    /// A collection of a WebDAV server; the URL ends in a slash.
    WebDav(Url),
}

/// A place in a bucket.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bucket {
    /// The bucket's name.
    pub name: String,
    /// What stands before every path, without slashes around it; empty for the whole bucket.
    pub prefix: String,
    /// The service.
    pub endpoint: Url,
    /// The region that requests are signed for.
    pub region: String,
    /// Whether the bucket is part of the host's name (as some services insist) and not of the path.
    pub in_host: bool,
}

impl Address {
    /// A folder's address.
    ///
    /// # Errors
    /// Where the path is relative, or no text.
    pub fn folder(path: &Path) -> Result<Self, RemoteError> {
        match path.to_str() {
            None => Err(RemoteError::Address),
            Some(_) if !path.is_absolute() => Err(RemoteError::Relative),
            Some(_) => Ok(Self::Folder(path.to_owned())),
        }
    }
}

impl FromStr for Address {
    type Err = RemoteError;

    fn from_str(text: &str) -> Result<Self, RemoteError> {
        let text = text.trim();
        if let Some(path) = text.strip_prefix("folder:") {
            return Self::folder(Path::new(path));
        }
        if let Some(url) = text.strip_prefix("webdav+") {
            return collection(url).map(Self::WebDav);
        }
        match text.starts_with("s3://") {
            true => bucket(text).map(Self::S3),
            false => Err(RemoteError::Address),
        }
    }
}

/// A URL of the web without a credential.
fn web(text: &str) -> Result<Url, RemoteError> {
    let url = Url::parse(text).map_err(|_| RemoteError::Address)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(RemoteError::CredentialInside);
    }
    let is_plain = url.query().is_none() && url.fragment().is_none();
    match matches!(url.scheme(), "http" | "https") && url.has_host() && is_plain {
        true => Ok(url),
        false => Err(RemoteError::Address),
    }
}

fn collection(text: &str) -> Result<Url, RemoteError> {
    let mut url = web(text)?;
    // A password travels with every request of WebDAV; on one's own machine nobody listens.
    if url.scheme() == "http" && !is_here(&url) {
        return Err(RemoteError::Unprotected);
    }
    if !url.path().ends_with('/') {
        let path = format!("{}/", url.path());
        url.set_path(&path);
    }
    Ok(url)
}

fn is_here(url: &Url) -> bool {
    matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"))
}

fn bucket(text: &str) -> Result<Bucket, RemoteError> {
    let url = Url::parse(text).map_err(|_| RemoteError::Address)?;
    if !url.username().is_empty() || url.password().is_some() {
        return Err(RemoteError::CredentialInside);
    }
    let fits = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '-' | '.' | '_');
    let name = url.host_str().filter(|name| !name.is_empty());
    let name = name.filter(|name| name.chars().all(fits));
    let prefix = percent_decode_path(url.path().trim_matches('/'));
    let is_sound = prefix.is_empty() || prefix.split('/').all(crate::paths::is_sound);
    let mut bucket = Bucket {
        name: name.ok_or(RemoteError::Address)?.to_owned(),
        prefix: is_sound.then_some(prefix).ok_or(RemoteError::Address)?,
        endpoint: web(AMAZON)?,
        region: ANY_REGION.to_owned(),
        in_host: false,
    };
    for (key, value) in url.query_pairs() {
        match (&*key, &*value) {
            ("endpoint", endpoint) => bucket.endpoint = web(endpoint)?,
            ("region", region) if !region.is_empty() && region.chars().all(fits) => {
                bucket.region = region.to_owned();
            }
            ("style", "host") => bucket.in_host = true,
            _ => return Err(RemoteError::Address),
        }
    }
    match url.port().is_some() || url.fragment().is_some() {
        true => Err(RemoteError::Address),
        false => Ok(bucket),
    }
}

impl fmt::Display for Address {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Folder(path) => write!(out, "folder:{}", path.display()),
            Self::WebDav(url) => write!(out, "webdav+{url}"),
            Self::S3(bucket) => bucket.fmt(out),
        }
    }
}

impl fmt::Display for Bucket {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let prefix = percent_encode_path(&self.prefix);
        let Ok(mut url) = Url::parse(&format!("s3://{}/{prefix}", self.name)) else {
            return Err(fmt::Error);
        };
        let mut pairs = url.query_pairs_mut();
        pairs.append_pair("endpoint", self.endpoint.as_str());
        pairs.append_pair("region", &self.region);
        if self.in_host {
            pairs.append_pair("style", "host");
        }
        drop(pairs);
        url.fmt(out)
    }
}
