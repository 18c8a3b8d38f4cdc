//! The roster: signed statements that name those before them, from the founding one on. The order in
//! which they arrive does not matter.
//! Deliberately absent: what they mean together (`standing`, `rights`).

use crate::error::SyncError;
use crate::formats::hash::{DeviceKey, Hash, WorkspaceId};
use crate::formats::statement::{self, Act, Statement};
use crate::identity::standing::{Standing, sound};
use crate::seal::SealPublic;
use ed25519_dalek::SigningKey;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Some of the statements, by place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places(Vec<u64>);

impl Places {
    pub fn has(&self, at: usize) -> bool {
        self.0
            .get(at / 64)
            .is_some_and(|bits| bits >> (at % 64) & 1 == 1)
    }

    pub fn put(&mut self, at: usize) {
        if self.0.len() <= at / 64 {
            self.0.resize(at / 64 + 1, 0);
        }
        self.0[at / 64] |= 1 << (at % 64);
    }

    pub fn join(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0
            .iter_mut()
            .zip(&other.0)
            .for_each(|(bits, more)| *bits |= more);
    }
}

/// A statement in its place.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub statement: Statement,
    pub bytes: Vec<u8>,
    /// All statements that its author knew of.
    pub past: Places,
    /// Whether its author might say it, by what the author knew.
    pub sound: bool,
}

/// What became of a statement that came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It was here already.
    Known,
    /// It is here now, and perhaps others that waited for it.
    New,
    /// Statements before it have not come yet.
    Waiting,
}

/// All statements known.
#[derive(Clone, Debug)]
pub struct Roster {
    genesis: Hash,
    pub(crate) entries: Vec<Entry>,
    at: HashMap<Hash, usize>,
    waiting: BTreeMap<Hash, (Statement, Vec<u8>)>,
    /// Certificates of each device.
    pub(crate) certificates: HashMap<DeviceKey, Vec<usize>>,
    pub(crate) revokes: Vec<usize>,
}

/// Most statements that may wait for others: what strangers can make us keep.
const WAITING: usize = 1_000;

impl Roster {
    /// The roster of the workspace that begins with that statement, still empty.
    pub fn of(genesis: Hash) -> Self {
        Self {
            genesis,
            entries: Vec::new(),
            at: HashMap::new(),
            waiting: BTreeMap::new(),
            certificates: HashMap::new(),
            revokes: Vec::new(),
        }
    }

    /// The first statement, in which all trust begins.
    pub fn genesis(&self) -> Hash {
        self.genesis
    }

    /// The workspace.
    pub fn workspace(&self) -> WorkspaceId {
        WorkspaceId::of(self.genesis)
    }

    /// Takes a statement in. Strangers' statements are refused; statements of members who may not say
    /// them are kept and mean nothing.
    pub fn take(&mut self, bytes: &[u8]) -> Result<Taken, SyncError> {
        let statement = Statement::read(bytes)?;
        if self.at.contains_key(&statement.hash) {
            return Ok(Taken::Known);
        }
        let founding = matches!(statement.act, Act::Found { .. });
        let ours = match founding {
            true => statement.hash == self.genesis,
            false => statement.workspace == self.workspace(),
        };
        if !ours {
            return Err(SyncError::Stranger);
        }
        if !self.is_ready(&statement) {
            if self.waiting.len() >= WAITING {
                return Err(SyncError::Stranger);
            }
            let waiting = (statement, bytes.to_vec());
            self.waiting.insert(waiting.0.hash, waiting);
            return Ok(Taken::Waiting);
        }
        self.place(statement, bytes.to_vec())?;
        self.settle();
        Ok(Taken::New)
    }

    /// Places what waited, again and again until nothing more is ready.
    fn settle(&mut self) {
        loop {
            let ready: Vec<Hash> = self
                .waiting
                .values()
                .filter(|(statement, _)| self.is_ready(statement))
                .map(|(statement, _)| statement.hash)
                .collect();
            if ready.is_empty() {
                return;
            }
            for hash in ready {
                if let Some((statement, bytes)) = self.waiting.remove(&hash) {
                    // A stranger's statement that waited is dropped.
                    let _ = self.place(statement, bytes);
                }
            }
        }
    }

    fn is_ready(&self, statement: &Statement) -> bool {
        statement
            .parents
            .iter()
            .all(|parent| self.at.contains_key(parent))
    }

    fn place(&mut self, statement: Statement, bytes: Vec<u8>) -> Result<(), SyncError> {
        let mut past = Places::default();
        for parent in &statement.parents {
            let parent = self.at[parent];
            past.put(parent);
            past.join(&self.entries[parent].past);
        }
        let signer = statement.signer;
        let founding = self.entries.is_empty();
        let certificates = self.certificates.get(&signer);
        let certified = certificates.is_some_and(|all| all.iter().any(|at| past.has(*at)));
        if !founding && !certified && Some(signer) != self.founder() {
            return Err(SyncError::Stranger);
        }
        let at = self.entries.len();
        match &statement.act {
            Act::Device { device, .. } => self.certificates.entry(*device).or_default().push(at),
            Act::Revoke { .. } => self.revokes.push(at),
            _ => {}
        }
        self.at.insert(statement.hash, at);
        self.entries.push(Entry {
            statement,
            bytes,
            past,
            sound: false,
        });
        self.entries[at].sound = founding || sound(self, at);
        Ok(())
    }

    /// The recovery key.
    pub fn founder(&self) -> Option<DeviceKey> {
        self.entries.first().map(|entry| entry.statement.signer)
    }

    /// Where grants are sealed to for the recovery key.
    pub fn recovery(&self) -> Option<SealPublic> {
        match self.entries.first()?.statement.act {
            Act::Found { recovery } => Some(recovery),
            _ => None,
        }
    }

    /// Statements that no other known one comes after, ascending.
    pub fn tips(&self) -> Vec<Hash> {
        let parents = self.entries.iter().flat_map(|one| &one.statement.parents);
        let parents: BTreeSet<&Hash> = parents.collect();
        let tips: BTreeSet<Hash> = self
            .entries
            .iter()
            .map(|entry| entry.statement.hash)
            .filter(|hash| !parents.contains(hash))
            .collect();
        tips.into_iter().collect()
    }

    /// Whether a statement is here, in its place.
    pub fn has(&self, hash: Hash) -> bool {
        self.at.contains_key(&hash)
    }

    /// Whether a statement is here that a file is named after.
    pub fn has_short(&self, short: &[u8; 16]) -> bool {
        let mut all = self.at.keys().chain(self.waiting.keys());
        all.any(|hash| hash.short() == *short)
    }

    /// Statements that others name and that have not come.
    pub fn missing(&self) -> BTreeSet<Hash> {
        let named = self.waiting.values().flat_map(|(one, _)| &one.parents);
        named
            .filter(|hash| !self.has(**hash) && !self.waiting.contains_key(hash))
            .copied()
            .collect()
    }

    /// Makes a statement after all that are known and takes it in. Refused where the signer may not
    /// say it.
    pub fn say(&mut self, act: &Act, key: &SigningKey) -> Result<Vec<u8>, SyncError> {
        let bytes = statement::write(self.workspace(), &self.tips(), act, key);
        let mut tried = self.clone();
        tried.take(&bytes)?;
        if !tried.entries.last().is_some_and(|entry| entry.sound) {
            return Err(SyncError::NotAllowed);
        }
        *self = tried;
        Ok(bytes)
    }

    /// Every statement in its place, with its bytes.
    pub fn objects(&self) -> impl Iterator<Item = (Hash, &[u8])> {
        let all = self.entries.iter();
        all.map(|entry| (entry.statement.hash, &entry.bytes[..]))
    }

    /// What all statements mean together.
    pub fn rights(&self) -> crate::identity::rights::Rights {
        Standing::of_all(self).rights()
    }
}
