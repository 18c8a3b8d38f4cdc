//! A store that lies: what folders, buckets and sync clients do on bad days. Its faults come from dice
//! of its own, so that a trace depends on the seed alone.

mod deleting;

use super::dice::Dice;
use super::drive::Fuse;
use std::collections::BTreeMap;
use std::sync::Mutex;
use valise_sync::StoreFault;
use valise_sync::engine::ports::{Entry, Fetched, ObjectStore};

type Files = BTreeMap<String, (Vec<u8>, u64)>;

/// What can go wrong with one call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    PartialPut,
    EmptyPut,
    LostPut,
    LatePut,
    FullDisk,
    StaleList,
    EmptyList,
    UnorderedList,
    ShoutingList,
    MissingRoot,
    HtmlBody,
    BitFlip,
    NotThere,
    Hanging,
}

/// What a device meets where the store should be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Where {
    /// The store.
    #[default]
    Here,
    /// An empty folder, as where a share is not mounted.
    Nowhere,
    /// A network that answers everything with its login page.
    Portal,
    /// A view of the store as it was.
    Past,
}

const PAGE: &[u8] = b"<html><body>Welcome to Hotel Sjofart</body>";

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Requests {
    pub puts: u64,
    pub gets: u64,
    pub lists: u64,
    pub deletes: u64,
}

struct Inside {
    files: Files,
    before: Files,
    late: Files,
    version: u64,
    dice: Dice,
    percent: u64,
    requests: Requests,
    faults: BTreeMap<Fault, u64>,
    place: Where,
    /// Where everything that is put is lost.
    hole: Option<String>,
    /// Deleted segments that lay nowhere else, by path.
    gone: Vec<String>,
}

pub struct Cloud {
    inside: Mutex<Inside>,
    fuse: Mutex<Fuse>,
    hang: Fuse,
}

impl Cloud {
    pub fn of(seed: u64) -> Self {
        let inside = Inside {
            files: Files::new(),
            before: Files::new(),
            late: Files::new(),
            version: 0,
            dice: Dice::of(seed),
            percent: 0,
            requests: Requests::default(),
            faults: BTreeMap::new(),
            place: Where::Here,
            hole: None,
            gone: Vec::new(),
        };
        let hang = Fuse::default();
        hang.set(Some(0));
        Self {
            inside: Mutex::new(inside),
            fuse: Mutex::default(),
            hang,
        }
    }

    /// Whose round it is now.
    pub fn serve(&self, fuse: &Fuse, percent: u64) {
        *self.fuse.lock().unwrap() = fuse.clone();
        let mut inside = self.inside.lock().unwrap();
        inside.percent = percent;
        if percent == 0 {
            let late = std::mem::take(&mut inside.late);
            inside.files.extend(late);
        }
    }

    /// Loses what is put below a folder from now on, or nothing any more.
    pub fn lose(&self, folder: Option<&str>) {
        self.inside.lock().unwrap().hole = folder.map(str::to_owned);
    }

    /// What is met from now on.
    pub fn go(&self, place: Where) {
        self.inside.lock().unwrap().place = place;
    }

    pub fn is_here(&self) -> bool {
        self.inside.lock().unwrap().place == Where::Here
    }

    /// The bytes that lie somewhere.
    pub fn bytes(&self, path: &str) -> Option<Vec<u8>> {
        let inside = self.inside.lock().unwrap();
        inside.files.get(path).map(|(bytes, _)| bytes.clone())
    }

    /// Whether bytes lie somewhere in the folder of a path, alone or in a pack.
    pub fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        self.inside.lock().unwrap().holds(path, bytes)
    }

    /// Somebody lays something there.
    pub fn lay(&self, path: &str, bytes: &[u8]) {
        self.inside.lock().unwrap().write(path, bytes);
    }

    /// Segments that were deleted though nothing else on the store held their bytes.
    pub fn gone(&self) -> Vec<String> {
        self.inside.lock().unwrap().gone.clone()
    }

    pub fn requests(&self) -> Requests {
        self.inside.lock().unwrap().requests
    }

    pub fn faults(&self) -> BTreeMap<Fault, u64> {
        self.inside.lock().unwrap().faults.clone()
    }

    pub fn paths(&self) -> Vec<String> {
        self.inside.lock().unwrap().files.keys().cloned().collect()
    }

    pub fn all_bytes(&self) -> Vec<Vec<u8>> {
        let inside = self.inside.lock().unwrap();
        inside
            .files
            .values()
            .map(|(bytes, _)| bytes.clone())
            .collect()
    }

    pub fn remove(&self, path: &str) {
        self.inside.lock().unwrap().files.remove(path);
    }

    /// A sync client makes a conflicted copy and loses the original name.
    pub fn rename(&self, path: &str) {
        let mut inside = self.inside.lock().unwrap();
        if let Some(file) = inside.files.remove(path) {
            let (stem, ending) = path.rsplit_once('.').unwrap();
            let path = format!("{stem} (conflicted copy).{ending}");
            inside.files.insert(path, file);
        }
    }

    /// Keeps the present as the past that stale listings and rollbacks show.
    pub fn remember(&self) {
        let mut inside = self.inside.lock().unwrap();
        inside.before = inside.files.clone();
    }

    /// The provider goes back to that past.
    pub fn roll_back(&self) {
        let mut inside = self.inside.lock().unwrap();
        inside.files = inside.before.clone();
        let late = std::mem::take(&mut inside.late);
        inside.files.extend(late);
    }

    /// Whether this call fails in one of some ways.
    fn fault(&self, possible: &[Fault]) -> Option<Fault> {
        let mut inside = self.inside.lock().unwrap();
        let percent = inside.percent;
        if percent == 0 || !inside.dice.chance(percent) {
            return None;
        }
        let fault = possible[inside.dice.below(possible.len())];
        *inside.faults.entry(fault).or_default() += 1;
        Some(fault)
    }

    async fn step(&self) {
        let fuse = self.fuse.lock().unwrap().clone();
        fuse.step().await;
    }
}

impl Inside {
    fn write(&mut self, path: &str, bytes: &[u8]) {
        self.version += 1;
        let file = (bytes.to_vec(), self.version);
        self.files.insert(path.to_owned(), file);
    }
}

impl ObjectStore for Cloud {
    async fn put(&self, path: &str, bytes: &[u8]) -> Result<(), StoreFault> {
        self.step().await;
        let fault = self.fault(&[
            Fault::PartialPut,
            Fault::EmptyPut,
            Fault::LostPut,
            Fault::LatePut,
            Fault::FullDisk,
            Fault::Hanging,
        ]);
        let result = {
            let mut inside = self.inside.lock().unwrap();
            inside.requests.puts += 1;
            let elsewhere = matches!(inside.place, Where::Nowhere | Where::Portal);
            let hole = inside.hole.as_ref();
            if elsewhere || hole.is_some_and(|folder| path.starts_with(folder)) {
                return Ok(());
            }
            match fault {
                None | Some(Fault::Hanging) => {
                    inside.write(path, bytes);
                    Ok(())
                }
                Some(Fault::PartialPut) => {
                    inside.write(path, &bytes[..bytes.len() / 2]);
                    Err(StoreFault::Unreachable(None))
                }
                Some(Fault::EmptyPut) => {
                    inside.write(path, &[]);
                    Ok(())
                }
                Some(Fault::LatePut) => {
                    inside.version += 1;
                    let file = (bytes.to_vec(), inside.version);
                    inside.late.insert(path.to_owned(), file);
                    Ok(())
                }
                Some(Fault::FullDisk) => Err(StoreFault::Full),
                Some(_) => Ok(()),
            }
        };
        if fault == Some(Fault::Hanging) {
            self.hang.step().await;
        }
        self.step().await;
        result
    }

    async fn get(&self, path: &str, cap: usize) -> Result<Fetched, StoreFault> {
        self.step().await;
        let fault = self.fault(&[
            Fault::MissingRoot,
            Fault::HtmlBody,
            Fault::BitFlip,
            Fault::NotThere,
            Fault::Hanging,
        ]);
        if fault == Some(Fault::Hanging) {
            self.hang.step().await;
        }
        let mut inside = self.inside.lock().unwrap();
        inside.requests.gets += 1;
        let files = match inside.place {
            Where::Here => &inside.files,
            Where::Past => &inside.before,
            Where::Nowhere => return Ok(Fetched::Missing),
            Where::Portal => return Ok(Fetched::Bytes(PAGE.to_vec())),
        };
        let bytes = match (fault, files.get(path)) {
            (Some(Fault::HtmlBody), _) => PAGE.to_vec(),
            (Some(Fault::MissingRoot | Fault::NotThere), _) | (_, None) => {
                return Ok(Fetched::Missing);
            }
            (_, Some((bytes, _))) => bytes.clone(),
        };
        let mut bytes = bytes;
        if fault == Some(Fault::BitFlip) && !bytes.is_empty() {
            let at = inside.dice.below(bytes.len() * 8);
            bytes[at / 8] ^= 1 << (at % 8);
        }
        Ok(match bytes.len() > cap {
            true => Fetched::TooLarge,
            false => Fetched::Bytes(bytes),
        })
    }

    async fn list(&self, folder: &str) -> Result<Vec<Entry>, StoreFault> {
        self.step().await;
        let fault = self.fault(&[
            Fault::StaleList,
            Fault::EmptyList,
            Fault::UnorderedList,
            Fault::ShoutingList,
            Fault::MissingRoot,
        ]);
        let mut inside = self.inside.lock().unwrap();
        inside.requests.lists += 1;
        let files = match (fault, inside.place) {
            (Some(Fault::EmptyList | Fault::MissingRoot), _)
            | (_, Where::Nowhere | Where::Portal) => return Ok(Vec::new()),
            (Some(Fault::StaleList), _) | (_, Where::Past) => &inside.before,
            _ => &inside.files,
        };
        let mut entries: Vec<Entry> = Vec::new();
        let start = format!("{folder}/");
        for (path, (bytes, version)) in files {
            let Some(rest) = path.strip_prefix(&start) else {
                continue;
            };
            let (name, folder) = match rest.split_once('/') {
                Some((name, _)) => (name, true),
                None => (rest, false),
            };
            let name = match fault {
                Some(Fault::ShoutingList) => name.to_uppercase(),
                _ => name.to_owned(),
            };
            if !folder || entries.last().is_none_or(|last| last.name != name) {
                entries.push(Entry {
                    name,
                    folder,
                    size: (!folder).then_some(bytes.len() as u64),
                    tag: (!folder).then(|| version.to_string()),
                });
            }
        }
        if fault == Some(Fault::UnorderedList) {
            entries.reverse();
        }
        Ok(entries)
    }

    async fn delete(&self, path: &str) -> Result<(), StoreFault> {
        self.step().await;
        let mut inside = self.inside.lock().unwrap();
        inside.requests.deletes += 1;
        if matches!(inside.place, Where::Here | Where::Past) {
            inside.delete(path);
        }
        Ok(())
    }
}
