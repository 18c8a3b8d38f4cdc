//! What the engine asks of the world: storage, time and chance. (The fourth port, sealing, is
//! `crate::seal`; the local database is `replica`.)
//! Deliberately absent: any answer.

use crate::error::StoreFault;
use std::future::Future;

/// One entry of a listing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The last part of its path.
    pub name: String,
    /// Whether it is a folder.
    pub folder: bool,
    /// Its length in bytes, if the store says so: a shorter object was cut off.
    pub size: Option<u64>,
    /// Anything that changes when the content does (an ETag, or size and time), if the store has one.
    pub tag: Option<String>,
}

/// What a store gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fetched {
    /// No such object, or not now.
    Missing,
    /// More bytes than were asked for; they were not read.
    TooLarge,
    /// The whole object.
    Bytes(Vec<u8>),
}

/// A place to keep objects: four verbs, no locks, no conditions. Nothing it says is believed.
pub trait ObjectStore: Sync {
    /// Writes a whole object, making folders as needed.
    fn put(&self, path: &str, bytes: &[u8]) -> impl Future<Output = Result<(), StoreFault>> + Send;

    /// Reads a whole object of at most `cap` bytes.
    fn get(
        &self,
        path: &str,
        cap: usize,
    ) -> impl Future<Output = Result<Fetched, StoreFault>> + Send;

    /// Lists one folder; a missing one is empty.
    fn list(&self, folder: &str) -> impl Future<Output = Result<Vec<Entry>, StoreFault>> + Send;

    /// Removes an object of one's own; a missing one is no fault.
    fn delete(&self, path: &str) -> impl Future<Output = Result<(), StoreFault>> + Send;
}

/// The wall clock.
pub trait Clock: Sync {
    /// Milliseconds since 1970.
    fn now_ms(&self) -> i64;
}

/// Chance, good enough for keys.
pub trait Rng: Send {
    /// Fills bytes.
    fn fill(&mut self, bytes: &mut [u8]);
}
