//! The roster: signed statements that name those before them, from the founding one on. The order in
//! which they arrive does not matter.
//! Deliberately absent: what they mean together (`standing`, `rights`).

use crate::error::SyncError;
use crate::formats::hash::{DeviceKey, Hash, Scope, WorkspaceId};
use crate::formats::statement::{self, Act, Statement};
use crate::identity::standing::{Standing, sound};
use crate::seal::SealPublic;
use ed25519_dalek::SigningKey;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

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
    /// Statements that no other known one comes after.
    tips: BTreeSet<Hash>,
    waiting: BTreeMap<Hash, (Statement, Vec<u8>)>,
    /// Who waits for each statement that is not in its place.
    waited_for: HashMap<Hash, Vec<Hash>>,
    /// Statements that others name and that have not come.
    missing: BTreeSet<Hash>,
    /// The halves of all hashes that files are named after.
    shorts: HashSet<[u8; 16]>,
    /// Certificates of each device.
    pub(crate) certificates: HashMap<DeviceKey, Vec<usize>>,
    /// Rights on each scope, by whoever gave or opened it.
    pub(crate) given: HashMap<Scope, Vec<usize>>,
    pub(crate) revokes: Vec<usize>,
}

/// Most statements that may wait for others: what strangers can make us keep. Who joins is told the newest
/// first, so that all of them wait until the oldest has come.
const WAITING: usize = 200_000;

impl Roster {
    /// The roster of the workspace that begins with that statement, still empty.
    pub fn of(genesis: Hash) -> Self {
        Self {
            genesis,
            entries: Vec::new(),
            at: HashMap::new(),
            tips: BTreeSet::new(),
            waiting: BTreeMap::new(),
            waited_for: HashMap::new(),
            missing: BTreeSet::new(),
            shorts: HashSet::new(),
            certificates: HashMap::new(),
            given: HashMap::new(),
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
        let hash = statement.hash;
        if !self.is_ready(&statement) {
            if self.waiting.len() >= WAITING {
                return Err(SyncError::Stranger);
            }
            self.wait(statement, bytes.to_vec());
            return Ok(Taken::Waiting);
        }
        self.place(statement, bytes.to_vec())?;
        self.missing.remove(&hash);
        self.settle(hash);
        Ok(Taken::New)
    }

    fn wait(&mut self, statement: Statement, bytes: Vec<u8>) {
        let hash = statement.hash;
        for parent in &statement.parents {
            if self.at.contains_key(parent) {
                continue;
            }
            self.waited_for.entry(*parent).or_default().push(hash);
            if !self.waiting.contains_key(parent) {
                self.missing.insert(*parent);
            }
        }
        self.missing.remove(&hash);
        self.shorts.insert(hash.short());
        self.waiting.insert(hash, (statement, bytes));
    }

    /// Places what waited for a statement, and what waited for that.
    fn settle(&mut self, placed: Hash) {
        let mut placed = vec![placed];
        while let Some(parent) = placed.pop() {
            for hash in self.waited_for.remove(&parent).unwrap_or_default() {
                let ready = self.waiting.get(&hash);
                if !ready.is_some_and(|(statement, _)| self.is_ready(statement)) {
                    continue;
                }
                if let Some((statement, bytes)) = self.waiting.remove(&hash) {
                    match self.place(statement, bytes) {
                        Ok(()) => placed.push(hash),
                        // A stranger's statement that waited is dropped.
                        Err(_) => _ = self.shorts.remove(&hash.short()),
                    }
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
            Act::Grant { scope, .. } | Act::Open { scope, .. } => {
                self.given.entry(*scope).or_default().push(at);
            }
            _ => {}
        }
        for parent in &statement.parents {
            self.tips.remove(parent);
        }
        self.tips.insert(statement.hash);
        self.shorts.insert(statement.hash.short());
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
        self.tips.iter().copied().collect()
    }

    /// Whether a statement is here, in its place.
    pub fn has(&self, hash: Hash) -> bool {
        self.at.contains_key(&hash)
    }

    /// Whether a statement is here that a file is named after.
    pub fn has_short(&self, short: &[u8; 16]) -> bool {
        self.shorts.contains(short)
    }

    /// Statements that others name and that have not come.
    pub fn missing(&self) -> &BTreeSet<Hash> {
        &self.missing
    }

    /// Makes a statement after all that are known and takes it in. Refused where the signer may not
    /// say it.
    pub fn say(&mut self, act: &Act, key: &SigningKey) -> Result<Vec<u8>, SyncError> {
        let bytes = statement::write(self.workspace(), &self.tips(), act, key);
        let before = self.entries.len();
        self.take(&bytes)?;
        match self.entries.get(before) {
            Some(entry) if !entry.sound => {
                self.unsay();
                Err(SyncError::NotAllowed)
            }
            _ => Ok(bytes),
        }
    }

    /// Takes the last statement out again, which nobody knows of.
    fn unsay(&mut self) {
        let Some(Entry { statement, .. }) = self.entries.pop() else {
            return;
        };
        match &statement.act {
            Act::Device { device, .. } => {
                self.certificates.get_mut(device).map(Vec::pop);
            }
            Act::Revoke { .. } => _ = self.revokes.pop(),
            Act::Grant { scope, .. } | Act::Open { scope, .. } => {
                self.given.get_mut(scope).map(Vec::pop);
            }
            _ => {}
        }
        self.at.remove(&statement.hash);
        self.shorts.remove(&statement.hash.short());
        self.tips = statement.parents.into_iter().collect();
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
