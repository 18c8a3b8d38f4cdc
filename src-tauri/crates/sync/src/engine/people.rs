//! Step 2 of a round: roster and grants are pulled, and an admin's device does what follows from them:
//! a new key after a removal, grants for those who came.
//! Deliberately absent: deciding who may do what (`identity`).

use crate::engine::Engine;
use crate::engine::ports::{Fetched, ObjectStore, Rng};
use crate::engine::replica::{Note, OddReason, Replica};
use crate::engine::round::{Report, Stop};
use crate::error::SyncError;
use crate::formats::grant::{self, Grant};
use crate::formats::hash::{EpochId, Hash, Scope};
use crate::formats::statement::Act;
use crate::formats::{SMALL_CAP, names};
use crate::identity::roster::Taken;
use crate::seal::{SealPublic, SealSecret, Sealer};
use std::collections::{BTreeMap, BTreeSet};

impl<S: Sealer> Engine<S> {
    /// Pulls the roster, and grants where something changed that may bring some.
    pub(crate) async fn pull_people<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        changed: bool,
    ) -> Result<(), Stop> {
        if changed || self.lists_all || self.dirty {
            self.pull_statements(replica, store).await?;
        }
        if self.lists_all {
            self.list_people(replica, store).await?;
        } else if changed || self.dirty {
            for scope in self.lacks_keys() {
                self.pull_grants(replica, store, scope).await?;
            }
        }
        Ok(())
    }

    /// Fetches statements that heads or other statements name, until none is named that is not here.
    pub(crate) async fn pull_statements<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
    ) -> Result<(), Stop> {
        let mut tried = BTreeSet::new();
        loop {
            let tips = self.heads.values().flat_map(|one| &one.head.roster);
            let unknown = |hash: &&Hash| !self.roster.has(**hash);
            let mut wanted: BTreeSet<Hash> = tips.filter(unknown).copied().collect();
            wanted.extend(self.roster.missing());
            let next = wanted.difference(&tried).next().copied();
            let Some(hash) = next else {
                self.refresh_rights();
                return Ok(());
            };
            tried.insert(hash);
            let path = names::statement(hash);
            if let Fetched::Bytes(bytes) = store.get(&path, SMALL_CAP).await? {
                self.take_statement(replica, &path, bytes).await?;
            }
        }
    }

    /// Works out anew who may do what, where statements came since.
    pub(crate) fn refresh_rights(&mut self) {
        if std::mem::take(&mut self.rights_stale) {
            self.rights = self.roster.rights();
        }
    }

    /// Takes a statement in that came under some name. Whoever takes the last of several refreshes the
    /// rights.
    pub(crate) async fn take_statement<R: Replica>(
        &mut self,
        replica: &mut R,
        path: &str,
        bytes: Vec<u8>,
    ) -> Result<(), Stop> {
        match self.roster.take(&bytes) {
            Ok(Taken::Known) => self.find_sound(replica, path).await,
            Ok(Taken::New | Taken::Waiting) => {
                self.rights_stale = true;
                self.dirty = true;
                let note = Note::Object {
                    path: names::statement(Hash::of(&bytes)),
                    bytes,
                    tag: None,
                    unsent: false,
                };
                self.note(replica, vec![note]).await?;
                self.find_sound(replica, path).await
            }
            Err(error) => self.find_odd(replica, path, None, &error).await,
        }
    }

    /// Whether a key is missing that this device may have.
    pub(crate) fn lacks_keys(&self) -> BTreeSet<Scope> {
        let mine = self.rights.readable(self.device);
        let lacks = |scope: &Scope| {
            let mut epochs = self.rights.epochs(*scope).iter();
            epochs.any(|epoch| !self.secrets.contains_key(&(*scope, epoch.id)))
        };
        mine.into_iter().filter(lacks).collect()
    }

    /// Looks through the grants of a scope. Their paths are returned, with their lengths.
    pub(crate) async fn pull_grants<R: Replica, O: ObjectStore>(
        &mut self,
        replica: &mut R,
        store: &O,
        scope: Scope,
    ) -> Result<BTreeMap<String, Option<u64>>, Stop> {
        let folder = names::grants(scope);
        let mut present = BTreeMap::new();
        for entry in store.list(&folder).await? {
            let path = format!("{folder}/{}", entry.name.to_lowercase());
            present.insert(path.clone(), entry.size);
            if entry.folder || self.grants.contains_key(&path) || self.is_odd(&path, &entry.tag) {
                continue;
            }
            let Fetched::Bytes(bytes) = store.get(&path, SMALL_CAP).await? else {
                continue;
            };
            match self.take_grant(&path, &bytes) {
                Ok(()) => {
                    self.find_sound(replica, &path).await?;
                    let note = Note::Object {
                        path,
                        bytes,
                        tag: None,
                        unsent: false,
                    };
                    self.note(replica, vec![note]).await?;
                }
                Err(error) => self.find_odd(replica, &path, entry.tag, &error).await?,
            }
        }
        Ok(present)
    }

    /// Reads a grant and keeps the key where it is for this device.
    pub(crate) fn take_grant(&mut self, path: &str, bytes: &[u8]) -> Result<(), SyncError> {
        let grant = Grant::read(bytes)?;
        if grant.workspace != self.roster.workspace() {
            return Err(SyncError::Stranger);
        }
        let place = (grant.scope, grant.epoch);
        let own = self.sealer.public(&self.keys.seal);
        if grant.readers.contains(&own) && !self.secrets.contains_key(&place) {
            let secret = grant.open(&self.keys.seal, &self.sealer)?;
            self.secrets.insert(place, secret);
            self.dirty = true;
        }
        // Whoever signs for nothing may claim any reader; only admins' words keep us from granting.
        if self.rights.governs(grant.signer, grant.scope) || grant.signer == self.device {
            self.granted.entry(place).or_default().extend(grant.readers);
        }
        self.grants.insert(path.to_owned(), bytes.to_vec());
        Ok(())
    }

    /// What an admin's device owes: a key after a removal, and grants to those who lack one.
    pub(crate) async fn do_duties<R: Replica>(
        &mut self,
        replica: &mut R,
        rng: &mut impl Rng,
        report: &mut Report,
    ) -> Result<(), SyncError> {
        for scope in self.rights.scopes() {
            if !self.rights.governs(self.device, scope) {
                continue;
            }
            // A key that cannot be had even by looking at everything is lost.
            let held = |id| self.secrets.contains_key(&(scope, id)) || !self.lists_all;
            let last = self.rights.epochs(scope).last();
            let fresh = last.is_some_and(|epoch| epoch.fresh && held(epoch.id));
            let reads = self.rights.reads(self.device, scope);
            if planted!(NoNewKey, last.is_none(), !fresh) && reads {
                let notes = self.rotate(rng, scope)?;
                self.note(replica, notes.into()).await?;
                report.rotated += 1;
            }
            let readers = self.rights.readers(scope);
            for (epoch, secret) in self.keys_in_use(scope) {
                let have = self.granted.get(&(scope, epoch));
                let lacking = |one: &&SealPublic| have.is_none_or(|have| !have.contains(one));
                let lacking: Vec<SealPublic> = readers.iter().filter(lacking).copied().collect();
                if !lacking.is_empty() {
                    let note = self.grant(scope, &secret, &lacking)?;
                    self.note(replica, vec![note]).await?;
                }
            }
        }
        self.refresh_rights();
        Ok(())
    }

    /// Keys of a scope that are held here and that something is sealed to. The statement of one may be
    /// gone with a store that went back, and what is sealed to it has come all the same.
    fn keys_in_use(&self, scope: Scope) -> Vec<(EpochId, SealSecret)> {
        let stated = self.rights.epochs(scope).iter().map(|epoch| epoch.id);
        let shelf = self.known.shelves.get(&scope).into_iter();
        let sealed = shelf.flat_map(|shelf| shelf.segments.values());
        let mut used: BTreeSet<EpochId> = stated.collect();
        used.extend(sealed.map(|(facts, _)| facts.epoch));
        let held = |id: EpochId| Some((id, self.secrets.get(&(scope, id))?.clone()));
        used.into_iter().filter_map(held).collect()
    }

    /// Begins a new epoch of a scope: its grant and its statement are to be kept together and are sent in
    /// that order.
    pub(crate) fn rotate(
        &mut self,
        rng: &mut impl Rng,
        scope: Scope,
    ) -> Result<[Note; 2], SyncError> {
        let mut random = [0; 32];
        rng.fill(&mut random);
        let secret = SealSecret(random);
        let numbers = self.rights.epochs(scope).iter().map(|epoch| epoch.number);
        let act = Act::Epoch {
            scope,
            number: numbers.max().unwrap_or(0) + 1,
            public: self.sealer.public(&secret),
        };
        let statement = self.stated(&act)?;
        let readers: Vec<SealPublic> = self.rights.readers(scope).into_iter().collect();
        let grant = self.grant(scope, &secret, &readers)?;
        self.secrets
            .insert((scope, EpochId::of(&self.sealer.public(&secret).0)), secret);
        Ok([grant, statement])
    }

    /// Seals a key to some readers.
    fn grant(
        &mut self,
        scope: Scope,
        secret: &SealSecret,
        readers: &[SealPublic],
    ) -> Result<Note, SyncError> {
        let workspace = self.roster.workspace();
        let sign = &self.keys.sign;
        let bytes = grant::write(workspace, scope, secret, readers, sign, &self.sealer)?;
        let epoch = EpochId::of(&self.sealer.public(secret).0);
        let path = names::grant(scope, epoch, Hash::of(&bytes));
        self.granted
            .entry((scope, epoch))
            .or_default()
            .extend(readers);
        self.grants.insert(path.clone(), bytes.clone());
        self.unsent.insert(path.clone(), bytes.clone());
        Ok(Note::Object {
            path,
            bytes,
            tag: None,
            unsent: true,
        })
    }

    /// Says something for the roster, if this device may. Whoever says the last of several things
    /// refreshes the rights.
    pub(crate) fn stated(&mut self, act: &Act) -> Result<Note, SyncError> {
        let bytes = self.roster.say(act, &self.keys.sign)?;
        self.rights_stale = true;
        self.dirty = true;
        let path = names::statement(Hash::of(&bytes));
        self.unsent.insert(path.clone(), bytes.clone());
        Ok(Note::Object {
            path,
            bytes,
            tag: None,
            unsent: true,
        })
    }

    /// Puts an object aside that is not what it should be.
    pub(crate) async fn find_odd<R: Replica>(
        &mut self,
        replica: &mut R,
        path: &str,
        tag: Option<String>,
        error: &SyncError,
    ) -> Result<(), Stop> {
        let odd = crate::engine::replica::Odd {
            path: path.to_owned(),
            tag,
            reason: match error {
                SyncError::TooNew(_) => OddReason::TooNew,
                SyncError::Stranger => OddReason::Stranger,
                _ => OddReason::Damaged,
            },
        };
        if self.odd.get(path) != Some(&odd) {
            self.odd.insert(path.to_owned(), odd.clone());
            self.note(replica, vec![Note::Odd(odd)]).await?;
        }
        Ok(())
    }

    /// Puts an object aside no more.
    pub(crate) async fn find_sound<R: Replica>(
        &mut self,
        replica: &mut R,
        path: &str,
    ) -> Result<(), Stop> {
        if self.odd.remove(path).is_some() {
            let note = Note::NotOdd(path.to_owned());
            self.note(replica, vec![note]).await?;
        }
        Ok(())
    }

    /// Whether an object was looked at before and has not changed since. Without a tag nobody can
    /// tell, and it is looked at again; so is everything when all is listed, since the fault may have
    /// been one of reading.
    pub(crate) fn is_odd(&self, path: &str, tag: &Option<String>) -> bool {
        let known = self.odd.get(path);
        !self.lists_all && tag.is_some() && known.is_some_and(|odd| odd.tag == *tag)
    }
}
