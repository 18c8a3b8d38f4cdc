//! A store in memory that does what it should, forgets what it is told to, and counts what is asked.

use std::collections::BTreeMap;
use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Clock, Entry, Fetched, ObjectStore, Rng};

/// Paths with bytes and a tag.
#[derive(Default)]
pub struct Cloud {
    files: Mutex<BTreeMap<String, (Vec<u8>, u64)>>,
    tags: AtomicU64,
    requests: Mutex<Requests>,
}

/// What was asked of a store, and how many bytes it gave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Requests {
    pub lists: u64,
    pub gets: u64,
    pub puts: u64,
    pub bytes: u64,
}

impl Requests {
    pub fn all(&self) -> u64 {
        self.lists + self.gets + self.puts
    }
}

impl std::ops::Sub for Requests {
    type Output = Self;

    fn sub(self, before: Self) -> Self {
        Self {
            lists: self.lists - before.lists,
            gets: self.gets - before.gets,
            puts: self.puts - before.puts,
            bytes: self.bytes - before.bytes,
        }
    }
}

impl Cloud {
    pub fn requests(&self) -> Requests {
        *self.requests.lock().unwrap()
    }

    pub fn paths(&self) -> Vec<String> {
        self.files.lock().unwrap().keys().cloned().collect()
    }

    pub fn forget(&self, path: &str) {
        self.files.lock().unwrap().remove(path);
    }
}

impl ObjectStore for Cloud {
    async fn put(&self, path: &str, bytes: &[u8]) -> Result<(), StoreFault> {
        self.requests.lock().unwrap().puts += 1;
        let tag = self.tags.fetch_add(1, Ordering::Relaxed);
        let mut files = self.files.lock().unwrap();
        files.insert(path.to_owned(), (bytes.to_vec(), tag));
        Ok(())
    }

    async fn get(&self, path: &str, cap: usize) -> Result<Fetched, StoreFault> {
        let mut requests = self.requests.lock().unwrap();
        requests.gets += 1;
        Ok(match self.files.lock().unwrap().get(path) {
            None => Fetched::Missing,
            Some((bytes, _)) if bytes.len() > cap => Fetched::TooLarge,
            Some((bytes, _)) => {
                requests.bytes += bytes.len() as u64;
                Fetched::Bytes(bytes.clone())
            }
        })
    }

    async fn list(&self, folder: &str) -> Result<Vec<Entry>, StoreFault> {
        self.requests.lock().unwrap().lists += 1;
        let start = format!("{folder}/");
        let mut entries: BTreeMap<String, Entry> = BTreeMap::new();
        for (path, (bytes, tag)) in self.files.lock().unwrap().iter() {
            let Some(rest) = path.strip_prefix(&start) else {
                continue;
            };
            let (name, folder) = match rest.split_once('/') {
                Some((name, _)) => (name, true),
                None => (rest, false),
            };
            let entry = Entry {
                name: name.to_owned(),
                folder,
                size: (!folder).then_some(bytes.len() as u64),
                tag: (!folder).then(|| tag.to_string()),
            };
            entries.insert(name.to_owned(), entry);
        }
        Ok(entries.into_values().collect())
    }

    async fn delete(&self, path: &str) -> Result<(), StoreFault> {
        self.forget(path);
        Ok(())
    }
}

/// A clock that goes when it is told to.
pub struct Watch(AtomicI64);

impl Watch {
    pub fn at(now_ms: i64) -> Self {
        Self(AtomicI64::new(now_ms))
    }

    pub fn wait(&self, ms: i64) {
        self.0.fetch_add(ms, Ordering::Relaxed);
    }
}

impl Clock for Watch {
    fn now_ms(&self) -> i64 {
        self.0.load(Ordering::Relaxed)
    }
}

/// Chance from a seed, so that a failing test fails again.
pub struct Chance(u64);

impl Chance {
    pub fn of(seed: u64) -> Self {
        Self(seed)
    }
}

impl Rng for Chance {
    fn fill(&mut self, bytes: &mut [u8]) {
        self.0 += 1;
        let mut hasher = blake3::Hasher::new();
        hasher.update(&self.0.to_be_bytes());
        hasher.finalize_xof().fill(bytes);
    }
}
